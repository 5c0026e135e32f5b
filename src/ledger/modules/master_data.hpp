// Rows of customers, jobs and contracts, with what is asked of them often.
#pragma once

#include "ledger/modules/currency_table.hpp"
#include "ledger/modules/record_table.hpp"

namespace openitem {

// One cache line.
struct alignas(64) CustomerSlot : RecordRow<Customer> {
  std::uint32_t first_account = no_slot;
  std::uint32_t last_account = no_slot;
  std::uint32_t parent = no_slot;
  TextHeap::Ref salesperson = 0;
  std::uint32_t terms = 0;              // where in the version's content the list begins; 0: it has none
  std::uint16_t currency = no_currency; // none
  CustomerStatus status = CustomerStatus::active;
  PartialPayments partial_payments = PartialPayments::inherit;
};
static_assert(sizeof(CustomerSlot) == 64);

struct JobSlot : OwnedRow<Job> {
  std::uint32_t open_debits = 0; // portions
  JobStatus status = JobStatus::active;
};

struct ContractSlot : OwnedRow<Contract> {
  std::uint32_t job = no_slot; // none
};

template <> struct RecordTraits<Customer> {
  using Row = CustomerSlot;
  using Events = EventList<CustomerSaved, CustomerActivated>;
  static constexpr std::uint64_t number_in_books = 1;
};
template <> struct RecordTraits<Job> {
  using Row = JobSlot;
  using Events = EventList<JobSaved>;
  static constexpr std::uint64_t number_in_books = 2;
};
template <> struct RecordTraits<Contract> {
  using Row = ContractSlot;
  using Events = EventList<ContractSaved>;
  static constexpr std::uint64_t number_in_books = 3;
};

template <> struct RecordOrders<Customer> : OrderedBy<&Customer::id, &Customer::code, &Customer::name> {};

} // namespace openitem
