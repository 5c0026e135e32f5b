// Exceptions to period locks, each found by the days that it lets in.
#pragma once

#include "ledger/modules/record_row.hpp"
#include "ledger/tables/lock_exception_index.hpp"

#include <vector>

namespace openitem {

template <> class BesideRecords<LockException> {
 public:
  using Row = typename RecordTraits<LockException>::Row;

  explicit BesideRecords(Store &store)
      : store_(store)
      , withdrawn_(store.memory)
      , index_(store.memory) {}

  // Whether one that `is_live(slot)` lets somebody date a command of a class (not `all`) on a locked day, at an
  // instant.
  template <class IsLive>
  [[nodiscard]] bool lets_in(std::string_view actor, CommandClass of, Date day, std::int64_t instant,
                             const IsLive &is_live) const noexcept {
    for (const std::string_view whose : {actor, std::string_view{}}) {
      for (const CommandClass which : {of, CommandClass::all}) {
        if (index_.any({whose, which, day, instant}, is_live)) return true;
      }
    }
    return false;
  }

  void saved(Slot<LockException> slot, const Row &row) {
    store_.undo.on_rollback(
        [](void *owner, std::uint64_t the_slot, std::uint64_t the_version) noexcept {
          auto &beside = *static_cast<BesideRecords *>(owner);
          beside.index_.erase(
              beside.entry_of(Slot<LockException>::kept(the_slot), VersionSlot::kept(the_version)));
        },
        this, slot.number(), row.version.number());
    index_.insert(entry_of(slot, row.version));
  }
  // It stays in the index until it is gone for good, because rolling back must need no memory.
  void deleted(Slot<LockException> slot, const Row &row) {
    store_.undo.save_size(withdrawn_);
    withdrawn_.push_back({slot, row.version});
  }
  void commit() noexcept {
    if (withdrawn_.empty()) [[likely]]
      return;
    for (const Withdrawn &gone : withdrawn_) index_.erase(entry_of(gone.slot, gone.version));
    withdrawn_.clear();
  }
  [[nodiscard]] bool verify(Slot<LockException> slot, const Row &row) const {
    return row.deleted != 0 || index_.contains(entry_of(slot, row.version));
  }

 private:
  friend struct StateInTests; // tests break an index from inside

  struct Withdrawn {
    Slot<LockException> slot;
    VersionSlot version;
  };
  [[nodiscard]] LockExceptionIndex::Entry entry_of(Slot<LockException> slot, VersionSlot version) const {
    const auto of = store_.content<LockException>(version);
    return {of.actor, of.of, of.from, of.to, of.expires_micros, slot};
  }

  Store &store_;
  std::pmr::vector<Withdrawn> withdrawn_; // since the last commit
  LockExceptionIndex index_;
};

} // namespace openitem
