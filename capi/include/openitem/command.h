/* What all commands take and give: who, when and why; what it did. */
#ifndef OPENITEM_COMMAND_H
#define OPENITEM_COMMAND_H

#include "openitem/error.h"
#include "openitem/handles.h"

#ifdef __cplusplus
extern "C" {
#endif

/** Who, when and why. */
typedef struct oi_command_info {
  uint32_t struct_size;         /**< sizeof(oi_command_info) */
  uint32_t flags;               /**< OI_COMMAND_... */
  int32_t effective;            /**< business date the books count it from; required by commands about money */
  uint32_t reserved;            /**< 0 */
  int64_t recorded_micros;      /**< host's instant, microseconds UTC since 1970; 0: none; never decreasing */
  oi_text actor;                /**< who */
  oi_text reason;               /**< why; personal */
  oi_text idempotency_key;      /**< same key, same command: the first outcome again; other command: refused */
} oi_command_info;

/* Decide, tell what would happen, and undo it: nothing has happened. */
#define OI_COMMAND_DRY_RUN 0x1u
/* A date in a locked period becomes the first open day, instead of OI_PERIOD_LOCKED. */
#define OI_COMMAND_SHIFT_FROM_LOCKED 0x2u
/* Tell what was made, as a dry run tells what would be: items and applications, in the order of their events; of a
 * repeated idempotency key what its first run made. */
#define OI_COMMAND_TELL_MADE 0x4u

/** What an accepted command did. */
typedef struct oi_outcome {
  uint32_t struct_size;         /**< sizeof(oi_outcome) */
  uint32_t flags;               /**< 0 */
  uint64_t id;                  /**< of the record it made or changed; 0: none */
  uint64_t first_sequence;      /**< its events are first .. last; both 0: nothing had to be done */
  uint64_t last_sequence;       /**< see first_sequence */
  oi_entity_kind kind;          /**< of the record; OI_ENTITY_KIND_NONE: none */
  uint32_t remarks;             /**< OI_REMARK_...: worth a look, and accepted all the same; 0: nothing, or repeated */
  uint8_t repeated;             /**< 1: the answer to a repeated idempotency key; nothing was done now */
  uint8_t reserved[7];          /**< 0 */
} oi_outcome;

/* A tax of more than 0 and less than 1 percent: 0.19 may have been meant as a factor. */
#define OI_REMARK_TAX_BELOW_ONE_PERCENT 0x1u

/** Idempotency keys to be forgotten. */
typedef struct oi_drop_idempotency_keys_input {
  uint32_t struct_size;         /**< sizeof(oi_drop_idempotency_keys_input) */
  uint32_t flags;               /**< 0 */
  uint64_t before;              /**< those of commands recorded before this sequence */
} oi_drop_idempotency_keys_input;

/** Forgets idempotency keys of commands recorded before a sequence.
 *  @param[in,out] ledger    the ledger; needs exclusive access; not NULL
 *  @param[in]     info      who, when, why; not NULL
 *  @param[in]     keys      which; not NULL
 *  @param[out]    outcome   what it did; may be NULL
 *  @param[out]    err       details of a refusal; may be NULL
 *  @return OI_OK; [command]; OI_UNKNOWN_SEQUENCE (later than the next one)
 *  @threads exclusive   @failure unchanged   @cost O(keys dropped)   @since 0.1 */
OI_API oi_status oi_ledger_drop_idempotency_keys(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_drop_idempotency_keys_input *keys,
    oi_outcome *outcome,
    oi_error *err);

/* Many commands in one call. All or nothing unless OI_BATCH_EACH_ROW: then each row has its own outcome, and the
 * call itself returns OI_OK whatever became of the rows. `statuses` is dense: one status per row, OI_OK for rows
 * that were accepted, or would have been had no other row been refused. A row is decided as the single command
 * decides it, and sees the rows before it. Dry runs are not possible here. */

/* Each row has its own outcome. */
#define OI_BATCH_EACH_ROW 0x1u

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* OPENITEM_COMMAND_H */
