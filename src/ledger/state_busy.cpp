// Details of portions: the chain that each portion has of its own, and what stands beside the chain of one
// that has many.
#include "ledger/item_kinds.hpp"
#include "ledger/state.hpp"

#include <algorithm>

namespace openitem {

namespace {

constexpr std::uint32_t run_of(Sequence sequence) noexcept {
  return static_cast<std::uint32_t>(sequence >> BusyPortion::run_log2);
}

} // namespace

// Hangs a filled detail into the chains of its portions.
void State::link_detail(DetailSlot detail) {
  DetailRow &row = details_[detail];
  row.previous_debit = no_slot;
  row.previous_credit = no_slot;
  if (row.debit != no_slot) link_side(row.debit, detail, row.previous_debit);
  if (row.credit != no_slot) link_side(row.credit, detail, row.previous_credit);
}

void State::link_side(PortionSlot slot, DetailSlot detail, DetailSlot &previous) {
  StoredPortion &portion = items_[slot];
  store_.undo.save(portion);
  previous = portion.last_detail;
  portion.last_detail = detail;
  if ((portion.flags & StoredPortion::busy) != 0) {
    note_day(slot, details_[detail]);
    return;
  }
  const int count = (portion.flags + StoredPortion::one_detail) & StoredPortion::counted;
  portion.flags = static_cast<std::uint8_t>((portion.flags & ~StoredPortion::counted) | count);
  if (count == 0 && has_many_details(slot)) make_busy(slot); // every fourth asks: chains are short
}

bool State::has_many_details(PortionSlot slot) const noexcept {
  const bool debit = items_[slot].debit();
  std::uint32_t count = 0;
  for (DetailSlot at = items_[slot].last_detail; at != no_slot && count < StoredPortion::many_details;
       ++count)
    at = debit ? details_[at].previous_debit : details_[at].previous_credit;
  return count == StoredPortion::many_details;
}

void State::make_busy(PortionSlot slot) {
  const PortionSlot first = first_portion(slot);
  const bool first_of_item = !is_busy(first);
  index_days(slot);
  if (!first_of_item) return;
  if (first != slot) index_days(first);
  index_live(first);
}

void State::index_days(PortionSlot slot) {
  store_.undo.on_rollback(
      [](void *owner, std::uint64_t the_slot, std::uint64_t) noexcept {
        static_cast<State *>(owner)->busy_.erase(PortionSlot::kept(the_slot));
      },
      this, slot.number());
  busy_.try_emplace(slot);
  store_.undo.save(items_[slot].flags);
  items_[slot].flags |= StoredPortion::busy;
  for_each_detail_of(slot, [&](DetailSlot at) { note_day(slot, details_[at]); });
}

void State::note_day(PortionSlot slot, const DetailRow &detail) {
  SparseSums::Root &days = busy_.find(slot)->second.days;
  store_.undo.save(days);
  sums_.add(days, static_cast<std::uint32_t>(detail.effective), amount(detail.amount), store_.undo);
}

// Of an item that has just become busy, but for the application that is being recorded.
void State::index_live(PortionSlot first) {
  for_each_portion(first, [&](PortionSlot slot) {
    for_each_detail_of(slot, [&](DetailSlot at) {
      const DetailRow &row = details_[at];
      if (row.live() && row.sequence() <= last_sequence_) note_live(first, row, amount(row.amount));
    });
  });
}

// Any row of the application says which it is.
void State::note_live(PortionSlot first, const DetailRow &applied, int128 units) {
  if (!is_busy(first)) return;
  BusyPortion &of_item = busy_.find(first)->second;
  SparseSums::Root &root = made_together(applied) ? of_item.made : of_item.live;
  store_.undo.save(root);
  sums_.add(root, run_of(applied.sequence()), units, store_.undo);
}

bool State::made_together(const DetailRow &applied) const noexcept {
  return goes_with(applied.credit, applied) || goes_with(applied.debit, applied);
}

// An item that was made in a group goes with the applications of the group alone.
bool State::goes_with(PortionSlot slot, const DetailRow &applied) const noexcept {
  if (!kind_row(items_[slot].item_kind()).made_with_application) return false;
  if (groups_.empty()) return true;
  const Groups::Group *const group = groups_.of(items_[first_portion(slot)].sequence());
  return group == nullptr || group == groups_.of(applied.sequence());
}

bool State::is_live(Sequence application, PortionSlot first, bool together) const noexcept {
  const RecordAt made = record_at(application);
  if (made.kind != RecordAtKind::application) return false;
  const DetailRow &row = details_[made.first_detail()];
  const PortionSlot side = items_[first].debit() ? row.debit : row.credit;
  return row.live() && first_portion(side) == first && made_together(row) == together;
}

Sequence State::live_application_before(PortionSlot first, Sequence sequence, bool together) const noexcept {
  const SparseSums::Root root = live_root(first, together);
  while (sequence > 1) {
    const std::uint32_t run = sums_.last_with_sum(root, run_of(sequence - 1));
    if (run == SparseSums::no_number) return 0;
    const Sequence begin = Sequence{run} << BusyPortion::run_log2;
    sequence = std::min(sequence, begin + (Sequence{1} << BusyPortion::run_log2));
    while (sequence > std::max<Sequence>(begin, 1)) {
      if (is_live(--sequence, first, together)) return sequence;
    }
  }
  return 0;
}

// ---- verify

// At every date on record open and unapplied are never negative; and what stands beside the chain says the
// same.
Result<void> State::verify_days(PortionSlot slot, int128 left, std::pmr::vector<DayAmount> &days) const {
  const StoredPortion &row = items_[slot];
  days.clear();
  for_each_detail_of(slot, [&](DetailSlot at) {
    days.push_back({details_[at].effective, amount(details_[at].amount)});
  });
  int128 least = 0;
  for_each_sum_from(days, [&](std::int32_t day, int128 sum) {
    if (day > row.effective) least = std::min(least, sum);
    return true;
  });
  if (wrapping_sum(left, least) < 0) return wrong(ref(slot), "remaining in the past");
  if (wrapping_sum(left, least) != fitting(slot, Date::unchecked(row.effective)) ||
      left != remaining_now(slot))
    return wrong(ref(slot), "days");
  if (!is_busy(slot)) {
    const auto counted = days.size() % 4 * StoredPortion::one_detail;
    if (days.size() >= StoredPortion::many_details || (row.flags & StoredPortion::counted) != counted)
      return wrong(ref(slot), "days");
    return {};
  }
  sums_.for_each(busy(slot).days, [&](std::uint32_t day, int128 sum) {
    days.push_back({static_cast<std::int32_t>(day), -sum});
  });
  bool equal = true;
  for_each_sum_from(days, [&](std::int32_t, int128 sum) { return equal = equal && sum == 0; });
  if (!equal) return wrong(ref(slot), "days");
  return {};
}

Result<void> State::verify_live(PortionSlot first) const {
  for (const bool together : {false, true}) {
    int128 applied = 0;
    for_each_portion(first, [&](PortionSlot slot) {
      for_each_detail_of(slot, [&](DetailSlot at) {
        const DetailRow &row = details_[at];
        if (row.live() && made_together(row) == together) applied += amount(row.amount);
      });
    });
    int128 found = 0;
    for (Sequence at = live_application_before(first, last_sequence_ + 1, together); at != 0;
         at = live_application_before(first, at, together))
      for_each_in_group(at, [&](DetailSlot detail) { found += amount(details_[detail].amount); });
    if (applied != found || applied != sums_.sum(live_root(first, together)))
      return wrong(ref(first), "live");
  }
  return {};
}

} // namespace openitem
