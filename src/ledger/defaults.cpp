#include "ledger/defaults.hpp"

namespace openitem {

namespace {

// Most ledgers have no groups and most customers no parent: then only a company stands above.
bool is_alone(const State &state, const StoredCustomer &customer) {
  return customer.parent == no_slot && state.records<CustomerGroup>().count() == 0;
}

} // namespace

ListView<TermsPortion> default_terms(const State &state, Slot<Customer> customer, ContractId contract) {
  const NewestRecords records{state};
  const StoredCustomer &row = state.customer(customer);
  if (!contract) {
    if (row.terms != 0) return state.customer_terms(customer);
    if (is_alone(state, row)) [[likely]] {
      const auto company = records.company();
      return company ? company->terms : ListView<TermsPortion>{};
    }
  }
  ListView<TermsPortion> terms;
  ask_upwards(records, {CustomerId(row.id), contract}, [&](const auto &record, bool) {
    terms = record.terms;
    return !terms.empty();
  });
  return terms;
}

// A company says nothing of it.
bool allows_partial_payments(const State &state, Slot<Customer> customer) {
  const StoredCustomer &row = state.customer(customer);
  if (row.partial_payments != PartialPayments::inherit) return row.partial_payments == PartialPayments::allow;
  bool allows = state.settings().partial_payments;
  if (is_alone(state, row)) [[likely]]
    return allows;
  ask_upwards(NewestRecords{state}, {CustomerId(row.id)}, [&](const auto &record, bool) {
    if constexpr (requires { record.partial_payments; }) {
      if (record.partial_payments == PartialPayments::inherit) return false;
      allows = record.partial_payments == PartialPayments::allow;
      return true;
    } else {
      return false;
    }
  });
  return allows;
}

} // namespace openitem
