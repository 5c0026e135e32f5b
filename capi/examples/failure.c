#include "failure.h"

#include <stdio.h>

bool failed(const char *doing, const oi_error *err) {
  char reason[512];
  if (oi_error_describe(err, reason, sizeof reason, NULL, NULL) != OI_OK)
    snprintf(reason, sizeof reason, "%s", err->message);
  fprintf(stderr, "%s: %s\n", doing, reason);
  return false;
}

bool out_of_memory(void) {
  fputs("out of memory\n", stderr);
  return false;
}
