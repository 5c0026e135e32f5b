#include "ledger/document.hpp"

#include "documents/document_sum.hpp"
#include "ledger/defaults.hpp"
#include "ledger/settlement.hpp"
#include "ledger/used_tax_scope.hpp"

#include <utility>

namespace openitem {

namespace {

Result<void> check_line(const DocumentLine &line) {
  OPENITEM_CHECK(check_texts(line));
  OPENITEM_CHECK(check_size(line.taxes.size(), max_taxes, "taxes"));
  for (const LineTax &tax : line.taxes) OPENITEM_CHECK(check_code(tax.code, "taxes"));
  return {};
}

// Whether a record of it can be read again.
bool can_be_kept(const TermsPortion &portion) {
  const DueRule &rule = portion.due;
  return portion.share <= PortionShare::fixed && rule.kind >= DueRuleKind::net &&
         rule.kind <= DueRuleKind::fixed_date && rule.base <= DueBase::receipt &&
         rule.shift <= BusinessDayShift::modified_following && rule.fixed.day_number() >= 0 &&
         rule.fixed.day_number() <= Date::last_day_number && portion.discounts.size() <= max_portions;
}
bool is_valid(const TermsPortion &portion) {
  return can_be_kept(portion) &&
         (portion.share != PortionShare::percent || portion.percent.value.sign() > 0) &&
         (portion.share != PortionShare::fixed || portion.fixed.sign() > 0);
}
// The first element of which `wrong` is true is refused.
template <class T, class Wrong>
Result<void> check_each(const ListView<T> &list, Errc code, const char *field, Wrong wrong) {
  if (list.empty()) return {};
  std::size_t index = 0;
  for (const T &element : list) {
    if (wrong(element)) return Error{.code = code, .field = field, .position = index};
    ++index;
  }
  return {};
}

} // namespace

Result<void> check_lines(const ListView<DocumentLine> &lines) {
  if (lines.empty()) return {};
  OPENITEM_CHECK(check_size(lines.size(), max_lines, "lines"));
  std::size_t index = 0;
  for (const DocumentLine &line : lines) {
    if (const auto checked = check_line(line); !checked) {
      Error error = checked.error();
      error.position = index;
      return error;
    }
    ++index;
  }
  return {};
}

Result<void> check_terms(const ListView<TermsPortion> &terms) {
  OPENITEM_CHECK(check_size(terms.size(), max_portions, "terms"));
  return check_each(terms, Errc::invalid_argument, "terms",
                    [](const TermsPortion &portion) { return !is_valid(portion); });
}
Result<void> check_draft_terms(const ListView<TermsPortion> &terms) {
  OPENITEM_CHECK(check_size(terms.size(), max_portions, "terms"));
  return check_each(terms, Errc::invalid_argument, "terms",
                    [](const TermsPortion &portion) { return !can_be_kept(portion); });
}

Result<void> check_content(const Invoice &invoice) {
  OPENITEM_CHECK(check_texts(invoice));
  OPENITEM_CHECK(check_size(invoice.portions.size(), max_portions, "portions"));
  OPENITEM_CHECK(check_size(invoice.terms.size(), max_portions, "terms"));
  if (invoice.tax_scope > TaxScope::line) return {Errc::invalid_argument, "tax_scope"};
  return check_lines(invoice.lines);
}

Result<void> check_content(const Payment &payment) {
  return check_texts(payment);
}

Result<void> check_content(const Credit &credit) {
  OPENITEM_CHECK(check_texts(credit));
  if (credit.tax_scope > TaxScope::line) return {Errc::invalid_argument, "tax_scope"};
  return check_lines(credit.lines);
}

Result<Slot<Customer>> known_parties(const State &state, const Parties &parties) {
  const auto customer = known_customer(state, parties.customer);
  if (!customer) return customer.error();
  if (parties.job) OPENITEM_CHECK(known_job(state, parties.job));
  if (parties.contract) OPENITEM_CHECK(known_contract(state, parties.contract));
  return *customer;
}

Result<Currency> document_currency(const State &state, Slot<Customer> customer, Currency said,
                                   const Money &total) {
  Currency currency = said ? said : total.currency();
  if (!currency) {
    const std::uint16_t index = state.customer(customer).currency;
    if (index != no_currency) currency = state.currency(index);
  }
  if (!currency) return {Errc::missing, "currency"};
  if (!state.knows(currency)) return unknown_currency(currency, "currency");
  return currency;
}

Result<void> check_currency(const Currency &currency, const Money &total,
                            const ListView<DocumentLine> &lines) {
  if (total && total.currency() != currency) return {Errc::currency_mismatch, "total"};
  return check_each(lines, Errc::currency_mismatch, "discount", [&](const DocumentLine &line) {
    return line.discount && line.discount.currency() != currency;
  });
}

Result<void> check_portion_currencies(const ListView<DuePortion> &portions, const Currency &currency) {
  return check_each(portions, Errc::currency_mismatch, "portions", [&](const DuePortion &portion) {
    return portion.amount && portion.amount.currency() != currency;
  });
}
Result<void> check_portion_signs(const ListView<DuePortion> &portions) {
  return check_each(portions, Errc::amount_not_positive, "portions",
                    [](const DuePortion &portion) { return portion.amount.sign() < 0; });
}

namespace {

void remark_on_taxes(Decision &decision, const ListView<DocumentLine> &lines) {
  for (const DocumentLine &line : lines) {
    for (const LineTax &tax : line.taxes) {
      if (tax.rate.value.sign() > 0 && tax.rate.value < Decimal(1))
        decision.remark(Remark::tax_below_one_percent);
    }
  }
}

} // namespace

Result<DocumentAmount> document_amount(Decision &decision, const ListView<DocumentLine> &lines,
                                       TaxScope scope, const Money &total, Currency currency) {
  if (lines.empty()) {
    if (!total) return {Errc::missing, "total"};
    if (total.sign() < 0) return {Errc::total_negative, "total"};
    return DocumentAmount{total, {}, {}};
  }
  remark_on_taxes(decision, lines);
  const TaxScope used = used_tax_scope(decision.settings(), scope);
  const auto totals = document_sum(lines, currency, used, decision.settings().rounding, &decision.scratch());
  if (!totals) return totals.error();
  if (totals->total.sign() < 0) return {Errc::total_negative, "lines"};
  const std::span<TaxTotal> taxes = decision.scratch().make<TaxTotal>(totals->taxes.size());
  std::copy(totals->taxes.begin(), totals->taxes.end(), taxes.begin());
  return DocumentAmount{totals->total, totals->tax, taxes};
}

Result<void> check_total(const Money &said, const DocumentAmount &amount) {
  if (!said || said == amount.total) return {};
  return Error{.code = Errc::portions_differ, .field = "total", .fitting = fitting(amount.total)};
}

namespace {

Result<void> check_portion_values(const ListView<DuePortion> &portions, const Currency &currency) {
  OPENITEM_CHECK(check_each(portions, Errc::missing, "portions",
                            [](const DuePortion &portion) { return !portion.due; }));
  return check_each(portions, Errc::currency_mismatch, "portions",
                    [&](const DuePortion &portion) { return portion.amount.currency() != currency; });
}
// Portions as given: in order, positive, summing to the total.
Result<void> check_portions(const ListView<DuePortion> &portions, const Money &total) {
  OPENITEM_CHECK(check_each(portions, Errc::dates_go_backwards, "portions",
                            [previous = Date{}](const DuePortion &portion) mutable {
                              return portion.due < std::exchange(previous, portion.due);
                            }));
  const int least = total.is_zero() ? 0 : 1;
  OPENITEM_CHECK(check_each(portions, Errc::amount_not_positive, "portions",
                            [&](const DuePortion &portion) { return portion.amount.sign() < least; }));
  Money sum = Money::zero(total.currency());
  for (const DuePortion &portion : portions) sum += portion.amount;
  if (sum != total)
    return Error{.code = Errc::portions_differ, .field = "portions", .fitting = fitting(total)};
  return {};
}

Result<std::span<const DuePortion>> portions_of(Decision &decision, const Invoice &invoice,
                                                Slot<Customer> customer, const Money &total,
                                                Date document_date) {
  if (!invoice.portions.empty()) {
    OPENITEM_CHECK(check_portions(invoice.portions, total));
    return decision.scratch().copy(invoice.portions);
  }
  ListView<TermsPortion> terms;
  if (!invoice.due) terms = invoice.terms;
  if (terms.empty() && !invoice.due) terms = default_terms(decision.state(), customer, invoice.contract);
  if (terms.empty()) {
    std::span<DuePortion> one = decision.scratch().make<DuePortion>(1);
    one.front() = {total, invoice.due ? invoice.due : document_date};
    return std::span<const DuePortion>(one);
  }
  std::span<DuePortion> portions = decision.scratch().make<DuePortion>(terms.size());
  const DueDateInputs base{
      .document = document_date, .effective = decision.effective(), .delivery = invoice.delivery_date};
  const auto count = due_portions_to(portions, terms, total, base, {}, decision.settings().rounding);
  if (!count) return count.error();
  return std::span<const DuePortion>(portions.first(total.is_zero() ? 1 : *count));
}

} // namespace

ItemIssued single_portion(Decision &decision, const ItemRef &ref, CustomerId customer, JobId job,
                          const Money &amount, Date due) {
  std::span<DuePortion> one = decision.scratch().make<DuePortion>(1);
  one.front() = {amount, due};
  ItemIssued event;
  event.ref = ref;
  event.customer = customer;
  event.job = job;
  event.effective = decision.effective();
  event.document_date = decision.effective();
  event.portions = one;
  return event;
}

Result<ItemIssued> issue_debit(Decision &decision, ItemKind kind, const Invoice &invoice, bool from_draft) {
  const State &state = decision.state();
  OPENITEM_CHECK(check_effective(decision));
  OPENITEM_CHECK(check_content(invoice));
  const auto customer = known_parties(state, {invoice.customer, invoice.job, invoice.contract});
  if (!customer) return customer.error();
  const auto currency = document_currency(state, *customer, invoice.currency, invoice.total);
  if (!currency) return currency.error();
  const ItemOrDraft draft = from_draft ? state.find(ItemRef(kind, invoice.id.value())) : no_slot;
  const auto id = check_new_item(
      state, {kind, invoice.id.value(), invoice.number, invoice.external_ref, invoice.number_range, draft});
  if (!id) return id.error();
  OPENITEM_CHECK(check_status(state, *customer, Admission::new_invoice));
  if (invoice.job && state.job(state.job_slot(invoice.job)).status >= JobStatus::cancelled)
    return refuse_status(Errc::job_status_forbids, EntityKind::job, invoice.job.value(), "job",
                         "active, inactive");
  OPENITEM_CHECK(check_range_kind(state, invoice.number_range, kind));
  OPENITEM_CHECK(check_contract(state, *customer, invoice.contract));
  OPENITEM_CHECK(check_currency(*currency, invoice.total, invoice.lines));
  OPENITEM_CHECK(check_portion_values(invoice.portions, *currency));
  OPENITEM_CHECK(check_job(state, *customer, invoice.job));
  const auto amount = document_amount(decision, invoice.lines, invoice.tax_scope, invoice.total, *currency);
  if (!amount) return amount.error();
  if (!kind_row(kind).may_be_nothing && amount->total.is_zero()) return {Errc::amount_not_positive, "total"};
  const Date document_date = invoice.document_date ? invoice.document_date : decision.effective();
  const auto portions = portions_of(decision, invoice, *customer, amount->total, document_date);
  if (!portions) return portions.error();
  OPENITEM_CHECK(check_total(invoice.total, *amount));

  ItemIssued event;
  event.ref = ItemRef(kind, *id);
  event.customer = invoice.customer;
  event.job = invoice.job;
  event.number = invoice.number;
  event.effective = decision.effective();
  event.document_date = document_date;
  event.portions = *portions;
  event.facts.external_ref = invoice.external_ref;
  event.facts.contract = invoice.contract;
  event.facts.salesperson =
      invoice.salesperson.empty() ? state.text(state.customer(*customer).salesperson) : invoice.salesperson;
  event.facts.series = invoice.series;
  event.facts.reference = invoice.reference;
  event.facts.delivery_date = invoice.delivery_date;
  event.facts.lines = invoice.lines;
  if (!invoice.lines.empty()) event.facts.tax_scope = used_tax_scope(decision.settings(), invoice.tax_scope);
  event.facts.tax = amount->tax;
  event.facts.notes = invoice.notes;
  event.facts.number_range = invoice.number_range;
  return event;
}

void after_invoice(Decision &decision, const ItemRef &invoice) {
  if (!decision.settings().new_documents_take_open_credit) return;
  SettleRequest request;
  request.only_debit = decision.state().find_item(invoice);
  request.account = decision.state().item(request.only_debit).account;
  settle(decision, request);
  if (!decision.settings().surplus_credit_settles_oldest) return;
  request.only_debit = no_slot;
  settle(decision, request);
}

} // namespace openitem
