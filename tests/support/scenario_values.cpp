#include "support/scenario_values.hpp"

#include "openitem/ledger/command_list.hpp"
#include "openitem/ledger/journaling.hpp"
#include "openitem/money/split.hpp"
#include "openitem/money/text.hpp"
#include "openitem/reports/account_balance.hpp"
#include "openitem/reports/aging_calculator.hpp"
#include "openitem/reports/item_list.hpp"
#include "openitem/reports/transaction_history.hpp"

#include <algorithm>
#include <charconv>
#include <vector>

namespace openitem::scenario {
namespace {

// ---- enumerators

struct Enumerator {
  std::type_index of;
  std::string_view word;
  unsigned number;
};

// "BalanceRow::Scope::job" -> "job"
constexpr std::string_view last_name(std::string_view name) {
  return name.substr(name.rfind(':') + 1);
}
// Zero is "none", or a default without a word.
constexpr std::string_view word_of_zero(std::string_view constant) {
  return constant.ends_with("_NONE") ? "none" : "";
}

const std::vector<Enumerator> &enumerators() {
  static const std::vector<Enumerator> all{
#define OI_ENUMERATOR(constant, enumerator)                                                                  \
  {typeid(enumerator), last_name(#enumerator), static_cast<unsigned>(enumerator)},
#define OI_ZERO(constant, Enum) {typeid(Enum), word_of_zero(#constant), 0},
#define OI_EVENT(constant, Event)
#include "enumerators.inc"
#undef OI_ENUMERATOR
#undef OI_ZERO
#undef OI_EVENT
  };
  return all;
}

// ---- parts of values

constexpr std::int64_t micros_a_day = 86'400'000'000;

template <class T> T integer(std::string_view word) {
  T value = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  if (error != std::errc{} || end != word.data() + word.size())
    throw Malformed("\"" + std::string(word) + "\" is not a whole number");
  return value;
}

bool take_prefix(std::string_view &text, std::string_view prefix) {
  if (!text.starts_with(prefix)) return false;
  text.remove_prefix(prefix.size());
  return true;
}

// "30d+1m+day31+1d": days before a month or day step are N, after one M.
void take_steps(std::string_view steps, DueRule &rule) {
  bool base_passed = false;
  for (const auto &step : list_of(steps, '+')) {
    std::string_view count = step;
    if (take_prefix(count, "day")) {
      rule.day = integer<std::uint8_t>(count);
    } else if (step.ends_with('m')) {
      rule.months = integer<std::uint16_t>(count.substr(0, count.size() - 1));
    } else if (step.ends_with('d')) {
      (base_passed ? rule.days_after : rule.days) = integer<std::uint16_t>(count.substr(0, count.size() - 1));
    } else {
      throw Malformed("\"" + step + "\" is no step of a due rule");
    }
    base_passed = true;
  }
}

} // namespace

std::optional<unsigned> number_of_word(std::type_index enumeration, std::string_view word) {
  for (const auto &enumerator : enumerators())
    if (enumerator.of == enumeration && enumerator.word == word && !word.empty()) return enumerator.number;
  return std::nullopt;
}

std::string word_of_number(std::type_index enumeration, unsigned number) {
  for (const auto &enumerator : enumerators())
    if (enumerator.of == enumeration && enumerator.number == number) return std::string(enumerator.word);
  return std::to_string(number);
}

bool on_or_off(std::string_view word) {
  if (word != "on" && word != "off") throw Malformed("\"" + std::string(word) + "\" is neither on nor off");
  return word == "on";
}

std::int64_t signed_whole(std::string_view word) {
  return integer<std::int64_t>(word);
}

std::uint64_t whole(std::string_view word) {
  return integer<std::uint64_t>(word);
}

bool is_whole(std::string_view word) {
  return !word.empty() && word.find_first_not_of("0123456789") == std::string_view::npos;
}

Date day(std::string_view word) {
  return word == "none" ? Date() : accepted(parse_date(word));
}

Decimal number(std::string_view word) {
  return accepted(parse_decimal(word));
}

Percent percent(std::string_view word) {
  if (word.ends_with('%')) word.remove_suffix(1);
  return Percent{number(word)};
}

std::int64_t instant(std::string_view word) {
  if (word.size() == 10 && word[4] == '-')
    return static_cast<std::int64_t>(day(word).day_number() - Date::unix_epoch) * micros_a_day;
  return signed_whole(word);
}

std::pair<std::string, std::string> parted(std::string_view word, char separator, const char *form) {
  const auto at = word.find(separator);
  if (at == std::string_view::npos) throw Malformed("\"" + std::string(word) + "\" is not " + form);
  return {std::string(word.substr(0, at)), std::string(word.substr(at + 1))};
}

DueRule due_rule(std::string_view word) {
  DueRule rule;
  const auto parts = list_of(word, ':');
  if (parts.empty()) throw Malformed("a due rule is missing");
  std::size_t modifier = 1;
  std::string_view first = parts[0];
  if (take_prefix(first, "proximo")) {
    if (parts.size() < 2) throw Malformed("\"" + std::string(word) + "\" is not proximoCUTOFF:DAY");
    rule.kind = DueRuleKind::proximo;
    rule.cutoff = integer<std::int8_t>(first);
    rule.day = integer<std::uint8_t>(parts[1]);
    modifier = 2;
  } else if (take_prefix(first, "fixed")) {
    rule.kind = DueRuleKind::fixed_date;
    rule.fixed = day(first);
  } else {
    take_steps(first, rule);
  }
  for (; modifier < parts.size(); ++modifier) {
    if (is_word<DueBase>(parts[modifier]))
      rule.base = from_word<DueBase>(parts[modifier]);
    else
      rule.shift = from_word<BusinessDayShift>(parts[modifier]);
  }
  return rule;
}

DiscountTier discount_tier(std::string_view word) {
  const auto [share, days] = parted(word, '%', "a discount tier PERCENT%DAYS");
  return {percent(share), integer<std::uint16_t>(days)};
}

std::string text(Date date) {
  return date ? to_string(date) : "none";
}

std::string text(const Money &amount) {
  return amount ? amount_text(amount) : "none";
}

std::string text(bool value) {
  return value ? "on" : "off";
}

std::string text(const DueRule &rule) {
  std::string text;
  if (rule.kind == DueRuleKind::proximo) {
    text = "proximo" + std::to_string(rule.cutoff) + ":" + std::to_string(rule.day);
  } else if (rule.kind == DueRuleKind::fixed_date) {
    text = "fixed" + to_string(rule.fixed);
  } else {
    text = std::to_string(rule.days) + "d";
    if (rule.months != 0) text += "+" + std::to_string(rule.months) + "m";
    if (rule.day != 0) text += "+day" + std::to_string(rule.day);
    if (rule.days_after != 0) text += "+" + std::to_string(rule.days_after) + "d";
  }
  if (rule.base != DueBase::document) text += ":" + to_word(rule.base);
  if (rule.shift != BusinessDayShift::none) text += ":" + to_word(rule.shift);
  return text;
}

std::string text(const DiscountTier &tier) {
  return to_string(tier.percent.value) + "%" + std::to_string(tier.days);
}

std::string text_or_none(std::string_view value) {
  return value.empty() ? "none" : std::string(value);
}

} // namespace openitem::scenario
