#include "ledger/checks.hpp"

#include "ledger/record_checks.hpp"
#include "openitem/calendar/fiscal_year.hpp"

namespace openitem {

Result<void> check_effective(const Decision &decision) {
  if (!decision.effective()) return {Errc::missing, "effective"};
  return {};
}

Result<void> check_settings(const Settings &settings) {
  if (settings.rounding < Rounding::unnecessary || settings.rounding > Rounding::ceiling)
    return {Errc::invalid_argument, "rounding"};
  if (settings.tax_scope > TaxScope::line) return {Errc::invalid_argument, "tax_scope"};
  const FiscalYearEnd end{settings.fiscal_year_end_month, settings.fiscal_year_end_day};
  if (!is_valid({end.month, 0})) return out_of_range("fiscal_year_end_month", end.month, "0 .. 12");
  if (!is_valid(end)) return out_of_range("fiscal_year_end_day", end.day, "0, or a day that the month has");
  return {};
}

Result<Slot<Customer>> known_customer(const State &state, CustomerId customer, const char *field) {
  const Slot<Customer> slot = state.customers().find_live(customer.value());
  if (slot == no_slot) return refuse(Errc::unknown_customer, EntityKind::customer, customer.value(), field);
  return slot;
}
Result<Slot<Job>> known_job(const State &state, JobId job) {
  const Slot<Job> slot = state.jobs().find_live(job.value());
  if (slot == no_slot) return refuse(Errc::unknown_job, EntityKind::job, job.value(), "job");
  return slot;
}
Result<Slot<Contract>> known_contract(const State &state, ContractId contract) {
  const Slot<Contract> slot = state.contracts().find_live(contract.value());
  if (slot == no_slot)
    return refuse(Errc::unknown_contract, EntityKind::contract, contract.value(), "contract");
  return slot;
}
Result<void> check_exists(const State &state, const ItemRef &item, const char *field) {
  if (state.find(item) == no_slot) return refuse(Errc::unknown_item, item, field);
  return {};
}
Result<PortionSlot> known_item(const State &state, const ItemRef &item, const char *field) {
  const ItemOrDraft found = state.find(item);
  if (found == no_slot) return refuse(Errc::unknown_item, item, field);
  if (found.is_draft()) return refuse(Errc::is_a_draft, item, field);
  return found.item();
}

namespace {
Result<PortionSlot> usable(const State &state, const ItemRef &item, const char *field, bool side) {
  OPENITEM_CHECK(check_exists(state, item, field));
  if (!side) return refuse(Errc::wrong_kind, item, field);
  const auto slot = known_item(state, item, field);
  if (!slot) return slot.error();
  if ((state.item(*slot).flags & StoredPortion::reversed) != 0)
    return refuse(Errc::already_reversed, item, field);
  return *slot;
}
} // namespace

Result<PortionSlot> usable_debit(const State &state, const ItemRef &item, const char *field) {
  return usable(state, item, field, is_debit(item.kind));
}
Result<PortionSlot> usable_credit(const State &state, const ItemRef &item, const char *field) {
  return usable(state, item, field, is_credit(item.kind));
}

Result<void> check_amount(const State &state, const Money &amount, const char *field) {
  if (!amount) return {Errc::missing, field};
  if (!state.knows(amount.currency())) return unknown_currency(amount.currency(), field);
  return {};
}

Result<std::uint64_t> check_new_item(const State &state, const NewName &name) {
  const auto kind = static_cast<EntityKind>(name.kind);
  if (name.range) {
    OPENITEM_CHECK(known_record<NumberRange>(state, name.range.value(), "number_range"));
    if (!name.number.empty()) return does_not_go_with("number_range", "number");
  }
  const bool replaces = name.replaced != no_slot;
  const auto id = replaces ? Result<std::uint64_t>(name.id)
                           : check_new_id(state.kind_index(name.kind).ids, kind, name.id);
  if (!id) return id.error();
  if (!name.number.empty() && state.settings().unique_numbers) {
    const ItemOrDraft taken = state.find_number(name.kind, name.number);
    if (taken != no_slot && taken != name.replaced)
      return refuse_taken(Errc::number_taken, kind, "number", name.number, state.id_of(taken));
  }
  if (!name.external_ref.empty()) {
    const ItemOrDraft taken = state.find_external_ref(name.kind, name.external_ref);
    if (taken != no_slot && taken != name.replaced)
      return refuse_taken(Errc::external_ref_taken, kind, "external_ref", name.external_ref,
                          state.id_of(taken));
  }
  return *id;
}

Result<void> check_transaction_id(const State &state, std::string_view method,
                                  std::string_view transaction_id) {
  if (transaction_id.empty() || !state.settings().unique_transaction_ids) return {};
  const PortionSlot first = state.find_transaction(method, transaction_id);
  if (first == no_slot) return {};
  return refuse_taken(Errc::transaction_id_taken, EntityKind::payment, "transaction_id", transaction_id,
                      state.ref(first).id);
}

Result<void> check_contract(const State &state, Slot<Customer> customer, ContractId contract) {
  if (contract && state.contract(state.contract_slot(contract)).owner != customer)
    return refuse(Errc::customer_mismatch, EntityKind::contract, contract.value(), "contract");
  return {};
}
Result<void> check_job(const State &state, Slot<Customer> customer, JobId job) {
  if (job && state.job(state.job_slot(job)).owner != customer)
    return refuse(Errc::job_mismatch, EntityKind::job, job.value(), "job");
  return {};
}

bool is_own_ancestor(const State &state, Slot<Customer> customer, Slot<Customer> parent) {
  if (customer == no_slot || state.customer(customer).parent == parent) return false;
  while (parent != no_slot && parent != customer) parent = state.customer(parent).parent;
  return parent == customer;
}

Result<void> check_status(const State &state, Slot<Customer> customer, Admission admission) {
  const StoredCustomer &row = state.customer(customer);
  const bool invoices = admission == Admission::new_invoice;
  const bool forbidden =
      row.status == CustomerStatus::not_used || (invoices && row.status == CustomerStatus::inactive);
  if (!forbidden) return {};
  return refuse_status(Errc::customer_status_forbids, EntityKind::customer, row.id, "customer",
                       invoices ? "active, prospect" : "active, prospect, inactive");
}
Result<void> check_status_of_owner(const State &state, const ItemRef &item) {
  const PortionSlot slot = state.find_item(item);
  if (slot == no_slot) return {};
  return check_status(state, customer_slot_of(state, slot), Admission::posting);
}

} // namespace openitem
