// What several commands require of their input, each refusal in one place.
#pragma once

#include "ledger/decision.hpp"
#include "ledger/texts.hpp"

namespace openitem {

[[nodiscard]] inline Error refuse(Errc code, EntityKind kind, std::uint64_t id, const char *field = "") {
  return Error{.code = code, .kind = kind, .id = id, .field = field};
}
[[nodiscard]] inline Error unknown_currency(const Currency &currency, const char *field) noexcept {
  return not_found(Errc::unknown_currency, EntityKind::currency, field, currency.code());
}
[[nodiscard]] inline Error refuse(Errc code, const ItemRef &item, const char *field = "") {
  return refuse(code, static_cast<EntityKind>(item.kind), item.id, field);
}
// The status of a customer or job, and with which it would do.
[[nodiscard]] inline Error refuse_status(Errc code, EntityKind kind, std::uint64_t id, const char *field,
                                         const char *allowed) {
  Error error = refuse(code, kind, id, field);
  error.allowed = allowed;
  return error;
}
// A text that must be unique is that of another record.
[[nodiscard]] inline Error refuse_taken(Errc code, EntityKind kind, const char *field, std::string_view text,
                                        std::uint64_t holder) {
  return Error{.code = code,
               .kind = kind,
               .field = field,
               .related_count = 1,
               .related = {holder},
               .value = ShortText(text)};
}
[[nodiscard]] inline Error refuse_fitting(Errc code, const ItemRef &item, const Money &fits,
                                          const char *field) {
  Error error = refuse(code, item, field);
  error.fitting = fitting(fits);
  return error;
}

// The command's date is there. Every command that touches money starts with it.
[[nodiscard]] Result<void> check_effective(const Decision &decision);

// Errors: invalid_argument.
[[nodiscard]] Result<void> check_settings(const Settings &settings);

// Slots of what exists.
[[nodiscard]] Result<Slot<Customer>> known_customer(const State &state, CustomerId customer,
                                                    const char *field = "customer");
[[nodiscard]] Result<Slot<Job>> known_job(const State &state, JobId job);
[[nodiscard]] Result<Slot<Contract>> known_contract(const State &state, ContractId contract);
// Item or draft. Errors: unknown_item.
[[nodiscard]] Result<void> check_exists(const State &state, const ItemRef &item, const char *field);
// First portion of an item in the books. Errors: unknown_item, is_a_draft.
[[nodiscard]] Result<PortionSlot> known_item(const State &state, const ItemRef &item, const char *field);
// The same, and it is of that side and not reversed. Errors besides: wrong_kind, already_reversed.
[[nodiscard]] Result<PortionSlot> usable_debit(const State &state, const ItemRef &item, const char *field);
[[nodiscard]] Result<PortionSlot> usable_credit(const State &state, const ItemRef &item, const char *field);

// An amount of a currency the ledger knows. Errors: missing, unknown_currency.
[[nodiscard]] Result<void> check_amount(const State &state, const Money &amount, const char *field);

// A new item's id (0: the next), number and external reference are free, but for what the draft has that it
// replaces.
struct NewName {
  ItemKind kind;
  std::uint64_t id;
  std::string_view number;
  std::string_view external_ref;
  NumberRangeId range{};          // that gives the number
  ItemOrDraft replaced = no_slot; // what has the id already and goes
};
[[nodiscard]] Result<std::uint64_t> check_new_item(const State &state, const NewName &name);
// Where the settings say so, no payment by the method has the transaction id. Errors: transaction_id_taken.
[[nodiscard]] Result<void> check_transaction_id(const State &state, std::string_view method,
                                                std::string_view transaction_id);
// Id for a new master record.
template <class Value>
[[nodiscard]] Result<std::uint64_t> check_new_id(const IdIndex<Value> &ids, EntityKind kind,
                                                 std::uint64_t id) {
  if (id > max_id) {
    Error error = refuse(Errc::invalid_argument, kind, id, "id");
    error.allowed = "1 .. 9223372036854775807";
    return error;
  }
  if (id == 0) {
    if (ids.highest() == max_id) return refuse(Errc::limit_exceeded, kind, 0, "id");
    return ids.highest() + 1;
  }
  if (ids.find(id) != no_slot) return refuse(Errc::id_taken, kind, id, "id");
  return id;
}

// Contract and job, where given, belong to the customer. Errors: customer_mismatch, job_mismatch.
[[nodiscard]] Result<void> check_contract(const State &state, Slot<Customer> customer, ContractId contract);
[[nodiscard]] Result<void> check_job(const State &state, Slot<Customer> customer, JobId job);

// Whether a customer (no_slot: a new one) would be among its own ancestors under this parent. Only a new
// parent is looked at, up to the head of its family: nobody has a new customer above him.
[[nodiscard]] bool is_own_ancestor(const State &state, Slot<Customer> customer, Slot<Customer> parent);

// What the customer's status lets in: new invoices, and any other record but reversals.
enum class Admission { new_invoice, posting };
[[nodiscard]] Result<void> check_status(const State &state, Slot<Customer> customer, Admission admission);
// Who still does business is not erased.
[[nodiscard]] inline bool is_erasable(const StoredCustomer &customer) noexcept {
  return customer.deleted != 0 || customer.status == CustomerStatus::inactive ||
         customer.status == CustomerStatus::not_used;
}
// Of the customer of an item that is in the books.
[[nodiscard]] Result<void> check_status_of_owner(const State &state, const ItemRef &item);

[[nodiscard]] inline Slot<Customer> customer_slot_of(const State &state, PortionSlot item) {
  return state.account(state.item(item).account).customer;
}
[[nodiscard]] inline Money money_of(const State &state, PortionSlot slot, int128 units) {
  return Money::of_minor(units, state.currency_of(slot));
}

} // namespace openitem
