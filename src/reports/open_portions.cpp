#include "reports/open_portions.hpp"

#include <algorithm>

namespace openitem {

namespace {

// Later records change a portion several times over: one entry of each, and none that is settled or is not
// there yet.
void merge_by_slot(const Standpoint &at, std::pmr::vector<OpenPortion> &portions) {
  std::sort(portions.begin(), portions.end(),
            [](const OpenPortion &a, const OpenPortion &b) { return a.slot < b.slot; });
  std::size_t kept = 0;
  for (std::size_t i = 0; i < portions.size();) {
    OpenPortion sum = portions[i];
    for (++i; i < portions.size() && portions[i].slot == sum.slot; ++i) sum.left += portions[i].left;
    if (sum.left != 0 && at.counts(at.state.item(sum.slot))) portions[kept++] = sum;
  }
  portions.resize(kept);
}

} // namespace

void open_portions_at(const Standpoint &at, const AccountRow &account,
                      std::pmr::vector<OpenPortion> &portions) {
  const State &state = at.state;
  portions.clear();
  const auto add = [&](const OpenEntry &entry) {
    portions.push_back({entry.item, state.amount(entry.left)});
  };
  state.lists().for_each(account.debits, add);
  state.lists().for_each(account.credits, add);
  if (!state.is_today(account, at.as_of)) {
    state.for_each_later_detail(account, at.as_of, [&](const DetailRow &detail) {
      const int128 taken = state.amount(detail.amount);
      if (detail.debit != no_slot) portions.push_back({detail.debit, taken});
      if (detail.credit != no_slot) portions.push_back({detail.credit, taken});
    });
  }
  merge_by_slot(at, portions);
  const auto is_added = [&](const OpenPortion &portion) { return state.item(portion.slot).is_added(); };
  if (std::none_of(portions.begin(), portions.end(), is_added)) return; // they stand as they should
  std::sort(portions.begin(), portions.end(),
            [&](const OpenPortion &a, const OpenPortion &b) { return state.in_sequence()(a.slot, b.slot); });
}

} // namespace openitem
