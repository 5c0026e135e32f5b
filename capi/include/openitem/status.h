/* Why a call was refused, and what a refusal is about. */
#ifndef OPENITEM_STATUS_H
#define OPENITEM_STATUS_H

#include "openitem/platform.h"

/** Why a call was refused: positive, the books say no; negative, the call was wrong or the machine lacks something.
 *  Where several refusals fit, the first of them here is told. Numbers never change. */
typedef int32_t oi_status;
enum {
  OI_OK = 0,                            /**< done */
  /* The books say no: the command as a whole */
  OI_IDEMPOTENCY_CONFLICT = 101,        /**< the key was used for another command */
  OI_INSTANT_DECREASING = 102,          /**< recorded instant earlier than one already recorded */
  /* What the command refers to does not exist */
  OI_UNKNOWN_CUSTOMER = 201,            /**< no such customer */
  OI_UNKNOWN_JOB = 202,                 /**< no such job */
  OI_UNKNOWN_CONTRACT = 203,            /**< no such contract */
  OI_UNKNOWN_ITEM = 204,                /**< no item or draft of this kind and id */
  OI_UNKNOWN_APPLICATION = 205,         /**< no application group with this sequence */
  OI_UNKNOWN_CURRENCY = 206,            /**< neither ISO 4217 nor registered, or other digits */
  OI_UNKNOWN_SEQUENCE = 207,            /**< no record has this sequence */
  OI_UNKNOWN_RECORD = 208,              /**< no record of this kind and id, or it was deleted */
  /* What must be unique is taken */
  OI_ID_TAKEN = 301,                    /**< the id is taken */
  OI_NUMBER_TAKEN = 302,                /**< the number or code is taken: err.value by err.related */
  OI_EXTERNAL_REF_TAKEN = 303,          /**< the external reference is taken: err.value by err.related */
  OI_CURRENCY_TAKEN = 304,              /**< registered with other digits, or an ISO code */
  OI_TRANSACTION_ID_TAKEN = 305,        /**< a payment by the same method has it: err.value by err.related */
  /* The state of what it refers to forbids it */
  OI_CUSTOMER_STATUS_FORBIDS = 401,     /**< inactive: no new invoices; not used: reversals only */
  OI_JOB_STATUS_FORBIDS = 402,          /**< cancelled and closed jobs take no new invoices */
  OI_WRONG_KIND = 403,                  /**< an item of this kind cannot take part */
  OI_NOT_A_DRAFT = 404,                 /**< it is in the books */
  OI_IS_A_DRAFT = 405,                  /**< it is not in the books yet */
  OI_ALREADY_REVERSED = 406,            /**< voided, reversed or undone before */
  OI_HAS_APPLICATIONS = 407,            /**< live applications stand in the way: err.related */
  OI_ALREADY_REFUNDED = 408,            /**< part of the credit was refunded: the refund goes first */
  OI_ALREADY_EXISTS = 409,              /**< it is so already */
  OI_IN_USE = 410,                      /**< something refers to it, or it has a past */
  OI_PARENT_CYCLE = 411,                /**< a customer cannot be its own ancestor */
  OI_MADE_TOGETHER = 412,               /**< made together with other records: it goes with them, whole */
  /* Parties that do not fit together */
  OI_CUSTOMER_MISMATCH = 501,           /**< of different customers */
  OI_CURRENCY_MISMATCH = 502,           /**< in different currencies */
  OI_JOB_MISMATCH = 503,                /**< of different jobs */
  /* Dates */
  OI_DATE_BEFORE_ITEM = 601,            /**< earlier than a record it refers to */
  OI_DATES_GO_BACKWARDS = 602,          /**< due dates of portions, or a range with from > to */
  OI_PERIOD_LOCKED = 603,               /**< the effective date lies in a locked period */
  /* Amounts */
  OI_AMOUNT_NOT_POSITIVE = 701,         /**< must be above zero */
  OI_EXCEEDS_OPEN = 702,                /**< more than the debit item can take: err.fitting */
  OI_EXCEEDS_UNAPPLIED = 703,           /**< more than the credit item can give: err.fitting */
  OI_EXCEEDS_AVAILABLE_CREDIT = 704,    /**< more than the customer's available credit: err.fitting */
  OI_PARTIAL_PAYMENT_REFUSED = 705,     /**< this customer pays whole portions */
  OI_TOTAL_NEGATIVE = 706,              /**< a document's total may not be below zero */
  OI_PORTIONS_DIFFER = 707,             /**< portions do not sum to the total */
  OI_TERMS_INCOMPLETE = 708,            /**< the parts of the terms exceed the total or leave some of it */
  OI_CREDIT_LIMIT_EXCEEDED = 709,       /**< reserved */
  /* Values */
  OI_SYNTAX = 801,                      /**< text outside the documented grammar: err.position */
  OI_TOO_MANY_DECIMALS = 802,           /**< more decimals than the currency or the scale has: err.position */
  OI_INEXACT = 803,                     /**< needs rounding and none was allowed */
  OI_OVERFLOW = 804,                    /**< beyond 10^38 - 1 minor units, or 38 digits */
  OI_DIVISION_BY_ZERO = 805,            /**< a divisor of zero */
  OI_DATE_OUT_OF_RANGE = 806,           /**< outside 0001-01-01 .. 9999-12-31 */
  OI_NO_SUCH_DAY = 807,                 /**< 30 February: err.value */
  OI_NO_BUSINESS_DAY = 808,             /**< the calendar has no business day within a year */
  /* The call was wrong, or the machine lacks something: what it was given */
  OI_NULL_ARGUMENT = -101,              /**< NULL where it is not allowed: err.field */
  OI_BAD_STRUCT_SIZE = -102,            /**< smaller than the first version, or an unknown tail that is not zero */
  OI_UNKNOWN_FLAG = -103,               /**< an unknown flag bit is set */
  OI_MISSING = -104,                    /**< it is required and not given: err.field */
  OI_INVALID_ARGUMENT = -105,           /**< outside its range: err.field, err.value; err.allowed would do */
  OI_DOES_NOT_GO_WITH = -106,           /**< one field excludes another: err.field, err.other */
  OI_NOT_ASCENDING = -107,              /**< each must be greater than the one before: err.field, err.position */
  OI_INVALID_TEXT = -108,               /**< not UTF-8, or what it may not hold: err.field, err.position */
  OI_LIMIT_EXCEEDED = -109,             /**< a documented limit: text length, elements of a list, rows of a table */
  OI_BUFFER_TOO_SMALL = -110,           /**< the size needed is told beside it */
  /* The machine and the host */
  OI_OUT_OF_MEMORY = -201,              /**< an allocation failed; nothing has happened */
  OI_SINK_REFUSED = -202,               /**< the sink did not acknowledge; nothing has happened */
  /* When the call was made */
  OI_REENTRANT_CALL = -301,             /**< a call into a ledger from inside its own callback */
  OI_CONCURRENT_CALL = -302,            /**< a call that meets another thread's on the same ledger or log */
  OI_TRANSACTION_OPEN = -303,           /**< a transaction is open where there must be none */
  OI_NO_TRANSACTION = -304,             /**< the transaction has ended, or the command needs one */
  OI_LEDGER_POISONED = -305,            /**< an invariant broke earlier; the ledger reads and refuses writes */
  /* Bytes of journals and snapshots */
  OI_BAD_EVENT = -401,                  /**< replay: the record does not fit the state */
  OI_DAMAGED = -402,                    /**< bytes are not as they were written: err.position */
  OI_BROKEN_CHAIN = -403,               /**< a record that does not follow the one before: err.position */
  OI_OTHER_BOOKS = -404,                /**< bytes of other books than these: err.position */
  OI_UNSUPPORTED_FORMAT = -405,         /**< bytes of a newer version: err.position */
  /* A mistake of this library */
  OI_INTERNAL = -901                    /**< a mistake of this library: please report it */
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
  OI_ENTITY_KIND_LOCK_EXCEPTION = 41,   /**< id = sequence that granted it */
  OI_ENTITY_KIND_COMPANY = 42,          /**< the host's own business */
  OI_ENTITY_KIND_CUSTOMER_GROUP = 43,   /**< a group of customers */
  OI_ENTITY_KIND_ADDRESS = 44,          /**< an address */
  OI_ENTITY_KIND_TAX_REGISTRATION = 45, /**< a number at a tax authority */
  OI_ENTITY_KIND_LICENCE = 46,          /**< a licence */
  OI_ENTITY_KIND_SITE = 47,             /**< a place where jobs are done */
  OI_ENTITY_KIND_NOTE = 48,             /**< a note */
  OI_ENTITY_KIND_COMMUNICATION = 49,    /**< a letter, an e-mail, a call */
  OI_ENTITY_KIND_ATTACHMENT = 50,       /**< a file of the host's */
  OI_ENTITY_KIND_LINK = 51,             /**< what else a note, a communication or an attachment is about */
  OI_ENTITY_KIND_MEDIA_TYPE = 52,       /**< a media type of attachments */
  OI_ENTITY_KIND_NUMBER_RANGE = 53      /**< numbers that the ledger gives to documents */
};

#endif /* OPENITEM_STATUS_H */
