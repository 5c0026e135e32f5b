// A payment that came back (NSF, chargeback), and a reversal taken back.

#include "ledger/credited_amount.hpp"
#include "ledger/item_kinds.hpp"
#include "ledger/operations.hpp"
#include "ledger/reversal.hpp"

namespace openitem {

namespace {

Result<std::uint64_t> charge_fee(Decision &decision, PortionSlot payment, const Fee &fee, std::uint64_t id) {
  const State &state = decision.state();
  ItemIssued event =
      single_portion(decision, ItemRef(ItemKind::fee, id), state.customer_of(payment),
                     state.job_id_of(payment), fee.amount, fee.due ? fee.due : decision.effective());
  event.number = fee.number;
  event.facts.about = state.ref(payment);
  decision.emit(event);
  return id;
}

} // namespace

Result<std::uint64_t> decide(Decision &decision, const ReversePayment &command) {
  const State &state = decision.state();
  OPENITEM_CHECK(check_effective(decision));
  if (!is_payment_reversal(command.kind))
    return Error{.code = Errc::invalid_argument,
                 .field = "kind",
                 .allowed = "insufficient_funds, chargeback, payment_reversed"};
  OPENITEM_CHECK(check_code(command.fee.number, "fee_number"));
  const ItemRef ref = command.payment;
  OPENITEM_CHECK(check_exists(state, ref, "payment"));
  std::uint64_t fee = 0;
  if (command.fee.amount) {
    if (!state.knows(command.fee.amount.currency()))
      return unknown_currency(command.fee.amount.currency(), "fee");
    const auto id = check_new_item(state, {ItemKind::fee, 0, command.fee.number, {}});
    if (!id) return id.error();
    fee = *id;
  }
  const auto payment = known_item(state, ref, "payment");
  if (!payment) return payment.error();
  if ((state.item(*payment).flags & StoredPortion::reversed) != 0)
    return refuse(Errc::already_reversed, ref, "payment");
  OPENITEM_CHECK(check_not_refunded(decision, *payment, "payment"));
  if (decision.effective().day_number() < state.item(*payment).effective)
    return refuse(Errc::date_before_item, ref, "effective");
  if (command.fee.amount && command.fee.amount.sign() <= 0) return {Errc::amount_not_positive, "fee"};
  OPENITEM_CHECK(reverse_item(decision, *payment, command.kind));
  if (fee == 0) return std::uint64_t{0};
  return charge_fee(decision, *payment, command.fee, fee);
}

Result<std::uint64_t> decide(Decision &decision, const Reinstate &command) {
  const State &state = decision.state();
  OPENITEM_CHECK(check_effective(decision));
  OPENITEM_CHECK(check_exists(state, command.item, "item"));
  if (kind_row(command.item.kind).made_with_application)
    return refuse(Errc::wrong_kind, command.item, "item");
  const auto item = known_item(state, command.item, "item");
  if (!item) return item.error();
  const ReversalRow *reversal = state.newest_reversal(state.item(*item).sequence());
  if ((state.item(*item).flags & StoredPortion::reversed) == 0)
    return refuse(Errc::already_exists, command.item, "item");
  if (decision.effective().day_number() < reversal->effective)
    return refuse(Errc::date_before_item, command.item, "effective");
  if (command.item.kind == ItemKind::credit_memo) {
    const PortionSlot invoice = state.invoice_of_memo(*item);
    if (invoice != no_slot)
      OPENITEM_CHECK(
          check_creditable(state, invoice, money_of(state, *item, state.original_of_item(*item)), "item"));
  }
  decision.emit(ReversalUndone{command.item, decision.effective()});
  return std::uint64_t{0};
}

} // namespace openitem
