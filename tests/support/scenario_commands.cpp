#include "support/scenario_commands.hpp"

namespace openitem::scenario {
namespace {

// ---- commands of the core by the vocabulary's functions

template <class Command> AnyCommand read_as(Inputs &inputs) {
  if constexpr (std::same_as<Command, RegisterCurrency>) {
    const auto digits = whole<unsigned>(inputs.arguments.need("digits"));
    return RegisterCurrency{accepted(Currency::custom(inputs.arguments.need("currency"), digits))};
  } else if constexpr (std::same_as<Command, ChangeSettings>) {
    return inputs.read(ChangeSettings{inputs.world.ledger().settings()});
  } else {
    return inputs.read<Command>();
  }
}

struct Function {
  AnyCommand (*read)(Inputs &);
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
#define OPENITEM_COMMAND(Command, ...) {function_of(#Command), {read_as<Command>, add_options<Command>}},
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

AnyCommand read_command(Inputs &inputs) {
  return function(inputs.line).read(inputs);
}

} // namespace openitem::scenario
