// A small set of books for tests of the journal: a customer, an invoice with a note, a payment, a lock.
#pragma once

#include "journal/kept_journal.hpp"
#include "openitem/ledger/transaction.hpp"
#include "openitem/money/text.hpp"

#include <gtest/gtest.h>

#include <string_view>

namespace openitem::testing_support {

[[nodiscard]] inline CommandInfo on(std::string_view day, std::string_view reason = {}) {
  CommandInfo info;
  info.effective = date(day);
  info.actor = "anna";
  info.reason = reason;
  return info;
}
inline void must(const Result<Outcome> &outcome) {
  ASSERT_TRUE(outcome) << describe(outcome.error());
}
[[nodiscard]] inline Invoice invoice_of(std::string_view total, std::string_view number = {}) {
  Invoice invoice{.customer = CustomerId(1)};
  invoice.total = money(total);
  invoice.number = number;
  return invoice;
}
[[nodiscard]] inline Payment payment_of(std::string_view amount) {
  Payment payment{.customer = CustomerId(1)};
  payment.amount = money(amount);
  return payment;
}

inline void open_account(Ledger &ledger) {
  must(ledger.execute(on("2026-01-01"), CreateCustomer{{.code = "A", .name = "Ms. Smith"}}));
}
inline void post(Ledger &ledger) {
  open_account(ledger);
  Invoice invoice = invoice_of("100.00 USD", "INV-1");
  invoice.notes = "for the roof of Ms. Smith";
  must(ledger.execute(on("2026-01-02", "Ms. Smith called"), IssueInvoice{invoice}));
  must(ledger.execute(on("2026-01-03"),
                      RecordPayment{payment_of("60.00 USD"), {.strategy = Strategy::oldest_first}}));
  must(ledger.execute(on("2026-01-31"), LockPeriod{CommandClass::billing, date("2026-01-31")}));
}

struct Journaled {
  Journaled() {
    journal.ledger = &ledger;
    ledger.set_journal({Journaling::push, &journal, {1, 2}});
  }
  KeptJournal journal;
  Ledger ledger;
};

} // namespace openitem::testing_support
