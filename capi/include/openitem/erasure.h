/* Personal texts that a customer wants gone. */
#ifndef OPENITEM_ERASURE_H
#define OPENITEM_ERASURE_H

#include "openitem/buffer.h"
#include "openitem/command.h"

#ifdef __cplusplus
extern "C" {
#endif

/** Whose texts go, or of which record: exactly one of the two. */
typedef struct oi_erase_personal_input {
  uint32_t struct_size;         /**< sizeof(oi_erase_personal_input) */
  uint32_t flags;               /**< 0 */
  uint64_t customer;            /**< with all that is theirs; 0: of one record */
  uint64_t id;                  /**< of the record; of a mark its sequence; 0: of a customer */
  oi_entity_kind kind;          /**< customer, job, contract, contact, mark, any item; 0: of a customer */
  uint32_t reserved;            /**< 0 */
} oi_erase_personal_input;

/** Takes the personal texts (names, notes, references, reasons) out of everything the ledger holds of a customer: the
 *  record, contacts, jobs, contracts, drafts, items, marks, every earlier version of them; or of one record alone.
 *  Figures, ids, numbers and sequences stay. What the ledger no longer has, oi_ledger_erase_journal takes out of its
 *  journal; a snapshot is written anew.
 *  @param[in,out] ledger    the ledger; needs exclusive access; not NULL
 *  @param[in]     info      who, when, why; not NULL
 *  @param[in]     what      whose texts; not NULL
 *  @param[out]    outcome   what it did; may be NULL
 *  @param[out]    err       details of a refusal; may be NULL
 *  @return OI_OK; [command]; OI_UNKNOWN_CUSTOMER; OI_UNKNOWN_JOB; OI_UNKNOWN_CONTRACT; OI_UNKNOWN_ITEM; OI_UNKNOWN_RECORD
 *      (a contact or mark); OI_CUSTOMER_STATUS_FORBIDS (neither inactive nor not used)
 *  @threads exclusive   @failure unchanged   @cost O(records of the customer + history)   @since 0.1 */
OI_API oi_status oi_ledger_erase_personal(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_erase_personal_input *what,
    oi_outcome *outcome,
    oi_error *err);

/** A journal without the personal texts that the ledger no longer has: what a host keeps in its place. The chain and all
 *  else stay; who replays either ends at the same ledger. The bytes may be a piece of the journal that begins anywhere, of
 *  whole transactions, none later than the ledger.
 *  @param[in]  ledger   the ledger; not NULL
 *  @param[in]  bytes    whole transactions; may be NULL with size 0
 *  @param[in]  size     their bytes
 *  @param[out] buffer   the new bytes, to be freed with oi_buffer_free; not NULL
 *  @param[out] err      details of a refusal; may be NULL
 *  @return OI_OK; [query]; OI_DAMAGED (err.position; a torn end, too); OI_BROKEN_CHAIN (missing, twice, swapped or
 *      foreign; err.position); OI_UNSUPPORTED_FORMAT; OI_TRANSACTION_OPEN
 *  @threads shared   @failure unchanged   @cost O(history)   @since 0.1 */
OI_API oi_status oi_ledger_erase_journal(
    const oi_ledger *ledger,
    const uint8_t *bytes,
    size_t size,
    oi_buffer **buffer,
    oi_error *err);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* OPENITEM_ERASURE_H */
