/* Short words for the documents of a test: what a case does not name is the default. Each gives the id and
 * checks that the ledger took it. */
#ifndef OPENITEM_TESTS_BOOKS_H
#define OPENITEM_TESTS_BOOKS_H

#include "check.h"

#ifdef __cplusplus
extern "C" {
#endif

int32_t on(const char *date);         /* on("2026-01-31") */
oi_money money(const char *text);     /* money("12.34 USD") */
oi_decimal decimal(const char *text); /* decimal("1.250") */
oi_command_info at(const char *date); /* who, when, why: only when */
oi_as_of as_of(const char *date);     /* everything known, as of a date */
oi_item_ref item(oi_item_kind kind, uint64_t id);

oi_ledger *new_books(void);
uint64_t customer(oi_ledger *ledger, const char *code); /* in USD */
uint64_t invoice(oi_ledger *ledger, uint64_t customer, const char *number, const char *date,
                 const char *total);
uint64_t payment(oi_ledger *ledger, uint64_t customer, const char *date,
                 const char *amount); /* settles nothing */

/* remaining of an item, everything known, at the end of time */
oi_money remaining(const oi_ledger *ledger, oi_item_kind kind, uint64_t id);
oi_digest digest(const oi_ledger *ledger);
int same_digest(oi_digest a, oi_digest b);

#ifdef __cplusplus
}
#endif

#endif
