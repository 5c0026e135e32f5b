// Records that have no figures of their own, as known: contacts, say.
//
//   const auto contacts = list_records<Contact>(ledger, acme).value();
//   for (const auto &[contact, created, changed] : contacts) print(contact.name);
#pragma once

#include "openitem/ledger/ledger.hpp"

#include <memory_resource>
#include <vector>

namespace openitem {

// Texts are borrowed from the ledger until it changes.
template <class Of> struct KnownRecord {
  Of record{};
  Sequence created = 0;
  Sequence changed = 0;
};

// As known through a sequence (0: now). Errors: unknown_record (also when it was not there yet, or was
// deleted).
template <class Of>
[[nodiscard]] Result<KnownRecord<Of>> find_record(const Ledger &ledger, decltype(Of::id) id,
                                                  Sequence known_through = 0);
// Of one customer (none: all), by id. Errors: unknown_customer; does_not_go_with (records of this kind belong
// to nobody).
template <class Of>
[[nodiscard]] Result<std::pmr::vector<KnownRecord<Of>>>
list_records(const Ledger &ledger, CustomerId customer = {}, Sequence known_through = 0);

// Whose licence it is, say: whether somebody is known already. Errors: unknown_record.
[[nodiscard]] Result<LicenceId> find_licence_number(const Ledger &ledger, std::string_view kind,
                                                    std::string_view number);

} // namespace openitem
