// Where a letter or goods for a customer go.
#pragma once

#include "openitem/reports/records.hpp"

#include <optional>

namespace openitem {

// The address of a customer for a purpose: the default of its kind, else the first active one of it, else the main one
// (found likewise), else none. One that is inactive is none of these. As known through a sequence (0: now). Errors:
// unknown_customer, invalid_argument.
[[nodiscard]] Result<std::optional<KnownRecord<Address>>>
customer_address(const Ledger &ledger, CustomerId customer, AddressKind purpose, Sequence known_through = 0);

} // namespace openitem
