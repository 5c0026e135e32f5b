// expect: a module folds as the others do
// A module says what of it is in a digest, what events it holds and whether it is right.
#include "ledger/state.hpp"

namespace openitem {

struct Notes {
  using Events = EventList<>;
  explicit Notes(Store &) {}
};

ModuleList<SettingsHistory, CurrencyTable, PeriodLocks, RecordTable<Customer>, RecordTable<Job>,
           RecordTable<Contract>, DraftTable, BookedItems, AuditTrail, KeyTable, PersonalErasures,
           Notes>::Tuple *modules = nullptr;

} // namespace openitem
