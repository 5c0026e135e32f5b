/* The command line of customer_page. */
#ifndef OPENITEM_EXAMPLES_OPTIONS_H
#define OPENITEM_EXAMPLES_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { MOST_BUCKET_EDGES = 12 };

typedef struct page_options {
  const char *data;     /* folder */
  const char *customer; /* code; NULL: one that shows much */
  int32_t as_of;        /* 0: the newest date in the data */
  int32_t edges[MOST_BUCKET_EDGES];
  size_t edge_count;
  bool summary_json;
  bool help;
} page_options;

/* False: the mistake and the usage stand on standard error. */
bool read_options(page_options *options, int argc, char **argv);

void print_help(void);

#endif
