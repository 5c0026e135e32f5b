// What had something left at a standpoint: the open portions of an account, and its unapplied credits.
#pragma once

#include "reports/standpoint.hpp"

#include <vector>

namespace openitem {

struct OpenPortion {
  PortionSlot slot;
  int128 left; // > 0
};

// Those of an item stand together, by due date. Starts from what is open today and puts back what later records took, so that it costs what is
// open and what has changed since, not all history.
void open_portions_at(const Standpoint &at, const AccountRow &account,
                      std::pmr::vector<OpenPortion> &portions);

} // namespace openitem
