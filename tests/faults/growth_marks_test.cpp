// Disputes: of one item again and again, and of many items.
#include "growth_applications.hpp"

#include "openitem/reports/aging_calculator.hpp"
#include "openitem/reports/customer_summary.hpp"
#include "openitem/reports/explain.hpp"
#include "openitem/reports/item_list.hpp"
#include "openitem/reports/marks.hpp"

namespace openitem::growth::growth_marks_test {
namespace {

const ItemRef first_invoice{ItemKind::invoice, 1};

void one_invoice(Books &books, std::size_t n) {
  books.run(IssueInvoice{{.customer = acme, .total = dollars(n)}});
}
void dispute_part(Books &books, std::size_t i) {
  books.run(Dispute{first_invoice, one}, on(day_after(first_day, i)));
}
void resolve_newest(Books &books, std::size_t i) {
  books.run(ResolveDispute{books.ledger.last_sequence(), MarkOutcome::invalid}, on(day_after(first_day, i)));
}
void dispute_and_resolve(Books &books, std::size_t i) {
  dispute_part(books, i);
  resolve_newest(books, i);
}
void one_disputed_invoice_and_payments(Books &books, std::size_t n) {
  one_invoice(books, n);
  books.run(Dispute{.item = first_invoice});
  books.payments(n);
}
void pay_naming_the_dispute(Books &books, std::size_t i) {
  const Target target{first_invoice, half, 3}; // customer, invoice, dispute
  books.run(ApplyCredit{PaymentId(i), {&target, 1}}, on(day_after(first_day, i)));
}
void dispute_invoice(Books &books, std::size_t i) {
  books.run(Dispute{InvoiceId(i), half}, on(day_after(first_day, i)));
}
void many_disputed_invoices(Books &books, std::size_t n) {
  books.invoices(n);
  each(dispute_invoice)(books, n);
}
const Stories of_disputes{
    Told({"OneItemDisputedAgainAndAgain", "", "disputes"}, one_invoice, each(dispute_part)),
    Told({"OneItemDisputedAndResolved", "", "times"}, one_invoice, each(dispute_and_resolve)),
    Told({"OneDisputeNamedByManyPayments", "", "payments"}, one_disputed_invoice_and_payments,
         each(pay_naming_the_dispute)),
    Told(
        {"ManyItemsDisputed", "", "items"}, [](Books &books, std::size_t n) { books.invoices(n); },
        each(dispute_invoice)),
};

// ---- questions

const AgingCalculator aging = AgingCalculator::create().value();
const AsOf now{date("2100-01-01"), 0}; // after all of them

void ask_figures(Books &books, std::size_t) {
  CustomerFigures figures;
  (void)customer_figures(books.ledger, acme, usd, now, aging, figures);
}
void ask_item(Books &books, std::size_t) {
  (void)find_item(books.ledger, first_invoice, now).value();
}
void ask_past(Books &books, std::size_t) {
  CustomerFigures figures;
  (void)customer_figures(books.ledger, acme, usd, {first_day, 0}, aging, figures);
}
void ask_as_known(Books &books, std::size_t) {
  CustomerFigures figures;
  (void)customer_figures(books.ledger, acme, usd, {now.date, 2}, aging, figures);
}
const auto once = [](auto question) { return [=](Books &books, std::size_t) { question(books, 1); }; };
const Shapes questions{
    // Each costs the same, however often the item was disputed.
    asked({"FiguresOfAnItemDisputedAgainAndAgain", "", "disputes, each time"},
          then(one_invoice, each(dispute_part)), each(ask_figures)),
    asked({"FiguresOfAnItemWhoseDisputesAreResolved", "", "disputes, each time"},
          then(one_invoice, each(dispute_and_resolve)), each(ask_figures)),
    asked({"FiguresOfADisputeNamedByManyPayments", "", "payments, each time"},
          then(one_disputed_invoice_and_payments, each(pay_naming_the_dispute)), each(ask_figures)),
    asked({"ItemDisputedAgainAndAgain", "", "disputes, each time"}, then(one_invoice, each(dispute_part)),
          once(ask_item)),
    // The past costs what has changed since.
    asked({"PastOfAnItemDisputedAgainAndAgain", "", "disputes"}, then(one_invoice, each(dispute_part)),
          once(ask_past)),
    asked({"PastOfResolvedDisputes", "", "disputes"}, then(one_invoice, each(dispute_and_resolve)),
          once(ask_past)),
    asked({"AsKnownBeforeManyDisputes", "", "disputes"}, then(one_invoice, each(dispute_part)),
          once(ask_as_known)),
    asked({"FiguresOfManyDisputedItems", "", "items"}, many_disputed_invoices, once(ask_figures)),
    asked({"PastOfManyDisputedItems", "", "items"}, many_disputed_invoices, once(ask_past)),
    asked({"AgingOfManyDisputedItems", "", "items"}, many_disputed_invoices,
          [](Books &books, std::size_t) {
            AgingOptions options;
            options.group = AgingGroup::item;
            (void)AgingCalculator::create(options).value().run(books.ledger, now).value();
          }),
    asked({"ExplanationOfManyDisputedItems", "", "items"}, many_disputed_invoices,
          [](Books &books, std::size_t) {
            (void)explain_aging(books.ledger, acme, usd, explain_disputed, aging, now).value();
          }),
    asked({"ListOfManyDisputedItems", "", "items"}, many_disputed_invoices,
          [](Books &books, std::size_t) { (void)list_items(books.ledger, {}, now).value(); }),
    asked({"ListOfMarks", "", "marks"}, many_disputed_invoices,
          [](Books &books, std::size_t) {
            MarkFilter filter;
            filter.customer = acme;
            (void)list_marks(books.ledger, filter, now).value();
          }),
    asked({"MarksFound", "", "marks"}, many_disputed_invoices, each([](Books &books, std::size_t i) {
            (void)find_mark(books.ledger, books.ledger.last_sequence() + 1 - i, now).value();
          })),
};

} // namespace
} // namespace openitem::growth::growth_marks_test
