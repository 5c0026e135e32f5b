#include "ledger/limits.hpp"

namespace openitem {

namespace {

bool is_continuation(unsigned char byte) {
  return (byte & 0xc0) == 0x80;
}

// Length of the well-formed UTF-8 character at the front; 0 when there is none (overlong, surrogate, cut off,
// above U+10FFFF).
std::size_t character_length(std::string_view text) {
  const auto at = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
  const unsigned first = at(0);
  if (first < 0x80) return 1;
  if (first >= 0xc2 && first <= 0xdf) return is_continuation(static_cast<unsigned char>(at(1))) ? 2 : 0;
  const bool tail2 = is_continuation(static_cast<unsigned char>(at(1))) &&
                     is_continuation(static_cast<unsigned char>(at(2)));
  if (first >= 0xe0 && first <= 0xef) {
    const bool overlong = first == 0xe0 && at(1) < 0xa0;
    const bool surrogate = first == 0xed && at(1) > 0x9f;
    return tail2 && !overlong && !surrogate ? 3 : 0;
  }
  if (first >= 0xf0 && first <= 0xf4) {
    const bool overlong = first == 0xf0 && at(1) < 0x90;
    const bool above = first == 0xf4 && at(1) > 0x8f;
    return tail2 && is_continuation(static_cast<unsigned char>(at(3))) && !overlong && !above ? 4 : 0;
  }
  return 0;
}

} // namespace

Result<void> check_utf8(std::string_view text, const char *field, TextKind kind) {
  const bool breaks = kind == TextKind::free;
  if (text.size() > (breaks ? max_notes : max_name)) return {Errc::limit_exceeded, field};
  for (std::size_t i = 0; i < text.size();) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const bool control = byte < 0x20 || byte == 0x7f;
    const bool allowed_break = breaks && (byte == '\n' || byte == '\r' || byte == '\t');
    const std::size_t length = character_length(text.substr(i));
    if (length == 0 || (control && !allowed_break))
      return Error{.code = Errc::invalid_text, .field = field, .position = i};
    i += length;
  }
  return {};
}

} // namespace openitem
