#include "batch.hpp"

using namespace openitem;
using namespace openitem::capi;

namespace openitem::capi {

void Batch::check() const {
  if ((flags & ~OI_BATCH_EACH_ROW) != 0) reject(Errc::unknown_flag, "flags");
}

bool Batch::note(std::size_t row, const Result<Outcome> &outcome) const noexcept {
  if (statuses != nullptr) statuses[row] = out(outcome.code());
  if (outcome && ids != nullptr) ids[row] = outcome->id;
  if (!outcome && refused != nullptr) ++*refused;
  return outcome.has_value();
}

CommandInfo Infos::at(std::size_t row) const {
  const Input given = each_[shared_ ? 0 : row];
  if ((given->flags & OI_COMMAND_DRY_RUN) != 0) raise(does_not_go_with("flags", "a batch"));
  return command_info(*given);
}

} // namespace openitem::capi

namespace {

// An application has no id: its sequence names it.
Result<Outcome> apply_row(Ledger &ledger, const Making &making, const CommandInfo &shared,
                          const oi_application_input &given) {
  CommandInfo info = shared;
  if (given.effective != 0) info.effective = date(given.effective, "effective");
  auto outcome = ledger.execute(info, apply_credit(making, given));
  if (outcome) outcome->id = outcome->first_sequence;
  return outcome;
}

} // namespace

oi_status oi_ledger_create_customers(oi_ledger *ledger, const oi_command_info *info, size_t info_stride,
                                     const oi_customer_input *customers, size_t stride, size_t count,
                                     uint32_t flags, oi_status *statuses, uint64_t *ids, size_t *refused,
                                     oi_error *err) {
  return guard_batch(ledger, info, info_stride, customers, stride, "customers",
                     {count, flags, statuses, ids, refused}, err,
                     [](const Making &making, const oi_customer_input &given) {
                       return CreateCustomer{customer(making, given)};
                     });
}

oi_status oi_ledger_issue_invoices(oi_ledger *ledger, const oi_command_info *info, size_t info_stride,
                                   const oi_invoice_input *invoices, size_t stride, size_t count,
                                   uint32_t flags, oi_status *statuses, uint64_t *ids, size_t *refused,
                                   oi_error *err) {
  return guard_batch(
      ledger, info, info_stride, invoices, stride, "invoices", {count, flags, statuses, ids, refused}, err,
      [](const Making &making, const oi_invoice_input &given) { return issue_invoice(making, given); });
}

oi_status oi_ledger_record_payments(oi_ledger *ledger, const oi_command_info *info, size_t info_stride,
                                    const oi_payment_input *payments, size_t stride, size_t count,
                                    uint32_t flags, oi_status *statuses, uint64_t *ids, size_t *refused,
                                    oi_error *err) {
  return guard_batch(
      ledger, info, info_stride, payments, stride, "payments", {count, flags, statuses, ids, refused}, err,
      [](const Making &making, const oi_payment_input &given) { return record_payment(making, given); });
}

oi_status oi_ledger_issue_credit_memos(oi_ledger *ledger, const oi_command_info *info, size_t info_stride,
                                       const oi_credit_memo_input *memos, size_t stride, size_t count,
                                       uint32_t flags, oi_status *statuses, uint64_t *ids, size_t *refused,
                                       oi_error *err) {
  return guard_batch(ledger, info, info_stride, memos, stride, "memos",
                     {count, flags, statuses, ids, refused}, err,
                     [](const Making &making, const oi_credit_memo_input &given) {
                       return issue_credit_memo(making, given);
                     });
}

oi_status oi_ledger_apply_credits(oi_ledger *ledger, const oi_command_info *info,
                                  const oi_application_input *applications, size_t stride, size_t count,
                                  uint32_t flags, oi_status *statuses, uint64_t *ids, size_t *refused,
                                  oi_error *err) {
  return guard_rows(ledger, {count, flags, statuses, ids, refused}, err, [&] {
    const Infos infos(info, 0, count);
    const CommandInfo shared = count == 0 ? CommandInfo{} : infos.at(0);
    if (!shared.idempotency_key.empty()) raise(does_not_go_with("idempotency_key", "one info for all rows"));
    const Strided rows(applications, count, stride, "applications", max_rows);
    return [=](std::size_t row) -> Result<Outcome> {
      CommandWork work(ledger->environment->results());
      const Input input = rows[row];
      return apply_row(ledger->core, {ledger->core, work.memory()}, shared, *input);
    };
  });
}
