#include "support/scenario_commands.hpp"

#include "openitem/reports/application_list.hpp"
#include "openitem/reports/item_list.hpp"

#include <map>

namespace openitem::scenario {
namespace {

// ---- commands of the core by the vocabulary's functions

template <class Command> AnyCommand read_command(World &world, Arguments &arguments, Inputs &inputs) {
  if constexpr (std::same_as<Command, RegisterCurrency>) {
    const auto digits = static_cast<unsigned>(whole(arguments.need("digits")));
    return RegisterCurrency{accepted(Currency::custom(arguments.need("currency"), digits))};
  } else if constexpr (std::same_as<Command, ChangeSettings>) {
    return inputs.read(ChangeSettings{world.ledger().settings()});
  } else {
    return inputs.read<Command>();
  }
}

struct Function {
  AnyCommand (*read)(World &, Arguments &, Inputs &);
  void (*add_options)(const Line &, std::vector<OptionOf> &);
};

// "IssueInvoice" -> "issue_invoice"
std::string function_of(std::string_view command) {
  std::string function;
  for (const char c : command) {
    const bool upper = c >= 'A' && c <= 'Z';
    if (upper && !function.empty()) function += '_';
    function += upper ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return function;
}

const std::map<std::string, Function, std::less<>> &functions() {
  static const std::map<std::string, Function, std::less<>> all{
#define OPENITEM_COMMAND(Command, ...) {function_of(#Command), {read_command<Command>, add_options<Command>}},
#include "openitem/ledger/commands.def"
#undef OPENITEM_COMMAND
  };
  return all;
}

const Function &function(const Line &line) {
  const auto found = functions().find(line.function);
  if (found == functions().end()) throw Malformed("the core has no command " + line.function);
  return found->second;
}

// ---- bare words become options

// A statement on its way to a command.
struct CommandWords {
  World &world;
  Arguments &arguments;
  const Line &line;
  Prepared &prepared;
  bool repeats;
  Currency of_amounts{}; // where only a rule knows it

  // The option is the name unless it is given; "none": there is none.
  void called(const std::string &field, const std::string &name) {
    if (field.empty()) return;
    const auto option = line.option_of(field);
    const auto given = arguments.take(option);
    arguments.set(option, given == "none" ? "" : given.value_or(name));
  }
  void remember(EntityKind kind, const std::string &name) {
    prepared.remember = to_word(kind) + " " + name;
    prepared.said = arguments;
  }
  void makes(EntityKind kind, const std::string &name, const std::string &field) {
    if (name.find('#') != std::string::npos || name == "none") throw Malformed(name + " cannot be a name");
    const bool taken = world.has(kind, name);
    if (taken && line.has("~replaces")) {
      if (!arguments.has("id")) arguments.set("id", std::to_string(world.find(kind, name).id));
    } else if (taken && !repeats) {
      throw Malformed(name + " is the name of another " + to_word(kind));
    }
    prepared.creates = {name, kind};
    remember(kind, name);
    called(field, name);
  }
};

// ---- rules, as README.md tells them under the same word

// The other options are those of earlier statements about the record.
void keeps(CommandWords &statement) {
  const auto kind = from_word<EntityKind>(halves(statement.line.signed_with('<').at(0), ':').second);
  const auto name = statement.arguments.need("id");
  const auto earlier = statement.world.said.find(to_word(kind) + " " + name);
  if (earlier != statement.world.said.end()) statement.arguments.inherit(earlier->second);
  statement.remember(kind, name);
  statement.called(statement.line.plain(), name);
}

void forgets(CommandWords &statement) {
  statement.prepared.forgets = statement.arguments.need("draft");
}

// The payment is made by the command, and called as payment= says.
void paid(CommandWords &statement) {
  statement.makes(EntityKind::payment, statement.arguments.need("payment"), "number");
}

// The sign of the change says what is made.
void is_signed(CommandWords &statement) {
  const auto change = statement.arguments.need("change");
  const bool taken = change.starts_with('-');
  statement.makes(taken ? EntityKind::debit_adjustment : EntityKind::account_credit,
                  statement.arguments.next("a name"), "number");
  if (change.starts_with('+')) statement.arguments.set("change", change.substr(1));
}

// CREDIT (DEBIT [AMOUNT])...
void targets(CommandWords &statement) {
  auto &arguments = statement.arguments;
  Words targets;
  while (arguments.more()) {
    targets.push_back(arguments.next("a debit item"));
    if (arguments.more() && arguments.peek().find_first_of("0123456789-") == 0)
      targets.back() += ":" + arguments.next("an amount");
  }
  arguments.set("targets", joined(targets, ","));
}

// CREDIT DEBIT: the latest application of the one to the other, or the N-th ever made (which=N).
void between(CommandWords &statement) {
  auto &[world, arguments, line, prepared, repeats, of_amounts] = statement;
  if (const auto sequence = arguments.take("sequence")) {
    arguments.set("application", *sequence);
    return;
  }
  const auto credit = world.item(arguments.next("a credit item"));
  const auto debit = world.item(arguments.next("a debit item"));
  const auto which = arguments.take("which");
  std::vector<Sequence> made;
  for (const auto &row : accepted(list_applications(world.ledger(), {.item = credit}, {Date::last(), 0})))
    if (row.credit == credit && row.debit == debit) made.push_back(row.application);
  const auto place = which ? whole(*which) : made.size();
  if (place == 0 || place > made.size())
    throw Malformed("there is no such application of " + world.name_of(credit) + " to " +
                    world.name_of(debit));
  arguments.set("application", std::to_string(made[place - 1]));
  of_amounts = world.currency_of(credit);
}

// A customer with all that is theirs, or one record: "erase kind=job ROOF".
void erase(CommandWords &statement) {
  auto &[world, arguments, line, prepared, repeats, of_amounts] = statement;
  const auto name = arguments.next("whose texts go");
  if (const auto kind = arguments.take("kind")) {
    const auto record = world.find(*kind == "item" ? EntityKind::none : from_word<EntityKind>(*kind), name);
    arguments.set("kind", to_word(record.kind));
    arguments.set("id", std::to_string(record.id));
  } else {
    arguments.set("customer", name);
  }
}

using Rule = void (*)(CommandWords &);
const std::map<std::string, Rule, std::less<>> rules{
    {"keeps", keeps},
    {"forgets", forgets},
    {"paid", paid},
    {"signed", is_signed},
    {"targets", targets},
    {"between", between},
    {"erase", erase},
    // Their structures say it: ChangeSettings, Settlement; and what is made may be there (CommandWords::makes).
    {"settings", nullptr},
    {"settlement", nullptr},
    {"replaces", nullptr},
};

void take_bare_words(CommandWords &statement) {
  auto &[world, arguments, line, prepared, repeats, of_amounts] = statement;
  for (const auto &made : line.signed_with('*')) {
    auto [kind, field] = halves(made, ':');
    if (line.has("~signed")) continue;
    if (kind.front() == '(') kind = arguments.need(kind.substr(1, kind.size() - 2));
    statement.makes(from_word<EntityKind>(kind), arguments.next("a name"), field);
  }
  for (const auto &bare : line.signed_with('<')) {
    const auto field = halves(bare, ':').first;
    arguments.set(line.option_of(field), arguments.next(field));
  }
  for (const auto &word : line.signed_with('~'))
    if (const auto rule = rules.find(word); rule == rules.end())
      throw Malformed("the vocabulary has an unknown rule ~" + word);
    else if (rule->second)
      rule->second(statement);
  for (const auto &made : line.signed_with('+')) {
    const auto [field, kind] = halves(made, '=');
    if (const auto number = arguments.take(line.option_of(field)))
      prepared.also_creates.push_back({*number, from_word<EntityKind>(kind)});
  }
}

// What every command takes. It is read first, so that a change does not inherit it.
void take_info(Arguments &arguments, Date &last, Prepared &prepared) {
  auto &info = prepared.info;
  if (const auto date = arguments.take("date"); !date)
    info.effective = last;
  else if (info.effective = day(*date); info.effective)
    last = info.effective;
  if (const auto recorded = arguments.take("recorded")) info.recorded_micros = instant(*recorded);
  info.actor = prepared.kept.keep(arguments.take("actor").value_or(""));
  info.reason = prepared.kept.keep(arguments.take("reason").value_or(""));
  info.idempotency_key = prepared.kept.keep(arguments.take("key").value_or(""));
  if (const auto shift = arguments.take("shift")) info.shift_from_locked = on_or_off(*shift);
  arguments.drop_taken();
}

} // namespace

bool is_command(std::string_view verb) {
  return vocabulary().commands.contains(verb);
}

std::vector<OptionOf> options_of(const std::string &verb) {
  const auto &line = vocabulary().commands.at(verb);
  std::vector<OptionOf> options;
  function(line).add_options(line, options);
  return options;
}

Words command_functions() {
  Words names;
  for (const auto &[name, function] : functions()) names.push_back(name);
  return names;
}

Settings settings_of(World &world, Arguments &arguments) {
  Kept kept;
  return Inputs(world, arguments, {}, kept).read<Settings>();
}

void prepare(World &world, Date &last, const Words &words, bool repeats, Prepared &prepared) {
  const auto found = vocabulary().commands.find(words[0]);
  if (found == vocabulary().commands.end()) throw Malformed("\"" + words[0] + "\" is no command");
  const auto &line = found->second;
  Arguments arguments(words, 1);
  take_info(arguments, last, prepared);
  CommandWords statement{world, arguments, line, prepared, repeats};
  take_bare_words(statement);
  Inputs inputs(world, arguments, line, prepared.kept, statement.of_amounts);
  prepared.command = function(line).read(world, arguments, inputs);
  arguments.finish();
}

void name_results(World &world, const Prepared &prepared, const Outcome &outcome) {
  const auto &[name, kind] = prepared.creates;
  if (!name.empty()) world.give_name(name, {kind, outcome.id});
  for (const auto &[number, item_kind] : prepared.also_creates)
    world.give_name(number, accepted(find_number(world.ledger(), static_cast<ItemKind>(item_kind), number)));
  if (!prepared.forgets.empty()) world.forget(EntityKind::none, prepared.forgets);
  if (!prepared.remember.empty()) world.said[prepared.remember] = prepared.said;
}

} // namespace openitem::scenario
