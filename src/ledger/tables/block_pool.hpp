// Runs of 2^k rows for lists that belong together (an account's items, its open entries), taken from one
// paged table. Freed runs wait until the command that freed them is permanent: rolling back finds them
// untouched.
#pragma once

#include "ledger/tables/paged_table.hpp"
#include "ledger/tables/undo_log.hpp"

#include <array>

namespace openitem {

template <class T, unsigned PageLog2 = 12> class BlockPool {
 public:
  static constexpr unsigned max_log2 = PageLog2;

  explicit BlockPool(std::pmr::memory_resource *memory, const TableLimit &limit = {})
      : rows_(memory, limit)
      , waiting_(memory) {}

  [[nodiscard]] T &operator[](std::uint32_t slot) noexcept { return rows_[slot]; }
  [[nodiscard]] const T &operator[](std::uint32_t slot) const noexcept { return rows_[slot]; }
  void prefetch(std::uint32_t slot) const noexcept { rows_.prefetch(slot); }

  // First slot of a run of 2^log2 rows; their content is what was there before.
  std::uint32_t allocate(unsigned log2, UndoLog &undo) {
    Class &runs = classes_[log2];
    undo.save(runs);
    if (runs.free != no_slot) {
      const std::uint32_t slot = runs.free;
      undo.save(rows_[slot]); // holds the link to the next free run
      std::memcpy(&runs.free, static_cast<void *>(&rows_[slot]), sizeof runs.free);
      return slot;
    }
    if (runs.next == runs.end) take_chunk(runs, log2, undo);
    const std::uint32_t slot = runs.next;
    runs.next += 1U << log2;
    return slot;
  }
  void release(std::uint32_t slot, unsigned log2, UndoLog &undo) {
    undo.save_size(waiting_);
    waiting_.push_back({slot, log2});
  }
  // The command is permanent: what it freed may be used again.
  void commit() noexcept {
    for (const Run &run : waiting_) {
      std::memcpy(static_cast<void *>(&rows_[run.slot]), &classes_[run.log2].free, sizeof(std::uint32_t));
      classes_[run.log2].free = run.slot;
    }
    waiting_.clear();
  }
  [[nodiscard]] bool has_waiting() const noexcept { return !waiting_.empty(); }

 private:
  static constexpr std::uint32_t chunk_rows = 64;
  static_assert(sizeof(T) >= sizeof(std::uint32_t));

  struct Class {
    std::uint32_t next = 0;
    std::uint32_t end = 0;
    std::uint32_t free = no_slot;
  };
  struct Run {
    std::uint32_t slot;
    unsigned log2;
  };

  void take_chunk(Class &runs, unsigned log2, UndoLog &undo) {
    const std::uint32_t rows = std::max(chunk_rows, 1U << log2);
    std::uint32_t first = (used_ + rows - 1) & ~(rows - 1);
    if (first == 0 && rows > PagedTable<T, PageLog2>::first_rows)
      first = rows; // the pages at slot 0 are small
    rows_.reserve(first);
    undo.save(used_);
    used_ = first + rows;
    runs.next = first;
    runs.end = first + rows;
  }

  PagedTable<T, PageLog2> rows_;
  std::uint32_t used_ = 0;
  std::array<Class, max_log2 + 1> classes_{};
  std::pmr::vector<Run> waiting_;
};

} // namespace openitem
