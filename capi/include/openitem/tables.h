/* oi_result_read for each table, with its type of rows: made by capi/generate.py from openitem.h; do not edit. */
#ifndef OPENITEM_TABLES_H
#define OPENITEM_TABLES_H

#include "openitem/address.h"
#include "openitem/aging.h"
#include "openitem/application.h"
#include "openitem/attachment.h"
#include "openitem/balance.h"
#include "openitem/communication.h"
#include "openitem/company.h"
#include "openitem/contact.h"
#include "openitem/contract.h"
#include "openitem/customer.h"
#include "openitem/customer_defaults.h"
#include "openitem/customer_group.h"
#include "openitem/explain.h"
#include "openitem/history.h"
#include "openitem/item.h"
#include "openitem/job.h"
#include "openitem/licence.h"
#include "openitem/line.h"
#include "openitem/link.h"
#include "openitem/mark.h"
#include "openitem/media_type.h"
#include "openitem/note.h"
#include "openitem/number_range.h"
#include "openitem/numbering.h"
#include "openitem/period_lock.h"
#include "openitem/result.h"
#include "openitem/search.h"
#include "openitem/site.h"
#include "openitem/summary.h"
#include "openitem/tax_registration.h"
#include "openitem/terms.h"
#include "openitem/values.h"

#ifdef __cplusplus
extern "C" {
#endif

/** Reads rows of OI_TABLE_CUSTOMERS. */
static inline oi_status oi_result_read_customers(
    const oi_result *result,
    size_t first,
    oi_customer_row *rows,
    size_t capacity,
    size_t *written,
    oi_error *err) {
  return oi_result_read(result, OI_TABLE_CUSTOMERS, first, rows, capacity, sizeof *rows, 0, written, err);
}

/** Reads rows of OI_TABLE_JOBS. */
static inline oi_status oi_result_read_jobs(
    const oi_result *result,
    size_t first,
    oi_job_row *rows,
    size_t capacity,
    size_t *written,
    oi_error *err) {
  return oi_result_read(result, OI_TABLE_JOBS, first, rows, capacity, sizeof *rows, 0, written, err);
}

/** Reads rows of OI_TABLE_CONTRACTS. */
static inline oi_status oi_result_read_contracts(
    const oi_result *result,
    size_t first,
    oi_contract_row *rows,
    size_t capacity,
    size_t *written,
    oi_error *err) {
  return oi_result_read(result, OI_TABLE_CONTRACTS, first, rows, capacity, sizeof *rows, 0, written, err);
}

/** Reads rows of OI_TABLE_ITEMS. */
static inline oi_status oi_result_read_items(
    const oi_result *result,
    size_t first,
    oi_item_row *rows,
    size_t capacity,
    size_t *written,
    oi_error *err) {
  return oi_result_read(result, OI_TABLE_ITEMS, first, rows, capacity, sizeof *rows, 0, written, err);
}

/** Reads rows of OI_TABLE_PORTIONS. */
static inline oi_status oi_result_read_portions(
    const oi_result *result,
    size_t first,
    oi_portion_row *rows,
    size_t capacity,
    size_t *written,
    oi_error *err) {
  return oi_result_read(result, OI_TABLE_PORTIONS, first, rows, capacity, sizeof *rows, 0, written, err);
}

/** Reads rows of OI_TABLE_LINES. */
static inline oi_status oi_result_read_lines(
    const oi_result *result,
    size_t first,
    oi_line_row *rows,
    size_t capacity,
    size_t *written,
    oi_error *err) {
  return oi_result_read(result, OI_TABLE_LINES, first, rows, capacity, sizeof *rows, 0, written, err);
}

/** Reads rows of OI_TABLE_TAXES. */
static inline oi_status oi_result_read_taxes(
    const oi_result *result,
    size_t first,
    oi_tax_row *rows,
    size_t capacity,
    size_t *written,
    oi_error *err) {
  return oi_result_read(result, OI_TABLE_TAXES, first, rows, capacity, sizeof *rows, 0, written, err);
}

/** Reads rows of OI_TABLE_APPLICATIONS. */
static inline oi_status oi_result_read_applications(
    const oi_result *result,
    size_t first,
    oi_application_row *rows,
    size_t capacity,
    size_t *written,
    oi_error *err) {
  return oi_result_read(result, OI_TABLE_APPLICATIONS, first, rows, capacity, sizeof *rows, 0, written, err);
}

/** Reads rows of OI_TABLE_MADE_ITEMS. */
static inline oi_status oi_result_read_made_items(
    const oi_result *result,
    size_t first,
    oi_made_item_row *rows,
    size_t capacity,
    size_t *written,
    oi_error *err) {
  return oi_result_read(result, OI_TABLE_MADE_ITEMS, first, rows, capacity, sizeof *rows, 0, written, err);
}

/** Reads rows of OI_TABLE_MADE_APPLICATIONS. */
static inline oi_status oi_result_read_made_applications(
    const oi_result *result,
    size_t first,
    oi_made_application_row *rows,
    size_t capacity,
    size_t *written,
    oi_error *err) {
  return oi_result_read(result, OI_TABLE_MADE_APPLICATIONS, first, rows, capacity, sizeof *rows, 0, written, err);
}

/** Reads rows of OI_TABLE_BALANCES. */
static inline oi_status oi_result_read_balances(
    const oi_result *result,
    size_t first,
    oi_balance_row *rows,
    size_t capacity,
    size_t *written,
    oi_error *err) {
  return oi_result_read(result, OI_TABLE_BALANCES, first, rows, capacity, sizeof *rows, 0, written, err);
}

/** Reads rows of OI_TABLE_AGING_BUCKETS. */
static inline oi_status oi_result_read_aging_buckets(
    const oi_result *result,
    size_t first,
    oi_aging_bucket_row *rows,
    size_t capacity,
    size_t *written,
    oi_error *err) {
  return oi_result_read(result, OI_TABLE_AGING_BUCKETS, first, rows, capacity, sizeof *rows, 0, written, err);
}

/** Reads rows of OI_TABLE_AGING_ROWS. */
static inline oi_status oi_result_read_aging_rows(
    const oi_result *result,
    size_t first,
    oi_aging_row *rows,
    size_t capacity,
    size_t *written,
    oi_error *err) {
  return oi_result_read(result, OI_TABLE_AGING_ROWS, first, rows, capacity, sizeof *rows, 0, written, err);
}

/** Reads rows of OI_TABLE_AGING_CELLS: row r, bucket b stands at r x buckets + b. */
static inline oi_status oi_result_read_aging_cells(
    const oi_result *result,
    size_t first,
    oi_money *rows,
    size_t capacity,
    size_t *written,
    oi_error *err) {
  return oi_result_read(result, OI_TABLE_AGING_CELLS, first, rows, capacity, sizeof *rows, 0, written, err);
}

/** Reads rows of OI_TABLE_AGING_TOTALS: one a currency. */
static inline oi_status oi_result_read_aging_totals(
    const oi_result *result,
    size_t first,
    oi_aging_row *rows,
    size_t capacity,
    size_t *written,
    oi_error *err) {
  return oi_result_read(result, OI_TABLE_AGING_TOTALS, first, rows, capacity, sizeof *rows, 0, written, err);
}

/** Reads rows of OI_TABLE_AGING_TOTAL_CELLS: as the cells. */
static inline oi_status oi_result_read_aging_total_cells(
    const oi_result *result,
    size_t first,
    oi_money *rows,
    size_t capacity,
    size_t *written,
    oi_error *err) {
  return oi_result_read(result, OI_TABLE_AGING_TOTAL_CELLS, first, rows, capacity, sizeof *rows, 0, written, err);
}

/** Reads rows of OI_TABLE_SUMMARIES: one. */
static inline oi_status oi_result_read_summaries(
    const oi_result *result,
    size_t first,
    oi_summary_row *rows,
    size_t capacity,
    size_t *written,
    oi_error *err) {
  return oi_result_read(result, OI_TABLE_SUMMARIES, first, rows, capacity, sizeof *rows, 0, written, err);
}

/** Reads rows of OI_TABLE_SUMMARY_CURRENCIES. */
static inline oi_status oi_result_read_summary_currencies(
    const oi_result *result,
    size_t first,
    oi_summary_currency_row *rows,
    size_t capacity,
    size_t *written,
    oi_error *err) {
  return oi_result_read(result, OI_TABLE_SUMMARY_CURRENCIES, first, rows, capacity, sizeof *rows, 0, written, err);
}

/** Reads rows of OI_TABLE_SUMMARY_CELLS: currency c, bucket b stands at c x buckets + b. */
static inline oi_status oi_result_read_summary_cells(
    const oi_result *result,
    size_t first,
    oi_money *rows,
    size_t capacity,
    size_t *written,
    oi_error *err) {
  return oi_result_read(result, OI_TABLE_SUMMARY_CELLS, first, rows, capacity, sizeof *rows, 0, written, err);
}

/** Reads rows of OI_TABLE_HISTORY_LINES. */
static inline oi_status oi_result_read_history_lines(
    const oi_result *result,
    size_t first,
    oi_history_row *rows,
    size_t capacity,
    size_t *written,
    oi_error *err) {
  return oi_result_read(result, OI_TABLE_HISTORY_LINES, first, rows, capacity, sizeof *rows, 0, written, err);
}

/** Reads rows of OI_TABLE_EXPLAIN_PARTS. */
static inline oi_status oi_result_read_explain_parts(
    const oi_result *result,
    size_t first,
    oi_explain_part_row *rows,
    size_t capacity,
    size_t *written,
    oi_error *err) {
  return oi_result_read(result, OI_TABLE_EXPLAIN_PARTS, first, rows, capacity, sizeof *rows, 0, written, err);
}

/** Reads rows of OI_TABLE_TERMS. */
static inline oi_status oi_result_read_terms(
    const oi_result *result,
    size_t first,
    oi_terms_row *rows,
    size_t capacity,
    size_t *written,
    oi_error *err) {
  return oi_result_read(result, OI_TABLE_TERMS, first, rows, capacity, sizeof *rows, 0, written, err);
}

/** Reads rows of OI_TABLE_TERMS_DISCOUNTS. */
static inline oi_status oi_result_read_terms_discounts(
    const oi_result *result,
    size_t first,
    oi_terms_discount_row *rows,
    size_t capacity,
    size_t *written,
    oi_error *err) {
  return oi_result_read(result, OI_TABLE_TERMS_DISCOUNTS, first, rows, capacity, sizeof *rows, 0, written, err);
}

/** Reads rows of OI_TABLE_PERIOD_LOCKS. */
static inline oi_status oi_result_read_period_locks(
    const oi_result *result,
    size_t first,
    oi_period_lock_row *rows,
    size_t capacity,
    size_t *written,
    oi_error *err) {
  return oi_result_read(result, OI_TABLE_PERIOD_LOCKS, first, rows, capacity, sizeof *rows, 0, written, err);
}

/** Reads rows of OI_TABLE_LOCK_EXCEPTIONS: a record. */
static inline oi_status oi_result_read_lock_exceptions(
    const oi_result *result,
    size_t first,
    oi_lock_exception_row *rows,
    size_t capacity,
    size_t *written,
    oi_error *err) {
  return oi_result_read(result, OI_TABLE_LOCK_EXCEPTIONS, first, rows, capacity, sizeof *rows, 0, written, err);
}

/** Reads rows of OI_TABLE_NUMBERING: one. */
static inline oi_status oi_result_read_numbering(
    const oi_result *result,
    size_t first,
    oi_numbering_row *rows,
    size_t capacity,
    size_t *written,
    oi_error *err) {
  return oi_result_read(result, OI_TABLE_NUMBERING, first, rows, capacity, sizeof *rows, 0, written, err);
}

/** Reads rows of OI_TABLE_NUMBER_SERIES. */
static inline oi_status oi_result_read_number_series(
    const oi_result *result,
    size_t first,
    oi_number_series_row *rows,
    size_t capacity,
    size_t *written,
    oi_error *err) {
  return oi_result_read(result, OI_TABLE_NUMBER_SERIES, first, rows, capacity, sizeof *rows, 0, written, err);
}

/** Reads rows of OI_TABLE_NUMBER_GAPS. */
static inline oi_status oi_result_read_number_gaps(
    const oi_result *result,
    size_t first,
    oi_number_gap_row *rows,
    size_t capacity,
    size_t *written,
    oi_error *err) {
  return oi_result_read(result, OI_TABLE_NUMBER_GAPS, first, rows, capacity, sizeof *rows, 0, written, err);
}

/** Reads rows of OI_TABLE_VOIDED_NUMBERS. */
static inline oi_status oi_result_read_voided_numbers(
    const oi_result *result,
    size_t first,
    oi_voided_number_row *rows,
    size_t capacity,
    size_t *written,
    oi_error *err) {
  return oi_result_read(result, OI_TABLE_VOIDED_NUMBERS, first, rows, capacity, sizeof *rows, 0, written, err);
}

/** Reads rows of OI_TABLE_CONTACTS: a record. */
static inline oi_status oi_result_read_contacts(
    const oi_result *result,
    size_t first,
    oi_contact_row *rows,
    size_t capacity,
    size_t *written,
    oi_error *err) {
  return oi_result_read(result, OI_TABLE_CONTACTS, first, rows, capacity, sizeof *rows, 0, written, err);
}

/** Reads rows of OI_TABLE_MARKS. */
static inline oi_status oi_result_read_marks(
    const oi_result *result,
    size_t first,
    oi_mark_row *rows,
    size_t capacity,
    size_t *written,
    oi_error *err) {
  return oi_result_read(result, OI_TABLE_MARKS, first, rows, capacity, sizeof *rows, 0, written, err);
}

/** Reads rows of OI_TABLE_COMPANIES: a record. */
static inline oi_status oi_result_read_companies(
    const oi_result *result,
    size_t first,
    oi_company_row *rows,
    size_t capacity,
    size_t *written,
    oi_error *err) {
  return oi_result_read(result, OI_TABLE_COMPANIES, first, rows, capacity, sizeof *rows, 0, written, err);
}

/** Reads rows of OI_TABLE_CUSTOMER_GROUPS: a record. */
static inline oi_status oi_result_read_customer_groups(
    const oi_result *result,
    size_t first,
    oi_customer_group_row *rows,
    size_t capacity,
    size_t *written,
    oi_error *err) {
  return oi_result_read(result, OI_TABLE_CUSTOMER_GROUPS, first, rows, capacity, sizeof *rows, 0, written, err);
}

/** Reads rows of OI_TABLE_ADDRESSES: a record. */
static inline oi_status oi_result_read_addresses(
    const oi_result *result,
    size_t first,
    oi_address_row *rows,
    size_t capacity,
    size_t *written,
    oi_error *err) {
  return oi_result_read(result, OI_TABLE_ADDRESSES, first, rows, capacity, sizeof *rows, 0, written, err);
}

/** Reads rows of OI_TABLE_TAX_REGISTRATIONS: a record. */
static inline oi_status oi_result_read_tax_registrations(
    const oi_result *result,
    size_t first,
    oi_tax_registration_row *rows,
    size_t capacity,
    size_t *written,
    oi_error *err) {
  return oi_result_read(result, OI_TABLE_TAX_REGISTRATIONS, first, rows, capacity, sizeof *rows, 0, written, err);
}

/** Reads rows of OI_TABLE_LICENCES: a record. */
static inline oi_status oi_result_read_licences(
    const oi_result *result,
    size_t first,
    oi_licence_row *rows,
    size_t capacity,
    size_t *written,
    oi_error *err) {
  return oi_result_read(result, OI_TABLE_LICENCES, first, rows, capacity, sizeof *rows, 0, written, err);
}

/** Reads rows of OI_TABLE_SITES: a record. */
static inline oi_status oi_result_read_sites(
    const oi_result *result,
    size_t first,
    oi_site_row *rows,
    size_t capacity,
    size_t *written,
    oi_error *err) {
  return oi_result_read(result, OI_TABLE_SITES, first, rows, capacity, sizeof *rows, 0, written, err);
}

/** Reads rows of OI_TABLE_NOTES: a record. */
static inline oi_status oi_result_read_notes(
    const oi_result *result,
    size_t first,
    oi_note_row *rows,
    size_t capacity,
    size_t *written,
    oi_error *err) {
  return oi_result_read(result, OI_TABLE_NOTES, first, rows, capacity, sizeof *rows, 0, written, err);
}

/** Reads rows of OI_TABLE_COMMUNICATIONS: a record. */
static inline oi_status oi_result_read_communications(
    const oi_result *result,
    size_t first,
    oi_communication_row *rows,
    size_t capacity,
    size_t *written,
    oi_error *err) {
  return oi_result_read(result, OI_TABLE_COMMUNICATIONS, first, rows, capacity, sizeof *rows, 0, written, err);
}

/** Reads rows of OI_TABLE_ATTACHMENTS: a record. */
static inline oi_status oi_result_read_attachments(
    const oi_result *result,
    size_t first,
    oi_attachment_row *rows,
    size_t capacity,
    size_t *written,
    oi_error *err) {
  return oi_result_read(result, OI_TABLE_ATTACHMENTS, first, rows, capacity, sizeof *rows, 0, written, err);
}

/** Reads rows of OI_TABLE_LINKS: a record. */
static inline oi_status oi_result_read_links(
    const oi_result *result,
    size_t first,
    oi_link_row *rows,
    size_t capacity,
    size_t *written,
    oi_error *err) {
  return oi_result_read(result, OI_TABLE_LINKS, first, rows, capacity, sizeof *rows, 0, written, err);
}

/** Reads rows of OI_TABLE_MEDIA_TYPES: a record. */
static inline oi_status oi_result_read_media_types(
    const oi_result *result,
    size_t first,
    oi_media_type_row *rows,
    size_t capacity,
    size_t *written,
    oi_error *err) {
  return oi_result_read(result, OI_TABLE_MEDIA_TYPES, first, rows, capacity, sizeof *rows, 0, written, err);
}

/** Reads rows of OI_TABLE_CUSTOMER_DEFAULTS: one. */
static inline oi_status oi_result_read_customer_defaults(
    const oi_result *result,
    size_t first,
    oi_customer_defaults_row *rows,
    size_t capacity,
    size_t *written,
    oi_error *err) {
  return oi_result_read(result, OI_TABLE_CUSTOMER_DEFAULTS, first, rows, capacity, sizeof *rows, 0, written, err);
}

/** Reads rows of OI_TABLE_NUMBER_RANGES: a record. */
static inline oi_status oi_result_read_number_ranges(
    const oi_result *result,
    size_t first,
    oi_number_range_row *rows,
    size_t capacity,
    size_t *written,
    oi_error *err) {
  return oi_result_read(result, OI_TABLE_NUMBER_RANGES, first, rows, capacity, sizeof *rows, 0, written, err);
}

/** Reads rows of OI_TABLE_SEARCH_HITS. */
static inline oi_status oi_result_read_search_hits(
    const oi_result *result,
    size_t first,
    oi_search_row *rows,
    size_t capacity,
    size_t *written,
    oi_error *err) {
  return oi_result_read(result, OI_TABLE_SEARCH_HITS, first, rows, capacity, sizeof *rows, 0, written, err);
}

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* OPENITEM_TABLES_H */
