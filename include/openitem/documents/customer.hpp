// A customer of the host's business: who owes, on which terms, and who owes with it (parent).
//
// Texts in documents are borrowed: those of a command are read during the call, those of an answer live in
// the answer.
#pragma once

#include "openitem/base/id.hpp"
#include "openitem/base/list_view.hpp"
#include "openitem/calendar/date.hpp"
#include "openitem/documents/payment_terms.hpp"
#include "openitem/money/money.hpp"
#include "openitem/money/percent.hpp"

#include <cstdint>
#include <string_view>

namespace openitem {

enum class CustomerStatus : std::uint8_t {
  active = 0,
  prospect = 1, // becomes active with its first invoice, or by command
  inactive = 2, // no new invoices; money in and reversals go on
  not_used = 3, // reversals only
};

// Whether a payment may leave part of a due portion open.
enum class PartialPayments : std::uint8_t { inherit = 0, allow = 1, refuse = 2 };

enum class CustomerType : std::uint8_t { company = 0, individual = 1 };

// Which products a customer is shown.
enum class ProductDisplay : std::uint8_t {
  inherit = 0,
  standard_and_exclusive = 1,
  exclusive_only = 2,
};

using CustomerGroupId = Id<struct CustomerGroupTag>;
template <> inline constexpr EntityKind kind_of_id<CustomerGroupId> = EntityKind::customer_group;

struct Customer {
  CustomerId id{};         // 0 in CreateCustomer: the next
  std::string_view code{}; // the host's customer number; unique; may be empty
  std::string_view name{}; // personal
  CustomerStatus status = CustomerStatus::active;
  std::string_view label{};       // the host's own status label beside the status
  Currency currency{};            // default of new documents; the customer may hold others too
  ListView<TermsPortion> terms{}; // default of new invoices; none: those above say
  std::string_view salesperson{}; // the host's representative
  Money credit_limit{};           // none = no limit; a limit of 0 carries its currency
  PartialPayments partial_payments = PartialPayments::inherit;
  CustomerId parent{};             // consolidated with, in reports grouped by parent
  Date established{};              // none: the effective date of creation
  std::string_view external_ref{}; // the host's key (a UUID, say); unique per kind

  CustomerType type = CustomerType::company;
  CustomerGroupId group{};
  ProductDisplay product_display = ProductDisplay::inherit;
  // Defaults of new documents; what is not said, those above say (reports/customer_defaults.hpp)
  std::string_view payment_method{};  // "card", "bank_transfer": the host's words
  std::string_view price_list{};      // its code
  std::string_view shipping_method{}; // the host's words
  Percent discount_percent{};         // 0 .. 100
  bool no_discount = false;           // none, whatever those above give
  // Personal
  std::string_view legal_name{};
  std::string_view given_name{}; // of an individual
  std::string_view family_name{};
  std::string_view email{};
  std::string_view phone{};
  std::string_view mobile{};
  std::string_view fax{};
  std::string_view website{};
};

} // namespace openitem
