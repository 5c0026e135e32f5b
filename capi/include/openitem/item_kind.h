/* What an item is. */
#ifndef OPENITEM_ITEM_KIND_H
#define OPENITEM_ITEM_KIND_H

#include "openitem/platform.h"

#ifdef __cplusplus
extern "C" {
#endif

/** What an item is: 1..8 the customer owes more, 9..15 less. */
typedef int32_t oi_item_kind;
enum {
  OI_ITEM_KIND_NONE = 0,                /**< no item */
  OI_ITEM_KIND_INVOICE = 1,             /**< debit: an invoice */
  OI_ITEM_KIND_DEBIT_NOTE = 2,          /**< debit: a debit note */
  OI_ITEM_KIND_FINANCE_CHARGE = 3,      /**< debit: a finance charge */
  OI_ITEM_KIND_FEE = 4,                 /**< debit: a fee */
  OI_ITEM_KIND_REFUND = 5,              /**< debit: credit paid out */
  OI_ITEM_KIND_DEBIT_ADJUSTMENT = 6,    /**< debit: credit taken back */
  OI_ITEM_KIND_TOLERANCE_GAIN = 7,      /**< debit: a small overpayment kept */
  OI_ITEM_KIND_OPENING_DEBIT = 8,       /**< debit: a balance brought in */
  OI_ITEM_KIND_PAYMENT = 9,             /**< credit: cash in */
  OI_ITEM_KIND_CREDIT_MEMO = 10,        /**< credit: a credit memo */
  OI_ITEM_KIND_ACCOUNT_CREDIT = 11,     /**< credit: put on the account directly */
  OI_ITEM_KIND_DISCOUNT = 12,           /**< credit: an early-payment discount */
  OI_ITEM_KIND_TOLERANCE_LOSS = 13,     /**< credit: a small underpayment forgiven */
  OI_ITEM_KIND_WRITE_OFF = 14,          /**< credit: given up */
  OI_ITEM_KIND_OPENING_CREDIT = 15      /**< credit: a balance brought in */
};

/** The word for a kind of item: "credit_memo".
 *  @param[in] kind   any number
 *  @return a static text; "unknown" for numbers this version does not know
 *  @threads any   @failure none   @cost O(1)   @since 0.1 */
OI_API const char *oi_item_kind_name(
    oi_item_kind kind);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* OPENITEM_ITEM_KIND_H */
