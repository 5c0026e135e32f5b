// Who says what a document of a customer begins with: one way up for commands and reports.
#pragma once

#include "ledger/state.hpp"

#include <optional>

namespace openitem {

// Of the companies that there are the one with the lowest id.
template <class IsThere>
Slot<Company> first_company(const RecordTable<Company> &companies, const IsThere &is_there) {
  Slot<Company> first = no_slot;
  for (const Slot<Company> slot : companies.slots()) {
    if (is_there(slot) && (first == no_slot || companies[slot].id < companies[first].id)) first = slot;
  }
  return first;
}

// The newest records. A report has its own, as they were known.
struct NewestRecords {
  const State &state;
  [[nodiscard]] std::optional<Contract> contract(ContractId id) const {
    return state.contracts().newest(state.contract_slot(id));
  }
  [[nodiscard]] std::optional<Customer> customer(CustomerId id) const {
    return state.customers().newest(state.customer_slot(id));
  }
  [[nodiscard]] std::optional<CustomerGroup> group(CustomerGroupId id) const {
    const auto &groups = state.records<CustomerGroup>();
    const Slot<CustomerGroup> slot = groups.find_live(id.value());
    if (slot == no_slot) return std::nullopt;
    return groups.newest(slot);
  }
  [[nodiscard]] std::optional<Company> company() const {
    const auto &companies = state.records<Company>();
    const Slot<Company> first =
        first_company(companies, [&](Slot<Company> slot) { return companies.is_live(slot); });
    if (first == no_slot) return std::nullopt;
    return companies.newest(first);
  }
};

// Whose documents: a customer's, under a contract or none.
struct DocumentsOf {
  CustomerId customer;
  ContractId contract{};
};

// Calls visit(record, is_parent) from the contract upwards, until it gives true: the contract, the customer, its
// parents from the nearest on, the group of the first of these that is in one, the company.
template <class Records, class Visit>
bool ask_upwards(const Records &records, const DocumentsOf &of, Visit &&visit) {
  const CustomerId customer = of.customer;
  if (of.contract) {
    if (const auto contract = records.contract(of.contract); contract && visit(*contract, false)) return true;
  }
  CustomerGroupId in;
  for (CustomerId at = customer; at;) {
    const std::optional<Customer> record = records.customer(at);
    if (!record) break;
    if (visit(*record, at != customer)) return true;
    if (!in) in = record->group;
    at = record->parent;
  }
  if (in) {
    if (const auto group = records.group(in); group && visit(*group, false)) return true;
  }
  const auto company = records.company();
  return company && visit(*company, false);
}

// Terms of new invoices; none: nobody says any.
[[nodiscard]] ListView<TermsPortion> default_terms(const State &state, Slot<Customer> customer,
                                                   ContractId contract);
// Whether the customer's payments may leave part of a due portion open.
[[nodiscard]] bool allows_partial_payments(const State &state, Slot<Customer> customer);

} // namespace openitem
