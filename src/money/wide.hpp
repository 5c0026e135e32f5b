// Whole numbers of 256 bits, for the products that no machine word holds: 38 digits by 38 digits. The only
// place that knows Boost.Multiprecision.
#pragma once

#include "openitem/base/int128.hpp"

#include <boost/multiprecision/cpp_int.hpp>

#include <cstdint>

namespace openitem {

// Fixed size, no allocation, no exceptions. Its range is never left: see the preconditions of exact.hpp.
using Wide = boost::multiprecision::number<
    boost::multiprecision::cpp_int_backend<256, 256, boost::multiprecision::unsigned_magnitude,
                                           boost::multiprecision::unchecked, void>,
    boost::multiprecision::et_off>;

inline Wide widened(uint128 value) {
  return (Wide(static_cast<std::uint64_t>(value >> 64)) << 64) | static_cast<std::uint64_t>(value);
}

// Precondition: value < 2^128.
inline uint128 narrowed(const Wide &value) {
  const auto low = static_cast<std::uint64_t>(value & ~std::uint64_t{0});
  const auto high = static_cast<std::uint64_t>(value >> 64);
  return (static_cast<uint128>(high) << 64) | low;
}

} // namespace openitem
