#include "ledger/reversal.hpp"

#include "ledger/document.hpp"
#include "ledger/settlement.hpp"

namespace openitem {

Result<void> check_not_applied(Decision &decision, std::uint32_t item) {
  const std::span<const LiveApplication> live = live_applications(decision, item);
  if (live.empty()) return {};
  Error error = refuse(Errc::has_applications, decision.state().ref(item), "item");
  error.related_count = static_cast<std::uint32_t>(live.size());
  for (std::size_t i = 0; i < std::min(live.size(), error.related.size()); ++i)
    error.related[i] = live[live.size() - 1 - i].application; // oldest first
  return error;
}

Result<void> free_item(Decision &decision, std::uint32_t item) {
  const State &state = decision.state();
  if (decision.effective().day_number() < state.item(item).effective)
    return refuse(Errc::date_before_item, state.ref(item), "effective");
  for (const LiveApplication &live : live_applications(decision, item))
    OPENITEM_CHECK(undo_application(decision, live));
  if (state.fitting_of_item(item, decision.effective()) != state.original_of_item(item))
    return refuse(Errc::date_before_item, state.ref(item), "effective");
  return {};
}

} // namespace openitem
