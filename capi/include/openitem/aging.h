/* Receivables by age. */
#ifndef OPENITEM_AGING_H
#define OPENITEM_AGING_H

#include "openitem/memory.h"
#include "openitem/as_of.h"

#ifdef __cplusplus
extern "C" {
#endif

/** From which date an item's age counts. */
typedef int32_t oi_aging_basis;
enum {
  OI_AGING_BASIS_DUE = 0,               /**< its portions' due dates */
  OI_AGING_BASIS_DOCUMENT = 1,          /**< its document date */
  OI_AGING_BASIS_EFFECTIVE = 2          /**< its effective date */
};

/** Where unapplied credit stands in an aging. */
typedef int32_t oi_aging_credits;
enum {
  OI_AGING_CREDITS_SEPARATE = 0,        /**< in its own column */
  OI_AGING_CREDITS_BY_OWN_DATE = 1,     /**< negative, in the bucket of its own document date */
  OI_AGING_CREDITS_NET_OLDEST = 2       /**< taken from the oldest open items of its row */
};

/** What a row of an aging stands for. */
typedef int32_t oi_aging_group;
enum {
  OI_AGING_GROUP_CUSTOMER = 0,          /**< a customer and currency */
  OI_AGING_GROUP_JOB = 1,               /**< a customer, job and currency; no job is a row of its own */
  OI_AGING_GROUP_CURRENCY = 2,          /**< a currency: the portfolio */
  OI_AGING_GROUP_SALESPERSON = 3,       /**< a salesperson, as frozen at issue, and currency */
  OI_AGING_GROUP_PARENT = 4,            /**< a customer with its children, and theirs */
  OI_AGING_GROUP_ITEM = 5               /**< an open item: the detail */
};

/** How an aging is cut. All zero: by due date, 1-30, 31-60, 61-90, 91+, a row per customer and currency. */
typedef struct oi_aging_options {
  uint32_t struct_size;             /**< sizeof(oi_aging_options) */
  uint32_t flags;                   /**< OI_AGING_OPTIONS_... */
  oi_aging_basis basis;             /**< from which date an item's age counts */
  oi_aging_credits credits;         /**< where unapplied credit stands */
  oi_aging_group group;             /**< what a row stands for */
  uint32_t reserved;                /**< 0 */
  const int32_t *past_edges;        /**< ascending, > 0, inclusive; none: 30, 60, 90, unless OI_AGING_OPTIONS_ONE_PAST_COLUMN */
  size_t past_edge_count;           /**< how many; at most 62 with the future ones */
  const int32_t *future_edges;      /**< ascending, > 0: splits what is not yet due */
  size_t future_edge_count;         /**< how many */
  uint64_t customer;                /**< only this one; 0: all */
  uint64_t job;                     /**< only this one; 0: all */
  oi_currency currency;             /**< only this one; all zero: all */
} oi_aging_options;

/* Rows without any amount too. */
#define OI_AGING_OPTIONS_ZERO_ROWS 0x1u
/* Without past edges all that is past due is one column, instead of the default ones. */
#define OI_AGING_OPTIONS_ONE_PAST_COLUMN 0x2u

/** Prepares an aging: buckets, basis, credits, grouping.
 *  @param[in]  options      how; NULL: all defaults
 *  @param[in]  allocator    where its memory comes from; NULL: malloc
 *  @param[out] calculator   the calculator, to be freed with oi_aging_calculator_free; not NULL
 *  @param[out] err          details of a refusal; may be NULL
 *  @return OI_OK; [call]; OI_LIMIT_EXCEEDED (more than 62 edges); OI_OUT_OF_MEMORY
 *  @threads any   @failure unchanged   @cost O(edges)   @since 0.1 */
OI_API oi_status oi_aging_calculator_create(
    const oi_aging_options *options,
    const oi_allocator *allocator,
    oi_aging_calculator **calculator,
    oi_error *err);

/** Frees a calculator.
 *  @param[in] calculator   the calculator; needs exclusive access; may be NULL
 *  @threads exclusive   @failure none   @cost O(1)   @since 0.1 */
OI_API void oi_aging_calculator_free(
    oi_aging_calculator *calculator);

/** How many buckets a calculator has.
 *  @param[in] calculator   the buckets; NULL: not due, 1-30, 31-60, 61-90, 91+ by due date
 *  @return the count
 *  @threads shared   @failure none   @cost O(1)   @since 0.1 */
OI_API size_t oi_aging_calculator_bucket_count(
    const oi_aging_calculator *calculator);

/** A column of an aging, in printing order: not due from the farthest, then past due from the youngest. */
typedef struct oi_aging_bucket_row {
  int32_t from_days;            /**< smallest days past due; INT32_MIN: open */
  int32_t to_days;              /**< largest; INT32_MAX: open */
  oi_text_view label;           /**< "not due", "1-30", "91+" */
} oi_aging_bucket_row;

/** Reads a calculator's buckets; their labels live as long as it.
 *  @param[in]  calculator   the calculator; not NULL
 *  @param[in]  first        index of the first row wanted; past the end: none
 *  @param[out] rows         receives buckets; may be NULL with capacity 0
 *  @param[in]  capacity     rows that fit
 *  @param[in]  row_size     sizeof(oi_aging_bucket_row) as the caller knows it
 *  @param[in]  stride       bytes from one row to the next; 0: row_size
 *  @param[out] written      rows written; not NULL
 *  @param[out] err          details of a refusal; may be NULL
 *  @return OI_OK; [call]
 *  @threads shared   @failure unchanged   @cost O(rows)   @since 0.1 */
OI_API oi_status oi_aging_calculator_read_buckets(
    const oi_aging_calculator *calculator,
    size_t first,
    oi_aging_bucket_row *rows,
    size_t capacity,
    size_t row_size,
    size_t stride,
    size_t *written,
    oi_error *err);

/** A row of an aging: not due + past due + retention + disputed - unapplied = balance, always. */
typedef struct oi_aging_row {
  uint64_t customer;            /**< 0: grouped by currency or salesperson */
  uint64_t job;                 /**< 0: none */
  oi_item_ref item;             /**< grouped by item: which; all zero: grouped otherwise */
  oi_text_view salesperson;     /**< grouped by salesperson: who */
  oi_currency currency;         /**< of the amounts */
  oi_money not_due;             /**< sum of the not-due buckets */
  oi_money past_due;            /**< sum of the past-due buckets */
  oi_money retention;           /**< withheld, not aged */
  oi_money disputed;            /**< disputed, not aged */
  oi_money unapplied;           /**< positive; subtracted in the balance */
  oi_money balance;             /**< what the customer owes */
} oi_aging_row;

/** How old what is owed is: rows in a defined order, a cell per bucket, totals per currency.
 *  @param[in]  ledger       the ledger; not NULL
 *  @param[in]  as_of        from which standpoint; not NULL
 *  @param[in]  calculator   the buckets; NULL: not due, 1-30, 31-60, 61-90, 91+ by due date
 *  @param[out] result       OI_TABLE_AGING_BUCKETS, _ROWS, _CELLS, _TOTALS, _TOTAL_CELLS; to be freed with
 *                           oi_result_free; not NULL
 *  @param[out] err          details of a refusal; may be NULL
 *  @return OI_OK; [query]; OI_UNKNOWN_CUSTOMER; OI_UNKNOWN_JOB; OI_UNKNOWN_CURRENCY; OI_OVERFLOW (a sum)
 *  @threads shared   @failure unchanged   @cost O(customers + open items)   @since 0.1 */
OI_API oi_status oi_ledger_aging(
    const oi_ledger *ledger,
    const oi_as_of *as_of,
    const oi_aging_calculator *calculator,
    oi_result **result,
    oi_error *err);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* OPENITEM_AGING_H */
