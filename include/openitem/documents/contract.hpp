// A contract with a customer, so far what an item may refer to: number, job, dates. Prices, discounts,
// retention and progress billing join it later.
#pragma once

#include "openitem/base/id.hpp"
#include "openitem/calendar/date.hpp"

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
};

} // namespace openitem
