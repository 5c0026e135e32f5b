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

  [[nodiscard]] std::uint32_t add(const ItemRef &ref, Sequence sequence);

  // ---- as a module
  void hash(Hasher &hasher) const;
  void add_to_books(BooksHasher &books) const;
  // The end of one that was posted, too: record_at() knows it as its item.
  template <class Visit> void for_each_event(Visit &&visit) const {
    for (std::uint32_t i = 0; i < count_; ++i) {
      store_.for_each_version(rows_[i].version, [&](std::uint32_t version) {
        visit(store_.version(version).sequence, EventPlace{version, saved});
      });
      if (rows_[i].ended != 0) visit(rows_[i].ended, EventPlace{i, deleted});
    }
  }
  [[nodiscard]] Event event_at(EventPlace place) const;
  using Content = DraftSaved;
  template <class Visit> void for_each_version_of(const Erasure &of, Visit &&visit) const {
    for (std::uint32_t i = 0; i < count_; ++i) {
      store_.for_each_version(rows_[i].version, [&](std::uint32_t version) {
        if (is_of(of, rows_[i], version)) visit(version);
      });
    }
  }
  template <class Visit> void for_each_event_of(const Erasure &of, Visit &&visit) const {
    for_each_version_of(of, [&](std::uint32_t version) { visit(store_.version(version).sequence); });
    for (std::uint32_t i = 0; i < count_; ++i) {
      if (rows_[i].ended != 0 && is_of(of, rows_[i], rows_[i].version)) visit(rows_[i].ended);
    }
  }
  // Slot of its customer, be it a draft no more; no_slot: there never was one.
  [[nodiscard]] std::uint32_t owner_of(const ItemRef &ref) const noexcept;
  [[nodiscard]] Result<void> verify(Sequence) const;

 private:
  static constexpr std::uint8_t saved = 0;
  static constexpr std::uint8_t deleted = 1;

  // A draft may have been another customer's before.
  [[nodiscard]] bool is_of(const Erasure &of, const DraftSlot &row, std::uint32_t version) const {
    if (of.all && version != row.version)
      return store_.content<DraftSaved>(version).customer.value() == of.id;
    return of.takes(static_cast<EntityKind>(row.ref.kind), row.ref.id, row.customer);
  }

  Store &store_;
  PagedTable<DraftSlot> rows_;
  std::uint32_t count_ = 0;
};

} // namespace openitem
