/* Exact decimals that are not money: quantities, prices, rates. */
#ifndef OPENITEM_DECIMAL_H
#define OPENITEM_DECIMAL_H

#include "openitem/money.h"

#ifdef __cplusplus
extern "C" {
#endif

/** coefficient x 10^-scale.
 *  @param[in]  coefficient   the digits
 *  @param[in]  scale         0..18
 *  @param[out] result        the decimal; not NULL
 *  @param[out] err           details of a refusal; may be NULL
 *  @return OI_OK; [call]
 *  @threads any   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_decimal_from_int64(
    int64_t coefficient,
    uint32_t scale,
    oi_decimal *result,
    oi_error *err);

/** Reads "1.250" with scale 3: ["-"] digits ["." digits].
 *  @param[in]  text     the text; UTF-8; may be NULL with size 0
 *  @param[in]  size     its bytes, or OI_NUL_TERMINATED
 *  @param[out] result   the decimal; not NULL
 *  @param[out] err      details of a refusal; may be NULL
 *  @return OI_OK; [call]; [text]; OI_SYNTAX (err.position); OI_TOO_MANY_DECIMALS (over 18; err.position);
 *      OI_OVERFLOW (over 38 digits)
 *  @threads any   @failure unchanged   @cost O(size)   @since 0.1 */
OI_API oi_status oi_decimal_parse(
    const char *text,
    size_t size,
    oi_decimal *result,
    oi_error *err);

/** Writes "1.250", with exactly its scale.
 *  @param[in]  value      not NULL
 *  @param[out] buffer     receives the text and a NUL; may be NULL with capacity 0
 *  @param[in]  capacity   bytes of the buffer
 *  @param[out] size       bytes of the text without NUL, also when the buffer is too small; may be NULL
 *  @param[out] err        details of a refusal; may be NULL
 *  @return OI_OK; [call]; OI_OVERFLOW (value: over 38 digits); OI_BUFFER_TOO_SMALL (size tells what is
 *      needed; OI_MONEY_TEXT_SIZE always does)
 *  @threads any   @failure unchanged   @cost O(size)   @since 0.1 */
OI_API oi_status oi_decimal_print(
    const oi_decimal *value,
    char *buffer,
    size_t capacity,
    size_t *size,
    oi_error *err);

/** a + b, exactly; the scale is the larger of both.
 *  @param[in]  a        not NULL
 *  @param[in]  b        not NULL
 *  @param[out] result   the result; not NULL; may be an input
 *  @param[out] err      details of a refusal; may be NULL
 *  @return OI_OK; [call]; OI_INEXACT (18 decimals do not hold it); OI_OVERFLOW (over 38 digits)
 *  @threads any   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_decimal_add(
    const oi_decimal *a,
    const oi_decimal *b,
    oi_decimal *result,
    oi_error *err);

/** a - b, exactly; the scale is the larger of both.
 *  @param[in]  a        not NULL
 *  @param[in]  b        not NULL
 *  @param[out] result   the result; not NULL; may be an input
 *  @param[out] err      details of a refusal; may be NULL
 *  @return OI_OK; [call]; OI_INEXACT (18 decimals do not hold it); OI_OVERFLOW (over 38 digits)
 *  @threads any   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_decimal_subtract(
    const oi_decimal *a,
    const oi_decimal *b,
    oi_decimal *result,
    oi_error *err);

/** a x b, exactly; the scale is the sum of both, less zeros dropped beyond 18.
 *  @param[in]  a        not NULL
 *  @param[in]  b        not NULL
 *  @param[out] result   the result; not NULL; may be an input
 *  @param[out] err      details of a refusal; may be NULL
 *  @return OI_OK; [call]; OI_INEXACT (18 decimals do not hold it); OI_OVERFLOW (over 38 digits)
 *  @threads any   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_decimal_multiply(
    const oi_decimal *a,
    const oi_decimal *b,
    oi_decimal *result,
    oi_error *err);

/** Which of two decimals is larger, by value: 1.250 equals 1.25.
 *  @param[in]  a       not NULL
 *  @param[in]  b       not NULL
 *  @param[out] order   -1: a < b, 0: equal, 1: a > b; not NULL
 *  @param[out] err     details of a refusal; may be NULL
 *  @return OI_OK; [call]; OI_OVERFLOW (an operand: over 38 digits)
 *  @threads any   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_decimal_compare(
    const oi_decimal *a,
    const oi_decimal *b,
    int32_t *order,
    oi_error *err);

/** The same value at another scale, rounded once.
 *  @param[in]  value      not NULL
 *  @param[in]  scale      0..18
 *  @param[in]  rounding   default: unnecessary
 *  @param[out] result     the result; not NULL; may be an input
 *  @param[out] err        details of a refusal; may be NULL
 *  @return OI_OK; [call]; OI_INEXACT (digits would be lost and rounding is unnecessary); OI_OVERFLOW (over 38
 *      digits)
 *  @threads any   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_decimal_rescale(
    const oi_decimal *value,
    uint32_t scale,
    oi_rounding rounding,
    oi_decimal *result,
    oi_error *err);

/** numerator / denominator at a scale, for averages and ratios: 7 / 3 at 2 half up = 2.33.
 *  @param[in]  numerator     whole: scale 0; not NULL
 *  @param[in]  denominator   whole: scale 0; not NULL
 *  @param[in]  scale         0..18
 *  @param[in]  rounding      default: unnecessary
 *  @param[out] result        the result; not NULL; may be an input
 *  @param[out] err           details of a refusal; may be NULL
 *  @return OI_OK; [call]; OI_DIVISION_BY_ZERO (denominator 0); OI_INEXACT (digits would be lost and rounding
 *      is unnecessary); OI_OVERFLOW (over 38 digits)
 *  @threads any   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_decimal_quotient(
    const oi_decimal *numerator,
    const oi_decimal *denominator,
    uint32_t scale,
    oi_rounding rounding,
    oi_decimal *result,
    oi_error *err);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* OPENITEM_DECIMAL_H */
