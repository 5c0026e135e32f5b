// The three commands of each kind of records without figures: what follows from its description.

#include "ledger/operations.hpp"
#include "ledger/record_checks.hpp"

namespace openitem {

namespace {

// Where one record of an owner has a flag, it is taken from the one that had it.
template <class T> void release_flag(Decision &decision, const T &record) {
  if constexpr (has_role<T, Role::only_one>) {
    if (!member_of<Role::only_one>(record)) return;
    const auto &records = decision.state().records<T>();
    const Slot<Customer> owner = decision.state().customer_slot(member_of<Role::owner>(record));
    const Slot<T> before = records.chosen_of(owner, scope_of(record));
    if (before == no_slot || records[before].id == record.id.value()) return;
    T without = records.newest(before);
    member_of<Role::only_one>(without) = false;
    decision.emit(RecordSaved{without});
  }
}

template <class T> Result<std::uint64_t> create_record(Decision &decision, const T &record) {
  const State &state = decision.state();
  const RecordTable<T> &records = state.records<T>();
  OPENITEM_CHECK(check_texts(record));
  OPENITEM_CHECK(check_owner(state, record, no_slot));
  OPENITEM_CHECK(check_named(state, record, no_slot));
  const auto id = check_new_id(records.ids(), kind_of<T>, record.id.value());
  if (!id) return id.error();
  OPENITEM_CHECK(records.check_free(record, no_slot));
  OPENITEM_CHECK(check_record(state, record, no_slot));
  T saved = completed(record, decision.info());
  saved.id = decltype(saved.id)(*id);
  release_flag(decision, saved);
  decision.emit(RecordSaved{saved});
  return *id;
}

template <class T> Result<std::uint64_t> change_record(Decision &decision, const T &record) {
  const State &state = decision.state();
  OPENITEM_CHECK(check_texts(record));
  OPENITEM_CHECK(check_owner(state, record, no_slot));
  OPENITEM_CHECK(check_named(state, record, state.records<T>().find_live(record.id.value())));
  const auto self = known_record<T>(state, record.id.value());
  if (!self) return self.error();
  OPENITEM_CHECK(state.records<T>().check_free(record, *self));
  OPENITEM_CHECK(check_record(state, record, *self));
  const T saved = completed(record, state.records<T>().newest(*self));
  release_flag(decision, saved);
  decision.emit(RecordSaved{saved});
  return record.id.value();
}

template <class T> Result<std::uint64_t> delete_record(Decision &decision, std::uint64_t id) {
  const auto self = known_record<T>(decision.state(), id);
  if (!self) return self.error();
  OPENITEM_CHECK(check_unused<T>(decision.state(), *self));
  decision.emit(RecordDeleted{kind_of<T>, id});
  return std::uint64_t{0};
}

} // namespace

#define OPENITEM_RECORD_COMMANDS(Of, ...)                                                                    \
  Result<std::uint64_t> decide(Decision &decision, const CreateRecord<Of> &command) {                        \
    return create_record(decision, command.record);                                                          \
  }                                                                                                          \
  Result<std::uint64_t> decide(Decision &decision, const ChangeRecord<Of> &command) {                        \
    return change_record(decision, command.record);                                                          \
  }                                                                                                          \
  Result<std::uint64_t> decide(Decision &decision, const DeleteRecord<Of> &command) {                        \
    return delete_record<Of>(decision, command.id.value());                                                  \
  }
#include "openitem/ledger/records.def"

} // namespace openitem
