// What records without figures of their own must be beside what their descriptions say: one function a kind, asked
// by its commands and of records of strangers.
#pragma once

#include "ledger/checks.hpp"

namespace openitem {

// Slot of what is there and was not deleted. Errors: unknown_record.
template <class T> [[nodiscard]] Result<Slot<T>> known_record(const State &state, std::uint64_t id) {
  const Slot<T> slot = state.records<T>().find_live(id);
  if (slot == no_slot) return refuse(Errc::unknown_record, kind_of<T>, id, "id");
  return slot;
}

// The kind is the record's, so that no_slot need not say it.
template <class T> using SlotOf = Slot<std::type_identity_t<T>>;

// It belongs to a customer, always the same. self: its slot; no_slot for a new one. Errors: unknown_customer,
// customer_mismatch.
template <class T>
[[nodiscard]] Result<void> check_owner(const State &state, const T &record, SlotOf<T> self) {
  if constexpr (has_role<T, Role::owner>) {
    const auto owner = known_customer(state, member_of<Role::owner>(record));
    if (!owner) return owner.error();
    if (self != no_slot && state.records<T>()[self].owner != *owner)
      return refuse(Errc::customer_mismatch, kind_of<T>, record.id.value(), "customer");
  }
  return {};
}

template <class T>
[[nodiscard]] Result<void> check_record(const State &state, const T &record, SlotOf<T> self) {
  return check_owner(state, record, self);
}
// Errors: invalid_argument, dates_go_backwards.
[[nodiscard]] inline Result<void> check_record(const State &state, const LockException &exception,
                                               Slot<LockException> self) {
  if (exception.of > CommandClass::settlement) return {Errc::invalid_argument, "of"};
  if (exception.expires_micros < 0)
    return out_of_range("expires_micros", exception.expires_micros, "0 or more");
  OPENITEM_CHECK(check_texts(exception));
  if (exception.from && exception.to && exception.from > exception.to)
    return {Errc::dates_go_backwards, "to"};
  // Its id is the sequence that grants it, and it never changes.
  if (self != no_slot || exception.id.value() != state.last_sequence() + 1)
    return {Errc::invalid_argument, "id"};
  return {};
}

} // namespace openitem
