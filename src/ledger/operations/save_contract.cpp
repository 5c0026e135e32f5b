// Contracts of a customer: created and changed as a whole.

#include "ledger/document.hpp"
#include "ledger/operations.hpp"

namespace openitem {

namespace {

Result<void> check_unique(const State &state, const Contract &contract, std::uint32_t self) {
  const auto taken_by_other = [&](std::uint32_t slot) { return slot != no_slot && slot != self; };
  if (!contract.number.empty() && taken_by_other(state.find_contract_number(contract.number)))
    return refuse(Errc::number_taken, EntityKind::contract, contract.id.value(), "number");
  if (!contract.external_ref.empty() &&
      taken_by_other(state.find_contract_external_ref(contract.external_ref)))
    return refuse(Errc::external_ref_taken, EntityKind::contract, contract.id.value(), "external_ref");
  return {};
}

Result<void> check_fits(const State &state, const Contract &contract, std::uint32_t customer) {
  OPENITEM_CHECK(check_job(state, customer, contract.job));
  if (contract.starts && contract.ends && contract.ends < contract.starts)
    return refuse(Errc::dates_go_backwards, EntityKind::contract, contract.id.value(), "ends");
  return {};
}

ContractSaved saved(const Contract &contract, std::uint64_t id) {
  return {ContractId(id),  contract.number, contract.customer,    contract.job,
          contract.starts, contract.ends,   contract.external_ref};
}

} // namespace

Result<std::uint64_t> decide(Decision &decision, const CreateContract &command) {
  const State &state = decision.state();
  OPENITEM_CHECK(check_texts(command.contract));
  const auto customer = known_parties(state, {command.contract.customer, command.contract.job, {}});
  if (!customer) return customer.error();
  const auto id = check_new_id(state.contract_ids(), EntityKind::contract, command.contract.id.value());
  if (!id) return id.error();
  OPENITEM_CHECK(check_unique(state, command.contract, no_slot));
  OPENITEM_CHECK(check_fits(state, command.contract, *customer));
  decision.emit(saved(command.contract, *id));
  return *id;
}

Result<std::uint64_t> decide(Decision &decision, const ChangeContract &command) {
  const State &state = decision.state();
  OPENITEM_CHECK(check_texts(command.contract));
  const auto customer = known_parties(state, {command.contract.customer, command.contract.job, {}});
  if (!customer) return customer.error();
  const auto slot = known_contract(state, command.contract.id);
  if (!slot) return slot.error();
  OPENITEM_CHECK(check_unique(state, command.contract, *slot));
  if (state.contract(*slot).customer != *customer)
    return refuse(Errc::customer_mismatch, EntityKind::contract, command.contract.id.value(), "customer");
  OPENITEM_CHECK(check_fits(state, command.contract, *customer));
  decision.emit(saved(command.contract, command.contract.id.value()));
  return command.contract.id.value();
}

} // namespace openitem
