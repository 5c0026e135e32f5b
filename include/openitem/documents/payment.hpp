// A payment: cash in. What it settled is a matter of applications, not of the payment.
#pragma once

#include "openitem/base/id.hpp"
#include "openitem/calendar/date.hpp"
#include "openitem/documents/number_range.hpp"
#include "openitem/money/money.hpp"

#include <string_view>

namespace openitem {

struct Payment {
  PaymentId id{};            // 0: the next
  std::string_view number{}; // unique among payments; may be empty
  CustomerId customer{};
  JobId job{};               // with a job it settles only that job's items
  Money amount{};            // > 0
  Date value_date{};         // when the money counts for discounts; none: the effective date
  std::string_view method{}; // "card", "bank_transfer", "check", "cash", ...: the host's words
  std::string_view transaction_id{};
  std::string_view reference{}; // personal
  std::string_view notes{};     // personal
  std::string_view external_ref{};
  NumberRangeId number_range{}; // as an invoice's
};

} // namespace openitem
