// A contract with a customer: number, job, dates, and what its documents begin with.
#pragma once

#include "openitem/base/id.hpp"
#include "openitem/base/list_view.hpp"
#include "openitem/calendar/date.hpp"
#include "openitem/documents/payment_terms.hpp"
#include "openitem/money/percent.hpp"

#include <string_view>

namespace openitem {

struct Contract {
  ContractId id{};           // 0 in CreateContract: the next
  std::string_view number{}; // unique among contracts; may be empty
  CustomerId customer{};
  JobId job{}; // none: the customer as a whole
  Date starts{};
  Date ends{}; // none: open-ended
  std::string_view external_ref{};
  // Defaults of new documents; what is not said, those above say (reports/customer_defaults.hpp)
  std::string_view payment_method{};  // "card", "bank_transfer": the host's words
  std::string_view price_list{};      // its code
  std::string_view shipping_method{}; // the host's words
  Percent discount_percent{};         // 0 .. 100
  bool no_discount = false;           // none, whatever those above give
  ListView<TermsPortion> terms{};
};

} // namespace openitem
