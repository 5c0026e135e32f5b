/* Credit memos, and credit put on an account directly. */
#ifndef OPENITEM_CREDIT_H
#define OPENITEM_CREDIT_H

#include "openitem/document.h"
#include "openitem/command.h"

#ifdef __cplusplus
extern "C" {
#endif

/** A credit memo: lines, or a bare amount, or both when they agree. */
typedef struct oi_credit_memo_input {
  uint32_t struct_size;             /**< sizeof(oi_credit_memo_input) */
  uint32_t flags;                   /**< OI_CREDIT_MEMO_... */
  uint64_t id;                      /**< 0: the next */
  uint64_t customer;                /**< whose */
  uint64_t job;                     /**< 0: none */
  uint64_t contract;                /**< 0: none */
  uint64_t invoice;                 /**< about this one: its open amount is reduced first; 0: none */
  oi_text number;                   /**< unique among credit memos; may be empty */
  char currency[8];                 /**< all zero: the amount's, else the customer's */
  int32_t document_date;            /**< 0: the effective date */
  oi_tax_scope tax_scope;           /**< where tax is rounded, unless the settings say: by line */
  oi_money amount;                  /**< > 0; all zero: what the lines add up to */
  const oi_line_input *lines;       /**< lines */
  size_t line_count;                /**< how many */
  size_t line_stride;               /**< bytes from one to the next; 0: its struct_size */
  oi_money refund;                  /**< part of the rest that is refunded at once; all zero: none */
  oi_text refund_number;            /**< unique among refunds; may be empty */
  oi_text reference;                /**< the customer's */
  oi_text notes;                    /**< personal */
  oi_text external_ref;             /**< unique among credit memos; may be empty */
  uint64_t dispute;                 /**< of the invoice: what is settled of it goes against the dispute; 0: none */
  uint64_t number_range;            /**< that gives the number; 0: the automatic one, if any, where there is none */
} oi_credit_memo_input;

/* The invoice is already paid: undo as much of its applications as the memo needs, newest first, and apply them
 * anew for the rest, so that the payment becomes credit. */
#define OI_CREDIT_MEMO_DISPLACE_PAYMENTS 0x1u

/** Posts a credit memo. About an invoice, it reduces that one's open amount first; the rest is credit, or
 *  refunded as asked. Its tax then is what makes the tax credited so far right by code and rate, in the
 *  invoice's own way, so that crediting in pieces leaves no cent over.
 *  @param[in,out] ledger         the ledger; needs exclusive access; not NULL
 *  @param[in]     info           who, when, why; not NULL
 *  @param[in]     memo           the credit memo; not NULL
 *  @param[out]    outcome        what it did; may be NULL
 *  @param[out]    made           dry run, OI_COMMAND_TELL_MADE: OI_TABLE_MADE_ITEMS, _APPLICATIONS; else NULL;
 *                                to be freed with oi_result_free; may be NULL
 *  @param[out]    err            details of a refusal; may be NULL
 *  @return OI_OK; [dated]; OI_UNKNOWN_CUSTOMER; OI_UNKNOWN_JOB; OI_UNKNOWN_CONTRACT; OI_ID_TAKEN;
 *      OI_UNKNOWN_RECORD (the number range); OI_WRONG_KIND (a number range of another kind);
 *      OI_NUMBER_TAKEN; OI_EXTERNAL_REF_TAKEN; OI_CUSTOMER_STATUS_FORBIDS (not used); OI_CUSTOMER_MISMATCH (a
 *      contract or invoice of another customer); OI_JOB_MISMATCH (a job of another customer);
 *      OI_CURRENCY_MISMATCH (amounts of two currencies, or the invoice's); OI_UNKNOWN_ITEM (the invoice);
 *      OI_IS_A_DRAFT (the invoice); OI_ALREADY_REVERSED (the invoice); OI_DATE_BEFORE_ITEM (the invoice is
 *      dated later); OI_AMOUNT_NOT_POSITIVE; OI_EXCEEDS_OPEN (with the memos before it more than the
 *      invoice's total: err.fitting); OI_EXCEEDS_UNAPPLIED (the refund is more than the rest:
 *      err.fitting); OI_TOTAL_NEGATIVE; OI_PORTIONS_DIFFER (amount and lines); OI_TOO_MANY_DECIMALS (a
 *      price); OI_INEXACT (the ledger's rounding is unnecessary);
 *      OI_MISSING (the invoice of a dispute, too); OI_UNKNOWN_SEQUENCE (no such dispute of the invoice)
 *  @threads exclusive   @failure unchanged   @cost O(lines + portions + applications displaced)   @since 0.1 */
OI_API oi_status oi_ledger_issue_credit_memo(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_credit_memo_input *memo,
    oi_outcome *outcome,
    oi_result **made,
    oi_error *err);

/** Posts credit memos.
 *  @param[in,out] ledger        the ledger; needs exclusive access; not NULL
 *  @param[in]     info          who, when, why; not NULL unless count is 0
 *  @param[in]     info_stride   bytes from one row's info to the next; 0: one for all
 *  @param[in]     memos         the rows; may be NULL with count 0
 *  @param[in]     stride        bytes from one row to the next; 0: its struct_size
 *  @param[in]     count         how many rows, at most 2^30
 *  @param[in]     flags         0 or OI_BATCH_EACH_ROW
 *  @param[out]    statuses      count statuses; may be NULL
 *  @param[out]    ids           count ids: what oi_outcome.id would say; may be NULL
 *  @param[out]    refused       how many rows were refused; may be NULL
 *  @param[out]    err           details of a refusal; may be NULL
 *  @return OI_OK; what oi_ledger_issue_credit_memo returns, of the first row refused: err.row
 *  @threads exclusive   @failure unchanged, or as each row   @cost O(rows)   @since 0.1 */
OI_API oi_status oi_ledger_issue_credit_memos(
    oi_ledger *ledger,
    const oi_command_info *info,
    size_t info_stride,
    const oi_credit_memo_input *memos,
    size_t stride,
    size_t count,
    uint32_t flags,
    oi_status *statuses,
    uint64_t *ids,
    size_t *refused,
    oi_error *err);

/** Credit put on an account (+), or taken back from it (-): oldest first, never below zero. */
typedef struct oi_account_credit_input {
  uint32_t struct_size;         /**< sizeof(oi_account_credit_input) */
  uint32_t flags;               /**< 0 */
  uint64_t id;                  /**< 0: the next */
  uint64_t customer;            /**< whose */
  uint64_t job;                 /**< 0: none */
  uint64_t contract;            /**< 0: none */
  oi_text number;               /**< unique per kind; may be empty */
  oi_money change;              /**< not zero */
  int32_t document_date;        /**< 0: the effective date */
  uint32_t reserved;            /**< 0 */
  oi_text reference;            /**< the customer's */
  oi_text notes;                /**< personal */
  oi_text external_ref;         /**< unique per kind; may be empty */
  uint64_t number_range;        /**< that gives the number; 0: the automatic one, if any, where there is none */
} oi_account_credit_input;

/** Puts credit on a customer's account (+) or takes it back from available credit (-), oldest first.
 *  @param[in,out] ledger         the ledger; needs exclusive access; not NULL
 *  @param[in]     info           who, when, why; not NULL
 *  @param[in]     credit         the change; not NULL
 *  @param[out]    outcome        what it did; may be NULL
 *  @param[out]    made           dry run, OI_COMMAND_TELL_MADE: OI_TABLE_MADE_ITEMS, _APPLICATIONS; else NULL;
 *                                to be freed with oi_result_free; may be NULL
 *  @param[out]    err            details of a refusal; may be NULL
 *  @return OI_OK; [dated]; OI_UNKNOWN_CUSTOMER; OI_UNKNOWN_JOB; OI_UNKNOWN_CONTRACT; OI_ID_TAKEN;
 *      OI_UNKNOWN_RECORD (the number range); OI_WRONG_KIND (a number range of another kind);
 *      OI_NUMBER_TAKEN; OI_EXTERNAL_REF_TAKEN; OI_CUSTOMER_STATUS_FORBIDS (not used); OI_CUSTOMER_MISMATCH (a
 *      contract of another customer); OI_JOB_MISMATCH (a job of another customer); OI_CURRENCY_MISMATCH
 *      (amounts of two currencies); OI_AMOUNT_NOT_POSITIVE (a change of zero); OI_EXCEEDS_AVAILABLE_CREDIT
 *      (err.fitting is what is available)
 *  @threads exclusive   @failure unchanged   @cost O(credits taken from); O(open credits) when refused   @since 0.1 */
OI_API oi_status oi_ledger_adjust_account_credit(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_account_credit_input *credit,
    oi_outcome *outcome,
    oi_result **made,
    oi_error *err);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* OPENITEM_CREDIT_H */
