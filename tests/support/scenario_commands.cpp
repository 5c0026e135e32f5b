#include "support/scenario_commands.hpp"

#include "openitem/reports/application_list.hpp"
#include <cctype>

namespace openitem::scenario {
namespace {

// "IssueInvoice" -> "issue_invoice"
std::string function_of(const std::string &command) {
  auto function = std::regex_replace(command, std::regex("(.)([A-Z])"), "$1_$2");
  for (char &c : function) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return function;
}

// The command of the core that is called as the function of the line.
template <class Of> AnyCommand read_as(Inputs &inputs) {
  Of command{};
  if constexpr (std::same_as<Of, ChangeSettings>) command.settings = inputs.world.ledger->settings();
  return inputs.read(command);
}
AnyCommand read_command(Inputs &inputs) {
  static const std::map<std::string, AnyCommand (*)(Inputs &)> functions{
#define OPENITEM_COMMAND(Command, ...) {function_of(#Command), read_as<Command>},
#include "openitem/ledger/commands.def"
#undef OPENITEM_COMMAND
  };
  const auto read = functions.find(inputs.line.function);
  if (read == functions.end()) throw Malformed("the core has no command " + inputs.line.function);
  return read->second(inputs);
}

} // namespace

// ---- a statement: bare words, and what its line marks, become options, and options the command

Command::Command(World &of, Date last, const Words &words, bool repeats)
    : Inputs(of, Arguments(words, 1), line_of("command", words)) {
  info = read(CommandInfo{.effective = last});
  for (const auto &part : line.parts) // in the order of the bare words
    if (part.front() == '*')
      take_made(part.substr(1), repeats);
    else if (part.front() == '<')
      take_bare(part.substr(1));
  for (const auto &rule : line.behind('~')) follow(rule);
  // An item that is made besides is called as its number: the refund of a credit memo, the fee of a reversal.
  for (const auto &part : line.behind('+')) {
    const auto [field, kind] = halves(part, '=');
    if (const auto number = arguments.take(line.option_of(field)))
      afterwards_.emplace_back([this, number, item = from_word<ItemKind>(kind)](const Outcome &) {
        world.give_name(*number, accepted(find_number(*world.ledger, item, *number)));
      });
  }
  command = read_command(*this);
  arguments.finish();
}

// *KIND:FIELD
void Command::take_made(const std::string &part, bool repeats) {
  const auto [word, field] = halves(part, ':');
  const auto kind = kind_of(word);
  made_kind = from_word<EntityKind>(kind);
  made = arguments.next("a name");
  const bool replaces = line.has("~replaces") && world.has(made_kind, made);
  if (made.find('#') != std::string::npos || made == "none" ||
      (world.has(made_kind, made) && !replaces && !repeats))
    throw Malformed(made + " cannot be the name of a new " + kind);
  if (replaces && !arguments.options.contains("id"))
    arguments.set("id", std::to_string(world.find(made_kind, made).id));
  remember(kind, made);
  name_unless_given(field, made);
  afterwards_.emplace_back([this](const Outcome &outcome) {
    world.give_name(made, {made_kind, outcome.id});
  });
}

// <FIELD, <FIELD:KIND
void Command::take_bare(const std::string &part) {
  const auto [field, word] = halves(part, ':');
  const auto name = arguments.next(field);
  const auto kind = kind_of(word);
  const auto find = [&] { return std::to_string(world.find(from_word<EntityKind>(kind), name).id); };
  arguments.say(line.option_of(field), kind.empty() ? name : find());
  if (line.has("~keeps")) keep_options(kind, name);
  if (line.has("~forgets"))
    afterwards_.emplace_back([this, name](const Outcome &) { world.names.erase({EntityKind::none, name}); });
}

// (KIND) is what that option says.
std::string Command::kind_of(const std::string &word) {
  return word.starts_with('(') ? arguments.need(word.substr(1, word.size() - 2)) : word;
}

// The option is the name unless it is given; "none": there is none.
void Command::name_unless_given(const std::string &field, const std::string &name) {
  if (field.empty()) return;
  const auto option = line.option_of(field);
  const auto given = arguments.take(option);
  arguments.set(option, given == "none" ? "" : given.value_or(name));
}

void Command::remember(const std::string &kind, const std::string &name) {
  afterwards_.emplace_back([this, kind, name, options = arguments.options](const Outcome &) {
    world.said[kind + " " + name] = options;
  });
}

// ---- rules, as README.md tells them under the same word

void Command::follow(const std::string &rule) {
  if (rule == "between") return take_application();
  // The line's other parts follow these, or structures: ChangeSettings, Settlement.
  static const std::set<std::string> others{"forgets", "keeps", "replaces", "settings", "settlement"};
  if (!others.contains(rule)) throw Malformed("the vocabulary has an unknown rule ~" + rule);
}

// The other options are those of earlier statements about the record.
void Command::keep_options(const std::string &kind, const std::string &name) {
  arguments.options.merge(std::map(world.said[kind + " " + name]));
  remember(kind, name);
  for (const auto &part : line.parts) // the field of "~keeps code"
    if (part.find_first_of("*<>@+~!=") == std::string::npos) name_unless_given(part, name);
}

// CREDIT DEBIT: the latest application of the one to the other.
void Command::take_application() {
  const auto credit = world.item(arguments.next("a credit item"));
  const auto debit = world.item(arguments.next("a debit item"));
  Sequence found = 0;
  for (const auto &row : accepted(list_applications(*world.ledger, {.item = credit}, {Date::last(), 0})))
    if (row.credit == credit && row.debit == debit) found = row.application;
  if (found == 0)
    throw Malformed("there is no such application of " + world.name_of(credit) + " to " +
                    world.name_of(debit));
  arguments.say("application", std::to_string(found));
  inherited = [this, credit] { return world.currency_of(credit); };
}

} // namespace openitem::scenario
