// Again and again on one item.
#include "growth_books.hpp"

namespace openitem::growth::growth_repeated_test {
namespace {

Money dollars(std::size_t count) {
  return Money::of_minor(100 * static_cast<int128>(count), usd);
}
void bill_and_pay_one(Books &books, std::size_t) {
  books.invoices(1);
  books.payments(1);
}
void bounce_and_reinstate(Books &books, std::size_t) {
  books.run(ReversePayment{.payment = PaymentId(1)});
  books.run(Reinstate{PaymentId(1)});
}
void void_and_reinstate(Books &books, std::size_t) {
  books.run(VoidItem{.item = InvoiceId(1)});
  books.run(Reinstate{InvoiceId(1)});
}
void write_off_and_recover(Books &books, std::size_t i) {
  books.run(WriteOff{.item = InvoiceId(1), .id = i});
  books.run(RecoverWriteOff{.write_off = i});
}
void bill_all(Books &books, std::size_t n) {
  books.run(IssueInvoice{{.customer = acme, .total = dollars(n)}});
}
void write_off_part(Books &books, std::size_t i) {
  books.run(WriteOff{.item = InvoiceId(1), .amount = one, .id = i});
}
void credit_part(Books &books, std::size_t) {
  books.run(IssueCreditMemo{.credit = {.customer = acme, .amount = one}, .invoice = InvoiceId(1)});
}
void pay_all(Books &books, std::size_t n) {
  books.run(RecordPayment{{.customer = acme, .amount = dollars(n)}, {}});
}
void refund_part(Books &books, std::size_t) {
  books.run(Refund{.credit = PaymentId(1), .amount = one});
}
const Stories of_one_item{
    Told({"ReversedAndReinstated", "oi_ledger_reverse_payment oi_ledger_reinstate", "times"},
         bill_and_pay_one, each(bounce_and_reinstate)),
    Told({"VoidedAndReinstated", "oi_ledger_void_item oi_ledger_reinstate", "times"}, bill_and_pay_one,
         each(void_and_reinstate)),
    Told({"WrittenOffAndRecovered", "oi_ledger_write_off oi_ledger_recover_write_off", "times"},
         bill_and_pay_one, each(write_off_and_recover)),
    Told({"WrittenOffInParts", "oi_ledger_write_off", "parts"}, bill_all, each(write_off_part)),
    Told({"CreditedInParts", "oi_ledger_issue_credit_memo", "parts"}, bill_all, each(credit_part)),
    Told({"RefundedInParts", "oi_ledger_refund", "parts"}, pay_all, each(refund_part)),
};
} // namespace
} // namespace openitem::growth::growth_repeated_test
