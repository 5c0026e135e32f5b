/* Which items a credit settles. */
#ifndef OPENITEM_SETTLEMENT_H
#define OPENITEM_SETTLEMENT_H

#include "openitem/command.h"

#ifdef __cplusplus
extern "C" {
#endif

/** Which items a credit settles. */
typedef int32_t oi_strategy;
enum {
  OI_STRATEGY_NONE = 0,                 /**< nothing is settled */
  OI_STRATEGY_CHOSEN = 1,               /**< the targets, in the order given */
  OI_STRATEGY_OLDEST_FIRST = 2,         /**< by document date, then sequence */
  OI_STRATEGY_DUE_DATE = 3,             /**< portions by due date, then sequence */
  OI_STRATEGY_SMALLEST = 4,             /**< items by what they have open */
  OI_STRATEGY_LARGEST = 5,              /**< the other way round */
  OI_STRATEGY_PROPORTIONAL = 6          /**< in proportion to what each portion has open */
};

/** One debit item to be settled. */
typedef struct oi_target_input {
  uint32_t struct_size;         /**< sizeof(oi_target_input) */
  uint32_t flags;               /**< 0 */
  oi_item_ref item;             /**< which */
  oi_money amount;              /**< all zero: as much as it has open and the credit has left */
  uint64_t dispute;             /**< of the item: the amount goes against what is disputed, which claims so much less; 0: none */
} oi_target_input;

/** How a credit is used. What is left stays as unapplied credit. */
typedef struct oi_settlement_input {
  uint32_t struct_size;             /**< sizeof(oi_settlement_input) */
  uint32_t flags;                   /**< OI_SETTLEMENT_... */
  oi_strategy strategy;             /**< which items; 0 with targets: chosen */
  uint32_t reserved;                /**< 0 */
  const oi_target_input *targets;   /**< strategy chosen: the items */
  size_t target_count;              /**< how many */
  size_t target_stride;             /**< bytes from one to the next; 0: its struct_size */
} oi_settlement_input;

/* A chosen amount over what is open takes what fits instead of being refused. */
#define OI_SETTLEMENT_CAP 0x1u
/* A strategy uses this credit alone, not the customer's other open credit before it. */
#define OI_SETTLEMENT_ONLY_THIS_CREDIT 0x2u

/** Open credit of a customer against its open items. */
typedef struct oi_settle_input {
  uint32_t struct_size;                     /**< sizeof(oi_settle_input) */
  uint32_t flags;                           /**< 0 */
  uint64_t customer;                        /**< whose */
  uint64_t job;                             /**< only its items, with credit of it or of no job; 0: all */
  char currency[8];                         /**< all zero: the customer's */
  const oi_item_ref *credits;               /**< in this order; none: all available, first in, first out */
  size_t credit_count;                      /**< how many; they lie side by side */
  const oi_settlement_input *settlement;    /**< not NULL; a strategy is required */
  oi_money at_most;                         /**< cap on the sum applied; all zero: none */
} oi_settle_input;

/** Uses a customer's open credit on its open items, by a strategy.
 *  @param[in,out] ledger         the ledger; needs exclusive access; not NULL
 *  @param[in]     info           who, when, why; not NULL
 *  @param[in]     settle         whose, which, how; not NULL
 *  @param[out]    outcome        what it did; may be NULL
 *  @param[out]    made           dry run, OI_COMMAND_TELL_MADE: OI_TABLE_MADE_ITEMS, _APPLICATIONS; else NULL;
 *                                to be freed with oi_result_free; may be NULL
 *  @param[out]    err            details of a refusal; may be NULL
 *  @return OI_OK; [dated]; OI_UNKNOWN_CUSTOMER; OI_UNKNOWN_JOB; OI_CUSTOMER_STATUS_FORBIDS (not used);
 *      OI_AMOUNT_NOT_POSITIVE (at_most); OI_UNKNOWN_ITEM (a credit or target); OI_WRONG_KIND (a credit or
 *      target of the wrong side); OI_IS_A_DRAFT (a credit or target); OI_ALREADY_REVERSED (a credit or
 *      target); OI_CUSTOMER_MISMATCH (a credit or target of another customer); OI_CURRENCY_MISMATCH (a credit
 *      or target of another currency); OI_JOB_MISMATCH (a credit or target of another job);
 *      OI_DATE_BEFORE_ITEM (a credit or target is dated later); OI_EXCEEDS_OPEN (err.fitting is what the
 *      target could take); OI_EXCEEDS_UNAPPLIED (err.fitting is what the credit could give; without amounts
 *      both say 0: nothing would be done);
 *      OI_PARTIAL_PAYMENT_REFUSED (part of a due portion would stay open; err.fitting is the whole of it);
 *      OI_UNKNOWN_SEQUENCE (no such dispute of a target)
 *  @threads exclusive   @failure unchanged   @cost O(items settled)   @since 0.1 */
OI_API oi_status oi_ledger_settle(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_settle_input *settle,
    oi_outcome *outcome,
    oi_result **made,
    oi_error *err);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* OPENITEM_SETTLEMENT_H */
