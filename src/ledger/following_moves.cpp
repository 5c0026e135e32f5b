#include "ledger/following_moves.hpp"

#include <algorithm>

namespace openitem {

namespace {

struct Step {
  Sequence sequence;
  PortionSlot from;
  PortionSlot to;
  std::int32_t effective;
};

// The moves of an item that were recorded after a sequence, in their order.
std::pmr::vector<Step> steps_after(const State &state, PortionSlot item, Sequence sequence,
                                   std::pmr::memory_resource *memory) {
  std::pmr::vector<Step> steps(memory);
  state.for_each_portion(item, [&](PortionSlot slot) {
    state.for_each_detail_after(slot, sequence, [&](DetailSlot at) {
      const DetailRow &row = state.detail(at);
      if (row.detail_kind() == DetailKind::moved && state.amount(row.amount) > 0)
        steps.push_back({row.sequence(), slot, state.detail(at + 1).debit, row.effective});
    });
  });
  std::sort(steps.begin(), steps.end(), [](const Step &a, const Step &b) { return a.sequence < b.sequence; });
  return steps;
}

} // namespace

void add_following_moves(const State &state, Sequence application, Date undone_on,
                         std::pmr::vector<FollowingMove> &moves) {
  const PortionSlot item =
      state.first_portion(state.detail(state.record_at(application).first_detail()).debit);
  if (!state.item(item).is_rearranged()) return;
  const auto steps = steps_after(state, item, application, moves.get_allocator().resource());
  state.for_each_in_group(application, [&](DetailSlot at) {
    const DetailRow &applied = state.detail(at);
    PortionSlot slot = applied.debit;
    std::int32_t day = undone_on.day_number();
    for (const Step &step : steps) { // no portion loses and gets in one of them
      if (step.from != slot) continue;
      slot = step.to;
      day = std::max(day, step.effective);
    }
    if (slot != applied.debit)
      moves.push_back({applied.debit, slot, state.amount(applied.amount), Date::unchecked(day)});
  });
}

} // namespace openitem
