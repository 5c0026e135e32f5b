// Words of a scenario file as values, and values as words: what needs neither names nor a ledger.
#pragma once

#include "openitem/base/result.hpp"
#include "openitem/documents/payment_terms.hpp"
#include "openitem/money/text.hpp"
#include "support/scenario.hpp"

#include <charconv>
#include <concepts>
#include <regex>
#include <typeindex>

namespace openitem::scenario {

// The library said no while a statement was read or carried out (an amount with too many decimals, say).
struct Refused : Exception {
  using Exception::Exception;
};
template <class T> T accepted(Result<T> result) {
  if (!result) throw Refused(result.error());
  if constexpr (!std::is_void_v<T>) return std::move(result).value();
}

// ---- the words of enumerators, from the list that holds the C interface to the core: the same in every language

[[nodiscard]] std::optional<unsigned> number_of_word(std::type_index enumeration, std::string_view word);
// A number without a word gives itself, so that it can only differ from what a file expects.
[[nodiscard]] std::string word_of_number(std::type_index enumeration, unsigned number);

template <class E> [[nodiscard]] bool is_word(std::string_view word) {
  return number_of_word(typeid(E), word).has_value();
}
template <class E> [[nodiscard]] E from_word(std::string_view word) {
  const auto number = number_of_word(typeid(E), word);
  if (!number) throw Malformed("\"" + std::string(word) + "\" is not a word that may stand here");
  return static_cast<E>(*number);
}
template <class E> [[nodiscard]] std::string to_word(E value) {
  return word_of_number(typeid(E), static_cast<unsigned>(value));
}

// ---- words as values: Malformed when they have another form, Refused when the library refuses the text

template <class T = std::uint64_t> [[nodiscard]] T whole(std::string_view word) {
  T value = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  if (error != std::errc{} || end != word.data() + word.size())
    throw Malformed("\"" + std::string(word) + "\" is not a whole number");
  return value;
}
[[nodiscard]] bool is_whole(std::string_view word);
[[nodiscard]] Date day(std::string_view word);             // "none" = no date
[[nodiscard]] std::int64_t instant(std::string_view word); // "2026-02-05" = midnight UTC, or microseconds

// ---- values as words

// As README.md writes them; what is not there is none.
template <class Value> [[nodiscard]] std::string text(const Value &value) {
  if constexpr (std::convertible_to<Value, std::string_view>)
    return std::string_view(value).empty() ? "none" : std::string(value);
  else if constexpr (std::same_as<Value, bool>)
    return value ? "on" : "off";
  else if constexpr (std::integral<Value>)
    return std::to_string(value);
  else if constexpr (std::is_enum_v<Value>)
    return to_word(value);
  else if constexpr (std::same_as<Value, Money>)
    return value ? amount_text(value) : "none";
  else if constexpr (std::same_as<Value, Currency>)
    return text(value.code());
  else if constexpr (std::same_as<Value, Percent>)
    return to_string(value.value);
  else if constexpr (std::same_as<Value, Date>)
    return value ? to_string(value) : "none";
  else
    return to_string(value);
}

// What a file expects and what is so differ.
class Mismatch : public std::runtime_error {
 public:
  Mismatch(const std::string &expected, const std::string &actual)
      : std::runtime_error("expected " + expected + "\n  actual   " + actual) {}
};
template <class Value>
void require_same(const std::string &what, const Value &expected, const Value &actual) {
  if (!(expected == actual)) throw Mismatch(what + ", " + text(expected), text(actual));
}

} // namespace openitem::scenario
