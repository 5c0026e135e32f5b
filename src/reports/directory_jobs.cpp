#include "openitem/reports/directory.hpp"

#include "reports/directory_list.hpp"

namespace openitem {

namespace {

JobRow job_row(const Standpoint &at, std::uint32_t slot) {
  const JobSlot &job = at.state.job(slot);
  const auto saved = at.state.content<JobSaved>(at.state.version_at(job.version, at.as_of.known_through));
  return {.job = {.id = saved.id,
                  .customer = saved.customer,
                  .code = saved.code,
                  .name = saved.personal.name,
                  .status = saved.status,
                  .external_ref = saved.external_ref},
          .created = job.created};
}

} // namespace

Result<JobRow> find_job(const Ledger &ledger, JobId job, Sequence known_through) {
  return answer(ledger, {{}, known_through}, [&](const Standpoint &at) -> Result<JobRow> {
    const auto slot = job_as_known(at, job);
    if (!slot) return slot.error();
    return job_row(at, *slot);
  });
}

Result<JobId> find_job_code(const Ledger &ledger, std::string_view code) {
  return answer(ledger, {}, [&](const Standpoint &at) -> Result<JobId> {
    const std::uint32_t slot = code.empty() ? no_slot : at.state.find_job_code(code);
    if (slot == no_slot) return Error{.code = Errc::unknown_job, .kind = EntityKind::job, .field = "code"};
    return JobId(at.state.job(slot).id);
  });
}

Result<std::pmr::vector<JobRow>> list_jobs(const Ledger &ledger, CustomerId customer,
                                           Sequence known_through) {
  return answer(ledger, {{}, known_through}, [&](const Standpoint &at) -> Result<std::pmr::vector<JobRow>> {
    const auto whose = customer ? customer_as_known(at, customer) : Result<std::uint32_t>(no_slot);
    if (!whose) return whose.error();
    const auto wanted = [&](std::uint32_t slot) {
      const JobSlot &job = at.state.job(slot);
      return at.knows(job.created) && (!customer || job.customer == *whose);
    };
    return list_directory<JobRow>(
        at, at.state.job_count(), {}, wanted, [&](std::uint32_t slot) { return at.state.job(slot).id; },
        job_row);
  });
}

} // namespace openitem
