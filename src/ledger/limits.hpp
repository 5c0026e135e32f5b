// How long texts and lists may be, and how much a ledger holds: the README's table "Limits". What a text may
// hold: texts.hpp.
#pragma once

#include "openitem/base/result.hpp"

#include <cstddef>
#include <cstdint>

namespace openitem {

// Longest texts, in bytes of UTF-8.
inline constexpr std::size_t max_name = 1000;       // codes, numbers, names, references, methods
inline constexpr std::size_t max_notes = 64 * 1024; // notes, descriptions, reasons
inline constexpr std::size_t max_portions = 1000;
inline constexpr std::size_t max_lines = 100'000;
inline constexpr std::size_t max_taxes = 100'000;             // of one line
inline constexpr std::size_t max_targets = 100'000;           // and credits to settle them with
inline constexpr std::size_t max_rows = std::size_t{1} << 30; // of a batch, and parts of a split

// ---- what a ledger holds

// Rows of a table: the bits of a slot above are flags of others.
inline constexpr std::uint32_t max_table_rows = 1U << 30;

struct TableLimit {
  const char *table = "rows"; // Error::field of its limit_exceeded
  std::uint32_t most = max_table_rows;
};
// What comes with an event of its own (customers, versions, settings, locks, reversals and more) is limited
// as the events are. Tests have smaller limits: whole pages, because rows are counted when a page is taken.
struct TableLimits {
  TableLimit events{"events"};
  TableLimit portions{"portions"};                  // of items; an account takes four at least
  TableLimit applications{"applications"};          // by portion, and as many for what undoes one
  TableLimit open_items{"open_items", 0xffff'0000}; // up to four places each
  TableLimit days{"days"};                          // two nodes each, of items with many applications
  TableLimit currencies{"currencies", 0xffff};      // in use
  TableLimit texts{"texts", 0x8000'0000};           // units of four bytes
  TableLimit long_texts{"long_texts", 0x8000'0000}; // above 1,000 bytes, of any length
  TableLimit idempotency_keys{"idempotency_keys"};  // that were not dropped
};

// A limit in words, for refusals: "at most 1000"; "": of a number that is none of those above.
[[nodiscard]] constexpr const char *at_most(std::size_t most) noexcept {
  static_assert(max_name == 1000 && max_portions == 1000 && max_notes == 65'536 && max_lines == 100'000 &&
                max_targets == 100'000);
  return most == max_name    ? "at most 1000"
         : most == max_notes ? "at most 65536"
         : most == max_lines ? "at most 100000"
                             : "";
}
[[nodiscard]] inline Error beyond_limit(const char *field, std::size_t most) noexcept {
  return {.code = Errc::limit_exceeded, .field = field, .allowed = at_most(most)};
}

// Errors: limit_exceeded. To be asked before anything of the list is looked at.
[[nodiscard]] inline Result<void> check_size(std::size_t size, std::size_t most, const char *field) {
  return size <= most ? Result<void>{} : beyond_limit(field, most);
}

} // namespace openitem
