/* Files that the host keeps. */
#ifndef OPENITEM_ATTACHMENT_H
#define OPENITEM_ATTACHMENT_H

#include "openitem/command.h"

#ifdef __cplusplus
extern "C" {
#endif

/** A file that belongs to a customer: what the host needs to find it, and to see that it is still the same. */
typedef struct oi_attachment_input {
  uint32_t struct_size;         /**< sizeof(oi_attachment_input) */
  uint32_t flags;               /**< 0 */
  uint64_t id;                  /**< creating: 0 = the next; changing: which one */
  uint64_t customer;            /**< whose; stays */
  uint64_t communication;       /**< that it came or went with; 0: with none */
  oi_item_ref about;            /**< a document of the customer, a draft too; all zero: none */
  oi_text media_type;           /**< "application/pdf": a type and a subtype, no parameters; required */
  uint64_t byte_count;          /**< its size; at most 2^63 - 1 */
  oi_text digest;               /**< of its bytes, in a form of the host's: "sha256:9f86d0..." */
  oi_text category;             /**< in a code of the host's: "contract" */
  oi_text author;               /**< who added it; empty: the command's actor, in a change who it was */
  oi_text name;                 /**< personal */
  oi_text location;             /**< where the host keeps it; personal */
  int64_t added_micros;         /**< microseconds UTC since 1970; 0: the command's recorded instant, in a change when it was */
} oi_attachment_input;

/** Adds an attachment.
 *  @param[in,out] ledger       the ledger; needs exclusive access; not NULL
 *  @param[in]     info         who, when, why; not NULL
 *  @param[in]     attachment   the attachment; not NULL
 *  @param[out]    outcome      what it did; may be NULL
 *  @param[out]    err          details of a refusal; may be NULL
 *  @return OI_OK; [command]; OI_UNKNOWN_CUSTOMER; OI_ID_TAKEN; OI_UNKNOWN_RECORD (communication); OI_UNKNOWN_ITEM;
 *      OI_CUSTOMER_MISMATCH (a document or communication of another); OI_INVALID_ARGUMENT (media_type: no type, or
 *      none that the media types list)
 *  @threads exclusive   @failure unchanged   @cost O(media types)   @since 0.1 */
OI_API oi_status oi_ledger_create_attachment(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_attachment_input *attachment,
    oi_outcome *outcome,
    oi_error *err);

/** Replaces everything about an attachment but its id and customer.
 *  @param[in,out] ledger       the ledger; needs exclusive access; not NULL
 *  @param[in]     info         who, when, why; not NULL
 *  @param[in]     attachment   the attachment as it shall be; not NULL
 *  @param[out]    outcome      what it did; may be NULL
 *  @param[out]    err          details of a refusal; may be NULL
 *  @return OI_OK; [command]; OI_UNKNOWN_CUSTOMER; OI_UNKNOWN_RECORD (the attachment, or communication);
 *      OI_UNKNOWN_ITEM; OI_CUSTOMER_MISMATCH (a document or communication of another, or another customer than before);
 *      OI_INVALID_ARGUMENT (media_type: no type, or another than before and none that the media types list)
 *  @threads exclusive   @failure unchanged   @cost O(media types)   @since 0.1 */
OI_API oi_status oi_ledger_change_attachment(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_attachment_input *attachment,
    oi_outcome *outcome,
    oi_error *err);

/** Which attachment goes. */
typedef struct oi_delete_attachment_input {
  uint32_t struct_size;         /**< sizeof(oi_delete_attachment_input) */
  uint32_t flags;               /**< 0 */
  uint64_t id;                  /**< its id */
} oi_delete_attachment_input;

/** Deletes an attachment. What was known before can still be asked; its id is not given again.
 *  @param[in,out] ledger       the ledger; needs exclusive access; not NULL
 *  @param[in]     info         who, when, why; not NULL
 *  @param[in]     attachment   which; not NULL
 *  @param[out]    outcome      what it did; may be NULL
 *  @param[out]    err          details of a refusal; may be NULL
 *  @return OI_OK; [command]; OI_UNKNOWN_RECORD; OI_IN_USE (links of it)
 *  @threads exclusive   @failure unchanged   @cost O(links of the customer)   @since 0.1 */
OI_API oi_status oi_ledger_delete_attachment(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_delete_attachment_input *attachment,
    oi_outcome *outcome,
    oi_error *err);

/** A file that belongs to a customer: what the host needs to find it, and to see that it is still the same. */
typedef struct oi_attachment_row {
  uint64_t id;                  /**< its id */
  uint64_t customer;            /**< whose */
  uint64_t communication;       /**< that it came or went with; 0: with none */
  oi_item_ref about;            /**< a document of the customer, a draft too; all zero: none */
  oi_text_view media_type;      /**< "application/pdf" */
  uint64_t byte_count;          /**< its size */
  oi_text_view digest;          /**< of its bytes, in a form of the host's: "sha256:9f86d0..." */
  oi_text_view category;        /**< in a code of the host's: "contract" */
  oi_text_view author;          /**< who added it */
  oi_text_view name;            /**< personal */
  oi_text_view location;        /**< where the host keeps it; personal */
  int64_t added_micros;         /**< when, microseconds UTC since 1970; 0: not told */
  uint64_t created;             /**< sequence */
  uint64_t changed;             /**< sequence of the last change */
} oi_attachment_row;

/** One attachment.
 *  @param[in]  ledger          the ledger; not NULL
 *  @param[in]  attachment      its id
 *  @param[in]  known_through   as known at this sequence; 0: now
 *  @param[out] result          OI_TABLE_ATTACHMENTS, one row; to be freed with oi_result_free; not NULL
 *  @param[out] err             details of a refusal; may be NULL
 *  @return OI_OK; [query]; OI_UNKNOWN_RECORD (also when it was not there yet, or was deleted)
 *  @threads shared   @failure unchanged   @cost O(log changes)   @since 0.1 */
OI_API oi_status oi_ledger_find_attachment(
    const oi_ledger *ledger,
    uint64_t attachment,
    uint64_t known_through,
    oi_result **result,
    oi_error *err);

/** A customer's attachments, or all, by id.
 *  @param[in]  ledger          the ledger; not NULL
 *  @param[in]  customer        whose; 0: all
 *  @param[in]  known_through   as known at this sequence; 0: now
 *  @param[out] result          OI_TABLE_ATTACHMENTS; to be freed with oi_result_free; not NULL
 *  @param[out] err             details of a refusal; may be NULL
 *  @return OI_OK; [query]; OI_UNKNOWN_CUSTOMER
 *  @threads shared   @failure unchanged   @cost O(attachments)   @since 0.1 */
OI_API oi_status oi_ledger_list_attachments(
    const oi_ledger *ledger,
    uint64_t customer,
    uint64_t known_through,
    oi_result **result,
    oi_error *err);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* OPENITEM_ATTACHMENT_H */
