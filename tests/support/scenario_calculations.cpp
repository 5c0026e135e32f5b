#include "openitem/money/arithmetic.hpp"
#include "openitem/money/split.hpp"
#include "openitem/money/text.hpp"
#include "support/scenario_inputs.hpp"
#include "support/scenario_questions.hpp"

#include <functional>
#include <map>
#include <tuple>

namespace openitem::scenario {
namespace {

struct HalfUp { // rounding=, half_up without it
  Rounding mode;
};

// What a calculation is asked with.
struct Asked {
  World &world;
  Arguments &arguments;
  Kept kept{};

  [[nodiscard]] Inputs inputs(Currency of_amounts = {}) {
    static const Line as_fields_are{};
    return {world, arguments, as_fields_are, kept, of_amounts};
  }
  [[nodiscard]] Rounding rounding(const char *otherwise) {
    return from_word<Rounding>(arguments.take("rounding").value_or(otherwise));
  }
  [[nodiscard]] std::span<const Date> days(std::string_view key) {
    std::vector<Date> dates;
    for (const auto &word : list_of(arguments.take(key).value_or(""))) dates.push_back(day(word));
    return kept.keep(std::move(dates));
  }
  // weekend= holidays= workdays=
  [[nodiscard]] BusinessCalendar calendar() {
    BusinessCalendar calendar;
    if (const auto weekend = arguments.take("weekend")) {
      unsigned mask = 0;
      for (const auto &word : list_of(*weekend))
        if (word != "none") mask |= 1U << (static_cast<unsigned>(from_word<Weekday>(word)) - 1);
      calendar.weekend_mask = static_cast<std::uint8_t>(mask);
    }
    calendar.holidays = days("holidays");
    calendar.extra_workdays = days("workdays");
    return calendar;
  }
  [[nodiscard]] Date base(std::string_view key) { return day(arguments.take(key).value_or("none")); }

  // The options that belong to the type, or the next bare word.
  template <class Value> [[nodiscard]] Value next() {
    if constexpr (std::same_as<Value, Rounding>)
      return rounding("unnecessary");
    else if constexpr (std::same_as<Value, HalfUp>)
      return {rounding("half_up")};
    else if constexpr (std::same_as<Value, BusinessCalendar>)
      return calendar();
    else if constexpr (std::same_as<Value, DueDateInputs>)
      return {base("document"), base("effective"), base("delivery"), base("receipt")};
    else
      return of<Value>(arguments.next("a word"));
  }
  template <class Value> [[nodiscard]] Value of(const std::string &word) {
    if constexpr (std::same_as<Value, std::string>)
      return word;
    else if constexpr (std::same_as<Value, int128>) {
      const auto value = number(word);
      if (value.scale() != 0) throw Malformed("\"" + word + "\" is not a whole number");
      return value.coefficient();
    } else if constexpr (std::integral<Value>)
      return static_cast<Value>(signed_whole(word));
    else if constexpr (std::same_as<Value, DueRule>)
      return due_rule(word);
    else if constexpr (std::same_as<Value, DiscountTier>)
      return discount_tier(word);
    else
      return inputs().of<Value>(word);
  }
};

// An answer as words. Refused when it is a refusal.
template <class Answer> Words words_of(const World &world, const Answer &answer) {
  if constexpr (std::same_as<Answer, Words>)
    return answer;
  else
    return {text_of(world, answer)};
}
template <class Answer> Words words_of(const World &world, const Result<Answer> &answer) {
  return words_of(world, accepted(answer));
}

// ---- calculations with a list for an answer

// split AMOUNT weights=3,2,1 | amounts=200.00,100.00: the parts, then left=
template <class Weight>
Words split_by(const Money &amount, const std::vector<Weight> &weights, SplitRemainder remainder) {
  std::vector<Money> parts(weights.size());
  const auto left = accepted(split(amount, std::span(weights), parts, remainder));
  Words answer;
  for (const auto &part : parts) answer.push_back(text(part));
  answer.push_back("left=" + text(left));
  return answer;
}
Words split_money(Asked &asked) {
  const auto amount = asked.next<Money>();
  const auto remainder =
      from_word<SplitRemainder>(asked.arguments.take("remainder").value_or("largest_remainder"));
  if (const auto list = asked.arguments.take("amounts")) {
    std::vector<Money> weights;
    for (const auto &word : list_of(*list)) weights.push_back(asked.world.amount(word, amount.currency()));
    return split_by(amount, weights, remainder);
  }
  std::vector<Decimal> weights;
  for (const auto &word : list_of(asked.arguments.need("weights"))) weights.push_back(number(word));
  return split_by(amount, weights, remainder);
}

// document_totals CODE line=... scope= rounding=: lines= discount= tax= total=, net=each
Words totals(Asked &asked) {
  const auto currency = asked.next<Currency>();
  const auto lines = asked.inputs(currency).lines(asked.arguments.take_all("line"));
  const auto scope = from_word<TaxScope>(asked.arguments.take("scope").value_or("document"));
  const auto totals = accepted(document_totals(lines, currency, scope, asked.next<HalfUp>().mode));
  Words answer{"lines=" + text(totals.lines), "discount=" + text(totals.discount), "tax=" + text(totals.tax),
               "total=" + text(totals.total)};
  for (const auto &net : totals.line_net) answer.push_back("net=" + text(net));
  for (const auto &tax : totals.taxes)
    answer.push_back("tax:" + std::string(tax.code) + "@" + to_string(tax.rate.value) + "=" + text(tax.tax));
  return answer;
}

// due_portions AMOUNT TERMS document=...: AMOUNT@DATE each
Words portions_due(Asked &asked) {
  const auto total = asked.next<Money>();
  const auto terms = asked.inputs(total.currency()).terms(asked.next<std::string>());
  const auto bases = asked.next<DueDateInputs>();
  const auto calendar = asked.next<BusinessCalendar>();
  Words answer;
  for (const auto &portion : accepted(due_portions(terms, total, bases, calendar, asked.next<HalfUp>().mode)))
    answer.push_back(text(portion.amount) + "@" + text(portion.due));
  return answer;
}

// ---- by their verbs

using Calculation = std::function<Words(Asked &)>;

// An operation on values that are read in this order. A misuse that throws becomes the refusal it carries.
template <class... Values, class Operation> Calculation on(Operation operation) {
  return [operation](Asked &asked) {
    const std::tuple<Values...> values{asked.next<Values>()...};
    try {
      return words_of(asked.world, std::apply(operation, values));
    } catch (const Exception &exception) {
      throw Refused(exception.error());
    }
  };
}
#define CALL(function) [](const auto &...values) { return function(values...); }

const std::map<std::string, Calculation, std::less<>> &verbs() {
  static const std::map<std::string, Calculation, std::less<>> all{
      {"parse_amount", on<std::string, Currency>(CALL(parse_amount))},
      {"parse_money",
       on<std::string>([](const auto &word) { return to_string(accepted(parse_money(word))); })},
      {"parse_decimal", on<std::string>(CALL(parse_decimal))},
      {"parse_date", on<std::string>(CALL(parse_date))},
      {"minor_units", on<Money>([](const auto &amount) { return Decimal::of(amount.minor_units(), 0); })},
      {"currency_digits", on<Currency>([](auto currency) { return currency.digits(); })},
      {"add_money", on<Money, Money>([](const auto &a, const auto &b) { return a + b; })},
      {"subtract_money", on<Money, Money>([](const auto &a, const auto &b) { return a - b; })},
      {"extend", on<Decimal, Decimal, Currency, Rounding>(CALL(extend))},
      {"multiply", on<Money, Decimal, Rounding>(CALL(multiply))},
      {"percent_of", on<Money, Percent, Rounding>(CALL(percent_of))},
      {"proportion", on<Money, Money, Money, Rounding>(CALL(proportion))},
      {"divide", on<Money, Decimal, Rounding>(CALL(divide))},
      {"round_to_step", on<Money, Money, Rounding>(CALL(round_to_step))},
      {"rescale", on<Decimal, unsigned, Rounding>(CALL(rescale))},
      {"quotient", on<int128, int128, unsigned, Rounding>(CALL(quotient))},
      {"add", on<Decimal, Decimal>(CALL(add))},
      {"subtract", on<Decimal, Decimal>(CALL(subtract))},
      {"multiply_decimals", on<Decimal, Decimal>(CALL(multiply))},
      {"split", split_money},
      {"document_totals", totals},
      {"due_date", on<DueRule, DueDateInputs, BusinessCalendar>(CALL(due_date))},
      {"due_portions", portions_due},
      {"discount_date", on<DiscountTier, Date>(CALL(discount_date))},
      {"shift", on<Date, BusinessDayShift, BusinessCalendar>(CALL(shift))},
      {"add_days", on<Date, std::int64_t>(CALL(add_days))},
      {"add_months", on<Date, std::int64_t>(CALL(add_months))},
      {"with_day", on<Date, unsigned>(CALL(with_day))},
      {"days_between", on<Date, Date>([](Date from, Date to) { return to - from; })},
      {"weekday", on<Date>([](Date date) { return to_word(date.weekday()); })},
      {"day_number", on<Date>([](Date date) { return date.day_number(); })},
  };
  return all;
}
#undef CALL

} // namespace

bool is_calculation(std::string_view verb) {
  return verbs().contains(verb);
}

Words calculation_verbs() {
  Words names;
  for (const auto &[verb, calculation] : verbs()) names.push_back(verb);
  return names;
}

Words calculate(World &world, const Words &words) {
  Arguments arguments(words, 1);
  Asked asked{world, arguments};
  auto answer = verbs().find(words[0])->second(asked);
  arguments.finish();
  return answer;
}

} // namespace openitem::scenario
