// Taking a document back: from the date on it counts no more; before, it still shows as it did.

#include "ledger/document.hpp"
#include "ledger/item_kinds.hpp"
#include "ledger/operations.hpp"
#include "ledger/reversal.hpp"

#include <algorithm>

namespace openitem {

namespace {

// The live credit memos about an invoice, oldest first.
std::span<const PortionSlot> live_memos(Decision &decision, PortionSlot item) {
  const State &state = decision.state();
  const CreditedInvoice *credited = state.credited(item);
  if (credited == nullptr || credited->live.count == 0) return {};
  std::pmr::vector<PortionSlot> memos(&decision.scratch());
  for (const PortionSlot memo : credited->memos) {
    if ((state.item(memo).flags & StoredPortion::reversed) == 0) memos.push_back(memo);
  }
  return decision.scratch().copy(std::span<const PortionSlot>(memos));
}

// Nothing but each other is applied to an invoice and to the memos that go with it.
Result<void> check_only_together(Decision &decision, PortionSlot item, std::span<const PortionSlot> memos) {
  const std::span<PortionSlot> sorted = decision.scratch().make<PortionSlot>(memos.size());
  std::copy(memos.begin(), memos.end(), sorted.begin());
  std::sort(sorted.begin(), sorted.end());
  OPENITEM_CHECK(check_not_applied(decision, item, sorted));
  for (const PortionSlot memo : memos) OPENITEM_CHECK(check_not_applied(decision, memo, {&item, 1}));
  return {};
}

} // namespace

Result<std::uint64_t> decide(Decision &decision, const VoidItem &command) {
  const State &state = decision.state();
  OPENITEM_CHECK(check_effective(decision));
  OPENITEM_CHECK(check_exists(state, command.item, "item"));
  if (kind_row(command.item.kind).taken_back != TakenBack::voided)
    return refuse(Errc::wrong_kind, command.item, "item");
  const auto item = known_item(state, command.item, "item");
  if (!item) return item.error();
  if ((state.item(*item).flags & StoredPortion::reversed) != 0)
    return refuse(Errc::already_reversed, command.item, "item");
  const std::span<const PortionSlot> memos = live_memos(decision, *item);
  if (!command.unapply)
    OPENITEM_CHECK(check_only_together(decision, *item, command.memos ? memos : memos.first(0)));
  OPENITEM_CHECK(check_not_refunded(decision, *item, "item"));
  if (command.memos) {
    for (const PortionSlot memo : memos) OPENITEM_CHECK(check_not_refunded(decision, memo, "memos"));
  } else if (!command.unapply && !memos.empty()) {
    return refuse(Errc::in_use, state.ref(memos.front()), "item");
  }
  if (command.memos) {
    for (auto memo = memos.rbegin(); memo != memos.rend(); ++memo)
      OPENITEM_CHECK(reverse_item(decision, *memo, ReversalKind::voided));
  }
  OPENITEM_CHECK(reverse_item(decision, *item, ReversalKind::voided));
  return std::uint64_t{0};
}

} // namespace openitem
