/* Documents withdrawn, and what was reversed taken back. */
#ifndef OPENITEM_REVERSAL_H
#define OPENITEM_REVERSAL_H

#include "openitem/command.h"

#ifdef __cplusplus
extern "C" {
#endif

/** A document to be withdrawn. */
typedef struct oi_void_item_input {
  uint32_t struct_size;         /**< sizeof(oi_void_item_input) */
  uint32_t flags;               /**< OI_VOID_ITEM_... */
  oi_item_ref item;             /**< which */
} oi_void_item_input;

/* Undo its applications on the same date instead of refusing; credit memos about it become credit. */
#define OI_VOID_ITEM_UNAPPLY 0x1u
/* Void the credit memos about it, too. */
#define OI_VOID_ITEM_MEMOS 0x2u

/** Takes back an invoice, debit note, credit memo, account credit, opening balance or fee; a refund or a debit
 *  adjustment together with its application, which does not stand in the way.
 *  @param[in,out] ledger    the ledger; needs exclusive access; not NULL
 *  @param[in]     info      who, when, why; not NULL
 *  @param[in]     item      which; not NULL
 *  @param[out]    outcome   what it did; may be NULL
 *  @param[out]    err       details of a refusal; may be NULL
 *  @return OI_OK; [dated]; OI_UNKNOWN_ITEM; OI_WRONG_KIND (a payment is reversed, a write-off recovered);
 *      OI_IS_A_DRAFT; OI_ALREADY_REVERSED; OI_HAS_APPLICATIONS (err.related names them); OI_ALREADY_REFUNDED
 *      (part of it was paid out: the refund goes first); OI_IN_USE (a live credit memo is about it: err.id);
 *      OI_DATE_BEFORE_ITEM (it is dated later)
 *  @threads exclusive   @failure unchanged   @cost O(portions + applications)   @since 0.1 */
OI_API oi_status oi_ledger_void_item(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_void_item_input *item,
    oi_outcome *outcome,
    oi_error *err);

/** A reversal to be taken back. */
typedef struct oi_reinstate_input {
  uint32_t struct_size;         /**< sizeof(oi_reinstate_input) */
  uint32_t flags;               /**< 0 */
  oi_item_ref item;             /**< the item that was reversed */
} oi_reinstate_input;

/** Takes the reversal of an item back: the item counts again, unapplied.
 *  @param[in,out] ledger    the ledger; needs exclusive access; not NULL
 *  @param[in]     info      who, when, why; not NULL
 *  @param[in]     item      which; not NULL
 *  @param[out]    outcome   what it did; may be NULL
 *  @param[out]    err       details of a refusal; may be NULL
 *  @return OI_OK; [dated]; OI_UNKNOWN_ITEM; OI_IS_A_DRAFT; OI_WRONG_KIND (a write-off, a
 *      refund and a debit adjustment are made with their application); OI_ALREADY_EXISTS (it is not reversed);
 *      OI_DATE_BEFORE_ITEM (the reversal is dated later); OI_EXCEEDS_OPEN (a memo: its invoice is credited by
 *      others meanwhile; err.fitting)
 *  @threads exclusive   @failure unchanged   @cost O(portions)   @since 0.1 */
OI_API oi_status oi_ledger_reinstate(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_reinstate_input *item,
    oi_outcome *outcome,
    oi_error *err);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* OPENITEM_REVERSAL_H */
