// From a command to what it should do.
#include "support/model/decider.hpp"

#include <algorithm>

namespace openitem::testing_support {

bool Prediction::explains(Errc code) const {
  if (std::find(reasons.begin(), reasons.end(), code) == reasons.end()) return false;
  const bool only_positive = std::all_of(reasons.begin(), reasons.end(),
                                         [](Errc reason) { return static_cast<std::int32_t>(reason) > 0; });
  return !only_positive || code == *std::min_element(reasons.begin(), reasons.end());
}

Prediction Model::decide(const CommandInfo &info, const AnyCommand &command, const std::string &printed) {
  due_portions_.clear();
  applied_portions_.clear();
  added_portions_.clear();
  moved_portions_.clear();
  texts_.clear();
  Prediction prediction;
  if (!info.idempotency_key.empty()) {
    if (const auto known = keys_.find(info.idempotency_key); known != keys_.end()) {
      if (known->second.command != printed) {
        prediction.reasons.push_back(Errc::idempotency_conflict);
      } else {
        prediction.repeated = true;
        prediction.id = known->second.outcome.id;
      }
      return prediction;
    }
  }
  trying_ = true;
  CommandInfo dated = info;
  std::optional<Date> open = first_open_day(info, command);
  if (open && info.shift_from_locked) {
    dated.effective = *open;
    open.reset();
  }
  Decider decider{*this, dated, prediction, last_sequence_ + 1};
  if (info.recorded_micros != 0 && info.recorded_micros < last_instant_) decider.no(Errc::instant_decreasing);
  std::visit(decider, command);
  if (open) prediction.reasons.push_back(Errc::period_locked);
  take_back();
  if (!prediction.accepted()) {
    prediction.events.clear();
  }
  return prediction;
}

} // namespace openitem::testing_support
