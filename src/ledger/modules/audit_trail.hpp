// Who, when and why.
#pragma once

#include "ledger/invariant.hpp"
#include "ledger/modules/module.hpp"

#include <algorithm>
#include <vector>

namespace openitem {

// From a sequence on until the next row.
struct AuditRow {
  Sequence first_sequence;
  std::int64_t recorded_micros; // as last given; 0: never
  TextHeap::Ref actor;
  TextHeap::Ref reason;
};

class AuditTrail {
 public:
  using Events = EventList<>;

  explicit AuditTrail(Store &store)
      : store_(store)
      , rows_(store.memory) {}

  [[nodiscard]] const std::pmr::vector<AuditRow> &rows() const noexcept { return rows_; }
  // nullptr: nobody said anything before.
  [[nodiscard]] const AuditRow *of(Sequence sequence) const noexcept {
    const auto later =
        std::upper_bound(rows_.begin(), rows_.end(), sequence,
                         [](Sequence s, const AuditRow &row) { return s < row.first_sequence; });
    return later == rows_.begin() ? nullptr : &*(later - 1);
  }
  [[nodiscard]] std::int64_t last_instant() const noexcept {
    return rows_.empty() ? 0 : rows_.back().recorded_micros;
  }
  // Of a command with events. A row is made where something is other than before.
  void note(const Record &record) {
    const std::int64_t instant = record.recorded_micros != 0 ? record.recorded_micros : last_instant();
    const AuditRow *newest = rows_.empty() ? nullptr : &rows_.back();
    const std::string_view actor = newest == nullptr ? std::string_view{} : store_.texts.read(newest->actor);
    const std::string_view reason =
        newest == nullptr ? std::string_view{} : store_.texts.read(newest->reason);
    if (instant == last_instant() && actor == record.actor && reason == record.reason) return;
    const TextHeap::Ref who = newest != nullptr && actor == record.actor
                                  ? newest->actor
                                  : store_.texts.store(record.actor, store_.undo);
    add({record.first_sequence, instant, who, store_.texts.store(record.reason, store_.undo)});
  }
  void restore(Sequence first, std::int64_t recorded_micros, std::string_view actor,
               std::string_view reason) {
    const Sequence before = rows_.empty() ? 0 : rows_.back().first_sequence;
    invariant(first > before && recorded_micros >= last_instant());
    add({first, recorded_micros, store_.texts.store(actor, store_.undo),
         store_.texts.store(reason, store_.undo)});
  }

  // ---- as a module
  void hash(Hasher &hasher) const {
    for (const AuditRow &row : rows_) {
      hasher.add(row.first_sequence);
      hasher.add(row.recorded_micros);
      hasher.add(store_.texts.read(row.actor));
      hasher.add(store_.texts.read(row.reason));
    }
  }
  void add_to_books(BooksHasher &) const {} // how the books came to say it
  template <class Visit> void for_each_event(Visit &&) const {}
  [[nodiscard]] Event event_at(EventPlace) const { return {}; }
  [[nodiscard]] Result<void> verify(Sequence last) const {
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

 private:
  friend struct StateInTests; // tests break a trail from inside

  void add(const AuditRow &row) {
    store_.undo.save_size(rows_);
    rows_.push_back(row);
  }

  Store &store_;
  std::pmr::vector<AuditRow> rows_;
};

} // namespace openitem
