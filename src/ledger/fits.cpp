#include "ledger/fits.hpp"

#include "ledger/checks.hpp"

#include <algorithm>

namespace openitem {

namespace {

bool is_id(std::uint64_t id) noexcept {
  return id != 0 && id <= max_id;
}
bool is_item(const ItemRef &ref) noexcept {
  return (is_debit(ref.kind) || is_credit(ref.kind)) && is_id(ref.id);
}
bool is_date(Date date) noexcept {
  return date.day_number() > 0 && date.day_number() <= Date::last_day_number;
}
bool is_date_or_none(Date date) noexcept {
  return date.day_number() >= 0 && date.day_number() <= Date::last_day_number;
}
// What an index found under a text is nobody, or the record itself.
bool is_free(std::uint32_t found, std::uint32_t self) noexcept {
  return found == no_slot || found == self;
}

struct Fits {
  const State &state;

  [[nodiscard]] bool operator()(const SettingsChanged &event) const {
    const Settings &wanted = event.settings;
    return wanted.rounding >= Rounding::unnecessary && wanted.rounding <= Rounding::ceiling &&
           wanted.tax_scope <= TaxScope::line && wanted.unique_numbers == state.settings().unique_numbers;
  }
  [[nodiscard]] bool operator()(const CurrencyRegistered &event) const {
    return event.currency && !state.find_currency(event.currency.code());
  }

  [[nodiscard]] bool operator()(const CustomerSaved &event) const {
    const std::uint32_t self = state.customer_slot(event.id);
    std::uint32_t ancestor = no_slot;
    if (event.parent) {
      ancestor = state.customer_slot(event.parent);
      if (ancestor == no_slot || event.parent == event.id) return false;
    }
    for (; ancestor != no_slot; ancestor = state.customer(ancestor).parent) {
      if (ancestor == self) return false;
    }
    return is_id(event.id.value()) && (!event.currency || state.knows(event.currency)) &&
           event.status <= CustomerStatus::not_used && event.partial_payments <= PartialPayments::refuse &&
           (event.code.empty() || is_free(state.find_customer_code(event.code), self)) &&
           (event.external_ref.empty() ||
            is_free(state.find_customer_external_ref(event.external_ref), self));
  }
  [[nodiscard]] bool operator()(const CustomerActivated &event) const {
    return state.customer_slot(event.id) != no_slot;
  }
  [[nodiscard]] bool operator()(const JobSaved &event) const {
    const std::uint32_t customer = state.customer_slot(event.customer);
    const std::uint32_t self = state.job_slot(event.id);
    return is_id(event.id.value()) && customer != no_slot &&
           (self == no_slot || state.job(self).customer == customer) && event.status <= JobStatus::closed &&
           (event.code.empty() || is_free(state.find_job_code(event.code), self)) &&
           (event.external_ref.empty() || is_free(state.find_job_external_ref(event.external_ref), self));
  }
  [[nodiscard]] bool operator()(const ContractSaved &event) const {
    const std::uint32_t customer = state.customer_slot(event.customer);
    const std::uint32_t self = state.contract_slot(event.id);
    return is_id(event.id.value()) && customer != no_slot &&
           (self == no_slot || state.contract(self).customer == customer) && is_job_of(event.job, customer) &&
           (event.number.empty() || is_free(state.find_contract_number(event.number), self)) &&
           (event.external_ref.empty() ||
            is_free(state.find_contract_external_ref(event.external_ref), self));
  }

  [[nodiscard]] bool operator()(const DraftSaved &event) const {
    if (event.ref.kind != ItemKind::invoice && event.ref.kind != ItemKind::payment) return false;
    const std::uint32_t customer = state.customer_slot(event.customer);
    return is_id(event.ref.id) && is_free_for_draft(event.ref) && customer != no_slot &&
           state.knows(event.currency) && event.portions.size() <= max_portions &&
           are_parties(customer, event.job, event.facts.contract) &&
           are_names_free(event.ref, event.number, event.facts.external_ref);
  }
  [[nodiscard]] bool operator()(const DraftDeleted &event) const {
    const std::uint32_t found = state.find(event.ref);
    return found != no_slot && (found & draft_flag) != 0;
  }

  [[nodiscard]] bool operator()(const ItemIssued &event) const {
    const std::uint32_t customer = state.customer_slot(event.customer);
    return is_item(event.ref) && is_free_for_draft(event.ref) && customer != no_slot &&
           is_date(event.effective) && is_date_or_none(event.document_date) && has_sound_portions(event) &&
           are_parties(customer, event.job, event.facts.contract) &&
           are_names_free(event.ref, event.number, event.facts.external_ref);
  }
  [[nodiscard]] bool operator()(const CreditApplied &event) const {
    const std::uint32_t credit = state.find_item(event.credit);
    const std::uint32_t debit = state.find_item(event.debit);
    if (credit == no_slot || debit == no_slot || state.item(credit).debit() || !state.item(debit).debit() ||
        state.item(credit).account != state.item(debit).account || event.portions.empty() ||
        event.portions.size() > 2 * max_portions)
      return false;
    if (!is_date(event.effective) || event.effective.day_number() < state.item(credit).effective ||
        event.effective.day_number() < state.item(debit).effective)
      return false;
    const std::uint32_t credit_portions = state.portion_count(credit);
    const std::uint32_t debit_portions = state.portion_count(debit);
    return std::all_of(event.portions.begin(), event.portions.end(), [&](const AppliedPortion &portion) {
      return portion.credit_portion < credit_portions && portion.debit_portion < debit_portions &&
             portion.amount.currency() == state.currency_of(credit) && portion.amount.sign() > 0 &&
             can_take(credit + portion.credit_portion, portion.amount, event.effective) &&
             can_take(debit + portion.debit_portion, portion.amount, event.effective);
    });
  }
  [[nodiscard]] bool operator()(const ApplicationUndone &event) const {
    const Made made = state.made_by(event.application);
    return made.kind == MadeKind::application && is_date(event.effective) &&
           event.effective.day_number() >= state.detail(made.slot).effective;
  }
  [[nodiscard]] bool operator()(const ItemReversed &event) const {
    const std::uint32_t item = state.find_item(event.item);
    if (item == no_slot || !is_date(event.effective) ||
        event.effective.day_number() < state.item(item).effective || event.kind < ReversalKind::voided ||
        event.kind >= ReversalKind::reinstated || event.kind == ReversalKind::unapplied)
      return false;
    for (std::uint32_t slot = item;; ++slot) {
      if (!can_take(slot, money_of(state, slot, state.original(slot)), event.effective)) return false;
      if (state.item(slot).last()) return true;
    }
  }
  [[nodiscard]] bool operator()(const ReversalUndone &event) const {
    const std::uint32_t item = state.find_item(event.item);
    if (item == no_slot || !is_date(event.effective)) return false;
    const ReversalRow *reversal = state.newest_reversal(state.item(item).sequence());
    return reversal != nullptr && event.effective.day_number() >= reversal->effective;
  }

  [[nodiscard]] bool operator()(const IdempotencyKeysDropped &event) const {
    return event.before <= state.last_sequence() + 1;
  }
  [[nodiscard]] bool operator()(const PeriodLocked &event) const {
    return event.of <= CommandClass::settlement && is_date_or_none(event.through);
  }
  [[nodiscard]] bool operator()(const LockExceptionGranted &event) const {
    return event.of <= CommandClass::settlement && is_date_or_none(event.from) && is_date_or_none(event.to) &&
           (!event.from || !event.to || event.from <= event.to) && event.expires_micros >= 0;
  }
  [[nodiscard]] bool operator()(const LockExceptionWithdrawn &event) const {
    const LockException *exception = state.locks().find(event.granted);
    return exception != nullptr && exception->withdrawn == 0;
  }

 private:
  [[nodiscard]] bool is_job_of(JobId job, std::uint32_t customer) const noexcept {
    if (!job) return true;
    const std::uint32_t slot = state.job_slot(job);
    return slot != no_slot && state.job(slot).customer == customer;
  }
  [[nodiscard]] bool are_parties(std::uint32_t customer, JobId job, ContractId contract) const noexcept {
    if (!is_job_of(job, customer)) return false;
    if (!contract) return true;
    const std::uint32_t slot = state.contract_slot(contract);
    return slot != no_slot && state.contract(slot).customer == customer;
  }
  // Nothing, or a draft, has this reference.
  [[nodiscard]] bool is_free_for_draft(const ItemRef &ref) const noexcept {
    const std::uint32_t found = state.find(ref);
    return found == no_slot || (found & draft_flag) != 0;
  }
  [[nodiscard]] bool are_names_free(const ItemRef &ref, std::string_view number,
                                    std::string_view external_ref) const {
    const std::uint32_t self = state.find(ref);
    return (number.empty() || !state.settings().unique_numbers ||
            is_free(state.find_number(ref.kind, number), self)) &&
           (external_ref.empty() || is_free(state.find_external_ref(ref.kind, external_ref), self));
  }
  // At least one, of one known currency, none negative, with a sum that is an amount.
  [[nodiscard]] bool has_sound_portions(const ItemIssued &event) const {
    if (event.portions.empty() || event.portions.size() > max_portions) return false;
    const Currency currency = event.portions.front().amount.currency();
    if (!currency || !state.knows(currency)) return false;
    int128 sum = 0;
    for (const DuePortion &portion : event.portions) {
      const int128 units = portion.amount.minor_units();
      if (portion.amount.currency() != currency || units < 0 || units > Money::limit - sum ||
          !is_date_or_none(portion.due))
        return false;
      sum += units;
    }
    return sum != 0 || event.ref.kind == ItemKind::invoice || event.ref.kind == ItemKind::debit_note;
  }
  // Nothing that comes later on record is overdrawn. That today holds is seen when it is taken.
  [[nodiscard]] bool can_take(std::uint32_t slot, const Money &amount, Date date) const noexcept {
    const bool newest = state.account(state.item(slot).account).max_effective <= date.day_number();
    return newest || state.fitting(slot, date) >= amount.minor_units();
  }
};

} // namespace

void require_fitting(const State &state, const Event &event) {
  invariant(std::visit(Fits{state}, event));
}

void require_fitting_command(const State &state, const Record &record) {
  invariant(record.recorded_micros == 0 || record.recorded_micros >= state.last_instant());
  invariant(!record.idempotency_key || state.find_key(record.idempotency_key) == nullptr);
  invariant(record.outcome_id <= max_id || !record.idempotency_key);
}

} // namespace openitem
