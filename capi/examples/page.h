/* What customer_page prints. */
#ifndef OPENITEM_EXAMPLES_PAGE_H
#define OPENITEM_EXAMPLES_PAGE_H

#include "query.h"

#include <stdio.h>

/* One customer's page as tables of text, each section a query of the ledger. False, here and below: standard
 * error tells what failed. */
bool print_page(const page_request *request, FILE *out);

/* The whole portfolio's aging, a table for each currency. */
bool print_portfolio(const page_request *request, FILE *out);

/* The customer's summary and the portfolio's totals as one JSON document. Amounts are strings, so that no
 * reader turns them into binary fractions; what there is none of is null. */
bool print_summary_json(const page_request *request, FILE *out);

#endif
