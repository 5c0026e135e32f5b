// Documents outside the books. Their ids, numbers and references are in the indexes of the items they may
// become.
#pragma once

#include "ledger/modules/module.hpp"

namespace openitem {

struct DraftSlot {
  ItemRef ref;
  Sequence created;
  Sequence ended; // 0: still a draft
  std::uint32_t customer;
  std::uint32_t version;
  TextHeap::Ref number;
  TextHeap::Ref external_ref;
};

class DraftTable {
 public:
  using Events = EventList<DraftSaved, DraftDeleted>;

  explicit DraftTable(Store &store)
      : store_(store)
      , rows_(store.memory) {}

  [[nodiscard]] std::uint32_t count() const noexcept { return count_; }
  [[nodiscard]] const DraftSlot &operator[](std::uint32_t index) const noexcept { return rows_[index]; }
  [[nodiscard]] DraftSlot &operator[](std::uint32_t index) noexcept { return rows_[index]; }

  [[nodiscard]] std::uint32_t add(const ItemRef &ref, Sequence sequence) {
    const std::uint32_t index = count_;
    rows_.reserve(index);
    store_.undo.save(count_);
    store_.undo.save(rows_[index]);
    rows_[index] = {ref, sequence, 0, no_slot, no_slot, 0, 0};
    ++count_;
    return index;
  }

  // ---- as a module
  void hash(Hasher &hasher) const {
    for (std::uint32_t i = 0; i < count_; ++i) {
      hasher.add(rows_[i].ref);
      hasher.add(rows_[i].created);
      hasher.add(rows_[i].ended);
      hash_versions(hasher, store_, rows_[i].version);
    }
  }
  void add_to_books(BooksHasher &books) const {
    for (std::uint32_t i = 0; i < count_; ++i) {
      const DraftSlot &row = rows_[i];
      if (row.ended == 0)
        books.add_record(store_, row.version, 16 + static_cast<std::uint64_t>(row.ref.kind), row.ref.id);
    }
  }
  // The end of one that was posted, too: record_at() knows it as its item.
  template <class Visit> void for_each_event(Visit &&visit) const {
    for (std::uint32_t i = 0; i < count_; ++i) {
      store_.for_each_version(rows_[i].version, [&](std::uint32_t version) {
        visit(store_.version(version).sequence, EventPlace{version, saved});
      });
      if (rows_[i].ended != 0) visit(rows_[i].ended, EventPlace{i, deleted});
    }
  }
  [[nodiscard]] Event event_at(EventPlace place) const {
    if (place.part == saved) return store_.content<DraftSaved>(place.index);
    return DraftDeleted{rows_[place.index].ref};
  }
  [[nodiscard]] Result<void> verify(Sequence) const {
    for (std::uint32_t i = 0; i < count_; ++i) {
      const DraftSlot &row = rows_[i];
      const auto content = store_.content<DraftSaved>(row.version);
      OPENITEM_CHECK(holds(content.ref == row.ref && content.number == store_.texts.read(row.number) &&
                               content.facts.external_ref == store_.texts.read(row.external_ref),
                           static_cast<EntityKind>(row.ref.kind), row.ref.id, "draft"));
    }
    return {};
  }

 private:
  static constexpr std::uint8_t saved = 0;
  static constexpr std::uint8_t deleted = 1;

  Store &store_;
  PagedTable<DraftSlot> rows_;
  std::uint32_t count_ = 0;
};

} // namespace openitem
