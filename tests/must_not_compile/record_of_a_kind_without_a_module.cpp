// expect: a kind of records belongs to one module
// What kinds of records share, two events, would be there; their contents would not.
#include "module_lists.hpp"

namespace openitem {

ModulesWhere<RecordTable<Contact>> *modules = nullptr;

} // namespace openitem
