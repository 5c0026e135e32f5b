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
  OI_TABLE_MADE_ITEMS = 9,              /**< oi_made_item_row */
  OI_TABLE_MADE_APPLICATIONS = 10,      /**< oi_made_application_row */
  OI_TABLE_BALANCES = 11,               /**< oi_balance_row */
  OI_TABLE_AGING_BUCKETS = 12,          /**< oi_aging_bucket_row */
  OI_TABLE_AGING_ROWS = 13,             /**< oi_aging_row */
  OI_TABLE_AGING_CELLS = 14,            /**< oi_money; row r, bucket b stands at r x buckets + b */
  OI_TABLE_AGING_TOTALS = 15,           /**< oi_aging_row, one a currency */
  OI_TABLE_AGING_TOTAL_CELLS = 16,      /**< oi_money, as the cells */
  OI_TABLE_SUMMARIES = 17,              /**< oi_summary_row, one */
  OI_TABLE_SUMMARY_CURRENCIES = 18,     /**< oi_summary_currency_row */
  OI_TABLE_SUMMARY_CELLS = 19,          /**< oi_money; currency c, bucket b stands at c x buckets + b */
  OI_TABLE_HISTORY_LINES = 20,          /**< oi_history_row */
  OI_TABLE_EXPLAIN_PARTS = 21,          /**< oi_explain_part_row */
  OI_TABLE_TERMS = 22,                  /**< oi_terms_row */
  OI_TABLE_TERMS_DISCOUNTS = 23,        /**< oi_terms_discount_row */
  OI_TABLE_PERIOD_LOCKS = 24,           /**< oi_period_lock_row */
  OI_TABLE_LOCK_EXCEPTIONS = 25,        /**< oi_lock_exception_row; a record */
  OI_TABLE_NUMBERING = 26,              /**< oi_numbering_row, one */
  OI_TABLE_NUMBER_SERIES = 27,          /**< oi_number_series_row */
  OI_TABLE_NUMBER_GAPS = 28,            /**< oi_number_gap_row */
  OI_TABLE_VOIDED_NUMBERS = 29,         /**< oi_voided_number_row */
  OI_TABLE_CONTACTS = 30,               /**< oi_contact_row; a record */
  OI_TABLE_MARKS = 31,                  /**< oi_mark_row */
  /* Of events */
  OI_TABLE_SETTINGS = 32,               /**< oi_settings_row, one */
  OI_TABLE_CURRENCIES = 33,             /**< oi_currency_row, one */
  OI_TABLE_CUSTOMERS_ACTIVATED = 34,    /**< oi_customer_activated_row, one */
  OI_TABLE_DOCUMENTS = 35,              /**< oi_document_row, one */
  OI_TABLE_DRAFTS_DELETED = 36,         /**< oi_draft_deleted_row, one */
  OI_TABLE_CREDITS_APPLIED = 37,        /**< oi_credit_applied_row, one */
  OI_TABLE_APPLICATIONS_UNDONE = 38,    /**< oi_application_undone_row, one */
  OI_TABLE_ITEMS_REVERSED = 39,         /**< oi_item_reversed_row, one */
  OI_TABLE_REVERSALS_UNDONE = 40,       /**< oi_reversal_undone_row, one */
  OI_TABLE_KEYS_DROPPED = 41,           /**< oi_keys_dropped_row, one */
  OI_TABLE_RECORDS_DELETED = 42,        /**< oi_record_deleted_row, one */
  OI_TABLE_PERSONAL_ERASED = 43,        /**< oi_personal_erased_row, one */
  OI_TABLE_DUE_CHANGED = 44,            /**< oi_due_changed_row, one */
  OI_TABLE_MARKS_REDUCED = 45,          /**< oi_mark_reduced_row, one */
  OI_TABLE_MARKS_ENDED = 46,            /**< oi_mark_ended_row, one */
  OI_TABLE_APPLIED_PORTIONS = 47,       /**< oi_applied_portion_row */
  OI_TABLE_ADDED_PORTIONS = 48,         /**< oi_added_portion_row */
  OI_TABLE_MOVED_PORTIONS = 49,         /**< oi_moved_portion_row */
  /* Records without figures of their own */
  OI_TABLE_COMPANIES = 50,              /**< oi_company_row; a record */
  OI_TABLE_CUSTOMER_GROUPS = 51,        /**< oi_customer_group_row; a record */
  OI_TABLE_ADDRESSES = 52,              /**< oi_address_row; a record */
  OI_TABLE_TAX_REGISTRATIONS = 53,      /**< oi_tax_registration_row; a record */
  OI_TABLE_LICENCES = 54,               /**< oi_licence_row; a record */
  OI_TABLE_SITES = 55,                  /**< oi_site_row; a record */
  OI_TABLE_NOTES = 56,                  /**< oi_note_row; a record */
  OI_TABLE_COMMUNICATIONS = 57,         /**< oi_communication_row; a record */
  OI_TABLE_ATTACHMENTS = 58,            /**< oi_attachment_row; a record */
  OI_TABLE_LINKS = 59,                  /**< oi_link_row; a record */
  OI_TABLE_MEDIA_TYPES = 60,            /**< oi_media_type_row; a record */
  /* More reports */
  OI_TABLE_CUSTOMER_DEFAULTS = 61,      /**< oi_customer_defaults_row, one */
  /* More records */
  OI_TABLE_NUMBER_RANGES = 62,          /**< oi_number_range_row; a record */
  /* More reports */
  OI_TABLE_SEARCH_HITS = 63             /**< oi_search_row */
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
