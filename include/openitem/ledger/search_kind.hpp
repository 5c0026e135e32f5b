// What can be found by parts of words.
#pragma once

#include <cstdint>

namespace openitem {

// In the order in which it is found.
enum class SearchKind : std::uint8_t {
  any = 0,
  customer = 1, // by code, names, e-mail and telephone numbers
  contact = 2,  // by name, role, e-mail and telephone numbers
  job = 3,      // by code and name
  invoice = 4,  // posted ones, by number and reference
  payment = 5,  // posted ones, by number, reference and transaction id
};

} // namespace openitem
