#include "ledger/defaults.hpp"

namespace openitem {

namespace {

// Most ledgers have nobody above a customer, and nothing to look for.
bool has_nobody_above(const State &state, const StoredCustomer &customer) {
  return customer.parent == no_slot && state.records<CustomerGroup>().count() == 0 &&
         state.records<Company>().count() == 0;
}

} // namespace

ListView<TermsPortion> default_terms(const State &state, Slot<Customer> customer, ContractId contract) {
  const StoredCustomer &row = state.customer(customer);
  if (!contract) {
    if (row.terms != 0) return state.customer_terms(customer);
    if (has_nobody_above(state, row)) [[likely]]
      return {};
  }
  ListView<TermsPortion> terms;
  ask_upwards(NewestRecords{state}, {CustomerId(row.id), contract}, [&](const auto &record, bool) {
    terms = record.terms;
    return !terms.empty();
  });
  return terms;
}

bool allows_partial_payments(const State &state, Slot<Customer> customer) {
  const StoredCustomer &row = state.customer(customer);
  if (row.partial_payments != PartialPayments::inherit) return row.partial_payments == PartialPayments::allow;
  bool allows = state.settings().partial_payments;
  if (has_nobody_above(state, row)) [[likely]]
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
