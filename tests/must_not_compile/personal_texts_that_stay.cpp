// expect: so that they can be erased
// A module that keeps names and does not tell where they are would keep them for ever.
#include "ledger/state.hpp"

namespace openitem {

struct Customers : RecordTable<Customer> {
  using RecordTable<Customer>::RecordTable;
  template <class Visit> void for_each_version_of(const Erasure &, Visit &&) const = delete;
};

ModuleList<SettingsHistory, CurrencyTable, PeriodLocks, Customers, RecordTable<Job>, RecordTable<Contract>,
           DraftTable, BookedItems, AuditTrail, KeyTable, PersonalErasures>::Tuple *modules = nullptr;

} // namespace openitem
