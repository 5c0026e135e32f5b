// The inquiry list: balances that lie in a range, over all customers.

#include "openitem/reports/account_balance.hpp"

#include "ledger/checks.hpp"
#include "reports/aged_account.hpp"
#include "reports/as_known.hpp"
#include "reports/balance_rows.hpp"

#include <algorithm>

namespace openitem {

namespace {

// The currency both parts of the filter agree on; none: every currency.
Result<Currency> currency_of(const BalanceFilter &filter) {
  const Currency of_amount = filter.at_least.currency();
  if (filter.currency && of_amount && filter.currency != of_amount)
    return does_not_go_with("at_least", "currency");
  return filter.currency ? filter.currency : of_amount;
}

bool in_range(const BalanceFilter &filter, int128 balance) {
  if (balance == 0) return filter.settled && filter.at_least.minor_units() <= 0;
  if (!(balance > 0 ? filter.owing : filter.in_credit)) return false;
  return (balance < 0 ? -balance : balance) >= filter.at_least.minor_units();
}

class BalanceList {
 public:
  BalanceList(const Standpoint &at, const BalanceFilter &filter, const Currency &currency)
      : at_(at)
      , filter_(filter)
      , currency_(currency)
      , rows_(at.memory) {}

  std::pmr::vector<BalanceRow> make() {
    for (const Slot<Customer> slot : at_.state.customers().slots()) add_customer(slot);
    std::sort(rows_.begin(), rows_.end(), [](const BalanceRow &a, const BalanceRow &b) {
      return a.customer != b.customer ? a.customer < b.customer : a.currency < b.currency;
    });
    return std::move(rows_);
  }

 private:
  // The balance decides cheaply who is listed; the other figures cost the account's history.
  void add_customer(Slot<Customer> customer) {
    const CustomerId id(at_.state.customer(customer).id);
    bool holds_any = false;
    for_each_account(at_.state, customer, [&](const AccountRow &account) {
      if (!holds_items(at_, account)) return;
      holds_any = true;
      if (currency_ && at_.state.currency(account.currency) != currency_) return;
      if (!in_range(filter_, balance_at(at_, account))) return;
      const AccountRow *const one = &account;
      add_balances(at_, id, {&one, 1}, false, rows_);
    });
    if (!holds_any && in_range(filter_, 0)) add_empty(customer, id);
  }
  // A customer without items is settled in its own currency.
  void add_empty(Slot<Customer> customer, CustomerId id) {
    const Currency currency = default_currency(at_, customer);
    if (currency && (!currency_ || currency == currency_)) rows_.push_back(zero_balance(id, currency));
  }

  const Standpoint &at_;
  const BalanceFilter &filter_;
  Currency currency_;
  std::pmr::vector<BalanceRow> rows_;
};

} // namespace

Result<std::pmr::vector<BalanceRow>> list_balances(const Ledger &ledger, const BalanceFilter &filter,
                                                   const AsOf &as_of) {
  return answer_as_of(ledger, as_of, [&](const Standpoint &at) -> Result<std::pmr::vector<BalanceRow>> {
    if (filter.at_least) OPENITEM_CHECK(check_amount(at.state, filter.at_least, "at_least"));
    const auto currency = currency_of(filter);
    if (!currency) return currency.error();
    return BalanceList(at, filter, *currency).make();
  });
}

} // namespace openitem
