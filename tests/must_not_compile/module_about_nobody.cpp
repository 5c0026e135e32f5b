// expect: a module tells which of its events are about somebody who is erased
// Reasons for what happened to a customer go with them: somebody has to know what did.
#include "ledger/state.hpp"

namespace openitem {

struct Contracts : RecordTable<Contract> {
  using RecordTable<Contract>::RecordTable;
  template <class Visit> void for_each_event_of(const Erasure &, Visit &&) const = delete;
};

ModuleList<SettingsHistory, CurrencyTable, PeriodLocks, RecordTable<Customer>, RecordTable<Job>, Contracts,
           DraftTable, BookedItems, AuditTrail, KeyTable, PersonalErasures>::Tuple *modules = nullptr;

} // namespace openitem
