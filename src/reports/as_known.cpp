#include "reports/as_known.hpp"

namespace openitem {

namespace {

Error refused(Errc code, EntityKind kind, std::uint64_t id, const char *field) {
  return Error{.code = code, .kind = kind, .id = id, .field = field};
}

Slot<Customer> parent_as_known(const Standpoint &at, Slot<Customer> customer) {
  const StoredCustomer &row = at.state.customer(customer);
  const VersionSlot version = at.state.version_at(row.version, at.as_of.known_through);
  if (version == no_slot) return no_slot;
  if (version == row.version) return row.parent;
  const CustomerId parent = at.state.content<CustomerSaved>(version).parent;
  return parent ? at.state.customer_slot(parent) : no_slot;
}

} // namespace

Result<Slot<Customer>> customer_as_known(const Standpoint &at, CustomerId customer) {
  const Slot<Customer> slot = at.state.customer_slot(customer);
  if (slot == no_slot || !at.has(at.state.customer(slot)))
    return refused(Errc::unknown_customer, EntityKind::customer, customer.value(), "customer");
  return slot;
}

Result<Slot<Customer>> customer_with_figures(const Standpoint &at, CustomerId customer) {
  const Slot<Customer> slot = at.state.customer_slot(customer);
  const bool nothing = at.as_of.known_through == nothing_known;
  if (slot == no_slot || !(nothing || at.has(at.state.customer(slot))))
    return refused(Errc::unknown_customer, EntityKind::customer, customer.value(), "customer");
  return slot;
}

Result<Slot<Job>> job_as_known(const Standpoint &at, JobId job) {
  const Slot<Job> slot = at.state.job_slot(job);
  if (slot == no_slot || !at.has(at.state.job(slot)))
    return refused(Errc::unknown_job, EntityKind::job, job.value(), "job");
  return slot;
}

Result<Slot<Contract>> contract_as_known(const Standpoint &at, ContractId contract) {
  const Slot<Contract> slot = at.state.contract_slot(contract);
  if (slot == no_slot || !at.has(at.state.contract(slot)))
    return refused(Errc::unknown_contract, EntityKind::contract, contract.value(), "contract");
  return slot;
}

Result<CustomerAndJob> customer_and_job(const Standpoint &at, CustomerId customer, JobId job) {
  const auto slot = customer_with_figures(at, customer);
  if (!slot) return slot.error();
  if (!job) return CustomerAndJob{*slot, no_slot};
  const auto of_job = job_as_known(at, job);
  if (!of_job) return of_job.error();
  if (at.state.job(*of_job).owner != *slot)
    return refused(Errc::job_mismatch, EntityKind::job, job.value(), "job");
  return CustomerAndJob{*slot, *of_job};
}

CustomerSaved customer_content(const Standpoint &at, Slot<Customer> customer) {
  const VersionSlot version =
      at.state.version_at(at.state.customer(customer).version, at.as_of.known_through);
  return at.state.content<CustomerSaved>(version);
}

ContractSaved contract_content(const Standpoint &at, Slot<Contract> contract) {
  const VersionSlot version =
      at.state.version_at(at.state.contract(contract).version, at.as_of.known_through);
  return at.state.content<ContractSaved>(version);
}

JobStatus job_status(const Standpoint &at, Slot<Job> job) {
  const StoredJob &row = at.state.job(job);
  const VersionSlot version = at.state.version_at(row.version, at.as_of.known_through);
  if (version == row.version) return row.status;
  return at.state.content<JobSaved>(version).status;
}

Currency default_currency(const Standpoint &at, Slot<Customer> customer) {
  const StoredCustomer &row = at.state.customer(customer);
  const VersionSlot version = at.state.version_at(row.version, at.as_of.known_through);
  if (version == no_slot || !at.has(row)) return {};
  if (version == row.version)
    return row.currency == no_currency ? Currency{} : at.state.currency(row.currency);
  return at.state.content<CustomerSaved>(version).currency;
}

// On the way up from a customer to a head that is known already, or to the top; then the way is gone once
// more, and everybody on it knows the head.
Families::Families(const Standpoint &at, Slot<Customer> head)
    : heads_(at.state.customers().count(), no_slot, at.memory) {
  std::pmr::vector<Slot<Customer>> way(at.memory);
  for (const Slot<Customer> slot : at.state.customers().slots()) {
    Slot<Customer> top = slot;
    while (heads_[top] == no_slot) {
      way.push_back(top);
      const Slot<Customer> parent = top == head ? no_slot : parent_as_known(at, top);
      if (parent == no_slot) {
        heads_[top] = top;
      } else {
        top = parent;
      }
    }
    for (; !way.empty(); way.pop_back()) heads_[way.back()] = heads_[top];
  }
}

std::pmr::vector<Slot<Customer>> family_of(const Standpoint &at, Slot<Customer> customer,
                                           bool with_children) {
  std::pmr::vector<Slot<Customer>> members(at.memory);
  if (!with_children) {
    members.push_back(customer);
    return members;
  }
  const Families families(at, customer);
  for (const Slot<Customer> slot : at.state.customers().slots()) {
    if (families.head_of(slot) == customer) members.push_back(slot);
  }
  return members;
}

} // namespace openitem
