/* Numbers that the ledger gives to documents. */
#ifndef OPENITEM_NUMBER_RANGE_H
#define OPENITEM_NUMBER_RANGE_H

#include "openitem/command.h"
#include "openitem/item_kind.h"

#ifdef __cplusplus
extern "C" {
#endif

/** What a number range begins anew with. */
typedef int32_t oi_number_reset;
enum {
  OI_NUMBER_RESET_NEVER = 0,        /**< it goes on */
  OI_NUMBER_RESET_FISCAL_YEAR = 1   /**< each fiscal year of document dates; the prefix says {year} */
};

/** Numbers that the ledger gives to documents of one kind when it posts them, without a gap: what a refused or undone
 *  command took is given again. A number that a host gave, to a draft too, is passed over. Refunds, write-offs and fees
 *  take numbers of automatic ranges too. Whichever way it counts, by fiscal year or ever, a changed range goes on. Where numbers
 *  need not be unique there are no ranges. */
typedef struct oi_number_range_input {
  uint32_t struct_size;         /**< sizeof(oi_number_range_input) */
  uint32_t flags;               /**< OI_NUMBER_RANGE_... */
  uint64_t id;                  /**< creating: 0 = the next; changing: which one */
  oi_text code;                 /**< unique among number ranges; may be empty */
  oi_text prefix;               /**< before the digits; {year} in it is the fiscal year of the document date */
  uint64_t start;               /**< the first, up to 10^15: none is below it; from 1 where it is 0 */
  oi_item_kind kind;            /**< of the documents; stays; required */
  oi_number_reset reset;        /**< when it begins anew */
  uint32_t width;               /**< digits at least, filled with zeros in front; 0 .. 18 */
  uint32_t reserved;            /**< 0 */
} oi_number_range_input;

/* For documents that have no number and name no range. One range of a kind may be. */
#define OI_NUMBER_RANGE_AUTOMATIC 0x1u

/** Adds a number range.
 *  @param[in,out] ledger       the ledger; needs exclusive access; not NULL
 *  @param[in]     info         who, when, why; not NULL
 *  @param[in]     number_range   the number range; not NULL
 *  @param[out]    outcome      what it did; may be NULL
 *  @param[out]    err          details of a refusal; may be NULL
 *  @return OI_OK; [command]; OI_ID_TAKEN; OI_NUMBER_TAKEN (code); OI_WRONG_KIND (documents of the kind have no
 *          numbers, or the range is of another); OI_IN_USE (another one of the kind is automatic)
 *  @threads exclusive   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_ledger_create_number_range(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_number_range_input *number_range,
    oi_outcome *outcome,
    oi_error *err);

/** Replaces everything about a number range but its id.
 *  @param[in,out] ledger       the ledger; needs exclusive access; not NULL
 *  @param[in]     info         who, when, why; not NULL
 *  @param[in]     number_range   the number range as it shall be; not NULL
 *  @param[out]    outcome      what it did; may be NULL
 *  @param[out]    err          details of a refusal; may be NULL
 *  @return OI_OK; [command]; OI_UNKNOWN_RECORD; OI_NUMBER_TAKEN (code); OI_WRONG_KIND (documents of the kind have no
 *          numbers, or the range is of another); OI_IN_USE (another one of the kind is automatic)
 *  @threads exclusive   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_ledger_change_number_range(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_number_range_input *number_range,
    oi_outcome *outcome,
    oi_error *err);

/** Which number range goes. */
typedef struct oi_delete_number_range_input {
  uint32_t struct_size;         /**< sizeof(oi_delete_number_range_input) */
  uint32_t flags;               /**< 0 */
  uint64_t id;                  /**< its id */
} oi_delete_number_range_input;

/** Deletes a number range. What was known before can still be asked; its id is not given again.
 *  @param[in,out] ledger       the ledger; needs exclusive access; not NULL
 *  @param[in]     info         who, when, why; not NULL
 *  @param[in]     number_range   which; not NULL
 *  @param[out]    outcome      what it did; may be NULL
 *  @param[out]    err          details of a refusal; may be NULL
 *  @return OI_OK; [command]; OI_UNKNOWN_RECORD; OI_IN_USE (it has given numbers, or a draft names it)
 *  @threads exclusive   @failure unchanged   @cost O(drafts)   @since 0.1 */
OI_API oi_status oi_ledger_delete_number_range(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_delete_number_range_input *number_range,
    oi_outcome *outcome,
    oi_error *err);

/** Numbers that the ledger gives to documents of one kind. */
typedef struct oi_number_range_row {
  uint64_t id;                  /**< its id */
  oi_text_view code;            /**< unique among number ranges; may be empty */
  oi_text_view prefix;          /**< before the digits; {year} in it is the fiscal year of the document date */
  uint64_t start;               /**< the first: none is below it; from 1 where it is 0 */
  oi_item_kind kind;            /**< of the documents */
  oi_number_reset reset;        /**< when it begins anew */
  uint32_t width;               /**< digits at least, filled with zeros in front */
  uint8_t automatic;            /**< 1: for documents that have no number and name no range */
  uint8_t reserved[3];          /**< 0 */
  uint64_t created;             /**< sequence */
  uint64_t changed;             /**< sequence of the last change */
} oi_number_range_row;

/** One number range.
 *  @param[in]  ledger          the ledger; not NULL
 *  @param[in]  number_range      its id
 *  @param[in]  known_through   as known at this sequence; 0: now
 *  @param[out] result          OI_TABLE_NUMBER_RANGES, one row; to be freed with oi_result_free; not NULL
 *  @param[out] err             details of a refusal; may be NULL
 *  @return OI_OK; [query]; OI_UNKNOWN_RECORD (also when it was not there yet, or was deleted)
 *  @threads shared   @failure unchanged   @cost O(log changes)   @since 0.1 */
OI_API oi_status oi_ledger_find_number_range(
    const oi_ledger *ledger,
    uint64_t number_range,
    uint64_t known_through,
    oi_result **result,
    oi_error *err);

/** All number ranges, by id.
 *  @param[in]  ledger          the ledger; not NULL
 *  @param[in]  known_through   as known at this sequence; 0: now
 *  @param[out] result          OI_TABLE_NUMBER_RANGES; to be freed with oi_result_free; not NULL
 *  @param[out] err             details of a refusal; may be NULL
 *  @return OI_OK; [query]
 *  @threads shared   @failure unchanged   @cost O(number ranges)   @since 0.1 */
OI_API oi_status oi_ledger_list_number_ranges(
    const oi_ledger *ledger,
    uint64_t known_through,
    oi_result **result,
    oi_error *err);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* OPENITEM_NUMBER_RANGE_H */
