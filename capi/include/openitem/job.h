/* A customer's jobs. */
#ifndef OPENITEM_JOB_H
#define OPENITEM_JOB_H

#include "openitem/command.h"

#ifdef __cplusplus
extern "C" {
#endif

/** A job's status. */
typedef int32_t oi_job_status;
enum {
  OI_JOB_STATUS_ACTIVE = 0,             /**< the default */
  OI_JOB_STATUS_INACTIVE = 1,           /**< resting */
  OI_JOB_STATUS_CANCELLED = 2,          /**< takes no new invoices; what it leaves open can be listed */
  OI_JOB_STATUS_CLOSED = 3              /**< takes no new invoices */
};

/** A job of a customer. */
typedef struct oi_job_input {
  uint32_t struct_size;         /**< sizeof(oi_job_input) */
  uint32_t flags;               /**< 0 */
  uint64_t id;                  /**< creating: 0 = the next; changing: which one */
  uint64_t customer;            /**< whose; it never changes */
  oi_text code;                 /**< unique among jobs; may be empty */
  oi_text name;                 /**< personal */
  oi_text external_ref;         /**< unique among jobs; may be empty */
  oi_job_status status;         /**< whether it takes invoices */
  uint32_t reserved;            /**< 0 */
  uint64_t site;                /**< where it is done, of the customer's; 0: nowhere in particular */
} oi_job_input;

/** Adds a job of a customer.
 *  @param[in,out] ledger    the ledger; needs exclusive access; not NULL
 *  @param[in]     info      who, when, why; not NULL
 *  @param[in]     job       the job; not NULL
 *  @param[out]    outcome   what it did; may be NULL
 *  @param[out]    err       details of a refusal; may be NULL
 *  @return OI_OK; [command]; OI_UNKNOWN_CUSTOMER; OI_ID_TAKEN; OI_NUMBER_TAKEN (code);
 *      OI_EXTERNAL_REF_TAKEN; OI_UNKNOWN_RECORD (site); OI_CUSTOMER_MISMATCH (a site of another)
 *  @threads exclusive   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_ledger_create_job(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_job_input *job,
    oi_outcome *outcome,
    oi_error *err);

/** Replaces everything about a job but its id and customer.
 *  @param[in,out] ledger    the ledger; needs exclusive access; not NULL
 *  @param[in]     info      who, when, why; not NULL
 *  @param[in]     job       the job as it shall be; not NULL
 *  @param[out]    outcome   what it did; may be NULL
 *  @param[out]    err       details of a refusal; may be NULL
 *  @return OI_OK; [command]; OI_UNKNOWN_CUSTOMER; OI_UNKNOWN_JOB; OI_NUMBER_TAKEN (code);
 *      OI_EXTERNAL_REF_TAKEN; OI_UNKNOWN_RECORD (site); OI_CUSTOMER_MISMATCH (another customer, or a site of
 *      another)
 *  @threads exclusive   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_ledger_change_job(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_job_input *job,
    oi_outcome *outcome,
    oi_error *err);

/** A job. */
typedef struct oi_job_row {
  uint64_t id;                  /**< its id */
  uint64_t customer;            /**< whose */
  oi_text_view code;            /**< its code */
  oi_text_view name;            /**< personal */
  oi_text_view external_ref;    /**< the host's key */
  oi_job_status status;         /**< whether it takes invoices */
  uint32_t reserved;            /**< 0 */
  uint64_t created;             /**< sequence */
  uint64_t site;                /**< where it is done; 0: nowhere in particular */
} oi_job_row;

/** One job.
 *  @param[in]  ledger          the ledger; not NULL
 *  @param[in]  job             its id
 *  @param[in]  known_through   as known at this sequence; 0: now
 *  @param[out] result          OI_TABLE_JOBS, one row; to be freed with oi_result_free; not NULL
 *  @param[out] err             details of a refusal; may be NULL
 *  @return OI_OK; [query]; OI_UNKNOWN_JOB (none, or not known yet)
 *  @threads shared   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_ledger_find_job(
    const oi_ledger *ledger,
    uint64_t job,
    uint64_t known_through,
    oi_result **result,
    oi_error *err);

/** The job with a code.
 *  @param[in]  ledger   the ledger; not NULL
 *  @param[in]  code     the code; UTF-8; may be NULL with size 0
 *  @param[in]  size     its bytes, or OI_NUL_TERMINATED
 *  @param[out] id       its id; not NULL
 *  @param[out] err      details of a refusal; may be NULL
 *  @return OI_OK; [query]; [text]; OI_UNKNOWN_JOB (none)
 *  @threads shared   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_ledger_find_job_code(
    const oi_ledger *ledger,
    const char *code,
    size_t size,
    uint64_t *id,
    oi_error *err);

/** Jobs by id.
 *  @param[in]  ledger          the ledger; not NULL
 *  @param[in]  customer        whose; 0: all
 *  @param[in]  known_through   as known at this sequence; 0: now
 *  @param[out] result          OI_TABLE_JOBS; to be freed with oi_result_free; not NULL
 *  @param[out] err             details of a refusal; may be NULL
 *  @return OI_OK; [query]; OI_UNKNOWN_CUSTOMER
 *  @threads shared   @failure unchanged   @cost O(jobs)   @since 0.1 */
OI_API oi_status oi_ledger_list_jobs(
    const oi_ledger *ledger,
    uint64_t customer,
    uint64_t known_through,
    oi_result **result,
    oi_error *err);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* OPENITEM_JOB_H */
