/* What to say when a call of the library fails for a reason that is in no file: memory, or a mistake of ours.
 */
#ifndef OPENITEM_EXAMPLES_FAILURE_H
#define OPENITEM_EXAMPLES_FAILURE_H

#include <openitem.h>

#include <stdbool.h>

/* The exit statuses of the example hosts. */
enum { EXIT_DONE = 0, EXIT_FAILED = 1, EXIT_BAD_INPUT = 2 };

/* Writes "listing items: out_of_memory: ..." to standard error; returns false. */
bool failed(const char *doing, const oi_error *err);

/* The same when memory of our own has run out. */
bool out_of_memory(void);

#endif
