/* Licences of customers. */
#ifndef OPENITEM_LICENCE_H
#define OPENITEM_LICENCE_H

#include "openitem/command.h"

#ifdef __cplusplus
extern "C" {
#endif

/** What a customer may do by whose leave, and until when. Nothing of it is personal: number and authority survive an
 *  erasure, so that a licence still tells whether somebody is known. */
typedef struct oi_licence_input {
  uint32_t struct_size;         /**< sizeof(oi_licence_input) */
  uint32_t flags;               /**< 0 */
  uint64_t id;                  /**< creating: 0 = the next; changing: which one */
  uint64_t customer;            /**< whose; stays */
  oi_text kind;                 /**< in a code of the host's: "contractor" */
  oi_text number;               /**< unique among those of its kind; required */
  oi_text authority;            /**< who gave it */
  int32_t expires;              /**< date, the last day; 0: never */
  uint32_t reserved;            /**< 0 */
} oi_licence_input;

/** Adds a licence.
 *  @param[in,out] ledger     the ledger; needs exclusive access; not NULL
 *  @param[in]     info       who, when, why; not NULL
 *  @param[in]     licence    the licence; not NULL
 *  @param[out]    outcome    what it did; may be NULL
 *  @param[out]    err        details of a refusal; may be NULL
 *  @return OI_OK; [command]; OI_UNKNOWN_CUSTOMER; OI_ID_TAKEN; OI_NUMBER_TAKEN (number)
 *  @threads exclusive   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_ledger_create_licence(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_licence_input *licence,
    oi_outcome *outcome,
    oi_error *err);

/** Replaces everything about a licence but its id and customer.
 *  @param[in,out] ledger     the ledger; needs exclusive access; not NULL
 *  @param[in]     info       who, when, why; not NULL
 *  @param[in]     licence    the licence as it shall be; not NULL
 *  @param[out]    outcome    what it did; may be NULL
 *  @param[out]    err        details of a refusal; may be NULL
 *  @return OI_OK; [command]; OI_UNKNOWN_CUSTOMER; OI_UNKNOWN_RECORD; OI_CUSTOMER_MISMATCH; OI_NUMBER_TAKEN (number)
 *  @threads exclusive   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_ledger_change_licence(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_licence_input *licence,
    oi_outcome *outcome,
    oi_error *err);

/** Which licence goes. */
typedef struct oi_delete_licence_input {
  uint32_t struct_size;         /**< sizeof(oi_delete_licence_input) */
  uint32_t flags;               /**< 0 */
  uint64_t id;                  /**< its id */
} oi_delete_licence_input;

/** Deletes a licence. What was known before can still be asked; its id is not given again.
 *  @param[in,out] ledger     the ledger; needs exclusive access; not NULL
 *  @param[in]     info       who, when, why; not NULL
 *  @param[in]     licence    which; not NULL
 *  @param[out]    outcome    what it did; may be NULL
 *  @param[out]    err        details of a refusal; may be NULL
 *  @return OI_OK; [command]; OI_UNKNOWN_RECORD
 *  @threads exclusive   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_ledger_delete_licence(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_delete_licence_input *licence,
    oi_outcome *outcome,
    oi_error *err);

/** What a customer may do by whose leave, and until when. */
typedef struct oi_licence_row {
  uint64_t id;                  /**< its id */
  uint64_t customer;            /**< whose */
  oi_text_view kind;            /**< in a code of the host's: "contractor" */
  oi_text_view number;          /**< unique among those of its kind */
  oi_text_view authority;       /**< who gave it */
  int32_t expires;              /**< date, the last day; 0: never */
  uint8_t reserved[4];          /**< 0 */
  uint64_t created;             /**< sequence */
  uint64_t changed;             /**< sequence of the last change */
} oi_licence_row;

/** One licence.
 *  @param[in]  ledger          the ledger; not NULL
 *  @param[in]  licence         its id
 *  @param[in]  known_through   as known at this sequence; 0: now
 *  @param[out] result          OI_TABLE_LICENCES, one row; to be freed with oi_result_free; not NULL
 *  @param[out] err             details of a refusal; may be NULL
 *  @return OI_OK; [query]; OI_UNKNOWN_RECORD (also when it was not there yet, or was deleted)
 *  @threads shared   @failure unchanged   @cost O(log changes)   @since 0.1 */
OI_API oi_status oi_ledger_find_licence(
    const oi_ledger *ledger,
    uint64_t licence,
    uint64_t known_through,
    oi_result **result,
    oi_error *err);

/** The licence with a number among those of its kind: whose it is, or whether somebody is known already.
 *  @param[in]  ledger      the ledger; not NULL
 *  @param[in]  kind        in the host's code; UTF-8; may be NULL with kind_size 0
 *  @param[in]  kind_size   its bytes, or OI_NUL_TERMINATED
 *  @param[in]  number      the number; UTF-8; may be NULL with size 0
 *  @param[in]  size        its bytes, or OI_NUL_TERMINATED
 *  @param[out] id          its id; not NULL
 *  @param[out] err         details of a refusal; may be NULL
 *  @return OI_OK; [query]; [text]; OI_UNKNOWN_RECORD (none)
 *  @threads shared   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_ledger_find_licence_number(
    const oi_ledger *ledger,
    const char *kind,
    size_t kind_size,
    const char *number,
    size_t size,
    uint64_t *id,
    oi_error *err);

/** A customer's licences, or all, by id.
 *  @param[in]  ledger          the ledger; not NULL
 *  @param[in]  customer        whose; 0: all
 *  @param[in]  known_through   as known at this sequence; 0: now
 *  @param[out] result          OI_TABLE_LICENCES; to be freed with oi_result_free; not NULL
 *  @param[out] err             details of a refusal; may be NULL
 *  @return OI_OK; [query]; OI_UNKNOWN_CUSTOMER
 *  @threads shared   @failure unchanged   @cost O(licences)   @since 0.1 */
OI_API oi_status oi_ledger_list_licences(
    const oi_ledger *ledger,
    uint64_t customer,
    uint64_t known_through,
    oi_result **result,
    oi_error *err);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* OPENITEM_LICENCE_H */
