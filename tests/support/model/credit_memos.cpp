// Credit memos, and what they do to the invoice that they are about.
#include "support/model/decider.hpp"

#include <algorithm>

namespace openitem::testing_support {

namespace {

// The memo goes to the invoice first. Displacing: applications of the invoice are undone, newest first, as
// far as the memo needs, and applied anew for what room is left.
void reduce_invoice(Decider &d, std::size_t memo, std::size_t invoice, bool displace,
                    const ModelMark *dispute) {
  const Amount wanted = std::min(d.m.items()[memo].total(), d.m.items()[invoice].total());
  std::vector<std::size_t> undone;
  if (displace) {
    for (const std::size_t group : d.live_groups_newest_first(invoice)) {
      if (d.m.fitting(invoice, d.date()) >= wanted) break;
      if (d.m.groups()[group].undone) continue; // it went with another one
      d.undo_group(group);
      if (d.stop()) return;
      undone.push_back(group);
    }
  }
  const Amount units = std::min(d.m.items()[memo].total(), d.m.fitting(invoice, d.date()));
  if (dispute != nullptr && units > dispute->left()) {
    d.no(Errc::exceeds_open);
    return;
  }
  if (units > 0) d.apply_amount(memo, invoice, units, d.date(), dispute != nullptr);
  if (units > 0 && dispute != nullptr)
    d.emit(MarkReduced{dispute->sequence, d.money(invoice, units), d.date()});
  for (auto at = undone.rbegin(); at != undone.rend(); ++at) {
    const Amount again = std::min(d.m.groups()[*at].total(), d.fitting_again(*at));
    if (again > 0) d.apply_again(*at, again, {*at});
  }
}

// What a memo that names an invoice must have in common with it.
void fits_invoice(Decider &d, const Credit &credit, const Decider::Document &doc, const ModelItem &invoice) {
  if (doc.known && doc.currency == invoice.currency && doc.total > d.creditable(invoice))
    d.no(Errc::exceeds_open);
  if (invoice.customer != credit.customer.value()) d.no(Errc::customer_mismatch);
  if (doc.currency && d.known(doc.currency) && invoice.currency != doc.currency)
    d.no(Errc::currency_mismatch);
  if (credit.job && credit.job.value() != invoice.job && d.m.jobs().count(credit.job.value()) != 0)
    d.no(Errc::job_mismatch);
  if (d.date() < invoice.effective) d.no(Errc::date_before_item);
}

} // namespace

void Decider::operator()(const IssueCreditMemo &c) {
  const Credit &credit = c.credit;
  need_date();
  const ModelCustomer *owner = customer(credit.customer);
  job_and_contract(owner, credit.job, credit.contract);
  const std::size_t invoice = c.invoice ? usable(c.invoice, true) : nothing;
  if (c.dispute != 0 && !c.invoice) no(Errc::missing);
  const ModelMark *dispute = c.invoice ? dispute_of(c.invoice, c.dispute) : nullptr;
  const std::uint64_t id = new_item(ItemKind::credit_memo, credit.id, credit.number, credit.external_ref);
  number_range(credit.number_range, ItemKind::credit_memo, credit.number);
  not_paid(owner);
  const ModelItem *credited = invoice == nothing ? nullptr : &m.items_[invoice];
  const TaxScope scope = credited != nullptr && credited->has_lines ? credited->tax_scope : credit.tax_scope;
  const Document doc = document(owner, credit.currency, credit.lines, scope, credit.amount, true, credited);
  if (invoice != nothing) fits_invoice(*this, credit, doc, m.items_[invoice]);
  if ((doc.known && doc.total == 0) || (credit.amount && credit.amount.sign() <= 0))
    no(Errc::amount_not_positive);
  if (stop()) return;
  const std::uint64_t job = credit.job || invoice == nothing ? credit.job.value() : m.items_[invoice].job;
  ItemIssued event =
      single({ItemKind::credit_memo, id}, owner->id, job, Money::of_minor(doc.total, doc.currency), date());
  event.number = credit.number;
  if (credit.document_date) event.document_date = credit.document_date;
  event.facts.external_ref = credit.external_ref;
  event.facts.contract = credit.contract;
  event.facts.number_range = credit.number_range;
  if (c.invoice) event.facts.about = c.invoice;
  emit(event);
  const std::size_t memo = m.find(event.ref);
  if (invoice != nothing) reduce_invoice(*this, memo, invoice, c.displace_payments, dispute);
  if (stop()) return;
  if (c.refund) refund({event.ref, c.refund, false, 0, c.refund_number}, event.ref);
  p.id = id;
}

} // namespace openitem::testing_support
