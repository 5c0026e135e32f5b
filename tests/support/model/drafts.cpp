// Documents that are not in the books yet.
#include "support/model/decider.hpp"

#include <algorithm>

namespace openitem::testing_support {

void Model::on(const DraftSaved &event, Sequence) {
  drafts_[event.ref] = {event.ref,
                        event.state,
                        event.customer.value(),
                        event.job.value(),
                        event.facts.contract.value(),
                        event.currency,
                        std::string(event.number),
                        std::string(event.facts.external_ref),
                        std::string(event.facts.salesperson),
                        event.document_date,
                        event.due,
                        event.total.minor_units(),
                        {event.portions.begin(), event.portions.end()},
                        terms_of(event.terms),
                        event.facts.number_range.value(),
                        std::string(event.facts.method),
                        std::string(event.facts.transaction_id)};
  highest_[event.ref.kind] = std::max(highest_[event.ref.kind], event.ref.id);
}
void Model::on(const DraftDeleted &event, Sequence) {
  drafts_.erase(event.ref);
}

namespace {

// A draft's id may be a draft's already; then it is replaced.
std::uint64_t draft_id(Decider &d, ItemKind kind, std::uint64_t id, std::string_view number,
                       std::string_view external_ref) {
  const ItemRef self(kind, id);
  const bool posted = d.m.find(self) != nothing;
  if (posted) d.no(Errc::not_a_draft);
  return d.new_item(kind, id, number, external_ref, posted || d.m.drafts().count(self) != 0);
}

const ModelDraft *draft(Decider &d, const ItemRef &ref) {
  const auto at = d.m.drafts().find(ref);
  if (at != d.m.drafts().end()) return &at->second;
  d.no(d.m.find(ref) != nothing ? Errc::not_a_draft : Errc::unknown_item);
  return nullptr;
}

} // namespace

void Decider::operator()(const DraftInvoice &c) {
  const Invoice &invoice = c.invoice;
  if (c.state < DraftState::unapproved || c.state > DraftState::unposted_receivable)
    no(Errc::invalid_argument);
  const ModelCustomer *owner = customer(invoice.customer);
  job_and_contract(owner, invoice.job, invoice.contract);
  const std::uint64_t id =
      draft_id(*this, ItemKind::invoice, invoice.id.value(), invoice.number, invoice.external_ref);
  number_range(invoice.number_range, ItemKind::invoice, invoice.number);
  not_invoiced(owner);
  const Document doc =
      document(owner, invoice.currency, invoice.lines, invoice.tax_scope, invoice.total, false);
  for (const DuePortion &portion : invoice.portions) {
    if (portion.amount.sign() < 0) no(Errc::amount_not_positive);
  }
  if (stop()) return;
  DraftSaved event;
  event.ref = {ItemKind::invoice, id};
  event.state = c.state;
  event.customer = invoice.customer;
  event.job = invoice.job;
  event.currency = doc.currency;
  event.number = invoice.number;
  event.document_date = invoice.document_date;
  event.total = Money::of_minor(doc.total, doc.currency);
  event.due = invoice.due;
  event.portions = invoice.portions;
  event.terms = invoice.terms;
  event.facts.external_ref = invoice.external_ref;
  event.facts.contract = invoice.contract;
  event.facts.salesperson = invoice.salesperson;
  event.facts.number_range = invoice.number_range;
  note(event);
  p.id = id;
}

void Decider::operator()(const DraftPayment &c) {
  const Payment &payment = c.payment;
  const ModelCustomer *owner = customer(payment.customer);
  job_and_contract(owner, payment.job, {});
  if (!payment.amount)
    no(Errc::missing);
  else if (!known(payment.amount.currency()))
    no(Errc::unknown_currency);
  const std::uint64_t id =
      draft_id(*this, ItemKind::payment, payment.id.value(), payment.number, payment.external_ref);
  number_range(payment.number_range, ItemKind::payment, payment.number);
  not_paid(owner);
  if (payment.amount && payment.amount.sign() <= 0) no(Errc::amount_not_positive);
  if (stop()) return;
  DraftSaved event;
  event.ref = {ItemKind::payment, id};
  event.state = DraftState::pending;
  event.customer = payment.customer;
  event.job = payment.job;
  event.currency = payment.amount.currency();
  event.number = payment.number;
  event.total = payment.amount;
  event.facts.external_ref = payment.external_ref;
  event.facts.method = payment.method;
  event.facts.transaction_id = payment.transaction_id;
  event.facts.number_range = payment.number_range;
  note(event);
  p.id = id;
}

void Decider::operator()(const DeleteDraft &c) {
  if (draft(*this, c.draft) != nullptr) note(DraftDeleted{c.draft});
}

void Decider::operator()(const PostDraft &c) {
  const ModelDraft *found = draft(*this, c.draft);
  if (found == nullptr) return;
  const ModelDraft own = *found; // posting ends it
  const std::string_view number = own.number.empty() ? c.number : keep(own.number);
  const NumberRangeId range(number.empty() ? own.number_range : 0);
  if (c.draft.kind == ItemKind::payment) {
    Payment payment;
    payment.id = PaymentId(own.ref.id);
    payment.number = number;
    payment.customer = CustomerId(own.customer);
    payment.job = JobId(own.job);
    payment.amount = Money::of_minor(own.total, own.currency);
    payment.external_ref = keep(own.external_ref);
    payment.method = keep(own.method);
    payment.transaction_id = keep(own.transaction_id);
    payment.number_range = range;
    pay(payment, c.settlement, true);
    return;
  }
  if (chosen_by_targets(c.settlement).strategy != Strategy::none) no(Errc::does_not_go_with);
  Invoice invoice;
  invoice.id = InvoiceId(own.ref.id);
  invoice.number = number;
  invoice.customer = CustomerId(own.customer);
  invoice.job = JobId(own.job);
  invoice.contract = ContractId(own.contract);
  invoice.currency = own.currency;
  invoice.document_date = own.document;
  invoice.total = Money::of_minor(own.total, own.currency);
  invoice.portions = m.due_portions_.emplace_back(own.portions);
  invoice.due = own.due;
  invoice.salesperson = keep(own.salesperson);
  invoice.external_ref = keep(own.external_ref);
  invoice.number_range = range;
  issue_invoice({ItemKind::invoice, &invoice, true, &own.terms, false});
}

} // namespace openitem::testing_support
