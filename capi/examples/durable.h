/* A host that keeps its ledger: commands come on standard input, one a line, and each is answered by one line
 * on standard output, after it is kept and not before. How it is kept is what the two hosts differ in.
 *
 *   customer NAME                              ok SEQUENCE: accepted and kept; SEQUENCE is the ledger's last
 *   invoice NUMBER CUSTOMER AMOUNT DATE        ok SEQUENCE repeated: an earlier command had the same key
 *   payment CUSTOMER AMOUNT DATE               refused REASON: the books say no; nothing has happened
 *   void NUMBER DATE                           failed REASON: it could not be kept; nothing has happened
 *   batch N                                    unknown REASON: it may or may not be kept; the host ends, and
 * opening the next N lines together, or none         the ledger again decides snapshot, sequence, digest,
 * balance CUSTOMER DATE
 *
 * AMOUNT is like "100.00 USD", DATE like 2026-01-31. A payment settles the oldest invoices first. "@KEY "
 * before a command makes it safe to send again when no answer came: a key is used once. A line that does not
 * end in a line break is not a command: its sender may have died while writing. */
#ifndef OPENITEM_EXAMPLES_DURABLE_H
#define OPENITEM_EXAMPLES_DURABLE_H

#include "faults.h"

#include <openitem.h>

#include <stdbool.h>
#include <stdio.h>

/* What became of something to be kept. */
typedef enum kept {
  KEPT,
  NOT_KEPT, /* for certain */
  IN_DOUBT, /* nobody knows before the ledger is opened again */
} kept;

enum { REASON_SIZE = 512 };

/* How a ledger is kept. Each function writes a reason (REASON_SIZE bytes) unless it gives KEPT. */
typedef struct keeper {
  /* Makes a transaction permanent, in the store first and then in the ledger; the store may keep `message`
   * beside it. If it gives NOT_KEPT the transaction is rolled back. */
  kept (*commit)(void *self, oi_transaction *transaction, const char *message, char *reason);
  kept (*snapshot)(void *self, char *reason);
  void *self;
} keeper;

/* Reads and answers commands until the input ends. Returns the exit status. */
int serve(oi_ledger *ledger, const keeper *by, FILE *input);

/* The command line of both: where the ledger is, and what shall go wrong. */
typedef struct durable_options {
  const char *place;
  faults faults;
  bool help;
} durable_options;

/* `place` is the word for it: "FOLDER". False: the mistake stands on standard error. */
bool read_durable_options(durable_options *options, int argc, char **argv, const char *program,
                          const char *place);
void print_durable_help(const char *program, const char *place, const char *what);

/* Writes "doing: why", the library's reason, as far as it fits; returns false. */
bool reason_of(char *reason, const char *doing, const oi_error *err);

#endif
