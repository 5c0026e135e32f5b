// Keys and characters as a test writes them.
#pragma once

#include "search/search_key.hpp"

#include <memory_resource>
#include <string>
#include <string_view>

namespace openitem::search_keys {

inline std::string key_of(std::string_view text) {
  return std::string(search_key(text, std::pmr::new_delete_resource()));
}

inline constexpr char32_t code_points = 0x110000;

inline bool is_surrogate(char32_t code) {
  return code >= 0xd800 && code <= 0xdfff;
}

// Precondition: no surrogate.
inline std::string utf8(char32_t code) {
  const auto tail = [&](unsigned shift) { return static_cast<char>(0x80 | (code >> shift & 0x3f)); };
  if (code < 0x80) return {static_cast<char>(code)};
  if (code < 0x800) return {static_cast<char>(0xc0 | code >> 6), tail(0)};
  if (code < 0x10000) return {static_cast<char>(0xe0 | code >> 12), tail(6), tail(0)};
  return {static_cast<char>(0xf0 | code >> 18), tail(12), tail(6), tail(0)};
}

} // namespace openitem::search_keys
