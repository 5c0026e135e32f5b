// Amounts and decimals to and from text: one grammar, read in one pass, with the byte that breaks it.
#include "openitem/money/text.hpp"

#include "base/ascii.hpp"
#include "money/digits.hpp"

#include <algorithm>

namespace openitem {
namespace {

// Digits of texts so short that no count of them leaves a word.
struct ShortDigits {
  static constexpr std::size_t longest = max_word_power_of_ten;
  std::uint64_t value = 0;

  void append(char digit) noexcept { value = value * 10 + static_cast<std::uint64_t>(digit - '0'); }
  [[nodiscard]] uint128 size() const noexcept { return value; }
  [[nodiscard]] bool too_many() const noexcept { return false; }
};

// Any number of digits: leading zeros do not count, two words take 19 each, the others are too many.
struct LongDigits {
  std::uint64_t upper = 0;
  std::uint64_t lower = 0;
  std::size_t count = 0;

  void append(char digit) noexcept {
    if (count == 0 && digit == '0') return;
    if (count < max_power_of_ten) {
      std::uint64_t &word = count < max_word_power_of_ten ? upper : lower;
      word = word * 10 + static_cast<std::uint64_t>(digit - '0');
    }
    ++count;
  }
  [[nodiscard]] uint128 size() const noexcept {
    if (count <= max_word_power_of_ten) return upper;
    const std::size_t lower_count = std::min<std::size_t>(count, max_power_of_ten) - max_word_power_of_ten;
    return upper * powers_of_ten[lower_count] + lower;
  }
  [[nodiscard]] bool too_many() const noexcept { return count > max_power_of_ten; }
};

// number = ["-"] digits ["." digits], read as far as it goes.
struct Number {
  uint128 size = 0;
  bool negative = false;
  bool too_many_digits = false;
  bool complete = false;    // at least one digit on each side of the point
  std::size_t decimals = 0; // digits after the point
  std::size_t end = 0;      // offset after the last byte that fits
};

template <class Digits> Number read_number(std::string_view text) noexcept {
  Number number;
  Digits digits;
  const char *const begin = text.data();
  const char *const end = begin + text.size();
  const char *p = begin;
  if (p != end && *p == '-') {
    number.negative = true;
    ++p;
  }
  const char *const whole = p;
  for (; p != end && is_digit(*p); ++p) digits.append(*p);
  number.complete = p != whole;
  if (number.complete && p != end && *p == '.') {
    const char *const fraction = ++p;
    for (; p != end && is_digit(*p); ++p) digits.append(*p);
    number.decimals = static_cast<std::size_t>(p - fraction);
    number.complete = number.decimals != 0;
  }
  number.size = digits.size();
  number.too_many_digits = digits.too_many();
  number.end = static_cast<std::size_t>(p - begin);
  return number;
}

Number read_number(std::string_view text) noexcept {
  return text.size() <= ShortDigits::longest ? read_number<ShortDigits>(text) : read_number<LongDigits>(text);
}

Error refused(Errc code, std::string_view text, std::size_t position) noexcept {
  return Error{.code = code, .position = position, .value = shown(text)};
}

// What is wrong with a number besides its syntax, in the order of Errc. Precondition: it is complete.
Result<Money> amount_of(std::string_view text, const Number &number, Currency currency) noexcept {
  const unsigned digits = currency.digits();
  if (number.decimals > digits)
    return refused(Errc::too_many_decimals, text, number.end - (number.decimals - digits));
  const Rounded units = times({.magnitude = number.size}, powers_of_ten[digits - number.decimals]);
  if (number.too_many_digits || units.refusal != Errc::ok) return refused(Errc::overflow, text, 0);
  return Money::of_minor(with_sign(units.magnitude, number.negative), currency);
}

// money = number " " code: where the code breaks off, if it does.
std::size_t code_length(std::string_view text) noexcept {
  std::size_t n = 0;
  while (n < text.size() && n < 7 && (is_capital(text[n]) || (n > 0 && is_digit(text[n])))) ++n;
  return n;
}

} // namespace

Result<Money> parse_amount(std::string_view text, Currency currency) noexcept {
  const Number number = read_number(text);
  if (!number.complete || number.end != text.size()) return refused(Errc::syntax, text, number.end);
  return amount_of(text, number, currency);
}

Result<Money> parse_money(std::string_view text) noexcept {
  const Number number = read_number(text);
  if (!number.complete || number.end == text.size() || text[number.end] != ' ')
    return refused(Errc::syntax, text, number.end);
  const std::string_view code = text.substr(number.end + 1);
  const std::size_t length = code_length(code);
  if (length != code.size() || length < 3) return refused(Errc::syntax, text, number.end + 1 + length);
  const Result<Currency> currency = Currency::iso(code);
  if (!currency) {
    Error error = currency.error();
    error.position = number.end + 1;
    return error;
  }
  return amount_of(text, number, *currency);
}

Result<Decimal> parse_decimal(std::string_view text) noexcept {
  const Number number = read_number(text);
  if (!number.complete || number.end != text.size()) return refused(Errc::syntax, text, number.end);
  if (number.decimals > Decimal::max_scale)
    return refused(Errc::too_many_decimals, text, number.end - (number.decimals - Decimal::max_scale));
  if (number.too_many_digits) return refused(Errc::overflow, text, 0);
  return Decimal::of(with_sign(number.size, number.negative), static_cast<unsigned>(number.decimals));
}

std::size_t print_amount_to(char *buffer, const Money &amount) noexcept {
  return static_cast<std::size_t>(write_number(buffer, amount.minor_units(), amount.currency().digits()) -
                                  buffer);
}

std::size_t print_to(char *buffer, const Money &amount) noexcept {
  char *out = buffer + print_amount_to(buffer, amount);
  const Currency currency = amount.currency();
  const std::string_view code = currency.code();
  if (!code.empty()) *out++ = ' '; // an amount that was not given is "0"
  return static_cast<std::size_t>(std::copy(code.begin(), code.end(), out) - buffer);
}

std::size_t print_to(char *buffer, const Decimal &value) noexcept {
  return static_cast<std::size_t>(write_number(buffer, value.coefficient(), value.scale()) - buffer);
}

std::string amount_text(const Money &amount) {
  std::array<char, max_money_text> buffer;
  return {buffer.data(), print_amount_to(buffer.data(), amount)};
}

std::string to_string(const Money &amount) {
  std::array<char, max_money_text> buffer;
  return {buffer.data(), print_to(buffer.data(), amount)};
}

std::string to_string(const Decimal &value) {
  std::array<char, max_money_text> buffer;
  return {buffer.data(), print_to(buffer.data(), value)};
}

std::string to_string(const Percent &percent) {
  return to_string(percent.value) + " %";
}

Money money(std::string_view text) {
  return parse_money(text).value();
}

Decimal decimal(std::string_view text) {
  return parse_decimal(text).value();
}

} // namespace openitem
