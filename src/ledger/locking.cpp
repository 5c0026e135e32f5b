#include "ledger/locking.hpp"

#include <algorithm>

namespace openitem {

namespace {

bool lets_in(const State &state, const LockException &exception, CommandClass of, const CommandInfo &info,
             std::int64_t instant) noexcept {
  if (exception.withdrawn != 0 || (exception.of != CommandClass::all && exception.of != of)) return false;
  const std::string_view actor = state.text(exception.actor);
  if (!actor.empty() && actor != info.actor) return false;
  if (exception.expires_micros != 0 && instant > exception.expires_micros) return false;
  return (!exception.from || info.effective >= exception.from) &&
         (!exception.to || info.effective <= exception.to);
}

} // namespace

std::optional<Date> first_open_day(const State &state, CommandClass of, const CommandInfo &info) noexcept {
  const PeriodLocks &locks = state.locks();
  const Date locked = std::max(locks.through(CommandClass::all), locks.through(of));
  if (!info.effective || info.effective > locked) return {};
  const std::int64_t instant = info.recorded_micros != 0 ? info.recorded_micros : state.last_instant();
  for (const LockException &exception : locks.exceptions()) {
    if (lets_in(state, exception, of, info, instant)) return {};
  }
  return Date::unchecked(locked.day_number() + 1);
}

} // namespace openitem
