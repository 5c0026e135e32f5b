/* Documents kept outside the books. */
#ifndef OPENITEM_DRAFT_H
#define OPENITEM_DRAFT_H

#include "openitem/invoice.h"
#include "openitem/payment.h"

#ifdef __cplusplus
extern "C" {
#endif

/** Keeps an invoice outside the books, or replaces a draft of the same id. What is due when is looked at when it
 *  is posted.
 *  @param[in,out] ledger    the ledger; needs exclusive access; not NULL
 *  @param[in]     info      who, when, why; not NULL
 *  @param[in]     invoice   the draft; not NULL
 *  @param[out]    outcome   what it did; may be NULL
 *  @param[out]    err       details of a refusal; may be NULL
 *  @return OI_OK; [command]; OI_UNKNOWN_CUSTOMER; OI_UNKNOWN_JOB; OI_UNKNOWN_CONTRACT; OI_ID_TAKEN;
 *      OI_UNKNOWN_RECORD (the number range); OI_WRONG_KIND (a number range of another kind);
 *      OI_NUMBER_TAKEN; OI_EXTERNAL_REF_TAKEN; OI_CUSTOMER_STATUS_FORBIDS (inactive or not used);
 *      OI_CUSTOMER_MISMATCH (a contract of another customer); OI_JOB_MISMATCH (a job of another customer);
 *      OI_CURRENCY_MISMATCH (amounts of two currencies); OI_TOTAL_NEGATIVE; OI_PORTIONS_DIFFER (portions, or
 *      total and lines; err.fitting is what they should sum to); OI_AMOUNT_NOT_POSITIVE (a portion);
 *      OI_TOO_MANY_DECIMALS (a price); OI_INEXACT (the ledger's rounding is unnecessary); OI_NOT_A_DRAFT (an
 *      invoice of this id is in the books)
 *  @threads exclusive   @failure unchanged   @cost O(lines + portions)   @since 0.1 */
OI_API oi_status oi_ledger_draft_invoice(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_invoice_input *invoice,
    oi_outcome *outcome,
    oi_error *err);

/** Keeps a payment that is announced but not yet collected, or replaces a draft of the same id.
 *  @param[in,out] ledger    the ledger; needs exclusive access; not NULL
 *  @param[in]     info      who, when, why; not NULL
 *  @param[in]     payment   the draft, without settlement; not NULL
 *  @param[out]    outcome   what it did; may be NULL
 *  @param[out]    err       details of a refusal; may be NULL
 *  @return OI_OK; [command]; OI_UNKNOWN_CUSTOMER; OI_UNKNOWN_JOB; OI_ID_TAKEN; OI_NUMBER_TAKEN;
 *      OI_UNKNOWN_RECORD (the number range); OI_WRONG_KIND (a number range of another kind);
 *      OI_EXTERNAL_REF_TAKEN; OI_CUSTOMER_STATUS_FORBIDS (not used); OI_AMOUNT_NOT_POSITIVE; OI_JOB_MISMATCH
 *      (a job of another customer); OI_NOT_A_DRAFT (a payment of this id is in the books)
 *  @threads exclusive   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_ledger_draft_payment(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_payment_input *payment,
    oi_outcome *outcome,
    oi_error *err);

/** A draft to be dropped. */
typedef struct oi_delete_draft_input {
  uint32_t struct_size;         /**< sizeof(oi_delete_draft_input) */
  uint32_t flags;               /**< 0 */
  oi_item_ref draft;            /**< which */
} oi_delete_draft_input;

/** Drops a draft; its number is free again.
 *  @param[in,out] ledger    the ledger; needs exclusive access; not NULL
 *  @param[in]     info      who, when, why; not NULL
 *  @param[in]     draft     which; not NULL
 *  @param[out]    outcome   what it did; may be NULL
 *  @param[out]    err       details of a refusal; may be NULL
 *  @return OI_OK; [command]; OI_UNKNOWN_ITEM; OI_NOT_A_DRAFT
 *  @threads exclusive   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_ledger_delete_draft(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_delete_draft_input *draft,
    oi_outcome *outcome,
    oi_error *err);

/** A draft to be posted. */
typedef struct oi_post_draft_input {
  uint32_t struct_size;                     /**< sizeof(oi_post_draft_input) */
  uint32_t flags;                           /**< 0 */
  oi_item_ref draft;                        /**< which */
  oi_text number;                           /**< names it if the draft has none, in the place of one from a range */
  const oi_settlement_input *settlement;    /**< payments only; NULL: nothing is settled */
} oi_post_draft_input;

/** Posts a draft as it stands, on the command's effective date.
 *  @param[in,out] ledger         the ledger; needs exclusive access; not NULL
 *  @param[in]     info           who, when, why; not NULL
 *  @param[in]     draft          which; not NULL
 *  @param[out]    outcome        what it did; may be NULL
 *  @param[out]    made           dry run, OI_COMMAND_TELL_MADE: OI_TABLE_MADE_ITEMS, _APPLICATIONS; else NULL;
 *                                to be freed with oi_result_free; may be NULL
 *  @param[out]    err            details of a refusal; may be NULL
 *  @return OI_OK; [dated]; OI_NOT_A_DRAFT; OI_NUMBER_TAKEN; OI_CUSTOMER_STATUS_FORBIDS;
 *      OI_UNKNOWN_RECORD (the number range); OI_TRANSACTION_ID_TAKEN;
 *      OI_JOB_STATUS_FORBIDS; OI_TERMS_INCOMPLETE (the parts of the terms exceed the total or leave some of
 *      it); OI_DATES_GO_BACKWARDS (due dates); OI_NO_BUSINESS_DAY; OI_UNKNOWN_ITEM (the draft, or a target);
 *      OI_WRONG_KIND (a target of the wrong side); OI_IS_A_DRAFT (a target); OI_ALREADY_REVERSED (a target);
 *      OI_CUSTOMER_MISMATCH (a target of another customer); OI_CURRENCY_MISMATCH (a target of another
 *      currency); OI_JOB_MISMATCH (a target of another job); OI_DATE_BEFORE_ITEM (a target is dated later);
 *      OI_AMOUNT_NOT_POSITIVE (a portion's or a target's); OI_PORTIONS_DIFFER (from the total);
 *      OI_EXCEEDS_OPEN (err.fitting is what the target could take); OI_EXCEEDS_UNAPPLIED (err.fitting is what
 *      the credit could give); OI_PARTIAL_PAYMENT_REFUSED (part of a due portion would stay open; err.fitting
 *      is the whole of it); OI_INEXACT (the ledger's rounding is unnecessary);
 *      OI_UNKNOWN_SEQUENCE (no such dispute of a target)
 *  @threads exclusive   @failure unchanged   @cost O(lines + portions + items settled)   @since 0.1 */
OI_API oi_status oi_ledger_post_draft(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_post_draft_input *draft,
    oi_outcome *outcome,
    oi_result **made,
    oi_error *err);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* OPENITEM_DRAFT_H */
