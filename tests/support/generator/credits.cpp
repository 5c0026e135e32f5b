// Credit memos, and credit of an account.
#include "support/generator/builder.hpp"

#include <algorithm>
#include <iterator>

namespace openitem::testing_support {

namespace {

// Displacing a write-off makes a smaller one, whose id is always the ledger's.
bool is_written_off(const Builder &b, const ItemRef &ref) {
  return std::any_of(b.m.items().begin(), b.m.items().end(), [&](const ModelItem &row) {
    return row.ref.kind == ItemKind::write_off && row.about == ref && !row.reversed;
  });
}

// Lines with a tax of the invoice, of which the memo then takes back its part.
void credit_a_tax(Builder &b, IssueCreditMemo &command, const ItemRef &ref) {
  const std::size_t at = b.m.find(ref);
  if (at >= b.m.items().size() || b.m.items()[at].taxes.empty()) return;
  const ModelItem *invoice = &b.m.items()[at];
  auto tax = invoice->taxes.begin();
  std::advance(tax, static_cast<std::ptrdiff_t>(b.r.below(invoice->taxes.size())));
  std::vector<LineTax> &taxes = b.out.taxes.emplace_back();
  taxes.push_back({tax->first.first == "T" ? "T" : "L", {Decimal::of(tax->first.second, 2).value()}});
  const Amount base = tax->second.base;
  std::vector<DocumentLine> &lines = b.out.lines.emplace_back();
  for (std::uint64_t left = 1 + b.r.below(2); left != 0; --left) {
    DocumentLine line;
    line.product = "P";
    line.unit_price =
        Decimal::of(b.r.one_in(3) ? base : base / b.r.between(1, 9), invoice->currency.digits()).value();
    line.taxes = taxes;
    lines.push_back(line);
  }
  command.credit.lines = lines;
  command.credit.currency = invoice->currency;
  command.credit.amount = {};
}

} // namespace

AnyCommand Builder::issue_credit_memo() {
  IssueCreditMemo command;
  command.credit = credit();
  const Currency money = currency();
  if (r.percent(60)) {
    const ItemRef ref = pick_ref([&](const ModelItem &row, std::size_t) {
      return row.ref.kind == ItemKind::invoice && row.customer == command.credit.customer.value();
    });
    command.invoice = InvoiceId(ref.id);
    come_after(ref);
    command.displace_payments = r.one_in(2) && !(profile.always_host_ids && is_written_off(*this, ref));
    command.credit.job = {};
    command.credit.amount = amount(currency_of(ref), open_of(ref));
    if (command.credit.amount.is_zero()) command.credit.amount = amount(command.credit.amount.currency());
    if (profile.lines && r.one_in(2)) credit_a_tax(*this, command, ref);
    if (r.one_in(3)) against_dispute(ref, command.dispute, command.credit.amount);
    if (!command.credit.amount && command.credit.lines.empty())
      command.credit.amount = amount(currency_of(ref), open_of(ref));
    if (r.one_in(4) && !profile.always_host_ids)
      command.refund = amount(currency_of(ref), command.credit.amount.minor_units());
  } else if (profile.lines && r.one_in(3)) {
    command.credit.lines = some_lines();
    command.credit.currency = money;
  } else {
    command.credit.amount = amount(money);
  }
  if (command.refund) command.refund_number = new_number("RF-");
  return command;
}

AnyCommand Builder::adjust_account_credit() {
  AdjustAccountCredit command;
  command.credit = credit();
  Amount available = 0;
  Currency money = currency();
  for (std::size_t i = 0; i < m.items().size(); ++i) {
    const ModelItem &row = m.items()[i];
    if (!row.debit() && row.customer == command.credit.customer.value() && row.currency == money)
      available = std::min(available + m.remaining_now(i), Money::limit / 2);
  }
  if (r.one_in(2))
    command.change = -amount(money, available);
  else
    command.change = amount(money);
  return command;
}

} // namespace openitem::testing_support
