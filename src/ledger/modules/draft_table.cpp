#include "ledger/modules/draft_table.hpp"

namespace openitem {

std::uint32_t DraftTable::add(const ItemRef &ref, Sequence sequence) {
  const std::uint32_t index = count_;
  rows_.reserve(index);
  store_.undo.save(count_);
  store_.undo.save(rows_[index]);
  rows_[index] = {ref, sequence, 0, no_slot, no_slot, 0, 0};
  ++count_;
  return index;
}

void DraftTable::hash(Hasher &hasher) const {
  for (std::uint32_t i = 0; i < count_; ++i) {
    hasher.add(rows_[i].ref);
    hasher.add(rows_[i].created);
    hasher.add(rows_[i].ended);
    hash_versions(hasher, store_, rows_[i].version);
  }
}

void DraftTable::add_to_books(BooksHasher &books) const {
  for (std::uint32_t i = 0; i < count_; ++i) {
    const DraftSlot &row = rows_[i];
    if (row.ended == 0)
      books.add_record(store_, row.version, 16 + static_cast<std::uint64_t>(row.ref.kind), row.ref.id);
  }
}

std::uint32_t DraftTable::owner_of(const ItemRef &ref) const noexcept {
  for (std::uint32_t i = count_; i-- != 0;) {
    if (rows_[i].ref == ref) return rows_[i].customer;
  }
  return no_slot;
}

Event DraftTable::event_at(EventPlace place) const {
  if (place.part == saved) return store_.content<DraftSaved>(place.index);
  return DraftDeleted{rows_[place.index].ref};
}

Result<void> DraftTable::verify(Sequence) const {
  for (std::uint32_t i = 0; i < count_; ++i) {
    const DraftSlot &row = rows_[i];
    const auto content = store_.content<DraftSaved>(row.version);
    OPENITEM_CHECK(holds(content.ref == row.ref && content.number == store_.texts.read(row.number) &&
                             content.facts.external_ref == store_.texts.read(row.external_ref),
                         static_cast<EntityKind>(row.ref.kind), row.ref.id, "draft"));
  }
  return {};
}

} // namespace openitem
