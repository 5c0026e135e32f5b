// Structures that only scenario files need described, for the reader of options (scenario_inputs.hpp), and how others
// are: the filters of reports stand with the reports.
#pragma once

#include "ledger/descriptions.hpp"
#include "openitem/calendar/business_calendar.hpp"
#include "openitem/ledger/as_of.hpp"
#include "openitem/reports/account_balance.hpp"
#include "openitem/reports/application_list.hpp"
#include "openitem/reports/customer_summary.hpp"
#include "openitem/reports/directory.hpp"
#include "openitem/reports/explain.hpp"
#include "openitem/reports/item_list.hpp"

namespace openitem {

template <class M>
inline constexpr Role role_of_member = std::same_as<M, std::string_view> ? Role::code
                                       : is_list<M>                      ? Role::list
                                                                         : Role::value;
#define DESCRIBE(Structure, ...)                                                                             \
  template <> struct DescriptionOf<Structure> {                                                              \
    using T = Structure;                                                                                     \
    static constexpr auto members = describe(__VA_ARGS__);                                                   \
  };
#define CALLED(number, option, name) member(number, option, &T::name, role_of_member<decltype(T::name)>)
#define OF(number, name) CALLED(number, #name, name)
// clang-format off
DESCRIBE(AsOf, CALLED(1, "at", date), CALLED(2, "known", known_through))
DESCRIBE(CommandInfo, CALLED(1, "date", effective), CALLED(2, "recorded", recorded_micros), OF(3, actor),
  OF(4, reason), CALLED(5, "key", idempotency_key), CALLED(6, "shift", shift_from_locked))
DESCRIBE(BusinessCalendar, CALLED(1, "weekend", weekend_mask), OF(2, holidays),
  CALLED(3, "workdays", extra_workdays))
DESCRIBE(DueDateInputs, OF(1, document), OF(2, effective), OF(3, delivery), OF(4, receipt))
// clang-format on

} // namespace openitem
