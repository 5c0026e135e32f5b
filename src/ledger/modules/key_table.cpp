#include "ledger/modules/key_table.hpp"

namespace openitem {

const KeyRow *KeyTable::find(const Digest &key) const noexcept {
  const Slot<KeyRow> found = index_.find(key, key_of_row());
  return found == no_slot ? nullptr : &row(found);
}

void KeyTable::note(const KeyRow &row) {
  invariant(row.key && find(row.key) == nullptr);
  if (rows_.size() >= store_.limits.idempotency_keys.most)
    raise(Errc::limit_exceeded, store_.limits.idempotency_keys.table);
  const std::uint64_t number = first_ + rows_.size();
  store_.undo.on_rollback(
      [](void *owner, std::uint64_t size, std::uint64_t) noexcept {
        auto &rows = *static_cast<std::pmr::deque<KeyRow> *>(owner);
        while (rows.size() > size) {
          wipe(&rows.back(), sizeof(KeyRow)); // its memory stays
          rows.pop_back();
        }
      },
      &rows_, rows_.size());
  rows_.push_back(row);
  index_.insert(row.key, value_of(number), key_of_row(), store_.undo);
}

void KeyTable::drop(Sequence before) {
  std::uint64_t dropped = dropped_;
  for (; dropped < first_ + rows_.size(); ++dropped) {
    const KeyRow &row = rows_[dropped - first_];
    if (row.last_sequence >= before) break;
    index_.erase(row.key, value_of(dropped), store_.undo);
  }
  store_.undo.save(dropped_);
  dropped_ = dropped;
}

void KeyTable::erase_share(std::uint64_t number) {
  PersonalShare &share = rows_[number - first_].personal_share;
  store_.undo.save(share);
  share = {};
}

void KeyTable::hash(Hasher &hasher) const {
  for_each([&](const KeyRow &row) {
    hasher.add(row.key);
    hasher.add(row.fingerprint);
    hasher.add(row.id);
    hasher.add(row.first_sequence);
    hasher.add(row.last_sequence);
    hasher.add(row.personal_share.salt);
    hasher.add(row.personal_share.digest);
  });
}

Result<void> KeyTable::verify(Sequence last) const {
  Sequence before = 0;
  Result<void> verdict;
  for_each([&](const KeyRow &row) {
    if (!verdict) return;
    verdict = holds(find(row.key) == &row && row.last_sequence >= before && row.last_sequence <= last &&
                        row.first_sequence <= row.last_sequence,
                    EntityKind::record, row.last_sequence, "keys");
    before = row.last_sequence;
  });
  return verdict;
}

} // namespace openitem
