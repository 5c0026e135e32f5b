// apply for the event that moves amounts between the portions of an item, and the portions that it adds.

#include "ledger/state.hpp"

#include <gsl/util>

namespace openitem {

void State::apply(const PortionsMoved &event) {
  const PortionSlot item = find_item(event.item);
  invariant(item != no_slot && items_[item].debit() && !event.moves.empty());
  AccountRow &account = accounts_[items_[item].account];
  store_.undo.save(account);
  store_.undo.save(items_[item].flags);
  items_[item].flags |= StoredPortion::moved;
  if (!event.added.empty()) add_portions(account, item, event.added);
  const std::uint32_t portions = portion_count(item);
  const auto count = gsl::narrow_cast<std::uint32_t>(2 * event.moves.size());
  const std::int32_t effective = event.effective.day_number();
  const DetailSlot first = append_rows(details_, account, account.details, count, effective);
  DetailSlot at = first;
  event.moves.for_each([&](const MovedPortion &move) {
    const int128 units = move.amount.minor_units();
    invariant(move.from < portions && move.to < portions && move.from != move.to && units > 0);
    const PortionSlot from = portion_slot(item, move.from);
    const PortionSlot to = portion_slot(item, move.to);
    take(account, from, units);
    give_back(account, to, units);
    fill_detail(at++, {from, no_slot, effective, stored(units), DetailKind::moved}, true);
    fill_detail(at, {to, no_slot, effective, stored(-units), DetailKind::moved}, at + 1 != first + count);
    ++at;
  });
  next_sequence(RecordAt(first)); // see record_at
}

// The account has been saved by the caller.
void State::add_portions(AccountRow &account, PortionSlot item, const ListView<AddedPortion> &added) {
  const auto count = gsl::narrow_cast<std::uint32_t>(added.size());
  const StoredPortion first = items_[item];
  std::uint32_t number = portion_count(item);
  PortionSlot slot = append_rows(items_, account, account.items, count, first.effective);
  account.item_count += count;
  account.flags |= AccountRow::portioned;
  added.for_each([&](const AddedPortion &portion) {
    StoredPortion row{};
    row.account = first.account;
    row.effective = first.effective;
    row.due = portion.due.day_number();
    row.last_detail = no_slot;
    row.set_sequence(last_sequence_ + 1);
    row.place = narrow<std::uint16_t>(number);
    row.kind = first.kind;
    row.flags = StoredPortion::continued | StoredPortion::moved;
    row.id = item.number();
    items_[slot] = row;
    note_added(item, {open_key(slot), slot, row.place, false});
    ++slot;
    ++number;
  });
}

void State::note_added(PortionSlot item, const AddedPortions::Portion &portion) {
  store_.undo.on_rollback(
      [](void *owner, std::uint64_t the_item, std::uint64_t slot) noexcept {
        auto &added = static_cast<State *>(owner)->added_;
        const auto found = added.find(PortionSlot::kept(the_item));
        if (found == added.end()) return;
        found->second.erase(PortionSlot::kept(slot));
        if (found->second.by_due().empty()) added.erase(found);
      },
      this, item.number(), portion.slot.number());
  added_.try_emplace(item, store_.memory).first->second.insert(portion);
}

// Whether something of a portion that a move added is left.
void State::note_open(PortionSlot added, bool open) {
  store_.undo.on_rollback(
      [](void *owner, std::uint64_t slot, std::uint64_t was) noexcept {
        auto &state = *static_cast<State *>(owner);
        const PortionSlot portion = PortionSlot::kept(slot);
        const auto found = state.added_.find(state.items_[portion].first_of_item());
        if (found != state.added_.end()) found->second.set_open(state.open_key(portion), was != 0);
      },
      this, added.number(), open ? 0 : 1);
  added_.find(items_[added].first_of_item())->second.set_open(open_key(added), open);
}

PortionSlot State::find_portion(PortionSlot first, Date due) const noexcept {
  const std::int32_t key = due ? due.day_number() : INT32_MAX;
  PortionSlot slot = first;
  while (open_key(slot) < key && !items_[slot].last()) ++slot;
  if (open_key(slot) == key) return slot;
  return items_[first].is_rearranged() && added_.contains(first) ? added_.find(first)->second.find_due(key)
                                                                 : no_slot;
}

// Of two portions of which a move added one at least: by their items, then by due date.
bool State::earlier_with_added(PortionSlot a, PortionSlot b) const noexcept {
  const PortionSlot item_a = first_portion(a);
  const PortionSlot item_b = first_portion(b);
  if (item_a != item_b) return items_[item_a].sequence() < items_[item_b].sequence();
  return open_key(a) < open_key(b);
}

} // namespace openitem
