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

struct Customer {
  CustomerId id{};         // 0 in CreateCustomer: the next
  std::string_view code{}; // the host's customer number; unique; may be empty
  std::string_view name{}; // personal
  CustomerStatus status = CustomerStatus::active;
  std::string_view label{};       // the host's own status label beside the status
  Currency currency{};            // default of new documents; the customer may hold others too
  ListView<TermsPortion> terms{}; // default of new invoices; none: due on receipt
  std::string_view salesperson{};
  Money credit_limit{}; // none = no limit; a limit of 0 carries its currency
  PartialPayments partial_payments = PartialPayments::inherit;
  CustomerId parent{};             // consolidated with, in reports grouped by parent
  Date established{};              // none: the effective date of creation
  std::string_view external_ref{}; // the host's key (a UUID, say); unique per kind
};

} // namespace openitem
