// Figures that cannot disagree: at the end of every scenario, for every customer, on every date the scenario
// mentions and as known at each of its marks, all reports are asked for the same figures.
#pragma once

#include "support/scenario_world.hpp"

#include <set>

namespace openitem::scenario {

// Throws Mismatch naming the two reports that differ, the customer, the date and what was known.
void require_agreement(World &world, const std::set<Date> &dates);

} // namespace openitem::scenario
