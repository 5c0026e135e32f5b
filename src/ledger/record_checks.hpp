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

// What a record names is there: before its own id and names are looked at. self: its slot, a document that it named
// before may be gone since; a record stays there as long as one names it. Errors: unknown_item, unknown_record.
template <class T> [[nodiscard]] Result<void> check_named(const State &, const T &, SlotOf<T>) {
  return {};
}
[[nodiscard]] Result<void> check_named(const State &state, const Job &job, Slot<Job> self);
[[nodiscard]] Result<void> check_named(const State &state, const Note &note, Slot<Note> self);
[[nodiscard]] Result<void> check_named(const State &state, const Communication &communication,
                                       Slot<Communication> self);
[[nodiscard]] Result<void> check_named(const State &state, const Attachment &attachment,
                                       Slot<Attachment> self);
[[nodiscard]] Result<void> check_named(const State &state, const Link &link, Slot<Link> self);

// The site of a job, which is there, is one of its customer's. Errors: customer_mismatch.
[[nodiscard]] Result<void> check_site(const State &state, const Job &job);

// A percentage of 0 to 100. Errors: invalid_argument.
[[nodiscard]] Result<void> check_discount(const Percent &percent);

// ---- a kind each; what it names is there. Errors of all: invalid_argument, unknown_customer, customer_mismatch

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
[[nodiscard]] Result<void> check_record(const State &state, const Note &note, Slot<Note> self);
[[nodiscard]] Result<void> check_record(const State &state, const Communication &communication,
                                        Slot<Communication> self);
[[nodiscard]] Result<void> check_record(const State &state, const Attachment &attachment,
                                        Slot<Attachment> self);
// Errors: missing (kind, item).
[[nodiscard]] Result<void> check_record(const State &state, const Link &link, Slot<Link> self);
// Errors: missing (pattern).
[[nodiscard]] Result<void> check_record(const State &state, const MediaType &type, Slot<MediaType> self);
// Errors: wrong_kind, limit_exceeded, in_use (another one of the kind is automatic).
[[nodiscard]] Result<void> check_record(const State &state, const NumberRange &range, Slot<NumberRange> self);

// ---- who made a record, and when

[[nodiscard]] inline std::int64_t &instant_of(Note &note) {
  return note.written_micros;
}
[[nodiscard]] inline std::int64_t &instant_of(Communication &of) {
  return of.happened_micros;
}
[[nodiscard]] inline std::int64_t &instant_of(Attachment &attachment) {
  return attachment.added_micros;
}
template <class T>
concept Authored = requires(T &record) {
  record.author;
  instant_of(record);
};
template <class T> [[nodiscard]] T completed(T record, std::string_view author, std::int64_t micros) {
  if (record.author.empty()) record.author = author;
  if (std::int64_t &instant = instant_of(record); instant == 0) instant = micros;
  return record;
}
// What a new record does not say of it, its command does.
template <class T> [[nodiscard]] T completed(const T &record, const CommandInfo &info) {
  if constexpr (Authored<T>) return completed(record, info.actor, info.recorded_micros);
  return record;
}
// What a changed one does not say of it, stays.
template <class T> [[nodiscard]] T completed(const T &record, [[maybe_unused]] T before) {
  if constexpr (Authored<T>) return completed(record, before.author, instant_of(before));
  return record;
}

// Nothing refers to it: it may be deleted. Errors: in_use.
template <class T> [[nodiscard]] Result<void> check_unused(const State &, SlotOf<T>) {
  return {};
}
// Documents and children of a customer; what is theirs is none.
template <> Result<void> check_unused<Customer>(const State &state, Slot<Customer> customer);
// Whether any record belongs to a customer, deleted ones apart.
[[nodiscard]] bool has_records(const State &state, Slot<Customer> customer);
template <> Result<void> check_unused<Job>(const State &state, Slot<Job> job);
template <> Result<void> check_unused<CustomerGroup>(const State &state, Slot<CustomerGroup> group);
template <> Result<void> check_unused<Site>(const State &state, Slot<Site> site);
template <> Result<void> check_unused<NumberRange>(const State &state, Slot<NumberRange> range);
template <> Result<void> check_unused<Contact>(const State &state, Slot<Contact> contact);
template <> Result<void> check_unused<Note>(const State &state, Slot<Note> note);
template <> Result<void> check_unused<Communication>(const State &state, Slot<Communication> communication);
template <> Result<void> check_unused<Attachment>(const State &state, Slot<Attachment> attachment);

} // namespace openitem
