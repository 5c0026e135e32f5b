// What every reversal of an item needs: nothing of the item is used from the date on.
#pragma once

#include "ledger/checks.hpp"

namespace openitem {

// Payments are reversed, write-offs recovered; refunds, discounts and tolerances go with their group.
[[nodiscard]] bool can_be_voided(ItemKind kind);
[[nodiscard]] bool is_payment_reversal(ReversalKind kind);

// Errors: has_applications, naming the live ones.
[[nodiscard]] Result<void> check_not_applied(Decision &decision, std::uint32_t item);

// Undoes all live applications on the command's date; then the whole item is free from that date on.
// Errors: date_before_item (of the item, or of something that used it later).
[[nodiscard]] Result<void> free_item(Decision &decision, std::uint32_t item);

} // namespace openitem
