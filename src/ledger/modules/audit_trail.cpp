#include "ledger/modules/audit_trail.hpp"

namespace openitem {

void AuditTrail::note(const Record &record) {
  const std::int64_t instant = record.recorded_micros != 0 ? record.recorded_micros : last_instant();
  const AuditRow *newest = rows_.empty() ? nullptr : &rows_.back();
  const std::string_view actor = newest == nullptr ? std::string_view{} : store_.texts.read(newest->actor);
  const std::string_view reason = newest == nullptr ? std::string_view{} : store_.texts.read(newest->reason);
  if (instant == last_instant() && actor == record.actor && reason == record.reason) return;
  const TextHeap::Ref who = newest != nullptr && actor == record.actor
                                ? newest->actor
                                : store_.texts.store(record.actor, store_.undo);
  add({record.first_sequence, instant, who, store_.texts.store(record.reason, store_.undo)});
}

void AuditTrail::restore(Sequence first, std::int64_t recorded_micros, std::string_view actor,
                         std::string_view reason) {
  const Sequence before = rows_.empty() ? 0 : rows_.back().first_sequence;
  invariant(first > before && recorded_micros >= last_instant());
  add({first, recorded_micros, store_.texts.store(actor, store_.undo),
       store_.texts.store(reason, store_.undo)});
}

void AuditTrail::erase_reason(std::uint32_t index) {
  const TextHeap::Ref reason = rows_[index].reason;
  store_.undo.on_rollback( // not by address: the vector may grow before it is taken back
      [](void *owner, std::uint64_t the_index, std::uint64_t the_reason) noexcept {
        static_cast<AuditTrail *>(owner)->rows_[the_index].reason = static_cast<TextHeap::Ref>(the_reason);
      },
      this, index, reason);
  rows_[index].reason = 0;
  store_.texts.erase(reason, store_.undo);
}

void AuditTrail::hash(Hasher &hasher) const {
  for_each_change([&](const AuditRow &row) {
    hasher.add(row.first_sequence);
    hasher.add(row.recorded_micros);
    hasher.add(store_.texts.read(row.actor));
    hasher.add(store_.texts.read(row.reason));
  });
}

Result<void> AuditTrail::verify(Sequence last) const {
  const AuditRow *before = nullptr;
  for (const AuditRow &row : rows_) {
    const bool is_right = row.first_sequence != 0 && row.first_sequence <= last &&
                          (before == nullptr || (row.first_sequence > before->first_sequence &&
                                                 row.recorded_micros >= before->recorded_micros));
    OPENITEM_CHECK(holds(is_right, EntityKind::record, row.first_sequence, "audit"));
    before = &row;
  }
  return {};
}

} // namespace openitem
