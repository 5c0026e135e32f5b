// Documents outside the books: kept, replaced, deleted, posted. A draft counts nowhere, and its number is
// free again when it goes.

#include "ledger/document.hpp"
#include "ledger/operations.hpp"
#include "ledger/settlement.hpp"

namespace openitem {

namespace {

// Id of the draft: the one it replaces, a free one the host chose, or the next.
Result<std::uint64_t> draft_id(const State &state, NewName name) {
  if (name.id != 0) name.replaced = state.find({name.kind, name.id});
  return check_new_item(state, name);
}
Result<void> check_replaces_a_draft(const State &state, const ItemRef &ref) {
  if (state.find_item(ref) != no_slot) return refuse(Errc::not_a_draft, ref, "id");
  return {};
}

Result<Money> draft_total(Decision &decision, const Invoice &invoice, Currency currency) {
  if (invoice.lines.empty() && !invoice.total) return Money::zero(currency); // not known yet
  const auto amount = document_amount(decision, invoice.lines, invoice.tax_scope, invoice.total, currency);
  if (!amount) return amount.error();
  OPENITEM_CHECK(check_total(invoice.total, *amount));
  return amount->total;
}

Invoice invoice_of(const DraftSaved &draft) {
  Invoice invoice;
  invoice.id = InvoiceId(draft.ref.id);
  invoice.number = draft.number;
  invoice.customer = draft.customer;
  invoice.job = draft.job;
  invoice.contract = draft.facts.contract;
  invoice.currency = draft.currency;
  invoice.document_date = draft.document_date;
  invoice.delivery_date = draft.facts.delivery_date;
  invoice.lines = draft.facts.lines;
  invoice.tax_scope = draft.facts.tax_scope;
  invoice.total = draft.total;
  invoice.portions = draft.portions;
  invoice.due = draft.due;
  invoice.terms = draft.terms;
  invoice.salesperson = draft.facts.salesperson;
  invoice.series = draft.facts.series;
  invoice.reference = draft.facts.reference;
  invoice.notes = draft.facts.notes;
  invoice.external_ref = draft.facts.external_ref;
  invoice.number_range = draft.facts.number_range;
  return invoice;
}

Payment payment_of(const DraftSaved &draft) {
  Payment payment;
  payment.id = PaymentId(draft.ref.id);
  payment.number = draft.number;
  payment.customer = draft.customer;
  payment.job = draft.job;
  payment.amount = draft.total;
  payment.value_date = draft.facts.value_date;
  payment.method = draft.facts.method;
  payment.transaction_id = draft.facts.transaction_id;
  payment.reference = draft.facts.reference;
  payment.notes = draft.facts.notes;
  payment.external_ref = draft.facts.external_ref;
  payment.number_range = draft.facts.number_range;
  return payment;
}

// Errors: unknown_item, not_a_draft.
Result<DraftSlot> known_draft(const State &state, const ItemRef &ref) {
  const ItemOrDraft found = state.find(ref);
  if (found == no_slot) return refuse(Errc::unknown_item, ref, "draft");
  if (!found.is_draft()) return refuse(Errc::not_a_draft, ref, "draft");
  return found.draft();
}

} // namespace

Result<std::uint64_t> decide(Decision &decision, const DraftInvoice &command) {
  const State &state = decision.state();
  const Invoice &invoice = command.invoice;
  if (command.state < DraftState::unapproved || command.state > DraftState::unposted_receivable)
    return Error{.code = Errc::invalid_argument,
                 .field = "state",
                 .allowed = "unapproved, unposted_draw, unposted_receivable"};
  OPENITEM_CHECK(check_content(invoice));
  OPENITEM_CHECK(check_draft_terms(invoice.terms));
  const auto customer = known_parties(state, {invoice.customer, invoice.job, invoice.contract});
  if (!customer) return customer.error();
  const auto currency = document_currency(state, *customer, invoice.currency, invoice.total);
  if (!currency) return currency.error();
  const auto id = draft_id(state, {ItemKind::invoice, invoice.id.value(), invoice.number,
                                   invoice.external_ref, invoice.number_range});
  if (!id) return id.error();
  OPENITEM_CHECK(check_status(state, *customer, Admission::new_invoice));
  OPENITEM_CHECK(check_range_kind(state, invoice.number_range, ItemKind::invoice));
  OPENITEM_CHECK(check_replaces_a_draft(state, ItemRef(ItemKind::invoice, *id)));
  OPENITEM_CHECK(check_contract(state, *customer, invoice.contract));
  OPENITEM_CHECK(check_currency(*currency, invoice.total, invoice.lines));
  OPENITEM_CHECK(check_portion_currencies(invoice.portions, *currency));
  OPENITEM_CHECK(check_job(state, *customer, invoice.job));
  OPENITEM_CHECK(check_portion_signs(invoice.portions));
  const auto total = draft_total(decision, invoice, *currency);
  if (!total) return total.error();

  DraftSaved event;
  event.ref = ItemRef(ItemKind::invoice, *id);
  event.state = command.state;
  event.customer = invoice.customer;
  event.job = invoice.job;
  event.currency = *currency;
  event.number = invoice.number;
  event.document_date = invoice.document_date;
  event.total = *total;
  event.due = invoice.due;
  event.portions = invoice.portions;
  event.terms = invoice.terms;
  event.facts.external_ref = invoice.external_ref;
  event.facts.contract = invoice.contract;
  event.facts.salesperson = invoice.salesperson;
  event.facts.series = invoice.series;
  event.facts.reference = invoice.reference;
  event.facts.delivery_date = invoice.delivery_date;
  event.facts.lines = invoice.lines;
  event.facts.tax_scope = invoice.tax_scope;
  event.facts.notes = invoice.notes;
  event.facts.number_range = invoice.number_range;
  decision.emit(event);
  return *id;
}

Result<std::uint64_t> decide(Decision &decision, const DraftPayment &command) {
  const State &state = decision.state();
  const Payment &payment = command.payment;
  OPENITEM_CHECK(check_content(payment));
  const auto customer = known_parties(state, {payment.customer, payment.job, {}});
  if (!customer) return customer.error();
  OPENITEM_CHECK(check_amount(state, payment.amount, "amount"));
  const auto id = draft_id(state, {ItemKind::payment, payment.id.value(), payment.number,
                                   payment.external_ref, payment.number_range});
  if (!id) return id.error();
  OPENITEM_CHECK(check_status(state, *customer, Admission::posting));
  OPENITEM_CHECK(check_range_kind(state, payment.number_range, ItemKind::payment));
  OPENITEM_CHECK(check_replaces_a_draft(state, ItemRef(ItemKind::payment, *id)));
  OPENITEM_CHECK(check_job(state, *customer, payment.job));
  if (payment.amount.sign() <= 0) return {Errc::amount_not_positive, "amount"};

  DraftSaved event;
  event.ref = ItemRef(ItemKind::payment, *id);
  event.state = DraftState::pending;
  event.customer = payment.customer;
  event.job = payment.job;
  event.currency = payment.amount.currency();
  event.number = payment.number;
  event.total = payment.amount;
  event.facts.external_ref = payment.external_ref;
  event.facts.method = payment.method;
  event.facts.transaction_id = payment.transaction_id;
  event.facts.reference = payment.reference;
  event.facts.value_date = payment.value_date;
  event.facts.notes = payment.notes;
  event.facts.number_range = payment.number_range;
  decision.emit(event);
  return *id;
}

Result<std::uint64_t> decide(Decision &decision, const DeleteDraft &command) {
  OPENITEM_CHECK(known_draft(decision.state(), command.draft));
  decision.emit(DraftDeleted{command.draft});
  return std::uint64_t{0};
}

Result<std::uint64_t> decide(Decision &decision, const PostDraft &command) {
  const State &state = decision.state();
  const auto draft = known_draft(state, command.draft);
  if (!draft) return draft.error();
  auto saved = state.content<DraftSaved>(state.draft(*draft).version);
  if (saved.number.empty() && !command.number.empty()) { // in the place of one from a range
    saved.number = command.number;
    saved.facts.number_range = {};
  }
  if (command.draft.kind == ItemKind::payment)
    return record_payment(decision, payment_of(saved), command.settlement, true);
  if (strategy_of(command.settlement) != Strategy::none) return does_not_go_with("settlement", "draft");
  return issue_invoice(decision, invoice_of(saved), true);
}

} // namespace openitem
