/* Credit paid out. */
#ifndef OPENITEM_REFUND_H
#define OPENITEM_REFUND_H

#include "openitem/command.h"

#ifdef __cplusplus
extern "C" {
#endif

/** Credit to be paid out. */
typedef struct oi_refund_input {
  uint32_t struct_size;         /**< sizeof(oi_refund_input) */
  uint32_t flags;               /**< OI_REFUND_... */
  uint64_t id;                  /**< 0: the next */
  oi_item_ref credit;           /**< of which credit item */
  oi_money amount;              /**< > 0, at most what the credit item was worth */
  oi_text number;               /**< unique among refunds; may be empty */
  oi_text method;               /**< the host's words */
  oi_text transaction_id;       /**< the bank's or processor's */
  oi_text notes;                /**< personal */
} oi_refund_input;

/* Of a credit in use: undo as much of its applications as the refund needs, newest first. */
#define OI_REFUND_UNAPPLY 0x1u

/** Pays credit out; with OI_REFUND_UNAPPLY it first undoes applications, newest first.
 *  @param[in,out] ledger         the ledger; needs exclusive access; not NULL
 *  @param[in]     info           who, when, why; not NULL
 *  @param[in]     refund         of what, how much; not NULL
 *  @param[out]    outcome        what it did; may be NULL
 *  @param[out]    made           dry run, OI_COMMAND_TELL_MADE: OI_TABLE_MADE_ITEMS, _APPLICATIONS; else NULL;
 *                                to be freed with oi_result_free; may be NULL
 *  @param[out]    err            details of a refusal; may be NULL
 *  @return OI_OK; [dated]; OI_UNKNOWN_ITEM; OI_WRONG_KIND (not a credit that can be paid out); OI_ID_TAKEN;
 *      OI_NUMBER_TAKEN; OI_CUSTOMER_STATUS_FORBIDS; OI_IS_A_DRAFT; OI_ALREADY_REVERSED; OI_CURRENCY_MISMATCH;
 *      OI_DATE_BEFORE_ITEM (it is dated later); OI_AMOUNT_NOT_POSITIVE; OI_EXCEEDS_UNAPPLIED (err.fitting)
 *  @threads exclusive   @failure unchanged   @cost O(applications undone)   @since 0.1 */
OI_API oi_status oi_ledger_refund(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_refund_input *refund,
    oi_outcome *outcome,
    oi_result **made,
    oi_error *err);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* OPENITEM_REFUND_H */
