// expect: an event belongs to one module
// Contracts that are in no module would be in no snapshot, and every digest would agree.
#include "module_lists.hpp"

namespace openitem {

ModulesWhere<RecordTable<Contract>> *modules = nullptr;

} // namespace openitem
