/* Letters, e-mails, calls. */
#ifndef OPENITEM_COMMUNICATION_H
#define OPENITEM_COMMUNICATION_H

#include "openitem/command.h"

#ifdef __cplusplus
extern "C" {
#endif

/** How something was said. */
typedef int32_t oi_channel;
enum {
  OI_CHANNEL_UNSPECIFIED = 0,           /**< not said, or some other way */
  OI_CHANNEL_EMAIL = 1,                 /**< e-mail */
  OI_CHANNEL_PHONE = 2,                 /**< telephone */
  OI_CHANNEL_LETTER = 3,                /**< letter */
  OI_CHANNEL_TEXT_MESSAGE = 4,          /**< text message */
  OI_CHANNEL_MEETING = 5,               /**< meeting */
  OI_CHANNEL_PORTAL = 6,                /**< the host's portal */
  OI_CHANNEL_FAX = 7                    /**< fax */
};

/** Who began. */
typedef int32_t oi_direction;
enum {
  OI_DIRECTION_OUTGOING = 0,            /**< the host */
  OI_DIRECTION_INCOMING = 1             /**< the customer */
};

/** What was said between the host and a customer: a letter, an e-mail, a call. */
typedef struct oi_communication_input {
  uint32_t struct_size;         /**< sizeof(oi_communication_input) */
  uint32_t flags;               /**< 0 */
  uint64_t id;                  /**< creating: 0 = the next; changing: which one */
  uint64_t customer;            /**< whose; stays */
  uint64_t contact;             /**< with whom, of the customer's; 0: nobody in particular */
  oi_item_ref about;            /**< a document of the customer, a draft too; all zero: none */
  oi_text author;               /**< who acted for the host; empty: the command's actor, in a change who it was */
  oi_text external_ref;         /**< a message id, say; unique; may be empty */
  oi_text subject;              /**< personal */
  oi_text text;                 /**< personal */
  int64_t happened_micros;      /**< microseconds UTC since 1970; 0: the command's recorded instant, in a change when it was */
  oi_channel channel;           /**< by which way */
  oi_direction direction;       /**< from whom */
} oi_communication_input;

/** Adds a communication.
 *  @param[in,out] ledger          the ledger; needs exclusive access; not NULL
 *  @param[in]     info            who, when, why; not NULL
 *  @param[in]     communication   the communication; not NULL
 *  @param[out]    outcome         what it did; may be NULL
 *  @param[out]    err             details of a refusal; may be NULL
 *  @return OI_OK; [command]; OI_UNKNOWN_CUSTOMER; OI_ID_TAKEN; OI_UNKNOWN_RECORD (contact); OI_UNKNOWN_ITEM;
 *      OI_CUSTOMER_MISMATCH (a document or contact of another); OI_EXTERNAL_REF_TAKEN
 *  @threads exclusive   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_ledger_create_communication(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_communication_input *communication,
    oi_outcome *outcome,
    oi_error *err);

/** Replaces everything about a communication but its id and customer.
 *  @param[in,out] ledger          the ledger; needs exclusive access; not NULL
 *  @param[in]     info            who, when, why; not NULL
 *  @param[in]     communication   the communication as it shall be; not NULL
 *  @param[out]    outcome         what it did; may be NULL
 *  @param[out]    err             details of a refusal; may be NULL
 *  @return OI_OK; [command]; OI_UNKNOWN_CUSTOMER; OI_UNKNOWN_RECORD (the communication, or contact);
 *      OI_UNKNOWN_ITEM; OI_CUSTOMER_MISMATCH (a document or contact of another, or another customer than before);
 *      OI_EXTERNAL_REF_TAKEN
 *  @threads exclusive   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_ledger_change_communication(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_communication_input *communication,
    oi_outcome *outcome,
    oi_error *err);

/** Which communication goes. */
typedef struct oi_delete_communication_input {
  uint32_t struct_size;         /**< sizeof(oi_delete_communication_input) */
  uint32_t flags;               /**< 0 */
  uint64_t id;                  /**< its id */
} oi_delete_communication_input;

/** Deletes a communication. What was known before can still be asked; its id is not given again.
 *  @param[in,out] ledger          the ledger; needs exclusive access; not NULL
 *  @param[in]     info            who, when, why; not NULL
 *  @param[in]     communication   which; not NULL
 *  @param[out]    outcome         what it did; may be NULL
 *  @param[out]    err             details of a refusal; may be NULL
 *  @return OI_OK; [command]; OI_UNKNOWN_RECORD; OI_IN_USE (links of it, or attachments that came or went with it)
 *  @threads exclusive   @failure unchanged   @cost O(links + attachments of the customer)   @since 0.1 */
OI_API oi_status oi_ledger_delete_communication(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_delete_communication_input *communication,
    oi_outcome *outcome,
    oi_error *err);

/** What was said between the host and a customer: a letter, an e-mail, a call. */
typedef struct oi_communication_row {
  uint64_t id;                  /**< its id */
  uint64_t customer;            /**< whose */
  uint64_t contact;             /**< with whom, of the customer's; 0: nobody in particular */
  oi_item_ref about;            /**< a document of the customer, a draft too; all zero: none */
  oi_text_view author;          /**< who acted for the host */
  oi_text_view external_ref;    /**< a message id, say; unique; may be empty */
  oi_text_view subject;         /**< personal */
  oi_text_view text;            /**< personal */
  int64_t happened_micros;      /**< when, microseconds UTC since 1970; 0: not told */
  oi_channel channel;           /**< by which way */
  oi_direction direction;       /**< from whom */
  uint64_t created;             /**< sequence */
  uint64_t changed;             /**< sequence of the last change */
} oi_communication_row;

/** One communication.
 *  @param[in]  ledger          the ledger; not NULL
 *  @param[in]  communication   its id
 *  @param[in]  known_through   as known at this sequence; 0: now
 *  @param[out] result          OI_TABLE_COMMUNICATIONS, one row; to be freed with oi_result_free; not NULL
 *  @param[out] err             details of a refusal; may be NULL
 *  @return OI_OK; [query]; OI_UNKNOWN_RECORD (also when it was not there yet, or was deleted)
 *  @threads shared   @failure unchanged   @cost O(log changes)   @since 0.1 */
OI_API oi_status oi_ledger_find_communication(
    const oi_ledger *ledger,
    uint64_t communication,
    uint64_t known_through,
    oi_result **result,
    oi_error *err);

/** A customer's communications, or all, by id.
 *  @param[in]  ledger          the ledger; not NULL
 *  @param[in]  customer        whose; 0: all
 *  @param[in]  known_through   as known at this sequence; 0: now
 *  @param[out] result          OI_TABLE_COMMUNICATIONS; to be freed with oi_result_free; not NULL
 *  @param[out] err             details of a refusal; may be NULL
 *  @return OI_OK; [query]; OI_UNKNOWN_CUSTOMER
 *  @threads shared   @failure unchanged   @cost O(communications)   @since 0.1 */
OI_API oi_status oi_ledger_list_communications(
    const oi_ledger *ledger,
    uint64_t customer,
    uint64_t known_through,
    oi_result **result,
    oi_error *err);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* OPENITEM_COMMUNICATION_H */
