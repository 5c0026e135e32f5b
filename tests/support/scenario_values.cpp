#include "support/scenario_values.hpp"

#include "openitem/ledger/command_list.hpp"
#include "openitem/ledger/journaling.hpp"
#include "openitem/money/split.hpp"
#include "openitem/reports/account_balance.hpp"
#include "openitem/reports/aging_calculator.hpp"
#include "openitem/reports/item_list.hpp"
#include "openitem/reports/transaction_history.hpp"

#include <regex>
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

bool is_whole(std::string_view word) {
  return !word.empty() && word.find_first_not_of("0123456789") == std::string_view::npos;
}

bool on_or_off(std::string_view word) {
  if (word != "on" && word != "off") throw Malformed("\"" + std::string(word) + "\" is neither on nor off");
  return word == "on";
}

Date day(std::string_view word) {
  return word == "none" ? Date() : accepted(parse_date(word));
}

Percent percent(std::string_view word) {
  return Percent{accepted(parse_decimal(word.substr(0, word.size() - (word.ends_with('%') ? 1 : 0))))};
}

std::int64_t instant(std::string_view word) {
  constexpr std::int64_t micros_a_day = 86'400'000'000;
  const bool is_date = word.size() == 10 && word[4] == '-';
  return is_date ? (day(word).day_number() - Date::unix_epoch) * micros_a_day : whole<std::int64_t>(word);
}

// Days before a month or day step are N, after one M.
DueRule due_rule(std::string_view word) {
  static const std::regex form(R"((?:\+proximo(-?\d+):(\d+)|\+fixed([^:]+)|)"
                               R"((?:\+(\d+)d)?(?:\+(\d+)m)?(?:\+day(\d+))?(?:\+(\d+)d)?))"
                               R"(((?::[a-z_]+)*))");
  const auto steps = "+" + std::string(word);
  std::smatch part;
  if (!std::regex_match(steps, part, form)) throw Malformed("\"" + std::string(word) + "\" is no due rule");
  DueRule rule;
  const auto read = [&]<class Number>(std::size_t group, Number &number) {
    if (part[group].matched) number = whole<Number>(part[group].str());
  };
  read(1, rule.cutoff);
  read(2, rule.day);
  read(4, rule.days);
  read(5, rule.months);
  read(6, rule.day);
  read(7, rule.days_after);
  if (part[1].matched) rule.kind = DueRuleKind::proximo;
  if (part[3].matched) rule.kind = DueRuleKind::fixed_date;
  if (part[3].matched) rule.fixed = day(part[3].str());
  for (const auto &modifier : list_of(part[8].str(), ':'))
    if (is_word<DueBase>(modifier))
      rule.base = from_word<DueBase>(modifier);
    else if (!modifier.empty())
      rule.shift = from_word<BusinessDayShift>(modifier);
  return rule;
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

} // namespace openitem::scenario
