// Id -> 32-bit value of one kind of record. Ids near the count of records (assigned by the ledger, or by a
// host that counts) are an array look-up; far ones are hashed in groups of 16 neighbours, so that neighbours
// share a cache line.
#pragma once

#include "ledger/tables/paged_table.hpp"
#include "ledger/tables/undo_log.hpp"

#include <memory_resource>
#include <unordered_map>

namespace openitem {

class IdIndex {
 public:
  explicit IdIndex(std::pmr::memory_resource *memory)
      : near_(memory)
      , far_(memory) {}

  // no_slot when the id is not there.
  [[nodiscard]] std::uint32_t find(std::uint64_t id) const noexcept {
    if (id < near_limit_) {
      const std::uint32_t *cell = near_.find(static_cast<std::uint32_t>(id));
      if (cell != nullptr && *cell != 0) return *cell - 1;
    }
    if (far_.empty()) return no_slot;
    const auto group = far_.find(id / group_size);
    if (group == far_.end()) return no_slot;
    return group->second.cells[id % group_size] - 1; // 0 - 1 = no_slot
  }
  // Inserts or replaces.
  void put(std::uint64_t id, std::uint32_t value, UndoLog &undo) {
    if (is_near(id)) {
      const auto slot = static_cast<std::uint32_t>(id);
      near_.reserve(slot);
      if (id >= near_limit_) {
        undo.save(near_limit_);
        near_limit_ = id + 1;
      }
      undo.save(near_[slot]);
      near_[slot] = value + 1;
    } else {
      Group &group = far_[id / group_size]; // an empty group left by a rollback is capacity, not state
      undo.save(group.cells[id % group_size]);
      group.cells[id % group_size] = value + 1;
    }
    if (id > highest_) {
      undo.save(highest_);
      highest_ = id;
    }
    undo.save(count_);
    ++count_;
  }
  void erase(std::uint64_t id, UndoLog &undo) {
    std::uint32_t *cell = find_cell(id);
    if (cell == nullptr) return;
    undo.save(*cell);
    *cell = 0;
  }
  void prefetch(std::uint64_t id) const noexcept {
    if (id < near_limit_) near_.prefetch(static_cast<std::uint32_t>(id));
  }
  // The highest id ever used: the next one is one more.
  [[nodiscard]] std::uint64_t highest() const noexcept { return highest_; }

 private:
  static constexpr std::uint64_t group_size = 16;
  struct Group {
    std::uint32_t cells[group_size] = {};
  };

  // Judged once per id: an id put far stays far, because find looks near first and far then; and one that is
  // near stays near, whatever its neighbours became since.
  [[nodiscard]] bool is_near(std::uint64_t id) const noexcept {
    if (id < near_limit_) {
      const std::uint32_t *cell = near_.find(static_cast<std::uint32_t>(id));
      if (cell != nullptr && *cell != 0) return true;
    }
    if (id >= 0xffff'0000) return false;
    if (id >= 1024 + 4 * count_) return false;
    return far_.empty() || far_.find(id / group_size) == far_.end();
  }
  [[nodiscard]] std::uint32_t *find_cell(std::uint64_t id) noexcept {
    if (id < near_limit_) {
      const auto slot = static_cast<std::uint32_t>(id);
      if (near_.find(slot) != nullptr && near_[slot] != 0) return &near_[slot];
    }
    const auto group = far_.find(id / group_size);
    return group == far_.end() ? nullptr : &group->second.cells[id % group_size];
  }

  PagedTable<std::uint32_t> near_;
  std::pmr::unordered_map<std::uint64_t, Group> far_; // node-based: cells keep their address
  std::uint64_t near_limit_ = 0;
  std::uint64_t highest_ = 0;
  std::uint64_t count_ = 0;
};

} // namespace openitem
