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

/** The tables a result or an event of a record can hold, with the type of their rows. oi_result_read reads each; so does a
 *  function named after it in openitem/tables.h, whose rows a compiler checks: oi_result_read_items those of
 *  OI_TABLE_ITEMS. */
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
  OI_TABLE_LOCK_EXCEPTIONS = 24,        /**< oi_lock_exception_row; a record */
  OI_TABLE_NUMBERING = 25,              /**< oi_numbering_row, one */
  OI_TABLE_NUMBER_SERIES = 26,          /**< oi_number_series_row */
  OI_TABLE_NUMBER_GAPS = 27,            /**< oi_number_gap_row */
  OI_TABLE_VOIDED_NUMBERS = 28,         /**< oi_voided_number_row */
  OI_TABLE_CONTACTS = 29,               /**< oi_contact_row; a record */
  OI_TABLE_MARKS = 30,                  /**< oi_mark_row */
  /* Of events */
  OI_TABLE_SETTINGS = 31,               /**< oi_settings_row, one */
  OI_TABLE_CURRENCIES = 32,             /**< oi_currency_row, one */
  OI_TABLE_CUSTOMERS_ACTIVATED = 33,    /**< oi_customer_activated_row, one */
  OI_TABLE_DOCUMENTS = 34,              /**< oi_document_row, one */
  OI_TABLE_DRAFTS_DELETED = 35,         /**< oi_draft_deleted_row, one */
  OI_TABLE_CREDITS_APPLIED = 36,        /**< oi_credit_applied_row, one */
  OI_TABLE_APPLICATIONS_UNDONE = 37,    /**< oi_application_undone_row, one */
  OI_TABLE_ITEMS_REVERSED = 38,         /**< oi_item_reversed_row, one */
  OI_TABLE_REVERSALS_UNDONE = 39,       /**< oi_reversal_undone_row, one */
  OI_TABLE_KEYS_DROPPED = 40,           /**< oi_keys_dropped_row, one */
  OI_TABLE_RECORDS_DELETED = 41,        /**< oi_record_deleted_row, one */
  OI_TABLE_PERSONAL_ERASED = 42,        /**< oi_personal_erased_row, one */
  OI_TABLE_DUE_CHANGED = 43,            /**< oi_due_changed_row, one */
  OI_TABLE_MARKS_REDUCED = 44,          /**< oi_mark_reduced_row, one */
  OI_TABLE_MARKS_ENDED = 45,            /**< oi_mark_ended_row, one */
  OI_TABLE_APPLIED_PORTIONS = 46,       /**< oi_applied_portion_row */
  OI_TABLE_ADDED_PORTIONS = 47,         /**< oi_added_portion_row */
  OI_TABLE_MOVED_PORTIONS = 48          /**< oi_moved_portion_row */
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
