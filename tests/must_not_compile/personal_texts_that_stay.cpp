// expect: so that they can be erased
// A module that keeps names and does not tell where they are would keep them for ever.
#include "module_lists.hpp"

namespace openitem {

struct Customers : RecordTable<Customer> {
  using RecordTable<Customer>::RecordTable;
  template <class Visit> void for_each_version_of(const Erasure &, Visit &&) const = delete;
};

ModulesWhere<RecordTable<Customer>, Customers> *modules = nullptr;

} // namespace openitem
