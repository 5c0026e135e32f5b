// Customers: created and changed as a whole.

#include "ledger/document.hpp"
#include "ledger/operations.hpp"

namespace openitem {

namespace {

Result<void> check_values(const Customer &customer) {
  OPENITEM_CHECK(check_texts(customer));
  if (customer.status > CustomerStatus::not_used) return {Errc::invalid_argument, "status"};
  if (customer.partial_payments > PartialPayments::refuse)
    return {Errc::invalid_argument, "partial_payments"};
  return check_terms(customer.terms);
}

Result<void> check_references(const State &state, const Customer &customer) {
  if (customer.parent) OPENITEM_CHECK(known_customer(state, customer.parent, "parent"));
  if (customer.currency && !state.knows(customer.currency))
    return refuse(Errc::unknown_currency, EntityKind::currency, 0, "currency");
  if (customer.credit_limit && !state.knows(customer.credit_limit.currency()))
    return refuse(Errc::unknown_currency, EntityKind::currency, 0, "credit_limit");
  return {};
}

// self: the customer's own slot, no_slot for a new one.
Result<void> check_fits(const State &state, const Customer &customer, std::uint32_t self) {
  const auto taken_by_other = [&](std::uint32_t slot) { return slot != no_slot && slot != self; };
  if (!customer.code.empty() && taken_by_other(state.find_customer_code(customer.code)))
    return refuse(Errc::number_taken, EntityKind::customer, customer.id.value(), "code");
  if (!customer.external_ref.empty() &&
      taken_by_other(state.find_customer_external_ref(customer.external_ref)))
    return refuse(Errc::external_ref_taken, EntityKind::customer, customer.id.value(), "external_ref");
  if (customer.parent && is_own_ancestor(state, self, state.customer_slot(customer.parent)))
    return refuse(Errc::parent_cycle, EntityKind::customer, customer.id.value(), "parent");
  if (customer.credit_limit && customer.credit_limit.sign() < 0)
    return {Errc::amount_not_positive, "credit_limit"};
  return {};
}

CustomerSaved saved(const Customer &customer, std::uint64_t id, Date established) {
  CustomerSaved event;
  event.id = CustomerId(id);
  event.code = customer.code;
  event.status = customer.status;
  event.label = customer.label;
  event.currency = customer.currency;
  event.terms = customer.terms;
  event.salesperson = customer.salesperson;
  event.credit_limit = customer.credit_limit;
  event.partial_payments = customer.partial_payments;
  event.parent = customer.parent;
  event.established = established;
  event.external_ref = customer.external_ref;
  event.name = customer.name;
  return event;
}

} // namespace

Result<std::uint64_t> decide(Decision &decision, const CreateCustomer &command) {
  const State &state = decision.state();
  const Customer &customer = command.customer;
  OPENITEM_CHECK(check_values(customer));
  OPENITEM_CHECK(check_references(state, customer));
  const auto id = check_new_id(state.customer_ids(), EntityKind::customer, customer.id.value());
  if (!id) return id.error();
  OPENITEM_CHECK(check_fits(state, customer, no_slot));
  decision.emit(saved(customer, *id, customer.established ? customer.established : decision.effective()));
  return *id;
}

Result<std::uint64_t> decide(Decision &decision, const ChangeCustomer &command) {
  const State &state = decision.state();
  const Customer &customer = command.customer;
  OPENITEM_CHECK(check_values(customer));
  const auto slot = known_customer(state, customer.id, "id");
  if (!slot) return slot.error();
  OPENITEM_CHECK(check_references(state, customer));
  OPENITEM_CHECK(check_fits(state, customer, *slot));
  const auto before = state.content<CustomerSaved>(state.customer(*slot).version);
  decision.emit(
      saved(customer, customer.id.value(), customer.established ? customer.established : before.established));
  return customer.id.value();
}

} // namespace openitem
