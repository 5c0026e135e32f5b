// The members of every command and event, listed once: what is hashed, encoded, copied and compared walks
// these lists. A member left out here would be lost in all of them, so a new member goes in at the same time.
#pragma once

#include "openitem/ledger/commands.hpp"
#include "openitem/ledger/events.hpp"

#include <concepts>
#include <tuple>
#include <type_traits>

namespace openitem {

template <class T, class U>
concept Is = std::same_as<std::remove_const_t<T>, U>;

// clang-format off
auto fields(Is<Settings> auto &s) { return std::tie(s.rounding, s.tax_scope, s.partial_payments, s.new_documents_take_open_credit, s.surplus_credit_settles_oldest, s.prospects_become_active, s.unique_numbers); }
auto fields(Is<DueRule> auto &r) { return std::tie(r.kind, r.base, r.shift, r.day, r.cutoff, r.days, r.months, r.days_after, r.fixed); }
auto fields(Is<DiscountTier> auto &t) { return std::tie(t.percent, t.days); }
auto fields(Is<TermsPortion> auto &p) { return std::tie(p.share, p.percent, p.fixed, p.due, p.discounts); }
auto fields(Is<DuePortion> auto &p) { return std::tie(p.amount, p.due); }
auto fields(Is<LineTax> auto &t) { return std::tie(t.code, t.rate); }
auto fields(Is<TaxTotal> auto &t) { return std::tie(t.code, t.rate, t.base, t.tax); }
auto fields(Is<DocumentLine> auto &l) { return std::tie(l.product, l.description, l.quantity, l.unit_price, l.discount_percent, l.discount, l.taxes); }

auto fields(Is<Customer> auto &c) { return std::tie(c.id, c.code, c.name, c.status, c.label, c.currency, c.terms, c.salesperson, c.credit_limit, c.partial_payments, c.parent, c.established, c.external_ref); }
auto fields(Is<Job> auto &j) { return std::tie(j.id, j.customer, j.code, j.name, j.status, j.external_ref); }
auto fields(Is<Contract> auto &c) { return std::tie(c.id, c.number, c.customer, c.job, c.starts, c.ends, c.external_ref); }
auto fields(Is<Invoice> auto &i) { return std::tie(i.id, i.number, i.customer, i.job, i.contract, i.currency, i.document_date, i.delivery_date, i.lines, i.tax_scope, i.total, i.portions, i.due, i.terms, i.salesperson, i.series, i.reference, i.notes, i.external_ref); }
auto fields(Is<Payment> auto &p) { return std::tie(p.id, p.number, p.customer, p.job, p.amount, p.value_date, p.method, p.transaction_id, p.reference, p.notes, p.external_ref); }
auto fields(Is<Credit> auto &c) { return std::tie(c.id, c.number, c.customer, c.job, c.contract, c.document_date, c.currency, c.lines, c.tax_scope, c.amount, c.reference, c.notes, c.external_ref); }

auto fields(Is<Target> auto &t) { return std::tie(t.item, t.amount); }
auto fields(Is<Settlement> auto &s) { return std::tie(s.strategy, s.targets, s.cap, s.only_this_credit); }
auto fields(Is<Fee> auto &f) { return std::tie(f.amount, f.number, f.due); }
auto fields(Is<ChangeSettings> auto &c) { return std::tie(c.settings); }
auto fields(Is<RegisterCurrency> auto &c) { return std::tie(c.currency); }
auto fields(Is<CreateCustomer> auto &c) { return std::tie(c.customer); }
auto fields(Is<ChangeCustomer> auto &c) { return std::tie(c.customer); }
auto fields(Is<CreateJob> auto &c) { return std::tie(c.job); }
auto fields(Is<ChangeJob> auto &c) { return std::tie(c.job); }
auto fields(Is<CreateContract> auto &c) { return std::tie(c.contract); }
auto fields(Is<ChangeContract> auto &c) { return std::tie(c.contract); }
auto fields(Is<DraftInvoice> auto &c) { return std::tie(c.invoice, c.state); }
auto fields(Is<DraftPayment> auto &c) { return std::tie(c.payment); }
auto fields(Is<DeleteDraft> auto &c) { return std::tie(c.draft); }
auto fields(Is<PostDraft> auto &c) { return std::tie(c.draft, c.number, c.settlement); }
auto fields(Is<IssueInvoice> auto &c) { return std::tie(c.invoice); }
auto fields(Is<IssueDebitNote> auto &c) { return std::tie(c.note); }
auto fields(Is<RecordOpening> auto &c) { return std::tie(c.kind, c.document); }
auto fields(Is<RecordPayment> auto &c) { return std::tie(c.payment, c.settlement); }
auto fields(Is<MarkPaid> auto &c) { return std::tie(c.invoice, c.payment); }
auto fields(Is<IssueCreditMemo> auto &c) { return std::tie(c.credit, c.invoice, c.displace_payments, c.refund, c.refund_number); }
auto fields(Is<AdjustAccountCredit> auto &c) { return std::tie(c.credit, c.change); }
auto fields(Is<ApplyCredit> auto &c) { return std::tie(c.credit, c.targets, c.cap); }
auto fields(Is<Settle> auto &c) { return std::tie(c.customer, c.currency, c.job, c.credits, c.settlement, c.at_most); }
auto fields(Is<Unapply> auto &c) { return std::tie(c.application, c.keep); }
auto fields(Is<VoidItem> auto &c) { return std::tie(c.item, c.unapply, c.memos); }
auto fields(Is<ReversePayment> auto &c) { return std::tie(c.payment, c.kind, c.fee); }
auto fields(Is<Reinstate> auto &c) { return std::tie(c.item); }
auto fields(Is<Refund> auto &c) { return std::tie(c.credit, c.amount, c.unapply, c.id, c.number, c.method, c.transaction_id, c.notes); }
auto fields(Is<WriteOff> auto &c) { return std::tie(c.item, c.amount, c.id, c.number); }
auto fields(Is<RecoverWriteOff> auto &c) { return std::tie(c.write_off); }
auto fields(Is<DropIdempotencyKeys> auto &c) { return std::tie(c.before); }

auto fields(Is<LockPeriod> auto &c) { return std::tie(c.of, c.through); }
auto fields(Is<GrantLockException> auto &c) { return std::tie(c.actor, c.of, c.from, c.to, c.expires_micros); }
auto fields(Is<WithdrawLockException> auto &c) { return std::tie(c.granted); }

auto fields(Is<SettingsChanged> auto &e) { return std::tie(e.settings); }
auto fields(Is<CurrencyRegistered> auto &e) { return std::tie(e.currency); }
auto fields(Is<CustomerSaved> auto &e) { return std::tie(e.id, e.code, e.status, e.label, e.currency, e.terms, e.salesperson, e.credit_limit, e.partial_payments, e.parent, e.established, e.external_ref, e.personal.name); }
auto fields(Is<CustomerActivated> auto &e) { return std::tie(e.id); }
auto fields(Is<JobSaved> auto &e) { return std::tie(e.id, e.customer, e.code, e.status, e.external_ref, e.personal.name); }
auto fields(Is<ContractSaved> auto &e) { return std::tie(e.id, e.number, e.customer, e.job, e.starts, e.ends, e.external_ref); }
auto fields(Is<DocumentFacts> auto &f) { return std::tie(f.external_ref, f.contract, f.salesperson, f.series, f.reference, f.method, f.transaction_id, f.value_date, f.delivery_date, f.about, f.lines, f.tax_scope, f.tax, f.taxes, f.personal.notes); }
auto fields(Is<DraftSaved> auto &e) { return std::tie(e.ref, e.state, e.customer, e.job, e.currency, e.number, e.document_date, e.total, e.due, e.portions, e.terms, e.facts); }
auto fields(Is<DraftDeleted> auto &e) { return std::tie(e.ref); }
auto fields(Is<ItemIssued> auto &e) { return std::tie(e.ref, e.customer, e.job, e.number, e.effective, e.document_date, e.portions, e.facts); }
auto fields(Is<AppliedPortion> auto &p) { return std::tie(p.credit_portion, p.debit_portion, p.amount); }
auto fields(Is<CreditApplied> auto &e) { return std::tie(e.credit, e.debit, e.effective, e.portions); }
auto fields(Is<ApplicationUndone> auto &e) { return std::tie(e.application, e.effective); }
auto fields(Is<ItemReversed> auto &e) { return std::tie(e.item, e.kind, e.effective); }
auto fields(Is<ReversalUndone> auto &e) { return std::tie(e.item, e.effective); }
auto fields(Is<IdempotencyKeysDropped> auto &e) { return std::tie(e.before); }
auto fields(Is<PeriodLocked> auto &e) { return std::tie(e.of, e.through); }
auto fields(Is<LockExceptionGranted> auto &e) { return std::tie(e.actor, e.of, e.from, e.to, e.expires_micros); }
auto fields(Is<LockExceptionWithdrawn> auto &e) { return std::tie(e.granted); }
// clang-format on

template <class T>
concept HasFields = requires(T &value) {
  fields(value);
};

#define OPENITEM_COMMAND(Command, ...)                                                                       \
  static_assert(HasFields<const Command>, "list the members of " #Command " above");
#include "openitem/ledger/commands.def"
#undef OPENITEM_COMMAND

} // namespace openitem
