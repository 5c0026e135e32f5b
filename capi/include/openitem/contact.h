/* Whom to write to and whom to call at a customer. */
#ifndef OPENITEM_CONTACT_H
#define OPENITEM_CONTACT_H

#include "openitem/command.h"

#ifdef __cplusplus
extern "C" {
#endif

/** A contact. All that is said of it is personal. */
typedef struct oi_contact_input {
  uint32_t struct_size;         /**< sizeof(oi_contact_input) */
  uint32_t flags;               /**< OI_CONTACT_... */
  uint64_t id;                  /**< creating: 0 = the next; changing: which one */
  uint64_t customer;            /**< whose; stays */
  oi_text name;                 /**< personal */
  oi_text role;                 /**< what the person does there; personal */
  oi_text email;                /**< personal */
  oi_text phone;                /**< personal */
  oi_text mobile;               /**< personal */
  oi_text fax;                  /**< personal */
  oi_text notes;                /**< personal */
} oi_contact_input;

/* The one of the customer's contacts to begin with; whoever was it before no longer is. */
#define OI_CONTACT_PRIMARY 0x1u

/** Adds a contact.
 *  @param[in,out] ledger    the ledger; needs exclusive access; not NULL
 *  @param[in]     info      who, when, why; not NULL
 *  @param[in]     contact   the contact; not NULL
 *  @param[out]    outcome   what it did; may be NULL
 *  @param[out]    err       details of a refusal; may be NULL
 *  @return OI_OK; [command]; OI_UNKNOWN_CUSTOMER; OI_ID_TAKEN
 *  @threads exclusive   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_ledger_create_contact(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_contact_input *contact,
    oi_outcome *outcome,
    oi_error *err);

/** Replaces everything about a contact but its id and customer.
 *  @param[in,out] ledger    the ledger; needs exclusive access; not NULL
 *  @param[in]     info      who, when, why; not NULL
 *  @param[in]     contact   the contact as it shall be; not NULL
 *  @param[out]    outcome   what it did; may be NULL
 *  @param[out]    err       details of a refusal; may be NULL
 *  @return OI_OK; [command]; OI_UNKNOWN_CUSTOMER; OI_UNKNOWN_RECORD; OI_CUSTOMER_MISMATCH
 *  @threads exclusive   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_ledger_change_contact(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_contact_input *contact,
    oi_outcome *outcome,
    oi_error *err);

/** Which contact goes. */
typedef struct oi_delete_contact_input {
  uint32_t struct_size;         /**< sizeof(oi_delete_contact_input) */
  uint32_t flags;               /**< 0 */
  uint64_t id;                  /**< its id */
} oi_delete_contact_input;

/** Deletes a contact. What was known before can still be asked; its id is not given again.
 *  @param[in,out] ledger    the ledger; needs exclusive access; not NULL
 *  @param[in]     info      who, when, why; not NULL
 *  @param[in]     contact   which; not NULL
 *  @param[out]    outcome   what it did; may be NULL
 *  @param[out]    err       details of a refusal; may be NULL
 *  @return OI_OK; [command]; OI_UNKNOWN_RECORD; OI_IN_USE (communications with it)
 *  @threads exclusive   @failure unchanged   @cost O(communications of the customer)   @since 0.1 */
OI_API oi_status oi_ledger_delete_contact(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_delete_contact_input *contact,
    oi_outcome *outcome,
    oi_error *err);

/** A contact. */
typedef struct oi_contact_row {
  uint64_t id;                  /**< its id */
  uint64_t customer;            /**< whose */
  oi_text_view name;            /**< personal */
  oi_text_view role;            /**< what the person does there; personal */
  oi_text_view email;           /**< personal */
  oi_text_view phone;           /**< personal */
  oi_text_view mobile;          /**< personal */
  oi_text_view fax;             /**< personal */
  oi_text_view notes;           /**< personal */
  uint8_t primary;              /**< 1: the one to begin with */
  uint8_t reserved[7];          /**< 0 */
  uint64_t created;             /**< sequence */
  uint64_t changed;             /**< sequence of the last change */
} oi_contact_row;

/** One contact.
 *  @param[in]  ledger          the ledger; not NULL
 *  @param[in]  contact         its id
 *  @param[in]  known_through   as known at this sequence; 0: now
 *  @param[out] result          OI_TABLE_CONTACTS, one row; to be freed with oi_result_free; not NULL
 *  @param[out] err             details of a refusal; may be NULL
 *  @return OI_OK; [query]; OI_UNKNOWN_RECORD (also when it was not there yet, or was deleted)
 *  @threads shared   @failure unchanged   @cost O(log changes)   @since 0.1 */
OI_API oi_status oi_ledger_find_contact(
    const oi_ledger *ledger,
    uint64_t contact,
    uint64_t known_through,
    oi_result **result,
    oi_error *err);

/** A customer's contacts, or all, by id.
 *  @param[in]  ledger          the ledger; not NULL
 *  @param[in]  customer        whose; 0: all
 *  @param[in]  known_through   as known at this sequence; 0: now
 *  @param[out] result          OI_TABLE_CONTACTS; to be freed with oi_result_free; not NULL
 *  @param[out] err             details of a refusal; may be NULL
 *  @return OI_OK; [query]; OI_UNKNOWN_CUSTOMER
 *  @threads shared   @failure unchanged   @cost O(contacts)   @since 0.1 */
OI_API oi_status oi_ledger_list_contacts(
    const oi_ledger *ledger,
    uint64_t customer,
    uint64_t known_through,
    oi_result **result,
    oi_error *err);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* OPENITEM_CONTACT_H */
