// What every reversal of an item needs: nothing of the item is used from the date on.
#pragma once

#include "ledger/checks.hpp"

namespace openitem {

// Errors: has_applications, naming the live ones. Those with an item of `ignored` (first portions, sorted) do
// not count, nor does what was made with the item: it goes with it.
[[nodiscard]] Result<void> check_not_applied(Decision &decision, PortionSlot item,
                                             std::span<const PortionSlot> ignored = {});
// Errors: already_refunded (part of it was paid out: the refund would have to be taken back first).
[[nodiscard]] Result<void> check_not_refunded(Decision &decision, PortionSlot item, const char *field);

// Undoes all live applications on the command's date, then reverses the item from that date on.
// Errors: date_before_item (of the item, or of something that used it later).
[[nodiscard]] Result<void> reverse_item(Decision &decision, PortionSlot item, ReversalKind kind);

} // namespace openitem
