// One function per command, all alike; what differs is how the command is made (commands_in.hpp).
#include "command.hpp"

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
  out.first_sequence = outcome.first_sequence;
  out.last_sequence = outcome.last_sequence;
  out.repeated = outcome.repeated ? 1 : 0;
  out.remarks = outcome.remarks;
}

ResultOwner planned(Environment &environment, const DryRun &run) {
  ResultOwner result = make_result(environment);
  result->add<OI_TABLE_PLANNED_APPLICATIONS>(run.applications, [](const PlannedApplication &application) {
    return oi_planned_application_row{.credit = out(application.credit),
                                      .debit = out(application.debit),
                                      .amount = out(application.amount),
                                      .effective = out(application.effective),
                                      .reserved = 0};
  });
  return result;
}

} // namespace openitem::capi

// Commands that settle can tell the applications of a dry run; the others have none.
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
                             oi_outcome *outcome, oi_result **applications, oi_error *err) {                 \
    return guard_command(ledger, info, name, #name, outcome, applications, err,                              \
                         [](const Making &making, const Given &given) {                                      \
                           (void)making;                                                                     \
                           static_assert(CommandTraits<decltype(__VA_ARGS__)>::settles,                      \
                                         "it applies nothing");                                              \
                           return __VA_ARGS__;                                                               \
                         });                                                                                 \
  }

// Master data
OI_COMMAND(change_settings, oi_settings, settings, ChangeSettings{capi::settings(given)})
OI_COMMAND(register_currency, oi_register_currency_input, currency,
           RegisterCurrency{capi::currency(given.currency, "currency")})
OI_COMMAND(create_customer, oi_customer_input, customer, CreateCustomer{capi::customer(making, given)})
OI_COMMAND(change_customer, oi_customer_input, customer, ChangeCustomer{capi::customer(making, given)})
OI_COMMAND(create_job, oi_job_input, job, CreateJob{capi::job(given)})
OI_COMMAND(change_job, oi_job_input, job, ChangeJob{capi::job(given)})
OI_COMMAND(create_contract, oi_contract_input, contract, CreateContract{capi::contract(given)})
OI_COMMAND(change_contract, oi_contract_input, contract, ChangeContract{capi::contract(given)})

// Documents
OI_COMMAND(draft_invoice, oi_invoice_input, invoice, capi::draft_invoice(making, given))
OI_COMMAND(draft_payment, oi_payment_input, payment, capi::draft_payment(given))
OI_COMMAND(delete_draft, oi_delete_draft_input, draft, DeleteDraft{item_ref(given.draft, "draft")})
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
OI_SETTLING_COMMAND(unapply, oi_unapply_input, unapply, Unapply{given.application, money(given.keep, "keep")})
OI_COMMAND(void_item, oi_void_item_input, item,
           VoidItem{item_ref(given.item, "item"), (given.flags & OI_VOID_ITEM_UNAPPLY) != 0,
                    (given.flags & OI_VOID_ITEM_MEMOS) != 0})
OI_COMMAND(reverse_payment, oi_reverse_payment_input, reversal, capi::reverse_payment(given))
OI_COMMAND(reinstate, oi_reinstate_input, item, Reinstate{item_ref(given.item, "item")})
OI_SETTLING_COMMAND(refund, oi_refund_input, refund, capi::refund(given))
OI_SETTLING_COMMAND(write_off, oi_write_off_input, write_off, capi::write_off(given))
OI_COMMAND(recover_write_off, oi_recover_write_off_input, write_off,
           RecoverWriteOff{id(given.write_off, "write_off")})
OI_COMMAND(drop_idempotency_keys, oi_drop_idempotency_keys_input, keys, DropIdempotencyKeys{given.before})

// Period locks
OI_COMMAND(lock_period, oi_lock_period_input, lock,
           LockPeriod{command_class(given.command_class), date(given.through, "through")})
OI_COMMAND(grant_lock_exception, oi_lock_exception_input, exception, capi::grant_lock_exception(given))
OI_COMMAND(withdraw_lock_exception, oi_withdraw_exception_input, withdraw,
           WithdrawLockException{given.granted})

#undef OI_COMMAND
#undef OI_SETTLING_COMMAND
