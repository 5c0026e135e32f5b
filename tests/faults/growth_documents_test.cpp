// Documents as such: lines, taxes, portions, numbers, drafts; one after the other on one account, all of one
// day.
#include "growth_books.hpp"
#include "openitem/reports/item_list.hpp"

#include <set>

namespace openitem::growth::growth_documents_test {
namespace {

Money dollars(std::size_t count) {
  return Money::of_minor(100 * static_cast<int128>(count), usd);
}
// A text that lives as long as the program.
std::string_view kept(const std::string &text) {
  static std::set<std::string> all;
  return *all.insert(text).first;
}
std::string_view numbered(const char *word, std::size_t i) {
  return kept(word + std::to_string(i));
}

// ---- lines and their taxes

// n lines of 1.00, each with a tax of its own; or one line with all of them.
struct Lines {
  explicit Lines(std::size_t n, bool one_line = false)
      : taxes(n)
      , lines(one_line ? 1 : n) {
    for (std::size_t i = 0; i < n; ++i) taxes[i] = {numbered("VAT ", i), {Decimal(19)}};
    for (std::size_t i = 0; i < lines.size(); ++i) {
      lines[i].unit_price = 1;
      lines[i].taxes = one_line ? std::span<const LineTax>(taxes) : std::span(taxes).subspan(i, 1);
    }
  }
  std::vector<LineTax> taxes;
  std::vector<DocumentLine> lines;
};
void bill_lines(Books &books, std::size_t n) {
  const Lines of(n);
  books.run(IssueInvoice{{.customer = acme, .lines = of.lines}});
}
void bill_one_line(Books &books, std::size_t n) {
  const Lines of(n, true);
  books.run(IssueInvoice{{.customer = acme, .lines = of.lines}});
}
void draft_lines(Books &books, std::size_t n) {
  const Lines of(n);
  books.run(DraftInvoice{{.customer = acme, .lines = of.lines}});
}
void post_drafted_lines(Books &books, std::size_t) {
  books.run(PostDraft{InvoiceId(1), {}, {}});
}
void credit_lines(Books &books, std::size_t n) {
  const Lines of(n);
  books.run(IssueCreditMemo{.credit = {.customer = acme, .lines = of.lines}, .invoice = InvoiceId(1)});
}

// An invoice of n lines taken back by a memo a line; or by n memos in turn, each voided before the next.
void credit_line_by_line(Books &books, std::size_t n) {
  const Lines of(n);
  for (std::size_t i = 0; i < n; ++i)
    books.run(IssueCreditMemo{
        .credit = {.customer = acme, .lines = std::span<const DocumentLine>(of.lines).subspan(i, 1)},
        .invoice = InvoiceId(1)});
}
void credit_and_void(Books &books, std::size_t n) {
  const Lines of(1);
  for (std::size_t i = 1; i <= n; ++i) {
    books.run(IssueCreditMemo{.credit = {.customer = acme, .lines = of.lines}, .invoice = InvoiceId(1)});
    books.run(VoidItem{ItemRef(ItemKind::credit_memo, i), true});
  }
}
void void_with_memos(Books &books, std::size_t) {
  books.run(VoidItem{.item = InvoiceId(1), .memos = true});
}

const Stories lines{
    Told({"LinesWithATaxEach", "oi_ledger_issue_invoice", "lines"}, nothing, bill_lines),
    Told({"TaxesOfOneLine", "oi_ledger_issue_invoice", "taxes"}, nothing, bill_one_line),
    Told({"DraftedLines", "oi_ledger_draft_invoice", "lines"}, nothing, draft_lines),
    Told({"PostedDraftOfLines", "oi_ledger_post_draft", "lines"}, draft_lines, post_drafted_lines),
    Told({"CreditedLines", "oi_ledger_issue_credit_memo", "lines"}, bill_lines, credit_lines),
    Told({"CreditedLineByLine", "oi_ledger_issue_credit_memo", "lines"}, bill_lines, credit_line_by_line),
    Told({"CreditedAndVoidedInTurn", "oi_ledger_issue_credit_memo oi_ledger_void_item", "memos"}, bill_lines,
         credit_and_void),
    Told(
        {"VoidWithMemos", "oi_ledger_void_item", "memos"},
        [](Books &books, std::size_t n) {
          bill_lines(books, n);
          credit_line_by_line(books, n);
        },
        void_with_memos),
};
const Shapes line_questions{
    asked({"TaxesOfAnInvoice", "oi_ledger_list_taxes", "lines"}, bill_lines,
          [](Books &books, std::size_t) { (void)list_taxes(books.ledger, InvoiceId(1)).value(); }),
    asked({"LinesOfAnInvoice", "oi_ledger_list_lines", "lines"}, bill_lines,
          [](Books &books, std::size_t) { (void)list_lines(books.ledger, InvoiceId(1)).value(); }),
    {"TotalsOfLines", "oi_document_add_up", "lines", 250,
     [](std::size_t n) -> Work {
       return [lines = std::make_shared<Lines>(n)] { (void)document_totals(lines->lines, usd).value(); };
     },
     true},
};

// ---- portions; there are 1,000 at most

std::vector<DuePortion> portions_of(std::size_t n) {
  std::vector<DuePortion> portions;
  for (std::size_t i = 0; i < n; ++i) portions.push_back({one, day_after(opening.effective, i)});
  return portions;
}
void bill_portions(Books &books, std::size_t n) {
  const std::vector<DuePortion> portions = portions_of(n);
  books.run(IssueInvoice{{.customer = acme, .total = dollars(n), .portions = portions}});
}
void note_portions(Books &books, std::size_t n) {
  const std::vector<DuePortion> portions = portions_of(n);
  books.run(IssueDebitNote{{.customer = acme, .total = dollars(n), .portions = portions}});
}
void open_portions(Books &books, std::size_t n) {
  const std::vector<DuePortion> portions = portions_of(n);
  books.run(
      RecordOpening{ItemKind::opening_debit, {.customer = acme, .total = dollars(n), .portions = portions}});
}
void mark_paid(Books &books, std::size_t) {
  books.run(MarkPaid{InvoiceId(1), {.method = "cash"}});
}
void void_it(Books &books, std::size_t) {
  books.run(VoidItem{.item = InvoiceId(1)});
}
void write_off(Books &books, std::size_t) {
  books.run(WriteOff{.item = InvoiceId(1)});
}

const Stories portions{
    Told({"Portions", "oi_ledger_issue_invoice", "portions of one invoice", 125}, nothing, bill_portions),
    Told({"PortionsOfADebitNote", "oi_ledger_issue_debit_note", "portions", 125}, nothing, note_portions),
    Told({"PortionsOfAnOpening", "oi_ledger_record_opening", "portions", 125}, nothing, open_portions),
    Told({"PortionsMarkedPaid", "oi_ledger_mark_paid", "portions", 125}, bill_portions, mark_paid),
    Told({"PortionsVoided", "oi_ledger_void_item", "portions", 125}, bill_portions, void_it),
    Told({"PortionsWrittenOff", "oi_ledger_write_off", "portions", 125}, bill_portions, write_off),
};
const Shapes portion_questions{
    asked({"PortionsOfAnInvoice", "oi_ledger_list_portions", "portions", 125}, bill_portions,
          [](Books &books, std::size_t) {
            (void)list_portions(books.ledger, InvoiceId(1), {today.effective, 0}).value();
          }),
};

// ---- one after the other

Invoice invoice_like(std::size_t i) {
  Invoice invoice;
  invoice.id = InvoiceId(i);
  invoice.customer = acme;
  invoice.total = one;
  invoice.number = numbered("INV-", i);
  invoice.external_ref = numbered("ref ", i);
  return invoice;
}
Payment payment_like(std::size_t i) {
  Payment payment;
  payment.id = PaymentId(i);
  payment.customer = acme;
  payment.amount = one;
  payment.number = numbered("PAY-", i);
  payment.external_ref = numbered("ref ", i);
  return payment;
}
void bill(Books &books, std::size_t i) {
  books.run(IssueInvoice{invoice_like(i)});
}
void bill_as_note(Books &books, std::size_t i) {
  books.run(IssueDebitNote{invoice_like(i)});
}
void bring_in(Books &books, std::size_t i) {
  const ItemKind kind = i % 2 == 0 ? ItemKind::opening_debit : ItemKind::opening_credit;
  books.run(RecordOpening{kind, invoice_like(i)});
}
void pay(Books &books, std::size_t i) {
  books.run(RecordPayment{payment_like(i), {}});
}
void draft(Books &books, std::size_t i) {
  books.run(DraftInvoice{invoice_like(i)});
}
void draft_again(Books &books, std::size_t i) {
  Invoice invoice = invoice_like(i);
  invoice.id = InvoiceId(1);
  books.run(DraftInvoice{invoice});
}
void draft_payment(Books &books, std::size_t i) {
  books.run(DraftPayment{payment_like(i)});
}
void delete_draft(Books &books, std::size_t i) {
  books.run(DeleteDraft{InvoiceId(i)});
}
void draft_and_delete(Books &books, std::size_t) {
  draft(books, 1);
  delete_draft(books, 1);
}
void post_draft(Books &books, std::size_t i) {
  books.run(PostDraft{InvoiceId(i), {}, {}});
}
void post_payment(Books &books, std::size_t i) {
  books.run(PostDraft{PaymentId(i), {}, {.strategy = Strategy::oldest_first}});
}
void mark_next_paid(Books &books, std::size_t i) {
  books.run(MarkPaid{InvoiceId(i), {.method = "cash"}});
}
void credit(Books &books, std::size_t i) {
  books.run(IssueCreditMemo{.credit = {.number = numbered("CM-", i), .customer = acme, .amount = one}});
}
void credit_account(Books &books, std::size_t i) {
  books.run(AdjustAccountCredit{.credit = {.number = numbered("AC-", i), .customer = acme}, .change = one});
}
void debit_account(Books &books, std::size_t) {
  books.run(AdjustAccountCredit{.credit = {.customer = acme}, .change = -one});
}
void debit_account_whole(Books &books, std::size_t n) {
  books.run(AdjustAccountCredit{.credit = {.customer = acme}, .change = -dollars(n)});
}
void bounce(Books &books, std::size_t i) {
  books.run(ReversePayment{.payment = PaymentId(i), .fee = {.amount = one}});
}
void void_next(Books &books, std::size_t i) {
  books.run(VoidItem{.item = InvoiceId(i)});
}
void write_off_next(Books &books, std::size_t i) {
  books.run(WriteOff{.item = InvoiceId(i), .id = i});
}
void recover_next(Books &books, std::size_t i) {
  books.run(RecoverWriteOff{.write_off = i});
}

const Stories documents{
    Told({"Invoices", "oi_ledger_issue_invoice", "invoices of one day"}, nothing, each(bill)),
    Told({"DebitNotes", "oi_ledger_issue_debit_note", "debit notes"}, nothing, each(bill_as_note)),
    Told({"Openings", "oi_ledger_record_opening", "openings"}, nothing, each(bring_in)),
    Told({"Payments", "oi_ledger_record_payment", "payments"}, nothing, each(pay)),
    Told({"Drafts", "oi_ledger_draft_invoice", "drafts"}, nothing, each(draft)),
    Told({"OneDraftReplaced", "oi_ledger_draft_invoice", "times"}, nothing, each(draft_again)),
    Told({"DraftPayments", "oi_ledger_draft_payment", "drafts"}, nothing, each(draft_payment)),
    Told({"DraftsDeleted", "oi_ledger_delete_draft", "drafts"}, each(draft), each(delete_draft)),
    Told({"OneDraftComesAndGoes", "oi_ledger_delete_draft", "times"}, nothing, each(draft_and_delete)),
    Told({"DraftsPosted", "oi_ledger_post_draft", "drafts"}, each(draft), each(post_draft)),
    Told({"DraftPaymentsPosted", "oi_ledger_post_draft", "drafts"}, then(each(bill), each(draft_payment)),
         each(post_payment)),
    Told({"InvoicesMarkedPaid", "oi_ledger_mark_paid", "invoices"}, each(bill), each(mark_next_paid)),
    Told({"CreditMemos", "oi_ledger_issue_credit_memo", "credit memos"}, nothing, each(credit)),
    Told({"AccountCredits", "oi_ledger_adjust_account_credit", "credits"}, nothing, each(credit_account)),
    Told({"AccountCreditTakenBackInParts", "oi_ledger_adjust_account_credit", "credits"},
         each(credit_account), each(debit_account)),
    Told({"AccountCreditTakenBackAtOnce", "oi_ledger_adjust_account_credit", "credits"}, each(credit_account),
         debit_account_whole),

    Told({"PaymentsBounce", "oi_ledger_reverse_payment", "payments"}, each(pay), each(bounce)),
    Told({"InvoicesVoided", "oi_ledger_void_item", "invoices"}, each(bill), each(void_next)),
    Told({"InvoicesWrittenOff", "oi_ledger_write_off", "invoices"}, each(bill), each(write_off_next)),
    Told({"WriteOffsRecovered", "oi_ledger_recover_write_off", "write-offs"},
         then(each(bill), each(write_off_next)), each(recover_next)),
};

// ---- refused because of what was applied

void one_payment_to_all(Books &books, std::size_t n) {
  books.one_payment_to_all(n);
}
void refuse_void(Books &books, std::size_t) {
  books.refused(VoidItem{.item = ItemRef(ItemKind::opening_credit, 1)}, Errc::has_applications);
}
void refuse_refund(Books &books, std::size_t) {
  books.refused(Refund{.credit = PaymentId(1), .amount = one}, Errc::exceeds_unapplied);
}
void one_credit_to_all(Books &books, std::size_t n) {
  books.invoices(n);
  books.run(
      RecordOpening{ItemKind::opening_credit, {.id = InvoiceId(1), .customer = acme, .total = dollars(n)}});
  books.run(Settle{.customer = acme, .settlement = {.strategy = Strategy::oldest_first}});
}

const Shapes refusals{
    asked({"VoidRefused", "oi_ledger_void_item", "applications of the item"}, one_credit_to_all, refuse_void),
    asked({"RefundRefused", "oi_ledger_refund", "applications of the payment"}, one_payment_to_all,
          refuse_refund),
};

} // namespace
} // namespace openitem::growth::growth_documents_test
