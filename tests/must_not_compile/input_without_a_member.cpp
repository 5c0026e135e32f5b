// expect: a member of the core's structure cannot be given
// What a command takes can be said through the C interface: a job's input does not say all of a contract.
#include "equal.hpp"

namespace openitem::capi {

Contract f(const oi_job_input &given) {
  return core_from<Contract>(given);
}

} // namespace openitem::capi
