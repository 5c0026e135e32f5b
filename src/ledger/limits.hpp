// How long texts and lists may be. What a text may hold: texts.hpp.
#pragma once

#include "openitem/base/result.hpp"

#include <cstddef>

namespace openitem {

// Longest texts, in bytes of UTF-8.
inline constexpr std::size_t max_name = 1000;       // codes, numbers, names, references, methods
inline constexpr std::size_t max_notes = 64 * 1024; // notes, descriptions, reasons
inline constexpr std::size_t max_portions = 1000;
inline constexpr std::size_t max_lines = 100'000;
inline constexpr std::size_t max_taxes = 100'000;             // of one line
inline constexpr std::size_t max_targets = 100'000;           // and credits to settle them with
inline constexpr std::size_t max_rows = std::size_t{1} << 30; // of a batch, and parts of a split

// Errors: limit_exceeded. To be asked before anything of the list is looked at.
[[nodiscard]] inline Result<void> check_size(std::size_t size, std::size_t most, const char *field) {
  return size <= most ? Result<void>{} : Error{.code = Errc::limit_exceeded, .field = field};
}

} // namespace openitem
