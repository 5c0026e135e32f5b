#include "ledger/grouped_applications.hpp"

#include "ledger/checks.hpp"

#include <algorithm>

namespace openitem {

void GroupedApplications::add(PortionSlot credit, PortionSlot debit, Date date, int128 units) {
  const State &state = decision_.state();
  const PortionSlot first = state.first_portion(debit);
  if (credit != credit_ || first != debit_) flush();
  credit_ = credit;
  debit_ = first;
  newest_ = debit;
  date_ = date;
  sum_ += units;
  portions_.push_back({0, state.portion_number(debit), money_of(state, debit, units)});
}

void GroupedApplications::flush() {
  if (portions_.empty()) return;
  const State &state = decision_.state();
  decision_.emit(CreditApplied{state.ref(credit_), state.ref(debit_), date_,
                               decision_.scratch().copy(std::span<const AppliedPortion>(portions_))});
  portions_.clear();
  sum_ = 0;
}

int128 GroupedApplications::fitting(PortionSlot slot, Date date) const {
  const State &state = decision_.state();
  const int128 recorded = state.fitting(slot, date);
  const int128 taken = taken_from(slot);
  return taken == 0 ? recorded : std::min(recorded, state.fitting(slot, std::max(date, date_)) - taken);
}

std::int32_t GroupedApplications::fitting_from(PortionSlot slot) const {
  const State &state = decision_.state();
  const int128 taken = taken_from(slot);
  const bool all_fits = taken == 0 || state.fitting(slot, date_) > taken;
  return state.fitting_from(slot, all_fits ? 0 : taken);
}

int128 GroupedApplications::taken_from(PortionSlot slot) const {
  if (portions_.empty()) return 0;
  if (slot == credit_) return sum_;
  return slot == newest_ ? portions_.back().amount.minor_units() : 0;
}

} // namespace openitem
