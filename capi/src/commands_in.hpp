// A caller's inputs as the core's commands: lists lie in scratch memory, texts are borrowed from the caller.
#pragma once

#include "equal.hpp"
#include "handles.hpp"
#include "terms_in.hpp"

#include "openitem/ledger/commands.hpp"

namespace openitem::capi {

// What a command is made with.
struct Making {
  const Ledger &ledger; // knows the currencies
  std::pmr::memory_resource &memory;
};

[[nodiscard]] CommandInfo command_info(const oi_command_info &given);

[[nodiscard]] Customer customer(const Making &making, const oi_customer_input &given);
// One whose fields are called as the core calls them, with its terms.
template <class Of, class Given> [[nodiscard]] Of record(const Making &making, const Given &given) {
  Of record = core_from<Of>(given);
  if constexpr (requires { given.terms; })
    record.terms = terms(making.memory, given.terms, given.terms_count, given.terms_stride);
  return record;
}
// kind: what the function makes.
[[nodiscard]] Invoice invoice(const Making &making, const oi_invoice_input &given);
[[nodiscard]] Payment payment(const oi_payment_input &given);
// nullptr: nothing is settled.
[[nodiscard]] Settlement settlement(const Making &making, const oi_settlement_input *given);

[[nodiscard]] DraftInvoice draft_invoice(const Making &making, const oi_invoice_input &given);
[[nodiscard]] DraftPayment draft_payment(const oi_payment_input &given);
[[nodiscard]] PostDraft post_draft(const Making &making, const oi_post_draft_input &given);
[[nodiscard]] IssueInvoice issue_invoice(const Making &making, const oi_invoice_input &given);
[[nodiscard]] IssueDebitNote issue_debit_note(const Making &making, const oi_invoice_input &given);
[[nodiscard]] RecordOpening record_opening(const Making &making, const oi_invoice_input &given);
[[nodiscard]] RecordPayment record_payment(const Making &making, const oi_payment_input &given);
[[nodiscard]] MarkPaid mark_paid(const oi_mark_paid_input &given);
[[nodiscard]] IssueCreditMemo issue_credit_memo(const Making &making, const oi_credit_memo_input &given);
[[nodiscard]] AdjustAccountCredit adjust_account_credit(const oi_account_credit_input &given);
[[nodiscard]] ApplyCredit apply_credit(const Making &making, const oi_apply_credit_input &given);
[[nodiscard]] Settle settle(const Making &making, const oi_settle_input &given);
[[nodiscard]] ReversePayment reverse_payment(const oi_reverse_payment_input &given);
[[nodiscard]] CommandClass command_class(std::int32_t given);
[[nodiscard]] GrantLockException grant_lock_exception(const oi_lock_exception_input &given);

} // namespace openitem::capi
