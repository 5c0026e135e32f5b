// Customers that are dealt with alike: defaults of what a customer, its parents or one of its contracts does not say
// (reports/customer_defaults.hpp).
#pragma once

#include "openitem/documents/customer.hpp"

namespace openitem {

struct CustomerGroup {
  CustomerGroupId id{};    // 0 in CreateCustomerGroup: the next
  std::string_view code{}; // unique among groups; may be empty
  std::string_view name{};
  PartialPayments partial_payments = PartialPayments::inherit;
  ProductDisplay product_display = ProductDisplay::inherit;
  ListView<TermsPortion> terms{};
  std::string_view payment_method{};
  std::string_view price_list{};
  std::string_view shipping_method{};
  Percent discount_percent{};
  bool no_discount = false; // none, whatever the company gives
};

} // namespace openitem
