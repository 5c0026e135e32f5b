// expect: no structure of the core has a member of this name
// A field of a row that the core does not have is listed where the row is made: here `created` is not.
#include "equal.hpp"

namespace openitem::capi {

oi_job_row f(const Job &job) {
  return row_from<oi_job_row>(Views{}, job);
}

} // namespace openitem::capi
