// Who, when and why.
#pragma once

#include "ledger/invariant.hpp"
#include "ledger/modules/module.hpp"

#include <algorithm>
#include <span>
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
  // The last sequence for which a row holds, of a ledger that stands at `last`.
  [[nodiscard]] Sequence last_of(std::uint32_t row, Sequence last) const noexcept {
    return row + 1U == rows_.size() ? last : rows_[row + 1].first_sequence - 1;
  }
  [[nodiscard]] std::int64_t last_instant() const noexcept {
    return rows_.empty() ? 0 : rows_.back().recorded_micros;
  }
  // Calls visit(row) for those that say something other than the row before: one whose reason was erased may
  // not.
  template <class Visit> void for_each_change(Visit &&visit) const {
    AuditRow before{};
    for (const AuditRow &row : rows_) {
      if (row.recorded_micros != before.recorded_micros ||
          store_.texts.read(row.actor) != store_.texts.read(before.actor) ||
          store_.texts.read(row.reason) != store_.texts.read(before.reason))
        visit(row);
      before = row;
    }
  }
  // Calls visit(index) for rows with a reason that hold from one of these sequences, which ascend.
  template <class Visit> void for_each_reason_of(std::span<const Sequence> sequences, Visit &&visit) const {
    const AuditRow *before = nullptr;
    for (const Sequence sequence : sequences) {
      const AuditRow *row = of(sequence);
      if (row != before && row != nullptr && row->reason != 0)
        visit(narrow<std::uint32_t>(row - rows_.data()));
      before = row;
    }
  }
  void erase_reason(std::uint32_t index);
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
