#include "ledger/made_together.hpp"

namespace openitem {

namespace {

bool is_reversed(const State &state, PortionSlot item) {
  return (state.item(item).flags & StoredPortion::reversed) != 0;
}

} // namespace

MadeTogether made_together_with(const State &state, Sequence application) {
  const DetailRow &row = state.detail(state.record_at(application).first_detail());
  if ((row.flags & DetailRow::grouped) != 0) return {state.groups().name_of(application)};
  if (!state.made_together(row)) return {};
  for (const PortionSlot side : {row.credit, row.debit}) {
    const PortionSlot item = state.first_portion(side);
    if (made_together_with_item(state, item)) return {state.item(item).sequence()};
  }
  return {};
}

MadeTogether made_together_with_item(const State &state, PortionSlot item) {
  const Sequence sequence = state.item(item).sequence();
  if (const Sequence group = state.groups().name_of(sequence); group != 0) return {group};
  if (!kind_row(state.item(item).item_kind()).made_with_application) return {};
  return {sequence};
}

bool is_taken_back(const State &state, const MadeTogether &made) {
  const Groups::Group *const group = state.groups().of(made.first);
  return is_reversed(state, group == nullptr ? state.record_at(made.first).first_portion() : group->made);
}

std::size_t count_left(const State &state, const MadeTogether &made) {
  std::size_t left = 0;
  for_each_item_made(state, made, [&](PortionSlot item) { left += is_reversed(state, item) ? 0 : 1; });
  for_each_application_of_group(state, made,
                                [&](Sequence application) { left += is_live(state, application) ? 1 : 0; });
  return left;
}

bool uses_item_of(const State &state, Sequence application, const MadeTogether &made) {
  const DetailRow &row = state.detail(state.record_at(application).first_detail());
  bool any = false;
  for_each_item_made(state, made, [&](PortionSlot item) {
    any = any || state.first_portion(row.credit) == item || state.first_portion(row.debit) == item;
  });
  return any;
}

namespace {

// What a group says about its items, once each.
class WholeGroup {
 public:
  WholeGroup(const State &state, const Groups::Group &group)
      : state_(state)
      , group_(group) {}

  [[nodiscard]] bool check() {
    if (group_.first >= group_.last || group_.last > state_.last_sequence()) return false;
    for (Sequence sequence = group_.first; sequence <= group_.last; ++sequence) {
      const RecordAt record = state_.record_at(sequence);
      const bool fits =
          record.kind == RecordAtKind::item
              ? take_item(record.first_portion())
              : record.kind == RecordAtKind::application && take_application(sequence, record.first_detail());
      if (!fits) return false;
    }
    return first_made_ != no_slot && first_made_ == group_.made && debits_.open <= credits_.made &&
           credits_.open <= debits_.made;
  }

 private:
  struct Side {
    int128 made = 0; // by items made for the group
    int128 open = 0; // of it, what the group did not apply
  };

  [[nodiscard]] bool is_in_currency(PortionSlot slot) {
    const Currency currency = state_.currency_of(slot);
    if (!currency_) currency_ = currency;
    return currency == currency_;
  }
  [[nodiscard]] bool is_made_for_it(PortionSlot item) const {
    const StoredPortion &row = state_.item(item);
    return kind_row(row.item_kind()).made_with_application && state_.groups().of(row.sequence()) == &group_;
  }
  [[nodiscard]] bool take_item(PortionSlot item) {
    if (!is_in_currency(item)) return false;
    if (!is_made_for_it(item)) return true;
    if (first_made_ == no_slot) first_made_ = item;
    Side &side = state_.item(item).debit() ? debits_ : credits_;
    const int128 units = state_.original_of_item(item);
    side.made += units;
    side.open += units;
    return true;
  }
  [[nodiscard]] bool take_application(Sequence sequence, DetailSlot first) {
    const DetailRow &row = state_.detail(first);
    if (!is_in_currency(row.debit)) return false;
    int128 units = 0;
    state_.for_each_in_group(sequence,
                             [&](DetailSlot at) { units += state_.amount(state_.detail(at).amount); });
    for (const PortionSlot side : {row.debit, row.credit}) {
      const PortionSlot item = state_.first_portion(side);
      if (!is_made_for_it(item)) continue;
      if (row.effective != state_.item(item).effective) return false;
      (state_.item(item).debit() ? debits_ : credits_).open -= units;
    }
    return true;
  }

  const State &state_;
  const Groups::Group &group_;
  Currency currency_{};
  PortionSlot first_made_;
  Side debits_;
  Side credits_;
};

} // namespace

bool is_whole(const State &state, const Groups::Group &group) {
  return WholeGroup(state, group).check();
}

} // namespace openitem
