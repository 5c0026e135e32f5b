// A customer who never had a document goes, with all that is theirs.

#include "ledger/operations.hpp"
#include "ledger/record_checks.hpp"

#include <algorithm>

namespace openitem {

namespace {

template <class T> void delete_those_of(Decision &decision, Slot<Customer> customer) {
  const RecordTable<T> &records = decision.state().records<T>();
  std::pmr::vector<std::uint64_t> ids(&decision.scratch());
  records.for_each_of(customer, [&](Slot<T> slot) {
    if (records.is_live(slot)) ids.push_back(records[slot].id);
  });
  std::sort(ids.begin(), ids.end());
  for (const std::uint64_t id : ids) decision.emit(RecordDeleted{kind_of<T>, id});
}

} // namespace

Result<std::uint64_t> decide(Decision &decision, const DeleteCustomer &command) {
  const State &state = decision.state();
  const auto customer = known_customer(state, command.id, "id");
  if (!customer) return customer.error();
  OPENITEM_CHECK(check_unused<Customer>(state, *customer));
  for_each_owned_kind([&]<class T>() { delete_those_of<T>(decision, *customer); });
  decision.emit(RecordDeleted{EntityKind::customer, command.id.value()});
  return std::uint64_t{0};
}

} // namespace openitem
