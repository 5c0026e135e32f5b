// Dates that do not come in order: what a record of an earlier date may take depends on all later ones.
#include "growth_applications.hpp"

namespace openitem::growth::growth_dates_test {
namespace {

const CommandInfo in_april{.effective = date("2026-04-01")};

void settle_in_april(Books &books, std::size_t) {
  books.run(Settle{.customer = acme, .settlement = oldest_first}, in_april);
}
void one_credit_and_one_more_invoice(Books &books, std::size_t n) {
  invoices_and_a_large_payment(books, n + 1);
}
// Each on a day of its own, the newest first.
void draw_day_by_day(Books &books, std::size_t n) {
  for (std::size_t i = n; i > 0; --i) apply(books, 1, i, on(day_after(first_day, i)));
}
void draw_on_first_day(Books &books, std::size_t n) {
  apply(books, 1, n + 1, opening);
}
void settle_on_first_day(Books &books, std::size_t) {
  books.run(Settle{.customer = acme, .settlement = oldest_first}, opening);
}
void one_credit_used_later(Books &books, std::size_t n) {
  books.run(payment_of(dollars(2 * n)));
  books.invoices(n);
  draw_day_by_day(books, n);
  books.invoices(n);
}
void refused_on_first_day(Books &books, std::size_t i) {
  const std::vector<Target> targets{{InvoiceId(i), one}};
  books.refused(ApplyCredit{payment_1, targets}, Errc::exceeds_open, opening);
}
// Nothing of it stands in the way of an earlier date.
void much_and_a_later_day(Books &books, std::size_t n) {
  books.invoices(n);
  books.payments(n);
  books.run(IssueInvoice{{.customer = acme, .total = one}}, {.effective = date("2030-01-01")});
}
// Half of each is used on some later day.
void much_half_used_later(Books &books, std::size_t n) {
  books.invoices(n);
  books.payments(n);
  for (std::size_t i = 1; i <= n; ++i) apply(books, i, i, on(day_after(today.effective, i)), half);
}
void much_in_whole_portions_and_a_later_day(Books &books, std::size_t n) {
  books.run(ChangeCustomer{{.id = acme, .currency = usd, .partial_payments = PartialPayments::refuse}});
  books.invoices(n);
  for (std::size_t i = 0; i < n; ++i) books.run(payment_of(half));
  books.run(IssueInvoice{{.customer = acme, .total = one}}, {.effective = date("2030-01-01")});
}

const Stories back_dated{
    Told({"ABackdatedSettlement", "oi_ledger_settle", "invoices and payments", 250}, much_and_a_later_day,
         settle_in_april),
    Told({"ABackdatedSettlementOfWhatWasUsedLater", "oi_ledger_settle", "invoices and payments", 250},
         much_half_used_later, settle_in_april),
    Told({"ABackdatedSettlementByACreditUsedLater", "oi_ledger_settle", "invoices", 250},
         one_credit_used_later, settle_on_first_day),
    Told({"ABackdatedSettlementInWholePortions", "oi_ledger_settle", "invoices and payments", 250},
         much_in_whole_portions_and_a_later_day, settle_in_april),
    Told({"BackdatedApplications", "oi_ledger_apply_credit", "days, the newest first", 250},
         one_credit_and_one_more_invoice, draw_day_by_day),
    Told({"ABackdatedApplication", "oi_ledger_apply_credit", "later days", 500},
         then(one_credit_and_one_more_invoice, draw_day_by_day), draw_on_first_day),
    Told({"RefusedBackdatedApplications", "oi_ledger_apply_credit", "later days, and refusals", 250},
         then(one_credit_and_one_more_invoice, draw_day_by_day), each(refused_on_first_day)),
};

} // namespace
} // namespace openitem::growth::growth_dates_test
