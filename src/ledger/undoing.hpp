// Undoing applications, and applying anew what was undone.
//
// What was made together is undone together (made_together.hpp): with the application of a refund, a debit
// adjustment or a write-off goes the item itself, and with it its other applications; with one of a group goes
// the group. Of a group nothing is applied anew: less than the whole of it would be another group.
#pragma once

#include "ledger/settlement.hpp"

namespace openitem {

// Undoes an application on the command's date, with all that was made with it; nothing when it was undone
// already. What comes back follows the later moves of its portion. Errors: date_before_item.
[[nodiscard]] Result<void> undo_application(Decision &decision, const LiveApplication &application);

// Undoes the group that an item (its first portion) was made in, if any of it is left. Errors: date_before_item.
[[nodiscard]] Result<void> undo_group_of(Decision &decision, PortionSlot item);

// All that goes when an application is undone, it among them, newest first, in scratch memory.
[[nodiscard]] std::span<LiveApplication> undone_together(Decision &decision,
                                                         const LiveApplication &application);

// What of an undone application could be applied once more, on the command's date; nothing of one of a group.
[[nodiscard]] int128 fitting_anew(const Decision &decision, const LiveApplication &undone);
// Applies once more, on the command's date, what was undone together, each with the amount it now says. An
// item that was made with its application, alone, is made anew, as large as its applications are in all, with the
// facts it had; its number and external reference stay with the first. Precondition: it fits. Errors:
// limit_exceeded (no id is left).
[[nodiscard]] Result<void> apply_anew(Decision &decision, std::span<const LiveApplication> undone);

} // namespace openitem
