// Settling: commands that come one by one in an account that is not empty.
#include "growth_applications.hpp"

namespace openitem::growth::growth_settling_test {
namespace {

void invoices(Books &books, std::size_t n) {
  books.invoices(n);
}
void large_invoice(Books &books, std::size_t n) {
  books.run(IssueInvoice{{.customer = acme, .total = dollars(n)}});
}
// One that counts only later and is due last, beside n of the opening.
void invoices_and_a_future_one(Books &books, std::size_t n) {
  books.invoices(n);
  books.run(IssueInvoice{{.customer = acme, .total = one}}, {.effective = date("2030-01-01")});
}
void invoices_with_falling_due_dates(Books &books, std::size_t n) {
  for (std::size_t i = 0; i < n; ++i)
    books.run(IssueInvoice{{.customer = acme, .total = one, .due = day_after(first_day, n - i)}});
}
void invoices_in_whole_portions(Books &books, std::size_t n) {
  books.run(ChangeCustomer{{.id = acme, .currency = usd, .partial_payments = PartialPayments::refuse}});
  books.invoices(n);
}
const std::vector<DuePortion> two_halves{{half, date("2026-01-31")}, {half, date("2026-02-28")}};
// Of four: a payment of five and what others have left closes one and has two or three left.
void invoices_of_four_in_whole_portions(Books &books, std::size_t n) {
  books.run(ChangeCustomer{{.id = acme, .currency = usd, .partial_payments = PartialPayments::refuse}});
  books.invoices(n, {.customer = acme, .total = dollars(4)});
}
void invoices_in_halves(Books &books, std::size_t n) {
  books.invoices(n, {.customer = acme, .total = one, .portions = two_halves});
}
void one_in_halves_and_others(Books &books, std::size_t n) {
  invoices_in_halves(books, 1);
  books.invoices(n);
}
void invoices_in_halves_and_payments(Books &books, std::size_t n) {
  invoices_in_halves(books, n);
  books.payments(n);
}
void one_in_many_portions(Books &books, std::size_t n) {
  std::vector<DuePortion> portions;
  for (std::size_t i = 0; i < n; ++i) portions.push_back({one, day_after(first_day, i)});
  books.run(IssueInvoice{{.customer = acme, .total = dollars(n), .portions = portions}});
}
void invoices_of_a_job(Books &books, std::size_t n) {
  books.run(CreateJob{{.id = JobId(1), .customer = acme}});
  books.invoices(n, {.customer = acme, .job = JobId(1), .total = one});
}
void large_invoices_in_whole_portions(Books &books, std::size_t n) {
  books.run(ChangeCustomer{{.id = acme, .currency = usd, .partial_payments = PartialPayments::refuse}});
  books.invoices(n, {.customer = acme, .total = dollars(n + 1)});
}
void invoices_and_a_deposit_for_a_job(Books &books, std::size_t n) {
  books.run(CreateJob{{.id = JobId(1), .customer = acme}});
  books.run(RecordPayment{{.customer = acme, .job = JobId(1), .amount = one}, {}});
  books.invoices(n);
}
void payments_for_new_invoices(Books &books, std::size_t n) {
  books.run(ChangeSettings{{.new_documents_take_open_credit = true}});
  books.payments(n);
}
void post_falling(Books &books, std::size_t i) {
  books.run(IssueInvoice{{.customer = acme, .total = one, .due = day_after(first_day, 100'000 - i)}});
}
void post_one(Books &books, std::size_t) {
  books.run(IssueInvoice{{.customer = acme, .total = one}}, today);
}
template <Strategy strategy> void pay_one(Books &books, std::size_t) {
  books.run(payment_of(one, {strategy}), today);
}
void pay_half(Books &books, std::size_t) {
  books.run(payment_of(half, oldest_first), today);
}
void pay_five(Books &books, std::size_t) {
  books.run(payment_of(dollars(5), oldest_first), today);
}
void pay_a_part(Books &books, std::size_t) {
  const std::vector<Target> targets{{InvoiceId(1), one}};
  books.run(payment_of(one, {.strategy = Strategy::chosen, .targets = targets}), today);
}
void pay_for_job(Books &books, std::size_t) {
  books.run(RecordPayment{{.customer = acme, .job = JobId(1), .amount = one}, oldest_first}, today);
}
void draw(Books &books, std::size_t i) {
  apply(books, 1, i, today);
}
void mark_paid(Books &books, std::size_t i) {
  books.run(MarkPaid{InvoiceId(i), {.method = "cash"}}, today);
}
void write_off_and_recover(Books &books, std::size_t i) {
  books.run(WriteOff{.item = InvoiceId(1), .amount = one}, today);
  if (i % 2 == 0) books.run(RecoverWriteOff{i}, today);
}
void settle_one(Books &books, std::size_t) {
  books.run(Settle{.customer = acme, .settlement = oldest_first, .at_most = one}, today);
}

const Stories one_by_one{
    Told({"PayingOneInvoiceInParts", "oi_ledger_record_payment", "payments", 250}, large_invoice,
         each(pay_a_part)),
    Told({"DrawingOnOneCredit", "oi_ledger_apply_credit", "invoices", 250}, invoices_and_a_large_payment,
         each(draw)),
    Told({"MarkingPaid", "oi_ledger_mark_paid", "invoices", 250}, invoices, each(mark_paid)),
    Told({"WritingOffInParts", "oi_ledger_write_off oi_ledger_recover_write_off", "write-offs", 250},
         large_invoice, each(write_off_and_recover)),
    Told({"PaymentsBesideAFutureInvoice", "oi_ledger_record_payment", "payments", 250},
         invoices_and_a_future_one, each(pay_one<Strategy::oldest_first>)),
    Told({"PaymentsByDueDateBesideAFutureInvoice", "oi_ledger_record_payment", "payments", 250},
         invoices_and_a_future_one, each(pay_one<Strategy::due_date>)),
    Told({"InvoicesWithFallingDueDates", "oi_ledger_issue_invoice", "invoices", 250}, nothing,
         each(post_falling)),
    Told({"PaymentsOfFallingDueDates", "oi_ledger_record_payment", "payments", 250},
         invoices_with_falling_due_dates, each(pay_one<Strategy::oldest_first>)),
    Told({"PaymentsOfWholePortions", "oi_ledger_record_payment", "payments", 250}, invoices_in_whole_portions,
         each(pay_one<Strategy::oldest_first>)),
    Told({"PaymentsOfTwoForAWholePortion", "oi_ledger_record_payment", "payments", 250},
         invoices_in_whole_portions, each(pay_half)),
    Told({"PaymentsThatLeaveMoreThanAStepLeft", "oi_ledger_record_payment", "payments", 250},
         invoices_of_four_in_whole_portions, each(pay_five)),
    Told({"PaymentsThatCloseNothing", "oi_ledger_record_payment", "payments", 250},
         large_invoices_in_whole_portions, each(pay_one<Strategy::oldest_first>)),
    Told({"PaymentsBesideADepositForAJob", "oi_ledger_record_payment", "payments", 250},
         invoices_and_a_deposit_for_a_job, each(pay_one<Strategy::oldest_first>)),
    Told({"PaymentsOfInstalments", "oi_ledger_record_payment", "payments", 250}, invoices_in_halves,
         each(pay_one<Strategy::oldest_first>)),
    Told({"PaymentsOfInstalmentsByDueDate", "oi_ledger_record_payment", "payments", 250}, invoices_in_halves,
         each(pay_one<Strategy::due_date>)),
    Told({"APaymentOfInstalmentsAmongMany", "oi_ledger_record_payment", "open invoices", 1'000},
         one_in_halves_and_others, pay_one<Strategy::oldest_first>),
    Told({"PaymentsOfManyPortions", "oi_ledger_record_payment", "portions of one invoice", 100},
         one_in_many_portions, each(pay_one<Strategy::oldest_first>)),
    Told({"PaymentsForAJob", "oi_ledger_record_payment", "payments", 250}, invoices_of_a_job,
         each(pay_for_job)),
    Told({"SettlingAPartOfMuch", "oi_ledger_settle", "settlements", 250}, invoices_in_halves_and_payments,
         each(settle_one)),
    Told({"InvoicesThatTakeOpenCredit", "oi_ledger_issue_invoice", "invoices", 250},
         payments_for_new_invoices, each(post_one)),
};

// ---- pairs that a date forbids

const CommandInfo in_april{.effective = date("2026-04-01")};

void settle_in_april(Books &books, std::size_t) {
  books.run(Settle{.customer = acme, .settlement = oldest_first}, in_april);
}
// Applied on 1 March and free again from 1 May on: on 1 April nothing of it can be used.
void much_free_from_may(Books &books, std::size_t n) {
  books.invoices(n);
  books.payments(n);
  for (std::size_t i = 1; i <= n; ++i) {
    const Outcome applied = apply(books, i, i, {.effective = date("2026-03-01")});
    books.run(Unapply{applied.first_sequence, {}}, {.effective = date("2026-05-01")});
  }
}
// The same, and half of the invoices are later than 1 April, but before 1 May.
void much_free_from_may_and_later_invoices(Books &books, std::size_t n) {
  much_free_from_may(books, n);
  for (std::size_t i = 0; i < n; ++i)
    books.run(IssueInvoice{{.customer = acme, .total = one}}, {.effective = date("2026-04-15")});
}
const Stories unusable{
    Told({"PairsUnusableOnADate", "oi_ledger_settle", "invoices and payments", 250}, much_free_from_may,
         settle_in_april),
    Told({"PairsUnusableOnTwoDates", "oi_ledger_settle", "invoices and payments", 250},
         much_free_from_may_and_later_invoices, settle_in_april),
};

} // namespace
} // namespace openitem::growth::growth_settling_test
