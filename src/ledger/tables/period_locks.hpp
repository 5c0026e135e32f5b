// Which periods are closed, for whom not, and since when each of it was known.
#pragma once

#include "ledger/invariant.hpp"
#include "ledger/tables/lock_exception_index.hpp"
#include "ledger/tables/text_heap.hpp"
#include "openitem/ledger/period_lock.hpp"

#include <algorithm>
#include <array>
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
  // texts: where the actors of exceptions stand.
  PeriodLocks(const TextHeap &texts, std::pmr::memory_resource *memory)
      : rows_(memory)
      , texts_(texts)
      , exceptions_(memory)
      , withdrawn_(memory)
      , index_(memory) {}

  // Day up to which a class itself (not by way of `all`) is locked; none: it is not.
  [[nodiscard]] Date through(CommandClass of) const noexcept {
    const std::uint32_t newest = newest_[static_cast<std::size_t>(of)];
    return newest == no_row ? Date{} : rows_[newest].through;
  }
  [[nodiscard]] const LockException *find(Sequence granted) const noexcept {
    const auto at = std::lower_bound(exceptions_.begin(), exceptions_.end(), granted,
                                     [](const LockException &row, Sequence s) { return row.granted < s; });
    return at == exceptions_.end() || at->granted != granted ? nullptr : &*at;
  }
  [[nodiscard]] const std::pmr::vector<LockRow> &rows() const noexcept { return rows_; }
  [[nodiscard]] const std::pmr::vector<LockException> &exceptions() const noexcept { return exceptions_; }

  void lock(const LockRow &row, UndoLog &undo) {
    std::uint32_t &newest = newest_[static_cast<std::size_t>(row.of)];
    undo.save_size(rows_);
    rows_.push_back(row);
    undo.save(newest);
    newest = narrow<std::uint32_t>(rows_.size() - 1);
  }
  void grant(const LockException &exception, UndoLog &undo) {
    undo.save_size(exceptions_);
    exceptions_.push_back(exception);
    const auto index = narrow<std::uint32_t>(exceptions_.size() - 1);
    undo.on_rollback(
        [](void *owner, std::uint64_t the_index, std::uint64_t) noexcept {
          auto &locks = *static_cast<PeriodLocks *>(owner);
          locks.index_.erase(locks.entry_of(static_cast<std::uint32_t>(the_index)));
        },
        this, index);
    index_.insert(entry_of(index));
  }
  // The exception is there and not withdrawn.
  void withdraw(Sequence granted, Sequence at, UndoLog &undo) {
    const auto index = narrow<std::uint32_t>(find(granted) - exceptions_.data());
    undo.save_size(withdrawn_);
    withdrawn_.push_back(index);
    undo.on_rollback(
        [](void *owner, std::uint64_t the_index, std::uint64_t) noexcept {
          static_cast<PeriodLocks *>(owner)->exceptions_[the_index].withdrawn = 0;
        },
        this, index);
    exceptions_[index].withdrawn = at;
  }
  // What was withdrawn stays so: only now does it leave the index, because rolling back must need no memory.
  void commit() noexcept {
    if (withdrawn_.empty()) [[likely]]
      return;
    for (const std::uint32_t index : withdrawn_) index_.erase(entry_of(index));
    withdrawn_.clear();
  }

  // Whether an exception lets somebody date a command of a class (not `all`) on a locked day, at an instant.
  [[nodiscard]] bool lets_in(std::string_view actor, CommandClass of, Date day,
                             std::int64_t instant) const noexcept {
    const auto holds = [this](std::uint32_t index) { return exceptions_[index].withdrawn == 0; };
    for (const std::string_view whose : {actor, std::string_view{}}) {
      for (const CommandClass which : {of, CommandClass::all}) {
        if (index_.any({whose, which, day, instant}, holds)) return true;
      }
    }
    return false;
  }

 private:
  static constexpr std::uint32_t no_row = UINT32_MAX;
  std::pmr::vector<LockRow> rows_;
  std::array<std::uint32_t, 5> newest_{no_row, no_row, no_row, no_row, no_row}; // of each class
  [[nodiscard]] LockExceptionIndex::Entry entry_of(std::uint32_t index) const noexcept {
    const LockException &row = exceptions_[index];
    return {texts_.read(row.actor), row.of, row.from, row.to, row.expires_micros, index};
  }

  const TextHeap &texts_;
  std::pmr::vector<LockException> exceptions_;
  std::pmr::vector<std::uint32_t> withdrawn_; // since the last commit
  LockExceptionIndex index_;                  // of those that are not withdrawn
};

} // namespace openitem
