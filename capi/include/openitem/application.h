/* What was used on what. */
#ifndef OPENITEM_APPLICATION_H
#define OPENITEM_APPLICATION_H

#include "openitem/as_of.h"
#include "openitem/settlement.h"

#ifdef __cplusplus
extern "C" {
#endif

/** One credit item used on debit items named. */
typedef struct oi_apply_credit_input {
  uint32_t struct_size;             /**< sizeof(oi_apply_credit_input) */
  uint32_t flags;                   /**< OI_APPLY_CREDIT_... */
  oi_item_ref credit;               /**< which */
  const oi_target_input *targets;   /**< at least one */
  size_t target_count;              /**< how many */
  size_t target_stride;             /**< bytes from one to the next; 0: its struct_size */
} oi_apply_credit_input;

/* An amount over what is open takes what fits instead of being refused. */
#define OI_APPLY_CREDIT_CAP 0x1u

/** Uses one credit item on the debit items named.
 *  @param[in,out] ledger         the ledger; needs exclusive access; not NULL
 *  @param[in]     info           who, when, why; not NULL
 *  @param[in]     application    what on what; not NULL
 *  @param[out]    outcome        what it did; may be NULL
 *  @param[out]    made           dry run, OI_COMMAND_TELL_MADE: OI_TABLE_MADE_ITEMS, _APPLICATIONS; else NULL;
 *                                to be freed with oi_result_free; may be NULL
 *  @param[out]    err            details of a refusal; may be NULL
 *  @return OI_OK; [dated]; OI_UNKNOWN_ITEM (a credit or target); OI_WRONG_KIND (a credit or target of the
 *      wrong side); OI_IS_A_DRAFT (a credit or target); OI_ALREADY_REVERSED (a credit or target);
 *      OI_CUSTOMER_MISMATCH (a credit or target of another customer); OI_CURRENCY_MISMATCH (a credit or
 *      target of another currency); OI_JOB_MISMATCH (a credit or target of another job); OI_DATE_BEFORE_ITEM
 *      (a credit or target is dated later); OI_EXCEEDS_OPEN (err.fitting is what the target could take);
 *      OI_EXCEEDS_UNAPPLIED (err.fitting is what the credit could give; without amounts both say 0: nothing
 *      would be done); OI_PARTIAL_PAYMENT_REFUSED (part of a due portion would stay open; err.fitting is what
 *      closes whole ones); OI_CUSTOMER_STATUS_FORBIDS (not used);
 *      OI_AMOUNT_NOT_POSITIVE;
 *      OI_UNKNOWN_SEQUENCE (no such dispute of a target)
 *  @threads exclusive   @failure unchanged   @cost O(targets + portions)   @since 0.1 */
OI_API oi_status oi_ledger_apply_credit(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_apply_credit_input *application,
    oi_outcome *outcome,
    oi_result **made,
    oi_error *err);

/** Uses many credit items on the debit items named.
 *  @param[in,out] ledger         the ledger; needs exclusive access; not NULL
 *  @param[in]     info           who, when, why: one for all rows, or one for each; not NULL unless count is 0
 *  @param[in]     info_stride    bytes from one info to the next; 0: one for all, without key
 *  @param[in]     applications   the rows; may be NULL with count 0
 *  @param[in]     stride         bytes from one row to the next; 0: its struct_size
 *  @param[in]     count          how many rows, at most 2^30
 *  @param[in]     flags          0 or OI_BATCH_EACH_ROW
 *  @param[out]    statuses       count statuses; may be NULL
 *  @param[out]    ids            count sequences: each row's first application, 0 where refused; may be NULL
 *  @param[out]    refused        how many rows were refused; may be NULL
 *  @param[out]    err            details of a refusal; may be NULL
 *  @return OI_OK; what oi_ledger_apply_credit returns, of the first row refused: err.row
 *  @threads exclusive   @failure unchanged, or as each row   @cost O(rows)   @since 0.1 */
OI_API oi_status oi_ledger_apply_credits(
    oi_ledger *ledger,
    const oi_command_info *info,
    size_t info_stride,
    const oi_apply_credit_input *applications,
    size_t stride,
    size_t count,
    uint32_t flags,
    oi_status *statuses,
    uint64_t *ids,
    size_t *refused,
    oi_error *err);

/** An application group to be undone. */
typedef struct oi_unapply_input {
  uint32_t struct_size;         /**< sizeof(oi_unapply_input) */
  uint32_t flags;               /**< 0 */
  uint64_t application;         /**< its sequence */
  oi_money keep;                /**< applied anew; all zero: nothing */
} oi_unapply_input;

/** Undoes an application group whole; what is to be kept is applied anew. A refund, a debit adjustment and a
 *  write-off are made with their application and go with it; what is kept of them is a smaller item.
 *  @param[in,out] ledger         the ledger; needs exclusive access; not NULL
 *  @param[in]     info           who, when, why; not NULL
 *  @param[in]     unapply        which; not NULL
 *  @param[out]    outcome        what it did; may be NULL
 *  @param[out]    made           dry run, OI_COMMAND_TELL_MADE: OI_TABLE_MADE_ITEMS, _APPLICATIONS; else NULL;
 *                                to be freed with oi_result_free; may be NULL
 *  @param[out]    err            details of a refusal; may be NULL
 *  @return OI_OK; [dated]; OI_UNKNOWN_APPLICATION; OI_ALREADY_REVERSED; OI_MADE_TOGETHER (keep: it is one of a
 *      group, which is undone whole); OI_CURRENCY_MISMATCH (keep);
 *      OI_DATE_BEFORE_ITEM (it is dated later); OI_AMOUNT_NOT_POSITIVE (keep); OI_EXCEEDS_OPEN (keep is more
 *      than can be applied anew: err.fitting)
 *  @threads exclusive   @failure unchanged   @cost O(portions)   @since 0.1 */
OI_API oi_status oi_ledger_unapply(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_unapply_input *unapply,
    oi_outcome *outcome,
    oi_result **made,
    oi_error *err);

/** An application group. */
typedef struct oi_application_row {
  uint64_t application;         /**< its sequence: what oi_ledger_unapply names */
  oi_item_ref credit;           /**< what was used ... */
  oi_item_ref debit;            /**< ... on what */
  oi_text_view credit_number;   /**< the credit's number */
  oi_text_view debit_number;    /**< the debit's number */
  uint64_t customer;            /**< whose */
  uint64_t debit_job;           /**< 0: none */
  oi_money amount;              /**< > 0 */
  int32_t effective;            /**< business date */
  int32_t undone_on;            /**< date; 0: live */
  uint8_t undone;               /**< 1: undone at the as-of point */
  uint8_t reserved[7];          /**< 0 */
} oi_application_row;

/** Which applications. All zero: all. */
typedef struct oi_application_filter {
  uint32_t struct_size;         /**< sizeof(oi_application_filter) */
  uint32_t flags;               /**< OI_APPLICATION_FILTER_... */
  oi_item_ref item;             /**< on either side; all zero: by customer */
  uint64_t customer;            /**< 0: all */
} oi_application_filter;

/* Leave out what is undone. */
#define OI_APPLICATION_FILTER_LIVE_ONLY 0x1u

/** What a payment settled, what settled an invoice; in sequence order.
 *  @param[in]  ledger   the ledger; not NULL
 *  @param[in]  filter   which; NULL: all
 *  @param[in]  as_of    from which standpoint; not NULL
 *  @param[out] result   OI_TABLE_APPLICATIONS; to be freed with oi_result_free; not NULL
 *  @param[out] err      details of a refusal; may be NULL
 *  @return OI_OK; [query]; OI_UNKNOWN_ITEM; OI_UNKNOWN_CUSTOMER
 *  @threads shared   @failure unchanged   @cost O(applications); O(history) of all   @since 0.1 */
OI_API oi_status oi_ledger_list_applications(
    const oi_ledger *ledger,
    const oi_application_filter *filter,
    const oi_as_of *as_of,
    oi_result **result,
    oi_error *err);

/** An item a command made, or would make. */
typedef struct oi_made_item_row {
  oi_item_ref item;             /**< which; in a dry run: which it would be */
  oi_money total;               /**< > 0, or 0 of an invoice without an amount; debit or credit */
} oi_made_item_row;

/** An application a command made, or would make. */
typedef struct oi_made_application_row {
  uint64_t application;         /**< its sequence; in a dry run: which it would be */
  oi_item_ref credit;           /**< what was used ... */
  oi_item_ref debit;            /**< ... on what */
  oi_money amount;              /**< > 0 */
  int32_t effective;            /**< business date */
  uint32_t reserved;            /**< 0 */
} oi_made_application_row;

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* OPENITEM_APPLICATION_H */
