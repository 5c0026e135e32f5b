// Disputes that commands name.
#pragma once

#include "ledger/checks.hpp"

namespace openitem {

// The index of a dispute, of this item where one is given. Errors: unknown_sequence.
[[nodiscard]] Result<MarkSlot> known_dispute(const State &state, Sequence dispute, const ItemRef &item = {});
// It is not resolved. Errors: already_reversed.
[[nodiscard]] Result<void> check_unresolved(const State &state, MarkSlot dispute);
// It began on or before the command's date. Errors: date_before_item.
[[nodiscard]] Result<void> check_begun(const Decision &decision, MarkSlot dispute);

// What was applied goes against a dispute. Precondition: it still claims as much.
void reduce_dispute(Decision &decision, MarkSlot dispute, int128 units);

} // namespace openitem
