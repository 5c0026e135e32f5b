#include "openitem/reports/customer_address.hpp"

namespace openitem {

Result<std::optional<KnownRecord<Address>>> customer_address(const Ledger &ledger, CustomerId customer,
                                                             AddressKind purpose, Sequence known_through) {
  if (purpose > AddressKind::shipping)
    return Error{.code = Errc::invalid_argument, .field = "purpose", .allowed = "main, billing, shipping"};
  if (!customer)
    return Error{.code = Errc::unknown_customer, .kind = EntityKind::customer, .field = "customer"};
  const auto addresses = list_records<Address>(ledger, customer, known_through);
  if (!addresses) return addresses.error();
  for (const AddressKind kind : {purpose, AddressKind::main}) {
    std::optional<KnownRecord<Address>> found;
    for (const KnownRecord<Address> &known : *addresses) { // by id
      const Address &address = known.record;
      if (address.kind != kind || address.inactive) continue;
      if (!found || address.is_default) found = known;
    }
    if (found) return found;
  }
  return std::optional<KnownRecord<Address>>{};
}

} // namespace openitem
