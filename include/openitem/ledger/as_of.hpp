// From which standpoint a figure is asked: as of a business date, as it was known at a point in time.
#pragma once

#include "openitem/base/id.hpp"
#include "openitem/calendar/date.hpp"

namespace openitem {

// Before the first record: every figure is as in an empty ledger. What Ledger::known_at answers for an
// instant before anything was recorded.
inline constexpr Sequence nothing_known = UINT64_MAX;

struct AsOf {
  Date date{}; // required: what counts is dated on or before it
  // What counts was recorded up to this sequence; 0 = everything known, nothing_known = nothing.
  Sequence known_through = 0;
  friend bool operator==(const AsOf &, const AsOf &) = default;
};

// Whether what was recorded at a sequence is known there.
[[nodiscard]] constexpr bool is_known(Sequence sequence, Sequence known_through) noexcept {
  return known_through == 0 || (sequence <= known_through && known_through != nothing_known);
}

} // namespace openitem
