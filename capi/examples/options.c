#include "options.h"

#include <openitem.h>

#include <stdio.h>
#include <string.h>

static const char usage[] =
    "usage: customer_page [--as-of DATE] [--customer CODE] [--data DIR] [--buckets 30,60,90]\n"
    "                     [--summary-json] [--help]\n";

void print_help(void) {
  fputs(usage, stdout);
  fputs("\n"
        "Posts the documents of a data set to a ledger in memory and prints one customer's page and the\n"
        "portfolio's aging. How long each step takes goes to standard error.\n"
        "\n"
        "  --as-of DATE       the day the figures are of, like 2025-06-30; default: the newest in the data\n"
        "  --customer CODE    whose page; default: a customer that shows much\n"
        "  --data DIR         folder of customers.csv, jobs.csv, invoices.csv, payments.csv, credits.csv;\n"
        "                     default: " OPENITEM_EXAMPLE_DATA "\n"
        "  --buckets DAYS     upper edges of the aging's buckets, in days past due; default: 30,60,90\n"
        "  --summary-json     the customer's summary and the totals as JSON instead of the page\n"
        "  --help             this\n"
        "\n"
        "Exit status: 0 done; 1 out of memory or the like; 2 a mistake in the options or the data.\n",
        stdout);
}

static bool mistake(const char *what, const char *about) {
  fprintf(stderr, "customer_page: %s%s\n%s", what, about, usage);
  return false;
}

/* "30,60,90": whole numbers above 0 that rise. */
static bool read_edges(page_options *options, const char *text) {
  const char *whole = text;
  options->edge_count = 0;
  for (;;) {
    int32_t days = 0;
    const char *begin = text;
    while (*text >= '0' && *text <= '9' && days <= 36500) days = days * 10 + (*text++ - '0');
    int32_t before = options->edge_count ? options->edges[options->edge_count - 1] : 0;
    if (text == begin || days > 36500 || days <= before || options->edge_count == MOST_BUCKET_EDGES)
      return mistake("--buckets takes up to 12 rising numbers of days like 30,60,90, not ", whole);
    options->edges[options->edge_count++] = days;
    if (*text == '\0') return true;
    if (*text++ != ',') return mistake("--buckets takes numbers of days like 30,60,90, not ", whole);
  }
}

static bool take_value(page_options *options, const char *name, const char *value) {
  if (strcmp(name, "--customer") == 0) {
    options->customer = value;
    return true;
  }
  if (strcmp(name, "--data") == 0) {
    options->data = value;
    return true;
  }
  if (strcmp(name, "--buckets") == 0) return read_edges(options, value);
  if (oi_date_parse(value, OI_NUL_TERMINATED, &options->as_of, NULL) == OI_OK) return true;
  return mistake("--as-of takes a date like 2025-06-30, not ", value);
}

/* The value of option `name`, from "NAME VALUE" or "NAME=VALUE"; NULL: it is another option. */
static const char *value_of(const char *name, int argc, char **argv, int *at, bool *missing) {
  size_t size = strlen(name);
  if (strncmp(argv[*at], name, size) != 0) return NULL;
  if (argv[*at][size] == '=') return argv[*at] + size + 1;
  if (argv[*at][size] != '\0') return NULL;
  *missing = *at + 1 >= argc || !argv[*at + 1];
  return *missing ? NULL : argv[++*at];
}

static bool read_option(page_options *options, int argc, char **argv, int *at) {
  static const char *const with_value[] = {"--as-of", "--customer", "--data", "--buckets"};
  for (size_t i = 0; i < sizeof with_value / sizeof *with_value; ++i) {
    bool missing = false;
    const char *value = value_of(with_value[i], argc, argv, at, &missing);
    if (missing) return mistake("a value is missing after ", with_value[i]);
    if (value) return take_value(options, with_value[i], value);
  }
  bool *flag = NULL;
  if (strcmp(argv[*at], "--summary-json") == 0) flag = &options->summary_json;
  if (strcmp(argv[*at], "--help") == 0) flag = &options->help;
  if (!flag) return mistake("unknown option ", argv[*at]);
  *flag = true;
  return true;
}

bool read_options(page_options *options, int argc, char **argv) {
  *options = (page_options){.data = OPENITEM_EXAMPLE_DATA, .edges = {30, 60, 90}, .edge_count = 3};
  for (int at = 1; at < argc; ++at) {
    if (!read_option(options, argc, argv, &at)) return false;
  }
  return true;
}
