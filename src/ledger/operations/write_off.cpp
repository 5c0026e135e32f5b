// Giving up what is owed, in full or part, and getting it back after all.

#include "ledger/document.hpp"
#include "ledger/operations.hpp"
#include "ledger/reversal.hpp"
#include "ledger/settlement.hpp"

namespace openitem {

Result<std::uint64_t> decide(Decision &decision, const WriteOff &command) {
  const State &state = decision.state();
  OPENITEM_CHECK(check_effective(decision));
  OPENITEM_CHECK(check_texts(command));
  OPENITEM_CHECK(check_exists(state, command.item, "item"));
  const auto id = check_new_item(state, {ItemKind::write_off, command.id, command.number, {}});
  if (!id) return id.error();
  OPENITEM_CHECK(check_status_of_owner(state, command.item));
  const auto debit = usable_debit(state, command.item, "item");
  if (!debit) return debit.error();
  if (command.amount && command.amount.currency() != state.currency_of(*debit))
    return refuse(Errc::currency_mismatch, command.item, "amount");
  if (decision.effective().day_number() < state.item(*debit).effective)
    return refuse(Errc::date_before_item, command.item, "effective");
  const Money open = money_of(state, *debit, state.fitting_of_item(*debit, decision.effective()));
  const Money amount = command.amount ? command.amount : open;
  if (amount.sign() < 0 || (command.amount && amount.is_zero()))
    return refuse(Errc::amount_not_positive, command.item, "amount");
  if (amount > open || amount.is_zero())
    return refuse_fitting(Errc::exceeds_open, command.item, open, "amount");

  ItemIssued event = single_portion(decision, ItemRef(ItemKind::write_off, *id), state.customer_of(*debit),
                                    state.job_id_of(*debit), amount, decision.effective());
  event.number = command.number;
  event.facts.about = command.item;
  decision.emit(event);
  apply_amount(decision, state.find_item(event.ref), *debit, amount.minor_units(), decision.effective());
  return *id;
}

Result<std::uint64_t> decide(Decision &decision, const RecoverWriteOff &command) {
  const State &state = decision.state();
  OPENITEM_CHECK(check_effective(decision));
  const ItemRef ref{ItemKind::write_off, command.write_off};
  const auto write_off = usable_credit(state, ref, "write_off");
  if (!write_off) return write_off.error();
  OPENITEM_CHECK(reverse_item(decision, *write_off, ReversalKind::recovered));
  return std::uint64_t{0};
}

} // namespace openitem
