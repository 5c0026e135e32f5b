// Closing periods, and letting somebody in all the same.

#include "ledger/document.hpp"
#include "ledger/operations.hpp"

namespace openitem {

Result<std::uint64_t> decide(Decision &decision, const LockPeriod &command) {
  if (command.of > CommandClass::settlement) return {Errc::invalid_argument, "of"};
  if (decision.state().locks().through(command.of) != command.through)
    decision.emit(PeriodLocked{command.of, command.through});
  return std::uint64_t{0};
}

Result<std::uint64_t> decide(Decision &decision, const GrantLockException &command) {
  if (command.of > CommandClass::settlement) return {Errc::invalid_argument, "of"};
  if (command.expires_micros < 0) return {Errc::invalid_argument, "expires_micros"};
  OPENITEM_CHECK(check_texts(command));
  if (command.from && command.to && command.from > command.to) return {Errc::dates_go_backwards, "to"};
  return decision.emit(
      LockExceptionGranted{command.actor, command.of, command.from, command.to, command.expires_micros});
}

Result<std::uint64_t> decide(Decision &decision, const WithdrawLockException &command) {
  const LockException *exception = decision.state().locks().find(command.granted);
  if (exception == nullptr)
    return refuse(Errc::unknown_sequence, EntityKind::record, command.granted, "granted");
  if (exception->withdrawn != 0)
    return refuse(Errc::already_reversed, EntityKind::record, command.granted, "granted");
  decision.emit(LockExceptionWithdrawn{command.granted});
  return std::uint64_t{0};
}

} // namespace openitem
