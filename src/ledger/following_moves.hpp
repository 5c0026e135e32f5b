// What an undone application gives back follows its portion's later moves: an invoice whose due date was changed
// after it was paid is due on the changed date when the payment bounces.
#pragma once

#include "ledger/state.hpp"

#include <vector>

namespace openitem {

// What was given back to a portion, and where the moves since the application lead: slots of the item's portions.
struct FollowingMove {
  PortionSlot from;
  PortionSlot to;
  int128 units;
  Date effective; // of the undoing, or of the last of those moves if that is later
};
// Of an application that has just been undone on a date; nothing where no move came after it.
void add_following_moves(const State &state, Sequence application, Date undone_on,
                         std::pmr::vector<FollowingMove> &moves);

} // namespace openitem
