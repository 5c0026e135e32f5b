// Runs of 2^k rows for lists that belong together (an account's items, its open entries), taken from one
// paged table. Freed runs wait until the command that freed them is permanent: rolling back finds them
// untouched.
#pragma once

#include "ledger/tables/paged_table.hpp"
#include "ledger/tables/undo_log.hpp"

#include <array>

namespace openitem {

// Index: what names a row.
template <class T, class Index = Slot<T>, unsigned PageLog2 = 12> class BlockPool {
 public:
  static constexpr unsigned max_log2 = PageLog2;

  explicit BlockPool(std::pmr::memory_resource *memory, const TableLimit &limit = {})
      : rows_(memory, limit)
      , waiting_(memory) {}

  [[nodiscard, gnu::always_inline]] T &operator[](Index at) noexcept { return rows_[at]; }
  [[nodiscard, gnu::always_inline]] const T &operator[](Index at) const noexcept { return rows_[at]; }
  void prefetch(Index at) const noexcept { rows_.prefetch(at); }

  // First of a run of 2^log2 rows; their content is what was there before.
  Index allocate(unsigned log2, UndoLog &undo) {
    Class &runs = classes_[log2];
    undo.save(runs);
    if (runs.free != no_number) {
      const Index first(runs.free);
      undo.save(rows_[first]); // holds the link to the next free run
      std::memcpy(&runs.free, static_cast<void *>(&rows_[first]), sizeof runs.free);
      return first;
    }
    if (runs.next == runs.end) take_chunk(runs, log2, undo);
    const Index first(runs.next);
    runs.next += 1U << log2;
    return first;
  }
  void release(Index first, unsigned log2, UndoLog &undo) {
    undo.save_size(waiting_);
    waiting_.push_back({first, log2});
  }
  // The command is permanent: what it freed may be used again.
  void commit() noexcept {
    for (const Run &run : waiting_) {
      std::memcpy(static_cast<void *>(&rows_[run.first]), &classes_[run.log2].free, sizeof(std::uint32_t));
      classes_[run.log2].free = number_in(run.first);
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
    std::uint32_t free = no_number;
  };
  struct Run {
    Index first;
    unsigned log2;
  };

  void take_chunk(Class &runs, unsigned log2, UndoLog &undo) {
    const std::uint32_t rows = std::max(chunk_rows, 1U << log2);
    std::uint32_t first = (used_ + rows - 1) & ~(rows - 1);
    if (first == 0 && rows > PagedTable<T, Index, PageLog2>::first_rows)
      first = rows; // the pages at 0 are small
    rows_.reserve(Index(first));
    undo.save(used_);
    used_ = first + rows;
    runs.next = first;
    runs.end = first + rows;
  }

  PagedTable<T, Index, PageLog2> rows_;
  std::uint32_t used_ = 0;
  std::array<Class, max_log2 + 1> classes_{};
  std::pmr::vector<Run> waiting_;
};

} // namespace openitem
