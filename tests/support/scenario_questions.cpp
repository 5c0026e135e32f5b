#include "support/scenario_cells.hpp"
#include "support/scenario_inputs.hpp"

#include "openitem/money/arithmetic.hpp"
#include "openitem/money/split.hpp"
#include "openitem/reports/records.hpp"

namespace openitem::scenario {
namespace {

// ---- calculations with several answers

// split AMOUNT weights=3,2,1 | amounts=200.00,100.00: the parts, then left=
Cells split_money(Inputs &asked) {
  const auto amount = asked.value<Money>();
  asked.inherited = [=] { return amount.currency(); };
  const auto remainder = asked.value("remainder", SplitRemainder::largest_remainder);
  Cells answer;
  const auto split_by = [&](const auto &weights) {
    std::vector<Money> parts(weights.size());
    const auto left = accepted(split(amount, std::span(weights), parts, remainder));
    for (const auto &part : parts) answer.push_back({text(part)});
    answer.push_back({"left=" + text(left)});
  };
  if (asked.arguments.options.contains("amounts"))
    split_by(asked.value<std::vector<Money>>("amounts"));
  else
    split_by(asked.of<std::vector<Decimal>>(asked.arguments.need("weights")));
  return answer;
}

// document_totals CODE line=... scope= rounding=: lines= discount= tax= total=, net=each
Cells totals(Inputs &asked) {
  const auto currency = asked.value<Currency>();
  asked.inherited = [=] { return currency; };
  const auto lines = asked.elements<DocumentLine>(asked.arguments.take_all("line"));
  const auto scope = asked.value("scope", TaxScope::document);
  const auto totals =
      accepted(document_totals(lines, currency, scope, asked.value("rounding", Rounding::half_up)));
  Cells answer{{"lines=" + text(totals.lines)},
               {"discount=" + text(totals.discount)},
               {"tax=" + text(totals.tax)},
               {"total=" + text(totals.total)}};
  for (const auto &net : totals.line_net) answer.push_back({"net=" + text(net)});
  for (const auto &tax : totals.taxes)
    answer.push_back({"tax:" + std::string(tax.code) + "@" + text(tax.rate) + "=" + text(tax.tax)});
  return answer;
}

// due_portions AMOUNT TERMS document=...: AMOUNT@DATE each
Cells portions_due(Inputs &asked) {
  const auto total = asked.value<Money>();
  asked.inherited = [=] { return total.currency(); };
  const auto terms = asked.value<ListView<TermsPortion>>();
  const auto bases = asked.value<DueDateInputs>();
  const auto calendar = asked.value<BusinessCalendar>();
  Cells answer;
  for (const auto &portion :
       accepted(due_portions(terms, total, bases, calendar, asked.value("rounding", Rounding::half_up))))
    answer.push_back({text(portion.amount) + "@" + text(portion.due)});
  return answer;
}

// ---- by their verbs

using Verb = std::function<Cells(Inputs &)>;

// A function of the core with one answer. A misuse that throws becomes the refusal it carries.
template <class Function> Verb one(Function function) {
  return [function](Inputs &asked) {
    try {
      auto answer = call(asked, +function);
      if constexpr (requires { answer.error(); })
        return Cells{cell(asked.world, accepted(std::move(answer)))};
      else
        return Cells{cell(asked.world, answer)};
    } catch (const Exception &exception) {
      throw Refused(exception.error());
    }
  };
}
const std::map<std::string, Verb> &verbs() {
  using Scaled = Result<Decimal> (*)(const Decimal &, const Decimal &) noexcept;
  using Factored = Result<Money> (*)(const Money &, const Decimal &, Rounding) noexcept;
// clang-format off
#define AS_IT_IS(function) {#function, one(function)}
  static const std::map<std::string, Verb> all{
      // look-ups: what a text names, where the known axis is
      {"number", one(find_number)}, {"number contract", one(find_contract_number)},
      {"external_ref", one(find_external_ref)}, {"external_ref customer", one(find_customer_external_ref)},
      {"transaction_id", one(find_transaction_id)}, {"licence_number", one(find_licence_number)},
      {"code customer", one(find_customer_code)}, {"code job", one(find_job_code)},
      {"last_sequence", one([](const Ledger &ledger) { return ledger.last_sequence(); })},
      {"known_at", one([](const Ledger &ledger, std::string_view at) { return ledger.known_at(instant(at)); })},
      // calculations
      {"split", split_money}, {"document_totals", totals}, {"due_portions", portions_due},
      {"parse_money", one([](std::string_view word) { return to_string(accepted(parse_money(word))); })},
      {"minor_units", one([](const Money &amount) { return Decimal::of(amount.minor_units(), 0); })},
      {"currency_digits", one([](Currency currency) { return currency.digits(); })},
      {"add_money", one([](const Money &a, const Money &b) { return a + b; })},
      {"subtract_money", one([](const Money &a, const Money &b) { return a - b; })},
      {"multiply", one(Factored(multiply))},
      {"multiply_decimals", one(Scaled(multiply))},
      {"days_between", one([](Date from, Date to) { return to - from; })},
      {"weekday", one([](Date date) { return date.weekday(); })},
      {"day_number", one([](Date date) { return date.day_number(); })},
      AS_IT_IS(parse_amount), AS_IT_IS(parse_decimal), AS_IT_IS(parse_date), AS_IT_IS(extend), AS_IT_IS(percent_of),
      AS_IT_IS(proportion), AS_IT_IS(divide), AS_IT_IS(round_to_step), AS_IT_IS(rescale), AS_IT_IS(quotient),
      AS_IT_IS(add), AS_IT_IS(subtract), AS_IT_IS(due_date), AS_IT_IS(discount_date), AS_IT_IS(shift),
      AS_IT_IS(add_days), AS_IT_IS(add_months), AS_IT_IS(with_day)};
#undef AS_IT_IS
  // clang-format on
  return all;
}

} // namespace

Words question_verbs() {
  Words names;
  for (const auto &[verb, function] : verbs()) names.push_back(halves(verb, ' ').first);
  return names;
}

Cells ask(World &world, const Words &words) {
  if (is_a("question", words)) return ask_each(world, words);
  static const Line as_fields_are{};
  const bool two_words =
      words.size() > 1 && verbs().contains(words[0] + " " + words[1]); // as some look-ups have
  const auto verb = verbs().find(two_words ? words[0] + " " + words[1] : words[0]);
  if (verb == verbs().end()) throw Malformed("\"" + words[0] + "\" is no question");
  Inputs asked(world, Arguments(words, two_words ? 2 : 1), as_fields_are);
  const auto answer = verb->second(asked);
  asked.arguments.finish();
  return answer;
}

} // namespace openitem::scenario
