// expect: no error
// The list of a ledger's state, put together by the means of the files that get it wrong.
#include "module_lists.hpp"

namespace openitem {

static_assert(std::same_as<ModulesWhere<RecordTable<Contract>, RecordTable<Contract>>, Modules>);

} // namespace openitem
