/* Closed periods, and who may write into them. */
#ifndef OPENITEM_PERIOD_LOCK_H
#define OPENITEM_PERIOD_LOCK_H

#include "openitem/command.h"

#ifdef __cplusplus
extern "C" {
#endif

/** What a period lock holds for. Commands that only keep master data or drafts are never locked. */
typedef int32_t oi_command_class;
enum {
  OI_COMMAND_CLASS_ALL = 0,             /**< every command about money */
  OI_COMMAND_CLASS_BILLING = 1,         /**< invoices, debit notes, openings, credit memos */
  OI_COMMAND_CLASS_RECEIPTS = 2,        /**< payments, their reversals, refunds */
  OI_COMMAND_CLASS_ADJUSTMENTS = 3,     /**< account credit, write-offs, recoveries, voids, reinstatements */
  OI_COMMAND_CLASS_SETTLEMENT = 4       /**< applying, settling, unapplying */
};

/** Closes a period. */
typedef struct oi_lock_period_input {
  uint32_t struct_size;         /**< sizeof(oi_lock_period_input) */
  uint32_t flags;               /**< 0 */
  oi_command_class command_class; /**< for which commands */
  int32_t through;              /**< last locked day; 0: the lock is lifted */
} oi_lock_period_input;

/** Closes a period: no command of the class may count from a day up to `through`. The later of the lock for the
 *  class and the lock for all decides.
 *  @param[in,out] ledger    the ledger; needs exclusive access; not NULL
 *  @param[in]     info      who, when, why; not NULL
 *  @param[in]     lock      which; not NULL
 *  @param[out]    outcome   what it did; may be NULL
 *  @param[out]    err       details of a refusal; may be NULL
 *  @return OI_OK; [command]
 *  @threads exclusive   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_ledger_lock_period(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_lock_period_input *lock,
    oi_outcome *outcome,
    oi_error *err);

/** Lets somebody write into a locked period. */
typedef struct oi_lock_exception_input {
  uint32_t struct_size;         /**< sizeof(oi_lock_exception_input) */
  uint32_t flags;               /**< 0 */
  oi_text actor;                /**< who; none: anybody */
  oi_command_class command_class; /**< which commands */
  int32_t from;                 /**< first day; 0: from the beginning */
  int32_t to;                   /**< last day; 0: any */
  uint32_t reserved;            /**< 0 */
  int64_t expires_micros;       /**< judged by the recorded instant of a command; 0: never */
} oi_lock_exception_input;

/** Lets somebody date commands into a locked period for a while. outcome->id is the sequence that names the
 *  exception.
 *  @param[in,out] ledger      the ledger; needs exclusive access; not NULL
 *  @param[in]     info        who, when, why; not NULL
 *  @param[in]     exception   who may what; not NULL
 *  @param[out]    outcome     what it did; may be NULL
 *  @param[out]    err         details of a refusal; may be NULL
 *  @return OI_OK; [command]; OI_DATES_GO_BACKWARDS (from > to)
 *  @threads exclusive   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_ledger_grant_lock_exception(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_lock_exception_input *exception,
    oi_outcome *outcome,
    oi_error *err);

/** Takes an exception back. */
typedef struct oi_withdraw_exception_input {
  uint32_t struct_size;         /**< sizeof(oi_withdraw_exception_input) */
  uint32_t flags;               /**< 0 */
  uint64_t granted;             /**< the sequence it was granted with */
} oi_withdraw_exception_input;

/** Takes an exception back.
 *  @param[in,out] ledger     the ledger; needs exclusive access; not NULL
 *  @param[in]     info       who, when, why; not NULL
 *  @param[in]     withdraw   which; not NULL
 *  @param[out]    outcome    what it did; may be NULL
 *  @param[out]    err        details of a refusal; may be NULL
 *  @return OI_OK; [command]; OI_UNKNOWN_SEQUENCE (none was granted with it); OI_ALREADY_REVERSED
 *  @threads exclusive   @failure unchanged   @cost O(log exceptions)   @since 0.1 */
OI_API oi_status oi_ledger_withdraw_lock_exception(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_withdraw_exception_input *withdraw,
    oi_outcome *outcome,
    oi_error *err);

/** A closed period. */
typedef struct oi_period_lock_row {
  oi_command_class command_class; /**< for which commands */
  int32_t through;              /**< last locked day; 0: the lock was lifted, in a record */
  uint64_t locked;              /**< sequence */
} oi_period_lock_row;

/** Who may write into a closed period. */
typedef struct oi_lock_exception_row {
  uint64_t granted;             /**< sequence: its name */
  uint64_t withdrawn;           /**< sequence; 0: not */
  oi_text_view actor;           /**< "": anybody */
  oi_command_class command_class; /**< for which commands */
  int32_t from;                 /**< first day; 0: from the beginning */
  int32_t to;                   /**< last day; 0: any */
  uint32_t reserved;            /**< 0 */
  int64_t expires_micros;       /**< 0: never */
} oi_lock_exception_row;

/** Closed periods by class; classes that are open are left out.
 *  @param[in]  ledger          the ledger; not NULL
 *  @param[in]  known_through   as known at this sequence; 0: now
 *  @param[out] result          OI_TABLE_PERIOD_LOCKS, OI_TABLE_LOCK_EXCEPTIONS (withdrawn and expired ones too); to
 *                              be freed with oi_result_free; not NULL
 *  @param[out] err             details of a refusal; may be NULL
 *  @return OI_OK; [query]
 *  @threads shared   @failure unchanged   @cost O(locks + exceptions)   @since 0.1 */
OI_API oi_status oi_ledger_list_period_locks(
    const oi_ledger *ledger,
    uint64_t known_through,
    oi_result **result,
    oi_error *err);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* OPENITEM_PERIOD_LOCK_H */
