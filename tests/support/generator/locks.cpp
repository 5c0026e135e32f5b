// Locked periods, and exceptions from them.
#include "support/generator/builder.hpp"

namespace openitem::testing_support {

namespace {

CommandClass some_class(Builder &b) {
  return static_cast<CommandClass>(b.r.below(5));
}

} // namespace

AnyCommand Builder::lock_period() {
  LockPeriod command{some_class(*this), shifted(today(), -r.between(5, 90))};
  if (r.one_in(8)) command.through = {};
  if (r.one_in(8) && !m.items().empty()) command.through = r.pick(m.items()).effective;
  return command;
}

AnyCommand Builder::grant_lock_exception() {
  GrantLockException command;
  command.of = some_class(*this);
  if (r.one_in(2)) command.actor = "clerk";
  if (r.one_in(2)) command.from = shifted(today(), -r.between(0, 60));
  if (r.one_in(2)) command.to = shifted(today(), -r.between(0, 60));
  if (r.one_in(3)) command.expires_micros = 1'700'000'000'000'000 + r.between(0, 200) * 1'000'000;
  return command;
}

AnyCommand Builder::withdraw_lock_exception() {
  if (m.lock_exceptions().empty() || wrong()) return WithdrawLockException{r.below(m.last_sequence() + 2)};
  return WithdrawLockException{r.pick(m.lock_exceptions()).granted};
}

} // namespace openitem::testing_support
