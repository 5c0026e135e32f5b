#include "openitem/reports/records.hpp"

#include "reports/directory_list.hpp"

namespace openitem {

namespace {

template <class Of> bool is_there(const Standpoint &at, Slot<Of> slot) {
  const auto &row = at.state.records<Of>()[slot];
  return at.knows(row.created) && (row.deleted == 0 || !at.knows(row.deleted));
}

template <class Of> KnownRecord<Of> as_known(const Standpoint &at, Slot<Of> slot) {
  const auto &row = at.state.records<Of>()[slot];
  const VersionSlot version = at.state.version_at(row.version, at.as_of.known_through);
  return {at.state.content<Of>(version), row.created, at.state.version(version).sequence};
}

} // namespace

template <class Of>
Result<KnownRecord<Of>> find_record(const Ledger &ledger, decltype(Of::id) id, Sequence known_through) {
  return answer(ledger, {{}, known_through}, [&](const Standpoint &at) -> Result<KnownRecord<Of>> {
    const Slot<Of> slot = at.state.records<Of>().find(id.value());
    if (slot == no_slot || !is_there<Of>(at, slot))
      return Error{.code = Errc::unknown_record, .kind = kind_of<Of>, .id = id.value(), .field = "id"};
    return as_known<Of>(at, slot);
  });
}

template <class Of>
Result<std::pmr::vector<KnownRecord<Of>>> list_records(const Ledger &ledger, CustomerId customer,
                                                       Sequence known_through) {
  using Rows = std::pmr::vector<KnownRecord<Of>>;
  return answer(ledger, {{}, known_through}, [&](const Standpoint &at) -> Result<Rows> {
    const auto &records = at.state.records<Of>();
    const auto is_known = [&](Slot<Of> slot) { return is_there<Of>(at, slot); };
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
        at, std::move(slots), {}, [&](Slot<Of> slot) { return records[slot].id; }, as_known<Of>);
  });
}

#define OPENITEM_RECORD(Of)                                                                                  \
  template Result<KnownRecord<Of>> find_record<Of>(const Ledger &, decltype(Of::id), Sequence);              \
  template Result<std::pmr::vector<KnownRecord<Of>>> list_records<Of>(const Ledger &, CustomerId, Sequence);
#include "openitem/ledger/records.def"

} // namespace openitem
