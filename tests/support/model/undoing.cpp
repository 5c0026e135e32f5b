// Taking applications back, wholly or in part.
#include "support/model/decider.hpp"

#include <algorithm>

namespace openitem::testing_support {

void Decider::undo_application(std::size_t group) {
  emit(ApplicationUndone{m.groups_[group].sequence, date()});
  const ModelGroup undone = m.groups_[group];
  const std::vector<ModelItem::Move> moves = m.items_[undone.debit].moves; // those until now
  for (const ModelGroup::Part &part : undone.parts) {
    // What comes back goes where the rest of its portion went since.
    std::size_t at = part.debit_portion;
    Date on = date();
    for (const ModelItem::Move &move : moves) {
      if (move.sequence < undone.sequence || move.from != at) continue;
      at = move.to;
      on = std::max(on, move.date);
    }
    if (at != part.debit_portion)
      emit_move(undone.debit, on, {},
                {{part.debit_portion, static_cast<std::uint32_t>(at), money(undone.debit, part.amount)}});
  }
}

void Decider::undo_group(std::size_t group) {
  if (m.groups_[group].undone) return; // it went with another one
  if (date() < m.groups_[group].date) {
    no(Errc::date_before_item);
    return;
  }
  if (m.groups_[group].together != 0) {
    undo_together(m.groups_[group].together);
    return;
  }
  const std::size_t made = made_with(group);
  if (made == nothing) {
    undo_application(group);
    return;
  }
  for (const std::size_t one : live_groups_newest_first(made)) undo_application(one);
  reverse_made(made);
}

void Decider::free_item(std::size_t item) {
  if (date() < m.items_[item].effective) {
    no(Errc::date_before_item);
    return;
  }
  for (const std::size_t group : live_groups_newest_first(item)) {
    undo_group(group);
    if (stop()) return;
  }
  if (m.items_[item].together != 0) undo_together(m.items_[item].together);
  if (stop()) return;
  if (!m.items_[item].reversed && m.fitting(item, date()) != m.items_[item].total())
    no(Errc::date_before_item);
}

Amount Decider::fitting_again(std::size_t group) const {
  const ModelGroup &undone = m.groups_[group];
  if (undone.together != 0) return 0; // less than the whole would be another group
  const std::size_t made = made_with(group);
  Amount fits = undone.total();
  if (made != undone.credit) fits = std::min(fits, m.fitting(undone.credit, date()));
  if (made != undone.debit) fits = std::min(fits, m.fitting(undone.debit, date()));
  return fits;
}

void Decider::apply_again(std::size_t group, Amount units, std::vector<std::size_t> together) {
  const std::size_t made = made_with(group);
  const auto amount_of = [&](std::size_t one) { return one == group ? units : m.groups_[one].total(); };
  std::size_t anew = made;
  if (made != nothing) {
    Amount sum = 0;
    for (const std::size_t one : together) sum += amount_of(one);
    const ModelItem old = m.items_[made];
    ItemIssued event = single({old.ref.kind, new_item(old.ref.kind, 0, {}, {})}, old.customer, old.job,
                              Money::of_minor(sum, old.currency), date());
    event.facts.about = old.about;
    event.facts.contract = ContractId(old.contract);
    emit(event);
    anew = m.find(event.ref);
  }
  std::reverse(together.begin(), together.end());
  for (const std::size_t one : together) {
    const std::size_t credit = m.groups_[one].credit == made ? anew : m.groups_[one].credit;
    const std::size_t debit = m.groups_[one].debit == made ? anew : m.groups_[one].debit;
    if (amount_of(one) > 0) apply_amount(credit, debit, amount_of(one), date());
  }
}

void Decider::operator()(const Unapply &c) {
  need_date();
  const auto at = m.by_group_.find(c.application);
  if (at == m.by_group_.end()) {
    no(Errc::unknown_application);
    return;
  }
  const ModelGroup group = m.groups_[at->second];
  if (group.undone) no(Errc::already_reversed);
  const Currency currency = m.items_[group.debit].currency;
  if (date() < group.date) no(Errc::date_before_item);
  if (c.keep && c.keep.currency() != currency) {
    no(Errc::currency_mismatch);
    return;
  }
  const Amount keep_units = c.keep ? c.keep.minor_units() : 0;
  if (group.together != 0 && keep_units != 0 && keep_units != group.total()) no(Errc::made_together);
  if (keep_units < 0) no(Errc::amount_not_positive);
  if (keep_units > group.total()) no(Errc::exceeds_open);
  if (stop() || keep_units == group.total()) return; // all of it stays
  const std::size_t made = made_with(at->second);
  const std::vector<std::size_t> together =
      made == nothing ? std::vector<std::size_t>{at->second} : live_groups_newest_first(made);
  undo_group(at->second);
  if (stop() || keep_units == 0) return;
  if (fitting_again(at->second) < keep_units) {
    no(Errc::exceeds_open);
    return;
  }
  apply_again(at->second, keep_units, together);
}

} // namespace openitem::testing_support
