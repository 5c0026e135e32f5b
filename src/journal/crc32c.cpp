#include "journal/crc32c.hpp"

#include <array>

#if defined(__x86_64__)
#include <nmmintrin.h>
#endif

namespace openitem {

namespace {

using Tables = std::array<std::array<std::uint32_t, 256>, 8>;

// tables[k][b]: what byte b does to a checksum with k more bytes behind it.
constexpr Tables make_tables() {
  constexpr std::uint32_t polynomial = 0x82f63b78; // reflected
  Tables tables{};
  for (std::uint32_t byte = 0; byte < 256; ++byte) {
    std::uint32_t crc = byte;
    for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1) ^ ((crc & 1) != 0 ? polynomial : 0);
    tables[0][byte] = crc;
  }
  for (std::size_t k = 1; k < tables.size(); ++k) {
    for (std::size_t byte = 0; byte < 256; ++byte) {
      const std::uint32_t shorter = tables[k - 1][byte];
      tables[k][byte] = (shorter >> 8) ^ tables[0][shorter & 0xff];
    }
  }
  return tables;
}
constexpr Tables tables = make_tables();

#if defined(__x86_64__)
__attribute__((target("sse4.2"))) std::uint32_t by_instruction(Bytes bytes, std::uint32_t crc) noexcept {
  const std::byte *at = bytes.data();
  std::size_t left = bytes.size();
  std::uint64_t wide = crc ^ 0xffff'ffffU;
  for (; left >= 8; left -= 8, at += 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, at, sizeof word);
    wide = _mm_crc32_u64(wide, word);
  }
  auto narrow = static_cast<std::uint32_t>(wide);
  for (; left != 0; --left, ++at) narrow = _mm_crc32_u8(narrow, std::to_integer<unsigned char>(*at));
  return narrow ^ 0xffff'ffffU;
}
#endif

} // namespace

std::uint32_t crc32c_by_table(Bytes bytes, std::uint32_t crc) noexcept {
  const std::byte *at = bytes.data();
  std::size_t left = bytes.size();
  crc ^= 0xffff'ffffU;
  for (; left >= 8; left -= 8, at += 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, at, sizeof word);
    word ^= crc;
    crc = 0;
    for (std::size_t k = 0; k < 8; ++k) crc ^= tables[7 - k][(word >> (8 * k)) & 0xff];
  }
  for (; left != 0; --left, ++at) crc = (crc >> 8) ^ tables[0][(crc ^ std::to_integer<unsigned>(*at)) & 0xff];
  return crc ^ 0xffff'ffffU;
}

std::uint32_t crc32c(Bytes bytes, std::uint32_t crc) noexcept {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("sse4.2")) return by_instruction(bytes, crc);
#endif
  return crc32c_by_table(bytes, crc);
}

} // namespace openitem
