/* What customers owe. */
#ifndef OPENITEM_BALANCE_H
#define OPENITEM_BALANCE_H

#include "openitem/as_of.h"

#ifdef __cplusplus
extern "C" {
#endif

/** What a row of an account balance stands for. */
typedef int32_t oi_balance_scope;
enum {
  OI_BALANCE_SCOPE_NONE = 0,            /**< nothing */
  OI_BALANCE_SCOPE_CUSTOMER = 1,        /**< the customer as a whole */
  OI_BALANCE_SCOPE_JOB = 2,             /**< one of its jobs */
  OI_BALANCE_SCOPE_NO_JOB = 3           /**< what belongs to no job */
};

/** What a customer owes in one currency, as a whole or for one job. */
typedef struct oi_balance_row {
  uint64_t customer;            /**< whose */
  uint64_t job;                 /**< scope job: which; 0: none */
  oi_balance_scope scope;       /**< what it stands for */
  uint32_t reserved;            /**< 0 */
  oi_currency currency;         /**< of the amounts */
  oi_money balance;             /**< open - unapplied; positive: the customer owes */
  oi_money open;                /**< of debit items */
  oi_money unapplied;           /**< of credit items */
  oi_money past_due;            /**< of open */
  oi_money disputed;            /**< of open */
  oi_money invoiced;            /**< invoices, less voided */
  oi_money paid;                /**< payments, less reversed */
  oi_money credits;             /**< credit memos and account credits, less voided */
  oi_money written_off;         /**< write-offs, less recovered */
  oi_money refunded;            /**< refunds */
  oi_money other_charges;       /**< debit notes, fees, finance charges, adjustments, less voided */
  oi_money opening;             /**< opening debits - opening credits */
  uint64_t open_items;          /**< how many debit items have something open */
} oi_balance_row;

/** How an account balance is cut. */
typedef struct oi_balance_options {
  uint32_t struct_size;         /**< sizeof(oi_balance_options) */
  uint32_t flags;               /**< OI_BALANCE_OPTIONS_... */
} oi_balance_options;

/* A row per job and one for no job besides; they sum to the customer's row. */
#define OI_BALANCE_OPTIONS_PER_JOB 0x1u
/* Consolidate the customer's children. */
#define OI_BALANCE_OPTIONS_WITH_CHILDREN 0x2u

/** What a customer owes: one row a currency, then per job if asked. A customer without items has one row of
 *  zeros.
 *  @param[in]  ledger     the ledger; not NULL
 *  @param[in]  customer   whose
 *  @param[in]  as_of      from which standpoint; not NULL
 *  @param[in]  options    how; NULL: the customer as a whole
 *  @param[out] result     OI_TABLE_BALANCES; to be freed with oi_result_free; not NULL
 *  @param[out] err        details of a refusal; may be NULL
 *  @return OI_OK; [query]; OI_UNKNOWN_CUSTOMER; OI_OVERFLOW (a sum)
 *  @threads shared   @failure unchanged   @cost O(items and applications); O(customers) with children   @since 0.1 */
OI_API oi_status oi_ledger_account_balance(
    const oi_ledger *ledger,
    uint64_t customer,
    const oi_as_of *as_of,
    const oi_balance_options *options,
    oi_result **result,
    oi_error *err);

/** Which balances. All zero: every customer who owes or is in credit. */
typedef struct oi_balance_filter {
  uint32_t struct_size;         /**< sizeof(oi_balance_filter) */
  uint32_t flags;               /**< OI_BALANCE_FILTER_... */
  char currency[8];             /**< all zero: every currency */
  oi_money at_least;            /**< of the absolute balance; its currency limits the list; all zero: no bound */
} oi_balance_filter;

/* Leave out balances above zero. */
#define OI_BALANCE_FILTER_OMIT_OWING 0x1u
/* Leave out balances below zero. */
#define OI_BALANCE_FILTER_OMIT_IN_CREDIT 0x2u
/* Balances of zero too. */
#define OI_BALANCE_FILTER_SETTLED 0x4u

/** Every customer whose balance lies in a range: who owes, who is in credit.
 *  @param[in]  ledger   the ledger; not NULL
 *  @param[in]  filter   which; NULL: not zero
 *  @param[in]  as_of    from which standpoint; not NULL
 *  @param[out] result   OI_TABLE_BALANCES; to be freed with oi_result_free; not NULL
 *  @param[out] err      details of a refusal; may be NULL
 *  @return OI_OK; [query]; [money]; OI_UNKNOWN_CURRENCY; OI_OVERFLOW (a sum)
 *  @threads shared   @failure unchanged   @cost O(customers + items and applications of those listed)   @since 0.1 */
OI_API oi_status oi_ledger_list_balances(
    const oi_ledger *ledger,
    const oi_balance_filter *filter,
    const oi_as_of *as_of,
    oi_result **result,
    oi_error *err);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* OPENITEM_BALANCE_H */
