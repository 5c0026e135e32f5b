// The numbers of the C interface are those of the core. Nothing here makes code: a difference fails the
// build.
#include "openitem.h"

#include "openitem/ledger/commands.hpp"
#include "openitem/ledger/events.hpp"
#include "openitem/money/split.hpp"
#include "openitem/reports/account_balance.hpp"
#include "openitem/reports/aging_calculator.hpp"
#include "openitem/reports/customer_defaults.hpp"
#include "openitem/reports/directory.hpp"
#include "openitem/reports/item_list.hpp"
#include "openitem/reports/search.hpp"
#include "openitem/reports/transaction_history.hpp"

namespace openitem {
namespace {

// "None" or "default" is zero; the core need not have a word for it.
template <class E> consteval bool is_zero_none() {
  if constexpr (requires { E::none; }) return static_cast<int>(E::none) == 0;
  return true;
}

#define OI_ENUMERATOR(constant, enumerator) static_assert((constant) == static_cast<int>(enumerator));
#define OI_ZERO(constant, Enum) static_assert((constant) == 0 && is_zero_none<Enum>());
#define OI_EVENT(constant, Event) static_assert((constant) == event_number<Event>);
#include "enumerators.inc"
#undef OI_ENUMERATOR
#undef OI_ZERO
#undef OI_EVENT

} // namespace
} // namespace openitem
