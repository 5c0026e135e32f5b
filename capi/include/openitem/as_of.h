/* From which standpoint a figure is asked: at a date, as it was known at some time. */
#ifndef OPENITEM_AS_OF_H
#define OPENITEM_AS_OF_H

#include "openitem/error.h"
#include "openitem/handles.h"

#ifdef __cplusplus
extern "C" {
#endif

/* For known_through: before the first record, when nothing was known and every figure is as in an empty ledger.
 * What oi_ledger_known_at gives for an instant before anything was recorded. */
#define OI_NOTHING_KNOWN 0xffffffffffffffffu

/* Figures have two times: the date they are asked for, and what was known; so their functions take oi_as_of. Master
 * data, settings, locks and numbering have one, that of recording: their functions take known_through alone. */

/** From which standpoint a figure is asked. */
typedef struct oi_as_of {
  uint32_t struct_size;         /**< sizeof(oi_as_of) */
  uint32_t flags;               /**< 0 */
  int32_t date;                 /**< required: what counts is dated on or before it */
  uint32_t reserved;            /**< 0 */
  uint64_t known_through;       /**< what counts was recorded up to this sequence; 0: everything known; OI_NOTHING_KNOWN */
} oi_as_of;

/** The sequence of the last event; 0 in an empty ledger.
 *  @param[in]  ledger     the ledger; not NULL
 *  @param[out] sequence   the sequence; not NULL
 *  @param[out] err        details of a refusal; may be NULL
 *  @return OI_OK; [query]
 *  @threads shared   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_ledger_last_sequence(
    const oi_ledger *ledger,
    uint64_t *sequence,
    oi_error *err);

/** The last sequence recorded at or before an instant.
 *  @param[in]  ledger     the ledger; not NULL
 *  @param[in]  micros     microseconds UTC since 1970
 *  @param[out] sequence   OI_NOTHING_KNOWN: everything came later; not NULL
 *  @param[out] err        details of a refusal; may be NULL
 *  @return OI_OK; [query]
 *  @threads shared   @failure unchanged   @cost O(log n)   @since 0.1 */
OI_API oi_status oi_ledger_known_at(
    const oi_ledger *ledger,
    int64_t micros,
    uint64_t *sequence,
    oi_error *err);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* OPENITEM_AS_OF_H */
