// Ranges that the ledger numbers documents from: what they may be, and the next number of one.
#pragma once

#include "ledger/number_text.hpp"
#include "ledger/state.hpp"

namespace openitem {

// A range that is named, and is there, gives numbers to documents of a kind. Errors: wrong_kind.
[[nodiscard]] Result<void> check_range_kind(const State &state, NumberRangeId range, ItemKind kind);

// The range that gives an item its number; no_slot: it has one, or gets none.
[[nodiscard]] Slot<NumberRange> numbering_range(const State &state, const ItemIssued &event);

// The number that a range gives an item next. Raises limit_exceeded where none is left.
[[nodiscard]] NumberText next_number(const State &state, Slot<NumberRange> range, const ItemIssued &event);
// The item with that number, whose text is in memory of `texts`.
[[nodiscard]] ItemIssued numbered(const State &state, Slot<NumberRange> range, const ItemIssued &event,
                                  std::pmr::memory_resource *texts);

} // namespace openitem
