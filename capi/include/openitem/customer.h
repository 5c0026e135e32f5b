/* Customers. */
#ifndef OPENITEM_CUSTOMER_H
#define OPENITEM_CUSTOMER_H

#include "openitem/document_defaults.h"
#include "openitem/terms.h"
#include "openitem/command.h"

#ifdef __cplusplus
extern "C" {
#endif

/** A customer's status. */
typedef int32_t oi_customer_status;
enum {
  OI_CUSTOMER_STATUS_ACTIVE = 0,        /**< the default */
  OI_CUSTOMER_STATUS_PROSPECT = 1,      /**< becomes active with its first invoice, or by command */
  OI_CUSTOMER_STATUS_INACTIVE = 2,      /**< no new invoices */
  OI_CUSTOMER_STATUS_NOT_USED = 3       /**< reversals only */
};

/** Whether a customer is a business or a person. */
typedef int32_t oi_customer_type;
enum {
  OI_CUSTOMER_TYPE_COMPANY = 0,         /**< the default */
  OI_CUSTOMER_TYPE_INDIVIDUAL = 1       /**< a person */
};

/** A customer. */
typedef struct oi_customer_input {
  uint32_t struct_size;             /**< sizeof(oi_customer_input) */
  uint32_t flags;                   /**< OI_CUSTOMER_... */
  uint64_t id;                      /**< creating: 0 = the next; changing: which one */
  oi_text code;                     /**< the host's customer number; unique; may be empty */
  oi_text name;                     /**< personal */
  oi_text label;                    /**< the host's own status label */
  oi_text salesperson;              /**< default of new invoices */
  oi_text external_ref;             /**< the host's key; unique; may be empty */
  oi_customer_status status;        /**< what it may still be billed */
  oi_partial_payments partial_payments; /**< whether a payment may leave part of a due portion open */
  char currency[8];                 /**< default of new documents: code, filled up with zeros */
  uint64_t parent;                  /**< consolidated with; 0: none */
  oi_money credit_limit;            /**< all zero: no limit; a limit of 0 carries its currency */
  int32_t established;              /**< date; 0: the effective date of creation */
  uint32_t reserved;                /**< 0 */
  const oi_terms_portion *terms;    /**< default of new invoices; none: those above say (oi_default_level) */
  size_t terms_count;               /**< how many portions */
  size_t terms_stride;              /**< bytes from one to the next; 0: its struct_size */
  uint64_t group;                   /**< a customer group; 0: none */
  oi_customer_type type;            /**< a business or a person */
  oi_product_display product_display; /**< which products it is shown */
  oi_text payment_method;           /**< default of new documents, in the host's words */
  oi_text price_list;               /**< default of new documents: its code */
  oi_text shipping_method;          /**< default of new documents, in the host's words */
  oi_decimal discount_percent;      /**< 0 .. 100; default of new documents; 0: those above say (oi_default_level) */
  oi_text legal_name;               /**< as it is registered; personal */
  oi_text given_name;               /**< of a person; personal */
  oi_text family_name;              /**< of a person; personal */
  oi_text email;                    /**< personal */
  oi_text phone;                    /**< personal */
  oi_text mobile;                   /**< personal */
  oi_text fax;                      /**< personal */
  oi_text website;                  /**< personal */
} oi_customer_input;

/* No discount, whatever those above give. */
#define OI_CUSTOMER_NO_DISCOUNT 0x1u

/** Adds a customer.
 *  @param[in,out] ledger     the ledger; needs exclusive access; not NULL
 *  @param[in]     info       who, when, why; not NULL
 *  @param[in]     customer   the customer; not NULL
 *  @param[out]    outcome    what it did; may be NULL
 *  @param[out]    err        details of a refusal; may be NULL
 *  @return OI_OK; [command]; OI_UNKNOWN_CUSTOMER (parent); OI_ID_TAKEN; OI_NUMBER_TAKEN (code);
 *      OI_EXTERNAL_REF_TAKEN; OI_AMOUNT_NOT_POSITIVE (a negative credit limit); OI_UNKNOWN_RECORD (group)
 *  @threads exclusive   @failure unchanged   @cost O(terms)   @since 0.1 */
OI_API oi_status oi_ledger_create_customer(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_customer_input *customer,
    oi_outcome *outcome,
    oi_error *err);

/** Replaces everything about a customer but its id, the status too.
 *  @param[in,out] ledger     the ledger; needs exclusive access; not NULL
 *  @param[in]     info       who, when, why; not NULL
 *  @param[in]     customer   the customer as it shall be; not NULL
 *  @param[out]    outcome    what it did; may be NULL
 *  @param[out]    err        details of a refusal; may be NULL
 *  @return OI_OK; [command]; OI_UNKNOWN_CUSTOMER (the customer, or its parent); OI_NUMBER_TAKEN (code);
 *      OI_EXTERNAL_REF_TAKEN; OI_PARENT_CYCLE; OI_AMOUNT_NOT_POSITIVE (a negative credit limit);
 *      OI_UNKNOWN_RECORD (group)
 *  @threads exclusive   @failure unchanged   @cost O(terms + ancestors of a new parent)   @since 0.1 */
OI_API oi_status oi_ledger_change_customer(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_customer_input *customer,
    oi_outcome *outcome,
    oi_error *err);

/** Which customer goes. */
typedef struct oi_delete_customer_input {
  uint32_t struct_size;         /**< sizeof(oi_delete_customer_input) */
  uint32_t flags;               /**< 0 */
  uint64_t id;                  /**< its id */
} oi_delete_customer_input;

/** Deletes a customer who never had a document, drafts that are gone apart, with jobs, contracts and all other records of
 *  theirs. What was known before can still be asked; ids are not given again.
 *  @param[in,out] ledger     the ledger; needs exclusive access; not NULL
 *  @param[in]     info       who, when, why; not NULL
 *  @param[in]     customer   which; not NULL
 *  @param[out]    outcome    what it did; may be NULL
 *  @param[out]    err        details of a refusal; may be NULL
 *  @return OI_OK; [command]; OI_UNKNOWN_CUSTOMER; OI_IN_USE (documents or children stand in the way; err names some: make it
 *      inactive instead)
 *  @threads exclusive   @failure unchanged   @cost O(records and documents of the customer + drafts)   @since 0.1 */
OI_API oi_status oi_ledger_delete_customer(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_delete_customer_input *customer,
    oi_outcome *outcome,
    oi_error *err);

/** Adds customers.
 *  @param[in,out] ledger        the ledger; needs exclusive access; not NULL
 *  @param[in]     info          who, when, why; not NULL unless count is 0
 *  @param[in]     info_stride   bytes from one row's info to the next; 0: one for all
 *  @param[in]     customers     the rows; may be NULL with count 0
 *  @param[in]     stride        bytes from one row to the next; 0: its struct_size
 *  @param[in]     count         how many rows, at most 2^30
 *  @param[in]     flags         0 or OI_BATCH_EACH_ROW
 *  @param[out]    statuses      count statuses; may be NULL
 *  @param[out]    ids           count ids: what oi_outcome.id would say; may be NULL
 *  @param[out]    refused       how many rows were refused; may be NULL
 *  @param[out]    err           details of a refusal; may be NULL
 *  @return OI_OK; what oi_ledger_create_customer returns, of the first row refused: err.row
 *  @threads exclusive   @failure unchanged, or as each row   @cost O(rows)   @since 0.1 */
OI_API oi_status oi_ledger_create_customers(
    oi_ledger *ledger,
    const oi_command_info *info,
    size_t info_stride,
    const oi_customer_input *customers,
    size_t stride,
    size_t count,
    uint32_t flags,
    oi_status *statuses,
    uint64_t *ids,
    size_t *refused,
    oi_error *err);

/** A customer. */
typedef struct oi_customer_row {
  uint64_t id;                  /**< its id */
  oi_text_view code;            /**< the host's customer number */
  oi_text_view name;            /**< personal */
  oi_text_view label;           /**< the host's own status label */
  oi_text_view salesperson;     /**< default of new invoices */
  oi_text_view external_ref;    /**< the host's key */
  oi_customer_status status;    /**< what it may still be billed */
  oi_partial_payments partial_payments; /**< whether a payment may leave part of a due portion open */
  oi_currency currency;         /**< default of new documents; all zero: none */
  uint64_t parent;              /**< 0: none */
  oi_money credit_limit;        /**< all zero: none */
  int32_t established;          /**< date; 0: not told */
  uint32_t reserved;            /**< 0 */
  uint64_t created;             /**< sequence */
  uint64_t changed;             /**< sequence of the last change */
  uint64_t group;               /**< 0: none */
  oi_customer_type type;        /**< a business or a person */
  oi_product_display product_display; /**< which products it is shown */
  oi_text_view payment_method;  /**< default of new documents, in the host's words */
  oi_text_view price_list;      /**< default of new documents: its code */
  oi_text_view shipping_method; /**< default of new documents, in the host's words */
  oi_decimal discount_percent;  /**< default of new documents; 0: those above say (oi_default_level) */
  oi_text_view legal_name;      /**< as it is registered; personal */
  oi_text_view given_name;      /**< of a person; personal */
  oi_text_view family_name;     /**< of a person; personal */
  oi_text_view email;           /**< personal */
  oi_text_view phone;           /**< personal */
  oi_text_view mobile;          /**< personal */
  oi_text_view fax;             /**< personal */
  oi_text_view website;         /**< personal */
  uint8_t no_discount;          /**< 1: no discount, whatever those above give */
  uint8_t reserved2[7];         /**< 0 */
} oi_customer_row;

/** One customer.
 *  @param[in]  ledger          the ledger; not NULL
 *  @param[in]  customer        its id
 *  @param[in]  known_through   as known at this sequence; 0: now
 *  @param[out] result          OI_TABLE_CUSTOMERS, one row; to be freed with oi_result_free; not NULL
 *  @param[out] err             details of a refusal; may be NULL
 *  @return OI_OK; [query]; OI_UNKNOWN_CUSTOMER (none, or not known yet)
 *  @threads shared   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_ledger_find_customer(
    const oi_ledger *ledger,
    uint64_t customer,
    uint64_t known_through,
    oi_result **result,
    oi_error *err);

/** The customer with a code.
 *  @param[in]  ledger   the ledger; not NULL
 *  @param[in]  code     the code; UTF-8; may be NULL with size 0
 *  @param[in]  size     its bytes, or OI_NUL_TERMINATED
 *  @param[out] id       its id; not NULL
 *  @param[out] err      details of a refusal; may be NULL
 *  @return OI_OK; [query]; [text]; OI_UNKNOWN_CUSTOMER (none)
 *  @threads shared   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_ledger_find_customer_code(
    const oi_ledger *ledger,
    const char *code,
    size_t size,
    uint64_t *id,
    oi_error *err);

/** The customer with a key of the host.
 *  @param[in]  ledger         the ledger; not NULL
 *  @param[in]  external_ref   the key; UTF-8; may be NULL with size 0
 *  @param[in]  size           its bytes, or OI_NUL_TERMINATED
 *  @param[out] id             its id; not NULL
 *  @param[out] err            details of a refusal; may be NULL
 *  @return OI_OK; [query]; [text]; OI_UNKNOWN_CUSTOMER (none)
 *  @threads shared   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_ledger_find_customer_external_ref(
    const oi_ledger *ledger,
    const char *external_ref,
    size_t size,
    uint64_t *id,
    oi_error *err);

/** In which order customers are listed. Texts are in the order of their bytes, who has none comes first. */
typedef int32_t oi_customer_order;
enum {
  OI_CUSTOMER_ORDER_ID = 0,     /**< by id */
  OI_CUSTOMER_ORDER_CODE = 1,   /**< by code */
  OI_CUSTOMER_ORDER_NAME = 2    /**< by name; equal ones by id */
};

/** Which customers. All zero: all. */
typedef struct oi_customer_filter {
  uint32_t struct_size;         /**< sizeof(oi_customer_filter) */
  uint32_t flags;               /**< 0 */
  oi_text text;                 /**< each of its words is part of code or name, without case, accents and width */
  oi_text salesperson;          /**< exact */
  uint64_t parent;              /**< children of; 0: any */
  uint64_t offset;              /**< rows left out at the start */
  uint64_t limit;               /**< rows at most; 0: all */
  uint32_t statuses;            /**< bits 1 << oi_customer_status; 0: all */
  oi_customer_order order;      /**< which comes first */
} oi_customer_filter;

/** Customers, in the order that is asked for.
 *  @param[in]  ledger          the ledger; not NULL
 *  @param[in]  filter          which; NULL: all
 *  @param[in]  known_through   as known at this sequence; 0: now
 *  @param[out] result          OI_TABLE_CUSTOMERS; to be freed with oi_result_free; not NULL
 *  @param[out] err             details of a refusal; may be NULL
 *  @return OI_OK; [query]; [text]; OI_UNKNOWN_CUSTOMER (parent)
 *  @threads shared   @failure unchanged   @cost O(rows) of now without a filter; else O(customers), for each page   @since 0.1 */
OI_API oi_status oi_ledger_list_customers(
    const oi_ledger *ledger,
    const oi_customer_filter *filter,
    uint64_t known_through,
    oi_result **result,
    oi_error *err);

/** The payment terms that a customer says for its new invoices: none where those above say (oi_default_level).
 *  @param[in]  ledger          the ledger; not NULL
 *  @param[in]  customer        its id
 *  @param[in]  known_through   as known at this sequence; 0: now
 *  @param[out] result          OI_TABLE_TERMS, OI_TABLE_TERMS_DISCOUNTS; to be freed with oi_result_free; not NULL
 *  @param[out] err             details of a refusal; may be NULL
 *  @return OI_OK; [query]; OI_UNKNOWN_CUSTOMER (none, or not known yet)
 *  @threads shared   @failure unchanged   @cost O(terms)   @since 0.1 */
OI_API oi_status oi_ledger_list_terms(
    const oi_ledger *ledger,
    uint64_t customer,
    uint64_t known_through,
    oi_result **result,
    oi_error *err);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* OPENITEM_CUSTOMER_H */
