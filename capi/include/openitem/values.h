/* Texts, amounts, decimals, currencies and references as they cross the boundary: frozen, without a head. */
#ifndef OPENITEM_VALUES_H
#define OPENITEM_VALUES_H

#include "openitem/item_kind.h"

#ifdef __cplusplus
extern "C" {
#endif

/* As the size of a text: it ends at its first NUL byte. */
#define OI_NUL_TERMINATED SIZE_MAX

/** Text going in: UTF-8. A code (codes, numbers, keys, external references, transaction ids, series, products,
 *  tax codes) holds nothing that is not seen (controls, format characters, joiners, variation selectors) and no
 *  blank at its ends, Unicode's included; so does a name (names, labels, salespeople, actors, methods,
 *  references), which may hold joiners and variation selectors behind its first character. Notes, descriptions
 *  and reasons may also hold tabs, line breaks and format characters. No text holds controls, direction overrides
 *  or non-characters. Frozen. */
typedef struct oi_text {
  const char *data;             /**< NULL with size 0: no text */
  size_t size;                  /**< bytes; OI_NUL_TERMINATED: up to the first NUL */
} oi_text;

/** Text that ends with a NUL, as a field of an input: invoice.number = oi_text_of("INV-1"). */
static inline oi_text oi_text_of(const char *nul_terminated) {
  oi_text text;
  text.data = nul_terminated;
  text.size = nul_terminated ? OI_NUL_TERMINATED : 0;
  return text;
}

/** Text coming out, borrowed; what it lives with is told where it stands. Frozen. */
typedef struct oi_text_view {
  const char *data;             /**< never NULL in what the library filled; in results a NUL follows the text */
  size_t size;                  /**< bytes, without that NUL */
} oi_text_view;

/** An amount of one currency: a 128-bit count of minor units, two's complement. All zero: no amount. Frozen. */
typedef struct oi_money {
  uint64_t lo;                  /**< low half of the count */
  int64_t hi;                   /**< high half; the count lies within +-(10^38 - 1) */
  char currency[7];             /**< upper-case code, filled up with zeros */
  uint8_t digits;               /**< digits of the minor unit: JPY 0, USD 2, KWD 3 */
} oi_money;

/** An amount as a literal: oi_money_of(-500, "USD", 2) is -5.00 USD. A code that is too long is none, which is refused
 *  where the amount is used. */
static inline oi_money oi_money_of(int64_t minor_units, const char *code, uint8_t digits) {
  oi_money made = {0, 0, {0}, 0};
  size_t i;
  made.lo = (uint64_t)minor_units;
  made.hi = minor_units < 0 ? -1 : 0;
  for (i = 0; i < sizeof made.currency && code[i] != 0; ++i) made.currency[i] = code[i];
  if (i == sizeof made.currency && code[i] != 0) memset(made.currency, 0, sizeof made.currency);
  made.digits = digits;
  return made;
}

/** An exact decimal that is not money: (hi:lo) x 10^-scale, at most 38 digits. Frozen. */
typedef struct oi_decimal {
  uint64_t lo;                  /**< low half of the coefficient */
  int64_t hi;                   /**< high half, two's complement */
  int32_t scale;                /**< 0..18 */
  int32_t reserved;             /**< 0 */
} oi_decimal;

/** A currency with its digits. All zero: none. Frozen. */
typedef struct oi_currency {
  char code[7];                 /**< upper-case code, filled up with zeros */
  uint8_t digits;               /**< digits of the minor unit, 0..18 */
} oi_currency;

/* Largest id; larger ones are refused. */
#define OI_MAX_ID 0x7fffffffffffffff

/** Which item: ids are unique per kind. All zero: none. Frozen. */
typedef struct oi_item_ref {
  uint64_t id;                  /**< 1..OI_MAX_ID */
  oi_item_kind kind;            /**< of which kind */
  uint32_t reserved;            /**< 0 */
} oi_item_ref;

/** 128 bits that stand for something longer. All zero: none. Frozen. */
typedef struct oi_digest {
  uint64_t lo;                  /**< low half */
  uint64_t hi;                  /**< high half */
} oi_digest;

/* Last day, 9999-12-31; the first is 1 = 0001-01-01. */
#define OI_LAST_DATE 3652059

/* Day number of 1970-01-01: a date less this counts days since 1970. */
#define OI_UNIX_EPOCH 719163

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* OPENITEM_VALUES_H */
