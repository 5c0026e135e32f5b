// The numbers of the C interface are those of the core. Nothing here makes code: a difference fails the
// build.
#include "openitem.h"

#include "openitem/ledger/commands.hpp"
#include "openitem/ledger/events.hpp"
#include "openitem/money/split.hpp"
#include "openitem/reports/account_balance.hpp"
#include "openitem/reports/aging_calculator.hpp"
#include "openitem/reports/item_list.hpp"
#include "openitem/reports/transaction_history.hpp"

namespace openitem {
namespace {

#define OI_SAME(constant, enumerator) static_assert((constant) == static_cast<int>(enumerator))

// ---- statuses
#define OI_STATUS(constant, code) OI_SAME(OI_##constant, Errc::code)
OI_STATUS(OK, ok);
OI_STATUS(IDEMPOTENCY_CONFLICT, idempotency_conflict);
OI_STATUS(INSTANT_DECREASING, instant_decreasing);
OI_STATUS(UNKNOWN_CUSTOMER, unknown_customer);
OI_STATUS(UNKNOWN_JOB, unknown_job);
OI_STATUS(UNKNOWN_CONTRACT, unknown_contract);
OI_STATUS(UNKNOWN_ITEM, unknown_item);
OI_STATUS(UNKNOWN_APPLICATION, unknown_application);
OI_STATUS(UNKNOWN_CURRENCY, unknown_currency);
OI_STATUS(UNKNOWN_SEQUENCE, unknown_sequence);
OI_STATUS(UNKNOWN_RECORD, unknown_record);
OI_STATUS(ID_TAKEN, id_taken);
OI_STATUS(NUMBER_TAKEN, number_taken);
OI_STATUS(EXTERNAL_REF_TAKEN, external_ref_taken);
OI_STATUS(CURRENCY_TAKEN, currency_taken);
OI_STATUS(CUSTOMER_STATUS_FORBIDS, customer_status_forbids);
OI_STATUS(JOB_STATUS_FORBIDS, job_status_forbids);
OI_STATUS(WRONG_KIND, wrong_kind);
OI_STATUS(NOT_A_DRAFT, not_a_draft);
OI_STATUS(IS_A_DRAFT, is_a_draft);
OI_STATUS(ALREADY_REVERSED, already_reversed);
OI_STATUS(HAS_APPLICATIONS, has_applications);
OI_STATUS(ALREADY_REFUNDED, already_refunded);
OI_STATUS(ALREADY_EXISTS, already_exists);
OI_STATUS(IN_USE, in_use);
OI_STATUS(PARENT_CYCLE, parent_cycle);
OI_STATUS(MADE_TOGETHER, made_together);
OI_STATUS(CUSTOMER_MISMATCH, customer_mismatch);
OI_STATUS(CURRENCY_MISMATCH, currency_mismatch);
OI_STATUS(JOB_MISMATCH, job_mismatch);
OI_STATUS(DATE_BEFORE_ITEM, date_before_item);
OI_STATUS(DATES_GO_BACKWARDS, dates_go_backwards);
OI_STATUS(PERIOD_LOCKED, period_locked);
OI_STATUS(AMOUNT_NOT_POSITIVE, amount_not_positive);
OI_STATUS(EXCEEDS_OPEN, exceeds_open);
OI_STATUS(EXCEEDS_UNAPPLIED, exceeds_unapplied);
OI_STATUS(EXCEEDS_AVAILABLE_CREDIT, exceeds_available_credit);
OI_STATUS(PARTIAL_PAYMENT_REFUSED, partial_payment_refused);
OI_STATUS(TOTAL_NEGATIVE, total_negative);
OI_STATUS(PORTIONS_DIFFER, portions_differ);
OI_STATUS(TERMS_INCOMPLETE, terms_incomplete);
OI_STATUS(CREDIT_LIMIT_EXCEEDED, credit_limit_exceeded);
OI_STATUS(SYNTAX, syntax);
OI_STATUS(TOO_MANY_DECIMALS, too_many_decimals);
OI_STATUS(INEXACT, inexact);
OI_STATUS(OVERFLOW, overflow);
OI_STATUS(DIVISION_BY_ZERO, division_by_zero);
OI_STATUS(DATE_OUT_OF_RANGE, date_out_of_range);
OI_STATUS(NO_BUSINESS_DAY, no_business_day);
OI_STATUS(NULL_ARGUMENT, null_argument);
OI_STATUS(BAD_STRUCT_SIZE, bad_struct_size);
OI_STATUS(UNKNOWN_FLAG, unknown_flag);
OI_STATUS(INVALID_ARGUMENT, invalid_argument);
OI_STATUS(INVALID_TEXT, invalid_text);
OI_STATUS(LIMIT_EXCEEDED, limit_exceeded);
OI_STATUS(OUT_OF_MEMORY, out_of_memory);
OI_STATUS(REENTRANT_CALL, reentrant_call);
OI_STATUS(SINK_REFUSED, sink_refused);
OI_STATUS(LEDGER_POISONED, ledger_poisoned);
OI_STATUS(BUFFER_TOO_SMALL, buffer_too_small);
OI_STATUS(BAD_EVENT, bad_event);
OI_STATUS(INTERNAL, internal);
OI_STATUS(TRANSACTION_OPEN, transaction_open);
OI_STATUS(NO_TRANSACTION, no_transaction);
OI_STATUS(DAMAGED, damaged);
OI_STATUS(BROKEN_CHAIN, broken_chain);
OI_STATUS(UNSUPPORTED_FORMAT, unsupported_format);
#undef OI_STATUS

// ---- oi_entity_kind
OI_SAME(OI_ENTITY_KIND_NONE, EntityKind::none);
OI_SAME(OI_ENTITY_KIND_INVOICE, EntityKind::invoice);
OI_SAME(OI_ENTITY_KIND_DEBIT_NOTE, EntityKind::debit_note);
OI_SAME(OI_ENTITY_KIND_FINANCE_CHARGE, EntityKind::finance_charge);
OI_SAME(OI_ENTITY_KIND_FEE, EntityKind::fee);
OI_SAME(OI_ENTITY_KIND_REFUND, EntityKind::refund);
OI_SAME(OI_ENTITY_KIND_DEBIT_ADJUSTMENT, EntityKind::debit_adjustment);
OI_SAME(OI_ENTITY_KIND_TOLERANCE_GAIN, EntityKind::tolerance_gain);
OI_SAME(OI_ENTITY_KIND_OPENING_DEBIT, EntityKind::opening_debit);
OI_SAME(OI_ENTITY_KIND_PAYMENT, EntityKind::payment);
OI_SAME(OI_ENTITY_KIND_CREDIT_MEMO, EntityKind::credit_memo);
OI_SAME(OI_ENTITY_KIND_ACCOUNT_CREDIT, EntityKind::account_credit);
OI_SAME(OI_ENTITY_KIND_DISCOUNT, EntityKind::discount);
OI_SAME(OI_ENTITY_KIND_TOLERANCE_LOSS, EntityKind::tolerance_loss);
OI_SAME(OI_ENTITY_KIND_WRITE_OFF, EntityKind::write_off);
OI_SAME(OI_ENTITY_KIND_OPENING_CREDIT, EntityKind::opening_credit);
OI_SAME(OI_ENTITY_KIND_CUSTOMER, EntityKind::customer);
OI_SAME(OI_ENTITY_KIND_JOB, EntityKind::job);
OI_SAME(OI_ENTITY_KIND_CONTRACT, EntityKind::contract);
OI_SAME(OI_ENTITY_KIND_APPLICATION, EntityKind::application);
OI_SAME(OI_ENTITY_KIND_REVERSAL, EntityKind::reversal);
OI_SAME(OI_ENTITY_KIND_CURRENCY, EntityKind::currency);
OI_SAME(OI_ENTITY_KIND_RECORD, EntityKind::record);
OI_SAME(OI_ENTITY_KIND_MARK, EntityKind::mark);
OI_SAME(OI_ENTITY_KIND_CONTACT, EntityKind::contact);
OI_SAME(OI_ENTITY_KIND_LOCK_EXCEPTION, EntityKind::lock_exception);

// ---- oi_rounding
OI_SAME(OI_ROUNDING_UNNECESSARY, Rounding::unnecessary);
OI_SAME(OI_ROUNDING_HALF_UP, Rounding::half_up);
OI_SAME(OI_ROUNDING_HALF_DOWN, Rounding::half_down);
OI_SAME(OI_ROUNDING_HALF_EVEN, Rounding::half_even);
OI_SAME(OI_ROUNDING_UP, Rounding::up);
OI_SAME(OI_ROUNDING_DOWN, Rounding::down);
OI_SAME(OI_ROUNDING_FLOOR, Rounding::floor);
OI_SAME(OI_ROUNDING_CEILING, Rounding::ceiling);

// ---- oi_split_remainder
OI_SAME(OI_SPLIT_REMAINDER_LARGEST_REMAINDER, SplitRemainder::largest_remainder);
OI_SAME(OI_SPLIT_REMAINDER_FIRST, SplitRemainder::first);
OI_SAME(OI_SPLIT_REMAINDER_LAST, SplitRemainder::last);
OI_SAME(OI_SPLIT_REMAINDER_SEPARATE, SplitRemainder::separate);

// ---- oi_weekday
OI_SAME(OI_WEEKDAY_MONDAY, Weekday::monday);
OI_SAME(OI_WEEKDAY_TUESDAY, Weekday::tuesday);
OI_SAME(OI_WEEKDAY_WEDNESDAY, Weekday::wednesday);
OI_SAME(OI_WEEKDAY_THURSDAY, Weekday::thursday);
OI_SAME(OI_WEEKDAY_FRIDAY, Weekday::friday);
OI_SAME(OI_WEEKDAY_SATURDAY, Weekday::saturday);
OI_SAME(OI_WEEKDAY_SUNDAY, Weekday::sunday);

// ---- oi_business_day_shift
OI_SAME(OI_BUSINESS_DAY_SHIFT_NONE, BusinessDayShift::none);
OI_SAME(OI_BUSINESS_DAY_SHIFT_FOLLOWING, BusinessDayShift::following);
OI_SAME(OI_BUSINESS_DAY_SHIFT_PRECEDING, BusinessDayShift::preceding);
OI_SAME(OI_BUSINESS_DAY_SHIFT_MODIFIED_FOLLOWING, BusinessDayShift::modified_following);

// ---- oi_customer_status
OI_SAME(OI_CUSTOMER_STATUS_ACTIVE, CustomerStatus::active);
OI_SAME(OI_CUSTOMER_STATUS_PROSPECT, CustomerStatus::prospect);
OI_SAME(OI_CUSTOMER_STATUS_INACTIVE, CustomerStatus::inactive);
OI_SAME(OI_CUSTOMER_STATUS_NOT_USED, CustomerStatus::not_used);

// ---- oi_partial_payments
OI_SAME(OI_PARTIAL_PAYMENTS_INHERIT, PartialPayments::inherit);
OI_SAME(OI_PARTIAL_PAYMENTS_ALLOW, PartialPayments::allow);
OI_SAME(OI_PARTIAL_PAYMENTS_REFUSE, PartialPayments::refuse);

// ---- oi_job_status
OI_SAME(OI_JOB_STATUS_ACTIVE, JobStatus::active);
OI_SAME(OI_JOB_STATUS_INACTIVE, JobStatus::inactive);
OI_SAME(OI_JOB_STATUS_CANCELLED, JobStatus::cancelled);
OI_SAME(OI_JOB_STATUS_CLOSED, JobStatus::closed);

// ---- oi_tax_scope
OI_SAME(OI_TAX_SCOPE_DOCUMENT, TaxScope::document);
OI_SAME(OI_TAX_SCOPE_LINE, TaxScope::line);

// ---- oi_draft_state
OI_SAME(OI_DRAFT_STATE_NONE, DraftState::none);
OI_SAME(OI_DRAFT_STATE_UNAPPROVED, DraftState::unapproved);
OI_SAME(OI_DRAFT_STATE_UNPOSTED_DRAW, DraftState::unposted_draw);
OI_SAME(OI_DRAFT_STATE_UNPOSTED_RECEIVABLE, DraftState::unposted_receivable);
OI_SAME(OI_DRAFT_STATE_PENDING, DraftState::pending);

// ---- oi_portion_share
OI_SAME(OI_PORTION_SHARE_REMAINDER, PortionShare::remainder);
OI_SAME(OI_PORTION_SHARE_PERCENT, PortionShare::percent);
OI_SAME(OI_PORTION_SHARE_FIXED, PortionShare::fixed);

// ---- oi_due_rule_kind
OI_SAME(OI_DUE_RULE_KIND_NET, DueRuleKind::net);
OI_SAME(OI_DUE_RULE_KIND_PROXIMO, DueRuleKind::proximo);
OI_SAME(OI_DUE_RULE_KIND_FIXED_DATE, DueRuleKind::fixed_date);

// ---- oi_due_base
OI_SAME(OI_DUE_BASE_DOCUMENT, DueBase::document);
OI_SAME(OI_DUE_BASE_EFFECTIVE, DueBase::effective);
OI_SAME(OI_DUE_BASE_DELIVERY, DueBase::delivery);
OI_SAME(OI_DUE_BASE_RECEIPT, DueBase::receipt);

// ---- oi_item_kind
OI_SAME(OI_ITEM_KIND_NONE, ItemKind::none);
OI_SAME(OI_ITEM_KIND_INVOICE, ItemKind::invoice);
OI_SAME(OI_ITEM_KIND_DEBIT_NOTE, ItemKind::debit_note);
OI_SAME(OI_ITEM_KIND_FINANCE_CHARGE, ItemKind::finance_charge);
OI_SAME(OI_ITEM_KIND_FEE, ItemKind::fee);
OI_SAME(OI_ITEM_KIND_REFUND, ItemKind::refund);
OI_SAME(OI_ITEM_KIND_DEBIT_ADJUSTMENT, ItemKind::debit_adjustment);
OI_SAME(OI_ITEM_KIND_TOLERANCE_GAIN, ItemKind::tolerance_gain);
OI_SAME(OI_ITEM_KIND_OPENING_DEBIT, ItemKind::opening_debit);
OI_SAME(OI_ITEM_KIND_PAYMENT, ItemKind::payment);
OI_SAME(OI_ITEM_KIND_CREDIT_MEMO, ItemKind::credit_memo);
OI_SAME(OI_ITEM_KIND_ACCOUNT_CREDIT, ItemKind::account_credit);
OI_SAME(OI_ITEM_KIND_DISCOUNT, ItemKind::discount);
OI_SAME(OI_ITEM_KIND_TOLERANCE_LOSS, ItemKind::tolerance_loss);
OI_SAME(OI_ITEM_KIND_WRITE_OFF, ItemKind::write_off);
OI_SAME(OI_ITEM_KIND_OPENING_CREDIT, ItemKind::opening_credit);

// ---- oi_reversal_kind
OI_SAME(OI_REVERSAL_KIND_VOIDED, ReversalKind::voided);
OI_SAME(OI_REVERSAL_KIND_INSUFFICIENT_FUNDS, ReversalKind::insufficient_funds);
OI_SAME(OI_REVERSAL_KIND_CHARGEBACK, ReversalKind::chargeback);
OI_SAME(OI_REVERSAL_KIND_PAYMENT_REVERSED, ReversalKind::payment_reversed);
OI_SAME(OI_REVERSAL_KIND_RECOVERED, ReversalKind::recovered);
OI_SAME(OI_REVERSAL_KIND_UNAPPLIED, ReversalKind::unapplied);
OI_SAME(OI_REVERSAL_KIND_REINSTATED, ReversalKind::reinstated);

// ---- oi_strategy
OI_SAME(OI_STRATEGY_NONE, Strategy::none);
OI_SAME(OI_STRATEGY_CHOSEN, Strategy::chosen);
OI_SAME(OI_STRATEGY_OLDEST_FIRST, Strategy::oldest_first);
OI_SAME(OI_STRATEGY_DUE_DATE, Strategy::due_date);
OI_SAME(OI_STRATEGY_SMALLEST, Strategy::smallest);
OI_SAME(OI_STRATEGY_LARGEST, Strategy::largest);
OI_SAME(OI_STRATEGY_PROPORTIONAL, Strategy::proportional);

// ---- oi_item_status
OI_SAME(OI_ITEM_STATUS_DRAFT, ItemStatus::draft);
OI_SAME(OI_ITEM_STATUS_VOIDED, ItemStatus::voided);
OI_SAME(OI_ITEM_STATUS_PAID, ItemStatus::paid);
OI_SAME(OI_ITEM_STATUS_OVERDUE, ItemStatus::overdue);
OI_SAME(OI_ITEM_STATUS_PARTLY_PAID, ItemStatus::partly_paid);
OI_SAME(OI_ITEM_STATUS_PENDING, ItemStatus::pending);

// ---- oi_item_sort
OI_SAME(OI_ITEM_SORT_EFFECTIVE, ItemSort::effective);
OI_SAME(OI_ITEM_SORT_DOCUMENT_DATE, ItemSort::document_date);
OI_SAME(OI_ITEM_SORT_DUE, ItemSort::due);
OI_SAME(OI_ITEM_SORT_NUMBER, ItemSort::number);
OI_SAME(OI_ITEM_SORT_TOTAL, ItemSort::total);
OI_SAME(OI_ITEM_SORT_REMAINING, ItemSort::remaining);
OI_SAME(OI_ITEM_SORT_SEQUENCE, ItemSort::sequence);

// ---- oi_history_kind
OI_SAME(OI_HISTORY_KIND_ITEM, HistoryKind::item);
OI_SAME(OI_HISTORY_KIND_REVERSAL, HistoryKind::reversal);
OI_SAME(OI_HISTORY_KIND_APPLICATION, HistoryKind::application);
OI_SAME(OI_HISTORY_KIND_APPLICATION_UNDONE, HistoryKind::application_undone);

// ---- oi_history_sort
OI_SAME(OI_HISTORY_SORT_DATE, HistorySort::date);
OI_SAME(OI_HISTORY_SORT_SEQUENCE, HistorySort::sequence);
OI_SAME(OI_HISTORY_SORT_AMOUNT, HistorySort::amount);
OI_SAME(OI_HISTORY_SORT_NUMBER, HistorySort::number);

// ---- oi_aging_basis
OI_SAME(OI_AGING_BASIS_DUE, AgingBasis::due);
OI_SAME(OI_AGING_BASIS_DOCUMENT, AgingBasis::document);
OI_SAME(OI_AGING_BASIS_EFFECTIVE, AgingBasis::effective);

// ---- oi_aging_credits
OI_SAME(OI_AGING_CREDITS_SEPARATE, AgingCredits::separate);
OI_SAME(OI_AGING_CREDITS_BY_OWN_DATE, AgingCredits::by_own_date);
OI_SAME(OI_AGING_CREDITS_NET_OLDEST, AgingCredits::net_oldest);

// ---- oi_aging_group
OI_SAME(OI_AGING_GROUP_CUSTOMER, AgingGroup::customer);
OI_SAME(OI_AGING_GROUP_JOB, AgingGroup::job);
OI_SAME(OI_AGING_GROUP_CURRENCY, AgingGroup::currency);
OI_SAME(OI_AGING_GROUP_SALESPERSON, AgingGroup::salesperson);
OI_SAME(OI_AGING_GROUP_PARENT, AgingGroup::parent);
OI_SAME(OI_AGING_GROUP_ITEM, AgingGroup::item);

// ---- oi_balance_scope
OI_SAME(OI_BALANCE_SCOPE_CUSTOMER, BalanceRow::Scope::customer);
OI_SAME(OI_BALANCE_SCOPE_JOB, BalanceRow::Scope::job);
OI_SAME(OI_BALANCE_SCOPE_NO_JOB, BalanceRow::Scope::no_job);

// ---- oi_event_kind: the number in the list of events
static_assert(OI_EVENT_KIND_SETTINGS_CHANGED == event_number<SettingsChanged>);
static_assert(OI_EVENT_KIND_CURRENCY_REGISTERED == event_number<CurrencyRegistered>);
static_assert(OI_EVENT_KIND_CUSTOMER_SAVED == event_number<CustomerSaved>);
static_assert(OI_EVENT_KIND_CUSTOMER_ACTIVATED == event_number<CustomerActivated>);
static_assert(OI_EVENT_KIND_JOB_SAVED == event_number<JobSaved>);
static_assert(OI_EVENT_KIND_CONTRACT_SAVED == event_number<ContractSaved>);
static_assert(OI_EVENT_KIND_DRAFT_SAVED == event_number<DraftSaved>);
static_assert(OI_EVENT_KIND_DRAFT_DELETED == event_number<DraftDeleted>);
static_assert(OI_EVENT_KIND_ITEM_ISSUED == event_number<ItemIssued>);
static_assert(OI_EVENT_KIND_CREDIT_APPLIED == event_number<CreditApplied>);
static_assert(OI_EVENT_KIND_APPLICATION_UNDONE == event_number<ApplicationUndone>);
static_assert(OI_EVENT_KIND_ITEM_REVERSED == event_number<ItemReversed>);
static_assert(OI_EVENT_KIND_REVERSAL_UNDONE == event_number<ReversalUndone>);
static_assert(OI_EVENT_KIND_IDEMPOTENCY_KEYS_DROPPED == event_number<IdempotencyKeysDropped>);
static_assert(OI_EVENT_KIND_PERIOD_LOCKED == event_number<PeriodLocked>);

// ---- oi_command_class
OI_SAME(OI_COMMAND_CLASS_ALL, CommandClass::all);
OI_SAME(OI_COMMAND_CLASS_BILLING, CommandClass::billing);
OI_SAME(OI_COMMAND_CLASS_RECEIPTS, CommandClass::receipts);
OI_SAME(OI_COMMAND_CLASS_ADJUSTMENTS, CommandClass::adjustments);
OI_SAME(OI_COMMAND_CLASS_SETTLEMENT, CommandClass::settlement);

// ---- oi_journaling
OI_SAME(OI_JOURNALING_OFF, Journaling::off);
OI_SAME(OI_JOURNALING_PUSH, Journaling::push);
OI_SAME(OI_JOURNALING_PULL, Journaling::pull);

#undef OI_SAME

} // namespace
} // namespace openitem
