// What records of marks must be.

#include "ledger/recorded.hpp"

#include "ledger/checks.hpp"
#include "ledger/recorded_values.hpp"

namespace openitem {

using namespace recorded;

void RecordedEvents::check(const MarkPlaced &event) {
  const MarkKindRow &kind = kind_row(event.kind);
  invariant(kind.placed);
  require_date(event.effective);
  is_on_date_of_record(event.effective);
  invariant(kind.has_last_day ? event.until >= event.effective : !event.until);
  invariant(event.amount.sign() > 0 && state_.knows(event.amount.currency()));
  if (kind.side == MarkSide::account) {
    const Slot<Customer> customer = state_.customer_slot(event.customer);
    invariant(customer != no_slot && event.item == ItemRef{});
    is_of_one_customer(customer);
  } else {
    const PortionSlot item = state_.find_item(event.item);
    invariant(item != no_slot && mark_fits(event.kind, event.item.kind) && !event.customer);
    invariant((state_.item(item).flags & StoredPortion::reversed) == 0);
    invariant(event.effective.day_number() >= state_.item(item).effective);
    invariant(event.amount.currency() == state_.currency_of(item));
    invariant(event.amount.minor_units() <= state_.claimable(item, event.kind, event.effective));
    is_of_one_customer(state_.account(state_.item(item).account).customer);
  }
  require(check_status(state_, customer_, Admission::posting));
}

const StoredMark &RecordedEvents::live_mark(Sequence sequence) {
  const MarkSlot slot = state_.marks().find(sequence);
  invariant(slot != no_slot && state_.marks()[slot].ended == 0);
  const StoredMark &mark = state_.marks()[slot];
  is_of_one_customer(state_.account(mark.account).customer);
  return mark;
}

void RecordedEvents::check(const MarkReduced &event) {
  const StoredMark &mark = live_mark(event.mark);
  invariant(mark.item && mark.item == applied_to_ && event.effective == applied_on_);
  is_on_date_of_record(event.effective);
  invariant(event.effective.day_number() >= mark.effective);
  invariant(event.amount.currency() == mark.amount.currency() && event.amount.sign() > 0);
  invariant(event.amount.minor_units() <= std::min(mark.left, applied_));
}

void RecordedEvents::check(const MarkEnded &event) {
  const StoredMark &mark = live_mark(event.mark);
  invariant(outcome_fits(event.outcome, mark.kind));
  require_date(event.effective);
  is_on_date_of_record(event.effective);
  invariant(event.effective.day_number() >= mark.latest);
}

void RecordedEvents::note_applied(const CreditApplied &event) {
  if (event.debit != applied_to_ || event.effective != applied_on_) applied_ = 0;
  applied_to_ = event.debit;
  applied_on_ = event.effective;
  for (const AppliedPortion &portion : event.portions) applied_ += portion.amount.minor_units();
}

} // namespace openitem
