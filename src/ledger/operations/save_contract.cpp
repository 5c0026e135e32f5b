// Contracts of a customer: created and changed as a whole.

#include "ledger/document.hpp"
#include "ledger/operations.hpp"
#include "ledger/record_checks.hpp"

namespace openitem {

namespace {

Result<void> check_values(const Contract &contract) {
  OPENITEM_CHECK(check_texts(contract));
  OPENITEM_CHECK(check_discount(contract.discount_percent));
  return check_terms(contract.terms);
}

Result<void> check_fits(const State &state, const Contract &contract, Slot<Customer> customer) {
  OPENITEM_CHECK(check_job(state, customer, contract.job));
  if (contract.starts && contract.ends && contract.ends < contract.starts)
    return refuse(Errc::dates_go_backwards, EntityKind::contract, contract.id.value(), "ends");
  return {};
}

} // namespace

Result<std::uint64_t> decide(Decision &decision, const CreateContract &command) {
  const State &state = decision.state();
  OPENITEM_CHECK(check_values(command.contract));
  const auto customer = known_parties(state, {command.contract.customer, command.contract.job, {}});
  if (!customer) return customer.error();
  const auto id = check_new_id(state.contracts().ids(), EntityKind::contract, command.contract.id.value());
  if (!id) return id.error();
  OPENITEM_CHECK(state.contracts().check_free(command.contract, no_slot));
  OPENITEM_CHECK(check_fits(state, command.contract, *customer));
  ContractSaved saved = command.contract;
  saved.id = ContractId(*id);
  decision.emit(saved);
  return *id;
}

Result<std::uint64_t> decide(Decision &decision, const ChangeContract &command) {
  const State &state = decision.state();
  OPENITEM_CHECK(check_values(command.contract));
  const auto customer = known_parties(state, {command.contract.customer, command.contract.job, {}});
  if (!customer) return customer.error();
  const auto slot = known_contract(state, command.contract.id);
  if (!slot) return slot.error();
  OPENITEM_CHECK(state.contracts().check_free(command.contract, *slot));
  if (state.contract(*slot).owner != *customer)
    return refuse(Errc::customer_mismatch, EntityKind::contract, command.contract.id.value(), "customer");
  OPENITEM_CHECK(check_fits(state, command.contract, *customer));
  decision.emit(command.contract);
  return command.contract.id.value();
}

} // namespace openitem
