// Which records were made together with others, as one group: runs of neighbouring sequences of one record.
// Where no command makes groups nothing is here.
#pragma once

#include "ledger/invariant.hpp"
#include "ledger/tables/rows.hpp"
#include "ledger/tables/undo_log.hpp"
#include "openitem/base/id.hpp"

#include <algorithm>
#include <memory_resource>
#include <vector>

namespace openitem {

class Groups {
 public:
  struct Group {
    Sequence first; // names the group
    Sequence last;
    PortionSlot made; // the first item that was made for it: it goes where the group goes
  };

  explicit Groups(std::pmr::memory_resource *memory)
      : all_(memory) {}

  [[nodiscard]] bool empty() const noexcept { return all_.empty(); }
  // Oldest first.
  [[nodiscard]] const std::pmr::vector<Group> &all() const noexcept { return all_; }
  // The group that a sequence belongs to; nullptr: none.
  [[nodiscard]] const Group *of(Sequence sequence) const noexcept {
    const auto behind =
        std::upper_bound(all_.begin(), all_.end(), sequence,
                         [](Sequence wanted, const Group &group) { return wanted < group.first; });
    if (behind == all_.begin()) return nullptr;
    const Group &group = *std::prev(behind);
    return sequence <= group.last ? &group : nullptr;
  }
  // What the events of a sequence say: 0 stands for none.
  [[nodiscard]] Sequence name_of(Sequence sequence) const noexcept {
    const Group *const group = of(sequence);
    return group == nullptr ? 0 : group->first;
  }

  // A record begins a group that it names by its own sequence, or stands directly behind the newest one of the
  // group. made: the item it issues for the group (its first portion); no_slot: none.
  void add(Sequence group, Sequence sequence, PortionSlot made, UndoLog &undo) {
    if (group == sequence) {
      invariant(all_.empty() || all_.back().last < sequence);
      undo.save_size(all_);
      all_.push_back({sequence, sequence, made});
      return;
    }
    invariant(!all_.empty() && all_.back().first == group && all_.back().last + 1 == sequence);
    undo.on_rollback(
        [](void *owner, std::uint64_t, std::uint64_t made_before) noexcept {
          Group &newest = static_cast<Groups *>(owner)->all_.back();
          --newest.last;
          newest.made = PortionSlot::kept(made_before);
        },
        this, 0, all_.back().made.number());
    ++all_.back().last;
    if (all_.back().made == no_slot) all_.back().made = made;
  }

 private:
  friend struct StateInTests;
  std::pmr::vector<Group> all_;
};

} // namespace openitem
