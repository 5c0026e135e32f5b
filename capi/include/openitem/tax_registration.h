/* Numbers under which customers are known to tax authorities. */
#ifndef OPENITEM_TAX_REGISTRATION_H
#define OPENITEM_TAX_REGISTRATION_H

#include "openitem/command.h"

#ifdef __cplusplus
extern "C" {
#endif

/** Under which number a customer is known to a tax authority. */
typedef struct oi_tax_registration_input {
  uint32_t struct_size;         /**< sizeof(oi_tax_registration_input) */
  uint32_t flags;               /**< 0 */
  uint64_t id;                  /**< creating: 0 = the next; changing: which one */
  uint64_t customer;            /**< whose; stays */
  oi_text kind;                 /**< in a code of the host's: "VAT" */
  oi_text country;              /**< code of ISO 3166, "RO" */
  oi_text number;               /**< personal */
} oi_tax_registration_input;

/** Adds a tax registration.
 *  @param[in,out] ledger             the ledger; needs exclusive access; not NULL
 *  @param[in]     info               who, when, why; not NULL
 *  @param[in]     tax_registration   the tax registration; not NULL
 *  @param[out]    outcome            what it did; may be NULL
 *  @param[out]    err                details of a refusal; may be NULL
 *  @return OI_OK; [command]; OI_UNKNOWN_CUSTOMER; OI_ID_TAKEN
 *  @threads exclusive   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_ledger_create_tax_registration(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_tax_registration_input *tax_registration,
    oi_outcome *outcome,
    oi_error *err);

/** Replaces everything about a tax registration but its id and customer.
 *  @param[in,out] ledger             the ledger; needs exclusive access; not NULL
 *  @param[in]     info               who, when, why; not NULL
 *  @param[in]     tax_registration   the tax registration as it shall be; not NULL
 *  @param[out]    outcome            what it did; may be NULL
 *  @param[out]    err                details of a refusal; may be NULL
 *  @return OI_OK; [command]; OI_UNKNOWN_CUSTOMER; OI_UNKNOWN_RECORD; OI_CUSTOMER_MISMATCH
 *  @threads exclusive   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_ledger_change_tax_registration(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_tax_registration_input *tax_registration,
    oi_outcome *outcome,
    oi_error *err);

/** Which tax registration goes. */
typedef struct oi_delete_tax_registration_input {
  uint32_t struct_size;         /**< sizeof(oi_delete_tax_registration_input) */
  uint32_t flags;               /**< 0 */
  uint64_t id;                  /**< its id */
} oi_delete_tax_registration_input;

/** Deletes a tax registration. What was known before can still be asked; its id is not given again.
 *  @param[in,out] ledger             the ledger; needs exclusive access; not NULL
 *  @param[in]     info               who, when, why; not NULL
 *  @param[in]     tax_registration   which; not NULL
 *  @param[out]    outcome            what it did; may be NULL
 *  @param[out]    err                details of a refusal; may be NULL
 *  @return OI_OK; [command]; OI_UNKNOWN_RECORD
 *  @threads exclusive   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_ledger_delete_tax_registration(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_delete_tax_registration_input *tax_registration,
    oi_outcome *outcome,
    oi_error *err);

/** Under which number a customer is known to a tax authority. */
typedef struct oi_tax_registration_row {
  uint64_t id;                  /**< its id */
  uint64_t customer;            /**< whose */
  oi_text_view kind;            /**< in a code of the host's: "VAT" */
  oi_text_view country;         /**< code of ISO 3166, "RO" */
  oi_text_view number;          /**< personal */
  uint64_t created;             /**< sequence */
  uint64_t changed;             /**< sequence of the last change */
} oi_tax_registration_row;

/** One tax registration.
 *  @param[in]  ledger          the ledger; not NULL
 *  @param[in]  tax_registration   its id
 *  @param[in]  known_through   as known at this sequence; 0: now
 *  @param[out] result          OI_TABLE_TAX_REGISTRATIONS, one row; to be freed with oi_result_free; not NULL
 *  @param[out] err             details of a refusal; may be NULL
 *  @return OI_OK; [query]; OI_UNKNOWN_RECORD (also when it was not there yet, or was deleted)
 *  @threads shared   @failure unchanged   @cost O(log changes)   @since 0.1 */
OI_API oi_status oi_ledger_find_tax_registration(
    const oi_ledger *ledger,
    uint64_t tax_registration,
    uint64_t known_through,
    oi_result **result,
    oi_error *err);

/** A customer's tax registrations, or all, by id.
 *  @param[in]  ledger          the ledger; not NULL
 *  @param[in]  customer        whose; 0: all
 *  @param[in]  known_through   as known at this sequence; 0: now
 *  @param[out] result          OI_TABLE_TAX_REGISTRATIONS; to be freed with oi_result_free; not NULL
 *  @param[out] err             details of a refusal; may be NULL
 *  @return OI_OK; [query]; OI_UNKNOWN_CUSTOMER
 *  @threads shared   @failure unchanged   @cost O(tax registrations)   @since 0.1 */
OI_API oi_status oi_ledger_list_tax_registrations(
    const oi_ledger *ledger,
    uint64_t customer,
    uint64_t known_through,
    oi_result **result,
    oi_error *err);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* OPENITEM_TAX_REGISTRATION_H */
