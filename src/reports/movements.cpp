#include "reports/movements.hpp"

#include "reports/sum.hpp"

#include <algorithm>

namespace openitem {

namespace {

class MovementList {
 public:
  MovementList(const Standpoint &at, const MovementScope &scope, std::pmr::vector<Movement> &movements)
      : at_(at)
      , state_(at.state)
      , scope_(scope)
      , movements_(movements) {}

  void add_item(PortionSlot first) {
    if (!in_scope(first)) return;
    const auto &row = state_.item(first);
    const int128 total = state_.original_of_item(first);
    movements_.push_back({row.sequence(), row.effective, HistoryKind::item, ReversalKind{}, first, no_slot,
                          row.debit() ? total : -total, 0});
  }
  void add_detail(const DetailRow &detail) {
    if (!at_.counts(detail) || detail.detail_kind() == DetailKind::moved) return; // it changes no balance
    if (detail.debit == no_slot || detail.credit == no_slot) {
      add_reversal(detail);
    } else {
      add_application(detail);
    }
  }

 private:
  [[nodiscard]] bool in_scope(PortionSlot first) const {
    return scope_.job == no_slot || state_.job_of(first) == scope_.job;
  }
  // Portions of one record are neighbours, and one movement.
  [[nodiscard]] Movement &movement_of(const DetailRow &detail) {
    if (!movements_.empty() && movements_.back().sequence == detail.sequence()) return movements_.back();
    Movement movement{};
    movement.sequence = detail.sequence();
    movement.effective = detail.effective;
    movement.other = no_slot;
    return movements_.emplace_back(movement);
  }
  void add_reversal(const DetailRow &detail) {
    const bool debit = detail.debit != no_slot;
    const PortionSlot first = state_.first_portion(debit ? detail.debit : detail.credit);
    if (!in_scope(first)) return;
    const int128 taken = state_.amount(detail.amount);
    Movement &movement = movement_of(detail);
    movement.kind = HistoryKind::reversal;
    movement.reversal = state_.reversals()[state_.record_at(detail.sequence()).reversal()].kind;
    movement.item = first;
    movement.change += debit ? -taken : taken;
  }
  void add_application(const DetailRow &detail) {
    const PortionSlot credit = state_.first_portion(detail.credit);
    const PortionSlot debit = state_.first_portion(detail.debit);
    const int sides = (in_scope(credit) ? 1 : 0) - (in_scope(debit) ? 1 : 0);
    const bool inside = in_scope(credit) || in_scope(debit);
    if (!inside || (sides == 0 && !scope_.applications)) return;
    const int128 taken = state_.amount(detail.amount);
    Movement &movement = movement_of(detail);
    movement.kind = detail.detail_kind() == DetailKind::applied ? HistoryKind::application
                                                                : HistoryKind::application_undone;
    movement.item = credit;
    movement.other = debit;
    movement.change += sides * taken;
    movement.applied += taken;
  }

  const Standpoint &at_;
  const State &state_;
  const MovementScope &scope_;
  std::pmr::vector<Movement> &movements_;
};

} // namespace

void add_movements(const Standpoint &at, const AccountRow &account, const MovementScope &scope,
                   std::pmr::vector<Movement> &movements) {
  MovementList list(at, scope, movements);
  for_each_counting_item(at, account, [&](PortionSlot first) { list.add_item(first); });
  at.state.for_each_detail(account, [&](DetailSlot slot) { list.add_detail(at.state.detail(slot)); });
  std::sort(movements.begin(), movements.end(),
            [](const Movement &a, const Movement &b) { return a.sequence < b.sequence; });
}

} // namespace openitem
