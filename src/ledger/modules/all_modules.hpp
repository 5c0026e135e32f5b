// What the state of a ledger is made of.
#pragma once

#include "ledger/modules/audit_trail.hpp"
#include "ledger/modules/draft_table.hpp"
#include "ledger/modules/given_numbers.hpp"
#include "ledger/modules/key_table.hpp"
#include "ledger/modules/lock_exceptions.hpp"
#include "ledger/modules/mark_table.hpp"
#include "ledger/modules/master_data.hpp"
#include "ledger/modules/period_locks.hpp"
#include "ledger/modules/personal_erasures.hpp"
#include "ledger/modules/settings_history.hpp"

namespace openitem {

// Everything there is, in the order of the state digest. What a ledger keeps and does not stand here is in no
// digest, no snapshot and no check: keep nothing anywhere else.
template <class Records> struct ModulesWith;
template <class... R> struct ModulesWith<std::variant<R...>> {
  using List = ModuleList<SettingsHistory, CurrencyTable, PeriodLocks, RecordTable<Customer>,
                          RecordTable<Job>, RecordTable<Contract>, RecordTable<R>..., DraftTable, BookedItems,
                          MarkTable, AuditTrail, KeyTable, PersonalErasures>;
};
using AllModules = ModulesWith<AnyRecord>::List;
using Modules = AllModules::Tuple;

} // namespace openitem
