/* What was written down about customers. */
#ifndef OPENITEM_NOTE_H
#define OPENITEM_NOTE_H

#include "openitem/command.h"

#ifdef __cplusplus
extern "C" {
#endif

/** What somebody wrote down about a customer. */
typedef struct oi_note_input {
  uint32_t struct_size;         /**< sizeof(oi_note_input) */
  uint32_t flags;               /**< OI_NOTE_... */
  uint64_t id;                  /**< creating: 0 = the next; changing: which one */
  uint64_t customer;            /**< whose; stays */
  oi_item_ref about;            /**< a document of the customer, a draft too; all zero: none */
  oi_text author;               /**< who wrote it; empty: the command's actor, in a change who it was */
  oi_text text;                 /**< personal */
  int64_t written_micros;       /**< microseconds UTC since 1970; 0: the command's recorded instant, in a change when it was */
} oi_note_input;

/* To be seen first */
#define OI_NOTE_PINNED 0x1u

/** Adds a note.
 *  @param[in,out] ledger     the ledger; needs exclusive access; not NULL
 *  @param[in]     info       who, when, why; not NULL
 *  @param[in]     note       the note; not NULL
 *  @param[out]    outcome    what it did; may be NULL
 *  @param[out]    err        details of a refusal; may be NULL
 *  @return OI_OK; [command]; OI_UNKNOWN_CUSTOMER; OI_ID_TAKEN; OI_UNKNOWN_ITEM;
 *      OI_CUSTOMER_MISMATCH (a document of another)
 *  @threads exclusive   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_ledger_create_note(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_note_input *note,
    oi_outcome *outcome,
    oi_error *err);

/** Replaces everything about a note but its id and customer.
 *  @param[in,out] ledger     the ledger; needs exclusive access; not NULL
 *  @param[in]     info       who, when, why; not NULL
 *  @param[in]     note       the note as it shall be; not NULL
 *  @param[out]    outcome    what it did; may be NULL
 *  @param[out]    err        details of a refusal; may be NULL
 *  @return OI_OK; [command]; OI_UNKNOWN_CUSTOMER; OI_UNKNOWN_RECORD; OI_UNKNOWN_ITEM;
 *      OI_CUSTOMER_MISMATCH (a document of another, or another customer than before)
 *  @threads exclusive   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_ledger_change_note(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_note_input *note,
    oi_outcome *outcome,
    oi_error *err);

/** Which note goes. */
typedef struct oi_delete_note_input {
  uint32_t struct_size;         /**< sizeof(oi_delete_note_input) */
  uint32_t flags;               /**< 0 */
  uint64_t id;                  /**< its id */
} oi_delete_note_input;

/** Deletes a note. What was known before can still be asked; its id is not given again.
 *  @param[in,out] ledger     the ledger; needs exclusive access; not NULL
 *  @param[in]     info       who, when, why; not NULL
 *  @param[in]     note       which; not NULL
 *  @param[out]    outcome    what it did; may be NULL
 *  @param[out]    err        details of a refusal; may be NULL
 *  @return OI_OK; [command]; OI_UNKNOWN_RECORD; OI_IN_USE (links of it)
 *  @threads exclusive   @failure unchanged   @cost O(links of the customer)   @since 0.1 */
OI_API oi_status oi_ledger_delete_note(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_delete_note_input *note,
    oi_outcome *outcome,
    oi_error *err);

/** What somebody wrote down about a customer. */
typedef struct oi_note_row {
  uint64_t id;                  /**< its id */
  uint64_t customer;            /**< whose */
  oi_item_ref about;            /**< a document of the customer, a draft too; all zero: none */
  oi_text_view author;          /**< who wrote it */
  oi_text_view text;            /**< personal */
  int64_t written_micros;       /**< when, microseconds UTC since 1970; 0: not told */
  uint8_t pinned;               /**< 1: to be seen first */
  uint8_t reserved[7];          /**< 0 */
  uint64_t created;             /**< sequence */
  uint64_t changed;             /**< sequence of the last change */
} oi_note_row;

/** One note.
 *  @param[in]  ledger          the ledger; not NULL
 *  @param[in]  note            its id
 *  @param[in]  known_through   as known at this sequence; 0: now
 *  @param[out] result          OI_TABLE_NOTES, one row; to be freed with oi_result_free; not NULL
 *  @param[out] err             details of a refusal; may be NULL
 *  @return OI_OK; [query]; OI_UNKNOWN_RECORD (also when it was not there yet, or was deleted)
 *  @threads shared   @failure unchanged   @cost O(log changes)   @since 0.1 */
OI_API oi_status oi_ledger_find_note(
    const oi_ledger *ledger,
    uint64_t note,
    uint64_t known_through,
    oi_result **result,
    oi_error *err);

/** A customer's notes, or all, by id.
 *  @param[in]  ledger          the ledger; not NULL
 *  @param[in]  customer        whose; 0: all
 *  @param[in]  known_through   as known at this sequence; 0: now
 *  @param[out] result          OI_TABLE_NOTES; to be freed with oi_result_free; not NULL
 *  @param[out] err             details of a refusal; may be NULL
 *  @return OI_OK; [query]; OI_UNKNOWN_CUSTOMER
 *  @threads shared   @failure unchanged   @cost O(notes)   @since 0.1 */
OI_API oi_status oi_ledger_list_notes(
    const oi_ledger *ledger,
    uint64_t customer,
    uint64_t known_through,
    oi_result **result,
    oi_error *err);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* OPENITEM_NOTE_H */
