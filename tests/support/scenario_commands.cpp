#include "support/scenario_commands.hpp"

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
  if (line.has("~paid")) take_made("payment:number", repeats);
  for (const auto &part : line.behind('*')) take_made(part, repeats);
  for (const auto &part : line.behind('<')) take_bare(part);
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

// *KIND:FIELD, and *(OPTION):FIELD, where the option is the kind, or a change whose sign says what is made. Of ~paid an
// option is the name.
void Command::take_made(const std::string &part, bool repeats) {
  auto [kind, field] = halves(part, ':');
  if (line.has("~signed")) {
    const auto change = arguments.need("change");
    kind = change.starts_with('-') ? "debit_adjustment" : "account_credit";
    if (change.starts_with('+')) arguments.set("change", change.substr(1));
  } else if (kind.front() == '(') {
    kind = arguments.need(kind.substr(1, kind.size() - 2));
  }
  made_kind = from_word<EntityKind>(kind);
  made = line.has("~paid") ? arguments.need("payment") : arguments.next("a name");
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
  const auto field = halves(part, ':').first;
  const auto name = arguments.next(field);
  if (line.has("~forgets"))
    afterwards_.emplace_back([this, name](const Outcome &) { world.names.erase({EntityKind::none, name}); });
  arguments.say(line.option_of(field), name);
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
  if (rule == "keeps") return keep_options();
  if (rule == "targets") return take_targets();
  if (rule == "between") return take_application();
  if (rule == "erase") return take_whose_texts();
  // The line's other parts follow these, or structures: ChangeSettings, Settlement.
  static const std::set<std::string> others{"forgets",  "paid",       "replaces",
                                            "settings", "settlement", "signed"};
  if (!others.contains(rule)) throw Malformed("the vocabulary has an unknown rule ~" + rule);
}

// The other options are those of earlier statements about the record.
void Command::keep_options() {
  const auto kind = halves(line.behind('<').at(0), ':').second;
  const auto name = arguments.need("id");
  arguments.options.merge(std::map(world.said[kind + " " + name]));
  remember(kind, name);
  for (const auto &part : line.parts) // the field of "~keeps code"
    if (part.find_first_of("*<>@+~!=") == std::string::npos) name_unless_given(part, name);
}

// CREDIT (DEBIT [AMOUNT])...
void Command::take_targets() {
  std::string targets;
  while (!arguments.bare.empty()) {
    const auto word = arguments.next("a debit item or an amount");
    const bool is_amount = !targets.empty() && word.find_first_of("0123456789-") == 0;
    targets += (is_amount ? ":" : targets.empty() ? "" : ",") + word;
  }
  arguments.say("targets", targets);
}

// CREDIT DEBIT: the latest application of the one to the other, or the N-th ever made (which=N).
void Command::take_application() {
  if (const auto sequence = arguments.take("sequence")) return arguments.say("application", *sequence);
  const auto credit = world.item(arguments.next("a credit item"));
  const auto debit = world.item(arguments.next("a debit item"));
  std::vector<Sequence> found;
  for (const auto &row : accepted(list_applications(*world.ledger, {.item = credit}, {Date::last(), 0})))
    if (row.credit == credit && row.debit == debit) found.push_back(row.application);
  const auto which = arguments.take("which");
  const auto place = which ? whole(*which) : found.size();
  if (place == 0 || place > found.size())
    throw Malformed("there is no such application of " + world.name_of(credit) + " to " +
                    world.name_of(debit));
  arguments.say("application", std::to_string(found[place - 1]));
  inherited = [this, credit] { return world.currency_of(credit); };
}

// A customer with all that is theirs, or one record: "erase kind=job ROOF".
void Command::take_whose_texts() {
  const auto name = arguments.next("whose texts go");
  const auto kind = arguments.take("kind");
  if (!kind) return arguments.say("customer", name);
  const auto record = world.find(*kind == "item" ? EntityKind::none : from_word<EntityKind>(*kind), name);
  arguments.set("kind", to_word(record.kind));
  arguments.set("id", std::to_string(record.id));
}

} // namespace openitem::scenario
