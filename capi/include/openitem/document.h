/* What the lines of a document add up to. */
#ifndef OPENITEM_DOCUMENT_H
#define OPENITEM_DOCUMENT_H

#include "openitem/money.h"
#include "openitem/line.h"

#ifdef __cplusplus
extern "C" {
#endif

/** Where tax is rounded. */
typedef int32_t oi_tax_scope;
enum {
  OI_TAX_SCOPE_DOCUMENT = 0,            /**< per rate on the document's sum */
  OI_TAX_SCOPE_LINE = 1                 /**< per line */
};

/** What the lines of a document add up to. */
typedef struct oi_document_totals {
  uint32_t struct_size;         /**< sizeof(oi_document_totals) */
  uint32_t flags;               /**< 0 */
  oi_money lines;               /**< sum of round(quantity x price), before discounts */
  oi_money discount;            /**< sum of the lines' discounts */
  oi_money tax;                 /**< sum of the taxes */
  oi_money total;               /**< lines - discount + tax */
} oi_document_totals;

/** What lines add up to: line = round(quantity x price) - discount; tax per rate on the sum of that rate's
 *  lines, or per line.
 *  @param[in]  lines          the lines; may be NULL with line_count 0
 *  @param[in]  line_count     how many
 *  @param[in]  line_stride    bytes from one to the next; 0: its struct_size
 *  @param[in]  currency       of the document; not NULL
 *  @param[in]  tax_scope      where tax is rounded
 *  @param[in]  rounding       default: half up
 *  @param[out] totals         the sums; not NULL
 *  @param[out] line_nets      each line's amount after discount, line_count of them side by side; may be NULL
 *  @param[out] taxes          tax by code and rate, in order of first appearance, codes borrowed from the
 *                             lines; may be NULL with capacity 0
 *  @param[in]  tax_capacity   how many fit
 *  @param[in]  tax_row_size   sizeof(oi_tax_row) as the caller knows it
 *  @param[in]  tax_stride     bytes from one tax to the next; 0: tax_row_size
 *  @param[out] tax_count      how many there are, also when they do not fit; may be NULL with tax_capacity 0
 *  @param[out] err            details of a refusal; may be NULL
 *  @return OI_OK; [call] (both discounts on a line, too); [text]; [money]; OI_CURRENCY_MISMATCH (a discount
 *      in another currency); OI_TOO_MANY_DECIMALS (a price); OI_INEXACT (rounding is unnecessary);
 *      OI_OVERFLOW (beyond 10^38 - 1 minor units); OI_BUFFER_TOO_SMALL (tax_count tells what is needed);
 *      OI_OUT_OF_MEMORY (scratch)
 *  @threads any   @failure unchanged   @cost O(lines)   @since 0.1 */
OI_API oi_status oi_document_add_up(
    const oi_line_input *lines,
    size_t line_count,
    size_t line_stride,
    const oi_currency *currency,
    oi_tax_scope tax_scope,
    oi_rounding rounding,
    oi_document_totals *totals,
    oi_money *line_nets,
    oi_tax_row *taxes,
    size_t tax_capacity,
    size_t tax_row_size,
    size_t tax_stride,
    size_t *tax_count,
    oi_error *err);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* OPENITEM_DOCUMENT_H */
