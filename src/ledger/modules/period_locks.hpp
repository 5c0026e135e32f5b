// Which periods are closed, and since when each of it was known.
#pragma once

#include "ledger/invariant.hpp"
#include "ledger/modules/module.hpp"
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

class PeriodLocks {
 public:
  using Events = EventList<PeriodLocked>;

  explicit PeriodLocks(Store &store)
      : store_(store)
      , rows_(store.memory) {}

  // Day up to which a class itself (not by way of `all`) is locked; none: it is not.
  [[nodiscard]] Date through(CommandClass of) const noexcept {
    const std::uint32_t newest = newest_[static_cast<std::size_t>(of)];
    return newest == no_row ? Date{} : rows_[newest].through;
  }
  [[nodiscard]] const std::pmr::vector<LockRow> &rows() const noexcept { return rows_; }

  void lock(const LockRow &row);

  // ---- as a module
  void hash(Hasher &hasher) const;
  void add_to_books(BooksHasher &books) const {
    for (std::size_t of = 0; of < newest_.size(); ++of) books.all.add(through(static_cast<CommandClass>(of)));
  }
  template <class Visit> void for_each_event(Visit &&visit) const {
    for (std::size_t i = 0; i < rows_.size(); ++i)
      visit(rows_[i].sequence, EventPlace{narrow<std::uint32_t>(i)});
  }
  [[nodiscard]] Event event_at(EventPlace place) const;
  [[nodiscard]] Result<void> verify(Sequence) const;

 private:
  friend struct StateInTests; // tests break locks from inside

  static constexpr std::size_t class_count = static_cast<std::size_t>(CommandClass::settlement) + 1;
  static constexpr std::uint32_t no_row = UINT32_MAX;
  static constexpr std::array<std::uint32_t, class_count> none_locked = [] {
    std::array<std::uint32_t, class_count> rows{};
    rows.fill(no_row);
    return rows;
  }();

  Store &store_;
  std::pmr::vector<LockRow> rows_;
  std::array<std::uint32_t, class_count> newest_ = none_locked; // of each class
};

} // namespace openitem
