// Idempotency keys.
#include "support/model/decider.hpp"

namespace openitem::testing_support {

void Model::on(const IdempotencyKeysDropped &event, Sequence) {
  std::erase_if(keys_, [&](const auto &row) { return row.second.recorded < event.before; });
}

void Model::remember_key(std::string_view key, const std::string &command, const Outcome &outcome) {
  keys_[std::string(key)] = {command, outcome, last_sequence_};
}

void Decider::operator()(const DropIdempotencyKeys &c) {
  if (c.before > m.last_sequence_ + 1) no(Errc::unknown_sequence);
  if (!stop()) note(IdempotencyKeysDropped{c.before});
}

} // namespace openitem::testing_support
