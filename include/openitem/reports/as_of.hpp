// From which standpoint a figure is asked: as of a business date, as it was known at a point in time.
#pragma once

#include "openitem/base/id.hpp"
#include "openitem/calendar/date.hpp"

namespace openitem {

struct AsOf {
  Date date{};                // required: what counts is dated on or before it
  Sequence known_through = 0; // what counts was recorded up to this sequence; 0 = everything known
  friend bool operator==(const AsOf &, const AsOf &) = default;
};

} // namespace openitem
