// Documents outside the books. Their ids, numbers and references are in the indexes of the items they may
// become.
#pragma once

#include "ledger/modules/module.hpp"

namespace openitem {

struct StoredDraft;
using DraftSlot = Slot<StoredDraft>;

struct StoredDraft {
  ItemRef ref;
  Sequence created;
  Sequence ended; // 0: still a draft
  Slot<Customer> customer;
  VersionSlot version;
  TextHeap::Ref number;
  TextHeap::Ref external_ref;
};

class DraftTable {
 public:
  using Events = EventList<DraftSaved, DraftDeleted>;

  explicit DraftTable(Store &store)
      : store_(store)
      , rows_(store.memory) {}

  [[nodiscard]] SlotsBelow<StoredDraft> slots() const noexcept { return SlotsBelow<StoredDraft>(count_); }
  [[nodiscard]] const StoredDraft &operator[](DraftSlot slot) const noexcept { return rows_[slot]; }
  [[nodiscard]] StoredDraft &operator[](DraftSlot slot) noexcept { return rows_[slot]; }

  [[nodiscard]] DraftSlot add(const ItemRef &ref, Sequence sequence);

  // ---- as a module
  void hash(Hasher &hasher) const;
  void add_to_books(BooksHasher &books) const;
  // The end of one that was posted, too: record_at() knows it as its item.
  template <class Visit> void for_each_event(Visit &&visit) const {
    for (const DraftSlot slot : slots()) {
      store_.for_each_version(rows_[slot].version, [&](VersionSlot version) {
        visit(store_.version(version).sequence, EventPlace{version.number(), saved});
      });
      if (rows_[slot].ended != 0) visit(rows_[slot].ended, EventPlace{slot.number(), deleted});
    }
  }
  [[nodiscard]] Event event_at(EventPlace place) const;
  using Content = DraftSaved;
  template <class Visit> void for_each_version_of(const Erasure &of, Visit &&visit) const {
    for (const DraftSlot slot : slots()) {
      store_.for_each_version(rows_[slot].version, [&](VersionSlot version) {
        if (is_of(of, rows_[slot], version)) visit(version);
      });
    }
  }
  template <class Visit> void for_each_event_of(const Erasure &of, Visit &&visit) const {
    for_each_version_of(of, [&](VersionSlot version) { visit(store_.version(version).sequence); });
    for (const DraftSlot slot : slots()) {
      if (rows_[slot].ended != 0 && is_of(of, rows_[slot], rows_[slot].version)) visit(rows_[slot].ended);
    }
  }
  // Its customer, be it a draft no more; no_slot: there never was one.
  [[nodiscard]] Slot<Customer> owner_of(const ItemRef &ref) const noexcept;
  [[nodiscard]] Result<void> verify(Sequence) const;

 private:
  static constexpr std::uint8_t saved = 0;
  static constexpr std::uint8_t deleted = 1;

  // A draft may have been another customer's before.
  [[nodiscard]] bool is_of(const Erasure &of, const StoredDraft &row, VersionSlot version) const {
    if (of.all && version != row.version)
      return store_.content<DraftSaved>(version).customer.value() == of.id;
    return of.takes(static_cast<EntityKind>(row.ref.kind), row.ref.id, row.customer);
  }

  Store &store_;
  PagedTable<StoredDraft> rows_;
  std::uint32_t count_ = 0;
};

} // namespace openitem
