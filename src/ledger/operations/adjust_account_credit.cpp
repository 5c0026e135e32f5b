// Credit put on an account directly, or taken back from it: 1000 then -200 gives 800, never below zero.

#include "ledger/document.hpp"
#include "ledger/operations.hpp"
#include "ledger/settlement.hpp"

namespace openitem {

namespace {

// Credit items a negative entry may take from, oldest first, and what they can give on the date.
struct Available {
  std::span<const PortionSlot> credits;
  int128 sum = 0;
};

// As many of them as give what is needed; all when that is less.
Available available_credit(Decision &decision, AccountSlot account, Slot<Job> job, int128 needed) {
  const State &state = decision.state();
  if (account == no_slot) return {};
  std::pmr::vector<PortionSlot> found(&decision.scratch());
  int128 sum = 0;
  state.lists().for_each(state.account(account).credits, [&](const OpenEntry &entry) {
    const Slot<Job> of_credit = state.job_of(entry.item);
    if (of_credit != no_slot && of_credit != job) return true;
    if (state.item(entry.item).effective > decision.effective().day_number()) return true;
    found.push_back(entry.item);
    sum += state.fitting(entry.item, decision.effective());
    return sum < needed;
  });
  return {decision.scratch().copy(std::span<const PortionSlot>(found)), sum};
}

} // namespace

Result<std::uint64_t> decide(Decision &decision, const AdjustAccountCredit &command) {
  const State &state = decision.state();
  const Credit &credit = command.credit;
  OPENITEM_CHECK(check_effective(decision));
  OPENITEM_CHECK(check_content(credit));
  const auto customer = known_parties(state, {credit.customer, credit.job, credit.contract});
  if (!customer) return customer.error();
  OPENITEM_CHECK(check_amount(state, command.change, "change"));
  const bool more = command.change.sign() > 0;
  const ItemKind kind = more ? ItemKind::account_credit : ItemKind::debit_adjustment;
  const auto id =
      check_new_item(state, {kind, credit.id, credit.number, credit.external_ref, credit.number_range});
  if (!id) return id.error();
  OPENITEM_CHECK(check_status(state, *customer, Admission::posting));
  OPENITEM_CHECK(check_range_kind(state, credit.number_range, kind));
  OPENITEM_CHECK(check_contract(state, *customer, credit.contract));
  if (credit.currency && credit.currency != command.change.currency())
    return {Errc::currency_mismatch, "change"};
  OPENITEM_CHECK(check_job(state, *customer, credit.job));
  if (command.change.is_zero()) return {Errc::amount_not_positive, "change"};

  const Money amount = abs(command.change);
  Available available;
  if (!more) {
    const Slot<Job> job = credit.job ? state.job_slot(credit.job) : no_slot;
    const AccountSlot account = state.find_account(*customer, amount.currency());
    available = available_credit(decision, account, job, amount.minor_units());
    if (available.sum < amount.minor_units())
      return Error{.code = Errc::exceeds_available_credit,
                   .kind = EntityKind::customer,
                   .id = credit.customer.value(),
                   .field = "change",
                   .fitting = fitting(Money::of_minor(available.sum, amount.currency()))};
  }
  ItemIssued event =
      single_portion(decision, ItemRef(kind, *id), credit.customer, credit.job, amount, decision.effective());
  event.number = credit.number;
  if (credit.document_date) event.document_date = credit.document_date;
  event.facts.external_ref = credit.external_ref;
  event.facts.contract = credit.contract;
  event.facts.reference = credit.reference;
  event.facts.notes = credit.notes;
  event.facts.number_range = credit.number_range;
  decision.emit(event);
  if (!more) {
    const Target all{event.ref, amount};
    OPENITEM_CHECK(settle_chosen(decision, chosen_of(state, available.credits, {&all, 1}, false)));
  }
  return *id;
}

} // namespace openitem
