// The same numbers in every run: SplitMix64.
#pragma once

#include "openitem/base/int128.hpp"

#include <cstdint>

namespace openitem::bench {

[[nodiscard]] constexpr std::uint64_t mix(std::uint64_t word) noexcept {
  word = (word ^ (word >> 30)) * 0xbf58'476d'1ce4'e5b9u;
  word = (word ^ (word >> 27)) * 0x94d0'49bb'1331'11ebu;
  return word ^ (word >> 31);
}

class Random {
 public:
  explicit constexpr Random(std::uint64_t seed) noexcept
      : state_(mix(seed + 1)) {}
  constexpr std::uint64_t next() noexcept { return mix(state_ += 0x9e37'79b9'7f4a'7c15u); }
  constexpr std::uint64_t below(std::uint64_t bound) noexcept {
    return static_cast<std::uint64_t>((uint128{next()} * bound) >> 64);
  }

 private:
  std::uint64_t state_;
};

} // namespace openitem::bench
