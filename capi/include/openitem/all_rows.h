/* Whole tables of results, in memory of malloc's: made by capi/generate.py from openitem.h; do not edit. openitem.h does not include it. */
#ifndef OPENITEM_ALL_ROWS_H
#define OPENITEM_ALL_ROWS_H

#include "openitem.h"

#include <stdlib.h>

#ifdef __cplusplus
extern "C" {
#endif

/* All rows of a table, to be freed with free(); NULL: there are none, or memory ran out, or the library refused. */
static inline void *oi_result_all_rows(
    const oi_result *result,
    oi_table table,
    size_t row_size,
    size_t *count,
    oi_status *status,
    oi_error *err) {
  const size_t there = oi_result_count(result, table);
  void *rows = there == 0 ? NULL : malloc(there * row_size);
  *count = 0;
  *status = there != 0 && rows == NULL ? OI_OUT_OF_MEMORY : OI_OK;
  if (rows != NULL) *status = oi_result_read(result, table, 0, rows, there, row_size, 0, count, err);
  if (*status == OI_OK) return rows;
  free(rows);
  return NULL;
}

/** All rows of OI_TABLE_CUSTOMERS, to be freed with free(); NULL where there are none. */
static inline oi_status oi_result_all_customers(
    const oi_result *result,
    oi_customer_row **rows,
    size_t *count,
    oi_error *err) {
  oi_status status;
  *rows = (oi_customer_row *)oi_result_all_rows(result, OI_TABLE_CUSTOMERS, sizeof **rows, count, &status, err);
  return status;
}

/** All rows of OI_TABLE_JOBS, to be freed with free(); NULL where there are none. */
static inline oi_status oi_result_all_jobs(
    const oi_result *result,
    oi_job_row **rows,
    size_t *count,
    oi_error *err) {
  oi_status status;
  *rows = (oi_job_row *)oi_result_all_rows(result, OI_TABLE_JOBS, sizeof **rows, count, &status, err);
  return status;
}

/** All rows of OI_TABLE_CONTRACTS, to be freed with free(); NULL where there are none. */
static inline oi_status oi_result_all_contracts(
    const oi_result *result,
    oi_contract_row **rows,
    size_t *count,
    oi_error *err) {
  oi_status status;
  *rows = (oi_contract_row *)oi_result_all_rows(result, OI_TABLE_CONTRACTS, sizeof **rows, count, &status, err);
  return status;
}

/** All rows of OI_TABLE_ITEMS, to be freed with free(); NULL where there are none. */
static inline oi_status oi_result_all_items(
    const oi_result *result,
    oi_item_row **rows,
    size_t *count,
    oi_error *err) {
  oi_status status;
  *rows = (oi_item_row *)oi_result_all_rows(result, OI_TABLE_ITEMS, sizeof **rows, count, &status, err);
  return status;
}

/** All rows of OI_TABLE_PORTIONS, to be freed with free(); NULL where there are none. */
static inline oi_status oi_result_all_portions(
    const oi_result *result,
    oi_portion_row **rows,
    size_t *count,
    oi_error *err) {
  oi_status status;
  *rows = (oi_portion_row *)oi_result_all_rows(result, OI_TABLE_PORTIONS, sizeof **rows, count, &status, err);
  return status;
}

/** All rows of OI_TABLE_LINES, to be freed with free(); NULL where there are none. */
static inline oi_status oi_result_all_lines(
    const oi_result *result,
    oi_line_row **rows,
    size_t *count,
    oi_error *err) {
  oi_status status;
  *rows = (oi_line_row *)oi_result_all_rows(result, OI_TABLE_LINES, sizeof **rows, count, &status, err);
  return status;
}

/** All rows of OI_TABLE_TAXES, to be freed with free(); NULL where there are none. */
static inline oi_status oi_result_all_taxes(
    const oi_result *result,
    oi_tax_row **rows,
    size_t *count,
    oi_error *err) {
  oi_status status;
  *rows = (oi_tax_row *)oi_result_all_rows(result, OI_TABLE_TAXES, sizeof **rows, count, &status, err);
  return status;
}

/** All rows of OI_TABLE_APPLICATIONS, to be freed with free(); NULL where there are none. */
static inline oi_status oi_result_all_applications(
    const oi_result *result,
    oi_application_row **rows,
    size_t *count,
    oi_error *err) {
  oi_status status;
  *rows = (oi_application_row *)oi_result_all_rows(result, OI_TABLE_APPLICATIONS, sizeof **rows, count, &status, err);
  return status;
}

/** All rows of OI_TABLE_MADE_ITEMS, to be freed with free(); NULL where there are none. */
static inline oi_status oi_result_all_made_items(
    const oi_result *result,
    oi_made_item_row **rows,
    size_t *count,
    oi_error *err) {
  oi_status status;
  *rows = (oi_made_item_row *)oi_result_all_rows(result, OI_TABLE_MADE_ITEMS, sizeof **rows, count, &status, err);
  return status;
}

/** All rows of OI_TABLE_MADE_APPLICATIONS, to be freed with free(); NULL where there are none. */
static inline oi_status oi_result_all_made_applications(
    const oi_result *result,
    oi_made_application_row **rows,
    size_t *count,
    oi_error *err) {
  oi_status status;
  *rows = (oi_made_application_row *)oi_result_all_rows(result, OI_TABLE_MADE_APPLICATIONS, sizeof **rows, count, &status, err);
  return status;
}

/** All rows of OI_TABLE_BALANCES, to be freed with free(); NULL where there are none. */
static inline oi_status oi_result_all_balances(
    const oi_result *result,
    oi_balance_row **rows,
    size_t *count,
    oi_error *err) {
  oi_status status;
  *rows = (oi_balance_row *)oi_result_all_rows(result, OI_TABLE_BALANCES, sizeof **rows, count, &status, err);
  return status;
}

/** All rows of OI_TABLE_AGING_BUCKETS, to be freed with free(); NULL where there are none. */
static inline oi_status oi_result_all_aging_buckets(
    const oi_result *result,
    oi_aging_bucket_row **rows,
    size_t *count,
    oi_error *err) {
  oi_status status;
  *rows = (oi_aging_bucket_row *)oi_result_all_rows(result, OI_TABLE_AGING_BUCKETS, sizeof **rows, count, &status, err);
  return status;
}

/** All rows of OI_TABLE_AGING_ROWS, to be freed with free(); NULL where there are none. */
static inline oi_status oi_result_all_aging_rows(
    const oi_result *result,
    oi_aging_row **rows,
    size_t *count,
    oi_error *err) {
  oi_status status;
  *rows = (oi_aging_row *)oi_result_all_rows(result, OI_TABLE_AGING_ROWS, sizeof **rows, count, &status, err);
  return status;
}

/** All rows of OI_TABLE_AGING_CELLS, to be freed with free(); NULL where there are none. */
static inline oi_status oi_result_all_aging_cells(
    const oi_result *result,
    oi_money **rows,
    size_t *count,
    oi_error *err) {
  oi_status status;
  *rows = (oi_money *)oi_result_all_rows(result, OI_TABLE_AGING_CELLS, sizeof **rows, count, &status, err);
  return status;
}

/** All rows of OI_TABLE_AGING_TOTALS, to be freed with free(); NULL where there are none. */
static inline oi_status oi_result_all_aging_totals(
    const oi_result *result,
    oi_aging_row **rows,
    size_t *count,
    oi_error *err) {
  oi_status status;
  *rows = (oi_aging_row *)oi_result_all_rows(result, OI_TABLE_AGING_TOTALS, sizeof **rows, count, &status, err);
  return status;
}

/** All rows of OI_TABLE_AGING_TOTAL_CELLS, to be freed with free(); NULL where there are none. */
static inline oi_status oi_result_all_aging_total_cells(
    const oi_result *result,
    oi_money **rows,
    size_t *count,
    oi_error *err) {
  oi_status status;
  *rows = (oi_money *)oi_result_all_rows(result, OI_TABLE_AGING_TOTAL_CELLS, sizeof **rows, count, &status, err);
  return status;
}

/** All rows of OI_TABLE_SUMMARIES, to be freed with free(); NULL where there are none. */
static inline oi_status oi_result_all_summaries(
    const oi_result *result,
    oi_summary_row **rows,
    size_t *count,
    oi_error *err) {
  oi_status status;
  *rows = (oi_summary_row *)oi_result_all_rows(result, OI_TABLE_SUMMARIES, sizeof **rows, count, &status, err);
  return status;
}

/** All rows of OI_TABLE_SUMMARY_CURRENCIES, to be freed with free(); NULL where there are none. */
static inline oi_status oi_result_all_summary_currencies(
    const oi_result *result,
    oi_summary_currency_row **rows,
    size_t *count,
    oi_error *err) {
  oi_status status;
  *rows = (oi_summary_currency_row *)oi_result_all_rows(result, OI_TABLE_SUMMARY_CURRENCIES, sizeof **rows, count, &status, err);
  return status;
}

/** All rows of OI_TABLE_SUMMARY_CELLS, to be freed with free(); NULL where there are none. */
static inline oi_status oi_result_all_summary_cells(
    const oi_result *result,
    oi_money **rows,
    size_t *count,
    oi_error *err) {
  oi_status status;
  *rows = (oi_money *)oi_result_all_rows(result, OI_TABLE_SUMMARY_CELLS, sizeof **rows, count, &status, err);
  return status;
}

/** All rows of OI_TABLE_HISTORY_LINES, to be freed with free(); NULL where there are none. */
static inline oi_status oi_result_all_history_lines(
    const oi_result *result,
    oi_history_row **rows,
    size_t *count,
    oi_error *err) {
  oi_status status;
  *rows = (oi_history_row *)oi_result_all_rows(result, OI_TABLE_HISTORY_LINES, sizeof **rows, count, &status, err);
  return status;
}

/** All rows of OI_TABLE_EXPLAIN_PARTS, to be freed with free(); NULL where there are none. */
static inline oi_status oi_result_all_explain_parts(
    const oi_result *result,
    oi_explain_part_row **rows,
    size_t *count,
    oi_error *err) {
  oi_status status;
  *rows = (oi_explain_part_row *)oi_result_all_rows(result, OI_TABLE_EXPLAIN_PARTS, sizeof **rows, count, &status, err);
  return status;
}

/** All rows of OI_TABLE_TERMS, to be freed with free(); NULL where there are none. */
static inline oi_status oi_result_all_terms(
    const oi_result *result,
    oi_terms_row **rows,
    size_t *count,
    oi_error *err) {
  oi_status status;
  *rows = (oi_terms_row *)oi_result_all_rows(result, OI_TABLE_TERMS, sizeof **rows, count, &status, err);
  return status;
}

/** All rows of OI_TABLE_TERMS_DISCOUNTS, to be freed with free(); NULL where there are none. */
static inline oi_status oi_result_all_terms_discounts(
    const oi_result *result,
    oi_terms_discount_row **rows,
    size_t *count,
    oi_error *err) {
  oi_status status;
  *rows = (oi_terms_discount_row *)oi_result_all_rows(result, OI_TABLE_TERMS_DISCOUNTS, sizeof **rows, count, &status, err);
  return status;
}

/** All rows of OI_TABLE_PERIOD_LOCKS, to be freed with free(); NULL where there are none. */
static inline oi_status oi_result_all_period_locks(
    const oi_result *result,
    oi_period_lock_row **rows,
    size_t *count,
    oi_error *err) {
  oi_status status;
  *rows = (oi_period_lock_row *)oi_result_all_rows(result, OI_TABLE_PERIOD_LOCKS, sizeof **rows, count, &status, err);
  return status;
}

/** All rows of OI_TABLE_LOCK_EXCEPTIONS, to be freed with free(); NULL where there are none. */
static inline oi_status oi_result_all_lock_exceptions(
    const oi_result *result,
    oi_lock_exception_row **rows,
    size_t *count,
    oi_error *err) {
  oi_status status;
  *rows = (oi_lock_exception_row *)oi_result_all_rows(result, OI_TABLE_LOCK_EXCEPTIONS, sizeof **rows, count, &status, err);
  return status;
}

/** All rows of OI_TABLE_NUMBERING, to be freed with free(); NULL where there are none. */
static inline oi_status oi_result_all_numbering(
    const oi_result *result,
    oi_numbering_row **rows,
    size_t *count,
    oi_error *err) {
  oi_status status;
  *rows = (oi_numbering_row *)oi_result_all_rows(result, OI_TABLE_NUMBERING, sizeof **rows, count, &status, err);
  return status;
}

/** All rows of OI_TABLE_NUMBER_SERIES, to be freed with free(); NULL where there are none. */
static inline oi_status oi_result_all_number_series(
    const oi_result *result,
    oi_number_series_row **rows,
    size_t *count,
    oi_error *err) {
  oi_status status;
  *rows = (oi_number_series_row *)oi_result_all_rows(result, OI_TABLE_NUMBER_SERIES, sizeof **rows, count, &status, err);
  return status;
}

/** All rows of OI_TABLE_NUMBER_GAPS, to be freed with free(); NULL where there are none. */
static inline oi_status oi_result_all_number_gaps(
    const oi_result *result,
    oi_number_gap_row **rows,
    size_t *count,
    oi_error *err) {
  oi_status status;
  *rows = (oi_number_gap_row *)oi_result_all_rows(result, OI_TABLE_NUMBER_GAPS, sizeof **rows, count, &status, err);
  return status;
}

/** All rows of OI_TABLE_VOIDED_NUMBERS, to be freed with free(); NULL where there are none. */
static inline oi_status oi_result_all_voided_numbers(
    const oi_result *result,
    oi_voided_number_row **rows,
    size_t *count,
    oi_error *err) {
  oi_status status;
  *rows = (oi_voided_number_row *)oi_result_all_rows(result, OI_TABLE_VOIDED_NUMBERS, sizeof **rows, count, &status, err);
  return status;
}

/** All rows of OI_TABLE_CONTACTS, to be freed with free(); NULL where there are none. */
static inline oi_status oi_result_all_contacts(
    const oi_result *result,
    oi_contact_row **rows,
    size_t *count,
    oi_error *err) {
  oi_status status;
  *rows = (oi_contact_row *)oi_result_all_rows(result, OI_TABLE_CONTACTS, sizeof **rows, count, &status, err);
  return status;
}

/** All rows of OI_TABLE_MARKS, to be freed with free(); NULL where there are none. */
static inline oi_status oi_result_all_marks(
    const oi_result *result,
    oi_mark_row **rows,
    size_t *count,
    oi_error *err) {
  oi_status status;
  *rows = (oi_mark_row *)oi_result_all_rows(result, OI_TABLE_MARKS, sizeof **rows, count, &status, err);
  return status;
}

/** All rows of OI_TABLE_COMPANIES, to be freed with free(); NULL where there are none. */
static inline oi_status oi_result_all_companies(
    const oi_result *result,
    oi_company_row **rows,
    size_t *count,
    oi_error *err) {
  oi_status status;
  *rows = (oi_company_row *)oi_result_all_rows(result, OI_TABLE_COMPANIES, sizeof **rows, count, &status, err);
  return status;
}

/** All rows of OI_TABLE_CUSTOMER_GROUPS, to be freed with free(); NULL where there are none. */
static inline oi_status oi_result_all_customer_groups(
    const oi_result *result,
    oi_customer_group_row **rows,
    size_t *count,
    oi_error *err) {
  oi_status status;
  *rows = (oi_customer_group_row *)oi_result_all_rows(result, OI_TABLE_CUSTOMER_GROUPS, sizeof **rows, count, &status, err);
  return status;
}

/** All rows of OI_TABLE_ADDRESSES, to be freed with free(); NULL where there are none. */
static inline oi_status oi_result_all_addresses(
    const oi_result *result,
    oi_address_row **rows,
    size_t *count,
    oi_error *err) {
  oi_status status;
  *rows = (oi_address_row *)oi_result_all_rows(result, OI_TABLE_ADDRESSES, sizeof **rows, count, &status, err);
  return status;
}

/** All rows of OI_TABLE_TAX_REGISTRATIONS, to be freed with free(); NULL where there are none. */
static inline oi_status oi_result_all_tax_registrations(
    const oi_result *result,
    oi_tax_registration_row **rows,
    size_t *count,
    oi_error *err) {
  oi_status status;
  *rows = (oi_tax_registration_row *)oi_result_all_rows(result, OI_TABLE_TAX_REGISTRATIONS, sizeof **rows, count, &status, err);
  return status;
}

/** All rows of OI_TABLE_LICENCES, to be freed with free(); NULL where there are none. */
static inline oi_status oi_result_all_licences(
    const oi_result *result,
    oi_licence_row **rows,
    size_t *count,
    oi_error *err) {
  oi_status status;
  *rows = (oi_licence_row *)oi_result_all_rows(result, OI_TABLE_LICENCES, sizeof **rows, count, &status, err);
  return status;
}

/** All rows of OI_TABLE_SITES, to be freed with free(); NULL where there are none. */
static inline oi_status oi_result_all_sites(
    const oi_result *result,
    oi_site_row **rows,
    size_t *count,
    oi_error *err) {
  oi_status status;
  *rows = (oi_site_row *)oi_result_all_rows(result, OI_TABLE_SITES, sizeof **rows, count, &status, err);
  return status;
}

/** All rows of OI_TABLE_NOTES, to be freed with free(); NULL where there are none. */
static inline oi_status oi_result_all_notes(
    const oi_result *result,
    oi_note_row **rows,
    size_t *count,
    oi_error *err) {
  oi_status status;
  *rows = (oi_note_row *)oi_result_all_rows(result, OI_TABLE_NOTES, sizeof **rows, count, &status, err);
  return status;
}

/** All rows of OI_TABLE_COMMUNICATIONS, to be freed with free(); NULL where there are none. */
static inline oi_status oi_result_all_communications(
    const oi_result *result,
    oi_communication_row **rows,
    size_t *count,
    oi_error *err) {
  oi_status status;
  *rows = (oi_communication_row *)oi_result_all_rows(result, OI_TABLE_COMMUNICATIONS, sizeof **rows, count, &status, err);
  return status;
}

/** All rows of OI_TABLE_ATTACHMENTS, to be freed with free(); NULL where there are none. */
static inline oi_status oi_result_all_attachments(
    const oi_result *result,
    oi_attachment_row **rows,
    size_t *count,
    oi_error *err) {
  oi_status status;
  *rows = (oi_attachment_row *)oi_result_all_rows(result, OI_TABLE_ATTACHMENTS, sizeof **rows, count, &status, err);
  return status;
}

/** All rows of OI_TABLE_LINKS, to be freed with free(); NULL where there are none. */
static inline oi_status oi_result_all_links(
    const oi_result *result,
    oi_link_row **rows,
    size_t *count,
    oi_error *err) {
  oi_status status;
  *rows = (oi_link_row *)oi_result_all_rows(result, OI_TABLE_LINKS, sizeof **rows, count, &status, err);
  return status;
}

/** All rows of OI_TABLE_MEDIA_TYPES, to be freed with free(); NULL where there are none. */
static inline oi_status oi_result_all_media_types(
    const oi_result *result,
    oi_media_type_row **rows,
    size_t *count,
    oi_error *err) {
  oi_status status;
  *rows = (oi_media_type_row *)oi_result_all_rows(result, OI_TABLE_MEDIA_TYPES, sizeof **rows, count, &status, err);
  return status;
}

/** All rows of OI_TABLE_CUSTOMER_DEFAULTS, to be freed with free(); NULL where there are none. */
static inline oi_status oi_result_all_customer_defaults(
    const oi_result *result,
    oi_customer_defaults_row **rows,
    size_t *count,
    oi_error *err) {
  oi_status status;
  *rows = (oi_customer_defaults_row *)oi_result_all_rows(result, OI_TABLE_CUSTOMER_DEFAULTS, sizeof **rows, count, &status, err);
  return status;
}

/** All rows of OI_TABLE_NUMBER_RANGES, to be freed with free(); NULL where there are none. */
static inline oi_status oi_result_all_number_ranges(
    const oi_result *result,
    oi_number_range_row **rows,
    size_t *count,
    oi_error *err) {
  oi_status status;
  *rows = (oi_number_range_row *)oi_result_all_rows(result, OI_TABLE_NUMBER_RANGES, sizeof **rows, count, &status, err);
  return status;
}

/** All rows of OI_TABLE_SEARCH_HITS, to be freed with free(); NULL where there are none. */
static inline oi_status oi_result_all_search_hits(
    const oi_result *result,
    oi_search_row **rows,
    size_t *count,
    oi_error *err) {
  oi_status status;
  *rows = (oi_search_row *)oi_result_all_rows(result, OI_TABLE_SEARCH_HITS, sizeof **rows, count, &status, err);
  return status;
}

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* OPENITEM_ALL_ROWS_H */
