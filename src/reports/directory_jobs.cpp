#include "openitem/reports/directory.hpp"

#include "reports/directory_list.hpp"

namespace openitem {

namespace {

JobRow job_row(const Standpoint &at, Slot<Job> slot) {
  const StoredJob &job = at.state.job(slot);
  return {at.state.content<JobSaved>(at.state.version_at(job.version, at.as_of.known_through)), job.created};
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
    const Slot<Job> slot = code.empty() ? no_slot : at.state.jobs().find<&Job::code>(code);
    if (slot == no_slot) return not_found(Errc::unknown_job, EntityKind::job, "code", code);
    return JobId(at.state.job(slot).id);
  });
}

Result<std::pmr::vector<JobRow>> list_jobs(const Ledger &ledger, CustomerId customer,
                                           Sequence known_through) {
  return answer(ledger, {{}, known_through}, [&](const Standpoint &at) -> Result<std::pmr::vector<JobRow>> {
    const auto whose = customer ? customer_as_known(at, customer) : Result<Slot<Customer>>(no_slot);
    if (!whose) return whose.error();
    const State &state = at.state;
    const auto is_known = [&](Slot<Job> slot) { return at.has(state.job(slot)); };
    std::pmr::vector<Slot<Job>> slots(at.memory);
    if (!customer) {
      slots = slots_that(at, state.jobs(), is_known);
    } else {
      state.jobs().for_each_of(*whose, [&](Slot<Job> slot) {
        if (is_known(slot)) slots.push_back(slot);
      });
    }
    return list_directory<JobRow>(
        at, std::move(slots), {}, [&](Slot<Job> slot) { return state.job(slot).id; }, job_row);
  });
}

} // namespace openitem
