#include "check.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

oi_error err;
static int failures;
static const char *running = "";

oi_error *fresh(void) {
  OI_INIT(err);
  return &err;
}

static void failed(const char *what, const char *file, int line) {
  ++failures;
  fprintf(stderr, "%s:%d: %s: %s: ", file, line, running, what);
}

void check(int holds, const char *what, const char *file, int line) {
  if (holds) return;
  failed(what, file, line);
  fprintf(stderr, "does not hold\n");
}

void check_number(long long found, long long wanted, const char *what, const char *file, int line) {
  if (found == wanted) return;
  failed(what, file, line);
  fprintf(stderr, "%lld, wanted %lld\n", found, wanted);
}

void check_text(const char *found, size_t size, const char *wanted, const char *what, const char *file,
                int line) {
  if (found == NULL) {
    failed(what, file, line);
    fprintf(stderr, "NULL, wanted \"%s\"\n", wanted);
    return;
  }
  if (size == SIZE_MAX) size = strlen(found);
  if (size == strlen(wanted) && memcmp(found, wanted, size) == 0) return;
  failed(what, file, line);
  fprintf(stderr, "\"%.*s\", wanted \"%s\"\n", (int)size, found, wanted);
}

/* Refusals as a user reads them, for refusals_test.py. */
static void show_refusal(oi_status status) {
  char text[512] = "";
  if (status == OI_OK || err.struct_size == 0 || err.code != status || getenv("OPENITEM_REFUSALS") == NULL)
    return;
  if (oi_error_describe(&err, text, sizeof text, NULL, NULL) == OI_OK) printf("refusal %s\n", text);
}

void check_status(oi_status found, oi_status wanted, const char *what, const char *file, int line) {
  char line_of_error[512] = "";
  if (found == wanted) {
    show_refusal(found);
    return;
  }
  failed(what, file, line);
  if (err.struct_size != 0 && err.code == found)
    (void)oi_error_describe(&err, line_of_error, sizeof line_of_error, NULL, NULL);
  fprintf(stderr, "%s, wanted %s; %s\n", oi_status_name(found), oi_status_name(wanted), line_of_error);
}

void check_money(const oi_money *found, const char *wanted, const char *what, const char *file, int line) {
  char text[OI_MONEY_TEXT_SIZE] = "";
  if (found->currency[0] != '\0') (void)oi_money_print(found, text, sizeof text, NULL, NULL);
  check_text(text, SIZE_MAX, wanted, what, file, line);
}

int run_cases(int argc, char **argv, const test_case *cases, size_t count) {
  size_t ran = 0;
  for (size_t i = 0; i < count; ++i) {
    if (argc > 1 && strstr(cases[i].name, argv[1]) == NULL) continue;
    running = cases[i].name;
    cases[i].run();
    ++ran;
  }
  printf("%zu cases, %d failed checks\n", ran, failures);
  return failures == 0 && ran != 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
