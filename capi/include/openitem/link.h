/* Documents that notes, communications and attachments are about. */
#ifndef OPENITEM_LINK_H
#define OPENITEM_LINK_H

#include "openitem/command.h"

#ifdef __cplusplus
extern "C" {
#endif

/** One more document that a note, a communication or an attachment is about. */
typedef struct oi_link_input {
  uint32_t struct_size;         /**< sizeof(oi_link_input) */
  uint32_t flags;               /**< 0 */
  uint64_t id;                  /**< creating: 0 = the next; changing: which one */
  uint64_t customer;            /**< whose; stays */
  uint64_t record;              /**< id of the note, communication or attachment */
  oi_item_ref item;             /**< of the customer's, a draft too */
  oi_entity_kind kind;          /**< which of them: OI_ENTITY_KIND_NOTE, _COMMUNICATION or _ATTACHMENT */
  uint32_t reserved;            /**< 0 */
} oi_link_input;

/** Adds a link.
 *  @param[in,out] ledger     the ledger; needs exclusive access; not NULL
 *  @param[in]     info       who, when, why; not NULL
 *  @param[in]     link       the link; not NULL
 *  @param[out]    outcome    what it did; may be NULL
 *  @param[out]    err        details of a refusal; may be NULL
 *  @return OI_OK; [command]; OI_UNKNOWN_CUSTOMER; OI_ID_TAKEN; OI_UNKNOWN_RECORD (record);
 *      OI_UNKNOWN_ITEM; OI_CUSTOMER_MISMATCH (an item or record of another)
 *  @threads exclusive   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_ledger_create_link(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_link_input *link,
    oi_outcome *outcome,
    oi_error *err);

/** Replaces everything about a link but its id and customer.
 *  @param[in,out] ledger     the ledger; needs exclusive access; not NULL
 *  @param[in]     info       who, when, why; not NULL
 *  @param[in]     link       the link as it shall be; not NULL
 *  @param[out]    outcome    what it did; may be NULL
 *  @param[out]    err        details of a refusal; may be NULL
 *  @return OI_OK; [command]; OI_UNKNOWN_CUSTOMER; OI_UNKNOWN_RECORD (the link, or record);
 *      OI_UNKNOWN_ITEM; OI_CUSTOMER_MISMATCH (an item or record of another, or another customer than before)
 *  @threads exclusive   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_ledger_change_link(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_link_input *link,
    oi_outcome *outcome,
    oi_error *err);

/** Which link goes. */
typedef struct oi_delete_link_input {
  uint32_t struct_size;         /**< sizeof(oi_delete_link_input) */
  uint32_t flags;               /**< 0 */
  uint64_t id;                  /**< its id */
} oi_delete_link_input;

/** Deletes a link. What was known before can still be asked; its id is not given again.
 *  @param[in,out] ledger     the ledger; needs exclusive access; not NULL
 *  @param[in]     info       who, when, why; not NULL
 *  @param[in]     link       which; not NULL
 *  @param[out]    outcome    what it did; may be NULL
 *  @param[out]    err        details of a refusal; may be NULL
 *  @return OI_OK; [command]; OI_UNKNOWN_RECORD
 *  @threads exclusive   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_ledger_delete_link(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_delete_link_input *link,
    oi_outcome *outcome,
    oi_error *err);

/** One more document that a note, a communication or an attachment is about. */
typedef struct oi_link_row {
  uint64_t id;                  /**< its id */
  uint64_t customer;            /**< whose */
  uint64_t record;              /**< id of the note, communication or attachment */
  oi_item_ref item;             /**< of the customer's, a draft too */
  oi_entity_kind kind;          /**< which of them: OI_ENTITY_KIND_NOTE, _COMMUNICATION or _ATTACHMENT */
  uint8_t reserved[4];          /**< 0 */
  uint64_t created;             /**< sequence */
  uint64_t changed;             /**< sequence of the last change */
} oi_link_row;

/** One link.
 *  @param[in]  ledger          the ledger; not NULL
 *  @param[in]  link            its id
 *  @param[in]  known_through   as known at this sequence; 0: now
 *  @param[out] result          OI_TABLE_LINKS, one row; to be freed with oi_result_free; not NULL
 *  @param[out] err             details of a refusal; may be NULL
 *  @return OI_OK; [query]; OI_UNKNOWN_RECORD (also when it was not there yet, or was deleted)
 *  @threads shared   @failure unchanged   @cost O(log changes)   @since 0.1 */
OI_API oi_status oi_ledger_find_link(
    const oi_ledger *ledger,
    uint64_t link,
    uint64_t known_through,
    oi_result **result,
    oi_error *err);

/** A customer's links, or all, by id.
 *  @param[in]  ledger          the ledger; not NULL
 *  @param[in]  customer        whose; 0: all
 *  @param[in]  known_through   as known at this sequence; 0: now
 *  @param[out] result          OI_TABLE_LINKS; to be freed with oi_result_free; not NULL
 *  @param[out] err             details of a refusal; may be NULL
 *  @return OI_OK; [query]; OI_UNKNOWN_CUSTOMER
 *  @threads shared   @failure unchanged   @cost O(links)   @since 0.1 */
OI_API oi_status oi_ledger_list_links(
    const oi_ledger *ledger,
    uint64_t customer,
    uint64_t known_through,
    oi_result **result,
    oi_error *err);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* OPENITEM_LINK_H */
