// Somebody asked for their name to go: personal texts are erased where they stand, figures stay.

#include "ledger/operations.hpp"

#include "ledger/checks.hpp"
#include "ledger/document.hpp"

namespace openitem {

namespace {

// Marks, and kinds of records without figures that say something personal. What was deleted can be erased.
bool is_other_personal_kind(EntityKind kind) noexcept {
  bool personal = kind == EntityKind::mark;
  for_each_record_kind(
      [&]<class T>() { personal = personal || (kind == kind_of<T> && personal_count<T> != 0); });
  return personal;
}

// It is there, or was.
template <class T>
Result<void> check_was_there(const RecordTable<T> &records, std::uint64_t id, Errc unknown,
                             const char *field) {
  if (records.find(id) == no_slot) return refuse(unknown, kind_of<T>, id, field);
  return {};
}

// Errors: missing, does_not_go_with, invalid_argument, unknown_customer, unknown_job, unknown_contract,
// unknown_item, unknown_record.
Result<Erasure> what_goes(const State &state, const ErasePersonal &command) {
  if (command.customer) {
    if (command.kind != EntityKind::none) return does_not_go_with("kind", "customer");
    if (command.id != 0) return does_not_go_with("id", "customer");
    OPENITEM_CHECK(
        check_was_there(state.customers(), command.customer.value(), Errc::unknown_customer, "customer"));
  } else if (command.kind == EntityKind::none) {
    return {Errc::missing, command.id == 0 ? "customer" : "kind"};
  } else if (command.kind == EntityKind::customer) {
    OPENITEM_CHECK(check_was_there(state.customers(), command.id, Errc::unknown_customer, "id"));
  } else if (command.kind == EntityKind::job) {
    OPENITEM_CHECK(check_was_there(state.jobs(), command.id, Errc::unknown_job, "job"));
  } else if (command.kind == EntityKind::contract) {
    OPENITEM_CHECK(check_was_there(state.contracts(), command.id, Errc::unknown_contract, "contract"));
  } else if (command.kind > EntityKind::opening_credit && !is_other_personal_kind(command.kind)) {
    return {Errc::invalid_argument, "kind"};
  }
  const auto of = state.erasure_of({command.customer, command.kind, command.id});
  if (of) return *of;
  const Errc unknown = command.kind > EntityKind::opening_credit ? Errc::unknown_record : Errc::unknown_item;
  return refuse(unknown, command.kind, command.id, "id"); // nor a draft that was deleted
}

} // namespace

// Errors besides: customer_status_forbids.
Result<std::uint64_t> decide(Decision &decision, const ErasePersonal &command) {
  const State &state = decision.state();
  const auto of = what_goes(state, command);
  if (!of) return of.error();
  if (of->kind == EntityKind::customer && !is_erasable(state.customer(of->owner)))
    return refuse_status(Errc::customer_status_forbids, EntityKind::customer, of->id, "status",
                         "inactive, not_used");
  if (state.says_personal_of(*of, &decision.scratch()))
    decision.emit(PersonalErased{command.customer, command.kind, command.id});
  return std::uint64_t{0};
}

} // namespace openitem
