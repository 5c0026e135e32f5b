#include "support/scenario_questions.hpp"
#include "openitem/money/arithmetic.hpp"
#include "openitem/money/split.hpp"

#include <functional>

namespace openitem::scenario {
namespace {

// Bare words are values, one after the other; rounding, calendars and dates that terms count from are options.
struct Question : Inputs {
  using Inputs::Inputs;
  using Inputs::value;
  template <class Value> [[nodiscard]] Value value() {
    if constexpr (std::same_as<Value, const Ledger &>)
      return world.ledger();
    else if constexpr (std::same_as<Value, Rounding>)
      return value("rounding", Rounding::unnecessary);
    else if constexpr (std::same_as<Value, BusinessCalendar> || std::same_as<Value, DueDateInputs>)
      return read<Value>();
    else if constexpr (std::same_as<Value, int128>)
      return whole_of(arguments.next("a word"));
    else if constexpr (std::integral<Value>)
      return static_cast<Value>(whole<std::int64_t>(arguments.next("a word")));
    else
      return of<Value>(arguments.next("a word"));
  }
  // The words of a report or a thing about a name, with the options that are left.
  [[nodiscard]] Words about(Words words) {
    for (const auto *option : {"at", "known", "with_children"})
      if (const auto word = arguments.take(option)) words.push_back(option + ("=" + *word));
    return words;
  }

 private:
  [[nodiscard]] static int128 whole_of(const std::string &word) {
    const auto value = accepted(parse_decimal(word));
    if (value.scale() != 0) throw Malformed("\"" + word + "\" is not a whole number");
    return value.coefficient();
  }
};

// ---- questions of the ledger

// One answer an item: open and unapplied are what remains, of a debit item and of a credit item.
Row of_items(Question &asked, std::string_view figure) {
  Row answers;
  while (asked.arguments.more()) {
    const auto row = thing(asked.world, asked.about({"item", asked.arguments.next("an item")}));
    const bool debit = is_debit(from_word<ItemKind>(in_row(row, "kind").text));
    if (figure != "status" && debit != (figure == "open"))
      throw Malformed("debit items are open, credit items unapplied");
    answers.push_back(in_row(row, figure == "status" ? "status" : "remaining"));
  }
  return answers;
}

// balance ACME BETA currency= job= with_children=on: one answer a customer; job=none for what has no job.
Row balances(Question &asked) {
  const auto code = asked.arguments.take("currency");
  const auto job = asked.arguments.take("job");
  const auto of_job = asked.world.name_of(asked.world.find(EntityKind::job, job.value_or("none")));
  const auto scope = !job ? "customer" : *job == "none" ? "no_job" : "job";
  Row answers;
  while (asked.arguments.more()) {
    const auto name = asked.arguments.next("a customer");
    const CustomerId customer(asked.world.find(EntityKind::customer, name).id);
    const auto currency = code ? asked.world.currency(*code) : asked.world.currency_of(customer);
    const auto table =
        report(asked.world, asked.about({"balance", "customer=" + name, job ? "per_job=on" : "per_job=off"}));
    answers.push_back(cell(asked.world, Money::zero(currency)));
    for (const auto &row : table.rows)
      if (in_row(row, "currency").text == text(currency) && in_row(row, "scope").text == scope &&
          in_row(row, "job").text == of_job)
        answers.back() = in_row(row, "balance");
  }
  return answers;
}

Row portions(Question &asked) {
  const auto item = asked.arguments.next("an item");
  Row answers;
  for (const auto &row : report(asked.world, asked.about({"portions", "item=" + item})).rows)
    answers.push_back(in_row(row, "remaining"));
  return answers;
}

// applications P-1: what it is applied to, or what is applied to it: INV-1:57.14 INV-2:28.57
Row applications(Question &asked) {
  const auto item = asked.world.name_of(asked.world.item(asked.arguments.next("an item")));
  Row answers;
  for (const auto &row :
       report(asked.world, asked.about({"applications", "item=" + item, "live_only=on"})).rows) {
    const auto &credit = in_row(row, "credit").text;
    const auto &other = credit == item ? in_row(row, "debit").text : credit;
    answers.push_back(cell(asked.world, other + ":" + in_row(row, "amount").text));
  }
  return answers;
}

// ---- calculations with several answers

// split AMOUNT weights=3,2,1 | amounts=200.00,100.00: the parts, then left=
Words split_money(Question &asked) {
  const auto amount = asked.value<Money>();
  asked.of_amounts = amount.currency();
  const auto remainder = asked.value("remainder", SplitRemainder::largest_remainder);
  Words answer;
  const auto split_by = [&](const auto &weights) {
    std::vector<Money> parts(weights.size());
    const auto left = accepted(split(amount, std::span(weights), parts, remainder));
    for (const auto &part : parts) answer.push_back(text(part));
    answer.push_back("left=" + text(left));
  };
  if (asked.arguments.has("amounts"))
    split_by(asked.value<std::vector<Money>>("amounts"));
  else
    split_by(asked.of<std::vector<Decimal>>(asked.arguments.need("weights")));
  return answer;
}

// document_totals CODE line=... scope= rounding=: lines= discount= tax= total=, net=each
Words totals(Question &asked) {
  asked.of_amounts = asked.value<Currency>();
  const auto lines = asked.elements<DocumentLine>(asked.arguments.take_all("line"));
  const auto scope = asked.value("scope", TaxScope::document);
  const auto rounding = asked.value("rounding", Rounding::half_up);
  const auto totals = accepted(document_totals(lines, asked.of_amounts, scope, rounding));
  Words answer{"lines=" + text(totals.lines), "discount=" + text(totals.discount), "tax=" + text(totals.tax),
               "total=" + text(totals.total)};
  for (const auto &net : totals.line_net) answer.push_back("net=" + text(net));
  for (const auto &tax : totals.taxes)
    answer.push_back("tax:" + std::string(tax.code) + "@" + text(tax.rate) + "=" + text(tax.tax));
  return answer;
}

// due_portions AMOUNT TERMS document=...: AMOUNT@DATE each
Words portions_due(Question &asked) {
  const auto total = asked.value<Money>();
  asked.of_amounts = total.currency();
  const auto terms = asked.value<ListView<TermsPortion>>();
  const auto bases = asked.value<DueDateInputs>();
  const auto calendar = asked.value<BusinessCalendar>();
  const auto rounding = asked.value("rounding", Rounding::half_up);
  Words answer;
  for (const auto &portion : accepted(due_portions(terms, total, bases, calendar, rounding)))
    answer.push_back(text(portion.amount) + "@" + text(portion.due));
  return answer;
}

// ---- by their verbs

using Verbs = std::map<std::string, std::function<Row(Question &)>, std::less<>>;

template <class Answer> std::string told(const World &world, const Answer &answer) {
  return world.text_of(answer);
}
template <class Answer> std::string told(const World &world, const Result<Answer> &answer) {
  return world.text_of(accepted(answer));
}
// A function of the core with one answer. A misuse that throws becomes the refusal it carries.
template <class Function> Verbs::mapped_type one(Function function) {
  return [function](Question &asked) {
    try {
      return Row{{{}, told(asked.world, call(asked, function))}};
    } catch (const Exception &exception) {
      throw Refused(exception.error());
    }
  };
}
template <class Function> Verbs::mapped_type several(Function function) {
  return [function](Question &asked) {
    Row answers;
    for (const auto &word : function(asked)) answers.push_back({{}, word});
    return answers;
  };
}
Verbs::mapped_type items(std::string_view figure) {
  return [figure](Question &asked) { return of_items(asked, figure); };
}

const Verbs &verbs() {
  using Scaled = Result<Decimal> (*)(const Decimal &, const Decimal &) noexcept;
  using Factored = Result<Money> (*)(const Money &, const Decimal &, Rounding) noexcept;
  static const Verbs all{
      // of the ledger; a look-up finds what a text names
      {"open", items("open")},
      {"unapplied", items("unapplied")},
      {"status", items("status")},
      {"balance", balances},
      {"portions", portions},
      {"applications", applications},
      {"number", one(find_number)},
      {"number contract", one(find_contract_number)},
      {"code customer", one(find_customer_code)},
      {"code job", one(find_job_code)},
      {"external_ref", one(find_external_ref)},
      {"external_ref customer", one(find_customer_external_ref)},
      {"last_sequence", one([](const Ledger &ledger) { return ledger.last_sequence(); })},
      {"known_at",
       one([](const Ledger &ledger, std::string_view at) { return ledger.known_at(instant(at)); })},
      // calculations
      {"parse_amount", one(parse_amount)},
      {"parse_money", one([](std::string_view word) { return to_string(accepted(parse_money(word))); })},
      {"parse_decimal", one(parse_decimal)},
      {"parse_date", one(parse_date)},
      {"minor_units", one([](const Money &amount) { return Decimal::of(amount.minor_units(), 0); })},
      {"currency_digits", one([](Currency currency) { return currency.digits(); })},
      {"add_money", one([](const Money &a, const Money &b) { return a + b; })},
      {"subtract_money", one([](const Money &a, const Money &b) { return a - b; })},
      {"extend", one(extend)},
      {"multiply", one(Factored(multiply))},
      {"percent_of", one(percent_of)},
      {"proportion", one(proportion)},
      {"divide", one(divide)},
      {"round_to_step", one(round_to_step)},
      {"rescale", one(rescale)},
      {"quotient", one(quotient)},
      {"add", one(add)},
      {"subtract", one(subtract)},
      {"multiply_decimals", one(Scaled(multiply))},
      {"split", several(split_money)},
      {"document_totals", several(totals)},
      {"due_date", one(due_date)},
      {"due_portions", several(portions_due)},
      {"discount_date", one(discount_date)},
      {"shift", one(shift)},
      {"add_days", one(add_days)},
      {"add_months", one(add_months)},
      {"with_day", one(with_day)},
      {"days_between", one([](Date from, Date to) { return to - from; })},
      {"weekday", one([](Date date) { return date.weekday(); })},
      {"day_number", one([](Date date) { return date.day_number(); })},
  };
  return all;
}

} // namespace

Words question_verbs() {
  Words names;
  for (const auto &[verb, function] : verbs()) names.push_back(halves(verb, ' ').first);
  return names;
}

Row ask(World &world, const Words &words) {
  // Some look-ups are called by two words.
  auto verb = words.size() > 1 ? verbs().find(words[0] + " " + words[1]) : verbs().end();
  const std::size_t taken = verb == verbs().end() ? 1 : 2;
  if (taken == 1) verb = verbs().find(words[0]);
  if (verb == verbs().end()) throw Malformed("\"" + words[0] + "\" is no question");
  static const Line as_fields_are{};
  Question asked(world, Arguments(words, taken), as_fields_are);
  const auto answer = verb->second(asked);
  asked.arguments.finish();
  return answer;
}

} // namespace openitem::scenario
