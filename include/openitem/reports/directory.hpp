// Who and what is in the ledger: customers, jobs, contracts, and how to find them.
#pragma once

#include "openitem/documents/company.hpp"
#include "openitem/documents/contract.hpp"
#include "openitem/documents/customer.hpp"
#include "openitem/documents/customer_group.hpp"
#include "openitem/documents/job.hpp"
#include "openitem/ledger/ledger.hpp"

#include <memory_resource>
#include <utility>
#include <vector>

namespace openitem {

// As known through a sequence (0: now). Texts are borrowed from the ledger until it changes.
struct CustomerRow {
  Customer customer{}; // Customer::terms is empty here: see customer_terms
  Sequence created = 0;
  Sequence changed = 0;
};
// Errors: unknown_customer (also when not known yet).
[[nodiscard]] Result<CustomerRow> find_customer(const Ledger &ledger, CustomerId customer,
                                                Sequence known_through = 0);
// The terms new invoices of the customer get. It moves; a copy would see the discounts of its original.
struct CustomerTerms {
  std::pmr::vector<TermsPortion> portions;
  std::pmr::vector<DiscountTier> discounts; // what the portions' spans show
  CustomerTerms(std::pmr::vector<TermsPortion> all_portions, std::pmr::vector<DiscountTier> all_discounts)
      : portions(std::move(all_portions))
      , discounts(std::move(all_discounts)) {}
  CustomerTerms(CustomerTerms &&) = default;
  CustomerTerms(const CustomerTerms &) = delete;
  CustomerTerms &operator=(const CustomerTerms &) = delete;
};
[[nodiscard]] Result<CustomerTerms> customer_terms(const Ledger &ledger, CustomerId customer,
                                                   Sequence known_through = 0);
// The same of a contract. Errors: unknown_contract (also when not known yet).
[[nodiscard]] Result<CustomerTerms> contract_terms(const Ledger &ledger, ContractId contract,
                                                   Sequence known_through = 0);
// The same of a group and of a company. Errors: unknown_record (also when it was not there yet, or was deleted).
[[nodiscard]] Result<CustomerTerms> customer_group_terms(const Ledger &ledger, CustomerGroupId group,
                                                         Sequence known_through = 0);
[[nodiscard]] Result<CustomerTerms> company_terms(const Ledger &ledger, CompanyId company,
                                                  Sequence known_through = 0);
[[nodiscard]] Result<CustomerId> find_customer_code(const Ledger &ledger, std::string_view code);
[[nodiscard]] Result<CustomerId> find_customer_external_ref(const Ledger &ledger,
                                                            std::string_view external_ref);

// Texts are in the order of their bytes, so that upper case comes before lower; equal ones by id. Whoever has no
// code, or no name, comes first.
enum class CustomerOrder : std::uint8_t { id = 0, code = 1, name = 2 };

struct CustomerFilter {
  std::string_view text{};    // each of its words is part of code or name, without case, accents and width
  std::uint32_t statuses = 0; // bit (1 << CustomerStatus); 0: all
  CustomerId parent{};        // children of
  std::string_view salesperson{};
  std::uint64_t offset = 0;
  std::uint64_t limit = 0;
  CustomerOrder order = CustomerOrder::id;
};
// Texts borrowed. A page costs a page as long as nothing but the order is asked for, now; a filter looks at
// customers until the page is full; the past is sorted anew. Errors: invalid_argument, unknown_customer.
[[nodiscard]] Result<std::pmr::vector<CustomerRow>>
list_customers(const Ledger &ledger, const CustomerFilter &filter, Sequence known_through = 0);

struct JobRow {
  Job job{};
  Sequence created = 0;
};
[[nodiscard]] Result<JobRow> find_job(const Ledger &ledger, JobId job, Sequence known_through = 0);
[[nodiscard]] Result<JobId> find_job_code(const Ledger &ledger, std::string_view code);
// Of one customer (none: all), by id.
[[nodiscard]] Result<std::pmr::vector<JobRow>> list_jobs(const Ledger &ledger, CustomerId customer,
                                                         Sequence known_through = 0);

struct ContractRow {
  Contract contract{}; // Contract::terms is empty here: see contract_terms
  Sequence created = 0;
  Sequence changed = 0;
};
[[nodiscard]] Result<ContractRow> find_contract(const Ledger &ledger, ContractId contract,
                                                Sequence known_through = 0);
[[nodiscard]] Result<ContractId> find_contract_number(const Ledger &ledger, std::string_view number);
[[nodiscard]] Result<std::pmr::vector<ContractRow>> list_contracts(const Ledger &ledger, CustomerId customer,
                                                                   Sequence known_through = 0);

} // namespace openitem
