// Marks: dated claims on an item or an account. A mark changes no balance and settles nothing; it says of an
// amount how it is to be looked at, from a date on, until it is ended.
//
//   1,000.00 of which 200.00 is disputed ages as 800.00 in its bucket and 200.00 in the column disputed. A
//   credit of 150.00 that names the dispute leaves 50.00 disputed; resolved as invalid, those 50.00 are back
//   in the bucket of their own due date.
//
// What an amount claims only becomes less, by what names the mark. What counts of it is never more than the
// item has open: disputed = min(open, what its live disputes claim), on both axes. So whatever names no
// dispute takes the undisputed part first, by itself.
#pragma once

#include "openitem/base/id.hpp"

#include <cstdint>
#include <string_view>

namespace openitem {

enum class MarkKind : std::uint8_t {
  dispute = 1,     // the customer contests part of a debit item
  hold = 2,        // nobody is to act on part of a debit item (no command places one yet)
  reservation = 3, // part of a credit item is kept for something (no command places one yet)
  promise = 4,     // the customer means to pay by a day, on the account (no command places one yet)
};
[[nodiscard]] std::string_view name(MarkKind kind) noexcept; // "dispute", ...

// How a mark ended.
enum class MarkOutcome : std::uint8_t {
  // A dispute
  valid = 1,    // the customer was right
  invalid = 2,  // the customer owes it
  credited = 3, // a credit settles it
  // Any other
  released = 4,
};
[[nodiscard]] std::string_view name(MarkOutcome outcome) noexcept;

} // namespace openitem
