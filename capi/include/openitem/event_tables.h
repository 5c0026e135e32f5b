/* oi_record_read for each table, with its type of rows: made by capi/generate.py from openitem.h; do not edit. */
#ifndef OPENITEM_EVENT_TABLES_H
#define OPENITEM_EVENT_TABLES_H

#include "openitem/address.h"
#include "openitem/attachment.h"
#include "openitem/communication.h"
#include "openitem/company.h"
#include "openitem/contact.h"
#include "openitem/contract.h"
#include "openitem/customer.h"
#include "openitem/customer_group.h"
#include "openitem/event.h"
#include "openitem/item.h"
#include "openitem/job.h"
#include "openitem/licence.h"
#include "openitem/line.h"
#include "openitem/link.h"
#include "openitem/mark.h"
#include "openitem/media_type.h"
#include "openitem/note.h"
#include "openitem/number_range.h"
#include "openitem/period_lock.h"
#include "openitem/record.h"
#include "openitem/site.h"
#include "openitem/tax_registration.h"
#include "openitem/terms.h"

#ifdef __cplusplus
extern "C" {
#endif

/** Reads rows of OI_TABLE_CUSTOMERS. */
static inline oi_status oi_record_read_customers(
    const oi_record *record,
    size_t event,
    size_t first,
    oi_customer_row *rows,
    size_t capacity,
    size_t *written,
    oi_error *err) {
  return oi_record_read(record, event, OI_TABLE_CUSTOMERS, first, rows, capacity, sizeof *rows, 0, written, err);
}

/** Reads rows of OI_TABLE_JOBS. */
static inline oi_status oi_record_read_jobs(
    const oi_record *record,
    size_t event,
    size_t first,
    oi_job_row *rows,
    size_t capacity,
    size_t *written,
    oi_error *err) {
  return oi_record_read(record, event, OI_TABLE_JOBS, first, rows, capacity, sizeof *rows, 0, written, err);
}

/** Reads rows of OI_TABLE_CONTRACTS. */
static inline oi_status oi_record_read_contracts(
    const oi_record *record,
    size_t event,
    size_t first,
    oi_contract_row *rows,
    size_t capacity,
    size_t *written,
    oi_error *err) {
  return oi_record_read(record, event, OI_TABLE_CONTRACTS, first, rows, capacity, sizeof *rows, 0, written, err);
}

/** Reads rows of OI_TABLE_PORTIONS. */
static inline oi_status oi_record_read_portions(
    const oi_record *record,
    size_t event,
    size_t first,
    oi_portion_row *rows,
    size_t capacity,
    size_t *written,
    oi_error *err) {
  return oi_record_read(record, event, OI_TABLE_PORTIONS, first, rows, capacity, sizeof *rows, 0, written, err);
}

/** Reads rows of OI_TABLE_LINES. */
static inline oi_status oi_record_read_lines(
    const oi_record *record,
    size_t event,
    size_t first,
    oi_line_row *rows,
    size_t capacity,
    size_t *written,
    oi_error *err) {
  return oi_record_read(record, event, OI_TABLE_LINES, first, rows, capacity, sizeof *rows, 0, written, err);
}

/** Reads rows of OI_TABLE_TAXES. */
static inline oi_status oi_record_read_taxes(
    const oi_record *record,
    size_t event,
    size_t first,
    oi_tax_row *rows,
    size_t capacity,
    size_t *written,
    oi_error *err) {
  return oi_record_read(record, event, OI_TABLE_TAXES, first, rows, capacity, sizeof *rows, 0, written, err);
}

/** Reads rows of OI_TABLE_TERMS. */
static inline oi_status oi_record_read_terms(
    const oi_record *record,
    size_t event,
    size_t first,
    oi_terms_row *rows,
    size_t capacity,
    size_t *written,
    oi_error *err) {
  return oi_record_read(record, event, OI_TABLE_TERMS, first, rows, capacity, sizeof *rows, 0, written, err);
}

/** Reads rows of OI_TABLE_TERMS_DISCOUNTS. */
static inline oi_status oi_record_read_terms_discounts(
    const oi_record *record,
    size_t event,
    size_t first,
    oi_terms_discount_row *rows,
    size_t capacity,
    size_t *written,
    oi_error *err) {
  return oi_record_read(record, event, OI_TABLE_TERMS_DISCOUNTS, first, rows, capacity, sizeof *rows, 0, written, err);
}

/** Reads rows of OI_TABLE_PERIOD_LOCKS. */
static inline oi_status oi_record_read_period_locks(
    const oi_record *record,
    size_t event,
    size_t first,
    oi_period_lock_row *rows,
    size_t capacity,
    size_t *written,
    oi_error *err) {
  return oi_record_read(record, event, OI_TABLE_PERIOD_LOCKS, first, rows, capacity, sizeof *rows, 0, written, err);
}

/** Reads rows of OI_TABLE_LOCK_EXCEPTIONS: a record. */
static inline oi_status oi_record_read_lock_exceptions(
    const oi_record *record,
    size_t event,
    size_t first,
    oi_lock_exception_row *rows,
    size_t capacity,
    size_t *written,
    oi_error *err) {
  return oi_record_read(record, event, OI_TABLE_LOCK_EXCEPTIONS, first, rows, capacity, sizeof *rows, 0, written, err);
}

/** Reads rows of OI_TABLE_CONTACTS: a record. */
static inline oi_status oi_record_read_contacts(
    const oi_record *record,
    size_t event,
    size_t first,
    oi_contact_row *rows,
    size_t capacity,
    size_t *written,
    oi_error *err) {
  return oi_record_read(record, event, OI_TABLE_CONTACTS, first, rows, capacity, sizeof *rows, 0, written, err);
}

/** Reads rows of OI_TABLE_MARKS. */
static inline oi_status oi_record_read_marks(
    const oi_record *record,
    size_t event,
    size_t first,
    oi_mark_row *rows,
    size_t capacity,
    size_t *written,
    oi_error *err) {
  return oi_record_read(record, event, OI_TABLE_MARKS, first, rows, capacity, sizeof *rows, 0, written, err);
}

/** Reads rows of OI_TABLE_SETTINGS: one. */
static inline oi_status oi_record_read_settings(
    const oi_record *record,
    size_t event,
    size_t first,
    oi_settings_row *rows,
    size_t capacity,
    size_t *written,
    oi_error *err) {
  return oi_record_read(record, event, OI_TABLE_SETTINGS, first, rows, capacity, sizeof *rows, 0, written, err);
}

/** Reads rows of OI_TABLE_CURRENCIES: one. */
static inline oi_status oi_record_read_currencies(
    const oi_record *record,
    size_t event,
    size_t first,
    oi_currency_row *rows,
    size_t capacity,
    size_t *written,
    oi_error *err) {
  return oi_record_read(record, event, OI_TABLE_CURRENCIES, first, rows, capacity, sizeof *rows, 0, written, err);
}

/** Reads rows of OI_TABLE_CUSTOMERS_ACTIVATED: one. */
static inline oi_status oi_record_read_customers_activated(
    const oi_record *record,
    size_t event,
    size_t first,
    oi_customer_activated_row *rows,
    size_t capacity,
    size_t *written,
    oi_error *err) {
  return oi_record_read(record, event, OI_TABLE_CUSTOMERS_ACTIVATED, first, rows, capacity, sizeof *rows, 0, written, err);
}

/** Reads rows of OI_TABLE_DOCUMENTS: one. */
static inline oi_status oi_record_read_documents(
    const oi_record *record,
    size_t event,
    size_t first,
    oi_document_row *rows,
    size_t capacity,
    size_t *written,
    oi_error *err) {
  return oi_record_read(record, event, OI_TABLE_DOCUMENTS, first, rows, capacity, sizeof *rows, 0, written, err);
}

/** Reads rows of OI_TABLE_DRAFTS_DELETED: one. */
static inline oi_status oi_record_read_drafts_deleted(
    const oi_record *record,
    size_t event,
    size_t first,
    oi_draft_deleted_row *rows,
    size_t capacity,
    size_t *written,
    oi_error *err) {
  return oi_record_read(record, event, OI_TABLE_DRAFTS_DELETED, first, rows, capacity, sizeof *rows, 0, written, err);
}

/** Reads rows of OI_TABLE_CREDITS_APPLIED: one. */
static inline oi_status oi_record_read_credits_applied(
    const oi_record *record,
    size_t event,
    size_t first,
    oi_credit_applied_row *rows,
    size_t capacity,
    size_t *written,
    oi_error *err) {
  return oi_record_read(record, event, OI_TABLE_CREDITS_APPLIED, first, rows, capacity, sizeof *rows, 0, written, err);
}

/** Reads rows of OI_TABLE_APPLICATIONS_UNDONE: one. */
static inline oi_status oi_record_read_applications_undone(
    const oi_record *record,
    size_t event,
    size_t first,
    oi_application_undone_row *rows,
    size_t capacity,
    size_t *written,
    oi_error *err) {
  return oi_record_read(record, event, OI_TABLE_APPLICATIONS_UNDONE, first, rows, capacity, sizeof *rows, 0, written, err);
}

/** Reads rows of OI_TABLE_ITEMS_REVERSED: one. */
static inline oi_status oi_record_read_items_reversed(
    const oi_record *record,
    size_t event,
    size_t first,
    oi_item_reversed_row *rows,
    size_t capacity,
    size_t *written,
    oi_error *err) {
  return oi_record_read(record, event, OI_TABLE_ITEMS_REVERSED, first, rows, capacity, sizeof *rows, 0, written, err);
}

/** Reads rows of OI_TABLE_REVERSALS_UNDONE: one. */
static inline oi_status oi_record_read_reversals_undone(
    const oi_record *record,
    size_t event,
    size_t first,
    oi_reversal_undone_row *rows,
    size_t capacity,
    size_t *written,
    oi_error *err) {
  return oi_record_read(record, event, OI_TABLE_REVERSALS_UNDONE, first, rows, capacity, sizeof *rows, 0, written, err);
}

/** Reads rows of OI_TABLE_KEYS_DROPPED: one. */
static inline oi_status oi_record_read_keys_dropped(
    const oi_record *record,
    size_t event,
    size_t first,
    oi_keys_dropped_row *rows,
    size_t capacity,
    size_t *written,
    oi_error *err) {
  return oi_record_read(record, event, OI_TABLE_KEYS_DROPPED, first, rows, capacity, sizeof *rows, 0, written, err);
}

/** Reads rows of OI_TABLE_RECORDS_DELETED: one. */
static inline oi_status oi_record_read_records_deleted(
    const oi_record *record,
    size_t event,
    size_t first,
    oi_record_deleted_row *rows,
    size_t capacity,
    size_t *written,
    oi_error *err) {
  return oi_record_read(record, event, OI_TABLE_RECORDS_DELETED, first, rows, capacity, sizeof *rows, 0, written, err);
}

/** Reads rows of OI_TABLE_PERSONAL_ERASED: one. */
static inline oi_status oi_record_read_personal_erased(
    const oi_record *record,
    size_t event,
    size_t first,
    oi_personal_erased_row *rows,
    size_t capacity,
    size_t *written,
    oi_error *err) {
  return oi_record_read(record, event, OI_TABLE_PERSONAL_ERASED, first, rows, capacity, sizeof *rows, 0, written, err);
}

/** Reads rows of OI_TABLE_DUE_CHANGED: one. */
static inline oi_status oi_record_read_due_changed(
    const oi_record *record,
    size_t event,
    size_t first,
    oi_due_changed_row *rows,
    size_t capacity,
    size_t *written,
    oi_error *err) {
  return oi_record_read(record, event, OI_TABLE_DUE_CHANGED, first, rows, capacity, sizeof *rows, 0, written, err);
}

/** Reads rows of OI_TABLE_MARKS_REDUCED: one. */
static inline oi_status oi_record_read_marks_reduced(
    const oi_record *record,
    size_t event,
    size_t first,
    oi_mark_reduced_row *rows,
    size_t capacity,
    size_t *written,
    oi_error *err) {
  return oi_record_read(record, event, OI_TABLE_MARKS_REDUCED, first, rows, capacity, sizeof *rows, 0, written, err);
}

/** Reads rows of OI_TABLE_MARKS_ENDED: one. */
static inline oi_status oi_record_read_marks_ended(
    const oi_record *record,
    size_t event,
    size_t first,
    oi_mark_ended_row *rows,
    size_t capacity,
    size_t *written,
    oi_error *err) {
  return oi_record_read(record, event, OI_TABLE_MARKS_ENDED, first, rows, capacity, sizeof *rows, 0, written, err);
}

/** Reads rows of OI_TABLE_APPLIED_PORTIONS. */
static inline oi_status oi_record_read_applied_portions(
    const oi_record *record,
    size_t event,
    size_t first,
    oi_applied_portion_row *rows,
    size_t capacity,
    size_t *written,
    oi_error *err) {
  return oi_record_read(record, event, OI_TABLE_APPLIED_PORTIONS, first, rows, capacity, sizeof *rows, 0, written, err);
}

/** Reads rows of OI_TABLE_ADDED_PORTIONS. */
static inline oi_status oi_record_read_added_portions(
    const oi_record *record,
    size_t event,
    size_t first,
    oi_added_portion_row *rows,
    size_t capacity,
    size_t *written,
    oi_error *err) {
  return oi_record_read(record, event, OI_TABLE_ADDED_PORTIONS, first, rows, capacity, sizeof *rows, 0, written, err);
}

/** Reads rows of OI_TABLE_MOVED_PORTIONS. */
static inline oi_status oi_record_read_moved_portions(
    const oi_record *record,
    size_t event,
    size_t first,
    oi_moved_portion_row *rows,
    size_t capacity,
    size_t *written,
    oi_error *err) {
  return oi_record_read(record, event, OI_TABLE_MOVED_PORTIONS, first, rows, capacity, sizeof *rows, 0, written, err);
}

/** Reads rows of OI_TABLE_COMPANIES: a record. */
static inline oi_status oi_record_read_companies(
    const oi_record *record,
    size_t event,
    size_t first,
    oi_company_row *rows,
    size_t capacity,
    size_t *written,
    oi_error *err) {
  return oi_record_read(record, event, OI_TABLE_COMPANIES, first, rows, capacity, sizeof *rows, 0, written, err);
}

/** Reads rows of OI_TABLE_CUSTOMER_GROUPS: a record. */
static inline oi_status oi_record_read_customer_groups(
    const oi_record *record,
    size_t event,
    size_t first,
    oi_customer_group_row *rows,
    size_t capacity,
    size_t *written,
    oi_error *err) {
  return oi_record_read(record, event, OI_TABLE_CUSTOMER_GROUPS, first, rows, capacity, sizeof *rows, 0, written, err);
}

/** Reads rows of OI_TABLE_ADDRESSES: a record. */
static inline oi_status oi_record_read_addresses(
    const oi_record *record,
    size_t event,
    size_t first,
    oi_address_row *rows,
    size_t capacity,
    size_t *written,
    oi_error *err) {
  return oi_record_read(record, event, OI_TABLE_ADDRESSES, first, rows, capacity, sizeof *rows, 0, written, err);
}

/** Reads rows of OI_TABLE_TAX_REGISTRATIONS: a record. */
static inline oi_status oi_record_read_tax_registrations(
    const oi_record *record,
    size_t event,
    size_t first,
    oi_tax_registration_row *rows,
    size_t capacity,
    size_t *written,
    oi_error *err) {
  return oi_record_read(record, event, OI_TABLE_TAX_REGISTRATIONS, first, rows, capacity, sizeof *rows, 0, written, err);
}

/** Reads rows of OI_TABLE_LICENCES: a record. */
static inline oi_status oi_record_read_licences(
    const oi_record *record,
    size_t event,
    size_t first,
    oi_licence_row *rows,
    size_t capacity,
    size_t *written,
    oi_error *err) {
  return oi_record_read(record, event, OI_TABLE_LICENCES, first, rows, capacity, sizeof *rows, 0, written, err);
}

/** Reads rows of OI_TABLE_SITES: a record. */
static inline oi_status oi_record_read_sites(
    const oi_record *record,
    size_t event,
    size_t first,
    oi_site_row *rows,
    size_t capacity,
    size_t *written,
    oi_error *err) {
  return oi_record_read(record, event, OI_TABLE_SITES, first, rows, capacity, sizeof *rows, 0, written, err);
}

/** Reads rows of OI_TABLE_NOTES: a record. */
static inline oi_status oi_record_read_notes(
    const oi_record *record,
    size_t event,
    size_t first,
    oi_note_row *rows,
    size_t capacity,
    size_t *written,
    oi_error *err) {
  return oi_record_read(record, event, OI_TABLE_NOTES, first, rows, capacity, sizeof *rows, 0, written, err);
}

/** Reads rows of OI_TABLE_COMMUNICATIONS: a record. */
static inline oi_status oi_record_read_communications(
    const oi_record *record,
    size_t event,
    size_t first,
    oi_communication_row *rows,
    size_t capacity,
    size_t *written,
    oi_error *err) {
  return oi_record_read(record, event, OI_TABLE_COMMUNICATIONS, first, rows, capacity, sizeof *rows, 0, written, err);
}

/** Reads rows of OI_TABLE_ATTACHMENTS: a record. */
static inline oi_status oi_record_read_attachments(
    const oi_record *record,
    size_t event,
    size_t first,
    oi_attachment_row *rows,
    size_t capacity,
    size_t *written,
    oi_error *err) {
  return oi_record_read(record, event, OI_TABLE_ATTACHMENTS, first, rows, capacity, sizeof *rows, 0, written, err);
}

/** Reads rows of OI_TABLE_LINKS: a record. */
static inline oi_status oi_record_read_links(
    const oi_record *record,
    size_t event,
    size_t first,
    oi_link_row *rows,
    size_t capacity,
    size_t *written,
    oi_error *err) {
  return oi_record_read(record, event, OI_TABLE_LINKS, first, rows, capacity, sizeof *rows, 0, written, err);
}

/** Reads rows of OI_TABLE_MEDIA_TYPES: a record. */
static inline oi_status oi_record_read_media_types(
    const oi_record *record,
    size_t event,
    size_t first,
    oi_media_type_row *rows,
    size_t capacity,
    size_t *written,
    oi_error *err) {
  return oi_record_read(record, event, OI_TABLE_MEDIA_TYPES, first, rows, capacity, sizeof *rows, 0, written, err);
}

/** Reads rows of OI_TABLE_NUMBER_RANGES: a record. */
static inline oi_status oi_record_read_number_ranges(
    const oi_record *record,
    size_t event,
    size_t first,
    oi_number_range_row *rows,
    size_t capacity,
    size_t *written,
    oi_error *err) {
  return oi_record_read(record, event, OI_TABLE_NUMBER_RANGES, first, rows, capacity, sizeof *rows, 0, written, err);
}

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* OPENITEM_EVENT_TABLES_H */
