// Taking a document back: from the date on it counts no more; before, it still shows as it did.

#include "ledger/document.hpp"
#include "ledger/item_kinds.hpp"
#include "ledger/operations.hpp"
#include "ledger/reversal.hpp"

namespace openitem {

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
  if (!command.unapply) OPENITEM_CHECK(check_not_applied(decision, *item));
  OPENITEM_CHECK(check_not_refunded(decision, *item, "item"));
  OPENITEM_CHECK(reverse_item(decision, *item, ReversalKind::voided));
  return std::uint64_t{0};
}

} // namespace openitem
