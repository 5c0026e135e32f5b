/* Payments, and their return. */
#ifndef OPENITEM_PAYMENT_H
#define OPENITEM_PAYMENT_H

#include "openitem/item.h"
#include "openitem/settlement.h"

#ifdef __cplusplus
extern "C" {
#endif

/** A payment: cash in. */
typedef struct oi_payment_input {
  uint32_t struct_size;                     /**< sizeof(oi_payment_input) */
  uint32_t flags;                           /**< 0 */
  uint64_t id;                              /**< 0: the next */
  uint64_t customer;                        /**< whose */
  uint64_t job;                             /**< with a job it settles only that job's items; 0: any */
  oi_text number;                           /**< unique among payments; may be empty */
  oi_money amount;                          /**< > 0 */
  int32_t value_date;                       /**< when the money counts for discounts; 0: the effective date */
  uint32_t reserved;                        /**< 0 */
  oi_text method;                           /**< "card", "bank_transfer", "check", ...: the host's words */
  oi_text transaction_id;                   /**< the bank's or processor's */
  oi_text reference;                        /**< the payer's */
  oi_text notes;                            /**< personal */
  oi_text external_ref;                     /**< unique among payments; may be empty */
  uint64_t number_range;                    /**< that gives the number; 0: the automatic one, if any, where there is none */
  const oi_settlement_input *settlement;    /**< what it settles; NULL: nothing, as for drafts and marking paid */
} oi_payment_input;

/** Records a payment and settles it as asked.
 *  @param[in,out] ledger         the ledger; needs exclusive access; not NULL
 *  @param[in]     info           who, when, why; not NULL
 *  @param[in]     payment        the payment; not NULL
 *  @param[out]    outcome        what it did; may be NULL
 *  @param[out]    made           dry run, OI_COMMAND_TELL_MADE: OI_TABLE_MADE_ITEMS, _APPLICATIONS; else NULL;
 *                                to be freed with oi_result_free; may be NULL
 *  @param[out]    err            details of a refusal; may be NULL
 *  @return OI_OK; [dated]; OI_UNKNOWN_CUSTOMER; OI_UNKNOWN_JOB; OI_ID_TAKEN; OI_NUMBER_TAKEN;
 *      OI_UNKNOWN_RECORD (the number range); OI_TRANSACTION_ID_TAKEN;
 *      OI_EXTERNAL_REF_TAKEN; OI_CUSTOMER_STATUS_FORBIDS (not used); OI_AMOUNT_NOT_POSITIVE; OI_UNKNOWN_ITEM
 *      (a target); OI_WRONG_KIND (a target of the wrong side, a number range of another kind); OI_IS_A_DRAFT (a target); OI_ALREADY_REVERSED
 *      (a target); OI_CUSTOMER_MISMATCH (a target of another customer); OI_CURRENCY_MISMATCH (a target of
 *      another currency); OI_JOB_MISMATCH (a job of another customer, or a target of another job);
 *      OI_DATE_BEFORE_ITEM (a target is dated later); OI_EXCEEDS_OPEN (err.fitting is what the target could
 *      take); OI_EXCEEDS_UNAPPLIED (err.fitting is what the credit could give); OI_PARTIAL_PAYMENT_REFUSED
 *      (part of a due portion would stay open; err.fitting is the whole of it);
 *      OI_UNKNOWN_SEQUENCE (no such dispute of a target)
 *  @threads exclusive   @failure unchanged   @cost O(items settled)   @since 0.1 */
OI_API oi_status oi_ledger_record_payment(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_payment_input *payment,
    oi_outcome *outcome,
    oi_result **made,
    oi_error *err);

/** Records payments and settles them as asked.
 *  @param[in,out] ledger        the ledger; needs exclusive access; not NULL
 *  @param[in]     info          who, when, why; not NULL unless count is 0
 *  @param[in]     info_stride   bytes from one row's info to the next; 0: one for all
 *  @param[in]     payments      the rows; may be NULL with count 0
 *  @param[in]     stride        bytes from one row to the next; 0: its struct_size
 *  @param[in]     count         how many rows, at most 2^30
 *  @param[in]     flags         0 or OI_BATCH_EACH_ROW
 *  @param[out]    statuses      count statuses; may be NULL
 *  @param[out]    ids           count ids: what oi_outcome.id would say; may be NULL
 *  @param[out]    refused       how many rows were refused; may be NULL
 *  @param[out]    err           details of a refusal; may be NULL
 *  @return OI_OK; what oi_ledger_record_payment returns, of the first row refused: err.row
 *  @threads exclusive   @failure unchanged, or as each row   @cost O(rows)   @since 0.1 */
OI_API oi_status oi_ledger_record_payments(
    oi_ledger *ledger,
    const oi_command_info *info,
    size_t info_stride,
    const oi_payment_input *payments,
    size_t stride,
    size_t count,
    uint32_t flags,
    oi_status *statuses,
    uint64_t *ids,
    size_t *refused,
    oi_error *err);

/** An invoice paid in full by one payment. */
typedef struct oi_mark_paid_input {
  uint32_t struct_size;                 /**< sizeof(oi_mark_paid_input) */
  uint32_t flags;                       /**< 0 */
  uint64_t invoice;                     /**< which */
  const oi_payment_input *payment;      /**< not NULL; a method is required; customer and amount are the invoice's,
                                             what is given must agree */
} oi_mark_paid_input;

/** Records a payment of all an invoice has open.
 *  @param[in,out] ledger         the ledger; needs exclusive access; not NULL
 *  @param[in]     info           who, when, why; not NULL
 *  @param[in]     paid           the invoice and the payment; not NULL
 *  @param[out]    outcome        what it did; may be NULL
 *  @param[out]    made           dry run, OI_COMMAND_TELL_MADE: OI_TABLE_MADE_ITEMS, _APPLICATIONS; else NULL;
 *                                to be freed with oi_result_free; may be NULL
 *  @param[out]    err            details of a refusal; may be NULL
 *  @return OI_OK; [dated]; OI_UNKNOWN_CUSTOMER; OI_UNKNOWN_JOB; OI_ID_TAKEN; OI_NUMBER_TAKEN;
 *      OI_UNKNOWN_RECORD (the number range); OI_WRONG_KIND (a number range of another kind);
 *      OI_TRANSACTION_ID_TAKEN;
 *      OI_EXTERNAL_REF_TAKEN; OI_CUSTOMER_STATUS_FORBIDS (not used); OI_UNKNOWN_ITEM (the invoice);
 *      OI_IS_A_DRAFT; OI_ALREADY_REVERSED; OI_CUSTOMER_MISMATCH (the customer given); OI_CURRENCY_MISMATCH
 *      (the amount given); OI_JOB_MISMATCH (the job given); OI_DATE_BEFORE_ITEM (the invoice is dated later);
 *      OI_EXCEEDS_OPEN (the amount given is not what is open, or nothing is: err.fitting)
 *  @threads exclusive   @failure unchanged   @cost O(portions)   @since 0.1 */
OI_API oi_status oi_ledger_mark_paid(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_mark_paid_input *paid,
    oi_outcome *outcome,
    oi_result **made,
    oi_error *err);

/** The same for the invoice with a number, which ends with a NUL: oi_ledger_find_number, then oi_ledger_mark_paid. */
static inline oi_status oi_ledger_pay_number(
    oi_ledger *ledger,
    const oi_command_info *info,
    const char *number,
    const oi_payment_input *payment,
    oi_outcome *outcome,
    oi_error *err) {
  oi_mark_paid_input paid;
  oi_item_ref invoice;
  const oi_status found =
      oi_ledger_find_number(ledger, OI_ITEM_KIND_INVOICE, number, OI_NUL_TERMINATED, &invoice, err);
  if (found != OI_OK) return found;
  OI_INIT(paid);
  paid.invoice = invoice.id;
  paid.payment = payment;
  return oi_ledger_mark_paid(ledger, info, &paid, outcome, NULL, err);
}

/** A payment to be reversed. */
typedef struct oi_reverse_payment_input {
  uint32_t struct_size;         /**< sizeof(oi_reverse_payment_input) */
  uint32_t flags;               /**< 0 */
  uint64_t payment;             /**< which */
  oi_reversal_kind kind;        /**< insufficient funds, chargeback or (0) payment reversed */
  int32_t fee_due;              /**< date; 0: the effective date */
  oi_money fee;                 /**< charged with it; all zero: none */
  oi_text fee_number;           /**< unique among fees; may be empty */
} oi_reverse_payment_input;

/** Takes back a payment: its applications are undone, the invoices are open again with their own due dates.
 *  @param[in,out] ledger     the ledger; needs exclusive access; not NULL
 *  @param[in]     info       who, when, why; not NULL
 *  @param[in]     reversal   which, why, at what fee; not NULL
 *  @param[out]    outcome    what it did; may be NULL
 *  @param[out]    err        details of a refusal; may be NULL
 *  @return OI_OK; [dated]; OI_UNKNOWN_ITEM; OI_IS_A_DRAFT; OI_ALREADY_REVERSED; OI_ALREADY_REFUNDED;
 *      OI_NUMBER_TAKEN (the fee's); OI_DATE_BEFORE_ITEM (it is dated later); OI_AMOUNT_NOT_POSITIVE (the fee)
 *  @threads exclusive   @failure unchanged   @cost O(applications)   @since 0.1 */
OI_API oi_status oi_ledger_reverse_payment(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_reverse_payment_input *reversal,
    oi_outcome *outcome,
    oi_error *err);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* OPENITEM_PAYMENT_H */
