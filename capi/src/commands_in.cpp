#include "commands_in.hpp"

#include "equal.hpp"

namespace openitem::capi {
namespace {

// A field that only other functions read.
void must_be_none(bool none, const char *field) {
  if (!none) raise(does_not_go_with(field, "this call"));
}

void must_be(ItemKind made, const oi_invoice_input &given) {
  must_be_none(given.kind == 0 || given.kind == out(made), "kind");
  must_be_none(given.draft_state == 0, "draft_state");
}

Currency currency_of(const Making &making, const char (&code)[8]) {
  return known_currency(making.ledger, currency_code(code, "currency"), "currency");
}

Target target(const oi_target_input &given) {
  return core_from<Target>(given);
}

std::span<const Target> targets(const Making &making, const oi_target_input *first, std::size_t count,
                                std::size_t stride) {
  return list<Target>(making.memory, Strided(first, count, stride, "targets", max_targets), target);
}

std::span<const ItemRef> credits(const Making &making, const oi_settle_input &given) {
  if (given.credit_count == 0) return {};
  if (given.credit_count > max_targets) raise(beyond_limit("credits", max_targets));
  if (given.credits == nullptr) reject(Errc::null_argument, "credits");
  if (!is_aligned(given.credits)) reject(Errc::invalid_argument, "credits");
  ItemRef *first = std::pmr::polymorphic_allocator<ItemRef>(&making.memory).allocate(given.credit_count);
  for (std::size_t i = 0; i < given.credit_count; ++i)
    ::new (first + i) ItemRef(item_ref(given.credits[i], "credits"));
  return {first, given.credit_count};
}

} // namespace

CommandInfo command_info(const oi_command_info &given) {
  return {.effective = date(given.effective, "effective"),
          .recorded_micros = given.recorded_micros,
          .actor = text(given.actor, "actor"),
          .reason = notes(given.reason, "reason"),
          .idempotency_key = text(given.idempotency_key, "idempotency_key"),
          .shift_from_locked = (given.flags & OI_COMMAND_SHIFT_FROM_LOCKED) != 0};
}

Customer customer(const Making &making, const oi_customer_input &given) {
  Customer customer = core_from<Customer, But<"currency">>(given);
  customer.currency = currency_of(making, given.currency);
  customer.terms = terms(making.memory, given.terms, given.terms_count, given.terms_stride);
  return customer;
}

Invoice invoice(const Making &making, const oi_invoice_input &given) {
  const Strided portions(given.portions, given.portion_count, given.portion_stride, "portions", max_portions);
  // The kind and the state outside the books belong to the command.
  Invoice invoice = core_from<Invoice, But<"kind", "draft_state", "currency">>(given);
  invoice.currency = currency_of(making, given.currency);
  invoice.lines = lines(making.memory, given.lines, given.line_count, given.line_stride);
  invoice.portions = list<DuePortion>(making.memory, portions, [](const oi_due_portion &portion) {
    return DuePortion{.amount = money(portion.amount, "amount"), .due = date(portion.due, "due")};
  });
  invoice.terms = terms(making.memory, given.terms, given.terms_count, given.terms_stride);
  return invoice;
}

Payment payment(const oi_payment_input &given) {
  return core_from<Payment>(given);
}

Settlement settlement(const Making &making, const oi_settlement_input *given) {
  const OptionalInput input(given, "settlement");
  return {.strategy = enumerator(input->strategy, Strategy::proportional, "strategy"),
          .targets = targets(making, input->targets, input->target_count, input->target_stride),
          .cap = (input->flags & OI_SETTLEMENT_CAP) != 0,
          .only_this_credit = (input->flags & OI_SETTLEMENT_ONLY_THIS_CREDIT) != 0};
}

DraftInvoice draft_invoice(const Making &making, const oi_invoice_input &given) {
  must_be_none(given.kind == 0 || given.kind == OI_ITEM_KIND_INVOICE, "kind");
  return {.invoice = invoice(making, given),
          .state = enumerator(given.draft_state, DraftState::pending, DraftState::unapproved, "draft_state")};
}

DraftPayment draft_payment(const oi_payment_input &given) {
  must_be_none(given.settlement == nullptr, "settlement");
  return {.payment = payment(given)};
}

PostDraft post_draft(const Making &making, const oi_post_draft_input &given) {
  return {.draft = item_ref(given.draft, "draft"),
          .number = text(given.number, "number"),
          .settlement = settlement(making, given.settlement)};
}

IssueInvoice issue_invoice(const Making &making, const oi_invoice_input &given) {
  must_be(ItemKind::invoice, given);
  return {.invoice = invoice(making, given)};
}

IssueDebitNote issue_debit_note(const Making &making, const oi_invoice_input &given) {
  must_be(ItemKind::debit_note, given);
  return {.note = invoice(making, given)};
}

RecordOpening record_opening(const Making &making, const oi_invoice_input &given) {
  must_be_none(given.draft_state == 0, "draft_state");
  const ItemKind kind =
      given.kind == 0 ? ItemKind::opening_debit : enumerator(given.kind, ItemKind::opening_credit, "kind");
  return {.kind = kind, .document = invoice(making, given)};
}

RecordPayment record_payment(const Making &making, const oi_payment_input &given) {
  return {.payment = payment(given), .settlement = settlement(making, given.settlement)};
}

MarkPaid mark_paid(const oi_mark_paid_input &given) {
  const Input input(given.payment, "payment");
  must_be_none(input->settlement == nullptr, "settlement");
  return {.invoice = id<InvoiceId>(given.invoice, "invoice"), .payment = payment(*input)};
}

IssueCreditMemo issue_credit_memo(const Making &making, const oi_credit_memo_input &given) {
  Credit credit =
      core_from<Credit,
                But<"invoice", "currency", "refund", "refund_number", "dispute", "displace_payments">>(given);
  credit.currency = currency_of(making, given.currency);
  credit.lines = lines(making.memory, given.lines, given.line_count, given.line_stride);
  return {.credit = credit,
          .invoice = id<InvoiceId>(given.invoice, "invoice"),
          .displace_payments = (given.flags & OI_CREDIT_MEMO_DISPLACE_PAYMENTS) != 0,
          .refund = money(given.refund, "refund"),
          .refund_number = text(given.refund_number, "refund_number"),
          .dispute = given.dispute};
}

AdjustAccountCredit adjust_account_credit(const oi_account_credit_input &given) {
  return {.credit = core_from<Credit, But<"currency", "tax_scope", "amount", "change">>(given),
          .change = money(given.change, "change")};
}

ApplyCredit apply_credit(const Making &making, const oi_apply_credit_input &given) {
  return {.credit = item_ref(given.credit, "credit"),
          .targets = targets(making, given.targets, given.target_count, given.target_stride),
          .cap = (given.flags & OI_APPLY_CREDIT_CAP) != 0};
}

Settle settle(const Making &making, const oi_settle_input &given) {
  if (given.settlement == nullptr) reject(Errc::null_argument, "settlement");
  return {.customer = id<CustomerId>(given.customer, "customer"),
          .currency = currency_of(making, given.currency),
          .job = id<JobId>(given.job, "job"),
          .credits = credits(making, given),
          .settlement = settlement(making, given.settlement),
          .at_most = money(given.at_most, "at_most")};
}

ReversePayment reverse_payment(const oi_reverse_payment_input &given) {
  return {.payment = id<PaymentId>(given.payment, "payment"),
          .kind = enumerator(given.kind, ReversalKind::reinstated, ReversalKind::payment_reversed, "kind"),
          .fee = {.amount = money(given.fee, "fee"),
                  .number = text(given.fee_number, "fee_number"),
                  .due = date(given.fee_due, "fee_due")}};
}

CommandClass command_class(std::int32_t given) {
  return enumerator(given, CommandClass::settlement, "command_class");
}

GrantLockException grant_lock_exception(const oi_lock_exception_input &given) {
  GrantLockException grant = core_from<GrantLockException, But<"of", "command_class">>(given);
  grant.of = command_class(given.command_class);
  return grant;
}

} // namespace openitem::capi
