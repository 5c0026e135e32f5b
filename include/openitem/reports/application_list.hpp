// Applications as a host lists them: what a payment settled (with jobs), what settled an invoice.
#pragma once

#include "openitem/ledger/as_of.hpp"
#include "openitem/ledger/ledger.hpp"

#include <memory_resource>
#include <vector>

namespace openitem {

struct ApplicationRow {
  Sequence application = 0; // the group: what Unapply names
  ItemRef credit{};
  std::string_view credit_number{};
  ItemRef debit{};
  std::string_view debit_number{};
  CustomerId customer{};
  JobId debit_job{};
  Date effective{};
  Money amount{};
  bool undone = false; // at the AsOf
  Date undone_on{};
};

struct ApplicationFilter {
  ItemRef item{};         // either side; none: by customer
  CustomerId customer{};  // none with no item: all
  bool live_only = false; // leave out what is undone at the AsOf
};

// In sequence order. Errors: unknown_item, unknown_customer, missing.
[[nodiscard]] Result<std::pmr::vector<ApplicationRow>>
list_applications(const Ledger &ledger, const ApplicationFilter &filter, const AsOf &as_of);

} // namespace openitem
