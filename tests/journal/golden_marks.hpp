// The books behind marks.journal and marks.snapshot: disputes, a credit memo and a payment that name them,
// and how they end. Never changed: a new kind of event gets golden files of its own.
#pragma once

#include "journal/golden_ledger.hpp"

namespace openitem::testing_support {

[[nodiscard]] inline GoldenFiles golden_marks() {
  GoldenLedger books({0x3333, 0x4444}, {0xcccc, 0xdddd});
  const auto give = [&](std::string_view day, const auto &command) { return books.give(day, command); };
  give("2026-01-01", CreateCustomer{{.code = "ACME", .currency = Currency::iso("USD").value()}});
  const DuePortion halves[] = {{money("500.00 USD"), date("2026-01-31")},
                               {money("500.00 USD"), date("2026-02-28")}};
  give("2026-01-01",
       IssueInvoice{{.customer = CustomerId(1), .total = money("1000.00 USD"), .portions = halves}});
  const Sequence damaged =
      give("2026-02-10", Dispute{InvoiceId(1), money("200.00 USD"), "damaged", "says Ms. Smith"}).id;
  const Sequence rest = give("2026-02-11", Dispute{.item = InvoiceId(1)}).id;
  give("2026-02-12", ResolveDispute{rest, MarkOutcome::invalid});
  give("2026-02-20", IssueCreditMemo{.credit = {.customer = CustomerId(1), .amount = money("150.00 USD")},
                                     .invoice = InvoiceId(1),
                                     .dispute = damaged});
  const Target target{InvoiceId(1), money("20.00 USD"), damaged};
  give("2026-02-21",
       RecordPayment{{.customer = CustomerId(1), .amount = money("25.00 USD")}, {.targets = {&target, 1}}});
  give("2026-03-01", ResolveDispute{damaged, MarkOutcome::valid});
  give("2026-03-02", Dispute{.item = InvoiceId(1), .amount = money("1.00 USD"), .code = "again"});
  return books.files("marks");
}

} // namespace openitem::testing_support
