// expect: an event belongs to one module
// Contracts that are in no module would be in no snapshot, and every digest would agree.
#include "ledger/state.hpp"

namespace openitem {

ModuleList<SettingsHistory, CurrencyTable, PeriodLocks, RecordTable<Customer>, RecordTable<Job>, DraftTable,
           BookedItems, AuditTrail, KeyTable, PersonalErasures>::Tuple *modules = nullptr;

} // namespace openitem
