/* The host's ear: it hears of each accepted command. */
#ifndef OPENITEM_SINK_H
#define OPENITEM_SINK_H

#include "openitem/error.h"
#include "openitem/handles.h"
#include "openitem/memory.h"

#ifdef __cplusplus
extern "C" {
#endif

/** Where a callback says that it has done what it was called for: `accepted` = 1, and `sequence` = the number it was
 *  given for that (a record's first sequence, a piece's position). Anything else refuses the call with
 *  OI_SINK_REFUSED. */
typedef struct oi_acknowledgement {
  uint32_t struct_size;         /**< sizeof(oi_acknowledgement) of the library */
  uint32_t flags;               /**< 0 */
  uint64_t sequence;            /**< starts as 0: echo the number */
  uint8_t accepted;             /**< starts as 0 = refused */
  uint8_t reserved[7];          /**< 0 */
} oi_acknowledgement;

/** Says that it is done. */
static inline void oi_acknowledge(oi_acknowledgement *acknowledgement, uint64_t number) {
  acknowledgement->sequence = number;
  acknowledgement->accepted = 1;
}

/** The host's ear: called with each accepted command before anything becomes permanent. Calls into the same
 *  ledger from here are refused with OI_REENTRANT_CALL. `remaining` counts the records of the same transaction
 *  or batch that follow: none of them is permanent before the last one (0) was acknowledged. */
typedef void (*oi_sink_callback)(
    const oi_record *record,
    uint64_t remaining,
    oi_acknowledgement *acknowledgement,
    void *user);

/** Who hears of each accepted command.
 *  @param[in,out] ledger    the ledger; needs exclusive access; not NULL
 *  @param[in]     sink      the callback; NULL: nobody
 *  @param[in]     destroy   hears when the ledger is freed or another sink is set; may be NULL
 *  @param[in]     user      handed to each call; may be NULL
 *  @param[out]    err       details of a refusal; may be NULL
 *  @return OI_OK; [call]; OI_REENTRANT_CALL (from inside a callback); OI_CONCURRENT_CALL; OI_TRANSACTION_OPEN
 *  @threads exclusive   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_ledger_set_sink(
    oi_ledger *ledger,
    oi_sink_callback sink,
    oi_destroy_callback destroy,
    void *user,
    oi_error *err);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* OPENITEM_SINK_H */
