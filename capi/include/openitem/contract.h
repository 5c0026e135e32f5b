/* A customer's contracts. */
#ifndef OPENITEM_CONTRACT_H
#define OPENITEM_CONTRACT_H

#include "openitem/command.h"
#include "openitem/terms.h"

#ifdef __cplusplus
extern "C" {
#endif

/** A contract with a customer. */
typedef struct oi_contract_input {
  uint32_t struct_size;         /**< sizeof(oi_contract_input) */
  uint32_t flags;               /**< OI_CONTRACT_... */
  uint64_t id;                  /**< creating: 0 = the next; changing: which one */
  uint64_t customer;            /**< whose; it never changes */
  uint64_t job;                 /**< 0: the customer as a whole */
  oi_text number;               /**< unique among contracts; may be empty */
  oi_text external_ref;         /**< unique among contracts; may be empty */
  int32_t starts;               /**< date; 0: not told */
  int32_t ends;                 /**< date; 0: open-ended */
  oi_text payment_method;       /**< default of its documents, in the host's words */
  oi_text price_list;           /**< default of its documents: its code */
  oi_text shipping_method;      /**< default of its documents, in the host's words */
  oi_decimal discount_percent;  /**< 0 .. 100; default of its documents; 0: what its customer gets */
  const oi_terms_portion *terms;/**< default of its invoices; none: those of its customer */
  size_t terms_count;           /**< how many portions */
  size_t terms_stride;          /**< bytes from one to the next; 0: its struct_size */
} oi_contract_input;

/* No discount, whatever its customer gets */
#define OI_CONTRACT_NO_DISCOUNT 0x1u

/** Adds a contract with a customer.
 *  @param[in,out] ledger     the ledger; needs exclusive access; not NULL
 *  @param[in]     info       who, when, why; not NULL
 *  @param[in]     contract   the contract; not NULL
 *  @param[out]    outcome    what it did; may be NULL
 *  @param[out]    err        details of a refusal; may be NULL
 *  @return OI_OK; [command]; OI_UNKNOWN_CUSTOMER; OI_UNKNOWN_JOB; OI_ID_TAKEN; OI_NUMBER_TAKEN;
 *      OI_EXTERNAL_REF_TAKEN; OI_JOB_MISMATCH (a job of another customer); OI_DATES_GO_BACKWARDS (ends before
 *      it starts)
 *  @threads exclusive   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_ledger_create_contract(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_contract_input *contract,
    oi_outcome *outcome,
    oi_error *err);

/** Replaces everything about a contract but its id and customer.
 *  @param[in,out] ledger     the ledger; needs exclusive access; not NULL
 *  @param[in]     info       who, when, why; not NULL
 *  @param[in]     contract   the contract as it shall be; not NULL
 *  @param[out]    outcome    what it did; may be NULL
 *  @param[out]    err        details of a refusal; may be NULL
 *  @return OI_OK; [command]; OI_UNKNOWN_CUSTOMER; OI_UNKNOWN_JOB; OI_UNKNOWN_CONTRACT; OI_NUMBER_TAKEN;
 *      OI_EXTERNAL_REF_TAKEN; OI_CUSTOMER_MISMATCH (another customer); OI_JOB_MISMATCH (a job of another
 *      customer); OI_DATES_GO_BACKWARDS (ends before it starts)
 *  @threads exclusive   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_ledger_change_contract(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_contract_input *contract,
    oi_outcome *outcome,
    oi_error *err);

/** A contract. */
typedef struct oi_contract_row {
  uint64_t id;                  /**< its id */
  uint64_t customer;            /**< whose */
  uint64_t job;                 /**< 0: none */
  oi_text_view number;          /**< its number */
  oi_text_view external_ref;    /**< the host's key */
  int32_t starts;               /**< date; 0: not told */
  int32_t ends;                 /**< date; 0: open-ended */
  oi_text_view payment_method;  /**< default of its documents */
  oi_text_view price_list;      /**< default of its documents: its code */
  oi_text_view shipping_method; /**< default of its documents */
  oi_decimal discount_percent;  /**< 0: what its customer gets */
  uint8_t no_discount;          /**< 1: no discount, whatever its customer gets */
  uint8_t reserved[7];          /**< 0 */
  uint64_t created;             /**< sequence */
  uint64_t changed;             /**< sequence of the last change */
} oi_contract_row;

/** One contract.
 *  @param[in]  ledger          the ledger; not NULL
 *  @param[in]  contract        its id
 *  @param[in]  known_through   as known at this sequence; 0: now
 *  @param[out] result          OI_TABLE_CONTRACTS, one row; to be freed with oi_result_free; not NULL
 *  @param[out] err             details of a refusal; may be NULL
 *  @return OI_OK; [query]; OI_UNKNOWN_CONTRACT (none, or not known yet)
 *  @threads shared   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_ledger_find_contract(
    const oi_ledger *ledger,
    uint64_t contract,
    uint64_t known_through,
    oi_result **result,
    oi_error *err);

/** The contract with a number.
 *  @param[in]  ledger   the ledger; not NULL
 *  @param[in]  number   the number; UTF-8; may be NULL with size 0
 *  @param[in]  size     its bytes, or OI_NUL_TERMINATED
 *  @param[out] id       its id; not NULL
 *  @param[out] err      details of a refusal; may be NULL
 *  @return OI_OK; [query]; [text]; OI_UNKNOWN_CONTRACT (none)
 *  @threads shared   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_ledger_find_contract_number(
    const oi_ledger *ledger,
    const char *number,
    size_t size,
    uint64_t *id,
    oi_error *err);

/** Contracts by id.
 *  @param[in]  ledger          the ledger; not NULL
 *  @param[in]  customer        whose; 0: all
 *  @param[in]  known_through   as known at this sequence; 0: now
 *  @param[out] result          OI_TABLE_CONTRACTS; to be freed with oi_result_free; not NULL
 *  @param[out] err             details of a refusal; may be NULL
 *  @return OI_OK; [query]; OI_UNKNOWN_CUSTOMER
 *  @threads shared   @failure unchanged   @cost O(contracts)   @since 0.1 */
OI_API oi_status oi_ledger_list_contracts(
    const oi_ledger *ledger,
    uint64_t customer,
    uint64_t known_through,
    oi_result **result,
    oi_error *err);

/** The payment terms of a contract.
 *  @param[in]  ledger          the ledger; not NULL
 *  @param[in]  contract        its id
 *  @param[in]  known_through   as known at this sequence; 0: now
 *  @param[out] result          OI_TABLE_TERMS, OI_TABLE_TERMS_DISCOUNTS; to be freed with oi_result_free; not NULL
 *  @param[out] err             details of a refusal; may be NULL
 *  @return OI_OK; [query]; OI_UNKNOWN_CONTRACT (none, or not known yet)
 *  @threads shared   @failure unchanged   @cost O(terms)   @since 0.1 */
OI_API oi_status oi_ledger_list_contract_terms(
    const oi_ledger *ledger,
    uint64_t contract,
    uint64_t known_through,
    oi_result **result,
    oi_error *err);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* OPENITEM_CONTRACT_H */
