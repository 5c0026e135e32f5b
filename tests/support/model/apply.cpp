// What the library did takes effect on the model: a function for each event, each beside its concept.
#include "support/model.hpp"

#include <utility>

namespace openitem::testing_support {

void Model::apply(const Record &record) {
  Sequence sequence = record.first_sequence;
  for (const Event &event : record.events) {
    apply(event, sequence);
    note_personal(event, sequence);
    last_sequence_ = sequence++;
  }
  personal_.end(record);
  // An instant says when sequences became known: that of a command without any counts for nothing.
  if (record.recorded_micros != 0 && !record.events.empty()) last_instant_ = record.recorded_micros;
}

void Model::apply(const Event &event, Sequence sequence) {
  std::visit([&](const auto &of_kind) { on(of_kind, sequence); }, event);
}

void Model::take_back() {
  while (!undo_.empty()) {
    undo_.back()();
    undo_.pop_back();
  }
  trying_ = false;
}

} // namespace openitem::testing_support
