/* Posts a data set through the C ABI, in date order. */
#ifndef OPENITEM_EXAMPLES_POST_H
#define OPENITEM_EXAMPLES_POST_H

#include "load.h"

#include <openitem.h>

/* Customers and jobs first; then the documents as one stream of dated events, on one day invoices, payments,
 * credits, reversals, voids, each in the order of its file; last the statuses that forbid new invoices.
 * Counts the commands. False: the ledger refused something, and standard error tells in which file, line and
 * column; the ledger is then of no use. */
bool post_data(oi_ledger *ledger, data_set *data, size_t *command_count);

#endif
