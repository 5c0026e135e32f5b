// Locked periods, and exceptions from them.
#include "support/model/decider.hpp"

#include <algorithm>

namespace openitem::testing_support {

void Model::on(const PeriodLocked &event, Sequence) {
  locked_[event.of] = event.through;
}
void Model::keep_exception(const LockException &exception, Sequence granted) {
  exceptions_.push_back({granted, std::string(exception.actor), exception.of, exception.from, exception.to,
                         exception.expires_micros});
}
void Model::withdraw_exception(Sequence granted) {
  for (ModelLockException &exception : exceptions_) {
    if (exception.granted == granted) exception.withdrawn = true;
  }
}

namespace {

// Whose lock holds for a command; none for what keeps master data, drafts, settings, locks.
struct ClassOf {
  using Class = std::optional<CommandClass>;
  Class operator()(const IssueInvoice &) const { return CommandClass::billing; }
  Class operator()(const IssueDebitNote &) const { return CommandClass::billing; }
  Class operator()(const RecordOpening &) const { return CommandClass::billing; }
  Class operator()(const IssueCreditMemo &) const { return CommandClass::billing; }
  Class operator()(const ChangeDue &) const { return CommandClass::billing; }
  Class operator()(const RecordPayment &) const { return CommandClass::receipts; }
  Class operator()(const MarkPaid &) const { return CommandClass::receipts; }
  Class operator()(const ReversePayment &) const { return CommandClass::receipts; }
  Class operator()(const Refund &) const { return CommandClass::receipts; }
  Class operator()(const PostDraft &c) const {
    return c.draft.kind == ItemKind::payment ? CommandClass::receipts : CommandClass::billing;
  }
  Class operator()(const AdjustAccountCredit &) const { return CommandClass::adjustments; }
  Class operator()(const VoidItem &) const { return CommandClass::adjustments; }
  Class operator()(const Reinstate &) const { return CommandClass::adjustments; }
  Class operator()(const WriteOff &) const { return CommandClass::adjustments; }
  Class operator()(const RecoverWriteOff &) const { return CommandClass::adjustments; }
  Class operator()(const Dispute &) const { return CommandClass::adjustments; }
  Class operator()(const ResolveDispute &) const { return CommandClass::adjustments; }
  Class operator()(const ApplyCredit &) const { return CommandClass::settlement; }
  Class operator()(const Settle &) const { return CommandClass::settlement; }
  Class operator()(const Unapply &) const { return CommandClass::settlement; }
  template <class Other> Class operator()(const Other &) const { return std::nullopt; }
};

} // namespace

std::optional<Date> Model::first_open_day(const CommandInfo &info, const AnyCommand &command) const {
  const auto of = std::visit(ClassOf{}, command);
  if (!of || !info.effective) return std::nullopt;
  Date locked{};
  for (const auto &[locked_class, through] : locked_) {
    if (locked_class == CommandClass::all || locked_class == *of) locked = std::max(locked, through);
  }
  if (info.effective > locked) return std::nullopt;
  const std::int64_t instant = info.recorded_micros != 0 ? info.recorded_micros : last_instant_;
  for (const ModelLockException &exception : exceptions_) {
    const bool whose = exception.actor.empty() || exception.actor == info.actor;
    const bool what = exception.of == CommandClass::all || exception.of == *of;
    const bool when = exception.expires == 0 || instant <= exception.expires;
    const bool where = (!exception.from || info.effective >= exception.from) &&
                       (!exception.to || info.effective <= exception.to);
    if (!exception.withdrawn && whose && what && when && where) return std::nullopt;
  }
  return Date::unchecked(locked.day_number() + 1);
}

void Decider::operator()(const LockPeriod &c) {
  if (m.locked_[c.of] != c.through) note(PeriodLocked{c.of, c.through});
}

void Decider::operator()(const GrantLockException &c) {
  if (c.from && c.to && c.from > c.to) no(Errc::dates_go_backwards);
  if (stop()) return;
  p.id = next;
  note(RecordSaved{LockException{LockExceptionId(next), c.actor, c.of, c.from, c.to, c.expires_micros}});
}

void Decider::operator()(const WithdrawLockException &c) {
  const auto at = std::find_if(m.exceptions_.begin(), m.exceptions_.end(),
                               [&](const auto &exception) { return exception.granted == c.granted; });
  if (at == m.exceptions_.end())
    no(Errc::unknown_sequence);
  else if (at->withdrawn)
    no(Errc::already_reversed);
  if (!stop()) note(RecordDeleted{EntityKind::lock_exception, c.granted});
}

} // namespace openitem::testing_support
