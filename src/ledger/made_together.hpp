// What was made together and goes together: a group of records, or an item with its applications.
//
// A group lies inside one record of a journal: two or more neighbouring events that issue items or apply credit,
// of any customers. It goes whole: where one of its applications is undone or one of its items is reversed, all
// its applications are undone and those of its items are reversed that were made for it (their kind says so). A
// payment or an invoice among them stays. An item made for a group may be left open there, as a short payment
// is; what others used of it later is undone with it, and before it what was made together with that.
#pragma once

#include "ledger/state.hpp"

namespace openitem {

// The sequence that names it: a group's first one, or the item's.
struct MadeTogether {
  Sequence first = 0; // 0: nothing
  [[nodiscard]] explicit operator bool() const noexcept { return first != 0; }
  friend bool operator==(const MadeTogether &, const MadeTogether &) = default;
};

[[nodiscard]] inline bool is_live(const State &state, Sequence application) {
  return state.detail(state.record_at(application).first_detail()).live();
}
// What goes when an application is undone; nothing: it alone. Precondition: it is the sequence of one.
[[nodiscard]] MadeTogether made_together_with(const State &state, Sequence application);
// What goes when an item (its first portion) is reversed, besides what was applied of it.
[[nodiscard]] MadeTogether made_together_with_item(const State &state, PortionSlot item);

// Calls visit(first portion) for the items that go, oldest first.
template <class Visit> void for_each_item_made(const State &state, const MadeTogether &made, Visit &&visit) {
  const Groups::Group *const group = state.groups().of(made.first);
  const Sequence last = group == nullptr ? made.first : group->last;
  for (Sequence sequence = made.first; sequence <= last; ++sequence) {
    const RecordAt record = state.record_at(sequence);
    if (record.kind == RecordAtKind::item &&
        kind_row(state.item(record.first_portion()).item_kind()).made_with_application)
      visit(record.first_portion());
  }
}
// Calls visit(sequence) for the applications of a group, oldest first; an item's own are found by the item.
template <class Visit>
void for_each_application_of_group(const State &state, const MadeTogether &made, Visit &&visit) {
  const Groups::Group *const group = state.groups().of(made.first);
  if (group == nullptr) return;
  for (Sequence sequence = group->first; sequence <= group->last; ++sequence) {
    if (state.record_at(sequence).kind == RecordAtKind::application) visit(sequence);
  }
}

// Whether nothing of it is left. Precondition: it is not being undone just now.
[[nodiscard]] bool is_taken_back(const State &state, const MadeTogether &made);
// How many of its items and, of a group, applications are left.
[[nodiscard]] std::size_t count_left(const State &state, const MadeTogether &made);
// Whether an application used an item that goes.
[[nodiscard]] bool uses_item_of(const State &state, Sequence application, const MadeTogether &made);

// Whether a command could have made a group so: two records or more, in one currency; items that are made for it
// are applied on their own date, and what it leaves open of them on one side it gave on the other.
[[nodiscard]] bool is_whole(const State &state, const Groups::Group &group);

} // namespace openitem
