/* Answers to queries: tables of rows. */
#ifndef OPENITEM_RESULT_H
#define OPENITEM_RESULT_H

#include "openitem/error.h"
#include "openitem/handles.h"

#ifdef __cplusplus
extern "C" {
#endif

/** Frees a result with its texts. It may be freed after its ledger.
 *  @param[in] result   the result; may be NULL
 *  @threads exclusive   @failure none   @cost O(1)   @since 0.1 */
OI_API void oi_result_free(
    oi_result *result);

/** The tables a result can hold, with the type of their rows. oi_result_read reads each; so does a function named after
 *  it in openitem/tables.h, whose rows a compiler checks: oi_result_read_items those of OI_TABLE_ITEMS. */
typedef int32_t oi_table;
enum {
  OI_TABLE_NONE = 0,                    /**< no table */
  OI_TABLE_CUSTOMERS = 1,               /**< oi_customer_row */
  OI_TABLE_JOBS = 2,                    /**< oi_job_row */
  OI_TABLE_CONTRACTS = 3,               /**< oi_contract_row */
  OI_TABLE_ITEMS = 4,                   /**< oi_item_row */
  OI_TABLE_PORTIONS = 5,                /**< oi_portion_row */
  OI_TABLE_LINES = 6,                   /**< oi_line_row */
  OI_TABLE_TAXES = 7,                   /**< oi_tax_row */
  OI_TABLE_APPLICATIONS = 8,            /**< oi_application_row */
  OI_TABLE_PLANNED_APPLICATIONS = 9,    /**< oi_planned_application_row */
  OI_TABLE_BALANCES = 10,               /**< oi_balance_row */
  OI_TABLE_AGING_BUCKETS = 11,          /**< oi_aging_bucket_row */
  OI_TABLE_AGING_ROWS = 12,             /**< oi_aging_row */
  OI_TABLE_AGING_CELLS = 13,            /**< oi_money; row r, bucket b stands at r x buckets + b */
  OI_TABLE_AGING_TOTALS = 14,           /**< oi_aging_row, one a currency */
  OI_TABLE_AGING_TOTAL_CELLS = 15,      /**< oi_money, as the cells */
  OI_TABLE_SUMMARIES = 16,              /**< oi_summary_row, one */
  OI_TABLE_SUMMARY_CURRENCIES = 17,     /**< oi_summary_currency_row */
  OI_TABLE_SUMMARY_CELLS = 18,          /**< oi_money; currency c, bucket b stands at c x buckets + b */
  OI_TABLE_HISTORY_LINES = 19,          /**< oi_history_row */
  OI_TABLE_EXPLAIN_PARTS = 20,          /**< oi_explain_part_row */
  OI_TABLE_TERMS = 21,                  /**< oi_terms_row */
  OI_TABLE_TERMS_DISCOUNTS = 22,        /**< oi_terms_discount_row */
  OI_TABLE_PERIOD_LOCKS = 23,           /**< oi_period_lock_row */
  OI_TABLE_LOCK_EXCEPTIONS = 24,        /**< oi_lock_exception_row */
  OI_TABLE_NUMBERING = 25,              /**< oi_numbering_row, one */
  OI_TABLE_NUMBER_SERIES = 26,          /**< oi_number_series_row */
  OI_TABLE_NUMBER_GAPS = 27,            /**< oi_number_gap_row */
  OI_TABLE_VOIDED_NUMBERS = 28          /**< oi_voided_number_row */
};

/** How many rows a table of a result has.
 *  @param[in] result   the result; NULL: none
 *  @param[in] table    which
 *  @return the count; 0 for a table it does not have
 *  @threads shared   @failure none   @cost O(1)   @since 0.1 */
OI_API size_t oi_result_count(
    const oi_result *result,
    oi_table table);

/** How many rows matched before offset and limit.
 *  @param[in] result   the result; NULL: none
 *  @return the count; that of its first table where nothing was left out
 *  @threads shared   @failure none   @cost O(1)   @since 0.1 */
OI_API uint64_t oi_result_matching(
    const oi_result *result);

/** Reads rows of a table.
 *  @param[in]  result     the result; not NULL
 *  @param[in]  table      which
 *  @param[in]  first      index of the first row wanted; past the end: none
 *  @param[out] rows       receives them, of the type that oi_table tells; may be NULL with capacity 0
 *  @param[in]  capacity   rows that fit
 *  @param[in]  row_size   size of such a row as the caller knows it
 *  @param[in]  stride     bytes from one row to the next; 0: row_size
 *  @param[out] written    rows written; not NULL
 *  @param[out] err        details of a refusal; may be NULL
 *  @return OI_OK; [call] (the result has no such table, too)
 *  @threads shared   @failure unchanged   @cost O(rows)   @since 0.1 */
OI_API oi_status oi_result_read(
    const oi_result *result,
    oi_table table,
    size_t first,
    void *rows,
    size_t capacity,
    size_t row_size,
    size_t stride,
    size_t *written,
    oi_error *err);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* OPENITEM_RESULT_H */
