// The one place where a digit is dropped, and by which rule.
#pragma once

#include <cstdint>

namespace openitem {

// Values are stable (they stand in settings and events). A bare value refuses inexactness: `unnecessary` is
// the default of every function in money/; a ledger rule passes the ledger's mode (half_up unless the host
// set another).
//
//   2.5 -> half_up 3, half_down 2, half_even 2, up 3, down 2, floor 2, ceiling 3
//  -2.5 -> half_up -3, half_down -2, half_even -2, up -3, down -2, floor -3, ceiling -2
enum class Rounding : std::uint8_t {
  unnecessary = 1, // refuse: Errc::inexact
  half_up = 2,     // to nearest, ties away from zero
  half_down = 3,   // to nearest, ties towards zero
  half_even = 4,   // to nearest, ties to the even neighbour
  up = 5,          // away from zero
  down = 6,        // towards zero
  floor = 7,       // towards minus infinity
  ceiling = 8,     // towards plus infinity
};

} // namespace openitem
