#include "openitem/reports/directory.hpp"

#include "reports/directory_list.hpp"

namespace openitem {

namespace {

bool is_there(const Standpoint &at, std::uint32_t slot) {
  const auto &row = at.state.records<Contact>()[slot];
  return at.knows(row.created) && (row.deleted == 0 || !at.knows(row.deleted));
}

ContactRow contact_row(const Standpoint &at, std::uint32_t slot) {
  const auto &row = at.state.records<Contact>()[slot];
  const std::uint32_t version = at.state.version_at(row.version, at.as_of.known_through);
  return {.contact = at.state.content<Contact>(version),
          .created = row.created,
          .changed = at.state.version(version).sequence};
}

} // namespace

Result<ContactRow> find_contact(const Ledger &ledger, ContactId contact, Sequence known_through) {
  return answer(ledger, {{}, known_through}, [&](const Standpoint &at) -> Result<ContactRow> {
    const std::uint32_t slot = at.state.records<Contact>().find(contact.value());
    if (slot == no_slot || !is_there(at, slot))
      return Error{.code = Errc::unknown_record,
                   .kind = EntityKind::contact,
                   .id = contact.value(),
                   .field = "contact"};
    return contact_row(at, slot);
  });
}

Result<std::pmr::vector<ContactRow>> list_contacts(const Ledger &ledger, CustomerId customer,
                                                   Sequence known_through) {
  return answer(
      ledger, {{}, known_through}, [&](const Standpoint &at) -> Result<std::pmr::vector<ContactRow>> {
        const auto whose = customer_as_known(at, customer);
        if (!whose) return whose.error();
        const auto &contacts = at.state.records<Contact>();
        std::pmr::vector<std::uint32_t> slots(at.memory);
        contacts.for_each_of(*whose, [&](std::uint32_t slot) {
          if (is_there(at, slot)) slots.push_back(slot);
        });
        return list_directory<ContactRow>(
            at, std::move(slots), {}, [&](std::uint32_t slot) { return contacts[slot].id; }, contact_row);
      });
}

} // namespace openitem
