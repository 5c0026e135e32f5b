#include "reports/balance_rows.hpp"

#include <algorithm>
#include <tuple>

namespace openitem {

namespace {

struct ItemOfRow {
  Currency currency;
  std::uint64_t job; // id; 0: none
  PortionSlot first;
};

// In the order of the rows they belong to; no job last: 0 - 1.
std::pmr::vector<ItemOfRow> items_of(const Standpoint &at, std::span<const AccountRow *const> accounts,
                                     bool per_job) {
  std::pmr::vector<ItemOfRow> items(at.memory);
  for (const AccountRow *account : accounts) {
    const Currency currency = at.state.currency(account->currency);
    for_each_counting_item(at, *account, [&](PortionSlot first) {
      items.push_back({currency, per_job ? at.state.job_id_of(first).value() : 0, first});
    });
  }
  std::sort(items.begin(), items.end(), [](const ItemOfRow &a, const ItemOfRow &b) {
    return std::tuple(a.currency, a.job - 1, a.first) < std::tuple(b.currency, b.job - 1, b.first);
  });
  return items;
}

// The total an item of this kind goes into, while it is not reversed.
Money *column_of(BalanceRow &row, ItemKind kind) noexcept {
  switch (kind_row(kind).column) {
  case BalanceColumn::none:
    return nullptr;
  case BalanceColumn::invoiced:
    return &row.invoiced;
  case BalanceColumn::paid:
    return &row.paid;
  case BalanceColumn::credits:
    return &row.credits;
  case BalanceColumn::written_off:
    return &row.written_off;
  case BalanceColumn::refunded:
    return &row.refunded;
  case BalanceColumn::other_charges:
    return &row.other_charges;
  case BalanceColumn::opening:
    return &row.opening;
  }
  return nullptr;
}

// Debits and credits share one column, where they have a sign.
void add_issued(BalanceRow &row, ItemKind kind, const Money &amount) {
  Money *const column = column_of(row, kind);
  if (column == nullptr) return;
  if (column == &row.opening && !is_debit(kind)) {
    *column -= amount;
  } else {
    *column += amount;
  }
}

void add_item(BalanceRow &row, ItemKind kind, const ItemFigures &figures) {
  const auto money = [&](int128 units) { return Money::of_minor(units, row.currency); };
  if (!figures.reversed) add_issued(row, kind, money(figures.total));
  const Money remaining = money(figures.remaining);
  if (!is_debit(kind)) {
    row.unapplied += remaining;
    row.balance -= remaining;
    return;
  }
  row.open += remaining;
  row.balance += remaining;
  row.past_due += money(figures.past_due);
  row.disputed += money(figures.disputed);
  if (!remaining.is_zero()) ++row.open_items;
}

} // namespace

BalanceRow zero_balance(CustomerId customer, const Currency &currency) {
  BalanceRow row;
  row.customer = customer;
  row.currency = currency;
  for (Money *amount :
       {&row.balance, &row.open, &row.unapplied, &row.past_due, &row.invoiced, &row.paid, &row.credits,
        &row.written_off, &row.refunded, &row.other_charges, &row.opening, &row.disputed})
    *amount = Money::zero(currency);
  return row;
}

void add_balances(const Standpoint &at, CustomerId customer, std::span<const AccountRow *const> accounts,
                  bool per_job, std::pmr::vector<BalanceRow> &rows) {
  std::size_t whole = 0; // the customer's row; the last one is the job's
  const ItemOfRow *previous = nullptr;
  const std::pmr::vector<ItemOfRow> items = items_of(at, accounts, per_job);
  for (const ItemOfRow &item : items) {
    const bool new_currency = previous == nullptr || previous->currency != item.currency;
    if (new_currency) {
      whole = rows.size();
      rows.push_back(zero_balance(customer, item.currency));
    }
    if (per_job && (new_currency || previous->job != item.job)) {
      BalanceRow &row = rows.emplace_back(zero_balance(customer, item.currency));
      row.job = JobId(item.job);
      row.scope = item.job == 0 ? BalanceRow::Scope::no_job : BalanceRow::Scope::job;
    }
    const ItemKind kind = at.state.item(item.first).item_kind();
    const ItemFigures figures = item_figures(at, item.first);
    add_item(rows[whole], kind, figures);
    if (per_job) add_item(rows.back(), kind, figures);
    previous = &item;
  }
}

} // namespace openitem
