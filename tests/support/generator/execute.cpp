// Any command put to a ledger.
#include "support/generator.hpp"

#include <cstdio>
#include <set>

namespace openitem::testing_support {

namespace {
std::set<std::pair<std::string_view, Errc>> &outcomes_seen() {
  static std::set<std::pair<std::string_view, Errc>> seen;
  return seen;
}
} // namespace

Result<Outcome> execute(Ledger &ledger, const CommandInfo &info, const AnyCommand &command) {
  auto outcome = std::visit([&](const auto &c) { return ledger.execute(info, c); }, command);
  outcomes_seen().emplace(name(command), outcome.code());
  return outcome;
}
Result<Effect> perform(Ledger &ledger, const CommandInfo &info, const AnyCommand &command) {
  auto effect = std::visit([&](const auto &c) { return ledger.perform(info, c); }, command);
  outcomes_seen().emplace(name(command), effect.code());
  return effect;
}
void print_outcomes_seen() {
  for (const auto &[command, code] : outcomes_seen())
    std::printf("outcome %.*s %.*s\n", static_cast<int>(command.size()), command.data(),
                static_cast<int>(name(code).size()), name(code).data());
}
Result<Effect> preview(Ledger &ledger, const CommandInfo &info, const AnyCommand &command) {
  return std::visit([&](const auto &c) { return ledger.preview(info, c); }, command);
}

} // namespace openitem::testing_support
