// Idempotency keys: what was asked under them, and what it gave.
#pragma once

#include "ledger/invariant.hpp"
#include "ledger/modules/module.hpp"

#include <algorithm>
#include <deque>
#include <span>

namespace openitem {

struct KeyRow {
  Digest key;
  Digest fingerprint;
  std::uint64_t id;
  Sequence first_sequence; // 0: it had no effect
  Sequence last_sequence;  // the ledger's, with it
  PersonalShare personal_share;

  [[nodiscard]] Outcome first_outcome() const noexcept {
    return {.id = id,
            .first_sequence = first_sequence,
            .last_sequence = first_sequence == 0 ? 0 : last_sequence,
            .repeated = true};
  }
};

class KeyTable {
  // A key's value in the index: its number among all there ever were, as far as 30 bits hold it.
  [[nodiscard]] static Slot<KeyRow> value_of(std::uint64_t number) noexcept {
    return Slot<KeyRow>(number & 0x3fff'ffff);
  }
  [[nodiscard]] const KeyRow &row(Slot<KeyRow> value) const noexcept {
    return rows_[value_of(value.number() - first_).number()];
  }
  [[nodiscard]] auto key_of_row() const noexcept {
    return [this](Slot<KeyRow> value) { return row(value).key; };
  }

 public:
  using Events = EventList<IdempotencyKeysDropped>;

  explicit KeyTable(Store &store)
      : store_(store)
      , rows_(store.memory)
      , index_(store.hash_secret, store.memory) {}

  [[nodiscard]] bool empty() const noexcept { return rows_.empty(); }
  [[nodiscard]] const KeyRow *find(const Digest &key) const noexcept;
  // nullptr: all were dropped, or there was none.
  [[nodiscard]] const KeyRow *newest() const noexcept {
    return dropped_ - first_ < rows_.size() ? &rows_.back() : nullptr;
  }
  // Calls visit(row) for those that were not dropped, in the order they were noted.
  template <class Visit> void for_each(Visit &&visit) const {
    for (std::size_t i = dropped_ - first_; i < rows_.size(); ++i) visit(rows_[i]);
  }

  // Calls visit(number) for those whose command made one of these sequences, which ascend, and that hold the
  // share of its personal texts.
  template <class Visit> void for_each_share_of(std::span<const Sequence> sequences, Visit &&visit) const {
    auto at = rows_.begin() + static_cast<std::ptrdiff_t>(dropped_ - first_);
    for (const Sequence sequence : sequences) {
      at = std::lower_bound(at, rows_.end(), sequence,
                            [](const KeyRow &row, Sequence s) { return row.last_sequence < s; });
      if (at == rows_.end()) return;
      if (at->first_sequence == 0 || at->first_sequence > sequence || !at->personal_share) continue;
      visit(first_ + static_cast<std::uint64_t>(at - rows_.begin()));
      ++at;
    }
  }
  void erase_share(std::uint64_t number);

  // Throws Exception limit_exceeded.
  void note(const KeyRow &row);
  // Of commands before a sequence. Nobody finds them from now on; commit() frees their rows, so that rolling
  // back needs no memory.
  void drop(Sequence before);
  void commit() noexcept {
    for (; dropped_ > first_; ++first_) {
      wipe(&rows_.front(), sizeof(KeyRow)); // its memory may stay
      rows_.pop_front();
    }
  }

  // ---- as a module
  void hash(Hasher &hasher) const;
  void add_to_books(BooksHasher &) const {} // how the books came to say it
  // Nothing is left of what was dropped, nor of the dropping: a gap.
  template <class Visit> void for_each_event(Visit &&) const {}
  [[nodiscard]] Event event_at(EventPlace) const { return IdempotencyKeysDropped{}; }
  [[nodiscard]] Result<void> verify(Sequence last) const;

 private:
  friend struct StateInTests; // tests break a table from inside

  Store &store_;
  std::pmr::deque<KeyRow> rows_;
  std::uint64_t first_ = 0;   // how many keys were before rows_[0]
  std::uint64_t dropped_ = 0; // keys before this one are dropped; rows_ shrinks at commit
  HashIndex<Digest, Slot<KeyRow>> index_;
};

} // namespace openitem
