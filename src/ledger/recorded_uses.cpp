// What records of applications and reversals must be, and that nothing that is made together is left half
// made.

#include "ledger/recorded.hpp"

#include "ledger/credited_amount.hpp"
#include "ledger/recorded_values.hpp"
#include "ledger/settlement.hpp"

#include <algorithm>

namespace openitem {

using namespace recorded;

// ---- what all commands of money keep to

void RecordedEvents::is_of_one_customer(Slot<Customer> customer) {
  if (customer == customer_) return;
  invariant(customer_ == no_slot || record_ == nullptr);
  customer_ = customer;
}

// What is undone is his too, unless it goes with a group; which is known in the end.
void RecordedEvents::is_undone_of(Slot<Customer> customer) {
  if (undone_of_ == no_slot) undone_of_ = customer;
  undone_of_others_ = undone_of_others_ || customer != undone_of_;
}

void RecordedEvents::is_on_date_of_record(Date effective) const {
  invariant(record_ == nullptr || effective == record_->effective);
}

bool RecordedEvents::follows_an_undoing() const noexcept {
  if (record_ != nullptr && !form_.has_undone()) return false;
  const Sequence last = state_.last_sequence();
  return state_.record_at(last).kind == RecordAtKind::reversal || (last != 0 && last == followed_);
}

// ---- applications

void RecordedEvents::check(const CreditApplied &event) {
  const PortionSlot credit = state_.find_item(event.credit);
  const PortionSlot debit = state_.find_item(event.debit);
  invariant(is_credit(event.credit.kind) && is_debit(event.debit.kind));
  invariant(credit != no_slot && debit != no_slot);
  const StoredPortion &of_credit = state_.item(credit);
  const StoredPortion &of_debit = state_.item(debit);
  invariant(of_credit.account == of_debit.account && job_allows(state_, credit, debit));
  const AccountRow &account = state_.account(of_credit.account);
  if (event.group == 0) is_of_one_customer(account.customer);
  if (half_made_ == no_slot && !follows_an_undoing())
    require(check_status(state_, account.customer, Admission::posting));
  if (form_.issues_invoice()) check_taken_by_invoice(event);
  require_date(event.effective);
  const std::int32_t day = event.effective.day_number();
  const std::int32_t both_there = std::max(of_credit.effective, of_debit.effective);
  invariant(record_ == nullptr ? day >= both_there
                               : day == std::max(both_there, record_->effective.day_number()));
  // What is open today is checked where it is taken; the past and the future are looked at here.
  const bool is_latest = day >= account.max_effective;
  const std::uint32_t portions = state_.portion_count(debit);
  const Currency currency = state_.currency_of(debit);
  invariant(!event.portions.empty());
  PortionSlot previous;
  Money sum = Money::zero(currency);
  for (const AppliedPortion &portion : event.portions) {
    invariant(portion.credit_portion == 0 && portion.debit_portion < portions);
    const PortionSlot slot = state_.portion_slot(debit, portion.debit_portion);
    invariant(previous == no_slot || state_.in_sequence()(previous, slot)); // in order of due date
    previous = slot;
    invariant(portion.amount.currency() == currency && portion.amount.sign() > 0);
    sum += portion.amount;
    invariant(is_latest || portion.amount.minor_units() <= state_.fitting(slot, event.effective));
  }
  invariant(is_latest || sum.minor_units() <= state_.fitting(credit, event.effective));
}

// Open credit that a new invoice takes, and what is left of it for others, where the settings say so.
void RecordedEvents::check_taken_by_invoice(const CreditApplied &event) const {
  const Settings &settings = state_.settings();
  invariant(settings.new_documents_take_open_credit);
  invariant(settings.surplus_credit_settles_oldest || form_.created(event.debit));
}

void RecordedEvents::check(const ApplicationUndone &event) {
  const RecordAt made = state_.record_at(event.application);
  invariant(made.kind == RecordAtKind::application);
  const DetailRow &first = state_.detail(made.first_detail());
  is_undone_of(state_.account(state_.item(first.debit).account).customer);
  require_date(event.effective);
  is_on_date_of_record(event.effective);
  invariant(event.effective.day_number() >= first.effective);
}

// ---- reversals

void RecordedEvents::check(const ItemReversed &event) {
  const PortionSlot item = state_.find_item(event.item);
  invariant(item != no_slot && reversal_fits(event.kind, event.item.kind));
  const Slot<Customer> customer = state_.account(state_.item(item).account).customer;
  if (is_made_together(event.item)) {
    is_undone_of(customer);
  } else {
    is_of_one_customer(customer);
  }
  require_date(event.effective);
  is_on_date_of_record(event.effective);
  invariant(event.effective.day_number() >= state_.item(item).effective);
  invariant(state_.fitting_of_item(item, event.effective) == state_.original_of_item(item));
}

void RecordedEvents::check(const ReversalUndone &event) {
  const PortionSlot item = state_.find_item(event.item);
  invariant(item != no_slot && !is_made_together(event.item));
  const ReversalRow *reversal = state_.newest_reversal(state_.item(item).sequence());
  require_date(event.effective);
  is_on_date_of_record(event.effective);
  invariant(reversal != nullptr && event.effective.day_number() >= reversal->effective);
  if (event.item.kind != ItemKind::credit_memo) return;
  const DocumentFacts facts = state_.facts_of(item);
  if (facts.taxes.empty()) return; // of a time when memos could credit an invoice twice over
  const Money again = money_of(state_, item, state_.original_of_item(item));
  require(check_creditable(state_, state_.find_item(facts.about), again, ""));
}

// ---- groups

// What is not of the group that is being made ends it.
void RecordedEvents::continue_group(Sequence group) {
  if (group_ != 0 && group != group_) {
    invariant(is_whole(state_, *state_.groups().of(group_)));
    group_ = 0;
  }
  if (group == group_) return;
  invariant(group == state_.last_sequence() + 1);
  group_ = group;
}

// ---- made together

void RecordedEvents::expect_to_be_made_whole(const CreditApplied &event) const {
  invariant(!going_);
  if (half_made_ == no_slot) {
    const auto is_whole_already = [&](const ItemRef &ref) { // of a group some of it may be left open
      const PortionSlot item = is_made_together(ref) ? state_.find_item(ref) : no_slot;
      return item != no_slot && !is_group(made_together_with_item(state_, item));
    };
    invariant(!is_whole_already(event.credit) && !is_whole_already(event.debit));
    return;
  }
  const ItemRef made = state_.ref(half_made_);
  invariant(event.group == 0 && event.effective == half_made_on_);
  invariant(event.credit == made || event.debit == made);
  invariant(!made_for_ || event.credit == made_for_ || event.debit == made_for_);
}
void RecordedEvents::expect_to_be_made_whole(const ApplicationUndone &event) const {
  invariant(half_made_ == no_slot);
  if (!going_) return;
  invariant(event.effective == going_on_);
  invariant(state_.record_at(event.application).kind == RecordAtKind::application);
  const MadeTogether made = made_together_with(state_, event.application);
  invariant(made == going_ || (!made && uses_item_of(state_, event.application, going_)));
}
void RecordedEvents::expect_to_be_made_whole(const ItemReversed &event) const {
  invariant(half_made_ == no_slot);
  const PortionSlot item = state_.find_item(event.item);
  invariant(item != no_slot);
  const MadeTogether made = made_together_with_item(state_, item);
  if (going_) {
    invariant(is_made_together(event.item) && event.effective == going_on_ && made == going_);
  } else if (is_made_together(event.item)) {
    invariant(is_group(made)); // another item is wholly applied
  } else {
    invariant(!made || is_taken_back(state_, made)); // its group goes first
  }
}

void RecordedEvents::note_half_made(const ItemIssued &event) {
  if (!is_made_together(event.ref) || event.group != 0) return;
  half_made_ = state_.find_item(event.ref);
  half_made_on_ = event.effective;
  made_for_ = event.facts.about;
}
void RecordedEvents::note_half_made(const CreditApplied &) {
  if (half_made_ != no_slot && !state_.is_open(half_made_)) half_made_ = no_slot;
}
void RecordedEvents::note_half_made(const ApplicationUndone &event) {
  const MadeTogether made = made_together_with(state_, event.application);
  note_going(made, event.effective, is_group(made));
}
void RecordedEvents::note_half_made(const ItemReversed &event) {
  if (is_made_together(event.item))
    note_going(made_together_with_item(state_, state_.find_item(event.item)), event.effective, true);
}

void RecordedEvents::note_going(const MadeTogether &made, Date effective, bool was_one_of_it) {
  if (!made) return;
  if (made == going_) {
    going_left_ -= was_one_of_it ? 1 : 0;
  } else {
    going_ = made;
    going_left_ = count_left(state_, made);
    going_on_ = effective;
    group_went_ = group_went_ || is_group(made);
  }
  if (going_left_ == 0) going_ = {};
}

} // namespace openitem
