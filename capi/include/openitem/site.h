/* Places of customers where jobs are done. */
#ifndef OPENITEM_SITE_H
#define OPENITEM_SITE_H

#include "openitem/command.h"

#ifdef __cplusplus
extern "C" {
#endif

/** A site's status. */
typedef int32_t oi_site_status;
enum {
  OI_SITE_STATUS_ACTIVE = 0,            /**< the default */
  OI_SITE_STATUS_INACTIVE = 1           /**< nothing is done there any more */
};

/** A place of a customer where jobs are done. */
typedef struct oi_site_input {
  uint32_t struct_size;         /**< sizeof(oi_site_input) */
  uint32_t flags;               /**< 0 */
  uint64_t id;                  /**< creating: 0 = the next; changing: which one */
  uint64_t customer;            /**< whose; stays */
  oi_text code;                 /**< unique among sites; may be empty */
  oi_text country;              /**< code of ISO 3166, "RO" */
  oi_text external_ref;         /**< the host's key; unique; may be empty */
  oi_text name;                 /**< personal */
  oi_text street;               /**< several lines, where there are; personal */
  oi_text postal_code;          /**< personal */
  oi_text city;                 /**< personal */
  oi_text region;               /**< state, county, prefecture; personal */
  oi_site_status status;        /**< whether something is done there */
  uint32_t reserved;            /**< 0 */
} oi_site_input;

/** Adds a site.
 *  @param[in,out] ledger     the ledger; needs exclusive access; not NULL
 *  @param[in]     info       who, when, why; not NULL
 *  @param[in]     site       the site; not NULL
 *  @param[out]    outcome    what it did; may be NULL
 *  @param[out]    err        details of a refusal; may be NULL
 *  @return OI_OK; [command]; OI_UNKNOWN_CUSTOMER; OI_ID_TAKEN; OI_NUMBER_TAKEN (code); OI_EXTERNAL_REF_TAKEN
 *  @threads exclusive   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_ledger_create_site(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_site_input *site,
    oi_outcome *outcome,
    oi_error *err);

/** Replaces everything about a site but its id and customer.
 *  @param[in,out] ledger     the ledger; needs exclusive access; not NULL
 *  @param[in]     info       who, when, why; not NULL
 *  @param[in]     site       the site as it shall be; not NULL
 *  @param[out]    outcome    what it did; may be NULL
 *  @param[out]    err        details of a refusal; may be NULL
 *  @return OI_OK; [command]; OI_UNKNOWN_CUSTOMER; OI_UNKNOWN_RECORD; OI_CUSTOMER_MISMATCH; OI_NUMBER_TAKEN (code);
 *      OI_EXTERNAL_REF_TAKEN
 *  @threads exclusive   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_ledger_change_site(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_site_input *site,
    oi_outcome *outcome,
    oi_error *err);

/** Which site goes. */
typedef struct oi_delete_site_input {
  uint32_t struct_size;         /**< sizeof(oi_delete_site_input) */
  uint32_t flags;               /**< 0 */
  uint64_t id;                  /**< its id */
} oi_delete_site_input;

/** Deletes a site. What was known before can still be asked; its id is not given again.
 *  @param[in,out] ledger     the ledger; needs exclusive access; not NULL
 *  @param[in]     info       who, when, why; not NULL
 *  @param[in]     site       which; not NULL
 *  @param[out]    outcome    what it did; may be NULL
 *  @param[out]    err        details of a refusal; may be NULL
 *  @return OI_OK; [command]; OI_UNKNOWN_RECORD; OI_IN_USE (jobs there)
 *  @threads exclusive   @failure unchanged   @cost O(jobs of the customer)   @since 0.1 */
OI_API oi_status oi_ledger_delete_site(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_delete_site_input *site,
    oi_outcome *outcome,
    oi_error *err);

/** A place of a customer where jobs are done. */
typedef struct oi_site_row {
  uint64_t id;                  /**< its id */
  uint64_t customer;            /**< whose */
  oi_text_view code;            /**< unique among sites; may be empty */
  oi_text_view country;         /**< code of ISO 3166, "RO" */
  oi_text_view external_ref;    /**< the host's key; unique; may be empty */
  oi_text_view name;            /**< personal */
  oi_text_view street;          /**< several lines, where there are; personal */
  oi_text_view postal_code;     /**< personal */
  oi_text_view city;            /**< personal */
  oi_text_view region;          /**< state, county, prefecture; personal */
  oi_site_status status;        /**< whether something is done there */
  uint8_t reserved[4];          /**< 0 */
  uint64_t created;             /**< sequence */
  uint64_t changed;             /**< sequence of the last change */
} oi_site_row;

/** One site.
 *  @param[in]  ledger          the ledger; not NULL
 *  @param[in]  site            its id
 *  @param[in]  known_through   as known at this sequence; 0: now
 *  @param[out] result          OI_TABLE_SITES, one row; to be freed with oi_result_free; not NULL
 *  @param[out] err             details of a refusal; may be NULL
 *  @return OI_OK; [query]; OI_UNKNOWN_RECORD (also when it was not there yet, or was deleted)
 *  @threads shared   @failure unchanged   @cost O(log changes)   @since 0.1 */
OI_API oi_status oi_ledger_find_site(
    const oi_ledger *ledger,
    uint64_t site,
    uint64_t known_through,
    oi_result **result,
    oi_error *err);

/** A customer's sites, or all, by id.
 *  @param[in]  ledger          the ledger; not NULL
 *  @param[in]  customer        whose; 0: all
 *  @param[in]  known_through   as known at this sequence; 0: now
 *  @param[out] result          OI_TABLE_SITES; to be freed with oi_result_free; not NULL
 *  @param[out] err             details of a refusal; may be NULL
 *  @return OI_OK; [query]; OI_UNKNOWN_CUSTOMER
 *  @threads shared   @failure unchanged   @cost O(sites)   @since 0.1 */
OI_API oi_status oi_ledger_list_sites(
    const oi_ledger *ledger,
    uint64_t customer,
    uint64_t known_through,
    oi_result **result,
    oi_error *err);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* OPENITEM_SITE_H */
