// Which periods are closed, for whom not, and since when each of it was known.
#pragma once

#include "ledger/tables/text_heap.hpp"
#include "openitem/ledger/period_lock.hpp"

#include <algorithm>
#include <memory_resource>
#include <vector>

namespace openitem {

struct LockRow {
  Sequence sequence;
  CommandClass of;
  Date through;
};

struct LockException {
  Sequence granted;
  Sequence withdrawn; // 0: not
  std::int64_t expires_micros;
  TextHeap::Ref actor;
  Date from;
  Date to;
  CommandClass of;
};

class PeriodLocks {
 public:
  explicit PeriodLocks(std::pmr::memory_resource *memory)
      : rows_(memory)
      , exceptions_(memory) {}

  // Day up to which a class itself (not by way of `all`) is locked; none: it is not.
  [[nodiscard]] Date through(CommandClass of, Sequence known_through = 0) const noexcept {
    for (auto row = rows_.rbegin(); row != rows_.rend(); ++row) {
      if (row->of == of && (known_through == 0 || row->sequence <= known_through)) return row->through;
    }
    return {};
  }
  [[nodiscard]] const LockException *find(Sequence granted) const noexcept {
    const auto at = std::lower_bound(exceptions_.begin(), exceptions_.end(), granted,
                                     [](const LockException &row, Sequence s) { return row.granted < s; });
    return at == exceptions_.end() || at->granted != granted ? nullptr : &*at;
  }
  [[nodiscard]] const std::pmr::vector<LockRow> &rows() const noexcept { return rows_; }
  [[nodiscard]] const std::pmr::vector<LockException> &exceptions() const noexcept { return exceptions_; }

  void lock(const LockRow &row, UndoLog &undo) {
    undo.save_size(rows_);
    rows_.push_back(row);
  }
  void grant(const LockException &exception, UndoLog &undo) {
    undo.save_size(exceptions_);
    exceptions_.push_back(exception);
  }
  // The exception is there and not withdrawn.
  void withdraw(Sequence granted, Sequence at, UndoLog &undo) {
    const auto index = static_cast<std::uint64_t>(find(granted) - exceptions_.data());
    undo.on_rollback(
        [](void *owner, std::uint64_t the_index, std::uint64_t) noexcept {
          static_cast<PeriodLocks *>(owner)->exceptions_[the_index].withdrawn = 0;
        },
        this, index);
    exceptions_[index].withdrawn = at;
  }

 private:
  std::pmr::vector<LockRow> rows_;
  std::pmr::vector<LockException> exceptions_;
};

} // namespace openitem
