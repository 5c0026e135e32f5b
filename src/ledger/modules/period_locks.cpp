#include "ledger/modules/period_locks.hpp"

namespace openitem {

void PeriodLocks::lock(const LockRow &row) {
  std::uint32_t &newest = newest_[static_cast<std::size_t>(row.of)];
  store_.undo.save_size(rows_);
  rows_.push_back(row);
  store_.undo.save(newest);
  newest = narrow<std::uint32_t>(rows_.size() - 1);
}

void PeriodLocks::grant(const LockException &exception) {
  store_.undo.save_size(exceptions_);
  exceptions_.push_back(exception);
  const auto index = narrow<std::uint32_t>(exceptions_.size() - 1);
  store_.undo.on_rollback(
      [](void *owner, std::uint64_t the_index, std::uint64_t) noexcept {
        auto &locks = *static_cast<PeriodLocks *>(owner);
        locks.index_.erase(locks.entry_of(static_cast<std::uint32_t>(the_index)));
      },
      this, index);
  index_.insert(entry_of(index));
}

void PeriodLocks::withdraw(Sequence granted, Sequence at) {
  const auto index = narrow<std::uint32_t>(find(granted) - exceptions_.data());
  store_.undo.save_size(withdrawn_);
  withdrawn_.push_back(index);
  store_.undo.on_rollback(
      [](void *owner, std::uint64_t the_index, std::uint64_t) noexcept {
        static_cast<PeriodLocks *>(owner)->exceptions_[the_index].withdrawn = 0;
      },
      this, index);
  exceptions_[index].withdrawn = at;
}

bool PeriodLocks::lets_in(std::string_view actor, CommandClass of, Date day,
                          std::int64_t instant) const noexcept {
  const auto holds = [this](std::uint32_t index) { return exceptions_[index].withdrawn == 0; };
  for (const std::string_view whose : {actor, std::string_view{}}) {
    for (const CommandClass which : {of, CommandClass::all}) {
      if (index_.any({whose, which, day, instant}, holds)) return true;
    }
  }
  return false;
}

void PeriodLocks::hash(Hasher &hasher) const {
  for (const LockRow &row : rows_) {
    hasher.add(row.sequence);
    hasher.add(row.of);
    hasher.add(row.through);
  }
  for (const LockException &row : exceptions_) {
    hasher.add(row.granted);
    hasher.add(row.withdrawn);
    hasher.add(row.expires_micros);
    hasher.add(store_.texts.read(row.actor));
    hasher.add(row.from);
    hasher.add(row.to);
    hasher.add(row.of);
  }
}

Event PeriodLocks::event_at(EventPlace place) const {
  if (place.part == part_lock) return PeriodLocked{rows_[place.index].of, rows_[place.index].through};
  const LockException &row = exceptions_[place.index];
  if (place.part == part_withdrawal) return LockExceptionWithdrawn{row.granted};
  return LockExceptionGranted{store_.texts.read(row.actor), row.of, row.from, row.to, row.expires_micros};
}

Result<void> PeriodLocks::verify(Sequence) const {
  std::array<std::uint32_t, class_count> newest = none_locked;
  for (std::size_t i = 0; i < rows_.size(); ++i)
    newest[static_cast<std::size_t>(rows_[i].of)] = narrow<std::uint32_t>(i);
  OPENITEM_CHECK(holds(newest == newest_, EntityKind::none, 0, "locks"));
  for (std::size_t i = 0; i < exceptions_.size(); ++i) {
    const LockException &row = exceptions_[i];
    // What was withdrawn leaves the index at commit.
    const bool is_right = row.withdrawn != 0 || index_.contains(entry_of(narrow<std::uint32_t>(i)));
    OPENITEM_CHECK(holds(is_right, EntityKind::record, row.granted, "exceptions"));
  }
  return {};
}

} // namespace openitem
