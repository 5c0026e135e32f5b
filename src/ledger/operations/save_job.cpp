// Jobs of a customer: created and changed as a whole.

#include "ledger/document.hpp"
#include "ledger/operations.hpp"
#include "ledger/record_checks.hpp"

namespace openitem {

namespace {

Result<void> check_values(const Job &job) {
  OPENITEM_CHECK(check_texts(job));
  if (job.status > JobStatus::closed) return {Errc::invalid_argument, "status"};
  return {};
}

} // namespace

Result<std::uint64_t> decide(Decision &decision, const CreateJob &command) {
  const State &state = decision.state();
  OPENITEM_CHECK(check_values(command.job));
  OPENITEM_CHECK(known_customer(state, command.job.customer));
  OPENITEM_CHECK(check_named(state, command.job, no_slot));
  const auto id = check_new_id(state.jobs().ids(), EntityKind::job, command.job.id.value());
  if (!id) return id.error();
  OPENITEM_CHECK(state.jobs().check_free(command.job, no_slot));
  OPENITEM_CHECK(check_site(state, command.job));
  JobSaved saved = command.job;
  saved.id = JobId(*id);
  decision.emit(saved);
  return *id;
}

Result<std::uint64_t> decide(Decision &decision, const ChangeJob &command) {
  const State &state = decision.state();
  OPENITEM_CHECK(check_values(command.job));
  const auto customer = known_customer(state, command.job.customer);
  if (!customer) return customer.error();
  const auto slot = known_job(state, command.job.id);
  if (!slot) return slot.error();
  OPENITEM_CHECK(check_named(state, command.job, *slot));
  OPENITEM_CHECK(state.jobs().check_free(command.job, *slot));
  if (state.job(*slot).owner != *customer)
    return refuse(Errc::customer_mismatch, EntityKind::job, command.job.id.value(), "customer");
  OPENITEM_CHECK(check_site(state, command.job));
  decision.emit(command.job);
  return command.job.id.value();
}

} // namespace openitem
