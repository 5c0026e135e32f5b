/* Everything a ledger holds as bytes, canonical. */
#ifndef OPENITEM_SNAPSHOT_H
#define OPENITEM_SNAPSHOT_H

#include "openitem/sink.h"

#ifdef __cplusplus
extern "C" {
#endif

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

/** Takes a piece of a snapshot, which begins `position` bytes behind its front. When it is stored, the callback sets
 *  `accepted` = 1 and echoes the position; anything else stops the snapshot with OI_SINK_REFUSED. Calls into the
 *  same ledger that need it alone are refused with OI_REENTRANT_CALL from here; the others are answered. */
typedef void (*oi_write_callback)(
    const uint8_t *bytes,
    size_t size,
    uint64_t position,
    oi_acknowledgement *acknowledgement,
    void *user);

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
 *  @return OI_OK; [call]; OI_IN_USE (it has a past); OI_DAMAGED (err.position); OI_OTHER_BOOKS (than
 *      options.identity says); OI_BROKEN_CHAIN (not in order); OI_UNSUPPORTED_FORMAT; OI_BAD_EVENT; OI_LIMIT_EXCEEDED
 *      (a table is full); OI_TRANSACTION_OPEN; OI_OUT_OF_MEMORY; OI_REENTRANT_CALL; OI_CONCURRENT_CALL;
 *      OI_LEDGER_POISONED
 *  @threads exclusive   @failure unchanged   @cost O(bytes)   @since 0.1 */
OI_API oi_status oi_ledger_load_snapshot(
    oi_ledger *ledger,
    const uint8_t *bytes,
    size_t size,
    oi_error *err);

/** Gives a piece of a snapshot, which begins `position` bytes behind its front: fills the front of `bytes`, sets `size`
 *  (it starts as 0: the end), `accepted` = 1 and echoes the position; anything else stops with OI_SINK_REFUSED. Calls
 *  into the same ledger from here are refused with OI_REENTRANT_CALL. */
typedef void (*oi_read_callback)(
    uint8_t *bytes,
    size_t capacity,
    uint64_t position,
    size_t *size,
    oi_acknowledgement *acknowledgement,
    void *user);

/** The same from pieces of any size.
 *  @param[in,out] ledger   a new ledger; needs exclusive access; not NULL
 *  @param[in]     read     gives each piece; not NULL
 *  @param[in]     user     handed to each call; may be NULL
 *  @param[out]    err      details of a refusal; may be NULL
 *  @return OI_OK; [call]; OI_SINK_REFUSED (read failed); OI_IN_USE (it has a past); OI_DAMAGED (err.position);
 *      OI_OTHER_BOOKS (than options.identity says); OI_BROKEN_CHAIN (not in order); OI_UNSUPPORTED_FORMAT;
 *      OI_BAD_EVENT; OI_LIMIT_EXCEEDED (a table is full); OI_TRANSACTION_OPEN; OI_OUT_OF_MEMORY; OI_REENTRANT_CALL;
 *      OI_CONCURRENT_CALL; OI_LEDGER_POISONED
 *  @threads exclusive   @failure unchanged   @cost O(bytes)   @since 0.1 */
OI_API oi_status oi_ledger_read_snapshot(
    oi_ledger *ledger,
    oi_read_callback read,
    void *user,
    oi_error *err);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* OPENITEM_SNAPSHOT_H */
