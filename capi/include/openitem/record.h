/* Accepted commands: a header and events. */
#ifndef OPENITEM_RECORD_H
#define OPENITEM_RECORD_H

#include "openitem/settings.h"
#include "openitem/item.h"
#include "openitem/customer.h"
#include "openitem/period_lock.h"

#ifdef __cplusplus
extern "C" {
#endif

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

/** One event: what its kind does not use is zero. Texts live as long as the record. */
typedef struct oi_event {
  uint32_t struct_size;             /**< sizeof(oi_event) */
  uint32_t flags;                   /**< 0 */
  oi_event_kind kind;               /**< what it says */
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
  oi_reversal_kind reversal;        /**< how it was undone */
  oi_draft_state draft_state;       /**< where it stands outside the books */
  oi_tax_scope tax_scope;           /**< where tax is rounded */
  oi_partial_payments partial_payments; /**< whether a payment may leave part of a due portion open */
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
  oi_command_class command_class;   /**< of a lock or exception */
  uint32_t reserved2;               /**< 0 */
} oi_event;

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

/** One portion of a credit item on one portion of a debit item, counted from 0. */
typedef struct oi_applied_portion_row {
  uint32_t credit_portion;      /**< of the credit item */
  uint32_t debit_portion;       /**< of the debit item */
  oi_money amount;              /**< > 0 */
} oi_applied_portion_row;

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

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* OPENITEM_RECORD_H */
