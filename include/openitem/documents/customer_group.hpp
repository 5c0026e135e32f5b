// Customers that are dealt with alike: defaults of what a customer, or one of its contracts, does not say itself.
//
// A default comes from the document, else its contract, else the customer, its parents, its group, and the
// company: the first of them that says something (reports/customer_defaults.hpp tells which).
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
