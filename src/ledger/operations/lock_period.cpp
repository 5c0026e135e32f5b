// Closing periods, and letting somebody in all the same.

#include "ledger/operations.hpp"
#include "ledger/record_checks.hpp"

namespace openitem {

Result<std::uint64_t> decide(Decision &decision, const LockPeriod &command) {
  if (command.of > CommandClass::settlement) return {Errc::invalid_argument, "of"};
  if (decision.state().locks().through(command.of) != command.through)
    decision.emit(PeriodLocked{command.of, command.through});
  return std::uint64_t{0};
}

Result<std::uint64_t> decide(Decision &decision, const GrantLockException &command) {
  LockException exception;
  exception.id = LockExceptionId(decision.state().last_sequence() + 1);
  exception.actor = command.actor;
  exception.of = command.of;
  exception.from = command.from;
  exception.to = command.to;
  exception.expires_micros = command.expires_micros;
  OPENITEM_CHECK(check_record(decision.state(), exception, no_slot));
  return decision.emit(RecordSaved{exception});
}

Result<std::uint64_t> decide(Decision &decision, const WithdrawLockException &command) {
  const auto &exceptions = decision.state().records<LockException>();
  const Slot<LockException> slot = exceptions.find(command.granted);
  if (slot == no_slot) return refuse(Errc::unknown_sequence, EntityKind::record, command.granted, "granted");
  if (!exceptions.is_live(slot))
    return refuse(Errc::already_reversed, EntityKind::record, command.granted, "granted");
  decision.emit(RecordDeleted{EntityKind::lock_exception, command.granted});
  return std::uint64_t{0};
}

} // namespace openitem
