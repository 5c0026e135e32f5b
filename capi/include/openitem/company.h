/* The host's own business. */
#ifndef OPENITEM_COMPANY_H
#define OPENITEM_COMPANY_H

#include "openitem/document_defaults.h"
#include "openitem/terms.h"
#include "openitem/command.h"

#ifdef __cplusplus
extern "C" {
#endif

/** The host's own business: what stands on its documents, and the last defaults. Of several the one with the
 *  lowest id gives them. */
typedef struct oi_company_input {
  uint32_t struct_size;         /**< sizeof(oi_company_input) */
  uint32_t flags;               /**< 0 */
  uint64_t id;                  /**< creating: 0 = the next; changing: which one */
  oi_text name;                 /**< what it is called */
  oi_text legal_name;           /**< as it is registered */
  oi_text tax_number;           /**< under which it is known to tax authorities */
  oi_text street;               /**< several lines, where there are */
  oi_text postal_code;          /**< postal code */
  oi_text city;                 /**< city */
  oi_text region;               /**< state, county, prefecture */
  oi_text country;              /**< code of ISO 3166, "RO" */
  oi_text email;                /**< e-mail address */
  oi_text phone;                /**< telephone */
  oi_text website;              /**< website */
  oi_text bank_account;         /**< where customers pay to, as it is printed */
  oi_text payment_method;       /**< default of new documents, in the host's words */
  oi_text price_list;           /**< default of new documents: its code */
  oi_text shipping_method;      /**< default of new documents, in the host's words */
  oi_decimal discount_percent;  /**< 0 .. 100; default of new documents */
  const oi_terms_portion *terms;/**< default of new invoices; none: nothing is said */
  size_t terms_count;           /**< how many portions */
  size_t terms_stride;          /**< bytes from one to the next; 0: its struct_size */
  oi_product_display product_display;/**< which products customers are shown */
  uint32_t reserved;            /**< 0 */
} oi_company_input;

/** Adds a company.
 *  @param[in,out] ledger     the ledger; needs exclusive access; not NULL
 *  @param[in]     info       who, when, why; not NULL
 *  @param[in]     company    the company; not NULL
 *  @param[out]    outcome    what it did; may be NULL
 *  @param[out]    err        details of a refusal; may be NULL
 *  @return OI_OK; [command]; OI_ID_TAKEN
 *  @threads exclusive   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_ledger_create_company(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_company_input *company,
    oi_outcome *outcome,
    oi_error *err);

/** Replaces everything about a company but its id.
 *  @param[in,out] ledger     the ledger; needs exclusive access; not NULL
 *  @param[in]     info       who, when, why; not NULL
 *  @param[in]     company    the company as it shall be; not NULL
 *  @param[out]    outcome    what it did; may be NULL
 *  @param[out]    err        details of a refusal; may be NULL
 *  @return OI_OK; [command]; OI_UNKNOWN_RECORD
 *  @threads exclusive   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_ledger_change_company(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_company_input *company,
    oi_outcome *outcome,
    oi_error *err);

/** Which company goes. */
typedef struct oi_delete_company_input {
  uint32_t struct_size;         /**< sizeof(oi_delete_company_input) */
  uint32_t flags;               /**< 0 */
  uint64_t id;                  /**< its id */
} oi_delete_company_input;

/** Deletes a company. What was known before can still be asked; its id is not given again.
 *  @param[in,out] ledger     the ledger; needs exclusive access; not NULL
 *  @param[in]     info       who, when, why; not NULL
 *  @param[in]     company    which; not NULL
 *  @param[out]    outcome    what it did; may be NULL
 *  @param[out]    err        details of a refusal; may be NULL
 *  @return OI_OK; [command]; OI_UNKNOWN_RECORD
 *  @threads exclusive   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_ledger_delete_company(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_delete_company_input *company,
    oi_outcome *outcome,
    oi_error *err);

/** The host's own business: what stands on its documents, and the last defaults. Of several the one with the
 *  lowest id gives them. */
typedef struct oi_company_row {
  uint64_t id;                  /**< its id */
  oi_text_view name;            /**< what it is called */
  oi_text_view legal_name;      /**< as it is registered */
  oi_text_view tax_number;      /**< under which it is known to tax authorities */
  oi_text_view street;          /**< several lines, where there are */
  oi_text_view postal_code;     /**< postal code */
  oi_text_view city;            /**< city */
  oi_text_view region;          /**< state, county, prefecture */
  oi_text_view country;         /**< code of ISO 3166, "RO" */
  oi_text_view email;           /**< e-mail address */
  oi_text_view phone;           /**< telephone */
  oi_text_view website;         /**< website */
  oi_text_view bank_account;    /**< where customers pay to, as it is printed */
  oi_text_view payment_method;  /**< default of new documents, in the host's words */
  oi_text_view price_list;      /**< default of new documents: its code */
  oi_text_view shipping_method; /**< default of new documents, in the host's words */
  oi_decimal discount_percent;  /**< 0 .. 100; default of new documents */
  oi_product_display product_display;/**< which products customers are shown */
  uint8_t reserved[4];          /**< 0 */
  uint64_t created;             /**< sequence */
  uint64_t changed;             /**< sequence of the last change */
} oi_company_row;

/** One company.
 *  @param[in]  ledger          the ledger; not NULL
 *  @param[in]  company         its id
 *  @param[in]  known_through   as known at this sequence; 0: now
 *  @param[out] result          OI_TABLE_COMPANIES, one row; to be freed with oi_result_free; not NULL
 *  @param[out] err             details of a refusal; may be NULL
 *  @return OI_OK; [query]; OI_UNKNOWN_RECORD (also when it was not there yet, or was deleted)
 *  @threads shared   @failure unchanged   @cost O(log changes)   @since 0.1 */
OI_API oi_status oi_ledger_find_company(
    const oi_ledger *ledger,
    uint64_t company,
    uint64_t known_through,
    oi_result **result,
    oi_error *err);

/** All companies, by id.
 *  @param[in]  ledger          the ledger; not NULL
 *  @param[in]  known_through   as known at this sequence; 0: now
 *  @param[out] result          OI_TABLE_COMPANIES; to be freed with oi_result_free; not NULL
 *  @param[out] err             details of a refusal; may be NULL
 *  @return OI_OK; [query]
 *  @threads shared   @failure unchanged   @cost O(companies)   @since 0.1 */
OI_API oi_status oi_ledger_list_companies(
    const oi_ledger *ledger,
    uint64_t known_through,
    oi_result **result,
    oi_error *err);

/** The payment terms of a company.
 *  @param[in]  ledger          the ledger; not NULL
 *  @param[in]  company         its id
 *  @param[in]  known_through   as known at this sequence; 0: now
 *  @param[out] result          OI_TABLE_TERMS, OI_TABLE_TERMS_DISCOUNTS; to be freed with oi_result_free; not NULL
 *  @param[out] err             details of a refusal; may be NULL
 *  @return OI_OK; [query]; OI_UNKNOWN_RECORD (also when it was not there yet, or was deleted)
 *  @threads shared   @failure unchanged   @cost O(terms)   @since 0.1 */
OI_API oi_status oi_ledger_list_company_terms(
    const oi_ledger *ledger,
    uint64_t company,
    uint64_t known_through,
    oi_result **result,
    oi_error *err);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* OPENITEM_COMPANY_H */
