/* A customer's figures on one page. */
#ifndef OPENITEM_SUMMARY_H
#define OPENITEM_SUMMARY_H

#include "openitem/as_of.h"
#include "openitem/customer.h"

#ifdef __cplusplus
extern "C" {
#endif

/** The head of a customer's summary. */
typedef struct oi_summary_row {
  uint64_t customer;                /**< whose */
  oi_text_view code;                /**< the host's customer number */
  oi_text_view name;                /**< personal */
  oi_text_view label;               /**< the host's own status label */
  oi_text_view salesperson;         /**< the customer's */
  oi_customer_status status;        /**< what it may still be billed */
  int32_t established;              /**< date; 0: not told */
  int32_t last_bill_date;           /**< document date of the last invoice not voided; 0: none */
  int32_t last_payment_date;        /**< effective date of the last payment not reversed; 0: none */
  oi_money credit_limit;            /**< all zero: none */
  oi_decimal days_to_pay_sum;       /**< document date to closing date, over closed invoices */
  uint64_t days_to_pay_count;       /**< closed invoices; 0: none, which is not 0 days */
} oi_summary_row;

/** A customer's summary in one currency. */
typedef struct oi_summary_currency_row {
  oi_currency currency;             /**< of the amounts */
  oi_money not_due;                 /**< sum of the not-due buckets */
  oi_money past_due;                /**< sum of the past-due buckets */
  oi_money unapplied;               /**< of credit items */
  oi_money total_current_due;       /**< not due + past due - unapplied */
  oi_money retention;               /**< withheld */
  oi_money disputed;                /**< of what is open; in no bucket */
  oi_money total_balance_due;       /**< total current due + retention + disputed = balance */
  oi_money invoiced;                /**< invoices, less voided */
  oi_money paid;                    /**< payments, less reversed */
  oi_money credits;                 /**< credit memos and account credits, less voided */
  oi_money available_credit;        /**< unapplied and unreserved */
  uint64_t open_items;              /**< how many debit items have something open */
} oi_summary_currency_row;

/** One customer's page: outstanding in aged form, status, last dates, days to pay.
 *  @param[in]  ledger       the ledger; not NULL
 *  @param[in]  customer     whose
 *  @param[in]  as_of        from which standpoint; not NULL
 *  @param[in]  calculator   the buckets; NULL: not due, 1-30, 31-60, 61-90, 91+ by due date
 *  @param[out] result       OI_TABLE_SUMMARIES, OI_TABLE_SUMMARY_CURRENCIES, OI_TABLE_SUMMARY_CELLS,
 *                           OI_TABLE_AGING_BUCKETS; to be freed with oi_result_free; not NULL
 *  @param[out] err          details of a refusal; may be NULL
 *  @return OI_OK; [query]; OI_UNKNOWN_CUSTOMER; OI_OVERFLOW (a sum)
 *  @threads shared   @failure unchanged   @cost O(items and applications)   @since 0.1 */
OI_API oi_status oi_ledger_customer_summary(
    const oi_ledger *ledger,
    uint64_t customer,
    const oi_as_of *as_of,
    const oi_aging_calculator *calculator,
    oi_result **result,
    oi_error *err);

/* Buckets that oi_customer_figures can hold. */
#define OI_MAX_FIGURE_BUCKETS 16

/** A customer's figures in one currency. */
typedef struct oi_customer_figures {
  uint32_t struct_size;                         /**< sizeof(oi_customer_figures) */
  uint32_t flags;                               /**< 0 */
  oi_currency currency;                         /**< the one asked for */
  uint64_t bucket_count;                        /**< as the calculator says */
  oi_money unapplied;                           /**< positive; subtracted in the balance */
  oi_money disputed;                            /**< of what is open: in no bucket */
  oi_money balance;                             /**< sum of the buckets + disputed - unapplied */
  oi_money buckets[OI_MAX_FIGURE_BUCKETS];      /**< not due first, then past due */
} oi_customer_figures;

/** One customer's money in one currency, without allocation. A currency the customer does not hold gives
 *  zeros.
 *  @param[in]  ledger       the ledger; not NULL
 *  @param[in]  customer     whose
 *  @param[in]  currency     its code, NUL-terminated; not NULL
 *  @param[in]  as_of        from which standpoint; not NULL
 *  @param[in]  calculator   the buckets; NULL: not due, 1-30, 31-60, 61-90, 91+ by due date
 *  @param[out] figures      receives them; not NULL
 *  @param[out] err          details of a refusal; may be NULL
 *  @return OI_OK; [query]; OI_UNKNOWN_CUSTOMER; OI_UNKNOWN_CURRENCY; OI_OVERFLOW (a sum); OI_LIMIT_EXCEEDED (more
 *      than OI_MAX_FIGURE_BUCKETS buckets); OI_INVALID_ARGUMENT also for a calculator with credits not separate, or
 *      another basis than due
 *  @threads shared   @failure unchanged   @cost O(open items)   @since 0.1 */
OI_API oi_status oi_ledger_customer_figures(
    const oi_ledger *ledger,
    uint64_t customer,
    const char *currency,
    const oi_as_of *as_of,
    const oi_aging_calculator *calculator,
    oi_customer_figures *figures,
    oi_error *err);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* OPENITEM_SUMMARY_H */
