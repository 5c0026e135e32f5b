// The characters of a text, one after another.
#pragma once

#include <cstddef>
#include <string_view>

namespace openitem {

// Well-formed UTF-8 at the front of a text that is not empty; length 0 when there is none (overlong, a surrogate, cut off,
// above U+10FFFF).
struct Character {
  char32_t code = 0;
  unsigned length = 0;
};

[[nodiscard]] constexpr Character first_character(std::string_view text) noexcept {
  const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
  const auto tail = [&](std::size_t i, unsigned least = 0x80, unsigned most = 0xbf) {
    return byte(i) >= least && byte(i) <= most;
  };
  const auto bits = [&](std::size_t i) { return char32_t{byte(i) & 0x3f}; };
  const char32_t first = byte(0);
  if (first < 0x80) return {first, 1};
  if (first >= 0xc2 && first <= 0xdf && tail(1)) return {(first & 0x1f) << 6 | bits(1), 2};
  if (first >= 0xe0 && first <= 0xef && tail(1, first == 0xe0 ? 0xa0 : 0x80, first == 0xed ? 0x9f : 0xbf) &&
      tail(2))
    return {(first & 0x0f) << 12 | bits(1) << 6 | bits(2), 3};
  if (first >= 0xf0 && first <= 0xf4 && tail(1, first == 0xf0 ? 0x90 : 0x80, first == 0xf4 ? 0x8f : 0xbf) &&
      tail(2) && tail(3))
    return {(first & 0x07) << 18 | bits(1) << 12 | bits(2) << 6 | bits(3), 4};
  return {};
}

} // namespace openitem
