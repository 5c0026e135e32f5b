#include "openitem/reports/records.hpp"

#include "reports/directory_list.hpp"
#include "reports/known_records.hpp"

namespace openitem {

template <class Of>
Result<KnownRecord<Of>> find_record(const Ledger &ledger, decltype(Of::id) id, Sequence known_through) {
  return answer(ledger, {{}, known_through}, [&](const Standpoint &at) -> Result<KnownRecord<Of>> {
    return record_as_known<Of>(at, id.value());
  });
}

template <class Of>
Result<std::pmr::vector<KnownRecord<Of>>> list_records(const Ledger &ledger, CustomerId customer,
                                                       Sequence known_through) {
  using Rows = std::pmr::vector<KnownRecord<Of>>;
  return answer(ledger, {{}, known_through}, [&](const Standpoint &at) -> Result<Rows> {
    const auto &records = at.state.records<Of>();
    const auto is_known = [&](Slot<Of> slot) { return was_there<Of>(at, slot); };
    std::pmr::vector<Slot<Of>> slots(at.memory);
    if (!customer) {
      slots = slots_that(at, records, is_known);
    } else if constexpr (has_role<Of, Role::owner>) {
      const auto whose = customer_as_known(at, customer);
      if (!whose) return whose.error();
      records.for_each_of(*whose, [&](Slot<Of> slot) {
        if (is_known(slot)) slots.push_back(slot);
      });
    } else {
      return does_not_go_with("customer", "kind");
    }
    return list_directory<KnownRecord<Of>>(
        at, std::move(slots), {}, [&](Slot<Of> slot) { return records[slot].id; }, as_it_was<Of>);
  });
}

Result<LicenceId> find_licence_number(const Ledger &ledger, std::string_view kind, std::string_view number) {
  return answer(ledger, {}, [&](const Standpoint &at) -> Result<LicenceId> {
    const auto &licences = at.state.records<Licence>();
    const Slot<Licence> found = licences.find_within(kind, number);
    if (found == no_slot) return not_found(Errc::unknown_record, EntityKind::licence, "number", number);
    return LicenceId(licences[found].id);
  });
}

#define OPENITEM_RECORD(Of)                                                                                  \
  template Result<KnownRecord<Of>> find_record<Of>(const Ledger &, decltype(Of::id), Sequence);              \
  template Result<std::pmr::vector<KnownRecord<Of>>> list_records<Of>(const Ledger &, CustomerId, Sequence);
#include "openitem/ledger/records.def"

} // namespace openitem
