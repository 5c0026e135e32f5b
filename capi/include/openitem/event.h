/* What happened: events, each with rows of its own. */
#ifndef OPENITEM_EVENT_H
#define OPENITEM_EVENT_H

#include "openitem/item.h"
#include "openitem/mark.h"
#include "openitem/result.h"
#include "openitem/settings.h"

/** What an event says, and in which tables: the first has one row, the others are its lists. In a row of a type that
 *  queries give, too, stands what the event knows: a record as it was saved then; `changed` is the event's sequence,
 *  `created` is 0. */
typedef int32_t oi_event_kind;
enum {
  OI_EVENT_KIND_NONE = 0,               /**< no event */
  OI_EVENT_KIND_SETTINGS_CHANGED = 1,   /**< OI_TABLE_SETTINGS; all settings as they now are */
  OI_EVENT_KIND_CURRENCY_REGISTERED = 2,  /**< OI_TABLE_CURRENCIES; one that is not in ISO 4217 */
  OI_EVENT_KIND_CUSTOMER_SAVED = 3,     /**< OI_TABLE_CUSTOMERS, _TERMS, _TERMS_DISCOUNTS; created or changed: all of
                                         *   it as it now is */
  OI_EVENT_KIND_CUSTOMER_ACTIVATED = 4, /**< OI_TABLE_CUSTOMERS_ACTIVATED; a prospect became active by its first
                                         *   invoice */
  OI_EVENT_KIND_JOB_SAVED = 5,          /**< OI_TABLE_JOBS; created or changed */
  OI_EVENT_KIND_CONTRACT_SAVED = 6,     /**< OI_TABLE_CONTRACTS, _TERMS, _TERMS_DISCOUNTS; created or changed */
  OI_EVENT_KIND_DRAFT_SAVED = 7,        /**< OI_TABLE_DOCUMENTS, _LINES, _TAXES, _PORTIONS, _TERMS, _TERMS_DISCOUNTS;
                                         *   a document kept outside the books */
  OI_EVENT_KIND_DRAFT_DELETED = 8,      /**< OI_TABLE_DRAFTS_DELETED; and dropped */
  OI_EVENT_KIND_ITEM_ISSUED = 9,        /**< OI_TABLE_DOCUMENTS, _LINES, _TAXES, _PORTIONS; a signed amount is owed
                                         *   from now on */
  OI_EVENT_KIND_CREDIT_APPLIED = 10,    /**< OI_TABLE_CREDITS_APPLIED, _APPLIED_PORTIONS; a credit item was used on a
                                         *   debit item */
  OI_EVENT_KIND_APPLICATION_UNDONE = 11,  /**< OI_TABLE_APPLICATIONS_UNDONE; an application counts no more */
  OI_EVENT_KIND_ITEM_REVERSED = 12,     /**< OI_TABLE_ITEMS_REVERSED; a whole item counts no more */
  OI_EVENT_KIND_REVERSAL_UNDONE = 13,   /**< OI_TABLE_REVERSALS_UNDONE; a reversed item counts again */
  OI_EVENT_KIND_IDEMPOTENCY_KEYS_DROPPED = 14,  /**< OI_TABLE_KEYS_DROPPED; idempotency keys were forgotten */
  OI_EVENT_KIND_PERIOD_LOCKED = 15,     /**< OI_TABLE_PERIOD_LOCKS; a period was closed, or opened again: through is 0 */
  OI_EVENT_KIND_RECORD_SAVED = 18,      /**< the table of the record, _TERMS, _TERMS_DISCOUNTS; a record without figures,
                                         *   an address say, was created or changed: all of it as it now is, terms of a
                                         *   company or a customer group with it */
  OI_EVENT_KIND_RECORD_DELETED = 19,    /**< OI_TABLE_RECORDS_DELETED; and gone */
  OI_EVENT_KIND_PERSONAL_ERASED = 20,   /**< OI_TABLE_PERSONAL_ERASED; personal texts went */
  OI_EVENT_KIND_PORTIONS_MOVED = 21,    /**< OI_TABLE_DUE_CHANGED, _ADDED_PORTIONS, _MOVED_PORTIONS; amounts of a
                                         *   debit item are due otherwise */
  OI_EVENT_KIND_MARK_PLACED = 22,       /**< OI_TABLE_MARKS; an amount is marked, disputed say */
  OI_EVENT_KIND_MARK_REDUCED = 23,      /**< OI_TABLE_MARKS_REDUCED; a mark claims less */
  OI_EVENT_KIND_MARK_ENDED = 24         /**< OI_TABLE_MARKS_ENDED; a mark ended */
};

/** One event. */
typedef struct oi_event {
  uint32_t struct_size;         /**< sizeof(oi_event) */
  uint32_t flags;               /**< 0 */
  oi_event_kind kind;           /**< what it says */
  oi_table table;               /**< of its row, for oi_record_read */
  uint64_t sequence;            /**< its own */
} oi_event;

/** What the host decided for the whole ledger. */
typedef struct oi_settings_row {
  oi_rounding rounding;         /**< of every ledger rule */
  oi_tax_scope tax_scope;       /**< where tax is rounded */
  uint8_t refuse_partial_payments; /**< 1: payments may not leave part of a due portion open */
  uint8_t new_documents_take_open_credit; /**< 1: a new invoice first eats what credit is open */
  uint8_t surplus_credit_settles_oldest; /**< 1: what credit is then left goes to the oldest open items */
  uint8_t prospects_stay;       /**< 1: a prospect stays one until a command makes it active */
  uint8_t numbers_not_unique;   /**< 1: numbers are neither indexed nor unique */
  uint8_t unique_transaction_ids; /**< 1: a transaction id is that of one payment of a method */
  uint8_t fiscal_year_by_start; /**< 1: a fiscal year is called after the year in which it begins */
  uint8_t reserved;             /**< 0 */
  uint32_t fiscal_year_end_month; /**< of the last day of the fiscal year; 0: December */
  uint32_t fiscal_year_end_day; /**< 0: the month's last */
} oi_settings_row;

/** A currency that the ledger was told of. */
typedef struct oi_currency_row {
  oi_currency currency;         /**< its code and digits */
} oi_currency_row;

/** A prospect became active by its first invoice. */
typedef struct oi_customer_activated_row {
  uint64_t customer;            /**< which */
} oi_customer_activated_row;

/** A document as a record has it: an item issued, or a draft of one. */
typedef struct oi_document_row {
  oi_item_ref item;             /**< which */
  uint64_t customer;            /**< whose */
  uint64_t job;                 /**< 0: none */
  uint64_t contract;            /**< 0: none */
  oi_currency currency;         /**< of its amounts */
  oi_money amount;              /**< its total, positive; of a draft all zero: not told */
  oi_money tax;                 /**< part of amount; all zero: a bare total */
  int32_t effective;            /**< business date; 0: a draft */
  int32_t document_date;        /**< document date; 0: a draft without one */
  int32_t due;                  /**< of a draft that tells one; 0: by its portions or terms */
  int32_t value_date;           /**< of a payment; 0: not told */
  int32_t delivery_date;        /**< of an invoice; 0: not told */
  oi_draft_state draft_state;   /**< where it stands outside the books; 0: in the books */
  oi_tax_scope tax_scope;       /**< where tax is rounded */
  uint32_t reserved;            /**< 0 */
  oi_item_ref about;            /**< a credit memo's invoice, a fee's payment; all zero: nothing */
  uint64_t made_with;           /**< sequence of the first event made together with it; 0: it is alone */
  oi_text_view number;          /**< its number */
  oi_text_view salesperson;     /**< frozen at issue */
  oi_text_view series;          /**< recurring invoices that belong together */
  oi_text_view reference;       /**< the customer's order number, say; personal */
  oi_text_view method;          /**< of a payment or refund */
  oi_text_view transaction_id;  /**< of a payment or refund */
  oi_text_view notes;           /**< personal */
  oi_text_view external_ref;    /**< the host's key */
  uint64_t number_range;        /**< that gave the number; of a draft: that is to give it; 0: none */
} oi_document_row;

/** A draft was dropped. */
typedef struct oi_draft_deleted_row {
  oi_item_ref draft;            /**< which */
} oi_draft_deleted_row;

/** A credit item was used on a debit item. */
typedef struct oi_credit_applied_row {
  uint64_t application;         /**< its sequence: what oi_ledger_unapply names */
  oi_item_ref credit;           /**< what was used ... */
  oi_item_ref debit;            /**< ... on what */
  oi_money amount;              /**< > 0 */
  int32_t effective;            /**< business date */
  uint32_t reserved;            /**< 0 */
  uint64_t made_with;           /**< sequence of the first event made together with it; 0: it is alone */
} oi_credit_applied_row;

/** An application counts no more. */
typedef struct oi_application_undone_row {
  uint64_t application;         /**< its sequence */
  int32_t effective;            /**< from when on */
  uint32_t reserved;            /**< 0 */
} oi_application_undone_row;

/** A whole item counts no more. */
typedef struct oi_item_reversed_row {
  oi_item_ref item;             /**< which */
  oi_reversal_kind reversal;    /**< how it was undone */
  int32_t effective;            /**< from when on */
} oi_item_reversed_row;

/** A reversed item counts again. */
typedef struct oi_reversal_undone_row {
  oi_item_ref item;             /**< which */
  int32_t effective;            /**< from when on */
  uint32_t reserved;            /**< 0 */
} oi_reversal_undone_row;

/** Idempotency keys were forgotten. */
typedef struct oi_keys_dropped_row {
  uint64_t before;              /**< those of commands recorded before this sequence */
} oi_keys_dropped_row;

/** A record of a kind without figures is gone. */
typedef struct oi_record_deleted_row {
  oi_entity_kind kind;          /**< contact, lock exception, ... */
  uint32_t reserved;            /**< 0 */
  uint64_t id;                  /**< its id; of a lock exception the sequence that granted it */
} oi_record_deleted_row;

/** Personal texts went. */
typedef struct oi_personal_erased_row {
  uint64_t customer;            /**< of this customer and all that is theirs; 0: of one record */
  oi_entity_kind kind;          /**< of the record */
  uint32_t reserved;            /**< 0 */
  uint64_t id;                  /**< of the record; 0: of a customer */
} oi_personal_erased_row;

/** Amounts of a debit item are due otherwise. */
typedef struct oi_due_changed_row {
  oi_item_ref item;             /**< which */
  int32_t effective;            /**< from when on */
  uint32_t reserved;            /**< 0 */
} oi_due_changed_row;

/** A due date that no portion of the item had: a portion with nothing of its own, counted on from those it has. */
typedef struct oi_added_portion_row {
  int32_t due;                  /**< 0: never due */
} oi_added_portion_row;

/** An amount of one portion of an item that belongs to another. */
typedef struct oi_moved_portion_row {
  uint32_t from_portion;        /**< counted from 0 */
  uint32_t to_portion;          /**< counted from 0 */
  oi_money amount;              /**< > 0 */
} oi_moved_portion_row;

/** One portion of a credit item on one portion of a debit item, counted from 0. */
typedef struct oi_applied_portion_row {
  uint32_t credit_portion;      /**< of the credit item */
  uint32_t debit_portion;       /**< of the debit item */
  oi_money amount;              /**< > 0 */
} oi_applied_portion_row;

/** What was applied named a mark. */
typedef struct oi_mark_reduced_row {
  uint64_t mark;                /**< its sequence */
  oi_money amount;              /**< by which it claims less; > 0 */
  int32_t effective;            /**< from when on */
  uint32_t reserved;            /**< 0 */
} oi_mark_reduced_row;

/** A mark ended. */
typedef struct oi_mark_ended_row {
  uint64_t mark;                /**< its sequence */
  oi_mark_outcome outcome;      /**< how */
  int32_t effective;            /**< from when on */
} oi_mark_ended_row;

#endif /* OPENITEM_EVENT_H */
