// Which periods are closed, for whom not, and since when each of it was known.
#pragma once

#include "ledger/invariant.hpp"
#include "ledger/modules/module.hpp"
#include "ledger/tables/lock_exception_index.hpp"
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
  using Events = EventList<PeriodLocked, LockExceptionGranted, LockExceptionWithdrawn>;

  explicit PeriodLocks(Store &store)
      : store_(store)
      , rows_(store.memory)
      , exceptions_(store.memory)
      , withdrawn_(store.memory)
      , index_(store.memory) {}

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

  void lock(const LockRow &row);
  void grant(const LockException &exception);
  // The exception is there and not withdrawn.
  void withdraw(Sequence granted, Sequence at);
  // What was withdrawn stays so: only now does it leave the index, because rolling back must need no memory.
  void commit() noexcept {
    if (withdrawn_.empty()) [[likely]]
      return;
    for (const std::uint32_t index : withdrawn_) index_.erase(entry_of(index));
    withdrawn_.clear();
  }

  // Whether an exception lets somebody date a command of a class (not `all`) on a locked day, at an instant.
  [[nodiscard]] bool lets_in(std::string_view actor, CommandClass of, Date day,
                             std::int64_t instant) const noexcept;

  // ---- as a module
  void hash(Hasher &hasher) const;
  void add_to_books(BooksHasher &books) const {
    for (std::size_t of = 0; of < newest_.size(); ++of) books.all.add(through(static_cast<CommandClass>(of)));
  }
  template <class Visit> void for_each_event(Visit &&visit) const {
    for (std::size_t i = 0; i < rows_.size(); ++i)
      visit(rows_[i].sequence, EventPlace{narrow<std::uint32_t>(i), part_lock});
    for (std::size_t i = 0; i < exceptions_.size(); ++i) {
      const LockException &row = exceptions_[i];
      visit(row.granted, EventPlace{narrow<std::uint32_t>(i), part_grant});
      if (row.withdrawn != 0) visit(row.withdrawn, EventPlace{narrow<std::uint32_t>(i), part_withdrawal});
    }
  }
  [[nodiscard]] Event event_at(EventPlace place) const;
  [[nodiscard]] Result<void> verify(Sequence) const;

 private:
  friend struct StateInTests; // tests break locks from inside

  static constexpr std::uint8_t part_lock = 0;
  static constexpr std::uint8_t part_grant = 1;
  static constexpr std::uint8_t part_withdrawal = 2;
  static constexpr std::size_t class_count = static_cast<std::size_t>(CommandClass::settlement) + 1;
  static constexpr std::uint32_t no_row = UINT32_MAX;
  static constexpr std::array<std::uint32_t, class_count> none_locked = [] {
    std::array<std::uint32_t, class_count> rows{};
    rows.fill(no_row);
    return rows;
  }();
  [[nodiscard]] LockExceptionIndex::Entry entry_of(std::uint32_t index) const noexcept {
    const LockException &row = exceptions_[index];
    return {store_.texts.read(row.actor), row.of, row.from, row.to, row.expires_micros, index};
  }

  Store &store_;
  std::pmr::vector<LockRow> rows_;
  std::array<std::uint32_t, class_count> newest_ = none_locked; // of each class
  std::pmr::vector<LockException> exceptions_;
  std::pmr::vector<std::uint32_t> withdrawn_; // since the last commit
  LockExceptionIndex index_;                  // of those that are not withdrawn
};

} // namespace openitem
