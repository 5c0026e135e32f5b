#include "ledger/modules/draft_table.hpp"

namespace openitem {

DraftSlot DraftTable::add(const ItemRef &ref, Sequence sequence) {
  const DraftSlot slot(count_);
  rows_.reserve(slot);
  store_.undo.save(count_);
  store_.undo.save(rows_[slot]);
  rows_[slot] = {ref, sequence, 0, no_slot, no_slot, 0, 0};
  ++count_;
  return slot;
}

void DraftTable::hash(Hasher &hasher) const {
  for (const DraftSlot slot : slots()) {
    hasher.add(rows_[slot].ref);
    hasher.add(rows_[slot].created);
    hasher.add(rows_[slot].ended);
    hash_versions(hasher, store_, rows_[slot].version);
  }
}

void DraftTable::add_to_books(BooksHasher &books) const {
  for (const DraftSlot slot : slots()) {
    const StoredDraft &row = rows_[slot];
    if (row.ended == 0)
      books.add_record(store_, row.version, 16 + static_cast<std::uint64_t>(row.ref.kind), row.ref.id);
  }
}

Slot<Customer> DraftTable::owner_of(const ItemRef &ref) const noexcept {
  for (DraftSlot slot(count_); slot-- != DraftSlot(0);) {
    if (rows_[slot].ref == ref) return rows_[slot].customer;
  }
  return no_slot;
}

Event DraftTable::event_at(EventPlace place) const {
  if (place.part == saved) return store_.content<DraftSaved>(place.slot<VersionRow>());
  return DraftDeleted{rows_[place.slot<StoredDraft>()].ref};
}

Result<void> DraftTable::verify(Sequence) const {
  for (const DraftSlot slot : slots()) {
    const StoredDraft &row = rows_[slot];
    const auto content = store_.content<DraftSaved>(row.version);
    OPENITEM_CHECK(holds(content.ref == row.ref && content.number == store_.texts.read(row.number) &&
                             content.facts.external_ref == store_.texts.read(row.external_ref),
                         static_cast<EntityKind>(row.ref.kind), row.ref.id, "draft"));
  }
  return {};
}

} // namespace openitem
