// Customers, jobs and contracts.
#include "query.hpp"
#include "terms_in.hpp"

#include "openitem/reports/directory.hpp"

#include <array>
#include <gsl/util>

using namespace openitem;
using namespace openitem::capi;

namespace openitem::capi {
namespace {

oi_customer_row row_of(oi_result &result, const CustomerRow &row) {
  const Customer &customer = row.customer;
  return {
      .id = out(customer.id),
      .code = result.keep(customer.code),
      .name = result.keep(customer.name),
      .label = result.keep(customer.label),
      .salesperson = result.keep(customer.salesperson),
      .external_ref = result.keep(customer.external_ref),
      .status = out(customer.status),
      .partial_payments = out(customer.partial_payments),
      .currency = out(customer.currency),
      .parent = out(customer.parent),
      .credit_limit = out(customer.credit_limit),
      .established = out(customer.established),
      .reserved = 0,
      .created = row.created,
      .changed = row.changed,
  };
}

oi_job_row row_of(oi_result &result, const JobRow &row) {
  return {
      .id = out(row.job.id),
      .customer = out(row.job.customer),
      .code = result.keep(row.job.code),
      .name = result.keep(row.job.name),
      .external_ref = result.keep(row.job.external_ref),
      .status = out(row.job.status),
      .reserved = 0,
      .created = row.created,
  };
}

oi_contract_row row_of(oi_result &result, const ContractRow &row) {
  return {
      .id = out(row.contract.id),
      .customer = out(row.contract.customer),
      .job = out(row.contract.job),
      .number = result.keep(row.contract.number),
      .external_ref = result.keep(row.contract.external_ref),
      .starts = out(row.contract.starts),
      .ends = out(row.contract.ends),
      .created = row.created,
  };
}

template <oi_table table, class List> void add_directory_rows(oi_result &result, const List &list) {
  result.add<table>(list, [&](const auto &row) { return row_of(result, row); });
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
          .limit = given.limit};
}

} // namespace
} // namespace openitem::capi

oi_status oi_ledger_find_customer(const oi_ledger *ledger, uint64_t customer, uint64_t known_through,
                                  oi_result **result, oi_error *err) {
  return guard_query(ledger, result, err, [&](const Ledger &core, oi_result &filled) {
    const std::array row{take(find_customer(core, CustomerId(customer), known_through))};
    add_directory_rows<OI_TABLE_CUSTOMERS>(filled, row);
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
    add_directory_rows<OI_TABLE_CUSTOMERS>(
        filled, take(list_customers(core, customer_filter(*given), known_through)));
  });
}

oi_status oi_ledger_list_terms(const oi_ledger *ledger, uint64_t customer, uint64_t known_through,
                               oi_result **result, oi_error *err) {
  return guard_query(ledger, result, err, [&](const Ledger &core, oi_result &filled) {
    add_terms(filled, take(customer_terms(core, CustomerId(customer), known_through)));
  });
}

oi_status oi_ledger_find_job(const oi_ledger *ledger, uint64_t job, uint64_t known_through,
                             oi_result **result, oi_error *err) {
  return guard_query(ledger, result, err, [&](const Ledger &core, oi_result &filled) {
    const std::array row{take(find_job(core, JobId(job), known_through))};
    add_directory_rows<OI_TABLE_JOBS>(filled, row);
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
    add_directory_rows<OI_TABLE_JOBS>(filled, take(list_jobs(core, CustomerId(customer), known_through)));
  });
}

oi_status oi_ledger_find_contract(const oi_ledger *ledger, uint64_t contract, uint64_t known_through,
                                  oi_result **result, oi_error *err) {
  return guard_query(ledger, result, err, [&](const Ledger &core, oi_result &filled) {
    const std::array row{take(find_contract(core, ContractId(contract), known_through))};
    add_directory_rows<OI_TABLE_CONTRACTS>(filled, row);
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
    add_directory_rows<OI_TABLE_CONTRACTS>(filled,
                                           take(list_contracts(core, CustomerId(customer), known_through)));
  });
}
