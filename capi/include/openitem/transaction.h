/* Commands that become permanent together, or not at all. */
#ifndef OPENITEM_TRANSACTION_H
#define OPENITEM_TRANSACTION_H

#include "openitem/error.h"
#include "openitem/handles.h"

#ifdef __cplusplus
extern "C" {
#endif

/** Opens a transaction: until it ends, every command of the ledger belongs to it. Later commands see earlier
 *  ones, and so do queries; without a commit it was what-if. A refused command takes back only itself. One
 *  may be opened inside another: it commits into the outer one.
 *  @param[in,out] ledger        the ledger; needs exclusive access; not NULL
 *  @param[out]    transaction   the transaction, to be freed with oi_transaction_free; not NULL
 *  @param[out]    err           details of a refusal; may be NULL
 *  @return OI_OK; [call]; OI_OUT_OF_MEMORY (an allocation failed); OI_REENTRANT_CALL (from inside a callback);
 *      OI_CONCURRENT_CALL; OI_LEDGER_POISONED (an invariant broke earlier)
 *  @threads exclusive   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_ledger_begin(
    oi_ledger *ledger,
    oi_transaction **transaction,
    oi_error *err);

/** Makes what was done since oi_ledger_begin permanent, after telling the sink each record and having the journal
 *  stored.
 *  @param[in,out] transaction   the transaction; needs exclusive access to its ledger; not NULL
 *  @param[out]    err           details of a refusal; may be NULL
 *  @return OI_OK; [call] (by pull: the records were not asked for since the last command); OI_NO_TRANSACTION (it
 *      has ended); OI_TRANSACTION_OPEN (one inside it has not); OI_REENTRANT_CALL (from inside a callback);
 *      OI_CONCURRENT_CALL; OI_SINK_REFUSED (it is rolled back); OI_LEDGER_POISONED (an invariant broke in it: it is
 *      rolled back)
 *  @threads exclusive   @failure unchanged   @cost O(what was changed)   @since 0.1 */
OI_API oi_status oi_transaction_commit(
    oi_transaction *transaction,
    oi_error *err);

/** Takes back everything since oi_ledger_begin. Repeating it has no effect.
 *  @param[in,out] transaction   the transaction; needs exclusive access to its ledger; not NULL
 *  @param[out]    err           details of a refusal; may be NULL
 *  @return OI_OK; [call]; OI_REENTRANT_CALL (from inside a callback); OI_CONCURRENT_CALL
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

/** The records of the transaction so far as bytes, for a host that stores them itself: OI_JOURNALING_PULL. To be
 *  asked after the last command and stored before the commit.
 *  @param[in,out] transaction   the transaction, not inside another one; not NULL
 *  @param[out]    records       the bytes, to be freed with oi_buffer_free; not NULL
 *  @param[out]    err           details of a refusal; may be NULL
 *  @return OI_OK; [call] (journaling is not by pull, too); OI_NO_TRANSACTION (it has ended); OI_TRANSACTION_OPEN
 *      (it lies inside another one, or one inside it is open); OI_OUT_OF_MEMORY; OI_REENTRANT_CALL;
 *      OI_CONCURRENT_CALL
 *  @threads exclusive   @failure unchanged   @cost O(bytes)   @since 0.1 */
OI_API oi_status oi_transaction_records(
    oi_transaction *transaction,
    oi_buffer **records,
    oi_error *err);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* OPENITEM_TRANSACTION_H */
