// A refusal in words, for logs and developers.
#include "openitem/base/error.hpp"

#include <algorithm>
#include <charconv>
#include <string_view>

namespace openitem {
namespace {

std::string_view word(EntityKind kind) noexcept {
  switch (kind) {
  case EntityKind::none:
    break;
  case EntityKind::invoice:
    return "invoice";
  case EntityKind::debit_note:
    return "debit note";
  case EntityKind::finance_charge:
    return "finance charge";
  case EntityKind::fee:
    return "fee";
  case EntityKind::refund:
    return "refund";
  case EntityKind::debit_adjustment:
    return "debit adjustment";
  case EntityKind::tolerance_gain:
    return "tolerance gain";
  case EntityKind::opening_debit:
    return "opening debit";
  case EntityKind::payment:
    return "payment";
  case EntityKind::credit_memo:
    return "credit memo";
  case EntityKind::account_credit:
    return "account credit";
  case EntityKind::discount:
    return "discount";
  case EntityKind::tolerance_loss:
    return "tolerance loss";
  case EntityKind::write_off:
    return "write-off";
  case EntityKind::opening_credit:
    return "opening credit";
  case EntityKind::customer:
    return "customer";
  case EntityKind::job:
    return "job";
  case EntityKind::contract:
    return "contract";
  case EntityKind::application:
    return "application";
  case EntityKind::reversal:
    return "reversal";
  case EntityKind::currency:
    return "currency";
  case EntityKind::record:
    return "record";
  case EntityKind::mark:
    return "mark";
  case EntityKind::contact:
    return "contact";
  case EntityKind::lock_exception:
    return "lock exception";
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

} // namespace

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
  if (*error.allowed != '\0') text.append("; ").append(error.allowed).append(" would do");
  const bool in_text = error.code == Errc::syntax || error.code == Errc::too_many_decimals;
  if (in_text || error.position != 0)
    text.append(in_text ? "; at byte " : "; at index ").append(std::to_string(error.position));
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

Error out_of_range(const char *field, std::int64_t given, const char *allowed) noexcept {
  std::array<char, 24> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), given).ptr;
  const std::string_view text(digits.data(), static_cast<std::size_t>(end - digits.data()));
  return {.code = Errc::invalid_argument, .field = field, .allowed = allowed, .value = ShortText(text)};
}

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
