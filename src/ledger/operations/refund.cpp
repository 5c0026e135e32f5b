// Paying credit out again.

#include "ledger/document.hpp"
#include "ledger/item_kinds.hpp"
#include "ledger/operations.hpp"
#include "ledger/undoing.hpp"

#include <algorithm>

namespace openitem {

namespace {

// Undoes applications of the credit, newest first, until `needed` is free; the last one undone keeps what is
// left over, unless it was one of a group.
Result<void> unapply_for(Decision &decision, PortionSlot credit, int128 needed) {
  const State &state = decision.state();
  const Date date = decision.effective();
  LiveApplications used(decision, credit, LiveApplications::of_items_there_before); // the others gave it back
  while (state.fitting(credit, date) < needed) {
    const LiveApplication *live = used.next();
    if (live == nullptr) return {};
    OPENITEM_CHECK(undo_application(decision, *live));
    const int128 over = std::min(state.fitting(credit, date) - needed, fitting_anew(decision, *live));
    if (over > 0) apply_amount(decision, credit, live->debit, over, date);
  }
  return {};
}

} // namespace

Result<std::uint64_t> decide(Decision &decision, const Refund &command) {
  const State &state = decision.state();
  OPENITEM_CHECK(check_effective(decision));
  OPENITEM_CHECK(check_texts(command));
  OPENITEM_CHECK(check_exists(state, command.credit, "credit"));
  OPENITEM_CHECK(check_amount(state, command.amount, "amount"));
  const auto id = check_new_item(state, {ItemKind::refund, command.id, command.number, {}});
  if (!id) return id.error();
  OPENITEM_CHECK(check_status_of_owner(state, command.credit));
  if (!kind_row(command.credit.kind).refundable) return refuse(Errc::wrong_kind, command.credit, "credit");
  const auto credit = usable_credit(state, command.credit, "credit");
  if (!credit) return credit.error();
  if (command.amount.currency() != state.currency_of(*credit))
    return refuse(Errc::currency_mismatch, command.credit, "amount");
  if (decision.effective().day_number() < state.item(*credit).effective)
    return refuse(Errc::date_before_item, command.credit, "effective");
  if (command.amount.sign() <= 0) return refuse(Errc::amount_not_positive, command.credit, "amount");
  const int128 units = command.amount.minor_units();
  if (command.unapply) OPENITEM_CHECK(unapply_for(decision, *credit, units));
  const int128 fits = state.fitting(*credit, decision.effective());
  if (units > fits)
    return refuse_fitting(Errc::exceeds_unapplied, command.credit, money_of(state, *credit, fits), "amount");

  ItemIssued event = single_portion(decision, ItemRef(ItemKind::refund, *id), state.customer_of(*credit),
                                    state.job_id_of(*credit), command.amount, decision.effective());
  event.number = command.number;
  event.facts.method = command.method;
  event.facts.transaction_id = command.transaction_id;
  event.facts.about = command.credit;
  event.facts.notes = command.notes;
  decision.emit(event);
  apply_amount(decision, *credit, state.find_item(event.ref), units, decision.effective());
  return *id;
}

} // namespace openitem
