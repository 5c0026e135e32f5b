/* A test program is a list of cases; a case is a function whose name is a sentence. A failed check is told
 * and counted, and the case goes on. */
#ifndef OPENITEM_TESTS_CHECK_H
#define OPENITEM_TESTS_CHECK_H

#include <openitem.h>

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct test_case {
  const char *name;
  void (*run)(void);
} test_case;
#define CASE(function)                                                                                       \
  { #function, function }

/* Sizes of structures agree only where program and library were made from one openitem.h: clients_test.py. */
#ifdef ANOTHER_HEADER
#define SAME_HEADER 0
#else
#define SAME_HEADER 1
#endif

/* Runs all cases, or those whose name contains the program's first argument; gives the exit status. */
int run_cases(int argc, char **argv, const test_case *cases, size_t count);
#define RUN(cases) run_cases(argc, argv, cases, sizeof(cases) / sizeof(cases)[0])

/* The error of the call under test: fresh(&err) in each call, so that nothing is left of the one before. */
extern oi_error err;
oi_error *fresh(void);

void check(int holds, const char *what, const char *file, int line);
void check_number(long long found, long long wanted, const char *what, const char *file, int line);
void check_text(const char *found, size_t size, const char *wanted, const char *what, const char *file,
                int line);
void check_status(oi_status found, oi_status wanted, const char *what, const char *file, int line);
void check_money(const oi_money *found, const char *wanted, const char *what, const char *file, int line);

#define CHECK(condition) check((condition) != 0, #condition, __FILE__, __LINE__)
#define EQUAL(found, wanted) check_number((long long)(found), (long long)(wanted), #found, __FILE__, __LINE__)
/* A NUL-terminated text, and a view. */
#define TEXT(found, wanted) check_text(found, SIZE_MAX, wanted, #found, __FILE__, __LINE__)
#define VIEW(found, wanted) check_text((found).data, (found).size, wanted, #found, __FILE__, __LINE__)
/* "12.34 USD"; "" for no amount. */
#define MONEY(found, wanted) check_money(&(found), wanted, #found, __FILE__, __LINE__)
/* The call is made with FRESH as its error. */
#define FRESH fresh()
#define OK(call) check_status(call, OI_OK, #call, __FILE__, __LINE__)
#define REFUSED(status, call) check_status(call, status, #call, __FILE__, __LINE__)
/* The same, and the error blames this field. */
#define BLAMES(status, field_name, call)                                                                     \
  (check_status(call, status, #call, __FILE__, __LINE__), TEXT(err.field, field_name))

#ifdef __cplusplus
}
#endif

#endif
