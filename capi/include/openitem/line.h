/* Lines of a document and their taxes. */
#ifndef OPENITEM_LINE_H
#define OPENITEM_LINE_H

#include "openitem/values.h"

/** A tax on a line. */
typedef struct oi_line_tax {
  uint32_t struct_size;         /**< sizeof(oi_line_tax) */
  uint32_t flags;               /**< 0 */
  oi_text code;                 /**< the host's tax code; lines of one code and rate are taxed together */
  oi_decimal percent;           /**< 19 is 19 %, 0.19 is 19 hundredths of a percent */
} oi_line_tax;

/** A line of a document: round(quantity x unit price) - discount. */
typedef struct oi_line_input {
  uint32_t struct_size;         /**< sizeof(oi_line_input) */
  uint32_t flags;               /**< OI_LINE_... */
  oi_text product;              /**< the host's product code */
  oi_text description;          /**< free text */
  oi_decimal quantity;          /**< all zero: 1, unless OI_LINE_ZERO_QUANTITY */
  oi_decimal unit_price;        /**< in the document's currency */
  oi_decimal discount_percent;  /**< of the rounded amount; or */
  oi_money discount;            /**< an amount; giving both is refused; all zero: none */
  const oi_line_tax *taxes;     /**< taxes on the line */
  size_t tax_count;             /**< how many */
  size_t tax_stride;            /**< bytes from one to the next; 0: its struct_size */
} oi_line_input;

/* A quantity of all zero is 0, not 1: to be set where a quantity is given, since "0" is all zero. */
#define OI_LINE_ZERO_QUANTITY 0x1u

/** A line of a document. */
typedef struct oi_line_row {
  oi_text_view product;         /**< the host's product code */
  oi_text_view description;     /**< free text */
  oi_decimal quantity;          /**< how many */
  oi_decimal unit_price;        /**< each */
  oi_money discount;            /**< off the line; all zero in records that carry a percentage */
  oi_money net;                 /**< after discount; all zero in records */
} oi_line_row;

/** A document's tax of one code and rate. */
typedef struct oi_tax_row {
  oi_text_view code;            /**< the host's tax code */
  oi_decimal percent;           /**< 19 is 19 % */
  oi_money base;                /**< what was taxed */
  oi_money tax;                 /**< the tax */
} oi_tax_row;

#endif /* OPENITEM_LINE_H */
