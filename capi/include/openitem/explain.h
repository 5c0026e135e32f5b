/* Which records a figure consists of. */
#ifndef OPENITEM_EXPLAIN_H
#define OPENITEM_EXPLAIN_H

#include "openitem/history.h"

#ifdef __cplusplus
extern "C" {
#endif

/** A part of a figure: what one record contributes to it. */
typedef struct oi_explain_part_row {
  oi_history_kind kind;         /**< what it is */
  uint32_t portion;             /**< of item, counted from 0 */
  oi_item_ref item;             /**< whose remaining this part moves */
  oi_item_ref other;            /**< what it was applied to, or what was applied to it; all zero: nothing */
  oi_text_view number;          /**< of item */
  oi_text_view other_number;    /**< of other */
  uint64_t sequence;            /**< when it became known */
  int32_t effective;            /**< business date */
  int32_t basis_date;           /**< aging cells: the date that chose the bucket ...; 0: another figure */
  int32_t days;                 /**< ... and the days from it to the as-of date */
  uint32_t reserved;            /**< 0 */
  oi_money amount;              /**< signed */
} oi_explain_part_row;

/** Why a customer's balance in one currency is what it is: the records behind every cent; the parts sum to
 *  the figure.
 *  @param[in]  ledger     the ledger; not NULL
 *  @param[in]  customer   whose
 *  @param[in]  job        only this one; 0: all
 *  @param[in]  currency   its code, NUL-terminated; not NULL
 *  @param[in]  as_of      from which standpoint; not NULL
 *  @param[out] figure     the balance; may be NULL
 *  @param[out] result     OI_TABLE_EXPLAIN_PARTS; to be freed with oi_result_free; not NULL
 *  @param[out] err        details of a refusal; may be NULL
 *  @return OI_OK; [query]; OI_UNKNOWN_CUSTOMER; OI_UNKNOWN_JOB; OI_UNKNOWN_CURRENCY; OI_JOB_MISMATCH (a job
 *      of another customer); OI_OVERFLOW (a sum)
 *  @threads shared   @failure unchanged   @cost O(items and applications)   @since 0.1 */
OI_API oi_status oi_ledger_explain_balance(
    const oi_ledger *ledger,
    uint64_t customer,
    uint64_t job,
    const char *currency,
    const oi_as_of *as_of,
    oi_money *figure,
    oi_result **result,
    oi_error *err);

/* For oi_ledger_explain_aging: the unapplied column instead of a bucket. */
#define OI_EXPLAIN_UNAPPLIED SIZE_MAX
/* The disputed column. */
#define OI_EXPLAIN_DISPUTED 0xfffffffffffffffeu

/** Why a cell of an aging is what it is; the parts sum to the figure.
 *  @param[in]  ledger       the ledger; not NULL
 *  @param[in]  customer     whose
 *  @param[in]  job          only this one; 0: all
 *  @param[in]  currency     its code, NUL-terminated; not NULL
 *  @param[in]  bucket       index of the bucket, or OI_EXPLAIN_UNAPPLIED or OI_EXPLAIN_DISPUTED
 *  @param[in]  as_of        from which standpoint; not NULL
 *  @param[in]  calculator   the buckets; NULL: not due, 1-30, 31-60, 61-90, 91+ by due date
 *  @param[out] figure       the cell; may be NULL
 *  @param[out] result       OI_TABLE_EXPLAIN_PARTS; to be freed with oi_result_free; not NULL
 *  @param[out] err          details of a refusal; may be NULL
 *  @return OI_OK; [query]; OI_UNKNOWN_CUSTOMER; OI_UNKNOWN_JOB; OI_UNKNOWN_CURRENCY; OI_JOB_MISMATCH (a job
 *      of another customer); OI_OVERFLOW (a sum); OI_INVALID_ARGUMENT also for a bucket that does not exist
 *      or a calculator that nets credits
 *  @threads shared   @failure unchanged   @cost O(open items + applications of those in it)   @since 0.1 */
OI_API oi_status oi_ledger_explain_aging(
    const oi_ledger *ledger,
    uint64_t customer,
    uint64_t job,
    const char *currency,
    size_t bucket,
    const oi_as_of *as_of,
    const oi_aging_calculator *calculator,
    oi_money *figure,
    oi_result **result,
    oi_error *err);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* OPENITEM_EXPLAIN_H */
