// Whose personal texts were erased, and when.
#pragma once

#include "ledger/modules/module.hpp"

#include <vector>

namespace openitem {

struct PersonalErasureRow {
  Sequence sequence;
  PersonalErased event;
  Erasure of;
};

class PersonalErasures {
 public:
  using Events = EventList<PersonalErased>;

  explicit PersonalErasures(Store &store)
      : undo_(store.undo)
      , rows_(store.memory) {}

  void add(const PersonalErasureRow &row) {
    undo_.save_size(rows_);
    rows_.push_back(row);
  }

  // ---- as a module
  void hash(Hasher &hasher) const;
  void add_to_books(BooksHasher &) const {} // how the books came to say it
  template <class Visit> void for_each_event(Visit &&visit) const {
    for (std::size_t i = 0; i < rows_.size(); ++i)
      visit(rows_[i].sequence, EventPlace{narrow<std::uint32_t>(i)});
  }
  [[nodiscard]] Event event_at(EventPlace place) const { return rows_[place.index].event; }
  [[nodiscard]] Result<void> verify(Sequence last) const;
  // Why somebody was erased before may name them.
  template <class Visit> void for_each_event_of(const Erasure &of, Visit &&visit) const {
    for (const PersonalErasureRow &row : rows_) {
      if (of.takes(row.of.kind, row.of.id, row.of.owner)) visit(row.sequence);
    }
  }

 private:
  friend struct StateInTests; // tests break a table from inside

  UndoLog &undo_;
  std::pmr::vector<PersonalErasureRow> rows_;
};

} // namespace openitem
