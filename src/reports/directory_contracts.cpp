#include "openitem/reports/directory.hpp"

#include "reports/directory_list.hpp"

namespace openitem {

namespace {

ContractRow contract_row(const Standpoint &at, Slot<Contract> slot) {
  const StoredContract &contract = at.state.contract(slot);
  const VersionSlot version = at.state.version_at(contract.version, at.as_of.known_through);
  ContractRow row{at.state.content<ContractSaved>(version), contract.created,
                  at.state.version(version).sequence};
  row.contract.terms = {};
  return row;
}

} // namespace

Result<ContractRow> find_contract(const Ledger &ledger, ContractId contract, Sequence known_through) {
  return answer(ledger, {{}, known_through}, [&](const Standpoint &at) -> Result<ContractRow> {
    const auto slot = contract_as_known(at, contract);
    if (!slot) return slot.error();
    return contract_row(at, *slot);
  });
}

Result<ContractId> find_contract_number(const Ledger &ledger, std::string_view number) {
  return answer(ledger, {}, [&](const Standpoint &at) -> Result<ContractId> {
    const Slot<Contract> slot =
        number.empty() ? no_slot : at.state.contracts().find<&Contract::number>(number);
    if (slot == no_slot) return not_found(Errc::unknown_contract, EntityKind::contract, "number", number);
    return ContractId(at.state.contract(slot).id);
  });
}

Result<std::pmr::vector<ContractRow>> list_contracts(const Ledger &ledger, CustomerId customer,
                                                     Sequence known_through) {
  return answer(
      ledger, {{}, known_through}, [&](const Standpoint &at) -> Result<std::pmr::vector<ContractRow>> {
        const auto whose = customer ? customer_as_known(at, customer) : Result<Slot<Customer>>(no_slot);
        if (!whose) return whose.error();
        const State &state = at.state;
        const auto is_known = [&](Slot<Contract> slot) { return at.has(state.contract(slot)); };
        std::pmr::vector<Slot<Contract>> slots(at.memory);
        if (!customer) {
          slots = slots_that(at, state.contracts(), is_known);
        } else {
          state.contracts().for_each_of(*whose, [&](Slot<Contract> slot) {
            if (is_known(slot)) slots.push_back(slot);
          });
        }
        return list_directory<ContractRow>(
            at, std::move(slots), {}, [&](Slot<Contract> slot) { return state.contract(slot).id; },
            contract_row);
      });
}

} // namespace openitem
