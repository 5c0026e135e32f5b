// Made by capi/generate.py from openitem.h; do not edit.

use std::os::raw::{c_char, c_void};

/// Major version of this header.
pub const OI_VERSION_MAJOR: u32 = 0;

/// Minor version; below 1.0 interfaces may change with it.
pub const OI_VERSION_MINOR: u32 = 1;

/// Patch: mistakes put right, nothing else.
pub const OI_VERSION_PATCH: u32 = 0;

/// The three of them; compare with oi_version.
pub const OI_VERSION: &str = "0.1.0";

/// Level of the binary interface; compare with oi_abi_level. 0: it may still change.
pub const OI_ABI_LEVEL: u32 = 0;

/// As the size of a text: it ends at its first NUL byte.
pub const OI_NUL_TERMINATED: usize = usize::MAX;

/// Largest id; larger ones are refused.
pub const OI_MAX_ID: u64 = 9223372036854775807;

/// Last day, 9999-12-31; the first is 1 = 0001-01-01.
pub const OI_LAST_DATE: u32 = 3652059;

/// Day number of 1970-01-01: a date less this counts days since 1970.
pub const OI_UNIX_EPOCH: u32 = 719163;

/// Bytes that hold any amount or decimal printed, with the NUL.
pub const OI_MONEY_TEXT_SIZE: u32 = 65;

/// Bytes that hold a printed date, with the NUL.
pub const OI_DATE_TEXT_SIZE: u32 = 11;

/// There is no weekend; weekend_mask is 0.
pub const OI_BUSINESS_CALENDAR_NO_WEEKEND: u32 = 1;

/// A quantity of all zero is 0, not 1: to be set where a quantity is given, since "0" is all zero.
pub const OI_LINE_ZERO_QUANTITY: u32 = 1;

/// Decide, tell what would happen, and undo it: nothing has happened.
pub const OI_COMMAND_DRY_RUN: u32 = 1;

/// A date in a locked period becomes the first open day, instead of OI_PERIOD_LOCKED.
pub const OI_COMMAND_SHIFT_FROM_LOCKED: u32 = 2;

/// Tell what was made, as a dry run tells what would be: items and applications, in the order of their events; of a
/// repeated idempotency key what its first run made.
pub const OI_COMMAND_TELL_MADE: u32 = 4;

/// A tax of more than 0 and less than 1 percent: 0.19 may have been meant as a factor.
pub const OI_REMARK_TAX_BELOW_ONE_PERCENT: u32 = 1;

/// Each row has its own outcome.
pub const OI_BATCH_EACH_ROW: u32 = 1;

/// Payments may not leave part of a due portion open, unless the customer may.
pub const OI_SETTINGS_REFUSE_PARTIAL_PAYMENTS: u32 = 1;

/// A new invoice first eats what credit is open, first in, first out ...
pub const OI_SETTINGS_NEW_DOCUMENTS_TAKE_OPEN_CREDIT: u32 = 2;

/// ... and what credit is then left goes to the oldest open items.
pub const OI_SETTINGS_SURPLUS_CREDIT_SETTLES_OLDEST: u32 = 4;

/// A prospect stays one until a command makes it active.
pub const OI_SETTINGS_PROSPECTS_STAY: u32 = 8;

/// Numbers are kept, but neither indexed nor unique.
pub const OI_SETTINGS_NUMBERS_NOT_UNIQUE: u32 = 16;

/// A second payment by a method with the same transaction id is refused.
pub const OI_SETTINGS_UNIQUE_TRANSACTION_IDS: u32 = 32;

/// A fiscal year is called after the year in which it begins, not ends.
pub const OI_SETTINGS_FISCAL_YEAR_BY_START: u32 = 64;

/// For known_through: before the first record, when nothing was known and every figure is as in an empty ledger.
/// What oi_ledger_known_at gives for an instant before anything was recorded.
pub const OI_NOTHING_KNOWN: usize = usize::MAX;

/// The customer's children too.
pub const OI_ITEM_FILTER_WITH_CHILDREN: u32 = 1;

/// Drafts too: marked, outside every total.
pub const OI_ITEM_FILTER_DRAFTS: u32 = 2;

/// Only what has something remaining.
pub const OI_ITEM_FILTER_ONLY_OPEN: u32 = 4;

/// Only items of cancelled jobs.
pub const OI_ITEM_FILTER_ONLY_CANCELLED_JOBS: u32 = 8;

/// The other way round.
pub const OI_ITEM_FILTER_DESCENDING: u32 = 16;

/// No discount, whatever those above give.
pub const OI_CUSTOMER_NO_DISCOUNT: u32 = 1;

/// No discount, whatever the company gives
pub const OI_GROUP_NO_DISCOUNT: u32 = 1;

/// The one of the customer's contacts to begin with; whoever was it before no longer is.
pub const OI_CONTACT_PRIMARY: u32 = 1;

/// The one of its kind to begin with; whoever was it before no longer is
pub const OI_ADDRESS_IS_DEFAULT: u32 = 1;

/// Kept for what was sent there
pub const OI_ADDRESS_INACTIVE: u32 = 2;

/// No discount, whatever its customer gets
pub const OI_CONTRACT_NO_DISCOUNT: u32 = 1;

/// A chosen amount over what is open takes what fits instead of being refused.
pub const OI_SETTLEMENT_CAP: u32 = 1;

/// A strategy uses this credit alone, not the customer's other open credit before it.
pub const OI_SETTLEMENT_ONLY_THIS_CREDIT: u32 = 2;

/// The invoice is already paid: undo as much of its applications as the memo needs, newest first, and apply them
/// anew for the rest, so that the payment becomes credit.
pub const OI_CREDIT_MEMO_DISPLACE_PAYMENTS: u32 = 1;

/// An amount over what is open takes what fits instead of being refused.
pub const OI_APPLY_CREDIT_CAP: u32 = 1;

/// Leave out what is undone.
pub const OI_APPLICATION_FILTER_LIVE_ONLY: u32 = 1;

/// Undo its applications on the same date instead of refusing; credit memos about it become credit.
pub const OI_VOID_ITEM_UNAPPLY: u32 = 1;

/// Void the credit memos about it, too.
pub const OI_VOID_ITEM_MEMOS: u32 = 2;

/// Not those that have ended.
pub const OI_MARK_FILTER_LIVE_ONLY: u32 = 1;

/// Of a credit in use: undo as much of its applications as the refund needs, newest first.
pub const OI_REFUND_UNAPPLY: u32 = 1;

/// To be seen first
pub const OI_NOTE_PINNED: u32 = 1;

/// For documents that have no number and name no range. One range of a kind may be.
pub const OI_NUMBER_RANGE_AUTOMATIC: u32 = 1;

/// A row per job and one for no job besides; they sum to the customer's row.
pub const OI_BALANCE_OPTIONS_PER_JOB: u32 = 1;

/// Consolidate the customer's children.
pub const OI_BALANCE_OPTIONS_WITH_CHILDREN: u32 = 2;

/// Leave out balances above zero.
pub const OI_BALANCE_FILTER_OMIT_OWING: u32 = 1;

/// Leave out balances below zero.
pub const OI_BALANCE_FILTER_OMIT_IN_CREDIT: u32 = 2;

/// Balances of zero too.
pub const OI_BALANCE_FILTER_SETTLED: u32 = 4;

/// Rows without any amount too.
pub const OI_AGING_OPTIONS_ZERO_ROWS: u32 = 1;

/// Without past edges all that is past due is one column, instead of the default ones.
pub const OI_AGING_OPTIONS_ONE_PAST_COLUMN: u32 = 2;

/// Buckets that oi_customer_figures can hold.
pub const OI_MAX_FIGURE_BUCKETS: u32 = 16;

/// Applications too: in their own column, without effect on the balance.
pub const OI_HISTORY_FILTER_APPLICATIONS: u32 = 1;

/// The other way round.
pub const OI_HISTORY_FILTER_DESCENDING: u32 = 2;

/// For oi_ledger_explain_aging: the unapplied column instead of a bucket.
pub const OI_EXPLAIN_UNAPPLIED: usize = usize::MAX;

/// The disputed column.
pub const OI_EXPLAIN_DISPUTED: usize = usize::MAX - 1;

/// What an item is: 1..8 the customer owes more, 9..15 less.
pub type oi_item_kind = i32;
/// no item
pub const OI_ITEM_KIND_NONE: oi_item_kind = 0;
/// debit: an invoice
pub const OI_ITEM_KIND_INVOICE: oi_item_kind = 1;
/// debit: a debit note
pub const OI_ITEM_KIND_DEBIT_NOTE: oi_item_kind = 2;
/// debit: a finance charge
pub const OI_ITEM_KIND_FINANCE_CHARGE: oi_item_kind = 3;
/// debit: a fee
pub const OI_ITEM_KIND_FEE: oi_item_kind = 4;
/// debit: credit paid out
pub const OI_ITEM_KIND_REFUND: oi_item_kind = 5;
/// debit: credit taken back
pub const OI_ITEM_KIND_DEBIT_ADJUSTMENT: oi_item_kind = 6;
/// debit: a small overpayment kept
pub const OI_ITEM_KIND_TOLERANCE_GAIN: oi_item_kind = 7;
/// debit: a balance brought in
pub const OI_ITEM_KIND_OPENING_DEBIT: oi_item_kind = 8;
/// credit: cash in
pub const OI_ITEM_KIND_PAYMENT: oi_item_kind = 9;
/// credit: a credit memo
pub const OI_ITEM_KIND_CREDIT_MEMO: oi_item_kind = 10;
/// credit: put on the account directly
pub const OI_ITEM_KIND_ACCOUNT_CREDIT: oi_item_kind = 11;
/// credit: an early-payment discount
pub const OI_ITEM_KIND_DISCOUNT: oi_item_kind = 12;
/// credit: a small underpayment forgiven
pub const OI_ITEM_KIND_TOLERANCE_LOSS: oi_item_kind = 13;
/// credit: given up
pub const OI_ITEM_KIND_WRITE_OFF: oi_item_kind = 14;
/// credit: a balance brought in
pub const OI_ITEM_KIND_OPENING_CREDIT: oi_item_kind = 15;

/// Why a call was refused: positive, the books say no; negative, the call was wrong or the machine lacks something.
/// Where several refusals fit, the first of them here is told. Numbers never change.
pub type oi_status = i32;
/// done
pub const OI_OK: oi_status = 0;
/// the key was used for another command
pub const OI_IDEMPOTENCY_CONFLICT: oi_status = 101;
/// recorded instant earlier than one already recorded
pub const OI_INSTANT_DECREASING: oi_status = 102;
/// no such customer
pub const OI_UNKNOWN_CUSTOMER: oi_status = 201;
/// no such job
pub const OI_UNKNOWN_JOB: oi_status = 202;
/// no such contract
pub const OI_UNKNOWN_CONTRACT: oi_status = 203;
/// no item or draft of this kind and id
pub const OI_UNKNOWN_ITEM: oi_status = 204;
/// no application group with this sequence
pub const OI_UNKNOWN_APPLICATION: oi_status = 205;
/// neither ISO 4217 nor registered, or other digits
pub const OI_UNKNOWN_CURRENCY: oi_status = 206;
/// no record has this sequence
pub const OI_UNKNOWN_SEQUENCE: oi_status = 207;
/// no record of this kind and id, or it was deleted
pub const OI_UNKNOWN_RECORD: oi_status = 208;
/// the id is taken
pub const OI_ID_TAKEN: oi_status = 301;
/// the number or code is taken: err.value by err.related
pub const OI_NUMBER_TAKEN: oi_status = 302;
/// the external reference is taken: err.value by err.related
pub const OI_EXTERNAL_REF_TAKEN: oi_status = 303;
/// registered with other digits, or an ISO code
pub const OI_CURRENCY_TAKEN: oi_status = 304;
/// a payment by the same method has it: err.value by err.related
pub const OI_TRANSACTION_ID_TAKEN: oi_status = 305;
/// inactive: no new invoices; not used: reversals only
pub const OI_CUSTOMER_STATUS_FORBIDS: oi_status = 401;
/// cancelled and closed jobs take no new invoices
pub const OI_JOB_STATUS_FORBIDS: oi_status = 402;
/// an item of this kind cannot take part
pub const OI_WRONG_KIND: oi_status = 403;
/// it is in the books
pub const OI_NOT_A_DRAFT: oi_status = 404;
/// it is not in the books yet
pub const OI_IS_A_DRAFT: oi_status = 405;
/// voided, reversed or undone before
pub const OI_ALREADY_REVERSED: oi_status = 406;
/// live applications stand in the way: err.related
pub const OI_HAS_APPLICATIONS: oi_status = 407;
/// part of the credit was refunded: the refund goes first
pub const OI_ALREADY_REFUNDED: oi_status = 408;
/// it is so already
pub const OI_ALREADY_EXISTS: oi_status = 409;
/// something refers to it, or it has a past
pub const OI_IN_USE: oi_status = 410;
/// a customer cannot be its own ancestor
pub const OI_PARENT_CYCLE: oi_status = 411;
/// made together with other records: it goes with them, whole
pub const OI_MADE_TOGETHER: oi_status = 412;
/// of different customers
pub const OI_CUSTOMER_MISMATCH: oi_status = 501;
/// in different currencies
pub const OI_CURRENCY_MISMATCH: oi_status = 502;
/// of different jobs
pub const OI_JOB_MISMATCH: oi_status = 503;
/// earlier than a record it refers to
pub const OI_DATE_BEFORE_ITEM: oi_status = 601;
/// due dates of portions, or a range with from > to
pub const OI_DATES_GO_BACKWARDS: oi_status = 602;
/// the effective date lies in a locked period
pub const OI_PERIOD_LOCKED: oi_status = 603;
/// must be above zero
pub const OI_AMOUNT_NOT_POSITIVE: oi_status = 701;
/// more than the debit item can take: err.fitting
pub const OI_EXCEEDS_OPEN: oi_status = 702;
/// more than the credit item can give: err.fitting
pub const OI_EXCEEDS_UNAPPLIED: oi_status = 703;
/// more than the customer's available credit: err.fitting
pub const OI_EXCEEDS_AVAILABLE_CREDIT: oi_status = 704;
/// this customer pays whole portions
pub const OI_PARTIAL_PAYMENT_REFUSED: oi_status = 705;
/// a document's total may not be below zero
pub const OI_TOTAL_NEGATIVE: oi_status = 706;
/// portions do not sum to the total
pub const OI_PORTIONS_DIFFER: oi_status = 707;
/// the parts of the terms exceed the total or leave some of it
pub const OI_TERMS_INCOMPLETE: oi_status = 708;
/// reserved
pub const OI_CREDIT_LIMIT_EXCEEDED: oi_status = 709;
/// text outside the documented grammar: err.position
pub const OI_SYNTAX: oi_status = 801;
/// more decimals than the currency or the scale has: err.position
pub const OI_TOO_MANY_DECIMALS: oi_status = 802;
/// needs rounding and none was allowed
pub const OI_INEXACT: oi_status = 803;
/// beyond 10^38 - 1 minor units, or 38 digits
pub const OI_OVERFLOW: oi_status = 804;
/// a divisor of zero
pub const OI_DIVISION_BY_ZERO: oi_status = 805;
/// outside 0001-01-01 .. 9999-12-31
pub const OI_DATE_OUT_OF_RANGE: oi_status = 806;
/// 30 February: err.value
pub const OI_NO_SUCH_DAY: oi_status = 807;
/// the calendar has no business day within a year
pub const OI_NO_BUSINESS_DAY: oi_status = 808;
/// NULL where it is not allowed: err.field
pub const OI_NULL_ARGUMENT: oi_status = -101;
/// smaller than the first version, or an unknown tail that is not zero
pub const OI_BAD_STRUCT_SIZE: oi_status = -102;
/// an unknown flag bit is set
pub const OI_UNKNOWN_FLAG: oi_status = -103;
/// it is required and not given: err.field
pub const OI_MISSING: oi_status = -104;
/// outside its range: err.field, err.value; err.allowed would do
pub const OI_INVALID_ARGUMENT: oi_status = -105;
/// one field excludes another: err.field, err.other
pub const OI_DOES_NOT_GO_WITH: oi_status = -106;
/// each must be greater than the one before: err.field, err.position
pub const OI_NOT_ASCENDING: oi_status = -107;
/// not UTF-8, or what it may not hold: err.field, err.position
pub const OI_INVALID_TEXT: oi_status = -108;
/// a documented limit: text length, elements of a list, rows of a table
pub const OI_LIMIT_EXCEEDED: oi_status = -109;
/// the size needed is told beside it
pub const OI_BUFFER_TOO_SMALL: oi_status = -110;
/// an allocation failed; nothing has happened
pub const OI_OUT_OF_MEMORY: oi_status = -201;
/// the sink did not acknowledge; nothing has happened
pub const OI_SINK_REFUSED: oi_status = -202;
/// a call into a ledger from inside its own callback
pub const OI_REENTRANT_CALL: oi_status = -301;
/// a call that meets another thread's on the same ledger or log
pub const OI_CONCURRENT_CALL: oi_status = -302;
/// a transaction is open where there must be none
pub const OI_TRANSACTION_OPEN: oi_status = -303;
/// the transaction has ended, or the command needs one
pub const OI_NO_TRANSACTION: oi_status = -304;
/// an invariant broke earlier; the ledger reads and refuses writes
pub const OI_LEDGER_POISONED: oi_status = -305;
/// replay: the record does not fit the state
pub const OI_BAD_EVENT: oi_status = -401;
/// bytes are not as they were written: err.position
pub const OI_DAMAGED: oi_status = -402;
/// a record that does not follow the one before: err.position
pub const OI_BROKEN_CHAIN: oi_status = -403;
/// bytes of other books than these: err.position
pub const OI_OTHER_BOOKS: oi_status = -404;
/// bytes of a newer version: err.position
pub const OI_UNSUPPORTED_FORMAT: oi_status = -405;
/// a mistake of this library: please report it
pub const OI_INTERNAL: oi_status = -901;

/// What an id in an error names.
pub type oi_entity_kind = i32;
/// nothing in particular
pub const OI_ENTITY_KIND_NONE: oi_entity_kind = 0;
/// items have the numbers of oi_item_kind
pub const OI_ENTITY_KIND_INVOICE: oi_entity_kind = 1;
/// a debit note
pub const OI_ENTITY_KIND_DEBIT_NOTE: oi_entity_kind = 2;
/// a finance charge
pub const OI_ENTITY_KIND_FINANCE_CHARGE: oi_entity_kind = 3;
/// a fee
pub const OI_ENTITY_KIND_FEE: oi_entity_kind = 4;
/// a refund
pub const OI_ENTITY_KIND_REFUND: oi_entity_kind = 5;
/// a debit adjustment
pub const OI_ENTITY_KIND_DEBIT_ADJUSTMENT: oi_entity_kind = 6;
/// a tolerance gain
pub const OI_ENTITY_KIND_TOLERANCE_GAIN: oi_entity_kind = 7;
/// an opening debit
pub const OI_ENTITY_KIND_OPENING_DEBIT: oi_entity_kind = 8;
/// a payment
pub const OI_ENTITY_KIND_PAYMENT: oi_entity_kind = 9;
/// a credit memo
pub const OI_ENTITY_KIND_CREDIT_MEMO: oi_entity_kind = 10;
/// an account credit
pub const OI_ENTITY_KIND_ACCOUNT_CREDIT: oi_entity_kind = 11;
/// a discount
pub const OI_ENTITY_KIND_DISCOUNT: oi_entity_kind = 12;
/// a tolerance loss
pub const OI_ENTITY_KIND_TOLERANCE_LOSS: oi_entity_kind = 13;
/// a write-off
pub const OI_ENTITY_KIND_WRITE_OFF: oi_entity_kind = 14;
/// an opening credit
pub const OI_ENTITY_KIND_OPENING_CREDIT: oi_entity_kind = 15;
/// a customer
pub const OI_ENTITY_KIND_CUSTOMER: oi_entity_kind = 32;
/// a job
pub const OI_ENTITY_KIND_JOB: oi_entity_kind = 33;
/// a contract
pub const OI_ENTITY_KIND_CONTRACT: oi_entity_kind = 34;
/// id = sequence of the application group
pub const OI_ENTITY_KIND_APPLICATION: oi_entity_kind = 35;
/// id = sequence of the reversal
pub const OI_ENTITY_KIND_REVERSAL: oi_entity_kind = 36;
/// a currency
pub const OI_ENTITY_KIND_CURRENCY: oi_entity_kind = 37;
/// id = sequence
pub const OI_ENTITY_KIND_RECORD: oi_entity_kind = 38;
/// id = sequence that placed it
pub const OI_ENTITY_KIND_MARK: oi_entity_kind = 39;
/// a contact
pub const OI_ENTITY_KIND_CONTACT: oi_entity_kind = 40;
/// id = sequence that granted it
pub const OI_ENTITY_KIND_LOCK_EXCEPTION: oi_entity_kind = 41;
/// the host's own business
pub const OI_ENTITY_KIND_COMPANY: oi_entity_kind = 42;
/// a group of customers
pub const OI_ENTITY_KIND_CUSTOMER_GROUP: oi_entity_kind = 43;
/// an address
pub const OI_ENTITY_KIND_ADDRESS: oi_entity_kind = 44;
/// a number at a tax authority
pub const OI_ENTITY_KIND_TAX_REGISTRATION: oi_entity_kind = 45;
/// a licence
pub const OI_ENTITY_KIND_LICENCE: oi_entity_kind = 46;
/// a place where jobs are done
pub const OI_ENTITY_KIND_SITE: oi_entity_kind = 47;
/// a note
pub const OI_ENTITY_KIND_NOTE: oi_entity_kind = 48;
/// a letter, an e-mail, a call
pub const OI_ENTITY_KIND_COMMUNICATION: oi_entity_kind = 49;
/// a file of the host's
pub const OI_ENTITY_KIND_ATTACHMENT: oi_entity_kind = 50;
/// what else a note, a communication or an attachment is about
pub const OI_ENTITY_KIND_LINK: oi_entity_kind = 51;
/// a media type of attachments
pub const OI_ENTITY_KIND_MEDIA_TYPE: oi_entity_kind = 52;
/// numbers that the ledger gives to documents
pub const OI_ENTITY_KIND_NUMBER_RANGE: oi_entity_kind = 53;

/// How a digit is dropped.
pub type oi_rounding = i32;
/// what the function or setting says
pub const OI_ROUNDING_DEFAULT: oi_rounding = 0;
/// refuse with OI_INEXACT
pub const OI_ROUNDING_UNNECESSARY: oi_rounding = 1;
/// to nearest, ties away from zero
pub const OI_ROUNDING_HALF_UP: oi_rounding = 2;
/// to nearest, ties towards zero
pub const OI_ROUNDING_HALF_DOWN: oi_rounding = 3;
/// to nearest, ties to the even neighbour
pub const OI_ROUNDING_HALF_EVEN: oi_rounding = 4;
/// away from zero
pub const OI_ROUNDING_UP: oi_rounding = 5;
/// towards zero
pub const OI_ROUNDING_DOWN: oi_rounding = 6;
/// towards minus infinity
pub const OI_ROUNDING_FLOOR: oi_rounding = 7;
/// towards plus infinity
pub const OI_ROUNDING_CEILING: oi_rounding = 8;

/// Who gets the minor units a split leaves over.
pub type oi_split_remainder = i32;
/// largest remainder
pub const OI_SPLIT_REMAINDER_DEFAULT: oi_split_remainder = 0;
/// one each to the parts that lost most, ties to the earlier
pub const OI_SPLIT_REMAINDER_LARGEST_REMAINDER: oi_split_remainder = 1;
/// the first part with a weight
pub const OI_SPLIT_REMAINDER_FIRST: oi_split_remainder = 2;
/// the last part with a weight
pub const OI_SPLIT_REMAINDER_LAST: oi_split_remainder = 3;
/// nobody: told apart
pub const OI_SPLIT_REMAINDER_SEPARATE: oi_split_remainder = 4;

/// A day of the week.
pub type oi_weekday = i32;
/// no date
pub const OI_WEEKDAY_NONE: oi_weekday = 0;
/// Monday
pub const OI_WEEKDAY_MONDAY: oi_weekday = 1;
/// Tuesday
pub const OI_WEEKDAY_TUESDAY: oi_weekday = 2;
/// Wednesday
pub const OI_WEEKDAY_WEDNESDAY: oi_weekday = 3;
/// Thursday
pub const OI_WEEKDAY_THURSDAY: oi_weekday = 4;
/// Friday
pub const OI_WEEKDAY_FRIDAY: oi_weekday = 5;
/// Saturday
pub const OI_WEEKDAY_SATURDAY: oi_weekday = 6;
/// Sunday
pub const OI_WEEKDAY_SUNDAY: oi_weekday = 7;

/// How a date moves off a day that is no business day.
pub type oi_business_day_shift = i32;
/// it stays
pub const OI_BUSINESS_DAY_SHIFT_NONE: oi_business_day_shift = 0;
/// the next business day
pub const OI_BUSINESS_DAY_SHIFT_FOLLOWING: oi_business_day_shift = 1;
/// the one before
pub const OI_BUSINESS_DAY_SHIFT_PRECEDING: oi_business_day_shift = 2;
/// the next, but not into another month: then the one before
pub const OI_BUSINESS_DAY_SHIFT_MODIFIED_FOLLOWING: oi_business_day_shift = 3;

/// Which part of a document a portion of its terms is.
pub type oi_portion_share = i32;
/// what the others leave
pub const OI_PORTION_SHARE_REMAINDER: oi_portion_share = 0;
/// a percentage of the total
pub const OI_PORTION_SHARE_PERCENT: oi_portion_share = 1;
/// an amount
pub const OI_PORTION_SHARE_FIXED: oi_portion_share = 2;

/// Which rule gives a due date.
pub type oi_due_rule_kind = i32;
/// net
pub const OI_DUE_RULE_KIND_DEFAULT: oi_due_rule_kind = 0;
/// base + days, + months, day of month, + days_after
pub const OI_DUE_RULE_KIND_NET: oi_due_rule_kind = 1;
/// cut-off and day
pub const OI_DUE_RULE_KIND_PROXIMO: oi_due_rule_kind = 2;
/// a date
pub const OI_DUE_RULE_KIND_FIXED_DATE: oi_due_rule_kind = 3;

/// From which date a due date counts.
pub type oi_due_base = i32;
/// the document's
pub const OI_DUE_BASE_DOCUMENT: oi_due_base = 0;
/// the effective date
pub const OI_DUE_BASE_EFFECTIVE: oi_due_base = 1;
/// the delivery's
pub const OI_DUE_BASE_DELIVERY: oi_due_base = 2;
/// the receipt's
pub const OI_DUE_BASE_RECEIPT: oi_due_base = 3;

/// Where tax is rounded.
pub type oi_tax_scope = i32;
/// per rate on the document's sum
pub const OI_TAX_SCOPE_DOCUMENT: oi_tax_scope = 0;
/// per line
pub const OI_TAX_SCOPE_LINE: oi_tax_scope = 1;

/// The tables a result or an event of a record can hold, with the type of their rows. oi_result_read reads each; so does a
/// function named after it in openitem/tables.h, whose rows a compiler checks: oi_result_read_items those of
/// OI_TABLE_ITEMS.
pub type oi_table = i32;
/// no table
pub const OI_TABLE_NONE: oi_table = 0;
/// oi_customer_row
pub const OI_TABLE_CUSTOMERS: oi_table = 1;
/// oi_job_row
pub const OI_TABLE_JOBS: oi_table = 2;
/// oi_contract_row
pub const OI_TABLE_CONTRACTS: oi_table = 3;
/// oi_item_row
pub const OI_TABLE_ITEMS: oi_table = 4;
/// oi_portion_row
pub const OI_TABLE_PORTIONS: oi_table = 5;
/// oi_line_row
pub const OI_TABLE_LINES: oi_table = 6;
/// oi_tax_row
pub const OI_TABLE_TAXES: oi_table = 7;
/// oi_application_row
pub const OI_TABLE_APPLICATIONS: oi_table = 8;
/// oi_made_item_row
pub const OI_TABLE_MADE_ITEMS: oi_table = 9;
/// oi_made_application_row
pub const OI_TABLE_MADE_APPLICATIONS: oi_table = 10;
/// oi_balance_row
pub const OI_TABLE_BALANCES: oi_table = 11;
/// oi_aging_bucket_row
pub const OI_TABLE_AGING_BUCKETS: oi_table = 12;
/// oi_aging_row
pub const OI_TABLE_AGING_ROWS: oi_table = 13;
/// oi_money; row r, bucket b stands at r x buckets + b
pub const OI_TABLE_AGING_CELLS: oi_table = 14;
/// oi_aging_row, one a currency
pub const OI_TABLE_AGING_TOTALS: oi_table = 15;
/// oi_money, as the cells
pub const OI_TABLE_AGING_TOTAL_CELLS: oi_table = 16;
/// oi_summary_row, one
pub const OI_TABLE_SUMMARIES: oi_table = 17;
/// oi_summary_currency_row
pub const OI_TABLE_SUMMARY_CURRENCIES: oi_table = 18;
/// oi_money; currency c, bucket b stands at c x buckets + b
pub const OI_TABLE_SUMMARY_CELLS: oi_table = 19;
/// oi_history_row
pub const OI_TABLE_HISTORY_LINES: oi_table = 20;
/// oi_explain_part_row
pub const OI_TABLE_EXPLAIN_PARTS: oi_table = 21;
/// oi_terms_row
pub const OI_TABLE_TERMS: oi_table = 22;
/// oi_terms_discount_row
pub const OI_TABLE_TERMS_DISCOUNTS: oi_table = 23;
/// oi_period_lock_row
pub const OI_TABLE_PERIOD_LOCKS: oi_table = 24;
/// oi_lock_exception_row; a record
pub const OI_TABLE_LOCK_EXCEPTIONS: oi_table = 25;
/// oi_numbering_row, one
pub const OI_TABLE_NUMBERING: oi_table = 26;
/// oi_number_series_row
pub const OI_TABLE_NUMBER_SERIES: oi_table = 27;
/// oi_number_gap_row
pub const OI_TABLE_NUMBER_GAPS: oi_table = 28;
/// oi_voided_number_row
pub const OI_TABLE_VOIDED_NUMBERS: oi_table = 29;
/// oi_contact_row; a record
pub const OI_TABLE_CONTACTS: oi_table = 30;
/// oi_mark_row
pub const OI_TABLE_MARKS: oi_table = 31;
/// oi_settings_row, one
pub const OI_TABLE_SETTINGS: oi_table = 32;
/// oi_currency_row, one
pub const OI_TABLE_CURRENCIES: oi_table = 33;
/// oi_customer_activated_row, one
pub const OI_TABLE_CUSTOMERS_ACTIVATED: oi_table = 34;
/// oi_document_row, one
pub const OI_TABLE_DOCUMENTS: oi_table = 35;
/// oi_draft_deleted_row, one
pub const OI_TABLE_DRAFTS_DELETED: oi_table = 36;
/// oi_credit_applied_row, one
pub const OI_TABLE_CREDITS_APPLIED: oi_table = 37;
/// oi_application_undone_row, one
pub const OI_TABLE_APPLICATIONS_UNDONE: oi_table = 38;
/// oi_item_reversed_row, one
pub const OI_TABLE_ITEMS_REVERSED: oi_table = 39;
/// oi_reversal_undone_row, one
pub const OI_TABLE_REVERSALS_UNDONE: oi_table = 40;
/// oi_keys_dropped_row, one
pub const OI_TABLE_KEYS_DROPPED: oi_table = 41;
/// oi_record_deleted_row, one
pub const OI_TABLE_RECORDS_DELETED: oi_table = 42;
/// oi_personal_erased_row, one
pub const OI_TABLE_PERSONAL_ERASED: oi_table = 43;
/// oi_due_changed_row, one
pub const OI_TABLE_DUE_CHANGED: oi_table = 44;
/// oi_mark_reduced_row, one
pub const OI_TABLE_MARKS_REDUCED: oi_table = 45;
/// oi_mark_ended_row, one
pub const OI_TABLE_MARKS_ENDED: oi_table = 46;
/// oi_applied_portion_row
pub const OI_TABLE_APPLIED_PORTIONS: oi_table = 47;
/// oi_added_portion_row
pub const OI_TABLE_ADDED_PORTIONS: oi_table = 48;
/// oi_moved_portion_row
pub const OI_TABLE_MOVED_PORTIONS: oi_table = 49;
/// oi_company_row; a record
pub const OI_TABLE_COMPANIES: oi_table = 50;
/// oi_customer_group_row; a record
pub const OI_TABLE_CUSTOMER_GROUPS: oi_table = 51;
/// oi_address_row; a record
pub const OI_TABLE_ADDRESSES: oi_table = 52;
/// oi_tax_registration_row; a record
pub const OI_TABLE_TAX_REGISTRATIONS: oi_table = 53;
/// oi_licence_row; a record
pub const OI_TABLE_LICENCES: oi_table = 54;
/// oi_site_row; a record
pub const OI_TABLE_SITES: oi_table = 55;
/// oi_note_row; a record
pub const OI_TABLE_NOTES: oi_table = 56;
/// oi_communication_row; a record
pub const OI_TABLE_COMMUNICATIONS: oi_table = 57;
/// oi_attachment_row; a record
pub const OI_TABLE_ATTACHMENTS: oi_table = 58;
/// oi_link_row; a record
pub const OI_TABLE_LINKS: oi_table = 59;
/// oi_media_type_row; a record
pub const OI_TABLE_MEDIA_TYPES: oi_table = 60;
/// oi_customer_defaults_row, one
pub const OI_TABLE_CUSTOMER_DEFAULTS: oi_table = 61;
/// oi_number_range_row; a record
pub const OI_TABLE_NUMBER_RANGES: oi_table = 62;
/// oi_search_row
pub const OI_TABLE_SEARCH_HITS: oi_table = 63;

/// How much a log message matters.
pub type oi_log_level = i32;
/// nothing
pub const OI_LOG_LEVEL_NONE: oi_log_level = 0;
/// a mistake of the library, or a poisoned ledger
pub const OI_LOG_LEVEL_ERROR: oi_log_level = 1;
/// the environment refused: a sink, an allocator
pub const OI_LOG_LEVEL_WARNING: oi_log_level = 2;

/// How records leave a ledger as bytes.
pub type oi_journaling = i32;
/// they do not
pub const OI_JOURNALING_OFF: oi_journaling = 0;
/// each transaction is handed to a callback
pub const OI_JOURNALING_PUSH: oi_journaling = 1;
/// the host asks its transaction for them, see oi_transaction_records
pub const OI_JOURNALING_PULL: oi_journaling = 2;

/// An item's status at an as-of point: the first that fits, in the order draft, voided, paid, overdue, ...
pub type oi_item_status = i32;
/// no status
pub const OI_ITEM_STATUS_NONE: oi_item_status = 0;
/// not in the books
pub const OI_ITEM_STATUS_DRAFT: oi_item_status = 1;
/// or reversed
pub const OI_ITEM_STATUS_VOIDED: oi_item_status = 2;
/// nothing remains; a credit: used up
pub const OI_ITEM_STATUS_PAID: oi_item_status = 3;
/// something is past due
pub const OI_ITEM_STATUS_OVERDUE: oi_item_status = 4;
/// a credit: partly used
pub const OI_ITEM_STATUS_PARTLY_PAID: oi_item_status = 5;
/// nothing applied yet
pub const OI_ITEM_STATUS_PENDING: oi_item_status = 6;

/// Where a document stands that is not in the books yet.
pub type oi_draft_state = i32;
/// no draft; in oi_ledger_draft_invoice: unapproved
pub const OI_DRAFT_STATE_NONE: oi_draft_state = 0;
/// nobody has approved it
pub const OI_DRAFT_STATE_UNAPPROVED: oi_draft_state = 1;
/// a draw to be posted
pub const OI_DRAFT_STATE_UNPOSTED_DRAW: oi_draft_state = 2;
/// approved, to be posted to receivables
pub const OI_DRAFT_STATE_UNPOSTED_RECEIVABLE: oi_draft_state = 3;
/// a payment not yet collected
pub const OI_DRAFT_STATE_PENDING: oi_draft_state = 4;

/// How a record was undone.
pub type oi_reversal_kind = i32;
/// not undone; in oi_ledger_reverse_payment: payment reversed
pub const OI_REVERSAL_KIND_NONE: oi_reversal_kind = 0;
/// a document withdrawn
pub const OI_REVERSAL_KIND_VOIDED: oi_reversal_kind = 1;
/// a payment returned by the bank
pub const OI_REVERSAL_KIND_INSUFFICIENT_FUNDS: oi_reversal_kind = 2;
/// a payment called back by the payer
pub const OI_REVERSAL_KIND_CHARGEBACK: oi_reversal_kind = 3;
/// any other reversal of a payment
pub const OI_REVERSAL_KIND_PAYMENT_REVERSED: oi_reversal_kind = 4;
/// a write-off taken back
pub const OI_REVERSAL_KIND_RECOVERED: oi_reversal_kind = 5;
/// an application undone
pub const OI_REVERSAL_KIND_UNAPPLIED: oi_reversal_kind = 6;
/// the reversal of an item undone
pub const OI_REVERSAL_KIND_REINSTATED: oi_reversal_kind = 7;

/// Order of a list of items; ties by sequence.
pub type oi_item_sort = i32;
/// effective date
pub const OI_ITEM_SORT_EFFECTIVE: oi_item_sort = 0;
/// document date
pub const OI_ITEM_SORT_DOCUMENT_DATE: oi_item_sort = 1;
/// due date
pub const OI_ITEM_SORT_DUE: oi_item_sort = 2;
/// number, by bytes
pub const OI_ITEM_SORT_NUMBER: oi_item_sort = 3;
/// total
pub const OI_ITEM_SORT_TOTAL: oi_item_sort = 4;
/// remaining
pub const OI_ITEM_SORT_REMAINING: oi_item_sort = 5;
/// when it became known
pub const OI_ITEM_SORT_SEQUENCE: oi_item_sort = 6;

/// Whether a payment may leave part of a due portion open.
pub type oi_partial_payments = i32;
/// as those above say (oi_default_level)
pub const OI_PARTIAL_PAYMENTS_INHERIT: oi_partial_payments = 0;
/// it may
pub const OI_PARTIAL_PAYMENTS_ALLOW: oi_partial_payments = 1;
/// it may not
pub const OI_PARTIAL_PAYMENTS_REFUSE: oi_partial_payments = 2;

/// Which products a customer is shown.
pub type oi_product_display = i32;
/// as those above say (oi_default_level)
pub const OI_PRODUCT_DISPLAY_INHERIT: oi_product_display = 0;
/// all that it may be shown
pub const OI_PRODUCT_DISPLAY_STANDARD_AND_EXCLUSIVE: oi_product_display = 1;
/// those that are for it alone
pub const OI_PRODUCT_DISPLAY_EXCLUSIVE_ONLY: oi_product_display = 2;

/// A customer's status.
pub type oi_customer_status = i32;
/// the default
pub const OI_CUSTOMER_STATUS_ACTIVE: oi_customer_status = 0;
/// becomes active with its first invoice, or by command
pub const OI_CUSTOMER_STATUS_PROSPECT: oi_customer_status = 1;
/// no new invoices
pub const OI_CUSTOMER_STATUS_INACTIVE: oi_customer_status = 2;
/// reversals only
pub const OI_CUSTOMER_STATUS_NOT_USED: oi_customer_status = 3;

/// Whether a customer is a business or a person.
pub type oi_customer_type = i32;
/// the default
pub const OI_CUSTOMER_TYPE_COMPANY: oi_customer_type = 0;
/// a person
pub const OI_CUSTOMER_TYPE_INDIVIDUAL: oi_customer_type = 1;

/// In which order customers are listed. Texts are in the order of their bytes, who has none comes first.
pub type oi_customer_order = i32;
/// by id
pub const OI_CUSTOMER_ORDER_ID: oi_customer_order = 0;
/// by code
pub const OI_CUSTOMER_ORDER_CODE: oi_customer_order = 1;
/// by name; equal ones by id
pub const OI_CUSTOMER_ORDER_NAME: oi_customer_order = 2;

/// Who says what a document begins with, unless it says so itself: of these the first that says something, from the
/// contract to the company. The library itself takes terms of new invoices (on receipt, where nobody says any) and
/// partial payments from there; the rest it tells, and applies none of it: payment method, price list, shipping
/// method, discount and product display are the host's.
pub type oi_default_level = i32;
/// nobody says it
pub const OI_DEFAULT_LEVEL_NONE: oi_default_level = 0;
/// the contract
pub const OI_DEFAULT_LEVEL_CONTRACT: oi_default_level = 1;
/// the customer
pub const OI_DEFAULT_LEVEL_CUSTOMER: oi_default_level = 2;
/// its nearest parent that says it
pub const OI_DEFAULT_LEVEL_PARENT: oi_default_level = 3;
/// its group, or that of the nearest parent in one
pub const OI_DEFAULT_LEVEL_GROUP: oi_default_level = 4;
/// the company; of partial payments: the settings
pub const OI_DEFAULT_LEVEL_COMPANY: oi_default_level = 5;

/// What an address is for.
pub type oi_address_kind = i32;
/// the default
pub const OI_ADDRESS_KIND_MAIN: oi_address_kind = 0;
/// where invoices go
pub const OI_ADDRESS_KIND_BILLING: oi_address_kind = 1;
/// where goods go
pub const OI_ADDRESS_KIND_SHIPPING: oi_address_kind = 2;

/// A site's status.
pub type oi_site_status = i32;
/// the default
pub const OI_SITE_STATUS_ACTIVE: oi_site_status = 0;
/// nothing is done there any more
pub const OI_SITE_STATUS_INACTIVE: oi_site_status = 1;

/// A job's status.
pub type oi_job_status = i32;
/// the default
pub const OI_JOB_STATUS_ACTIVE: oi_job_status = 0;
/// resting
pub const OI_JOB_STATUS_INACTIVE: oi_job_status = 1;
/// takes no new invoices; what it leaves open can be listed
pub const OI_JOB_STATUS_CANCELLED: oi_job_status = 2;
/// takes no new invoices
pub const OI_JOB_STATUS_CLOSED: oi_job_status = 3;

/// Which items a credit settles.
pub type oi_strategy = i32;
/// nothing is settled
pub const OI_STRATEGY_NONE: oi_strategy = 0;
/// the targets, in the order given
pub const OI_STRATEGY_CHOSEN: oi_strategy = 1;
/// by document date, then sequence
pub const OI_STRATEGY_OLDEST_FIRST: oi_strategy = 2;
/// portions by due date, then sequence
pub const OI_STRATEGY_DUE_DATE: oi_strategy = 3;
/// items by what they have open
pub const OI_STRATEGY_SMALLEST: oi_strategy = 4;
/// the other way round
pub const OI_STRATEGY_LARGEST: oi_strategy = 5;
/// in proportion to what each portion has open
pub const OI_STRATEGY_PROPORTIONAL: oi_strategy = 6;

/// What a mark says of the amount it claims.
pub type oi_mark_kind = i32;
/// no mark
pub const OI_MARK_KIND_NONE: oi_mark_kind = 0;
/// the customer contests part of a debit item
pub const OI_MARK_KIND_DISPUTE: oi_mark_kind = 1;
/// nobody is to act on part of a debit item; no command places one yet
pub const OI_MARK_KIND_HOLD: oi_mark_kind = 2;
/// part of a credit item is kept for something; no command places one yet
pub const OI_MARK_KIND_RESERVATION: oi_mark_kind = 3;
/// the customer means to pay by a day; no command places one yet
pub const OI_MARK_KIND_PROMISE: oi_mark_kind = 4;

/// How a mark ended.
pub type oi_mark_outcome = i32;
/// it has not
pub const OI_MARK_OUTCOME_NONE: oi_mark_outcome = 0;
/// a dispute: the customer was right
pub const OI_MARK_OUTCOME_VALID: oi_mark_outcome = 1;
/// a dispute: the customer owes it
pub const OI_MARK_OUTCOME_INVALID: oi_mark_outcome = 2;
/// a dispute: a credit settles it
pub const OI_MARK_OUTCOME_CREDITED: oi_mark_outcome = 3;
/// any other mark
pub const OI_MARK_OUTCOME_RELEASED: oi_mark_outcome = 4;

/// What a period lock holds for. Commands that only keep master data or drafts are never locked.
pub type oi_command_class = i32;
/// every command about money
pub const OI_COMMAND_CLASS_ALL: oi_command_class = 0;
/// invoices, debit notes, openings, credit memos
pub const OI_COMMAND_CLASS_BILLING: oi_command_class = 1;
/// payments, their reversals, refunds
pub const OI_COMMAND_CLASS_RECEIPTS: oi_command_class = 2;
/// account credit, write-offs, recoveries, voids, reinstatements
pub const OI_COMMAND_CLASS_ADJUSTMENTS: oi_command_class = 3;
/// applying, settling, unapplying
pub const OI_COMMAND_CLASS_SETTLEMENT: oi_command_class = 4;

/// How something was said.
pub type oi_channel = i32;
/// not said, or some other way
pub const OI_CHANNEL_UNSPECIFIED: oi_channel = 0;
/// e-mail
pub const OI_CHANNEL_EMAIL: oi_channel = 1;
/// telephone
pub const OI_CHANNEL_PHONE: oi_channel = 2;
/// letter
pub const OI_CHANNEL_LETTER: oi_channel = 3;
/// text message
pub const OI_CHANNEL_TEXT_MESSAGE: oi_channel = 4;
/// meeting
pub const OI_CHANNEL_MEETING: oi_channel = 5;
/// the host's portal
pub const OI_CHANNEL_PORTAL: oi_channel = 6;
/// fax
pub const OI_CHANNEL_FAX: oi_channel = 7;

/// Who began.
pub type oi_direction = i32;
/// the host
pub const OI_DIRECTION_OUTGOING: oi_direction = 0;
/// the customer
pub const OI_DIRECTION_INCOMING: oi_direction = 1;

/// What a number range begins anew with.
pub type oi_number_reset = i32;
/// it goes on
pub const OI_NUMBER_RESET_NEVER: oi_number_reset = 0;
/// each fiscal year of document dates; the prefix says {year}
pub const OI_NUMBER_RESET_FISCAL_YEAR: oi_number_reset = 1;

/// What a row of an account balance stands for.
pub type oi_balance_scope = i32;
/// nothing
pub const OI_BALANCE_SCOPE_NONE: oi_balance_scope = 0;
/// the customer as a whole
pub const OI_BALANCE_SCOPE_CUSTOMER: oi_balance_scope = 1;
/// one of its jobs
pub const OI_BALANCE_SCOPE_JOB: oi_balance_scope = 2;
/// what belongs to no job
pub const OI_BALANCE_SCOPE_NO_JOB: oi_balance_scope = 3;

/// From which date an item's age counts.
pub type oi_aging_basis = i32;
/// its portions' due dates
pub const OI_AGING_BASIS_DUE: oi_aging_basis = 0;
/// its document date
pub const OI_AGING_BASIS_DOCUMENT: oi_aging_basis = 1;
/// its effective date
pub const OI_AGING_BASIS_EFFECTIVE: oi_aging_basis = 2;

/// Where unapplied credit stands in an aging.
pub type oi_aging_credits = i32;
/// in its own column
pub const OI_AGING_CREDITS_SEPARATE: oi_aging_credits = 0;
/// negative, in the bucket of its own document date
pub const OI_AGING_CREDITS_BY_OWN_DATE: oi_aging_credits = 1;
/// taken from the oldest open items of its row
pub const OI_AGING_CREDITS_NET_OLDEST: oi_aging_credits = 2;

/// What a row of an aging stands for.
pub type oi_aging_group = i32;
/// a customer and currency
pub const OI_AGING_GROUP_CUSTOMER: oi_aging_group = 0;
/// a customer, job and currency; no job is a row of its own
pub const OI_AGING_GROUP_JOB: oi_aging_group = 1;
/// a currency: the portfolio
pub const OI_AGING_GROUP_CURRENCY: oi_aging_group = 2;
/// a salesperson, as frozen at issue, and currency
pub const OI_AGING_GROUP_SALESPERSON: oi_aging_group = 3;
/// a customer with its children, and theirs
pub const OI_AGING_GROUP_PARENT: oi_aging_group = 4;
/// an open item: the detail
pub const OI_AGING_GROUP_ITEM: oi_aging_group = 5;

/// Order of a transaction history.
pub type oi_history_sort = i32;
/// effective date, then sequence
pub const OI_HISTORY_SORT_DATE: oi_history_sort = 0;
/// when it became known
pub const OI_HISTORY_SORT_SEQUENCE: oi_history_sort = 1;
/// change, then applied
pub const OI_HISTORY_SORT_AMOUNT: oi_history_sort = 2;
/// number, by bytes
pub const OI_HISTORY_SORT_NUMBER: oi_history_sort = 3;

/// What a line of the transaction history, or a part of an explanation, is.
pub type oi_history_kind = i32;
/// nothing
pub const OI_HISTORY_KIND_NONE: oi_history_kind = 0;
/// an item was issued
pub const OI_HISTORY_KIND_ITEM: oi_history_kind = 1;
/// an item was reversed, or its reversal undone
pub const OI_HISTORY_KIND_REVERSAL: oi_history_kind = 2;
/// a credit was used
pub const OI_HISTORY_KIND_APPLICATION: oi_history_kind = 3;
/// and that was undone
pub const OI_HISTORY_KIND_APPLICATION_UNDONE: oi_history_kind = 4;
/// an amount is disputed: part of an explained cell alone, it moves no money
pub const OI_HISTORY_KIND_MARK: oi_history_kind = 5;
/// an amount is due otherwise: where due dates are explained
pub const OI_HISTORY_KIND_PORTIONS_MOVED: oi_history_kind = 6;

/// What can be found.
pub type oi_search_kind = i32;
/// whatever it is
pub const OI_SEARCH_KIND_ANY: oi_search_kind = 0;
/// by code, names, e-mail and telephone numbers
pub const OI_SEARCH_KIND_CUSTOMER: oi_search_kind = 1;
/// by name, role, e-mail and telephone numbers
pub const OI_SEARCH_KIND_CONTACT: oi_search_kind = 2;
/// by code and name
pub const OI_SEARCH_KIND_JOB: oi_search_kind = 3;
/// posted ones, by number and reference
pub const OI_SEARCH_KIND_INVOICE: oi_search_kind = 4;
/// posted ones, by number, reference and transaction id
pub const OI_SEARCH_KIND_PAYMENT: oi_search_kind = 5;

/// What an event says, and in which tables: the first has one row, the others are its lists. In a row of a type that
/// queries give, too, stands what the event knows: a record as it was saved then; `changed` is the event's sequence,
/// `created` is 0.
pub type oi_event_kind = i32;
/// no event
pub const OI_EVENT_KIND_NONE: oi_event_kind = 0;
/// OI_TABLE_SETTINGS; all settings as they now are
pub const OI_EVENT_KIND_SETTINGS_CHANGED: oi_event_kind = 1;
/// OI_TABLE_CURRENCIES; one that is not in ISO 4217
pub const OI_EVENT_KIND_CURRENCY_REGISTERED: oi_event_kind = 2;
/// OI_TABLE_CUSTOMERS, _TERMS, _TERMS_DISCOUNTS; created or changed: all of it as it now is
pub const OI_EVENT_KIND_CUSTOMER_SAVED: oi_event_kind = 3;
/// OI_TABLE_CUSTOMERS_ACTIVATED; a prospect became active by its first invoice
pub const OI_EVENT_KIND_CUSTOMER_ACTIVATED: oi_event_kind = 4;
/// OI_TABLE_JOBS; created or changed
pub const OI_EVENT_KIND_JOB_SAVED: oi_event_kind = 5;
/// OI_TABLE_CONTRACTS, _TERMS, _TERMS_DISCOUNTS; created or changed
pub const OI_EVENT_KIND_CONTRACT_SAVED: oi_event_kind = 6;
/// OI_TABLE_DOCUMENTS, _LINES, _TAXES, _PORTIONS, _TERMS, _TERMS_DISCOUNTS; a document kept outside the books
pub const OI_EVENT_KIND_DRAFT_SAVED: oi_event_kind = 7;
/// OI_TABLE_DRAFTS_DELETED; and dropped
pub const OI_EVENT_KIND_DRAFT_DELETED: oi_event_kind = 8;
/// OI_TABLE_DOCUMENTS, _LINES, _TAXES, _PORTIONS; a signed amount is owed from now on
pub const OI_EVENT_KIND_ITEM_ISSUED: oi_event_kind = 9;
/// OI_TABLE_CREDITS_APPLIED, _APPLIED_PORTIONS; a credit item was used on a debit item
pub const OI_EVENT_KIND_CREDIT_APPLIED: oi_event_kind = 10;
/// OI_TABLE_APPLICATIONS_UNDONE; an application counts no more
pub const OI_EVENT_KIND_APPLICATION_UNDONE: oi_event_kind = 11;
/// OI_TABLE_ITEMS_REVERSED; a whole item counts no more
pub const OI_EVENT_KIND_ITEM_REVERSED: oi_event_kind = 12;
/// OI_TABLE_REVERSALS_UNDONE; a reversed item counts again
pub const OI_EVENT_KIND_REVERSAL_UNDONE: oi_event_kind = 13;
/// OI_TABLE_KEYS_DROPPED; idempotency keys were forgotten
pub const OI_EVENT_KIND_IDEMPOTENCY_KEYS_DROPPED: oi_event_kind = 14;
/// OI_TABLE_PERIOD_LOCKS; a period was closed, or opened again: through is 0
pub const OI_EVENT_KIND_PERIOD_LOCKED: oi_event_kind = 15;
/// the table of the record, _TERMS, _TERMS_DISCOUNTS; a record without figures, an address say, was created or changed: all of it as it now is, terms of a company or a customer group with it
pub const OI_EVENT_KIND_RECORD_SAVED: oi_event_kind = 18;
/// OI_TABLE_RECORDS_DELETED; and gone
pub const OI_EVENT_KIND_RECORD_DELETED: oi_event_kind = 19;
/// OI_TABLE_PERSONAL_ERASED; personal texts went
pub const OI_EVENT_KIND_PERSONAL_ERASED: oi_event_kind = 20;
/// OI_TABLE_DUE_CHANGED, _ADDED_PORTIONS, _MOVED_PORTIONS; amounts of a debit item are due otherwise
pub const OI_EVENT_KIND_PORTIONS_MOVED: oi_event_kind = 21;
/// OI_TABLE_MARKS; an amount is marked, disputed say
pub const OI_EVENT_KIND_MARK_PLACED: oi_event_kind = 22;
/// OI_TABLE_MARKS_REDUCED; a mark claims less
pub const OI_EVENT_KIND_MARK_REDUCED: oi_event_kind = 23;
/// OI_TABLE_MARKS_ENDED; a mark ended
pub const OI_EVENT_KIND_MARK_ENDED: oi_event_kind = 24;

/// A ledger: the books of one host.
#[repr(C)]
pub struct oi_ledger {
    _opaque: [u8; 0],
    _shared: core::marker::PhantomData<*mut u8>,
}

/// Commands that become permanent together, or not at all. Keeps its ledger alive.
#[repr(C)]
pub struct oi_transaction {
    _opaque: [u8; 0],
    _shared: core::marker::PhantomData<*mut u8>,
}

/// The answer to a query: rows of one or more tables, with their texts. It outlives its ledger.
#[repr(C)]
pub struct oi_result {
    _opaque: [u8; 0],
    _shared: core::marker::PhantomData<*mut u8>,
}

/// Bytes that the caller owns: records, snapshots. It outlives its ledger.
#[repr(C)]
pub struct oi_buffer {
    _opaque: [u8; 0],
    _shared: core::marker::PhantomData<*mut u8>,
}

/// An aging prepared once, used often: buckets, basis, grouping.
#[repr(C)]
pub struct oi_aging_calculator {
    _opaque: [u8; 0],
    _shared: core::marker::PhantomData<*mut u8>,
}

/// One accepted command: a header and events. Borrowed from the sink call or the event log it came from; a build
/// with OPENITEM_CHECKED_HANDLES refuses it afterwards.
#[repr(C)]
pub struct oi_record {
    _opaque: [u8; 0],
    _shared: core::marker::PhantomData<*mut u8>,
}

/// Records kept in memory.
#[repr(C)]
pub struct oi_event_log {
    _opaque: [u8; 0],
    _shared: core::marker::PhantomData<*mut u8>,
}

/// Gives memory of at least `size` bytes at a multiple of `alignment` (a power of two), or NULL.
pub type oi_allocate_callback = Option<unsafe extern "C" fn(size: usize, alignment: usize, user: *mut c_void) -> *mut c_void>;

/// Takes a block back, with the size and alignment it was asked for.
pub type oi_deallocate_callback = Option<unsafe extern "C" fn(block: *mut c_void, size: usize, alignment: usize, user: *mut c_void)>;

/// Says goodbye to what stands behind `user`: called once, when the library needs it no more, on the thread of
/// the call in which that is so. Not called for what a refused call was given. Does not call into this library.
pub type oi_destroy_callback = Option<unsafe extern "C" fn(user: *mut c_void)>;

/// Hears what a developer should know. Called on the caller's thread, during a call, with a text that lives
/// as long as the callback runs. Calls into the same ledger from here are refused with OI_REENTRANT_CALL.
pub type oi_log_callback = Option<unsafe extern "C" fn(level: oi_log_level, text: *const c_char, size: usize, user: *mut c_void)>;

/// The host's ear: called with each accepted command before anything becomes permanent. Calls into the same
/// ledger from here are refused with OI_REENTRANT_CALL. `remaining` counts the records of the same transaction
/// or batch that follow: none of them is permanent before the last one (0) was acknowledged.
pub type oi_sink_callback = Option<unsafe extern "C" fn(record: *const oi_record, remaining: u64, acknowledgement: *mut oi_acknowledgement, user: *mut c_void)>;

/// Where a transaction's records are stored, before anything becomes permanent: `bytes` ends with the record that
/// ends the transaction, and begins with sequence `first_sequence`, which of the very first is where the ledger
/// stood when its journal began: 0 of a new one. Only when they are safe, the callback sets
/// `accepted` = 1 and echoes the sequence; whatever else happens takes the transaction back with
/// OI_SINK_REFUSED, the next one begins with the same sequence, and bytes stored all the same must be forgotten.
/// Calls into the same ledger from here are refused with OI_REENTRANT_CALL.
pub type oi_journal_callback = Option<unsafe extern "C" fn(bytes: *const u8, size: usize, first_sequence: u64, acknowledgement: *mut oi_acknowledgement, user: *mut c_void)>;

/// Takes a piece of a snapshot, which begins `position` bytes behind its front. When it is stored, the callback sets
/// `accepted` = 1 and echoes the position; anything else stops the snapshot with OI_SINK_REFUSED. Calls into the
/// same ledger that need it alone are refused with OI_REENTRANT_CALL from here; the others are answered.
pub type oi_write_callback = Option<unsafe extern "C" fn(bytes: *const u8, size: usize, position: u64, acknowledgement: *mut oi_acknowledgement, user: *mut c_void)>;

/// Gives a piece of a snapshot, which begins `position` bytes behind its front: fills the front of `bytes`, sets `size`
/// (it starts as 0: the end), `accepted` = 1 and echoes the position; anything else stops with OI_SINK_REFUSED. Calls
/// into the same ledger from here are refused with OI_REENTRANT_CALL.
pub type oi_read_callback = Option<unsafe extern "C" fn(bytes: *mut u8, capacity: usize, position: u64, size: *mut usize, acknowledgement: *mut oi_acknowledgement, user: *mut c_void)>;

/// Text going in: UTF-8. A code (codes, numbers, keys, external references, transaction ids, series, products,
/// tax codes) holds nothing that is not seen (controls, format characters, joiners, variation selectors) and no
/// blank at its ends, Unicode's included; so does a name (names, labels, salespeople, actors, methods,
/// references), which may hold joiners and variation selectors behind its first character. Notes, descriptions
/// and reasons may also hold tabs, line breaks and format characters. No text holds controls, direction overrides
/// or non-characters. Frozen.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_text {
    /// NULL with size 0: no text
    pub data: *const c_char,
    /// bytes; OI_NUL_TERMINATED: up to the first NUL
    pub size: usize,
}

impl Default for oi_text {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        unsafe { core::mem::zeroed() }
    }
}

/// Text coming out, borrowed; what it lives with is told where it stands. Frozen.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_text_view {
    /// never NULL in what the library filled; in results a NUL follows the text
    pub data: *const c_char,
    /// bytes, without that NUL
    pub size: usize,
}

impl Default for oi_text_view {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        unsafe { core::mem::zeroed() }
    }
}

/// An amount of one currency: a 128-bit count of minor units, two's complement. All zero: no amount. Frozen.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_money {
    /// low half of the count
    pub lo: u64,
    /// high half; the count lies within +-(10^38 - 1)
    pub hi: i64,
    /// upper-case code, filled up with zeros
    pub currency: [c_char; 7],
    /// digits of the minor unit: JPY 0, USD 2, KWD 3
    pub digits: u8,
}

impl Default for oi_money {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        unsafe { core::mem::zeroed() }
    }
}

/// An exact decimal that is not money: (hi:lo) x 10^-scale, at most 38 digits. Frozen.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_decimal {
    /// low half of the coefficient
    pub lo: u64,
    /// high half, two's complement
    pub hi: i64,
    /// 0..18
    pub scale: i32,
    /// 0
    pub reserved: i32,
}

impl Default for oi_decimal {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        unsafe { core::mem::zeroed() }
    }
}

/// A currency with its digits. All zero: none. Frozen.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_currency {
    /// upper-case code, filled up with zeros
    pub code: [c_char; 7],
    /// digits of the minor unit, 0..18
    pub digits: u8,
}

impl Default for oi_currency {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        unsafe { core::mem::zeroed() }
    }
}

/// Which item: ids are unique per kind. All zero: none. Frozen.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_item_ref {
    /// 1..OI_MAX_ID
    pub id: u64,
    /// of which kind
    pub kind: i32,
    /// 0
    pub reserved: u32,
}

impl Default for oi_item_ref {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        unsafe { core::mem::zeroed() }
    }
}

/// 128 bits that stand for something longer. All zero: none. Frozen.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_digest {
    /// low half
    pub lo: u64,
    /// high half
    pub hi: u64,
}

impl Default for oi_digest {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        unsafe { core::mem::zeroed() }
    }
}

/// A refusal in full. Caller-owned: set struct_size, nothing needs freeing, works when memory has run out.
/// After OI_OK only `code` is set.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_error {
    /// sizeof(oi_error)
    pub struct_size: u32,
    /// 0
    pub flags: u32,
    /// what the function returned
    pub code: i32,
    /// what the refusal is about ...
    pub kind: i32,
    /// ... and which one; 0: none yet
    pub id: u64,
    /// batches: index of the row
    pub row: u64,
    /// texts, bytes: offset of the first bad byte; lists: index of the element; a locked period: its first open day
    pub position: u64,
    /// what would have fitted; all zero: no amount belongs to this refusal
    pub fitting: oi_money,
    /// the first records that stand in the way ...
    pub related: [u64; 4],
    /// ... and how many there are
    pub related_count: u32,
    /// 0
    pub reserved: u32,
    /// the input's field or parameter, NUL-terminated; "" when none is to blame
    pub field: [c_char; 48],
    /// what was given, where it is neither an id nor an amount, as far as it fits
    pub value: [c_char; 48],
    /// what `field` does not go with
    pub other: [c_char; 48],
    /// what would do: "1 .. 31"; "" where the message says it
    pub allowed: [c_char; 64],
    /// one English sentence for a log, NUL-terminated
    pub message: [c_char; 128],
}

impl Default for oi_error {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        let mut zero: Self = unsafe { core::mem::zeroed() };
        zero.struct_size = core::mem::size_of::<Self>() as u32;
        zero
    }
}

/// One line of the layout table: a structure (field empty) or one of its fields.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_layout_row {
    /// "oi_money"; static
    pub structure: oi_text_view,
    /// "digits"; "" for the structure itself; static
    pub field: oi_text_view,
    /// bytes from the start of the structure
    pub offset: u32,
    /// bytes
    pub size: u32,
    /// of the structure; 0 in a field's line
    pub alignment: u32,
    /// 0
    pub reserved: u32,
}

impl Default for oi_layout_row {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        unsafe { core::mem::zeroed() }
    }
}

/// One row of the ISO 4217 table.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_iso4217_row {
    /// "USD"; static
    pub code: oi_text_view,
    /// 840
    pub numeric: i32,
    /// 2; -1: no minor unit, so not money here
    pub digits: i32,
}

impl Default for oi_iso4217_row {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        unsafe { core::mem::zeroed() }
    }
}

/// Which days are business days. NULL for it: Monday to Friday.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_business_calendar {
    /// sizeof(oi_business_calendar)
    pub struct_size: u32,
    /// OI_BUSINESS_CALENDAR_...
    pub flags: u32,
    /// bits 1 << (oi_weekday - 1); 0: Saturday and Sunday, unless OI_BUSINESS_CALENDAR_NO_WEEKEND
    pub weekend_mask: u32,
    /// 0
    pub reserved: u32,
    /// dates, ascending
    pub holidays: *const i32,
    /// how many
    pub holiday_count: usize,
    /// dates, ascending; business days whatever else says
    pub extra_workdays: *const i32,
    /// how many
    pub extra_workday_count: usize,
}

impl Default for oi_business_calendar {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        let mut zero: Self = unsafe { core::mem::zeroed() };
        zero.struct_size = core::mem::size_of::<Self>() as u32;
        zero
    }
}

/// An early-payment discount of a portion: kept with the document, not granted by this version.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_discount_tier {
    /// sizeof(oi_discount_tier)
    pub struct_size: u32,
    /// 0
    pub flags: u32,
    /// of the portion
    pub percent: oi_decimal,
    /// from the base date, 0..36500
    pub days: i32,
    /// 0
    pub reserved: u32,
}

impl Default for oi_discount_tier {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        let mut zero: Self = unsafe { core::mem::zeroed() };
        zero.struct_size = core::mem::size_of::<Self>() as u32;
        zero
    }
}

/// One portion of payment terms and when it is due. All zero: all of it, on receipt.
/// net: base + days, + months, day of that month, + days_after, then the shift, in this order.
/// proximo: a base day <= cutoff is due on `day` of the next month, a later one the month after.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_terms_portion {
    /// sizeof(oi_terms_portion)
    pub struct_size: u32,
    /// 0
    pub flags: u32,
    /// which part of the document
    pub share: i32,
    /// which rule gives the date
    pub kind: i32,
    /// from which date it counts
    pub base: i32,
    /// how it moves off a day that is no business day
    pub shift: i32,
    /// 0..36500
    pub days: i32,
    /// 0..1200
    pub months: i32,
    /// 0 keeps the day; 1..31, clipped to the month's end
    pub day: i32,
    /// 0..36500
    pub days_after: i32,
    /// proximo: 1..31, or -1..-31 from the month's end
    pub cutoff: i32,
    /// fixed date: it
    pub fixed_date: i32,
    /// share percent: of the document's total
    pub percent: oi_decimal,
    /// share fixed: this much; all zero: another share
    pub fixed: oi_money,
    /// early-payment discounts
    pub discounts: *const oi_discount_tier,
    /// how many
    pub discount_count: usize,
    /// bytes from one to the next; 0: its struct_size
    pub discount_stride: usize,
}

impl Default for oi_terms_portion {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        let mut zero: Self = unsafe { core::mem::zeroed() };
        zero.struct_size = core::mem::size_of::<Self>() as u32;
        zero
    }
}

/// The dates terms may count from.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_due_inputs {
    /// sizeof(oi_due_inputs)
    pub struct_size: u32,
    /// 0
    pub flags: u32,
    /// document date
    pub document: i32,
    /// effective date
    pub effective: i32,
    /// 0: none
    pub delivery: i32,
    /// 0: none
    pub receipt: i32,
}

impl Default for oi_due_inputs {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        let mut zero: Self = unsafe { core::mem::zeroed() };
        zero.struct_size = core::mem::size_of::<Self>() as u32;
        zero
    }
}

/// One portion of a document.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_due_portion {
    /// sizeof(oi_due_portion)
    pub struct_size: u32,
    /// 0
    pub flags: u32,
    /// its part of the total
    pub amount: oi_money,
    /// required; of a draft only when it is posted
    pub due: i32,
    /// 0
    pub reserved: u32,
}

impl Default for oi_due_portion {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        let mut zero: Self = unsafe { core::mem::zeroed() };
        zero.struct_size = core::mem::size_of::<Self>() as u32;
        zero
    }
}

/// One portion of payment terms; see oi_terms_portion.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_terms_row {
    /// counted from 0
    pub portion: u32,
    /// which part of the document
    pub share: i32,
    /// which rule gives the date
    pub kind: i32,
    /// from which date it counts
    pub base: i32,
    /// how it moves off a day that is no business day
    pub shift: i32,
    /// base + this many days,
    pub days: i32,
    /// + this many months,
    pub months: i32,
    /// this day of that month; 0 keeps it;
    pub day: i32,
    /// + this many days
    pub days_after: i32,
    /// of proximo
    pub cutoff: i32,
    /// of a fixed date; 0: another rule
    pub fixed_date: i32,
    /// how many discounts it has
    pub discount_count: u32,
    /// share percent: of the document's total
    pub percent: oi_decimal,
    /// share fixed: this much; all zero: none
    pub fixed: oi_money,
}

impl Default for oi_terms_row {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        unsafe { core::mem::zeroed() }
    }
}

/// An early-payment discount of a portion of payment terms.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_terms_discount_row {
    /// which portion, counted from 0
    pub portion: u32,
    /// from the base date
    pub days: i32,
    /// of the portion
    pub percent: oi_decimal,
}

impl Default for oi_terms_discount_row {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        unsafe { core::mem::zeroed() }
    }
}

/// A tax on a line.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_line_tax {
    /// sizeof(oi_line_tax)
    pub struct_size: u32,
    /// 0
    pub flags: u32,
    /// the host's tax code; lines of one code and rate are taxed together
    pub code: oi_text,
    /// 19 is 19 %, 0.19 is 19 hundredths of a percent
    pub percent: oi_decimal,
}

impl Default for oi_line_tax {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        let mut zero: Self = unsafe { core::mem::zeroed() };
        zero.struct_size = core::mem::size_of::<Self>() as u32;
        zero
    }
}

/// A line of a document: round(quantity x unit price) - discount.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_line_input {
    /// sizeof(oi_line_input)
    pub struct_size: u32,
    /// OI_LINE_...
    pub flags: u32,
    /// the host's product code
    pub product: oi_text,
    /// free text
    pub description: oi_text,
    /// all zero: 1, unless OI_LINE_ZERO_QUANTITY
    pub quantity: oi_decimal,
    /// in the document's currency
    pub unit_price: oi_decimal,
    /// of the rounded amount; or
    pub discount_percent: oi_decimal,
    /// an amount; giving both is refused; all zero: none
    pub discount: oi_money,
    /// taxes on the line
    pub taxes: *const oi_line_tax,
    /// how many
    pub tax_count: usize,
    /// bytes from one to the next; 0: its struct_size
    pub tax_stride: usize,
}

impl Default for oi_line_input {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        let mut zero: Self = unsafe { core::mem::zeroed() };
        zero.struct_size = core::mem::size_of::<Self>() as u32;
        zero
    }
}

/// A line of a document.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_line_row {
    /// the host's product code
    pub product: oi_text_view,
    /// free text
    pub description: oi_text_view,
    /// how many
    pub quantity: oi_decimal,
    /// each
    pub unit_price: oi_decimal,
    /// off the line; all zero in records that carry a percentage
    pub discount: oi_money,
    /// after discount; all zero in records
    pub net: oi_money,
}

impl Default for oi_line_row {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        unsafe { core::mem::zeroed() }
    }
}

/// A document's tax of one code and rate.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_tax_row {
    /// the host's tax code
    pub code: oi_text_view,
    /// 19 is 19 %
    pub percent: oi_decimal,
    /// what was taxed
    pub base: oi_money,
    /// the tax
    pub tax: oi_money,
}

impl Default for oi_tax_row {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        unsafe { core::mem::zeroed() }
    }
}

/// What the lines of a document add up to.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_document_totals {
    /// sizeof(oi_document_totals)
    pub struct_size: u32,
    /// 0
    pub flags: u32,
    /// sum of round(quantity x price), before discounts
    pub lines: oi_money,
    /// sum of the lines' discounts
    pub discount: oi_money,
    /// sum of the taxes
    pub tax: oi_money,
    /// lines - discount + tax
    pub total: oi_money,
}

impl Default for oi_document_totals {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        let mut zero: Self = unsafe { core::mem::zeroed() };
        zero.struct_size = core::mem::size_of::<Self>() as u32;
        zero
    }
}

/// Where memory comes from. Callbacks do not call into this library; `user` lives until the last handle made
/// with it is freed.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_allocator {
    /// sizeof(oi_allocator)
    pub struct_size: u32,
    /// 0
    pub flags: u32,
    /// not NULL
    pub allocate: oi_allocate_callback,
    /// not NULL
    pub deallocate: oi_deallocate_callback,
    /// hears when the last handle made with it is freed; may be NULL
    pub destroy: oi_destroy_callback,
    /// handed to each call
    pub user: *mut c_void,
}

impl Default for oi_allocator {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        let mut zero: Self = unsafe { core::mem::zeroed() };
        zero.struct_size = core::mem::size_of::<Self>() as u32;
        zero
    }
}

/// Who, when and why.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_command_info {
    /// sizeof(oi_command_info)
    pub struct_size: u32,
    /// OI_COMMAND_...
    pub flags: u32,
    /// business date the books count it from; required by commands about money
    pub effective: i32,
    /// 0
    pub reserved: u32,
    /// host's instant, microseconds UTC since 1970; 0: none; never decreasing
    pub recorded_micros: i64,
    /// who
    pub actor: oi_text,
    /// why; personal
    pub reason: oi_text,
    /// same key, same command: the first outcome again; other command: refused
    pub idempotency_key: oi_text,
}

impl Default for oi_command_info {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        let mut zero: Self = unsafe { core::mem::zeroed() };
        zero.struct_size = core::mem::size_of::<Self>() as u32;
        zero
    }
}

/// What an accepted command did.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_outcome {
    /// sizeof(oi_outcome)
    pub struct_size: u32,
    /// 0
    pub flags: u32,
    /// of the record it made or changed; 0: none
    pub id: u64,
    /// its events are first .. last; both 0: nothing had to be done
    pub first_sequence: u64,
    /// see first_sequence
    pub last_sequence: u64,
    /// of the record; OI_ENTITY_KIND_NONE: none
    pub kind: i32,
    /// OI_REMARK_...: worth a look, and accepted all the same; 0: nothing, or repeated
    pub remarks: u32,
    /// 1: the answer to a repeated idempotency key; nothing was done now
    pub repeated: u8,
    /// 0
    pub reserved: [u8; 7],
}

impl Default for oi_outcome {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        let mut zero: Self = unsafe { core::mem::zeroed() };
        zero.struct_size = core::mem::size_of::<Self>() as u32;
        zero
    }
}

/// Idempotency keys to be forgotten.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_drop_idempotency_keys_input {
    /// sizeof(oi_drop_idempotency_keys_input)
    pub struct_size: u32,
    /// 0
    pub flags: u32,
    /// those of commands recorded before this sequence
    pub before: u64,
}

impl Default for oi_drop_idempotency_keys_input {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        let mut zero: Self = unsafe { core::mem::zeroed() };
        zero.struct_size = core::mem::size_of::<Self>() as u32;
        zero
    }
}

/// What the host decides once for the whole ledger. All zero: the defaults.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_settings {
    /// sizeof(oi_settings)
    pub struct_size: u32,
    /// OI_SETTINGS_...
    pub flags: u32,
    /// of every ledger rule; 0: half up
    pub rounding: i32,
    /// where tax is rounded; line makes it line for all documents
    pub tax_scope: i32,
    /// of the last day of the fiscal year: 1 .. 12; 0: December
    pub fiscal_year_end_month: u32,
    /// 1 .. 31 (28 or 29 February: its end); 0: the month's last
    pub fiscal_year_end_day: u32,
}

impl Default for oi_settings {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        let mut zero: Self = unsafe { core::mem::zeroed() };
        zero.struct_size = core::mem::size_of::<Self>() as u32;
        zero
    }
}

/// A currency that ISO 4217 lacks or has withdrawn.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_register_currency_input {
    /// sizeof(oi_register_currency_input)
    pub struct_size: u32,
    /// 0
    pub flags: u32,
    /// code of 3 to 7 characters, A-Z first, then A-Z or 0-9; digits 0..18
    pub currency: oi_currency,
}

impl Default for oi_register_currency_input {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        let mut zero: Self = unsafe { core::mem::zeroed() };
        zero.struct_size = core::mem::size_of::<Self>() as u32;
        zero
    }
}

/// How a ledger is made.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_ledger_options {
    /// sizeof(oi_ledger_options)
    pub struct_size: u32,
    /// 0
    pub flags: u32,
    /// NULL: the defaults; the ledger's from the start, without event
    pub settings: *const oi_settings,
    /// all state; NULL: malloc; called by one thread at a time
    pub allocator: *const oi_allocator,
    /// results and scratch; NULL: malloc; called by any thread
    pub result_allocator: *const oi_allocator,
    /// may be NULL
    pub log: oi_log_callback,
    /// hears when the ledger and its results are freed; may be NULL
    pub log_destroy: oi_destroy_callback,
    /// handed to each call
    pub log_user: *mut c_void,
    /// the host's name for these books (a UUID, say): its journals and snapshots are told from others by it
    pub identity: oi_digest,
    /// random, from a secure source: with it a stranger who chooses numbers, references, ids or idempotency keys can't aim at where they stand in tables; nothing that is seen or written depends on it, and the next run may have another; all zero: such keys cost what they cost in a tree
    pub hash_secret: oi_digest,
}

impl Default for oi_ledger_options {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        let mut zero: Self = unsafe { core::mem::zeroed() };
        zero.struct_size = core::mem::size_of::<Self>() as u32;
        zero
    }
}

/// From which standpoint a figure is asked.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_as_of {
    /// sizeof(oi_as_of)
    pub struct_size: u32,
    /// 0
    pub flags: u32,
    /// required: what counts is dated on or before it
    pub date: i32,
    /// 0
    pub reserved: u32,
    /// what counts was recorded up to this sequence; 0: everything known; OI_NOTHING_KNOWN
    pub known_through: u64,
}

impl Default for oi_as_of {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        let mut zero: Self = unsafe { core::mem::zeroed() };
        zero.struct_size = core::mem::size_of::<Self>() as u32;
        zero
    }
}

/// Where a callback says that it has done what it was called for: `accepted` = 1, and `sequence` = the number it was
/// given for that (a record's first sequence, a piece's position). Anything else refuses the call with
/// OI_SINK_REFUSED.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_acknowledgement {
    /// sizeof(oi_acknowledgement) of the library
    pub struct_size: u32,
    /// 0
    pub flags: u32,
    /// starts as 0: echo the number
    pub sequence: u64,
    /// starts as 0 = refused
    pub accepted: u8,
    /// 0
    pub reserved: [u8; 7],
}

impl Default for oi_acknowledgement {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        let mut zero: Self = unsafe { core::mem::zeroed() };
        zero.struct_size = core::mem::size_of::<Self>() as u32;
        zero
    }
}

/// How records leave as bytes.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_journal_options {
    /// sizeof(oi_journal_options)
    pub struct_size: u32,
    /// 0
    pub flags: u32,
    /// how
    pub mode: i32,
    /// 0
    pub reserved: u32,
    /// push only
    pub store: oi_journal_callback,
    /// hears when the ledger is freed or another is set; may be NULL
    pub destroy: oi_destroy_callback,
    /// handed to each call
    pub user: *mut c_void,
    /// random, kept like a password: salts the digests that stand for personal texts in the chain, so that an erased name cannot be guessed from its digest. It belongs where the journal is not. Nothing that was written needs it to be read: it may be another one after a restart
    pub personal_secret: oi_digest,
}

impl Default for oi_journal_options {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        let mut zero: Self = unsafe { core::mem::zeroed() };
        zero.struct_size = core::mem::size_of::<Self>() as u32;
        zero
    }
}

/// What replaying a piece of a journal did.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_recovery {
    /// sizeof(oi_recovery)
    pub struct_size: u32,
    /// 0
    pub flags: u32,
    /// that took effect
    pub transactions: u64,
    /// in them
    pub records: u64,
    /// bytes of whole transactions from the front; what follows is the beginning of one
    pub end: u64,
    /// where the ledger stands
    pub last_sequence: u64,
    /// 1: something follows: the piece was cut there, or the host crashed while it wrote
    pub torn: u8,
    /// 0
    pub reserved: [u8; 7],
}

impl Default for oi_recovery {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        let mut zero: Self = unsafe { core::mem::zeroed() };
        zero.struct_size = core::mem::size_of::<Self>() as u32;
        zero
    }
}

/// An item or draft at an as-of point.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_item_row {
    /// which
    pub item: oi_item_ref,
    /// its number
    pub number: oi_text_view,
    /// whose
    pub customer: u64,
    /// 0: none
    pub job: u64,
    /// 0: none
    pub contract: u64,
    /// of its amounts
    pub currency: oi_currency,
    /// business date; 0: a draft without one
    pub effective: i32,
    /// document date; 0: a draft without one
    pub document_date: i32,
    /// earliest due date with something open; none open: the last portion's; 0: never due
    pub due: i32,
    /// of a payment; 0: not told
    pub value_date: i32,
    /// its amount, positive
    pub total: oi_money,
    /// open or unapplied; 0 when reversed
    pub remaining: oi_money,
    /// of remaining, not disputed
    pub past_due: oi_money,
    /// of remaining
    pub disputed: oi_money,
    /// debit items: settled by payments
    pub paid: oi_money,
    /// ... by credit memos and credits
    pub credited: oi_money,
    /// ... by write-offs
    pub written_off: oi_money,
    /// at the as-of point
    pub status: i32,
    /// where it stands outside the books
    pub draft_state: i32,
    /// of the oldest open portion; 0 when not overdue
    pub days_overdue: i32,
    /// how it was undone; 0: not reversed
    pub reversal: i32,
    /// date; 0: not reversed
    pub reversed_on: i32,
    /// due portions
    pub portion_count: u32,
    /// 1: past_due > 0, whatever the status says
    pub overdue: u8,
    /// 0
    pub reserved: [u8; 7],
    /// frozen at issue
    pub salesperson: oi_text_view,
    /// recurring invoices that belong together
    pub series: oi_text_view,
    /// the customer's order number, say
    pub reference: oi_text_view,
    /// of a payment or refund
    pub method: oi_text_view,
    /// of a payment or refund
    pub transaction_id: oi_text_view,
    /// personal
    pub notes: oi_text_view,
    /// the host's key
    pub external_ref: oi_text_view,
    /// a credit memo's invoice, a fee's payment; all zero: nothing
    pub about: oi_item_ref,
    /// when it became known
    pub sequence: u64,
}

impl Default for oi_item_row {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        unsafe { core::mem::zeroed() }
    }
}

/// Which items. All zero: all, without drafts.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_item_filter {
    /// sizeof(oi_item_filter)
    pub struct_size: u32,
    /// OI_ITEM_FILTER_...
    pub flags: u32,
    /// 0: all
    pub customer: u64,
    /// 0: all
    pub job: u64,
    /// 0: all
    pub contract: u64,
    /// all zero: all
    pub currency: [c_char; 8],
    /// bits 1 << oi_item_kind; 0: all
    pub kinds: u32,
    /// bits 1 << oi_item_status; 0: all
    pub statuses: u32,
    /// effective date, inclusive; 0: the first
    pub from: i32,
    /// effective date, inclusive; 0: the last
    pub to: i32,
    /// exact
    pub series: oi_text,
    /// part of the number
    pub number_contains: oi_text,
    /// total; all zero: no bound
    pub at_least: oi_money,
    /// total; all zero: no bound
    pub at_most: oi_money,
    /// the order
    pub sort: i32,
    /// 0
    pub reserved: u32,
    /// rows left out at the start
    pub offset: u64,
    /// rows at most; 0: all
    pub limit: u64,
}

impl Default for oi_item_filter {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        let mut zero: Self = unsafe { core::mem::zeroed() };
        zero.struct_size = core::mem::size_of::<Self>() as u32;
        zero
    }
}

/// A due portion of an item.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_portion_row {
    /// counted from 0
    pub portion: u32,
    /// 0: none
    pub due: i32,
    /// its part of the item
    pub amount: oi_money,
    /// of it; all zero in records
    pub remaining: oi_money,
}

impl Default for oi_portion_row {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        unsafe { core::mem::zeroed() }
    }
}

/// A customer.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_customer_input {
    /// sizeof(oi_customer_input)
    pub struct_size: u32,
    /// OI_CUSTOMER_...
    pub flags: u32,
    /// creating: 0 = the next; changing: which one
    pub id: u64,
    /// the host's customer number; unique; may be empty
    pub code: oi_text,
    /// personal
    pub name: oi_text,
    /// the host's own status label
    pub label: oi_text,
    /// default of new invoices
    pub salesperson: oi_text,
    /// the host's key; unique; may be empty
    pub external_ref: oi_text,
    /// what it may still be billed
    pub status: i32,
    /// whether a payment may leave part of a due portion open
    pub partial_payments: i32,
    /// default of new documents: code, filled up with zeros
    pub currency: [c_char; 8],
    /// consolidated with; 0: none
    pub parent: u64,
    /// all zero: no limit; a limit of 0 carries its currency
    pub credit_limit: oi_money,
    /// date; 0: the effective date of creation
    pub established: i32,
    /// 0
    pub reserved: u32,
    /// default of new invoices; none: those above say (oi_default_level)
    pub terms: *const oi_terms_portion,
    /// how many portions
    pub terms_count: usize,
    /// bytes from one to the next; 0: its struct_size
    pub terms_stride: usize,
    /// a customer group; 0: none
    pub group: u64,
    /// a business or a person
    pub r#type: i32,
    /// which products it is shown
    pub product_display: i32,
    /// default of new documents, in the host's words
    pub payment_method: oi_text,
    /// default of new documents: its code
    pub price_list: oi_text,
    /// default of new documents, in the host's words
    pub shipping_method: oi_text,
    /// 0 .. 100; default of new documents; 0: those above say (oi_default_level)
    pub discount_percent: oi_decimal,
    /// as it is registered; personal
    pub legal_name: oi_text,
    /// of a person; personal
    pub given_name: oi_text,
    /// of a person; personal
    pub family_name: oi_text,
    /// personal
    pub email: oi_text,
    /// personal
    pub phone: oi_text,
    /// personal
    pub mobile: oi_text,
    /// personal
    pub fax: oi_text,
    /// personal
    pub website: oi_text,
}

impl Default for oi_customer_input {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        let mut zero: Self = unsafe { core::mem::zeroed() };
        zero.struct_size = core::mem::size_of::<Self>() as u32;
        zero
    }
}

/// Which customer goes.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_delete_customer_input {
    /// sizeof(oi_delete_customer_input)
    pub struct_size: u32,
    /// 0
    pub flags: u32,
    /// its id
    pub id: u64,
}

impl Default for oi_delete_customer_input {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        let mut zero: Self = unsafe { core::mem::zeroed() };
        zero.struct_size = core::mem::size_of::<Self>() as u32;
        zero
    }
}

/// A customer.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_customer_row {
    /// its id
    pub id: u64,
    /// the host's customer number
    pub code: oi_text_view,
    /// personal
    pub name: oi_text_view,
    /// the host's own status label
    pub label: oi_text_view,
    /// default of new invoices
    pub salesperson: oi_text_view,
    /// the host's key
    pub external_ref: oi_text_view,
    /// what it may still be billed
    pub status: i32,
    /// whether a payment may leave part of a due portion open
    pub partial_payments: i32,
    /// default of new documents; all zero: none
    pub currency: oi_currency,
    /// 0: none
    pub parent: u64,
    /// all zero: none
    pub credit_limit: oi_money,
    /// date; 0: not told
    pub established: i32,
    /// 0
    pub reserved: u32,
    /// sequence
    pub created: u64,
    /// sequence of the last change
    pub changed: u64,
    /// 0: none
    pub group: u64,
    /// a business or a person
    pub r#type: i32,
    /// which products it is shown
    pub product_display: i32,
    /// default of new documents, in the host's words
    pub payment_method: oi_text_view,
    /// default of new documents: its code
    pub price_list: oi_text_view,
    /// default of new documents, in the host's words
    pub shipping_method: oi_text_view,
    /// default of new documents; 0: those above say (oi_default_level)
    pub discount_percent: oi_decimal,
    /// as it is registered; personal
    pub legal_name: oi_text_view,
    /// of a person; personal
    pub given_name: oi_text_view,
    /// of a person; personal
    pub family_name: oi_text_view,
    /// personal
    pub email: oi_text_view,
    /// personal
    pub phone: oi_text_view,
    /// personal
    pub mobile: oi_text_view,
    /// personal
    pub fax: oi_text_view,
    /// personal
    pub website: oi_text_view,
    /// 1: no discount, whatever those above give
    pub no_discount: u8,
    /// 0
    pub reserved2: [u8; 7],
}

impl Default for oi_customer_row {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        unsafe { core::mem::zeroed() }
    }
}

/// Which customers. All zero: all.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_customer_filter {
    /// sizeof(oi_customer_filter)
    pub struct_size: u32,
    /// 0
    pub flags: u32,
    /// each of its words is part of code or name, without case, accents and width
    pub text: oi_text,
    /// exact
    pub salesperson: oi_text,
    /// children of; 0: any
    pub parent: u64,
    /// rows left out at the start
    pub offset: u64,
    /// rows at most; 0: all
    pub limit: u64,
    /// bits 1 << oi_customer_status; 0: all
    pub statuses: u32,
    /// which comes first
    pub order: i32,
}

impl Default for oi_customer_filter {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        let mut zero: Self = unsafe { core::mem::zeroed() };
        zero.struct_size = core::mem::size_of::<Self>() as u32;
        zero
    }
}

/// What a new document of a customer begins with. Beside each value the level that it comes from, and the id of the
/// record there.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_customer_defaults_row {
    /// whose
    pub customer: u64,
    /// in the host's words
    pub payment_method: oi_text_view,
    /// 0: none
    pub payment_method_source: u64,
    /// its code
    pub price_list: oi_text_view,
    /// 0: none
    pub price_list_source: u64,
    /// in the host's words
    pub shipping_method: oi_text_view,
    /// 0: none
    pub shipping_method_source: u64,
    /// 0 where somebody says: no discount
    pub discount_percent: oi_decimal,
    /// 0: none
    pub discount_percent_source: u64,
    /// whose terms, see oi_ledger_list_terms and its like; 0: none
    pub terms_source: u64,
    /// 0: none
    pub partial_payments_source: u64,
    /// 0: none
    pub product_display_source: u64,
    /// where it comes from
    pub payment_method_level: i32,
    /// where it comes from
    pub price_list_level: i32,
    /// where it comes from
    pub shipping_method_level: i32,
    /// where it comes from
    pub discount_percent_level: i32,
    /// where they come from
    pub terms_level: i32,
    /// where it comes from
    pub partial_payments_level: i32,
    /// where it comes from
    pub product_display_level: i32,
    /// allowed or refused
    pub partial_payments: i32,
    /// which products it is shown
    pub product_display: i32,
    /// 0
    pub reserved: u32,
}

impl Default for oi_customer_defaults_row {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        unsafe { core::mem::zeroed() }
    }
}

/// The host's own business: what stands on its documents, and the last defaults. Of several the one with the
/// lowest id gives them.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_company_input {
    /// sizeof(oi_company_input)
    pub struct_size: u32,
    /// 0
    pub flags: u32,
    /// creating: 0 = the next; changing: which one
    pub id: u64,
    /// what it is called
    pub name: oi_text,
    /// as it is registered
    pub legal_name: oi_text,
    /// under which it is known to tax authorities
    pub tax_number: oi_text,
    /// several lines, where there are
    pub street: oi_text,
    /// postal code
    pub postal_code: oi_text,
    /// city
    pub city: oi_text,
    /// state, county, prefecture
    pub region: oi_text,
    /// code of ISO 3166, "RO"
    pub country: oi_text,
    /// e-mail address
    pub email: oi_text,
    /// telephone
    pub phone: oi_text,
    /// website
    pub website: oi_text,
    /// where customers pay to, as it is printed
    pub bank_account: oi_text,
    /// default of new documents, in the host's words
    pub payment_method: oi_text,
    /// default of new documents: its code
    pub price_list: oi_text,
    /// default of new documents, in the host's words
    pub shipping_method: oi_text,
    /// 0 .. 100; default of new documents
    pub discount_percent: oi_decimal,
    /// default of new invoices; none: nothing is said
    pub terms: *const oi_terms_portion,
    /// how many portions
    pub terms_count: usize,
    /// bytes from one to the next; 0: its struct_size
    pub terms_stride: usize,
    /// which products customers are shown
    pub product_display: i32,
    /// 0
    pub reserved: u32,
}

impl Default for oi_company_input {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        let mut zero: Self = unsafe { core::mem::zeroed() };
        zero.struct_size = core::mem::size_of::<Self>() as u32;
        zero
    }
}

/// Which company goes.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_delete_company_input {
    /// sizeof(oi_delete_company_input)
    pub struct_size: u32,
    /// 0
    pub flags: u32,
    /// its id
    pub id: u64,
}

impl Default for oi_delete_company_input {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        let mut zero: Self = unsafe { core::mem::zeroed() };
        zero.struct_size = core::mem::size_of::<Self>() as u32;
        zero
    }
}

/// The host's own business: what stands on its documents, and the last defaults. Of several the one with the
/// lowest id gives them.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_company_row {
    /// its id
    pub id: u64,
    /// what it is called
    pub name: oi_text_view,
    /// as it is registered
    pub legal_name: oi_text_view,
    /// under which it is known to tax authorities
    pub tax_number: oi_text_view,
    /// several lines, where there are
    pub street: oi_text_view,
    /// postal code
    pub postal_code: oi_text_view,
    /// city
    pub city: oi_text_view,
    /// state, county, prefecture
    pub region: oi_text_view,
    /// code of ISO 3166, "RO"
    pub country: oi_text_view,
    /// e-mail address
    pub email: oi_text_view,
    /// telephone
    pub phone: oi_text_view,
    /// website
    pub website: oi_text_view,
    /// where customers pay to, as it is printed
    pub bank_account: oi_text_view,
    /// default of new documents, in the host's words
    pub payment_method: oi_text_view,
    /// default of new documents: its code
    pub price_list: oi_text_view,
    /// default of new documents, in the host's words
    pub shipping_method: oi_text_view,
    /// 0 .. 100; default of new documents
    pub discount_percent: oi_decimal,
    /// which products customers are shown
    pub product_display: i32,
    /// 0
    pub reserved: [u8; 4],
    /// sequence
    pub created: u64,
    /// sequence of the last change
    pub changed: u64,
}

impl Default for oi_company_row {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        unsafe { core::mem::zeroed() }
    }
}

/// Customers that are dealt with alike: defaults of what a customer does not say itself.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_customer_group_input {
    /// sizeof(oi_customer_group_input)
    pub struct_size: u32,
    /// OI_GROUP_...
    pub flags: u32,
    /// creating: 0 = the next; changing: which one
    pub id: u64,
    /// unique among groups; may be empty
    pub code: oi_text,
    /// what it is called
    pub name: oi_text,
    /// default of new documents, in the host's words
    pub payment_method: oi_text,
    /// default of new documents: its code
    pub price_list: oi_text,
    /// default of new documents, in the host's words
    pub shipping_method: oi_text,
    /// 0 .. 100; default of new documents; 0: what the company gives
    pub discount_percent: oi_decimal,
    /// default of new invoices; none: nothing is said
    pub terms: *const oi_terms_portion,
    /// how many portions
    pub terms_count: usize,
    /// bytes from one to the next; 0: its struct_size
    pub terms_stride: usize,
    /// whether a payment may leave part of a due portion open
    pub partial_payments: i32,
    /// which products its customers are shown
    pub product_display: i32,
}

impl Default for oi_customer_group_input {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        let mut zero: Self = unsafe { core::mem::zeroed() };
        zero.struct_size = core::mem::size_of::<Self>() as u32;
        zero
    }
}

/// Which customer group goes.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_delete_customer_group_input {
    /// sizeof(oi_delete_customer_group_input)
    pub struct_size: u32,
    /// 0
    pub flags: u32,
    /// its id
    pub id: u64,
}

impl Default for oi_delete_customer_group_input {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        let mut zero: Self = unsafe { core::mem::zeroed() };
        zero.struct_size = core::mem::size_of::<Self>() as u32;
        zero
    }
}

/// Customers that are dealt with alike: defaults of what a customer does not say itself.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_customer_group_row {
    /// its id
    pub id: u64,
    /// unique among groups; may be empty
    pub code: oi_text_view,
    /// what it is called
    pub name: oi_text_view,
    /// default of new documents, in the host's words
    pub payment_method: oi_text_view,
    /// default of new documents: its code
    pub price_list: oi_text_view,
    /// default of new documents, in the host's words
    pub shipping_method: oi_text_view,
    /// 0 .. 100; default of new documents; 0: what the company gives
    pub discount_percent: oi_decimal,
    /// whether a payment may leave part of a due portion open
    pub partial_payments: i32,
    /// which products its customers are shown
    pub product_display: i32,
    /// 1: no discount, whatever the company gives
    pub no_discount: u8,
    /// 0
    pub reserved: [u8; 7],
    /// sequence
    pub created: u64,
    /// sequence of the last change
    pub changed: u64,
}

impl Default for oi_customer_group_row {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        unsafe { core::mem::zeroed() }
    }
}

/// A contact. All that is said of it is personal.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_contact_input {
    /// sizeof(oi_contact_input)
    pub struct_size: u32,
    /// OI_CONTACT_...
    pub flags: u32,
    /// creating: 0 = the next; changing: which one
    pub id: u64,
    /// whose; stays
    pub customer: u64,
    /// personal
    pub name: oi_text,
    /// what the person does there; personal
    pub role: oi_text,
    /// personal
    pub email: oi_text,
    /// personal
    pub phone: oi_text,
    /// personal
    pub mobile: oi_text,
    /// personal
    pub fax: oi_text,
    /// personal
    pub notes: oi_text,
}

impl Default for oi_contact_input {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        let mut zero: Self = unsafe { core::mem::zeroed() };
        zero.struct_size = core::mem::size_of::<Self>() as u32;
        zero
    }
}

/// Which contact goes.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_delete_contact_input {
    /// sizeof(oi_delete_contact_input)
    pub struct_size: u32,
    /// 0
    pub flags: u32,
    /// its id
    pub id: u64,
}

impl Default for oi_delete_contact_input {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        let mut zero: Self = unsafe { core::mem::zeroed() };
        zero.struct_size = core::mem::size_of::<Self>() as u32;
        zero
    }
}

/// A contact.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_contact_row {
    /// its id
    pub id: u64,
    /// whose
    pub customer: u64,
    /// personal
    pub name: oi_text_view,
    /// what the person does there; personal
    pub role: oi_text_view,
    /// personal
    pub email: oi_text_view,
    /// personal
    pub phone: oi_text_view,
    /// personal
    pub mobile: oi_text_view,
    /// personal
    pub fax: oi_text_view,
    /// personal
    pub notes: oi_text_view,
    /// 1: the one to begin with
    pub primary: u8,
    /// 0
    pub reserved: [u8; 7],
    /// sequence
    pub created: u64,
    /// sequence of the last change
    pub changed: u64,
}

impl Default for oi_contact_row {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        unsafe { core::mem::zeroed() }
    }
}

/// An address. All that is said of it is personal, but for its kind and country.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_address_input {
    /// sizeof(oi_address_input)
    pub struct_size: u32,
    /// OI_ADDRESS_...
    pub flags: u32,
    /// creating: 0 = the next; changing: which one
    pub id: u64,
    /// whose; stays
    pub customer: u64,
    /// in the host's words: "warehouse north"; personal
    pub label: oi_text,
    /// code of ISO 3166, "RO"
    pub country: oi_text,
    /// personal
    pub recipient: oi_text,
    /// several lines, where there are; personal
    pub street: oi_text,
    /// personal
    pub postal_code: oi_text,
    /// personal
    pub city: oi_text,
    /// state, county, prefecture; personal
    pub region: oi_text,
    /// what it is for
    pub kind: i32,
    /// 0
    pub reserved: u32,
}

impl Default for oi_address_input {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        let mut zero: Self = unsafe { core::mem::zeroed() };
        zero.struct_size = core::mem::size_of::<Self>() as u32;
        zero
    }
}

/// Which address goes.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_delete_address_input {
    /// sizeof(oi_delete_address_input)
    pub struct_size: u32,
    /// 0
    pub flags: u32,
    /// its id
    pub id: u64,
}

impl Default for oi_delete_address_input {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        let mut zero: Self = unsafe { core::mem::zeroed() };
        zero.struct_size = core::mem::size_of::<Self>() as u32;
        zero
    }
}

/// An address.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_address_row {
    /// its id
    pub id: u64,
    /// whose
    pub customer: u64,
    /// in the host's words: "warehouse north"; personal
    pub label: oi_text_view,
    /// code of ISO 3166, "RO"
    pub country: oi_text_view,
    /// personal
    pub recipient: oi_text_view,
    /// several lines, where there are; personal
    pub street: oi_text_view,
    /// personal
    pub postal_code: oi_text_view,
    /// personal
    pub city: oi_text_view,
    /// state, county, prefecture; personal
    pub region: oi_text_view,
    /// what it is for
    pub kind: i32,
    /// 1: the one of its kind to begin with; whoever was it before no longer is
    pub is_default: u8,
    /// 1: kept for what was sent there
    pub inactive: u8,
    /// 0
    pub reserved: [u8; 2],
    /// sequence
    pub created: u64,
    /// sequence of the last change
    pub changed: u64,
}

impl Default for oi_address_row {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        unsafe { core::mem::zeroed() }
    }
}

/// Under which number a customer is known to a tax authority.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_tax_registration_input {
    /// sizeof(oi_tax_registration_input)
    pub struct_size: u32,
    /// 0
    pub flags: u32,
    /// creating: 0 = the next; changing: which one
    pub id: u64,
    /// whose; stays
    pub customer: u64,
    /// in a code of the host's: "VAT"
    pub kind: oi_text,
    /// code of ISO 3166, "RO"
    pub country: oi_text,
    /// personal
    pub number: oi_text,
}

impl Default for oi_tax_registration_input {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        let mut zero: Self = unsafe { core::mem::zeroed() };
        zero.struct_size = core::mem::size_of::<Self>() as u32;
        zero
    }
}

/// Which tax registration goes.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_delete_tax_registration_input {
    /// sizeof(oi_delete_tax_registration_input)
    pub struct_size: u32,
    /// 0
    pub flags: u32,
    /// its id
    pub id: u64,
}

impl Default for oi_delete_tax_registration_input {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        let mut zero: Self = unsafe { core::mem::zeroed() };
        zero.struct_size = core::mem::size_of::<Self>() as u32;
        zero
    }
}

/// Under which number a customer is known to a tax authority.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_tax_registration_row {
    /// its id
    pub id: u64,
    /// whose
    pub customer: u64,
    /// in a code of the host's: "VAT"
    pub kind: oi_text_view,
    /// code of ISO 3166, "RO"
    pub country: oi_text_view,
    /// personal
    pub number: oi_text_view,
    /// sequence
    pub created: u64,
    /// sequence of the last change
    pub changed: u64,
}

impl Default for oi_tax_registration_row {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        unsafe { core::mem::zeroed() }
    }
}

/// What a customer may do by whose leave, and until when. Nothing of it is personal: number and authority survive an
/// erasure, so that a licence still tells whether somebody is known.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_licence_input {
    /// sizeof(oi_licence_input)
    pub struct_size: u32,
    /// 0
    pub flags: u32,
    /// creating: 0 = the next; changing: which one
    pub id: u64,
    /// whose; stays
    pub customer: u64,
    /// in a code of the host's: "contractor"
    pub kind: oi_text,
    /// unique among those of its kind; required
    pub number: oi_text,
    /// who gave it
    pub authority: oi_text,
    /// date, the last day; 0: never
    pub expires: i32,
    /// 0
    pub reserved: u32,
}

impl Default for oi_licence_input {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        let mut zero: Self = unsafe { core::mem::zeroed() };
        zero.struct_size = core::mem::size_of::<Self>() as u32;
        zero
    }
}

/// Which licence goes.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_delete_licence_input {
    /// sizeof(oi_delete_licence_input)
    pub struct_size: u32,
    /// 0
    pub flags: u32,
    /// its id
    pub id: u64,
}

impl Default for oi_delete_licence_input {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        let mut zero: Self = unsafe { core::mem::zeroed() };
        zero.struct_size = core::mem::size_of::<Self>() as u32;
        zero
    }
}

/// What a customer may do by whose leave, and until when.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_licence_row {
    /// its id
    pub id: u64,
    /// whose
    pub customer: u64,
    /// in a code of the host's: "contractor"
    pub kind: oi_text_view,
    /// unique among those of its kind
    pub number: oi_text_view,
    /// who gave it
    pub authority: oi_text_view,
    /// date, the last day; 0: never
    pub expires: i32,
    /// 0
    pub reserved: [u8; 4],
    /// sequence
    pub created: u64,
    /// sequence of the last change
    pub changed: u64,
}

impl Default for oi_licence_row {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        unsafe { core::mem::zeroed() }
    }
}

/// A place of a customer where jobs are done.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_site_input {
    /// sizeof(oi_site_input)
    pub struct_size: u32,
    /// 0
    pub flags: u32,
    /// creating: 0 = the next; changing: which one
    pub id: u64,
    /// whose; stays
    pub customer: u64,
    /// unique among sites; may be empty
    pub code: oi_text,
    /// code of ISO 3166, "RO"
    pub country: oi_text,
    /// the host's key; unique; may be empty
    pub external_ref: oi_text,
    /// personal
    pub name: oi_text,
    /// several lines, where there are; personal
    pub street: oi_text,
    /// personal
    pub postal_code: oi_text,
    /// personal
    pub city: oi_text,
    /// state, county, prefecture; personal
    pub region: oi_text,
    /// whether something is done there
    pub status: i32,
    /// 0
    pub reserved: u32,
}

impl Default for oi_site_input {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        let mut zero: Self = unsafe { core::mem::zeroed() };
        zero.struct_size = core::mem::size_of::<Self>() as u32;
        zero
    }
}

/// Which site goes.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_delete_site_input {
    /// sizeof(oi_delete_site_input)
    pub struct_size: u32,
    /// 0
    pub flags: u32,
    /// its id
    pub id: u64,
}

impl Default for oi_delete_site_input {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        let mut zero: Self = unsafe { core::mem::zeroed() };
        zero.struct_size = core::mem::size_of::<Self>() as u32;
        zero
    }
}

/// A place of a customer where jobs are done.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_site_row {
    /// its id
    pub id: u64,
    /// whose
    pub customer: u64,
    /// unique among sites; may be empty
    pub code: oi_text_view,
    /// code of ISO 3166, "RO"
    pub country: oi_text_view,
    /// the host's key; unique; may be empty
    pub external_ref: oi_text_view,
    /// personal
    pub name: oi_text_view,
    /// several lines, where there are; personal
    pub street: oi_text_view,
    /// personal
    pub postal_code: oi_text_view,
    /// personal
    pub city: oi_text_view,
    /// state, county, prefecture; personal
    pub region: oi_text_view,
    /// whether something is done there
    pub status: i32,
    /// 0
    pub reserved: [u8; 4],
    /// sequence
    pub created: u64,
    /// sequence of the last change
    pub changed: u64,
}

impl Default for oi_site_row {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        unsafe { core::mem::zeroed() }
    }
}

/// A job of a customer.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_job_input {
    /// sizeof(oi_job_input)
    pub struct_size: u32,
    /// 0
    pub flags: u32,
    /// creating: 0 = the next; changing: which one
    pub id: u64,
    /// whose; it never changes
    pub customer: u64,
    /// unique among jobs; may be empty
    pub code: oi_text,
    /// personal
    pub name: oi_text,
    /// unique among jobs; may be empty
    pub external_ref: oi_text,
    /// whether it takes invoices
    pub status: i32,
    /// 0
    pub reserved: u32,
    /// where it is done, of the customer's; 0: nowhere in particular
    pub site: u64,
}

impl Default for oi_job_input {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        let mut zero: Self = unsafe { core::mem::zeroed() };
        zero.struct_size = core::mem::size_of::<Self>() as u32;
        zero
    }
}

/// A job.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_job_row {
    /// its id
    pub id: u64,
    /// whose
    pub customer: u64,
    /// its code
    pub code: oi_text_view,
    /// personal
    pub name: oi_text_view,
    /// the host's key
    pub external_ref: oi_text_view,
    /// whether it takes invoices
    pub status: i32,
    /// 0
    pub reserved: u32,
    /// sequence
    pub created: u64,
    /// where it is done; 0: nowhere in particular
    pub site: u64,
}

impl Default for oi_job_row {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        unsafe { core::mem::zeroed() }
    }
}

/// A contract with a customer.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_contract_input {
    /// sizeof(oi_contract_input)
    pub struct_size: u32,
    /// OI_CONTRACT_...
    pub flags: u32,
    /// creating: 0 = the next; changing: which one
    pub id: u64,
    /// whose; it never changes
    pub customer: u64,
    /// 0: the customer as a whole
    pub job: u64,
    /// unique among contracts; may be empty
    pub number: oi_text,
    /// unique among contracts; may be empty
    pub external_ref: oi_text,
    /// date; 0: not told
    pub starts: i32,
    /// date; 0: open-ended
    pub ends: i32,
    /// default of its documents, in the host's words
    pub payment_method: oi_text,
    /// default of its documents: its code
    pub price_list: oi_text,
    /// default of its documents, in the host's words
    pub shipping_method: oi_text,
    /// 0 .. 100; default of its documents; 0: what its customer gets
    pub discount_percent: oi_decimal,
    /// default of its invoices; none: those of its customer
    pub terms: *const oi_terms_portion,
    /// how many portions
    pub terms_count: usize,
    /// bytes from one to the next; 0: its struct_size
    pub terms_stride: usize,
}

impl Default for oi_contract_input {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        let mut zero: Self = unsafe { core::mem::zeroed() };
        zero.struct_size = core::mem::size_of::<Self>() as u32;
        zero
    }
}

/// A contract.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_contract_row {
    /// its id
    pub id: u64,
    /// whose
    pub customer: u64,
    /// 0: none
    pub job: u64,
    /// its number
    pub number: oi_text_view,
    /// the host's key
    pub external_ref: oi_text_view,
    /// date; 0: not told
    pub starts: i32,
    /// date; 0: open-ended
    pub ends: i32,
    /// default of its documents
    pub payment_method: oi_text_view,
    /// default of its documents: its code
    pub price_list: oi_text_view,
    /// default of its documents
    pub shipping_method: oi_text_view,
    /// 0: what its customer gets
    pub discount_percent: oi_decimal,
    /// 1: no discount, whatever its customer gets
    pub no_discount: u8,
    /// 0
    pub reserved: [u8; 7],
    /// sequence
    pub created: u64,
    /// sequence of the last change
    pub changed: u64,
}

impl Default for oi_contract_row {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        unsafe { core::mem::zeroed() }
    }
}

/// An invoice, debit note, opening balance, or a draft of an invoice: lines, or a bare total, or both when
/// they agree. Due by portions, or on `due`, or by terms, or by those of its contract, its customer and those above
/// (oi_default_level), or on receipt, in this order.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_invoice_input {
    /// sizeof(oi_invoice_input)
    pub struct_size: u32,
    /// 0
    pub flags: u32,
    /// 0: the next of its kind
    pub id: u64,
    /// whose
    pub customer: u64,
    /// 0: none
    pub job: u64,
    /// 0: none
    pub contract: u64,
    /// unique per kind; may be empty
    pub number: oi_text,
    /// all zero: the total's, else the customer's
    pub currency: [c_char; 8],
    /// of which kind; 0: what the function makes; an opening is a debit or a credit
    pub kind: i32,
    /// where it stands outside the books; oi_ledger_draft_invoice reads it, else 0
    pub draft_state: i32,
    /// 0: the effective date
    pub document_date: i32,
    /// 0: none
    pub delivery_date: i32,
    /// 0: by portions or terms
    pub due: i32,
    /// where tax is rounded, unless the settings say: by line
    pub tax_scope: i32,
    /// >= 0; all zero: what the lines add up to
    pub total: oi_money,
    /// lines
    pub lines: *const oi_line_input,
    /// how many
    pub line_count: usize,
    /// bytes from one to the next; 0: its struct_size
    pub line_stride: usize,
    /// due portions; they sum to the total
    pub portions: *const oi_due_portion,
    /// how many
    pub portion_count: usize,
    /// bytes from one to the next; 0: its struct_size
    pub portion_stride: usize,
    /// terms of this document
    pub terms: *const oi_terms_portion,
    /// how many
    pub terms_count: usize,
    /// bytes from one to the next; 0: its struct_size
    pub terms_stride: usize,
    /// empty: the customer's
    pub salesperson: oi_text,
    /// recurring invoices that belong together
    pub series: oi_text,
    /// the customer's order number, say
    pub reference: oi_text,
    /// personal
    pub notes: oi_text,
    /// unique per kind; may be empty
    pub external_ref: oi_text,
    /// that gives the number at posting; 0: the automatic one, if any, where there is none
    pub number_range: u64,
}

impl Default for oi_invoice_input {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        let mut zero: Self = unsafe { core::mem::zeroed() };
        zero.struct_size = core::mem::size_of::<Self>() as u32;
        zero
    }
}

/// One debit item to be settled.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_target_input {
    /// sizeof(oi_target_input)
    pub struct_size: u32,
    /// 0
    pub flags: u32,
    /// which
    pub item: oi_item_ref,
    /// all zero: as much as it has open and the credit has left
    pub amount: oi_money,
    /// of the item: the amount goes against what is disputed, which claims so much less; 0: none
    pub dispute: u64,
}

impl Default for oi_target_input {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        let mut zero: Self = unsafe { core::mem::zeroed() };
        zero.struct_size = core::mem::size_of::<Self>() as u32;
        zero
    }
}

/// How a credit is used. What is left stays as unapplied credit.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_settlement_input {
    /// sizeof(oi_settlement_input)
    pub struct_size: u32,
    /// OI_SETTLEMENT_...
    pub flags: u32,
    /// which items; 0 with targets: chosen
    pub strategy: i32,
    /// 0
    pub reserved: u32,
    /// strategy chosen: the items
    pub targets: *const oi_target_input,
    /// how many
    pub target_count: usize,
    /// bytes from one to the next; 0: its struct_size
    pub target_stride: usize,
}

impl Default for oi_settlement_input {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        let mut zero: Self = unsafe { core::mem::zeroed() };
        zero.struct_size = core::mem::size_of::<Self>() as u32;
        zero
    }
}

/// Open credit of a customer against its open items.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_settle_input {
    /// sizeof(oi_settle_input)
    pub struct_size: u32,
    /// 0
    pub flags: u32,
    /// whose
    pub customer: u64,
    /// only its items, with credit of it or of no job; 0: all
    pub job: u64,
    /// all zero: the customer's
    pub currency: [c_char; 8],
    /// in this order; none: all available, first in, first out
    pub credits: *const oi_item_ref,
    /// how many; they lie side by side
    pub credit_count: usize,
    /// not NULL; a strategy is required
    pub settlement: *const oi_settlement_input,
    /// cap on the sum applied; all zero: none
    pub at_most: oi_money,
}

impl Default for oi_settle_input {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        let mut zero: Self = unsafe { core::mem::zeroed() };
        zero.struct_size = core::mem::size_of::<Self>() as u32;
        zero
    }
}

/// A payment: cash in.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_payment_input {
    /// sizeof(oi_payment_input)
    pub struct_size: u32,
    /// 0
    pub flags: u32,
    /// 0: the next
    pub id: u64,
    /// whose
    pub customer: u64,
    /// with a job it settles only that job's items; 0: any
    pub job: u64,
    /// unique among payments; may be empty
    pub number: oi_text,
    /// > 0
    pub amount: oi_money,
    /// when the money counts for discounts; 0: the effective date
    pub value_date: i32,
    /// 0
    pub reserved: u32,
    /// "card", "bank_transfer", "check", ...: the host's words
    pub method: oi_text,
    /// the bank's or processor's
    pub transaction_id: oi_text,
    /// the payer's
    pub reference: oi_text,
    /// personal
    pub notes: oi_text,
    /// unique among payments; may be empty
    pub external_ref: oi_text,
    /// that gives the number; 0: the automatic one, if any, where there is none
    pub number_range: u64,
    /// what it settles; NULL: nothing, as for drafts and marking paid
    pub settlement: *const oi_settlement_input,
}

impl Default for oi_payment_input {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        let mut zero: Self = unsafe { core::mem::zeroed() };
        zero.struct_size = core::mem::size_of::<Self>() as u32;
        zero
    }
}

/// An invoice paid in full by one payment.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_mark_paid_input {
    /// sizeof(oi_mark_paid_input)
    pub struct_size: u32,
    /// 0
    pub flags: u32,
    /// which
    pub invoice: u64,
    /// not NULL; a method is required; customer and amount are the invoice's, what is given must agree
    pub payment: *const oi_payment_input,
}

impl Default for oi_mark_paid_input {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        let mut zero: Self = unsafe { core::mem::zeroed() };
        zero.struct_size = core::mem::size_of::<Self>() as u32;
        zero
    }
}

/// A payment to be reversed.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_reverse_payment_input {
    /// sizeof(oi_reverse_payment_input)
    pub struct_size: u32,
    /// 0
    pub flags: u32,
    /// which
    pub payment: u64,
    /// insufficient funds, chargeback or (0) payment reversed
    pub kind: i32,
    /// date; 0: the effective date
    pub fee_due: i32,
    /// charged with it; all zero: none
    pub fee: oi_money,
    /// unique among fees; may be empty
    pub fee_number: oi_text,
}

impl Default for oi_reverse_payment_input {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        let mut zero: Self = unsafe { core::mem::zeroed() };
        zero.struct_size = core::mem::size_of::<Self>() as u32;
        zero
    }
}

/// A credit memo: lines, or a bare amount, or both when they agree.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_credit_memo_input {
    /// sizeof(oi_credit_memo_input)
    pub struct_size: u32,
    /// OI_CREDIT_MEMO_...
    pub flags: u32,
    /// 0: the next
    pub id: u64,
    /// whose
    pub customer: u64,
    /// 0: none
    pub job: u64,
    /// 0: none
    pub contract: u64,
    /// about this one: its open amount is reduced first; 0: none
    pub invoice: u64,
    /// unique among credit memos; may be empty
    pub number: oi_text,
    /// all zero: the amount's, else the customer's
    pub currency: [c_char; 8],
    /// 0: the effective date
    pub document_date: i32,
    /// where tax is rounded, unless the settings say: by line
    pub tax_scope: i32,
    /// > 0; all zero: what the lines add up to
    pub amount: oi_money,
    /// lines
    pub lines: *const oi_line_input,
    /// how many
    pub line_count: usize,
    /// bytes from one to the next; 0: its struct_size
    pub line_stride: usize,
    /// part of the rest that is refunded at once; all zero: none
    pub refund: oi_money,
    /// unique among refunds; may be empty
    pub refund_number: oi_text,
    /// the customer's
    pub reference: oi_text,
    /// personal
    pub notes: oi_text,
    /// unique among credit memos; may be empty
    pub external_ref: oi_text,
    /// of the invoice: what is settled of it goes against the dispute; 0: none
    pub dispute: u64,
    /// that gives the number; 0: the automatic one, if any, where there is none
    pub number_range: u64,
}

impl Default for oi_credit_memo_input {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        let mut zero: Self = unsafe { core::mem::zeroed() };
        zero.struct_size = core::mem::size_of::<Self>() as u32;
        zero
    }
}

/// Credit put on an account (+), or taken back from it (-): oldest first, never below zero.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_account_credit_input {
    /// sizeof(oi_account_credit_input)
    pub struct_size: u32,
    /// 0
    pub flags: u32,
    /// 0: the next
    pub id: u64,
    /// whose
    pub customer: u64,
    /// 0: none
    pub job: u64,
    /// 0: none
    pub contract: u64,
    /// unique per kind; may be empty
    pub number: oi_text,
    /// not zero
    pub change: oi_money,
    /// 0: the effective date
    pub document_date: i32,
    /// 0
    pub reserved: u32,
    /// the customer's
    pub reference: oi_text,
    /// personal
    pub notes: oi_text,
    /// unique per kind; may be empty
    pub external_ref: oi_text,
    /// that gives the number; 0: the automatic one, if any, where there is none
    pub number_range: u64,
}

impl Default for oi_account_credit_input {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        let mut zero: Self = unsafe { core::mem::zeroed() };
        zero.struct_size = core::mem::size_of::<Self>() as u32;
        zero
    }
}

/// A draft to be dropped.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_delete_draft_input {
    /// sizeof(oi_delete_draft_input)
    pub struct_size: u32,
    /// 0
    pub flags: u32,
    /// which
    pub draft: oi_item_ref,
}

impl Default for oi_delete_draft_input {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        let mut zero: Self = unsafe { core::mem::zeroed() };
        zero.struct_size = core::mem::size_of::<Self>() as u32;
        zero
    }
}

/// A draft to be posted.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_post_draft_input {
    /// sizeof(oi_post_draft_input)
    pub struct_size: u32,
    /// 0
    pub flags: u32,
    /// which
    pub draft: oi_item_ref,
    /// names it if the draft has none, in the place of one from a range
    pub number: oi_text,
    /// payments only; NULL: nothing is settled
    pub settlement: *const oi_settlement_input,
}

impl Default for oi_post_draft_input {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        let mut zero: Self = unsafe { core::mem::zeroed() };
        zero.struct_size = core::mem::size_of::<Self>() as u32;
        zero
    }
}

/// One credit item used on debit items named.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_apply_credit_input {
    /// sizeof(oi_apply_credit_input)
    pub struct_size: u32,
    /// OI_APPLY_CREDIT_...
    pub flags: u32,
    /// which
    pub credit: oi_item_ref,
    /// at least one
    pub targets: *const oi_target_input,
    /// how many
    pub target_count: usize,
    /// bytes from one to the next; 0: its struct_size
    pub target_stride: usize,
}

impl Default for oi_apply_credit_input {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        let mut zero: Self = unsafe { core::mem::zeroed() };
        zero.struct_size = core::mem::size_of::<Self>() as u32;
        zero
    }
}

/// An application group to be undone.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_unapply_input {
    /// sizeof(oi_unapply_input)
    pub struct_size: u32,
    /// 0
    pub flags: u32,
    /// its sequence
    pub application: u64,
    /// applied anew; all zero: nothing
    pub keep: oi_money,
}

impl Default for oi_unapply_input {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        let mut zero: Self = unsafe { core::mem::zeroed() };
        zero.struct_size = core::mem::size_of::<Self>() as u32;
        zero
    }
}

/// An application group.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_application_row {
    /// its sequence: what oi_ledger_unapply names
    pub application: u64,
    /// what was used ...
    pub credit: oi_item_ref,
    /// ... on what
    pub debit: oi_item_ref,
    /// the credit's number
    pub credit_number: oi_text_view,
    /// the debit's number
    pub debit_number: oi_text_view,
    /// whose
    pub customer: u64,
    /// 0: none
    pub debit_job: u64,
    /// > 0
    pub amount: oi_money,
    /// business date
    pub effective: i32,
    /// date; 0: live
    pub undone_on: i32,
    /// 1: undone at the as-of point
    pub undone: u8,
    /// 0
    pub reserved: [u8; 7],
}

impl Default for oi_application_row {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        unsafe { core::mem::zeroed() }
    }
}

/// Which applications. All zero: all.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_application_filter {
    /// sizeof(oi_application_filter)
    pub struct_size: u32,
    /// OI_APPLICATION_FILTER_...
    pub flags: u32,
    /// on either side; all zero: by customer
    pub item: oi_item_ref,
    /// 0: all
    pub customer: u64,
}

impl Default for oi_application_filter {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        let mut zero: Self = unsafe { core::mem::zeroed() };
        zero.struct_size = core::mem::size_of::<Self>() as u32;
        zero
    }
}

/// An item a command made, or would make.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_made_item_row {
    /// which; in a dry run: which it would be
    pub item: oi_item_ref,
    /// > 0, or 0 of an invoice without an amount; debit or credit
    pub total: oi_money,
}

impl Default for oi_made_item_row {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        unsafe { core::mem::zeroed() }
    }
}

/// An application a command made, or would make.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_made_application_row {
    /// its sequence; in a dry run: which it would be
    pub application: u64,
    /// what was used ...
    pub credit: oi_item_ref,
    /// ... on what
    pub debit: oi_item_ref,
    /// > 0
    pub amount: oi_money,
    /// business date
    pub effective: i32,
    /// 0
    pub reserved: u32,
}

impl Default for oi_made_application_row {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        unsafe { core::mem::zeroed() }
    }
}

/// A document to be withdrawn.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_void_item_input {
    /// sizeof(oi_void_item_input)
    pub struct_size: u32,
    /// OI_VOID_ITEM_...
    pub flags: u32,
    /// which
    pub item: oi_item_ref,
}

impl Default for oi_void_item_input {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        let mut zero: Self = unsafe { core::mem::zeroed() };
        zero.struct_size = core::mem::size_of::<Self>() as u32;
        zero
    }
}

/// A reversal to be taken back.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_reinstate_input {
    /// sizeof(oi_reinstate_input)
    pub struct_size: u32,
    /// 0
    pub flags: u32,
    /// the item that was reversed
    pub item: oi_item_ref,
}

impl Default for oi_reinstate_input {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        let mut zero: Self = unsafe { core::mem::zeroed() };
        zero.struct_size = core::mem::size_of::<Self>() as u32;
        zero
    }
}

/// What is due otherwise.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_change_due_input {
    /// sizeof(oi_change_due_input)
    pub struct_size: u32,
    /// 0
    pub flags: u32,
    /// a debit item
    pub item: oi_item_ref,
    /// only what is due on this day; 0: all of it
    pub from: i32,
    /// the new day; 0: never due
    pub due: i32,
}

impl Default for oi_change_due_input {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        let mut zero: Self = unsafe { core::mem::zeroed() };
        zero.struct_size = core::mem::size_of::<Self>() as u32;
        zero
    }
}

/// A mark at an as-of point; of what is open it counts no more than `left`.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_mark_row {
    /// its sequence: its name
    pub mark: u64,
    /// what it says
    pub kind: i32,
    /// how it ended; 0: it has not
    pub outcome: i32,
    /// on which item; all zero: on the account
    pub item: oi_item_ref,
    /// whose; 0: in a record of an item's mark
    pub customer: u64,
    /// as it was placed
    pub amount: oi_money,
    /// of it: what nothing took that names the mark
    pub left: oi_money,
    /// business date
    pub effective: i32,
    /// last day of a promise; 0: none
    pub until: i32,
    /// sequence; 0: not ended
    pub ended: u64,
    /// date; 0: not ended
    pub ended_on: i32,
    /// 0
    pub reserved: u32,
    /// the reason, in a code of the host's
    pub code: oi_text_view,
    /// personal
    pub note: oi_text_view,
}

impl Default for oi_mark_row {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        unsafe { core::mem::zeroed() }
    }
}

/// Which marks. All zero: all.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_mark_filter {
    /// sizeof(oi_mark_filter)
    pub struct_size: u32,
    /// OI_MARK_FILTER_...
    pub flags: u32,
    /// 0: all
    pub customer: u64,
    /// all zero: all
    pub item: oi_item_ref,
    /// 0: all
    pub kind: i32,
    /// 0
    pub reserved: u32,
}

impl Default for oi_mark_filter {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        let mut zero: Self = unsafe { core::mem::zeroed() };
        zero.struct_size = core::mem::size_of::<Self>() as u32;
        zero
    }
}

/// What is contested.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_dispute_input {
    /// sizeof(oi_dispute_input)
    pub struct_size: u32,
    /// 0
    pub flags: u32,
    /// a debit item
    pub item: oi_item_ref,
    /// all zero: all that is open and not disputed yet
    pub amount: oi_money,
    /// the reason, in a code of the host's
    pub code: oi_text,
    /// personal
    pub note: oi_text,
}

impl Default for oi_dispute_input {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        let mut zero: Self = unsafe { core::mem::zeroed() };
        zero.struct_size = core::mem::size_of::<Self>() as u32;
        zero
    }
}

/// How a dispute ends.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_resolve_dispute_input {
    /// sizeof(oi_resolve_dispute_input)
    pub struct_size: u32,
    /// 0
    pub flags: u32,
    /// the sequence that names it
    pub dispute: u64,
    /// valid, invalid or credited
    pub outcome: i32,
    /// 0
    pub reserved: u32,
}

impl Default for oi_resolve_dispute_input {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        let mut zero: Self = unsafe { core::mem::zeroed() };
        zero.struct_size = core::mem::size_of::<Self>() as u32;
        zero
    }
}

/// Credit to be paid out.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_refund_input {
    /// sizeof(oi_refund_input)
    pub struct_size: u32,
    /// OI_REFUND_...
    pub flags: u32,
    /// 0: the next
    pub id: u64,
    /// of which credit item
    pub credit: oi_item_ref,
    /// > 0, at most what the credit item was worth
    pub amount: oi_money,
    /// unique among refunds; may be empty
    pub number: oi_text,
    /// the host's words
    pub method: oi_text,
    /// the bank's or processor's
    pub transaction_id: oi_text,
    /// personal
    pub notes: oi_text,
}

impl Default for oi_refund_input {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        let mut zero: Self = unsafe { core::mem::zeroed() };
        zero.struct_size = core::mem::size_of::<Self>() as u32;
        zero
    }
}

/// A debit item to be given up.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_write_off_input {
    /// sizeof(oi_write_off_input)
    pub struct_size: u32,
    /// 0
    pub flags: u32,
    /// 0: the next
    pub id: u64,
    /// which
    pub item: oi_item_ref,
    /// all zero: all that is open
    pub amount: oi_money,
    /// unique among write-offs; may be empty
    pub number: oi_text,
}

impl Default for oi_write_off_input {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        let mut zero: Self = unsafe { core::mem::zeroed() };
        zero.struct_size = core::mem::size_of::<Self>() as u32;
        zero
    }
}

/// A write-off to be taken back.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_recover_write_off_input {
    /// sizeof(oi_recover_write_off_input)
    pub struct_size: u32,
    /// 0
    pub flags: u32,
    /// which
    pub write_off: u64,
}

impl Default for oi_recover_write_off_input {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        let mut zero: Self = unsafe { core::mem::zeroed() };
        zero.struct_size = core::mem::size_of::<Self>() as u32;
        zero
    }
}

/// Closes a period.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_lock_period_input {
    /// sizeof(oi_lock_period_input)
    pub struct_size: u32,
    /// 0
    pub flags: u32,
    /// for which commands
    pub command_class: i32,
    /// last locked day; 0: the lock is lifted
    pub through: i32,
}

impl Default for oi_lock_period_input {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        let mut zero: Self = unsafe { core::mem::zeroed() };
        zero.struct_size = core::mem::size_of::<Self>() as u32;
        zero
    }
}

/// Lets somebody write into a locked period.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_lock_exception_input {
    /// sizeof(oi_lock_exception_input)
    pub struct_size: u32,
    /// 0
    pub flags: u32,
    /// who; none: anybody
    pub actor: oi_text,
    /// which commands
    pub command_class: i32,
    /// first day; 0: from the beginning
    pub from: i32,
    /// last day; 0: any
    pub to: i32,
    /// 0
    pub reserved: u32,
    /// judged by the recorded instant of a command; 0: never
    pub expires_micros: i64,
}

impl Default for oi_lock_exception_input {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        let mut zero: Self = unsafe { core::mem::zeroed() };
        zero.struct_size = core::mem::size_of::<Self>() as u32;
        zero
    }
}

/// Takes an exception back.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_withdraw_exception_input {
    /// sizeof(oi_withdraw_exception_input)
    pub struct_size: u32,
    /// 0
    pub flags: u32,
    /// the sequence it was granted with
    pub granted: u64,
}

impl Default for oi_withdraw_exception_input {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        let mut zero: Self = unsafe { core::mem::zeroed() };
        zero.struct_size = core::mem::size_of::<Self>() as u32;
        zero
    }
}

/// A closed period.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_period_lock_row {
    /// for which commands
    pub command_class: i32,
    /// last locked day; 0: the lock was lifted, in a record
    pub through: i32,
    /// sequence
    pub locked: u64,
}

impl Default for oi_period_lock_row {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        unsafe { core::mem::zeroed() }
    }
}

/// Who may write into a closed period.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_lock_exception_row {
    /// sequence: its name
    pub granted: u64,
    /// sequence; 0: not
    pub withdrawn: u64,
    /// "": anybody
    pub actor: oi_text_view,
    /// for which commands
    pub command_class: i32,
    /// first day; 0: from the beginning
    pub from: i32,
    /// last day; 0: any
    pub to: i32,
    /// 0
    pub reserved: u32,
    /// 0: never
    pub expires_micros: i64,
}

impl Default for oi_lock_exception_row {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        unsafe { core::mem::zeroed() }
    }
}

/// What somebody wrote down about a customer.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_note_input {
    /// sizeof(oi_note_input)
    pub struct_size: u32,
    /// OI_NOTE_...
    pub flags: u32,
    /// creating: 0 = the next; changing: which one
    pub id: u64,
    /// whose; stays
    pub customer: u64,
    /// a document of the customer, a draft too; all zero: none
    pub about: oi_item_ref,
    /// who wrote it; empty: the command's actor, in a change who it was
    pub author: oi_text,
    /// personal
    pub text: oi_text,
    /// microseconds UTC since 1970; 0: the command's recorded instant, in a change when it was
    pub written_micros: i64,
}

impl Default for oi_note_input {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        let mut zero: Self = unsafe { core::mem::zeroed() };
        zero.struct_size = core::mem::size_of::<Self>() as u32;
        zero
    }
}

/// Which note goes.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_delete_note_input {
    /// sizeof(oi_delete_note_input)
    pub struct_size: u32,
    /// 0
    pub flags: u32,
    /// its id
    pub id: u64,
}

impl Default for oi_delete_note_input {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        let mut zero: Self = unsafe { core::mem::zeroed() };
        zero.struct_size = core::mem::size_of::<Self>() as u32;
        zero
    }
}

/// What somebody wrote down about a customer.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_note_row {
    /// its id
    pub id: u64,
    /// whose
    pub customer: u64,
    /// a document of the customer, a draft too; all zero: none
    pub about: oi_item_ref,
    /// who wrote it
    pub author: oi_text_view,
    /// personal
    pub text: oi_text_view,
    /// when, microseconds UTC since 1970; 0: not told
    pub written_micros: i64,
    /// 1: to be seen first
    pub pinned: u8,
    /// 0
    pub reserved: [u8; 7],
    /// sequence
    pub created: u64,
    /// sequence of the last change
    pub changed: u64,
}

impl Default for oi_note_row {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        unsafe { core::mem::zeroed() }
    }
}

/// What was said between the host and a customer: a letter, an e-mail, a call.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_communication_input {
    /// sizeof(oi_communication_input)
    pub struct_size: u32,
    /// 0
    pub flags: u32,
    /// creating: 0 = the next; changing: which one
    pub id: u64,
    /// whose; stays
    pub customer: u64,
    /// with whom, of the customer's; 0: nobody in particular
    pub contact: u64,
    /// a document of the customer, a draft too; all zero: none
    pub about: oi_item_ref,
    /// who acted for the host; empty: the command's actor, in a change who it was
    pub author: oi_text,
    /// a message id, say; unique; may be empty
    pub external_ref: oi_text,
    /// personal
    pub subject: oi_text,
    /// personal
    pub text: oi_text,
    /// microseconds UTC since 1970; 0: the command's recorded instant, in a change when it was
    pub happened_micros: i64,
    /// by which way
    pub channel: i32,
    /// from whom
    pub direction: i32,
}

impl Default for oi_communication_input {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        let mut zero: Self = unsafe { core::mem::zeroed() };
        zero.struct_size = core::mem::size_of::<Self>() as u32;
        zero
    }
}

/// Which communication goes.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_delete_communication_input {
    /// sizeof(oi_delete_communication_input)
    pub struct_size: u32,
    /// 0
    pub flags: u32,
    /// its id
    pub id: u64,
}

impl Default for oi_delete_communication_input {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        let mut zero: Self = unsafe { core::mem::zeroed() };
        zero.struct_size = core::mem::size_of::<Self>() as u32;
        zero
    }
}

/// What was said between the host and a customer: a letter, an e-mail, a call.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_communication_row {
    /// its id
    pub id: u64,
    /// whose
    pub customer: u64,
    /// with whom, of the customer's; 0: nobody in particular
    pub contact: u64,
    /// a document of the customer, a draft too; all zero: none
    pub about: oi_item_ref,
    /// who acted for the host
    pub author: oi_text_view,
    /// a message id, say; unique; may be empty
    pub external_ref: oi_text_view,
    /// personal
    pub subject: oi_text_view,
    /// personal
    pub text: oi_text_view,
    /// when, microseconds UTC since 1970; 0: not told
    pub happened_micros: i64,
    /// by which way
    pub channel: i32,
    /// from whom
    pub direction: i32,
    /// sequence
    pub created: u64,
    /// sequence of the last change
    pub changed: u64,
}

impl Default for oi_communication_row {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        unsafe { core::mem::zeroed() }
    }
}

/// A file that belongs to a customer: what the host needs to find it, and to see that it is still the same.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_attachment_input {
    /// sizeof(oi_attachment_input)
    pub struct_size: u32,
    /// 0
    pub flags: u32,
    /// creating: 0 = the next; changing: which one
    pub id: u64,
    /// whose; stays
    pub customer: u64,
    /// that it came or went with; 0: with none
    pub communication: u64,
    /// a document of the customer, a draft too; all zero: none
    pub about: oi_item_ref,
    /// "application/pdf": a type and a subtype, no parameters; required
    pub media_type: oi_text,
    /// its size; at most 2^63 - 1
    pub byte_count: u64,
    /// of its bytes, in a form of the host's: "sha256:9f86d0..."
    pub digest: oi_text,
    /// in a code of the host's: "contract"
    pub category: oi_text,
    /// who added it; empty: the command's actor, in a change who it was
    pub author: oi_text,
    /// personal
    pub name: oi_text,
    /// where the host keeps it; personal
    pub location: oi_text,
    /// microseconds UTC since 1970; 0: the command's recorded instant, in a change when it was
    pub added_micros: i64,
}

impl Default for oi_attachment_input {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        let mut zero: Self = unsafe { core::mem::zeroed() };
        zero.struct_size = core::mem::size_of::<Self>() as u32;
        zero
    }
}

/// Which attachment goes.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_delete_attachment_input {
    /// sizeof(oi_delete_attachment_input)
    pub struct_size: u32,
    /// 0
    pub flags: u32,
    /// its id
    pub id: u64,
}

impl Default for oi_delete_attachment_input {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        let mut zero: Self = unsafe { core::mem::zeroed() };
        zero.struct_size = core::mem::size_of::<Self>() as u32;
        zero
    }
}

/// A file that belongs to a customer: what the host needs to find it, and to see that it is still the same.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_attachment_row {
    /// its id
    pub id: u64,
    /// whose
    pub customer: u64,
    /// that it came or went with; 0: with none
    pub communication: u64,
    /// a document of the customer, a draft too; all zero: none
    pub about: oi_item_ref,
    /// "application/pdf"
    pub media_type: oi_text_view,
    /// its size
    pub byte_count: u64,
    /// of its bytes, in a form of the host's: "sha256:9f86d0..."
    pub digest: oi_text_view,
    /// in a code of the host's: "contract"
    pub category: oi_text_view,
    /// who added it
    pub author: oi_text_view,
    /// personal
    pub name: oi_text_view,
    /// where the host keeps it; personal
    pub location: oi_text_view,
    /// when, microseconds UTC since 1970; 0: not told
    pub added_micros: i64,
    /// sequence
    pub created: u64,
    /// sequence of the last change
    pub changed: u64,
}

impl Default for oi_attachment_row {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        unsafe { core::mem::zeroed() }
    }
}

/// One more document that a note, a communication or an attachment is about.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_link_input {
    /// sizeof(oi_link_input)
    pub struct_size: u32,
    /// 0
    pub flags: u32,
    /// creating: 0 = the next; changing: which one
    pub id: u64,
    /// whose; stays
    pub customer: u64,
    /// id of the note, communication or attachment
    pub record: u64,
    /// of the customer's, a draft too
    pub item: oi_item_ref,
    /// which of them: OI_ENTITY_KIND_NOTE, _COMMUNICATION or _ATTACHMENT
    pub kind: i32,
    /// 0
    pub reserved: u32,
}

impl Default for oi_link_input {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        let mut zero: Self = unsafe { core::mem::zeroed() };
        zero.struct_size = core::mem::size_of::<Self>() as u32;
        zero
    }
}

/// Which link goes.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_delete_link_input {
    /// sizeof(oi_delete_link_input)
    pub struct_size: u32,
    /// 0
    pub flags: u32,
    /// its id
    pub id: u64,
}

impl Default for oi_delete_link_input {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        let mut zero: Self = unsafe { core::mem::zeroed() };
        zero.struct_size = core::mem::size_of::<Self>() as u32;
        zero
    }
}

/// One more document that a note, a communication or an attachment is about.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_link_row {
    /// its id
    pub id: u64,
    /// whose
    pub customer: u64,
    /// id of the note, communication or attachment
    pub record: u64,
    /// of the customer's, a draft too
    pub item: oi_item_ref,
    /// which of them: OI_ENTITY_KIND_NOTE, _COMMUNICATION or _ATTACHMENT
    pub kind: i32,
    /// 0
    pub reserved: [u8; 4],
    /// sequence
    pub created: u64,
    /// sequence of the last change
    pub changed: u64,
}

impl Default for oi_link_row {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        unsafe { core::mem::zeroed() }
    }
}

/// A media type that attachments may have, whatever case they say it in. As long as there is none, every type is
/// taken.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_media_type_input {
    /// sizeof(oi_media_type_input)
    pub struct_size: u32,
    /// 0
    pub flags: u32,
    /// creating: 0 = the next; changing: which one
    pub id: u64,
    /// in lower case: "application/pdf", or with a star for any subtype; unique; required
    pub pattern: oi_text,
}

impl Default for oi_media_type_input {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        let mut zero: Self = unsafe { core::mem::zeroed() };
        zero.struct_size = core::mem::size_of::<Self>() as u32;
        zero
    }
}

/// Which media type goes.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_delete_media_type_input {
    /// sizeof(oi_delete_media_type_input)
    pub struct_size: u32,
    /// 0
    pub flags: u32,
    /// its id
    pub id: u64,
}

impl Default for oi_delete_media_type_input {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        let mut zero: Self = unsafe { core::mem::zeroed() };
        zero.struct_size = core::mem::size_of::<Self>() as u32;
        zero
    }
}

/// A media type that attachments may have. As long as there is none, every type is taken.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_media_type_row {
    /// its id
    pub id: u64,
    /// in lower case: "application/pdf", or with a star for any subtype; unique
    pub pattern: oi_text_view,
    /// sequence
    pub created: u64,
    /// sequence of the last change
    pub changed: u64,
}

impl Default for oi_media_type_row {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        unsafe { core::mem::zeroed() }
    }
}

/// Numbers that the ledger gives to documents of one kind when it posts them, without a gap: what a refused or undone
/// command took is given again. A number that a host gave, to a draft too, is passed over. Refunds, write-offs and fees
/// take numbers of automatic ranges too. Whichever way it counts, by fiscal year or ever, a changed range goes on. Where numbers
/// need not be unique there are no ranges.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_number_range_input {
    /// sizeof(oi_number_range_input)
    pub struct_size: u32,
    /// OI_NUMBER_RANGE_...
    pub flags: u32,
    /// creating: 0 = the next; changing: which one
    pub id: u64,
    /// unique among number ranges; may be empty
    pub code: oi_text,
    /// before the digits; {year} in it is the fiscal year of the document date
    pub prefix: oi_text,
    /// the first, up to 10^15: none is below it; from 1 where it is 0
    pub start: u64,
    /// of the documents; stays; required
    pub kind: i32,
    /// when it begins anew
    pub reset: i32,
    /// digits at least, filled with zeros in front; 0 .. 18
    pub width: u32,
    /// 0
    pub reserved: u32,
}

impl Default for oi_number_range_input {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        let mut zero: Self = unsafe { core::mem::zeroed() };
        zero.struct_size = core::mem::size_of::<Self>() as u32;
        zero
    }
}

/// Which number range goes.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_delete_number_range_input {
    /// sizeof(oi_delete_number_range_input)
    pub struct_size: u32,
    /// 0
    pub flags: u32,
    /// its id
    pub id: u64,
}

impl Default for oi_delete_number_range_input {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        let mut zero: Self = unsafe { core::mem::zeroed() };
        zero.struct_size = core::mem::size_of::<Self>() as u32;
        zero
    }
}

/// Numbers that the ledger gives to documents of one kind.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_number_range_row {
    /// its id
    pub id: u64,
    /// unique among number ranges; may be empty
    pub code: oi_text_view,
    /// before the digits; {year} in it is the fiscal year of the document date
    pub prefix: oi_text_view,
    /// the first: none is below it; from 1 where it is 0
    pub start: u64,
    /// of the documents
    pub kind: i32,
    /// when it begins anew
    pub reset: i32,
    /// digits at least, filled with zeros in front
    pub width: u32,
    /// 1: for documents that have no number and name no range
    pub automatic: u8,
    /// 0
    pub reserved: [u8; 3],
    /// sequence
    pub created: u64,
    /// sequence of the last change
    pub changed: u64,
}

impl Default for oi_number_range_row {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        unsafe { core::mem::zeroed() }
    }
}

/// Whose texts go, or of which record: exactly one of the two.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_erase_personal_input {
    /// sizeof(oi_erase_personal_input)
    pub struct_size: u32,
    /// 0
    pub flags: u32,
    /// with all that is theirs; 0: of one record
    pub customer: u64,
    /// of the record; of a mark its sequence; 0: of a customer
    pub id: u64,
    /// customer, job, contract, contact, mark, any item; 0: of a customer
    pub kind: i32,
    /// 0
    pub reserved: u32,
}

impl Default for oi_erase_personal_input {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        let mut zero: Self = unsafe { core::mem::zeroed() };
        zero.struct_size = core::mem::size_of::<Self>() as u32;
        zero
    }
}

/// What a customer owes in one currency, as a whole or for one job.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_balance_row {
    /// whose
    pub customer: u64,
    /// scope job: which; 0: none
    pub job: u64,
    /// what it stands for
    pub scope: i32,
    /// 0
    pub reserved: u32,
    /// of the amounts
    pub currency: oi_currency,
    /// open - unapplied; positive: the customer owes
    pub balance: oi_money,
    /// of debit items
    pub open: oi_money,
    /// of credit items
    pub unapplied: oi_money,
    /// of open
    pub past_due: oi_money,
    /// of open
    pub disputed: oi_money,
    /// invoices, less voided
    pub invoiced: oi_money,
    /// payments, less reversed
    pub paid: oi_money,
    /// credit memos and account credits, less voided
    pub credits: oi_money,
    /// write-offs, less recovered
    pub written_off: oi_money,
    /// refunds
    pub refunded: oi_money,
    /// debit notes, fees, finance charges, adjustments, less voided
    pub other_charges: oi_money,
    /// opening debits - opening credits
    pub opening: oi_money,
    /// how many debit items have something open
    pub open_items: u64,
}

impl Default for oi_balance_row {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        unsafe { core::mem::zeroed() }
    }
}

/// How an account balance is cut.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_balance_options {
    /// sizeof(oi_balance_options)
    pub struct_size: u32,
    /// OI_BALANCE_OPTIONS_...
    pub flags: u32,
}

impl Default for oi_balance_options {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        let mut zero: Self = unsafe { core::mem::zeroed() };
        zero.struct_size = core::mem::size_of::<Self>() as u32;
        zero
    }
}

/// Which balances. All zero: every customer who owes or is in credit.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_balance_filter {
    /// sizeof(oi_balance_filter)
    pub struct_size: u32,
    /// OI_BALANCE_FILTER_...
    pub flags: u32,
    /// all zero: every currency
    pub currency: [c_char; 8],
    /// of the absolute balance; its currency limits the list; all zero: no bound
    pub at_least: oi_money,
}

impl Default for oi_balance_filter {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        let mut zero: Self = unsafe { core::mem::zeroed() };
        zero.struct_size = core::mem::size_of::<Self>() as u32;
        zero
    }
}

/// How an aging is cut. All zero: by due date, 1-30, 31-60, 61-90, 91+, a row per customer and currency.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_aging_options {
    /// sizeof(oi_aging_options)
    pub struct_size: u32,
    /// OI_AGING_OPTIONS_...
    pub flags: u32,
    /// from which date an item's age counts
    pub basis: i32,
    /// where unapplied credit stands
    pub credits: i32,
    /// what a row stands for
    pub group: i32,
    /// 0
    pub reserved: u32,
    /// ascending, > 0, inclusive; none: 30, 60, 90, unless OI_AGING_OPTIONS_ONE_PAST_COLUMN
    pub past_edges: *const i32,
    /// how many; at most 62 with the future ones
    pub past_edge_count: usize,
    /// ascending, > 0: splits what is not yet due
    pub future_edges: *const i32,
    /// how many
    pub future_edge_count: usize,
    /// only this one; 0: all
    pub customer: u64,
    /// only this one; 0: all
    pub job: u64,
    /// only this one; all zero: all
    pub currency: oi_currency,
}

impl Default for oi_aging_options {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        let mut zero: Self = unsafe { core::mem::zeroed() };
        zero.struct_size = core::mem::size_of::<Self>() as u32;
        zero
    }
}

/// A column of an aging, in printing order: not due from the farthest, then past due from the youngest.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_aging_bucket_row {
    /// smallest days past due; INT32_MIN: open
    pub from_days: i32,
    /// largest; INT32_MAX: open
    pub to_days: i32,
    /// "not due", "1-30", "91+"
    pub label: oi_text_view,
}

impl Default for oi_aging_bucket_row {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        unsafe { core::mem::zeroed() }
    }
}

/// A row of an aging: not due + past due + retention + disputed - unapplied = balance, always.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_aging_row {
    /// 0: grouped by currency or salesperson
    pub customer: u64,
    /// 0: none
    pub job: u64,
    /// grouped by item: which; all zero: grouped otherwise
    pub item: oi_item_ref,
    /// grouped by salesperson: who
    pub salesperson: oi_text_view,
    /// of the amounts
    pub currency: oi_currency,
    /// sum of the not-due buckets
    pub not_due: oi_money,
    /// sum of the past-due buckets
    pub past_due: oi_money,
    /// withheld, not aged
    pub retention: oi_money,
    /// disputed, not aged
    pub disputed: oi_money,
    /// positive; subtracted in the balance
    pub unapplied: oi_money,
    /// what the customer owes
    pub balance: oi_money,
}

impl Default for oi_aging_row {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        unsafe { core::mem::zeroed() }
    }
}

/// The head of a customer's summary.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_summary_row {
    /// whose
    pub customer: u64,
    /// the host's customer number
    pub code: oi_text_view,
    /// personal
    pub name: oi_text_view,
    /// the host's own status label
    pub label: oi_text_view,
    /// the customer's
    pub salesperson: oi_text_view,
    /// what it may still be billed
    pub status: i32,
    /// date; 0: not told
    pub established: i32,
    /// document date of the last invoice not voided; 0: none
    pub last_bill_date: i32,
    /// effective date of the last payment not reversed; 0: none
    pub last_payment_date: i32,
    /// all zero: none
    pub credit_limit: oi_money,
    /// document date to closing date, over closed invoices
    pub days_to_pay_sum: oi_decimal,
    /// closed invoices; 0: none, which is not 0 days
    pub days_to_pay_count: u64,
}

impl Default for oi_summary_row {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        unsafe { core::mem::zeroed() }
    }
}

/// A customer's summary in one currency.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_summary_currency_row {
    /// of the amounts
    pub currency: oi_currency,
    /// sum of the not-due buckets
    pub not_due: oi_money,
    /// sum of the past-due buckets
    pub past_due: oi_money,
    /// of credit items
    pub unapplied: oi_money,
    /// not due + past due - unapplied
    pub total_current_due: oi_money,
    /// withheld
    pub retention: oi_money,
    /// of what is open; in no bucket
    pub disputed: oi_money,
    /// total current due + retention + disputed = balance
    pub total_balance_due: oi_money,
    /// invoices, less voided
    pub invoiced: oi_money,
    /// payments, less reversed
    pub paid: oi_money,
    /// credit memos and account credits, less voided
    pub credits: oi_money,
    /// unapplied and unreserved
    pub available_credit: oi_money,
    /// how many debit items have something open
    pub open_items: u64,
}

impl Default for oi_summary_currency_row {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        unsafe { core::mem::zeroed() }
    }
}

/// A customer's figures in one currency.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_customer_figures {
    /// sizeof(oi_customer_figures)
    pub struct_size: u32,
    /// 0
    pub flags: u32,
    /// the one asked for
    pub currency: oi_currency,
    /// as the calculator says
    pub bucket_count: u64,
    /// positive; subtracted in the balance
    pub unapplied: oi_money,
    /// of what is open: in no bucket
    pub disputed: oi_money,
    /// sum of the buckets + disputed - unapplied
    pub balance: oi_money,
    /// not due first, then past due
    pub buckets: [oi_money; 16],
}

impl Default for oi_customer_figures {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        let mut zero: Self = unsafe { core::mem::zeroed() };
        zero.struct_size = core::mem::size_of::<Self>() as u32;
        zero
    }
}

/// Which lines of a customer's history.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_history_filter {
    /// sizeof(oi_history_filter)
    pub struct_size: u32,
    /// OI_HISTORY_FILTER_...
    pub flags: u32,
    /// required
    pub customer: u64,
    /// only its lines, with its own running balance; 0: all
    pub job: u64,
    /// required when the customer holds several; all zero: its only one
    pub currency: [c_char; 8],
    /// bits 1 << oi_item_kind of the item; 0: all
    pub kinds: u32,
    /// the order
    pub sort: i32,
    /// effective date, inclusive; 0: the first
    pub from: i32,
    /// effective date, inclusive; 0: the as-of date
    pub to: i32,
    /// lines left out at the start
    pub offset: u64,
    /// lines at most; 0: all
    pub limit: u64,
}

impl Default for oi_history_filter {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        let mut zero: Self = unsafe { core::mem::zeroed() };
        zero.struct_size = core::mem::size_of::<Self>() as u32;
        zero
    }
}

/// A line of a transaction history.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_history_row {
    /// what it is
    pub kind: i32,
    /// business date
    pub effective: i32,
    /// when it became known
    pub sequence: u64,
    /// issued or reversed; the credit of an application
    pub item: oi_item_ref,
    /// the debit of an application; all zero: nothing
    pub other: oi_item_ref,
    /// of item
    pub number: oi_text_view,
    /// of other
    pub other_number: oi_text_view,
    /// whose
    pub customer: u64,
    /// 0: none
    pub job: u64,
    /// of the balance: + owes more; 0 for applications
    pub change: oi_money,
    /// applications: the amount, negative when undone
    pub applied: oi_money,
    /// after this line, in date and sequence order
    pub balance: oi_money,
    /// host's instant; 0: none
    pub recorded_micros: i64,
    /// of a payment or refund
    pub method: oi_text_view,
    /// of a document
    pub reference: oi_text_view,
    /// who
    pub actor: oi_text_view,
    /// why; personal
    pub reason: oi_text_view,
    /// how it was undone
    pub reversal: i32,
    /// 0
    pub reserved: u32,
}

impl Default for oi_history_row {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        unsafe { core::mem::zeroed() }
    }
}

/// A part of a figure: what one record contributes to it.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_explain_part_row {
    /// what it is
    pub kind: i32,
    /// of item, counted from 0
    pub portion: u32,
    /// whose remaining this part moves
    pub item: oi_item_ref,
    /// what it was applied to, or what was applied to it; all zero: nothing
    pub other: oi_item_ref,
    /// of item
    pub number: oi_text_view,
    /// of other
    pub other_number: oi_text_view,
    /// when it became known
    pub sequence: u64,
    /// business date
    pub effective: i32,
    /// aging cells: the date that chose the bucket ...; 0: another figure
    pub basis_date: i32,
    /// ... and the days from it to the as-of date
    pub days: i32,
    /// 0
    pub reserved: u32,
    /// signed
    pub amount: oi_money,
}

impl Default for oi_explain_part_row {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        unsafe { core::mem::zeroed() }
    }
}

/// Numbers of one kind as a whole.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_numbering_row {
    /// how many series
    pub series: u64,
    /// how many gaps in them
    pub gaps: u64,
    /// numbers of voided or reversed items
    pub voided: u64,
    /// numbers that do not end in digits (or in more than 18)
    pub without_digits: u64,
    /// items that have none
    pub without_number: u64,
}

impl Default for oi_numbering_row {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        unsafe { core::mem::zeroed() }
    }
}

/// Numbers that are alike but for the digits at their end.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_number_series_row {
    /// what stands before the digits
    pub prefix: oi_text_view,
    /// smallest number
    pub first: u64,
    /// largest number
    pub last: u64,
    /// different numbers in use, voided ones among them
    pub used: u64,
    /// of voided or reversed items
    pub voided: u64,
    /// items with a number used already (007 after 7)
    pub repeated: u64,
}

impl Default for oi_number_series_row {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        unsafe { core::mem::zeroed() }
    }
}

/// Numbers that are missing, both inclusive.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_number_gap_row {
    /// row of OI_TABLE_NUMBER_SERIES
    pub series: u64,
    /// first missing number
    pub first: u64,
    /// last missing number
    pub last: u64,
}

impl Default for oi_number_gap_row {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        unsafe { core::mem::zeroed() }
    }
}

/// A number whose item is voided or reversed.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_voided_number_row {
    /// row of OI_TABLE_NUMBER_SERIES
    pub series: u64,
    /// the number
    pub value: u64,
    /// whose it is
    pub item: oi_item_ref,
    /// date of the void
    pub voided: i32,
    /// 0
    pub reserved: u32,
}

impl Default for oi_voided_number_row {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        unsafe { core::mem::zeroed() }
    }
}

/// What is looked for.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_search_filter {
    /// sizeof(oi_search_filter)
    pub struct_size: u32,
    /// 0
    pub flags: u32,
    /// words, each part of what is found, without case, accents and width; required
    pub text: oi_text,
    /// rows left out at the start
    pub offset: u64,
    /// rows at most; 0: all
    pub limit: u64,
    /// of what
    pub kind: i32,
    /// 0
    pub reserved: u32,
}

impl Default for oi_search_filter {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        let mut zero: Self = unsafe { core::mem::zeroed() };
        zero.struct_size = core::mem::size_of::<Self>() as u32;
        zero
    }
}

/// What was found.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_search_row {
    /// its id
    pub id: u64,
    /// whose it is; a customer's own id
    pub customer: u64,
    /// of a customer or a job; the number of a document
    pub code: oi_text_view,
    /// of a customer, a contact or a job; the reference of a document
    pub name: oi_text_view,
    /// what it is
    pub kind: i32,
    /// 0
    pub reserved: u32,
}

impl Default for oi_search_row {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        unsafe { core::mem::zeroed() }
    }
}

/// One event.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_event {
    /// sizeof(oi_event)
    pub struct_size: u32,
    /// 0
    pub flags: u32,
    /// what it says
    pub kind: i32,
    /// of its row, for oi_record_read
    pub table: i32,
    /// its own
    pub sequence: u64,
}

impl Default for oi_event {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        let mut zero: Self = unsafe { core::mem::zeroed() };
        zero.struct_size = core::mem::size_of::<Self>() as u32;
        zero
    }
}

/// What the host decided for the whole ledger.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_settings_row {
    /// of every ledger rule
    pub rounding: i32,
    /// where tax is rounded
    pub tax_scope: i32,
    /// 1: payments may not leave part of a due portion open
    pub refuse_partial_payments: u8,
    /// 1: a new invoice first eats what credit is open
    pub new_documents_take_open_credit: u8,
    /// 1: what credit is then left goes to the oldest open items
    pub surplus_credit_settles_oldest: u8,
    /// 1: a prospect stays one until a command makes it active
    pub prospects_stay: u8,
    /// 1: numbers are neither indexed nor unique
    pub numbers_not_unique: u8,
    /// 1: a transaction id is that of one payment of a method
    pub unique_transaction_ids: u8,
    /// 1: a fiscal year is called after the year in which it begins
    pub fiscal_year_by_start: u8,
    /// 0
    pub reserved: u8,
    /// of the last day of the fiscal year; 0: December
    pub fiscal_year_end_month: u32,
    /// 0: the month's last
    pub fiscal_year_end_day: u32,
}

impl Default for oi_settings_row {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        unsafe { core::mem::zeroed() }
    }
}

/// A currency that the ledger was told of.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_currency_row {
    /// its code and digits
    pub currency: oi_currency,
}

impl Default for oi_currency_row {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        unsafe { core::mem::zeroed() }
    }
}

/// A prospect became active by its first invoice.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_customer_activated_row {
    /// which
    pub customer: u64,
}

impl Default for oi_customer_activated_row {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        unsafe { core::mem::zeroed() }
    }
}

/// A document as a record has it: an item issued, or a draft of one.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_document_row {
    /// which
    pub item: oi_item_ref,
    /// whose
    pub customer: u64,
    /// 0: none
    pub job: u64,
    /// 0: none
    pub contract: u64,
    /// of its amounts
    pub currency: oi_currency,
    /// its total, positive; of a draft all zero: not told
    pub amount: oi_money,
    /// part of amount; all zero: a bare total
    pub tax: oi_money,
    /// business date; 0: a draft
    pub effective: i32,
    /// document date; 0: a draft without one
    pub document_date: i32,
    /// of a draft that tells one; 0: by its portions or terms
    pub due: i32,
    /// of a payment; 0: not told
    pub value_date: i32,
    /// of an invoice; 0: not told
    pub delivery_date: i32,
    /// where it stands outside the books; 0: in the books
    pub draft_state: i32,
    /// where tax is rounded
    pub tax_scope: i32,
    /// 0
    pub reserved: u32,
    /// a credit memo's invoice, a fee's payment; all zero: nothing
    pub about: oi_item_ref,
    /// sequence of the first event made together with it; 0: it is alone
    pub made_with: u64,
    /// its number
    pub number: oi_text_view,
    /// frozen at issue
    pub salesperson: oi_text_view,
    /// recurring invoices that belong together
    pub series: oi_text_view,
    /// the customer's order number, say; personal
    pub reference: oi_text_view,
    /// of a payment or refund
    pub method: oi_text_view,
    /// of a payment or refund
    pub transaction_id: oi_text_view,
    /// personal
    pub notes: oi_text_view,
    /// the host's key
    pub external_ref: oi_text_view,
    /// that gave the number; of a draft: that is to give it; 0: none
    pub number_range: u64,
}

impl Default for oi_document_row {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        unsafe { core::mem::zeroed() }
    }
}

/// A draft was dropped.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_draft_deleted_row {
    /// which
    pub draft: oi_item_ref,
}

impl Default for oi_draft_deleted_row {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        unsafe { core::mem::zeroed() }
    }
}

/// A credit item was used on a debit item.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_credit_applied_row {
    /// its sequence: what oi_ledger_unapply names
    pub application: u64,
    /// what was used ...
    pub credit: oi_item_ref,
    /// ... on what
    pub debit: oi_item_ref,
    /// > 0
    pub amount: oi_money,
    /// business date
    pub effective: i32,
    /// 0
    pub reserved: u32,
    /// sequence of the first event made together with it; 0: it is alone
    pub made_with: u64,
}

impl Default for oi_credit_applied_row {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        unsafe { core::mem::zeroed() }
    }
}

/// An application counts no more.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_application_undone_row {
    /// its sequence
    pub application: u64,
    /// from when on
    pub effective: i32,
    /// 0
    pub reserved: u32,
}

impl Default for oi_application_undone_row {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        unsafe { core::mem::zeroed() }
    }
}

/// A whole item counts no more.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_item_reversed_row {
    /// which
    pub item: oi_item_ref,
    /// how it was undone
    pub reversal: i32,
    /// from when on
    pub effective: i32,
}

impl Default for oi_item_reversed_row {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        unsafe { core::mem::zeroed() }
    }
}

/// A reversed item counts again.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_reversal_undone_row {
    /// which
    pub item: oi_item_ref,
    /// from when on
    pub effective: i32,
    /// 0
    pub reserved: u32,
}

impl Default for oi_reversal_undone_row {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        unsafe { core::mem::zeroed() }
    }
}

/// Idempotency keys were forgotten.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_keys_dropped_row {
    /// those of commands recorded before this sequence
    pub before: u64,
}

impl Default for oi_keys_dropped_row {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        unsafe { core::mem::zeroed() }
    }
}

/// A record of a kind without figures is gone.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_record_deleted_row {
    /// contact, lock exception, ...
    pub kind: i32,
    /// 0
    pub reserved: u32,
    /// its id; of a lock exception the sequence that granted it
    pub id: u64,
}

impl Default for oi_record_deleted_row {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        unsafe { core::mem::zeroed() }
    }
}

/// Personal texts went.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_personal_erased_row {
    /// of this customer and all that is theirs; 0: of one record
    pub customer: u64,
    /// of the record
    pub kind: i32,
    /// 0
    pub reserved: u32,
    /// of the record; 0: of a customer
    pub id: u64,
}

impl Default for oi_personal_erased_row {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        unsafe { core::mem::zeroed() }
    }
}

/// Amounts of a debit item are due otherwise.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_due_changed_row {
    /// which
    pub item: oi_item_ref,
    /// from when on
    pub effective: i32,
    /// 0
    pub reserved: u32,
}

impl Default for oi_due_changed_row {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        unsafe { core::mem::zeroed() }
    }
}

/// A due date that no portion of the item had: a portion with nothing of its own, counted on from those it has.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_added_portion_row {
    /// 0: never due
    pub due: i32,
}

impl Default for oi_added_portion_row {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        unsafe { core::mem::zeroed() }
    }
}

/// An amount of one portion of an item that belongs to another.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_moved_portion_row {
    /// counted from 0
    pub from_portion: u32,
    /// counted from 0
    pub to_portion: u32,
    /// > 0
    pub amount: oi_money,
}

impl Default for oi_moved_portion_row {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        unsafe { core::mem::zeroed() }
    }
}

/// One portion of a credit item on one portion of a debit item, counted from 0.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_applied_portion_row {
    /// of the credit item
    pub credit_portion: u32,
    /// of the debit item
    pub debit_portion: u32,
    /// > 0
    pub amount: oi_money,
}

impl Default for oi_applied_portion_row {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        unsafe { core::mem::zeroed() }
    }
}

/// What was applied named a mark.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_mark_reduced_row {
    /// its sequence
    pub mark: u64,
    /// by which it claims less; > 0
    pub amount: oi_money,
    /// from when on
    pub effective: i32,
    /// 0
    pub reserved: u32,
}

impl Default for oi_mark_reduced_row {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        unsafe { core::mem::zeroed() }
    }
}

/// A mark ended.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_mark_ended_row {
    /// its sequence
    pub mark: u64,
    /// how
    pub outcome: i32,
    /// from when on
    pub effective: i32,
}

impl Default for oi_mark_ended_row {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        unsafe { core::mem::zeroed() }
    }
}

/// What belongs to a record as a whole. Texts live as long as the record.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct oi_record_header {
    /// sizeof(oi_record_header)
    pub struct_size: u32,
    /// 0
    pub flags: u32,
    /// of its first event; each next event has one more
    pub first_sequence: u64,
    /// how many events
    pub event_count: u64,
    /// host's instant; 0: none
    pub recorded_micros: i64,
    /// what oi_outcome.id said; 0: it made nothing
    pub outcome_id: u64,
    /// all zero: no key was given
    pub idempotency_key: oi_digest,
    /// of the command; all zero: without a key
    pub fingerprint: oi_digest,
    /// who
    pub actor: oi_text_view,
    /// why; personal
    pub reason: oi_text_view,
    /// business date; 0: none
    pub effective: i32,
    /// 0
    pub reserved: u32,
}

impl Default for oi_record_header {
    fn default() -> Self {
        // SAFETY: integers and pointers, for which zero is a value.
        let mut zero: Self = unsafe { core::mem::zeroed() };
        zero.struct_size = core::mem::size_of::<Self>() as u32;
        zero
    }
}

extern "C" {
    /// The word for a kind of item: "credit_memo".
    pub fn oi_item_kind_name(kind: oi_item_kind) -> *const c_char;

    /// An error in one line: "exceeds_open: invoice 17, amount: more than is open; 60.00 EUR would have fitted".
    pub fn oi_error_describe(error: *const oi_error, buffer: *mut c_char, capacity: usize, size: *mut usize, err: *mut oi_error) -> oi_status;

    /// The word for a status, the same in every language: "exceeds_open".
    pub fn oi_status_name(status: oi_status) -> *const c_char;

    /// One English sentence for a status, without the particulars.
    pub fn oi_status_message(status: oi_status) -> *const c_char;

    /// How many statuses there are.
    pub fn oi_status_count() -> usize;

    /// The statuses in order of precedence: of several reasons to refuse, the earlier one is reported.
    pub fn oi_status_at(index: usize) -> oi_status;

    /// The library's version, "0.1.0"; compare with OI_VERSION.
    pub fn oi_version() -> *const c_char;

    /// The level of the binary interface; compare with OI_ABI_LEVEL. 0: it may still change.
    pub fn oi_abi_level() -> u32;

    /// Version, compiler and build kind in one line, for a bug report.
    pub fn oi_build_info() -> *const c_char;

    /// Whether the library can do something: "ledger", "batch", "events", "reports", "explain"; "checked_handles" in a build that has them.
    pub fn oi_has_feature(name: *const c_char) -> u8;

    /// How many lines the layout table has.
    pub fn oi_layout_count() -> usize;

    /// Reads the layout table: size and alignment of every structure, offset and size of every field, so that a binding can check at load that it was made from the same header.
    pub fn oi_layout_read(first: usize, rows: *mut oi_layout_row, capacity: usize, row_size: usize, stride: usize, written: *mut usize, err: *mut oi_error) -> oi_status;

    /// A currency of ISO 4217 with its digits.
    pub fn oi_currency_iso(code: *const c_char, size: usize, currency: *mut oi_currency, err: *mut oi_error) -> oi_status;

    /// A currency of the host's own; a ledger must register it before it is used there.
    pub fn oi_currency_custom(code: *const c_char, size: usize, digits: u32, currency: *mut oi_currency, err: *mut oi_error) -> oi_status;

    /// How many rows the ISO 4217 table has.
    pub fn oi_iso4217_count() -> usize;

    /// Reads the ISO 4217 table, in code order.
    pub fn oi_iso4217_read(first: usize, rows: *mut oi_iso4217_row, capacity: usize, row_size: usize, stride: usize, written: *mut usize, err: *mut oi_error) -> oi_status;

    /// As of when the ISO 4217 table stands: "2026-02".
    pub fn oi_iso4217_date() -> *const c_char;

    /// An amount from a count of minor units.
    pub fn oi_money_from_int64(units: i64, currency: *const oi_currency, result: *mut oi_money, err: *mut oi_error) -> oi_status;

    /// The count of minor units, where 64 bits hold it.
    pub fn oi_money_to_int64(amount: *const oi_money, units: *mut i64, err: *mut oi_error) -> oi_status;

    /// Reads "12.34 USD": \["-"\] digits \["." digits\] " " code, ISO codes only. Fewer decimals than the currency has are accepted, leading zeros too; everything else is refused.
    pub fn oi_money_parse(text: *const c_char, size: usize, result: *mut oi_money, err: *mut oi_error) -> oi_status;

    /// Reads "12.34" as an amount of a currency; see oi_money_parse.
    pub fn oi_money_parse_amount(text: *const c_char, size: usize, currency: *const oi_currency, result: *mut oi_money, err: *mut oi_error) -> oi_status;

    /// Writes "12.34 USD", with exactly the currency's decimals.
    pub fn oi_money_print(amount: *const oi_money, buffer: *mut c_char, capacity: usize, size: *mut usize, err: *mut oi_error) -> oi_status;

    /// Writes "12.34", without the code.
    pub fn oi_money_print_amount(amount: *const oi_money, buffer: *mut c_char, capacity: usize, size: *mut usize, err: *mut oi_error) -> oi_status;

    /// a + b.
    pub fn oi_money_add(a: *const oi_money, b: *const oi_money, result: *mut oi_money, err: *mut oi_error) -> oi_status;

    /// a - b.
    pub fn oi_money_subtract(a: *const oi_money, b: *const oi_money, result: *mut oi_money, err: *mut oi_error) -> oi_status;

    /// -amount.
    pub fn oi_money_negate(amount: *const oi_money, result: *mut oi_money, err: *mut oi_error) -> oi_status;

    /// Which of two amounts is larger.
    pub fn oi_money_compare(a: *const oi_money, b: *const oi_money, order: *mut i32, err: *mut oi_error) -> oi_status;

    /// quantity x unit price, exactly, rounded once: 3 x 0.335 USD half up = 1.01 USD.
    pub fn oi_money_extend(quantity: *const oi_decimal, unit_price: *const oi_decimal, currency: *const oi_currency, rounding: oi_rounding, result: *mut oi_money, err: *mut oi_error) -> oi_status;

    /// amount x factor, exactly, rounded once.
    pub fn oi_money_multiply(amount: *const oi_money, factor: *const oi_decimal, rounding: oi_rounding, result: *mut oi_money, err: *mut oi_error) -> oi_status;

    /// amount x percent / 100, exactly, rounded once.
    pub fn oi_money_percent_of(amount: *const oi_money, percent: *const oi_decimal, rounding: oi_rounding, result: *mut oi_money, err: *mut oi_error) -> oi_status;

    /// amount x numerator / denominator, exactly, rounded once.
    pub fn oi_money_proportion(amount: *const oi_money, numerator: *const oi_money, denominator: *const oi_money, rounding: oi_rounding, result: *mut oi_money, err: *mut oi_error) -> oi_status;

    /// amount / divisor, exactly, rounded once.
    pub fn oi_money_divide(amount: *const oi_money, divisor: *const oi_decimal, rounding: oi_rounding, result: *mut oi_money, err: *mut oi_error) -> oi_status;

    /// To a multiple of a cash step: 13.31 CHF by 0.05 half up = 13.30.
    pub fn oi_money_round_to_step(amount: *const oi_money, step: *const oi_money, rounding: oi_rounding, result: *mut oi_money, err: *mut oi_error) -> oi_status;

    /// Divides an amount by weights into parts that sum to it exactly: 100.00 over 200/100/50 = 57.14 / 28.57 / 14.29.
    pub fn oi_money_split(amount: *const oi_money, weights: *const oi_decimal, count: usize, remainder: oi_split_remainder, parts: *mut oi_money, left_over: *mut oi_money, err: *mut oi_error) -> oi_status;

    /// The same with amounts of one currency as weights.
    pub fn oi_money_split_by_amounts(amount: *const oi_money, weights: *const oi_money, count: usize, remainder: oi_split_remainder, parts: *mut oi_money, left_over: *mut oi_money, err: *mut oi_error) -> oi_status;

    /// coefficient x 10^-scale.
    pub fn oi_decimal_from_int64(coefficient: i64, scale: u32, result: *mut oi_decimal, err: *mut oi_error) -> oi_status;

    /// Reads "1.250" with scale 3: \["-"\] digits \["." digits\].
    pub fn oi_decimal_parse(text: *const c_char, size: usize, result: *mut oi_decimal, err: *mut oi_error) -> oi_status;

    /// Writes "1.250", with exactly its scale.
    pub fn oi_decimal_print(value: *const oi_decimal, buffer: *mut c_char, capacity: usize, size: *mut usize, err: *mut oi_error) -> oi_status;

    /// a + b, exactly; the scale is the larger of both.
    pub fn oi_decimal_add(a: *const oi_decimal, b: *const oi_decimal, result: *mut oi_decimal, err: *mut oi_error) -> oi_status;

    /// a - b, exactly; the scale is the larger of both.
    pub fn oi_decimal_subtract(a: *const oi_decimal, b: *const oi_decimal, result: *mut oi_decimal, err: *mut oi_error) -> oi_status;

    /// a x b, exactly; the scale is the sum of both, less zeros dropped beyond 18.
    pub fn oi_decimal_multiply(a: *const oi_decimal, b: *const oi_decimal, result: *mut oi_decimal, err: *mut oi_error) -> oi_status;

    /// Which of two decimals is larger, by value: 1.250 equals 1.25.
    pub fn oi_decimal_compare(a: *const oi_decimal, b: *const oi_decimal, order: *mut i32, err: *mut oi_error) -> oi_status;

    /// The same value at another scale, rounded once.
    pub fn oi_decimal_rescale(value: *const oi_decimal, scale: u32, rounding: oi_rounding, result: *mut oi_decimal, err: *mut oi_error) -> oi_status;

    /// numerator / denominator at a scale, for averages and ratios: 7 / 3 at 2 half up = 2.33.
    pub fn oi_decimal_quotient(numerator: *const oi_decimal, denominator: *const oi_decimal, scale: u32, rounding: oi_rounding, result: *mut oi_decimal, err: *mut oi_error) -> oi_status;

    /// The date of a year, month and day.
    pub fn oi_date_from_civil(year: i32, month: i32, day: i32, result: *mut i32, err: *mut oi_error) -> oi_status;

    /// The year, month and day of a date; three zeros for no date.
    pub fn oi_date_to_civil(date: i32, year: *mut i32, month: *mut i32, day: *mut i32, err: *mut oi_error) -> oi_status;

    /// Reads "YYYY-MM-DD", exactly ten characters.
    pub fn oi_date_parse(text: *const c_char, size: usize, result: *mut i32, err: *mut oi_error) -> oi_status;

    /// Writes "YYYY-MM-DD"; nothing for no date.
    pub fn oi_date_print(date: i32, buffer: *mut c_char, capacity: usize, size: *mut usize, err: *mut oi_error) -> oi_status;

    /// The day of the week.
    pub fn oi_date_weekday(date: i32, weekday: *mut oi_weekday, err: *mut oi_error) -> oi_status;

    /// Days later, or earlier.
    pub fn oi_date_add_days(date: i32, days: i64, result: *mut i32, err: *mut oi_error) -> oi_status;

    /// Months later, the day clipped to the month's end: 31 January + 1 = 28 or 29 February.
    pub fn oi_date_add_months(date: i32, months: i64, result: *mut i32, err: *mut oi_error) -> oi_status;

    /// Another day of the same month; more than it has = its last.
    pub fn oi_date_with_day(date: i32, day: i32, result: *mut i32, err: *mut oi_error) -> oi_status;

    /// Whether a date is a business day.
    pub fn oi_date_is_business_day(date: i32, calendar: *const oi_business_calendar, result: *mut u8, err: *mut oi_error) -> oi_status;

    /// Moves a date off a day that is no business day.
    pub fn oi_date_shift(date: i32, rule: oi_business_day_shift, calendar: *const oi_business_calendar, result: *mut i32, err: *mut oi_error) -> oi_status;

    /// The last day on which a discount may be taken: base date + days, inclusive.
    pub fn oi_terms_discount_date(tier: *const oi_discount_tier, base: i32, result: *mut i32, err: *mut oi_error) -> oi_status;

    /// The due date of one portion of payment terms; its share is not read.
    pub fn oi_terms_due_date(portion: *const oi_terms_portion, base: *const oi_due_inputs, calendar: *const oi_business_calendar, result: *mut i32, err: *mut oi_error) -> oi_status;

    /// The due portions of a total. Each percent or fixed part is rounded; the last portion takes what is left, so that they sum to the total. A portion of zero is left out unless the total is zero.
    pub fn oi_terms_due_portions(terms: *const oi_terms_portion, terms_count: usize, terms_stride: usize, total: *const oi_money, base: *const oi_due_inputs, calendar: *const oi_business_calendar, rounding: oi_rounding, portions: *mut oi_due_portion, capacity: usize, row_size: usize, stride: usize, count: *mut usize, err: *mut oi_error) -> oi_status;

    /// What lines add up to: line = round(quantity x price) - discount; tax per rate on the sum of that rate's lines, or per line.
    pub fn oi_document_add_up(lines: *const oi_line_input, line_count: usize, line_stride: usize, currency: *const oi_currency, tax_scope: oi_tax_scope, rounding: oi_rounding, totals: *mut oi_document_totals, line_nets: *mut oi_money, taxes: *mut oi_tax_row, tax_capacity: usize, tax_row_size: usize, tax_stride: usize, tax_count: *mut usize, err: *mut oi_error) -> oi_status;

    /// Where a buffer's bytes are.
    pub fn oi_buffer_data(buffer: *const oi_buffer) -> *const u8;

    /// How many bytes a buffer holds.
    pub fn oi_buffer_size(buffer: *const oi_buffer) -> usize;

    /// Frees a buffer.
    pub fn oi_buffer_free(buffer: *mut oi_buffer);

    /// Frees a result with its texts. It may be freed after its ledger.
    pub fn oi_result_free(result: *mut oi_result);

    /// How many rows a table of a result has.
    pub fn oi_result_count(result: *const oi_result, table: oi_table) -> usize;

    /// How many rows matched before offset and limit.
    pub fn oi_result_matching(result: *const oi_result) -> u64;

    /// Reads rows of a table.
    pub fn oi_result_read(result: *const oi_result, table: oi_table, first: usize, rows: *mut c_void, capacity: usize, row_size: usize, stride: usize, written: *mut usize, err: *mut oi_error) -> oi_status;

    /// Forgets idempotency keys of commands recorded before a sequence.
    pub fn oi_ledger_drop_idempotency_keys(ledger: *mut oi_ledger, info: *const oi_command_info, keys: *const oi_drop_idempotency_keys_input, outcome: *mut oi_outcome, err: *mut oi_error) -> oi_status;

    /// The settings, as they were known at a point.
    pub fn oi_ledger_settings(ledger: *const oi_ledger, known_through: u64, settings: *mut oi_settings, err: *mut oi_error) -> oi_status;

    /// Replaces the settings.
    pub fn oi_ledger_change_settings(ledger: *mut oi_ledger, info: *const oi_command_info, settings: *const oi_settings, outcome: *mut oi_outcome, err: *mut oi_error) -> oi_status;

    /// A currency the ledger knows: ISO 4217 or registered.
    pub fn oi_ledger_currency(ledger: *const oi_ledger, code: *const c_char, size: usize, currency: *mut oi_currency, err: *mut oi_error) -> oi_status;

    /// Adds a currency that ISO 4217 lacks. Repeating it has no effect.
    pub fn oi_ledger_register_currency(ledger: *mut oi_ledger, info: *const oi_command_info, currency: *const oi_register_currency_input, outcome: *mut oi_outcome, err: *mut oi_error) -> oi_status;

    /// Makes an empty ledger.
    pub fn oi_ledger_create(options: *const oi_ledger_options, ledger: *mut *mut oi_ledger, err: *mut oi_error) -> oi_status;

    /// Frees a ledger. Its results, records in event logs and calculators stay valid. From inside one of its callbacks the ledger is freed when the call that runs the callback returns.
    pub fn oi_ledger_free(ledger: *mut oi_ledger);

    /// Checks every figure the ledger keeps against the records behind it.
    pub fn oi_ledger_verify(ledger: *const oi_ledger, err: *mut oi_error) -> oi_status;

    /// Whether an invariant broke earlier: a poisoned ledger reads and refuses writes.
    pub fn oi_ledger_poisoned(ledger: *const oi_ledger, poisoned: *mut u8, err: *mut oi_error) -> oi_status;

    /// Canonical digest of everything the ledger holds; equal after replay. Its value may change until version 1.0.
    pub fn oi_ledger_state_digest(ledger: *const oi_ledger, digest: *mut oi_digest, err: *mut oi_error) -> oi_status;

    /// Digest of what the books say, without sequences, instants, actors and idempotency keys: equal for any order of commands that commute. Its value may change until version 1.0.
    pub fn oi_ledger_books_digest(ledger: *const oi_ledger, digest: *mut oi_digest, err: *mut oi_error) -> oi_status;

    /// Lets a record that another ledger (or an earlier run) accepted take effect, without deciding again. Records come in sequence order.
    pub fn oi_ledger_replay(ledger: *mut oi_ledger, record: *const oi_record, err: *mut oi_error) -> oi_status;

    /// The sequence of the last event; 0 in an empty ledger.
    pub fn oi_ledger_last_sequence(ledger: *const oi_ledger, sequence: *mut u64, err: *mut oi_error) -> oi_status;

    /// The last sequence recorded at or before an instant.
    pub fn oi_ledger_known_at(ledger: *const oi_ledger, micros: i64, sequence: *mut u64, err: *mut oi_error) -> oi_status;

    /// Opens a transaction: until it ends, every command of the ledger belongs to it. Later commands see earlier ones, and so do queries; without a commit it was what-if. A refused command takes back only itself. One may be opened inside another: it commits into the outer one.
    pub fn oi_ledger_begin(ledger: *mut oi_ledger, transaction: *mut *mut oi_transaction, err: *mut oi_error) -> oi_status;

    /// Makes what was done since oi_ledger_begin permanent, after telling the sink each record and having the journal stored.
    pub fn oi_transaction_commit(transaction: *mut oi_transaction, err: *mut oi_error) -> oi_status;

    /// Takes back everything since oi_ledger_begin. Repeating it has no effect.
    pub fn oi_transaction_rollback(transaction: *mut oi_transaction, err: *mut oi_error) -> oi_status;

    /// Frees a transaction; rolled back if it has not ended. Its ledger may have been freed before. From inside a callback of its ledger it is freed when the call that runs the callback returns.
    pub fn oi_transaction_free(transaction: *mut oi_transaction);

    /// The records of the transaction so far as bytes, for a host that stores them itself: OI_JOURNALING_PULL. To be asked after the last command and stored before the commit.
    pub fn oi_transaction_records(transaction: *mut oi_transaction, records: *mut *mut oi_buffer, err: *mut oi_error) -> oi_status;

    /// Who hears of each accepted command.
    pub fn oi_ledger_set_sink(ledger: *mut oi_ledger, sink: oi_sink_callback, destroy: oi_destroy_callback, user: *mut c_void, err: *mut oi_error) -> oi_status;

    /// How records leave as bytes. Switching it on for a ledger whose past was not journaled costs O(state) once.
    pub fn oi_ledger_set_journal(ledger: *mut oi_ledger, options: *const oi_journal_options, err: *mut oi_error) -> oi_status;

    /// Lets a piece of a journal take effect: its whole transactions from the front, all of them or, after an error, none. A piece may end anywhere: go on with what stands behind recovery->end. A new ledger takes its first settings and its identity from the journal's first record.
    pub fn oi_ledger_replay_journal(ledger: *mut oi_ledger, bytes: *const u8, size: usize, position: u64, recovery: *mut oi_recovery, err: *mut oi_error) -> oi_status;

    /// Takes the personal parts (names, notes, reasons) out of whole records or a snapshot, in place. Figures, sequences and the chain stay as they are; replay gives empty texts.
    pub fn oi_journal_erase_personal(bytes: *mut u8, size: usize, left: *mut usize, err: *mut oi_error) -> oi_status;

    /// A snapshot in memory.
    pub fn oi_ledger_snapshot(ledger: *const oi_ledger, snapshot: *mut *mut oi_buffer, err: *mut oi_error) -> oi_status;

    /// A snapshot in pieces of about 64 KiB.
    pub fn oi_ledger_write_snapshot(ledger: *const oi_ledger, write: oi_write_callback, user: *mut c_void, err: *mut oi_error) -> oi_status;

    /// Becomes what a snapshot holds, settings and identity too. Only a ledger that has done nothing can.
    pub fn oi_ledger_load_snapshot(ledger: *mut oi_ledger, bytes: *const u8, size: usize, err: *mut oi_error) -> oi_status;

    /// The same from pieces of any size.
    pub fn oi_ledger_read_snapshot(ledger: *mut oi_ledger, read: oi_read_callback, user: *mut c_void, err: *mut oi_error) -> oi_status;

    /// The word for an item's status: "partly_paid".
    pub fn oi_item_status_name(status: oi_item_status) -> *const c_char;

    /// One item or draft.
    pub fn oi_ledger_find_item(ledger: *const oi_ledger, item: *const oi_item_ref, as_of: *const oi_as_of, result: *mut *mut oi_result, err: *mut oi_error) -> oi_status;

    /// The item with a number.
    pub fn oi_ledger_find_number(ledger: *const oi_ledger, kind: oi_item_kind, number: *const c_char, size: usize, item: *mut oi_item_ref, err: *mut oi_error) -> oi_status;

    /// The item with a key of the host.
    pub fn oi_ledger_find_external_ref(ledger: *const oi_ledger, kind: oi_item_kind, external_ref: *const c_char, size: usize, item: *mut oi_item_ref, err: *mut oi_error) -> oi_status;

    /// The first payment by a method with a transaction id.
    pub fn oi_ledger_find_transaction_id(ledger: *const oi_ledger, method: *const c_char, method_size: usize, transaction_id: *const c_char, size: usize, item: *mut oi_item_ref, err: *mut oi_error) -> oi_status;

    /// Items and drafts: all invoices of a customer, all payments, what is open. oi_result_matching tells how many match before offset and limit.
    pub fn oi_ledger_list_items(ledger: *const oi_ledger, filter: *const oi_item_filter, as_of: *const oi_as_of, result: *mut *mut oi_result, err: *mut oi_error) -> oi_status;

    /// An item's due portions with what each has remaining.
    pub fn oi_ledger_list_portions(ledger: *const oi_ledger, item: *const oi_item_ref, as_of: *const oi_as_of, result: *mut *mut oi_result, err: *mut oi_error) -> oi_status;

    /// An item's lines as issued.
    pub fn oi_ledger_list_lines(ledger: *const oi_ledger, item: *const oi_item_ref, result: *mut *mut oi_result, err: *mut oi_error) -> oi_status;

    /// An item's tax, per code and rate.
    pub fn oi_ledger_list_taxes(ledger: *const oi_ledger, item: *const oi_item_ref, result: *mut *mut oi_result, err: *mut oi_error) -> oi_status;

    /// Adds a customer.
    pub fn oi_ledger_create_customer(ledger: *mut oi_ledger, info: *const oi_command_info, customer: *const oi_customer_input, outcome: *mut oi_outcome, err: *mut oi_error) -> oi_status;

    /// Replaces everything about a customer but its id, the status too.
    pub fn oi_ledger_change_customer(ledger: *mut oi_ledger, info: *const oi_command_info, customer: *const oi_customer_input, outcome: *mut oi_outcome, err: *mut oi_error) -> oi_status;

    /// Deletes a customer who never had a document, drafts that are gone apart, with jobs, contracts and all other records of theirs. What was known before can still be asked; ids are not given again.
    pub fn oi_ledger_delete_customer(ledger: *mut oi_ledger, info: *const oi_command_info, customer: *const oi_delete_customer_input, outcome: *mut oi_outcome, err: *mut oi_error) -> oi_status;

    /// Adds customers.
    pub fn oi_ledger_create_customers(ledger: *mut oi_ledger, info: *const oi_command_info, info_stride: usize, customers: *const oi_customer_input, stride: usize, count: usize, flags: u32, statuses: *mut oi_status, ids: *mut u64, refused: *mut usize, err: *mut oi_error) -> oi_status;

    /// One customer.
    pub fn oi_ledger_find_customer(ledger: *const oi_ledger, customer: u64, known_through: u64, result: *mut *mut oi_result, err: *mut oi_error) -> oi_status;

    /// The customer with a code.
    pub fn oi_ledger_find_customer_code(ledger: *const oi_ledger, code: *const c_char, size: usize, id: *mut u64, err: *mut oi_error) -> oi_status;

    /// The customer with a key of the host.
    pub fn oi_ledger_find_customer_external_ref(ledger: *const oi_ledger, external_ref: *const c_char, size: usize, id: *mut u64, err: *mut oi_error) -> oi_status;

    /// Customers, in the order that is asked for.
    pub fn oi_ledger_list_customers(ledger: *const oi_ledger, filter: *const oi_customer_filter, known_through: u64, result: *mut *mut oi_result, err: *mut oi_error) -> oi_status;

    /// The payment terms that a customer says for its new invoices: none where those above say (oi_default_level).
    pub fn oi_ledger_list_terms(ledger: *const oi_ledger, customer: u64, known_through: u64, result: *mut *mut oi_result, err: *mut oi_error) -> oi_status;

    /// What new documents of a customer begin with where they do not say otherwise.
    pub fn oi_ledger_customer_defaults(ledger: *const oi_ledger, customer: u64, contract: u64, known_through: u64, result: *mut *mut oi_result, err: *mut oi_error) -> oi_status;

    /// Adds a company.
    pub fn oi_ledger_create_company(ledger: *mut oi_ledger, info: *const oi_command_info, company: *const oi_company_input, outcome: *mut oi_outcome, err: *mut oi_error) -> oi_status;

    /// Replaces everything about a company but its id.
    pub fn oi_ledger_change_company(ledger: *mut oi_ledger, info: *const oi_command_info, company: *const oi_company_input, outcome: *mut oi_outcome, err: *mut oi_error) -> oi_status;

    /// Deletes a company. What was known before can still be asked; its id is not given again.
    pub fn oi_ledger_delete_company(ledger: *mut oi_ledger, info: *const oi_command_info, company: *const oi_delete_company_input, outcome: *mut oi_outcome, err: *mut oi_error) -> oi_status;

    /// One company.
    pub fn oi_ledger_find_company(ledger: *const oi_ledger, company: u64, known_through: u64, result: *mut *mut oi_result, err: *mut oi_error) -> oi_status;

    /// All companies, by id.
    pub fn oi_ledger_list_companies(ledger: *const oi_ledger, known_through: u64, result: *mut *mut oi_result, err: *mut oi_error) -> oi_status;

    /// The payment terms of a company.
    pub fn oi_ledger_list_company_terms(ledger: *const oi_ledger, company: u64, known_through: u64, result: *mut *mut oi_result, err: *mut oi_error) -> oi_status;

    /// Adds a customer group.
    pub fn oi_ledger_create_customer_group(ledger: *mut oi_ledger, info: *const oi_command_info, customer_group: *const oi_customer_group_input, outcome: *mut oi_outcome, err: *mut oi_error) -> oi_status;

    /// Replaces everything about a customer group but its id.
    pub fn oi_ledger_change_customer_group(ledger: *mut oi_ledger, info: *const oi_command_info, customer_group: *const oi_customer_group_input, outcome: *mut oi_outcome, err: *mut oi_error) -> oi_status;

    /// Deletes a customer group. What was known before can still be asked; its id is not given again.
    pub fn oi_ledger_delete_customer_group(ledger: *mut oi_ledger, info: *const oi_command_info, customer_group: *const oi_delete_customer_group_input, outcome: *mut oi_outcome, err: *mut oi_error) -> oi_status;

    /// One customer group.
    pub fn oi_ledger_find_customer_group(ledger: *const oi_ledger, customer_group: u64, known_through: u64, result: *mut *mut oi_result, err: *mut oi_error) -> oi_status;

    /// All customer groups, by id.
    pub fn oi_ledger_list_customer_groups(ledger: *const oi_ledger, known_through: u64, result: *mut *mut oi_result, err: *mut oi_error) -> oi_status;

    /// The payment terms of a group.
    pub fn oi_ledger_list_customer_group_terms(ledger: *const oi_ledger, customer_group: u64, known_through: u64, result: *mut *mut oi_result, err: *mut oi_error) -> oi_status;

    /// Adds a contact.
    pub fn oi_ledger_create_contact(ledger: *mut oi_ledger, info: *const oi_command_info, contact: *const oi_contact_input, outcome: *mut oi_outcome, err: *mut oi_error) -> oi_status;

    /// Replaces everything about a contact but its id and customer.
    pub fn oi_ledger_change_contact(ledger: *mut oi_ledger, info: *const oi_command_info, contact: *const oi_contact_input, outcome: *mut oi_outcome, err: *mut oi_error) -> oi_status;

    /// Deletes a contact. What was known before can still be asked; its id is not given again.
    pub fn oi_ledger_delete_contact(ledger: *mut oi_ledger, info: *const oi_command_info, contact: *const oi_delete_contact_input, outcome: *mut oi_outcome, err: *mut oi_error) -> oi_status;

    /// One contact.
    pub fn oi_ledger_find_contact(ledger: *const oi_ledger, contact: u64, known_through: u64, result: *mut *mut oi_result, err: *mut oi_error) -> oi_status;

    /// A customer's contacts, or all, by id.
    pub fn oi_ledger_list_contacts(ledger: *const oi_ledger, customer: u64, known_through: u64, result: *mut *mut oi_result, err: *mut oi_error) -> oi_status;

    /// Adds an address.
    pub fn oi_ledger_create_address(ledger: *mut oi_ledger, info: *const oi_command_info, address: *const oi_address_input, outcome: *mut oi_outcome, err: *mut oi_error) -> oi_status;

    /// Replaces everything about an address but its id and customer.
    pub fn oi_ledger_change_address(ledger: *mut oi_ledger, info: *const oi_command_info, address: *const oi_address_input, outcome: *mut oi_outcome, err: *mut oi_error) -> oi_status;

    /// Deletes an address. What was known before can still be asked; its id is not given again.
    pub fn oi_ledger_delete_address(ledger: *mut oi_ledger, info: *const oi_command_info, address: *const oi_delete_address_input, outcome: *mut oi_outcome, err: *mut oi_error) -> oi_status;

    /// One address.
    pub fn oi_ledger_find_address(ledger: *const oi_ledger, address: u64, known_through: u64, result: *mut *mut oi_result, err: *mut oi_error) -> oi_status;

    /// A customer's addresses, or all, by id.
    pub fn oi_ledger_list_addresses(ledger: *const oi_ledger, customer: u64, known_through: u64, result: *mut *mut oi_result, err: *mut oi_error) -> oi_status;

    /// The address of a customer for a purpose: the default of its kind, else the first active one of it, else the main one, found likewise, else none. One that is inactive is none of these.
    pub fn oi_ledger_customer_address(ledger: *const oi_ledger, customer: u64, purpose: oi_address_kind, known_through: u64, result: *mut *mut oi_result, err: *mut oi_error) -> oi_status;

    /// Adds a tax registration.
    pub fn oi_ledger_create_tax_registration(ledger: *mut oi_ledger, info: *const oi_command_info, tax_registration: *const oi_tax_registration_input, outcome: *mut oi_outcome, err: *mut oi_error) -> oi_status;

    /// Replaces everything about a tax registration but its id and customer.
    pub fn oi_ledger_change_tax_registration(ledger: *mut oi_ledger, info: *const oi_command_info, tax_registration: *const oi_tax_registration_input, outcome: *mut oi_outcome, err: *mut oi_error) -> oi_status;

    /// Deletes a tax registration. What was known before can still be asked; its id is not given again.
    pub fn oi_ledger_delete_tax_registration(ledger: *mut oi_ledger, info: *const oi_command_info, tax_registration: *const oi_delete_tax_registration_input, outcome: *mut oi_outcome, err: *mut oi_error) -> oi_status;

    /// One tax registration.
    pub fn oi_ledger_find_tax_registration(ledger: *const oi_ledger, tax_registration: u64, known_through: u64, result: *mut *mut oi_result, err: *mut oi_error) -> oi_status;

    /// A customer's tax registrations, or all, by id.
    pub fn oi_ledger_list_tax_registrations(ledger: *const oi_ledger, customer: u64, known_through: u64, result: *mut *mut oi_result, err: *mut oi_error) -> oi_status;

    /// Adds a licence.
    pub fn oi_ledger_create_licence(ledger: *mut oi_ledger, info: *const oi_command_info, licence: *const oi_licence_input, outcome: *mut oi_outcome, err: *mut oi_error) -> oi_status;

    /// Replaces everything about a licence but its id and customer.
    pub fn oi_ledger_change_licence(ledger: *mut oi_ledger, info: *const oi_command_info, licence: *const oi_licence_input, outcome: *mut oi_outcome, err: *mut oi_error) -> oi_status;

    /// Deletes a licence. What was known before can still be asked; its id is not given again.
    pub fn oi_ledger_delete_licence(ledger: *mut oi_ledger, info: *const oi_command_info, licence: *const oi_delete_licence_input, outcome: *mut oi_outcome, err: *mut oi_error) -> oi_status;

    /// One licence.
    pub fn oi_ledger_find_licence(ledger: *const oi_ledger, licence: u64, known_through: u64, result: *mut *mut oi_result, err: *mut oi_error) -> oi_status;

    /// The licence with a number among those of its kind: whose it is, or whether somebody is known already.
    pub fn oi_ledger_find_licence_number(ledger: *const oi_ledger, kind: *const c_char, kind_size: usize, number: *const c_char, size: usize, id: *mut u64, err: *mut oi_error) -> oi_status;

    /// A customer's licences, or all, by id.
    pub fn oi_ledger_list_licences(ledger: *const oi_ledger, customer: u64, known_through: u64, result: *mut *mut oi_result, err: *mut oi_error) -> oi_status;

    /// Adds a site.
    pub fn oi_ledger_create_site(ledger: *mut oi_ledger, info: *const oi_command_info, site: *const oi_site_input, outcome: *mut oi_outcome, err: *mut oi_error) -> oi_status;

    /// Replaces everything about a site but its id and customer.
    pub fn oi_ledger_change_site(ledger: *mut oi_ledger, info: *const oi_command_info, site: *const oi_site_input, outcome: *mut oi_outcome, err: *mut oi_error) -> oi_status;

    /// Deletes a site. What was known before can still be asked; its id is not given again.
    pub fn oi_ledger_delete_site(ledger: *mut oi_ledger, info: *const oi_command_info, site: *const oi_delete_site_input, outcome: *mut oi_outcome, err: *mut oi_error) -> oi_status;

    /// One site.
    pub fn oi_ledger_find_site(ledger: *const oi_ledger, site: u64, known_through: u64, result: *mut *mut oi_result, err: *mut oi_error) -> oi_status;

    /// A customer's sites, or all, by id.
    pub fn oi_ledger_list_sites(ledger: *const oi_ledger, customer: u64, known_through: u64, result: *mut *mut oi_result, err: *mut oi_error) -> oi_status;

    /// Adds a job of a customer.
    pub fn oi_ledger_create_job(ledger: *mut oi_ledger, info: *const oi_command_info, job: *const oi_job_input, outcome: *mut oi_outcome, err: *mut oi_error) -> oi_status;

    /// Replaces everything about a job but its id and customer.
    pub fn oi_ledger_change_job(ledger: *mut oi_ledger, info: *const oi_command_info, job: *const oi_job_input, outcome: *mut oi_outcome, err: *mut oi_error) -> oi_status;

    /// One job.
    pub fn oi_ledger_find_job(ledger: *const oi_ledger, job: u64, known_through: u64, result: *mut *mut oi_result, err: *mut oi_error) -> oi_status;

    /// The job with a code.
    pub fn oi_ledger_find_job_code(ledger: *const oi_ledger, code: *const c_char, size: usize, id: *mut u64, err: *mut oi_error) -> oi_status;

    /// Jobs by id.
    pub fn oi_ledger_list_jobs(ledger: *const oi_ledger, customer: u64, known_through: u64, result: *mut *mut oi_result, err: *mut oi_error) -> oi_status;

    /// Adds a contract with a customer.
    pub fn oi_ledger_create_contract(ledger: *mut oi_ledger, info: *const oi_command_info, contract: *const oi_contract_input, outcome: *mut oi_outcome, err: *mut oi_error) -> oi_status;

    /// Replaces everything about a contract but its id and customer.
    pub fn oi_ledger_change_contract(ledger: *mut oi_ledger, info: *const oi_command_info, contract: *const oi_contract_input, outcome: *mut oi_outcome, err: *mut oi_error) -> oi_status;

    /// One contract.
    pub fn oi_ledger_find_contract(ledger: *const oi_ledger, contract: u64, known_through: u64, result: *mut *mut oi_result, err: *mut oi_error) -> oi_status;

    /// The contract with a number.
    pub fn oi_ledger_find_contract_number(ledger: *const oi_ledger, number: *const c_char, size: usize, id: *mut u64, err: *mut oi_error) -> oi_status;

    /// Contracts by id.
    pub fn oi_ledger_list_contracts(ledger: *const oi_ledger, customer: u64, known_through: u64, result: *mut *mut oi_result, err: *mut oi_error) -> oi_status;

    /// The payment terms of a contract.
    pub fn oi_ledger_list_contract_terms(ledger: *const oi_ledger, contract: u64, known_through: u64, result: *mut *mut oi_result, err: *mut oi_error) -> oi_status;

    /// Posts an invoice.
    pub fn oi_ledger_issue_invoice(ledger: *mut oi_ledger, info: *const oi_command_info, invoice: *const oi_invoice_input, outcome: *mut oi_outcome, made: *mut *mut oi_result, err: *mut oi_error) -> oi_status;

    /// Posts invoices.
    pub fn oi_ledger_issue_invoices(ledger: *mut oi_ledger, info: *const oi_command_info, info_stride: usize, invoices: *const oi_invoice_input, stride: usize, count: usize, flags: u32, statuses: *mut oi_status, ids: *mut u64, refused: *mut usize, err: *mut oi_error) -> oi_status;

    /// Posts a debit note.
    pub fn oi_ledger_issue_debit_note(ledger: *mut oi_ledger, info: *const oi_command_info, note: *const oi_invoice_input, outcome: *mut oi_outcome, made: *mut *mut oi_result, err: *mut oi_error) -> oi_status;

    /// Brings in a balance from elsewhere: kind opening debit (or 0) or opening credit, amount > 0.
    pub fn oi_ledger_record_opening(ledger: *mut oi_ledger, info: *const oi_command_info, opening: *const oi_invoice_input, outcome: *mut oi_outcome, made: *mut *mut oi_result, err: *mut oi_error) -> oi_status;

    /// Uses a customer's open credit on its open items, by a strategy.
    pub fn oi_ledger_settle(ledger: *mut oi_ledger, info: *const oi_command_info, settle: *const oi_settle_input, outcome: *mut oi_outcome, made: *mut *mut oi_result, err: *mut oi_error) -> oi_status;

    /// Records a payment and settles it as asked.
    pub fn oi_ledger_record_payment(ledger: *mut oi_ledger, info: *const oi_command_info, payment: *const oi_payment_input, outcome: *mut oi_outcome, made: *mut *mut oi_result, err: *mut oi_error) -> oi_status;

    /// Records payments and settles them as asked.
    pub fn oi_ledger_record_payments(ledger: *mut oi_ledger, info: *const oi_command_info, info_stride: usize, payments: *const oi_payment_input, stride: usize, count: usize, flags: u32, statuses: *mut oi_status, ids: *mut u64, refused: *mut usize, err: *mut oi_error) -> oi_status;

    /// Records a payment of all an invoice has open.
    pub fn oi_ledger_mark_paid(ledger: *mut oi_ledger, info: *const oi_command_info, paid: *const oi_mark_paid_input, outcome: *mut oi_outcome, made: *mut *mut oi_result, err: *mut oi_error) -> oi_status;

    /// Takes back a payment: its applications are undone, the invoices are open again with their own due dates.
    pub fn oi_ledger_reverse_payment(ledger: *mut oi_ledger, info: *const oi_command_info, reversal: *const oi_reverse_payment_input, outcome: *mut oi_outcome, err: *mut oi_error) -> oi_status;

    /// Posts a credit memo. About an invoice, it reduces that one's open amount first; the rest is credit, or refunded as asked. Its tax then is what makes the tax credited so far right by code and rate, in the invoice's own way, so that crediting in pieces leaves no cent over.
    pub fn oi_ledger_issue_credit_memo(ledger: *mut oi_ledger, info: *const oi_command_info, memo: *const oi_credit_memo_input, outcome: *mut oi_outcome, made: *mut *mut oi_result, err: *mut oi_error) -> oi_status;

    /// Posts credit memos.
    pub fn oi_ledger_issue_credit_memos(ledger: *mut oi_ledger, info: *const oi_command_info, info_stride: usize, memos: *const oi_credit_memo_input, stride: usize, count: usize, flags: u32, statuses: *mut oi_status, ids: *mut u64, refused: *mut usize, err: *mut oi_error) -> oi_status;

    /// Puts credit on a customer's account (+) or takes it back from available credit (-), oldest first.
    pub fn oi_ledger_adjust_account_credit(ledger: *mut oi_ledger, info: *const oi_command_info, credit: *const oi_account_credit_input, outcome: *mut oi_outcome, made: *mut *mut oi_result, err: *mut oi_error) -> oi_status;

    /// Keeps an invoice outside the books, or replaces a draft of the same id. What is due when is looked at when it is posted.
    pub fn oi_ledger_draft_invoice(ledger: *mut oi_ledger, info: *const oi_command_info, invoice: *const oi_invoice_input, outcome: *mut oi_outcome, err: *mut oi_error) -> oi_status;

    /// Keeps a payment that is announced but not yet collected, or replaces a draft of the same id.
    pub fn oi_ledger_draft_payment(ledger: *mut oi_ledger, info: *const oi_command_info, payment: *const oi_payment_input, outcome: *mut oi_outcome, err: *mut oi_error) -> oi_status;

    /// Drops a draft; its number is free again.
    pub fn oi_ledger_delete_draft(ledger: *mut oi_ledger, info: *const oi_command_info, draft: *const oi_delete_draft_input, outcome: *mut oi_outcome, err: *mut oi_error) -> oi_status;

    /// Posts a draft as it stands, on the command's effective date.
    pub fn oi_ledger_post_draft(ledger: *mut oi_ledger, info: *const oi_command_info, draft: *const oi_post_draft_input, outcome: *mut oi_outcome, made: *mut *mut oi_result, err: *mut oi_error) -> oi_status;

    /// Uses one credit item on the debit items named.
    pub fn oi_ledger_apply_credit(ledger: *mut oi_ledger, info: *const oi_command_info, application: *const oi_apply_credit_input, outcome: *mut oi_outcome, made: *mut *mut oi_result, err: *mut oi_error) -> oi_status;

    /// Uses many credit items on the debit items named.
    pub fn oi_ledger_apply_credits(ledger: *mut oi_ledger, info: *const oi_command_info, info_stride: usize, applications: *const oi_apply_credit_input, stride: usize, count: usize, flags: u32, statuses: *mut oi_status, ids: *mut u64, refused: *mut usize, err: *mut oi_error) -> oi_status;

    /// Undoes an application group whole; what is to be kept is applied anew. A refund, a debit adjustment and a write-off are made with their application and go with it; what is kept of them is a smaller item.
    pub fn oi_ledger_unapply(ledger: *mut oi_ledger, info: *const oi_command_info, unapply: *const oi_unapply_input, outcome: *mut oi_outcome, made: *mut *mut oi_result, err: *mut oi_error) -> oi_status;

    /// What a payment settled, what settled an invoice; in sequence order.
    pub fn oi_ledger_list_applications(ledger: *const oi_ledger, filter: *const oi_application_filter, as_of: *const oi_as_of, result: *mut *mut oi_result, err: *mut oi_error) -> oi_status;

    /// Takes back an invoice, debit note, credit memo, account credit, opening balance or fee; a refund or a debit adjustment together with its application, which does not stand in the way.
    pub fn oi_ledger_void_item(ledger: *mut oi_ledger, info: *const oi_command_info, item: *const oi_void_item_input, outcome: *mut oi_outcome, err: *mut oi_error) -> oi_status;

    /// Takes the reversal of an item back: the item counts again, unapplied.
    pub fn oi_ledger_reinstate(ledger: *mut oi_ledger, info: *const oi_command_info, item: *const oi_reinstate_input, outcome: *mut oi_outcome, err: *mut oi_error) -> oi_status;

    /// What is open of a debit item on the command's date, and is not used later, is due on another day from then on; before, it shows as due when it was. Undone by changing it back.
    pub fn oi_ledger_change_due(ledger: *mut oi_ledger, info: *const oi_command_info, change: *const oi_change_due_input, outcome: *mut oi_outcome, err: *mut oi_error) -> oi_status;

    /// Marks by sequence: what is disputed, since when and why, and how it ended.
    pub fn oi_ledger_list_marks(ledger: *const oi_ledger, filter: *const oi_mark_filter, as_of: *const oi_as_of, result: *mut *mut oi_result, err: *mut oi_error) -> oi_status;

    /// One mark.
    pub fn oi_ledger_find_mark(ledger: *const oi_ledger, mark: u64, as_of: *const oi_as_of, result: *mut *mut oi_result, err: *mut oi_error) -> oi_status;

    /// Part of a debit item is contested: it counts as disputed, and is not past due, as far as it is open. Payments take the rest first unless they name the dispute (oi_target_input). outcome->id is the sequence that names it.
    pub fn oi_ledger_dispute(ledger: *mut oi_ledger, info: *const oi_command_info, dispute: *const oi_dispute_input, outcome: *mut oi_outcome, err: *mut oi_error) -> oi_status;

    /// What is left of a dispute is disputed no more and counts by its own due date again. Once only, and not dated before what last reduced it.
    pub fn oi_ledger_resolve_dispute(ledger: *mut oi_ledger, info: *const oi_command_info, resolve: *const oi_resolve_dispute_input, outcome: *mut oi_outcome, err: *mut oi_error) -> oi_status;

    /// Pays credit out; with OI_REFUND_UNAPPLY it first undoes applications, newest first.
    pub fn oi_ledger_refund(ledger: *mut oi_ledger, info: *const oi_command_info, refund: *const oi_refund_input, outcome: *mut oi_outcome, made: *mut *mut oi_result, err: *mut oi_error) -> oi_status;

    /// Gives up what a debit item has open, or part of it.
    pub fn oi_ledger_write_off(ledger: *mut oi_ledger, info: *const oi_command_info, write_off: *const oi_write_off_input, outcome: *mut oi_outcome, made: *mut *mut oi_result, err: *mut oi_error) -> oi_status;

    /// Takes a write-off back: what it closed is open again.
    pub fn oi_ledger_recover_write_off(ledger: *mut oi_ledger, info: *const oi_command_info, write_off: *const oi_recover_write_off_input, outcome: *mut oi_outcome, err: *mut oi_error) -> oi_status;

    /// Closes a period: no command of the class may count from a day up to `through`. The later of the lock for the class and the lock for all decides.
    pub fn oi_ledger_lock_period(ledger: *mut oi_ledger, info: *const oi_command_info, lock: *const oi_lock_period_input, outcome: *mut oi_outcome, err: *mut oi_error) -> oi_status;

    /// Lets somebody date commands into a locked period for a while. outcome->id is the sequence that names the exception.
    pub fn oi_ledger_grant_lock_exception(ledger: *mut oi_ledger, info: *const oi_command_info, exception: *const oi_lock_exception_input, outcome: *mut oi_outcome, err: *mut oi_error) -> oi_status;

    /// Takes an exception back.
    pub fn oi_ledger_withdraw_lock_exception(ledger: *mut oi_ledger, info: *const oi_command_info, withdraw: *const oi_withdraw_exception_input, outcome: *mut oi_outcome, err: *mut oi_error) -> oi_status;

    /// Closed periods by class; classes that are open are left out.
    pub fn oi_ledger_list_period_locks(ledger: *const oi_ledger, known_through: u64, result: *mut *mut oi_result, err: *mut oi_error) -> oi_status;

    /// Adds a note.
    pub fn oi_ledger_create_note(ledger: *mut oi_ledger, info: *const oi_command_info, note: *const oi_note_input, outcome: *mut oi_outcome, err: *mut oi_error) -> oi_status;

    /// Replaces everything about a note but its id and customer.
    pub fn oi_ledger_change_note(ledger: *mut oi_ledger, info: *const oi_command_info, note: *const oi_note_input, outcome: *mut oi_outcome, err: *mut oi_error) -> oi_status;

    /// Deletes a note. What was known before can still be asked; its id is not given again.
    pub fn oi_ledger_delete_note(ledger: *mut oi_ledger, info: *const oi_command_info, note: *const oi_delete_note_input, outcome: *mut oi_outcome, err: *mut oi_error) -> oi_status;

    /// One note.
    pub fn oi_ledger_find_note(ledger: *const oi_ledger, note: u64, known_through: u64, result: *mut *mut oi_result, err: *mut oi_error) -> oi_status;

    /// A customer's notes, or all, by id.
    pub fn oi_ledger_list_notes(ledger: *const oi_ledger, customer: u64, known_through: u64, result: *mut *mut oi_result, err: *mut oi_error) -> oi_status;

    /// Adds a communication.
    pub fn oi_ledger_create_communication(ledger: *mut oi_ledger, info: *const oi_command_info, communication: *const oi_communication_input, outcome: *mut oi_outcome, err: *mut oi_error) -> oi_status;

    /// Replaces everything about a communication but its id and customer.
    pub fn oi_ledger_change_communication(ledger: *mut oi_ledger, info: *const oi_command_info, communication: *const oi_communication_input, outcome: *mut oi_outcome, err: *mut oi_error) -> oi_status;

    /// Deletes a communication. What was known before can still be asked; its id is not given again.
    pub fn oi_ledger_delete_communication(ledger: *mut oi_ledger, info: *const oi_command_info, communication: *const oi_delete_communication_input, outcome: *mut oi_outcome, err: *mut oi_error) -> oi_status;

    /// One communication.
    pub fn oi_ledger_find_communication(ledger: *const oi_ledger, communication: u64, known_through: u64, result: *mut *mut oi_result, err: *mut oi_error) -> oi_status;

    /// A customer's communications, or all, by id.
    pub fn oi_ledger_list_communications(ledger: *const oi_ledger, customer: u64, known_through: u64, result: *mut *mut oi_result, err: *mut oi_error) -> oi_status;

    /// Adds an attachment.
    pub fn oi_ledger_create_attachment(ledger: *mut oi_ledger, info: *const oi_command_info, attachment: *const oi_attachment_input, outcome: *mut oi_outcome, err: *mut oi_error) -> oi_status;

    /// Replaces everything about an attachment but its id and customer.
    pub fn oi_ledger_change_attachment(ledger: *mut oi_ledger, info: *const oi_command_info, attachment: *const oi_attachment_input, outcome: *mut oi_outcome, err: *mut oi_error) -> oi_status;

    /// Deletes an attachment. What was known before can still be asked; its id is not given again.
    pub fn oi_ledger_delete_attachment(ledger: *mut oi_ledger, info: *const oi_command_info, attachment: *const oi_delete_attachment_input, outcome: *mut oi_outcome, err: *mut oi_error) -> oi_status;

    /// One attachment.
    pub fn oi_ledger_find_attachment(ledger: *const oi_ledger, attachment: u64, known_through: u64, result: *mut *mut oi_result, err: *mut oi_error) -> oi_status;

    /// A customer's attachments, or all, by id.
    pub fn oi_ledger_list_attachments(ledger: *const oi_ledger, customer: u64, known_through: u64, result: *mut *mut oi_result, err: *mut oi_error) -> oi_status;

    /// Adds a link.
    pub fn oi_ledger_create_link(ledger: *mut oi_ledger, info: *const oi_command_info, link: *const oi_link_input, outcome: *mut oi_outcome, err: *mut oi_error) -> oi_status;

    /// Replaces everything about a link but its id and customer.
    pub fn oi_ledger_change_link(ledger: *mut oi_ledger, info: *const oi_command_info, link: *const oi_link_input, outcome: *mut oi_outcome, err: *mut oi_error) -> oi_status;

    /// Deletes a link. What was known before can still be asked; its id is not given again.
    pub fn oi_ledger_delete_link(ledger: *mut oi_ledger, info: *const oi_command_info, link: *const oi_delete_link_input, outcome: *mut oi_outcome, err: *mut oi_error) -> oi_status;

    /// One link.
    pub fn oi_ledger_find_link(ledger: *const oi_ledger, link: u64, known_through: u64, result: *mut *mut oi_result, err: *mut oi_error) -> oi_status;

    /// A customer's links, or all, by id.
    pub fn oi_ledger_list_links(ledger: *const oi_ledger, customer: u64, known_through: u64, result: *mut *mut oi_result, err: *mut oi_error) -> oi_status;

    /// Adds a media type.
    pub fn oi_ledger_create_media_type(ledger: *mut oi_ledger, info: *const oi_command_info, media_type: *const oi_media_type_input, outcome: *mut oi_outcome, err: *mut oi_error) -> oi_status;

    /// Replaces everything about a media type but its id.
    pub fn oi_ledger_change_media_type(ledger: *mut oi_ledger, info: *const oi_command_info, media_type: *const oi_media_type_input, outcome: *mut oi_outcome, err: *mut oi_error) -> oi_status;

    /// Deletes a media type. What was known before can still be asked; its id is not given again.
    pub fn oi_ledger_delete_media_type(ledger: *mut oi_ledger, info: *const oi_command_info, media_type: *const oi_delete_media_type_input, outcome: *mut oi_outcome, err: *mut oi_error) -> oi_status;

    /// One media type.
    pub fn oi_ledger_find_media_type(ledger: *const oi_ledger, media_type: u64, known_through: u64, result: *mut *mut oi_result, err: *mut oi_error) -> oi_status;

    /// All media types, by id.
    pub fn oi_ledger_list_media_types(ledger: *const oi_ledger, known_through: u64, result: *mut *mut oi_result, err: *mut oi_error) -> oi_status;

    /// Adds a number range.
    pub fn oi_ledger_create_number_range(ledger: *mut oi_ledger, info: *const oi_command_info, number_range: *const oi_number_range_input, outcome: *mut oi_outcome, err: *mut oi_error) -> oi_status;

    /// Replaces everything about a number range but its id.
    pub fn oi_ledger_change_number_range(ledger: *mut oi_ledger, info: *const oi_command_info, number_range: *const oi_number_range_input, outcome: *mut oi_outcome, err: *mut oi_error) -> oi_status;

    /// Deletes a number range. What was known before can still be asked; its id is not given again.
    pub fn oi_ledger_delete_number_range(ledger: *mut oi_ledger, info: *const oi_command_info, number_range: *const oi_delete_number_range_input, outcome: *mut oi_outcome, err: *mut oi_error) -> oi_status;

    /// One number range.
    pub fn oi_ledger_find_number_range(ledger: *const oi_ledger, number_range: u64, known_through: u64, result: *mut *mut oi_result, err: *mut oi_error) -> oi_status;

    /// All number ranges, by id.
    pub fn oi_ledger_list_number_ranges(ledger: *const oi_ledger, known_through: u64, result: *mut *mut oi_result, err: *mut oi_error) -> oi_status;

    /// Takes the personal texts (names, notes, references, reasons) out of everything the ledger holds of a customer: the record, contacts, jobs, contracts, drafts, items, marks, every earlier version of them; or of one record alone. Figures, ids, numbers and sequences stay. What the ledger no longer has, oi_ledger_erase_journal takes out of its journal; a snapshot is written anew.
    pub fn oi_ledger_erase_personal(ledger: *mut oi_ledger, info: *const oi_command_info, what: *const oi_erase_personal_input, outcome: *mut oi_outcome, err: *mut oi_error) -> oi_status;

    /// A journal without the personal texts that the ledger no longer has: what a host keeps in its place. The chain and all else stay; who replays either ends at the same ledger. The bytes may be a piece of the journal that begins anywhere, of whole transactions, none later than the ledger.
    pub fn oi_ledger_erase_journal(ledger: *const oi_ledger, bytes: *const u8, size: usize, buffer: *mut *mut oi_buffer, err: *mut oi_error) -> oi_status;

    /// What a customer owes: one row a currency, then per job if asked. A customer without items has one row of zeros.
    pub fn oi_ledger_account_balance(ledger: *const oi_ledger, customer: u64, as_of: *const oi_as_of, options: *const oi_balance_options, result: *mut *mut oi_result, err: *mut oi_error) -> oi_status;

    /// Every customer whose balance lies in a range: who owes, who is in credit.
    pub fn oi_ledger_list_balances(ledger: *const oi_ledger, filter: *const oi_balance_filter, as_of: *const oi_as_of, result: *mut *mut oi_result, err: *mut oi_error) -> oi_status;

    /// Prepares an aging: buckets, basis, credits, grouping.
    pub fn oi_aging_calculator_create(options: *const oi_aging_options, allocator: *const oi_allocator, calculator: *mut *mut oi_aging_calculator, err: *mut oi_error) -> oi_status;

    /// Frees a calculator.
    pub fn oi_aging_calculator_free(calculator: *mut oi_aging_calculator);

    /// How many buckets a calculator has.
    pub fn oi_aging_calculator_bucket_count(calculator: *const oi_aging_calculator) -> usize;

    /// Reads a calculator's buckets; their labels live as long as it.
    pub fn oi_aging_calculator_read_buckets(calculator: *const oi_aging_calculator, first: usize, rows: *mut oi_aging_bucket_row, capacity: usize, row_size: usize, stride: usize, written: *mut usize, err: *mut oi_error) -> oi_status;

    /// How old what is owed is: rows in a defined order, a cell per bucket, totals per currency.
    pub fn oi_ledger_aging(ledger: *const oi_ledger, as_of: *const oi_as_of, calculator: *const oi_aging_calculator, result: *mut *mut oi_result, err: *mut oi_error) -> oi_status;

    /// One customer's page: outstanding in aged form, status, last dates, days to pay.
    pub fn oi_ledger_customer_summary(ledger: *const oi_ledger, customer: u64, as_of: *const oi_as_of, calculator: *const oi_aging_calculator, result: *mut *mut oi_result, err: *mut oi_error) -> oi_status;

    /// One customer's money in one currency, without allocation. A currency the customer does not hold gives zeros.
    pub fn oi_ledger_customer_figures(ledger: *const oi_ledger, customer: u64, currency: *const c_char, as_of: *const oi_as_of, calculator: *const oi_aging_calculator, figures: *mut oi_customer_figures, err: *mut oi_error) -> oi_status;

    /// Everything that changed a customer's balance, line by line, with the balance after each. oi_result_matching tells how many lines match before offset and limit.
    pub fn oi_ledger_transaction_history(ledger: *const oi_ledger, filter: *const oi_history_filter, as_of: *const oi_as_of, opening: *mut oi_money, closing: *mut oi_money, result: *mut *mut oi_result, err: *mut oi_error) -> oi_status;

    /// Why a customer's balance in one currency is what it is: the records behind every cent; the parts sum to the figure.
    pub fn oi_ledger_explain_balance(ledger: *const oi_ledger, customer: u64, job: u64, currency: *const c_char, as_of: *const oi_as_of, figure: *mut oi_money, result: *mut *mut oi_result, err: *mut oi_error) -> oi_status;

    /// Why a cell of an aging is what it is; the parts sum to the figure.
    pub fn oi_ledger_explain_aging(ledger: *const oi_ledger, customer: u64, job: u64, currency: *const c_char, bucket: usize, as_of: *const oi_as_of, calculator: *const oi_aging_calculator, figure: *mut oi_money, result: *mut *mut oi_result, err: *mut oi_error) -> oi_status;

    /// Whether the numbers of one kind of items are complete: series, gaps, voided numbers.
    pub fn oi_ledger_numbering(ledger: *const oi_ledger, kind: oi_item_kind, known_through: u64, result: *mut *mut oi_result, err: *mut oi_error) -> oi_status;

    /// Customers, contacts, jobs, invoices and payments in which each word of a text stands somewhere, as they are now: kind after kind, of each the one that was saved last first. The first question after many changes costs these, whatever is asked; the first one of all, and the first one after personal texts were erased, makes an index of what there is.
    pub fn oi_ledger_search(ledger: *const oi_ledger, filter: *const oi_search_filter, result: *mut *mut oi_result, err: *mut oi_error) -> oi_status;

    /// Reads what belongs to a record as a whole.
    pub fn oi_record_read_header(record: *const oi_record, header: *mut oi_record_header, err: *mut oi_error) -> oi_status;

    /// Reads what happened and where its rows are.
    pub fn oi_record_read_event(record: *const oi_record, event: usize, result: *mut oi_event, err: *mut oi_error) -> oi_status;

    /// How many rows a table of an event has.
    pub fn oi_record_count(record: *const oi_record, event: usize, table: oi_table) -> usize;

    /// Reads rows of a table of an event: what oi_event_kind tells of its kind. For each table there is a function in openitem/event_tables.h, too, whose rows a compiler checks: oi_record_read_customers those of OI_TABLE_CUSTOMERS.
    pub fn oi_record_read(record: *const oi_record, event: usize, table: oi_table, first: usize, rows: *mut c_void, capacity: usize, row_size: usize, stride: usize, written: *mut usize, err: *mut oi_error) -> oi_status;

    /// Makes an empty event log.
    pub fn oi_event_log_create(allocator: *const oi_allocator, log: *mut *mut oi_event_log, err: *mut oi_error) -> oi_status;

    /// Frees an event log with its records; in a checked build not before another thread's call on it is over.
    pub fn oi_event_log_free(log: *mut oi_event_log);

    /// Keeps a copy of a record, texts and lists included. May be called from a sink.
    pub fn oi_event_log_append(log: *mut oi_event_log, record: *const oi_record, err: *mut oi_error) -> oi_status;

    /// How many records a log has; 0 in a checked build while another thread changes it.
    pub fn oi_event_log_count(log: *const oi_event_log) -> usize;

    /// A record of a log. It lives until the log is appended to, cleared or freed.
    pub fn oi_event_log_record(log: *const oi_event_log, index: usize, record: *mut *const oi_record, err: *mut oi_error) -> oi_status;

    /// Drops the records of a log; nothing in a checked build while another call is on it.
    pub fn oi_event_log_clear(log: *mut oi_event_log);
}

macro_rules! line {
    ($structure:ident) => {
        (stringify!($structure), "", 0, core::mem::size_of::<$structure>())
    };
    ($structure:ident, $field:ident, $name:expr) => {{
        let it = $structure::default();
        let offset = core::ptr::addr_of!(it.$field) as usize - core::ptr::addr_of!(it) as usize;
        (stringify!($structure), $name, offset, core::mem::size_of_val(&it.$field))
    }};
}

/// Structure, field ("" for the structure itself), offset, size, as compiled here.
pub fn layout() -> Vec<(&'static str, &'static str, usize, usize)> {
    vec![
        line!(oi_text),
        line!(oi_text, data, "data"),
        line!(oi_text, size, "size"),
        line!(oi_text_view),
        line!(oi_text_view, data, "data"),
        line!(oi_text_view, size, "size"),
        line!(oi_money),
        line!(oi_money, lo, "lo"),
        line!(oi_money, hi, "hi"),
        line!(oi_money, currency, "currency"),
        line!(oi_money, digits, "digits"),
        line!(oi_decimal),
        line!(oi_decimal, lo, "lo"),
        line!(oi_decimal, hi, "hi"),
        line!(oi_decimal, scale, "scale"),
        line!(oi_decimal, reserved, "reserved"),
        line!(oi_currency),
        line!(oi_currency, code, "code"),
        line!(oi_currency, digits, "digits"),
        line!(oi_item_ref),
        line!(oi_item_ref, id, "id"),
        line!(oi_item_ref, kind, "kind"),
        line!(oi_item_ref, reserved, "reserved"),
        line!(oi_digest),
        line!(oi_digest, lo, "lo"),
        line!(oi_digest, hi, "hi"),
        line!(oi_error),
        line!(oi_error, struct_size, "struct_size"),
        line!(oi_error, flags, "flags"),
        line!(oi_error, code, "code"),
        line!(oi_error, kind, "kind"),
        line!(oi_error, id, "id"),
        line!(oi_error, row, "row"),
        line!(oi_error, position, "position"),
        line!(oi_error, fitting, "fitting"),
        line!(oi_error, related, "related"),
        line!(oi_error, related_count, "related_count"),
        line!(oi_error, reserved, "reserved"),
        line!(oi_error, field, "field"),
        line!(oi_error, value, "value"),
        line!(oi_error, other, "other"),
        line!(oi_error, allowed, "allowed"),
        line!(oi_error, message, "message"),
        line!(oi_layout_row),
        line!(oi_layout_row, structure, "structure"),
        line!(oi_layout_row, field, "field"),
        line!(oi_layout_row, offset, "offset"),
        line!(oi_layout_row, size, "size"),
        line!(oi_layout_row, alignment, "alignment"),
        line!(oi_layout_row, reserved, "reserved"),
        line!(oi_iso4217_row),
        line!(oi_iso4217_row, code, "code"),
        line!(oi_iso4217_row, numeric, "numeric"),
        line!(oi_iso4217_row, digits, "digits"),
        line!(oi_business_calendar),
        line!(oi_business_calendar, struct_size, "struct_size"),
        line!(oi_business_calendar, flags, "flags"),
        line!(oi_business_calendar, weekend_mask, "weekend_mask"),
        line!(oi_business_calendar, reserved, "reserved"),
        line!(oi_business_calendar, holidays, "holidays"),
        line!(oi_business_calendar, holiday_count, "holiday_count"),
        line!(oi_business_calendar, extra_workdays, "extra_workdays"),
        line!(oi_business_calendar, extra_workday_count, "extra_workday_count"),
        line!(oi_discount_tier),
        line!(oi_discount_tier, struct_size, "struct_size"),
        line!(oi_discount_tier, flags, "flags"),
        line!(oi_discount_tier, percent, "percent"),
        line!(oi_discount_tier, days, "days"),
        line!(oi_discount_tier, reserved, "reserved"),
        line!(oi_terms_portion),
        line!(oi_terms_portion, struct_size, "struct_size"),
        line!(oi_terms_portion, flags, "flags"),
        line!(oi_terms_portion, share, "share"),
        line!(oi_terms_portion, kind, "kind"),
        line!(oi_terms_portion, base, "base"),
        line!(oi_terms_portion, shift, "shift"),
        line!(oi_terms_portion, days, "days"),
        line!(oi_terms_portion, months, "months"),
        line!(oi_terms_portion, day, "day"),
        line!(oi_terms_portion, days_after, "days_after"),
        line!(oi_terms_portion, cutoff, "cutoff"),
        line!(oi_terms_portion, fixed_date, "fixed_date"),
        line!(oi_terms_portion, percent, "percent"),
        line!(oi_terms_portion, fixed, "fixed"),
        line!(oi_terms_portion, discounts, "discounts"),
        line!(oi_terms_portion, discount_count, "discount_count"),
        line!(oi_terms_portion, discount_stride, "discount_stride"),
        line!(oi_due_inputs),
        line!(oi_due_inputs, struct_size, "struct_size"),
        line!(oi_due_inputs, flags, "flags"),
        line!(oi_due_inputs, document, "document"),
        line!(oi_due_inputs, effective, "effective"),
        line!(oi_due_inputs, delivery, "delivery"),
        line!(oi_due_inputs, receipt, "receipt"),
        line!(oi_due_portion),
        line!(oi_due_portion, struct_size, "struct_size"),
        line!(oi_due_portion, flags, "flags"),
        line!(oi_due_portion, amount, "amount"),
        line!(oi_due_portion, due, "due"),
        line!(oi_due_portion, reserved, "reserved"),
        line!(oi_terms_row),
        line!(oi_terms_row, portion, "portion"),
        line!(oi_terms_row, share, "share"),
        line!(oi_terms_row, kind, "kind"),
        line!(oi_terms_row, base, "base"),
        line!(oi_terms_row, shift, "shift"),
        line!(oi_terms_row, days, "days"),
        line!(oi_terms_row, months, "months"),
        line!(oi_terms_row, day, "day"),
        line!(oi_terms_row, days_after, "days_after"),
        line!(oi_terms_row, cutoff, "cutoff"),
        line!(oi_terms_row, fixed_date, "fixed_date"),
        line!(oi_terms_row, discount_count, "discount_count"),
        line!(oi_terms_row, percent, "percent"),
        line!(oi_terms_row, fixed, "fixed"),
        line!(oi_terms_discount_row),
        line!(oi_terms_discount_row, portion, "portion"),
        line!(oi_terms_discount_row, days, "days"),
        line!(oi_terms_discount_row, percent, "percent"),
        line!(oi_line_tax),
        line!(oi_line_tax, struct_size, "struct_size"),
        line!(oi_line_tax, flags, "flags"),
        line!(oi_line_tax, code, "code"),
        line!(oi_line_tax, percent, "percent"),
        line!(oi_line_input),
        line!(oi_line_input, struct_size, "struct_size"),
        line!(oi_line_input, flags, "flags"),
        line!(oi_line_input, product, "product"),
        line!(oi_line_input, description, "description"),
        line!(oi_line_input, quantity, "quantity"),
        line!(oi_line_input, unit_price, "unit_price"),
        line!(oi_line_input, discount_percent, "discount_percent"),
        line!(oi_line_input, discount, "discount"),
        line!(oi_line_input, taxes, "taxes"),
        line!(oi_line_input, tax_count, "tax_count"),
        line!(oi_line_input, tax_stride, "tax_stride"),
        line!(oi_line_row),
        line!(oi_line_row, product, "product"),
        line!(oi_line_row, description, "description"),
        line!(oi_line_row, quantity, "quantity"),
        line!(oi_line_row, unit_price, "unit_price"),
        line!(oi_line_row, discount, "discount"),
        line!(oi_line_row, net, "net"),
        line!(oi_tax_row),
        line!(oi_tax_row, code, "code"),
        line!(oi_tax_row, percent, "percent"),
        line!(oi_tax_row, base, "base"),
        line!(oi_tax_row, tax, "tax"),
        line!(oi_document_totals),
        line!(oi_document_totals, struct_size, "struct_size"),
        line!(oi_document_totals, flags, "flags"),
        line!(oi_document_totals, lines, "lines"),
        line!(oi_document_totals, discount, "discount"),
        line!(oi_document_totals, tax, "tax"),
        line!(oi_document_totals, total, "total"),
        line!(oi_allocator),
        line!(oi_allocator, struct_size, "struct_size"),
        line!(oi_allocator, flags, "flags"),
        line!(oi_allocator, allocate, "allocate"),
        line!(oi_allocator, deallocate, "deallocate"),
        line!(oi_allocator, destroy, "destroy"),
        line!(oi_allocator, user, "user"),
        line!(oi_command_info),
        line!(oi_command_info, struct_size, "struct_size"),
        line!(oi_command_info, flags, "flags"),
        line!(oi_command_info, effective, "effective"),
        line!(oi_command_info, reserved, "reserved"),
        line!(oi_command_info, recorded_micros, "recorded_micros"),
        line!(oi_command_info, actor, "actor"),
        line!(oi_command_info, reason, "reason"),
        line!(oi_command_info, idempotency_key, "idempotency_key"),
        line!(oi_outcome),
        line!(oi_outcome, struct_size, "struct_size"),
        line!(oi_outcome, flags, "flags"),
        line!(oi_outcome, id, "id"),
        line!(oi_outcome, first_sequence, "first_sequence"),
        line!(oi_outcome, last_sequence, "last_sequence"),
        line!(oi_outcome, kind, "kind"),
        line!(oi_outcome, remarks, "remarks"),
        line!(oi_outcome, repeated, "repeated"),
        line!(oi_outcome, reserved, "reserved"),
        line!(oi_drop_idempotency_keys_input),
        line!(oi_drop_idempotency_keys_input, struct_size, "struct_size"),
        line!(oi_drop_idempotency_keys_input, flags, "flags"),
        line!(oi_drop_idempotency_keys_input, before, "before"),
        line!(oi_settings),
        line!(oi_settings, struct_size, "struct_size"),
        line!(oi_settings, flags, "flags"),
        line!(oi_settings, rounding, "rounding"),
        line!(oi_settings, tax_scope, "tax_scope"),
        line!(oi_settings, fiscal_year_end_month, "fiscal_year_end_month"),
        line!(oi_settings, fiscal_year_end_day, "fiscal_year_end_day"),
        line!(oi_register_currency_input),
        line!(oi_register_currency_input, struct_size, "struct_size"),
        line!(oi_register_currency_input, flags, "flags"),
        line!(oi_register_currency_input, currency, "currency"),
        line!(oi_ledger_options),
        line!(oi_ledger_options, struct_size, "struct_size"),
        line!(oi_ledger_options, flags, "flags"),
        line!(oi_ledger_options, settings, "settings"),
        line!(oi_ledger_options, allocator, "allocator"),
        line!(oi_ledger_options, result_allocator, "result_allocator"),
        line!(oi_ledger_options, log, "log"),
        line!(oi_ledger_options, log_destroy, "log_destroy"),
        line!(oi_ledger_options, log_user, "log_user"),
        line!(oi_ledger_options, identity, "identity"),
        line!(oi_ledger_options, hash_secret, "hash_secret"),
        line!(oi_as_of),
        line!(oi_as_of, struct_size, "struct_size"),
        line!(oi_as_of, flags, "flags"),
        line!(oi_as_of, date, "date"),
        line!(oi_as_of, reserved, "reserved"),
        line!(oi_as_of, known_through, "known_through"),
        line!(oi_acknowledgement),
        line!(oi_acknowledgement, struct_size, "struct_size"),
        line!(oi_acknowledgement, flags, "flags"),
        line!(oi_acknowledgement, sequence, "sequence"),
        line!(oi_acknowledgement, accepted, "accepted"),
        line!(oi_acknowledgement, reserved, "reserved"),
        line!(oi_journal_options),
        line!(oi_journal_options, struct_size, "struct_size"),
        line!(oi_journal_options, flags, "flags"),
        line!(oi_journal_options, mode, "mode"),
        line!(oi_journal_options, reserved, "reserved"),
        line!(oi_journal_options, store, "store"),
        line!(oi_journal_options, destroy, "destroy"),
        line!(oi_journal_options, user, "user"),
        line!(oi_journal_options, personal_secret, "personal_secret"),
        line!(oi_recovery),
        line!(oi_recovery, struct_size, "struct_size"),
        line!(oi_recovery, flags, "flags"),
        line!(oi_recovery, transactions, "transactions"),
        line!(oi_recovery, records, "records"),
        line!(oi_recovery, end, "end"),
        line!(oi_recovery, last_sequence, "last_sequence"),
        line!(oi_recovery, torn, "torn"),
        line!(oi_recovery, reserved, "reserved"),
        line!(oi_item_row),
        line!(oi_item_row, item, "item"),
        line!(oi_item_row, number, "number"),
        line!(oi_item_row, customer, "customer"),
        line!(oi_item_row, job, "job"),
        line!(oi_item_row, contract, "contract"),
        line!(oi_item_row, currency, "currency"),
        line!(oi_item_row, effective, "effective"),
        line!(oi_item_row, document_date, "document_date"),
        line!(oi_item_row, due, "due"),
        line!(oi_item_row, value_date, "value_date"),
        line!(oi_item_row, total, "total"),
        line!(oi_item_row, remaining, "remaining"),
        line!(oi_item_row, past_due, "past_due"),
        line!(oi_item_row, disputed, "disputed"),
        line!(oi_item_row, paid, "paid"),
        line!(oi_item_row, credited, "credited"),
        line!(oi_item_row, written_off, "written_off"),
        line!(oi_item_row, status, "status"),
        line!(oi_item_row, draft_state, "draft_state"),
        line!(oi_item_row, days_overdue, "days_overdue"),
        line!(oi_item_row, reversal, "reversal"),
        line!(oi_item_row, reversed_on, "reversed_on"),
        line!(oi_item_row, portion_count, "portion_count"),
        line!(oi_item_row, overdue, "overdue"),
        line!(oi_item_row, reserved, "reserved"),
        line!(oi_item_row, salesperson, "salesperson"),
        line!(oi_item_row, series, "series"),
        line!(oi_item_row, reference, "reference"),
        line!(oi_item_row, method, "method"),
        line!(oi_item_row, transaction_id, "transaction_id"),
        line!(oi_item_row, notes, "notes"),
        line!(oi_item_row, external_ref, "external_ref"),
        line!(oi_item_row, about, "about"),
        line!(oi_item_row, sequence, "sequence"),
        line!(oi_item_filter),
        line!(oi_item_filter, struct_size, "struct_size"),
        line!(oi_item_filter, flags, "flags"),
        line!(oi_item_filter, customer, "customer"),
        line!(oi_item_filter, job, "job"),
        line!(oi_item_filter, contract, "contract"),
        line!(oi_item_filter, currency, "currency"),
        line!(oi_item_filter, kinds, "kinds"),
        line!(oi_item_filter, statuses, "statuses"),
        line!(oi_item_filter, from, "from"),
        line!(oi_item_filter, to, "to"),
        line!(oi_item_filter, series, "series"),
        line!(oi_item_filter, number_contains, "number_contains"),
        line!(oi_item_filter, at_least, "at_least"),
        line!(oi_item_filter, at_most, "at_most"),
        line!(oi_item_filter, sort, "sort"),
        line!(oi_item_filter, reserved, "reserved"),
        line!(oi_item_filter, offset, "offset"),
        line!(oi_item_filter, limit, "limit"),
        line!(oi_portion_row),
        line!(oi_portion_row, portion, "portion"),
        line!(oi_portion_row, due, "due"),
        line!(oi_portion_row, amount, "amount"),
        line!(oi_portion_row, remaining, "remaining"),
        line!(oi_customer_input),
        line!(oi_customer_input, struct_size, "struct_size"),
        line!(oi_customer_input, flags, "flags"),
        line!(oi_customer_input, id, "id"),
        line!(oi_customer_input, code, "code"),
        line!(oi_customer_input, name, "name"),
        line!(oi_customer_input, label, "label"),
        line!(oi_customer_input, salesperson, "salesperson"),
        line!(oi_customer_input, external_ref, "external_ref"),
        line!(oi_customer_input, status, "status"),
        line!(oi_customer_input, partial_payments, "partial_payments"),
        line!(oi_customer_input, currency, "currency"),
        line!(oi_customer_input, parent, "parent"),
        line!(oi_customer_input, credit_limit, "credit_limit"),
        line!(oi_customer_input, established, "established"),
        line!(oi_customer_input, reserved, "reserved"),
        line!(oi_customer_input, terms, "terms"),
        line!(oi_customer_input, terms_count, "terms_count"),
        line!(oi_customer_input, terms_stride, "terms_stride"),
        line!(oi_customer_input, group, "group"),
        line!(oi_customer_input, r#type, "type"),
        line!(oi_customer_input, product_display, "product_display"),
        line!(oi_customer_input, payment_method, "payment_method"),
        line!(oi_customer_input, price_list, "price_list"),
        line!(oi_customer_input, shipping_method, "shipping_method"),
        line!(oi_customer_input, discount_percent, "discount_percent"),
        line!(oi_customer_input, legal_name, "legal_name"),
        line!(oi_customer_input, given_name, "given_name"),
        line!(oi_customer_input, family_name, "family_name"),
        line!(oi_customer_input, email, "email"),
        line!(oi_customer_input, phone, "phone"),
        line!(oi_customer_input, mobile, "mobile"),
        line!(oi_customer_input, fax, "fax"),
        line!(oi_customer_input, website, "website"),
        line!(oi_delete_customer_input),
        line!(oi_delete_customer_input, struct_size, "struct_size"),
        line!(oi_delete_customer_input, flags, "flags"),
        line!(oi_delete_customer_input, id, "id"),
        line!(oi_customer_row),
        line!(oi_customer_row, id, "id"),
        line!(oi_customer_row, code, "code"),
        line!(oi_customer_row, name, "name"),
        line!(oi_customer_row, label, "label"),
        line!(oi_customer_row, salesperson, "salesperson"),
        line!(oi_customer_row, external_ref, "external_ref"),
        line!(oi_customer_row, status, "status"),
        line!(oi_customer_row, partial_payments, "partial_payments"),
        line!(oi_customer_row, currency, "currency"),
        line!(oi_customer_row, parent, "parent"),
        line!(oi_customer_row, credit_limit, "credit_limit"),
        line!(oi_customer_row, established, "established"),
        line!(oi_customer_row, reserved, "reserved"),
        line!(oi_customer_row, created, "created"),
        line!(oi_customer_row, changed, "changed"),
        line!(oi_customer_row, group, "group"),
        line!(oi_customer_row, r#type, "type"),
        line!(oi_customer_row, product_display, "product_display"),
        line!(oi_customer_row, payment_method, "payment_method"),
        line!(oi_customer_row, price_list, "price_list"),
        line!(oi_customer_row, shipping_method, "shipping_method"),
        line!(oi_customer_row, discount_percent, "discount_percent"),
        line!(oi_customer_row, legal_name, "legal_name"),
        line!(oi_customer_row, given_name, "given_name"),
        line!(oi_customer_row, family_name, "family_name"),
        line!(oi_customer_row, email, "email"),
        line!(oi_customer_row, phone, "phone"),
        line!(oi_customer_row, mobile, "mobile"),
        line!(oi_customer_row, fax, "fax"),
        line!(oi_customer_row, website, "website"),
        line!(oi_customer_row, no_discount, "no_discount"),
        line!(oi_customer_row, reserved2, "reserved2"),
        line!(oi_customer_filter),
        line!(oi_customer_filter, struct_size, "struct_size"),
        line!(oi_customer_filter, flags, "flags"),
        line!(oi_customer_filter, text, "text"),
        line!(oi_customer_filter, salesperson, "salesperson"),
        line!(oi_customer_filter, parent, "parent"),
        line!(oi_customer_filter, offset, "offset"),
        line!(oi_customer_filter, limit, "limit"),
        line!(oi_customer_filter, statuses, "statuses"),
        line!(oi_customer_filter, order, "order"),
        line!(oi_customer_defaults_row),
        line!(oi_customer_defaults_row, customer, "customer"),
        line!(oi_customer_defaults_row, payment_method, "payment_method"),
        line!(oi_customer_defaults_row, payment_method_source, "payment_method_source"),
        line!(oi_customer_defaults_row, price_list, "price_list"),
        line!(oi_customer_defaults_row, price_list_source, "price_list_source"),
        line!(oi_customer_defaults_row, shipping_method, "shipping_method"),
        line!(oi_customer_defaults_row, shipping_method_source, "shipping_method_source"),
        line!(oi_customer_defaults_row, discount_percent, "discount_percent"),
        line!(oi_customer_defaults_row, discount_percent_source, "discount_percent_source"),
        line!(oi_customer_defaults_row, terms_source, "terms_source"),
        line!(oi_customer_defaults_row, partial_payments_source, "partial_payments_source"),
        line!(oi_customer_defaults_row, product_display_source, "product_display_source"),
        line!(oi_customer_defaults_row, payment_method_level, "payment_method_level"),
        line!(oi_customer_defaults_row, price_list_level, "price_list_level"),
        line!(oi_customer_defaults_row, shipping_method_level, "shipping_method_level"),
        line!(oi_customer_defaults_row, discount_percent_level, "discount_percent_level"),
        line!(oi_customer_defaults_row, terms_level, "terms_level"),
        line!(oi_customer_defaults_row, partial_payments_level, "partial_payments_level"),
        line!(oi_customer_defaults_row, product_display_level, "product_display_level"),
        line!(oi_customer_defaults_row, partial_payments, "partial_payments"),
        line!(oi_customer_defaults_row, product_display, "product_display"),
        line!(oi_customer_defaults_row, reserved, "reserved"),
        line!(oi_company_input),
        line!(oi_company_input, struct_size, "struct_size"),
        line!(oi_company_input, flags, "flags"),
        line!(oi_company_input, id, "id"),
        line!(oi_company_input, name, "name"),
        line!(oi_company_input, legal_name, "legal_name"),
        line!(oi_company_input, tax_number, "tax_number"),
        line!(oi_company_input, street, "street"),
        line!(oi_company_input, postal_code, "postal_code"),
        line!(oi_company_input, city, "city"),
        line!(oi_company_input, region, "region"),
        line!(oi_company_input, country, "country"),
        line!(oi_company_input, email, "email"),
        line!(oi_company_input, phone, "phone"),
        line!(oi_company_input, website, "website"),
        line!(oi_company_input, bank_account, "bank_account"),
        line!(oi_company_input, payment_method, "payment_method"),
        line!(oi_company_input, price_list, "price_list"),
        line!(oi_company_input, shipping_method, "shipping_method"),
        line!(oi_company_input, discount_percent, "discount_percent"),
        line!(oi_company_input, terms, "terms"),
        line!(oi_company_input, terms_count, "terms_count"),
        line!(oi_company_input, terms_stride, "terms_stride"),
        line!(oi_company_input, product_display, "product_display"),
        line!(oi_company_input, reserved, "reserved"),
        line!(oi_delete_company_input),
        line!(oi_delete_company_input, struct_size, "struct_size"),
        line!(oi_delete_company_input, flags, "flags"),
        line!(oi_delete_company_input, id, "id"),
        line!(oi_company_row),
        line!(oi_company_row, id, "id"),
        line!(oi_company_row, name, "name"),
        line!(oi_company_row, legal_name, "legal_name"),
        line!(oi_company_row, tax_number, "tax_number"),
        line!(oi_company_row, street, "street"),
        line!(oi_company_row, postal_code, "postal_code"),
        line!(oi_company_row, city, "city"),
        line!(oi_company_row, region, "region"),
        line!(oi_company_row, country, "country"),
        line!(oi_company_row, email, "email"),
        line!(oi_company_row, phone, "phone"),
        line!(oi_company_row, website, "website"),
        line!(oi_company_row, bank_account, "bank_account"),
        line!(oi_company_row, payment_method, "payment_method"),
        line!(oi_company_row, price_list, "price_list"),
        line!(oi_company_row, shipping_method, "shipping_method"),
        line!(oi_company_row, discount_percent, "discount_percent"),
        line!(oi_company_row, product_display, "product_display"),
        line!(oi_company_row, reserved, "reserved"),
        line!(oi_company_row, created, "created"),
        line!(oi_company_row, changed, "changed"),
        line!(oi_customer_group_input),
        line!(oi_customer_group_input, struct_size, "struct_size"),
        line!(oi_customer_group_input, flags, "flags"),
        line!(oi_customer_group_input, id, "id"),
        line!(oi_customer_group_input, code, "code"),
        line!(oi_customer_group_input, name, "name"),
        line!(oi_customer_group_input, payment_method, "payment_method"),
        line!(oi_customer_group_input, price_list, "price_list"),
        line!(oi_customer_group_input, shipping_method, "shipping_method"),
        line!(oi_customer_group_input, discount_percent, "discount_percent"),
        line!(oi_customer_group_input, terms, "terms"),
        line!(oi_customer_group_input, terms_count, "terms_count"),
        line!(oi_customer_group_input, terms_stride, "terms_stride"),
        line!(oi_customer_group_input, partial_payments, "partial_payments"),
        line!(oi_customer_group_input, product_display, "product_display"),
        line!(oi_delete_customer_group_input),
        line!(oi_delete_customer_group_input, struct_size, "struct_size"),
        line!(oi_delete_customer_group_input, flags, "flags"),
        line!(oi_delete_customer_group_input, id, "id"),
        line!(oi_customer_group_row),
        line!(oi_customer_group_row, id, "id"),
        line!(oi_customer_group_row, code, "code"),
        line!(oi_customer_group_row, name, "name"),
        line!(oi_customer_group_row, payment_method, "payment_method"),
        line!(oi_customer_group_row, price_list, "price_list"),
        line!(oi_customer_group_row, shipping_method, "shipping_method"),
        line!(oi_customer_group_row, discount_percent, "discount_percent"),
        line!(oi_customer_group_row, partial_payments, "partial_payments"),
        line!(oi_customer_group_row, product_display, "product_display"),
        line!(oi_customer_group_row, no_discount, "no_discount"),
        line!(oi_customer_group_row, reserved, "reserved"),
        line!(oi_customer_group_row, created, "created"),
        line!(oi_customer_group_row, changed, "changed"),
        line!(oi_contact_input),
        line!(oi_contact_input, struct_size, "struct_size"),
        line!(oi_contact_input, flags, "flags"),
        line!(oi_contact_input, id, "id"),
        line!(oi_contact_input, customer, "customer"),
        line!(oi_contact_input, name, "name"),
        line!(oi_contact_input, role, "role"),
        line!(oi_contact_input, email, "email"),
        line!(oi_contact_input, phone, "phone"),
        line!(oi_contact_input, mobile, "mobile"),
        line!(oi_contact_input, fax, "fax"),
        line!(oi_contact_input, notes, "notes"),
        line!(oi_delete_contact_input),
        line!(oi_delete_contact_input, struct_size, "struct_size"),
        line!(oi_delete_contact_input, flags, "flags"),
        line!(oi_delete_contact_input, id, "id"),
        line!(oi_contact_row),
        line!(oi_contact_row, id, "id"),
        line!(oi_contact_row, customer, "customer"),
        line!(oi_contact_row, name, "name"),
        line!(oi_contact_row, role, "role"),
        line!(oi_contact_row, email, "email"),
        line!(oi_contact_row, phone, "phone"),
        line!(oi_contact_row, mobile, "mobile"),
        line!(oi_contact_row, fax, "fax"),
        line!(oi_contact_row, notes, "notes"),
        line!(oi_contact_row, primary, "primary"),
        line!(oi_contact_row, reserved, "reserved"),
        line!(oi_contact_row, created, "created"),
        line!(oi_contact_row, changed, "changed"),
        line!(oi_address_input),
        line!(oi_address_input, struct_size, "struct_size"),
        line!(oi_address_input, flags, "flags"),
        line!(oi_address_input, id, "id"),
        line!(oi_address_input, customer, "customer"),
        line!(oi_address_input, label, "label"),
        line!(oi_address_input, country, "country"),
        line!(oi_address_input, recipient, "recipient"),
        line!(oi_address_input, street, "street"),
        line!(oi_address_input, postal_code, "postal_code"),
        line!(oi_address_input, city, "city"),
        line!(oi_address_input, region, "region"),
        line!(oi_address_input, kind, "kind"),
        line!(oi_address_input, reserved, "reserved"),
        line!(oi_delete_address_input),
        line!(oi_delete_address_input, struct_size, "struct_size"),
        line!(oi_delete_address_input, flags, "flags"),
        line!(oi_delete_address_input, id, "id"),
        line!(oi_address_row),
        line!(oi_address_row, id, "id"),
        line!(oi_address_row, customer, "customer"),
        line!(oi_address_row, label, "label"),
        line!(oi_address_row, country, "country"),
        line!(oi_address_row, recipient, "recipient"),
        line!(oi_address_row, street, "street"),
        line!(oi_address_row, postal_code, "postal_code"),
        line!(oi_address_row, city, "city"),
        line!(oi_address_row, region, "region"),
        line!(oi_address_row, kind, "kind"),
        line!(oi_address_row, is_default, "is_default"),
        line!(oi_address_row, inactive, "inactive"),
        line!(oi_address_row, reserved, "reserved"),
        line!(oi_address_row, created, "created"),
        line!(oi_address_row, changed, "changed"),
        line!(oi_tax_registration_input),
        line!(oi_tax_registration_input, struct_size, "struct_size"),
        line!(oi_tax_registration_input, flags, "flags"),
        line!(oi_tax_registration_input, id, "id"),
        line!(oi_tax_registration_input, customer, "customer"),
        line!(oi_tax_registration_input, kind, "kind"),
        line!(oi_tax_registration_input, country, "country"),
        line!(oi_tax_registration_input, number, "number"),
        line!(oi_delete_tax_registration_input),
        line!(oi_delete_tax_registration_input, struct_size, "struct_size"),
        line!(oi_delete_tax_registration_input, flags, "flags"),
        line!(oi_delete_tax_registration_input, id, "id"),
        line!(oi_tax_registration_row),
        line!(oi_tax_registration_row, id, "id"),
        line!(oi_tax_registration_row, customer, "customer"),
        line!(oi_tax_registration_row, kind, "kind"),
        line!(oi_tax_registration_row, country, "country"),
        line!(oi_tax_registration_row, number, "number"),
        line!(oi_tax_registration_row, created, "created"),
        line!(oi_tax_registration_row, changed, "changed"),
        line!(oi_licence_input),
        line!(oi_licence_input, struct_size, "struct_size"),
        line!(oi_licence_input, flags, "flags"),
        line!(oi_licence_input, id, "id"),
        line!(oi_licence_input, customer, "customer"),
        line!(oi_licence_input, kind, "kind"),
        line!(oi_licence_input, number, "number"),
        line!(oi_licence_input, authority, "authority"),
        line!(oi_licence_input, expires, "expires"),
        line!(oi_licence_input, reserved, "reserved"),
        line!(oi_delete_licence_input),
        line!(oi_delete_licence_input, struct_size, "struct_size"),
        line!(oi_delete_licence_input, flags, "flags"),
        line!(oi_delete_licence_input, id, "id"),
        line!(oi_licence_row),
        line!(oi_licence_row, id, "id"),
        line!(oi_licence_row, customer, "customer"),
        line!(oi_licence_row, kind, "kind"),
        line!(oi_licence_row, number, "number"),
        line!(oi_licence_row, authority, "authority"),
        line!(oi_licence_row, expires, "expires"),
        line!(oi_licence_row, reserved, "reserved"),
        line!(oi_licence_row, created, "created"),
        line!(oi_licence_row, changed, "changed"),
        line!(oi_site_input),
        line!(oi_site_input, struct_size, "struct_size"),
        line!(oi_site_input, flags, "flags"),
        line!(oi_site_input, id, "id"),
        line!(oi_site_input, customer, "customer"),
        line!(oi_site_input, code, "code"),
        line!(oi_site_input, country, "country"),
        line!(oi_site_input, external_ref, "external_ref"),
        line!(oi_site_input, name, "name"),
        line!(oi_site_input, street, "street"),
        line!(oi_site_input, postal_code, "postal_code"),
        line!(oi_site_input, city, "city"),
        line!(oi_site_input, region, "region"),
        line!(oi_site_input, status, "status"),
        line!(oi_site_input, reserved, "reserved"),
        line!(oi_delete_site_input),
        line!(oi_delete_site_input, struct_size, "struct_size"),
        line!(oi_delete_site_input, flags, "flags"),
        line!(oi_delete_site_input, id, "id"),
        line!(oi_site_row),
        line!(oi_site_row, id, "id"),
        line!(oi_site_row, customer, "customer"),
        line!(oi_site_row, code, "code"),
        line!(oi_site_row, country, "country"),
        line!(oi_site_row, external_ref, "external_ref"),
        line!(oi_site_row, name, "name"),
        line!(oi_site_row, street, "street"),
        line!(oi_site_row, postal_code, "postal_code"),
        line!(oi_site_row, city, "city"),
        line!(oi_site_row, region, "region"),
        line!(oi_site_row, status, "status"),
        line!(oi_site_row, reserved, "reserved"),
        line!(oi_site_row, created, "created"),
        line!(oi_site_row, changed, "changed"),
        line!(oi_job_input),
        line!(oi_job_input, struct_size, "struct_size"),
        line!(oi_job_input, flags, "flags"),
        line!(oi_job_input, id, "id"),
        line!(oi_job_input, customer, "customer"),
        line!(oi_job_input, code, "code"),
        line!(oi_job_input, name, "name"),
        line!(oi_job_input, external_ref, "external_ref"),
        line!(oi_job_input, status, "status"),
        line!(oi_job_input, reserved, "reserved"),
        line!(oi_job_input, site, "site"),
        line!(oi_job_row),
        line!(oi_job_row, id, "id"),
        line!(oi_job_row, customer, "customer"),
        line!(oi_job_row, code, "code"),
        line!(oi_job_row, name, "name"),
        line!(oi_job_row, external_ref, "external_ref"),
        line!(oi_job_row, status, "status"),
        line!(oi_job_row, reserved, "reserved"),
        line!(oi_job_row, created, "created"),
        line!(oi_job_row, site, "site"),
        line!(oi_contract_input),
        line!(oi_contract_input, struct_size, "struct_size"),
        line!(oi_contract_input, flags, "flags"),
        line!(oi_contract_input, id, "id"),
        line!(oi_contract_input, customer, "customer"),
        line!(oi_contract_input, job, "job"),
        line!(oi_contract_input, number, "number"),
        line!(oi_contract_input, external_ref, "external_ref"),
        line!(oi_contract_input, starts, "starts"),
        line!(oi_contract_input, ends, "ends"),
        line!(oi_contract_input, payment_method, "payment_method"),
        line!(oi_contract_input, price_list, "price_list"),
        line!(oi_contract_input, shipping_method, "shipping_method"),
        line!(oi_contract_input, discount_percent, "discount_percent"),
        line!(oi_contract_input, terms, "terms"),
        line!(oi_contract_input, terms_count, "terms_count"),
        line!(oi_contract_input, terms_stride, "terms_stride"),
        line!(oi_contract_row),
        line!(oi_contract_row, id, "id"),
        line!(oi_contract_row, customer, "customer"),
        line!(oi_contract_row, job, "job"),
        line!(oi_contract_row, number, "number"),
        line!(oi_contract_row, external_ref, "external_ref"),
        line!(oi_contract_row, starts, "starts"),
        line!(oi_contract_row, ends, "ends"),
        line!(oi_contract_row, payment_method, "payment_method"),
        line!(oi_contract_row, price_list, "price_list"),
        line!(oi_contract_row, shipping_method, "shipping_method"),
        line!(oi_contract_row, discount_percent, "discount_percent"),
        line!(oi_contract_row, no_discount, "no_discount"),
        line!(oi_contract_row, reserved, "reserved"),
        line!(oi_contract_row, created, "created"),
        line!(oi_contract_row, changed, "changed"),
        line!(oi_invoice_input),
        line!(oi_invoice_input, struct_size, "struct_size"),
        line!(oi_invoice_input, flags, "flags"),
        line!(oi_invoice_input, id, "id"),
        line!(oi_invoice_input, customer, "customer"),
        line!(oi_invoice_input, job, "job"),
        line!(oi_invoice_input, contract, "contract"),
        line!(oi_invoice_input, number, "number"),
        line!(oi_invoice_input, currency, "currency"),
        line!(oi_invoice_input, kind, "kind"),
        line!(oi_invoice_input, draft_state, "draft_state"),
        line!(oi_invoice_input, document_date, "document_date"),
        line!(oi_invoice_input, delivery_date, "delivery_date"),
        line!(oi_invoice_input, due, "due"),
        line!(oi_invoice_input, tax_scope, "tax_scope"),
        line!(oi_invoice_input, total, "total"),
        line!(oi_invoice_input, lines, "lines"),
        line!(oi_invoice_input, line_count, "line_count"),
        line!(oi_invoice_input, line_stride, "line_stride"),
        line!(oi_invoice_input, portions, "portions"),
        line!(oi_invoice_input, portion_count, "portion_count"),
        line!(oi_invoice_input, portion_stride, "portion_stride"),
        line!(oi_invoice_input, terms, "terms"),
        line!(oi_invoice_input, terms_count, "terms_count"),
        line!(oi_invoice_input, terms_stride, "terms_stride"),
        line!(oi_invoice_input, salesperson, "salesperson"),
        line!(oi_invoice_input, series, "series"),
        line!(oi_invoice_input, reference, "reference"),
        line!(oi_invoice_input, notes, "notes"),
        line!(oi_invoice_input, external_ref, "external_ref"),
        line!(oi_invoice_input, number_range, "number_range"),
        line!(oi_target_input),
        line!(oi_target_input, struct_size, "struct_size"),
        line!(oi_target_input, flags, "flags"),
        line!(oi_target_input, item, "item"),
        line!(oi_target_input, amount, "amount"),
        line!(oi_target_input, dispute, "dispute"),
        line!(oi_settlement_input),
        line!(oi_settlement_input, struct_size, "struct_size"),
        line!(oi_settlement_input, flags, "flags"),
        line!(oi_settlement_input, strategy, "strategy"),
        line!(oi_settlement_input, reserved, "reserved"),
        line!(oi_settlement_input, targets, "targets"),
        line!(oi_settlement_input, target_count, "target_count"),
        line!(oi_settlement_input, target_stride, "target_stride"),
        line!(oi_settle_input),
        line!(oi_settle_input, struct_size, "struct_size"),
        line!(oi_settle_input, flags, "flags"),
        line!(oi_settle_input, customer, "customer"),
        line!(oi_settle_input, job, "job"),
        line!(oi_settle_input, currency, "currency"),
        line!(oi_settle_input, credits, "credits"),
        line!(oi_settle_input, credit_count, "credit_count"),
        line!(oi_settle_input, settlement, "settlement"),
        line!(oi_settle_input, at_most, "at_most"),
        line!(oi_payment_input),
        line!(oi_payment_input, struct_size, "struct_size"),
        line!(oi_payment_input, flags, "flags"),
        line!(oi_payment_input, id, "id"),
        line!(oi_payment_input, customer, "customer"),
        line!(oi_payment_input, job, "job"),
        line!(oi_payment_input, number, "number"),
        line!(oi_payment_input, amount, "amount"),
        line!(oi_payment_input, value_date, "value_date"),
        line!(oi_payment_input, reserved, "reserved"),
        line!(oi_payment_input, method, "method"),
        line!(oi_payment_input, transaction_id, "transaction_id"),
        line!(oi_payment_input, reference, "reference"),
        line!(oi_payment_input, notes, "notes"),
        line!(oi_payment_input, external_ref, "external_ref"),
        line!(oi_payment_input, number_range, "number_range"),
        line!(oi_payment_input, settlement, "settlement"),
        line!(oi_mark_paid_input),
        line!(oi_mark_paid_input, struct_size, "struct_size"),
        line!(oi_mark_paid_input, flags, "flags"),
        line!(oi_mark_paid_input, invoice, "invoice"),
        line!(oi_mark_paid_input, payment, "payment"),
        line!(oi_reverse_payment_input),
        line!(oi_reverse_payment_input, struct_size, "struct_size"),
        line!(oi_reverse_payment_input, flags, "flags"),
        line!(oi_reverse_payment_input, payment, "payment"),
        line!(oi_reverse_payment_input, kind, "kind"),
        line!(oi_reverse_payment_input, fee_due, "fee_due"),
        line!(oi_reverse_payment_input, fee, "fee"),
        line!(oi_reverse_payment_input, fee_number, "fee_number"),
        line!(oi_credit_memo_input),
        line!(oi_credit_memo_input, struct_size, "struct_size"),
        line!(oi_credit_memo_input, flags, "flags"),
        line!(oi_credit_memo_input, id, "id"),
        line!(oi_credit_memo_input, customer, "customer"),
        line!(oi_credit_memo_input, job, "job"),
        line!(oi_credit_memo_input, contract, "contract"),
        line!(oi_credit_memo_input, invoice, "invoice"),
        line!(oi_credit_memo_input, number, "number"),
        line!(oi_credit_memo_input, currency, "currency"),
        line!(oi_credit_memo_input, document_date, "document_date"),
        line!(oi_credit_memo_input, tax_scope, "tax_scope"),
        line!(oi_credit_memo_input, amount, "amount"),
        line!(oi_credit_memo_input, lines, "lines"),
        line!(oi_credit_memo_input, line_count, "line_count"),
        line!(oi_credit_memo_input, line_stride, "line_stride"),
        line!(oi_credit_memo_input, refund, "refund"),
        line!(oi_credit_memo_input, refund_number, "refund_number"),
        line!(oi_credit_memo_input, reference, "reference"),
        line!(oi_credit_memo_input, notes, "notes"),
        line!(oi_credit_memo_input, external_ref, "external_ref"),
        line!(oi_credit_memo_input, dispute, "dispute"),
        line!(oi_credit_memo_input, number_range, "number_range"),
        line!(oi_account_credit_input),
        line!(oi_account_credit_input, struct_size, "struct_size"),
        line!(oi_account_credit_input, flags, "flags"),
        line!(oi_account_credit_input, id, "id"),
        line!(oi_account_credit_input, customer, "customer"),
        line!(oi_account_credit_input, job, "job"),
        line!(oi_account_credit_input, contract, "contract"),
        line!(oi_account_credit_input, number, "number"),
        line!(oi_account_credit_input, change, "change"),
        line!(oi_account_credit_input, document_date, "document_date"),
        line!(oi_account_credit_input, reserved, "reserved"),
        line!(oi_account_credit_input, reference, "reference"),
        line!(oi_account_credit_input, notes, "notes"),
        line!(oi_account_credit_input, external_ref, "external_ref"),
        line!(oi_account_credit_input, number_range, "number_range"),
        line!(oi_delete_draft_input),
        line!(oi_delete_draft_input, struct_size, "struct_size"),
        line!(oi_delete_draft_input, flags, "flags"),
        line!(oi_delete_draft_input, draft, "draft"),
        line!(oi_post_draft_input),
        line!(oi_post_draft_input, struct_size, "struct_size"),
        line!(oi_post_draft_input, flags, "flags"),
        line!(oi_post_draft_input, draft, "draft"),
        line!(oi_post_draft_input, number, "number"),
        line!(oi_post_draft_input, settlement, "settlement"),
        line!(oi_apply_credit_input),
        line!(oi_apply_credit_input, struct_size, "struct_size"),
        line!(oi_apply_credit_input, flags, "flags"),
        line!(oi_apply_credit_input, credit, "credit"),
        line!(oi_apply_credit_input, targets, "targets"),
        line!(oi_apply_credit_input, target_count, "target_count"),
        line!(oi_apply_credit_input, target_stride, "target_stride"),
        line!(oi_unapply_input),
        line!(oi_unapply_input, struct_size, "struct_size"),
        line!(oi_unapply_input, flags, "flags"),
        line!(oi_unapply_input, application, "application"),
        line!(oi_unapply_input, keep, "keep"),
        line!(oi_application_row),
        line!(oi_application_row, application, "application"),
        line!(oi_application_row, credit, "credit"),
        line!(oi_application_row, debit, "debit"),
        line!(oi_application_row, credit_number, "credit_number"),
        line!(oi_application_row, debit_number, "debit_number"),
        line!(oi_application_row, customer, "customer"),
        line!(oi_application_row, debit_job, "debit_job"),
        line!(oi_application_row, amount, "amount"),
        line!(oi_application_row, effective, "effective"),
        line!(oi_application_row, undone_on, "undone_on"),
        line!(oi_application_row, undone, "undone"),
        line!(oi_application_row, reserved, "reserved"),
        line!(oi_application_filter),
        line!(oi_application_filter, struct_size, "struct_size"),
        line!(oi_application_filter, flags, "flags"),
        line!(oi_application_filter, item, "item"),
        line!(oi_application_filter, customer, "customer"),
        line!(oi_made_item_row),
        line!(oi_made_item_row, item, "item"),
        line!(oi_made_item_row, total, "total"),
        line!(oi_made_application_row),
        line!(oi_made_application_row, application, "application"),
        line!(oi_made_application_row, credit, "credit"),
        line!(oi_made_application_row, debit, "debit"),
        line!(oi_made_application_row, amount, "amount"),
        line!(oi_made_application_row, effective, "effective"),
        line!(oi_made_application_row, reserved, "reserved"),
        line!(oi_void_item_input),
        line!(oi_void_item_input, struct_size, "struct_size"),
        line!(oi_void_item_input, flags, "flags"),
        line!(oi_void_item_input, item, "item"),
        line!(oi_reinstate_input),
        line!(oi_reinstate_input, struct_size, "struct_size"),
        line!(oi_reinstate_input, flags, "flags"),
        line!(oi_reinstate_input, item, "item"),
        line!(oi_change_due_input),
        line!(oi_change_due_input, struct_size, "struct_size"),
        line!(oi_change_due_input, flags, "flags"),
        line!(oi_change_due_input, item, "item"),
        line!(oi_change_due_input, from, "from"),
        line!(oi_change_due_input, due, "due"),
        line!(oi_mark_row),
        line!(oi_mark_row, mark, "mark"),
        line!(oi_mark_row, kind, "kind"),
        line!(oi_mark_row, outcome, "outcome"),
        line!(oi_mark_row, item, "item"),
        line!(oi_mark_row, customer, "customer"),
        line!(oi_mark_row, amount, "amount"),
        line!(oi_mark_row, left, "left"),
        line!(oi_mark_row, effective, "effective"),
        line!(oi_mark_row, until, "until"),
        line!(oi_mark_row, ended, "ended"),
        line!(oi_mark_row, ended_on, "ended_on"),
        line!(oi_mark_row, reserved, "reserved"),
        line!(oi_mark_row, code, "code"),
        line!(oi_mark_row, note, "note"),
        line!(oi_mark_filter),
        line!(oi_mark_filter, struct_size, "struct_size"),
        line!(oi_mark_filter, flags, "flags"),
        line!(oi_mark_filter, customer, "customer"),
        line!(oi_mark_filter, item, "item"),
        line!(oi_mark_filter, kind, "kind"),
        line!(oi_mark_filter, reserved, "reserved"),
        line!(oi_dispute_input),
        line!(oi_dispute_input, struct_size, "struct_size"),
        line!(oi_dispute_input, flags, "flags"),
        line!(oi_dispute_input, item, "item"),
        line!(oi_dispute_input, amount, "amount"),
        line!(oi_dispute_input, code, "code"),
        line!(oi_dispute_input, note, "note"),
        line!(oi_resolve_dispute_input),
        line!(oi_resolve_dispute_input, struct_size, "struct_size"),
        line!(oi_resolve_dispute_input, flags, "flags"),
        line!(oi_resolve_dispute_input, dispute, "dispute"),
        line!(oi_resolve_dispute_input, outcome, "outcome"),
        line!(oi_resolve_dispute_input, reserved, "reserved"),
        line!(oi_refund_input),
        line!(oi_refund_input, struct_size, "struct_size"),
        line!(oi_refund_input, flags, "flags"),
        line!(oi_refund_input, id, "id"),
        line!(oi_refund_input, credit, "credit"),
        line!(oi_refund_input, amount, "amount"),
        line!(oi_refund_input, number, "number"),
        line!(oi_refund_input, method, "method"),
        line!(oi_refund_input, transaction_id, "transaction_id"),
        line!(oi_refund_input, notes, "notes"),
        line!(oi_write_off_input),
        line!(oi_write_off_input, struct_size, "struct_size"),
        line!(oi_write_off_input, flags, "flags"),
        line!(oi_write_off_input, id, "id"),
        line!(oi_write_off_input, item, "item"),
        line!(oi_write_off_input, amount, "amount"),
        line!(oi_write_off_input, number, "number"),
        line!(oi_recover_write_off_input),
        line!(oi_recover_write_off_input, struct_size, "struct_size"),
        line!(oi_recover_write_off_input, flags, "flags"),
        line!(oi_recover_write_off_input, write_off, "write_off"),
        line!(oi_lock_period_input),
        line!(oi_lock_period_input, struct_size, "struct_size"),
        line!(oi_lock_period_input, flags, "flags"),
        line!(oi_lock_period_input, command_class, "command_class"),
        line!(oi_lock_period_input, through, "through"),
        line!(oi_lock_exception_input),
        line!(oi_lock_exception_input, struct_size, "struct_size"),
        line!(oi_lock_exception_input, flags, "flags"),
        line!(oi_lock_exception_input, actor, "actor"),
        line!(oi_lock_exception_input, command_class, "command_class"),
        line!(oi_lock_exception_input, from, "from"),
        line!(oi_lock_exception_input, to, "to"),
        line!(oi_lock_exception_input, reserved, "reserved"),
        line!(oi_lock_exception_input, expires_micros, "expires_micros"),
        line!(oi_withdraw_exception_input),
        line!(oi_withdraw_exception_input, struct_size, "struct_size"),
        line!(oi_withdraw_exception_input, flags, "flags"),
        line!(oi_withdraw_exception_input, granted, "granted"),
        line!(oi_period_lock_row),
        line!(oi_period_lock_row, command_class, "command_class"),
        line!(oi_period_lock_row, through, "through"),
        line!(oi_period_lock_row, locked, "locked"),
        line!(oi_lock_exception_row),
        line!(oi_lock_exception_row, granted, "granted"),
        line!(oi_lock_exception_row, withdrawn, "withdrawn"),
        line!(oi_lock_exception_row, actor, "actor"),
        line!(oi_lock_exception_row, command_class, "command_class"),
        line!(oi_lock_exception_row, from, "from"),
        line!(oi_lock_exception_row, to, "to"),
        line!(oi_lock_exception_row, reserved, "reserved"),
        line!(oi_lock_exception_row, expires_micros, "expires_micros"),
        line!(oi_note_input),
        line!(oi_note_input, struct_size, "struct_size"),
        line!(oi_note_input, flags, "flags"),
        line!(oi_note_input, id, "id"),
        line!(oi_note_input, customer, "customer"),
        line!(oi_note_input, about, "about"),
        line!(oi_note_input, author, "author"),
        line!(oi_note_input, text, "text"),
        line!(oi_note_input, written_micros, "written_micros"),
        line!(oi_delete_note_input),
        line!(oi_delete_note_input, struct_size, "struct_size"),
        line!(oi_delete_note_input, flags, "flags"),
        line!(oi_delete_note_input, id, "id"),
        line!(oi_note_row),
        line!(oi_note_row, id, "id"),
        line!(oi_note_row, customer, "customer"),
        line!(oi_note_row, about, "about"),
        line!(oi_note_row, author, "author"),
        line!(oi_note_row, text, "text"),
        line!(oi_note_row, written_micros, "written_micros"),
        line!(oi_note_row, pinned, "pinned"),
        line!(oi_note_row, reserved, "reserved"),
        line!(oi_note_row, created, "created"),
        line!(oi_note_row, changed, "changed"),
        line!(oi_communication_input),
        line!(oi_communication_input, struct_size, "struct_size"),
        line!(oi_communication_input, flags, "flags"),
        line!(oi_communication_input, id, "id"),
        line!(oi_communication_input, customer, "customer"),
        line!(oi_communication_input, contact, "contact"),
        line!(oi_communication_input, about, "about"),
        line!(oi_communication_input, author, "author"),
        line!(oi_communication_input, external_ref, "external_ref"),
        line!(oi_communication_input, subject, "subject"),
        line!(oi_communication_input, text, "text"),
        line!(oi_communication_input, happened_micros, "happened_micros"),
        line!(oi_communication_input, channel, "channel"),
        line!(oi_communication_input, direction, "direction"),
        line!(oi_delete_communication_input),
        line!(oi_delete_communication_input, struct_size, "struct_size"),
        line!(oi_delete_communication_input, flags, "flags"),
        line!(oi_delete_communication_input, id, "id"),
        line!(oi_communication_row),
        line!(oi_communication_row, id, "id"),
        line!(oi_communication_row, customer, "customer"),
        line!(oi_communication_row, contact, "contact"),
        line!(oi_communication_row, about, "about"),
        line!(oi_communication_row, author, "author"),
        line!(oi_communication_row, external_ref, "external_ref"),
        line!(oi_communication_row, subject, "subject"),
        line!(oi_communication_row, text, "text"),
        line!(oi_communication_row, happened_micros, "happened_micros"),
        line!(oi_communication_row, channel, "channel"),
        line!(oi_communication_row, direction, "direction"),
        line!(oi_communication_row, created, "created"),
        line!(oi_communication_row, changed, "changed"),
        line!(oi_attachment_input),
        line!(oi_attachment_input, struct_size, "struct_size"),
        line!(oi_attachment_input, flags, "flags"),
        line!(oi_attachment_input, id, "id"),
        line!(oi_attachment_input, customer, "customer"),
        line!(oi_attachment_input, communication, "communication"),
        line!(oi_attachment_input, about, "about"),
        line!(oi_attachment_input, media_type, "media_type"),
        line!(oi_attachment_input, byte_count, "byte_count"),
        line!(oi_attachment_input, digest, "digest"),
        line!(oi_attachment_input, category, "category"),
        line!(oi_attachment_input, author, "author"),
        line!(oi_attachment_input, name, "name"),
        line!(oi_attachment_input, location, "location"),
        line!(oi_attachment_input, added_micros, "added_micros"),
        line!(oi_delete_attachment_input),
        line!(oi_delete_attachment_input, struct_size, "struct_size"),
        line!(oi_delete_attachment_input, flags, "flags"),
        line!(oi_delete_attachment_input, id, "id"),
        line!(oi_attachment_row),
        line!(oi_attachment_row, id, "id"),
        line!(oi_attachment_row, customer, "customer"),
        line!(oi_attachment_row, communication, "communication"),
        line!(oi_attachment_row, about, "about"),
        line!(oi_attachment_row, media_type, "media_type"),
        line!(oi_attachment_row, byte_count, "byte_count"),
        line!(oi_attachment_row, digest, "digest"),
        line!(oi_attachment_row, category, "category"),
        line!(oi_attachment_row, author, "author"),
        line!(oi_attachment_row, name, "name"),
        line!(oi_attachment_row, location, "location"),
        line!(oi_attachment_row, added_micros, "added_micros"),
        line!(oi_attachment_row, created, "created"),
        line!(oi_attachment_row, changed, "changed"),
        line!(oi_link_input),
        line!(oi_link_input, struct_size, "struct_size"),
        line!(oi_link_input, flags, "flags"),
        line!(oi_link_input, id, "id"),
        line!(oi_link_input, customer, "customer"),
        line!(oi_link_input, record, "record"),
        line!(oi_link_input, item, "item"),
        line!(oi_link_input, kind, "kind"),
        line!(oi_link_input, reserved, "reserved"),
        line!(oi_delete_link_input),
        line!(oi_delete_link_input, struct_size, "struct_size"),
        line!(oi_delete_link_input, flags, "flags"),
        line!(oi_delete_link_input, id, "id"),
        line!(oi_link_row),
        line!(oi_link_row, id, "id"),
        line!(oi_link_row, customer, "customer"),
        line!(oi_link_row, record, "record"),
        line!(oi_link_row, item, "item"),
        line!(oi_link_row, kind, "kind"),
        line!(oi_link_row, reserved, "reserved"),
        line!(oi_link_row, created, "created"),
        line!(oi_link_row, changed, "changed"),
        line!(oi_media_type_input),
        line!(oi_media_type_input, struct_size, "struct_size"),
        line!(oi_media_type_input, flags, "flags"),
        line!(oi_media_type_input, id, "id"),
        line!(oi_media_type_input, pattern, "pattern"),
        line!(oi_delete_media_type_input),
        line!(oi_delete_media_type_input, struct_size, "struct_size"),
        line!(oi_delete_media_type_input, flags, "flags"),
        line!(oi_delete_media_type_input, id, "id"),
        line!(oi_media_type_row),
        line!(oi_media_type_row, id, "id"),
        line!(oi_media_type_row, pattern, "pattern"),
        line!(oi_media_type_row, created, "created"),
        line!(oi_media_type_row, changed, "changed"),
        line!(oi_number_range_input),
        line!(oi_number_range_input, struct_size, "struct_size"),
        line!(oi_number_range_input, flags, "flags"),
        line!(oi_number_range_input, id, "id"),
        line!(oi_number_range_input, code, "code"),
        line!(oi_number_range_input, prefix, "prefix"),
        line!(oi_number_range_input, start, "start"),
        line!(oi_number_range_input, kind, "kind"),
        line!(oi_number_range_input, reset, "reset"),
        line!(oi_number_range_input, width, "width"),
        line!(oi_number_range_input, reserved, "reserved"),
        line!(oi_delete_number_range_input),
        line!(oi_delete_number_range_input, struct_size, "struct_size"),
        line!(oi_delete_number_range_input, flags, "flags"),
        line!(oi_delete_number_range_input, id, "id"),
        line!(oi_number_range_row),
        line!(oi_number_range_row, id, "id"),
        line!(oi_number_range_row, code, "code"),
        line!(oi_number_range_row, prefix, "prefix"),
        line!(oi_number_range_row, start, "start"),
        line!(oi_number_range_row, kind, "kind"),
        line!(oi_number_range_row, reset, "reset"),
        line!(oi_number_range_row, width, "width"),
        line!(oi_number_range_row, automatic, "automatic"),
        line!(oi_number_range_row, reserved, "reserved"),
        line!(oi_number_range_row, created, "created"),
        line!(oi_number_range_row, changed, "changed"),
        line!(oi_erase_personal_input),
        line!(oi_erase_personal_input, struct_size, "struct_size"),
        line!(oi_erase_personal_input, flags, "flags"),
        line!(oi_erase_personal_input, customer, "customer"),
        line!(oi_erase_personal_input, id, "id"),
        line!(oi_erase_personal_input, kind, "kind"),
        line!(oi_erase_personal_input, reserved, "reserved"),
        line!(oi_balance_row),
        line!(oi_balance_row, customer, "customer"),
        line!(oi_balance_row, job, "job"),
        line!(oi_balance_row, scope, "scope"),
        line!(oi_balance_row, reserved, "reserved"),
        line!(oi_balance_row, currency, "currency"),
        line!(oi_balance_row, balance, "balance"),
        line!(oi_balance_row, open, "open"),
        line!(oi_balance_row, unapplied, "unapplied"),
        line!(oi_balance_row, past_due, "past_due"),
        line!(oi_balance_row, disputed, "disputed"),
        line!(oi_balance_row, invoiced, "invoiced"),
        line!(oi_balance_row, paid, "paid"),
        line!(oi_balance_row, credits, "credits"),
        line!(oi_balance_row, written_off, "written_off"),
        line!(oi_balance_row, refunded, "refunded"),
        line!(oi_balance_row, other_charges, "other_charges"),
        line!(oi_balance_row, opening, "opening"),
        line!(oi_balance_row, open_items, "open_items"),
        line!(oi_balance_options),
        line!(oi_balance_options, struct_size, "struct_size"),
        line!(oi_balance_options, flags, "flags"),
        line!(oi_balance_filter),
        line!(oi_balance_filter, struct_size, "struct_size"),
        line!(oi_balance_filter, flags, "flags"),
        line!(oi_balance_filter, currency, "currency"),
        line!(oi_balance_filter, at_least, "at_least"),
        line!(oi_aging_options),
        line!(oi_aging_options, struct_size, "struct_size"),
        line!(oi_aging_options, flags, "flags"),
        line!(oi_aging_options, basis, "basis"),
        line!(oi_aging_options, credits, "credits"),
        line!(oi_aging_options, group, "group"),
        line!(oi_aging_options, reserved, "reserved"),
        line!(oi_aging_options, past_edges, "past_edges"),
        line!(oi_aging_options, past_edge_count, "past_edge_count"),
        line!(oi_aging_options, future_edges, "future_edges"),
        line!(oi_aging_options, future_edge_count, "future_edge_count"),
        line!(oi_aging_options, customer, "customer"),
        line!(oi_aging_options, job, "job"),
        line!(oi_aging_options, currency, "currency"),
        line!(oi_aging_bucket_row),
        line!(oi_aging_bucket_row, from_days, "from_days"),
        line!(oi_aging_bucket_row, to_days, "to_days"),
        line!(oi_aging_bucket_row, label, "label"),
        line!(oi_aging_row),
        line!(oi_aging_row, customer, "customer"),
        line!(oi_aging_row, job, "job"),
        line!(oi_aging_row, item, "item"),
        line!(oi_aging_row, salesperson, "salesperson"),
        line!(oi_aging_row, currency, "currency"),
        line!(oi_aging_row, not_due, "not_due"),
        line!(oi_aging_row, past_due, "past_due"),
        line!(oi_aging_row, retention, "retention"),
        line!(oi_aging_row, disputed, "disputed"),
        line!(oi_aging_row, unapplied, "unapplied"),
        line!(oi_aging_row, balance, "balance"),
        line!(oi_summary_row),
        line!(oi_summary_row, customer, "customer"),
        line!(oi_summary_row, code, "code"),
        line!(oi_summary_row, name, "name"),
        line!(oi_summary_row, label, "label"),
        line!(oi_summary_row, salesperson, "salesperson"),
        line!(oi_summary_row, status, "status"),
        line!(oi_summary_row, established, "established"),
        line!(oi_summary_row, last_bill_date, "last_bill_date"),
        line!(oi_summary_row, last_payment_date, "last_payment_date"),
        line!(oi_summary_row, credit_limit, "credit_limit"),
        line!(oi_summary_row, days_to_pay_sum, "days_to_pay_sum"),
        line!(oi_summary_row, days_to_pay_count, "days_to_pay_count"),
        line!(oi_summary_currency_row),
        line!(oi_summary_currency_row, currency, "currency"),
        line!(oi_summary_currency_row, not_due, "not_due"),
        line!(oi_summary_currency_row, past_due, "past_due"),
        line!(oi_summary_currency_row, unapplied, "unapplied"),
        line!(oi_summary_currency_row, total_current_due, "total_current_due"),
        line!(oi_summary_currency_row, retention, "retention"),
        line!(oi_summary_currency_row, disputed, "disputed"),
        line!(oi_summary_currency_row, total_balance_due, "total_balance_due"),
        line!(oi_summary_currency_row, invoiced, "invoiced"),
        line!(oi_summary_currency_row, paid, "paid"),
        line!(oi_summary_currency_row, credits, "credits"),
        line!(oi_summary_currency_row, available_credit, "available_credit"),
        line!(oi_summary_currency_row, open_items, "open_items"),
        line!(oi_customer_figures),
        line!(oi_customer_figures, struct_size, "struct_size"),
        line!(oi_customer_figures, flags, "flags"),
        line!(oi_customer_figures, currency, "currency"),
        line!(oi_customer_figures, bucket_count, "bucket_count"),
        line!(oi_customer_figures, unapplied, "unapplied"),
        line!(oi_customer_figures, disputed, "disputed"),
        line!(oi_customer_figures, balance, "balance"),
        line!(oi_customer_figures, buckets, "buckets"),
        line!(oi_history_filter),
        line!(oi_history_filter, struct_size, "struct_size"),
        line!(oi_history_filter, flags, "flags"),
        line!(oi_history_filter, customer, "customer"),
        line!(oi_history_filter, job, "job"),
        line!(oi_history_filter, currency, "currency"),
        line!(oi_history_filter, kinds, "kinds"),
        line!(oi_history_filter, sort, "sort"),
        line!(oi_history_filter, from, "from"),
        line!(oi_history_filter, to, "to"),
        line!(oi_history_filter, offset, "offset"),
        line!(oi_history_filter, limit, "limit"),
        line!(oi_history_row),
        line!(oi_history_row, kind, "kind"),
        line!(oi_history_row, effective, "effective"),
        line!(oi_history_row, sequence, "sequence"),
        line!(oi_history_row, item, "item"),
        line!(oi_history_row, other, "other"),
        line!(oi_history_row, number, "number"),
        line!(oi_history_row, other_number, "other_number"),
        line!(oi_history_row, customer, "customer"),
        line!(oi_history_row, job, "job"),
        line!(oi_history_row, change, "change"),
        line!(oi_history_row, applied, "applied"),
        line!(oi_history_row, balance, "balance"),
        line!(oi_history_row, recorded_micros, "recorded_micros"),
        line!(oi_history_row, method, "method"),
        line!(oi_history_row, reference, "reference"),
        line!(oi_history_row, actor, "actor"),
        line!(oi_history_row, reason, "reason"),
        line!(oi_history_row, reversal, "reversal"),
        line!(oi_history_row, reserved, "reserved"),
        line!(oi_explain_part_row),
        line!(oi_explain_part_row, kind, "kind"),
        line!(oi_explain_part_row, portion, "portion"),
        line!(oi_explain_part_row, item, "item"),
        line!(oi_explain_part_row, other, "other"),
        line!(oi_explain_part_row, number, "number"),
        line!(oi_explain_part_row, other_number, "other_number"),
        line!(oi_explain_part_row, sequence, "sequence"),
        line!(oi_explain_part_row, effective, "effective"),
        line!(oi_explain_part_row, basis_date, "basis_date"),
        line!(oi_explain_part_row, days, "days"),
        line!(oi_explain_part_row, reserved, "reserved"),
        line!(oi_explain_part_row, amount, "amount"),
        line!(oi_numbering_row),
        line!(oi_numbering_row, series, "series"),
        line!(oi_numbering_row, gaps, "gaps"),
        line!(oi_numbering_row, voided, "voided"),
        line!(oi_numbering_row, without_digits, "without_digits"),
        line!(oi_numbering_row, without_number, "without_number"),
        line!(oi_number_series_row),
        line!(oi_number_series_row, prefix, "prefix"),
        line!(oi_number_series_row, first, "first"),
        line!(oi_number_series_row, last, "last"),
        line!(oi_number_series_row, used, "used"),
        line!(oi_number_series_row, voided, "voided"),
        line!(oi_number_series_row, repeated, "repeated"),
        line!(oi_number_gap_row),
        line!(oi_number_gap_row, series, "series"),
        line!(oi_number_gap_row, first, "first"),
        line!(oi_number_gap_row, last, "last"),
        line!(oi_voided_number_row),
        line!(oi_voided_number_row, series, "series"),
        line!(oi_voided_number_row, value, "value"),
        line!(oi_voided_number_row, item, "item"),
        line!(oi_voided_number_row, voided, "voided"),
        line!(oi_voided_number_row, reserved, "reserved"),
        line!(oi_search_filter),
        line!(oi_search_filter, struct_size, "struct_size"),
        line!(oi_search_filter, flags, "flags"),
        line!(oi_search_filter, text, "text"),
        line!(oi_search_filter, offset, "offset"),
        line!(oi_search_filter, limit, "limit"),
        line!(oi_search_filter, kind, "kind"),
        line!(oi_search_filter, reserved, "reserved"),
        line!(oi_search_row),
        line!(oi_search_row, id, "id"),
        line!(oi_search_row, customer, "customer"),
        line!(oi_search_row, code, "code"),
        line!(oi_search_row, name, "name"),
        line!(oi_search_row, kind, "kind"),
        line!(oi_search_row, reserved, "reserved"),
        line!(oi_event),
        line!(oi_event, struct_size, "struct_size"),
        line!(oi_event, flags, "flags"),
        line!(oi_event, kind, "kind"),
        line!(oi_event, table, "table"),
        line!(oi_event, sequence, "sequence"),
        line!(oi_settings_row),
        line!(oi_settings_row, rounding, "rounding"),
        line!(oi_settings_row, tax_scope, "tax_scope"),
        line!(oi_settings_row, refuse_partial_payments, "refuse_partial_payments"),
        line!(oi_settings_row, new_documents_take_open_credit, "new_documents_take_open_credit"),
        line!(oi_settings_row, surplus_credit_settles_oldest, "surplus_credit_settles_oldest"),
        line!(oi_settings_row, prospects_stay, "prospects_stay"),
        line!(oi_settings_row, numbers_not_unique, "numbers_not_unique"),
        line!(oi_settings_row, unique_transaction_ids, "unique_transaction_ids"),
        line!(oi_settings_row, fiscal_year_by_start, "fiscal_year_by_start"),
        line!(oi_settings_row, reserved, "reserved"),
        line!(oi_settings_row, fiscal_year_end_month, "fiscal_year_end_month"),
        line!(oi_settings_row, fiscal_year_end_day, "fiscal_year_end_day"),
        line!(oi_currency_row),
        line!(oi_currency_row, currency, "currency"),
        line!(oi_customer_activated_row),
        line!(oi_customer_activated_row, customer, "customer"),
        line!(oi_document_row),
        line!(oi_document_row, item, "item"),
        line!(oi_document_row, customer, "customer"),
        line!(oi_document_row, job, "job"),
        line!(oi_document_row, contract, "contract"),
        line!(oi_document_row, currency, "currency"),
        line!(oi_document_row, amount, "amount"),
        line!(oi_document_row, tax, "tax"),
        line!(oi_document_row, effective, "effective"),
        line!(oi_document_row, document_date, "document_date"),
        line!(oi_document_row, due, "due"),
        line!(oi_document_row, value_date, "value_date"),
        line!(oi_document_row, delivery_date, "delivery_date"),
        line!(oi_document_row, draft_state, "draft_state"),
        line!(oi_document_row, tax_scope, "tax_scope"),
        line!(oi_document_row, reserved, "reserved"),
        line!(oi_document_row, about, "about"),
        line!(oi_document_row, made_with, "made_with"),
        line!(oi_document_row, number, "number"),
        line!(oi_document_row, salesperson, "salesperson"),
        line!(oi_document_row, series, "series"),
        line!(oi_document_row, reference, "reference"),
        line!(oi_document_row, method, "method"),
        line!(oi_document_row, transaction_id, "transaction_id"),
        line!(oi_document_row, notes, "notes"),
        line!(oi_document_row, external_ref, "external_ref"),
        line!(oi_document_row, number_range, "number_range"),
        line!(oi_draft_deleted_row),
        line!(oi_draft_deleted_row, draft, "draft"),
        line!(oi_credit_applied_row),
        line!(oi_credit_applied_row, application, "application"),
        line!(oi_credit_applied_row, credit, "credit"),
        line!(oi_credit_applied_row, debit, "debit"),
        line!(oi_credit_applied_row, amount, "amount"),
        line!(oi_credit_applied_row, effective, "effective"),
        line!(oi_credit_applied_row, reserved, "reserved"),
        line!(oi_credit_applied_row, made_with, "made_with"),
        line!(oi_application_undone_row),
        line!(oi_application_undone_row, application, "application"),
        line!(oi_application_undone_row, effective, "effective"),
        line!(oi_application_undone_row, reserved, "reserved"),
        line!(oi_item_reversed_row),
        line!(oi_item_reversed_row, item, "item"),
        line!(oi_item_reversed_row, reversal, "reversal"),
        line!(oi_item_reversed_row, effective, "effective"),
        line!(oi_reversal_undone_row),
        line!(oi_reversal_undone_row, item, "item"),
        line!(oi_reversal_undone_row, effective, "effective"),
        line!(oi_reversal_undone_row, reserved, "reserved"),
        line!(oi_keys_dropped_row),
        line!(oi_keys_dropped_row, before, "before"),
        line!(oi_record_deleted_row),
        line!(oi_record_deleted_row, kind, "kind"),
        line!(oi_record_deleted_row, reserved, "reserved"),
        line!(oi_record_deleted_row, id, "id"),
        line!(oi_personal_erased_row),
        line!(oi_personal_erased_row, customer, "customer"),
        line!(oi_personal_erased_row, kind, "kind"),
        line!(oi_personal_erased_row, reserved, "reserved"),
        line!(oi_personal_erased_row, id, "id"),
        line!(oi_due_changed_row),
        line!(oi_due_changed_row, item, "item"),
        line!(oi_due_changed_row, effective, "effective"),
        line!(oi_due_changed_row, reserved, "reserved"),
        line!(oi_added_portion_row),
        line!(oi_added_portion_row, due, "due"),
        line!(oi_moved_portion_row),
        line!(oi_moved_portion_row, from_portion, "from_portion"),
        line!(oi_moved_portion_row, to_portion, "to_portion"),
        line!(oi_moved_portion_row, amount, "amount"),
        line!(oi_applied_portion_row),
        line!(oi_applied_portion_row, credit_portion, "credit_portion"),
        line!(oi_applied_portion_row, debit_portion, "debit_portion"),
        line!(oi_applied_portion_row, amount, "amount"),
        line!(oi_mark_reduced_row),
        line!(oi_mark_reduced_row, mark, "mark"),
        line!(oi_mark_reduced_row, amount, "amount"),
        line!(oi_mark_reduced_row, effective, "effective"),
        line!(oi_mark_reduced_row, reserved, "reserved"),
        line!(oi_mark_ended_row),
        line!(oi_mark_ended_row, mark, "mark"),
        line!(oi_mark_ended_row, outcome, "outcome"),
        line!(oi_mark_ended_row, effective, "effective"),
        line!(oi_record_header),
        line!(oi_record_header, struct_size, "struct_size"),
        line!(oi_record_header, flags, "flags"),
        line!(oi_record_header, first_sequence, "first_sequence"),
        line!(oi_record_header, event_count, "event_count"),
        line!(oi_record_header, recorded_micros, "recorded_micros"),
        line!(oi_record_header, outcome_id, "outcome_id"),
        line!(oi_record_header, idempotency_key, "idempotency_key"),
        line!(oi_record_header, fingerprint, "fingerprint"),
        line!(oi_record_header, actor, "actor"),
        line!(oi_record_header, reason, "reason"),
        line!(oi_record_header, effective, "effective"),
        line!(oi_record_header, reserved, "reserved"),
    ]
}

const _: () = {
    assert!(core::mem::size_of::<oi_text>() == 16);
    assert!(core::mem::size_of::<oi_text_view>() == 16);
    assert!(core::mem::size_of::<oi_money>() == 24);
    assert!(core::mem::size_of::<oi_decimal>() == 24);
    assert!(core::mem::size_of::<oi_currency>() == 8);
    assert!(core::mem::size_of::<oi_item_ref>() == 16);
    assert!(core::mem::size_of::<oi_digest>() == 16);
    assert!(core::mem::size_of::<oi_error>() == 440);
    assert!(core::mem::size_of::<oi_layout_row>() == 48);
    assert!(core::mem::size_of::<oi_iso4217_row>() == 24);
    assert!(core::mem::size_of::<oi_business_calendar>() == 48);
    assert!(core::mem::size_of::<oi_discount_tier>() == 40);
    assert!(core::mem::size_of::<oi_terms_portion>() == 120);
    assert!(core::mem::size_of::<oi_due_inputs>() == 24);
    assert!(core::mem::size_of::<oi_due_portion>() == 40);
    assert!(core::mem::size_of::<oi_terms_row>() == 96);
    assert!(core::mem::size_of::<oi_terms_discount_row>() == 32);
    assert!(core::mem::size_of::<oi_line_tax>() == 48);
    assert!(core::mem::size_of::<oi_line_input>() == 160);
    assert!(core::mem::size_of::<oi_line_row>() == 128);
    assert!(core::mem::size_of::<oi_tax_row>() == 88);
    assert!(core::mem::size_of::<oi_document_totals>() == 104);
    assert!(core::mem::size_of::<oi_allocator>() == 40);
    assert!(core::mem::size_of::<oi_command_info>() == 72);
    assert!(core::mem::size_of::<oi_outcome>() == 48);
    assert!(core::mem::size_of::<oi_drop_idempotency_keys_input>() == 16);
    assert!(core::mem::size_of::<oi_settings>() == 24);
    assert!(core::mem::size_of::<oi_register_currency_input>() == 16);
    assert!(core::mem::size_of::<oi_ledger_options>() == 88);
    assert!(core::mem::size_of::<oi_as_of>() == 24);
    assert!(core::mem::size_of::<oi_acknowledgement>() == 24);
    assert!(core::mem::size_of::<oi_journal_options>() == 56);
    assert!(core::mem::size_of::<oi_recovery>() == 48);
    assert!(core::mem::size_of::<oi_item_row>() == 416);
    assert!(core::mem::size_of::<oi_item_filter>() == 160);
    assert!(core::mem::size_of::<oi_portion_row>() == 56);
    assert!(core::mem::size_of::<oi_customer_input>() == 392);
    assert!(core::mem::size_of::<oi_delete_customer_input>() == 16);
    assert!(core::mem::size_of::<oi_customer_row>() == 384);
    assert!(core::mem::size_of::<oi_customer_filter>() == 72);
    assert!(core::mem::size_of::<oi_customer_defaults_row>() == 176);
    assert!(core::mem::size_of::<oi_company_input>() == 312);
    assert!(core::mem::size_of::<oi_delete_company_input>() == 16);
    assert!(core::mem::size_of::<oi_company_row>() == 296);
    assert!(core::mem::size_of::<oi_customer_group_input>() == 152);
    assert!(core::mem::size_of::<oi_delete_customer_group_input>() == 16);
    assert!(core::mem::size_of::<oi_customer_group_row>() == 144);
    assert!(core::mem::size_of::<oi_contact_input>() == 136);
    assert!(core::mem::size_of::<oi_delete_contact_input>() == 16);
    assert!(core::mem::size_of::<oi_contact_row>() == 152);
    assert!(core::mem::size_of::<oi_address_input>() == 144);
    assert!(core::mem::size_of::<oi_delete_address_input>() == 16);
    assert!(core::mem::size_of::<oi_address_row>() == 152);
    assert!(core::mem::size_of::<oi_tax_registration_input>() == 72);
    assert!(core::mem::size_of::<oi_delete_tax_registration_input>() == 16);
    assert!(core::mem::size_of::<oi_tax_registration_row>() == 80);
    assert!(core::mem::size_of::<oi_licence_input>() == 80);
    assert!(core::mem::size_of::<oi_delete_licence_input>() == 16);
    assert!(core::mem::size_of::<oi_licence_row>() == 88);
    assert!(core::mem::size_of::<oi_site_input>() == 160);
    assert!(core::mem::size_of::<oi_delete_site_input>() == 16);
    assert!(core::mem::size_of::<oi_site_row>() == 168);
    assert!(core::mem::size_of::<oi_job_input>() == 88);
    assert!(core::mem::size_of::<oi_job_row>() == 88);
    assert!(core::mem::size_of::<oi_contract_input>() == 168);
    assert!(core::mem::size_of::<oi_contract_row>() == 160);
    assert!(core::mem::size_of::<oi_invoice_input>() == 272);
    assert!(core::mem::size_of::<oi_target_input>() == 56);
    assert!(core::mem::size_of::<oi_settlement_input>() == 40);
    assert!(core::mem::size_of::<oi_settle_input>() == 80);
    assert!(core::mem::size_of::<oi_payment_input>() == 176);
    assert!(core::mem::size_of::<oi_mark_paid_input>() == 24);
    assert!(core::mem::size_of::<oi_reverse_payment_input>() == 64);
    assert!(core::mem::size_of::<oi_credit_memo_input>() == 232);
    assert!(core::mem::size_of::<oi_account_credit_input>() == 144);
    assert!(core::mem::size_of::<oi_delete_draft_input>() == 24);
    assert!(core::mem::size_of::<oi_post_draft_input>() == 48);
    assert!(core::mem::size_of::<oi_apply_credit_input>() == 48);
    assert!(core::mem::size_of::<oi_unapply_input>() == 40);
    assert!(core::mem::size_of::<oi_application_row>() == 128);
    assert!(core::mem::size_of::<oi_application_filter>() == 32);
    assert!(core::mem::size_of::<oi_made_item_row>() == 40);
    assert!(core::mem::size_of::<oi_made_application_row>() == 72);
    assert!(core::mem::size_of::<oi_void_item_input>() == 24);
    assert!(core::mem::size_of::<oi_reinstate_input>() == 24);
    assert!(core::mem::size_of::<oi_change_due_input>() == 32);
    assert!(core::mem::size_of::<oi_mark_row>() == 144);
    assert!(core::mem::size_of::<oi_mark_filter>() == 40);
    assert!(core::mem::size_of::<oi_dispute_input>() == 80);
    assert!(core::mem::size_of::<oi_resolve_dispute_input>() == 24);
    assert!(core::mem::size_of::<oi_refund_input>() == 120);
    assert!(core::mem::size_of::<oi_write_off_input>() == 72);
    assert!(core::mem::size_of::<oi_recover_write_off_input>() == 16);
    assert!(core::mem::size_of::<oi_lock_period_input>() == 16);
    assert!(core::mem::size_of::<oi_lock_exception_input>() == 48);
    assert!(core::mem::size_of::<oi_withdraw_exception_input>() == 16);
    assert!(core::mem::size_of::<oi_period_lock_row>() == 16);
    assert!(core::mem::size_of::<oi_lock_exception_row>() == 56);
    assert!(core::mem::size_of::<oi_note_input>() == 80);
    assert!(core::mem::size_of::<oi_delete_note_input>() == 16);
    assert!(core::mem::size_of::<oi_note_row>() == 96);
    assert!(core::mem::size_of::<oi_communication_input>() == 128);
    assert!(core::mem::size_of::<oi_delete_communication_input>() == 16);
    assert!(core::mem::size_of::<oi_communication_row>() == 136);
    assert!(core::mem::size_of::<oi_attachment_input>() == 160);
    assert!(core::mem::size_of::<oi_delete_attachment_input>() == 16);
    assert!(core::mem::size_of::<oi_attachment_row>() == 168);
    assert!(core::mem::size_of::<oi_link_input>() == 56);
    assert!(core::mem::size_of::<oi_delete_link_input>() == 16);
    assert!(core::mem::size_of::<oi_link_row>() == 64);
    assert!(core::mem::size_of::<oi_media_type_input>() == 32);
    assert!(core::mem::size_of::<oi_delete_media_type_input>() == 16);
    assert!(core::mem::size_of::<oi_media_type_row>() == 40);
    assert!(core::mem::size_of::<oi_number_range_input>() == 72);
    assert!(core::mem::size_of::<oi_delete_number_range_input>() == 16);
    assert!(core::mem::size_of::<oi_number_range_row>() == 80);
    assert!(core::mem::size_of::<oi_erase_personal_input>() == 32);
    assert!(core::mem::size_of::<oi_balance_row>() == 328);
    assert!(core::mem::size_of::<oi_balance_options>() == 8);
    assert!(core::mem::size_of::<oi_balance_filter>() == 40);
    assert!(core::mem::size_of::<oi_aging_options>() == 80);
    assert!(core::mem::size_of::<oi_aging_bucket_row>() == 24);
    assert!(core::mem::size_of::<oi_aging_row>() == 200);
    assert!(core::mem::size_of::<oi_summary_row>() == 144);
    assert!(core::mem::size_of::<oi_summary_currency_row>() == 280);
    assert!(core::mem::size_of::<oi_customer_figures>() == 480);
    assert!(core::mem::size_of::<oi_history_filter>() == 64);
    assert!(core::mem::size_of::<oi_history_row>() == 248);
    assert!(core::mem::size_of::<oi_explain_part_row>() == 120);
    assert!(core::mem::size_of::<oi_numbering_row>() == 40);
    assert!(core::mem::size_of::<oi_number_series_row>() == 56);
    assert!(core::mem::size_of::<oi_number_gap_row>() == 24);
    assert!(core::mem::size_of::<oi_voided_number_row>() == 40);
    assert!(core::mem::size_of::<oi_search_filter>() == 48);
    assert!(core::mem::size_of::<oi_search_row>() == 56);
    assert!(core::mem::size_of::<oi_event>() == 24);
    assert!(core::mem::size_of::<oi_settings_row>() == 24);
    assert!(core::mem::size_of::<oi_currency_row>() == 8);
    assert!(core::mem::size_of::<oi_customer_activated_row>() == 8);
    assert!(core::mem::size_of::<oi_document_row>() == 288);
    assert!(core::mem::size_of::<oi_draft_deleted_row>() == 16);
    assert!(core::mem::size_of::<oi_credit_applied_row>() == 80);
    assert!(core::mem::size_of::<oi_application_undone_row>() == 16);
    assert!(core::mem::size_of::<oi_item_reversed_row>() == 24);
    assert!(core::mem::size_of::<oi_reversal_undone_row>() == 24);
    assert!(core::mem::size_of::<oi_keys_dropped_row>() == 8);
    assert!(core::mem::size_of::<oi_record_deleted_row>() == 16);
    assert!(core::mem::size_of::<oi_personal_erased_row>() == 24);
    assert!(core::mem::size_of::<oi_due_changed_row>() == 24);
    assert!(core::mem::size_of::<oi_added_portion_row>() == 4);
    assert!(core::mem::size_of::<oi_moved_portion_row>() == 32);
    assert!(core::mem::size_of::<oi_applied_portion_row>() == 32);
    assert!(core::mem::size_of::<oi_mark_reduced_row>() == 40);
    assert!(core::mem::size_of::<oi_mark_ended_row>() == 16);
    assert!(core::mem::size_of::<oi_record_header>() == 112);
};
