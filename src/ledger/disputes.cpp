#include "ledger/disputes.hpp"

namespace openitem {

Result<MarkSlot> known_dispute(const State &state, Sequence dispute, const ItemRef &item) {
  const MarkSlot mark = state.marks().find(dispute);
  if (mark == no_slot || state.marks()[mark].kind != MarkKind::dispute ||
      (item && state.marks()[mark].item != item))
    return refuse(Errc::unknown_sequence, EntityKind::mark, dispute, "dispute");
  return mark;
}

Result<void> check_unresolved(const State &state, MarkSlot dispute) {
  const StoredMark &mark = state.marks()[dispute];
  if (mark.ended != 0) return refuse(Errc::already_reversed, EntityKind::mark, mark.sequence, "dispute");
  return {};
}

Result<void> check_begun(const Decision &decision, MarkSlot dispute) {
  const StoredMark &mark = decision.state().marks()[dispute];
  if (decision.effective().day_number() < mark.effective)
    return refuse(Errc::date_before_item, EntityKind::mark, mark.sequence, "effective");
  return {};
}

void reduce_dispute(Decision &decision, MarkSlot dispute, int128 units) {
  const StoredMark &mark = decision.state().marks()[dispute];
  decision.emit(
      MarkReduced{mark.sequence, Money::of_minor(units, mark.amount.currency()), decision.effective()});
}

} // namespace openitem
