/* What is given up, and what of it comes back. */
#ifndef OPENITEM_WRITE_OFF_H
#define OPENITEM_WRITE_OFF_H

#include "openitem/command.h"

#ifdef __cplusplus
extern "C" {
#endif

/** A debit item to be given up. */
typedef struct oi_write_off_input {
  uint32_t struct_size;         /**< sizeof(oi_write_off_input) */
  uint32_t flags;               /**< 0 */
  uint64_t id;                  /**< 0: the next */
  oi_item_ref item;             /**< which */
  oi_money amount;              /**< all zero: all that is open */
  oi_text number;               /**< unique among write-offs; may be empty */
} oi_write_off_input;

/** Gives up what a debit item has open, or part of it.
 *  @param[in,out] ledger         the ledger; needs exclusive access; not NULL
 *  @param[in]     info           who, when, why; not NULL
 *  @param[in]     write_off      what, how much; not NULL
 *  @param[out]    outcome        what it did; may be NULL
 *  @param[out]    made           dry run, OI_COMMAND_TELL_MADE: OI_TABLE_MADE_ITEMS, _APPLICATIONS; else NULL;
 *                                to be freed with oi_result_free; may be NULL
 *  @param[out]    err            details of a refusal; may be NULL
 *  @return OI_OK; [dated]; OI_UNKNOWN_ITEM; OI_WRONG_KIND (not a debit item); OI_ID_TAKEN; OI_NUMBER_TAKEN;
 *      OI_CUSTOMER_STATUS_FORBIDS; OI_IS_A_DRAFT; OI_ALREADY_REVERSED; OI_CURRENCY_MISMATCH; OI_DATE_BEFORE_ITEM
 *      (it is dated later); OI_AMOUNT_NOT_POSITIVE; OI_EXCEEDS_OPEN (err.fitting)
 *  @threads exclusive   @failure unchanged   @cost O(portions)   @since 0.1 */
OI_API oi_status oi_ledger_write_off(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_write_off_input *write_off,
    oi_outcome *outcome,
    oi_result **made,
    oi_error *err);

/** A write-off to be taken back. */
typedef struct oi_recover_write_off_input {
  uint32_t struct_size;         /**< sizeof(oi_recover_write_off_input) */
  uint32_t flags;               /**< 0 */
  uint64_t write_off;           /**< which */
} oi_recover_write_off_input;

/** Takes a write-off back: what it closed is open again.
 *  @param[in,out] ledger      the ledger; needs exclusive access; not NULL
 *  @param[in]     info        who, when, why; not NULL
 *  @param[in]     write_off   which; not NULL
 *  @param[out]    outcome     what it did; may be NULL
 *  @param[out]    err         details of a refusal; may be NULL
 *  @return OI_OK; [dated]; OI_UNKNOWN_ITEM; OI_ALREADY_REVERSED; OI_DATE_BEFORE_ITEM (it is dated later)
 *  @threads exclusive   @failure unchanged   @cost O(portions)   @since 0.1 */
OI_API oi_status oi_ledger_recover_write_off(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_recover_write_off_input *write_off,
    oi_outcome *outcome,
    oi_error *err);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* OPENITEM_WRITE_OFF_H */
