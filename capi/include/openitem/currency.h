/* Currencies of ISO 4217 and others. */
#ifndef OPENITEM_CURRENCY_H
#define OPENITEM_CURRENCY_H

#include "openitem/error.h"

#ifdef __cplusplus
extern "C" {
#endif

/** A currency of ISO 4217 with its digits.
 *  @param[in]  code       upper-case code; UTF-8; may be NULL with size 0
 *  @param[in]  size       its bytes, or OI_NUL_TERMINATED
 *  @param[out] currency   the currency; not NULL
 *  @param[out] err        details of a refusal; may be NULL
 *  @return OI_OK; [call]; [text]; OI_UNKNOWN_CURRENCY (not in the table, or no money: XAU)
 *  @threads any   @failure unchanged   @cost O(log n)   @since 0.1 */
OI_API oi_status oi_currency_iso(
    const char *code,
    size_t size,
    oi_currency *currency,
    oi_error *err);

/** A currency of the host's own; a ledger must register it before it is used there.
 *  @param[in]  code       3 to 7 characters, A-Z first, then A-Z or 0-9; UTF-8; may be NULL with size 0
 *  @param[in]  size       its bytes, or OI_NUL_TERMINATED
 *  @param[in]  digits     of the minor unit, 0..18
 *  @param[out] currency   the currency; not NULL
 *  @param[out] err        details of a refusal; may be NULL
 *  @return OI_OK; [call]; [text]
 *  @threads any   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_currency_custom(
    const char *code,
    size_t size,
    uint32_t digits,
    oi_currency *currency,
    oi_error *err);

/** One row of the ISO 4217 table. */
typedef struct oi_iso4217_row {
  oi_text_view code;            /**< "USD"; static */
  int32_t numeric;              /**< 840 */
  int32_t digits;               /**< 2; -1: no minor unit, so not money here */
} oi_iso4217_row;

/** How many rows the ISO 4217 table has.
 *  @return the count
 *  @threads any   @failure none   @cost O(1)   @since 0.1 */
OI_API size_t oi_iso4217_count(void);

/** Reads the ISO 4217 table, in code order.
 *  @param[in]  first      index of the first row wanted; past the end: none
 *  @param[out] rows       receives rows; may be NULL with capacity 0
 *  @param[in]  capacity   rows that fit
 *  @param[in]  row_size   sizeof(oi_iso4217_row) as the caller knows it
 *  @param[in]  stride     bytes from one row to the next; 0: row_size
 *  @param[out] written    rows written; not NULL
 *  @param[out] err        details of a refusal; may be NULL
 *  @return OI_OK; [call]
 *  @threads any   @failure unchanged   @cost O(rows)   @since 0.1 */
OI_API oi_status oi_iso4217_read(
    size_t first,
    oi_iso4217_row *rows,
    size_t capacity,
    size_t row_size,
    size_t stride,
    size_t *written,
    oi_error *err);

/** As of when the ISO 4217 table stands: "2026-02".
 *  @return a static text, never NULL
 *  @threads any   @failure none   @cost O(1)   @since 0.1 */
OI_API const char *oi_iso4217_date(void);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* OPENITEM_CURRENCY_H */
