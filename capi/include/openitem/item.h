/* Items, and drafts of them: what is owed and what was paid. */
#ifndef OPENITEM_ITEM_H
#define OPENITEM_ITEM_H

#include "openitem/as_of.h"

#ifdef __cplusplus
extern "C" {
#endif

/** An item's status at an as-of point: the first that fits, in the order draft, voided, paid, overdue, ... */
typedef int32_t oi_item_status;
enum {
  OI_ITEM_STATUS_NONE = 0,              /**< no status */
  OI_ITEM_STATUS_DRAFT = 1,             /**< not in the books */
  OI_ITEM_STATUS_VOIDED = 2,            /**< or reversed */
  OI_ITEM_STATUS_PAID = 3,              /**< nothing remains; a credit: used up */
  OI_ITEM_STATUS_OVERDUE = 4,           /**< something is past due */
  OI_ITEM_STATUS_PARTLY_PAID = 5,       /**< a credit: partly used */
  OI_ITEM_STATUS_PENDING = 6            /**< nothing applied yet */
};

/** The word for an item's status: "partly_paid".
 *  @param[in] status   any number
 *  @return a static text; "unknown" for numbers this version does not know
 *  @threads any   @failure none   @cost O(1)   @since 0.1 */
OI_API const char *oi_item_status_name(
    oi_item_status status);

/** Where a document stands that is not in the books yet. */
typedef int32_t oi_draft_state;
enum {
  OI_DRAFT_STATE_NONE = 0,                /**< no draft; in oi_ledger_draft_invoice: unapproved */
  OI_DRAFT_STATE_UNAPPROVED = 1,          /**< nobody has approved it */
  OI_DRAFT_STATE_UNPOSTED_DRAW = 2,       /**< a draw to be posted */
  OI_DRAFT_STATE_UNPOSTED_RECEIVABLE = 3, /**< approved, to be posted to receivables */
  OI_DRAFT_STATE_PENDING = 4              /**< a payment not yet collected */
};

/** How a record was undone. */
typedef int32_t oi_reversal_kind;
enum {
  OI_REVERSAL_KIND_NONE = 0,                /**< not undone; in oi_ledger_reverse_payment: payment reversed */
  OI_REVERSAL_KIND_VOIDED = 1,              /**< a document withdrawn */
  OI_REVERSAL_KIND_INSUFFICIENT_FUNDS = 2,  /**< a payment returned by the bank */
  OI_REVERSAL_KIND_CHARGEBACK = 3,          /**< a payment called back by the payer */
  OI_REVERSAL_KIND_PAYMENT_REVERSED = 4,    /**< any other reversal of a payment */
  OI_REVERSAL_KIND_RECOVERED = 5,           /**< a write-off taken back */
  OI_REVERSAL_KIND_UNAPPLIED = 6,           /**< an application undone */
  OI_REVERSAL_KIND_REINSTATED = 7           /**< the reversal of an item undone */
};

/** An item or draft at an as-of point. */
typedef struct oi_item_row {
  oi_item_ref item;             /**< which */
  oi_text_view number;          /**< its number */
  uint64_t customer;            /**< whose */
  uint64_t job;                 /**< 0: none */
  uint64_t contract;            /**< 0: none */
  oi_currency currency;         /**< of its amounts */
  int32_t effective;            /**< business date; 0: a draft without one */
  int32_t document_date;        /**< document date; 0: a draft without one */
  int32_t due;                  /**< earliest due date with something open; none open: the last portion's; 0: never due */
  int32_t value_date;           /**< of a payment; 0: not told */
  oi_money total;               /**< its amount, positive */
  oi_money remaining;           /**< open or unapplied; 0 when reversed */
  oi_money past_due;            /**< of remaining, not disputed */
  oi_money disputed;            /**< of remaining */
  oi_money paid;                /**< debit items: settled by payments */
  oi_money credited;            /**< ... by credit memos and credits */
  oi_money written_off;         /**< ... by write-offs */
  oi_item_status status;        /**< at the as-of point */
  oi_draft_state draft_state;   /**< where it stands outside the books */
  int32_t days_overdue;         /**< of the oldest open portion; 0 when not overdue */
  oi_reversal_kind reversal;    /**< how it was undone; 0: not reversed */
  int32_t reversed_on;          /**< date; 0: not reversed */
  uint32_t portion_count;       /**< due portions */
  uint8_t overdue;              /**< 1: past_due > 0, whatever the status says */
  uint8_t reserved[7];          /**< 0 */
  oi_text_view salesperson;     /**< frozen at issue */
  oi_text_view series;          /**< recurring invoices that belong together */
  oi_text_view reference;       /**< the customer's order number, say */
  oi_text_view method;          /**< of a payment or refund */
  oi_text_view transaction_id;  /**< of a payment or refund */
  oi_text_view notes;           /**< personal */
  oi_text_view external_ref;    /**< the host's key */
  oi_item_ref about;            /**< a credit memo's invoice, a fee's payment; all zero: nothing */
  uint64_t sequence;            /**< when it became known */
} oi_item_row;

/** One item or draft.
 *  @param[in]  ledger   the ledger; not NULL
 *  @param[in]  item     which; not NULL
 *  @param[in]  as_of    from which standpoint; not NULL
 *  @param[out] result   OI_TABLE_ITEMS, one row; to be freed with oi_result_free; not NULL
 *  @param[out] err      details of a refusal; may be NULL
 *  @return OI_OK; [query]; OI_UNKNOWN_ITEM (none, or not known yet)
 *  @threads shared   @failure unchanged   @cost O(applications of it); O(drafts) of a past one   @since 0.1 */
OI_API oi_status oi_ledger_find_item(
    const oi_ledger *ledger,
    const oi_item_ref *item,
    const oi_as_of *as_of,
    oi_result **result,
    oi_error *err);

/** The item with a number.
 *  @param[in]  ledger   the ledger; not NULL
 *  @param[in]  kind     of the item
 *  @param[in]  number   the number; UTF-8; may be NULL with size 0
 *  @param[in]  size     its bytes, or OI_NUL_TERMINATED
 *  @param[out] item     which; not NULL
 *  @param[out] err      details of a refusal; may be NULL
 *  @return OI_OK; [query]; [text]; OI_UNKNOWN_ITEM (none)
 *  @threads shared   @failure unchanged   @cost O(1); O(items) when numbers are not unique   @since 0.1 */
OI_API oi_status oi_ledger_find_number(
    const oi_ledger *ledger,
    oi_item_kind kind,
    const char *number,
    size_t size,
    oi_item_ref *item,
    oi_error *err);

/** The item with a key of the host.
 *  @param[in]  ledger         the ledger; not NULL
 *  @param[in]  kind           of the item
 *  @param[in]  external_ref   the key; UTF-8; may be NULL with size 0
 *  @param[in]  size           its bytes, or OI_NUL_TERMINATED
 *  @param[out] item           which; not NULL
 *  @param[out] err            details of a refusal; may be NULL
 *  @return OI_OK; [query]; [text]; OI_UNKNOWN_ITEM (none)
 *  @threads shared   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_ledger_find_external_ref(
    const oi_ledger *ledger,
    oi_item_kind kind,
    const char *external_ref,
    size_t size,
    oi_item_ref *item,
    oi_error *err);

/** The first payment by a method with a transaction id.
 *  @param[in]  ledger           the ledger; not NULL
 *  @param[in]  method           "card", ...: the host's word; UTF-8; may be NULL with method_size 0
 *  @param[in]  method_size      its bytes, or OI_NUL_TERMINATED
 *  @param[in]  transaction_id   the id; UTF-8; may be NULL with size 0
 *  @param[in]  size             its bytes, or OI_NUL_TERMINATED
 *  @param[out] item             which; not NULL
 *  @param[out] err              details of a refusal; may be NULL
 *  @return OI_OK; [query]; [text]; OI_UNKNOWN_ITEM (none)
 *  @threads shared   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_ledger_find_transaction_id(
    const oi_ledger *ledger,
    const char *method,
    size_t method_size,
    const char *transaction_id,
    size_t size,
    oi_item_ref *item,
    oi_error *err);

/** Order of a list of items; ties by sequence. */
typedef int32_t oi_item_sort;
enum {
  OI_ITEM_SORT_EFFECTIVE = 0,           /**< effective date */
  OI_ITEM_SORT_DOCUMENT_DATE = 1,       /**< document date */
  OI_ITEM_SORT_DUE = 2,                 /**< due date */
  OI_ITEM_SORT_NUMBER = 3,              /**< number, by bytes */
  OI_ITEM_SORT_TOTAL = 4,               /**< total */
  OI_ITEM_SORT_REMAINING = 5,           /**< remaining */
  OI_ITEM_SORT_SEQUENCE = 6             /**< when it became known */
};

/** Which items. All zero: all, without drafts. */
typedef struct oi_item_filter {
  uint32_t struct_size;         /**< sizeof(oi_item_filter) */
  uint32_t flags;               /**< OI_ITEM_FILTER_... */
  uint64_t customer;            /**< 0: all */
  uint64_t job;                 /**< 0: all */
  uint64_t contract;            /**< 0: all */
  char currency[8];             /**< all zero: all */
  uint32_t kinds;               /**< bits 1 << oi_item_kind; 0: all */
  uint32_t statuses;            /**< bits 1 << oi_item_status; 0: all */
  int32_t from;                 /**< effective date, inclusive; 0: the first */
  int32_t to;                   /**< effective date, inclusive; 0: the last */
  oi_text series;               /**< exact */
  oi_text number_contains;      /**< part of the number */
  oi_money at_least;            /**< total; all zero: no bound */
  oi_money at_most;             /**< total; all zero: no bound */
  oi_item_sort sort;            /**< the order */
  uint32_t reserved;            /**< 0 */
  uint64_t offset;              /**< rows left out at the start */
  uint64_t limit;               /**< rows at most; 0: all */
} oi_item_filter;

/* The customer's children too. */
#define OI_ITEM_FILTER_WITH_CHILDREN 0x1u
/* Drafts too: marked, outside every total. */
#define OI_ITEM_FILTER_DRAFTS 0x2u
/* Only what has something remaining. */
#define OI_ITEM_FILTER_ONLY_OPEN 0x4u
/* Only items of cancelled jobs. */
#define OI_ITEM_FILTER_ONLY_CANCELLED_JOBS 0x8u
/* The other way round. */
#define OI_ITEM_FILTER_DESCENDING 0x10u

/** Items and drafts: all invoices of a customer, all payments, what is open. oi_result_matching tells how
 *  many match before offset and limit.
 *  @param[in]  ledger   the ledger; not NULL
 *  @param[in]  filter   which; NULL: all
 *  @param[in]  as_of    from which standpoint; not NULL
 *  @param[out] result   OI_TABLE_ITEMS; to be freed with oi_result_free; not NULL
 *  @param[out] err      details of a refusal; may be NULL
 *  @return OI_OK; [query]; [text]; [money]; OI_UNKNOWN_CUSTOMER; OI_UNKNOWN_JOB; OI_UNKNOWN_CONTRACT;
 *      OI_UNKNOWN_CURRENCY; OI_DATES_GO_BACKWARDS (from > to)
 *  @threads shared   @failure unchanged   @cost O(items and applications), for each page   @since 0.1 */
OI_API oi_status oi_ledger_list_items(
    const oi_ledger *ledger,
    const oi_item_filter *filter,
    const oi_as_of *as_of,
    oi_result **result,
    oi_error *err);

/** A due portion of an item. */
typedef struct oi_portion_row {
  uint32_t portion;             /**< counted from 0 */
  int32_t due;                  /**< 0: none */
  oi_money amount;              /**< its part of the item */
  oi_money remaining;           /**< of it; all zero in records */
} oi_portion_row;

/** An item's due portions with what each has remaining.
 *  @param[in]  ledger   the ledger; not NULL
 *  @param[in]  item     which; not NULL
 *  @param[in]  as_of    from which standpoint; not NULL
 *  @param[out] result   OI_TABLE_PORTIONS; to be freed with oi_result_free; not NULL
 *  @param[out] err      details of a refusal; may be NULL
 *  @return OI_OK; [query]; OI_UNKNOWN_ITEM
 *  @threads shared   @failure unchanged   @cost O(portions + applications of the item)   @since 0.1 */
OI_API oi_status oi_ledger_list_portions(
    const oi_ledger *ledger,
    const oi_item_ref *item,
    const oi_as_of *as_of,
    oi_result **result,
    oi_error *err);

/** An item's lines as issued.
 *  @param[in]  ledger   the ledger; not NULL
 *  @param[in]  item     which; not NULL
 *  @param[out] result   OI_TABLE_LINES; to be freed with oi_result_free; not NULL
 *  @param[out] err      details of a refusal; may be NULL
 *  @return OI_OK; [query]; OI_UNKNOWN_ITEM
 *  @threads shared   @failure unchanged   @cost O(lines)   @since 0.1 */
OI_API oi_status oi_ledger_list_lines(
    const oi_ledger *ledger,
    const oi_item_ref *item,
    oi_result **result,
    oi_error *err);

/** An item's tax, per code and rate.
 *  @param[in]  ledger   the ledger; not NULL
 *  @param[in]  item     which; not NULL
 *  @param[out] result   OI_TABLE_TAXES; to be freed with oi_result_free; not NULL
 *  @param[out] err      details of a refusal; may be NULL
 *  @return OI_OK; [query]; OI_UNKNOWN_ITEM
 *  @threads shared   @failure unchanged   @cost O(lines)   @since 0.1 */
OI_API oi_status oi_ledger_list_taxes(
    const oi_ledger *ledger,
    const oi_item_ref *item,
    oi_result **result,
    oi_error *err);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* OPENITEM_ITEM_H */
