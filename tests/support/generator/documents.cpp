// What several commands say of a document.
#include "support/generator/builder.hpp"

#include <algorithm>

namespace openitem::testing_support {

std::span<const TermsPortion> Builder::some_terms() {
  std::vector<TermsPortion> &terms = out.terms.emplace_back();
  const std::uint64_t portions = profile.percent_terms ? 1 + r.below(r.one_in(30) ? 80 : 4) : 1;
  std::uint16_t days = r.pick<std::uint16_t>({0, 7, 14, 30});
  for (std::uint64_t i = 0; i < portions; ++i) {
    TermsPortion portion = net_days(days);
    if (i + 1 != portions) {
      portion.share = PortionShare::percent;
      const auto hundredths = static_cast<std::int64_t>(10'000 / portions);
      portion.percent = {Decimal::of(hundredths, 2).value()};
    }
    terms.push_back(portion);
    days = static_cast<std::uint16_t>(days + r.pick<std::uint16_t>({0, 15, 30}));
  }
  return terms;
}

std::span<const DocumentLine> Builder::some_lines() {
  std::vector<DocumentLine> &lines = out.lines.emplace_back();
  const std::uint64_t count = 1 + r.below(4);
  for (std::uint64_t i = 0; i < count; ++i) {
    DocumentLine line;
    line.product = "P";
    // One draw a statement: compilers differ in which argument they make first.
    const unsigned decimals = r.one_in(3) ? 1 : 0;
    line.quantity = Decimal::of(r.between(1, 40), decimals).value();
    const auto price_decimals = static_cast<unsigned>(r.below(4));
    line.unit_price = Decimal::of(r.between(0, 99'999), price_decimals).value();
    if (r.one_in(4)) line.discount_percent = {Decimal::of(r.between(1, 9'999), 2).value()};
    if (r.percent(60)) {
      std::vector<LineTax> &taxes = out.taxes.emplace_back();
      taxes.push_back({"T", {Decimal::of(r.pick<std::int64_t>({1900, 700, 725, 0}), 2).value()}});
      if (r.one_in(4)) taxes.push_back({"L", {Decimal::of(125, 2).value()}});
      line.taxes = taxes;
    }
    lines.push_back(line);
  }
  return lines;
}

std::span<const DuePortion> Builder::instalments(const Money &total) {
  std::vector<DuePortion> &portions = out.portions.emplace_back();
  const Amount units = total.minor_units();
  const std::uint64_t count = units < 4 ? 1 : r.one_in(60) ? 70 + r.below(20) : 2 + r.below(3);
  Date due = shifted(today(), r.between(-20, 20));
  Amount left = units;
  for (std::uint64_t i = 0; i < count && left > 0; ++i) {
    Amount part = i + 1 == count ? left : std::max<Amount>(units / static_cast<Amount>(count), 1);
    if (profile.mistakes != 0 && r.one_in(200)) ++part; // does not sum to the total
    portions.push_back({Money::of_minor(std::min(part, left), total.currency()), due});
    left -= portions.back().amount.minor_units();
    due = shifted(due, profile.mistakes != 0 && r.one_in(100) ? -3 : r.pick<std::int64_t>({0, 15, 30}));
  }
  return portions;
}

Invoice Builder::invoice(std::string_view prefix) {
  Invoice invoice;
  invoice.id = InvoiceId(new_id());
  invoice.number = new_number(prefix);
  invoice.customer = customer();
  invoice.job = job(invoice.customer);
  invoice.contract = contract(invoice.customer);
  invoice.document_date = document_day();
  invoice.external_ref = new_external_ref();
  invoice.number_range = number_range(ItemKind::invoice, invoice.number);
  if (r.one_in(8)) invoice.salesperson = "Sam";
  if (r.one_in(8)) invoice.notes = "call before noon";
  const Currency money = currency();
  if (profile.lines && r.percent(15)) {
    invoice.lines = some_lines();
    invoice.currency = money;
    if (r.one_in(4)) invoice.tax_scope = TaxScope::line;
  } else {
    invoice.total = amount(money);
    if (r.one_in(40)) invoice.total = Money::zero(money);
  }
  const std::uint64_t draw = r.below(100);
  if (draw < 30)
    invoice.due = shifted(today(), r.between(-40, 60));
  else if (draw < 45)
    invoice.terms = some_terms();
  else if (draw < 60 && invoice.lines.empty())
    invoice.portions = instalments(invoice.total);
  return invoice;
}

Payment Builder::payment() {
  Payment payment;
  payment.id = PaymentId(new_id());
  payment.number = new_number("PAY-");
  payment.customer = customer();
  payment.job = job(payment.customer);
  payment.external_ref = new_external_ref();
  payment.number_range = number_range(ItemKind::payment, payment.number);
  if (r.one_in(3)) payment.method = "card";
  if (profile.shared_records && r.one_in(3))
    payment.transaction_id = r.pick({"ch_1", "ch_2", "ch_3", "ch_4"});
  const std::size_t debit = pick_item([&](const ModelItem &row, std::size_t i) {
    return row.debit() && row.customer == payment.customer.value() && m.remaining_now(i) > 0;
  });
  if (debit != nothing && r.percent(70)) {
    Amount open = m.remaining_now(debit);
    if (r.one_in(3)) { // several documents at once
      for (std::size_t i = 0; i < m.items().size(); ++i) {
        const ModelItem &row = m.items()[i];
        if (i != debit && row.debit() && row.customer == payment.customer.value() &&
            row.currency == m.items()[debit].currency && r.one_in(2))
          open = std::min(open + m.remaining_now(i), Money::limit / 2);
      }
    }
    payment.amount = amount(m.items()[debit].currency, open);
  } else {
    payment.amount = amount(currency());
  }
  return payment;
}

Credit Builder::credit() {
  Credit credit;
  credit.id = new_id();
  credit.number = new_number("CR-");
  credit.customer = customer();
  credit.job = job(credit.customer);
  credit.contract = contract(credit.customer);
  credit.document_date = document_day();
  credit.external_ref = new_external_ref();
  credit.number_range = number_range(ItemKind::credit_memo, credit.number);
  return credit;
}

} // namespace openitem::testing_support
