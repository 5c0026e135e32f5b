#include "ledger/locking.hpp"

#include <algorithm>

namespace openitem {

std::optional<Date> first_open_day(const State &state, CommandClass of, const CommandInfo &info) noexcept {
  const PeriodLocks &locks = state.locks();
  const Date locked = std::max(locks.through(CommandClass::all), locks.through(of));
  if (!info.effective || info.effective > locked) return {};
  const std::int64_t instant =
      info.recorded_micros != 0 ? info.recorded_micros : state.audit().last_instant();
  const auto &exceptions = state.records<LockException>();
  const auto is_live = [&](Slot<LockException> slot) { return exceptions.is_live(slot); };
  if (exceptions.beside().lets_in(info.actor, of, info.effective, instant, is_live)) return {};
  return Date::unchecked(locked.day_number() + 1);
}

} // namespace openitem
