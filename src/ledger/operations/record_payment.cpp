// Payments: cash in, and how it is used at once.

#include "ledger/document.hpp"
#include "ledger/operations.hpp"
#include "ledger/settlement.hpp"

namespace openitem {

namespace {

Result<void> check_settlement(const Settlement &settlement) {
  if (settlement.strategy > Strategy::proportional) return {Errc::invalid_argument, "strategy"};
  OPENITEM_CHECK(check_size(settlement.targets.size(), max_targets, "targets"));
  if (strategy_of(settlement) != Strategy::chosen && !settlement.targets.empty())
    return does_not_go_with("targets", "strategy");
  return {};
}

Result<void> settle_payment(Decision &decision, PortionSlot payment, const Settlement &settlement) {
  const Strategy strategy = strategy_of(settlement);
  if (strategy == Strategy::none) return {};
  const std::span<const PortionSlot> own(&payment, 1);
  if (strategy == Strategy::chosen)
    return settle_chosen(decision, chosen_of(decision.state(), own, settlement.targets, settlement.cap));
  SettleRequest request;
  request.account = decision.state().item(payment).account;
  request.strategy = strategy;
  request.job = decision.state().job_of(payment);
  if (settlement.only_this_credit) request.credits = own;
  settle(decision, request);
  return {};
}

} // namespace

Result<std::uint64_t> record_payment(Decision &decision, const Payment &payment, const Settlement &settlement,
                                     bool from_draft) {
  const State &state = decision.state();
  OPENITEM_CHECK(check_effective(decision));
  OPENITEM_CHECK(check_content(payment));
  OPENITEM_CHECK(check_settlement(settlement));
  const auto customer = known_parties(state, {payment.customer, payment.job, {}});
  if (!customer) return customer.error();
  OPENITEM_CHECK(check_amount(state, payment.amount, "amount"));
  const ItemOrDraft draft = from_draft ? state.find(ItemRef(ItemKind::payment, payment.id.value())) : no_slot;
  const auto id = check_new_item(state, {ItemKind::payment, payment.id.value(), payment.number,
                                         payment.external_ref, payment.number_range, draft});
  if (!id) return id.error();
  OPENITEM_CHECK(check_transaction_id(state, payment.method, payment.transaction_id));
  OPENITEM_CHECK(check_status(state, *customer, Admission::posting));
  OPENITEM_CHECK(check_range_kind(state, payment.number_range, ItemKind::payment));
  OPENITEM_CHECK(check_job(state, *customer, payment.job));
  if (payment.amount.sign() <= 0) return {Errc::amount_not_positive, "amount"};

  ItemIssued event = single_portion(decision, ItemRef(ItemKind::payment, *id), payment.customer, payment.job,
                                    payment.amount, decision.effective());
  event.number = payment.number;
  event.facts.external_ref = payment.external_ref;
  event.facts.method = payment.method;
  event.facts.transaction_id = payment.transaction_id;
  event.facts.reference = payment.reference;
  if (payment.value_date != decision.effective()) event.facts.value_date = payment.value_date;
  event.facts.notes = payment.notes;
  event.facts.number_range = payment.number_range;
  decision.emit(event);
  OPENITEM_CHECK(settle_payment(decision, state.find_item(event.ref), settlement));
  return *id;
}

Result<std::uint64_t> decide(Decision &decision, const RecordPayment &command) {
  return record_payment(decision, command.payment, command.settlement, false);
}

Result<std::uint64_t> decide(Decision &decision, const MarkPaid &command) {
  const State &state = decision.state();
  OPENITEM_CHECK(check_effective(decision));
  Payment payment = command.payment;
  if (payment.method.empty()) return {Errc::missing, "method"};
  const ItemRef ref = command.invoice;
  if (payment.job) OPENITEM_CHECK(known_job(state, payment.job));
  OPENITEM_CHECK(check_exists(state, ref, "invoice"));
  OPENITEM_CHECK(check_new_item(state, {ItemKind::payment, payment.id.value(), payment.number,
                                        payment.external_ref, payment.number_range}));
  OPENITEM_CHECK(check_transaction_id(state, payment.method, payment.transaction_id));
  OPENITEM_CHECK(check_status_of_owner(state, ref));
  OPENITEM_CHECK(check_range_kind(state, payment.number_range, ItemKind::payment));
  const auto invoice = usable_debit(state, ref, "invoice");
  if (!invoice) return invoice.error();
  const CustomerId customer = state.customer_of(*invoice);
  const JobId job = state.job_id_of(*invoice);
  if (payment.customer && payment.customer != customer)
    return refuse(Errc::customer_mismatch, ref, "customer");
  const Money open = money_of(state, *invoice, state.fitting_of_item(*invoice, decision.effective()));
  if (payment.amount && payment.amount.currency() != open.currency())
    return refuse(Errc::currency_mismatch, ref, "amount");
  if (payment.job && payment.job != job) return refuse(Errc::job_mismatch, ref, "job");
  if (decision.effective().day_number() < state.item(*invoice).effective)
    return refuse(Errc::date_before_item, ref, "effective");
  if (open.is_zero() || (payment.amount && payment.amount != open))
    return refuse_fitting(Errc::exceeds_open, ref, open, "amount");
  payment.customer = customer;
  payment.amount = open;
  payment.job = job;
  const Target target{ref, open};
  return record_payment(decision, payment, {.strategy = Strategy::chosen, .targets = {&target, 1}}, false);
}

} // namespace openitem
