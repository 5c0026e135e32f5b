// A refusal in words, for logs and developers.
#include "openitem/base/error.hpp"

#include "openitem/base/result.hpp"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <string_view>

namespace openitem {
namespace {

std::string_view word(EntityKind kind) noexcept {
  switch (kind) {
  case EntityKind::none:
    break;
#define OPENITEM_ENTITY_KIND(of, number, words)                                                              \
  case EntityKind::of:                                                                                       \
    return words;
#include "openitem/base/entity_kinds.def"
  }
  return "";
}

// Divides a magnitude of two words by ten, half a word at a time: this layer lies below the 128-bit integers
// of money, and refusals are rare.
char take_last_digit(std::uint64_t &high, std::uint64_t &low) noexcept {
  std::uint64_t remainder = 0;
  for (std::uint64_t *limb : {&high, &low}) {
    const std::uint64_t upper = (remainder << 32) | (*limb >> 32);
    const std::uint64_t lower = ((upper % 10) << 32) | (*limb & 0xffff'ffff);
    *limb = ((upper / 10) << 32) | (lower / 10);
    remainder = lower % 10;
  }
  return static_cast<char>('0' + remainder);
}

// "60.00 EUR"
std::string text_of(const FittingAmount &amount) {
  const bool negative = amount.high < 0;
  std::uint64_t low = negative ? ~amount.low + 1 : amount.low;
  std::uint64_t high = static_cast<std::uint64_t>(amount.high);
  if (negative) high = ~high + (low == 0 ? 1 : 0);

  std::string backwards;
  for (unsigned digit = 0; digit <= amount.digits || high != 0 || low != 0; ++digit) {
    if (digit == amount.digits && digit != 0) backwards += '.';
    backwards += take_last_digit(high, low);
  }
  if (negative) backwards += '-';
  std::string text(backwards.rbegin(), backwards.rend());
  const auto *code_end = std::find(amount.code.begin(), amount.code.end(), '\0');
  return text.append(" ").append(amount.code.begin(), code_end);
}

// "3, 5, 8, 13 and 2 more"
std::string list_of_related(const Error &error) {
  std::string list;
  const auto shown = std::min<std::size_t>(error.related_count, error.related.size());
  for (std::size_t i = 0; i < shown; ++i) {
    if (i != 0) list += ", ";
    list += std::to_string(error.related[i]);
  }
  if (error.related_count > shown) list += " and " + std::to_string(error.related_count - shown) + " more";
  return list;
}

// How a refusal tells its position; "": it has none.
std::string_view place_word(const Error &error) noexcept {
  switch (error.code) {
  case Errc::syntax:
  case Errc::too_many_decimals:
    return "; at byte ";
  case Errc::invalid_text:
  case Errc::damaged:
  case Errc::unsupported_format:
  case Errc::broken_chain:
    return error.position == 0 ? "" : "; at byte ";
  case Errc::period_locked:
    return ""; // a day
  default:
    return error.position == 0 ? "" : "; at index ";
  }
}

} // namespace

// This layer lies below the calendar. Days are counted from the 1st of March of year 0, so that leap days end years;
// four centuries have 146,097 of them.
ShortText open_days(const Error &error) noexcept {
  if (error.code != Errc::period_locked || error.position == 0) return {};
  const auto since_march = static_cast<unsigned>(error.position) + 305;
  const unsigned era = since_march / 146'097;
  const unsigned in_era = since_march % 146'097;
  const unsigned year_of_era = (in_era - in_era / 1'460 + in_era / 36'524 - in_era / 146'096) / 365;
  const unsigned in_year = in_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const unsigned month = (5 * in_year + 2) / 153; // 0: March
  std::array<char, 48> text{};
  std::snprintf(text.data(), text.size(), "%04u-%02u-%02u or later",
                era * 400 + year_of_era + (month >= 10 ? 1 : 0), month < 10 ? month + 3 : month - 9,
                in_year - (153 * month + 2) / 5 + 1);
  return ShortText(text.data());
}

bool operator==(const Error &a, const Error &b) {
  return a.code == b.code && a.kind == b.kind && a.id == b.id &&
         std::string_view(a.field) == std::string_view(b.field) && a.position == b.position &&
         a.fitting == b.fitting && a.related_count == b.related_count && a.related == b.related &&
         std::string_view(a.other) == std::string_view(b.other) &&
         std::string_view(a.allowed) == std::string_view(b.allowed) && a.value == b.value;
}

std::string describe(const Error &error) {
  std::string subject(word(error.kind));
  if (error.id != 0) subject += (subject.empty() ? "" : " ") + std::to_string(error.id);
  if (*error.field != '\0') subject.append(subject.empty() ? "" : ", ").append(error.field);
  if (!error.value.empty()) subject.append(subject.empty() ? "" : " ").append(error.value.view());

  std::string text(name(error.code));
  if (!subject.empty()) text.append(": ").append(subject);
  text.append(": ").append(message(error.code));
  if (*error.other != '\0') text.append(": ").append(error.other);
  const ShortText days = open_days(error);
  if (const std::string_view would_do = days.empty() ? error.allowed : days.view(); !would_do.empty())
    text.append("; ").append(would_do).append(" would do");
  if (const std::string_view where = place_word(error); !where.empty())
    text.append(where).append(std::to_string(error.position));
  if (error.fitting.code.front() != '\0')
    text.append("; ").append(text_of(error.fitting)).append(" would have fitted");
  if (error.related_count != 0) text.append("; see ").append(list_of_related(error));
  return text;
}

ShortText::ShortText(std::string_view text) noexcept {
  std::size_t size = std::min(text.size(), bytes_.size());
  const auto continues = [&](std::size_t at) {
    return (static_cast<unsigned char>(text[at]) & 0xc0) == 0x80;
  };
  if (size < text.size()) {
    while (size != 0 && continues(size)) --size;
  }
  std::copy_n(text.begin(), size, bytes_.begin());
  size_ = static_cast<std::uint8_t>(size);
}

Error does_not_go_with(const char *field, const char *other) noexcept {
  return {.code = Errc::does_not_go_with, .field = field, .other = other};
}

Error not_found(Errc code, EntityKind kind, const char *field, std::string_view given) noexcept {
  return {.code = code, .kind = kind, .field = field, .value = ShortText(given)};
}

namespace {
template <class Number> Error not_allowed(const char *field, Number given, const char *allowed) noexcept {
  std::array<char, 24> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), given).ptr;
  const std::string_view text(digits.data(), static_cast<std::size_t>(end - digits.data()));
  return {.code = Errc::invalid_argument, .field = field, .allowed = allowed, .value = ShortText(text)};
}
} // namespace

Error out_of_range(const char *field, std::int64_t given, const char *allowed) noexcept {
  return not_allowed(field, given, allowed);
}

Error too_large(const char *field, std::uint64_t given) noexcept {
  return not_allowed(field, given, "0 .. 9223372036854775807");
}

HeldError::HeldError(const HeldError &other) noexcept = default;

const char *Exception::what() const noexcept {
  return message(error_.code).data(); // every message is a literal, so a NUL follows it
}

void raise(const Error &error) {
  throw Exception(error);
}

void raise(Errc code, const char *field) {
  throw Exception(Error{.code = code, .field = field});
}

} // namespace openitem
