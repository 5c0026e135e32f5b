// Contesting part of what is owed, and settling the question.

#include "ledger/disputes.hpp"
#include "ledger/operations.hpp"

namespace openitem {

Result<std::uint64_t> decide(Decision &decision, const Dispute &command) {
  const State &state = decision.state();
  OPENITEM_CHECK(check_effective(decision));
  OPENITEM_CHECK(check_texts(command));
  OPENITEM_CHECK(check_exists(state, command.item, "item"));
  OPENITEM_CHECK(check_status_of_owner(state, command.item));
  const auto debit = usable_debit(state, command.item, "item");
  if (!debit) return debit.error();
  if (command.amount && command.amount.currency() != state.currency_of(*debit))
    return refuse(Errc::currency_mismatch, command.item, "amount");
  if (decision.effective().day_number() < state.item(*debit).effective)
    return refuse(Errc::date_before_item, command.item, "effective");
  const Money fits =
      money_of(state, *debit, state.claimable(*debit, MarkKind::dispute, decision.effective()));
  const Money amount = command.amount ? command.amount : fits;
  if (command.amount && command.amount.sign() <= 0)
    return refuse(Errc::amount_not_positive, command.item, "amount");
  if (amount > fits || amount.is_zero())
    return refuse_fitting(Errc::exceeds_open, command.item, fits, "amount");
  return decision.emit(MarkPlaced{.kind = MarkKind::dispute,
                                  .item = command.item,
                                  .customer = {},
                                  .amount = amount,
                                  .effective = decision.effective(),
                                  .until = {},
                                  .code = command.code,
                                  .note = command.note});
}

// It moves no money: of a customer that is not used it may be settled, too, as its records may be reversed.
Result<std::uint64_t> decide(Decision &decision, const ResolveDispute &command) {
  const State &state = decision.state();
  OPENITEM_CHECK(check_effective(decision));
  if (!outcome_fits(command.outcome, MarkKind::dispute)) return {Errc::invalid_argument, "outcome"};
  const auto dispute = known_dispute(state, command.dispute);
  if (!dispute) return dispute.error();
  OPENITEM_CHECK(check_unresolved(state, *dispute));
  if (decision.effective().day_number() < state.marks()[*dispute].latest)
    return refuse(Errc::date_before_item, EntityKind::mark, command.dispute, "effective");
  decision.emit(MarkEnded{command.dispute, command.outcome, decision.effective()});
  return std::uint64_t{0};
}

} // namespace openitem
