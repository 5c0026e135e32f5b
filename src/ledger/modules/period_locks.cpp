#include "ledger/modules/period_locks.hpp"

namespace openitem {

void PeriodLocks::lock(const LockRow &row) {
  std::uint32_t &newest = newest_[static_cast<std::size_t>(row.of)];
  store_.undo.save_size(rows_);
  rows_.push_back(row);
  store_.undo.save(newest);
  newest = narrow<std::uint32_t>(rows_.size() - 1);
}

void PeriodLocks::hash(Hasher &hasher) const {
  for (const LockRow &row : rows_) {
    hasher.add(row.sequence);
    hasher.add(row.of);
    hasher.add(row.through);
  }
}

Event PeriodLocks::event_at(EventPlace place) const {
  return PeriodLocked{rows_[place.index].of, rows_[place.index].through};
}

Result<void> PeriodLocks::verify(Sequence) const {
  std::array<std::uint32_t, class_count> newest = none_locked;
  for (std::size_t i = 0; i < rows_.size(); ++i)
    newest[static_cast<std::size_t>(rows_[i].of)] = narrow<std::uint32_t>(i);
  return holds(newest == newest_, EntityKind::none, 0, "locks");
}

} // namespace openitem
