// expect: a module folds as the others do
// A module says what of it is in a digest, what events it holds and whether it is right.
#include "module_lists.hpp"

namespace openitem {

struct Notes {
  using Events = EventList<>;
  explicit Notes(Store &) {}
};

ModulesWhere<KeyTable, KeyTable, Notes> *modules = nullptr;

} // namespace openitem
