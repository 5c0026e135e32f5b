/* What a customer, a group or the company says of documents that do not say it themselves. */
#ifndef OPENITEM_DOCUMENT_DEFAULTS_H
#define OPENITEM_DOCUMENT_DEFAULTS_H

#include "openitem/platform.h"

/** Whether a payment may leave part of a due portion open. */
typedef int32_t oi_partial_payments;
enum {
  OI_PARTIAL_PAYMENTS_INHERIT = 0,      /**< as those above say (oi_default_level) */
  OI_PARTIAL_PAYMENTS_ALLOW = 1,        /**< it may */
  OI_PARTIAL_PAYMENTS_REFUSE = 2        /**< it may not */
};

/** Which products a customer is shown. */
typedef int32_t oi_product_display;
enum {
  OI_PRODUCT_DISPLAY_INHERIT = 0,       /**< as those above say (oi_default_level) */
  OI_PRODUCT_DISPLAY_STANDARD_AND_EXCLUSIVE = 1, /**< all that it may be shown */
  OI_PRODUCT_DISPLAY_EXCLUSIVE_ONLY = 2 /**< those that are for it alone */
};

#endif /* OPENITEM_DOCUMENT_DEFAULTS_H */
