/* Marks: dated claims on an item or an account, which move no money. */
#ifndef OPENITEM_MARK_H
#define OPENITEM_MARK_H

#include "openitem/as_of.h"
#include "openitem/values.h"
#include "openitem/result.h"

#ifdef __cplusplus
extern "C" {
#endif

/** What a mark says of the amount it claims. */
typedef int32_t oi_mark_kind;
enum {
  OI_MARK_KIND_NONE = 0,                /**< no mark */
  OI_MARK_KIND_DISPUTE = 1,             /**< the customer contests part of a debit item */
  OI_MARK_KIND_HOLD = 2,                /**< nobody is to act on part of a debit item; no command places one yet */
  OI_MARK_KIND_RESERVATION = 3,         /**< part of a credit item is kept for something; no command places one yet */
  OI_MARK_KIND_PROMISE = 4              /**< the customer means to pay by a day; no command places one yet */
};

/** How a mark ended. */
typedef int32_t oi_mark_outcome;
enum {
  OI_MARK_OUTCOME_NONE = 0,             /**< it has not */
  OI_MARK_OUTCOME_VALID = 1,            /**< a dispute: the customer was right */
  OI_MARK_OUTCOME_INVALID = 2,          /**< a dispute: the customer owes it */
  OI_MARK_OUTCOME_CREDITED = 3,         /**< a dispute: a credit settles it */
  OI_MARK_OUTCOME_RELEASED = 4          /**< any other mark */
};

/** A mark at an as-of point; of what is open it counts no more than `left`. */
typedef struct oi_mark_row {
  uint64_t mark;                /**< its sequence: its name */
  oi_mark_kind kind;            /**< what it says */
  oi_mark_outcome outcome;      /**< how it ended; 0: it has not */
  oi_item_ref item;             /**< on which item; all zero: on the account */
  uint64_t customer;            /**< whose; 0: in a record of an item's mark */
  oi_money amount;              /**< as it was placed */
  oi_money left;                /**< of it: what nothing took that names the mark */
  int32_t effective;            /**< business date */
  int32_t until;                /**< last day of a promise; 0: none */
  uint64_t ended;               /**< sequence; 0: not ended */
  int32_t ended_on;             /**< date; 0: not ended */
  uint32_t reserved;            /**< 0 */
  oi_text_view code;            /**< the reason, in a code of the host's */
  oi_text_view note;            /**< personal */
} oi_mark_row;

/** Which marks. All zero: all. */
typedef struct oi_mark_filter {
  uint32_t struct_size;         /**< sizeof(oi_mark_filter) */
  uint32_t flags;               /**< OI_MARK_FILTER_... */
  uint64_t customer;            /**< 0: all */
  oi_item_ref item;             /**< all zero: all */
  oi_mark_kind kind;            /**< 0: all */
  uint32_t reserved;            /**< 0 */
} oi_mark_filter;

/* Not those that have ended. */
#define OI_MARK_FILTER_LIVE_ONLY 0x1u

/** Marks by sequence: what is disputed, since when and why, and how it ended.
 *  @param[in]  ledger   the ledger; not NULL
 *  @param[in]  filter   which; NULL: all
 *  @param[in]  as_of    from which standpoint; not NULL
 *  @param[out] result   OI_TABLE_MARKS; to be freed with oi_result_free; not NULL
 *  @param[out] err      details of a refusal; may be NULL
 *  @return OI_OK; [query]; OI_UNKNOWN_CUSTOMER; OI_UNKNOWN_ITEM
 *  @threads shared   @failure unchanged   @cost O(marks of the item, or of the customer)   @since 0.1 */
OI_API oi_status oi_ledger_list_marks(
    const oi_ledger *ledger,
    const oi_mark_filter *filter,
    const oi_as_of *as_of,
    oi_result **result,
    oi_error *err);

/** One mark.
 *  @param[in]  ledger   the ledger; not NULL
 *  @param[in]  mark     its sequence
 *  @param[in]  as_of    from which standpoint; not NULL
 *  @param[out] result   OI_TABLE_MARKS, one row; to be freed with oi_result_free; not NULL
 *  @param[out] err      details of a refusal; may be NULL
 *  @return OI_OK; [query]; OI_UNKNOWN_SEQUENCE (also when it does not count yet)
 *  @threads shared   @failure unchanged   @cost O(log marks)   @since 0.1 */
OI_API oi_status oi_ledger_find_mark(
    const oi_ledger *ledger,
    uint64_t mark,
    const oi_as_of *as_of,
    oi_result **result,
    oi_error *err);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* OPENITEM_MARK_H */
