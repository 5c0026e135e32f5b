// Invoices, debit notes and openings.
#include "support/model/decider.hpp"

namespace openitem::testing_support {

std::vector<DuePortion> Decider::portions_for(const DebitInput &input, const ModelCustomer &owner,
                                              const Document &doc, Date base) {
  const Invoice &invoice = *input.invoice;
  const auto one = [&](Date due) {
    return std::vector<DuePortion>{{Money::of_minor(doc.total, doc.currency), due}};
  };
  if (input.single_portion) return one(invoice.due ? invoice.due : base);
  if (!invoice.portions.empty()) return {invoice.portions.begin(), invoice.portions.end()};
  if (invoice.due) return one(invoice.due);
  const std::vector<ModelTerm> said = input.own_terms != nullptr ? *input.own_terms : terms_of(invoice.terms);
  if (!said.empty()) return by_terms(said, doc.total, doc.currency, base);
  if (const auto terms = default_terms(owner.id, invoice.contract); !terms.empty())
    return by_terms(terms, doc.total, doc.currency, base);
  return one(base);
}

std::optional<ItemIssued> Decider::debit(const DebitInput &input) {
  const Invoice &invoice = *input.invoice;
  need_date();
  const ModelCustomer *owner = customer(invoice.customer);
  job_and_contract(owner, invoice.job, invoice.contract);
  const std::uint64_t id =
      new_item(input.kind, invoice.id.value(), invoice.number, invoice.external_ref, input.from_draft);
  number_range(invoice.number_range, input.kind, invoice.number);
  not_invoiced(owner);
  if (const auto job = m.jobs_.find(invoice.job.value()); invoice.job && job != m.jobs_.end()) {
    if (job->second.status == JobStatus::cancelled || job->second.status == JobStatus::closed)
      no(Errc::job_status_forbids);
  }
  const Document doc =
      document(owner, invoice.currency, invoice.lines, invoice.tax_scope, invoice.total, true);
  if (doc.known && !input.single_portion && !invoice.portions.empty()) check_portions(invoice.portions, doc);
  if (!doc.known || owner == nullptr || !info.effective) return std::nullopt;
  const Date base = invoice.document_date ? invoice.document_date : date();
  const std::vector<DuePortion> &portions =
      m.due_portions_.emplace_back(portions_for(input, *owner, doc, base));
  if (stop()) return std::nullopt;
  ItemIssued event;
  event.ref = {input.kind, id};
  event.customer = invoice.customer;
  event.job = invoice.job;
  event.number = invoice.number;
  event.effective = date();
  event.document_date = base;
  event.portions = portions;
  event.facts.external_ref = invoice.external_ref;
  event.facts.contract = invoice.contract;
  event.facts.number_range = invoice.number_range;
  event.facts.salesperson = invoice.salesperson.empty() ? keep(owner->salesperson) : invoice.salesperson;
  p.id = id;
  return event;
}

void Decider::issue_invoice(const DebitInput &input) {
  const auto event = debit(input);
  if (!event) return;
  const ModelCustomer &owner = m.customers_.at(event->customer.value());
  if (owner.status == CustomerStatus::prospect && m.settings_.prospects_become_active)
    emit(CustomerActivated{event->customer});
  emit(*event);
  if (!m.settings_.new_documents_take_open_credit) return;
  StrategyInput settle;
  settle.customer = event->customer.value();
  settle.currency = event->portions.front().amount.currency();
  settle.only_debit = m.find(event->ref);
  by_strategy(settle);
  if (!m.settings_.surplus_credit_settles_oldest) return;
  settle.only_debit = nothing;
  by_strategy(settle);
}

ItemIssued Decider::single(const ItemRef &ref, std::uint64_t customer, std::uint64_t job, const Money &amount,
                           Date due) {
  ItemIssued event;
  event.ref = ref;
  event.customer = CustomerId(customer);
  event.job = JobId(job);
  event.effective = date();
  event.document_date = date();
  event.portions = m.due_portions_.emplace_back(std::vector<DuePortion>{{amount, due}});
  return event;
}

void Decider::operator()(const IssueInvoice &c) {
  issue_invoice({ItemKind::invoice, &c.invoice});
}

void Decider::operator()(const IssueDebitNote &c) {
  if (const auto event = debit({ItemKind::debit_note, &c.note})) emit(*event);
}

void Decider::operator()(const RecordOpening &c) {
  if (c.kind != ItemKind::opening_debit && c.kind != ItemKind::opening_credit) {
    no(Errc::invalid_argument);
    return;
  }
  const auto event = debit({c.kind, &c.document, false, nullptr, c.kind == ItemKind::opening_credit});
  if (c.document.lines.empty() && c.document.total && c.document.total.is_zero())
    no(Errc::amount_not_positive);
  if (!stop()) emit(*event);
}

} // namespace openitem::testing_support
