// What a new document of a customer begins with where it does not say otherwise, and who said so: its contract, the
// customer, its parents from the nearest on, its group (its own, else that of the nearest parent in one), the company.
// The first of them that says something counts.
//
// The library itself takes terms of new invoices (on receipt, where nobody says any) and partial payments (where nobody
// says, as the settings do) from there. Payment method, price list, shipping method, discount and product display it
// tells, and applies none of them.
//
//   const CustomerDefaults of_acme = customer_defaults(ledger, acme).value();
//   of_acme.payment_method        "card"
//   of_acme.payment_method_level  DefaultLevel::group, of_acme.payment_method_source: which one
#pragma once

#include "openitem/documents/contract.hpp"
#include "openitem/documents/customer.hpp"
#include "openitem/ledger/ledger.hpp"

namespace openitem {

enum class DefaultLevel : std::uint8_t {
  none = 0, // nobody says it
  contract = 1,
  customer = 2,
  parent = 3,
  group = 4,
  company = 5, // of partial payments: the ledger's settings
};
[[nodiscard]] std::string_view name(DefaultLevel level) noexcept; // "group", ...

// Beside each value the level that it comes from, and the id of the record there; 0: of none. Texts are borrowed from
// the ledger until it changes.
struct CustomerDefaults {
  CustomerId customer{};
  std::string_view payment_method{};
  std::uint64_t payment_method_source = 0;
  std::string_view price_list{};
  std::uint64_t price_list_source = 0;
  std::string_view shipping_method{};
  std::uint64_t shipping_method_source = 0;
  Percent discount_percent{}; // 0 also where somebody says: no discount
  std::uint64_t discount_percent_source = 0;
  std::uint64_t terms_source = 0; // whose terms: contract_terms, customer_terms, ...
  std::uint64_t partial_payments_source = 0;
  std::uint64_t product_display_source = 0;
  DefaultLevel payment_method_level = DefaultLevel::none;
  DefaultLevel price_list_level = DefaultLevel::none;
  DefaultLevel shipping_method_level = DefaultLevel::none;
  DefaultLevel discount_percent_level = DefaultLevel::none;
  DefaultLevel terms_level = DefaultLevel::none;
  DefaultLevel partial_payments_level = DefaultLevel::none;
  DefaultLevel product_display_level = DefaultLevel::none;
  PartialPayments partial_payments = PartialPayments::allow;               // allow or refuse
  ProductDisplay product_display = ProductDisplay::standard_and_exclusive; // where nobody says otherwise
};

// Of documents under a contract, or under none. As known through a sequence (0: now). Errors: unknown_customer,
// unknown_contract, customer_mismatch (a contract of another).
[[nodiscard]] Result<CustomerDefaults> customer_defaults(const Ledger &ledger, CustomerId customer,
                                                         ContractId contract = {},
                                                         Sequence known_through = 0);

} // namespace openitem
