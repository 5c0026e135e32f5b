// Rows of customers, jobs and contracts, with what is asked of them often.
#pragma once

#include "ledger/modules/currency_table.hpp"
#include "ledger/modules/record_table.hpp"

namespace openitem {

// One cache line.
struct alignas(64) StoredCustomer : RecordRow<Customer> {
  AccountSlot first_account;
  AccountSlot last_account;
  Slot<Customer> parent;
  TextHeap::Ref salesperson = 0;
  std::uint32_t terms = 0;              // where in the version's content the list begins; 0: it has none
  std::uint16_t currency = no_currency; // none
  CustomerStatus status = CustomerStatus::active;
  PartialPayments partial_payments = PartialPayments::inherit;
  std::uint32_t children = 0; // customers, not deleted, whose parent it is
  Sequence deleted = 0;       // 0: not
};
static_assert(sizeof(StoredCustomer) == 64);

struct StoredJob : DeletableRow<Job> {
  std::uint32_t open_debits = 0; // portions
  JobStatus status = JobStatus::active;
};

struct StoredContract : DeletableRow<Contract> {
  Slot<Job> job; // no_slot: none
};

template <> struct RecordTraits<Customer> {
  using Row = StoredCustomer;
  using Events = EventList<CustomerSaved, CustomerActivated>;
  static constexpr std::uint64_t number_in_books = 1;
};
template <> struct RecordTraits<Job> {
  using Row = StoredJob;
  using Events = EventList<JobSaved>;
  static constexpr std::uint64_t number_in_books = 2;
};
template <> struct RecordTraits<Contract> {
  using Row = StoredContract;
  using Events = EventList<ContractSaved>;
  static constexpr std::uint64_t number_in_books = 3;
};

template <> struct RecordOrders<Customer> : OrderedBy<&Customer::id, &Customer::code, &Customer::name> {};

} // namespace openitem
