// What a text may hold. Every text that goes in is of one of four kinds; which characters a kind takes is one
// table (texts.cpp), asked by commands, by replay and by whoever reads bytes.
//
// Codes are compared: nothing in one may be invisible, or stand at an end where nobody sees it. Names are
// people's words: in some scripts and emoji they need joiners. No kind takes what is not UTF-8, controls,
// direction overrides (the text would read otherwise than it is) or non-characters. Private use characters
// and those that Unicode has not assigned are taken: what they look like is a matter between hosts.
//
//   "INV-7"      a code           "INV-7 ", "INV\u00AD-7", "\uFEFFINV-7"    no codes, and no names
//   "Ann\u200DB" a name, no code  "first\n\tsecond"                         notes only
#pragma once

#include "base/utf8.hpp"
#include "ledger/limits.hpp"

#include <string_view>

namespace openitem {

enum class TextKind {
  code,   // codes, numbers, references of hosts, keys, series, methods of tax: what is looked up
  name,   // names, salespeople, actors, labels, methods, references: one line in somebody's own words
  search, // a part of one of these: as a name, with blanks at its ends
  free,   // notes, descriptions, reasons: line breaks, tabs, marks of direction, whatever was pasted
};

// Offset of the first character that a text of this kind may not hold; the size when there is none.
[[nodiscard]] std::size_t first_unfit(std::string_view text, TextKind kind) noexcept;

// Errors: limit_exceeded, invalid_text with the position of the first bad character.
[[nodiscard]] Result<void> check_text(std::string_view text, const char *field, TextKind kind);

// Most texts are not given at all.
[[nodiscard]] inline Result<void> check_code(std::string_view text, const char *field) {
  return text.empty() ? Result<void>{} : check_text(text, field, TextKind::code);
}
[[nodiscard]] inline Result<void> check_name(std::string_view text, const char *field) {
  return text.empty() ? Result<void>{} : check_text(text, field, TextKind::name);
}
[[nodiscard]] inline Result<void> check_search(std::string_view text, const char *field) {
  return text.empty() ? Result<void>{} : check_text(text, field, TextKind::search);
}
[[nodiscard]] inline Result<void> check_notes(std::string_view text, const char *field) {
  return text.empty() ? Result<void>{} : check_text(text, field, TextKind::free);
}

} // namespace openitem
