#include "ledger/reversal.hpp"

#include "ledger/document.hpp"
#include "ledger/settlement.hpp"

namespace openitem {

bool can_be_voided(ItemKind kind) {
  switch (kind) {
  case ItemKind::invoice:
  case ItemKind::debit_note:
  case ItemKind::finance_charge:
  case ItemKind::fee:
  case ItemKind::debit_adjustment:
  case ItemKind::opening_debit:
  case ItemKind::credit_memo:
  case ItemKind::account_credit:
  case ItemKind::opening_credit:
    return true;
  default:
    return false;
  }
}

bool is_payment_reversal(ReversalKind kind) {
  return kind == ReversalKind::insufficient_funds || kind == ReversalKind::chargeback ||
         kind == ReversalKind::payment_reversed;
}

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
