/* A customer's transactions, line by line. */
#ifndef OPENITEM_HISTORY_H
#define OPENITEM_HISTORY_H

#include "openitem/item.h"

#ifdef __cplusplus
extern "C" {
#endif

/** Order of a transaction history. */
typedef int32_t oi_history_sort;
enum {
  OI_HISTORY_SORT_DATE = 0,             /**< effective date, then sequence */
  OI_HISTORY_SORT_SEQUENCE = 1,         /**< when it became known */
  OI_HISTORY_SORT_AMOUNT = 2,           /**< change, then applied */
  OI_HISTORY_SORT_NUMBER = 3            /**< number, by bytes */
};

/** Which lines of a customer's history. */
typedef struct oi_history_filter {
  uint32_t struct_size;         /**< sizeof(oi_history_filter) */
  uint32_t flags;               /**< OI_HISTORY_FILTER_... */
  uint64_t customer;            /**< required */
  uint64_t job;                 /**< only its lines, with its own running balance; 0: all */
  char currency[8];             /**< required when the customer holds several; all zero: its only one */
  uint32_t kinds;               /**< bits 1 << oi_item_kind of the item; 0: all */
  oi_history_sort sort;         /**< the order */
  int32_t from;                 /**< effective date, inclusive; 0: the first */
  int32_t to;                   /**< effective date, inclusive; 0: the as-of date */
  uint64_t offset;              /**< lines left out at the start */
  uint64_t limit;               /**< lines at most; 0: all */
} oi_history_filter;

/* Applications too: in their own column, without effect on the balance. */
#define OI_HISTORY_FILTER_APPLICATIONS 0x1u
/* The other way round. */
#define OI_HISTORY_FILTER_DESCENDING 0x2u

/** Everything that changed a customer's balance, line by line, with the balance after each.
 *  oi_result_matching tells how many lines match before offset and limit.
 *  @param[in]  ledger    the ledger; not NULL
 *  @param[in]  filter    which; not NULL
 *  @param[in]  as_of     from which standpoint; not NULL
 *  @param[out] opening   balance before filter.from; may be NULL
 *  @param[out] closing   balance after filter.to; may be NULL
 *  @param[out] result    OI_TABLE_HISTORY_LINES; to be freed with oi_result_free; not NULL
 *  @param[out] err       details of a refusal; may be NULL
 *  @return OI_OK; [query]; OI_UNKNOWN_CUSTOMER; OI_UNKNOWN_JOB; OI_UNKNOWN_CURRENCY; OI_JOB_MISMATCH (a job
 *      of another customer); OI_DATES_GO_BACKWARDS (from > to); OI_OVERFLOW (a sum)
 *  @threads shared   @failure unchanged   @cost O(items and applications), for each page   @since 0.1 */
OI_API oi_status oi_ledger_transaction_history(
    const oi_ledger *ledger,
    const oi_history_filter *filter,
    const oi_as_of *as_of,
    oi_money *opening,
    oi_money *closing,
    oi_result **result,
    oi_error *err);

/** What a line of the transaction history, or a part of an explanation, is. */
typedef int32_t oi_history_kind;
enum {
  OI_HISTORY_KIND_NONE = 0,             /**< nothing */
  OI_HISTORY_KIND_ITEM = 1,             /**< an item was issued */
  OI_HISTORY_KIND_REVERSAL = 2,         /**< an item was reversed, or its reversal undone */
  OI_HISTORY_KIND_APPLICATION = 3,      /**< a credit was used */
  OI_HISTORY_KIND_APPLICATION_UNDONE = 4, /**< and that was undone */
  OI_HISTORY_KIND_MARK = 5,             /**< an amount is disputed: part of an explained cell alone, it moves no money */
  OI_HISTORY_KIND_PORTIONS_MOVED = 6    /**< an amount is due otherwise: where due dates are explained */
};

/** A line of a transaction history. */
typedef struct oi_history_row {
  oi_history_kind kind;         /**< what it is */
  int32_t effective;            /**< business date */
  uint64_t sequence;            /**< when it became known */
  oi_item_ref item;             /**< issued or reversed; the credit of an application */
  oi_item_ref other;            /**< the debit of an application; all zero: nothing */
  oi_text_view number;          /**< of item */
  oi_text_view other_number;    /**< of other */
  uint64_t customer;            /**< whose */
  uint64_t job;                 /**< 0: none */
  oi_money change;              /**< of the balance: + owes more; 0 for applications */
  oi_money applied;             /**< applications: the amount, negative when undone */
  oi_money balance;             /**< after this line, in date and sequence order */
  int64_t recorded_micros;      /**< host's instant; 0: none */
  oi_text_view method;          /**< of a payment or refund */
  oi_text_view reference;       /**< of a document */
  oi_text_view actor;           /**< who */
  oi_text_view reason;          /**< why; personal */
  oi_reversal_kind reversal;    /**< how it was undone */
  uint32_t reserved;            /**< 0 */
} oi_history_row;

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* OPENITEM_HISTORY_H */
