/* What a customer contests. */
#ifndef OPENITEM_DISPUTE_H
#define OPENITEM_DISPUTE_H

#include "openitem/command.h"
#include "openitem/mark.h"

#ifdef __cplusplus
extern "C" {
#endif

/** What is contested. */
typedef struct oi_dispute_input {
  uint32_t struct_size;         /**< sizeof(oi_dispute_input) */
  uint32_t flags;               /**< 0 */
  oi_item_ref item;             /**< a debit item */
  oi_money amount;              /**< all zero: all that is open and not disputed yet */
  oi_text code;                 /**< the reason, in a code of the host's */
  oi_text note;                 /**< personal */
} oi_dispute_input;

/** Part of a debit item is contested: it counts as disputed, and is not past due, as far as it is open. Payments take
 *  the rest first unless they name the dispute (oi_target_input). outcome->id is the sequence that names it.
 *  @param[in,out] ledger    the ledger; needs exclusive access; not NULL
 *  @param[in]     info      who, when, why; not NULL
 *  @param[in]     dispute   what and why; not NULL
 *  @param[out]    outcome   what it did; may be NULL
 *  @param[out]    err       details of a refusal; may be NULL
 *  @return OI_OK; [dated]; OI_UNKNOWN_ITEM; OI_WRONG_KIND (a credit item); OI_IS_A_DRAFT; OI_ALREADY_REVERSED;
 *      OI_CUSTOMER_STATUS_FORBIDS (not used);
 *      OI_CURRENCY_MISMATCH; OI_AMOUNT_NOT_POSITIVE; OI_DATE_BEFORE_ITEM; OI_EXCEEDS_OPEN (err.fitting is what is
 *      open and not disputed)
 *  @threads exclusive   @failure unchanged   @cost O(marks and applications of the item)   @since 0.1 */
OI_API oi_status oi_ledger_dispute(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_dispute_input *dispute,
    oi_outcome *outcome,
    oi_error *err);

/** How a dispute ends. */
typedef struct oi_resolve_dispute_input {
  uint32_t struct_size;         /**< sizeof(oi_resolve_dispute_input) */
  uint32_t flags;               /**< 0 */
  uint64_t dispute;             /**< the sequence that names it */
  oi_mark_outcome outcome;      /**< valid, invalid or credited */
  uint32_t reserved;            /**< 0 */
} oi_resolve_dispute_input;

/** What is left of a dispute is disputed no more and counts by its own due date again. Once only, and not dated before
 *  what last reduced it.
 *  @param[in,out] ledger    the ledger; needs exclusive access; not NULL
 *  @param[in]     info      who, when, why; not NULL
 *  @param[in]     resolve   which and how; not NULL
 *  @param[out]    outcome   what it did; may be NULL
 *  @param[out]    err       details of a refusal; may be NULL
 *  @return OI_OK; [dated]; OI_UNKNOWN_SEQUENCE (no dispute has it); OI_ALREADY_REVERSED (it has ended);
 *      OI_DATE_BEFORE_ITEM
 *  @threads exclusive   @failure unchanged   @cost O(log marks)   @since 0.1 */
OI_API oi_status oi_ledger_resolve_dispute(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_resolve_dispute_input *resolve,
    oi_outcome *outcome,
    oi_error *err);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* OPENITEM_DISPUTE_H */
