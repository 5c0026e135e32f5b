// 128 bits that stand for something longer (xxHash, XXH3): an idempotency key, a command, a state, a chain of
// records. Equal content gives equal digests; nobody has tried to make unequal content do so.
#pragma once

#include <compare>
#include <cstdint>

namespace openitem {

struct Digest {
  std::uint64_t low = 0;
  std::uint64_t high = 0;
  [[nodiscard]] constexpr explicit operator bool() const noexcept { return low != 0 || high != 0; }
  friend constexpr auto operator<=>(const Digest &, const Digest &) noexcept = default;
};

} // namespace openitem
