// Records without figures of their own, as they were known.
#pragma once

#include "openitem/reports/records.hpp"
#include "reports/standpoint.hpp"

namespace openitem {

template <class Of> [[nodiscard]] bool was_there(const Standpoint &at, Slot<Of> slot) {
  return at.has(at.state.records<Of>()[slot]);
}

template <class Of> [[nodiscard]] KnownRecord<Of> as_it_was(const Standpoint &at, Slot<Of> slot) {
  const auto &row = at.state.records<Of>()[slot];
  const VersionSlot version = at.state.version_at(row.version, at.as_of.known_through);
  return {at.state.content<Of>(version), row.created, at.state.version(version).sequence};
}

// Errors: unknown_record.
template <class Of>
[[nodiscard]] Result<KnownRecord<Of>> record_as_known(const Standpoint &at, std::uint64_t id) {
  const Slot<Of> slot = at.state.records<Of>().find(id);
  if (slot == no_slot || !was_there<Of>(at, slot))
    return Error{.code = Errc::unknown_record, .kind = kind_of<Of>, .id = id, .field = "id"};
  return as_it_was<Of>(at, slot);
}

} // namespace openitem
