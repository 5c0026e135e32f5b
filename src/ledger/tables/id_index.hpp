// Id -> 32-bit value of one kind of record. Ids near the count of records (assigned by the ledger, or by a
// host that counts) are an array look-up; far ones are hashed in groups of 16 neighbours, so that neighbours
// share a cache line.
#pragma once

#include "ledger/tables/hash_index.hpp"
#include "ledger/tables/paged_table.hpp"
#include "ledger/tables/undo_log.hpp"

#include <array>
#include <memory_resource>

namespace openitem {

class IdIndex {
  static constexpr std::uint64_t group_size = 16;
  struct Group {
    std::uint64_t number;
    std::array<std::uint32_t, group_size> cells;
  };

  [[nodiscard]] auto number_of_group() const noexcept {
    return [this](std::uint32_t group) { return groups_[group].number; };
  }

 public:
  IdIndex(const Digest &secret, std::pmr::memory_resource *memory)
      : near_(memory)
      , far_(secret, memory)
      , groups_(memory) {}

  // no_slot when the id is not there.
  [[nodiscard]] std::uint32_t find(std::uint64_t id) const noexcept {
    if (id < near_limit_) {
      const std::uint32_t *cell = near_.find(static_cast<std::uint32_t>(id));
      if (cell != nullptr && *cell != 0) return *cell - 1;
    }
    if (far_.empty()) return no_slot;
    const std::uint32_t group = far_.find(id / group_size, number_of_group());
    return group == no_slot ? no_slot : groups_[group].cells[id % group_size] - 1; // 0 - 1 = no_slot
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
    if (find(id) == no_slot) return;
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
      const auto slot = static_cast<std::uint32_t>(id);
      if (near_.find(slot) != nullptr && near_[slot] != 0) return near_[slot];
    }
    const bool may_be_near = id < slot_count && id < 1024 + 4 * count_;
    if (may_be_near && far_.empty()) return near_cell(id, undo);
    const auto number = far_.hashed(id / group_size);
    const std::uint32_t group = far_.find(number, number_of_group());
    if (group != no_slot) return groups_[group].cells[id % group_size];
    if (may_be_near) return near_cell(id, undo);
    return new_group(number, undo).cells[id % group_size];
  }
  [[nodiscard]] std::uint32_t &near_cell(std::uint64_t id, UndoLog &undo) {
    const auto slot = static_cast<std::uint32_t>(id);
    near_.reserve(slot);
    if (id >= near_limit_) {
      undo.save(near_limit_);
      near_limit_ = id + 1;
    }
    return near_[slot];
  }
  [[nodiscard]] Group &new_group(const HashIndex<std::uint64_t>::Hashed &number, UndoLog &undo) {
    const std::uint32_t group = group_count_;
    groups_.reserve(group);
    undo.save(group_count_);
    ++group_count_;
    groups_[group] = {number.key, {}}; // what was there was rolled back
    far_.insert(number, group, number_of_group(), undo);
    return groups_[group];
  }

  PagedTable<std::uint32_t> near_;
  HashIndex<std::uint64_t> far_; // by number of the group
  PagedTable<Group> groups_;
  std::uint32_t group_count_ = 0;
  std::uint64_t near_limit_ = 0;
  std::uint64_t highest_ = 0;
  std::uint64_t count_ = 0;
};

} // namespace openitem
