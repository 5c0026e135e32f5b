// Rows of account balances: what account_balance, list_balances and customer_summary share.
#pragma once

#include "openitem/reports/account_balance.hpp"
#include "reports/item_figures.hpp"

#include <span>
#include <vector>

namespace openitem {

[[nodiscard]] BalanceRow zero_balance(CustomerId customer, const Currency &currency);

// Adds the rows of some accounts under one customer's name: by currency code, the customer's first, then the
// jobs' if asked. Currencies in which nothing counts have none.
void add_balances(const Standpoint &at, CustomerId customer, std::span<const AccountRow *const> accounts,
                  bool per_job, std::pmr::vector<BalanceRow> &rows);

} // namespace openitem
