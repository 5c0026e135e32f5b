/* Finding somebody or something by parts of words. */
#ifndef OPENITEM_SEARCH_H
#define OPENITEM_SEARCH_H

#include "openitem/error.h"
#include "openitem/handles.h"

#ifdef __cplusplus
extern "C" {
#endif

/** What can be found. */
typedef int32_t oi_search_kind;
enum {
  OI_SEARCH_KIND_ANY = 0,       /**< whatever it is */
  OI_SEARCH_KIND_CUSTOMER = 1,  /**< by code, names, e-mail and telephone numbers */
  OI_SEARCH_KIND_CONTACT = 2,   /**< by name, role, e-mail and telephone numbers */
  OI_SEARCH_KIND_JOB = 3,       /**< by code and name */
  OI_SEARCH_KIND_INVOICE = 4,   /**< posted ones, by number and reference */
  OI_SEARCH_KIND_PAYMENT = 5    /**< posted ones, by number, reference and transaction id */
};

/** What is looked for. */
typedef struct oi_search_filter {
  uint32_t struct_size;         /**< sizeof(oi_search_filter) */
  uint32_t flags;               /**< 0 */
  oi_text text;                 /**< words, each part of what is found, without case, accents and width; required */
  uint64_t offset;              /**< rows left out at the start */
  uint64_t limit;               /**< rows at most; 0: all */
  oi_search_kind kind;          /**< of what */
  uint32_t reserved;            /**< 0 */
} oi_search_filter;

/** What was found. */
typedef struct oi_search_row {
  uint64_t id;                  /**< its id */
  uint64_t customer;            /**< whose it is; a customer's own id */
  oi_text_view code;            /**< of a customer or a job; the number of a document */
  oi_text_view name;            /**< of a customer, a contact or a job; the reference of a document */
  oi_search_kind kind;          /**< what it is */
  uint32_t reserved;            /**< 0 */
} oi_search_row;

/** Customers, contacts, jobs, invoices and payments in which each word of a text stands somewhere, as they are now: kind
 *  after kind, of each the one that was saved last first. The first question after many changes costs these, whatever is
 *  asked; the first one of all, and the first one after personal texts were erased, makes an index of what there is.
 *  @param[in]  ledger          the ledger; not NULL
 *  @param[in]  filter          what is looked for; not NULL
 *  @param[out] result          OI_TABLE_SEARCH_HITS; to be freed with oi_result_free; not NULL
 *  @param[out] err             details of a refusal; may be NULL
 *  @return OI_OK; [query]; [text]
 *  @threads shared   @failure unchanged   @cost O(rows up to the end of the page + changes since the last search)   @since 0.1 */
OI_API oi_status oi_ledger_search(
    const oi_ledger *ledger,
    const oi_search_filter *filter,
    oi_result **result,
    oi_error *err);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* OPENITEM_SEARCH_H */
