// Master data as it was known through a sequence (0: now).
#pragma once

#include "reports/standpoint.hpp"

#include <memory_resource>
#include <vector>

namespace openitem {

// Slots of what was known. Errors: unknown_customer, unknown_job, unknown_contract.
[[nodiscard]] Result<Slot<Customer>> customer_as_known(const Standpoint &at, CustomerId customer);
[[nodiscard]] Result<Slot<Job>> job_as_known(const Standpoint &at, JobId job);
[[nodiscard]] Result<Slot<Contract>> contract_as_known(const Standpoint &at, ContractId contract);
// The same for figures, which are those of an empty ledger where nothing at all was known.
[[nodiscard]] Result<Slot<Customer>> customer_with_figures(const Standpoint &at, CustomerId customer);
// Figures of a customer, or of one job of it. Errors: unknown_customer, unknown_job, job_mismatch.
struct CustomerAndJob {
  Slot<Customer> customer;
  Slot<Job> job; // no_slot: none was named
};
[[nodiscard]] Result<CustomerAndJob> customer_and_job(const Standpoint &at, CustomerId customer, JobId job);

// The whole record. Texts and lists are views of the ledger's heap.
[[nodiscard]] CustomerSaved customer_content(const Standpoint &at, Slot<Customer> customer);
[[nodiscard]] ContractSaved contract_content(const Standpoint &at, Slot<Contract> contract);
[[nodiscard]] JobStatus job_status(const Standpoint &at, Slot<Job> job);
// The customer's default; none.
[[nodiscard]] Currency default_currency(const Standpoint &at, Slot<Customer> customer);

// Who is consolidated with whom: every customer is looked at once, however long the chains of parents are.
class Families {
 public:
  // Of all customers; or of one, and then only its own family is told from the rest.
  explicit Families(const Standpoint &at, Slot<Customer> head = no_slot);
  // The customer without parent above this one, or the customer itself. Where one head was named: that one
  // for all of its family.
  [[nodiscard]] Slot<Customer> head_of(Slot<Customer> customer) const noexcept { return heads_[customer]; }

 private:
  SlotVector<Slot<Customer>, Slot<Customer>> heads_; // of each
};
// The customer, and its children and theirs if asked, in slot order.
[[nodiscard]] std::pmr::vector<Slot<Customer>> family_of(const Standpoint &at, Slot<Customer> customer,
                                                         bool with_children);

} // namespace openitem
