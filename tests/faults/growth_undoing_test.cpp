// What was settled is undone: by one command that undoes much, and by many in turn.
#include "growth_applications.hpp"

namespace openitem::growth::growth_undoing_test {
namespace {

void one_payment_on_all(Books &books, std::size_t n) {
  books.one_payment_to_all(n);
}
void one_account_credit_on_all(Books &books, std::size_t n) {
  books.invoices(n);
  books.run(AdjustAccountCredit{.credit = {.customer = acme}, .change = dollars(n)});
  books.run(Settle{.customer = acme, .settlement = oldest_first});
}
void bounce(Books &books, std::size_t) {
  books.run(ReversePayment{payment_1}, today);
}
void refund_one(Books &books, std::size_t) {
  books.run(Refund{.credit = payment_1, .amount = one, .unapply = true}, today);
}
void refund_all(Books &books, std::size_t n) {
  books.run(Refund{.credit = payment_1, .amount = dollars(n), .unapply = true}, today);
}
void memo_of_one(Books &books, std::size_t) {
  books.run(IssueCreditMemo{.credit = {.customer = acme, .amount = one},
                            .invoice = InvoiceId(1),
                            .displace_payments = true},
            today);
}
void memo_of_all(Books &books, std::size_t n) {
  books.run(IssueCreditMemo{.credit = {.customer = acme, .amount = dollars(n)},
                            .invoice = InvoiceId(1),
                            .displace_payments = true},
            today);
}
void void_credit(Books &books, std::size_t) {
  books.run(VoidItem{ItemRef(ItemKind::account_credit, 1), true}, today);
}
void void_invoice(Books &books, std::size_t) {
  books.run(VoidItem{InvoiceId(1), true}, today);
}
void apply_and_unapply(Books &books, std::size_t) {
  books.run(Unapply{apply(books, 1, 1, today).first_sequence, {}}, today);
}
void unapply_half(Books &books, std::size_t) {
  const Outcome kept = books.run(Unapply{apply(books, 1, 1, today).first_sequence, half}, today);
  books.run(Unapply{kept.last_sequence, {}}, today);
}
void apply_bounce_and_reinstate(Books &books, std::size_t) {
  apply(books, 1, 1, today);
  books.run(ReversePayment{payment_1}, today);
  books.run(Reinstate{payment_1}, today);
}

const Stories undoing{
    Told({"APaymentThatBounces", "oi_ledger_reverse_payment", "invoices it paid", 500}, one_payment_on_all,
         bounce),
    Told({"ARefundOfAUsedPayment", "oi_ledger_refund", "invoices it paid", 500}, one_payment_on_all,
         refund_all),
    Told({"RefundsOfAUsedPayment", "oi_ledger_refund", "refunds", 250}, one_payment_on_all, each(refund_one)),
    Told({"AVoidOfAUsedCredit", "oi_ledger_void_item", "invoices it paid", 500}, one_account_credit_on_all,
         void_credit),
    Told({"AVoidOfAnInvoicePaidInParts", "oi_ledger_void_item", "payments of it", 500},
         one_invoice_paid_in_parts, void_invoice),
    Told({"AMemoThatDisplacesPayments", "oi_ledger_issue_credit_memo", "payments of the invoice", 500},
         one_invoice_paid_in_parts, memo_of_all),
    Told({"MemosThatDisplacePayments", "oi_ledger_issue_credit_memo", "memos", 250},
         one_invoice_paid_in_parts, each(memo_of_one)),
    Told({"ApplyingAndUnapplyingInTurn", "oi_ledger_apply_credit oi_ledger_unapply", "turns", 250},
         one_invoice_one_payment, each(apply_and_unapply)),
    Told({"UnapplyingAHalfInTurn", "oi_ledger_unapply", "turns", 250}, one_invoice_one_payment,
         each(unapply_half)),
    Told({"ApplyingAndBouncingInTurn", "oi_ledger_reverse_payment oi_ledger_reinstate", "turns", 250},
         one_invoice_one_payment, each(apply_bounce_and_reinstate)),
};

} // namespace
} // namespace openitem::growth::growth_undoing_test
