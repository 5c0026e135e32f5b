/* openitem: the accounts-receivable core that other programs embed. The C interface.
 *
 * CONVENTIONS
 *
 * Result     A function that can fail returns oi_status: 0 = OI_OK, positive = the books say no, negative = the
 *            call was wrong or the machine lacks something. Its last parameter is an oi_error of the caller's, or
 *            NULL. A failed call has changed nothing.
 * Outputs    Set to zero or NULL first; a failed call leaves them so. err: after OI_OK only `code` is set.
 * Structures Zero means default, everywhere. Set struct_size (OI_INIT does both); a smaller size from an older
 *            header is filled up with zeros, a larger one from a newer header is accepted while its tail is zero,
 *            unknown flags and non-zero `reserved` are refused. "Frozen" ones have no head and never change.
 * Arrays     First pointer, count and stride (0: side by side, struct_size of the first apart). NULL with count 0
 *            is an empty array. Frozen structures and numbers lie side by side.
 * Rows       Read in pages into the caller's array; the caller tells row_size and stride, so that an older
 *            program reads the rows of a newer library.
 * Text in    UTF-8, pointer and bytes, or OI_NUL_TERMINATED; what it may hold: oi_text. Read during the call.
 * Text out   oi_text_view, borrowed: from a result until it is freed, from a record as long as the record.
 * Money      By pointer. An amount carries its currency; all zero = no amount, "0.00 USD" is one.
 * Dates      int32_t day number, 1 = 0001-01-01 (Python's toordinal(), .NET's DayNumber + 1); 0 = none.
 *            Instants: int64_t microseconds UTC since 1970. The library reads no clock: there is no "today".
 * Ids        uint64_t, 1 .. OI_MAX_ID, unique per kind; 0 = none, or "the next one" where something is created.
 * Enums      int32_t; 0 = default or unspecified. Readers must tolerate numbers they do not know.
 * Ownership  oi_<noun>_free(x): NULL is allowed, it cannot fail, any order. Results outlive their ledger. What a
 *            handle does after it was freed cannot be defined; a build with OPENITEM_CHECKED_HANDLES notices it, and
 *            a handle of another type: OI_INVALID_ARGUMENT with its name in err.field, and nothing is freed twice.
 * Threads    @threads any: no handle is involved. shared: any number at once, while nobody writes to the handle.
 *            exclusive: alone with the handle. Any thread may make a call; there is no global state. Of two calls that
 *            meet on a ledger or an event log where they may not, a build with OPENITEM_CHECKED_HANDLES refuses one:
 *            OI_REENTRANT_CALL.
 * Callbacks  `void *user` comes last. From inside a ledger's callback every call into that ledger is refused with
 *            OI_REENTRANT_CALL (only while a snapshot is written, what is shared may be asked), and freeing it or
 *            its transaction waits until the call returns. Other ledgers are free to use. A callback must not unwind
 *            (throw, longjmp) into this library.
 * Cost       @cost: how a call grows, as tests/faults/growth_*.cpp measure it. O(1), and all else, leaves out the
 *            logarithm of how many there are where something is looked up or put in order, and the bytes of texts.
 *            Items, applications and jobs are those of the customer or item that is named, else all there are; lines
 *            are counted with their taxes. Settling by due date or oldest first costs what is settled; by size or in
 *            proportion it looks at all that the customer has open. A date or a known_through in the past adds what
 *            has changed since. A batch or a replay costs as its commands do.
 * Memory     Per ledger; an allocation that fails gives OI_OUT_OF_MEMORY and has changed nothing.
 *
 * Statuses that many functions share; @return names the set:
 *   [call]     OI_NULL_ARGUMENT (a pointer that may not be NULL), OI_BAD_STRUCT_SIZE, OI_UNKNOWN_FLAG,
 *              OI_INVALID_ARGUMENT (a value outside its range, or a pointer that is not aligned),
 *              OI_INTERNAL (a mistake of this library); err.field names the argument or field
 *   [text]     OI_INVALID_TEXT (not UTF-8, or what it may not hold), OI_LIMIT_EXCEEDED (too long; a table of the
 *              ledger is full, err.field names it: the README's table of limits)
 *   [money]    OI_INVALID_ARGUMENT (no currency, or a malformed one), OI_OVERFLOW (beyond 10^38 - 1 minor units),
 *              OI_UNKNOWN_CURRENCY (other digits than ISO 4217 or the ledger says)
 *   [query]    [call], OI_DATE_OUT_OF_RANGE, OI_REENTRANT_CALL, OI_OUT_OF_MEMORY
 *   [command]  [query], [text], [money], OI_LEDGER_POISONED, OI_SINK_REFUSED, OI_INSTANT_DECREASING (recorded
 *              instant), OI_IDEMPOTENCY_CONFLICT (the key was used for another command), OI_NO_TRANSACTION (journaling
 *              is OI_JOURNALING_PULL and none is open)
 *   [dated]    [command], OI_PERIOD_LOCKED (the date lies in a locked period)
 *
 * Names: oi_<noun>_<verb>; parameters in the order handle, inputs, outputs, error. Little-endian 64-bit targets.
 * Needs C99 or C++11. Every declaration has the same shape, so that a short script can read this file. */
#ifndef OPENITEM_H
#define OPENITEM_H

#include <stddef.h>
#include <stdint.h>

/* Structures are laid out, and written to journals, as such targets have them. */
#if SIZE_MAX != UINT64_MAX
#error "openitem.h is for targets of 64 bits"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "openitem.h is for little-endian targets"
#endif

#include <string.h>

/* clang-format off */

/* ---- 1. Basics ------------------------------------------------------------------------------------------ */

/* Major version of this header. */
#define OI_VERSION_MAJOR 0
/* Minor version; below 1.0 interfaces may change with it. */
#define OI_VERSION_MINOR 1
/* Patch: mistakes put right, nothing else. */
#define OI_VERSION_PATCH 0
/* The three of them; compare with oi_version. */
#define OI_VERSION "0.1.0"
/* Level of the binary interface; compare with oi_abi_level. 0: it may still change. */
#define OI_ABI_LEVEL 0

/* Windows: a program that links the archive instead of the DLL defines OI_STATIC. */
#if defined(_WIN32)
#if defined(OI_STATIC)
#define OI_API
#else
#define OI_API __declspec(dllimport)
#endif
#elif defined(__GNUC__)
#define OI_API __attribute__((visibility("default")))
#else
#define OI_API
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* As the size of a text: it ends at its first NUL byte. */
#define OI_NUL_TERMINATED SIZE_MAX

/* Largest id; larger ones are refused. */
#define OI_MAX_ID 0x7fffffffffffffff

/* Last day, 9999-12-31; the first is 1 = 0001-01-01. */
#define OI_LAST_DATE 3652059

/* Day number of 1970-01-01: a date less this counts days since 1970. */
#define OI_UNIX_EPOCH 719163

/* For known_through: before the first record, when nothing was known and every figure is as in an empty ledger.
 * What oi_ledger_known_at gives for an instant before anything was recorded. */
#define OI_NOTHING_KNOWN 0xffffffffffffffffu

/* Bytes that hold any amount or decimal printed, with the NUL. */
#define OI_MONEY_TEXT_SIZE 65

/* Bytes that hold a printed date, with the NUL. */
#define OI_DATE_TEXT_SIZE 11

/* Buckets that oi_customer_figures can hold. */
#define OI_MAX_FIGURE_BUCKETS 16

/* For oi_ledger_explain_aging: the unapplied column instead of a bucket. */
#define OI_EXPLAIN_UNAPPLIED SIZE_MAX

/* Sets every byte of a structure to zero and its struct_size to its size: OI_INIT(invoice). */
#define OI_INIT(object) \
  (memset(&(object), 0, sizeof(object)), (void)((object).struct_size = (uint32_t)sizeof(object)))

/** Text going in: UTF-8. A code (codes, numbers, keys, external references, transaction ids, series, products,
 *  tax codes) holds nothing that is not seen (controls, format characters, joiners, variation selectors) and no
 *  blank at its ends, Unicode's included; so does a name (names, labels, salespeople, actors, methods,
 *  references), which may hold joiners and variation selectors behind its first character. Notes, descriptions
 *  and reasons may also hold tabs, line breaks and format characters. No text holds controls, direction overrides
 *  or non-characters. Frozen. */
typedef struct oi_text {
  const char *data;             /**< NULL with size 0: no text */
  size_t size;                  /**< bytes; OI_NUL_TERMINATED: up to the first NUL */
} oi_text;

/** Text coming out, borrowed; what it lives with is told where it stands. Frozen. */
typedef struct oi_text_view {
  const char *data;             /**< never NULL in what the library filled; in results a NUL follows the text */
  size_t size;                  /**< bytes, without that NUL */
} oi_text_view;

/** An amount of one currency: a 128-bit count of minor units, two's complement. All zero: no amount. Frozen. */
typedef struct oi_money {
  uint64_t lo;                  /**< low half of the count */
  int64_t hi;                   /**< high half; the count lies within +-(10^38 - 1) */
  char currency[7];             /**< upper-case code, filled up with zeros */
  uint8_t digits;               /**< digits of the minor unit: JPY 0, USD 2, KWD 3 */
} oi_money;

/** An exact decimal that is not money: (hi:lo) x 10^-scale, at most 38 digits. Frozen. */
typedef struct oi_decimal {
  uint64_t lo;                  /**< low half of the coefficient */
  int64_t hi;                   /**< high half, two's complement */
  int32_t scale;                /**< 0..18 */
  int32_t reserved;             /**< 0 */
} oi_decimal;

/** A currency with its digits. All zero: none. Frozen. */
typedef struct oi_currency {
  char code[7];                 /**< upper-case code, filled up with zeros */
  uint8_t digits;               /**< digits of the minor unit, 0..18 */
} oi_currency;

/** Which item: ids are unique per kind. All zero: none. Frozen. */
typedef struct oi_item_ref {
  uint64_t id;                  /**< 1..OI_MAX_ID */
  int32_t kind;                 /**< oi_item_kind */
  uint32_t reserved;            /**< 0 */
} oi_item_ref;

/** 128 bits that stand for something longer. All zero: none. Frozen. */
typedef struct oi_digest {
  uint64_t lo;                  /**< low half */
  uint64_t hi;                  /**< high half */
} oi_digest;

/** Why a call was refused. Numbers never change. */
typedef int32_t oi_status;
enum {
  OI_OK = 0,                            /**< done */
  /* The books say no: the command as a whole */
  OI_IDEMPOTENCY_CONFLICT = 1,          /**< the key was used for another command */
  OI_INSTANT_DECREASING = 2,            /**< recorded instant earlier than one already recorded */
  /* What it refers to does not exist */
  OI_UNKNOWN_CUSTOMER = 10,             /**< no such customer */
  OI_UNKNOWN_JOB = 11,                  /**< no such job */
  OI_UNKNOWN_CONTRACT = 12,             /**< no such contract */
  OI_UNKNOWN_ITEM = 13,                 /**< no item or draft of this kind and id */
  OI_UNKNOWN_APPLICATION = 14,          /**< no application group with this sequence */
  OI_UNKNOWN_CURRENCY = 15,             /**< neither ISO 4217 nor registered, or other digits */
  OI_UNKNOWN_SEQUENCE = 16,             /**< no record has this sequence */
  OI_UNKNOWN_RECORD = 17,               /**< no record of this kind and id, or it was deleted */
  /* What must be unique is taken */
  OI_ID_TAKEN = 20,                     /**< the id is taken */
  OI_NUMBER_TAKEN = 21,                 /**< the number or code is taken */
  OI_EXTERNAL_REF_TAKEN = 22,           /**< the external reference is taken */
  OI_CURRENCY_TAKEN = 23,               /**< registered with other digits, or an ISO code */
  /* A state forbids it */
  OI_CUSTOMER_STATUS_FORBIDS = 30,      /**< inactive: no new invoices; not used: reversals only */
  OI_JOB_STATUS_FORBIDS = 31,           /**< cancelled and closed jobs take no new invoices */
  OI_WRONG_KIND = 32,                   /**< an item of this kind cannot take part */
  OI_NOT_A_DRAFT = 33,                  /**< it is in the books */
  OI_IS_A_DRAFT = 34,                   /**< it is not in the books yet */
  OI_ALREADY_REVERSED = 35,             /**< voided, reversed or undone before */
  OI_HAS_APPLICATIONS = 36,             /**< live applications stand in the way: err.related */
  OI_ALREADY_REFUNDED = 37,             /**< part of the credit was refunded: the refund goes first */
  OI_ALREADY_EXISTS = 38,               /**< it is so already */
  OI_IN_USE = 39,                       /**< something still refers to it */
  OI_PARENT_CYCLE = 40,                 /**< a customer cannot be its own ancestor */
  OI_MADE_TOGETHER = 41,                /**< made together with other records: it goes with them, whole */
  /* Parties that do not fit together */
  OI_CUSTOMER_MISMATCH = 50,            /**< of different customers */
  OI_CURRENCY_MISMATCH = 51,            /**< in different currencies */
  OI_JOB_MISMATCH = 52,                 /**< of different jobs */
  /* Dates */
  OI_DATE_BEFORE_ITEM = 60,             /**< earlier than a record it refers to */
  OI_DATES_GO_BACKWARDS = 61,           /**< due dates of portions, or a range with from > to */
  OI_PERIOD_LOCKED = 62,                /**< the effective date lies in a locked period */
  /* Amounts */
  OI_AMOUNT_NOT_POSITIVE = 70,          /**< must be above zero */
  OI_EXCEEDS_OPEN = 71,                 /**< more than the debit item can take: err.fitting */
  OI_EXCEEDS_UNAPPLIED = 72,            /**< more than the credit item can give: err.fitting */
  OI_EXCEEDS_AVAILABLE_CREDIT = 73,     /**< more than the customer's available credit: err.fitting */
  OI_PARTIAL_PAYMENT_REFUSED = 74,      /**< this customer pays whole portions */
  OI_TOTAL_NEGATIVE = 75,               /**< a document's total may not be below zero */
  OI_PORTIONS_DIFFER = 76,              /**< portions do not sum to the total */
  OI_TERMS_INCOMPLETE = 77,             /**< the parts of the terms exceed the total or leave some of it */
  OI_CREDIT_LIMIT_EXCEEDED = 78,        /**< reserved */
  /* Values */
  OI_SYNTAX = 90,                       /**< text outside the documented grammar: err.position */
  OI_TOO_MANY_DECIMALS = 91,            /**< more decimals than the currency or the scale has: err.position */
  OI_INEXACT = 92,                      /**< needs rounding and none was allowed */
  OI_OVERFLOW = 93,                     /**< beyond 10^38 - 1 minor units, or 38 digits */
  OI_DIVISION_BY_ZERO = 94,             /**< a divisor of zero */
  OI_DATE_OUT_OF_RANGE = 95,            /**< outside 0001-01-01 .. 9999-12-31 */
  OI_NO_BUSINESS_DAY = 96,              /**< the calendar has no business day within a year */
  /* The call was wrong, or the machine lacks something */
  OI_NULL_ARGUMENT = -1,                /**< NULL where it is not allowed: err.field */
  OI_BAD_STRUCT_SIZE = -2,              /**< smaller than the first version, or an unknown tail that is not zero */
  OI_UNKNOWN_FLAG = -3,                 /**< an unknown flag bit is set */
  OI_INVALID_ARGUMENT = -4,             /**< outside the documented range: err.field */
  OI_INVALID_TEXT = -5,                 /**< not UTF-8, or what it may not hold: err.field, err.position */
  OI_LIMIT_EXCEEDED = -6,               /**< a documented limit: text length, elements of a list, rows of a table */
  OI_OUT_OF_MEMORY = -7,                /**< an allocation failed; nothing has happened */
  OI_REENTRANT_CALL = -8,               /**< a call into a ledger from inside its own callback; in a checked
                                         *   build, while another thread's call runs on a ledger or a log */
  OI_SINK_REFUSED = -9,                 /**< the sink did not acknowledge; nothing has happened */
  OI_LEDGER_POISONED = -10,             /**< an invariant broke earlier; the ledger reads and refuses writes */
  OI_BUFFER_TOO_SMALL = -11,            /**< the size needed is told beside it */
  OI_BAD_EVENT = -12,                   /**< replay: the record does not fit the state */
  OI_INTERNAL = -13,                    /**< a mistake of this library: please report it */
  OI_TRANSACTION_OPEN = -14,            /**< a transaction is open where there must be none */
  OI_NO_TRANSACTION = -15,              /**< the transaction has ended, or the command needs one */
  OI_DAMAGED = -16,                     /**< bytes are not as they were written: err.position */
  OI_BROKEN_CHAIN = -17,                /**< a record that does not follow the one before: err.position */
  OI_UNSUPPORTED_FORMAT = -18           /**< bytes of a newer version: err.position */
};

/** What an id in an error names. */
typedef int32_t oi_entity_kind;
enum {
  OI_ENTITY_KIND_NONE = 0,              /**< nothing in particular */
  OI_ENTITY_KIND_INVOICE = 1,           /**< items have the numbers of oi_item_kind */
  OI_ENTITY_KIND_DEBIT_NOTE = 2,        /**< a debit note */
  OI_ENTITY_KIND_FINANCE_CHARGE = 3,    /**< a finance charge */
  OI_ENTITY_KIND_FEE = 4,               /**< a fee */
  OI_ENTITY_KIND_REFUND = 5,            /**< a refund */
  OI_ENTITY_KIND_DEBIT_ADJUSTMENT = 6,  /**< a debit adjustment */
  OI_ENTITY_KIND_TOLERANCE_GAIN = 7,    /**< a tolerance gain */
  OI_ENTITY_KIND_OPENING_DEBIT = 8,     /**< an opening debit */
  OI_ENTITY_KIND_PAYMENT = 9,           /**< a payment */
  OI_ENTITY_KIND_CREDIT_MEMO = 10,      /**< a credit memo */
  OI_ENTITY_KIND_ACCOUNT_CREDIT = 11,   /**< an account credit */
  OI_ENTITY_KIND_DISCOUNT = 12,         /**< a discount */
  OI_ENTITY_KIND_TOLERANCE_LOSS = 13,   /**< a tolerance loss */
  OI_ENTITY_KIND_WRITE_OFF = 14,        /**< a write-off */
  OI_ENTITY_KIND_OPENING_CREDIT = 15,   /**< an opening credit */
  OI_ENTITY_KIND_CUSTOMER = 32,         /**< a customer */
  OI_ENTITY_KIND_JOB = 33,              /**< a job */
  OI_ENTITY_KIND_CONTRACT = 34,         /**< a contract */
  OI_ENTITY_KIND_APPLICATION = 35,      /**< id = sequence of the application group */
  OI_ENTITY_KIND_REVERSAL = 36,         /**< id = sequence of the reversal */
  OI_ENTITY_KIND_CURRENCY = 37,         /**< a currency */
  OI_ENTITY_KIND_RECORD = 38,           /**< id = sequence */
  OI_ENTITY_KIND_MARK = 39,             /**< id = sequence that placed it */
  OI_ENTITY_KIND_CONTACT = 40,          /**< a contact */
  OI_ENTITY_KIND_LOCK_EXCEPTION = 41    /**< id = sequence that granted it */
};

/** How a digit is dropped. */
typedef int32_t oi_rounding;
enum {
  OI_ROUNDING_DEFAULT = 0,              /**< what the function or setting says */
  OI_ROUNDING_UNNECESSARY = 1,          /**< refuse with OI_INEXACT */
  OI_ROUNDING_HALF_UP = 2,              /**< to nearest, ties away from zero */
  OI_ROUNDING_HALF_DOWN = 3,            /**< to nearest, ties towards zero */
  OI_ROUNDING_HALF_EVEN = 4,            /**< to nearest, ties to the even neighbour */
  OI_ROUNDING_UP = 5,                   /**< away from zero */
  OI_ROUNDING_DOWN = 6,                 /**< towards zero */
  OI_ROUNDING_FLOOR = 7,                /**< towards minus infinity */
  OI_ROUNDING_CEILING = 8               /**< towards plus infinity */
};

/** Who gets the minor units a split leaves over. */
typedef int32_t oi_split_remainder;
enum {
  OI_SPLIT_REMAINDER_DEFAULT = 0,           /**< largest remainder */
  OI_SPLIT_REMAINDER_LARGEST_REMAINDER = 1, /**< one each to the parts that lost most, ties to the earlier */
  OI_SPLIT_REMAINDER_FIRST = 2,             /**< the first part with a weight */
  OI_SPLIT_REMAINDER_LAST = 3,              /**< the last part with a weight */
  OI_SPLIT_REMAINDER_SEPARATE = 4           /**< nobody: told apart */
};

/** A day of the week. */
typedef int32_t oi_weekday;
enum {
  OI_WEEKDAY_NONE = 0,                  /**< no date */
  OI_WEEKDAY_MONDAY = 1,                /**< Monday */
  OI_WEEKDAY_TUESDAY = 2,               /**< Tuesday */
  OI_WEEKDAY_WEDNESDAY = 3,             /**< Wednesday */
  OI_WEEKDAY_THURSDAY = 4,              /**< Thursday */
  OI_WEEKDAY_FRIDAY = 5,                /**< Friday */
  OI_WEEKDAY_SATURDAY = 6,              /**< Saturday */
  OI_WEEKDAY_SUNDAY = 7                 /**< Sunday */
};

/** How a date moves off a day that is no business day. */
typedef int32_t oi_business_day_shift;
enum {
  OI_BUSINESS_DAY_SHIFT_NONE = 0,               /**< it stays */
  OI_BUSINESS_DAY_SHIFT_FOLLOWING = 1,          /**< the next business day */
  OI_BUSINESS_DAY_SHIFT_PRECEDING = 2,          /**< the one before */
  OI_BUSINESS_DAY_SHIFT_MODIFIED_FOLLOWING = 3  /**< the next, but not into another month: then the one before */
};

/** A customer's status. */
typedef int32_t oi_customer_status;
enum {
  OI_CUSTOMER_STATUS_ACTIVE = 0,        /**< the default */
  OI_CUSTOMER_STATUS_PROSPECT = 1,      /**< becomes active with its first invoice, or by command */
  OI_CUSTOMER_STATUS_INACTIVE = 2,      /**< no new invoices */
  OI_CUSTOMER_STATUS_NOT_USED = 3       /**< reversals only */
};

/** Whether a payment may leave part of a due portion open. */
typedef int32_t oi_partial_payments;
enum {
  OI_PARTIAL_PAYMENTS_INHERIT = 0,      /**< as the ledger's settings say */
  OI_PARTIAL_PAYMENTS_ALLOW = 1,        /**< it may */
  OI_PARTIAL_PAYMENTS_REFUSE = 2        /**< it may not */
};

/** A job's status. */
typedef int32_t oi_job_status;
enum {
  OI_JOB_STATUS_ACTIVE = 0,             /**< the default */
  OI_JOB_STATUS_INACTIVE = 1,           /**< resting */
  OI_JOB_STATUS_CANCELLED = 2,          /**< takes no new invoices; what it leaves open can be listed */
  OI_JOB_STATUS_CLOSED = 3              /**< takes no new invoices */
};

/** Where tax is rounded. */
typedef int32_t oi_tax_scope;
enum {
  OI_TAX_SCOPE_DOCUMENT = 0,            /**< per rate on the document's sum */
  OI_TAX_SCOPE_LINE = 1                 /**< per line */
};

/** Where a document stands that is not in the books yet. */
typedef int32_t oi_draft_state;
enum {
  OI_DRAFT_STATE_NONE = 0,                /**< no draft; in oi_ledger_draft_invoice: unapproved */
  OI_DRAFT_STATE_UNAPPROVED = 1,          /**< nobody has approved it */
  OI_DRAFT_STATE_UNPOSTED_DRAW = 2,       /**< a draw to be posted */
  OI_DRAFT_STATE_UNPOSTED_RECEIVABLE = 3, /**< approved, to be posted to receivables */
  OI_DRAFT_STATE_PENDING = 4              /**< a payment not yet collected */
};

/** Which part of a document a portion of its terms is. */
typedef int32_t oi_portion_share;
enum {
  OI_PORTION_SHARE_REMAINDER = 0,       /**< what the others leave */
  OI_PORTION_SHARE_PERCENT = 1,         /**< a percentage of the total */
  OI_PORTION_SHARE_FIXED = 2            /**< an amount */
};

/** Which rule gives a due date. */
typedef int32_t oi_due_rule_kind;
enum {
  OI_DUE_RULE_KIND_DEFAULT = 0,         /**< net */
  OI_DUE_RULE_KIND_NET = 1,             /**< base + days, + months, day of month, + days_after */
  OI_DUE_RULE_KIND_PROXIMO = 2,         /**< cut-off and day */
  OI_DUE_RULE_KIND_FIXED_DATE = 3       /**< a date */
};

/** From which date a due date counts. */
typedef int32_t oi_due_base;
enum {
  OI_DUE_BASE_DOCUMENT = 0,             /**< the document's */
  OI_DUE_BASE_EFFECTIVE = 1,            /**< the effective date */
  OI_DUE_BASE_DELIVERY = 2,             /**< the delivery's */
  OI_DUE_BASE_RECEIPT = 3               /**< the receipt's */
};

/** What an item is: 1..8 the customer owes more, 9..15 less. */
typedef int32_t oi_item_kind;
enum {
  OI_ITEM_KIND_NONE = 0,                /**< no item */
  OI_ITEM_KIND_INVOICE = 1,             /**< debit: an invoice */
  OI_ITEM_KIND_DEBIT_NOTE = 2,          /**< debit: a debit note */
  OI_ITEM_KIND_FINANCE_CHARGE = 3,      /**< debit: a finance charge */
  OI_ITEM_KIND_FEE = 4,                 /**< debit: a fee */
  OI_ITEM_KIND_REFUND = 5,              /**< debit: credit paid out */
  OI_ITEM_KIND_DEBIT_ADJUSTMENT = 6,    /**< debit: credit taken back */
  OI_ITEM_KIND_TOLERANCE_GAIN = 7,      /**< debit: a small overpayment kept */
  OI_ITEM_KIND_OPENING_DEBIT = 8,       /**< debit: a balance brought in */
  OI_ITEM_KIND_PAYMENT = 9,             /**< credit: cash in */
  OI_ITEM_KIND_CREDIT_MEMO = 10,        /**< credit: a credit memo */
  OI_ITEM_KIND_ACCOUNT_CREDIT = 11,     /**< credit: put on the account directly */
  OI_ITEM_KIND_DISCOUNT = 12,           /**< credit: an early-payment discount */
  OI_ITEM_KIND_TOLERANCE_LOSS = 13,     /**< credit: a small underpayment forgiven */
  OI_ITEM_KIND_WRITE_OFF = 14,          /**< credit: given up */
  OI_ITEM_KIND_OPENING_CREDIT = 15      /**< credit: a balance brought in */
};

/** How a record was undone. */
typedef int32_t oi_reversal_kind;
enum {
  OI_REVERSAL_KIND_NONE = 0,                /**< not undone; in oi_ledger_reverse_payment: payment reversed */
  OI_REVERSAL_KIND_VOIDED = 1,              /**< a document withdrawn */
  OI_REVERSAL_KIND_INSUFFICIENT_FUNDS = 2,  /**< a payment returned by the bank */
  OI_REVERSAL_KIND_CHARGEBACK = 3,          /**< a payment called back by the payer */
  OI_REVERSAL_KIND_PAYMENT_REVERSED = 4,    /**< any other reversal of a payment */
  OI_REVERSAL_KIND_RECOVERED = 5,           /**< a write-off taken back */
  OI_REVERSAL_KIND_UNAPPLIED = 6,           /**< an application undone */
  OI_REVERSAL_KIND_REINSTATED = 7           /**< the reversal of an item undone */
};

/** Which items a credit settles. */
typedef int32_t oi_strategy;
enum {
  OI_STRATEGY_NONE = 0,                 /**< nothing is settled */
  OI_STRATEGY_CHOSEN = 1,               /**< the targets, in the order given */
  OI_STRATEGY_OLDEST_FIRST = 2,         /**< by document date, then sequence */
  OI_STRATEGY_DUE_DATE = 3,             /**< portions by due date, then sequence */
  OI_STRATEGY_SMALLEST = 4,             /**< items by what they have open */
  OI_STRATEGY_LARGEST = 5,              /**< the other way round */
  OI_STRATEGY_PROPORTIONAL = 6          /**< in proportion to what each portion has open */
};

/** What an event says. */
typedef int32_t oi_event_kind;
enum {
  OI_EVENT_KIND_NONE = 0,                     /**< no event */
  OI_EVENT_KIND_SETTINGS_CHANGED = 1,         /**< see oi_record_read_settings */
  OI_EVENT_KIND_CURRENCY_REGISTERED = 2,      /**< currency */
  OI_EVENT_KIND_CUSTOMER_SAVED = 3,           /**< created or changed: the whole customer */
  OI_EVENT_KIND_CUSTOMER_ACTIVATED = 4,       /**< a prospect became active by its first invoice */
  OI_EVENT_KIND_JOB_SAVED = 5,                /**< created or changed */
  OI_EVENT_KIND_CONTRACT_SAVED = 6,           /**< created or changed */
  OI_EVENT_KIND_DRAFT_SAVED = 7,              /**< a document kept outside the books */
  OI_EVENT_KIND_DRAFT_DELETED = 8,            /**< and dropped */
  OI_EVENT_KIND_ITEM_ISSUED = 9,              /**< a signed amount is owed from now on */
  OI_EVENT_KIND_CREDIT_APPLIED = 10,          /**< item = the credit, other = the debit */
  OI_EVENT_KIND_APPLICATION_UNDONE = 11,      /**< application */
  OI_EVENT_KIND_ITEM_REVERSED = 12,           /**< item, reversal */
  OI_EVENT_KIND_REVERSAL_UNDONE = 13,         /**< item */
  OI_EVENT_KIND_IDEMPOTENCY_KEYS_DROPPED = 14,  /**< before */
  OI_EVENT_KIND_PERIOD_LOCKED = 15,           /**< command_class, ends = locked through; 0: lifted */
  OI_EVENT_KIND_LOCK_EXCEPTION_GRANTED = 16,  /**< name = actor, command_class, starts, ends, expires_micros */
  OI_EVENT_KIND_LOCK_EXCEPTION_WITHDRAWN = 17 /**< before = the sequence it was granted with */
};

/** What a period lock holds for. Commands that only keep master data or drafts are never locked. */
typedef int32_t oi_command_class;
enum {
  OI_COMMAND_CLASS_ALL = 0,             /**< every command about money */
  OI_COMMAND_CLASS_BILLING = 1,         /**< invoices, debit notes, openings, credit memos */
  OI_COMMAND_CLASS_RECEIPTS = 2,        /**< payments, their reversals, refunds */
  OI_COMMAND_CLASS_ADJUSTMENTS = 3,     /**< account credit, write-offs, recoveries, voids, reinstatements */
  OI_COMMAND_CLASS_SETTLEMENT = 4       /**< applying, settling, unapplying */
};

/** How records leave a ledger as bytes. */
typedef int32_t oi_journaling;
enum {
  OI_JOURNALING_OFF = 0,                /**< they do not */
  OI_JOURNALING_PUSH = 1,               /**< each transaction is handed to a callback */
  OI_JOURNALING_PULL = 2                /**< the host asks its transaction for them, see oi_transaction_records */
};

/** An item's status at an as-of point: the first that fits, in the order draft, voided, paid, overdue, ... */
typedef int32_t oi_item_status;
enum {
  OI_ITEM_STATUS_NONE = 0,              /**< no status */
  OI_ITEM_STATUS_DRAFT = 1,             /**< not in the books */
  OI_ITEM_STATUS_VOIDED = 2,            /**< or reversed */
  OI_ITEM_STATUS_PAID = 3,              /**< nothing remains; a credit: used up */
  OI_ITEM_STATUS_OVERDUE = 4,           /**< something is past due */
  OI_ITEM_STATUS_PARTLY_PAID = 5,       /**< a credit: partly used */
  OI_ITEM_STATUS_PENDING = 6            /**< nothing applied yet */
};

/** Order of a list of items; ties by sequence. */
typedef int32_t oi_item_sort;
enum {
  OI_ITEM_SORT_EFFECTIVE = 0,           /**< effective date */
  OI_ITEM_SORT_DOCUMENT_DATE = 1,       /**< document date */
  OI_ITEM_SORT_DUE = 2,                 /**< due date */
  OI_ITEM_SORT_NUMBER = 3,              /**< number, by bytes */
  OI_ITEM_SORT_TOTAL = 4,               /**< total */
  OI_ITEM_SORT_REMAINING = 5,           /**< remaining */
  OI_ITEM_SORT_SEQUENCE = 6             /**< when it became known */
};

/** What a line of the transaction history, or a part of an explanation, is. */
typedef int32_t oi_history_kind;
enum {
  OI_HISTORY_KIND_NONE = 0,             /**< nothing */
  OI_HISTORY_KIND_ITEM = 1,             /**< an item was issued */
  OI_HISTORY_KIND_REVERSAL = 2,         /**< an item was reversed, or its reversal undone */
  OI_HISTORY_KIND_APPLICATION = 3,      /**< a credit was used */
  OI_HISTORY_KIND_APPLICATION_UNDONE = 4 /**< and that was undone */
};

/** Order of a transaction history. */
typedef int32_t oi_history_sort;
enum {
  OI_HISTORY_SORT_DATE = 0,             /**< effective date, then sequence */
  OI_HISTORY_SORT_SEQUENCE = 1,         /**< when it became known */
  OI_HISTORY_SORT_AMOUNT = 2,           /**< change, then applied */
  OI_HISTORY_SORT_NUMBER = 3            /**< number, by bytes */
};

/** From which date an item's age counts. */
typedef int32_t oi_aging_basis;
enum {
  OI_AGING_BASIS_DUE = 0,               /**< its portions' due dates */
  OI_AGING_BASIS_DOCUMENT = 1,          /**< its document date */
  OI_AGING_BASIS_EFFECTIVE = 2          /**< its effective date */
};

/** Where unapplied credit stands in an aging. */
typedef int32_t oi_aging_credits;
enum {
  OI_AGING_CREDITS_SEPARATE = 0,        /**< in its own column */
  OI_AGING_CREDITS_BY_OWN_DATE = 1,     /**< negative, in the bucket of its own document date */
  OI_AGING_CREDITS_NET_OLDEST = 2       /**< taken from the oldest open items of its row */
};

/** What a row of an aging stands for. */
typedef int32_t oi_aging_group;
enum {
  OI_AGING_GROUP_CUSTOMER = 0,          /**< a customer and currency */
  OI_AGING_GROUP_JOB = 1,               /**< a customer, job and currency; no job is a row of its own */
  OI_AGING_GROUP_CURRENCY = 2,          /**< a currency: the portfolio */
  OI_AGING_GROUP_SALESPERSON = 3,       /**< a salesperson, as frozen at issue, and currency */
  OI_AGING_GROUP_PARENT = 4,            /**< a customer with its children, and theirs */
  OI_AGING_GROUP_ITEM = 5               /**< an open item: the detail */
};

/** What a row of an account balance stands for. */
typedef int32_t oi_balance_scope;
enum {
  OI_BALANCE_SCOPE_NONE = 0,            /**< nothing */
  OI_BALANCE_SCOPE_CUSTOMER = 1,        /**< the customer as a whole */
  OI_BALANCE_SCOPE_JOB = 2,             /**< one of its jobs */
  OI_BALANCE_SCOPE_NO_JOB = 3           /**< what belongs to no job */
};

/** How much a log message matters. */
typedef int32_t oi_log_level;
enum {
  OI_LOG_LEVEL_NONE = 0,                /**< nothing */
  OI_LOG_LEVEL_ERROR = 1,               /**< a mistake of the library, or a poisoned ledger */
  OI_LOG_LEVEL_WARNING = 2              /**< the environment refused: a sink, an allocator */
};

/** The tables a result can hold; each is read by the function of the same name: OI_TABLE_ITEMS by
 *  oi_result_read_items. */
typedef int32_t oi_table;
enum {
  OI_TABLE_NONE = 0,                    /**< no table */
  OI_TABLE_CUSTOMERS = 1,               /**< oi_customer_row */
  OI_TABLE_JOBS = 2,                    /**< oi_job_row */
  OI_TABLE_CONTRACTS = 3,               /**< oi_contract_row */
  OI_TABLE_ITEMS = 4,                   /**< oi_item_row */
  OI_TABLE_PORTIONS = 5,                /**< oi_portion_row */
  OI_TABLE_LINES = 6,                   /**< oi_line_row */
  OI_TABLE_TAXES = 7,                   /**< oi_tax_row */
  OI_TABLE_APPLICATIONS = 8,            /**< oi_application_row */
  OI_TABLE_PLANNED_APPLICATIONS = 9,    /**< oi_planned_application_row */
  OI_TABLE_BALANCES = 10,               /**< oi_balance_row */
  OI_TABLE_AGING_BUCKETS = 11,          /**< oi_aging_bucket_row */
  OI_TABLE_AGING_ROWS = 12,             /**< oi_aging_row */
  OI_TABLE_AGING_CELLS = 13,            /**< oi_money; row r, bucket b stands at r x buckets + b */
  OI_TABLE_AGING_TOTALS = 14,           /**< oi_aging_row, one a currency */
  OI_TABLE_AGING_TOTAL_CELLS = 15,      /**< oi_money, as the cells */
  OI_TABLE_SUMMARIES = 16,              /**< oi_summary_row, one */
  OI_TABLE_SUMMARY_CURRENCIES = 17,     /**< oi_summary_currency_row */
  OI_TABLE_SUMMARY_CELLS = 18,          /**< oi_money; currency c, bucket b stands at c x buckets + b */
  OI_TABLE_HISTORY_LINES = 19,          /**< oi_history_row */
  OI_TABLE_EXPLAIN_PARTS = 20,          /**< oi_explain_part_row */
  OI_TABLE_TERMS = 21,                  /**< oi_terms_row */
  OI_TABLE_TERMS_DISCOUNTS = 22,        /**< oi_terms_discount_row */
  OI_TABLE_PERIOD_LOCKS = 23,           /**< oi_period_lock_row */
  OI_TABLE_LOCK_EXCEPTIONS = 24,        /**< oi_lock_exception_row */
  OI_TABLE_NUMBERING = 25,              /**< oi_numbering_row, one */
  OI_TABLE_NUMBER_SERIES = 26,          /**< oi_number_series_row */
  OI_TABLE_NUMBER_GAPS = 27,            /**< oi_number_gap_row */
  OI_TABLE_VOIDED_NUMBERS = 28          /**< oi_voided_number_row */
};

/** A ledger: the books of one host. */
typedef struct oi_ledger oi_ledger;

/** Commands that become permanent together, or not at all. Keeps its ledger alive. */
typedef struct oi_transaction oi_transaction;

/** The answer to a query: rows of one or more tables, with their texts. It outlives its ledger. */
typedef struct oi_result oi_result;

/** Bytes that the caller owns: records, snapshots. It outlives its ledger. */
typedef struct oi_buffer oi_buffer;

/** An aging prepared once, used often: buckets, basis, grouping. */
typedef struct oi_aging_calculator oi_aging_calculator;

/** One accepted command: a header and events. Borrowed from the sink call or the event log it came from; a build
 *  with OPENITEM_CHECKED_HANDLES refuses it afterwards. */
typedef struct oi_record oi_record;

/** Records kept in memory. */
typedef struct oi_event_log oi_event_log;

/** A refusal in full. Caller-owned: set struct_size, nothing needs freeing, works when memory has run out.
 *  After OI_OK only `code` is set. */
typedef struct oi_error {
  uint32_t struct_size;         /**< sizeof(oi_error) */
  uint32_t flags;               /**< 0 */
  int32_t code;                 /**< oi_status: what the function returned */
  int32_t kind;                 /**< oi_entity_kind: what the refusal is about ... */
  uint64_t id;                  /**< ... and which one; 0: none yet */
  uint64_t row;                 /**< batches: index of the row */
  uint64_t position;            /**< texts: offset of the first bad byte; lists: index of the element */
  oi_money fitting;             /**< what would have fitted; all zero: no amount belongs to this refusal */
  uint64_t related[4];          /**< the first records that stand in the way ... */
  uint32_t related_count;       /**< ... and how many there are */
  uint32_t reserved;            /**< 0 */
  char field[48];               /**< the input's field or parameter, NUL-terminated; "" when none is to blame */
  char message[128];            /**< one English sentence for a log, NUL-terminated */
} oi_error;

/** One line of the layout table: a structure (field empty) or one of its fields. */
typedef struct oi_layout_row {
  oi_text_view structure;       /**< "oi_money"; static */
  oi_text_view field;           /**< "digits"; "" for the structure itself; static */
  uint32_t offset;              /**< bytes from the start of the structure */
  uint32_t size;                /**< bytes */
  uint32_t alignment;           /**< of the structure; 0 in a field's line */
  uint32_t reserved;            /**< 0 */
} oi_layout_row;

/** One row of the ISO 4217 table. */
typedef struct oi_iso4217_row {
  oi_text_view code;            /**< "USD"; static */
  int32_t numeric;              /**< 840 */
  int32_t digits;               /**< 2; -1: no minor unit, so not money here */
} oi_iso4217_row;

/* ---- calendar and terms ---- */

/** Which days are business days. NULL for it: Monday to Friday. */
typedef struct oi_business_calendar {
  uint32_t struct_size;                 /**< sizeof(oi_business_calendar) */
  uint32_t flags;                       /**< OI_BUSINESS_CALENDAR_... */
  uint32_t weekend_mask;                /**< bits 1 << (oi_weekday - 1); 0: Saturday and Sunday, unless OI_BUSINESS_CALENDAR_NO_WEEKEND */
  uint32_t reserved;                    /**< 0 */
  const int32_t *holidays;              /**< dates, ascending */
  size_t holiday_count;                 /**< how many */
  const int32_t *extra_workdays;        /**< dates, ascending; business days whatever else says */
  size_t extra_workday_count;           /**< how many */
} oi_business_calendar;

/* There is no weekend; weekend_mask is 0. */
#define OI_BUSINESS_CALENDAR_NO_WEEKEND 0x1u

/** An early-payment discount of a portion: kept with the document, not granted by this version. */
typedef struct oi_discount_tier {
  uint32_t struct_size;         /**< sizeof(oi_discount_tier) */
  uint32_t flags;               /**< 0 */
  oi_decimal percent;           /**< of the portion */
  int32_t days;                 /**< from the base date, 0..36500 */
  uint32_t reserved;            /**< 0 */
} oi_discount_tier;

/** One portion of payment terms and when it is due. All zero: all of it, on receipt.
 *  net: base + days, + months, day of that month, + days_after, then the shift, in this order.
 *  proximo: a base day <= cutoff is due on `day` of the next month, a later one the month after. */
typedef struct oi_terms_portion {
  uint32_t struct_size;                 /**< sizeof(oi_terms_portion) */
  uint32_t flags;                       /**< 0 */
  int32_t share;                        /**< oi_portion_share */
  int32_t kind;                         /**< oi_due_rule_kind */
  int32_t base;                         /**< oi_due_base */
  int32_t shift;                        /**< oi_business_day_shift */
  int32_t days;                         /**< 0..36500 */
  int32_t months;                       /**< 0..1200 */
  int32_t day;                          /**< 0 keeps the day; 1..31, clipped to the month's end */
  int32_t days_after;                   /**< 0..36500 */
  int32_t cutoff;                       /**< proximo: 1..31, or -1..-31 from the month's end */
  int32_t fixed_date;                   /**< fixed date: it */
  oi_decimal percent;                   /**< share percent: of the document's total */
  oi_money fixed;                       /**< share fixed: this much */
  const oi_discount_tier *discounts;    /**< early-payment discounts */
  size_t discount_count;                /**< how many */
  size_t discount_stride;               /**< bytes from one to the next; 0: its struct_size */
} oi_terms_portion;

/** The dates terms may count from. */
typedef struct oi_due_inputs {
  uint32_t struct_size;         /**< sizeof(oi_due_inputs) */
  uint32_t flags;               /**< 0 */
  int32_t document;             /**< document date */
  int32_t effective;            /**< effective date */
  int32_t delivery;             /**< 0: none */
  int32_t receipt;              /**< 0: none */
} oi_due_inputs;

/** One portion of a document. */
typedef struct oi_due_portion {
  uint32_t struct_size;         /**< sizeof(oi_due_portion) */
  uint32_t flags;               /**< 0 */
  oi_money amount;              /**< its part of the total */
  int32_t due;                  /**< required; of a draft only when it is posted */
  uint32_t reserved;            /**< 0 */
} oi_due_portion;

/* ---- documents ---- */

/** A tax on a line. */
typedef struct oi_line_tax {
  uint32_t struct_size;         /**< sizeof(oi_line_tax) */
  uint32_t flags;               /**< 0 */
  oi_text code;                 /**< the host's tax code; lines of one code and rate are taxed together */
  oi_decimal percent;           /**< 19 is 19 %, 0.19 is 19 hundredths of a percent */
} oi_line_tax;

/** A line of a document: round(quantity x unit price) - discount. */
typedef struct oi_line_input {
  uint32_t struct_size;         /**< sizeof(oi_line_input) */
  uint32_t flags;               /**< OI_LINE_... */
  oi_text product;              /**< the host's product code */
  oi_text description;          /**< free text */
  oi_decimal quantity;          /**< all zero: 1, unless OI_LINE_ZERO_QUANTITY */
  oi_decimal unit_price;        /**< in the document's currency */
  oi_decimal discount_percent;  /**< of the rounded amount; or */
  oi_money discount;            /**< an amount; giving both is refused */
  const oi_line_tax *taxes;     /**< taxes on the line */
  size_t tax_count;             /**< how many */
  size_t tax_stride;            /**< bytes from one to the next; 0: its struct_size */
} oi_line_input;

/* A quantity of all zero is 0, not 1: to be set where a quantity is given, since "0" is all zero. */
#define OI_LINE_ZERO_QUANTITY 0x1u

/** What the lines of a document add up to. */
typedef struct oi_document_totals {
  uint32_t struct_size;         /**< sizeof(oi_document_totals) */
  uint32_t flags;               /**< 0 */
  oi_money lines;               /**< sum of round(quantity x price), before discounts */
  oi_money discount;            /**< sum of the lines' discounts */
  oi_money tax;                 /**< sum of the taxes */
  oi_money total;               /**< lines - discount + tax */
} oi_document_totals;

/** A customer. */
typedef struct oi_customer_input {
  uint32_t struct_size;             /**< sizeof(oi_customer_input) */
  uint32_t flags;                   /**< 0 */
  uint64_t id;                      /**< creating: 0 = the next; changing: which one */
  oi_text code;                     /**< the host's customer number; unique; may be empty */
  oi_text name;                     /**< personal */
  oi_text label;                    /**< the host's own status label */
  oi_text salesperson;              /**< default of new invoices */
  oi_text external_ref;             /**< the host's key; unique; may be empty */
  int32_t status;                   /**< oi_customer_status */
  int32_t partial_payments;         /**< oi_partial_payments */
  char currency[8];                 /**< default of new documents: code, filled up with zeros */
  uint64_t parent;                  /**< consolidated with; 0: none */
  oi_money credit_limit;            /**< all zero: no limit; a limit of 0 carries its currency */
  int32_t established;              /**< date; 0: the effective date of creation */
  uint32_t reserved;                /**< 0 */
  const oi_terms_portion *terms;    /**< default of new invoices; none: due on receipt */
  size_t terms_count;               /**< how many portions */
  size_t terms_stride;              /**< bytes from one to the next; 0: its struct_size */
} oi_customer_input;

/** A job of a customer. */
typedef struct oi_job_input {
  uint32_t struct_size;         /**< sizeof(oi_job_input) */
  uint32_t flags;               /**< 0 */
  uint64_t id;                  /**< creating: 0 = the next; changing: which one */
  uint64_t customer;            /**< whose; it never changes */
  oi_text code;                 /**< unique among jobs; may be empty */
  oi_text name;                 /**< personal */
  oi_text external_ref;         /**< unique among jobs; may be empty */
  int32_t status;               /**< oi_job_status */
  uint32_t reserved;            /**< 0 */
} oi_job_input;

/** A contract with a customer. */
typedef struct oi_contract_input {
  uint32_t struct_size;         /**< sizeof(oi_contract_input) */
  uint32_t flags;               /**< 0 */
  uint64_t id;                  /**< creating: 0 = the next; changing: which one */
  uint64_t customer;            /**< whose; it never changes */
  uint64_t job;                 /**< 0: the customer as a whole */
  oi_text number;               /**< unique among contracts; may be empty */
  oi_text external_ref;         /**< unique among contracts; may be empty */
  int32_t starts;               /**< date; 0: not told */
  int32_t ends;                 /**< date; 0: open-ended */
} oi_contract_input;

/** An invoice, debit note, opening balance, or a draft of an invoice: lines, or a bare total, or both when
 *  they agree. Due by portions, or on `due`, or by terms, or by the customer's terms, in this order. */
typedef struct oi_invoice_input {
  uint32_t struct_size;             /**< sizeof(oi_invoice_input) */
  uint32_t flags;                   /**< 0 */
  uint64_t id;                      /**< 0: the next of its kind */
  uint64_t customer;                /**< whose */
  uint64_t job;                     /**< 0: none */
  uint64_t contract;                /**< 0: none */
  oi_text number;                   /**< unique per kind; may be empty */
  char currency[8];                 /**< all zero: the total's, else the customer's */
  int32_t kind;                     /**< oi_item_kind; 0: what the function makes; an opening is a debit or a credit */
  int32_t draft_state;              /**< oi_draft_state; oi_ledger_draft_invoice reads it, else 0 */
  int32_t document_date;            /**< 0: the effective date */
  int32_t delivery_date;            /**< 0: none */
  int32_t due;                      /**< 0: by portions or terms */
  int32_t tax_scope;                /**< oi_tax_scope */
  oi_money total;                   /**< >= 0; all zero: what the lines add up to */
  const oi_line_input *lines;       /**< lines */
  size_t line_count;                /**< how many */
  size_t line_stride;               /**< bytes from one to the next; 0: its struct_size */
  const oi_due_portion *portions;   /**< due portions; they sum to the total */
  size_t portion_count;             /**< how many */
  size_t portion_stride;            /**< bytes from one to the next; 0: its struct_size */
  const oi_terms_portion *terms;    /**< terms of this document */
  size_t terms_count;               /**< how many */
  size_t terms_stride;              /**< bytes from one to the next; 0: its struct_size */
  oi_text salesperson;              /**< empty: the customer's */
  oi_text series;                   /**< recurring invoices that belong together */
  oi_text reference;                /**< the customer's order number, say */
  oi_text notes;                    /**< personal */
  oi_text external_ref;             /**< unique per kind; may be empty */
} oi_invoice_input;

/** One debit item to be settled. */
typedef struct oi_target_input {
  uint32_t struct_size;         /**< sizeof(oi_target_input) */
  uint32_t flags;               /**< 0 */
  oi_item_ref item;             /**< which */
  oi_money amount;              /**< all zero: as much as it has open and the credit has left */
} oi_target_input;

/** How a credit is used. What is left stays as unapplied credit. */
typedef struct oi_settlement_input {
  uint32_t struct_size;             /**< sizeof(oi_settlement_input) */
  uint32_t flags;                   /**< OI_SETTLEMENT_... */
  int32_t strategy;                 /**< oi_strategy; 0 with targets: chosen */
  uint32_t reserved;                /**< 0 */
  const oi_target_input *targets;   /**< strategy chosen: the items */
  size_t target_count;              /**< how many */
  size_t target_stride;             /**< bytes from one to the next; 0: its struct_size */
} oi_settlement_input;

/* A chosen amount over what is open takes what fits instead of being refused. */
#define OI_SETTLEMENT_CAP 0x1u
/* A strategy uses this credit alone, not the customer's other open credit before it. */
#define OI_SETTLEMENT_ONLY_THIS_CREDIT 0x2u

/** A payment: cash in. */
typedef struct oi_payment_input {
  uint32_t struct_size;                     /**< sizeof(oi_payment_input) */
  uint32_t flags;                           /**< 0 */
  uint64_t id;                              /**< 0: the next */
  uint64_t customer;                        /**< whose */
  uint64_t job;                             /**< with a job it settles only that job's items; 0: any */
  oi_text number;                           /**< unique among payments; may be empty */
  oi_money amount;                          /**< > 0 */
  int32_t value_date;                       /**< when the money counts for discounts; 0: the effective date */
  uint32_t reserved;                        /**< 0 */
  oi_text method;                           /**< "card", "bank_transfer", "check", ...: the host's words */
  oi_text transaction_id;                   /**< the bank's or processor's */
  oi_text reference;                        /**< the payer's */
  oi_text notes;                            /**< personal */
  oi_text external_ref;                     /**< unique among payments; may be empty */
  const oi_settlement_input *settlement;    /**< what it settles; NULL: nothing, as for drafts and marking paid */
} oi_payment_input;

/** A draft to be posted. */
typedef struct oi_post_draft_input {
  uint32_t struct_size;                     /**< sizeof(oi_post_draft_input) */
  uint32_t flags;                           /**< 0 */
  oi_item_ref draft;                        /**< which */
  oi_text number;                           /**< names it if the draft has none */
  const oi_settlement_input *settlement;    /**< payments only; NULL: nothing is settled */
} oi_post_draft_input;

/** A draft to be dropped. */
typedef struct oi_delete_draft_input {
  uint32_t struct_size;         /**< sizeof(oi_delete_draft_input) */
  uint32_t flags;               /**< 0 */
  oi_item_ref draft;            /**< which */
} oi_delete_draft_input;

/** An invoice paid in full by one payment. */
typedef struct oi_mark_paid_input {
  uint32_t struct_size;                 /**< sizeof(oi_mark_paid_input) */
  uint32_t flags;                       /**< 0 */
  uint64_t invoice;                     /**< which */
  const oi_payment_input *payment;      /**< not NULL; a method is required; customer and amount are the invoice's,
                                             what is given must agree */
} oi_mark_paid_input;

/** A credit memo: lines, or a bare amount, or both when they agree. */
typedef struct oi_credit_memo_input {
  uint32_t struct_size;             /**< sizeof(oi_credit_memo_input) */
  uint32_t flags;                   /**< OI_CREDIT_MEMO_... */
  uint64_t id;                      /**< 0: the next */
  uint64_t customer;                /**< whose */
  uint64_t job;                     /**< 0: none */
  uint64_t contract;                /**< 0: none */
  uint64_t invoice;                 /**< about this one: its open amount is reduced first; 0: none */
  oi_text number;                   /**< unique among credit memos; may be empty */
  char currency[8];                 /**< all zero: the amount's, else the customer's */
  int32_t document_date;            /**< 0: the effective date */
  int32_t tax_scope;                /**< oi_tax_scope */
  oi_money amount;                  /**< > 0; all zero: what the lines add up to */
  const oi_line_input *lines;       /**< lines */
  size_t line_count;                /**< how many */
  size_t line_stride;               /**< bytes from one to the next; 0: its struct_size */
  oi_money refund;                  /**< part of the rest that is refunded at once; all zero: none */
  oi_text refund_number;            /**< unique among refunds; may be empty */
  oi_text reference;                /**< the customer's */
  oi_text notes;                    /**< personal */
  oi_text external_ref;             /**< unique among credit memos; may be empty */
} oi_credit_memo_input;

/* The invoice is already paid: undo as much of its applications as the memo needs, newest first, and apply them
 * anew for the rest, so that the payment becomes credit. */
#define OI_CREDIT_MEMO_DISPLACE_PAYMENTS 0x1u

/** Credit put on an account (+), or taken back from it (-): oldest first, never below zero. */
typedef struct oi_account_credit_input {
  uint32_t struct_size;         /**< sizeof(oi_account_credit_input) */
  uint32_t flags;               /**< 0 */
  uint64_t id;                  /**< 0: the next */
  uint64_t customer;            /**< whose */
  uint64_t job;                 /**< 0: none */
  uint64_t contract;            /**< 0: none */
  oi_text number;               /**< unique per kind; may be empty */
  oi_money change;              /**< not zero */
  int32_t document_date;        /**< 0: the effective date */
  uint32_t reserved;            /**< 0 */
  oi_text reference;            /**< the customer's */
  oi_text notes;                /**< personal */
  oi_text external_ref;         /**< unique per kind; may be empty */
} oi_account_credit_input;

/** One credit item used on debit items named. */
typedef struct oi_apply_credit_input {
  uint32_t struct_size;             /**< sizeof(oi_apply_credit_input) */
  uint32_t flags;                   /**< OI_APPLY_CREDIT_... */
  oi_item_ref credit;               /**< which */
  const oi_target_input *targets;   /**< at least one */
  size_t target_count;              /**< how many */
  size_t target_stride;             /**< bytes from one to the next; 0: its struct_size */
} oi_apply_credit_input;

/* An amount over what is open takes what fits instead of being refused. */
#define OI_APPLY_CREDIT_CAP 0x1u

/** One row of oi_ledger_apply_credits: an amount of one credit item on one debit item. */
typedef struct oi_application_input {
  uint32_t struct_size;         /**< sizeof(oi_application_input) */
  uint32_t flags;               /**< 0 */
  oi_item_ref credit;           /**< which credit item */
  oi_item_ref debit;            /**< which debit item */
  oi_money amount;              /**< all zero: as much as fits */
  int32_t effective;            /**< date; 0: the command's */
  uint32_t reserved;            /**< 0 */
} oi_application_input;

/** Open credit of a customer against its open items. */
typedef struct oi_settle_input {
  uint32_t struct_size;                     /**< sizeof(oi_settle_input) */
  uint32_t flags;                           /**< 0 */
  uint64_t customer;                        /**< whose */
  uint64_t job;                             /**< only its items, with credit of it or of no job; 0: all */
  char currency[8];                         /**< all zero: the customer's */
  const oi_item_ref *credits;               /**< in this order; none: all available, first in, first out */
  size_t credit_count;                      /**< how many; they lie side by side */
  const oi_settlement_input *settlement;    /**< not NULL; a strategy is required */
  oi_money at_most;                         /**< cap on the sum applied; all zero: none */
} oi_settle_input;

/** An application group to be undone. */
typedef struct oi_unapply_input {
  uint32_t struct_size;         /**< sizeof(oi_unapply_input) */
  uint32_t flags;               /**< 0 */
  uint64_t application;         /**< its sequence */
  oi_money keep;                /**< applied anew; all zero: nothing */
} oi_unapply_input;

/** A document to be withdrawn. */
typedef struct oi_void_item_input {
  uint32_t struct_size;         /**< sizeof(oi_void_item_input) */
  uint32_t flags;               /**< OI_VOID_ITEM_... */
  oi_item_ref item;             /**< which */
} oi_void_item_input;

/* Undo its applications on the same date instead of refusing; credit memos about it become credit. */
#define OI_VOID_ITEM_UNAPPLY 0x1u
/* Void the credit memos about it, too. */
#define OI_VOID_ITEM_MEMOS 0x2u

/** A payment to be reversed. */
typedef struct oi_reverse_payment_input {
  uint32_t struct_size;         /**< sizeof(oi_reverse_payment_input) */
  uint32_t flags;               /**< 0 */
  uint64_t payment;             /**< which */
  int32_t kind;                 /**< oi_reversal_kind: insufficient funds, chargeback or (0) payment reversed */
  int32_t fee_due;              /**< date; 0: the effective date */
  oi_money fee;                 /**< charged with it; all zero: none */
  oi_text fee_number;           /**< unique among fees; may be empty */
} oi_reverse_payment_input;

/** A reversal to be taken back. */
typedef struct oi_reinstate_input {
  uint32_t struct_size;         /**< sizeof(oi_reinstate_input) */
  uint32_t flags;               /**< 0 */
  oi_item_ref item;             /**< the item that was reversed */
} oi_reinstate_input;

/** Credit to be paid out. */
typedef struct oi_refund_input {
  uint32_t struct_size;         /**< sizeof(oi_refund_input) */
  uint32_t flags;               /**< OI_REFUND_... */
  uint64_t id;                  /**< 0: the next */
  oi_item_ref credit;           /**< of which credit item */
  oi_money amount;              /**< > 0, at most what the credit item was worth */
  oi_text number;               /**< unique among refunds; may be empty */
  oi_text method;               /**< the host's words */
  oi_text transaction_id;       /**< the bank's or processor's */
  oi_text notes;                /**< personal */
} oi_refund_input;

/* Of a credit in use: undo as much of its applications as the refund needs, newest first. */
#define OI_REFUND_UNAPPLY 0x1u

/** A debit item to be given up. */
typedef struct oi_write_off_input {
  uint32_t struct_size;         /**< sizeof(oi_write_off_input) */
  uint32_t flags;               /**< 0 */
  uint64_t id;                  /**< 0: the next */
  oi_item_ref item;             /**< which */
  oi_money amount;              /**< all zero: all that is open */
  oi_text number;               /**< unique among write-offs; may be empty */
} oi_write_off_input;

/** A write-off to be taken back. */
typedef struct oi_recover_write_off_input {
  uint32_t struct_size;         /**< sizeof(oi_recover_write_off_input) */
  uint32_t flags;               /**< 0 */
  uint64_t write_off;           /**< which */
} oi_recover_write_off_input;

/** A currency that ISO 4217 lacks or has withdrawn. */
typedef struct oi_register_currency_input {
  uint32_t struct_size;         /**< sizeof(oi_register_currency_input) */
  uint32_t flags;               /**< 0 */
  oi_currency currency;         /**< code of 3 to 7 characters, A-Z first, then A-Z or 0-9; digits 0..18 */
} oi_register_currency_input;

/** Idempotency keys to be forgotten. */
typedef struct oi_drop_idempotency_keys_input {
  uint32_t struct_size;         /**< sizeof(oi_drop_idempotency_keys_input) */
  uint32_t flags;               /**< 0 */
  uint64_t before;              /**< those of commands recorded before this sequence */
} oi_drop_idempotency_keys_input;

/* ---- the ledger ---- */

/** What the host decides once for the whole ledger. All zero: the defaults. */
typedef struct oi_settings {
  uint32_t struct_size;             /**< sizeof(oi_settings) */
  uint32_t flags;                   /**< OI_SETTINGS_... */
  int32_t rounding;                 /**< oi_rounding of every ledger rule; 0: half up */
  int32_t tax_scope;                /**< oi_tax_scope; line makes it line for all documents */
} oi_settings;

/* Payments may not leave part of a due portion open, unless the customer may. */
#define OI_SETTINGS_REFUSE_PARTIAL_PAYMENTS 0x1u
/* A new invoice first eats what credit is open, first in, first out ... */
#define OI_SETTINGS_NEW_DOCUMENTS_TAKE_OPEN_CREDIT 0x2u
/* ... and what credit is then left goes to the oldest open items. */
#define OI_SETTINGS_SURPLUS_CREDIT_SETTLES_OLDEST 0x4u
/* A prospect stays one until a command makes it active. */
#define OI_SETTINGS_PROSPECTS_STAY 0x8u
/* Numbers are kept, but neither indexed nor unique. */
#define OI_SETTINGS_NUMBERS_NOT_UNIQUE 0x10u

/** Gives memory of at least `size` bytes at a multiple of `alignment` (a power of two), or NULL. */
typedef void *(*oi_allocate_callback)(
    size_t size,
    size_t alignment,
    void *user);

/** Changes the size of a block, moving it if need be; NULL leaves it as it was. This version never calls it. */
typedef void *(*oi_reallocate_callback)(
    void *block,
    size_t old_size,
    size_t new_size,
    size_t alignment,
    void *user);

/** Takes a block back, with the size and alignment it was asked for. */
typedef void (*oi_deallocate_callback)(
    void *block,
    size_t size,
    size_t alignment,
    void *user);

/** Where memory comes from. Callbacks do not call into this library; `user` lives until the last handle made
 *  with it is freed. */
typedef struct oi_allocator {
  uint32_t struct_size;                     /**< sizeof(oi_allocator) */
  uint32_t flags;                           /**< 0 */
  oi_allocate_callback allocate;            /**< not NULL */
  oi_reallocate_callback reallocate;        /**< may be NULL */
  oi_deallocate_callback deallocate;        /**< not NULL */
  void *user;                               /**< handed to each call */
} oi_allocator;

/** Hears what a developer should know. Called on the caller's thread, during a call, with a text that lives
 *  as long as the callback runs. Calls into the same ledger from here are refused with OI_REENTRANT_CALL. */
typedef void (*oi_log_callback)(
    oi_log_level level,
    const char *text,
    size_t size,
    void *user);

/** How a ledger is made. */
typedef struct oi_ledger_options {
  uint32_t struct_size;                     /**< sizeof(oi_ledger_options) */
  uint32_t flags;                           /**< 0 */
  const oi_settings *settings;              /**< NULL: the defaults; the ledger's from the start, without event */
  const oi_allocator *allocator;            /**< all state; NULL: malloc; called by one thread at a time */
  const oi_allocator *result_allocator;     /**< results and scratch; NULL: malloc; called by any thread */
  oi_log_callback log;                      /**< may be NULL */
  void *log_user;                           /**< handed to each call */
  oi_digest identity;                       /**< the host's name for these books (a UUID, say): its journals and
                                             *   snapshots are told from others by it */
  oi_digest hash_secret;                    /**< random, from a secure source: with it a stranger who chooses
                                             *   numbers, references, ids or idempotency keys can't aim at where
                                             *   they stand in tables; nothing that is seen or written depends on
                                             *   it, and the next run may have another; all zero: such keys cost
                                             *   what they cost in a tree */
} oi_ledger_options;

/** Who, when and why. */
typedef struct oi_command_info {
  uint32_t struct_size;         /**< sizeof(oi_command_info) */
  uint32_t flags;               /**< OI_COMMAND_... */
  int32_t effective;            /**< business date the books count it from; required by commands about money */
  uint32_t reserved;            /**< 0 */
  int64_t recorded_micros;      /**< host's instant, microseconds UTC since 1970; 0: none; never decreasing */
  oi_text actor;                /**< who */
  oi_text reason;               /**< why; personal */
  oi_text idempotency_key;      /**< same key, same command: the first outcome again; other command: refused */
} oi_command_info;

/* Decide, tell what would happen, and undo it: nothing has happened. */
#define OI_COMMAND_DRY_RUN 0x1u

/* A date in a locked period becomes the first open day, instead of OI_PERIOD_LOCKED. */
#define OI_COMMAND_SHIFT_FROM_LOCKED 0x2u

/** Closes a period. */
typedef struct oi_lock_period_input {
  uint32_t struct_size;         /**< sizeof(oi_lock_period_input) */
  uint32_t flags;               /**< 0 */
  int32_t command_class;        /**< oi_command_class: for which commands */
  int32_t through;              /**< last locked day; 0: the lock is lifted */
} oi_lock_period_input;

/** Lets somebody write into a locked period. */
typedef struct oi_lock_exception_input {
  uint32_t struct_size;         /**< sizeof(oi_lock_exception_input) */
  uint32_t flags;               /**< 0 */
  oi_text actor;                /**< who; none: anybody */
  int32_t command_class;        /**< oi_command_class: which commands */
  int32_t from;                 /**< first day; 0: from the beginning */
  int32_t to;                   /**< last day; 0: any */
  uint32_t reserved;            /**< 0 */
  int64_t expires_micros;       /**< judged by the recorded instant of a command; 0: never */
} oi_lock_exception_input;

/** Takes an exception back. */
typedef struct oi_withdraw_exception_input {
  uint32_t struct_size;         /**< sizeof(oi_withdraw_exception_input) */
  uint32_t flags;               /**< 0 */
  uint64_t granted;             /**< the sequence it was granted with */
} oi_withdraw_exception_input;

/** What an accepted command did. */
typedef struct oi_outcome {
  uint32_t struct_size;         /**< sizeof(oi_outcome) */
  uint32_t flags;               /**< 0 */
  uint64_t id;                  /**< of the record it created; 0: none */
  uint64_t first_sequence;      /**< its events are first .. last; both 0: nothing had to be done */
  uint64_t last_sequence;       /**< see first_sequence */
  uint8_t repeated;             /**< 1: the answer to a repeated idempotency key; nothing was done now */
  uint8_t reserved[3];          /**< 0 */
  uint32_t remarks;             /**< OI_REMARK_...: worth a look, and accepted all the same; 0: nothing, or repeated */
} oi_outcome;

/* A tax of more than 0 and less than 1 percent: 0.19 may have been meant as a factor. */
#define OI_REMARK_TAX_BELOW_ONE_PERCENT 0x1u

/* ---- events ---- */

/** Where a sink says that it has taken a record: `accepted` = 1 and `sequence` = the record's first sequence.
 *  Anything else refuses the command with OI_SINK_REFUSED. */
typedef struct oi_acknowledgement {
  uint32_t struct_size;         /**< sizeof(oi_acknowledgement) of the library */
  uint32_t flags;               /**< 0 */
  uint64_t sequence;            /**< starts as 0: echo the record's first sequence */
  uint8_t accepted;             /**< starts as 0 = refused */
  uint8_t reserved[7];          /**< 0 */
} oi_acknowledgement;

/** The host's ear: called with each accepted command before anything becomes permanent. Calls into the same
 *  ledger from here are refused with OI_REENTRANT_CALL. `remaining` counts the records of the same transaction
 *  or batch that follow: none of them is permanent before the last one (0) was acknowledged. */
typedef void (*oi_sink_callback)(
    const oi_record *record,
    uint64_t remaining,
    oi_acknowledgement *acknowledgement,
    void *user);

/** Where a transaction's records are stored, before anything becomes permanent: `bytes` ends with the record that
 *  ends the transaction, and begins with sequence `first_sequence`. Only when they are safe, the callback sets
 *  `accepted` = 1 and echoes the sequence; whatever else happens takes the transaction back with
 *  OI_SINK_REFUSED, the next one begins with the same sequence, and bytes stored all the same must be forgotten.
 *  Calls into the same ledger from here are refused with OI_REENTRANT_CALL. */
typedef void (*oi_journal_callback)(
    const uint8_t *bytes,
    size_t size,
    uint64_t first_sequence,
    oi_acknowledgement *acknowledgement,
    void *user);

/** Takes a piece of a snapshot. Gives 1 when it is stored; 0 stops the snapshot with OI_SINK_REFUSED. Calls into the
 *  same ledger that need it alone are refused with OI_REENTRANT_CALL from here; the others are answered. */
typedef uint8_t (*oi_write_callback)(
    const uint8_t *bytes,
    size_t size,
    void *user);

/** Gives a piece of a snapshot: fills the front of `bytes` and returns how many; 0: the end; SIZE_MAX: it
 *  failed, which stops with OI_SINK_REFUSED. Calls into the same ledger from here are refused with
 *  OI_REENTRANT_CALL. */
typedef size_t (*oi_read_callback)(
    uint8_t *bytes,
    size_t capacity,
    void *user);

/** How records leave as bytes. */
typedef struct oi_journal_options {
  uint32_t struct_size;             /**< sizeof(oi_journal_options) */
  uint32_t flags;                   /**< 0 */
  int32_t mode;                     /**< oi_journaling */
  uint32_t reserved;                /**< 0 */
  oi_journal_callback store;        /**< push only */
  void *user;                       /**< handed to each call; lives until the ledger is freed or another is set */
  oi_digest personal_secret;        /**< random, kept like a password: salts the digests that stand for personal
                                     *   texts in the chain, so that an erased name cannot be guessed from its
                                     *   digest */
} oi_journal_options;

/** What replaying a piece of a journal did. */
typedef struct oi_recovery {
  uint32_t struct_size;             /**< sizeof(oi_recovery) */
  uint32_t flags;                   /**< 0 */
  uint64_t transactions;            /**< that took effect */
  uint64_t records;                 /**< in them */
  uint64_t end;                     /**< bytes of whole transactions from the front; what follows is the beginning
                                     *   of one */
  uint64_t last_sequence;           /**< where the ledger stands */
  uint8_t torn;                     /**< 1: something follows: the piece was cut there, or the host crashed while
                                     *   it wrote */
  uint8_t reserved[7];              /**< 0 */
} oi_recovery;

/** What belongs to a record as a whole. Texts live as long as the record. */
typedef struct oi_record_header {
  uint32_t struct_size;             /**< sizeof(oi_record_header) */
  uint32_t flags;                   /**< 0 */
  uint64_t first_sequence;          /**< of its first event; each next event has one more */
  uint64_t event_count;             /**< how many events */
  int64_t recorded_micros;          /**< host's instant; 0: none */
  uint64_t outcome_id;              /**< what oi_outcome.id said */
  oi_digest idempotency_key;        /**< all zero: no key was given */
  oi_digest fingerprint;            /**< of the command; with a key only */
  oi_text_view actor;               /**< who */
  oi_text_view reason;              /**< why; personal */
  int32_t effective;                /**< business date */
  uint32_t reserved;                /**< 0 */
} oi_record_header;

/** One event: what its kind does not use is zero. Texts live as long as the record. */
typedef struct oi_event {
  uint32_t struct_size;             /**< sizeof(oi_event) */
  uint32_t flags;                   /**< 0 */
  int32_t kind;                     /**< oi_event_kind */
  int32_t status;                   /**< oi_customer_status or oi_job_status */
  uint64_t sequence;                /**< its own */
  oi_item_ref item;                 /**< issued, drafted, reversed; the credit of an application */
  oi_item_ref other;                /**< the debit of an application */
  oi_item_ref about;                /**< a credit memo's invoice, a fee's payment */
  uint64_t customer;                /**< whose; of a saved customer: its id */
  uint64_t job;                     /**< 0: none; of a saved job: its id */
  uint64_t contract;                /**< 0: none; of a saved contract: its id */
  uint64_t parent;                  /**< of a customer */
  uint64_t application;             /**< the application undone */
  uint64_t before;                  /**< idempotency keys dropped */
  oi_money amount;                  /**< of the item, draft or application, positive */
  oi_money tax;                     /**< part of amount; all zero: a bare total */
  oi_money credit_limit;            /**< of a customer; all zero: none */
  oi_currency currency;             /**< registered, or a customer's default, or the document's */
  int32_t effective;                /**< business date */
  int32_t document_date;            /**< of a document */
  int32_t due;                      /**< of a draft; items have portions */
  int32_t value_date;               /**< of a payment */
  int32_t delivery_date;            /**< of a document */
  int32_t established;              /**< of a customer */
  int32_t starts;                   /**< of a contract */
  int32_t ends;                     /**< of a contract */
  int32_t reversal;                 /**< oi_reversal_kind */
  int32_t draft_state;              /**< oi_draft_state */
  int32_t tax_scope;                /**< oi_tax_scope */
  int32_t partial_payments;         /**< oi_partial_payments */
  uint32_t portion_count;           /**< for oi_record_read_portions; of a credit applied: applied portions */
  uint32_t line_count;              /**< for oi_record_read_lines */
  uint32_t terms_count;             /**< for oi_record_read_terms */
  uint32_t reserved;                /**< 0 */
  oi_text_view number;              /**< number or code */
  oi_text_view name;                /**< personal */
  oi_text_view label;               /**< of a customer */
  oi_text_view salesperson;         /**< frozen at issue */
  oi_text_view series;              /**< of an invoice */
  oi_text_view reference;           /**< of a document */
  oi_text_view method;              /**< of a payment or refund */
  oi_text_view transaction_id;      /**< of a payment or refund */
  oi_text_view notes;               /**< personal */
  oi_text_view external_ref;        /**< the host's key */
  int64_t expires_micros;           /**< of a lock exception; 0: never */
  int32_t command_class;            /**< oi_command_class: of a lock or exception */
  uint32_t reserved2;               /**< 0 */
} oi_event;

/** One portion of a credit item on one portion of a debit item, counted from 0. */
typedef struct oi_applied_portion_row {
  uint32_t credit_portion;      /**< of the credit item */
  uint32_t debit_portion;       /**< of the debit item */
  oi_money amount;              /**< > 0 */
} oi_applied_portion_row;

/* ---- queries ---- */

/** From which standpoint a figure is asked. */
typedef struct oi_as_of {
  uint32_t struct_size;         /**< sizeof(oi_as_of) */
  uint32_t flags;               /**< 0 */
  int32_t date;                 /**< required: what counts is dated on or before it */
  uint32_t reserved;            /**< 0 */
  uint64_t known_through;       /**< what counts was recorded up to this sequence; 0: everything known; OI_NOTHING_KNOWN */
} oi_as_of;

/** Which customers. All zero: all. */
typedef struct oi_customer_filter {
  uint32_t struct_size;         /**< sizeof(oi_customer_filter) */
  uint32_t flags;               /**< 0 */
  oi_text text;                 /**< part of code or name, ASCII letters without case */
  oi_text salesperson;          /**< exact */
  uint64_t parent;              /**< children of */
  uint64_t offset;              /**< rows left out at the start */
  uint64_t limit;               /**< rows at most; 0: all */
  uint32_t statuses;            /**< bits 1 << oi_customer_status; 0: all */
  uint32_t reserved;            /**< 0 */
} oi_customer_filter;

/** Which items. All zero: all, without drafts. */
typedef struct oi_item_filter {
  uint32_t struct_size;         /**< sizeof(oi_item_filter) */
  uint32_t flags;               /**< OI_ITEM_FILTER_... */
  uint64_t customer;            /**< 0: all */
  uint64_t job;                 /**< 0: all */
  uint64_t contract;            /**< 0: all */
  char currency[8];             /**< all zero: all */
  uint32_t kinds;               /**< bits 1 << oi_item_kind; 0: all */
  uint32_t statuses;            /**< bits 1 << oi_item_status; 0: all */
  int32_t from;                 /**< effective date, inclusive; 0: the first */
  int32_t to;                   /**< effective date, inclusive; 0: the last */
  oi_text series;               /**< exact */
  oi_text number_contains;      /**< part of the number */
  oi_money at_least;            /**< total; all zero: no bound */
  oi_money at_most;             /**< total; all zero: no bound */
  int32_t sort;                 /**< oi_item_sort */
  uint32_t reserved;            /**< 0 */
  uint64_t offset;              /**< rows left out at the start */
  uint64_t limit;               /**< rows at most; 0: all */
} oi_item_filter;

/* The customer's children too. */
#define OI_ITEM_FILTER_WITH_CHILDREN 0x1u
/* Drafts too: marked, outside every total. */
#define OI_ITEM_FILTER_DRAFTS 0x2u
/* Only what has something remaining. */
#define OI_ITEM_FILTER_ONLY_OPEN 0x4u
/* Only items of cancelled jobs. */
#define OI_ITEM_FILTER_ONLY_CANCELLED_JOBS 0x8u
/* The other way round. */
#define OI_ITEM_FILTER_DESCENDING 0x10u

/** Which applications. All zero: all. */
typedef struct oi_application_filter {
  uint32_t struct_size;         /**< sizeof(oi_application_filter) */
  uint32_t flags;               /**< OI_APPLICATION_FILTER_... */
  oi_item_ref item;             /**< on either side; all zero: by customer */
  uint64_t customer;            /**< 0: all */
} oi_application_filter;

/* Leave out what is undone. */
#define OI_APPLICATION_FILTER_LIVE_ONLY 0x1u

/** How an account balance is cut. */
typedef struct oi_balance_options {
  uint32_t struct_size;         /**< sizeof(oi_balance_options) */
  uint32_t flags;               /**< OI_BALANCE_OPTIONS_... */
} oi_balance_options;

/* A row per job and one for no job besides; they sum to the customer's row. */
#define OI_BALANCE_OPTIONS_PER_JOB 0x1u
/* Consolidate the customer's children. */
#define OI_BALANCE_OPTIONS_WITH_CHILDREN 0x2u

/** Which balances. All zero: every customer who owes or is in credit. */
typedef struct oi_balance_filter {
  uint32_t struct_size;         /**< sizeof(oi_balance_filter) */
  uint32_t flags;               /**< OI_BALANCE_FILTER_... */
  char currency[8];             /**< all zero: every currency */
  oi_money at_least;            /**< of the absolute balance; its currency limits the list; all zero: no bound */
} oi_balance_filter;

/* Leave out balances above zero. */
#define OI_BALANCE_FILTER_OMIT_OWING 0x1u
/* Leave out balances below zero. */
#define OI_BALANCE_FILTER_OMIT_IN_CREDIT 0x2u
/* Balances of zero too. */
#define OI_BALANCE_FILTER_SETTLED 0x4u

/** How an aging is cut. All zero: by due date, 1-30, 31-60, 61-90, 91+, a row per customer and currency. */
typedef struct oi_aging_options {
  uint32_t struct_size;             /**< sizeof(oi_aging_options) */
  uint32_t flags;                   /**< OI_AGING_OPTIONS_... */
  int32_t basis;                    /**< oi_aging_basis */
  int32_t credits;                  /**< oi_aging_credits */
  int32_t group;                    /**< oi_aging_group */
  uint32_t reserved;                /**< 0 */
  const int32_t *past_edges;        /**< ascending, > 0, inclusive; none: 30, 60, 90, unless OI_AGING_OPTIONS_ONE_PAST_COLUMN */
  size_t past_edge_count;           /**< how many; at most 62 with the future ones */
  const int32_t *future_edges;      /**< ascending, > 0: splits what is not yet due */
  size_t future_edge_count;         /**< how many */
  uint64_t customer;                /**< only this one; 0: all */
  uint64_t job;                     /**< only this one; 0: all */
  oi_currency currency;             /**< only this one; all zero: all */
} oi_aging_options;

/* Rows without any amount too. */
#define OI_AGING_OPTIONS_ZERO_ROWS 0x1u
/* Without past edges all that is past due is one column, instead of the default ones. */
#define OI_AGING_OPTIONS_ONE_PAST_COLUMN 0x2u

/** Which lines of a customer's history. */
typedef struct oi_history_filter {
  uint32_t struct_size;         /**< sizeof(oi_history_filter) */
  uint32_t flags;               /**< OI_HISTORY_FILTER_... */
  uint64_t customer;            /**< required */
  uint64_t job;                 /**< only its lines, with its own running balance; 0: all */
  char currency[8];             /**< required when the customer holds several; all zero: its only one */
  uint32_t kinds;               /**< bits 1 << oi_item_kind of the item; 0: all */
  int32_t sort;                 /**< oi_history_sort */
  int32_t from;                 /**< effective date, inclusive; 0: the first */
  int32_t to;                   /**< effective date, inclusive; 0: the as-of date */
  uint64_t offset;              /**< lines left out at the start */
  uint64_t limit;               /**< lines at most; 0: all */
} oi_history_filter;

/* Applications too: in their own column, without effect on the balance. */
#define OI_HISTORY_FILTER_APPLICATIONS 0x1u
/* The other way round. */
#define OI_HISTORY_FILTER_DESCENDING 0x2u

/** A customer's figures in one currency. */
typedef struct oi_customer_figures {
  uint32_t struct_size;                         /**< sizeof(oi_customer_figures) */
  uint32_t flags;                               /**< 0 */
  oi_currency currency;                         /**< the one asked for */
  uint64_t bucket_count;                        /**< as the calculator says */
  oi_money unapplied;                           /**< positive; subtracted in the balance */
  oi_money balance;                             /**< sum of the buckets - unapplied */
  oi_money buckets[OI_MAX_FIGURE_BUCKETS];      /**< not due first, then past due */
} oi_customer_figures;

/* ---- rows of results: no head, the caller tells their size; texts live until the result is freed ---- */

/** A customer. */
typedef struct oi_customer_row {
  uint64_t id;                  /**< its id */
  oi_text_view code;            /**< the host's customer number */
  oi_text_view name;            /**< personal */
  oi_text_view label;           /**< the host's own status label */
  oi_text_view salesperson;     /**< default of new invoices */
  oi_text_view external_ref;    /**< the host's key */
  int32_t status;               /**< oi_customer_status */
  int32_t partial_payments;     /**< oi_partial_payments */
  oi_currency currency;         /**< default of new documents */
  uint64_t parent;              /**< 0: none */
  oi_money credit_limit;        /**< all zero: none */
  int32_t established;          /**< date */
  uint32_t reserved;            /**< 0 */
  uint64_t created;             /**< sequence */
  uint64_t changed;             /**< sequence of the last change */
} oi_customer_row;

/** One portion of payment terms; see oi_terms_portion. */
typedef struct oi_terms_row {
  uint32_t portion;             /**< counted from 0 */
  int32_t share;                /**< oi_portion_share */
  int32_t kind;                 /**< oi_due_rule_kind */
  int32_t base;                 /**< oi_due_base */
  int32_t shift;                /**< oi_business_day_shift */
  int32_t days;                 /**< base + this many days, */
  int32_t months;               /**< + this many months, */
  int32_t day;                  /**< this day of that month; 0 keeps it; */
  int32_t days_after;           /**< + this many days */
  int32_t cutoff;               /**< of proximo */
  int32_t fixed_date;           /**< of a fixed date */
  uint32_t discount_count;      /**< how many discounts it has */
  oi_decimal percent;           /**< share percent: of the document's total */
  oi_money fixed;               /**< share fixed: this much; all zero: none */
} oi_terms_row;

/** An early-payment discount of a portion of payment terms. */
typedef struct oi_terms_discount_row {
  uint32_t portion;             /**< which portion, counted from 0 */
  int32_t days;                 /**< from the base date */
  oi_decimal percent;           /**< of the portion */
} oi_terms_discount_row;

/** A job. */
typedef struct oi_job_row {
  uint64_t id;                  /**< its id */
  uint64_t customer;            /**< whose */
  oi_text_view code;            /**< its code */
  oi_text_view name;            /**< personal */
  oi_text_view external_ref;    /**< the host's key */
  int32_t status;               /**< oi_job_status */
  uint32_t reserved;            /**< 0 */
  uint64_t created;             /**< sequence */
} oi_job_row;

/** A closed period. */
typedef struct oi_period_lock_row {
  int32_t command_class;        /**< oi_command_class */
  int32_t through;              /**< last locked day */
  uint64_t locked;              /**< sequence */
} oi_period_lock_row;

/** Who may write into a closed period. */
typedef struct oi_lock_exception_row {
  uint64_t granted;             /**< sequence: its name */
  uint64_t withdrawn;           /**< sequence; 0: not */
  oi_text_view actor;           /**< "": anybody */
  int32_t command_class;        /**< oi_command_class */
  int32_t from;                 /**< first day; 0: from the beginning */
  int32_t to;                   /**< last day; 0: any */
  uint32_t reserved;            /**< 0 */
  int64_t expires_micros;       /**< 0: never */
} oi_lock_exception_row;

/** Numbers of one kind as a whole. */
typedef struct oi_numbering_row {
  uint64_t series;              /**< how many series */
  uint64_t gaps;                /**< how many gaps in them */
  uint64_t voided;              /**< numbers of voided or reversed items */
  uint64_t without_digits;      /**< numbers that do not end in digits (or in more than 18) */
  uint64_t without_number;      /**< items that have none */
} oi_numbering_row;

/** Numbers that are alike but for the digits at their end. */
typedef struct oi_number_series_row {
  oi_text_view prefix;          /**< what stands before the digits */
  uint64_t first;               /**< smallest number */
  uint64_t last;                /**< largest number */
  uint64_t used;                /**< different numbers in use, voided ones among them */
  uint64_t voided;              /**< of voided or reversed items */
  uint64_t repeated;            /**< items with a number used already (007 after 7) */
} oi_number_series_row;

/** Numbers that are missing, both inclusive. */
typedef struct oi_number_gap_row {
  uint64_t series;              /**< row of OI_TABLE_NUMBER_SERIES */
  uint64_t first;               /**< first missing number */
  uint64_t last;                /**< last missing number */
} oi_number_gap_row;

/** A number whose item is voided or reversed. */
typedef struct oi_voided_number_row {
  uint64_t series;              /**< row of OI_TABLE_NUMBER_SERIES */
  uint64_t value;               /**< the number */
  oi_item_ref item;             /**< whose it is */
  int32_t voided;               /**< date of the void */
  uint32_t reserved;            /**< 0 */
} oi_voided_number_row;

/** A contract. */
typedef struct oi_contract_row {
  uint64_t id;                  /**< its id */
  uint64_t customer;            /**< whose */
  uint64_t job;                 /**< 0: none */
  oi_text_view number;          /**< its number */
  oi_text_view external_ref;    /**< the host's key */
  int32_t starts;               /**< date; 0: not told */
  int32_t ends;                 /**< date; 0: open-ended */
  uint64_t created;             /**< sequence */
} oi_contract_row;

/** An item or draft at an as-of point. */
typedef struct oi_item_row {
  oi_item_ref item;             /**< which */
  oi_text_view number;          /**< its number */
  uint64_t customer;            /**< whose */
  uint64_t job;                 /**< 0: none */
  uint64_t contract;            /**< 0: none */
  oi_currency currency;         /**< of its amounts */
  int32_t effective;            /**< business date */
  int32_t document_date;        /**< document date */
  int32_t due;                  /**< earliest due date with something open; none open: the last portion's */
  int32_t value_date;           /**< of a payment */
  oi_money total;               /**< its amount, positive */
  oi_money remaining;           /**< open or unapplied; 0 when reversed */
  oi_money past_due;            /**< of remaining */
  oi_money paid;                /**< debit items: settled by payments */
  oi_money credited;            /**< ... by credit memos and credits */
  oi_money written_off;         /**< ... by write-offs */
  int32_t status;               /**< oi_item_status */
  int32_t draft_state;          /**< oi_draft_state */
  int32_t days_overdue;         /**< of the oldest open portion; 0 when not overdue */
  int32_t reversal;             /**< oi_reversal_kind; 0: not reversed */
  int32_t reversed_on;          /**< date; 0: not reversed */
  uint32_t portion_count;       /**< due portions */
  uint8_t overdue;              /**< 1: past_due > 0, whatever the status says */
  uint8_t reserved[7];          /**< 0 */
  oi_text_view salesperson;     /**< frozen at issue */
  oi_text_view series;          /**< recurring invoices that belong together */
  oi_text_view reference;       /**< the customer's order number, say */
  oi_text_view method;          /**< of a payment or refund */
  oi_text_view transaction_id;  /**< of a payment or refund */
  oi_text_view notes;           /**< personal */
  oi_text_view external_ref;    /**< the host's key */
  oi_item_ref about;            /**< a credit memo's invoice, a fee's payment */
  uint64_t sequence;            /**< when it became known */
} oi_item_row;

/** A due portion of an item. */
typedef struct oi_portion_row {
  uint32_t portion;             /**< counted from 0 */
  int32_t due;                  /**< 0: none */
  oi_money amount;              /**< its part of the item */
  oi_money remaining;           /**< of it; all zero in records */
} oi_portion_row;

/** A line of a document. */
typedef struct oi_line_row {
  oi_text_view product;         /**< the host's product code */
  oi_text_view description;     /**< free text */
  oi_decimal quantity;          /**< how many */
  oi_decimal unit_price;        /**< each */
  oi_money discount;            /**< off the line; all zero in records that carry a percentage */
  oi_money net;                 /**< after discount; all zero in records */
} oi_line_row;

/** A document's tax of one code and rate. */
typedef struct oi_tax_row {
  oi_text_view code;            /**< the host's tax code */
  oi_decimal percent;           /**< 19 is 19 % */
  oi_money base;                /**< what was taxed */
  oi_money tax;                 /**< the tax */
} oi_tax_row;

/** An application group. */
typedef struct oi_application_row {
  uint64_t application;         /**< its sequence: what oi_ledger_unapply names */
  oi_item_ref credit;           /**< what was used ... */
  oi_item_ref debit;            /**< ... on what */
  oi_text_view credit_number;   /**< the credit's number */
  oi_text_view debit_number;    /**< the debit's number */
  uint64_t customer;            /**< whose */
  uint64_t debit_job;           /**< 0: none */
  oi_money amount;              /**< > 0 */
  int32_t effective;            /**< business date */
  int32_t undone_on;            /**< date; 0: live */
  uint8_t undone;               /**< 1: undone at the as-of point */
  uint8_t reserved[7];          /**< 0 */
} oi_application_row;

/** An application a dry run would make. */
typedef struct oi_planned_application_row {
  oi_item_ref credit;           /**< what would be used ... */
  oi_item_ref debit;            /**< ... on what */
  oi_money amount;              /**< > 0 */
  int32_t effective;            /**< business date */
  uint32_t reserved;            /**< 0 */
} oi_planned_application_row;

/** What a customer owes in one currency, as a whole or for one job. */
typedef struct oi_balance_row {
  uint64_t customer;            /**< whose */
  uint64_t job;                 /**< scope job: which; 0: none */
  int32_t scope;                /**< oi_balance_scope */
  uint32_t reserved;            /**< 0 */
  oi_currency currency;         /**< of the amounts */
  oi_money balance;             /**< open - unapplied; positive: the customer owes */
  oi_money open;                /**< of debit items */
  oi_money unapplied;           /**< of credit items */
  oi_money past_due;            /**< of open */
  oi_money invoiced;            /**< invoices, less voided */
  oi_money paid;                /**< payments, less reversed */
  oi_money credits;             /**< credit memos and account credits, less voided */
  oi_money written_off;         /**< write-offs, less recovered */
  oi_money refunded;            /**< refunds */
  oi_money other_charges;       /**< debit notes, fees, finance charges, adjustments, less voided */
  oi_money opening;             /**< opening debits - opening credits */
  uint64_t open_items;          /**< how many debit items have something open */
} oi_balance_row;

/** A column of an aging, in printing order: not due from the farthest, then past due from the youngest. */
typedef struct oi_aging_bucket_row {
  int32_t from_days;            /**< smallest days past due; INT32_MIN: open */
  int32_t to_days;              /**< largest; INT32_MAX: open */
  oi_text_view label;           /**< "not due", "1-30", "91+" */
} oi_aging_bucket_row;

/** A row of an aging: not due + past due + retention + disputed - unapplied = balance, always. */
typedef struct oi_aging_row {
  uint64_t customer;            /**< 0: grouped by currency or salesperson */
  uint64_t job;                 /**< 0: none */
  oi_item_ref item;             /**< grouped by item: which */
  oi_text_view salesperson;     /**< grouped by salesperson: who */
  oi_currency currency;         /**< of the amounts */
  oi_money not_due;             /**< sum of the not-due buckets */
  oi_money past_due;            /**< sum of the past-due buckets */
  oi_money retention;           /**< withheld, not aged */
  oi_money disputed;            /**< disputed, not aged */
  oi_money unapplied;           /**< positive; subtracted in the balance */
  oi_money balance;             /**< what the customer owes */
} oi_aging_row;

/** The head of a customer's summary. */
typedef struct oi_summary_row {
  uint64_t customer;                /**< whose */
  oi_text_view code;                /**< the host's customer number */
  oi_text_view name;                /**< personal */
  oi_text_view label;               /**< the host's own status label */
  oi_text_view salesperson;         /**< the customer's */
  int32_t status;                   /**< oi_customer_status */
  int32_t established;              /**< date */
  int32_t last_bill_date;           /**< document date of the last invoice not voided; 0: none */
  int32_t last_payment_date;        /**< effective date of the last payment not reversed; 0: none */
  oi_money credit_limit;            /**< all zero: none */
  oi_decimal days_to_pay_sum;       /**< document date to closing date, over closed invoices */
  uint64_t days_to_pay_count;       /**< closed invoices; 0: none, which is not 0 days */
} oi_summary_row;

/** A customer's summary in one currency. */
typedef struct oi_summary_currency_row {
  oi_currency currency;             /**< of the amounts */
  oi_money not_due;                 /**< sum of the not-due buckets */
  oi_money past_due;                /**< sum of the past-due buckets */
  oi_money unapplied;               /**< of credit items */
  oi_money total_current_due;       /**< not due + past due - unapplied */
  oi_money retention;               /**< withheld */
  oi_money total_balance_due;       /**< total current due + retention = balance */
  oi_money invoiced;                /**< invoices, less voided */
  oi_money paid;                    /**< payments, less reversed */
  oi_money credits;                 /**< credit memos and account credits, less voided */
  oi_money available_credit;        /**< unapplied and unreserved */
  uint64_t open_items;              /**< how many debit items have something open */
} oi_summary_currency_row;

/** A line of a transaction history. */
typedef struct oi_history_row {
  int32_t kind;                 /**< oi_history_kind */
  int32_t effective;            /**< business date */
  uint64_t sequence;            /**< when it became known */
  oi_item_ref item;             /**< issued or reversed; the credit of an application */
  oi_item_ref other;            /**< the debit of an application */
  oi_text_view number;          /**< of item */
  oi_text_view other_number;    /**< of other */
  uint64_t customer;            /**< whose */
  uint64_t job;                 /**< 0: none */
  oi_money change;              /**< of the balance: + owes more; 0 for applications */
  oi_money applied;             /**< applications: the amount, negative when undone */
  oi_money balance;             /**< after this line, in date and sequence order */
  int64_t recorded_micros;      /**< host's instant; 0: none */
  oi_text_view method;          /**< of a payment or refund */
  oi_text_view reference;       /**< of a document */
  oi_text_view actor;           /**< who */
  oi_text_view reason;          /**< why; personal */
  int32_t reversal;             /**< oi_reversal_kind */
  uint32_t reserved;            /**< 0 */
} oi_history_row;

/** A part of a figure: what one record contributes to it. */
typedef struct oi_explain_part_row {
  int32_t kind;                 /**< oi_history_kind */
  uint32_t portion;             /**< of item, counted from 0 */
  oi_item_ref item;             /**< whose remaining this part moves */
  oi_item_ref other;            /**< what it was applied to, or what was applied to it */
  oi_text_view number;          /**< of item */
  oi_text_view other_number;    /**< of other */
  uint64_t sequence;            /**< when it became known */
  int32_t effective;            /**< business date */
  int32_t basis_date;           /**< aging cells: the date that chose the bucket ... */
  int32_t days;                 /**< ... and the days from it to the as-of date */
  uint32_t reserved;            /**< 0 */
  oi_money amount;              /**< signed */
} oi_explain_part_row;

/** Text that ends with a NUL, as a field of an input: invoice.number = oi_text_of("INV-1"). */
static inline oi_text oi_text_of(const char *nul_terminated) {
  oi_text text;
  text.data = nul_terminated;
  text.size = nul_terminated ? OI_NUL_TERMINATED : 0;
  return text;
}

/* ---- 2. The library ----------------------------------------------------------------------------------- */

/** The library's version, "0.1.0"; compare with OI_VERSION.
 *  @return a static text, never NULL
 *  @threads any   @failure none   @cost O(1)   @since 0.1 */
OI_API const char *oi_version(void);

/** The level of the binary interface; compare with OI_ABI_LEVEL. 0: it may still change.
 *  @return the level
 *  @threads any   @failure none   @cost O(1)   @since 0.1 */
OI_API uint32_t oi_abi_level(void);

/** Version, compiler and build kind in one line, for a bug report.
 *  @return a static text, never NULL
 *  @threads any   @failure none   @cost O(1)   @since 0.1 */
OI_API const char *oi_build_info(void);

/** Whether the library can do something: "ledger", "batch", "events", "reports", "explain"; "checked_handles" in
 *  a build that has them.
 *  @param[in] name   NUL-terminated; NULL: no feature
 *  @return 1 or 0
 *  @threads any   @failure none   @cost O(1)   @since 0.1 */
OI_API uint8_t oi_has_feature(
    const char *name);

/** How many lines the layout table has.
 *  @return the count
 *  @threads any   @failure none   @cost O(1)   @since 0.1 */
OI_API size_t oi_layout_count(void);

/** Reads the layout table: size and alignment of every structure, offset and size of every field, so that a
 *  binding can check at load that it was made from the same header.
 *  @param[in]  first      index of the first row wanted; past the end: none
 *  @param[out] rows       receives lines; may be NULL with capacity 0
 *  @param[in]  capacity   rows that fit
 *  @param[in]  row_size   sizeof(oi_layout_row) as the caller knows it
 *  @param[in]  stride     bytes from one row to the next; 0: row_size
 *  @param[out] written    rows written; not NULL
 *  @param[out] err        details of a refusal; may be NULL
 *  @return OI_OK; [call]
 *  @threads any   @failure unchanged   @cost O(rows)   @since 0.1 */
OI_API oi_status oi_layout_read(
    size_t first,
    oi_layout_row *rows,
    size_t capacity,
    size_t row_size,
    size_t stride,
    size_t *written,
    oi_error *err);

/** The word for a status, the same in every language: "exceeds_open".
 *  @param[in] status   any number
 *  @return a static text; "unknown" for numbers this version does not know
 *  @threads any   @failure none   @cost O(1)   @since 0.1 */
OI_API const char *oi_status_name(
    oi_status status);

/** One English sentence for a status, without the particulars.
 *  @param[in] status   any number
 *  @return a static text, never NULL
 *  @threads any   @failure none   @cost O(1)   @since 0.1 */
OI_API const char *oi_status_message(
    oi_status status);

/** How many statuses there are.
 *  @return the count
 *  @threads any   @failure none   @cost O(1)   @since 0.1 */
OI_API size_t oi_status_count(void);

/** The statuses in order of precedence: of several reasons to refuse, the earlier one is reported.
 *  @param[in] index   0 .. oi_status_count() - 1
 *  @return the status; OI_OK past the end
 *  @threads any   @failure none   @cost O(1)   @since 0.1 */
OI_API oi_status oi_status_at(
    size_t index);

/** An error in one line: "exceeds_open: invoice 17, amount: more than is open; 60.00 EUR would have fitted".
 *  @param[in]  error      as a function left it; not NULL
 *  @param[out] buffer     receives the text and a NUL; may be NULL with capacity 0
 *  @param[in]  capacity   bytes of the buffer
 *  @param[out] size       bytes of the text without NUL, also when the buffer is too small; may be NULL
 *  @param[out] err        details of a refusal; may be NULL
 *  @return OI_OK; [call]; OI_BUFFER_TOO_SMALL (size tells what is needed, without the NUL)
 *  @threads any   @failure unchanged   @cost O(size)   @since 0.1 */
OI_API oi_status oi_error_describe(
    const oi_error *error,
    char *buffer,
    size_t capacity,
    size_t *size,
    oi_error *err);

/** The word for a kind of item: "credit_memo".
 *  @param[in] kind   any number
 *  @return a static text; "unknown" for numbers this version does not know
 *  @threads any   @failure none   @cost O(1)   @since 0.1 */
OI_API const char *oi_item_kind_name(
    oi_item_kind kind);

/** The word for an item's status: "partly_paid".
 *  @param[in] status   any number
 *  @return a static text; "unknown" for numbers this version does not know
 *  @threads any   @failure none   @cost O(1)   @since 0.1 */
OI_API const char *oi_item_status_name(
    oi_item_status status);

/* ---- 3. Currency -------------------------------------------------------------------------------------- */

/** A currency of ISO 4217 with its digits.
 *  @param[in]  code       upper-case code; UTF-8; may be NULL with size 0
 *  @param[in]  size       its bytes, or OI_NUL_TERMINATED
 *  @param[out] currency   the currency; not NULL
 *  @param[out] err        details of a refusal; may be NULL
 *  @return OI_OK; [call]; [text]; OI_UNKNOWN_CURRENCY (not in the table, or no money: XAU)
 *  @threads any   @failure unchanged   @cost O(log n)   @since 0.1 */
OI_API oi_status oi_currency_iso(
    const char *code,
    size_t size,
    oi_currency *currency,
    oi_error *err);

/** A currency of the host's own; a ledger must register it before it is used there.
 *  @param[in]  code       3 to 7 characters, A-Z first, then A-Z or 0-9; UTF-8; may be NULL with size 0
 *  @param[in]  size       its bytes, or OI_NUL_TERMINATED
 *  @param[in]  digits     of the minor unit, 0..18
 *  @param[out] currency   the currency; not NULL
 *  @param[out] err        details of a refusal; may be NULL
 *  @return OI_OK; [call]; [text]
 *  @threads any   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_currency_custom(
    const char *code,
    size_t size,
    uint32_t digits,
    oi_currency *currency,
    oi_error *err);

/** How many rows the ISO 4217 table has.
 *  @return the count
 *  @threads any   @failure none   @cost O(1)   @since 0.1 */
OI_API size_t oi_iso4217_count(void);

/** Reads the ISO 4217 table, in code order.
 *  @param[in]  first      index of the first row wanted; past the end: none
 *  @param[out] rows       receives rows; may be NULL with capacity 0
 *  @param[in]  capacity   rows that fit
 *  @param[in]  row_size   sizeof(oi_iso4217_row) as the caller knows it
 *  @param[in]  stride     bytes from one row to the next; 0: row_size
 *  @param[out] written    rows written; not NULL
 *  @param[out] err        details of a refusal; may be NULL
 *  @return OI_OK; [call]
 *  @threads any   @failure unchanged   @cost O(rows)   @since 0.1 */
OI_API oi_status oi_iso4217_read(
    size_t first,
    oi_iso4217_row *rows,
    size_t capacity,
    size_t row_size,
    size_t stride,
    size_t *written,
    oi_error *err);

/** As of when the ISO 4217 table stands: "2026-02".
 *  @return a static text, never NULL
 *  @threads any   @failure none   @cost O(1)   @since 0.1 */
OI_API const char *oi_iso4217_date(void);

/* ---- 4. Money ----------------------------------------------------------------------------------------- */

/** An amount from a count of minor units.
 *  @param[in]  units      the count
 *  @param[in]  currency   the currency; not NULL
 *  @param[out] result     the amount; not NULL
 *  @param[out] err        details of a refusal; may be NULL
 *  @return OI_OK; [call]; [money]
 *  @threads any   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_money_from_int64(
    int64_t units,
    const oi_currency *currency,
    oi_money *result,
    oi_error *err);

/** The count of minor units, where 64 bits hold it.
 *  @param[in]  amount   not NULL
 *  @param[out] units    the count; not NULL
 *  @param[out] err      details of a refusal; may be NULL
 *  @return OI_OK; [call]; [money]; OI_OVERFLOW (it does not fit)
 *  @threads any   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_money_to_int64(
    const oi_money *amount,
    int64_t *units,
    oi_error *err);

/** Reads "12.34 USD": ["-"] digits ["." digits] " " code, ISO codes only. Fewer decimals than the currency
 *  has are accepted, leading zeros too; everything else is refused.
 *  @param[in]  text     the text; UTF-8; may be NULL with size 0
 *  @param[in]  size     its bytes, or OI_NUL_TERMINATED
 *  @param[out] result   the amount; not NULL
 *  @param[out] err      details of a refusal; may be NULL
 *  @return OI_OK; [call]; [text]; OI_SYNTAX (err.position = first byte that does not fit);
 *      OI_TOO_MANY_DECIMALS (err.position); OI_OVERFLOW (beyond 10^38 - 1 minor units); OI_UNKNOWN_CURRENCY
 *      (no ISO 4217 money)
 *  @threads any   @failure unchanged   @cost O(size)   @since 0.1 */
OI_API oi_status oi_money_parse(
    const char *text,
    size_t size,
    oi_money *result,
    oi_error *err);

/** Reads "12.34" as an amount of a currency; see oi_money_parse.
 *  @param[in]  text       the text; UTF-8; may be NULL with size 0
 *  @param[in]  size       its bytes, or OI_NUL_TERMINATED
 *  @param[in]  currency   the currency; not NULL
 *  @param[out] result     the amount; not NULL
 *  @param[out] err        details of a refusal; may be NULL
 *  @return OI_OK; [call]; [text]; [money]; OI_SYNTAX (err.position); OI_TOO_MANY_DECIMALS (err.position);
 *      OI_OVERFLOW (beyond 10^38 - 1 minor units)
 *  @threads any   @failure unchanged   @cost O(size)   @since 0.1 */
OI_API oi_status oi_money_parse_amount(
    const char *text,
    size_t size,
    const oi_currency *currency,
    oi_money *result,
    oi_error *err);

/** Writes "12.34 USD", with exactly the currency's decimals.
 *  @param[in]  amount     not NULL
 *  @param[out] buffer     receives the text and a NUL; may be NULL with capacity 0
 *  @param[in]  capacity   bytes of the buffer
 *  @param[out] size       bytes of the text without NUL, also when the buffer is too small; may be NULL
 *  @param[out] err        details of a refusal; may be NULL
 *  @return OI_OK; [call]; [money]; OI_BUFFER_TOO_SMALL (size tells what is needed; OI_MONEY_TEXT_SIZE always
 *      does)
 *  @threads any   @failure unchanged   @cost O(size)   @since 0.1 */
OI_API oi_status oi_money_print(
    const oi_money *amount,
    char *buffer,
    size_t capacity,
    size_t *size,
    oi_error *err);

/** Writes "12.34", without the code.
 *  @param[in]  amount     not NULL
 *  @param[out] buffer     receives the text and a NUL; may be NULL with capacity 0
 *  @param[in]  capacity   bytes of the buffer
 *  @param[out] size       bytes of the text without NUL, also when the buffer is too small; may be NULL
 *  @param[out] err        details of a refusal; may be NULL
 *  @return OI_OK; [call]; [money]; OI_BUFFER_TOO_SMALL (size tells what is needed; OI_MONEY_TEXT_SIZE always
 *      does)
 *  @threads any   @failure unchanged   @cost O(size)   @since 0.1 */
OI_API oi_status oi_money_print_amount(
    const oi_money *amount,
    char *buffer,
    size_t capacity,
    size_t *size,
    oi_error *err);

/** a + b.
 *  @param[in]  a        not NULL
 *  @param[in]  b        of the same currency; not NULL
 *  @param[out] result   the result; not NULL; may be an input
 *  @param[out] err      details of a refusal; may be NULL
 *  @return OI_OK; [call]; [money]; OI_CURRENCY_MISMATCH (two currencies); OI_OVERFLOW (beyond 10^38 - 1 minor
 *      units)
 *  @threads any   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_money_add(
    const oi_money *a,
    const oi_money *b,
    oi_money *result,
    oi_error *err);

/** a - b.
 *  @param[in]  a        not NULL
 *  @param[in]  b        of the same currency; not NULL
 *  @param[out] result   the result; not NULL; may be an input
 *  @param[out] err      details of a refusal; may be NULL
 *  @return OI_OK; [call]; [money]; OI_CURRENCY_MISMATCH (two currencies); OI_OVERFLOW (beyond 10^38 - 1 minor
 *      units)
 *  @threads any   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_money_subtract(
    const oi_money *a,
    const oi_money *b,
    oi_money *result,
    oi_error *err);

/** -amount.
 *  @param[in]  amount   not NULL
 *  @param[out] result   the result; not NULL; may be an input
 *  @param[out] err      details of a refusal; may be NULL
 *  @return OI_OK; [call]; [money]
 *  @threads any   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_money_negate(
    const oi_money *amount,
    oi_money *result,
    oi_error *err);

/** Which of two amounts is larger.
 *  @param[in]  a       not NULL
 *  @param[in]  b       of the same currency; not NULL
 *  @param[out] order   -1: a < b, 0: equal, 1: a > b; not NULL
 *  @param[out] err     details of a refusal; may be NULL
 *  @return OI_OK; [call]; [money]; OI_CURRENCY_MISMATCH (two currencies)
 *  @threads any   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_money_compare(
    const oi_money *a,
    const oi_money *b,
    int32_t *order,
    oi_error *err);

/** quantity x unit price, exactly, rounded once: 3 x 0.335 USD half up = 1.01 USD.
 *  @param[in]  quantity     not NULL
 *  @param[in]  unit_price   not NULL
 *  @param[in]  currency     the currency; not NULL
 *  @param[in]  rounding     default: unnecessary
 *  @param[out] result       the amount; not NULL
 *  @param[out] err          details of a refusal; may be NULL
 *  @return OI_OK; [call]; [money]; OI_INEXACT (digits would be lost and rounding is unnecessary); OI_OVERFLOW
 *      (beyond 10^38 - 1 minor units)
 *  @threads any   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_money_extend(
    const oi_decimal *quantity,
    const oi_decimal *unit_price,
    const oi_currency *currency,
    oi_rounding rounding,
    oi_money *result,
    oi_error *err);

/** amount x factor, exactly, rounded once.
 *  @param[in]  amount     not NULL
 *  @param[in]  factor     not NULL
 *  @param[in]  rounding   default: unnecessary
 *  @param[out] result     the result; not NULL; may be an input
 *  @param[out] err        details of a refusal; may be NULL
 *  @return OI_OK; [call]; [money]; OI_INEXACT (digits would be lost and rounding is unnecessary); OI_OVERFLOW
 *      (beyond 10^38 - 1 minor units)
 *  @threads any   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_money_multiply(
    const oi_money *amount,
    const oi_decimal *factor,
    oi_rounding rounding,
    oi_money *result,
    oi_error *err);

/** amount x percent / 100, exactly, rounded once.
 *  @param[in]  amount     not NULL
 *  @param[in]  percent    19 for 19 %; not NULL
 *  @param[in]  rounding   default: unnecessary
 *  @param[out] result     the result; not NULL; may be an input
 *  @param[out] err        details of a refusal; may be NULL
 *  @return OI_OK; [call]; [money]; OI_INEXACT (digits would be lost and rounding is unnecessary); OI_OVERFLOW
 *      (beyond 10^38 - 1 minor units)
 *  @threads any   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_money_percent_of(
    const oi_money *amount,
    const oi_decimal *percent,
    oi_rounding rounding,
    oi_money *result,
    oi_error *err);

/** amount x numerator / denominator, exactly, rounded once.
 *  @param[in]  amount        not NULL
 *  @param[in]  numerator     of the same currency; not NULL
 *  @param[in]  denominator   of the same currency; not NULL
 *  @param[in]  rounding      default: unnecessary
 *  @param[out] result        the result; not NULL; may be an input
 *  @param[out] err           details of a refusal; may be NULL
 *  @return OI_OK; [call]; [money]; OI_CURRENCY_MISMATCH (two currencies); OI_DIVISION_BY_ZERO (denominator
 *      0); OI_INEXACT (digits would be lost and rounding is unnecessary); OI_OVERFLOW (beyond 10^38 - 1 minor
 *      units)
 *  @threads any   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_money_proportion(
    const oi_money *amount,
    const oi_money *numerator,
    const oi_money *denominator,
    oi_rounding rounding,
    oi_money *result,
    oi_error *err);

/** amount / divisor, exactly, rounded once.
 *  @param[in]  amount     not NULL
 *  @param[in]  divisor    not NULL
 *  @param[in]  rounding   default: unnecessary
 *  @param[out] result     the result; not NULL; may be an input
 *  @param[out] err        details of a refusal; may be NULL
 *  @return OI_OK; [call]; [money]; OI_DIVISION_BY_ZERO (divisor 0); OI_INEXACT (digits would be lost and
 *      rounding is unnecessary); OI_OVERFLOW (beyond 10^38 - 1 minor units)
 *  @threads any   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_money_divide(
    const oi_money *amount,
    const oi_decimal *divisor,
    oi_rounding rounding,
    oi_money *result,
    oi_error *err);

/** To a multiple of a cash step: 13.31 CHF by 0.05 half up = 13.30.
 *  @param[in]  amount     not NULL
 *  @param[in]  step       positive, of the same currency; not NULL
 *  @param[in]  rounding   default: unnecessary
 *  @param[out] result     the result; not NULL; may be an input
 *  @param[out] err        details of a refusal; may be NULL
 *  @return OI_OK; [call]; [money]; OI_CURRENCY_MISMATCH (two currencies); OI_INEXACT (digits would be lost
 *      and rounding is unnecessary); OI_OVERFLOW (beyond 10^38 - 1 minor units)
 *  @threads any   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_money_round_to_step(
    const oi_money *amount,
    const oi_money *step,
    oi_rounding rounding,
    oi_money *result,
    oi_error *err);

/** Divides an amount by weights into parts that sum to it exactly: 100.00 over 200/100/50 = 57.14 / 28.57 /
 *  14.29.
 *  @param[in]  amount      not NULL
 *  @param[in]  weights     >= 0, not all zero, side by side; not NULL
 *  @param[in]  count       how many, at least 1 and at most 2^30
 *  @param[in]  remainder   who gets the minor units left over
 *  @param[out] parts       one part per weight, side by side; not NULL
 *  @param[out] left_over   zero unless remainder is separate; may be NULL
 *  @param[out] err         details of a refusal; may be NULL
 *  @return OI_OK; [call] (a negative weight, or none above zero); [money]; OI_OVERFLOW (sum of weights over
 *      38 digits); OI_LIMIT_EXCEEDED (more than 2^30 parts); OI_OUT_OF_MEMORY (scratch)
 *  @threads any   @failure unchanged   @cost O(count log count)   @since 0.1 */
OI_API oi_status oi_money_split(
    const oi_money *amount,
    const oi_decimal *weights,
    size_t count,
    oi_split_remainder remainder,
    oi_money *parts,
    oi_money *left_over,
    oi_error *err);

/** The same with amounts of one currency as weights.
 *  @param[in]  amount      not NULL
 *  @param[in]  weights     >= 0, not all zero, of one currency, side by side; not NULL
 *  @param[in]  count       how many, at least 1 and at most 2^30
 *  @param[in]  remainder   who gets the minor units left over
 *  @param[out] parts       one part per weight, side by side; not NULL
 *  @param[out] left_over   zero unless remainder is separate; may be NULL
 *  @param[out] err         details of a refusal; may be NULL
 *  @return OI_OK; [call] (a negative weight, or none above zero); [money]; OI_CURRENCY_MISMATCH (weights of
 *      two currencies); OI_OVERFLOW (sum of weights over 38 digits); OI_LIMIT_EXCEEDED (more than 2^30 parts);
 *      OI_OUT_OF_MEMORY (scratch)
 *  @threads any   @failure unchanged   @cost O(count log count)   @since 0.1 */
OI_API oi_status oi_money_split_by_amounts(
    const oi_money *amount,
    const oi_money *weights,
    size_t count,
    oi_split_remainder remainder,
    oi_money *parts,
    oi_money *left_over,
    oi_error *err);

/* ---- 5. Decimal --------------------------------------------------------------------------------------- */

/** coefficient x 10^-scale.
 *  @param[in]  coefficient   the digits
 *  @param[in]  scale         0..18
 *  @param[out] result        the decimal; not NULL
 *  @param[out] err           details of a refusal; may be NULL
 *  @return OI_OK; [call]
 *  @threads any   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_decimal_from_int64(
    int64_t coefficient,
    uint32_t scale,
    oi_decimal *result,
    oi_error *err);

/** Reads "1.250" with scale 3: ["-"] digits ["." digits].
 *  @param[in]  text     the text; UTF-8; may be NULL with size 0
 *  @param[in]  size     its bytes, or OI_NUL_TERMINATED
 *  @param[out] result   the decimal; not NULL
 *  @param[out] err      details of a refusal; may be NULL
 *  @return OI_OK; [call]; [text]; OI_SYNTAX (err.position); OI_TOO_MANY_DECIMALS (over 18; err.position);
 *      OI_OVERFLOW (over 38 digits)
 *  @threads any   @failure unchanged   @cost O(size)   @since 0.1 */
OI_API oi_status oi_decimal_parse(
    const char *text,
    size_t size,
    oi_decimal *result,
    oi_error *err);

/** Writes "1.250", with exactly its scale.
 *  @param[in]  value      not NULL
 *  @param[out] buffer     receives the text and a NUL; may be NULL with capacity 0
 *  @param[in]  capacity   bytes of the buffer
 *  @param[out] size       bytes of the text without NUL, also when the buffer is too small; may be NULL
 *  @param[out] err        details of a refusal; may be NULL
 *  @return OI_OK; [call]; OI_OVERFLOW (value: over 38 digits); OI_BUFFER_TOO_SMALL (size tells what is
 *      needed; OI_MONEY_TEXT_SIZE always does)
 *  @threads any   @failure unchanged   @cost O(size)   @since 0.1 */
OI_API oi_status oi_decimal_print(
    const oi_decimal *value,
    char *buffer,
    size_t capacity,
    size_t *size,
    oi_error *err);

/** a + b, exactly; the scale is the larger of both.
 *  @param[in]  a        not NULL
 *  @param[in]  b        not NULL
 *  @param[out] result   the result; not NULL; may be an input
 *  @param[out] err      details of a refusal; may be NULL
 *  @return OI_OK; [call]; OI_INEXACT (18 decimals do not hold it); OI_OVERFLOW (over 38 digits)
 *  @threads any   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_decimal_add(
    const oi_decimal *a,
    const oi_decimal *b,
    oi_decimal *result,
    oi_error *err);

/** a - b, exactly; the scale is the larger of both.
 *  @param[in]  a        not NULL
 *  @param[in]  b        not NULL
 *  @param[out] result   the result; not NULL; may be an input
 *  @param[out] err      details of a refusal; may be NULL
 *  @return OI_OK; [call]; OI_INEXACT (18 decimals do not hold it); OI_OVERFLOW (over 38 digits)
 *  @threads any   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_decimal_subtract(
    const oi_decimal *a,
    const oi_decimal *b,
    oi_decimal *result,
    oi_error *err);

/** a x b, exactly; the scale is the sum of both, less zeros dropped beyond 18.
 *  @param[in]  a        not NULL
 *  @param[in]  b        not NULL
 *  @param[out] result   the result; not NULL; may be an input
 *  @param[out] err      details of a refusal; may be NULL
 *  @return OI_OK; [call]; OI_INEXACT (18 decimals do not hold it); OI_OVERFLOW (over 38 digits)
 *  @threads any   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_decimal_multiply(
    const oi_decimal *a,
    const oi_decimal *b,
    oi_decimal *result,
    oi_error *err);

/** Which of two decimals is larger, by value: 1.250 equals 1.25.
 *  @param[in]  a       not NULL
 *  @param[in]  b       not NULL
 *  @param[out] order   -1: a < b, 0: equal, 1: a > b; not NULL
 *  @param[out] err     details of a refusal; may be NULL
 *  @return OI_OK; [call]; OI_OVERFLOW (an operand: over 38 digits)
 *  @threads any   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_decimal_compare(
    const oi_decimal *a,
    const oi_decimal *b,
    int32_t *order,
    oi_error *err);

/** The same value at another scale, rounded once.
 *  @param[in]  value      not NULL
 *  @param[in]  scale      0..18
 *  @param[in]  rounding   default: unnecessary
 *  @param[out] result     the result; not NULL; may be an input
 *  @param[out] err        details of a refusal; may be NULL
 *  @return OI_OK; [call]; OI_INEXACT (digits would be lost and rounding is unnecessary); OI_OVERFLOW (over 38
 *      digits)
 *  @threads any   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_decimal_rescale(
    const oi_decimal *value,
    uint32_t scale,
    oi_rounding rounding,
    oi_decimal *result,
    oi_error *err);

/** numerator / denominator at a scale, for averages and ratios: 7 / 3 at 2 half up = 2.33.
 *  @param[in]  numerator     whole: scale 0; not NULL
 *  @param[in]  denominator   whole: scale 0; not NULL
 *  @param[in]  scale         0..18
 *  @param[in]  rounding      default: unnecessary
 *  @param[out] result        the result; not NULL; may be an input
 *  @param[out] err           details of a refusal; may be NULL
 *  @return OI_OK; [call]; OI_DIVISION_BY_ZERO (denominator 0); OI_INEXACT (digits would be lost and rounding
 *      is unnecessary); OI_OVERFLOW (over 38 digits)
 *  @threads any   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_decimal_quotient(
    const oi_decimal *numerator,
    const oi_decimal *denominator,
    uint32_t scale,
    oi_rounding rounding,
    oi_decimal *result,
    oi_error *err);

/* ---- 6. Date ------------------------------------------------------------------------------------------ */

/** The date of a year, month and day.
 *  @param[in]  year     1..9999
 *  @param[in]  month    1..12
 *  @param[in]  day      1..31
 *  @param[out] result   the date; not NULL
 *  @param[out] err      details of a refusal; may be NULL
 *  @return OI_OK; [call]; OI_DATE_OUT_OF_RANGE (no such day: 29 February 1900 too)
 *  @threads any   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_date_from_civil(
    int32_t year,
    int32_t month,
    int32_t day,
    int32_t *result,
    oi_error *err);

/** The year, month and day of a date; three zeros for no date.
 *  @param[in]  date    a date, or 0
 *  @param[out] year    may be NULL
 *  @param[out] month   may be NULL
 *  @param[out] day     may be NULL
 *  @param[out] err     details of a refusal; may be NULL
 *  @return OI_OK; [call]; OI_DATE_OUT_OF_RANGE (outside 0001-01-01 .. 9999-12-31)
 *  @threads any   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_date_to_civil(
    int32_t date,
    int32_t *year,
    int32_t *month,
    int32_t *day,
    oi_error *err);

/** Reads "YYYY-MM-DD", exactly ten characters.
 *  @param[in]  text     the text; UTF-8; may be NULL with size 0
 *  @param[in]  size     its bytes, or OI_NUL_TERMINATED
 *  @param[out] result   the date; not NULL
 *  @param[out] err      details of a refusal; may be NULL
 *  @return OI_OK; [call]; [text]; OI_SYNTAX (err.position); OI_DATE_OUT_OF_RANGE (no such day)
 *  @threads any   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_date_parse(
    const char *text,
    size_t size,
    int32_t *result,
    oi_error *err);

/** Writes "YYYY-MM-DD"; nothing for no date.
 *  @param[in]  date       a date, or 0
 *  @param[out] buffer     receives the text and a NUL; may be NULL with capacity 0
 *  @param[in]  capacity   bytes of the buffer
 *  @param[out] size       bytes of the text without NUL, also when the buffer is too small; may be NULL
 *  @param[out] err        details of a refusal; may be NULL
 *  @return OI_OK; [call]; OI_DATE_OUT_OF_RANGE (outside 0001-01-01 .. 9999-12-31); OI_BUFFER_TOO_SMALL (size
 *      tells what is needed; OI_DATE_TEXT_SIZE always does)
 *  @threads any   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_date_print(
    int32_t date,
    char *buffer,
    size_t capacity,
    size_t *size,
    oi_error *err);

/** The day of the week.
 *  @param[in]  date      a date, or 0
 *  @param[out] weekday   1 = Monday .. 7 = Sunday; 0 for no date; not NULL
 *  @param[out] err       details of a refusal; may be NULL
 *  @return OI_OK; [call]; OI_DATE_OUT_OF_RANGE (outside 0001-01-01 .. 9999-12-31)
 *  @threads any   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_date_weekday(
    int32_t date,
    oi_weekday *weekday,
    oi_error *err);

/** Days later, or earlier.
 *  @param[in]  date     a date, not 0
 *  @param[in]  days     any number
 *  @param[out] result   the date; not NULL
 *  @param[out] err      details of a refusal; may be NULL
 *  @return OI_OK; [call]; OI_DATE_OUT_OF_RANGE (outside 0001-01-01 .. 9999-12-31)
 *  @threads any   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_date_add_days(
    int32_t date,
    int64_t days,
    int32_t *result,
    oi_error *err);

/** Months later, the day clipped to the month's end: 31 January + 1 = 28 or 29 February.
 *  @param[in]  date     a date, not 0
 *  @param[in]  months   any number
 *  @param[out] result   the date; not NULL
 *  @param[out] err      details of a refusal; may be NULL
 *  @return OI_OK; [call]; OI_DATE_OUT_OF_RANGE (outside 0001-01-01 .. 9999-12-31)
 *  @threads any   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_date_add_months(
    int32_t date,
    int64_t months,
    int32_t *result,
    oi_error *err);

/** Another day of the same month; more than it has = its last.
 *  @param[in]  date     a date, not 0
 *  @param[in]  day      at least 1
 *  @param[out] result   the date; not NULL
 *  @param[out] err      details of a refusal; may be NULL
 *  @return OI_OK; [call]; OI_DATE_OUT_OF_RANGE (outside 0001-01-01 .. 9999-12-31)
 *  @threads any   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_date_with_day(
    int32_t date,
    int32_t day,
    int32_t *result,
    oi_error *err);

/** Whether a date is a business day.
 *  @param[in]  date       a date, not 0
 *  @param[in]  calendar   business days; NULL: Monday to Friday
 *  @param[out] result     1 or 0; not NULL
 *  @param[out] err        details of a refusal; may be NULL
 *  @return OI_OK; [call]; OI_DATE_OUT_OF_RANGE (outside 0001-01-01 .. 9999-12-31); OI_OUT_OF_MEMORY (a
 *      calendar of more days than fit the stack)
 *  @threads any   @failure unchanged   @cost O(days of the calendar)   @since 0.1 */
OI_API oi_status oi_date_is_business_day(
    int32_t date,
    const oi_business_calendar *calendar,
    uint8_t *result,
    oi_error *err);

/** Moves a date off a day that is no business day.
 *  @param[in]  date       a date, not 0
 *  @param[in]  rule       how
 *  @param[in]  calendar   business days; NULL: Monday to Friday
 *  @param[out] result     the date; not NULL
 *  @param[out] err        details of a refusal; may be NULL
 *  @return OI_OK; [call]; OI_DATE_OUT_OF_RANGE (outside 0001-01-01 .. 9999-12-31); OI_NO_BUSINESS_DAY (none
 *      within 366 days); OI_OUT_OF_MEMORY (a calendar of more days than fit the stack)
 *  @threads any   @failure unchanged   @cost O(days of the calendar)   @since 0.1 */
OI_API oi_status oi_date_shift(
    int32_t date,
    oi_business_day_shift rule,
    const oi_business_calendar *calendar,
    int32_t *result,
    oi_error *err);

/* ---- 7. Terms and document totals --------------------------------------------------------------------- */

/** The due date of one portion of payment terms; its share is not read.
 *  @param[in]  portion    the rule; not NULL
 *  @param[in]  base       the dates; not NULL
 *  @param[in]  calendar   business days; NULL: Monday to Friday
 *  @param[out] result     the date; not NULL
 *  @param[out] err        details of a refusal; may be NULL
 *  @return OI_OK; [call] (the base date the rule asks for is missing, too); OI_DATE_OUT_OF_RANGE (the result,
 *      or an input); OI_NO_BUSINESS_DAY (none within 366 days); OI_OUT_OF_MEMORY (a calendar of more days
 *      than fit the stack)
 *  @threads any   @failure unchanged   @cost O(days of the calendar)   @since 0.1 */
OI_API oi_status oi_terms_due_date(
    const oi_terms_portion *portion,
    const oi_due_inputs *base,
    const oi_business_calendar *calendar,
    int32_t *result,
    oi_error *err);

/** The due portions of a total. Each percent or fixed part is rounded; the last portion takes what is left,
 *  so that they sum to the total. A portion of zero is left out unless the total is zero.
 *  @param[in]  terms          the portions; not NULL
 *  @param[in]  terms_count    how many
 *  @param[in]  terms_stride   bytes from one to the next; 0: its struct_size
 *  @param[in]  total          >= 0; not NULL
 *  @param[in]  base           the dates; not NULL
 *  @param[in]  calendar       business days; NULL: Monday to Friday
 *  @param[in]  rounding       default: half up
 *  @param[out] portions       receives them, struct_size and all; may be NULL with capacity 0
 *  @param[in]  capacity       how many fit
 *  @param[in]  row_size       sizeof(oi_due_portion) as the caller knows it
 *  @param[in]  stride         bytes from one portion to the next; 0: row_size
 *  @param[out] count          how many there are, also when they do not fit; not NULL
 *  @param[out] err            details of a refusal; may be NULL
 *  @return OI_OK; [call]; [money]; OI_TERMS_INCOMPLETE (no portions; the parts exceed the total; the last
 *      neither takes the rest nor completes it); OI_DATES_GO_BACKWARDS (due dates); OI_CURRENCY_MISMATCH (a
 *      fixed part of another currency); OI_INEXACT (rounding is unnecessary); OI_DATE_OUT_OF_RANGE (a result,
 *      or an input); OI_NO_BUSINESS_DAY (none within 366 days); OI_BUFFER_TOO_SMALL (count tells what is
 *      needed); OI_LIMIT_EXCEEDED (more than 1000 portions, or discounts of one); OI_OUT_OF_MEMORY (scratch)
 *  @threads any   @failure unchanged   @cost O(terms)   @since 0.1 */
OI_API oi_status oi_terms_due_portions(
    const oi_terms_portion *terms,
    size_t terms_count,
    size_t terms_stride,
    const oi_money *total,
    const oi_due_inputs *base,
    const oi_business_calendar *calendar,
    oi_rounding rounding,
    oi_due_portion *portions,
    size_t capacity,
    size_t row_size,
    size_t stride,
    size_t *count,
    oi_error *err);

/** The last day on which a discount may be taken: base date + days, inclusive.
 *  @param[in]  tier     the discount; not NULL
 *  @param[in]  base     a date, not 0
 *  @param[out] result   the date; not NULL
 *  @param[out] err      details of a refusal; may be NULL
 *  @return OI_OK; [call]; OI_OVERFLOW (the percentage: over 38 digits); OI_DATE_OUT_OF_RANGE (the result, or base)
 *  @threads any   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_terms_discount_date(
    const oi_discount_tier *tier,
    int32_t base,
    int32_t *result,
    oi_error *err);

/** What lines add up to: line = round(quantity x price) - discount; tax per rate on the sum of that rate's
 *  lines, or per line.
 *  @param[in]  lines          the lines; may be NULL with line_count 0
 *  @param[in]  line_count     how many
 *  @param[in]  line_stride    bytes from one to the next; 0: its struct_size
 *  @param[in]  currency       of the document; not NULL
 *  @param[in]  tax_scope      where tax is rounded
 *  @param[in]  rounding       default: half up
 *  @param[out] totals         the sums; not NULL
 *  @param[out] line_nets      each line's amount after discount, line_count of them side by side; may be NULL
 *  @param[out] taxes          tax by code and rate, in order of first appearance, codes borrowed from the
 *                             lines; may be NULL with capacity 0
 *  @param[in]  tax_capacity   how many fit
 *  @param[in]  tax_row_size   sizeof(oi_tax_row) as the caller knows it
 *  @param[in]  tax_stride     bytes from one tax to the next; 0: tax_row_size
 *  @param[out] tax_count      how many there are, also when they do not fit; may be NULL with tax_capacity 0
 *  @param[out] err            details of a refusal; may be NULL
 *  @return OI_OK; [call] (both discounts on a line, too); [text]; [money]; OI_CURRENCY_MISMATCH (a discount
 *      in another currency); OI_TOO_MANY_DECIMALS (a price); OI_INEXACT (rounding is unnecessary);
 *      OI_OVERFLOW (beyond 10^38 - 1 minor units); OI_BUFFER_TOO_SMALL (tax_count tells what is needed);
 *      OI_OUT_OF_MEMORY (scratch)
 *  @threads any   @failure unchanged   @cost O(lines)   @since 0.1 */
OI_API oi_status oi_document_add_up(
    const oi_line_input *lines,
    size_t line_count,
    size_t line_stride,
    const oi_currency *currency,
    oi_tax_scope tax_scope,
    oi_rounding rounding,
    oi_document_totals *totals,
    oi_money *line_nets,
    oi_tax_row *taxes,
    size_t tax_capacity,
    size_t tax_row_size,
    size_t tax_stride,
    size_t *tax_count,
    oi_error *err);

/* ---- 8. Ledger ---------------------------------------------------------------------------------------- */

/** Makes an empty ledger.
 *  @param[in]  options   how; NULL: all defaults
 *  @param[out] ledger    the ledger, to be freed with oi_ledger_free; not NULL
 *  @param[out] err       details of a refusal; may be NULL
 *  @return OI_OK; [call]; OI_OUT_OF_MEMORY (an allocation failed)
 *  @threads any   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_ledger_create(
    const oi_ledger_options *options,
    oi_ledger **ledger,
    oi_error *err);

/** Frees a ledger. Its results, records in event logs and calculators stay valid. From inside one of its
 *  callbacks the ledger is freed when the call that runs the callback returns.
 *  @param[in] ledger   the ledger; needs exclusive access; may be NULL
 *  @threads exclusive   @failure none   @cost O(state)   @since 0.1 */
OI_API void oi_ledger_free(
    oi_ledger *ledger);

/** Who hears of each accepted command.
 *  @param[in,out] ledger   the ledger; needs exclusive access; not NULL
 *  @param[in]     sink     the callback; NULL: nobody
 *  @param[in]     user     handed to each call; lives until the ledger is freed or another sink is set
 *  @param[out]    err      details of a refusal; may be NULL
 *  @return OI_OK; [call]; OI_REENTRANT_CALL (from inside a callback); OI_TRANSACTION_OPEN
 *  @threads exclusive   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_ledger_set_sink(
    oi_ledger *ledger,
    oi_sink_callback sink,
    void *user,
    oi_error *err);

/** The settings, as they were known at a point.
 *  @param[in]  ledger          the ledger; not NULL
 *  @param[in]  known_through   a sequence; 0: now
 *  @param[out] settings        receives them; not NULL
 *  @param[out] err             details of a refusal; may be NULL
 *  @return OI_OK; [query]
 *  @threads shared   @failure unchanged   @cost O(log changes)   @since 0.1 */
OI_API oi_status oi_ledger_settings(
    const oi_ledger *ledger,
    uint64_t known_through,
    oi_settings *settings,
    oi_error *err);

/** A currency the ledger knows: ISO 4217 or registered.
 *  @param[in]  ledger     the ledger; not NULL
 *  @param[in]  code       upper-case code; UTF-8; may be NULL with size 0
 *  @param[in]  size       its bytes, or OI_NUL_TERMINATED
 *  @param[out] currency   the currency; not NULL
 *  @param[out] err        details of a refusal; may be NULL
 *  @return OI_OK; [query]; [text]; OI_UNKNOWN_CURRENCY (neither)
 *  @threads shared   @failure unchanged   @cost O(log n)   @since 0.1 */
OI_API oi_status oi_ledger_currency(
    const oi_ledger *ledger,
    const char *code,
    size_t size,
    oi_currency *currency,
    oi_error *err);

/** The sequence of the last event; 0 in an empty ledger.
 *  @param[in]  ledger     the ledger; not NULL
 *  @param[out] sequence   the sequence; not NULL
 *  @param[out] err        details of a refusal; may be NULL
 *  @return OI_OK; [query]
 *  @threads shared   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_ledger_last_sequence(
    const oi_ledger *ledger,
    uint64_t *sequence,
    oi_error *err);

/** The last sequence recorded at or before an instant.
 *  @param[in]  ledger     the ledger; not NULL
 *  @param[in]  micros     microseconds UTC since 1970
 *  @param[out] sequence   OI_NOTHING_KNOWN: everything came later; not NULL
 *  @param[out] err        details of a refusal; may be NULL
 *  @return OI_OK; [query]
 *  @threads shared   @failure unchanged   @cost O(log n)   @since 0.1 */
OI_API oi_status oi_ledger_known_at(
    const oi_ledger *ledger,
    int64_t micros,
    uint64_t *sequence,
    oi_error *err);

/** Canonical digest of everything the ledger holds; equal after replay. Its value may change until version
 *  1.0.
 *  @param[in]  ledger   the ledger; not NULL
 *  @param[out] digest   the digest; not NULL
 *  @param[out] err      details of a refusal; may be NULL
 *  @return OI_OK; [query]
 *  @threads shared   @failure unchanged   @cost O(state)   @since 0.1 */
OI_API oi_status oi_ledger_state_digest(
    const oi_ledger *ledger,
    oi_digest *digest,
    oi_error *err);

/** Checks every figure the ledger keeps against the records behind it.
 *  @param[in]  ledger   the ledger; not NULL
 *  @param[out] err      details of a refusal; may be NULL
 *  @return OI_OK (all agree); [query] (OI_INTERNAL: a figure is wrong; err tells which)
 *  @threads shared   @failure unchanged   @cost O(state)   @since 0.1 */
OI_API oi_status oi_ledger_verify(
    const oi_ledger *ledger,
    oi_error *err);

/** Whether an invariant broke earlier: a poisoned ledger reads and refuses writes.
 *  @param[in]  ledger     the ledger; not NULL
 *  @param[out] poisoned   1 or 0; not NULL
 *  @param[out] err        details of a refusal; may be NULL
 *  @return OI_OK; [query]
 *  @threads shared   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_ledger_poisoned(
    const oi_ledger *ledger,
    uint8_t *poisoned,
    oi_error *err);

/** Lets a record that another ledger (or an earlier run) accepted take effect, without deciding again.
 *  Records come in sequence order.
 *  @param[in,out] ledger   the ledger; needs exclusive access; not NULL
 *  @param[in]     record   from a sink call or an event log; not NULL
 *  @param[out]    err      details of a refusal; may be NULL
 *  @return OI_OK; [call]; OI_BAD_EVENT (it does not fit the state); OI_LIMIT_EXCEEDED (a table is full);
 *      OI_OUT_OF_MEMORY; OI_REENTRANT_CALL (from inside a callback of this ledger); OI_LEDGER_POISONED;
 *      OI_TRANSACTION_OPEN (and journaling is on)
 *  @threads exclusive   @failure unchanged   @cost O(events)   @since 0.1 */
OI_API oi_status oi_ledger_replay(
    oi_ledger *ledger,
    const oi_record *record,
    oi_error *err);

/** Digest of what the books say, without sequences, instants, actors and idempotency keys: equal for any order
 *  of commands that commute. Its value may change until version 1.0.
 *  @param[in]  ledger   the ledger; not NULL
 *  @param[out] digest   the digest; not NULL
 *  @param[out] err      details of a refusal; may be NULL
 *  @return OI_OK; [query]
 *  @threads shared   @failure unchanged   @cost O(state)   @since 0.1 */
OI_API oi_status oi_ledger_books_digest(
    const oi_ledger *ledger,
    oi_digest *digest,
    oi_error *err);

/* Transactions. */

/** Opens a transaction: until it ends, every command of the ledger belongs to it. Later commands see earlier
 *  ones, and so do queries; without a commit it was what-if. A refused command takes back only itself. One
 *  may be opened inside another: it commits into the outer one.
 *  @param[in,out] ledger        the ledger; needs exclusive access; not NULL
 *  @param[out]    transaction   the transaction, to be freed with oi_transaction_free; not NULL
 *  @param[out]    err           details of a refusal; may be NULL
 *  @return OI_OK; [call]; OI_OUT_OF_MEMORY (an allocation failed); OI_REENTRANT_CALL (from inside a callback);
 *      OI_LEDGER_POISONED (an invariant broke earlier)
 *  @threads exclusive   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_ledger_begin(
    oi_ledger *ledger,
    oi_transaction **transaction,
    oi_error *err);

/** The records of the transaction so far as bytes, for a host that stores them itself: OI_JOURNALING_PULL. To be
 *  asked after the last command and stored before the commit.
 *  @param[in,out] transaction   the transaction, not inside another one; not NULL
 *  @param[out]    records       the bytes, to be freed with oi_buffer_free; not NULL
 *  @param[out]    err           details of a refusal; may be NULL
 *  @return OI_OK; [call] (journaling is not by pull, too); OI_NO_TRANSACTION (it has ended); OI_TRANSACTION_OPEN
 *      (it lies inside another one, or one inside it is open); OI_OUT_OF_MEMORY; OI_REENTRANT_CALL
 *  @threads exclusive   @failure unchanged   @cost O(bytes)   @since 0.1 */
OI_API oi_status oi_transaction_records(
    oi_transaction *transaction,
    oi_buffer **records,
    oi_error *err);

/** Makes what was done since oi_ledger_begin permanent, after telling the sink each record and having the journal
 *  stored.
 *  @param[in,out] transaction   the transaction; needs exclusive access to its ledger; not NULL
 *  @param[out]    err           details of a refusal; may be NULL
 *  @return OI_OK; [call] (by pull: the records were not asked for since the last command); OI_NO_TRANSACTION (it has ended); OI_TRANSACTION_OPEN (one inside it has not);
 *      OI_REENTRANT_CALL (from inside a callback); OI_SINK_REFUSED (it is rolled back); OI_LEDGER_POISONED (an
 *      invariant broke in it: it is rolled back)
 *  @threads exclusive   @failure unchanged   @cost O(what was changed)   @since 0.1 */
OI_API oi_status oi_transaction_commit(
    oi_transaction *transaction,
    oi_error *err);

/** Takes back everything since oi_ledger_begin. Repeating it has no effect.
 *  @param[in,out] transaction   the transaction; needs exclusive access to its ledger; not NULL
 *  @param[out]    err           details of a refusal; may be NULL
 *  @return OI_OK; [call]; OI_REENTRANT_CALL (from inside a callback)
 *  @threads exclusive   @failure unchanged   @cost O(what was changed)   @since 0.1 */
OI_API oi_status oi_transaction_rollback(
    oi_transaction *transaction,
    oi_error *err);

/** Frees a transaction; rolled back if it has not ended. Its ledger may have been freed before. From inside a
 *  callback of its ledger it is freed when the call that runs the callback returns.
 *  @param[in] transaction   the transaction; needs exclusive access to its ledger; may be NULL
 *  @threads exclusive   @failure none   @cost O(what was changed)   @since 0.1 */
OI_API void oi_transaction_free(
    oi_transaction *transaction);

/* The journal: accepted commands as bytes. FORMAT.md describes them. */

/** How records leave as bytes. Switching it on for a ledger whose past was not journaled costs O(state) once.
 *  @param[in,out] ledger    the ledger; needs exclusive access; not NULL
 *  @param[in]     options   how; NULL: not at all
 *  @param[out]    err       details of a refusal; may be NULL
 *  @return OI_OK; [call] (push without a callback); OI_TRANSACTION_OPEN; OI_REENTRANT_CALL (from inside a callback)
 *  @threads exclusive   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_ledger_set_journal(
    oi_ledger *ledger,
    const oi_journal_options *options,
    oi_error *err);

/** Lets a piece of a journal take effect: its whole transactions from the front, all of them or, after an error,
 *  none. A piece may end anywhere: go on with what stands behind recovery->end. A new ledger takes its first
 *  settings and its identity from the journal's first record.
 *  @param[in,out] ledger     the ledger; needs exclusive access; not NULL
 *  @param[in]     bytes      the piece; may be NULL with size 0
 *  @param[in]     size       its bytes
 *  @param[in]     position   of the piece in the journal: errors tell where in the journal
 *  @param[out]    recovery   what it did; not NULL
 *  @param[out]    err        details of a refusal; may be NULL
 *  @return OI_OK; [call]; OI_DAMAGED (err.position); OI_BROKEN_CHAIN (a record is missing, stands twice, was
 *      swapped or belongs to other books; err.position); OI_UNSUPPORTED_FORMAT; OI_BAD_EVENT (it does not fit the
 *      state); OI_LIMIT_EXCEEDED (a table is full); OI_TRANSACTION_OPEN; OI_OUT_OF_MEMORY; OI_REENTRANT_CALL;
 *      OI_LEDGER_POISONED
 *  @threads exclusive   @failure unchanged   @cost O(bytes)   @since 0.1 */
OI_API oi_status oi_ledger_replay_journal(
    oi_ledger *ledger,
    const uint8_t *bytes,
    size_t size,
    uint64_t position,
    oi_recovery *recovery,
    oi_error *err);

/** Takes the personal parts (names, notes, reasons) out of whole records or a snapshot, in place. Figures,
 *  sequences and the chain stay as they are; replay gives empty texts.
 *  @param[in,out] bytes   whole records; may be NULL with size 0
 *  @param[in]     size    their bytes
 *  @param[out]    left    bytes that are left; not NULL
 *  @param[out]    err     details of a refusal; may be NULL
 *  @return OI_OK; [call]; OI_DAMAGED (err.position); OI_UNSUPPORTED_FORMAT
 *  @threads any   @failure unchanged   @cost O(bytes)   @since 0.1 */
OI_API oi_status oi_journal_erase_personal(
    uint8_t *bytes,
    size_t size,
    size_t *left,
    oi_error *err);

/* Snapshots: everything a ledger holds as bytes, canonical. */

/** A snapshot in memory.
 *  @param[in]  ledger     the ledger; not NULL
 *  @param[out] snapshot   the bytes, to be freed with oi_buffer_free; not NULL
 *  @param[out] err        details of a refusal; may be NULL
 *  @return OI_OK; [query]; OI_TRANSACTION_OPEN; OI_LIMIT_EXCEEDED (one record alone is beyond 1 GiB)
 *  @threads shared   @failure unchanged   @cost O(history)   @since 0.1 */
OI_API oi_status oi_ledger_snapshot(
    const oi_ledger *ledger,
    oi_buffer **snapshot,
    oi_error *err);

/** A snapshot in pieces of about 64 KiB.
 *  @param[in]  ledger   the ledger; not NULL
 *  @param[in]  write    takes each piece; not NULL
 *  @param[in]  user     handed to each call; may be NULL
 *  @param[out] err      details of a refusal; may be NULL
 *  @return OI_OK; [query]; OI_SINK_REFUSED (it said no); OI_TRANSACTION_OPEN; OI_LIMIT_EXCEEDED (one record alone
 *      is beyond 1 GiB)
 *  @threads shared   @failure unchanged   @cost O(history)   @since 0.1 */
OI_API oi_status oi_ledger_write_snapshot(
    const oi_ledger *ledger,
    oi_write_callback write,
    void *user,
    oi_error *err);

/** Becomes what a snapshot holds, settings and identity too. Only a ledger that has done nothing can.
 *  @param[in,out] ledger   a new ledger; needs exclusive access; not NULL
 *  @param[in]     bytes    the whole snapshot; may be NULL with size 0
 *  @param[in]     size     its bytes
 *  @param[out]    err      details of a refusal; may be NULL
 *  @return OI_OK; [call]; OI_IN_USE (it has a past); OI_DAMAGED (err.position); OI_BROKEN_CHAIN (of other books
 *      than options.identity says, or not in order); OI_UNSUPPORTED_FORMAT; OI_BAD_EVENT; OI_LIMIT_EXCEEDED
 *      (a table is full); OI_TRANSACTION_OPEN; OI_OUT_OF_MEMORY; OI_REENTRANT_CALL; OI_LEDGER_POISONED
 *  @threads exclusive   @failure unchanged   @cost O(bytes)   @since 0.1 */
OI_API oi_status oi_ledger_load_snapshot(
    oi_ledger *ledger,
    const uint8_t *bytes,
    size_t size,
    oi_error *err);

/** The same from pieces of any size.
 *  @param[in,out] ledger   a new ledger; needs exclusive access; not NULL
 *  @param[in]     read     gives each piece; not NULL
 *  @param[in]     user     handed to each call; may be NULL
 *  @param[out]    err      details of a refusal; may be NULL
 *  @return OI_OK; [call]; OI_SINK_REFUSED (read failed); OI_IN_USE (it has a past); OI_DAMAGED (err.position);
 *      OI_BROKEN_CHAIN (of other books than options.identity says, or not in order); OI_UNSUPPORTED_FORMAT;
 *      OI_BAD_EVENT; OI_LIMIT_EXCEEDED (a table is full); OI_TRANSACTION_OPEN; OI_OUT_OF_MEMORY; OI_REENTRANT_CALL;
 *      OI_LEDGER_POISONED
 *  @threads exclusive   @failure unchanged   @cost O(bytes)   @since 0.1 */
OI_API oi_status oi_ledger_read_snapshot(
    oi_ledger *ledger,
    oi_read_callback read,
    void *user,
    oi_error *err);

/* Buffers. */

/** Where a buffer's bytes are.
 *  @param[in] buffer   the buffer; may be NULL
 *  @return the first byte, until the buffer is freed; NULL: there is none
 *  @threads any   @failure none   @cost O(1)   @since 0.1 */
OI_API const uint8_t *oi_buffer_data(
    const oi_buffer *buffer);

/** How many bytes a buffer holds.
 *  @param[in] buffer   the buffer; may be NULL
 *  @return the count
 *  @threads any   @failure none   @cost O(1)   @since 0.1 */
OI_API size_t oi_buffer_size(
    const oi_buffer *buffer);

/** Frees a buffer.
 *  @param[in] buffer   the buffer; may be NULL
 *  @threads any   @failure none   @cost O(1)   @since 0.1 */
OI_API void oi_buffer_free(
    oi_buffer *buffer);

/* ---- 9. Commands -------------------------------------------------------------------------------------- */

/* Master data. */

/** Replaces the settings.
 *  @param[in,out] ledger     the ledger; needs exclusive access; not NULL
 *  @param[in]     info       who, when, why; not NULL
 *  @param[in]     settings   all of them; not NULL
 *  @param[out]    outcome    what it did; may be NULL
 *  @param[out]    err        details of a refusal; may be NULL
 *  @return OI_OK; [command]; OI_IN_USE (whether numbers are unique is decided when the ledger is made)
 *  @threads exclusive   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_ledger_change_settings(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_settings *settings,
    oi_outcome *outcome,
    oi_error *err);

/** Adds a currency that ISO 4217 lacks. Repeating it has no effect.
 *  @param[in,out] ledger     the ledger; needs exclusive access; not NULL
 *  @param[in]     info       who, when, why; not NULL
 *  @param[in]     currency   the currency; not NULL
 *  @param[out]    outcome    what it did; may be NULL
 *  @param[out]    err        details of a refusal; may be NULL
 *  @return OI_OK; [command]; OI_CURRENCY_TAKEN (registered with other digits, or an ISO code)
 *  @threads exclusive   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_ledger_register_currency(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_register_currency_input *currency,
    oi_outcome *outcome,
    oi_error *err);

/** Adds a customer.
 *  @param[in,out] ledger     the ledger; needs exclusive access; not NULL
 *  @param[in]     info       who, when, why; not NULL
 *  @param[in]     customer   the customer; not NULL
 *  @param[out]    outcome    what it did; may be NULL
 *  @param[out]    err        details of a refusal; may be NULL
 *  @return OI_OK; [command]; OI_UNKNOWN_CUSTOMER (parent); OI_ID_TAKEN; OI_NUMBER_TAKEN (code);
 *      OI_EXTERNAL_REF_TAKEN; OI_AMOUNT_NOT_POSITIVE (a negative credit limit)
 *  @threads exclusive   @failure unchanged   @cost O(terms)   @since 0.1 */
OI_API oi_status oi_ledger_create_customer(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_customer_input *customer,
    oi_outcome *outcome,
    oi_error *err);

/** Replaces everything about a customer but its id, the status too.
 *  @param[in,out] ledger     the ledger; needs exclusive access; not NULL
 *  @param[in]     info       who, when, why; not NULL
 *  @param[in]     customer   the customer as it shall be; not NULL
 *  @param[out]    outcome    what it did; may be NULL
 *  @param[out]    err        details of a refusal; may be NULL
 *  @return OI_OK; [command]; OI_UNKNOWN_CUSTOMER (the customer, or its parent); OI_NUMBER_TAKEN (code);
 *      OI_EXTERNAL_REF_TAKEN; OI_PARENT_CYCLE; OI_AMOUNT_NOT_POSITIVE (a negative credit limit)
 *  @threads exclusive   @failure unchanged   @cost O(terms + ancestors of a new parent)   @since 0.1 */
OI_API oi_status oi_ledger_change_customer(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_customer_input *customer,
    oi_outcome *outcome,
    oi_error *err);

/** Adds a job of a customer.
 *  @param[in,out] ledger    the ledger; needs exclusive access; not NULL
 *  @param[in]     info      who, when, why; not NULL
 *  @param[in]     job       the job; not NULL
 *  @param[out]    outcome   what it did; may be NULL
 *  @param[out]    err       details of a refusal; may be NULL
 *  @return OI_OK; [command]; OI_UNKNOWN_CUSTOMER; OI_ID_TAKEN; OI_NUMBER_TAKEN (code); OI_EXTERNAL_REF_TAKEN
 *  @threads exclusive   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_ledger_create_job(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_job_input *job,
    oi_outcome *outcome,
    oi_error *err);

/** Replaces everything about a job but its id and customer.
 *  @param[in,out] ledger    the ledger; needs exclusive access; not NULL
 *  @param[in]     info      who, when, why; not NULL
 *  @param[in]     job       the job as it shall be; not NULL
 *  @param[out]    outcome   what it did; may be NULL
 *  @param[out]    err       details of a refusal; may be NULL
 *  @return OI_OK; [command]; OI_UNKNOWN_CUSTOMER; OI_UNKNOWN_JOB; OI_NUMBER_TAKEN (code);
 *      OI_EXTERNAL_REF_TAKEN; OI_CUSTOMER_MISMATCH (another customer)
 *  @threads exclusive   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_ledger_change_job(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_job_input *job,
    oi_outcome *outcome,
    oi_error *err);

/** Adds a contract with a customer.
 *  @param[in,out] ledger     the ledger; needs exclusive access; not NULL
 *  @param[in]     info       who, when, why; not NULL
 *  @param[in]     contract   the contract; not NULL
 *  @param[out]    outcome    what it did; may be NULL
 *  @param[out]    err        details of a refusal; may be NULL
 *  @return OI_OK; [command]; OI_UNKNOWN_CUSTOMER; OI_UNKNOWN_JOB; OI_ID_TAKEN; OI_NUMBER_TAKEN;
 *      OI_EXTERNAL_REF_TAKEN; OI_JOB_MISMATCH (a job of another customer); OI_DATES_GO_BACKWARDS (ends before
 *      it starts)
 *  @threads exclusive   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_ledger_create_contract(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_contract_input *contract,
    oi_outcome *outcome,
    oi_error *err);

/** Replaces everything about a contract but its id and customer.
 *  @param[in,out] ledger     the ledger; needs exclusive access; not NULL
 *  @param[in]     info       who, when, why; not NULL
 *  @param[in]     contract   the contract as it shall be; not NULL
 *  @param[out]    outcome    what it did; may be NULL
 *  @param[out]    err        details of a refusal; may be NULL
 *  @return OI_OK; [command]; OI_UNKNOWN_CUSTOMER; OI_UNKNOWN_JOB; OI_UNKNOWN_CONTRACT; OI_NUMBER_TAKEN;
 *      OI_EXTERNAL_REF_TAKEN; OI_CUSTOMER_MISMATCH (another customer); OI_JOB_MISMATCH (a job of another
 *      customer); OI_DATES_GO_BACKWARDS (ends before it starts)
 *  @threads exclusive   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_ledger_change_contract(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_contract_input *contract,
    oi_outcome *outcome,
    oi_error *err);

/* Documents. */

/** Keeps an invoice outside the books, or replaces a draft of the same id. What is due when is looked at when it
 *  is posted.
 *  @param[in,out] ledger    the ledger; needs exclusive access; not NULL
 *  @param[in]     info      who, when, why; not NULL
 *  @param[in]     invoice   the draft; not NULL
 *  @param[out]    outcome   what it did; may be NULL
 *  @param[out]    err       details of a refusal; may be NULL
 *  @return OI_OK; [command]; OI_UNKNOWN_CUSTOMER; OI_UNKNOWN_JOB; OI_UNKNOWN_CONTRACT; OI_ID_TAKEN;
 *      OI_NUMBER_TAKEN; OI_EXTERNAL_REF_TAKEN; OI_CUSTOMER_STATUS_FORBIDS (inactive or not used);
 *      OI_CUSTOMER_MISMATCH (a contract of another customer); OI_JOB_MISMATCH (a job of another customer);
 *      OI_CURRENCY_MISMATCH (amounts of two currencies); OI_TOTAL_NEGATIVE; OI_PORTIONS_DIFFER (portions, or
 *      total and lines; err.fitting is what they should sum to); OI_AMOUNT_NOT_POSITIVE (a portion);
 *      OI_TOO_MANY_DECIMALS (a price); OI_INEXACT (the ledger's rounding is unnecessary); OI_NOT_A_DRAFT (an
 *      invoice of this id is in the books)
 *  @threads exclusive   @failure unchanged   @cost O(lines + portions)   @since 0.1 */
OI_API oi_status oi_ledger_draft_invoice(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_invoice_input *invoice,
    oi_outcome *outcome,
    oi_error *err);

/** Keeps a payment that is announced but not yet collected, or replaces a draft of the same id.
 *  @param[in,out] ledger    the ledger; needs exclusive access; not NULL
 *  @param[in]     info      who, when, why; not NULL
 *  @param[in]     payment   the draft, without settlement; not NULL
 *  @param[out]    outcome   what it did; may be NULL
 *  @param[out]    err       details of a refusal; may be NULL
 *  @return OI_OK; [command]; OI_UNKNOWN_CUSTOMER; OI_UNKNOWN_JOB; OI_ID_TAKEN; OI_NUMBER_TAKEN;
 *      OI_EXTERNAL_REF_TAKEN; OI_CUSTOMER_STATUS_FORBIDS (not used); OI_AMOUNT_NOT_POSITIVE; OI_JOB_MISMATCH
 *      (a job of another customer); OI_NOT_A_DRAFT (a payment of this id is in the books)
 *  @threads exclusive   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_ledger_draft_payment(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_payment_input *payment,
    oi_outcome *outcome,
    oi_error *err);

/** Drops a draft; its number is free again.
 *  @param[in,out] ledger    the ledger; needs exclusive access; not NULL
 *  @param[in]     info      who, when, why; not NULL
 *  @param[in]     draft     which; not NULL
 *  @param[out]    outcome   what it did; may be NULL
 *  @param[out]    err       details of a refusal; may be NULL
 *  @return OI_OK; [command]; OI_UNKNOWN_ITEM; OI_NOT_A_DRAFT
 *  @threads exclusive   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_ledger_delete_draft(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_delete_draft_input *draft,
    oi_outcome *outcome,
    oi_error *err);

/** Posts a draft as it stands, on the command's effective date.
 *  @param[in,out] ledger         the ledger; needs exclusive access; not NULL
 *  @param[in]     info           who, when, why; not NULL
 *  @param[in]     draft          which; not NULL
 *  @param[out]    outcome        what it did; may be NULL
 *  @param[out]    applications   dry run: OI_TABLE_PLANNED_APPLICATIONS; else NULL; may be NULL
 *  @param[out]    err            details of a refusal; may be NULL
 *  @return OI_OK; [dated]; OI_NOT_A_DRAFT; OI_NUMBER_TAKEN; OI_CUSTOMER_STATUS_FORBIDS;
 *      OI_JOB_STATUS_FORBIDS; OI_TERMS_INCOMPLETE (the parts of the terms exceed the total or leave some of
 *      it); OI_DATES_GO_BACKWARDS (due dates); OI_NO_BUSINESS_DAY; OI_UNKNOWN_ITEM (the draft, or a target);
 *      OI_WRONG_KIND (a target of the wrong side); OI_IS_A_DRAFT (a target); OI_ALREADY_REVERSED (a target);
 *      OI_CUSTOMER_MISMATCH (a target of another customer); OI_CURRENCY_MISMATCH (a target of another
 *      currency); OI_JOB_MISMATCH (a target of another job); OI_DATE_BEFORE_ITEM (a target is dated later);
 *      OI_AMOUNT_NOT_POSITIVE (a portion's or a target's); OI_PORTIONS_DIFFER (from the total);
 *      OI_EXCEEDS_OPEN (err.fitting is what the target could take); OI_EXCEEDS_UNAPPLIED (err.fitting is what
 *      the credit could give); OI_PARTIAL_PAYMENT_REFUSED (part of a due portion would stay open; err.fitting
 *      is the whole of it); OI_INEXACT (the ledger's rounding is unnecessary)
 *  @threads exclusive   @failure unchanged   @cost O(lines + portions + items settled)   @since 0.1 */
OI_API oi_status oi_ledger_post_draft(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_post_draft_input *draft,
    oi_outcome *outcome,
    oi_result **applications,
    oi_error *err);

/** Posts an invoice.
 *  @param[in,out] ledger         the ledger; needs exclusive access; not NULL
 *  @param[in]     info           who, when, why; not NULL
 *  @param[in]     invoice        the invoice; not NULL
 *  @param[out]    outcome        what it did; may be NULL
 *  @param[out]    applications   dry run: OI_TABLE_PLANNED_APPLICATIONS; else NULL; may be NULL
 *  @param[out]    err            details of a refusal; may be NULL
 *  @return OI_OK; [dated]; OI_UNKNOWN_CUSTOMER; OI_UNKNOWN_JOB; OI_UNKNOWN_CONTRACT; OI_ID_TAKEN;
 *      OI_NUMBER_TAKEN; OI_EXTERNAL_REF_TAKEN; OI_CUSTOMER_STATUS_FORBIDS (inactive or not used);
 *      OI_JOB_STATUS_FORBIDS (cancelled or closed); OI_CUSTOMER_MISMATCH (a contract of another customer);
 *      OI_JOB_MISMATCH (a job of another customer); OI_CURRENCY_MISMATCH (amounts of two currencies);
 *      OI_TOTAL_NEGATIVE; OI_PORTIONS_DIFFER (portions, or total and lines; err.fitting is what they should
 *      sum to); OI_AMOUNT_NOT_POSITIVE (a portion); OI_TERMS_INCOMPLETE (the parts of the terms exceed the
 *      total or leave some of it); OI_DATES_GO_BACKWARDS (due dates); OI_NO_BUSINESS_DAY;
 *      OI_TOO_MANY_DECIMALS (a price); OI_INEXACT (the ledger's rounding is unnecessary)
 *  @threads exclusive   @failure unchanged   @cost O(lines + portions + items settled)   @since 0.1 */
OI_API oi_status oi_ledger_issue_invoice(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_invoice_input *invoice,
    oi_outcome *outcome,
    oi_result **applications,
    oi_error *err);

/** Posts a debit note.
 *  @param[in,out] ledger         the ledger; needs exclusive access; not NULL
 *  @param[in]     info           who, when, why; not NULL
 *  @param[in]     note           the debit note; not NULL
 *  @param[out]    outcome        what it did; may be NULL
 *  @param[out]    applications   dry run: OI_TABLE_PLANNED_APPLICATIONS; else NULL; may be NULL
 *  @param[out]    err            details of a refusal; may be NULL
 *  @return OI_OK; [dated]; OI_UNKNOWN_CUSTOMER; OI_UNKNOWN_JOB; OI_UNKNOWN_CONTRACT; OI_ID_TAKEN;
 *      OI_NUMBER_TAKEN; OI_EXTERNAL_REF_TAKEN; OI_CUSTOMER_STATUS_FORBIDS (inactive or not used);
 *      OI_JOB_STATUS_FORBIDS (cancelled or closed); OI_CUSTOMER_MISMATCH (a contract of another customer);
 *      OI_JOB_MISMATCH (a job of another customer); OI_CURRENCY_MISMATCH (amounts of two currencies);
 *      OI_TOTAL_NEGATIVE; OI_PORTIONS_DIFFER (portions, or total and lines; err.fitting is what they should
 *      sum to); OI_AMOUNT_NOT_POSITIVE (a portion); OI_TERMS_INCOMPLETE (the parts of the terms exceed the
 *      total or leave some of it); OI_DATES_GO_BACKWARDS (due dates); OI_NO_BUSINESS_DAY;
 *      OI_TOO_MANY_DECIMALS (a price); OI_INEXACT (the ledger's rounding is unnecessary)
 *  @threads exclusive   @failure unchanged   @cost O(lines + portions + items settled)   @since 0.1 */
OI_API oi_status oi_ledger_issue_debit_note(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_invoice_input *note,
    oi_outcome *outcome,
    oi_result **applications,
    oi_error *err);

/** Brings in a balance from elsewhere: kind opening debit (or 0) or opening credit, amount > 0.
 *  @param[in,out] ledger         the ledger; needs exclusive access; not NULL
 *  @param[in]     info           who, when, why; not NULL
 *  @param[in]     opening        the balance; not NULL
 *  @param[out]    outcome        what it did; may be NULL
 *  @param[out]    applications   dry run: OI_TABLE_PLANNED_APPLICATIONS; else NULL; may be NULL
 *  @param[out]    err            details of a refusal; may be NULL
 *  @return OI_OK; [dated]; OI_UNKNOWN_CUSTOMER; OI_UNKNOWN_JOB; OI_UNKNOWN_CONTRACT; OI_ID_TAKEN;
 *      OI_NUMBER_TAKEN; OI_EXTERNAL_REF_TAKEN; OI_CUSTOMER_STATUS_FORBIDS (inactive or not used);
 *      OI_JOB_STATUS_FORBIDS (cancelled or closed); OI_CUSTOMER_MISMATCH (a contract of another customer);
 *      OI_JOB_MISMATCH (a job of another customer); OI_CURRENCY_MISMATCH (amounts of two currencies);
 *      OI_TOTAL_NEGATIVE; OI_PORTIONS_DIFFER (portions, or total and lines; err.fitting is what they should
 *      sum to); OI_AMOUNT_NOT_POSITIVE (the total, or a portion); OI_TERMS_INCOMPLETE (the parts of the terms
 *      exceed the total or leave some of it); OI_DATES_GO_BACKWARDS (due dates); OI_NO_BUSINESS_DAY;
 *      OI_TOO_MANY_DECIMALS (a price); OI_INEXACT (the ledger's rounding is unnecessary)
 *  @threads exclusive   @failure unchanged   @cost O(portions + items settled)   @since 0.1 */
OI_API oi_status oi_ledger_record_opening(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_invoice_input *opening,
    oi_outcome *outcome,
    oi_result **applications,
    oi_error *err);

/** Records a payment and settles it as asked.
 *  @param[in,out] ledger         the ledger; needs exclusive access; not NULL
 *  @param[in]     info           who, when, why; not NULL
 *  @param[in]     payment        the payment; not NULL
 *  @param[out]    outcome        what it did; may be NULL
 *  @param[out]    applications   dry run: OI_TABLE_PLANNED_APPLICATIONS; else NULL; may be NULL
 *  @param[out]    err            details of a refusal; may be NULL
 *  @return OI_OK; [dated]; OI_UNKNOWN_CUSTOMER; OI_UNKNOWN_JOB; OI_ID_TAKEN; OI_NUMBER_TAKEN;
 *      OI_EXTERNAL_REF_TAKEN; OI_CUSTOMER_STATUS_FORBIDS (not used); OI_AMOUNT_NOT_POSITIVE; OI_UNKNOWN_ITEM
 *      (a target); OI_WRONG_KIND (a target of the wrong side); OI_IS_A_DRAFT (a target); OI_ALREADY_REVERSED
 *      (a target); OI_CUSTOMER_MISMATCH (a target of another customer); OI_CURRENCY_MISMATCH (a target of
 *      another currency); OI_JOB_MISMATCH (a job of another customer, or a target of another job);
 *      OI_DATE_BEFORE_ITEM (a target is dated later); OI_EXCEEDS_OPEN (err.fitting is what the target could
 *      take); OI_EXCEEDS_UNAPPLIED (err.fitting is what the credit could give); OI_PARTIAL_PAYMENT_REFUSED
 *      (part of a due portion would stay open; err.fitting is the whole of it)
 *  @threads exclusive   @failure unchanged   @cost O(items settled)   @since 0.1 */
OI_API oi_status oi_ledger_record_payment(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_payment_input *payment,
    oi_outcome *outcome,
    oi_result **applications,
    oi_error *err);

/** Records a payment of all an invoice has open.
 *  @param[in,out] ledger         the ledger; needs exclusive access; not NULL
 *  @param[in]     info           who, when, why; not NULL
 *  @param[in]     paid           the invoice and the payment; not NULL
 *  @param[out]    outcome        what it did; may be NULL
 *  @param[out]    applications   dry run: OI_TABLE_PLANNED_APPLICATIONS; else NULL; may be NULL
 *  @param[out]    err            details of a refusal; may be NULL
 *  @return OI_OK; [dated]; OI_UNKNOWN_CUSTOMER; OI_UNKNOWN_JOB; OI_ID_TAKEN; OI_NUMBER_TAKEN;
 *      OI_EXTERNAL_REF_TAKEN; OI_CUSTOMER_STATUS_FORBIDS (not used); OI_UNKNOWN_ITEM (the invoice);
 *      OI_IS_A_DRAFT; OI_ALREADY_REVERSED; OI_CUSTOMER_MISMATCH (the customer given); OI_CURRENCY_MISMATCH
 *      (the amount given); OI_JOB_MISMATCH (the job given); OI_DATE_BEFORE_ITEM (the invoice is dated later);
 *      OI_EXCEEDS_OPEN (the amount given is not what is open, or nothing is: err.fitting)
 *  @threads exclusive   @failure unchanged   @cost O(portions)   @since 0.1 */
OI_API oi_status oi_ledger_mark_paid(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_mark_paid_input *paid,
    oi_outcome *outcome,
    oi_result **applications,
    oi_error *err);

/** Posts a credit memo. About an invoice, it reduces that one's open amount first; the rest is credit, or
 *  refunded as asked. Its tax then is what makes the tax credited so far right by code and rate, in the
 *  invoice's own way, so that crediting in pieces leaves no cent over.
 *  @param[in,out] ledger         the ledger; needs exclusive access; not NULL
 *  @param[in]     info           who, when, why; not NULL
 *  @param[in]     memo           the credit memo; not NULL
 *  @param[out]    outcome        what it did; may be NULL
 *  @param[out]    applications   dry run: OI_TABLE_PLANNED_APPLICATIONS; else NULL; may be NULL
 *  @param[out]    err            details of a refusal; may be NULL
 *  @return OI_OK; [dated]; OI_UNKNOWN_CUSTOMER; OI_UNKNOWN_JOB; OI_UNKNOWN_CONTRACT; OI_ID_TAKEN;
 *      OI_NUMBER_TAKEN; OI_EXTERNAL_REF_TAKEN; OI_CUSTOMER_STATUS_FORBIDS (not used); OI_CUSTOMER_MISMATCH (a
 *      contract or invoice of another customer); OI_JOB_MISMATCH (a job of another customer);
 *      OI_CURRENCY_MISMATCH (amounts of two currencies, or the invoice's); OI_UNKNOWN_ITEM (the invoice);
 *      OI_IS_A_DRAFT (the invoice); OI_ALREADY_REVERSED (the invoice); OI_DATE_BEFORE_ITEM (the invoice is
 *      dated later); OI_AMOUNT_NOT_POSITIVE; OI_EXCEEDS_OPEN (with the memos before it more than the
 *      invoice's total: err.fitting); OI_EXCEEDS_UNAPPLIED (the refund is more than the rest:
 *      err.fitting); OI_TOTAL_NEGATIVE; OI_PORTIONS_DIFFER (amount and lines); OI_TOO_MANY_DECIMALS (a
 *      price); OI_INEXACT (the ledger's rounding is unnecessary)
 *  @threads exclusive   @failure unchanged   @cost O(lines + portions + applications displaced)   @since 0.1 */
OI_API oi_status oi_ledger_issue_credit_memo(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_credit_memo_input *memo,
    oi_outcome *outcome,
    oi_result **applications,
    oi_error *err);

/** Puts credit on a customer's account (+) or takes it back from available credit (-), oldest first.
 *  @param[in,out] ledger         the ledger; needs exclusive access; not NULL
 *  @param[in]     info           who, when, why; not NULL
 *  @param[in]     credit         the change; not NULL
 *  @param[out]    outcome        what it did; may be NULL
 *  @param[out]    applications   dry run: OI_TABLE_PLANNED_APPLICATIONS; else NULL; may be NULL
 *  @param[out]    err            details of a refusal; may be NULL
 *  @return OI_OK; [dated]; OI_UNKNOWN_CUSTOMER; OI_UNKNOWN_JOB; OI_UNKNOWN_CONTRACT; OI_ID_TAKEN;
 *      OI_NUMBER_TAKEN; OI_EXTERNAL_REF_TAKEN; OI_CUSTOMER_STATUS_FORBIDS (not used); OI_CUSTOMER_MISMATCH (a
 *      contract of another customer); OI_JOB_MISMATCH (a job of another customer); OI_CURRENCY_MISMATCH
 *      (amounts of two currencies); OI_AMOUNT_NOT_POSITIVE (a change of zero); OI_EXCEEDS_AVAILABLE_CREDIT
 *      (err.fitting is what is available)
 *  @threads exclusive   @failure unchanged   @cost O(credits taken from); O(open credits) when refused   @since 0.1 */
OI_API oi_status oi_ledger_adjust_account_credit(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_account_credit_input *credit,
    oi_outcome *outcome,
    oi_result **applications,
    oi_error *err);

/* Use and undo. */

/** Uses one credit item on the debit items named.
 *  @param[in,out] ledger         the ledger; needs exclusive access; not NULL
 *  @param[in]     info           who, when, why; not NULL
 *  @param[in]     application    what on what; not NULL
 *  @param[out]    outcome        what it did; may be NULL
 *  @param[out]    applications   dry run: OI_TABLE_PLANNED_APPLICATIONS; else NULL; may be NULL
 *  @param[out]    err            details of a refusal; may be NULL
 *  @return OI_OK; [dated]; OI_UNKNOWN_ITEM (a credit or target); OI_WRONG_KIND (a credit or target of the
 *      wrong side); OI_IS_A_DRAFT (a credit or target); OI_ALREADY_REVERSED (a credit or target);
 *      OI_CUSTOMER_MISMATCH (a credit or target of another customer); OI_CURRENCY_MISMATCH (a credit or
 *      target of another currency); OI_JOB_MISMATCH (a credit or target of another job); OI_DATE_BEFORE_ITEM
 *      (a credit or target is dated later); OI_EXCEEDS_OPEN (err.fitting is what the target could take);
 *      OI_EXCEEDS_UNAPPLIED (err.fitting is what the credit could give; without amounts both say 0: nothing
 *      would be done); OI_PARTIAL_PAYMENT_REFUSED (part of a due portion would stay open; err.fitting is what
 *      closes whole ones); OI_CUSTOMER_STATUS_FORBIDS (not used);
 *      OI_AMOUNT_NOT_POSITIVE
 *  @threads exclusive   @failure unchanged   @cost O(targets + portions)   @since 0.1 */
OI_API oi_status oi_ledger_apply_credit(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_apply_credit_input *application,
    oi_outcome *outcome,
    oi_result **applications,
    oi_error *err);

/** Uses a customer's open credit on its open items, by a strategy.
 *  @param[in,out] ledger         the ledger; needs exclusive access; not NULL
 *  @param[in]     info           who, when, why; not NULL
 *  @param[in]     settle         whose, which, how; not NULL
 *  @param[out]    outcome        what it did; may be NULL
 *  @param[out]    applications   dry run: OI_TABLE_PLANNED_APPLICATIONS; else NULL; may be NULL
 *  @param[out]    err            details of a refusal; may be NULL
 *  @return OI_OK; [dated]; OI_UNKNOWN_CUSTOMER; OI_UNKNOWN_JOB; OI_CUSTOMER_STATUS_FORBIDS (not used);
 *      OI_AMOUNT_NOT_POSITIVE (at_most); OI_UNKNOWN_ITEM (a credit or target); OI_WRONG_KIND (a credit or
 *      target of the wrong side); OI_IS_A_DRAFT (a credit or target); OI_ALREADY_REVERSED (a credit or
 *      target); OI_CUSTOMER_MISMATCH (a credit or target of another customer); OI_CURRENCY_MISMATCH (a credit
 *      or target of another currency); OI_JOB_MISMATCH (a credit or target of another job);
 *      OI_DATE_BEFORE_ITEM (a credit or target is dated later); OI_EXCEEDS_OPEN (err.fitting is what the
 *      target could take); OI_EXCEEDS_UNAPPLIED (err.fitting is what the credit could give; without amounts
 *      both say 0: nothing would be done);
 *      OI_PARTIAL_PAYMENT_REFUSED (part of a due portion would stay open; err.fitting is the whole of it)
 *  @threads exclusive   @failure unchanged   @cost O(items settled)   @since 0.1 */
OI_API oi_status oi_ledger_settle(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_settle_input *settle,
    oi_outcome *outcome,
    oi_result **applications,
    oi_error *err);

/** Undoes an application group whole; what is to be kept is applied anew. A refund, a debit adjustment and a
 *  write-off are made with their application and go with it; what is kept of them is a smaller item.
 *  @param[in,out] ledger         the ledger; needs exclusive access; not NULL
 *  @param[in]     info           who, when, why; not NULL
 *  @param[in]     unapply        which; not NULL
 *  @param[out]    outcome        what it did; may be NULL
 *  @param[out]    applications   dry run: OI_TABLE_PLANNED_APPLICATIONS; else NULL; may be NULL
 *  @param[out]    err            details of a refusal; may be NULL
 *  @return OI_OK; [dated]; OI_UNKNOWN_APPLICATION; OI_ALREADY_REVERSED; OI_MADE_TOGETHER (keep: it is one of a
 *      group, which is undone whole); OI_CURRENCY_MISMATCH (keep);
 *      OI_DATE_BEFORE_ITEM (it is dated later); OI_AMOUNT_NOT_POSITIVE (keep); OI_EXCEEDS_OPEN (keep is more
 *      than can be applied anew: err.fitting)
 *  @threads exclusive   @failure unchanged   @cost O(portions)   @since 0.1 */
OI_API oi_status oi_ledger_unapply(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_unapply_input *unapply,
    oi_outcome *outcome,
    oi_result **applications,
    oi_error *err);

/** Takes back an invoice, debit note, credit memo, account credit, opening balance or fee; a refund or a debit
 *  adjustment together with its application, which does not stand in the way.
 *  @param[in,out] ledger    the ledger; needs exclusive access; not NULL
 *  @param[in]     info      who, when, why; not NULL
 *  @param[in]     item      which; not NULL
 *  @param[out]    outcome   what it did; may be NULL
 *  @param[out]    err       details of a refusal; may be NULL
 *  @return OI_OK; [dated]; OI_UNKNOWN_ITEM; OI_WRONG_KIND (a payment is reversed, a write-off recovered);
 *      OI_IS_A_DRAFT; OI_ALREADY_REVERSED; OI_HAS_APPLICATIONS (err.related names them); OI_ALREADY_REFUNDED
 *      (part of it was paid out: the refund goes first); OI_IN_USE (a live credit memo is about it: err.id);
 *      OI_DATE_BEFORE_ITEM (it is dated later)
 *  @threads exclusive   @failure unchanged   @cost O(portions + applications)   @since 0.1 */
OI_API oi_status oi_ledger_void_item(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_void_item_input *item,
    oi_outcome *outcome,
    oi_error *err);

/** Takes back a payment: its applications are undone, the invoices are open again with their own due dates.
 *  @param[in,out] ledger     the ledger; needs exclusive access; not NULL
 *  @param[in]     info       who, when, why; not NULL
 *  @param[in]     reversal   which, why, at what fee; not NULL
 *  @param[out]    outcome    what it did; may be NULL
 *  @param[out]    err        details of a refusal; may be NULL
 *  @return OI_OK; [dated]; OI_UNKNOWN_ITEM; OI_IS_A_DRAFT; OI_ALREADY_REVERSED; OI_ALREADY_REFUNDED;
 *      OI_NUMBER_TAKEN (the fee's); OI_DATE_BEFORE_ITEM (it is dated later); OI_AMOUNT_NOT_POSITIVE (the fee)
 *  @threads exclusive   @failure unchanged   @cost O(applications)   @since 0.1 */
OI_API oi_status oi_ledger_reverse_payment(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_reverse_payment_input *reversal,
    oi_outcome *outcome,
    oi_error *err);

/** Takes the reversal of an item back: the item counts again, unapplied.
 *  @param[in,out] ledger    the ledger; needs exclusive access; not NULL
 *  @param[in]     info      who, when, why; not NULL
 *  @param[in]     item      which; not NULL
 *  @param[out]    outcome   what it did; may be NULL
 *  @param[out]    err       details of a refusal; may be NULL
 *  @return OI_OK; [dated]; OI_UNKNOWN_ITEM; OI_IS_A_DRAFT; OI_WRONG_KIND (a write-off, a
 *      refund and a debit adjustment are made with their application); OI_ALREADY_EXISTS (it is not reversed);
 *      OI_DATE_BEFORE_ITEM (the reversal is dated later); OI_EXCEEDS_OPEN (a memo: its invoice is credited by
 *      others meanwhile; err.fitting)
 *  @threads exclusive   @failure unchanged   @cost O(portions)   @since 0.1 */
OI_API oi_status oi_ledger_reinstate(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_reinstate_input *item,
    oi_outcome *outcome,
    oi_error *err);

/** Pays credit out; with OI_REFUND_UNAPPLY it first undoes applications, newest first.
 *  @param[in,out] ledger         the ledger; needs exclusive access; not NULL
 *  @param[in]     info           who, when, why; not NULL
 *  @param[in]     refund         of what, how much; not NULL
 *  @param[out]    outcome        what it did; may be NULL
 *  @param[out]    applications   dry run: OI_TABLE_PLANNED_APPLICATIONS; else NULL; may be NULL
 *  @param[out]    err            details of a refusal; may be NULL
 *  @return OI_OK; [dated]; OI_UNKNOWN_ITEM; OI_WRONG_KIND (not a credit that can be paid out); OI_ID_TAKEN;
 *      OI_NUMBER_TAKEN; OI_CUSTOMER_STATUS_FORBIDS; OI_IS_A_DRAFT; OI_ALREADY_REVERSED; OI_CURRENCY_MISMATCH; OI_DATE_BEFORE_ITEM (it is
 *      dated later); OI_AMOUNT_NOT_POSITIVE; OI_EXCEEDS_UNAPPLIED (err.fitting)
 *  @threads exclusive   @failure unchanged   @cost O(applications undone)   @since 0.1 */
OI_API oi_status oi_ledger_refund(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_refund_input *refund,
    oi_outcome *outcome,
    oi_result **applications,
    oi_error *err);

/** Gives up what a debit item has open, or part of it.
 *  @param[in,out] ledger         the ledger; needs exclusive access; not NULL
 *  @param[in]     info           who, when, why; not NULL
 *  @param[in]     write_off      what, how much; not NULL
 *  @param[out]    outcome        what it did; may be NULL
 *  @param[out]    applications   dry run: OI_TABLE_PLANNED_APPLICATIONS; else NULL; may be NULL
 *  @param[out]    err            details of a refusal; may be NULL
 *  @return OI_OK; [dated]; OI_UNKNOWN_ITEM; OI_WRONG_KIND (not a debit item); OI_ID_TAKEN; OI_NUMBER_TAKEN;
 *      OI_CUSTOMER_STATUS_FORBIDS; OI_IS_A_DRAFT; OI_ALREADY_REVERSED; OI_CURRENCY_MISMATCH; OI_DATE_BEFORE_ITEM
 *      (it is dated later); OI_AMOUNT_NOT_POSITIVE; OI_EXCEEDS_OPEN (err.fitting)
 *  @threads exclusive   @failure unchanged   @cost O(portions)   @since 0.1 */
OI_API oi_status oi_ledger_write_off(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_write_off_input *write_off,
    oi_outcome *outcome,
    oi_result **applications,
    oi_error *err);

/** Takes a write-off back: what it closed is open again.
 *  @param[in,out] ledger      the ledger; needs exclusive access; not NULL
 *  @param[in]     info        who, when, why; not NULL
 *  @param[in]     write_off   which; not NULL
 *  @param[out]    outcome     what it did; may be NULL
 *  @param[out]    err         details of a refusal; may be NULL
 *  @return OI_OK; [dated]; OI_UNKNOWN_ITEM; OI_ALREADY_REVERSED; OI_DATE_BEFORE_ITEM (it is dated later)
 *  @threads exclusive   @failure unchanged   @cost O(portions)   @since 0.1 */
OI_API oi_status oi_ledger_recover_write_off(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_recover_write_off_input *write_off,
    oi_outcome *outcome,
    oi_error *err);

/** Forgets idempotency keys of commands recorded before a sequence.
 *  @param[in,out] ledger    the ledger; needs exclusive access; not NULL
 *  @param[in]     info      who, when, why; not NULL
 *  @param[in]     keys      which; not NULL
 *  @param[out]    outcome   what it did; may be NULL
 *  @param[out]    err       details of a refusal; may be NULL
 *  @return OI_OK; [command]; OI_UNKNOWN_SEQUENCE (later than the next one)
 *  @threads exclusive   @failure unchanged   @cost O(keys dropped)   @since 0.1 */
OI_API oi_status oi_ledger_drop_idempotency_keys(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_drop_idempotency_keys_input *keys,
    oi_outcome *outcome,
    oi_error *err);

/** Closes a period: no command of the class may count from a day up to `through`. The later of the lock for the
 *  class and the lock for all decides.
 *  @param[in,out] ledger    the ledger; needs exclusive access; not NULL
 *  @param[in]     info      who, when, why; not NULL
 *  @param[in]     lock      which; not NULL
 *  @param[out]    outcome   what it did; may be NULL
 *  @param[out]    err       details of a refusal; may be NULL
 *  @return OI_OK; [command]
 *  @threads exclusive   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_ledger_lock_period(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_lock_period_input *lock,
    oi_outcome *outcome,
    oi_error *err);

/** Lets somebody date commands into a locked period for a while. outcome->id is the sequence that names the
 *  exception.
 *  @param[in,out] ledger      the ledger; needs exclusive access; not NULL
 *  @param[in]     info        who, when, why; not NULL
 *  @param[in]     exception   who may what; not NULL
 *  @param[out]    outcome     what it did; may be NULL
 *  @param[out]    err         details of a refusal; may be NULL
 *  @return OI_OK; [command]; OI_DATES_GO_BACKWARDS (from > to)
 *  @threads exclusive   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_ledger_grant_lock_exception(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_lock_exception_input *exception,
    oi_outcome *outcome,
    oi_error *err);

/** Takes an exception back.
 *  @param[in,out] ledger     the ledger; needs exclusive access; not NULL
 *  @param[in]     info       who, when, why; not NULL
 *  @param[in]     withdraw   which; not NULL
 *  @param[out]    outcome    what it did; may be NULL
 *  @param[out]    err        details of a refusal; may be NULL
 *  @return OI_OK; [command]; OI_UNKNOWN_SEQUENCE (none was granted with it); OI_ALREADY_REVERSED
 *  @threads exclusive   @failure unchanged   @cost O(log exceptions)   @since 0.1 */
OI_API oi_status oi_ledger_withdraw_lock_exception(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_withdraw_exception_input *withdraw,
    oi_outcome *outcome,
    oi_error *err);

/* ---- 10. Batches -------------------------------------------------------------------------------------- */

/* Many commands in one call. All or nothing unless OI_BATCH_EACH_ROW: then each row has its own outcome, and the
 * call itself returns OI_OK whatever became of the rows. `statuses` is dense: one status per row, OI_OK for rows
 * that were accepted, or would have been had no other row been refused. A row is decided as the single command
 * decides it, and sees the rows before it. Dry runs are not possible here. */

/* Each row has its own outcome. */
#define OI_BATCH_EACH_ROW 0x1u

/** Adds customers.
 *  @param[in,out] ledger        the ledger; needs exclusive access; not NULL
 *  @param[in]     info          who, when, why; not NULL unless count is 0
 *  @param[in]     info_stride   bytes from one row's info to the next; 0: one for all
 *  @param[in]     customers     the rows; may be NULL with count 0
 *  @param[in]     stride        bytes from one row to the next; 0: its struct_size
 *  @param[in]     count         how many rows, at most 2^30
 *  @param[in]     flags         0 or OI_BATCH_EACH_ROW
 *  @param[out]    statuses      count statuses; may be NULL
 *  @param[out]    ids           count ids: what oi_outcome.id would say; may be NULL
 *  @param[out]    refused       how many rows were refused; may be NULL
 *  @param[out]    err           details of a refusal; may be NULL
 *  @return OI_OK; what oi_ledger_create_customer returns, of the first row refused: err.row
 *  @threads exclusive   @failure unchanged, or as each row   @cost O(rows)   @since 0.1 */
OI_API oi_status oi_ledger_create_customers(
    oi_ledger *ledger,
    const oi_command_info *info,
    size_t info_stride,
    const oi_customer_input *customers,
    size_t stride,
    size_t count,
    uint32_t flags,
    oi_status *statuses,
    uint64_t *ids,
    size_t *refused,
    oi_error *err);

/** Posts invoices.
 *  @param[in,out] ledger        the ledger; needs exclusive access; not NULL
 *  @param[in]     info          who, when, why; not NULL unless count is 0
 *  @param[in]     info_stride   bytes from one row's info to the next; 0: one for all
 *  @param[in]     invoices      the rows; may be NULL with count 0
 *  @param[in]     stride        bytes from one row to the next; 0: its struct_size
 *  @param[in]     count         how many rows, at most 2^30
 *  @param[in]     flags         0 or OI_BATCH_EACH_ROW
 *  @param[out]    statuses      count statuses; may be NULL
 *  @param[out]    ids           count ids: what oi_outcome.id would say; may be NULL
 *  @param[out]    refused       how many rows were refused; may be NULL
 *  @param[out]    err           details of a refusal; may be NULL
 *  @return OI_OK; what oi_ledger_issue_invoice returns, of the first row refused: err.row
 *  @threads exclusive   @failure unchanged, or as each row   @cost O(rows)   @since 0.1 */
OI_API oi_status oi_ledger_issue_invoices(
    oi_ledger *ledger,
    const oi_command_info *info,
    size_t info_stride,
    const oi_invoice_input *invoices,
    size_t stride,
    size_t count,
    uint32_t flags,
    oi_status *statuses,
    uint64_t *ids,
    size_t *refused,
    oi_error *err);

/** Records payments and settles them as asked.
 *  @param[in,out] ledger        the ledger; needs exclusive access; not NULL
 *  @param[in]     info          who, when, why; not NULL unless count is 0
 *  @param[in]     info_stride   bytes from one row's info to the next; 0: one for all
 *  @param[in]     payments      the rows; may be NULL with count 0
 *  @param[in]     stride        bytes from one row to the next; 0: its struct_size
 *  @param[in]     count         how many rows, at most 2^30
 *  @param[in]     flags         0 or OI_BATCH_EACH_ROW
 *  @param[out]    statuses      count statuses; may be NULL
 *  @param[out]    ids           count ids: what oi_outcome.id would say; may be NULL
 *  @param[out]    refused       how many rows were refused; may be NULL
 *  @param[out]    err           details of a refusal; may be NULL
 *  @return OI_OK; what oi_ledger_record_payment returns, of the first row refused: err.row
 *  @threads exclusive   @failure unchanged, or as each row   @cost O(rows)   @since 0.1 */
OI_API oi_status oi_ledger_record_payments(
    oi_ledger *ledger,
    const oi_command_info *info,
    size_t info_stride,
    const oi_payment_input *payments,
    size_t stride,
    size_t count,
    uint32_t flags,
    oi_status *statuses,
    uint64_t *ids,
    size_t *refused,
    oi_error *err);

/** Posts credit memos.
 *  @param[in,out] ledger        the ledger; needs exclusive access; not NULL
 *  @param[in]     info          who, when, why; not NULL unless count is 0
 *  @param[in]     info_stride   bytes from one row's info to the next; 0: one for all
 *  @param[in]     memos         the rows; may be NULL with count 0
 *  @param[in]     stride        bytes from one row to the next; 0: its struct_size
 *  @param[in]     count         how many rows, at most 2^30
 *  @param[in]     flags         0 or OI_BATCH_EACH_ROW
 *  @param[out]    statuses      count statuses; may be NULL
 *  @param[out]    ids           count ids: what oi_outcome.id would say; may be NULL
 *  @param[out]    refused       how many rows were refused; may be NULL
 *  @param[out]    err           details of a refusal; may be NULL
 *  @return OI_OK; what oi_ledger_issue_credit_memo returns, of the first row refused: err.row
 *  @threads exclusive   @failure unchanged, or as each row   @cost O(rows)   @since 0.1 */
OI_API oi_status oi_ledger_issue_credit_memos(
    oi_ledger *ledger,
    const oi_command_info *info,
    size_t info_stride,
    const oi_credit_memo_input *memos,
    size_t stride,
    size_t count,
    uint32_t flags,
    oi_status *statuses,
    uint64_t *ids,
    size_t *refused,
    oi_error *err);

/** Uses credit items on debit items: one amount, date and pair a row. ids are the applications' sequences.
 *  @param[in,out] ledger         the ledger; needs exclusive access; not NULL
 *  @param[in]     info           who, when, why, one for all rows; without key; not NULL unless count is 0
 *  @param[in]     applications   the rows; may be NULL with count 0
 *  @param[in]     stride         bytes from one row to the next; 0: its struct_size
 *  @param[in]     count          how many rows, at most 2^30
 *  @param[in]     flags          0 or OI_BATCH_EACH_ROW
 *  @param[out]    statuses       count statuses; may be NULL
 *  @param[out]    ids            count ids: what oi_outcome.id would say; may be NULL
 *  @param[out]    refused        how many rows were refused; may be NULL
 *  @param[out]    err            details of a refusal; may be NULL
 *  @return OI_OK; what oi_ledger_apply_credit returns, of the first row refused: err.row
 *  @threads exclusive   @failure unchanged, or as each row   @cost O(rows)   @since 0.1 */
OI_API oi_status oi_ledger_apply_credits(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_application_input *applications,
    size_t stride,
    size_t count,
    uint32_t flags,
    oi_status *statuses,
    uint64_t *ids,
    size_t *refused,
    oi_error *err);

/* ---- 11. Events --------------------------------------------------------------------------------------- */

/** Reads what belongs to a record as a whole.
 *  @param[in]  record   the record; not NULL
 *  @param[out] header   receives it; not NULL
 *  @param[out] err      details of a refusal; may be NULL
 *  @return OI_OK; [call]
 *  @threads shared   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_record_read_header(
    const oi_record *record,
    oi_record_header *header,
    oi_error *err);

/** Reads one event of a record.
 *  @param[in]  record   the record; not NULL
 *  @param[in]  event    index of the event
 *  @param[out] result   receives it; not NULL
 *  @param[out] err      details of a refusal; may be NULL
 *  @return OI_OK; [call] (there is no such event, too)
 *  @threads shared   @failure unchanged   @cost O(portions)   @since 0.1 */
OI_API oi_status oi_record_read_event(
    const oi_record *record,
    size_t event,
    oi_event *result,
    oi_error *err);

/** Reads the settings of an event of kind settings changed.
 *  @param[in]  record     the record; not NULL
 *  @param[in]  event      index of the event
 *  @param[out] settings   receives them; not NULL
 *  @param[out] err        details of a refusal; may be NULL
 *  @return OI_OK; [call] (there is no such event, or of another kind, too)
 *  @threads shared   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_record_read_settings(
    const oi_record *record,
    size_t event,
    oi_settings *settings,
    oi_error *err);

/** Reads the due portions of an item issued or a draft saved.
 *  @param[in]  record     the record; not NULL
 *  @param[in]  event      index of the event
 *  @param[in]  first      index of the first row wanted; past the end: none
 *  @param[out] rows       receives portions; may be NULL with capacity 0
 *  @param[in]  capacity   rows that fit
 *  @param[in]  row_size   sizeof(oi_portion_row) as the caller knows it
 *  @param[in]  stride     bytes from one row to the next; 0: row_size
 *  @param[out] written    rows written; not NULL
 *  @param[out] err        details of a refusal; may be NULL
 *  @return OI_OK; [call] (there is no such event, too)
 *  @threads shared   @failure unchanged   @cost O(first + rows)   @since 0.1 */
OI_API oi_status oi_record_read_portions(
    const oi_record *record,
    size_t event,
    size_t first,
    oi_portion_row *rows,
    size_t capacity,
    size_t row_size,
    size_t stride,
    size_t *written,
    oi_error *err);

/** Reads the portions of a credit applied.
 *  @param[in]  record     the record; not NULL
 *  @param[in]  event      index of the event
 *  @param[in]  first      index of the first row wanted; past the end: none
 *  @param[out] rows       receives portions; may be NULL with capacity 0
 *  @param[in]  capacity   rows that fit
 *  @param[in]  row_size   sizeof(oi_applied_portion_row) as the caller knows it
 *  @param[in]  stride     bytes from one row to the next; 0: row_size
 *  @param[out] written    rows written; not NULL
 *  @param[out] err        details of a refusal; may be NULL
 *  @return OI_OK; [call] (there is no such event, too)
 *  @threads shared   @failure unchanged   @cost O(first + rows)   @since 0.1 */
OI_API oi_status oi_record_read_applied_portions(
    const oi_record *record,
    size_t event,
    size_t first,
    oi_applied_portion_row *rows,
    size_t capacity,
    size_t row_size,
    size_t stride,
    size_t *written,
    oi_error *err);

/** Reads the lines of an item issued or a draft saved.
 *  @param[in]  record     the record; not NULL
 *  @param[in]  event      index of the event
 *  @param[in]  first      index of the first row wanted; past the end: none
 *  @param[out] rows       receives lines; may be NULL with capacity 0
 *  @param[in]  capacity   rows that fit
 *  @param[in]  row_size   sizeof(oi_line_row) as the caller knows it
 *  @param[in]  stride     bytes from one row to the next; 0: row_size
 *  @param[out] written    rows written; not NULL
 *  @param[out] err        details of a refusal; may be NULL
 *  @return OI_OK; [call] (there is no such event, too)
 *  @threads shared   @failure unchanged   @cost O(first + rows)   @since 0.1 */
OI_API oi_status oi_record_read_lines(
    const oi_record *record,
    size_t event,
    size_t first,
    oi_line_row *rows,
    size_t capacity,
    size_t row_size,
    size_t stride,
    size_t *written,
    oi_error *err);

/** Reads the payment terms of a customer saved or a draft saved.
 *  @param[in]  record     the record; not NULL
 *  @param[in]  event      index of the event
 *  @param[in]  first      index of the first row wanted; past the end: none
 *  @param[out] rows       receives portions; may be NULL with capacity 0
 *  @param[in]  capacity   rows that fit
 *  @param[in]  row_size   sizeof(oi_terms_row) as the caller knows it
 *  @param[in]  stride     bytes from one row to the next; 0: row_size
 *  @param[out] written    rows written; not NULL
 *  @param[out] err        details of a refusal; may be NULL
 *  @return OI_OK; [call] (there is no such event, too)
 *  @threads shared   @failure unchanged   @cost O(first + rows)   @since 0.1 */
OI_API oi_status oi_record_read_terms(
    const oi_record *record,
    size_t event,
    size_t first,
    oi_terms_row *rows,
    size_t capacity,
    size_t row_size,
    size_t stride,
    size_t *written,
    oi_error *err);

/** Makes an empty event log.
 *  @param[in]  allocator   where its memory comes from; NULL: malloc
 *  @param[out] log         the log, to be freed with oi_event_log_free; not NULL
 *  @param[out] err         details of a refusal; may be NULL
 *  @return OI_OK; [call]; OI_OUT_OF_MEMORY
 *  @threads any   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_event_log_create(
    const oi_allocator *allocator,
    oi_event_log **log,
    oi_error *err);

/** Frees an event log with its records; in a checked build not before another thread's call on it is over.
 *  @param[in] log   the log; needs exclusive access; may be NULL
 *  @threads exclusive   @failure none   @cost O(records)   @since 0.1 */
OI_API void oi_event_log_free(
    oi_event_log *log);

/** Keeps a copy of a record, texts and lists included. May be called from a sink.
 *  @param[in,out] log      the log; needs exclusive access; not NULL
 *  @param[in]     record   the record; not NULL
 *  @param[out]    err      details of a refusal; may be NULL
 *  @return OI_OK; [call]; OI_OUT_OF_MEMORY; OI_REENTRANT_CALL (a checked build: another call is on the log)
 *  @threads exclusive   @failure unchanged   @cost O(record)   @since 0.1 */
OI_API oi_status oi_event_log_append(
    oi_event_log *log,
    const oi_record *record,
    oi_error *err);

/** How many records a log has; 0 in a checked build while another thread changes it.
 *  @param[in] log   the log; NULL: none
 *  @return the count
 *  @threads shared   @failure none   @cost O(1)   @since 0.1 */
OI_API size_t oi_event_log_count(
    const oi_event_log *log);

/** A record of a log. It lives until the log is appended to, cleared or freed.
 *  @param[in]  log      the log; not NULL
 *  @param[in]  index    which
 *  @param[out] record   the record, borrowed; not NULL
 *  @param[out] err      details of a refusal; may be NULL
 *  @return OI_OK; [call] (there is no such record, too); OI_REENTRANT_CALL (a checked build: another thread
 *      changes the log); OI_OUT_OF_MEMORY (a checked build: the record cannot be noted)
 *  @threads shared   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_event_log_record(
    const oi_event_log *log,
    size_t index,
    const oi_record **record,
    oi_error *err);

/** Drops the records of a log; nothing in a checked build while another call is on it.
 *  @param[in,out] log   the log; needs exclusive access; may be NULL
 *  @threads exclusive   @failure none   @cost O(records)   @since 0.1 */
OI_API void oi_event_log_clear(
    oi_event_log *log);

/* ---- 12. Customers, jobs, contracts ------------------------------------------------------------------- */

/** One customer.
 *  @param[in]  ledger          the ledger; not NULL
 *  @param[in]  customer        its id
 *  @param[in]  known_through   as known at this sequence; 0: now
 *  @param[out] result          OI_TABLE_CUSTOMERS, one row; to be freed with oi_result_free; not NULL
 *  @param[out] err             details of a refusal; may be NULL
 *  @return OI_OK; [query]; OI_UNKNOWN_CUSTOMER (none, or not known yet)
 *  @threads shared   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_ledger_find_customer(
    const oi_ledger *ledger,
    uint64_t customer,
    uint64_t known_through,
    oi_result **result,
    oi_error *err);

/** The customer with a code.
 *  @param[in]  ledger   the ledger; not NULL
 *  @param[in]  code     the code; UTF-8; may be NULL with size 0
 *  @param[in]  size     its bytes, or OI_NUL_TERMINATED
 *  @param[out] id       its id; not NULL
 *  @param[out] err      details of a refusal; may be NULL
 *  @return OI_OK; [query]; [text]; OI_UNKNOWN_CUSTOMER (none)
 *  @threads shared   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_ledger_find_customer_code(
    const oi_ledger *ledger,
    const char *code,
    size_t size,
    uint64_t *id,
    oi_error *err);

/** The customer with a key of the host.
 *  @param[in]  ledger         the ledger; not NULL
 *  @param[in]  external_ref   the key; UTF-8; may be NULL with size 0
 *  @param[in]  size           its bytes, or OI_NUL_TERMINATED
 *  @param[out] id             its id; not NULL
 *  @param[out] err            details of a refusal; may be NULL
 *  @return OI_OK; [query]; [text]; OI_UNKNOWN_CUSTOMER (none)
 *  @threads shared   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_ledger_find_customer_external_ref(
    const oi_ledger *ledger,
    const char *external_ref,
    size_t size,
    uint64_t *id,
    oi_error *err);

/** Customers by id.
 *  @param[in]  ledger          the ledger; not NULL
 *  @param[in]  filter          which; NULL: all
 *  @param[in]  known_through   as known at this sequence; 0: now
 *  @param[out] result          OI_TABLE_CUSTOMERS; to be freed with oi_result_free; not NULL
 *  @param[out] err             details of a refusal; may be NULL
 *  @return OI_OK; [query]; [text]; OI_UNKNOWN_CUSTOMER (parent)
 *  @threads shared   @failure unchanged   @cost O(customers), for each page   @since 0.1 */
OI_API oi_status oi_ledger_list_customers(
    const oi_ledger *ledger,
    const oi_customer_filter *filter,
    uint64_t known_through,
    oi_result **result,
    oi_error *err);

/** The payment terms new invoices of a customer get.
 *  @param[in]  ledger          the ledger; not NULL
 *  @param[in]  customer        its id
 *  @param[in]  known_through   as known at this sequence; 0: now
 *  @param[out] result          OI_TABLE_TERMS, OI_TABLE_TERMS_DISCOUNTS; to be freed with oi_result_free; not NULL
 *  @param[out] err             details of a refusal; may be NULL
 *  @return OI_OK; [query]; OI_UNKNOWN_CUSTOMER (none, or not known yet)
 *  @threads shared   @failure unchanged   @cost O(terms)   @since 0.1 */
OI_API oi_status oi_ledger_list_terms(
    const oi_ledger *ledger,
    uint64_t customer,
    uint64_t known_through,
    oi_result **result,
    oi_error *err);

/** One job.
 *  @param[in]  ledger          the ledger; not NULL
 *  @param[in]  job             its id
 *  @param[in]  known_through   as known at this sequence; 0: now
 *  @param[out] result          OI_TABLE_JOBS, one row; to be freed with oi_result_free; not NULL
 *  @param[out] err             details of a refusal; may be NULL
 *  @return OI_OK; [query]; OI_UNKNOWN_JOB (none, or not known yet)
 *  @threads shared   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_ledger_find_job(
    const oi_ledger *ledger,
    uint64_t job,
    uint64_t known_through,
    oi_result **result,
    oi_error *err);

/** The job with a code.
 *  @param[in]  ledger   the ledger; not NULL
 *  @param[in]  code     the code; UTF-8; may be NULL with size 0
 *  @param[in]  size     its bytes, or OI_NUL_TERMINATED
 *  @param[out] id       its id; not NULL
 *  @param[out] err      details of a refusal; may be NULL
 *  @return OI_OK; [query]; [text]; OI_UNKNOWN_JOB (none)
 *  @threads shared   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_ledger_find_job_code(
    const oi_ledger *ledger,
    const char *code,
    size_t size,
    uint64_t *id,
    oi_error *err);

/** Jobs by id.
 *  @param[in]  ledger          the ledger; not NULL
 *  @param[in]  customer        whose; 0: all
 *  @param[in]  known_through   as known at this sequence; 0: now
 *  @param[out] result          OI_TABLE_JOBS; to be freed with oi_result_free; not NULL
 *  @param[out] err             details of a refusal; may be NULL
 *  @return OI_OK; [query]; OI_UNKNOWN_CUSTOMER
 *  @threads shared   @failure unchanged   @cost O(jobs)   @since 0.1 */
OI_API oi_status oi_ledger_list_jobs(
    const oi_ledger *ledger,
    uint64_t customer,
    uint64_t known_through,
    oi_result **result,
    oi_error *err);

/** Closed periods by class; classes that are open are left out.
 *  @param[in]  ledger          the ledger; not NULL
 *  @param[in]  known_through   as known at this sequence; 0: now
 *  @param[out] result          OI_TABLE_PERIOD_LOCKS, OI_TABLE_LOCK_EXCEPTIONS (withdrawn and expired ones too); to
 *                              be freed with oi_result_free; not NULL
 *  @param[out] err             details of a refusal; may be NULL
 *  @return OI_OK; [query]
 *  @threads shared   @failure unchanged   @cost O(locks + exceptions)   @since 0.1 */
OI_API oi_status oi_ledger_list_period_locks(
    const oi_ledger *ledger,
    uint64_t known_through,
    oi_result **result,
    oi_error *err);

/** Whether the numbers of one kind of items are complete: series, gaps, voided numbers.
 *  @param[in]  ledger          the ledger; not NULL
 *  @param[in]  kind            which items
 *  @param[in]  known_through   as known at this sequence; 0: now
 *  @param[out] result          OI_TABLE_NUMBERING (one row), OI_TABLE_NUMBER_SERIES (by prefix),
 *                              OI_TABLE_NUMBER_GAPS, OI_TABLE_VOIDED_NUMBERS (by series, then number); to be freed
 *                              with oi_result_free; not NULL
 *  @param[out] err             details of a refusal; may be NULL
 *  @return OI_OK; [query]; OI_WRONG_KIND (no kind)
 *  @threads shared   @failure unchanged   @cost O(items of the ledger)   @since 0.1 */
OI_API oi_status oi_ledger_numbering(
    const oi_ledger *ledger,
    oi_item_kind kind,
    uint64_t known_through,
    oi_result **result,
    oi_error *err);

/** One contract.
 *  @param[in]  ledger          the ledger; not NULL
 *  @param[in]  contract        its id
 *  @param[in]  known_through   as known at this sequence; 0: now
 *  @param[out] result          OI_TABLE_CONTRACTS, one row; to be freed with oi_result_free; not NULL
 *  @param[out] err             details of a refusal; may be NULL
 *  @return OI_OK; [query]; OI_UNKNOWN_CONTRACT (none, or not known yet)
 *  @threads shared   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_ledger_find_contract(
    const oi_ledger *ledger,
    uint64_t contract,
    uint64_t known_through,
    oi_result **result,
    oi_error *err);

/** The contract with a number.
 *  @param[in]  ledger   the ledger; not NULL
 *  @param[in]  number   the number; UTF-8; may be NULL with size 0
 *  @param[in]  size     its bytes, or OI_NUL_TERMINATED
 *  @param[out] id       its id; not NULL
 *  @param[out] err      details of a refusal; may be NULL
 *  @return OI_OK; [query]; [text]; OI_UNKNOWN_CONTRACT (none)
 *  @threads shared   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_ledger_find_contract_number(
    const oi_ledger *ledger,
    const char *number,
    size_t size,
    uint64_t *id,
    oi_error *err);

/** Contracts by id.
 *  @param[in]  ledger          the ledger; not NULL
 *  @param[in]  customer        whose; 0: all
 *  @param[in]  known_through   as known at this sequence; 0: now
 *  @param[out] result          OI_TABLE_CONTRACTS; to be freed with oi_result_free; not NULL
 *  @param[out] err             details of a refusal; may be NULL
 *  @return OI_OK; [query]; OI_UNKNOWN_CUSTOMER
 *  @threads shared   @failure unchanged   @cost O(contracts)   @since 0.1 */
OI_API oi_status oi_ledger_list_contracts(
    const oi_ledger *ledger,
    uint64_t customer,
    uint64_t known_through,
    oi_result **result,
    oi_error *err);

/* ---- 13. Items and applications ----------------------------------------------------------------------- */

/** Items and drafts: all invoices of a customer, all payments, what is open. oi_result_matching tells how
 *  many match before offset and limit.
 *  @param[in]  ledger   the ledger; not NULL
 *  @param[in]  filter   which; NULL: all
 *  @param[in]  as_of    from which standpoint; not NULL
 *  @param[out] result   OI_TABLE_ITEMS; to be freed with oi_result_free; not NULL
 *  @param[out] err      details of a refusal; may be NULL
 *  @return OI_OK; [query]; [text]; [money]; OI_UNKNOWN_CUSTOMER; OI_UNKNOWN_JOB; OI_UNKNOWN_CONTRACT;
 *      OI_UNKNOWN_CURRENCY; OI_DATES_GO_BACKWARDS (from > to)
 *  @threads shared   @failure unchanged   @cost O(items and applications), for each page   @since 0.1 */
OI_API oi_status oi_ledger_list_items(
    const oi_ledger *ledger,
    const oi_item_filter *filter,
    const oi_as_of *as_of,
    oi_result **result,
    oi_error *err);

/** One item or draft.
 *  @param[in]  ledger   the ledger; not NULL
 *  @param[in]  item     which; not NULL
 *  @param[in]  as_of    from which standpoint; not NULL
 *  @param[out] result   OI_TABLE_ITEMS, one row; to be freed with oi_result_free; not NULL
 *  @param[out] err      details of a refusal; may be NULL
 *  @return OI_OK; [query]; OI_UNKNOWN_ITEM (none, or not known yet)
 *  @threads shared   @failure unchanged   @cost O(applications of it); O(drafts) of a past one   @since 0.1 */
OI_API oi_status oi_ledger_find_item(
    const oi_ledger *ledger,
    const oi_item_ref *item,
    const oi_as_of *as_of,
    oi_result **result,
    oi_error *err);

/** The item with a number.
 *  @param[in]  ledger   the ledger; not NULL
 *  @param[in]  kind     of the item
 *  @param[in]  number   the number; UTF-8; may be NULL with size 0
 *  @param[in]  size     its bytes, or OI_NUL_TERMINATED
 *  @param[out] item     which; not NULL
 *  @param[out] err      details of a refusal; may be NULL
 *  @return OI_OK; [query]; [text]; OI_UNKNOWN_ITEM (none)
 *  @threads shared   @failure unchanged   @cost O(1); O(items) when numbers are not unique   @since 0.1 */
OI_API oi_status oi_ledger_find_number(
    const oi_ledger *ledger,
    oi_item_kind kind,
    const char *number,
    size_t size,
    oi_item_ref *item,
    oi_error *err);

/** The item with a key of the host.
 *  @param[in]  ledger         the ledger; not NULL
 *  @param[in]  kind           of the item
 *  @param[in]  external_ref   the key; UTF-8; may be NULL with size 0
 *  @param[in]  size           its bytes, or OI_NUL_TERMINATED
 *  @param[out] item           which; not NULL
 *  @param[out] err            details of a refusal; may be NULL
 *  @return OI_OK; [query]; [text]; OI_UNKNOWN_ITEM (none)
 *  @threads shared   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_ledger_find_external_ref(
    const oi_ledger *ledger,
    oi_item_kind kind,
    const char *external_ref,
    size_t size,
    oi_item_ref *item,
    oi_error *err);

/** An item's due portions with what each has remaining.
 *  @param[in]  ledger   the ledger; not NULL
 *  @param[in]  item     which; not NULL
 *  @param[in]  as_of    from which standpoint; not NULL
 *  @param[out] result   OI_TABLE_PORTIONS; to be freed with oi_result_free; not NULL
 *  @param[out] err      details of a refusal; may be NULL
 *  @return OI_OK; [query]; OI_UNKNOWN_ITEM
 *  @threads shared   @failure unchanged   @cost O(portions + applications of the item)   @since 0.1 */
OI_API oi_status oi_ledger_list_portions(
    const oi_ledger *ledger,
    const oi_item_ref *item,
    const oi_as_of *as_of,
    oi_result **result,
    oi_error *err);

/** An item's lines as issued.
 *  @param[in]  ledger   the ledger; not NULL
 *  @param[in]  item     which; not NULL
 *  @param[out] result   OI_TABLE_LINES; to be freed with oi_result_free; not NULL
 *  @param[out] err      details of a refusal; may be NULL
 *  @return OI_OK; [query]; OI_UNKNOWN_ITEM
 *  @threads shared   @failure unchanged   @cost O(lines)   @since 0.1 */
OI_API oi_status oi_ledger_list_lines(
    const oi_ledger *ledger,
    const oi_item_ref *item,
    oi_result **result,
    oi_error *err);

/** An item's tax, per code and rate.
 *  @param[in]  ledger   the ledger; not NULL
 *  @param[in]  item     which; not NULL
 *  @param[out] result   OI_TABLE_TAXES; to be freed with oi_result_free; not NULL
 *  @param[out] err      details of a refusal; may be NULL
 *  @return OI_OK; [query]; OI_UNKNOWN_ITEM
 *  @threads shared   @failure unchanged   @cost O(lines)   @since 0.1 */
OI_API oi_status oi_ledger_list_taxes(
    const oi_ledger *ledger,
    const oi_item_ref *item,
    oi_result **result,
    oi_error *err);

/** What a payment settled, what settled an invoice; in sequence order.
 *  @param[in]  ledger   the ledger; not NULL
 *  @param[in]  filter   which; NULL: all
 *  @param[in]  as_of    from which standpoint; not NULL
 *  @param[out] result   OI_TABLE_APPLICATIONS; to be freed with oi_result_free; not NULL
 *  @param[out] err      details of a refusal; may be NULL
 *  @return OI_OK; [query]; OI_UNKNOWN_ITEM; OI_UNKNOWN_CUSTOMER
 *  @threads shared   @failure unchanged   @cost O(applications); O(history) of all   @since 0.1 */
OI_API oi_status oi_ledger_list_applications(
    const oi_ledger *ledger,
    const oi_application_filter *filter,
    const oi_as_of *as_of,
    oi_result **result,
    oi_error *err);

/* ---- 14. Reports -------------------------------------------------------------------------------------- */

/** What a customer owes: one row a currency, then per job if asked. A customer without items has one row of
 *  zeros.
 *  @param[in]  ledger     the ledger; not NULL
 *  @param[in]  customer   whose
 *  @param[in]  as_of      from which standpoint; not NULL
 *  @param[in]  options    how; NULL: the customer as a whole
 *  @param[out] result     OI_TABLE_BALANCES; to be freed with oi_result_free; not NULL
 *  @param[out] err        details of a refusal; may be NULL
 *  @return OI_OK; [query]; OI_UNKNOWN_CUSTOMER; OI_OVERFLOW (a sum)
 *  @threads shared   @failure unchanged   @cost O(items and applications); O(customers) with children   @since 0.1 */
OI_API oi_status oi_ledger_account_balance(
    const oi_ledger *ledger,
    uint64_t customer,
    const oi_as_of *as_of,
    const oi_balance_options *options,
    oi_result **result,
    oi_error *err);

/** Every customer whose balance lies in a range: who owes, who is in credit.
 *  @param[in]  ledger   the ledger; not NULL
 *  @param[in]  filter   which; NULL: not zero
 *  @param[in]  as_of    from which standpoint; not NULL
 *  @param[out] result   OI_TABLE_BALANCES; to be freed with oi_result_free; not NULL
 *  @param[out] err      details of a refusal; may be NULL
 *  @return OI_OK; [query]; [money]; OI_UNKNOWN_CURRENCY; OI_OVERFLOW (a sum)
 *  @threads shared   @failure unchanged   @cost O(customers + items and applications of those listed)   @since 0.1 */
OI_API oi_status oi_ledger_list_balances(
    const oi_ledger *ledger,
    const oi_balance_filter *filter,
    const oi_as_of *as_of,
    oi_result **result,
    oi_error *err);

/** Prepares an aging: buckets, basis, credits, grouping.
 *  @param[in]  options      how; NULL: all defaults
 *  @param[in]  allocator    where its memory comes from; NULL: malloc
 *  @param[out] calculator   the calculator, to be freed with oi_aging_calculator_free; not NULL
 *  @param[out] err          details of a refusal; may be NULL
 *  @return OI_OK; [call] (edges not ascending, not positive, or more than 62, too); OI_OUT_OF_MEMORY
 *  @threads any   @failure unchanged   @cost O(edges)   @since 0.1 */
OI_API oi_status oi_aging_calculator_create(
    const oi_aging_options *options,
    const oi_allocator *allocator,
    oi_aging_calculator **calculator,
    oi_error *err);

/** Frees a calculator.
 *  @param[in] calculator   the calculator; needs exclusive access; may be NULL
 *  @threads exclusive   @failure none   @cost O(1)   @since 0.1 */
OI_API void oi_aging_calculator_free(
    oi_aging_calculator *calculator);

/** How many buckets a calculator has.
 *  @param[in] calculator   the buckets; NULL: not due, 1-30, 31-60, 61-90, 91+ by due date
 *  @return the count
 *  @threads shared   @failure none   @cost O(1)   @since 0.1 */
OI_API size_t oi_aging_calculator_bucket_count(
    const oi_aging_calculator *calculator);

/** Reads a calculator's buckets; their labels live as long as it.
 *  @param[in]  calculator   the calculator; not NULL
 *  @param[in]  first        index of the first row wanted; past the end: none
 *  @param[out] rows         receives buckets; may be NULL with capacity 0
 *  @param[in]  capacity     rows that fit
 *  @param[in]  row_size     sizeof(oi_aging_bucket_row) as the caller knows it
 *  @param[in]  stride       bytes from one row to the next; 0: row_size
 *  @param[out] written      rows written; not NULL
 *  @param[out] err          details of a refusal; may be NULL
 *  @return OI_OK; [call]
 *  @threads shared   @failure unchanged   @cost O(rows)   @since 0.1 */
OI_API oi_status oi_aging_calculator_read_buckets(
    const oi_aging_calculator *calculator,
    size_t first,
    oi_aging_bucket_row *rows,
    size_t capacity,
    size_t row_size,
    size_t stride,
    size_t *written,
    oi_error *err);

/** How old what is owed is: rows in a defined order, a cell per bucket, totals per currency.
 *  @param[in]  ledger       the ledger; not NULL
 *  @param[in]  as_of        from which standpoint; not NULL
 *  @param[in]  calculator   the buckets; NULL: not due, 1-30, 31-60, 61-90, 91+ by due date
 *  @param[out] result       OI_TABLE_AGING_BUCKETS, _ROWS, _CELLS, _TOTALS, _TOTAL_CELLS; to be freed with
 *                           oi_result_free; not NULL
 *  @param[out] err          details of a refusal; may be NULL
 *  @return OI_OK; [query]; OI_UNKNOWN_CUSTOMER; OI_UNKNOWN_JOB; OI_UNKNOWN_CURRENCY; OI_OVERFLOW (a sum)
 *  @threads shared   @failure unchanged   @cost O(customers + open items)   @since 0.1 */
OI_API oi_status oi_ledger_aging(
    const oi_ledger *ledger,
    const oi_as_of *as_of,
    const oi_aging_calculator *calculator,
    oi_result **result,
    oi_error *err);

/** One customer's page: outstanding in aged form, status, last dates, days to pay.
 *  @param[in]  ledger       the ledger; not NULL
 *  @param[in]  customer     whose
 *  @param[in]  as_of        from which standpoint; not NULL
 *  @param[in]  calculator   the buckets; NULL: not due, 1-30, 31-60, 61-90, 91+ by due date
 *  @param[out] result       OI_TABLE_SUMMARIES, OI_TABLE_SUMMARY_CURRENCIES, OI_TABLE_SUMMARY_CELLS,
 *                           OI_TABLE_AGING_BUCKETS; to be freed with oi_result_free; not NULL
 *  @param[out] err          details of a refusal; may be NULL
 *  @return OI_OK; [query]; OI_UNKNOWN_CUSTOMER; OI_OVERFLOW (a sum)
 *  @threads shared   @failure unchanged   @cost O(items and applications)   @since 0.1 */
OI_API oi_status oi_ledger_customer_summary(
    const oi_ledger *ledger,
    uint64_t customer,
    const oi_as_of *as_of,
    const oi_aging_calculator *calculator,
    oi_result **result,
    oi_error *err);

/** One customer's money in one currency, without allocation. A currency the customer does not hold gives
 *  zeros.
 *  @param[in]  ledger       the ledger; not NULL
 *  @param[in]  customer     whose
 *  @param[in]  currency     its code, NUL-terminated; not NULL
 *  @param[in]  as_of        from which standpoint; not NULL
 *  @param[in]  calculator   the buckets; NULL: not due, 1-30, 31-60, 61-90, 91+ by due date
 *  @param[out] figures      receives them; not NULL
 *  @param[out] err          details of a refusal; may be NULL
 *  @return OI_OK; [query]; OI_UNKNOWN_CUSTOMER; OI_UNKNOWN_CURRENCY; OI_OVERFLOW (a sum); OI_INVALID_ARGUMENT
 *      also for a calculator with credits not separate, another basis than due, or more than
 *      OI_MAX_FIGURE_BUCKETS buckets
 *  @threads shared   @failure unchanged   @cost O(open items)   @since 0.1 */
OI_API oi_status oi_ledger_customer_figures(
    const oi_ledger *ledger,
    uint64_t customer,
    const char *currency,
    const oi_as_of *as_of,
    const oi_aging_calculator *calculator,
    oi_customer_figures *figures,
    oi_error *err);

/** Everything that changed a customer's balance, line by line, with the balance after each.
 *  oi_result_matching tells how many lines match before offset and limit.
 *  @param[in]  ledger    the ledger; not NULL
 *  @param[in]  filter    which; not NULL
 *  @param[in]  as_of     from which standpoint; not NULL
 *  @param[out] opening   balance before filter.from; may be NULL
 *  @param[out] closing   balance after filter.to; may be NULL
 *  @param[out] result    OI_TABLE_HISTORY_LINES; to be freed with oi_result_free; not NULL
 *  @param[out] err       details of a refusal; may be NULL
 *  @return OI_OK; [query]; OI_UNKNOWN_CUSTOMER; OI_UNKNOWN_JOB; OI_UNKNOWN_CURRENCY; OI_JOB_MISMATCH (a job
 *      of another customer); OI_DATES_GO_BACKWARDS (from > to); OI_OVERFLOW (a sum)
 *  @threads shared   @failure unchanged   @cost O(items and applications), for each page   @since 0.1 */
OI_API oi_status oi_ledger_transaction_history(
    const oi_ledger *ledger,
    const oi_history_filter *filter,
    const oi_as_of *as_of,
    oi_money *opening,
    oi_money *closing,
    oi_result **result,
    oi_error *err);

/** Why a customer's balance in one currency is what it is: the records behind every cent; the parts sum to
 *  the figure.
 *  @param[in]  ledger     the ledger; not NULL
 *  @param[in]  customer   whose
 *  @param[in]  job        only this one; 0: all
 *  @param[in]  currency   its code, NUL-terminated; not NULL
 *  @param[in]  as_of      from which standpoint; not NULL
 *  @param[out] figure     the balance; may be NULL
 *  @param[out] result     OI_TABLE_EXPLAIN_PARTS; to be freed with oi_result_free; not NULL
 *  @param[out] err        details of a refusal; may be NULL
 *  @return OI_OK; [query]; OI_UNKNOWN_CUSTOMER; OI_UNKNOWN_JOB; OI_UNKNOWN_CURRENCY; OI_JOB_MISMATCH (a job
 *      of another customer); OI_OVERFLOW (a sum)
 *  @threads shared   @failure unchanged   @cost O(items and applications)   @since 0.1 */
OI_API oi_status oi_ledger_explain_balance(
    const oi_ledger *ledger,
    uint64_t customer,
    uint64_t job,
    const char *currency,
    const oi_as_of *as_of,
    oi_money *figure,
    oi_result **result,
    oi_error *err);

/** Why a cell of an aging is what it is; the parts sum to the figure.
 *  @param[in]  ledger       the ledger; not NULL
 *  @param[in]  customer     whose
 *  @param[in]  job          only this one; 0: all
 *  @param[in]  currency     its code, NUL-terminated; not NULL
 *  @param[in]  bucket       index of the bucket, or OI_EXPLAIN_UNAPPLIED
 *  @param[in]  as_of        from which standpoint; not NULL
 *  @param[in]  calculator   the buckets; NULL: not due, 1-30, 31-60, 61-90, 91+ by due date
 *  @param[out] figure       the cell; may be NULL
 *  @param[out] result       OI_TABLE_EXPLAIN_PARTS; to be freed with oi_result_free; not NULL
 *  @param[out] err          details of a refusal; may be NULL
 *  @return OI_OK; [query]; OI_UNKNOWN_CUSTOMER; OI_UNKNOWN_JOB; OI_UNKNOWN_CURRENCY; OI_JOB_MISMATCH (a job
 *      of another customer); OI_OVERFLOW (a sum); OI_INVALID_ARGUMENT also for a bucket that does not exist
 *      or a calculator that nets credits
 *  @threads shared   @failure unchanged   @cost O(open items + applications of those in it)   @since 0.1 */
OI_API oi_status oi_ledger_explain_aging(
    const oi_ledger *ledger,
    uint64_t customer,
    uint64_t job,
    const char *currency,
    size_t bucket,
    const oi_as_of *as_of,
    const oi_aging_calculator *calculator,
    oi_money *figure,
    oi_result **result,
    oi_error *err);

/* ---- 15. Results -------------------------------------------------------------------------------------- */

/** Frees a result with its texts. It may be freed after its ledger.
 *  @param[in] result   the result; may be NULL
 *  @threads exclusive   @failure none   @cost O(1)   @since 0.1 */
OI_API void oi_result_free(
    oi_result *result);

/** How many rows a table of a result has.
 *  @param[in] result   the result; NULL: none
 *  @param[in] table    which
 *  @return the count; 0 for a table it does not have
 *  @threads shared   @failure none   @cost O(1)   @since 0.1 */
OI_API size_t oi_result_count(
    const oi_result *result,
    oi_table table);

/** How many rows matched before offset and limit.
 *  @param[in] result   the result; NULL: none
 *  @return the count; that of its first table where nothing was left out
 *  @threads shared   @failure none   @cost O(1)   @since 0.1 */
OI_API uint64_t oi_result_matching(
    const oi_result *result);

/** Reads customers.
 *  @param[in]  result     the result; not NULL
 *  @param[in]  first      index of the first row wanted; past the end: none
 *  @param[out] rows       receives them; may be NULL with capacity 0
 *  @param[in]  capacity   rows that fit
 *  @param[in]  row_size   sizeof(oi_customer_row) as the caller knows it
 *  @param[in]  stride     bytes from one row to the next; 0: row_size
 *  @param[out] written    rows written; not NULL
 *  @param[out] err        details of a refusal; may be NULL
 *  @return OI_OK; [call] (the result has no such table, too)
 *  @threads shared   @failure unchanged   @cost O(rows)   @since 0.1 */
OI_API oi_status oi_result_read_customers(
    const oi_result *result,
    size_t first,
    oi_customer_row *rows,
    size_t capacity,
    size_t row_size,
    size_t stride,
    size_t *written,
    oi_error *err);

/** Reads jobs.
 *  @param[in]  result     the result; not NULL
 *  @param[in]  first      index of the first row wanted; past the end: none
 *  @param[out] rows       receives them; may be NULL with capacity 0
 *  @param[in]  capacity   rows that fit
 *  @param[in]  row_size   sizeof(oi_job_row) as the caller knows it
 *  @param[in]  stride     bytes from one row to the next; 0: row_size
 *  @param[out] written    rows written; not NULL
 *  @param[out] err        details of a refusal; may be NULL
 *  @return OI_OK; [call] (the result has no such table, too)
 *  @threads shared   @failure unchanged   @cost O(rows)   @since 0.1 */
OI_API oi_status oi_result_read_jobs(
    const oi_result *result,
    size_t first,
    oi_job_row *rows,
    size_t capacity,
    size_t row_size,
    size_t stride,
    size_t *written,
    oi_error *err);

/** Reads contracts.
 *  @param[in]  result     the result; not NULL
 *  @param[in]  first      index of the first row wanted; past the end: none
 *  @param[out] rows       receives them; may be NULL with capacity 0
 *  @param[in]  capacity   rows that fit
 *  @param[in]  row_size   sizeof(oi_contract_row) as the caller knows it
 *  @param[in]  stride     bytes from one row to the next; 0: row_size
 *  @param[out] written    rows written; not NULL
 *  @param[out] err        details of a refusal; may be NULL
 *  @return OI_OK; [call] (the result has no such table, too)
 *  @threads shared   @failure unchanged   @cost O(rows)   @since 0.1 */
OI_API oi_status oi_result_read_contracts(
    const oi_result *result,
    size_t first,
    oi_contract_row *rows,
    size_t capacity,
    size_t row_size,
    size_t stride,
    size_t *written,
    oi_error *err);

/** Reads items.
 *  @param[in]  result     the result; not NULL
 *  @param[in]  first      index of the first row wanted; past the end: none
 *  @param[out] rows       receives them; may be NULL with capacity 0
 *  @param[in]  capacity   rows that fit
 *  @param[in]  row_size   sizeof(oi_item_row) as the caller knows it
 *  @param[in]  stride     bytes from one row to the next; 0: row_size
 *  @param[out] written    rows written; not NULL
 *  @param[out] err        details of a refusal; may be NULL
 *  @return OI_OK; [call] (the result has no such table, too)
 *  @threads shared   @failure unchanged   @cost O(rows)   @since 0.1 */
OI_API oi_status oi_result_read_items(
    const oi_result *result,
    size_t first,
    oi_item_row *rows,
    size_t capacity,
    size_t row_size,
    size_t stride,
    size_t *written,
    oi_error *err);

/** Reads portions.
 *  @param[in]  result     the result; not NULL
 *  @param[in]  first      index of the first row wanted; past the end: none
 *  @param[out] rows       receives them; may be NULL with capacity 0
 *  @param[in]  capacity   rows that fit
 *  @param[in]  row_size   sizeof(oi_portion_row) as the caller knows it
 *  @param[in]  stride     bytes from one row to the next; 0: row_size
 *  @param[out] written    rows written; not NULL
 *  @param[out] err        details of a refusal; may be NULL
 *  @return OI_OK; [call] (the result has no such table, too)
 *  @threads shared   @failure unchanged   @cost O(rows)   @since 0.1 */
OI_API oi_status oi_result_read_portions(
    const oi_result *result,
    size_t first,
    oi_portion_row *rows,
    size_t capacity,
    size_t row_size,
    size_t stride,
    size_t *written,
    oi_error *err);

/** Reads lines.
 *  @param[in]  result     the result; not NULL
 *  @param[in]  first      index of the first row wanted; past the end: none
 *  @param[out] rows       receives them; may be NULL with capacity 0
 *  @param[in]  capacity   rows that fit
 *  @param[in]  row_size   sizeof(oi_line_row) as the caller knows it
 *  @param[in]  stride     bytes from one row to the next; 0: row_size
 *  @param[out] written    rows written; not NULL
 *  @param[out] err        details of a refusal; may be NULL
 *  @return OI_OK; [call] (the result has no such table, too)
 *  @threads shared   @failure unchanged   @cost O(rows)   @since 0.1 */
OI_API oi_status oi_result_read_lines(
    const oi_result *result,
    size_t first,
    oi_line_row *rows,
    size_t capacity,
    size_t row_size,
    size_t stride,
    size_t *written,
    oi_error *err);

/** Reads taxes.
 *  @param[in]  result     the result; not NULL
 *  @param[in]  first      index of the first row wanted; past the end: none
 *  @param[out] rows       receives them; may be NULL with capacity 0
 *  @param[in]  capacity   rows that fit
 *  @param[in]  row_size   sizeof(oi_tax_row) as the caller knows it
 *  @param[in]  stride     bytes from one row to the next; 0: row_size
 *  @param[out] written    rows written; not NULL
 *  @param[out] err        details of a refusal; may be NULL
 *  @return OI_OK; [call] (the result has no such table, too)
 *  @threads shared   @failure unchanged   @cost O(rows)   @since 0.1 */
OI_API oi_status oi_result_read_taxes(
    const oi_result *result,
    size_t first,
    oi_tax_row *rows,
    size_t capacity,
    size_t row_size,
    size_t stride,
    size_t *written,
    oi_error *err);

/** Reads applications.
 *  @param[in]  result     the result; not NULL
 *  @param[in]  first      index of the first row wanted; past the end: none
 *  @param[out] rows       receives them; may be NULL with capacity 0
 *  @param[in]  capacity   rows that fit
 *  @param[in]  row_size   sizeof(oi_application_row) as the caller knows it
 *  @param[in]  stride     bytes from one row to the next; 0: row_size
 *  @param[out] written    rows written; not NULL
 *  @param[out] err        details of a refusal; may be NULL
 *  @return OI_OK; [call] (the result has no such table, too)
 *  @threads shared   @failure unchanged   @cost O(rows)   @since 0.1 */
OI_API oi_status oi_result_read_applications(
    const oi_result *result,
    size_t first,
    oi_application_row *rows,
    size_t capacity,
    size_t row_size,
    size_t stride,
    size_t *written,
    oi_error *err);

/** Reads planned applications.
 *  @param[in]  result     the result; not NULL
 *  @param[in]  first      index of the first row wanted; past the end: none
 *  @param[out] rows       receives them; may be NULL with capacity 0
 *  @param[in]  capacity   rows that fit
 *  @param[in]  row_size   sizeof(oi_planned_application_row) as the caller knows it
 *  @param[in]  stride     bytes from one row to the next; 0: row_size
 *  @param[out] written    rows written; not NULL
 *  @param[out] err        details of a refusal; may be NULL
 *  @return OI_OK; [call] (the result has no such table, too)
 *  @threads shared   @failure unchanged   @cost O(rows)   @since 0.1 */
OI_API oi_status oi_result_read_planned_applications(
    const oi_result *result,
    size_t first,
    oi_planned_application_row *rows,
    size_t capacity,
    size_t row_size,
    size_t stride,
    size_t *written,
    oi_error *err);

/** Reads balances.
 *  @param[in]  result     the result; not NULL
 *  @param[in]  first      index of the first row wanted; past the end: none
 *  @param[out] rows       receives them; may be NULL with capacity 0
 *  @param[in]  capacity   rows that fit
 *  @param[in]  row_size   sizeof(oi_balance_row) as the caller knows it
 *  @param[in]  stride     bytes from one row to the next; 0: row_size
 *  @param[out] written    rows written; not NULL
 *  @param[out] err        details of a refusal; may be NULL
 *  @return OI_OK; [call] (the result has no such table, too)
 *  @threads shared   @failure unchanged   @cost O(rows)   @since 0.1 */
OI_API oi_status oi_result_read_balances(
    const oi_result *result,
    size_t first,
    oi_balance_row *rows,
    size_t capacity,
    size_t row_size,
    size_t stride,
    size_t *written,
    oi_error *err);

/** Reads buckets.
 *  @param[in]  result     the result; not NULL
 *  @param[in]  first      index of the first row wanted; past the end: none
 *  @param[out] rows       receives them; may be NULL with capacity 0
 *  @param[in]  capacity   rows that fit
 *  @param[in]  row_size   sizeof(oi_aging_bucket_row) as the caller knows it
 *  @param[in]  stride     bytes from one row to the next; 0: row_size
 *  @param[out] written    rows written; not NULL
 *  @param[out] err        details of a refusal; may be NULL
 *  @return OI_OK; [call] (the result has no such table, too)
 *  @threads shared   @failure unchanged   @cost O(rows)   @since 0.1 */
OI_API oi_status oi_result_read_aging_buckets(
    const oi_result *result,
    size_t first,
    oi_aging_bucket_row *rows,
    size_t capacity,
    size_t row_size,
    size_t stride,
    size_t *written,
    oi_error *err);

/** Reads rows of an aging.
 *  @param[in]  result     the result; not NULL
 *  @param[in]  first      index of the first row wanted; past the end: none
 *  @param[out] rows       receives them; may be NULL with capacity 0
 *  @param[in]  capacity   rows that fit
 *  @param[in]  row_size   sizeof(oi_aging_row) as the caller knows it
 *  @param[in]  stride     bytes from one row to the next; 0: row_size
 *  @param[out] written    rows written; not NULL
 *  @param[out] err        details of a refusal; may be NULL
 *  @return OI_OK; [call] (the result has no such table, too)
 *  @threads shared   @failure unchanged   @cost O(rows)   @since 0.1 */
OI_API oi_status oi_result_read_aging_rows(
    const oi_result *result,
    size_t first,
    oi_aging_row *rows,
    size_t capacity,
    size_t row_size,
    size_t stride,
    size_t *written,
    oi_error *err);

/** Reads cells of an aging.
 *  @param[in]  result     the result; not NULL
 *  @param[in]  first      index of the first row wanted; past the end: none
 *  @param[out] rows       receives them; may be NULL with capacity 0
 *  @param[in]  capacity   rows that fit
 *  @param[in]  row_size   sizeof(oi_money) as the caller knows it
 *  @param[in]  stride     bytes from one row to the next; 0: row_size
 *  @param[out] written    rows written; not NULL
 *  @param[out] err        details of a refusal; may be NULL
 *  @return OI_OK; [call] (the result has no such table, too)
 *  @threads shared   @failure unchanged   @cost O(rows)   @since 0.1 */
OI_API oi_status oi_result_read_aging_cells(
    const oi_result *result,
    size_t first,
    oi_money *rows,
    size_t capacity,
    size_t row_size,
    size_t stride,
    size_t *written,
    oi_error *err);

/** Reads totals of an aging.
 *  @param[in]  result     the result; not NULL
 *  @param[in]  first      index of the first row wanted; past the end: none
 *  @param[out] rows       receives them; may be NULL with capacity 0
 *  @param[in]  capacity   rows that fit
 *  @param[in]  row_size   sizeof(oi_aging_row) as the caller knows it
 *  @param[in]  stride     bytes from one row to the next; 0: row_size
 *  @param[out] written    rows written; not NULL
 *  @param[out] err        details of a refusal; may be NULL
 *  @return OI_OK; [call] (the result has no such table, too)
 *  @threads shared   @failure unchanged   @cost O(rows)   @since 0.1 */
OI_API oi_status oi_result_read_aging_totals(
    const oi_result *result,
    size_t first,
    oi_aging_row *rows,
    size_t capacity,
    size_t row_size,
    size_t stride,
    size_t *written,
    oi_error *err);

/** Reads cells of an aging's totals.
 *  @param[in]  result     the result; not NULL
 *  @param[in]  first      index of the first row wanted; past the end: none
 *  @param[out] rows       receives them; may be NULL with capacity 0
 *  @param[in]  capacity   rows that fit
 *  @param[in]  row_size   sizeof(oi_money) as the caller knows it
 *  @param[in]  stride     bytes from one row to the next; 0: row_size
 *  @param[out] written    rows written; not NULL
 *  @param[out] err        details of a refusal; may be NULL
 *  @return OI_OK; [call] (the result has no such table, too)
 *  @threads shared   @failure unchanged   @cost O(rows)   @since 0.1 */
OI_API oi_status oi_result_read_aging_total_cells(
    const oi_result *result,
    size_t first,
    oi_money *rows,
    size_t capacity,
    size_t row_size,
    size_t stride,
    size_t *written,
    oi_error *err);

/** Reads the head of a summary.
 *  @param[in]  result     the result; not NULL
 *  @param[in]  first      index of the first row wanted; past the end: none
 *  @param[out] rows       receives them; may be NULL with capacity 0
 *  @param[in]  capacity   rows that fit
 *  @param[in]  row_size   sizeof(oi_summary_row) as the caller knows it
 *  @param[in]  stride     bytes from one row to the next; 0: row_size
 *  @param[out] written    rows written; not NULL
 *  @param[out] err        details of a refusal; may be NULL
 *  @return OI_OK; [call] (the result has no such table, too)
 *  @threads shared   @failure unchanged   @cost O(rows)   @since 0.1 */
OI_API oi_status oi_result_read_summaries(
    const oi_result *result,
    size_t first,
    oi_summary_row *rows,
    size_t capacity,
    size_t row_size,
    size_t stride,
    size_t *written,
    oi_error *err);

/** Reads currencies of a summary.
 *  @param[in]  result     the result; not NULL
 *  @param[in]  first      index of the first row wanted; past the end: none
 *  @param[out] rows       receives them; may be NULL with capacity 0
 *  @param[in]  capacity   rows that fit
 *  @param[in]  row_size   sizeof(oi_summary_currency_row) as the caller knows it
 *  @param[in]  stride     bytes from one row to the next; 0: row_size
 *  @param[out] written    rows written; not NULL
 *  @param[out] err        details of a refusal; may be NULL
 *  @return OI_OK; [call] (the result has no such table, too)
 *  @threads shared   @failure unchanged   @cost O(rows)   @since 0.1 */
OI_API oi_status oi_result_read_summary_currencies(
    const oi_result *result,
    size_t first,
    oi_summary_currency_row *rows,
    size_t capacity,
    size_t row_size,
    size_t stride,
    size_t *written,
    oi_error *err);

/** Reads cells of a summary.
 *  @param[in]  result     the result; not NULL
 *  @param[in]  first      index of the first row wanted; past the end: none
 *  @param[out] rows       receives them; may be NULL with capacity 0
 *  @param[in]  capacity   rows that fit
 *  @param[in]  row_size   sizeof(oi_money) as the caller knows it
 *  @param[in]  stride     bytes from one row to the next; 0: row_size
 *  @param[out] written    rows written; not NULL
 *  @param[out] err        details of a refusal; may be NULL
 *  @return OI_OK; [call] (the result has no such table, too)
 *  @threads shared   @failure unchanged   @cost O(rows)   @since 0.1 */
OI_API oi_status oi_result_read_summary_cells(
    const oi_result *result,
    size_t first,
    oi_money *rows,
    size_t capacity,
    size_t row_size,
    size_t stride,
    size_t *written,
    oi_error *err);

/** Reads lines of a history.
 *  @param[in]  result     the result; not NULL
 *  @param[in]  first      index of the first row wanted; past the end: none
 *  @param[out] rows       receives them; may be NULL with capacity 0
 *  @param[in]  capacity   rows that fit
 *  @param[in]  row_size   sizeof(oi_history_row) as the caller knows it
 *  @param[in]  stride     bytes from one row to the next; 0: row_size
 *  @param[out] written    rows written; not NULL
 *  @param[out] err        details of a refusal; may be NULL
 *  @return OI_OK; [call] (the result has no such table, too)
 *  @threads shared   @failure unchanged   @cost O(rows)   @since 0.1 */
OI_API oi_status oi_result_read_history_lines(
    const oi_result *result,
    size_t first,
    oi_history_row *rows,
    size_t capacity,
    size_t row_size,
    size_t stride,
    size_t *written,
    oi_error *err);

/** Reads parts of an explanation.
 *  @param[in]  result     the result; not NULL
 *  @param[in]  first      index of the first row wanted; past the end: none
 *  @param[out] rows       receives them; may be NULL with capacity 0
 *  @param[in]  capacity   rows that fit
 *  @param[in]  row_size   sizeof(oi_explain_part_row) as the caller knows it
 *  @param[in]  stride     bytes from one row to the next; 0: row_size
 *  @param[out] written    rows written; not NULL
 *  @param[out] err        details of a refusal; may be NULL
 *  @return OI_OK; [call] (the result has no such table, too)
 *  @threads shared   @failure unchanged   @cost O(rows)   @since 0.1 */
OI_API oi_status oi_result_read_explain_parts(
    const oi_result *result,
    size_t first,
    oi_explain_part_row *rows,
    size_t capacity,
    size_t row_size,
    size_t stride,
    size_t *written,
    oi_error *err);

/** Reads payment terms.
 *  @param[in]  result     the result; not NULL
 *  @param[in]  first      index of the first row wanted; past the end: none
 *  @param[out] rows       receives them; may be NULL with capacity 0
 *  @param[in]  capacity   rows that fit
 *  @param[in]  row_size   sizeof(oi_terms_row) as the caller knows it
 *  @param[in]  stride     bytes from one row to the next; 0: row_size
 *  @param[out] written    rows written; not NULL
 *  @param[out] err        details of a refusal; may be NULL
 *  @return OI_OK; [call] (the result has no such table, too)
 *  @threads shared   @failure unchanged   @cost O(rows)   @since 0.1 */
OI_API oi_status oi_result_read_terms(
    const oi_result *result,
    size_t first,
    oi_terms_row *rows,
    size_t capacity,
    size_t row_size,
    size_t stride,
    size_t *written,
    oi_error *err);

/** Reads the discounts of payment terms.
 *  @param[in]  result     the result; not NULL
 *  @param[in]  first      index of the first row wanted; past the end: none
 *  @param[out] rows       receives them; may be NULL with capacity 0
 *  @param[in]  capacity   rows that fit
 *  @param[in]  row_size   sizeof(oi_terms_discount_row) as the caller knows it
 *  @param[in]  stride     bytes from one row to the next; 0: row_size
 *  @param[out] written    rows written; not NULL
 *  @param[out] err        details of a refusal; may be NULL
 *  @return OI_OK; [call] (the result has no such table, too)
 *  @threads shared   @failure unchanged   @cost O(rows)   @since 0.1 */
OI_API oi_status oi_result_read_terms_discounts(
    const oi_result *result,
    size_t first,
    oi_terms_discount_row *rows,
    size_t capacity,
    size_t row_size,
    size_t stride,
    size_t *written,
    oi_error *err);

/** Reads closed periods.
 *  @param[in]  result     the result; not NULL
 *  @param[in]  first      index of the first row wanted; past the end: none
 *  @param[out] rows       receives them; may be NULL with capacity 0
 *  @param[in]  capacity   rows that fit
 *  @param[in]  row_size   sizeof(oi_period_lock_row) as the caller knows it
 *  @param[in]  stride     bytes from one row to the next; 0: row_size
 *  @param[out] written    rows written; not NULL
 *  @param[out] err        details of a refusal; may be NULL
 *  @return OI_OK; [call] (the result has no such table, too)
 *  @threads shared   @failure unchanged   @cost O(rows)   @since 0.1 */
OI_API oi_status oi_result_read_period_locks(
    const oi_result *result,
    size_t first,
    oi_period_lock_row *rows,
    size_t capacity,
    size_t row_size,
    size_t stride,
    size_t *written,
    oi_error *err);

/** Reads who may write into closed periods.
 *  @param[in]  result     the result; not NULL
 *  @param[in]  first      index of the first row wanted; past the end: none
 *  @param[out] rows       receives them; may be NULL with capacity 0
 *  @param[in]  capacity   rows that fit
 *  @param[in]  row_size   sizeof(oi_lock_exception_row) as the caller knows it
 *  @param[in]  stride     bytes from one row to the next; 0: row_size
 *  @param[out] written    rows written; not NULL
 *  @param[out] err        details of a refusal; may be NULL
 *  @return OI_OK; [call] (the result has no such table, too)
 *  @threads shared   @failure unchanged   @cost O(rows)   @since 0.1 */
OI_API oi_status oi_result_read_lock_exceptions(
    const oi_result *result,
    size_t first,
    oi_lock_exception_row *rows,
    size_t capacity,
    size_t row_size,
    size_t stride,
    size_t *written,
    oi_error *err);

/** Reads the numbers of one kind as a whole.
 *  @param[in]  result     the result; not NULL
 *  @param[in]  first      index of the first row wanted; past the end: none
 *  @param[out] rows       receives them; may be NULL with capacity 0
 *  @param[in]  capacity   rows that fit
 *  @param[in]  row_size   sizeof(oi_numbering_row) as the caller knows it
 *  @param[in]  stride     bytes from one row to the next; 0: row_size
 *  @param[out] written    rows written; not NULL
 *  @param[out] err        details of a refusal; may be NULL
 *  @return OI_OK; [call] (the result has no such table, too)
 *  @threads shared   @failure unchanged   @cost O(rows)   @since 0.1 */
OI_API oi_status oi_result_read_numbering(
    const oi_result *result,
    size_t first,
    oi_numbering_row *rows,
    size_t capacity,
    size_t row_size,
    size_t stride,
    size_t *written,
    oi_error *err);

/** Reads series of numbers.
 *  @param[in]  result     the result; not NULL
 *  @param[in]  first      index of the first row wanted; past the end: none
 *  @param[out] rows       receives them; may be NULL with capacity 0
 *  @param[in]  capacity   rows that fit
 *  @param[in]  row_size   sizeof(oi_number_series_row) as the caller knows it
 *  @param[in]  stride     bytes from one row to the next; 0: row_size
 *  @param[out] written    rows written; not NULL
 *  @param[out] err        details of a refusal; may be NULL
 *  @return OI_OK; [call] (the result has no such table, too)
 *  @threads shared   @failure unchanged   @cost O(rows)   @since 0.1 */
OI_API oi_status oi_result_read_number_series(
    const oi_result *result,
    size_t first,
    oi_number_series_row *rows,
    size_t capacity,
    size_t row_size,
    size_t stride,
    size_t *written,
    oi_error *err);

/** Reads gaps in them.
 *  @param[in]  result     the result; not NULL
 *  @param[in]  first      index of the first row wanted; past the end: none
 *  @param[out] rows       receives them; may be NULL with capacity 0
 *  @param[in]  capacity   rows that fit
 *  @param[in]  row_size   sizeof(oi_number_gap_row) as the caller knows it
 *  @param[in]  stride     bytes from one row to the next; 0: row_size
 *  @param[out] written    rows written; not NULL
 *  @param[out] err        details of a refusal; may be NULL
 *  @return OI_OK; [call] (the result has no such table, too)
 *  @threads shared   @failure unchanged   @cost O(rows)   @since 0.1 */
OI_API oi_status oi_result_read_number_gaps(
    const oi_result *result,
    size_t first,
    oi_number_gap_row *rows,
    size_t capacity,
    size_t row_size,
    size_t stride,
    size_t *written,
    oi_error *err);

/** Reads voided numbers.
 *  @param[in]  result     the result; not NULL
 *  @param[in]  first      index of the first row wanted; past the end: none
 *  @param[out] rows       receives them; may be NULL with capacity 0
 *  @param[in]  capacity   rows that fit
 *  @param[in]  row_size   sizeof(oi_voided_number_row) as the caller knows it
 *  @param[in]  stride     bytes from one row to the next; 0: row_size
 *  @param[out] written    rows written; not NULL
 *  @param[out] err        details of a refusal; may be NULL
 *  @return OI_OK; [call] (the result has no such table, too)
 *  @threads shared   @failure unchanged   @cost O(rows)   @since 0.1 */
OI_API oi_status oi_result_read_voided_numbers(
    const oi_result *result,
    size_t first,
    oi_voided_number_row *rows,
    size_t capacity,
    size_t row_size,
    size_t stride,
    size_t *written,
    oi_error *err);

#ifdef __cplusplus
} /* extern "C" */
#endif

/* clang-format on */

#endif /* OPENITEM_H */
