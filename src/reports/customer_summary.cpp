#include "openitem/reports/customer_summary.hpp"

#include "openitem/money/arithmetic.hpp"
#include "reports/aging_run.hpp"
#include "reports/as_known.hpp"
#include "reports/balance_rows.hpp"

#include <algorithm>

namespace openitem {

Decimal Average::at_scale(unsigned scale) const {
  return quotient(numerator, static_cast<int128>(count), scale, Rounding::half_up).value();
}

namespace {

void describe_customer(const Standpoint &at, Slot<Customer> slot, CustomerSummary &summary) {
  const CustomerSaved saved = customer_content(at, slot);
  summary.customer = saved.id;
  summary.code = saved.code;
  summary.name = saved.name;
  summary.status = saved.status;
  summary.label = saved.label;
  summary.salesperson = saved.salesperson;
  summary.credit_limit = saved.credit_limit;
  summary.established = saved.established;
}

// An invoice that was closed, opened again and closed again counts by its last closing: what changed it last
// closed it. Nothing had to be paid of a zero invoice.
void add_days_to_pay(const Standpoint &at, PortionSlot invoice, const ItemFigures &figures,
                     Average &days_to_pay) {
  if (figures.remaining != 0 || figures.total == 0) return;
  days_to_pay.numerator += Date::unchecked(figures.last_change) - at.state.document_date(invoice);
  ++days_to_pay.count;
}

void add_history(const Standpoint &at, const AccountRow &account, CustomerSummary &summary) {
  for_each_counting_item(at, account, [&](PortionSlot first) {
    const auto &row = at.state.item(first);
    const bool invoice = row.item_kind() == ItemKind::invoice;
    if (!invoice && row.item_kind() != ItemKind::payment) return;
    const ItemFigures figures = item_figures(at, first);
    if (figures.reversed) return;
    if (invoice) {
      summary.last_bill_date = std::max(summary.last_bill_date, at.state.document_date(first));
      add_days_to_pay(at, first, figures, summary.days_to_pay);
    } else {
      summary.last_payment_date = std::max(summary.last_payment_date, Date::unchecked(row.effective));
    }
  });
}

SummaryCurrency currency_part(const Standpoint &at, const BalanceRow &balance, const AgingCut &cut) {
  SummaryCurrency part{.currency = balance.currency, .buckets = std::pmr::vector<Money>(at.memory)};
  part.not_due = part.past_due = part.unapplied = Money::zero(balance.currency);
  part.buckets.assign(cut.buckets->size(), Money::zero(balance.currency));
  part.retention = Money::zero(balance.currency);
  part.invoiced = balance.invoiced;
  part.paid = balance.paid;
  part.credits = balance.credits;
  part.available_credit = balance.unapplied;
  part.open_items = balance.open_items;
  part.disputed = Money::zero(balance.currency);
  return part;
}

void add_aging(const AgingReport &aging, std::size_t index, SummaryCurrency &part) {
  const AgingRow row = aging.row(index);
  for (std::size_t i = 0; i < part.buckets.size(); ++i) part.buckets[i] = aging.bucket(index, i);
  part.not_due = row.not_due;
  part.past_due = row.past_due;
  part.unapplied = row.unapplied;
  part.disputed = row.disputed;
}

// Both lists come by currency code; a balance of nothing but zeros has no row in the aging.
Result<void> add_currencies(const Standpoint &at, Slot<Customer> slot, const AgingCalculator &aging,
                            CustomerSummary &summary) {
  AgingCut cut = AgingCut::of(aging);
  cut.group = AgingGroup::customer;
  cut.customer = summary.customer;
  cut.job = {};
  cut.currency = {};
  cut.zero_rows = false;
  AgingReport report(at.memory);
  if (const auto aged = age(at, cut, report); !aged) return aged;

  std::pmr::vector<const AccountRow *> accounts(at.memory);
  for_each_account(at.state, slot, [&](const AccountRow &account) { accounts.push_back(&account); });
  std::pmr::vector<BalanceRow> balances(at.memory);
  add_balances(at, summary.customer, accounts, false, balances);
  const Currency own = default_currency(at, slot);
  const auto place =
      std::lower_bound(balances.begin(), balances.end(), own,
                       [](const BalanceRow &row, const Currency &c) { return row.currency < c; });
  if (own && (place == balances.end() || place->currency != own))
    balances.insert(place, zero_balance(summary.customer, own));

  std::size_t next = 0;
  for (const BalanceRow &balance : balances) {
    SummaryCurrency &part = summary.currencies.emplace_back(currency_part(at, balance, cut));
    if (next < report.size() && report.row(next).currency == balance.currency)
      add_aging(report, next++, part);
    part.total_current_due = part.not_due + part.past_due - part.unapplied;
    part.total_balance_due = part.total_current_due + part.retention + part.disputed;
  }
  return {};
}

} // namespace

Result<CustomerSummary> customer_summary(const Ledger &ledger, CustomerId customer, const AsOf &as_of,
                                         const AgingCalculator &aging) {
  return answer_as_of(ledger, as_of, [&](const Standpoint &at) -> Result<CustomerSummary> {
    const auto slot = customer_as_known(at, customer);
    if (!slot) return slot.error();
    CustomerSummary summary{.currencies = std::pmr::vector<SummaryCurrency>(at.memory)};
    describe_customer(at, *slot, summary);
    for_each_account(at.state, *slot, [&](const AccountRow &account) { add_history(at, account, summary); });
    if (const auto added = add_currencies(at, *slot, aging, summary); !added) return added.error();
    return summary;
  });
}

} // namespace openitem
