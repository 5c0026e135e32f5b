/* Groups of customers. */
#ifndef OPENITEM_CUSTOMER_GROUP_H
#define OPENITEM_CUSTOMER_GROUP_H

#include "openitem/document_defaults.h"
#include "openitem/terms.h"
#include "openitem/command.h"

#ifdef __cplusplus
extern "C" {
#endif

/** Customers that are dealt with alike: defaults of what a customer does not say itself. */
typedef struct oi_customer_group_input {
  uint32_t struct_size;         /**< sizeof(oi_customer_group_input) */
  uint32_t flags;               /**< OI_GROUP_... */
  uint64_t id;                  /**< creating: 0 = the next; changing: which one */
  oi_text code;                 /**< unique among groups; may be empty */
  oi_text name;                 /**< what it is called */
  oi_text payment_method;       /**< default of new documents, in the host's words */
  oi_text price_list;           /**< default of new documents: its code */
  oi_text shipping_method;      /**< default of new documents, in the host's words */
  oi_decimal discount_percent;  /**< 0 .. 100; default of new documents; 0: what the company gives */
  const oi_terms_portion *terms;/**< default of new invoices; none: nothing is said */
  size_t terms_count;           /**< how many portions */
  size_t terms_stride;          /**< bytes from one to the next; 0: its struct_size */
  oi_partial_payments partial_payments;/**< whether a payment may leave part of a due portion open */
  oi_product_display product_display;/**< which products its customers are shown */
} oi_customer_group_input;

/* No discount, whatever the company gives */
#define OI_GROUP_NO_DISCOUNT 0x1u

/** Adds a customer group.
 *  @param[in,out] ledger           the ledger; needs exclusive access; not NULL
 *  @param[in]     info             who, when, why; not NULL
 *  @param[in]     customer_group   the customer group; not NULL
 *  @param[out]    outcome          what it did; may be NULL
 *  @param[out]    err              details of a refusal; may be NULL
 *  @return OI_OK; [command]; OI_ID_TAKEN; OI_NUMBER_TAKEN (code)
 *  @threads exclusive   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_ledger_create_customer_group(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_customer_group_input *customer_group,
    oi_outcome *outcome,
    oi_error *err);

/** Replaces everything about a customer group but its id.
 *  @param[in,out] ledger           the ledger; needs exclusive access; not NULL
 *  @param[in]     info             who, when, why; not NULL
 *  @param[in]     customer_group   the customer group as it shall be; not NULL
 *  @param[out]    outcome          what it did; may be NULL
 *  @param[out]    err              details of a refusal; may be NULL
 *  @return OI_OK; [command]; OI_UNKNOWN_RECORD; OI_NUMBER_TAKEN (code)
 *  @threads exclusive   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_ledger_change_customer_group(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_customer_group_input *customer_group,
    oi_outcome *outcome,
    oi_error *err);

/** Which customer group goes. */
typedef struct oi_delete_customer_group_input {
  uint32_t struct_size;         /**< sizeof(oi_delete_customer_group_input) */
  uint32_t flags;               /**< 0 */
  uint64_t id;                  /**< its id */
} oi_delete_customer_group_input;

/** Deletes a customer group. What was known before can still be asked; its id is not given again.
 *  @param[in,out] ledger           the ledger; needs exclusive access; not NULL
 *  @param[in]     info             who, when, why; not NULL
 *  @param[in]     customer_group   which; not NULL
 *  @param[out]    outcome          what it did; may be NULL
 *  @param[out]    err              details of a refusal; may be NULL
 *  @return OI_OK; [command]; OI_UNKNOWN_RECORD; OI_IN_USE (customers in it)
 *  @threads exclusive   @failure unchanged   @cost O(customers)   @since 0.1 */
OI_API oi_status oi_ledger_delete_customer_group(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_delete_customer_group_input *customer_group,
    oi_outcome *outcome,
    oi_error *err);

/** Customers that are dealt with alike: defaults of what a customer does not say itself. */
typedef struct oi_customer_group_row {
  uint64_t id;                  /**< its id */
  oi_text_view code;            /**< unique among groups; may be empty */
  oi_text_view name;            /**< what it is called */
  oi_text_view payment_method;  /**< default of new documents, in the host's words */
  oi_text_view price_list;      /**< default of new documents: its code */
  oi_text_view shipping_method; /**< default of new documents, in the host's words */
  oi_decimal discount_percent;  /**< 0 .. 100; default of new documents; 0: what the company gives */
  oi_partial_payments partial_payments;/**< whether a payment may leave part of a due portion open */
  oi_product_display product_display;/**< which products its customers are shown */
  uint8_t no_discount;          /**< 1: no discount, whatever the company gives */
  uint8_t reserved[7];          /**< 0 */
  uint64_t created;             /**< sequence */
  uint64_t changed;             /**< sequence of the last change */
} oi_customer_group_row;

/** One customer group.
 *  @param[in]  ledger          the ledger; not NULL
 *  @param[in]  customer_group   its id
 *  @param[in]  known_through   as known at this sequence; 0: now
 *  @param[out] result          OI_TABLE_CUSTOMER_GROUPS, one row; to be freed with oi_result_free; not NULL
 *  @param[out] err             details of a refusal; may be NULL
 *  @return OI_OK; [query]; OI_UNKNOWN_RECORD (also when it was not there yet, or was deleted)
 *  @threads shared   @failure unchanged   @cost O(log changes)   @since 0.1 */
OI_API oi_status oi_ledger_find_customer_group(
    const oi_ledger *ledger,
    uint64_t customer_group,
    uint64_t known_through,
    oi_result **result,
    oi_error *err);

/** All customer groups, by id.
 *  @param[in]  ledger          the ledger; not NULL
 *  @param[in]  known_through   as known at this sequence; 0: now
 *  @param[out] result          OI_TABLE_CUSTOMER_GROUPS; to be freed with oi_result_free; not NULL
 *  @param[out] err             details of a refusal; may be NULL
 *  @return OI_OK; [query]
 *  @threads shared   @failure unchanged   @cost O(customer groups)   @since 0.1 */
OI_API oi_status oi_ledger_list_customer_groups(
    const oi_ledger *ledger,
    uint64_t known_through,
    oi_result **result,
    oi_error *err);

/** The payment terms of a group.
 *  @param[in]  ledger          the ledger; not NULL
 *  @param[in]  customer_group   its id
 *  @param[in]  known_through   as known at this sequence; 0: now
 *  @param[out] result          OI_TABLE_TERMS, OI_TABLE_TERMS_DISCOUNTS; to be freed with oi_result_free; not NULL
 *  @param[out] err             details of a refusal; may be NULL
 *  @return OI_OK; [query]; OI_UNKNOWN_RECORD (also when it was not there yet, or was deleted)
 *  @threads shared   @failure unchanged   @cost O(terms)   @since 0.1 */
OI_API oi_status oi_ledger_list_customer_group_terms(
    const oi_ledger *ledger,
    uint64_t customer_group,
    uint64_t known_through,
    oi_result **result,
    oi_error *err);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* OPENITEM_CUSTOMER_GROUP_H */
