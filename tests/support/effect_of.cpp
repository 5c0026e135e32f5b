#include "support/effect_of.hpp"

namespace openitem::testing_support {

namespace {
template <class Portion> Money sum_of(const ListView<Portion> &portions) {
  Money sum;
  for (const Portion &portion : portions) sum = sum ? sum + portion.amount : portion.amount;
  return sum;
}
} // namespace

Effect effect_of(const Record &record) {
  Effect effect;
  Sequence sequence = record.first_sequence;
  for (const Event &event : record.events) {
    if (const auto *issued = std::get_if<ItemIssued>(&event))
      effect.items.push_back({issued->ref, sum_of(issued->portions)});
    if (const auto *applied = std::get_if<CreditApplied>(&event))
      effect.applications.push_back(
          {sequence, applied->credit, applied->debit, applied->effective, sum_of(applied->portions)});
    ++sequence;
  }
  return effect;
}

} // namespace openitem::testing_support
