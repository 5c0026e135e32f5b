// Whether what number ranges count is what documents say: counted anew, from ranges and settings as they then were.
#pragma once

#include "ledger/number_text.hpp"
#include "ledger/state.hpp"

#include <algorithm>

namespace openitem {

class GivenNumbersCheck {
 public:
  GivenNumbersCheck(const State &state, std::pmr::memory_resource *memory)
      : state_(state)
      , ranges_(state.records<NumberRange>())
      , last_(memory) {}

  // A document with a number of a range.
  [[nodiscard]] Result<void> count(PortionSlot item, NumberRangeId id) {
    const Sequence issued = state_.item(item).sequence();
    const Slot<NumberRange> found = ranges_.find(id.value());
    const VersionSlot then =
        found == no_slot || issued == 1 ? no_slot : state_.version_at(ranges_[found].version, issued - 1);
    if (then == no_slot) return wrong(id.value(), "id index");
    const auto range = state_.content<NumberRange>(then);
    const int year = fiscal_year_of(state_.document_date(item), state_.settings_before(issued));
    const std::uint64_t value = value_of_number(range, year, state_.number_of(item));
    if (value == 0 || range.kind != state_.item(item).item_kind()) return wrong(id.value(), "number");
    for (const int of : {BesideRecords<NumberRange>::ever, year}) {
      std::uint64_t &last = last_[{found, of}];
      last = std::max(last, value);
    }
    return {};
  }
  // All were counted.
  [[nodiscard]] Result<void> verify() const {
    std::size_t counts = 0;
    for (const auto &[count, last] : ranges_.beside().counts()) {
      if (last == 0) continue; // was rolled back
      const auto found = last_.find(count);
      if (found == last_.end() || found->second != last) return wrong(ranges_[count.range].id, "last number");
      ++counts;
    }
    return counts == last_.size() ? Result<void>{} : wrong(0, "last number");
  }

 private:
  [[nodiscard]] static Result<void> wrong(std::uint64_t id, const char *what) {
    return holds(false, EntityKind::number_range, id, what);
  }

  const State &state_;
  const RecordTable<NumberRange> &ranges_;
  BesideRecords<NumberRange>::Counts last_;
};

} // namespace openitem
