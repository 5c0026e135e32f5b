// Words of a scenario file as values, and values as words: what needs neither names nor a ledger.
#pragma once

#include "openitem/base/result.hpp"
#include "openitem/documents/payment_terms.hpp"
#include "support/scenario.hpp"

#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <typeindex>
#include <utility>

namespace openitem::scenario {

// The library said no while a statement was read or carried out (an amount with too many decimals, say).
class Refused : public std::runtime_error {
 public:
  explicit Refused(const Error &error)
      : std::runtime_error(describe(error))
      , error_(error) {}
  [[nodiscard]] const Error &error() const noexcept { return error_; }

 private:
  Error error_;
};

template <class T> [[nodiscard]] T accepted(Result<T> result) {
  if (!result) throw Refused(result.error());
  return std::move(result).value();
}

// What a file expects and what is so differ.
class Mismatch : public std::runtime_error {
 public:
  Mismatch(const std::string &expected, const std::string &actual)
      : std::runtime_error("expected " + expected + "\n  actual   " + actual) {}
};

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

[[nodiscard]] bool on_or_off(std::string_view word);
[[nodiscard]] std::int64_t signed_whole(std::string_view word);
[[nodiscard]] std::uint64_t whole(std::string_view word);
[[nodiscard]] bool is_whole(std::string_view word);
[[nodiscard]] Date day(std::string_view word); // "none" = no date
[[nodiscard]] Decimal number(std::string_view word);
[[nodiscard]] Percent percent(std::string_view word);      // "19" or "19%"
[[nodiscard]] std::int64_t instant(std::string_view word); // "2026-02-05" = midnight UTC, or microseconds
[[nodiscard]] DueRule due_rule(std::string_view word);     // "30d+day31+1d:following", "proximo19:20"
[[nodiscard]] DiscountTier discount_tier(std::string_view word); // "2%10": 2 % within 10 days
// "a@b" -> {"a", "b"}; Malformed, naming the form, without the separator.
[[nodiscard]] std::pair<std::string, std::string> parted(std::string_view word, char separator,
                                                         const char *form);

// ---- values as words

[[nodiscard]] std::string text(Date date);           // "none" without one
[[nodiscard]] std::string text(const Money &amount); // "100.00", "none" without one
[[nodiscard]] std::string text(bool value);          // "on", "off"
[[nodiscard]] std::string text(const DueRule &rule);
[[nodiscard]] std::string text(const DiscountTier &tier);
[[nodiscard]] std::string text_or_none(std::string_view value);

} // namespace openitem::scenario
