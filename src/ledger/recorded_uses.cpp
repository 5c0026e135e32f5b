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

void RecordedEvents::is_of_one_customer(std::uint32_t customer) {
  if (customer == customer_) return;
  invariant(customer_ == no_slot || record_ == nullptr);
  customer_ = customer;
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
  const std::uint32_t credit = state_.find_item(event.credit);
  const std::uint32_t debit = state_.find_item(event.debit);
  invariant(is_credit(event.credit.kind) && is_debit(event.debit.kind));
  invariant(credit != no_slot && debit != no_slot);
  const StoredPortion &of_credit = state_.item(credit);
  const StoredPortion &of_debit = state_.item(debit);
  invariant(of_credit.account == of_debit.account && job_allows(state_, credit, debit));
  const AccountRow &account = state_.account(of_credit.account);
  is_of_one_customer(account.customer);
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
  std::uint32_t previous = no_slot;
  Money sum = Money::zero(currency);
  for (const AppliedPortion &portion : event.portions) {
    invariant(portion.credit_portion == 0 && portion.debit_portion < portions);
    const std::uint32_t slot = state_.portion_slot(debit, portion.debit_portion);
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
  const DetailRow &first = state_.detail(made.slot);
  is_of_one_customer(state_.account(state_.item(first.debit).account).customer);
  require_date(event.effective);
  is_on_date_of_record(event.effective);
  invariant(event.effective.day_number() >= first.effective);
}

// ---- reversals

void RecordedEvents::check(const ItemReversed &event) {
  const std::uint32_t item = state_.find_item(event.item);
  invariant(item != no_slot && reversal_fits(event.kind, event.item.kind));
  is_of_one_customer(state_.account(state_.item(item).account).customer);
  require_date(event.effective);
  is_on_date_of_record(event.effective);
  invariant(event.effective.day_number() >= state_.item(item).effective);
  invariant(state_.fitting_of_item(item, event.effective) == state_.original_of_item(item));
}

void RecordedEvents::check(const ReversalUndone &event) {
  const std::uint32_t item = state_.find_item(event.item);
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

// ---- made together

std::uint32_t RecordedEvents::made_with(Sequence application) const noexcept {
  const RecordAt made = state_.record_at(application);
  if (made.kind != RecordAtKind::application) return no_slot;
  const DetailRow &first = state_.detail(made.slot);
  for (const std::uint32_t side : {first.credit, first.debit}) {
    if (is_made_together(state_.item(side).item_kind())) return state_.first_portion(side);
  }
  return no_slot;
}

void RecordedEvents::expect_to_be_made_whole(const CreditApplied &event) const {
  if (half_made_ == no_slot) {
    invariant(!is_made_together(event.credit) && !is_made_together(event.debit)); // those are whole
    return;
  }
  const ItemRef made = state_.ref(half_made_);
  invariant(!taken_back_ && event.effective == half_made_on_);
  invariant(event.credit == made || event.debit == made);
  invariant(!made_for_ || event.credit == made_for_ || event.debit == made_for_);
}
void RecordedEvents::expect_to_be_made_whole(const ApplicationUndone &event) const {
  if (half_made_ == no_slot) return;
  invariant(taken_back_ && event.effective == half_made_on_ && made_with(event.application) == half_made_);
}
void RecordedEvents::expect_to_be_made_whole(const ItemReversed &event) const {
  const std::uint32_t made = is_made_together(event.item) ? state_.find_item(event.item) : no_slot;
  invariant(made == half_made_);
  invariant(made == no_slot || (taken_back_ && event.effective == half_made_on_));
}

void RecordedEvents::note_half_made(const ItemIssued &event) {
  if (!is_made_together(event.ref)) return;
  half_made_ = state_.find_item(event.ref);
  taken_back_ = false;
  half_made_on_ = event.effective;
  made_for_ = event.facts.about;
}
void RecordedEvents::note_half_made(const CreditApplied &) {
  if (half_made_ != no_slot && !state_.is_open(half_made_)) half_made_ = no_slot;
}
void RecordedEvents::note_half_made(const ApplicationUndone &event) {
  half_made_ = made_with(event.application);
  taken_back_ = true;
  half_made_on_ = event.effective;
}
void RecordedEvents::note_half_made(const ItemReversed &) {
  half_made_ = no_slot;
}

} // namespace openitem
