/* Invoices, debit notes and balances brought in: what a customer owes from a date on. */
#ifndef OPENITEM_INVOICE_H
#define OPENITEM_INVOICE_H

#include "openitem/terms.h"
#include "openitem/document.h"
#include "openitem/command.h"
#include "openitem/item.h"

#ifdef __cplusplus
extern "C" {
#endif

/** An invoice, debit note, opening balance, or a draft of an invoice: lines, or a bare total, or both when
 *  they agree. Due by portions, or on `due`, or by terms, or by those of its contract, its customer and those above
 *  (oi_default_level), or on receipt, in this order. */
typedef struct oi_invoice_input {
  uint32_t struct_size;             /**< sizeof(oi_invoice_input) */
  uint32_t flags;                   /**< 0 */
  uint64_t id;                      /**< 0: the next of its kind */
  uint64_t customer;                /**< whose */
  uint64_t job;                     /**< 0: none */
  uint64_t contract;                /**< 0: none */
  oi_text number;                   /**< unique per kind; may be empty */
  char currency[8];                 /**< all zero: the total's, else the customer's */
  oi_item_kind kind;                /**< of which kind; 0: what the function makes; an opening is a debit or a credit */
  oi_draft_state draft_state;       /**< where it stands outside the books; oi_ledger_draft_invoice reads it, else 0 */
  int32_t document_date;            /**< 0: the effective date */
  int32_t delivery_date;            /**< 0: none */
  int32_t due;                      /**< 0: by portions or terms */
  oi_tax_scope tax_scope;           /**< where tax is rounded, unless the settings say: by line */
  oi_money total;                   /**< >= 0; all zero: what the lines add up to */
  const oi_line_input *lines;       /**< lines */
  size_t line_count;                /**< how many */
  size_t line_stride;               /**< bytes from one to the next; 0: its struct_size */
  const oi_due_portion *portions;   /**< due portions; they sum to the total */
  size_t portion_count;             /**< how many */
  size_t portion_stride;            /**< bytes from one to the next; 0: its struct_size */
  const oi_terms_portion *terms;    /**< terms of this document */
  size_t terms_count;               /**< how many */
  size_t terms_stride;              /**< bytes from one to the next; 0: its struct_size */
  oi_text salesperson;              /**< empty: the customer's */
  oi_text series;                   /**< recurring invoices that belong together */
  oi_text reference;                /**< the customer's order number, say */
  oi_text notes;                    /**< personal */
  oi_text external_ref;             /**< unique per kind; may be empty */
  uint64_t number_range;            /**< that gives the number at posting; 0: the automatic one, if any, where there is none */
} oi_invoice_input;

/** Posts an invoice.
 *  @param[in,out] ledger         the ledger; needs exclusive access; not NULL
 *  @param[in]     info           who, when, why; not NULL
 *  @param[in]     invoice        the invoice; not NULL
 *  @param[out]    outcome        what it did; may be NULL
 *  @param[out]    made           dry run, OI_COMMAND_TELL_MADE: OI_TABLE_MADE_ITEMS, _APPLICATIONS; else NULL;
 *                                to be freed with oi_result_free; may be NULL
 *  @param[out]    err            details of a refusal; may be NULL
 *  @return OI_OK; [dated]; OI_UNKNOWN_CUSTOMER; OI_UNKNOWN_JOB; OI_UNKNOWN_CONTRACT; OI_ID_TAKEN;
 *      OI_UNKNOWN_RECORD (the number range); OI_WRONG_KIND (a number range of another kind);
 *      OI_NUMBER_TAKEN; OI_EXTERNAL_REF_TAKEN; OI_CUSTOMER_STATUS_FORBIDS (inactive or not used);
 *      OI_JOB_STATUS_FORBIDS (cancelled or closed); OI_CUSTOMER_MISMATCH (a contract of another customer);
 *      OI_JOB_MISMATCH (a job of another customer); OI_CURRENCY_MISMATCH (amounts of two currencies);
 *      OI_TOTAL_NEGATIVE; OI_PORTIONS_DIFFER (portions, or total and lines; err.fitting is what they should
 *      sum to); OI_AMOUNT_NOT_POSITIVE (a portion); OI_TERMS_INCOMPLETE (the parts of the terms exceed the
 *      total or leave some of it); OI_DATES_GO_BACKWARDS (due dates); OI_NO_BUSINESS_DAY;
 *      OI_TOO_MANY_DECIMALS (a price); OI_INEXACT (the ledger's rounding is unnecessary)
 *  @threads exclusive   @failure unchanged   @cost O(lines + portions + items settled)   @since 0.1 */
OI_API oi_status oi_ledger_issue_invoice(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_invoice_input *invoice,
    oi_outcome *outcome,
    oi_result **made,
    oi_error *err);

/** Posts invoices.
 *  @param[in,out] ledger        the ledger; needs exclusive access; not NULL
 *  @param[in]     info          who, when, why; not NULL unless count is 0
 *  @param[in]     info_stride   bytes from one row's info to the next; 0: one for all
 *  @param[in]     invoices      the rows; may be NULL with count 0
 *  @param[in]     stride        bytes from one row to the next; 0: its struct_size
 *  @param[in]     count         how many rows, at most 2^30
 *  @param[in]     flags         0 or OI_BATCH_EACH_ROW
 *  @param[out]    statuses      count statuses; may be NULL
 *  @param[out]    ids           count ids: what oi_outcome.id would say; may be NULL
 *  @param[out]    refused       how many rows were refused; may be NULL
 *  @param[out]    err           details of a refusal; may be NULL
 *  @return OI_OK; what oi_ledger_issue_invoice returns, of the first row refused: err.row
 *  @threads exclusive   @failure unchanged, or as each row   @cost O(rows)   @since 0.1 */
OI_API oi_status oi_ledger_issue_invoices(
    oi_ledger *ledger,
    const oi_command_info *info,
    size_t info_stride,
    const oi_invoice_input *invoices,
    size_t stride,
    size_t count,
    uint32_t flags,
    oi_status *statuses,
    uint64_t *ids,
    size_t *refused,
    oi_error *err);

/** Posts a debit note.
 *  @param[in,out] ledger         the ledger; needs exclusive access; not NULL
 *  @param[in]     info           who, when, why; not NULL
 *  @param[in]     note           the debit note; not NULL
 *  @param[out]    outcome        what it did; may be NULL
 *  @param[out]    made           dry run, OI_COMMAND_TELL_MADE: OI_TABLE_MADE_ITEMS, _APPLICATIONS; else NULL;
 *                                to be freed with oi_result_free; may be NULL
 *  @param[out]    err            details of a refusal; may be NULL
 *  @return OI_OK; [dated]; OI_UNKNOWN_CUSTOMER; OI_UNKNOWN_JOB; OI_UNKNOWN_CONTRACT; OI_ID_TAKEN;
 *      OI_UNKNOWN_RECORD (the number range); OI_WRONG_KIND (a number range of another kind);
 *      OI_NUMBER_TAKEN; OI_EXTERNAL_REF_TAKEN; OI_CUSTOMER_STATUS_FORBIDS (inactive or not used);
 *      OI_JOB_STATUS_FORBIDS (cancelled or closed); OI_CUSTOMER_MISMATCH (a contract of another customer);
 *      OI_JOB_MISMATCH (a job of another customer); OI_CURRENCY_MISMATCH (amounts of two currencies);
 *      OI_TOTAL_NEGATIVE; OI_PORTIONS_DIFFER (portions, or total and lines; err.fitting is what they should
 *      sum to); OI_AMOUNT_NOT_POSITIVE (a portion); OI_TERMS_INCOMPLETE (the parts of the terms exceed the
 *      total or leave some of it); OI_DATES_GO_BACKWARDS (due dates); OI_NO_BUSINESS_DAY;
 *      OI_TOO_MANY_DECIMALS (a price); OI_INEXACT (the ledger's rounding is unnecessary)
 *  @threads exclusive   @failure unchanged   @cost O(lines + portions + items settled)   @since 0.1 */
OI_API oi_status oi_ledger_issue_debit_note(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_invoice_input *note,
    oi_outcome *outcome,
    oi_result **made,
    oi_error *err);

/** Brings in a balance from elsewhere: kind opening debit (or 0) or opening credit, amount > 0.
 *  @param[in,out] ledger         the ledger; needs exclusive access; not NULL
 *  @param[in]     info           who, when, why; not NULL
 *  @param[in]     opening        the balance; not NULL
 *  @param[out]    outcome        what it did; may be NULL
 *  @param[out]    made           dry run, OI_COMMAND_TELL_MADE: OI_TABLE_MADE_ITEMS, _APPLICATIONS; else NULL;
 *                                to be freed with oi_result_free; may be NULL
 *  @param[out]    err            details of a refusal; may be NULL
 *  @return OI_OK; [dated]; OI_UNKNOWN_CUSTOMER; OI_UNKNOWN_JOB; OI_UNKNOWN_CONTRACT; OI_ID_TAKEN;
 *      OI_UNKNOWN_RECORD (the number range); OI_WRONG_KIND (a number range of another kind);
 *      OI_NUMBER_TAKEN; OI_EXTERNAL_REF_TAKEN; OI_CUSTOMER_STATUS_FORBIDS (inactive or not used);
 *      OI_JOB_STATUS_FORBIDS (cancelled or closed); OI_CUSTOMER_MISMATCH (a contract of another customer);
 *      OI_JOB_MISMATCH (a job of another customer); OI_CURRENCY_MISMATCH (amounts of two currencies);
 *      OI_TOTAL_NEGATIVE; OI_PORTIONS_DIFFER (portions, or total and lines; err.fitting is what they should
 *      sum to); OI_AMOUNT_NOT_POSITIVE (the total, or a portion); OI_TERMS_INCOMPLETE (the parts of the terms
 *      exceed the total or leave some of it); OI_DATES_GO_BACKWARDS (due dates); OI_NO_BUSINESS_DAY;
 *      OI_TOO_MANY_DECIMALS (a price); OI_INEXACT (the ledger's rounding is unnecessary)
 *  @threads exclusive   @failure unchanged   @cost O(portions + items settled)   @since 0.1 */
OI_API oi_status oi_ledger_record_opening(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_invoice_input *opening,
    oi_outcome *outcome,
    oi_result **made,
    oi_error *err);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* OPENITEM_INVOICE_H */
