// What counts as a digit, a letter or printable in the texts the library reads: never asked of the C locale.
#pragma once

#include "openitem/base/error.hpp"

#include <algorithm>
#include <string_view>

namespace openitem {

constexpr bool is_digit(char c) noexcept {
  return c >= '0' && c <= '9';
}

constexpr bool is_capital(char c) noexcept {
  return c >= 'A' && c <= 'Z';
}

constexpr char lower(char c) noexcept {
  return is_capital(c) ? static_cast<char>(c - 'A' + 'a') : c;
}

// What a refusal tells of a text that nobody has looked at: nothing where it holds more than printable ASCII.
[[nodiscard]] inline ShortText shown(std::string_view given) noexcept {
  const bool printable = std::all_of(given.begin(), given.end(), [](char c) { return c >= ' ' && c <= '~'; });
  return printable ? ShortText(given) : ShortText();
}

} // namespace openitem
