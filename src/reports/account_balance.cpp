#include "openitem/reports/account_balance.hpp"

#include "reports/as_known.hpp"
#include "reports/balance_rows.hpp"

namespace openitem {

Result<std::pmr::vector<BalanceRow>> account_balance(const Ledger &ledger, CustomerId customer,
                                                     const AsOf &as_of, const BalanceOptions &options) {
  return answer_as_of(ledger, as_of, [&](const Standpoint &at) -> Result<std::pmr::vector<BalanceRow>> {
    const auto slot = customer_with_figures(at, customer);
    if (!slot) return slot.error();
    std::pmr::vector<const AccountRow *> accounts(at.memory);
    for (const Slot<Customer> member : family_of(at, *slot, options.with_children))
      for_each_account(at.state, member, [&](const AccountRow &account) { accounts.push_back(&account); });
    std::pmr::vector<BalanceRow> rows(at.memory);
    add_balances(at, customer, accounts, options.per_job, rows);
    if (rows.empty()) {
      const Currency currency = default_currency(at, *slot);
      if (currency) rows.push_back(zero_balance(customer, currency));
    }
    return rows;
  });
}

} // namespace openitem
