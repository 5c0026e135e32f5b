// The host's own business: what stands on its documents, and the last defaults. Of several the one with the lowest
// id gives them.
#pragma once

#include "openitem/documents/customer.hpp"

namespace openitem {

using CompanyId = Id<struct CompanyTag>;
template <> inline constexpr EntityKind kind_of_id<CompanyId> = EntityKind::company;

struct Company {
  CompanyId id{}; // 0 in CreateCompany: the next
  std::string_view name{};
  std::string_view legal_name{};
  std::string_view tax_number{};
  std::string_view street{};
  std::string_view postal_code{};
  std::string_view city{};
  std::string_view region{};
  std::string_view country{}; // code of ISO 3166, "RO"
  std::string_view email{};
  std::string_view phone{};
  std::string_view website{};
  std::string_view bank_account{}; // where customers pay to, as it is printed
  // Whether partial payments are allowed is a setting of the ledger.
  ProductDisplay product_display = ProductDisplay::inherit; // standard and exclusive products
  ListView<TermsPortion> terms{};
  std::string_view payment_method{};
  std::string_view price_list{};
  std::string_view shipping_method{};
  Percent discount_percent{};
};

} // namespace openitem
