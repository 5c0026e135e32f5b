/* What the files of misuse_test.c share: a call whose arguments are good, and one of them made wrong at a
 * time. */
#ifndef OPENITEM_TESTS_MISUSE_H
#define OPENITEM_TESTS_MISUSE_H

#include "every_call_parts.h"

#include <stdio.h>
#include <stdlib.h>

/* ---- misuse_trial.c: the function under trial, and one call of it */

enum {
  ANYTHING = 1000, /* any documented status, acceptance too */
  AS_GOOD          /* what the call gives without a wrong value */
};

extern every_books books;
extern oi_digest unharmed;
extern size_t cells;
extern size_t wrong;

extern const function_table *function;
extern value arguments[MOST_ARGUMENTS];
extern value outputs[MOST_ARGUMENTS]; /* as they were before one of them became wrong */
extern oi_status good;
extern size_t tried;              /* the argument that is wrong ... */
extern char path[256];            /* ... and what of it: "input.settlement.targets.amount in small letters" */
extern unsigned char given[1000]; /* the positive statuses that a cell gave */
extern size_t told[MOST_ARGUMENTS];           /* sizes and counts that the good call gave */
extern void (*look_closer)(oi_status status); /* at the outputs of the next cells */
extern int lenient;                           /* an error is described as it is, whatever stands in it */

/* Sizes that no memory has, or nobody's array; a library that looks before it refuses reads far behind. */
enum { TOO_MANY = 4 };
extern const struct impossible_size {
  const char *bytes;
  const char *what;
  size_t size;
} too_many[TOO_MANY];

/* Aligned for everything; nothing stands there. */
extern void *const nowhere;

void complain(const char *what, const char *wanted, const char *found);
int documents(oi_status status);
void make_good(void);
/* One cell: the arguments as they are now. */
oi_status cell(const char *what, oi_status wanted, oi_status or_else);
void refused(const char *what, oi_status wanted);
/* Nothing is nothing, with a pointer and without. */
void is_nothing(oi_status without_pointer, oi_status with_pointer);
/* The bytes of a value while others stand there; values nest, as in a structure of the array of another. */
oi_status with(void *at, const void *bytes, size_t size, const char *what, oi_status wanted,
               oi_status or_else);
void with_number(void *at, size_t size, uint64_t number, const char *what, oi_status wanted);

/* ---- misuse_values.c: one value where it stands */

void wrong_enum(void *at, size_t size, uint32_t last, oi_status wanted);
void wrong_date(void *at, size_t size);
void wrong_id(void *at, oi_status unknown);
void wrong_flags(void *at, size_t size, uint32_t known);
void wrong_number(void *at, size_t size);
void wrong_code(void *at, size_t size);
void wrong_money(void *at);
void wrong_decimal(void *at);
void wrong_item_ref(void *at);
void wrong_currency(void *at);
void wrong_text(void *at, const char *structure, const char *field);

enum { BAD_TEXTS = 13 };
typedef struct bad_text {
  const char *what;
  const char *data;
  size_t size;
  oi_status wanted;
} bad_text;
extern const bad_text bad_texts[BAD_TEXTS];
enum { long_text = 1 << 21 };
extern char *too_long; /* long_text letters */
/* U+FEFF is a character as others are: fields hold it. A code or a number that is read has none. */
extern const char byte_order_mark[5];
void is_a_text(oi_status status);

/* ---- misuse_inputs.c: `slot` is where a pointer stands, `count` and `stride` what belongs to it or NULL */

void *pointer_in(const void *slot);
void set_pointer(void *slot, const void *pointer);
void set_size(void *at, size_t size);
void wrong_pointer(void *slot, size_t size, int null, int aligned_to);
/* `limit`: how too many of them are refused. */
void wrong_count(void *count, void *slot, oi_status limit);
void wrong_struct_size(void *slot, size_t known, int output);
void wrong_structure(void *slot, int structure, int null, void *count, void *stride);

void find_nested_pointers(void);
void check_nested_of_function(void);
void check_nested_of_all(void);

/* ---- misuse_orders.c: dates in the wrong order */

/* What a date of a structure ("": an argument) must not be earlier or later than; none that nobody has
 * thought of. */
void expect_order_of(const char *structure, const char *field);
void wrong_order(unsigned char *base, const structure_table *table, const field_table *field);
void wrong_order_in_list(void *slot, void *count, const structure_table *table);
void wrong_days(void *slot, void *count);
void check_orders(void);

/* ---- misuse_arguments.c */

void wrong_argument(const argument_table *argument);

#endif
