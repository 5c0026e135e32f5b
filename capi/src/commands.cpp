// One function per command, all alike; what differs is how the command is made (commands_in.hpp).
#include "command.hpp"
#include "rows.hpp"

using namespace openitem;
using namespace openitem::capi;

namespace openitem::capi {

void log_refusal(const oi_ledger &ledger, const Error &error) noexcept {
  switch (error.code) {
  case Errc::internal:
  case Errc::ledger_poisoned:
    ledger.environment->log(OI_LOG_LEVEL_ERROR, message(error.code).data());
    break;
  case Errc::sink_refused:
  case Errc::out_of_memory:
    ledger.environment->log(OI_LOG_LEVEL_WARNING, message(error.code).data());
    break;
  default:
    break; // the host's business
  }
}

void fill(oi_outcome &out, const Outcome &outcome) noexcept {
  out.id = outcome.id;
  out.kind = static_cast<oi_entity_kind>(outcome.kind);
  out.first_sequence = outcome.first_sequence;
  out.last_sequence = outcome.last_sequence;
  out.repeated = outcome.repeated ? 1 : 0;
  out.remarks = outcome.remarks;
}

ResultOwner made_tables(Environment &environment, const Effect &effect) {
  ResultOwner result = make_result(environment);
  add_rows<OI_TABLE_MADE_ITEMS>(*result, effect.items);
  add_rows<OI_TABLE_MADE_APPLICATIONS>(*result, effect.applications);
  return result;
}

} // namespace openitem::capi

// Commands that settle can make more than their outcome names.
#define OI_COMMAND(verb, Given, name, ...)                                                                   \
  oi_status oi_ledger_##verb(oi_ledger *ledger, const oi_command_info *info, const Given *name,              \
                             oi_outcome *outcome, oi_error *err) {                                           \
    return guard_command(                                                                                    \
        ledger, info, name, #name, outcome, nullptr, err, [](const Making &making, const Given &given) {     \
          (void)making;                                                                                      \
          static_assert(!CommandTraits<decltype(__VA_ARGS__)>::settles, "it can tell what it applies");      \
          return __VA_ARGS__;                                                                                \
        });                                                                                                  \
  }
#define OI_SETTLING_COMMAND(verb, Given, name, ...)                                                          \
  oi_status oi_ledger_##verb(oi_ledger *ledger, const oi_command_info *info, const Given *name,              \
                             oi_outcome *outcome, oi_result **made, oi_error *err) {                         \
    return guard_command(                                                                                    \
        ledger, info, name, #name, outcome, made, err, [](const Making &making, const Given &given) {        \
          (void)making;                                                                                      \
          static_assert(CommandTraits<decltype(__VA_ARGS__)>::settles, "it applies nothing");                \
          return __VA_ARGS__;                                                                                \
        });                                                                                                  \
  }

// Master data
OI_COMMAND(change_settings, oi_settings, settings, ChangeSettings{capi::settings(given)})
OI_COMMAND(register_currency, oi_register_currency_input, currency,
           RegisterCurrency{capi::currency(given.currency, "currency")})
OI_COMMAND(create_customer, oi_customer_input, customer, CreateCustomer{capi::customer(making, given)})
OI_COMMAND(change_customer, oi_customer_input, customer, ChangeCustomer{capi::customer(making, given)})
OI_COMMAND(delete_customer, oi_delete_customer_input, customer, core_from<DeleteCustomer>(given))
OI_COMMAND(create_job, oi_job_input, job, CreateJob{core_from<Job>(given)})
OI_COMMAND(change_job, oi_job_input, job, ChangeJob{core_from<Job>(given)})
OI_COMMAND(create_contract, oi_contract_input, contract,
           CreateContract{capi::record<Contract>(making, given)})
OI_COMMAND(change_contract, oi_contract_input, contract,
           ChangeContract{capi::record<Contract>(making, given)})

// Records without figures: contacts, ...
#define OPENITEM_RECORD_COMMANDS(Of, kind, ...)                                                              \
  OI_COMMAND(create_##kind, oi_##kind##_input, kind, Create##Of{capi::record<Of>(making, given)})            \
  OI_COMMAND(change_##kind, oi_##kind##_input, kind, Change##Of{capi::record<Of>(making, given)})            \
  OI_COMMAND(delete_##kind, oi_delete_##kind##_input, kind, core_from<Delete##Of>(given))
#include "openitem/ledger/records.def"

// Documents
OI_COMMAND(draft_invoice, oi_invoice_input, invoice, capi::draft_invoice(making, given))
OI_COMMAND(draft_payment, oi_payment_input, payment, capi::draft_payment(given))
OI_COMMAND(delete_draft, oi_delete_draft_input, draft, core_from<DeleteDraft>(given))
OI_SETTLING_COMMAND(post_draft, oi_post_draft_input, draft, capi::post_draft(making, given))
OI_SETTLING_COMMAND(issue_invoice, oi_invoice_input, invoice, capi::issue_invoice(making, given))
OI_SETTLING_COMMAND(issue_debit_note, oi_invoice_input, note, capi::issue_debit_note(making, given))
OI_SETTLING_COMMAND(record_opening, oi_invoice_input, opening, capi::record_opening(making, given))
OI_SETTLING_COMMAND(record_payment, oi_payment_input, payment, capi::record_payment(making, given))
OI_SETTLING_COMMAND(mark_paid, oi_mark_paid_input, paid, capi::mark_paid(given))
OI_SETTLING_COMMAND(issue_credit_memo, oi_credit_memo_input, memo, capi::issue_credit_memo(making, given))
OI_SETTLING_COMMAND(adjust_account_credit, oi_account_credit_input, credit,
                    capi::adjust_account_credit(given))

// Use and undo
OI_SETTLING_COMMAND(apply_credit, oi_apply_credit_input, application, capi::apply_credit(making, given))
OI_SETTLING_COMMAND(settle, oi_settle_input, settle, capi::settle(making, given))
OI_SETTLING_COMMAND(unapply, oi_unapply_input, unapply, core_from<Unapply>(given))
OI_COMMAND(void_item, oi_void_item_input, item, core_from<VoidItem>(given))
OI_COMMAND(reverse_payment, oi_reverse_payment_input, reversal, capi::reverse_payment(given))
OI_COMMAND(reinstate, oi_reinstate_input, item, core_from<Reinstate>(given))
OI_SETTLING_COMMAND(refund, oi_refund_input, refund, core_from<Refund>(given))
OI_SETTLING_COMMAND(write_off, oi_write_off_input, write_off, core_from<WriteOff>(given))
OI_COMMAND(recover_write_off, oi_recover_write_off_input, write_off, core_from<RecoverWriteOff>(given))
OI_COMMAND(drop_idempotency_keys, oi_drop_idempotency_keys_input, keys, core_from<DropIdempotencyKeys>(given))

// Due dates and disputes
OI_COMMAND(change_due, oi_change_due_input, change, core_from<ChangeDue>(given))
OI_COMMAND(dispute, oi_dispute_input, dispute, core_from<Dispute>(given))
OI_COMMAND(resolve_dispute, oi_resolve_dispute_input, resolve, core_from<ResolveDispute>(given))

// Personal texts
OI_COMMAND(erase_personal, oi_erase_personal_input, what, core_from<ErasePersonal>(given))

// Period locks
OI_COMMAND(lock_period, oi_lock_period_input, lock,
           LockPeriod{command_class(given.command_class), date(given.through, "through")})
OI_COMMAND(grant_lock_exception, oi_lock_exception_input, exception, capi::grant_lock_exception(given))
OI_COMMAND(withdraw_lock_exception, oi_withdraw_exception_input, withdraw,
           core_from<WithdrawLockException>(given))

#undef OI_COMMAND
#undef OI_SETTLING_COMMAND
