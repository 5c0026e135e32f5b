#include "ledger/recorded.hpp"

#include "ledger/document.hpp"
#include "ledger/item_kinds.hpp"
#include "ledger/reversal.hpp"
#include "ledger/settlement.hpp"

namespace openitem {

namespace {

template <class T> void holds(const Result<T> &checked) {
  invariant(checked.has_value());
}
void is_id(std::uint64_t id) {
  invariant(id != 0 && id <= max_id);
}
void is_date_or_none(Date date) {
  invariant(date.day_number() >= 0 && date.day_number() <= Date::last_day_number);
}
void is_date(Date date) {
  invariant(date.day_number() > 0 && date.day_number() <= Date::last_day_number);
}
void are_codes(std::initializer_list<std::string_view> texts) {
  for (const std::string_view text : texts) holds(check_code(text, ""));
}
void are_names(std::initializer_list<std::string_view> texts) {
  for (const std::string_view text : texts) holds(check_name(text, ""));
}
// Free: nobody's, or that of the record itself.
void is_free(std::uint32_t found, std::uint32_t self) {
  invariant(found == no_slot || found == self);
}

void check_belongings(const State &state, CustomerId customer, JobId job, ContractId contract) {
  const auto slot = known_parties(state, {customer, job, contract});
  holds(slot);
  holds(check_job(state, *slot, job));
  holds(check_contract(state, *slot, contract));
}

void check_facts(const State &state, const DocumentFacts &facts, CustomerId customer,
                 const Currency &currency) {
  are_codes({facts.external_ref, facts.series, facts.transaction_id});
  are_names({facts.salesperson, facts.reference, facts.method});
  holds(check_notes(facts.personal.notes, ""));
  is_date_or_none(facts.value_date);
  is_date_or_none(facts.delivery_date);
  holds(check_lines(facts.lines));
  holds(check_currency(currency, facts.tax, facts.lines));
  invariant(facts.tax_scope <= TaxScope::line);
  if (!facts.about) return;
  const std::uint32_t about = state.find_item(facts.about);
  invariant(about != no_slot && state.customer_of(about) == customer);
}

// Of one known currency; in order of due date; positive, or all of them nothing.
void check_portions(const State &state, const ItemIssued &event) {
  const ListView<DuePortion> &portions = event.portions;
  invariant(!portions.empty() && portions.size() <= max_portions);
  invariant(portions.size() == 1 || is_debit(event.ref.kind));
  const Currency currency = portions.front().amount.currency();
  invariant(currency && state.knows(currency));
  Money sum = Money::zero(currency);
  bool all_positive = true;
  Date previous{};
  for (const DuePortion &portion : portions) {
    invariant(portion.amount.currency() == currency && portion.amount.sign() >= 0);
    is_date(portion.due);
    invariant(previous <= portion.due);
    previous = portion.due;
    all_positive = all_positive && portion.amount.sign() > 0;
    sum += portion.amount;
  }
  const bool may_be_nothing = event.ref.kind == ItemKind::invoice || event.ref.kind == ItemKind::debit_note;
  invariant(all_positive || (may_be_nothing && sum.is_zero()));
}

} // namespace

// ---- master data
// -------------------------------------------------------------------------------------------------

void check_recorded(const State &state, const SettingsChanged &event) {
  const Settings &settings = event.settings;
  invariant(settings.rounding >= Rounding::unnecessary && settings.rounding <= Rounding::ceiling);
  invariant(settings.tax_scope <= TaxScope::line);
  invariant(settings.unique_numbers == state.settings().unique_numbers);
}

void check_recorded(const State &state, const CurrencyRegistered &event) {
  invariant(event.currency && !state.find_currency(event.currency.code()));
}

void check_recorded(const State &state, const CustomerSaved &event) {
  const std::uint32_t self = state.customer_slot(event.id);
  is_id(event.id.value());
  are_codes({event.code, event.external_ref});
  are_names({event.personal.name, event.label, event.salesperson});
  invariant(event.status <= CustomerStatus::not_used);
  invariant(event.partial_payments <= PartialPayments::refuse);
  is_date_or_none(event.established);
  holds(check_terms(event.terms));
  invariant(!event.currency || state.knows(event.currency));
  invariant(!event.credit_limit ||
            (state.knows(event.credit_limit.currency()) && event.credit_limit.sign() >= 0));
  if (!event.code.empty()) is_free(state.find_customer_code(event.code), self);
  if (!event.external_ref.empty()) is_free(state.find_customer_external_ref(event.external_ref), self);
  if (!event.parent) return;
  const std::uint32_t parent = state.customer_slot(event.parent);
  invariant(parent != no_slot && !is_own_ancestor(state, self, parent));
}

void check_recorded(const State &state, const CustomerActivated &event) {
  const std::uint32_t customer = state.customer_slot(event.id);
  invariant(customer != no_slot && state.customer(customer).status == CustomerStatus::prospect);
}

void check_recorded(const State &state, const JobSaved &event) {
  const std::uint32_t self = state.job_slot(event.id);
  const std::uint32_t customer = state.customer_slot(event.customer);
  is_id(event.id.value());
  invariant(customer != no_slot && (self == no_slot || state.job(self).customer == customer));
  are_codes({event.code, event.external_ref});
  are_names({event.personal.name});
  invariant(event.status <= JobStatus::closed);
  if (!event.code.empty()) is_free(state.find_job_code(event.code), self);
  if (!event.external_ref.empty()) is_free(state.find_job_external_ref(event.external_ref), self);
}

void check_recorded(const State &state, const ContractSaved &event) {
  const std::uint32_t self = state.contract_slot(event.id);
  is_id(event.id.value());
  check_belongings(state, event.customer, event.job, {});
  invariant(self == no_slot || state.contract(self).customer == state.customer_slot(event.customer));
  are_codes({event.number, event.external_ref});
  is_date_or_none(event.starts);
  is_date_or_none(event.ends);
  invariant(!event.starts || !event.ends || event.starts <= event.ends);
  if (!event.number.empty()) is_free(state.find_contract_number(event.number), self);
  if (!event.external_ref.empty()) is_free(state.find_contract_external_ref(event.external_ref), self);
}

void check_recorded(const State &state, const DraftSaved &event) {
  invariant(event.ref.kind == ItemKind::invoice || event.ref.kind == ItemKind::payment);
  is_id(event.ref.id);
  invariant(state.find_item(event.ref) == no_slot);
  invariant(event.state >= DraftState::unapproved && event.state <= DraftState::pending);
  check_belongings(state, event.customer, event.job, event.facts.contract);
  are_codes({event.number});
  holds(check_new_item(state, {event.ref.kind, event.ref.id, event.number, event.facts.external_ref, true}));
  invariant(event.currency && state.knows(event.currency));
  invariant(event.total.currency() == event.currency && event.total.sign() >= 0);
  is_date_or_none(event.document_date);
  is_date_or_none(event.due);
  invariant(event.portions.size() <= max_portions);
  holds(check_draft_terms(event.terms));
  for (const DuePortion &portion : event.portions) is_date_or_none(portion.due);
  check_facts(state, event.facts, event.customer, event.currency);
}

void check_recorded(const State &state, const DraftDeleted &event) {
  const std::uint32_t draft = state.find(event.ref);
  invariant(draft != no_slot && (draft & draft_flag) != 0);
}

// ---- the five that carry money
// -----------------------------------------------------------------------------------

void check_recorded(const State &state, const ItemIssued &event) {
  invariant(is_debit(event.ref.kind) || is_credit(event.ref.kind));
  is_id(event.ref.id);
  invariant(state.find_item(event.ref) == no_slot);
  check_belongings(state, event.customer, event.job, event.facts.contract);
  are_codes({event.number});
  holds(check_new_item(state, {event.ref.kind, event.ref.id, event.number, event.facts.external_ref, true}));
  is_date(event.effective);
  is_date(event.document_date);
  check_portions(state, event);
  check_facts(state, event.facts, event.customer, event.portions.front().amount.currency());
}

void check_recorded(const State &state, const CreditApplied &event) {
  const std::uint32_t credit = state.find_item(event.credit);
  const std::uint32_t debit = state.find_item(event.debit);
  invariant(is_credit(event.credit.kind) && is_debit(event.debit.kind));
  invariant(credit != no_slot && debit != no_slot && state.item(credit).account == state.item(debit).account);
  invariant(job_allows(state, credit, debit));
  is_date(event.effective);
  const std::int32_t day = event.effective.day_number();
  invariant(day >= state.item(credit).effective && day >= state.item(debit).effective);
  // What is open today is checked where it is taken; the past and the future are looked at here.
  const bool is_latest = day >= state.account(state.item(credit).account).max_effective;
  const std::uint32_t portions = state.portion_count(debit);
  const Currency currency = state.currency_of(debit);
  invariant(!event.portions.empty());
  std::uint32_t next = 0;
  Money sum = Money::zero(currency);
  for (const AppliedPortion &portion : event.portions) {
    invariant(portion.credit_portion == 0 && portion.debit_portion >= next &&
              portion.debit_portion < portions);
    next = portion.debit_portion + 1;
    invariant(portion.amount.currency() == currency && portion.amount.sign() > 0);
    sum += portion.amount;
    invariant(is_latest ||
              portion.amount.minor_units() <= state.fitting(debit + portion.debit_portion, event.effective));
  }
  invariant(is_latest || sum.minor_units() <= state.fitting(credit, event.effective));
}

void check_recorded(const State &state, const ApplicationUndone &event) {
  const Made made = state.made_by(event.application);
  invariant(made.kind == MadeKind::application);
  is_date(event.effective);
  invariant(event.effective.day_number() >= state.detail(made.slot).effective);
}

void check_recorded(const State &state, const ItemReversed &event) {
  const std::uint32_t item = state.find_item(event.item);
  invariant(item != no_slot && reversal_fits(event.kind, event.item.kind));
  is_date(event.effective);
  invariant(event.effective.day_number() >= state.item(item).effective);
  invariant(state.fitting_of_item(item, event.effective) == state.original_of_item(item));
}

void check_recorded(const State &state, const ReversalUndone &event) {
  const std::uint32_t item = state.find_item(event.item);
  invariant(item != no_slot && !kind_row(event.item.kind).made_with_application);
  const ReversalRow *reversal = state.newest_reversal(state.item(item).sequence());
  is_date(event.effective);
  invariant(reversal != nullptr && event.effective.day_number() >= reversal->effective);
}

// ---- the ledger as a whole
// ---------------------------------------------------------------------------------------

void check_recorded(const State &state, const IdempotencyKeysDropped &event) {
  invariant(event.before <= state.last_sequence() + 1);
}

void check_recorded(const State &, const PeriodLocked &event) {
  invariant(event.of <= CommandClass::settlement);
  is_date_or_none(event.through);
}

void check_recorded(const State &, const LockExceptionGranted &event) {
  invariant(event.of <= CommandClass::settlement && event.expires_micros >= 0);
  are_names({event.actor});
  is_date_or_none(event.from);
  is_date_or_none(event.to);
  invariant(!event.from || !event.to || event.from <= event.to);
}

void check_recorded(const State &state, const LockExceptionWithdrawn &event) {
  const LockException *exception = state.locks().find(event.granted);
  invariant(exception != nullptr && exception->withdrawn == 0);
}

void check_recorded(const State &state, const Record &record) {
  invariant(state.last_sequence() >= record.first_sequence || record.idempotency_key); // it did something
  invariant(record.idempotency_key || !record.fingerprint);
  invariant(!record.idempotency_key || state.find_key(record.idempotency_key) == nullptr);
  invariant(record.outcome_id <= max_id);
  invariant(record.recorded_micros == 0 ||
            record.recorded_micros >= std::max<std::int64_t>(state.last_instant(), 0));
  is_date_or_none(record.effective);
  are_names({record.actor});
  holds(check_notes(record.personal.reason, ""));
}

} // namespace openitem
