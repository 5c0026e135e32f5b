// Customers: created and changed as a whole.

#include "ledger/document.hpp"
#include "ledger/operations.hpp"
#include "ledger/record_checks.hpp"

namespace openitem {

namespace {

Result<void> check_values(const Customer &customer) {
  OPENITEM_CHECK(check_texts(customer));
  if (customer.status > CustomerStatus::not_used) return {Errc::invalid_argument, "status"};
  if (customer.partial_payments > PartialPayments::refuse)
    return {Errc::invalid_argument, "partial_payments"};
  if (customer.type > CustomerType::individual) return {Errc::invalid_argument, "type"};
  if (customer.product_display > ProductDisplay::exclusive_only)
    return {Errc::invalid_argument, "product_display"};
  OPENITEM_CHECK(check_discount(customer.discount_percent));
  return check_terms(customer.terms);
}

Result<void> check_references(const State &state, const Customer &customer) {
  if (customer.parent) OPENITEM_CHECK(known_customer(state, customer.parent, "parent"));
  if (customer.currency && !state.knows(customer.currency))
    return unknown_currency(customer.currency, "currency");
  if (customer.credit_limit && !state.knows(customer.credit_limit.currency()))
    return unknown_currency(customer.credit_limit.currency(), "credit_limit");
  if (customer.group) OPENITEM_CHECK(known_record<CustomerGroup>(state, customer.group.value(), "group"));
  return {};
}

// self: the customer's own slot, no_slot for a new one.
Result<void> check_fits(const State &state, const Customer &customer, Slot<Customer> self) {
  OPENITEM_CHECK(state.customers().check_free(customer, self));
  if (customer.parent && is_own_ancestor(state, self, state.customer_slot(customer.parent)))
    return refuse(Errc::parent_cycle, EntityKind::customer, customer.id.value(), "parent");
  if (customer.credit_limit && customer.credit_limit.sign() < 0)
    return {Errc::amount_not_positive, "credit_limit"};
  return {};
}

} // namespace

Result<std::uint64_t> decide(Decision &decision, const CreateCustomer &command) {
  const State &state = decision.state();
  const Customer &customer = command.customer;
  OPENITEM_CHECK(check_values(customer));
  OPENITEM_CHECK(check_references(state, customer));
  const auto id = check_new_id(state.customers().ids(), EntityKind::customer, customer.id.value());
  if (!id) return id.error();
  OPENITEM_CHECK(check_fits(state, customer, no_slot));
  CustomerSaved saved = customer;
  saved.id = CustomerId(*id);
  if (!saved.established) saved.established = decision.effective();
  decision.emit(saved);
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
  CustomerSaved saved = customer;
  if (!saved.established) saved.established = state.customers().newest(*slot).established;
  decision.emit(saved);
  return customer.id.value();
}

} // namespace openitem
