// what_if: what would the aging be at the end of the month if three invoices are paid and one is disputed? And where does
// a figure come from? A host in C++:
//
//   find_package(openitem 0.1 REQUIRED)
//   target_link_libraries(what_if PRIVATE openitem::openitem)
#include <openitem/ledger/transaction.hpp>
#include <openitem/money/text.hpp>
#include <openitem/reports/aging_calculator.hpp>
#include <openitem/reports/explain.hpp>
#include <openitem/reports/item_list.hpp>

#include <iomanip>
#include <iostream>

using namespace openitem;

namespace {

void print_aging(const AgingReport &report) {
  for (const AgingBucket &bucket : report.buckets()) std::cout << std::setw(12) << bucket.label;
  std::cout << std::setw(12) << "disputed" << std::setw(12) << "unapplied" << std::setw(12) << "balance"
            << '\n';
  for (std::size_t row = 0; row < report.size(); ++row) {
    for (std::size_t bucket = 0; bucket < report.buckets().size(); ++bucket)
      std::cout << std::setw(12) << amount_text(report.bucket(row, bucket));
    const AgingRow figures = report.row(row);
    for (const Money &figure : {figures.disputed, figures.unapplied, figures.balance})
      std::cout << std::setw(12) << amount_text(figure);
    std::cout << ' ' << figures.currency.code() << '\n';
  }
}

std::string words(const ItemRef &item, std::string_view number) {
  return std::string(name(item.kind)) + ' ' + std::string(number);
}

const char *word(HistoryKind kind) {
  switch (kind) {
  case HistoryKind::item:
    return "issued";
  case HistoryKind::reversal:
    return "reversed";
  case HistoryKind::application:
    return "settled by";
  case HistoryKind::application_undone:
    return "settled no more by";
  case HistoryKind::mark:
    return "disputed";
  case HistoryKind::portions_moved:
    return "due otherwise";
  }
  return "";
}

void print_explanation(const Explanation &why) {
  for (const ExplainPart &part : why.parts) {
    std::cout << "  " << to_string(part.effective) << "  " << std::setw(10) << amount_text(part.amount)
              << "  " << words(part.item, part.number) << ' ' << word(part.kind);
    if (part.other) std::cout << ' ' << words(part.other, part.other_number);
    if (part.basis_date) std::cout << ", due " << to_string(part.basis_date) << ", " << part.days << " days";
    std::cout << '\n';
  }
}

} // namespace

int main() {
  // ---- the books: one customer, five invoices, a payment that settles part of the oldest

  Ledger ledger;
  const auto on = [](std::string_view day) {
    return CommandInfo{.effective = date(day), .actor = "what_if"};
  };
  const Currency usd = Currency::iso("USD").value();
  const CreateCustomer create{{.code = "ACME", .currency = usd}};
  const auto acme = ledger.execute(on("2026-01-01"), create).value().made<CustomerId>();
  const auto invoice = [&](std::string_view number, std::string_view day, std::string_view due,
                           std::string_view total) {
    const IssueInvoice issue{{.number = number, .customer = acme, .total = money(total), .due = date(due)}};
    return ledger.execute(on(day), issue).value().made<InvoiceId>();
  };
  const InvoiceId first = invoice("INV-1", "2026-01-02", "2026-01-16", "400.00 USD");
  const InvoiceId second = invoice("INV-2", "2026-01-20", "2026-02-19", "1000.00 USD");
  const InvoiceId third = invoice("INV-3", "2026-02-10", "2026-03-12", "250.50 USD");
  const InvoiceId fourth = invoice("INV-4", "2026-02-12", "2026-02-27", "600.00 USD");
  invoice("INV-5", "2026-03-20", "2026-04-19", "80.00 USD");
  const Payment part{.number = "PAY-1", .customer = acme, .amount = money("150.00 USD")};
  ledger.execute(on("2026-02-20"), RecordPayment{part, {.strategy = Strategy::oldest_first}}).value();

  const AsOf month_end{date("2026-03-31")};
  const AgingCalculator aging = AgingCalculator::create().value();
  std::cout << "At " << to_string(month_end.date) << ", as the books stand:\n";
  print_aging(aging.run(ledger, month_end).value());

  // ---- where does it come from?

  const std::size_t oldest = aging.bucket("61-90").value();
  const Explanation bucket = explain_aging(ledger, acme, usd, oldest, aging, month_end).value();
  std::cout << "\n" << to_string(bucket.figure) << " in " << aging.buckets()[oldest].label << " are\n";
  print_explanation(bucket);
  const Explanation balance = explain_balance(ledger, acme, usd, month_end).value();
  std::cout << "\n" << to_string(balance.figure) << " owed are\n";
  print_explanation(balance);

  // ---- what if? A transaction that is not committed: commands and reports in it see what would be

  const Digest before = ledger.state_digest();
  {
    const Transaction what_if(ledger);
    for (const InvoiceId paid : {first, second, third})
      ledger.execute(on("2026-03-25"), MarkPaid{paid, {.method = "bank_transfer"}}).value();
    ledger
        .execute(on("2026-03-25"), Dispute{.item = fourth, .amount = money("200.00 USD"), .code = "damaged"})
        .value();
    std::cout << "\nIf INV-1, INV-2 and INV-3 are paid, and 200.00 of INV-4 are disputed:\n";
    print_aging(aging.run(ledger, month_end).value());
    const Explanation disputed = explain_aging(ledger, acme, usd, explain_disputed, aging, month_end).value();
    std::cout << "\n" << to_string(disputed.figure) << " disputed are\n";
    print_explanation(disputed);
  }
  std::cout << "\nThe books are " << (ledger.state_digest() == before ? "as before" : "CHANGED") << ".\n";

  // ---- what would one command do? It is decided, told and undone

  const Payment all{.customer = acme, .amount = money("1500.00 USD")};
  const Effect run =
      ledger.preview(on("2026-03-25"), RecordPayment{all, {.strategy = Strategy::oldest_first}}).value();
  std::cout << "\nA payment of " << to_string(all.amount) << " would settle\n";
  for (const MadeApplication &one : run.applications) {
    const std::string_view number = find_item(ledger, one.debit, month_end).value().number;
    std::cout << std::setw(12) << amount_text(one.amount) << " of " << words(one.debit, number) << '\n';
  }
}
