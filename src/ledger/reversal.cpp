#include "ledger/reversal.hpp"

#include "ledger/document.hpp"
#include "ledger/item_kinds.hpp"
#include "ledger/made_together.hpp"
#include "ledger/undoing.hpp"

#include <algorithm>

namespace openitem {

Result<void> check_not_applied(Decision &decision, PortionSlot item, std::span<const PortionSlot> ignored) {
  const State &state = decision.state();
  const MadeTogether together = made_together_with_item(state, item);
  const bool made = kind_row(state.item(item).item_kind()).made_with_application;
  Error error = refuse(Errc::has_applications, state.ref(item), "item");
  auto &named = error.related;
  LiveApplications all(decision, item);
  while (const LiveApplication *live = all.next()) { // newest first: the last ones are the oldest
    const PortionSlot other = live->credit == item ? live->debit : live->credit;
    if (std::binary_search(ignored.begin(), ignored.end(), other)) continue;
    if (made && made_together_with(state, live->application) == together) continue;
    ++error.related_count;
    std::shift_right(named.begin(), named.end(), 1);
    named.front() = live->application;
  }
  if (error.related_count == 0) return {};
  return error;
}

Result<void> check_not_refunded(Decision &decision, PortionSlot item, const char *field) {
  const State &state = decision.state();
  if (!kind_row(state.item(item).item_kind()).refundable) return {};
  for (const LiveApplication &live : live_applications(decision, item)) {
    if (state.item(live.debit).item_kind() == ItemKind::refund)
      return refuse(Errc::already_refunded, state.ref(item), field);
  }
  return {};
}

Result<void> reverse_item(Decision &decision, PortionSlot item, ReversalKind kind) {
  const State &state = decision.state();
  if (decision.effective().day_number() < state.item(item).effective)
    return refuse(Errc::date_before_item, state.ref(item), "effective");
  for (const LiveApplication &live : live_applications(decision, item))
    OPENITEM_CHECK(undo_application(decision, live));
  if (!state.groups().empty()) OPENITEM_CHECK(undo_group_of(decision, item));
  if ((state.item(item).flags & StoredPortion::reversed) != 0)
    return {}; // it went with what it was made with
  if (state.fitting_of_item(item, decision.effective()) != state.original_of_item(item))
    return refuse(Errc::date_before_item, state.ref(item), "effective");
  decision.emit(ItemReversed{state.ref(item), kind, decision.effective()});
  return {};
}

} // namespace openitem
