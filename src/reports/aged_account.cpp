#include "reports/aged_account.hpp"

namespace openitem {

int128 balance_at(const Standpoint &at, const AccountRow &account) {
  const State &state = at.state;
  const int128 today = state.amount(account.open_total) - state.amount(account.unapplied_total);
  if (state.is_today(account, at.as_of)) return today;
  RunningSum balance(today);
  // Applications leave a balance as it is; items and reversals make it.
  state.for_each_later_detail(account, at.as_of, [&](const DetailRow &detail) {
    if (detail.credit == no_slot) balance += state.amount(detail.amount);
    if (detail.debit == no_slot) balance -= state.amount(detail.amount);
  });
  state.for_each_later_item(account, at.as_of, [&](const auto &item) {
    const int128 original = state.amount(item.original());
    balance += item.debit() ? -original : original;
  });
  return balance.value();
}

} // namespace openitem
