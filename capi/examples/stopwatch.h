/* How long the steps of a program take: a line each on standard error, where it does not mix with the report.
 */
#ifndef OPENITEM_EXAMPLES_STOPWATCH_H
#define OPENITEM_EXAMPLES_STOPWATCH_H

#include <stddef.h>
#include <stdint.h>

typedef struct stopwatch {
  int64_t began; /* microseconds */
} stopwatch;

stopwatch stopwatch_start(void);

/* "post      10,131 commands      45.123 ms", and starts anew. */
void stopwatch_lap(stopwatch *watch, const char *step, size_t count, const char *of_what);

#endif
