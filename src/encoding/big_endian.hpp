// Words whose bytes are written from the highest to the lowest.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace openitem::big_endian {

// As openitem.h says for C. Heads of frames and texts are copied as they lie in memory.
static_assert(std::endian::native == std::endian::little && sizeof(std::size_t) == 8,
              "openitem is for little-endian targets of 64 bits");

// Keeps a swapped word apart from its neighbours; it takes no instruction. Two words that are loaded in
// exchanged order, swapped and stored side by side may be joined into one vector. GCC 12 at -O2 and -O3 then
// forgets to exchange them where an "or" of both is wanted too (is a digest zero?), for 64-bit Arm and for
// x86-64 with SSSE3 (so with -march=native): halves of digests came back in each other's place. No compiler
// joins what passes through here.
inline void keep_apart(std::uint64_t &word) noexcept {
  asm("" : "+r"(word));
}

[[nodiscard]] inline std::uint64_t load(const std::byte *from) noexcept {
  std::uint64_t word;
  std::memcpy(&word, from, sizeof word);
  word = __builtin_bswap64(word);
  keep_apart(word);
  return word;
}

inline void store(std::uint64_t word, std::byte *to) noexcept {
  word = __builtin_bswap64(word);
  keep_apart(word);
  std::memcpy(to, &word, sizeof word);
}

} // namespace openitem::big_endian
