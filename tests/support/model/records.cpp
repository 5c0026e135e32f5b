// Records without figures of their own.
#include "ledger/codec.hpp" // only for the kinds of records and their personal members
#include "support/model/decider.hpp"

#include <algorithm>
#include <array>
#include <memory>

namespace openitem::testing_support {

void ModelRecord::keep(const RecordSaved &event) {
  const std::array<Event, 1> events{event};
  Record one;
  one.events = events;
  auto copy = std::make_shared<EventLog>();
  (void)copy->accept(one, 0);
  kept = copy;
}
void ModelRecord::erase_personal() {
  RecordSaved event{newest()};
  std::visit([](auto &record) { record = without_personal(record); }, event.record);
  keep(event);
}

void Model::on(const RecordSaved &event, Sequence sequence) {
  std::visit(
      [&]<class T>(const T &of_kind) {
        ModelRecord &record = records_[{kind_of<T>, of_kind.id.value()}];
        record.keep(event);
        if constexpr (requires { of_kind.customer; }) record.customer = of_kind.customer.value();
        if constexpr (requires { of_kind.primary; }) record.chosen = of_kind.primary;
      },
      event.record);
  if (const auto *granted = std::get_if<LockException>(&event.record)) keep_exception(*granted, sequence);
}
void Model::on(const RecordDeleted &event, Sequence) {
  ModelRecord &record = records_.at({event.kind, event.id});
  record.deleted = true;
  record.chosen = false;
  if (event.kind == EntityKind::lock_exception) withdraw_exception(event.id);
}

namespace {

const ModelRecord *live(Decider &d, EntityKind kind, std::uint64_t id) {
  const auto at = d.m.records().find({kind, id});
  if (at != d.m.records().end() && !at->second.deleted) return &at->second;
  d.no(Errc::unknown_record);
  return nullptr;
}

template <class T> std::uint64_t next_id_of(Decider &d) {
  std::uint64_t highest = 0;
  for (const auto &[key, record] : d.m.records()) {
    if (key.first == kind_of<T>) highest = std::max(highest, key.second);
  }
  return d.next_id(highest);
}
// Who had the flag that one of a customer has, has it no longer.
template <class T> void take_flag(Decider &d, const T &from, std::uint64_t id, std::uint64_t owner) {
  for (const auto &[key, record] : d.m.records()) {
    if (!from.primary || key.first != kind_of<T> || key.second == id || !record.chosen ||
        record.customer != owner)
      continue;
    T before = std::get<T>(record.newest());
    before.primary = false;
    d.note(RecordSaved{before});
  }
}

template <class T> void save(Decider &d, const T &c, bool create) {
  const ModelCustomer *owner = d.customer(c.customer);
  std::uint64_t id = c.id.value();
  if (create) {
    if (id != 0 && d.m.records().count({kind_of<T>, id}) != 0) d.no(Errc::id_taken);
    if (id == 0) id = next_id_of<T>(d);
  } else if (const ModelRecord *self = live(d, kind_of<T>, id);
             self != nullptr && owner != nullptr && self->customer != owner->id) {
    d.no(Errc::customer_mismatch);
  }
  if (d.stop()) return;
  take_flag(d, c, id, owner->id);
  T saved = c;
  saved.id = decltype(saved.id)(id);
  d.note(RecordSaved{saved});
  d.p.id = id;
}

template <class T> void remove(Decider &d, const DeleteRecord<T> &c) {
  if (live(d, kind_of<T>, c.id.value()) != nullptr) d.note(RecordDeleted{kind_of<T>, c.id.value()});
}

} // namespace

#define OPENITEM_RECORD_COMMANDS(Of, ...)                                                                    \
  void Decider::operator()(const Create##Of &c) {                                                            \
    save(*this, c.record, true);                                                                             \
  }                                                                                                          \
  void Decider::operator()(const Change##Of &c) {                                                            \
    save(*this, c.record, false);                                                                            \
  }                                                                                                          \
  void Decider::operator()(const Delete##Of &c) {                                                            \
    remove(*this, c);                                                                                        \
  }
#include "openitem/ledger/records.def"

} // namespace openitem::testing_support
