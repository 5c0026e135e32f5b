// Commands as text.
#include "support/generator.hpp"
#include "support/print_described.hpp"

namespace openitem::testing_support {

std::string text(const CommandInfo &info, const AnyCommand &command) {
  std::string out(name(command));
  out += " on " + (info.effective ? to_string(info.effective) : std::string("-"));
  if (!info.actor.empty()) out += " by '" + std::string(info.actor) + "'";
  if (!info.reason.empty()) out += " because '" + std::string(info.reason) + "'";
  if (!info.idempotency_key.empty()) out += " key '" + std::string(info.idempotency_key) + "'";
  if (info.shift_from_locked) out += " shifted from what is locked";
  out += ' ';
  std::visit([&](const auto &c) { print_value(out, c); }, command);
  return out;
}

} // namespace openitem::testing_support
