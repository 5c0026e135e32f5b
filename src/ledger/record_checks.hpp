// What records without figures of their own must be beside what their descriptions say: one function a kind, asked
// by its commands and of records of strangers.
#pragma once

#include "ledger/checks.hpp"

namespace openitem {

// Slot of what is there and was not deleted. Errors: unknown_record.
template <class T>
[[nodiscard]] Result<Slot<T>> known_record(const State &state, std::uint64_t id, const char *field = "id") {
  const Slot<T> slot = state.records<T>().find_live(id);
  if (slot == no_slot) return refuse(Errc::unknown_record, kind_of<T>, id, field);
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

// The site of a job is one of its customer's. Errors: unknown_record, customer_mismatch.
[[nodiscard]] Result<void> check_site(const State &state, const Job &job);

// A percentage of 0 to 100. Errors: invalid_argument.
[[nodiscard]] Result<void> check_discount(const Percent &percent);

// ---- a kind each. Errors of all: invalid_argument, unknown_customer, customer_mismatch

template <class T>
[[nodiscard]] Result<void> check_record(const State &state, const T &record, SlotOf<T> self) {
  return check_owner(state, record, self);
}
// Errors: dates_go_backwards.
[[nodiscard]] Result<void> check_record(const State &state, const LockException &exception,
                                        Slot<LockException> self);
[[nodiscard]] Result<void> check_record(const State &state, const Company &company, Slot<Company> self);
[[nodiscard]] Result<void> check_record(const State &state, const CustomerGroup &group,
                                        Slot<CustomerGroup> self);
[[nodiscard]] Result<void> check_record(const State &state, const Address &address, Slot<Address> self);
// Errors: missing (number).
[[nodiscard]] Result<void> check_record(const State &state, const Licence &licence, Slot<Licence> self);
[[nodiscard]] Result<void> check_record(const State &state, const Site &site, Slot<Site> self);
// What these name is there when they first name it. Errors: unknown_item, unknown_record.
[[nodiscard]] Result<void> check_record(const State &state, const Note &note, Slot<Note> self);
[[nodiscard]] Result<void> check_record(const State &state, const Communication &communication,
                                        Slot<Communication> self);
[[nodiscard]] Result<void> check_record(const State &state, const Attachment &attachment,
                                        Slot<Attachment> self);
// Errors: missing (kind, item).
[[nodiscard]] Result<void> check_record(const State &state, const Link &link, Slot<Link> self);
// Errors: missing (pattern).
[[nodiscard]] Result<void> check_record(const State &state, const MediaType &type, Slot<MediaType> self);

// A new record with what the command says of it: who, and when.
template <class T> [[nodiscard]] T completed(const T &record, const CommandInfo &) {
  return record;
}
[[nodiscard]] Note completed(Note note, const CommandInfo &info);
[[nodiscard]] Communication completed(Communication communication, const CommandInfo &info);
[[nodiscard]] Attachment completed(Attachment attachment, const CommandInfo &info);

// Nothing that decides something refers to it: it may be deleted. Errors: in_use.
template <class T> [[nodiscard]] Result<void> check_unused(const State &, SlotOf<T>) {
  return {};
}
template <> Result<void> check_unused<CustomerGroup>(const State &state, Slot<CustomerGroup> group);
template <> Result<void> check_unused<Site>(const State &state, Slot<Site> site);

} // namespace openitem
