// Due dates that are changed.
#include "growth_books.hpp"

namespace openitem::growth::growth_moves_test {
namespace {

const Date first_due = date("2026-02-01");

void bill_in_portions(Books &books, std::size_t n) {
  std::vector<DuePortion> portions;
  for (std::size_t i = 0; i < n; ++i) portions.push_back({one, day_after(first_due, i)});
  Invoice invoice{.customer = acme, .total = Money::of_minor(100 * static_cast<int128>(n), usd)};
  invoice.portions = portions;
  books.run(IssueInvoice{invoice});
}
void bill_one(Books &books, std::size_t) {
  books.invoices(1);
}
void bill_many(Books &books, std::size_t n) {
  books.invoices(n);
}
void pay_all_of_it(Books &books, std::size_t n) {
  const Target all{InvoiceId(1), Money::of_minor(100 * static_cast<int128>(n), usd)};
  books.run(RecordPayment{{.customer = acme, .amount = all.amount}, {.targets = {&all, 1}}});
}
void change_all_at_once(Books &books, std::size_t n) {
  books.run(ChangeDue{.item = InvoiceId(1), .due = day_after(first_due, 2 * n)});
}
void change_to_and_fro(Books &books, std::size_t i) {
  books.run(ChangeDue{.item = InvoiceId(1), .due = day_after(first_due, i % 2)});
}
void change_to_a_new_date(Books &books, std::size_t i) {
  books.run(ChangeDue{.item = InvoiceId(1), .due = day_after(first_due, i)});
}
void change_each_invoice(Books &books, std::size_t i) {
  books.run(ChangeDue{.item = InvoiceId(i), .due = day_after(first_due, i)});
}
void bounce(Books &books, std::size_t) {
  books.run(ReversePayment{.payment = PaymentId(1)});
}
void pay_and_change(Books &books, std::size_t n) {
  pay_all_of_it(books, n - 1);
  change_all_at_once(books, n);
}
// Few, since an invoice has up to 1,000 portions and as many added.
const Stories of_moves{
    Told({"DueOfManyPortionsChanged", "", "portions", 30}, bill_in_portions, change_all_at_once),
    Told({"DueChangedToAndFro", "", "times"}, bill_one, each(change_to_and_fro)),
    Told({"DueChangedToNewDates", "", "times", 30}, bill_one, each(change_to_a_new_date)),
    Told({"DueOfEachInvoiceChanged", "", "invoices"}, bill_many, each(change_each_invoice)),
    Told({"BouncedBehindAChange", "", "portions", 30}, then(bill_in_portions, pay_and_change), bounce),
};

} // namespace
} // namespace openitem::growth::growth_moves_test
