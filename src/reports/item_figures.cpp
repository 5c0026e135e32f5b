#include "reports/item_figures.hpp"

#include "money/magnitude.hpp"
#include "reports/disputed_portions.hpp"

#include <algorithm>

namespace openitem {

namespace {

// What an application to a debit portion counts as.
int128 &settled_by(ItemFigures &figures, ItemKind credit) {
  const SettledAs as = kind_row(credit).settles_as;
  if (as == SettledAs::paid) return figures.paid;
  if (as == SettledAs::written_off) return figures.written_off;
  return figures.credited;
}

// What a portion has, and what its details that count leave of it.
struct Holding {
  int128 held; // with what moves that count brought and took
  int128 left;
};

// Adds a portion's details that count.
Holding add_details(const Standpoint &at, PortionSlot slot, ItemFigures &figures) {
  const State &state = at.state;
  const bool debit = state.item(slot).debit();
  int128 left = state.original(slot); // it, and each part of what was settled, ends between 0 and the total
  int128 held = left;
  int reversals = 0;
  state.for_each_detail_of(slot, [&](DetailSlot detail) {
    const DetailRow &row = state.detail(detail);
    if (!at.counts(row)) return;
    const int128 taken = state.amount(row.amount);
    left = wrapping_sum(left, -taken);
    if (row.detail_kind() == DetailKind::moved) {
      held = wrapping_sum(held, -taken);
      return;
    }
    figures.last_change = std::max(figures.last_change, row.effective);
    const bool one_sided = row.debit == no_slot || row.credit == no_slot;
    if (one_sided) reversals += row.detail_kind() == DetailKind::reversed ? 1 : -1;
    if (!debit || one_sided) return;
    int128 &settled = settled_by(figures, state.item(row.credit).item_kind());
    settled = wrapping_sum(settled, taken);
  });
  figures.reversed = figures.reversed || reversals > 0; // one that was added later tells of later ones alone
  return {held, left};
}

void add_open_debit(const Standpoint &at, std::int32_t due, int128 left, bool first_open,
                    ItemFigures &figures) {
  if (first_open) figures.due = due;
  if (due == 0 || due >= at.day()) return;
  figures.past_due += left;
  figures.days_overdue = std::max(figures.days_overdue, at.day() - due);
}

// It lies in the portions due last: the oldest open one has something past due, or nothing has.
void take_out_disputed(const Standpoint &at, PortionSlot first, ItemFigures &figures) {
  for_each_disputed_part_of_item(at, first, [&](PortionSlot slot, int128 units) {
    const std::int32_t due = at.state.item(slot).due;
    figures.disputed += units;
    if (due != 0 && due < at.day()) figures.past_due -= units;
  });
  if (figures.past_due == 0) figures.days_overdue = 0;
}

} // namespace

ItemFigures item_figures(const Standpoint &at, PortionSlot first) {
  ItemFigures figures;
  figures.counts = at.counts(at.state.item(first));
  const bool debit = at.state.item(first).debit();
  std::int32_t last_due = 0;
  at.state.for_each_portion_by_due(first, [&](PortionSlot slot) {
    const auto &row = at.state.item(slot);
    const int128 original = at.state.original(slot);
    figures.total += original;
    const Holding holding = figures.counts ? add_details(at, slot, figures) : Holding{original, 0};
    if (row.is_added() && holding.held == 0) return true;
    ++figures.portion_count;
    if (debit && holding.left != 0)
      add_open_debit(at, row.due, holding.left, figures.remaining == 0, figures);
    figures.remaining += holding.left;
    if (holding.held != 0 || !at.state.item(first).is_rearranged()) last_due = row.due;
    return true;
  });
  if (debit && figures.remaining == 0) figures.due = last_due;
  take_out_disputed(at, first, figures);
  return figures;
}

ItemStatus status_of(const ItemFigures &figures) noexcept {
  if (!figures.counts) return ItemStatus::pending;
  if (figures.reversed) return ItemStatus::voided;
  if (figures.remaining == 0) return ItemStatus::paid;
  if (figures.past_due != 0) return ItemStatus::overdue;
  return figures.remaining == figures.total ? ItemStatus::pending : ItemStatus::partly_paid;
}

} // namespace openitem
