/* Where customers are written to, and where goods go. */
#ifndef OPENITEM_ADDRESS_H
#define OPENITEM_ADDRESS_H

#include "openitem/command.h"

#ifdef __cplusplus
extern "C" {
#endif

/** What an address is for. */
typedef int32_t oi_address_kind;
enum {
  OI_ADDRESS_KIND_MAIN = 0,             /**< the default */
  OI_ADDRESS_KIND_BILLING = 1,          /**< where invoices go */
  OI_ADDRESS_KIND_SHIPPING = 2          /**< where goods go */
};

/** An address. All that is said of it is personal, but for its kind and country. */
typedef struct oi_address_input {
  uint32_t struct_size;         /**< sizeof(oi_address_input) */
  uint32_t flags;               /**< OI_ADDRESS_... */
  uint64_t id;                  /**< creating: 0 = the next; changing: which one */
  uint64_t customer;            /**< whose; stays */
  oi_text label;                /**< in the host's words: "warehouse north"; personal */
  oi_text country;              /**< code of ISO 3166, "RO" */
  oi_text recipient;            /**< personal */
  oi_text street;               /**< several lines, where there are; personal */
  oi_text postal_code;          /**< personal */
  oi_text city;                 /**< personal */
  oi_text region;               /**< state, county, prefecture; personal */
  oi_address_kind kind;         /**< what it is for */
  uint32_t reserved;            /**< 0 */
} oi_address_input;

/* The one of its kind to begin with; whoever was it before no longer is */
#define OI_ADDRESS_IS_DEFAULT 0x1u

/* Kept for what was sent there */
#define OI_ADDRESS_INACTIVE 0x2u

/** Adds an address.
 *  @param[in,out] ledger     the ledger; needs exclusive access; not NULL
 *  @param[in]     info       who, when, why; not NULL
 *  @param[in]     address    the address; not NULL
 *  @param[out]    outcome    what it did; may be NULL
 *  @param[out]    err        details of a refusal; may be NULL
 *  @return OI_OK; [command]; OI_UNKNOWN_CUSTOMER; OI_ID_TAKEN
 *  @threads exclusive   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_ledger_create_address(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_address_input *address,
    oi_outcome *outcome,
    oi_error *err);

/** Replaces everything about an address but its id and customer.
 *  @param[in,out] ledger     the ledger; needs exclusive access; not NULL
 *  @param[in]     info       who, when, why; not NULL
 *  @param[in]     address    the address as it shall be; not NULL
 *  @param[out]    outcome    what it did; may be NULL
 *  @param[out]    err        details of a refusal; may be NULL
 *  @return OI_OK; [command]; OI_UNKNOWN_CUSTOMER; OI_UNKNOWN_RECORD; OI_CUSTOMER_MISMATCH
 *  @threads exclusive   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_ledger_change_address(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_address_input *address,
    oi_outcome *outcome,
    oi_error *err);

/** Which address goes. */
typedef struct oi_delete_address_input {
  uint32_t struct_size;         /**< sizeof(oi_delete_address_input) */
  uint32_t flags;               /**< 0 */
  uint64_t id;                  /**< its id */
} oi_delete_address_input;

/** Deletes an address. What was known before can still be asked; its id is not given again.
 *  @param[in,out] ledger     the ledger; needs exclusive access; not NULL
 *  @param[in]     info       who, when, why; not NULL
 *  @param[in]     address    which; not NULL
 *  @param[out]    outcome    what it did; may be NULL
 *  @param[out]    err        details of a refusal; may be NULL
 *  @return OI_OK; [command]; OI_UNKNOWN_RECORD
 *  @threads exclusive   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_ledger_delete_address(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_delete_address_input *address,
    oi_outcome *outcome,
    oi_error *err);

/** An address. */
typedef struct oi_address_row {
  uint64_t id;                  /**< its id */
  uint64_t customer;            /**< whose */
  oi_text_view label;           /**< in the host's words: "warehouse north"; personal */
  oi_text_view country;         /**< code of ISO 3166, "RO" */
  oi_text_view recipient;       /**< personal */
  oi_text_view street;          /**< several lines, where there are; personal */
  oi_text_view postal_code;     /**< personal */
  oi_text_view city;            /**< personal */
  oi_text_view region;          /**< state, county, prefecture; personal */
  oi_address_kind kind;         /**< what it is for */
  uint8_t is_default;           /**< 1: the one of its kind to begin with; whoever was it before no longer is */
  uint8_t inactive;             /**< 1: kept for what was sent there */
  uint8_t reserved[2];          /**< 0 */
  uint64_t created;             /**< sequence */
  uint64_t changed;             /**< sequence of the last change */
} oi_address_row;

/** One address.
 *  @param[in]  ledger          the ledger; not NULL
 *  @param[in]  address         its id
 *  @param[in]  known_through   as known at this sequence; 0: now
 *  @param[out] result          OI_TABLE_ADDRESSES, one row; to be freed with oi_result_free; not NULL
 *  @param[out] err             details of a refusal; may be NULL
 *  @return OI_OK; [query]; OI_UNKNOWN_RECORD (also when it was not there yet, or was deleted)
 *  @threads shared   @failure unchanged   @cost O(log changes)   @since 0.1 */
OI_API oi_status oi_ledger_find_address(
    const oi_ledger *ledger,
    uint64_t address,
    uint64_t known_through,
    oi_result **result,
    oi_error *err);

/** A customer's addresses, or all, by id.
 *  @param[in]  ledger          the ledger; not NULL
 *  @param[in]  customer        whose; 0: all
 *  @param[in]  known_through   as known at this sequence; 0: now
 *  @param[out] result          OI_TABLE_ADDRESSES; to be freed with oi_result_free; not NULL
 *  @param[out] err             details of a refusal; may be NULL
 *  @return OI_OK; [query]; OI_UNKNOWN_CUSTOMER
 *  @threads shared   @failure unchanged   @cost O(addresses)   @since 0.1 */
OI_API oi_status oi_ledger_list_addresses(
    const oi_ledger *ledger,
    uint64_t customer,
    uint64_t known_through,
    oi_result **result,
    oi_error *err);

/** The address of a customer for a purpose: the default of its kind, else the first active one of it, else the main one,
 *  found likewise, else none. One that is inactive is none of these.
 *  @param[in]  ledger          the ledger; not NULL
 *  @param[in]  customer        whose
 *  @param[in]  purpose         which kind
 *  @param[in]  known_through   as known at this sequence; 0: now
 *  @param[out] result          OI_TABLE_ADDRESSES, one or none; to be freed with oi_result_free; not NULL
 *  @param[out] err             details of a refusal; may be NULL
 *  @return OI_OK; [query]; OI_UNKNOWN_CUSTOMER
 *  @threads shared   @failure unchanged   @cost O(addresses of it)   @since 0.1 */
OI_API oi_status oi_ledger_customer_address(
    const oi_ledger *ledger,
    uint64_t customer,
    oi_address_kind purpose,
    uint64_t known_through,
    oi_result **result,
    oi_error *err);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* OPENITEM_ADDRESS_H */
