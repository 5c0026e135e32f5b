/* Posted documents that are due on another day from now on. */
#ifndef OPENITEM_DUE_DATE_CHANGE_H
#define OPENITEM_DUE_DATE_CHANGE_H

#include "openitem/command.h"
#include "openitem/values.h"

#ifdef __cplusplus
extern "C" {
#endif

/** What is due otherwise. */
typedef struct oi_change_due_input {
  uint32_t struct_size;         /**< sizeof(oi_change_due_input) */
  uint32_t flags;               /**< 0 */
  oi_item_ref item;             /**< a debit item */
  int32_t from;                 /**< only what is due on this day; 0: all of it */
  int32_t due;                  /**< the new day; 0: never due */
} oi_change_due_input;

/** What is open of a debit item on the command's date, and is not used later, is due on another day from then on;
 *  before, it shows as due when it was. Undone by changing it back.
 *  @param[in,out] ledger    the ledger; needs exclusive access; not NULL
 *  @param[in]     info      who, when, why; not NULL
 *  @param[in]     change    what and when; not NULL
 *  @param[out]    outcome   what it did; may be NULL
 *  @param[out]    err       details of a refusal; may be NULL
 *  @return OI_OK; [dated]; OI_UNKNOWN_ITEM; OI_WRONG_KIND (a credit item); OI_IS_A_DRAFT; OI_ALREADY_REVERSED;
 *      OI_CUSTOMER_STATUS_FORBIDS (not used);
 *      OI_DATE_BEFORE_ITEM; OI_EXCEEDS_OPEN (nothing is open, or nothing is due on `from`)
 *  @threads exclusive   @failure unchanged   @cost O(portions + applications of the item)   @since 0.1 */
OI_API oi_status oi_ledger_change_due(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_change_due_input *change,
    oi_outcome *outcome,
    oi_error *err);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* OPENITEM_DUE_DATE_CHANGE_H */
