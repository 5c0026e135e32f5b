// A job (project, site order, move) of a customer: money rolls up from jobs to the customer.
#pragma once

#include "openitem/documents/site.hpp"

#include <cstdint>
#include <string_view>

namespace openitem {

enum class JobStatus : std::uint8_t {
  active = 0,
  inactive = 1,
  cancelled = 2, // takes no new invoices; what it leaves open can be listed
  closed = 3,    // takes no new invoices
};

struct Job {
  JobId id{}; // 0 in CreateJob: the next
  CustomerId customer{};
  std::string_view code{}; // unique among jobs; may be empty
  std::string_view name{};
  JobStatus status = JobStatus::active;
  std::string_view external_ref{};
  SiteId site{}; // where it is done; of the customer's
};

} // namespace openitem
