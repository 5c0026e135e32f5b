/* What the sections of a customer's page share. */
#ifndef OPENITEM_EXAMPLES_SECTION_H
#define OPENITEM_EXAMPLES_SECTION_H

#include "query.h"
#include "table.h"

#include <stdio.h>

/* Rows are read in pages of this many into an array of ours. */
enum { PAGE = 64 };

/* The customer's jobs: rows of the ledger carry ids, people read codes. */
typedef struct job_list {
  oi_result *result; /* owns the texts */
  oi_job_row *rows;
  size_t count;
} job_list;

bool read_jobs(const page_request *request, job_list *jobs);
void free_jobs(job_list *jobs);
const oi_job_row *find_job(const job_list *jobs, uint64_t id); /* NULL: none */

/* Cells: a job's code, blank for none; a word of the library, "credit_memo" as "credit memo". */
void job_cell(table *rows, const job_list *jobs, uint64_t id);
void word_cell(table *rows, const char *word);

/* "insufficient funds"; "" where nothing was reversed. */
const char *reversal_word(int32_t reversal);

oi_money zero_of(const oi_currency *currency);

/* sum += amount */
void add_to(oi_money *sum, const oi_money *amount, table *rows);

/* The heading of a section, the currency after it if there is one. */
void print_heading(FILE *out, const char *text, const char *currency);

/* Prints a table that ends with a line and a total; "none" where nothing stands above them. */
bool print_totalled_table(table *rows, FILE *out);

/* The sections in one currency. */
bool print_charges(const page_request *request, const oi_currency *currency, const job_list *jobs, FILE *out);
bool print_credits(const page_request *request, const oi_currency *currency, const job_list *jobs, FILE *out);
bool print_history(const page_request *request, const oi_currency *currency, const job_list *jobs, FILE *out);

/* The customer's items of the kinds first..last. */
bool list_items(const page_request *request, const oi_currency *currency, int32_t first_kind,
                int32_t last_kind, oi_result **result);

#endif
