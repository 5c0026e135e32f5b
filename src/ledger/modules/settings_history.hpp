// The settings, and what they were before.
#pragma once

#include "ledger/modules/module.hpp"

#include <algorithm>
#include <tuple>
#include <vector>

namespace openitem {

struct SettingsRow {
  Sequence sequence; // 0: those it began with
  Settings settings;
};

class SettingsHistory {
 public:
  using Events = EventList<SettingsChanged>;

  explicit SettingsHistory(Store &store)
      : undo_(store.undo)
      , rows_(store.memory) {}
  void begin(const Settings &settings) { rows_.push_back({0, settings}); }

  [[nodiscard]] const Settings &newest() const noexcept { return rows_.back().settings; }
  [[nodiscard]] const Settings &first() const noexcept { return rows_.front().settings; }
  // Those in effect when a record was made.
  [[nodiscard]] const Settings &before(Sequence sequence) const noexcept {
    const auto later =
        std::lower_bound(rows_.begin() + 1, rows_.end(), sequence,
                         [](const SettingsRow &row, Sequence at) { return row.sequence < at; });
    return (later - 1)->settings;
  }
  void change(const Settings &settings, Sequence sequence) {
    undo_.save_size(rows_);
    rows_.push_back({sequence, settings});
  }
  // Of a ledger that has done nothing yet.
  void set_first(const Settings &settings);

  // ---- as a module
  void hash(Hasher &hasher) const;
  void add_to_books(BooksHasher &books) const { add(books.all, newest()); }
  template <class Visit> void for_each_event(Visit &&visit) const {
    for (std::size_t i = 1; i < rows_.size(); ++i)
      visit(rows_[i].sequence, EventPlace{narrow<std::uint32_t>(i)});
  }
  [[nodiscard]] Event event_at(EventPlace place) const {
    return SettingsChanged{rows_[place.index].settings};
  }
  [[nodiscard]] Result<void> verify(Sequence) const;

 private:
  friend struct StateInTests; // tests break a history from inside

  static void add(Hasher &hasher, const Settings &settings) {
    std::apply([&](const auto &...field) { (hasher.add(field), ...); }, fields(settings));
  }

  UndoLog &undo_;
  std::pmr::vector<SettingsRow> rows_;
};

} // namespace openitem
