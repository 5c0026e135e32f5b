// Every structure that is kept, sent or hashed, described once (description.hpp): values, documents,
// commands, events. A member that is left out does not compile.
#pragma once

#include "ledger/description.hpp"
#include "openitem/ledger/command_list.hpp"
#include "openitem/ledger/events.hpp"

namespace openitem {

#define M(number, name, role) member(number, #name, &T::name, Role::role)
// clang-format off
template <> struct DescriptionOf<Settings> { using T = Settings; static constexpr auto members = describe(
  M(1, rounding, value), M(2, tax_scope, value), M(3, partial_payments, value),
  M(4, new_documents_take_open_credit, value), M(5, surplus_credit_settles_oldest, value),
  M(6, prospects_become_active, value), M(7, unique_numbers, value),
  later(M(8, unique_transaction_ids, value)), later(M(9, fiscal_year_end_month, value)),
  later(M(10, fiscal_year_end_day, value)), later(M(11, fiscal_year_by_start, value))); };
template <> struct DescriptionOf<DueRule> { using T = DueRule; static constexpr auto members = describe(
  M(1, kind, value), M(2, base, value), M(3, shift, value), M(4, day, value), M(5, cutoff, value),
  M(6, days, value), M(7, months, value), M(8, days_after, value), M(9, fixed, value)); };
template <> struct DescriptionOf<DiscountTier> { using T = DiscountTier; static constexpr auto members = describe(
  M(1, percent, value), M(2, days, value)); };
template <> struct DescriptionOf<TermsPortion> { using T = TermsPortion; static constexpr auto members = describe(
  M(1, share, value), M(2, percent, value), M(3, fixed, value), M(4, due, part), M(5, discounts, list)); };
template <> struct DescriptionOf<DuePortion> { using T = DuePortion; static constexpr auto members = describe(
  M(1, amount, value), M(2, due, value)); };
template <> struct DescriptionOf<LineTax> { using T = LineTax; static constexpr auto members = describe(
  M(1, code, code), M(2, rate, value)); };
template <> struct DescriptionOf<TaxTotal> { using T = TaxTotal; static constexpr auto members = describe(
  M(1, code, code), M(2, rate, value), M(3, base, value), M(4, tax, value)); };
template <> struct DescriptionOf<DocumentLine> { using T = DocumentLine; static constexpr auto members = describe(
  M(1, product, code), M(2, description, free), M(3, quantity, value), M(4, unit_price, value),
  M(5, discount_percent, value), M(6, discount, value), M(7, taxes, list)); };

template <> struct DescriptionOf<Customer> { using T = Customer; static constexpr EntityKind kind = EntityKind::customer;
  static constexpr auto members = describe(
  M(1, id, key), M(2, code, unique_code), M(3, status, value), M(4, label, name), M(5, currency, value),
  M(6, terms, list), M(7, salesperson, name), M(8, credit_limit, value), M(9, partial_payments, value),
  M(10, parent, reference), M(11, established, value), M(12, external_ref, external_ref), M(13, name, personal_name),
  later(M(14, type, value)), later(M(15, group, reference)), later(M(16, product_display, value)),
  later(M(17, payment_method, name)), later(M(18, price_list, code)), later(M(19, shipping_method, name)),
  later(M(20, discount_percent, value)), later(M(21, no_discount, value)), later(M(22, legal_name, personal_name)),
  later(M(23, given_name, personal_name)), later(M(24, family_name, personal_name)),
  later(M(25, email, personal_name)), later(M(26, phone, personal_name)), later(M(27, mobile, personal_name)),
  later(M(28, fax, personal_name)), later(M(29, website, personal_name))); };
template <> struct DescriptionOf<Job> { using T = Job; static constexpr EntityKind kind = EntityKind::job;
  static constexpr auto members = describe(
  M(1, id, key), M(2, customer, owner), M(3, code, unique_code), M(4, status, value),
  M(5, external_ref, external_ref), M(6, name, personal_name), later(M(7, site, reference))); };
template <> struct DescriptionOf<Contract> { using T = Contract; static constexpr EntityKind kind = EntityKind::contract;
  static constexpr auto members = describe(
  M(1, id, key), M(2, number, unique_code), M(3, customer, owner), M(4, job, reference), M(5, starts, value),
  M(6, ends, value), M(7, external_ref, external_ref), later(M(8, payment_method, name)),
  later(M(9, price_list, code)), later(M(10, shipping_method, name)), later(M(11, discount_percent, value)),
  later(M(12, no_discount, value)), later(M(13, terms, list))); };
template <> struct DescriptionOf<Contact> { using T = Contact; static constexpr EntityKind kind = EntityKind::contact;
  static constexpr auto members = describe(
  M(1, id, key), M(2, customer, owner), M(3, primary, only_one), M(4, name, personal_name), M(5, role, personal_name),
  M(6, email, personal_name), M(7, phone, personal_name), M(8, mobile, personal_name), M(9, fax, personal_name),
  M(10, notes, personal_free)); };
template <> struct DescriptionOf<Company> { using T = Company; static constexpr EntityKind kind = EntityKind::company;
  static constexpr auto members = describe(
  M(1, id, key), M(2, name, name), M(3, legal_name, name), M(4, tax_number, name), M(5, street, free),
  M(6, postal_code, name), M(7, city, name), M(8, region, name), M(9, country, code), M(10, email, name),
  M(11, phone, name), M(12, website, name), M(13, bank_account, name), M(14, product_display, value),
  M(15, terms, list), M(16, payment_method, name), M(17, price_list, code), M(18, shipping_method, name),
  M(19, discount_percent, value)); };
template <> struct DescriptionOf<CustomerGroup> { using T = CustomerGroup;
  static constexpr EntityKind kind = EntityKind::customer_group; static constexpr auto members = describe(
  M(1, id, key), M(2, code, unique_code), M(3, name, name), M(4, partial_payments, value),
  M(5, product_display, value), M(6, terms, list), M(7, payment_method, name), M(8, price_list, code),
  M(9, shipping_method, name), M(10, discount_percent, value), M(11, no_discount, value)); };
template <> struct DescriptionOf<Address> { using T = Address; static constexpr EntityKind kind = EntityKind::address;
  static constexpr auto members = describe(
  M(1, id, key), M(2, customer, owner), M(3, kind, scope), M(4, is_default, only_one), M(5, inactive, value),
  M(6, label, personal_name), M(7, country, code), M(8, recipient, personal_name), M(9, street, personal_free),
  M(10, postal_code, personal_name), M(11, city, personal_name), M(12, region, personal_name)); };
template <> struct DescriptionOf<TaxRegistration> { using T = TaxRegistration;
  static constexpr EntityKind kind = EntityKind::tax_registration; static constexpr auto members = describe(
  M(1, id, key), M(2, customer, owner), M(3, kind, code), M(4, country, code), M(5, number, personal_name)); };
template <> struct DescriptionOf<Licence> { using T = Licence; static constexpr EntityKind kind = EntityKind::licence;
  static constexpr auto members = describe(
  M(1, id, key), M(2, customer, owner), M(3, kind, unique_within), M(4, number, unique_code), M(5, authority, name),
  M(6, expires, value)); };
template <> struct DescriptionOf<Site> { using T = Site; static constexpr EntityKind kind = EntityKind::site;
  static constexpr auto members = describe(
  M(1, id, key), M(2, customer, owner), M(3, code, unique_code), M(4, status, value), M(5, country, code),
  M(6, external_ref, external_ref), M(7, name, personal_name), M(8, street, personal_free),
  M(9, postal_code, personal_name), M(10, city, personal_name), M(11, region, personal_name)); };
template <> struct DescriptionOf<Note> { using T = Note; static constexpr EntityKind kind = EntityKind::note;
  static constexpr auto members = describe(
  M(1, id, key), M(2, customer, owner), M(3, about, reference), M(4, author, name), M(5, written_micros, value),
  M(6, pinned, value), M(7, text, personal_free)); };
template <> struct DescriptionOf<Communication> { using T = Communication;
  static constexpr EntityKind kind = EntityKind::communication; static constexpr auto members = describe(
  M(1, id, key), M(2, customer, owner), M(3, contact, reference), M(4, channel, value), M(5, direction, value),
  M(6, about, reference), M(7, author, name), M(8, happened_micros, value), M(9, external_ref, external_ref),
  M(10, subject, personal_name), M(11, text, personal_free)); };
template <> struct DescriptionOf<Attachment> { using T = Attachment;
  static constexpr EntityKind kind = EntityKind::attachment; static constexpr auto members = describe(
  M(1, id, key), M(2, customer, owner), M(3, communication, reference), M(4, about, reference), M(5, media_type, code),
  M(6, byte_count, value), M(7, digest, code), M(8, category, code), M(9, author, name), M(10, added_micros, value),
  M(11, name, personal_name), M(12, location, personal_name)); };
template <> struct DescriptionOf<Link> { using T = Link; static constexpr EntityKind kind = EntityKind::link;
  static constexpr auto members = describe(
  M(1, id, key), M(2, customer, owner), M(3, kind, value), M(4, record, reference), M(5, item, reference)); };
template <> struct DescriptionOf<MediaType> { using T = MediaType;
  static constexpr EntityKind kind = EntityKind::media_type; static constexpr auto members = describe(
  M(1, id, key), M(2, pattern, unique_code)); };
template <> struct DescriptionOf<NumberRange> { using T = NumberRange;
  static constexpr EntityKind kind = EntityKind::number_range; static constexpr auto members = describe(
  M(1, id, key), M(2, code, unique_code), M(3, kind, value), M(4, automatic, value), M(5, prefix, code),
  M(6, width, value), M(7, start, value), M(8, reset, value)); };
template <> struct DescriptionOf<LockException> { using T = LockException;
  static constexpr EntityKind kind = EntityKind::lock_exception; static constexpr auto members = describe(
  M(1, id, key), M(2, actor, name), M(3, of, value), M(4, from, value), M(5, to, value), M(6, expires_micros, value)); };
template <> struct DescriptionOf<Invoice> { using T = Invoice; static constexpr auto members = describe(
  M(1, id, key), M(2, number, unique_code), M(3, customer, owner), M(4, job, reference), M(5, contract, reference),
  M(6, currency, value), M(7, document_date, value), M(8, delivery_date, value), M(9, lines, list),
  M(10, tax_scope, value), M(11, total, value), M(12, portions, list), M(13, due, value), M(14, terms, list),
  M(15, salesperson, name), M(16, series, code), M(17, reference, personal_name), M(18, notes, personal_free),
  M(19, external_ref, external_ref), later(M(20, number_range, reference))); };
template <> struct DescriptionOf<Payment> { using T = Payment; static constexpr auto members = describe(
  M(1, id, key), M(2, number, unique_code), M(3, customer, owner), M(4, job, reference), M(5, amount, value),
  M(6, value_date, value), M(7, method, name), M(8, transaction_id, code), M(9, reference, personal_name),
  M(10, notes, personal_free), M(11, external_ref, external_ref), later(M(12, number_range, reference))); };
template <> struct DescriptionOf<Credit> { using T = Credit; static constexpr auto members = describe(
  M(1, id, key), M(2, number, unique_code), M(3, customer, owner), M(4, job, reference), M(5, contract, reference),
  M(6, document_date, value), M(7, currency, value), M(8, lines, list), M(9, tax_scope, value),
  M(10, amount, value), M(11, reference, personal_name), M(12, notes, personal_free), M(13, external_ref, external_ref),
  later(M(14, number_range, reference))); };

template <> struct DescriptionOf<Target> { using T = Target; static constexpr auto members = describe(
  M(1, item, reference), M(2, amount, value), later(M(3, dispute, reference))); };
template <> struct DescriptionOf<Settlement> { using T = Settlement; static constexpr auto members = describe(
  M(1, strategy, value), M(2, targets, list), M(3, cap, value), M(4, only_this_credit, value)); };
template <> struct DescriptionOf<Fee> { using T = Fee; static constexpr auto members = describe(
  M(1, amount, value), M(2, number, unique_code), M(3, due, value)); };
template <> struct DescriptionOf<ChangeSettings> { using T = ChangeSettings; static constexpr auto members = describe(
  M(1, settings, part)); };
template <> struct DescriptionOf<RegisterCurrency> { using T = RegisterCurrency; static constexpr auto members = describe(
  M(1, currency, value)); };
template <> struct DescriptionOf<CreateCustomer> { using T = CreateCustomer; static constexpr auto members = describe(
  M(1, customer, part)); };
template <> struct DescriptionOf<ChangeCustomer> { using T = ChangeCustomer; static constexpr auto members = describe(
  M(1, customer, part)); };
template <> struct DescriptionOf<CreateJob> { using T = CreateJob; static constexpr auto members = describe(
  M(1, job, part)); };
template <> struct DescriptionOf<ChangeJob> { using T = ChangeJob; static constexpr auto members = describe(
  M(1, job, part)); };
template <> struct DescriptionOf<CreateContract> { using T = CreateContract; static constexpr auto members = describe(
  M(1, contract, part)); };
template <> struct DescriptionOf<ChangeContract> { using T = ChangeContract; static constexpr auto members = describe(
  M(1, contract, part)); };
template <class Of> struct DescriptionOf<CreateRecord<Of>> { using T = CreateRecord<Of>; static constexpr auto members = describe(
  M(1, record, part)); };
template <class Of> struct DescriptionOf<ChangeRecord<Of>> { using T = ChangeRecord<Of>; static constexpr auto members = describe(
  M(1, record, part)); };
template <class Of> struct DescriptionOf<DeleteRecord<Of>> { using T = DeleteRecord<Of>; static constexpr auto members = describe(
  M(1, id, key)); };
template <> struct DescriptionOf<DraftInvoice> { using T = DraftInvoice; static constexpr auto members = describe(
  M(1, invoice, part), M(2, state, value)); };
template <> struct DescriptionOf<DraftPayment> { using T = DraftPayment; static constexpr auto members = describe(
  M(1, payment, part)); };
template <> struct DescriptionOf<DeleteDraft> { using T = DeleteDraft; static constexpr auto members = describe(
  M(1, draft, reference)); };
template <> struct DescriptionOf<PostDraft> { using T = PostDraft; static constexpr auto members = describe(
  M(1, draft, reference), M(2, number, unique_code), M(3, settlement, part)); };
template <> struct DescriptionOf<IssueInvoice> { using T = IssueInvoice; static constexpr auto members = describe(
  M(1, invoice, part)); };
template <> struct DescriptionOf<IssueDebitNote> { using T = IssueDebitNote; static constexpr auto members = describe(
  M(1, note, part)); };
template <> struct DescriptionOf<RecordOpening> { using T = RecordOpening; static constexpr auto members = describe(
  M(1, kind, value), M(2, document, part)); };
template <> struct DescriptionOf<RecordPayment> { using T = RecordPayment; static constexpr auto members = describe(
  M(1, payment, part), M(2, settlement, part)); };
template <> struct DescriptionOf<MarkPaid> { using T = MarkPaid; static constexpr auto members = describe(
  M(1, invoice, reference), M(2, payment, part)); };
template <> struct DescriptionOf<IssueCreditMemo> { using T = IssueCreditMemo; static constexpr auto members = describe(
  M(1, credit, part), M(2, invoice, reference), M(3, displace_payments, value), M(4, refund, value),
  M(5, refund_number, unique_code), later(M(6, dispute, reference))); };
template <> struct DescriptionOf<AdjustAccountCredit> { using T = AdjustAccountCredit; static constexpr auto members = describe(
  M(1, credit, part), M(2, change, value)); };
template <> struct DescriptionOf<ApplyCredit> { using T = ApplyCredit; static constexpr auto members = describe(
  M(1, credit, reference), M(2, targets, list), M(3, cap, value)); };
template <> struct DescriptionOf<Settle> { using T = Settle; static constexpr auto members = describe(
  M(1, customer, reference), M(2, currency, value), M(3, job, reference), M(4, credits, list),
  M(5, settlement, part), M(6, at_most, value)); };
template <> struct DescriptionOf<Unapply> { using T = Unapply; static constexpr auto members = describe(
  M(1, application, reference), M(2, keep, value)); };
template <> struct DescriptionOf<VoidItem> { using T = VoidItem; static constexpr auto members = describe(
  M(1, item, reference), M(2, unapply, value), later(M(3, memos, value))); };
template <> struct DescriptionOf<ReversePayment> { using T = ReversePayment; static constexpr auto members = describe(
  M(1, payment, reference), M(2, kind, value), M(3, fee, part)); };
template <> struct DescriptionOf<Reinstate> { using T = Reinstate; static constexpr auto members = describe(
  M(1, item, reference)); };
template <> struct DescriptionOf<Refund> { using T = Refund; static constexpr auto members = describe(
  M(1, credit, reference), M(2, amount, value), M(3, unapply, value), M(4, id, key), M(5, number, unique_code),
  M(6, method, name), M(7, transaction_id, code), M(8, notes, personal_free)); };
template <> struct DescriptionOf<WriteOff> { using T = WriteOff; static constexpr auto members = describe(
  M(1, item, reference), M(2, amount, value), M(3, id, key), M(4, number, unique_code)); };
template <> struct DescriptionOf<RecoverWriteOff> { using T = RecoverWriteOff; static constexpr auto members = describe(
  M(1, write_off, reference)); };
template <> struct DescriptionOf<ChangeDue> { using T = ChangeDue; static constexpr auto members = describe(
  M(1, item, reference), M(2, from, value), M(3, due, value)); };
template <> struct DescriptionOf<DropIdempotencyKeys> { using T = DropIdempotencyKeys; static constexpr auto members = describe(
  M(1, before, value)); };

template <> struct DescriptionOf<LockPeriod> { using T = LockPeriod; static constexpr auto members = describe(
  M(1, of, value), M(2, through, value)); };
template <> struct DescriptionOf<GrantLockException> { using T = GrantLockException; static constexpr auto members = describe(
  M(1, actor, name), M(2, of, value), M(3, from, value), M(4, to, value), M(5, expires_micros, value)); };
template <> struct DescriptionOf<WithdrawLockException> { using T = WithdrawLockException; static constexpr auto members = describe(
  M(1, granted, reference)); };
template <> struct DescriptionOf<Dispute> { using T = Dispute; static constexpr auto members = describe(
  M(1, item, reference), M(2, amount, value), M(3, code, code), M(4, note, personal_free)); };
template <> struct DescriptionOf<ResolveDispute> { using T = ResolveDispute; static constexpr auto members = describe(
  M(1, dispute, reference), M(2, outcome, value)); };
template <> struct DescriptionOf<ErasePersonal> { using T = ErasePersonal; static constexpr auto members = describe(
  M(1, customer, owner), M(2, kind, value), M(3, id, reference)); };

template <> struct DescriptionOf<PersonalShare> { using T = PersonalShare; static constexpr auto members = describe(
  M(1, salt, value), M(2, digest, value)); };
template <> struct DescriptionOf<SettingsChanged> { using T = SettingsChanged; static constexpr auto members = describe(
  M(1, settings, part)); };
template <> struct DescriptionOf<CurrencyRegistered> { using T = CurrencyRegistered; static constexpr auto members = describe(
  M(1, currency, value)); };
template <> struct DescriptionOf<CustomerActivated> { using T = CustomerActivated; static constexpr auto members = describe(
  M(1, id, key)); };
template <> struct DescriptionOf<DocumentFacts> { using T = DocumentFacts; static constexpr auto members = describe(
  M(1, external_ref, external_ref), M(2, contract, reference), M(3, salesperson, name), M(4, series, code),
  M(5, reference, personal_name), M(6, method, name), M(7, transaction_id, code), M(8, value_date, value),
  M(9, delivery_date, value), M(10, about, reference), M(11, lines, list), M(12, tax_scope, value),
  M(13, tax, value), M(14, taxes, list), M(15, notes, personal_free), later(M(16, number_range, reference))); };
template <> struct DescriptionOf<DraftSaved> { using T = DraftSaved; static constexpr auto members = describe(
  M(1, ref, key), M(2, state, value), M(3, customer, owner), M(4, job, reference), M(5, currency, value),
  M(6, number, unique_code), M(7, document_date, value), M(8, total, value), M(9, due, value),
  M(10, portions, list), M(11, terms, list), M(12, facts, part)); };
template <> struct DescriptionOf<DraftDeleted> { using T = DraftDeleted; static constexpr auto members = describe(
  M(1, ref, key)); };
template <> struct DescriptionOf<ItemIssued> { using T = ItemIssued; static constexpr auto members = describe(
  M(1, ref, key), M(2, customer, owner), M(3, job, reference), M(4, number, unique_code), M(5, effective, value),
  M(6, document_date, value), M(7, portions, list), M(8, facts, part), M(9, group, value)); };
template <> struct DescriptionOf<AppliedPortion> { using T = AppliedPortion; static constexpr auto members = describe(
  M(1, credit_portion, value), M(2, debit_portion, value), M(3, amount, value)); };
template <> struct DescriptionOf<CreditApplied> { using T = CreditApplied; static constexpr auto members = describe(
  M(1, credit, reference), M(2, debit, reference), M(3, effective, value), M(4, portions, list),
  M(5, group, value)); };
template <> struct DescriptionOf<ApplicationUndone> { using T = ApplicationUndone; static constexpr auto members = describe(
  M(1, application, reference), M(2, effective, value)); };
template <> struct DescriptionOf<ItemReversed> { using T = ItemReversed; static constexpr auto members = describe(
  M(1, item, reference), M(2, kind, value), M(3, effective, value)); };
template <> struct DescriptionOf<ReversalUndone> { using T = ReversalUndone; static constexpr auto members = describe(
  M(1, item, reference), M(2, effective, value)); };
template <> struct DescriptionOf<MarkPlaced> { using T = MarkPlaced; static constexpr auto members = describe(
  M(1, kind, value), M(2, item, reference), M(3, customer, owner), M(4, amount, value), M(5, effective, value),
  M(6, until, value), M(7, code, code), M(8, note, personal_free)); };
template <> struct DescriptionOf<MarkReduced> { using T = MarkReduced; static constexpr auto members = describe(
  M(1, mark, reference), M(2, amount, value), M(3, effective, value)); };
template <> struct DescriptionOf<MarkEnded> { using T = MarkEnded; static constexpr auto members = describe(
  M(1, mark, reference), M(2, outcome, value), M(3, effective, value)); };
template <> struct DescriptionOf<AddedPortion> { using T = AddedPortion; static constexpr auto members = describe(
  M(1, due, value)); };
template <> struct DescriptionOf<MovedPortion> { using T = MovedPortion; static constexpr auto members = describe(
  M(1, from, value), M(2, to, value), M(3, amount, value)); };
template <> struct DescriptionOf<PortionsMoved> { using T = PortionsMoved; static constexpr auto members = describe(
  M(1, item, reference), M(2, effective, value), M(3, added, list), M(4, moves, list)); };
template <> struct DescriptionOf<IdempotencyKeysDropped> { using T = IdempotencyKeysDropped; static constexpr auto members = describe(
  M(1, before, value)); };
template <> struct DescriptionOf<PeriodLocked> { using T = PeriodLocked; static constexpr auto members = describe(
  M(1, of, value), M(2, through, value)); };
template <> struct DescriptionOf<RecordSaved> { using T = RecordSaved; static constexpr auto members = describe(
  M(1, record, record)); };
template <> struct DescriptionOf<RecordDeleted> { using T = RecordDeleted; static constexpr auto members = describe(
  M(1, kind, value), M(2, id, value)); };
template <> struct DescriptionOf<PersonalErased> { using T = PersonalErased; static constexpr auto members = describe(
  M(1, customer, owner), M(2, kind, value), M(3, id, reference)); };
// clang-format on
#undef M

#define OPENITEM_COMMAND(Command, ...) static_assert(Described<Command>, "describe " #Command " above");
#include "openitem/ledger/commands.def"
#undef OPENITEM_COMMAND

static_assert(kind_of_id<CustomerId> == kind_of<Customer> && kind_of_id<JobId> == kind_of<Job> &&
              kind_of_id<ContractId> == kind_of<Contract>);
#define OPENITEM_RECORD(Of)                                                                                  \
  static_assert(kind_of_id<decltype(Of::id)> == kind_of<Of>, "say which kind the ids of " #Of " are of");
#include "openitem/ledger/records.def"

// Calls visit.operator()<T>() for each kind of record without figures.
template <class Visit> constexpr void for_each_record_kind(Visit &&visit) {
  [&]<class... R>(std::type_identity<std::variant<R...>>) {
    (visit.template operator()<R>(), ...);
  }(std::type_identity<AnyRecord>{});
}

// And for those that a customer takes along, and customers.
template <class Visit> constexpr void for_each_deletable_kind(Visit &&visit) {
  for_each_record_kind(visit);
  visit.template operator()<Contract>();
  visit.template operator()<Job>();
  visit.template operator()<Customer>();
}
// For each that belongs to customers: what names another before that.
template <class Visit> constexpr void for_each_owned_kind(Visit &&visit) {
  visit.template operator()<Link>();
  visit.template operator()<Attachment>();
  visit.template operator()<Communication>();
  visit.template operator()<Contract>();
  visit.template operator()<Job>();
  for_each_record_kind([&]<class T>() {
    if constexpr (has_role<T, Role::owner> && !std::same_as<T, Link> && !std::same_as<T, Attachment> &&
                  !std::same_as<T, Communication>)
      visit.template operator()<T>();
  });
}

// Several of a kind, as the interfaces call them: "contacts".
template <class Of> inline constexpr const char *name_of_several = nullptr;
#define OPENITEM_RECORD_COMMANDS(Of, kind, kinds, ...)                                                       \
  template <> inline constexpr const char *name_of_several<Of> = #kinds;
#include "openitem/ledger/records.def"

// The same for each kind that has the three commands of records.
template <class Visit> constexpr void for_each_kind_with_commands(Visit &&visit) {
#define OPENITEM_RECORD_COMMANDS(Of, ...) visit.template operator()<Of>();
#include "openitem/ledger/records.def"
}

} // namespace openitem
