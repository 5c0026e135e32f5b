// What counts as a digit or a letter in the texts the library reads: never asked of the C locale.
#pragma once

namespace openitem {

constexpr bool is_digit(char c) noexcept {
  return c >= '0' && c <= '9';
}

constexpr bool is_capital(char c) noexcept {
  return c >= 'A' && c <= 'Z';
}

} // namespace openitem
