// Under which number a customer is known to a tax authority: VAT, GST, EIN, ...
#pragma once

#include "openitem/base/id.hpp"

#include <string_view>

namespace openitem {

using TaxRegistrationId = Id<struct TaxRegistrationTag>;
template <> inline constexpr EntityKind kind_of_id<TaxRegistrationId> = EntityKind::tax_registration;

struct TaxRegistration {
  TaxRegistrationId id{};     // 0 in CreateTaxRegistration: the next
  CustomerId customer{};      // stays
  std::string_view kind{};    // in a code of the host's: "VAT"
  std::string_view country{}; // code of ISO 3166, "RO"
  std::string_view number{};  // personal: of an individual it is a person's
};

} // namespace openitem
