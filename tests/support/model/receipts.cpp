// Payments.
#include "support/model/decider.hpp"

namespace openitem::testing_support {

namespace {

void settlement_is_sound(Decider &d, const Settlement &settlement) {
  if (settlement.strategy > Strategy::proportional) d.no(Errc::invalid_argument);
  if (Decider::chosen_by_targets(settlement).strategy != Strategy::chosen && !settlement.targets.empty())
    d.no(Errc::does_not_go_with);
}

} // namespace

void Decider::pay(const Payment &payment, const Settlement &said, bool from_draft) {
  const Settlement settlement = chosen_by_targets(said);
  need_date();
  settlement_is_sound(*this, settlement);
  const ModelCustomer *owner = customer(payment.customer);
  job_and_contract(owner, payment.job, {});
  if (!payment.amount)
    no(Errc::missing);
  else if (!known(payment.amount.currency()))
    no(Errc::unknown_currency);
  const std::uint64_t id =
      new_item(ItemKind::payment, payment.id.value(), payment.number, payment.external_ref, from_draft);
  number_range(payment.number_range, ItemKind::payment, payment.number);
  transaction_id(payment.method, payment.transaction_id);
  not_paid(owner);
  if (payment.amount && payment.amount.sign() <= 0) no(Errc::amount_not_positive);
  if (stop()) return;
  ItemIssued event = single({ItemKind::payment, id}, owner->id, payment.job.value(), payment.amount, date());
  event.number = keep(payment.number);
  event.facts.external_ref = keep(payment.external_ref);
  event.facts.method = keep(payment.method);
  event.facts.transaction_id = keep(payment.transaction_id);
  event.facts.number_range = payment.number_range;
  emit(event);
  p.id = id;
  const std::size_t own = m.find(event.ref);
  if (settlement.strategy == Strategy::chosen) {
    chosen({own}, settlement.targets, settlement.cap);
  } else if (settlement.strategy != Strategy::none) {
    StrategyInput input;
    input.customer = owner->id;
    input.currency = payment.amount.currency();
    input.strategy = settlement.strategy;
    input.job = payment.job.value();
    if (settlement.only_this_credit) input.credits = {own};
    by_strategy(input);
  }
}

void Decider::operator()(const RecordPayment &c) {
  pay(c.payment, c.settlement);
}

void Decider::operator()(const MarkPaid &c) {
  need_date();
  if (c.payment.method.empty()) no(Errc::missing);
  const ItemRef ref(c.invoice);
  const std::size_t invoice = usable(ref, true);
  Payment payment = c.payment;
  if (invoice == nothing) {
    if (payment.job && m.jobs_.count(payment.job.value()) == 0) no(Errc::unknown_job);
    (void)new_item(ItemKind::payment, payment.id.value(), payment.number, payment.external_ref);
    number_range(payment.number_range, ItemKind::payment, payment.number);
    transaction_id(payment.method, payment.transaction_id);
    return;
  }
  const ModelItem row = m.items_[invoice];
  if (payment.customer && payment.customer.value() != row.customer) no(Errc::customer_mismatch);
  const Amount open = m.fitting(invoice, date());
  if (payment.amount && payment.amount.currency() != row.currency)
    no(Errc::currency_mismatch);
  else if (open == 0 || (payment.amount && payment.amount.minor_units() != open))
    no(Errc::exceeds_open);
  if (date() < row.effective) no(Errc::date_before_item);
  payment.customer = CustomerId(row.customer);
  payment.amount = Money::of_minor(open, row.currency);
  if (!payment.job) payment.job = JobId(row.job);
  if (payment.job.value() != row.job && m.jobs_.count(payment.job.value()) != 0) no(Errc::job_mismatch);
  const bool refused = stop();
  const Target target{ref, payment.amount};
  if (open <= 0 && refused)
    payment.amount = Money::of_minor(1, row.currency); // one reason for that is enough
  pay(payment, {Strategy::chosen, {&target, 1}});
}

} // namespace openitem::testing_support
