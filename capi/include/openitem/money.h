/* Exact amounts: reading, printing, adding, rounding, splitting. */
#ifndef OPENITEM_MONEY_H
#define OPENITEM_MONEY_H

#include "openitem/error.h"

#ifdef __cplusplus
extern "C" {
#endif

/** How a digit is dropped. */
typedef int32_t oi_rounding;
enum {
  OI_ROUNDING_DEFAULT = 0,              /**< what the function or setting says */
  OI_ROUNDING_UNNECESSARY = 1,          /**< refuse with OI_INEXACT */
  OI_ROUNDING_HALF_UP = 2,              /**< to nearest, ties away from zero */
  OI_ROUNDING_HALF_DOWN = 3,            /**< to nearest, ties towards zero */
  OI_ROUNDING_HALF_EVEN = 4,            /**< to nearest, ties to the even neighbour */
  OI_ROUNDING_UP = 5,                   /**< away from zero */
  OI_ROUNDING_DOWN = 6,                 /**< towards zero */
  OI_ROUNDING_FLOOR = 7,                /**< towards minus infinity */
  OI_ROUNDING_CEILING = 8               /**< towards plus infinity */
};

/* Bytes that hold any amount or decimal printed, with the NUL. */
#define OI_MONEY_TEXT_SIZE 65

/** An amount from a count of minor units.
 *  @param[in]  units      the count
 *  @param[in]  currency   the currency; not NULL
 *  @param[out] result     the amount; not NULL
 *  @param[out] err        details of a refusal; may be NULL
 *  @return OI_OK; [call]; [money]
 *  @threads any   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_money_from_int64(
    int64_t units,
    const oi_currency *currency,
    oi_money *result,
    oi_error *err);

/** The count of minor units, where 64 bits hold it.
 *  @param[in]  amount   not NULL
 *  @param[out] units    the count; not NULL
 *  @param[out] err      details of a refusal; may be NULL
 *  @return OI_OK; [call]; [money]; OI_OVERFLOW (it does not fit)
 *  @threads any   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_money_to_int64(
    const oi_money *amount,
    int64_t *units,
    oi_error *err);

/** Reads "12.34 USD": ["-"] digits ["." digits] " " code, ISO codes only. Fewer decimals than the currency
 *  has are accepted, leading zeros too; everything else is refused.
 *  @param[in]  text     the text; UTF-8; may be NULL with size 0
 *  @param[in]  size     its bytes, or OI_NUL_TERMINATED
 *  @param[out] result   the amount; not NULL
 *  @param[out] err      details of a refusal; may be NULL
 *  @return OI_OK; [call]; [text]; OI_SYNTAX (err.position = first byte that does not fit);
 *      OI_TOO_MANY_DECIMALS (err.position); OI_OVERFLOW (beyond 10^38 - 1 minor units); OI_UNKNOWN_CURRENCY
 *      (no ISO 4217 money)
 *  @threads any   @failure unchanged   @cost O(size)   @since 0.1 */
OI_API oi_status oi_money_parse(
    const char *text,
    size_t size,
    oi_money *result,
    oi_error *err);

/** Reads "12.34" as an amount of a currency; see oi_money_parse.
 *  @param[in]  text       the text; UTF-8; may be NULL with size 0
 *  @param[in]  size       its bytes, or OI_NUL_TERMINATED
 *  @param[in]  currency   the currency; not NULL
 *  @param[out] result     the amount; not NULL
 *  @param[out] err        details of a refusal; may be NULL
 *  @return OI_OK; [call]; [text]; [money]; OI_SYNTAX (err.position); OI_TOO_MANY_DECIMALS (err.position);
 *      OI_OVERFLOW (beyond 10^38 - 1 minor units)
 *  @threads any   @failure unchanged   @cost O(size)   @since 0.1 */
OI_API oi_status oi_money_parse_amount(
    const char *text,
    size_t size,
    const oi_currency *currency,
    oi_money *result,
    oi_error *err);

/** Writes "12.34 USD", with exactly the currency's decimals.
 *  @param[in]  amount     not NULL
 *  @param[out] buffer     receives the text and a NUL; may be NULL with capacity 0
 *  @param[in]  capacity   bytes of the buffer
 *  @param[out] size       bytes of the text without NUL, also when the buffer is too small; may be NULL
 *  @param[out] err        details of a refusal; may be NULL
 *  @return OI_OK; [call]; [money]; OI_BUFFER_TOO_SMALL (size tells what is needed; OI_MONEY_TEXT_SIZE always
 *      does)
 *  @threads any   @failure unchanged   @cost O(size)   @since 0.1 */
OI_API oi_status oi_money_print(
    const oi_money *amount,
    char *buffer,
    size_t capacity,
    size_t *size,
    oi_error *err);

/** Writes "12.34", without the code.
 *  @param[in]  amount     not NULL
 *  @param[out] buffer     receives the text and a NUL; may be NULL with capacity 0
 *  @param[in]  capacity   bytes of the buffer
 *  @param[out] size       bytes of the text without NUL, also when the buffer is too small; may be NULL
 *  @param[out] err        details of a refusal; may be NULL
 *  @return OI_OK; [call]; [money]; OI_BUFFER_TOO_SMALL (size tells what is needed; OI_MONEY_TEXT_SIZE always
 *      does)
 *  @threads any   @failure unchanged   @cost O(size)   @since 0.1 */
OI_API oi_status oi_money_print_amount(
    const oi_money *amount,
    char *buffer,
    size_t capacity,
    size_t *size,
    oi_error *err);

/** a + b.
 *  @param[in]  a        not NULL
 *  @param[in]  b        of the same currency; not NULL
 *  @param[out] result   the result; not NULL; may be an input
 *  @param[out] err      details of a refusal; may be NULL
 *  @return OI_OK; [call]; [money]; OI_CURRENCY_MISMATCH (two currencies); OI_OVERFLOW (beyond 10^38 - 1 minor
 *      units)
 *  @threads any   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_money_add(
    const oi_money *a,
    const oi_money *b,
    oi_money *result,
    oi_error *err);

/** a - b.
 *  @param[in]  a        not NULL
 *  @param[in]  b        of the same currency; not NULL
 *  @param[out] result   the result; not NULL; may be an input
 *  @param[out] err      details of a refusal; may be NULL
 *  @return OI_OK; [call]; [money]; OI_CURRENCY_MISMATCH (two currencies); OI_OVERFLOW (beyond 10^38 - 1 minor
 *      units)
 *  @threads any   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_money_subtract(
    const oi_money *a,
    const oi_money *b,
    oi_money *result,
    oi_error *err);

/** -amount.
 *  @param[in]  amount   not NULL
 *  @param[out] result   the result; not NULL; may be an input
 *  @param[out] err      details of a refusal; may be NULL
 *  @return OI_OK; [call]; [money]
 *  @threads any   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_money_negate(
    const oi_money *amount,
    oi_money *result,
    oi_error *err);

/** Which of two amounts is larger.
 *  @param[in]  a       not NULL
 *  @param[in]  b       of the same currency; not NULL
 *  @param[out] order   -1: a < b, 0: equal, 1: a > b; not NULL
 *  @param[out] err     details of a refusal; may be NULL
 *  @return OI_OK; [call]; [money]; OI_CURRENCY_MISMATCH (two currencies)
 *  @threads any   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_money_compare(
    const oi_money *a,
    const oi_money *b,
    int32_t *order,
    oi_error *err);

/** quantity x unit price, exactly, rounded once: 3 x 0.335 USD half up = 1.01 USD.
 *  @param[in]  quantity     not NULL
 *  @param[in]  unit_price   not NULL
 *  @param[in]  currency     the currency; not NULL
 *  @param[in]  rounding     default: unnecessary
 *  @param[out] result       the amount; not NULL
 *  @param[out] err          details of a refusal; may be NULL
 *  @return OI_OK; [call]; [money]; OI_INEXACT (digits would be lost and rounding is unnecessary); OI_OVERFLOW
 *      (beyond 10^38 - 1 minor units)
 *  @threads any   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_money_extend(
    const oi_decimal *quantity,
    const oi_decimal *unit_price,
    const oi_currency *currency,
    oi_rounding rounding,
    oi_money *result,
    oi_error *err);

/** amount x factor, exactly, rounded once.
 *  @param[in]  amount     not NULL
 *  @param[in]  factor     not NULL
 *  @param[in]  rounding   default: unnecessary
 *  @param[out] result     the result; not NULL; may be an input
 *  @param[out] err        details of a refusal; may be NULL
 *  @return OI_OK; [call]; [money]; OI_INEXACT (digits would be lost and rounding is unnecessary); OI_OVERFLOW
 *      (beyond 10^38 - 1 minor units)
 *  @threads any   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_money_multiply(
    const oi_money *amount,
    const oi_decimal *factor,
    oi_rounding rounding,
    oi_money *result,
    oi_error *err);

/** amount x percent / 100, exactly, rounded once.
 *  @param[in]  amount     not NULL
 *  @param[in]  percent    19 for 19 %; not NULL
 *  @param[in]  rounding   default: unnecessary
 *  @param[out] result     the result; not NULL; may be an input
 *  @param[out] err        details of a refusal; may be NULL
 *  @return OI_OK; [call]; [money]; OI_INEXACT (digits would be lost and rounding is unnecessary); OI_OVERFLOW
 *      (beyond 10^38 - 1 minor units)
 *  @threads any   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_money_percent_of(
    const oi_money *amount,
    const oi_decimal *percent,
    oi_rounding rounding,
    oi_money *result,
    oi_error *err);

/** amount x numerator / denominator, exactly, rounded once.
 *  @param[in]  amount        not NULL
 *  @param[in]  numerator     of the same currency; not NULL
 *  @param[in]  denominator   of the same currency; not NULL
 *  @param[in]  rounding      default: unnecessary
 *  @param[out] result        the result; not NULL; may be an input
 *  @param[out] err           details of a refusal; may be NULL
 *  @return OI_OK; [call]; [money]; OI_CURRENCY_MISMATCH (two currencies); OI_DIVISION_BY_ZERO (denominator
 *      0); OI_INEXACT (digits would be lost and rounding is unnecessary); OI_OVERFLOW (beyond 10^38 - 1 minor
 *      units)
 *  @threads any   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_money_proportion(
    const oi_money *amount,
    const oi_money *numerator,
    const oi_money *denominator,
    oi_rounding rounding,
    oi_money *result,
    oi_error *err);

/** amount / divisor, exactly, rounded once.
 *  @param[in]  amount     not NULL
 *  @param[in]  divisor    not NULL
 *  @param[in]  rounding   default: unnecessary
 *  @param[out] result     the result; not NULL; may be an input
 *  @param[out] err        details of a refusal; may be NULL
 *  @return OI_OK; [call]; [money]; OI_DIVISION_BY_ZERO (divisor 0); OI_INEXACT (digits would be lost and
 *      rounding is unnecessary); OI_OVERFLOW (beyond 10^38 - 1 minor units)
 *  @threads any   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_money_divide(
    const oi_money *amount,
    const oi_decimal *divisor,
    oi_rounding rounding,
    oi_money *result,
    oi_error *err);

/** To a multiple of a cash step: 13.31 CHF by 0.05 half up = 13.30.
 *  @param[in]  amount     not NULL
 *  @param[in]  step       positive, of the same currency; not NULL
 *  @param[in]  rounding   default: unnecessary
 *  @param[out] result     the result; not NULL; may be an input
 *  @param[out] err        details of a refusal; may be NULL
 *  @return OI_OK; [call]; [money]; OI_CURRENCY_MISMATCH (two currencies); OI_INEXACT (digits would be lost
 *      and rounding is unnecessary); OI_OVERFLOW (beyond 10^38 - 1 minor units)
 *  @threads any   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_money_round_to_step(
    const oi_money *amount,
    const oi_money *step,
    oi_rounding rounding,
    oi_money *result,
    oi_error *err);

/** Who gets the minor units a split leaves over. */
typedef int32_t oi_split_remainder;
enum {
  OI_SPLIT_REMAINDER_DEFAULT = 0,           /**< largest remainder */
  OI_SPLIT_REMAINDER_LARGEST_REMAINDER = 1, /**< one each to the parts that lost most, ties to the earlier */
  OI_SPLIT_REMAINDER_FIRST = 2,             /**< the first part with a weight */
  OI_SPLIT_REMAINDER_LAST = 3,              /**< the last part with a weight */
  OI_SPLIT_REMAINDER_SEPARATE = 4           /**< nobody: told apart */
};

/** Divides an amount by weights into parts that sum to it exactly: 100.00 over 200/100/50 = 57.14 / 28.57 /
 *  14.29.
 *  @param[in]  amount      not NULL
 *  @param[in]  weights     >= 0, not all zero, side by side; not NULL
 *  @param[in]  count       how many, at least 1 and at most 2^30
 *  @param[in]  remainder   who gets the minor units left over
 *  @param[out] parts       one part per weight, side by side; not NULL
 *  @param[out] left_over   zero unless remainder is separate; may be NULL
 *  @param[out] err         details of a refusal; may be NULL
 *  @return OI_OK; [call] (a negative weight, or none above zero); [money]; OI_OVERFLOW (sum of weights over
 *      38 digits); OI_LIMIT_EXCEEDED (more than 2^30 parts); OI_OUT_OF_MEMORY (scratch)
 *  @threads any   @failure unchanged   @cost O(count log count)   @since 0.1 */
OI_API oi_status oi_money_split(
    const oi_money *amount,
    const oi_decimal *weights,
    size_t count,
    oi_split_remainder remainder,
    oi_money *parts,
    oi_money *left_over,
    oi_error *err);

/** The same with amounts of one currency as weights.
 *  @param[in]  amount      not NULL
 *  @param[in]  weights     >= 0, not all zero, of one currency, side by side; not NULL
 *  @param[in]  count       how many, at least 1 and at most 2^30
 *  @param[in]  remainder   who gets the minor units left over
 *  @param[out] parts       one part per weight, side by side; not NULL
 *  @param[out] left_over   zero unless remainder is separate; may be NULL
 *  @param[out] err         details of a refusal; may be NULL
 *  @return OI_OK; [call] (a negative weight, or none above zero); [money]; OI_CURRENCY_MISMATCH (weights of
 *      two currencies); OI_OVERFLOW (sum of weights over 38 digits); OI_LIMIT_EXCEEDED (more than 2^30 parts);
 *      OI_OUT_OF_MEMORY (scratch)
 *  @threads any   @failure unchanged   @cost O(count log count)   @since 0.1 */
OI_API oi_status oi_money_split_by_amounts(
    const oi_money *amount,
    const oi_money *weights,
    size_t count,
    oi_split_remainder remainder,
    oi_money *parts,
    oi_money *left_over,
    oi_error *err);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* OPENITEM_MONEY_H */
