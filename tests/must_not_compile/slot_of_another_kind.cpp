// expect: cannot convert 'Slot<openitem::Job>' to 'Slot<openitem::Customer>' | no viable conversion from 'Slot<openitem::Job>' to 'Slot<openitem::Customer>'
// The slot of a job names no customer, whatever its number.
#include "ledger/state.hpp"

namespace openitem {

const StoredCustomer &f(const State &state, Slot<Job> job) {
  return state.customer(job);
}

} // namespace openitem
