// What customers owe.
#include "query.hpp"
#include "rows.hpp"

#include "openitem/reports/account_balance.hpp"

using namespace openitem;
using namespace openitem::capi;

oi_status oi_ledger_account_balance(const oi_ledger *ledger, uint64_t customer, const oi_as_of *as_of,
                                    const oi_balance_options *options, oi_result **result, oi_error *err) {
  return guard_query(ledger, result, err, [&](const Ledger &core, oi_result &filled) {
    const OptionalInput given(options, "options");
    const BalanceOptions wanted{.per_job = (given->flags & OI_BALANCE_OPTIONS_PER_JOB) != 0,
                                .with_children = (given->flags & OI_BALANCE_OPTIONS_WITH_CHILDREN) != 0};
    const auto rows = take(account_balance(core, CustomerId(customer), capi::as_of(as_of), wanted));
    add_rows<OI_TABLE_BALANCES>(filled, rows);
  });
}

oi_status oi_ledger_list_balances(const oi_ledger *ledger, const oi_balance_filter *filter,
                                  const oi_as_of *as_of, oi_result **result, oi_error *err) {
  return guard_query(ledger, result, err, [&](const Ledger &core, oi_result &filled) {
    const OptionalInput given(filter, "filter");
    const BalanceFilter wanted{
        .currency = known_currency(core, currency_code(given->currency, "currency"), "currency"),
        .owing = (given->flags & OI_BALANCE_FILTER_OMIT_OWING) == 0,
        .in_credit = (given->flags & OI_BALANCE_FILTER_OMIT_IN_CREDIT) == 0,
        .settled = (given->flags & OI_BALANCE_FILTER_SETTLED) != 0,
        .at_least = money(given->at_least, "at_least")};
    const auto rows = take(list_balances(core, wanted, capi::as_of(as_of)));
    add_rows<OI_TABLE_BALANCES>(filled, rows);
  });
}
