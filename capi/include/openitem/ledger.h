/* A ledger as a whole. */
#ifndef OPENITEM_LEDGER_H
#define OPENITEM_LEDGER_H

#include "openitem/memory.h"
#include "openitem/settings.h"

#ifdef __cplusplus
extern "C" {
#endif

/** How a ledger is made. */
typedef struct oi_ledger_options {
  uint32_t struct_size;                     /**< sizeof(oi_ledger_options) */
  uint32_t flags;                           /**< 0 */
  const oi_settings *settings;              /**< NULL: the defaults; the ledger's from the start, without event */
  const oi_allocator *allocator;            /**< all state; NULL: malloc; called by one thread at a time */
  const oi_allocator *result_allocator;     /**< results and scratch; NULL: malloc; called by any thread */
  oi_log_callback log;                      /**< may be NULL */
  oi_destroy_callback log_destroy;          /**< hears when the ledger and its results are freed; may be NULL */
  void *log_user;                           /**< handed to each call */
  oi_digest identity;                       /**< the host's name for these books (a UUID, say): its journals and
                                             *   snapshots are told from others by it */
  oi_digest hash_secret;                    /**< random, from a secure source: with it a stranger who chooses
                                             *   numbers, references, ids or idempotency keys can't aim at where
                                             *   they stand in tables; nothing that is seen or written depends on
                                             *   it, and the next run may have another; all zero: such keys cost
                                             *   what they cost in a tree */
} oi_ledger_options;

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

/** Lets a record that another ledger (or an earlier run) accepted take effect, without deciding again.
 *  Records come in sequence order.
 *  @param[in,out] ledger   the ledger; needs exclusive access; not NULL
 *  @param[in]     record   from a sink call or an event log; not NULL
 *  @param[out]    err      details of a refusal; may be NULL
 *  @return OI_OK; [call]; OI_BAD_EVENT (it does not fit the state); OI_LIMIT_EXCEEDED (a table is full);
 *      OI_OUT_OF_MEMORY; OI_REENTRANT_CALL (from inside a callback of this ledger); OI_CONCURRENT_CALL;
 *      OI_LEDGER_POISONED; OI_TRANSACTION_OPEN (and journaling is on)
 *  @threads exclusive   @failure unchanged   @cost O(events)   @since 0.1 */
OI_API oi_status oi_ledger_replay(
    oi_ledger *ledger,
    const oi_record *record,
    oi_error *err);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* OPENITEM_LEDGER_H */
