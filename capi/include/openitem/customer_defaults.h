/* What a new document of a customer begins with, and who said so. */
#ifndef OPENITEM_CUSTOMER_DEFAULTS_H
#define OPENITEM_CUSTOMER_DEFAULTS_H

#include "openitem/customer.h"

#ifdef __cplusplus
extern "C" {
#endif

/** Who says what a document begins with, unless it says so itself: of these the first that says something, from the
 *  contract to the company. The library itself takes terms of new invoices (on receipt, where nobody says any) and
 *  partial payments from there; the rest it tells, and applies none of it: payment method, price list, shipping
 *  method, discount and product display are the host's. */
typedef int32_t oi_default_level;
enum {
  OI_DEFAULT_LEVEL_NONE = 0,            /**< nobody says it */
  OI_DEFAULT_LEVEL_CONTRACT = 1,        /**< the contract */
  OI_DEFAULT_LEVEL_CUSTOMER = 2,        /**< the customer */
  OI_DEFAULT_LEVEL_PARENT = 3,          /**< its nearest parent that says it */
  OI_DEFAULT_LEVEL_GROUP = 4,           /**< its group, or that of the nearest parent in one */
  OI_DEFAULT_LEVEL_COMPANY = 5          /**< the company; of partial payments: the settings */
};

/** What a new document of a customer begins with. Beside each value the level that it comes from, and the id of the
 *  record there. */
typedef struct oi_customer_defaults_row {
  uint64_t customer;                    /**< whose */
  oi_text_view payment_method;          /**< in the host's words */
  uint64_t payment_method_source;       /**< 0: none */
  oi_text_view price_list;              /**< its code */
  uint64_t price_list_source;           /**< 0: none */
  oi_text_view shipping_method;         /**< in the host's words */
  uint64_t shipping_method_source;      /**< 0: none */
  oi_decimal discount_percent;          /**< 0 where somebody says: no discount */
  uint64_t discount_percent_source;     /**< 0: none */
  uint64_t terms_source;                /**< whose terms, see oi_ledger_list_terms and its like; 0: none */
  uint64_t partial_payments_source;     /**< 0: none */
  uint64_t product_display_source;      /**< 0: none */
  oi_default_level payment_method_level; /**< where it comes from */
  oi_default_level price_list_level;    /**< where it comes from */
  oi_default_level shipping_method_level; /**< where it comes from */
  oi_default_level discount_percent_level; /**< where it comes from */
  oi_default_level terms_level;         /**< where they come from */
  oi_default_level partial_payments_level; /**< where it comes from */
  oi_default_level product_display_level; /**< where it comes from */
  oi_partial_payments partial_payments; /**< allowed or refused */
  oi_product_display product_display;   /**< which products it is shown */
  uint32_t reserved;                    /**< 0 */
} oi_customer_defaults_row;

/** What new documents of a customer begin with where they do not say otherwise.
 *  @param[in]  ledger          the ledger; not NULL
 *  @param[in]  customer        whose
 *  @param[in]  contract        under which; 0: none
 *  @param[in]  known_through   as known at this sequence; 0: now
 *  @param[out] result          OI_TABLE_CUSTOMER_DEFAULTS, one row; to be freed with oi_result_free; not NULL
 *  @param[out] err             details of a refusal; may be NULL
 *  @return OI_OK; [query]; OI_UNKNOWN_CUSTOMER (none, or not known yet); OI_UNKNOWN_CONTRACT (likewise);
 *      OI_CUSTOMER_MISMATCH (a contract of another)
 *  @threads shared   @failure unchanged   @cost O(parents + log changes)   @since 0.1 */
OI_API oi_status oi_ledger_customer_defaults(
    const oi_ledger *ledger,
    uint64_t customer,
    uint64_t contract,
    uint64_t known_through,
    oi_result **result,
    oi_error *err);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* OPENITEM_CUSTOMER_DEFAULTS_H */
