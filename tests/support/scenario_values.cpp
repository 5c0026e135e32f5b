#include "support/scenario_values.hpp"

#include "openitem/money/arithmetic.hpp"
#include "openitem/money/split.hpp"
#include "openitem/money/text.hpp"

#include <functional>
#include <map>

namespace openitem::scenario {
namespace {

struct Reader {
  World &world;
  Arguments &arguments;

  [[nodiscard]] Money money(std::string_view what) const { return world.amount(arguments.next(what), {}); }
  [[nodiscard]] Decimal decimal(std::string_view what) const { return number(arguments.next(what)); }
  [[nodiscard]] Date date(std::string_view what) const { return day(arguments.next(what)); }
  [[nodiscard]] std::int64_t integer(std::string_view what) const {
    return signed_whole(arguments.next(what));
  }
  [[nodiscard]] Rounding rounding(Rounding otherwise = Rounding::unnecessary) const {
    const auto word = arguments.take("rounding");
    return word ? from_word<Rounding>(*word) : otherwise;
  }
  // Base dates of a due rule: document=, effective=, delivery=, receipt=.
  [[nodiscard]] DueDateInputs bases() const {
    const auto base = [&](std::string_view key) {
      const auto word = arguments.take(key);
      return word ? day(*word) : Date();
    };
    return {base("document"), base("effective"), base("delivery"), base("receipt")};
  }
};

int128 big(const std::string &word) {
  const auto value = number(word);
  if (value.scale() != 0) throw Malformed("\"" + word + "\" is not a whole number");
  return value.coefficient();
}

template <class T> Words one(const Result<T> &result) {
  if (!result) throw Refused(result.error());
  if constexpr (std::is_same_v<T, Money>)
    return {text(*result)};
  else if constexpr (std::is_same_v<T, Date>)
    return {text(*result)};
  else
    return {to_string(*result)};
}

// ---- text

Words read_amount(const Reader &read) { // parse_amount TEXT CODE
  const auto word = read.arguments.next("a text");
  return one(parse_amount(word, read.world.currency(read.arguments.next("a currency code"))));
}

Words read_money(const Reader &read) { // parse_money TEXT; the answer is printed with its code
  return {to_string(accepted(parse_money(read.arguments.next("a text"))))};
}

Words read_decimal(const Reader &read) {
  return one(parse_decimal(read.arguments.next("a text")));
}

Words read_date(const Reader &read) {
  return one(parse_date(read.arguments.next("a text")));
}

Words minor_units(const Reader &read) { // minor_units AMOUNT
  const auto units = read.money("an amount").minor_units();
  return {to_string(accepted(Decimal::of(units, 0)))};
}

Words currency(const Reader &read) { // currency_digits CODE
  return {std::to_string(read.world.currency(read.arguments.next("a currency code")).digits())};
}

// ---- money

// A misuse that throws becomes the refusal it carries.
template <class Operation> Words guarded(const Operation &operation) {
  try {
    return {text(operation())};
  } catch (const Exception &exception) {
    throw Refused(exception.error());
  }
}

Words add_money(const Reader &read) {
  const auto a = read.money("an amount");
  const auto b = read.money("an amount");
  return guarded([&] { return a + b; });
}

Words subtract_money(const Reader &read) {
  const auto a = read.money("an amount");
  const auto b = read.money("an amount");
  return guarded([&] { return a - b; });
}

Words extend_line(const Reader &read) { // extend QUANTITY PRICE CODE
  const auto quantity = read.decimal("a quantity");
  const auto price = read.decimal("a price");
  const auto code = read.world.currency(read.arguments.next("a currency code"));
  return one(extend(quantity, price, code, read.rounding()));
}

Words multiply_money(const Reader &read) {
  const auto amount = read.money("an amount");
  return one(multiply(amount, read.decimal("a factor"), read.rounding()));
}

Words percent_of_money(const Reader &read) { // percent_of AMOUNT PERCENT
  const auto amount = read.money("an amount");
  return one(percent_of(amount, percent(read.arguments.next("a percentage")), read.rounding()));
}

Words proportion_of_money(const Reader &read) { // proportion AMOUNT NUMERATOR DENOMINATOR
  const auto amount = read.money("an amount");
  const auto numerator = read.money("an amount");
  return one(proportion(amount, numerator, read.money("an amount"), read.rounding()));
}

Words divide_money(const Reader &read) {
  const auto amount = read.money("an amount");
  return one(divide(amount, read.decimal("a divisor"), read.rounding()));
}

Words round_money(const Reader &read) { // round_to_step AMOUNT STEP
  const auto amount = read.money("an amount");
  return one(round_to_step(amount, read.money("a step"), read.rounding()));
}

Words rescale_decimal(const Reader &read) { // rescale DECIMAL SCALE
  const auto value = read.decimal("a decimal");
  return one(rescale(value, static_cast<unsigned>(read.integer("a scale")), read.rounding()));
}

Words quotient_of(const Reader &read) { // quotient NUMERATOR DENOMINATOR SCALE
  const auto numerator = big(read.arguments.next("a numerator"));
  const auto denominator = big(read.arguments.next("a denominator"));
  return one(
      quotient(numerator, denominator, static_cast<unsigned>(read.integer("a scale")), read.rounding()));
}

template <Result<Decimal> (*operation)(const Decimal &, const Decimal &) noexcept>
Words two_decimals(const Reader &read) {
  const auto a = read.decimal("a decimal");
  return one(operation(a, read.decimal("a decimal")));
}

// split AMOUNT weights=3,2,1 | amounts=200.00,100.00: the parts, then left=
Words split_money(const Reader &read) {
  const auto amount = read.money("an amount");
  const auto remainder_word = read.arguments.take("remainder");
  const auto remainder =
      remainder_word ? from_word<SplitRemainder>(*remainder_word) : SplitRemainder::largest_remainder;
  std::vector<Money> parts;
  Money left;
  if (const auto list = read.arguments.take("amounts")) {
    std::vector<Money> weights;
    for (const auto &word : list_of(*list)) weights.push_back(read.world.amount(word, amount.currency()));
    parts.resize(weights.size());
    left = accepted(split(amount, std::span<const Money>(weights), parts, remainder));
  } else {
    std::vector<Decimal> weights;
    for (const auto &word : list_of(read.arguments.need("weights"))) weights.push_back(number(word));
    parts.resize(weights.size());
    left = accepted(split(amount, std::span<const Decimal>(weights), parts, remainder));
  }
  Words answer;
  for (const auto &part : parts) answer.push_back(text(part));
  answer.push_back("left=" + text(left));
  return answer;
}

// ---- documents and terms

// document_totals CODE line=... scope= rounding=: lines= discount= tax= total=, net=each
Words totals(const Reader &read) {
  const auto code = read.world.currency(read.arguments.next("a currency code"));
  Kept kept;
  const auto list = lines(read.world, read.arguments.take_all("line"), code, kept);
  const auto scope = read.arguments.take("scope");
  const auto totals =
      accepted(document_totals(list, code, scope ? from_word<TaxScope>(*scope) : TaxScope::document,
                               read.rounding(Rounding::half_up)));
  Words answer{"lines=" + text(totals.lines), "discount=" + text(totals.discount), "tax=" + text(totals.tax),
               "total=" + text(totals.total)};
  for (const auto &net : totals.line_net) answer.push_back("net=" + text(net));
  for (const auto &tax : totals.taxes)
    answer.push_back("tax:" + std::string(tax.code) + "@" + to_string(tax.rate.value) + "=" + text(tax.tax));
  return answer;
}

Words due(const Reader &read) { // due_date RULE document=...
  const auto rule = due_rule(read.arguments.next("a due rule"));
  std::deque<std::vector<Date>> kept;
  return one(due_date(rule, read.bases(), calendar(read.arguments, kept)));
}

Words portions_due(const Reader &read) { // due_portions AMOUNT TERMS document=...: AMOUNT@DATE each
  const auto total = read.money("a total");
  Kept kept;
  const auto list = terms(read.world, read.arguments.next("terms"), total.currency(), kept);
  const auto portions = accepted(due_portions(list, total, read.bases(), calendar(read.arguments, kept.dates),
                                              read.rounding(Rounding::half_up)));
  Words answer;
  for (const auto &portion : portions) answer.push_back(text(portion.amount) + "@" + text(portion.due));
  return answer;
}

Words discount_until(const Reader &read) { // discount_date PERCENT%DAYS BASE
  const auto tier = read.arguments.next("a discount tier");
  const auto sign = tier.find('%');
  if (sign == std::string::npos) throw Malformed("a discount tier is PERCENT%DAYS");
  const DiscountTier value{percent(std::string_view(tier).substr(0, sign)),
                           static_cast<std::uint16_t>(whole(std::string_view(tier).substr(sign + 1)))};
  return one(discount_date(value, read.date("a base date")));
}

// ---- dates

Words shift_date(const Reader &read) { // shift DATE RULE weekend= holidays= workdays=
  const auto date = read.date("a date");
  const auto rule = from_word<BusinessDayShift>(read.arguments.next("a rule"));
  std::deque<std::vector<Date>> kept;
  return one(shift(date, rule, calendar(read.arguments, kept)));
}

Words days_later(const Reader &read) {
  const auto date = read.date("a date");
  return one(add_days(date, read.integer("days")));
}

Words months_later(const Reader &read) {
  const auto date = read.date("a date");
  return one(add_months(date, read.integer("months")));
}

Words on_day(const Reader &read) {
  const auto date = read.date("a date");
  return one(with_day(date, static_cast<unsigned>(read.integer("a day"))));
}

Words days_between(const Reader &read) { // days_between FROM TO
  const auto from = read.date("a date");
  return {std::to_string(read.date("a date") - from)};
}

Words weekday(const Reader &read) {
  return {to_word(read.date("a date").weekday())};
}

Words day_number(const Reader &read) {
  return {std::to_string(read.date("a date").day_number())};
}

using Calculation = Words (*)(const Reader &);

const std::map<std::string, Calculation, std::less<>> &verbs() {
  static const std::map<std::string, Calculation, std::less<>> table{
      {"parse_amount", read_amount},
      {"parse_money", read_money},
      {"parse_decimal", read_decimal},
      {"parse_date", read_date},
      {"minor_units", minor_units},
      {"currency_digits", currency},
      {"add_money", add_money},
      {"subtract_money", subtract_money},
      {"extend", extend_line},
      {"multiply", multiply_money},
      {"percent_of", percent_of_money},
      {"proportion", proportion_of_money},
      {"divide", divide_money},
      {"round_to_step", round_money},
      {"rescale", rescale_decimal},
      {"quotient", quotient_of},
      {"add", two_decimals<add>},
      {"subtract", two_decimals<subtract>},
      {"multiply_decimals", two_decimals<multiply>},
      {"split", split_money},
      {"document_totals", totals},
      {"due_date", due},
      {"due_portions", portions_due},
      {"discount_date", discount_until},
      {"shift", shift_date},
      {"add_days", days_later},
      {"add_months", months_later},
      {"with_day", on_day},
      {"days_between", days_between},
      {"weekday", weekday},
      {"day_number", day_number},
  };
  return table;
}

} // namespace

bool is_calculation(std::string_view verb) {
  return verbs().find(verb) != verbs().end();
}

std::set<std::string> calculation_verbs() {
  std::set<std::string> names;
  for (const auto &entry : verbs()) names.insert(entry.first);
  return names;
}

Words calculate(World &world, const Words &words) {
  Arguments arguments(words.begin() + 1, words.end());
  const auto answer = verbs().find(words[0])->second(Reader{world, arguments});
  arguments.finish();
  return answer;
}

} // namespace openitem::scenario
