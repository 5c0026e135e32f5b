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
  void note(const Record &record);
  void restore(Sequence first, std::int64_t recorded_micros, std::string_view actor, std::string_view reason);

  // ---- as a module
  void hash(Hasher &hasher) const;
  void add_to_books(BooksHasher &) const {} // how the books came to say it
  template <class Visit> void for_each_event(Visit &&) const {}
  [[nodiscard]] Event event_at(EventPlace) const { return {}; }
  [[nodiscard]] Result<void> verify(Sequence last) const;

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
