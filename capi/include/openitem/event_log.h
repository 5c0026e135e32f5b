/* Records kept in memory. */
#ifndef OPENITEM_EVENT_LOG_H
#define OPENITEM_EVENT_LOG_H

#include "openitem/error.h"
#include "openitem/handles.h"
#include "openitem/memory.h"

#ifdef __cplusplus
extern "C" {
#endif

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
 *  @return OI_OK; [call]; OI_OUT_OF_MEMORY; OI_CONCURRENT_CALL (a checked build: another call is on the log)
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
 *      changes the log); OI_CONCURRENT_CALL; OI_OUT_OF_MEMORY (a checked build: the record cannot be noted)
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

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* OPENITEM_EVENT_LOG_H */
