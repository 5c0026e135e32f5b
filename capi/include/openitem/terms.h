/* Payment terms: portions of a document, when each is due, and what is off for paying early. */
#ifndef OPENITEM_TERMS_H
#define OPENITEM_TERMS_H

#include "openitem/money.h"
#include "openitem/date.h"

#ifdef __cplusplus
extern "C" {
#endif

/** An early-payment discount of a portion: kept with the document, not granted by this version. */
typedef struct oi_discount_tier {
  uint32_t struct_size;         /**< sizeof(oi_discount_tier) */
  uint32_t flags;               /**< 0 */
  oi_decimal percent;           /**< of the portion */
  int32_t days;                 /**< from the base date, 0..36500 */
  uint32_t reserved;            /**< 0 */
} oi_discount_tier;

/** The last day on which a discount may be taken: base date + days, inclusive.
 *  @param[in]  tier     the discount; not NULL
 *  @param[in]  base     a date, not 0
 *  @param[out] result   the date; not NULL
 *  @param[out] err      details of a refusal; may be NULL
 *  @return OI_OK; [call]; OI_OVERFLOW (the percentage: over 38 digits); OI_DATE_OUT_OF_RANGE (the result, or base)
 *  @threads any   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_terms_discount_date(
    const oi_discount_tier *tier,
    int32_t base,
    int32_t *result,
    oi_error *err);

/** Which part of a document a portion of its terms is. */
typedef int32_t oi_portion_share;
enum {
  OI_PORTION_SHARE_REMAINDER = 0,       /**< what the others leave */
  OI_PORTION_SHARE_PERCENT = 1,         /**< a percentage of the total */
  OI_PORTION_SHARE_FIXED = 2            /**< an amount */
};

/** Which rule gives a due date. */
typedef int32_t oi_due_rule_kind;
enum {
  OI_DUE_RULE_KIND_DEFAULT = 0,         /**< net */
  OI_DUE_RULE_KIND_NET = 1,             /**< base + days, + months, day of month, + days_after */
  OI_DUE_RULE_KIND_PROXIMO = 2,         /**< cut-off and day */
  OI_DUE_RULE_KIND_FIXED_DATE = 3       /**< a date */
};

/** From which date a due date counts. */
typedef int32_t oi_due_base;
enum {
  OI_DUE_BASE_DOCUMENT = 0,             /**< the document's */
  OI_DUE_BASE_EFFECTIVE = 1,            /**< the effective date */
  OI_DUE_BASE_DELIVERY = 2,             /**< the delivery's */
  OI_DUE_BASE_RECEIPT = 3               /**< the receipt's */
};

/** One portion of payment terms and when it is due. All zero: all of it, on receipt.
 *  net: base + days, + months, day of that month, + days_after, then the shift, in this order.
 *  proximo: a base day <= cutoff is due on `day` of the next month, a later one the month after. */
typedef struct oi_terms_portion {
  uint32_t struct_size;                 /**< sizeof(oi_terms_portion) */
  uint32_t flags;                       /**< 0 */
  oi_portion_share share;               /**< which part of the document */
  oi_due_rule_kind kind;                /**< which rule gives the date */
  oi_due_base base;                     /**< from which date it counts */
  oi_business_day_shift shift;          /**< how it moves off a day that is no business day */
  int32_t days;                         /**< 0..36500 */
  int32_t months;                       /**< 0..1200 */
  int32_t day;                          /**< 0 keeps the day; 1..31, clipped to the month's end */
  int32_t days_after;                   /**< 0..36500 */
  int32_t cutoff;                       /**< proximo: 1..31, or -1..-31 from the month's end */
  int32_t fixed_date;                   /**< fixed date: it */
  oi_decimal percent;                   /**< share percent: of the document's total */
  oi_money fixed;                       /**< share fixed: this much; all zero: another share */
  const oi_discount_tier *discounts;    /**< early-payment discounts */
  size_t discount_count;                /**< how many */
  size_t discount_stride;               /**< bytes from one to the next; 0: its struct_size */
} oi_terms_portion;

/** The dates terms may count from. */
typedef struct oi_due_inputs {
  uint32_t struct_size;         /**< sizeof(oi_due_inputs) */
  uint32_t flags;               /**< 0 */
  int32_t document;             /**< document date */
  int32_t effective;            /**< effective date */
  int32_t delivery;             /**< 0: none */
  int32_t receipt;              /**< 0: none */
} oi_due_inputs;

/** The due date of one portion of payment terms; its share is not read.
 *  @param[in]  portion    the rule; not NULL
 *  @param[in]  base       the dates; not NULL
 *  @param[in]  calendar   business days; NULL: Monday to Friday
 *  @param[out] result     the date; not NULL
 *  @param[out] err        details of a refusal; may be NULL
 *  @return OI_OK; [call] (the base date the rule asks for is missing, too); OI_DATE_OUT_OF_RANGE (the result,
 *      or an input); OI_NO_BUSINESS_DAY (none within 366 days); OI_LIMIT_EXCEEDED (a calendar of more days
 *      than there are); OI_OUT_OF_MEMORY (one of more days than fit the stack)
 *  @threads any   @failure unchanged   @cost O(days of the calendar)   @since 0.1 */
OI_API oi_status oi_terms_due_date(
    const oi_terms_portion *portion,
    const oi_due_inputs *base,
    const oi_business_calendar *calendar,
    int32_t *result,
    oi_error *err);

/** One portion of a document. */
typedef struct oi_due_portion {
  uint32_t struct_size;         /**< sizeof(oi_due_portion) */
  uint32_t flags;               /**< 0 */
  oi_money amount;              /**< its part of the total */
  int32_t due;                  /**< required; of a draft only when it is posted */
  uint32_t reserved;            /**< 0 */
} oi_due_portion;

/** The due portions of a total. Each percent or fixed part is rounded; the last portion takes what is left,
 *  so that they sum to the total. A portion of zero is left out unless the total is zero.
 *  @param[in]  terms          the portions; not NULL
 *  @param[in]  terms_count    how many
 *  @param[in]  terms_stride   bytes from one to the next; 0: its struct_size
 *  @param[in]  total          >= 0; not NULL
 *  @param[in]  base           the dates; not NULL
 *  @param[in]  calendar       business days; NULL: Monday to Friday
 *  @param[in]  rounding       default: half up
 *  @param[out] portions       receives them, struct_size and all; may be NULL with capacity 0
 *  @param[in]  capacity       how many fit
 *  @param[in]  row_size       sizeof(oi_due_portion) as the caller knows it
 *  @param[in]  stride         bytes from one portion to the next; 0: row_size
 *  @param[out] count          how many there are, also when they do not fit; not NULL
 *  @param[out] err            details of a refusal; may be NULL
 *  @return OI_OK; [call]; [money]; OI_TERMS_INCOMPLETE (no portions; the parts exceed the total; the last
 *      neither takes the rest nor completes it); OI_DATES_GO_BACKWARDS (due dates); OI_CURRENCY_MISMATCH (a
 *      fixed part of another currency); OI_INEXACT (rounding is unnecessary); OI_DATE_OUT_OF_RANGE (a result,
 *      or an input); OI_NO_BUSINESS_DAY (none within 366 days); OI_BUFFER_TOO_SMALL (count tells what is
 *      needed); OI_LIMIT_EXCEEDED (more than 1000 portions, or discounts of one); OI_OUT_OF_MEMORY (scratch)
 *  @threads any   @failure unchanged   @cost O(terms)   @since 0.1 */
OI_API oi_status oi_terms_due_portions(
    const oi_terms_portion *terms,
    size_t terms_count,
    size_t terms_stride,
    const oi_money *total,
    const oi_due_inputs *base,
    const oi_business_calendar *calendar,
    oi_rounding rounding,
    oi_due_portion *portions,
    size_t capacity,
    size_t row_size,
    size_t stride,
    size_t *count,
    oi_error *err);

/** One portion of payment terms; see oi_terms_portion. */
typedef struct oi_terms_row {
  uint32_t portion;             /**< counted from 0 */
  oi_portion_share share;       /**< which part of the document */
  oi_due_rule_kind kind;        /**< which rule gives the date */
  oi_due_base base;             /**< from which date it counts */
  oi_business_day_shift shift;  /**< how it moves off a day that is no business day */
  int32_t days;                 /**< base + this many days, */
  int32_t months;               /**< + this many months, */
  int32_t day;                  /**< this day of that month; 0 keeps it; */
  int32_t days_after;           /**< + this many days */
  int32_t cutoff;               /**< of proximo */
  int32_t fixed_date;           /**< of a fixed date; 0: another rule */
  uint32_t discount_count;      /**< how many discounts it has */
  oi_decimal percent;           /**< share percent: of the document's total */
  oi_money fixed;               /**< share fixed: this much; all zero: none */
} oi_terms_row;

/** An early-payment discount of a portion of payment terms. */
typedef struct oi_terms_discount_row {
  uint32_t portion;             /**< which portion, counted from 0 */
  int32_t days;                 /**< from the base date */
  oi_decimal percent;           /**< of the portion */
} oi_terms_discount_row;

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* OPENITEM_TERMS_H */
