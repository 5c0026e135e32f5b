// Jobs of a customer: created and changed as a whole.

#include "ledger/document.hpp"
#include "ledger/operations.hpp"

namespace openitem {

namespace {

Result<void> check_values(const Job &job) {
  OPENITEM_CHECK(check_texts(job));
  if (job.status > JobStatus::closed) return {Errc::invalid_argument, "status"};
  return {};
}

Result<void> check_unique(const State &state, const Job &job, std::uint32_t self) {
  const auto taken_by_other = [&](std::uint32_t slot) { return slot != no_slot && slot != self; };
  if (!job.code.empty() && taken_by_other(state.find_job_code(job.code)))
    return refuse(Errc::number_taken, EntityKind::job, job.id.value(), "code");
  if (!job.external_ref.empty() && taken_by_other(state.find_job_external_ref(job.external_ref)))
    return refuse(Errc::external_ref_taken, EntityKind::job, job.id.value(), "external_ref");
  return {};
}

JobSaved saved(const Job &job, std::uint64_t id) {
  return {JobId(id), job.customer, job.code, job.status, job.external_ref, {job.name}};
}

} // namespace

Result<std::uint64_t> decide(Decision &decision, const CreateJob &command) {
  const State &state = decision.state();
  OPENITEM_CHECK(check_values(command.job));
  OPENITEM_CHECK(known_customer(state, command.job.customer));
  const auto id = check_new_id(state.job_ids(), EntityKind::job, command.job.id.value());
  if (!id) return id.error();
  OPENITEM_CHECK(check_unique(state, command.job, no_slot));
  decision.emit(saved(command.job, *id));
  return *id;
}

Result<std::uint64_t> decide(Decision &decision, const ChangeJob &command) {
  const State &state = decision.state();
  OPENITEM_CHECK(check_values(command.job));
  const auto customer = known_customer(state, command.job.customer);
  if (!customer) return customer.error();
  const auto slot = known_job(state, command.job.id);
  if (!slot) return slot.error();
  OPENITEM_CHECK(check_unique(state, command.job, *slot));
  if (state.job(*slot).customer != *customer)
    return refuse(Errc::customer_mismatch, EntityKind::job, command.job.id.value(), "customer");
  decision.emit(saved(command.job, command.job.id.value()));
  return command.job.id.value();
}

} // namespace openitem
