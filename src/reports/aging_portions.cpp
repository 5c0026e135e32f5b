#include "reports/aged_account.hpp"
#include "reports/aging_run.hpp"
#include "reports/sum.hpp"

#include <algorithm>
#include <tuple>

namespace openitem {

std::int32_t basis_day(const State &state, PortionSlot slot, AgingBasis basis) {
  const auto &row = state.item(slot);
  if (!row.debit()) return state.document_date(state.first_portion(slot)).day_number();
  if (basis == AgingBasis::due || row.due == 0) return due_or_never(row.due);
  if (basis == AgingBasis::effective) return row.effective;
  return state.document_date(state.first_portion(slot)).day_number();
}

PortionAging::PortionAging(const Standpoint &at, const AgingCut &cut, const BucketLimits &limits,
                           Slot<Job> job)
    : at_(at)
    , cut_(cut)
    , limits_(limits)
    , job_(job)
    , open_(at.memory)
    , disputed_(at.memory)
    , portions_(at.memory) {}

std::size_t PortionAging::add_rows(const AccountRow &account, const AgingBuilder::Key &key,
                                   AgingBuilder &builder) {
  collect(account);
  note_disputed(account);
  if (cut_.credits == AgingCredits::net_oldest) net_oldest();
  sort_by_row();
  std::size_t added = 0;
  for (std::size_t begin = 0; begin < portions_.size();) {
    std::size_t end = begin + 1;
    while (end < portions_.size() && same_row(portions_[begin], portions_[end])) ++end;
    const std::span<const Portion> row(&portions_[begin], end - begin);
    if (add_row(row, key, builder)) ++added;
    begin = end;
  }
  return added;
}

void PortionAging::collect(const AccountRow &account) {
  const State &state = at_.state;
  open_portions_at(at_, account, open_);
  portions_.clear();
  for (const OpenPortion &open : open_) {
    Portion portion{};
    portion.slot = open.slot;
    portion.first = state.first_portion(open.slot);
    portion.job = state.job_of(portion.first);
    if (job_ != no_slot && portion.job != job_) continue;
    portion.debit = state.item(open.slot).debit();
    portion.basis = basis_day(state, open.slot, cut_.basis);
    portion.left = open.left;
    // Portions of an item come by due date: its first open one has its earliest.
    const bool same_item = !portions_.empty() && portions_.back().first == portion.first;
    portion.item_key = same_item ? portions_.back().item_key : state.open_key(open.slot);
    if (cut_.group == AgingGroup::salesperson && state.has_facts(portion.first))
      portion.salesperson = state.facts_of(portion.first).salesperson;
    portions_.push_back(portion);
  }
}

void PortionAging::note_disputed(const AccountRow &account) {
  disputed_.clear();
  for_each_disputed_part(at_, account, [&](PortionSlot slot, int128 units) {
    disputed_.push_back({slot, units});
  });
  if (disputed_.empty()) return;
  const auto by_slot = [](const OpenPortion &a, const OpenPortion &b) { return a.slot < b.slot; };
  std::sort(disputed_.begin(), disputed_.end(), by_slot);
  for (Portion &portion : portions_) { // by slot or not: those of an item come by due date
    const auto part =
        std::lower_bound(disputed_.begin(), disputed_.end(), OpenPortion{portion.slot, 0}, by_slot);
    if (part != disputed_.end() && part->slot == portion.slot) portion.disputed = part->left;
  }
}

// Credit goes to the oldest open amounts of its job, first in, first out; what is left of it stays unapplied.
void PortionAging::net_oldest() {
  const auto order = [](const Portion &portion) { return std::tie(portion.job, portion.basis); };
  std::sort(portions_.begin(), portions_.end(), [&](const Portion &a, const Portion &b) {
    return order(a) != order(b) ? order(a) < order(b) : at_.state.in_sequence()(a.slot, b.slot);
  });
  std::size_t debit = 0;
  for (Portion &credit : portions_) {
    if (credit.debit) continue;
    for (; debit < portions_.size() && credit.left != 0; ++debit) {
      Portion &open = portions_[debit];
      if (!open.debit || open.job < credit.job) continue;
      if (open.job > credit.job) break;
      const int128 taken = std::min(open.left, credit.left);
      open.left -= taken;
      open.disputed = std::min(open.disputed, open.left); // the rest of it is taken first
      credit.left -= taken;
      if (open.left != 0) break;
    }
  }
}

void PortionAging::sort_by_row() {
  switch (cut_.group) {
  case AgingGroup::job:
    std::sort(portions_.begin(), portions_.end(),
              [](const Portion &a, const Portion &b) { return a.job < b.job; });
    return;
  case AgingGroup::salesperson:
    std::sort(portions_.begin(), portions_.end(),
              [](const Portion &a, const Portion &b) { return a.salesperson < b.salesperson; });
    return;
  case AgingGroup::item:
    std::sort(portions_.begin(), portions_.end(), [&](const Portion &a, const Portion &b) {
      return a.item_key != b.item_key ? a.item_key < b.item_key : at_.state.in_sequence()(a.slot, b.slot);
    });
    return;
  case AgingGroup::customer:
  case AgingGroup::currency:
  case AgingGroup::parent:
    return;
  }
}

bool PortionAging::same_row(const Portion &a, const Portion &b) const noexcept {
  switch (cut_.group) {
  case AgingGroup::job:
    return a.job == b.job;
  case AgingGroup::salesperson:
    return a.salesperson == b.salesperson;
  case AgingGroup::item:
    return a.first == b.first;
  case AgingGroup::customer:
  case AgingGroup::currency:
  case AgingGroup::parent:
    break;
  }
  return true;
}

// Not a row without any amount.
bool PortionAging::add_row(std::span<const Portion> portions, AgingBuilder::Key key, AgingBuilder &builder) {
  std::array<int128, max_cells> cells{};
  int128 &disputed = cells[limits_.bucket_count() + disputed_cell];
  int128 &unapplied = cells[limits_.bucket_count() + unapplied_cell];
  for (const Portion &portion : portions) {
    if (portion.debit) {
      add_to(cells[limits_.bucket_of(portion.basis)], portion.left - portion.disputed);
      add_to(disputed, portion.disputed);
    } else if (cut_.credits == AgingCredits::by_own_date) {
      add_to(cells[limits_.bucket_of(portion.basis)], -portion.left);
    } else {
      add_to(unapplied, portion.left);
    }
  }
  const auto end = cells.begin() + static_cast<std::ptrdiff_t>(builder.cell_count());
  if (std::all_of(cells.begin(), end, [](int128 units) { return units == 0; })) return false;
  const Portion &any = portions.front();
  if (cut_.group == AgingGroup::job || cut_.group == AgingGroup::item)
    key.job = at_.state.job_id_of(any.first).value();
  if (cut_.group == AgingGroup::item) key.item = at_.state.ref(any.first);
  if (cut_.group == AgingGroup::salesperson) key.salesperson = any.salesperson;
  builder.add(key, cells.data());
  return true;
}

} // namespace openitem
