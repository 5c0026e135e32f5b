// What is decided: reasons to refuse, or events, which take effect while the decision goes on.
#include "support/model/decider.hpp"

namespace openitem::testing_support {

void Decider::no(Errc code) {
  if (p.reasons.empty() || p.reasons.back() != Errc::overflow) p.reasons.push_back(code);
}

void Decider::emit(const Event &given) {
  Event event = given;
  if (auto *issued = std::get_if<ItemIssued>(&event)) give_number(*issued);
  p.events.push_back(event);
  m.apply(event, next++);
  if (const auto *issued = std::get_if<ItemIssued>(&event)) stays_in_range(issued->ref);
  if (const auto *reinstated = std::get_if<ReversalUndone>(&event)) stays_in_range(reinstated->item);
  if (const auto *reversed = std::get_if<ItemReversed>(&event)) turns_over_in_range(reversed->item);
  if (const auto *undone = std::get_if<ApplicationUndone>(&event)) {
    const ModelGroup &group = m.groups_[m.by_group_.at(undone->application)];
    stays_in_range(m.items_[group.debit].ref);
    stays_in_range(m.items_[group.credit].ref);
  }
}

void Decider::note(const Event &event) {
  p.events.push_back(event);
  ++next;
}

void Decider::turns_over_in_range(const ItemRef &ref) {
  Amount more = 0; // what made customers owe more, and less
  Amount less = 0;
  for (const ModelItem &row : m.items_) {
    if (row.currency != m.items_[m.find(ref)].currency) continue;
    for (std::size_t i = 0; i <= row.reversals.size(); ++i) { // reversed and reinstated in turn
      Amount &sum = row.debit() == (i % 2 == 0) ? more : less;
      if (row.total() > Money::limit - sum) {
        no(Errc::overflow);
        return;
      }
      sum += row.total();
    }
  }
}

void Decider::stays_in_range(const ItemRef &ref) {
  turns_over_in_range(ref);
  const ModelItem &grown = m.items_[m.find(ref)];
  Amount sum = 0;
  for (std::size_t i = 0; i < m.items_.size(); ++i) {
    const ModelItem &row = m.items_[i];
    if (row.customer != grown.customer || row.currency != grown.currency || row.debit() != grown.debit())
      continue;
    const Amount left = m.remaining_now(i);
    if (left > Money::limit - sum) {
      no(Errc::overflow);
      return;
    }
    sum += left;
  }
}

} // namespace openitem::testing_support
