/* Numbers in use, missing and voided. */
#ifndef OPENITEM_NUMBERING_H
#define OPENITEM_NUMBERING_H

#include "openitem/error.h"
#include "openitem/handles.h"

#ifdef __cplusplus
extern "C" {
#endif

/** Numbers of one kind as a whole. */
typedef struct oi_numbering_row {
  uint64_t series;              /**< how many series */
  uint64_t gaps;                /**< how many gaps in them */
  uint64_t voided;              /**< numbers of voided or reversed items */
  uint64_t without_digits;      /**< numbers that do not end in digits (or in more than 18) */
  uint64_t without_number;      /**< items that have none */
} oi_numbering_row;

/** Numbers that are alike but for the digits at their end. */
typedef struct oi_number_series_row {
  oi_text_view prefix;          /**< what stands before the digits */
  uint64_t first;               /**< smallest number */
  uint64_t last;                /**< largest number */
  uint64_t used;                /**< different numbers in use, voided ones among them */
  uint64_t voided;              /**< of voided or reversed items */
  uint64_t repeated;            /**< items with a number used already (007 after 7) */
} oi_number_series_row;

/** Numbers that are missing, both inclusive. */
typedef struct oi_number_gap_row {
  uint64_t series;              /**< row of OI_TABLE_NUMBER_SERIES */
  uint64_t first;               /**< first missing number */
  uint64_t last;                /**< last missing number */
} oi_number_gap_row;

/** A number whose item is voided or reversed. */
typedef struct oi_voided_number_row {
  uint64_t series;              /**< row of OI_TABLE_NUMBER_SERIES */
  uint64_t value;               /**< the number */
  oi_item_ref item;             /**< whose it is */
  int32_t voided;               /**< date of the void */
  uint32_t reserved;            /**< 0 */
} oi_voided_number_row;

/** Whether the numbers of one kind of items are complete: series, gaps, voided numbers.
 *  @param[in]  ledger          the ledger; not NULL
 *  @param[in]  kind            which items
 *  @param[in]  known_through   as known at this sequence; 0: now
 *  @param[out] result          OI_TABLE_NUMBERING (one row), OI_TABLE_NUMBER_SERIES (by prefix),
 *                              OI_TABLE_NUMBER_GAPS, OI_TABLE_VOIDED_NUMBERS (by series, then number); to be freed
 *                              with oi_result_free; not NULL
 *  @param[out] err             details of a refusal; may be NULL
 *  @return OI_OK; [query]; OI_WRONG_KIND (no kind)
 *  @threads shared   @failure unchanged   @cost O(items of the ledger)   @since 0.1 */
OI_API oi_status oi_ledger_numbering(
    const oi_ledger *ledger,
    oi_item_kind kind,
    uint64_t known_through,
    oi_result **result,
    oi_error *err);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* OPENITEM_NUMBERING_H */
