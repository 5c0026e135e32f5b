#include "support/scenario_questions.hpp"

#include "openitem/reports/account_balance.hpp"
#include "openitem/reports/application_list.hpp"
#include "openitem/reports/directory.hpp"
#include "openitem/reports/item_list.hpp"

#include <map>

namespace openitem::scenario {
namespace {

// One answer an item: open and unapplied are what remains, of a debit item and of a credit item.
Row of_items(World &world, Arguments &arguments, const std::string &figure) {
  const auto as_of = world.as_of(arguments);
  Row answers;
  while (arguments.more()) {
    const auto row = accepted(find_item(world.ledger(), world.item(arguments.next("an item")), as_of));
    if (figure != "status" && is_debit(row.ref.kind) != (figure == "open"))
      throw Malformed("debit items are open, credit items unapplied");
    answers.push_back(figure == "status" ? cell(to_word(row.status)) : cell(row.remaining));
  }
  return answers;
}

// balance ACME BETA currency= job= with_children=on: one answer a customer; job=none for what has no job.
Row balances(World &world, Arguments &arguments, const std::string &) {
  const auto code = arguments.take("currency");
  const auto job = arguments.take("job");
  const auto children = arguments.take("with_children");
  const auto as_of = world.as_of(arguments);
  const BalanceOptions options{job.has_value(), children && on_or_off(*children)};
  const auto scope = !job             ? BalanceRow::Scope::customer
                     : *job == "none" ? BalanceRow::Scope::no_job
                                      : BalanceRow::Scope::job;
  const JobId id(world.find(EntityKind::job, job.value_or("none")).id);
  Row answers;
  while (arguments.more()) {
    const auto customer = world.customer(arguments.next("a customer"));
    const auto currency = code ? world.currency(*code) : world.currency_of(customer);
    auto balance = Money::zero(currency);
    for (const auto &row : accepted(account_balance(world.ledger(), customer, as_of, options)))
      if (row.currency == currency && row.scope == scope && row.job == id) balance = row.balance;
    answers.push_back(cell(balance));
  }
  return answers;
}

Row portions(World &world, Arguments &arguments, const std::string &) {
  const auto item = world.item(arguments.next("an item"));
  Row answers;
  for (const auto &row : accepted(list_portions(world.ledger(), item, world.as_of(arguments))))
    answers.push_back(cell(row.remaining));
  return answers;
}

// applications P-1: what it is applied to, or what is applied to it: INV-1:57.14 INV-2:28.57
Row applications(World &world, Arguments &arguments, const std::string &) {
  const auto item = world.item(arguments.next("an item"));
  const ApplicationFilter filter{.item = item, .customer = {}, .live_only = true};
  Row answers;
  for (const auto &row : accepted(list_applications(world.ledger(), filter, world.as_of(arguments))))
    answers.push_back(
        cell(world.name_of(row.credit == item ? row.debit : row.credit) + ":" + text(row.amount)));
  return answers;
}

// number KIND TEXT, code KIND TEXT, external_ref KIND TEXT: the name of what is found
Row found(World &world, Arguments &arguments, const std::string &figure) {
  const auto &ledger = world.ledger();
  const auto kind = from_word<EntityKind>(arguments.next("a kind"));
  const auto text = arguments.next("a text");
  const auto name = [&](const auto &result) { return Row{cell(world.name_of(accepted(result)))}; };
  const auto item_kind = static_cast<ItemKind>(kind);
  if (figure == "number" && is_item(kind)) return name(find_number(ledger, item_kind, text));
  if (figure == "number" && kind == EntityKind::contract) return name(find_contract_number(ledger, text));
  if (figure == "code" && kind == EntityKind::customer) return name(find_customer_code(ledger, text));
  if (figure == "code" && kind == EntityKind::job) return name(find_job_code(ledger, text));
  if (figure == "external_ref" && is_item(kind)) return name(find_external_ref(ledger, item_kind, text));
  if (figure == "external_ref" && kind == EntityKind::customer)
    return name(find_customer_external_ref(ledger, text));
  throw Malformed("no " + to_word(kind) + " is found by its " + figure);
}

Row last_sequence(World &world, Arguments &, const std::string &) {
  return {cell(std::to_string(world.ledger().last_sequence()))};
}

Row known_at(World &world, Arguments &arguments, const std::string &) {
  return {cell(std::to_string(world.ledger().known_at(instant(arguments.next("an instant")))))};
}

using Question = Row (*)(World &, Arguments &, const std::string &);
const std::map<std::string, Question, std::less<>> questions{
    {"open", of_items},      {"unapplied", of_items},          {"status", of_items},  {"balance", balances},
    {"portions", portions},  {"applications", applications},   {"number", found},     {"code", found},
    {"external_ref", found}, {"last_sequence", last_sequence}, {"known_at", known_at}};

} // namespace

Row ask(World &world, const Words &question) {
  Row answer;
  if (is_calculation(question[0])) {
    for (auto &word : calculate(world, question)) answer.push_back(cell(std::move(word)));
    return answer;
  }
  const auto asked = questions.find(question[0]);
  if (asked == questions.end()) throw Malformed("\"" + question[0] + "\" is no question");
  Arguments arguments(question, 1);
  answer = asked->second(world, arguments, question[0]);
  arguments.finish();
  return answer;
}

} // namespace openitem::scenario
