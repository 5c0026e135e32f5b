/* Accepted commands: a header and events. */
#ifndef OPENITEM_RECORD_H
#define OPENITEM_RECORD_H

#include "openitem/event.h"
#include "openitem/result.h"

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
  uint64_t outcome_id;              /**< what oi_outcome.id said; 0: it made nothing */
  oi_digest idempotency_key;        /**< all zero: no key was given */
  oi_digest fingerprint;            /**< of the command; all zero: without a key */
  oi_text_view actor;               /**< who */
  oi_text_view reason;              /**< why; personal */
  int32_t effective;                /**< business date; 0: none */
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

/** Reads what happened and where its rows are.
 *  @param[in]  record   the record; not NULL
 *  @param[in]  event    index of the event
 *  @param[out] result   receives it; not NULL
 *  @param[out] err      details of a refusal; may be NULL
 *  @return OI_OK; [call] (there is no such event, too)
 *  @threads shared   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_record_read_event(
    const oi_record *record,
    size_t event,
    oi_event *result,
    oi_error *err);

/** How many rows a table of an event has.
 *  @param[in] record   the record; NULL: none
 *  @param[in] event    index of the event
 *  @param[in] table    which
 *  @return the count; 0 for a table it does not have
 *  @threads shared   @failure none   @cost O(1)   @since 0.1 */
OI_API size_t oi_record_count(
    const oi_record *record,
    size_t event,
    oi_table table);

/** Reads rows of a table of an event: what oi_event_kind tells of its kind. For each table there is a function in
 *  openitem/event_tables.h, too, whose rows a compiler checks: oi_record_read_customers those of OI_TABLE_CUSTOMERS.
 *  @param[in]  record     the record; not NULL
 *  @param[in]  event      index of the event
 *  @param[in]  table      which
 *  @param[in]  first      index of the first row wanted; past the end: none
 *  @param[out] rows       receives them, of the type that oi_table tells; may be NULL with capacity 0
 *  @param[in]  capacity   rows that fit
 *  @param[in]  row_size   size of such a row as the caller knows it
 *  @param[in]  stride     bytes from one row to the next; 0: row_size
 *  @param[out] written    rows written; not NULL
 *  @param[out] err        details of a refusal; may be NULL
 *  @return OI_OK; [call] (there is no such event, or it has no such table, too)
 *  @threads shared   @failure unchanged   @cost O(first + rows)   @since 0.1 */
OI_API oi_status oi_record_read(
    const oi_record *record,
    size_t event,
    oi_table table,
    size_t first,
    void *rows,
    size_t capacity,
    size_t row_size,
    size_t stride,
    size_t *written,
    oi_error *err);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* OPENITEM_RECORD_H */
