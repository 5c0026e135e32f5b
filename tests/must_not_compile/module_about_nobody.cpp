// expect: a module tells which of its events are about somebody who is erased
// Reasons for what happened to a customer go with them: somebody has to know what did.
#include "module_lists.hpp"

namespace openitem {

struct Contracts : RecordTable<Contract> {
  using RecordTable<Contract>::RecordTable;
  template <class Visit> void for_each_event_of(const Erasure &, Visit &&) const = delete;
};

ModulesWhere<RecordTable<Contract>, Contracts> *modules = nullptr;

} // namespace openitem
