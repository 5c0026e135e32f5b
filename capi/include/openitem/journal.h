/* Accepted commands as bytes. FORMAT.md describes them. */
#ifndef OPENITEM_JOURNAL_H
#define OPENITEM_JOURNAL_H

#include "openitem/sink.h"

#ifdef __cplusplus
extern "C" {
#endif

/** How records leave a ledger as bytes. */
typedef int32_t oi_journaling;
enum {
  OI_JOURNALING_OFF = 0,                /**< they do not */
  OI_JOURNALING_PUSH = 1,               /**< each transaction is handed to a callback */
  OI_JOURNALING_PULL = 2                /**< the host asks its transaction for them, see oi_transaction_records */
};

/** Where a transaction's records are stored, before anything becomes permanent: `bytes` ends with the record that
 *  ends the transaction, and begins with sequence `first_sequence`, which of the very first is where the ledger
 *  stood when its journal began: 0 of a new one. Only when they are safe, the callback sets
 *  `accepted` = 1 and echoes the sequence; whatever else happens takes the transaction back with
 *  OI_SINK_REFUSED, the next one begins with the same sequence, and bytes stored all the same must be forgotten.
 *  Calls into the same ledger from here are refused with OI_REENTRANT_CALL. */
typedef void (*oi_journal_callback)(
    const uint8_t *bytes,
    size_t size,
    uint64_t first_sequence,
    oi_acknowledgement *acknowledgement,
    void *user);

/** How records leave as bytes. */
typedef struct oi_journal_options {
  uint32_t struct_size;             /**< sizeof(oi_journal_options) */
  uint32_t flags;                   /**< 0 */
  oi_journaling mode;               /**< how */
  uint32_t reserved;                /**< 0 */
  oi_journal_callback store;        /**< push only */
  oi_destroy_callback destroy;      /**< hears when the ledger is freed or another is set; may be NULL */
  void *user;                       /**< handed to each call */
  oi_digest personal_secret;        /**< random, kept like a password: salts the digests that stand for personal
                                     *   texts in the chain, so that an erased name cannot be guessed from its
                                     *   digest. It belongs where the journal is not. Nothing that was written
                                     *   needs it to be read: it may be another one after a restart */
} oi_journal_options;

/** How records leave as bytes. Switching it on for a ledger whose past was not journaled costs O(state) once.
 *  @param[in,out] ledger    the ledger; needs exclusive access; not NULL
 *  @param[in]     options   how; NULL: not at all
 *  @param[out]    err       details of a refusal; may be NULL
 *  @return OI_OK; [call] (push without a callback); OI_TRANSACTION_OPEN; OI_REENTRANT_CALL (from inside a
 *      callback); OI_CONCURRENT_CALL
 *  @threads exclusive   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_ledger_set_journal(
    oi_ledger *ledger,
    const oi_journal_options *options,
    oi_error *err);

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

/** Lets a piece of a journal take effect: its whole transactions from the front, all of them or, after an error,
 *  none. A piece may end anywhere: go on with what stands behind recovery->end. A new ledger takes its first
 *  settings and its identity from the journal's first record.
 *  @param[in,out] ledger     the ledger; needs exclusive access; not NULL
 *  @param[in]     bytes      the piece; may be NULL with size 0
 *  @param[in]     size       its bytes
 *  @param[in]     position   of the piece in the journal: errors tell where in the journal
 *  @param[out]    recovery   what it did; not NULL
 *  @param[out]    err        details of a refusal; may be NULL
 *  @return OI_OK; [call]; OI_DAMAGED (err.position); OI_BROKEN_CHAIN (a record is missing, stands twice or was
 *      swapped; err.position); OI_OTHER_BOOKS; OI_UNSUPPORTED_FORMAT; OI_BAD_EVENT (it does not fit the state);
 *      OI_LIMIT_EXCEEDED (a table is full); OI_TRANSACTION_OPEN; OI_OUT_OF_MEMORY; OI_REENTRANT_CALL;
 *      OI_CONCURRENT_CALL; OI_LEDGER_POISONED
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

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* OPENITEM_JOURNAL_H */
