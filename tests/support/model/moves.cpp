// Due dates that change: what is open moves between the portions of its item.
#include "support/model/decider.hpp"

#include <utility>

namespace openitem::testing_support {

void Model::on(const PortionsMoved &event, Sequence sequence) {
  const std::size_t at = find(event.item);
  on_take_back([this, at, portions = items_[at].portions.size(), moves = items_[at].moves.size()] {
    items_[at].portions.resize(portions);
    items_[at].moves.resize(moves);
  });
  for (const AddedPortion &portion : event.added) items_[at].portions.push_back({0, portion.due, {}});
  for (const MovedPortion &move : event.moves) {
    const Amount units = move.amount.minor_units();
    for (const auto &[portion, taken] : {std::pair(move.from, units), std::pair(move.to, -units)})
      add_detail(at, portion, {ModelDetail::Kind::moved, sequence, event.effective, nothing, nothing, taken});
    items_[at].moves.push_back({sequence, move.from, move.to, event.effective});
  }
}

void Decider::emit_move(std::size_t item, Date on, const std::vector<AddedPortion> &added,
                        const std::vector<MovedPortion> &moves) {
  emit(PortionsMoved{m.items_[item].ref, on, m.added_portions_.emplace_back(added),
                     m.moved_portions_.emplace_back(moves)});
}

void Decider::operator()(const ChangeDue &c) {
  need_date();
  const std::size_t at = usable(c.item, true);
  if (at == nothing) return;
  const ModelItem row = m.items_[at];
  not_paid(&m.customers_.at(row.customer));
  if (date() < row.effective) no(Errc::date_before_item);
  std::uint32_t to = 0;
  while (to < row.portions.size() && row.portions[to].due != c.due) ++to;
  Amount open = 0;
  std::vector<MovedPortion> moves;
  for (const std::uint32_t i : row.by_due()) {
    if (c.from && row.portions[i].due != c.from) continue;
    const Amount units = m.fitting(at, i, date());
    open += units;
    if (units != 0 && row.portions[i].due != c.due) moves.push_back({i, to, money(at, units)});
  }
  if (open == 0) no(Errc::exceeds_open);
  if (stop() || moves.empty()) return;
  const bool is_new = to == row.portions.size();
  emit_move(at, date(), is_new ? std::vector<AddedPortion>{{c.due}} : std::vector<AddedPortion>{}, moves);
}

} // namespace openitem::testing_support
