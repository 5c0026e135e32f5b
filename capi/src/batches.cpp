#include "batch.hpp"

using namespace openitem;
using namespace openitem::capi;

namespace openitem::capi {

void Batch::check() const {
  if ((flags & ~OI_BATCH_EACH_ROW) != 0) reject(Errc::unknown_flag, "flags");
}

bool Batch::note(std::size_t row, const Result<Outcome> &outcome) const noexcept {
  if (statuses != nullptr) statuses[row] = out(outcome.code());
  // An application has no id: its sequence names it.
  if (outcome && ids != nullptr) ids[row] = outcome->id != 0 ? outcome->id : outcome->first_sequence;
  if (!outcome && refused != nullptr) ++*refused;
  return outcome.has_value();
}

CommandInfo Infos::at(std::size_t row) const {
  const Input given = each_[shared_ ? 0 : row];
  if ((given->flags & (OI_COMMAND_DRY_RUN | OI_COMMAND_TELL_MADE)) != 0)
    raise(does_not_go_with("flags", "a batch"));
  return command_info(*given);
}

} // namespace openitem::capi

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

oi_status oi_ledger_apply_credits(oi_ledger *ledger, const oi_command_info *info, size_t info_stride,
                                  const oi_apply_credit_input *applications, size_t stride, size_t count,
                                  uint32_t flags, oi_status *statuses, uint64_t *ids, size_t *refused,
                                  oi_error *err) {
  return guard_batch(
      ledger, info, info_stride, applications, stride, "applications", {count, flags, statuses, ids, refused},
      err,
      [](const Making &making, const oi_apply_credit_input &given) { return apply_credit(making, given); });
}
