#include "ledger/reversal.hpp"

#include "ledger/document.hpp"
#include "ledger/item_kinds.hpp"
#include "ledger/undoing.hpp"

#include <algorithm>

namespace openitem {

namespace {

// One more is in the way; the oldest are named.
void add_related(Error &error, Sequence application) {
  auto &named = error.related;
  const std::size_t count = error.related_count++;
  if (count < named.size()) {
    named[count] = application;
  } else if (application < named.back()) {
    named.back() = application;
  } else {
    return;
  }
  std::sort(named.begin(), named.begin() + static_cast<std::ptrdiff_t>(std::min(count + 1, named.size())));
}

} // namespace

Result<void> check_not_applied(Decision &decision, std::uint32_t item,
                               std::span<const std::uint32_t> ignored) {
  const State &state = decision.state();
  if (kind_row(state.item(item).item_kind()).made_with_application) return {};
  Error error = refuse(Errc::has_applications, state.ref(item), "item");
  for (std::uint32_t slot = item;; ++slot) {
    state.for_each_detail_of(slot, [&](std::uint32_t at) {
      const DetailRow &row = state.detail(at);
      if (!row.live()) return;
      if (!ignored.empty()) {
        const std::uint32_t other = state.first_portion(row.credit == item ? row.debit : row.credit);
        if (std::binary_search(ignored.begin(), ignored.end(), other)) return;
      }
      // A group of several portions counts by its first.
      if (state.made_by(row.sequence()).slot == at) add_related(error, row.sequence());
    });
    if (state.item(slot).last()) break;
  }
  if (error.related_count == 0) return {};
  return error;
}

Result<void> check_not_refunded(Decision &decision, std::uint32_t item, const char *field) {
  const State &state = decision.state();
  if (!kind_row(state.item(item).item_kind()).refundable) return {};
  for (const LiveApplication &live : live_applications(decision, item)) {
    if (state.item(live.debit).item_kind() == ItemKind::refund)
      return refuse(Errc::already_refunded, state.ref(item), field);
  }
  return {};
}

Result<void> reverse_item(Decision &decision, std::uint32_t item, ReversalKind kind) {
  const State &state = decision.state();
  if (decision.effective().day_number() < state.item(item).effective)
    return refuse(Errc::date_before_item, state.ref(item), "effective");
  for (const LiveApplication &live : live_applications(decision, item))
    OPENITEM_CHECK(undo_application(decision, live));
  if ((state.item(item).flags & StoredPortion::reversed) != 0) return {}; // it went with its application
  if (state.fitting_of_item(item, decision.effective()) != state.original_of_item(item))
    return refuse(Errc::date_before_item, state.ref(item), "effective");
  decision.emit(ItemReversed{state.ref(item), kind, decision.effective()});
  return {};
}

} // namespace openitem
