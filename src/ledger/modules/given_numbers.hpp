// Which numbers ranges have given, and which of them gives numbers by itself. Rebuilt from documents, which say the
// range of their number. Both is counted, what a range gave in each fiscal year and what it ever gave, so that it goes
// on when it is changed from one way to the other.
#pragma once

#include "ledger/item_kinds.hpp"
#include "ledger/modules/record_row.hpp"

#include <array>
#include <map>

namespace openitem {

template <> class BesideRecords<NumberRange> {
 public:
  using Row = typename RecordTraits<NumberRange>::Row;
  // Of a range in a fiscal year, or ever.
  struct Count {
    Slot<NumberRange> range;
    std::int32_t year;
    friend auto operator<=>(const Count &, const Count &) = default;
  };
  using Counts = std::pmr::map<Count, std::uint64_t>; // the last value of each; 0: none
  static constexpr int ever = -1;                     // no fiscal year

  explicit BesideRecords(Store &store)
      : store_(store)
      , last_(store.memory) {}

  // Of a kind of items; no_slot: none.
  [[nodiscard]] Slot<NumberRange> automatic(ItemKind kind) const noexcept {
    return read(&automatic_[static_cast<std::size_t>(kind)]);
  }
  // The last value given before a document of a fiscal year, as the range now counts; 0: none.
  [[nodiscard]] std::uint64_t last(Slot<NumberRange> slot, const NumberRange &range,
                                   int year) const noexcept {
    return last({slot, range.reset == NumberReset::fiscal_year ? year : ever});
  }
  [[nodiscard]] bool has_given(Slot<NumberRange> range) const noexcept { return last({range, ever}) != 0; }
  [[nodiscard]] const Counts &counts() const noexcept { return last_; }

  void give(Slot<NumberRange> range, int year, std::uint64_t value) {
    for (const int of : {ever, year}) {
      const auto [at, is_new] = last_.try_emplace(Count{range, of}, 0);
      if (at->second >= value) continue;
      // Rolling back needs no memory: what was not there becomes 0, which is the same.
      store_.undo.save(at->second);
      at->second = value;
    }
  }
  void saved(Slot<NumberRange> slot, const Row &row) {
    const auto range = store_.content<NumberRange>(row.version);
    if (range.automatic) {
      set(range.kind, SlotCell(slot));
    } else {
      deleted(slot, row);
    }
  }
  void deleted(Slot<NumberRange> slot, const Row &row) {
    const ItemKind kind = store_.content<NumberRange>(row.version).kind;
    if (automatic(kind) == slot) set(kind, {});
  }
  [[nodiscard]] bool verify(Slot<NumberRange> slot, const Row &row) const {
    const auto range = store_.content<NumberRange>(row.version);
    return (automatic(range.kind) == slot) == (range.automatic && row.deleted == 0);
  }

 private:
  friend struct StateInTests; // tests break an index from inside

  [[nodiscard]] std::uint64_t last(const Count &count) const noexcept {
    const auto found = last_.find(count);
    return found == last_.end() ? 0 : found->second;
  }
  void set(ItemKind kind, SlotCell<Slot<NumberRange>> cell) {
    auto &at = automatic_[static_cast<std::size_t>(kind)];
    store_.undo.save(at);
    at = cell;
  }

  Store &store_;
  Counts last_;
  std::array<SlotCell<Slot<NumberRange>>, item_kinds.size()> automatic_{}; // by ItemKind
};

} // namespace openitem
