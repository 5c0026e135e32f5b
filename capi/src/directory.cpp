// Customers, jobs and contracts.
#include "query.hpp"
#include "rows.hpp"
#include "terms_in.hpp"

#include "openitem/reports/customer_defaults.hpp"
#include "openitem/reports/directory.hpp"

#include <array>
#include <gsl/util>

using namespace openitem;
using namespace openitem::capi;

namespace openitem::capi {
namespace {

// A record, and when it was created and changed.
oi_customer_row row_of(const Copies &copies, const CustomerRow &row) {
  return row_from<oi_customer_row>(copies, row.customer, row);
}
oi_job_row row_of(const Copies &copies, const JobRow &row) {
  return row_from<oi_job_row>(copies, row.job, row);
}
oi_contract_row row_of(const Copies &copies, const ContractRow &row) {
  return row_from<oi_contract_row>(copies, row.contract, row);
}

template <oi_table table, class List> void add_records(oi_result &result, const List &list) {
  result.add<table>(list, [&](const auto &row) { return row_of(Copies{result}, row); });
}

std::size_t discount_count(const CustomerTerms &terms) noexcept {
  std::size_t count = 0;
  for (const TermsPortion &portion : terms.portions) count += portion.discounts.size();
  return count;
}

void add_terms(oi_result &result, const CustomerTerms &terms) {
  oi_terms_row *row = result.allocate_rows<OI_TABLE_TERMS>(terms.portions.size());
  oi_terms_discount_row *discount = result.allocate_rows<OI_TABLE_TERMS_DISCOUNTS>(discount_count(terms));
  for (std::size_t i = 0; i < terms.portions.size(); ++i) {
    *row++ = terms_row(i, terms.portions[i]);
    for (const DiscountTier &tier : terms.portions[i].discounts)
      *discount++ = {gsl::narrow_cast<std::uint32_t>(i), tier.days, out(tier.percent.value)};
  }
}

CustomerFilter customer_filter(const oi_customer_filter &given) {
  constexpr std::uint32_t all_statuses = (1U << (OI_CUSTOMER_STATUS_NOT_USED + 1)) - 1;
  if (given.statuses > all_statuses) reject(Errc::invalid_argument, "statuses");
  return {.text = text(given.text, "text"),
          .statuses = given.statuses,
          .parent = id<CustomerId>(given.parent, "parent"),
          .salesperson = text(given.salesperson, "salesperson"),
          .offset = given.offset,
          .limit = given.limit,
          .order = enumerator(given.order, CustomerOrder::name, "order")};
}

} // namespace
} // namespace openitem::capi

oi_status oi_ledger_find_customer(const oi_ledger *ledger, uint64_t customer, uint64_t known_through,
                                  oi_result **result, oi_error *err) {
  return guard_query(ledger, result, err, [&](const Ledger &core, oi_result &filled) {
    const std::array row{take(find_customer(core, CustomerId(customer), known_through))};
    add_records<OI_TABLE_CUSTOMERS>(filled, row);
  });
}

oi_status oi_ledger_find_customer_code(const oi_ledger *ledger, const char *code, size_t size, uint64_t *id,
                                       oi_error *err) {
  return guard_find(ledger, id, "id", err,
                    [&](const Ledger &core) { return find_customer_code(core, text(code, size, "code")); });
}

oi_status oi_ledger_find_customer_external_ref(const oi_ledger *ledger, const char *external_ref, size_t size,
                                               uint64_t *id, oi_error *err) {
  return guard_find(ledger, id, "id", err, [&](const Ledger &core) {
    return find_customer_external_ref(core, text(external_ref, size, "external_ref"));
  });
}

oi_status oi_ledger_list_customers(const oi_ledger *ledger, const oi_customer_filter *filter,
                                   uint64_t known_through, oi_result **result, oi_error *err) {
  return guard_query(ledger, result, err, [&](const Ledger &core, oi_result &filled) {
    const OptionalInput given(filter, "filter");
    add_records<OI_TABLE_CUSTOMERS>(filled,
                                    take(list_customers(core, customer_filter(*given), known_through)));
  });
}

oi_status oi_ledger_list_terms(const oi_ledger *ledger, uint64_t customer, uint64_t known_through,
                               oi_result **result, oi_error *err) {
  return guard_query(ledger, result, err, [&](const Ledger &core, oi_result &filled) {
    add_terms(filled, take(customer_terms(core, CustomerId(customer), known_through)));
  });
}

oi_status oi_ledger_list_contract_terms(const oi_ledger *ledger, uint64_t contract, uint64_t known_through,
                                        oi_result **result, oi_error *err) {
  return guard_query(ledger, result, err, [&](const Ledger &core, oi_result &filled) {
    add_terms(filled, take(contract_terms(core, ContractId(contract), known_through)));
  });
}

oi_status oi_ledger_customer_defaults(const oi_ledger *ledger, uint64_t customer, uint64_t contract,
                                      uint64_t known_through, oi_result **result, oi_error *err) {
  return guard_query(ledger, result, err, [&](const Ledger &core, oi_result &filled) {
    const std::array row{take(
        customer_defaults(core, CustomerId(customer), id<ContractId>(contract, "contract"), known_through))};
    add_rows<OI_TABLE_CUSTOMER_DEFAULTS>(filled, row);
  });
}

oi_status oi_ledger_list_company_terms(const oi_ledger *ledger, uint64_t company, uint64_t known_through,
                                       oi_result **result, oi_error *err) {
  return guard_query(ledger, result, err, [&](const Ledger &core, oi_result &filled) {
    add_terms(filled, take(company_terms(core, id<CompanyId>(company, "company"), known_through)));
  });
}

oi_status oi_ledger_list_customer_group_terms(const oi_ledger *ledger, uint64_t customer_group,
                                              uint64_t known_through, oi_result **result, oi_error *err) {
  return guard_query(ledger, result, err, [&](const Ledger &core, oi_result &filled) {
    add_terms(filled, take(customer_group_terms(core, id<CustomerGroupId>(customer_group, "customer_group"),
                                                known_through)));
  });
}

oi_status oi_ledger_find_job(const oi_ledger *ledger, uint64_t job, uint64_t known_through,
                             oi_result **result, oi_error *err) {
  return guard_query(ledger, result, err, [&](const Ledger &core, oi_result &filled) {
    const std::array row{take(find_job(core, JobId(job), known_through))};
    add_records<OI_TABLE_JOBS>(filled, row);
  });
}

oi_status oi_ledger_find_job_code(const oi_ledger *ledger, const char *code, size_t size, uint64_t *id,
                                  oi_error *err) {
  return guard_find(ledger, id, "id", err,
                    [&](const Ledger &core) { return find_job_code(core, text(code, size, "code")); });
}

oi_status oi_ledger_list_jobs(const oi_ledger *ledger, uint64_t customer, uint64_t known_through,
                              oi_result **result, oi_error *err) {
  return guard_query(ledger, result, err, [&](const Ledger &core, oi_result &filled) {
    add_records<OI_TABLE_JOBS>(filled, take(list_jobs(core, CustomerId(customer), known_through)));
  });
}

oi_status oi_ledger_find_contract(const oi_ledger *ledger, uint64_t contract, uint64_t known_through,
                                  oi_result **result, oi_error *err) {
  return guard_query(ledger, result, err, [&](const Ledger &core, oi_result &filled) {
    const std::array row{take(find_contract(core, ContractId(contract), known_through))};
    add_records<OI_TABLE_CONTRACTS>(filled, row);
  });
}

oi_status oi_ledger_find_contract_number(const oi_ledger *ledger, const char *number, size_t size,
                                         uint64_t *id, oi_error *err) {
  return guard_find(ledger, id, "id", err, [&](const Ledger &core) {
    return find_contract_number(core, text(number, size, "number"));
  });
}

oi_status oi_ledger_list_contracts(const oi_ledger *ledger, uint64_t customer, uint64_t known_through,
                                   oi_result **result, oi_error *err) {
  return guard_query(ledger, result, err, [&](const Ledger &core, oi_result &filled) {
    add_records<OI_TABLE_CONTRACTS>(filled, take(list_contracts(core, CustomerId(customer), known_through)));
  });
}
