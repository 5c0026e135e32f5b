// Id -> slot, of one kind of record. Ids near the count of records (assigned by the ledger, or by a
// host that counts) are an array look-up; far ones are hashed in groups of 16 neighbours, so that neighbours
// share a cache line.
#pragma once

#include "ledger/tables/hash_index.hpp"
#include "ledger/tables/paged_table.hpp"
#include "ledger/tables/undo_log.hpp"

#include <array>
#include <memory_resource>

namespace openitem {

// Values are numbers, as in NumberIndex: IdIndex says of what.
class IdNumbers {
  static constexpr std::uint64_t group_size = 16;
  struct Group {
    std::uint64_t number;
    std::array<std::uint32_t, group_size> cells;
  };
  using Far = HashIndex<std::uint64_t, Slot<Group>>;

  [[nodiscard]] auto number_of_group() const noexcept {
    return [this](Slot<Group> group) { return groups_[group].number; };
  }

 public:
  IdNumbers(const Digest &secret, std::pmr::memory_resource *memory)
      : near_(memory)
      , far_(secret, memory)
      , groups_(memory) {}

  // no_number when the id is not there.
  [[nodiscard]] std::uint32_t find(std::uint64_t id) const noexcept {
    if (id < near_limit_) {
      const std::uint32_t *cell = near_.find(static_cast<std::uint32_t>(id));
      if (cell != nullptr && *cell != 0) return *cell - 1;
    }
    if (far_.empty()) return no_number;
    const Slot<Group> group = far_.find(id / group_size, number_of_group());
    return group == no_slot ? no_number : groups_[group].cells[id % group_size] - 1; // 0 - 1 = no_number
  }
  // Inserts or replaces.
  void put(std::uint64_t id, std::uint32_t value, UndoLog &undo) {
    std::uint32_t &cell = cell_for(id, undo);
    undo.save(cell);
    cell = value + 1;
    if (id > highest_) {
      undo.save(highest_);
      highest_ = id;
    }
    undo.save(count_);
    ++count_;
  }
  void erase(std::uint64_t id, UndoLog &undo) {
    if (find(id) == no_number) return;
    std::uint32_t &cell = cell_for(id, undo);
    undo.save(cell);
    cell = 0;
  }
  // The highest id ever used: the next one is one more.
  [[nodiscard]] std::uint64_t highest() const noexcept { return highest_; }

 private:
  // Judged once per id: an id put far stays far, because find looks near first and far then; and one that is
  // near stays near, whatever its neighbours became since.
  [[nodiscard]] std::uint32_t &cell_for(std::uint64_t id, UndoLog &undo) {
    if (id < near_limit_) {
      const auto at = static_cast<std::uint32_t>(id);
      if (near_.find(at) != nullptr && near_[at] != 0) return near_[at];
    }
    const bool may_be_near = id < slot_count && id < 1024 + 4 * count_;
    if (may_be_near && far_.empty()) return near_cell(id, undo);
    const auto number = far_.hashed(id / group_size);
    const Slot<Group> group = far_.find(number, number_of_group());
    if (group != no_slot) return groups_[group].cells[id % group_size];
    if (may_be_near) return near_cell(id, undo);
    return new_group(number, undo).cells[id % group_size];
  }
  [[nodiscard]] std::uint32_t &near_cell(std::uint64_t id, UndoLog &undo) {
    const auto at = static_cast<std::uint32_t>(id);
    std::uint32_t &cell = near_.reserve(at);
    if (id >= near_limit_) {
      undo.save(near_limit_);
      near_limit_ = id + 1;
    }
    return cell;
  }
  [[nodiscard]] Group &new_group(const Far::Hashed &number, UndoLog &undo) {
    const Slot<Group> group(group_count_);
    Group &row = groups_.reserve(group);
    undo.save(group_count_);
    ++group_count_;
    row = {number.key, {}}; // what was there was rolled back
    far_.insert(number, group, number_of_group(), undo);
    return row;
  }

  PagedTable<std::uint32_t, std::uint32_t> near_; // by id
  Far far_;                                       // by number of the group
  PagedTable<Group> groups_;
  std::uint32_t group_count_ = 0;
  std::uint64_t near_limit_ = 0;
  std::uint64_t highest_ = 0;
  std::uint64_t count_ = 0;
};

// Value: as in HashIndex.
template <class Value> class IdIndex : IdNumbers {
 public:
  using IdNumbers::erase;
  using IdNumbers::highest;
  using IdNumbers::IdNumbers;

  // None when the id is not there.
  [[nodiscard, gnu::always_inline]] Value find(std::uint64_t id) const noexcept {
    return Value(IdNumbers::find(id));
  }
  // Inserts or replaces.
  [[gnu::always_inline]] void put(std::uint64_t id, Value value, UndoLog &undo) {
    IdNumbers::put(id, value.number(), undo);
  }
};

} // namespace openitem
