/* The five CSV files of a data set as rows of values; data/README.md tells what the columns mean.
 *
 * What a file must look like is checked here: dates, amounts, words, codes that must stand in another file.
 * What the books allow is the ledger's business: see post.h. Rows keep their fields, so that a refusal of the
 * ledger can be told with file, line and column too. */
#ifndef OPENITEM_EXAMPLES_LOAD_H
#define OPENITEM_EXAMPLES_LOAD_H

#include "csv.h"

#include <openitem.h>

#include <stddef.h>
#include <stdint.h>

enum customer_column {
  CUSTOMER_CODE,
  CUSTOMER_NAME,
  CUSTOMER_KIND,
  CUSTOMER_STATUS,
  CUSTOMER_LABEL,
  CUSTOMER_CURRENCY,
  CUSTOMER_TERMS,
  CUSTOMER_SALESPERSON,
  CUSTOMER_CREDIT_LIMIT,
  CUSTOMER_PARTIAL_PAYMENTS,
  CUSTOMER_PARENT,
  CUSTOMER_ESTABLISHED,
  CUSTOMER_COLUMNS
};

enum job_column { JOB_CODE, JOB_CUSTOMER, JOB_NAME, JOB_STATUS, JOB_COLUMNS };

enum invoice_column {
  INVOICE_NUMBER,
  INVOICE_KIND,
  INVOICE_CUSTOMER,
  INVOICE_JOB,
  INVOICE_DATE,
  INVOICE_DOCUMENT_DATE,
  INVOICE_DUE,
  INVOICE_TERMS,
  INVOICE_TOTAL,
  INVOICE_CURRENCY,
  INVOICE_SALESPERSON,
  INVOICE_SERIES,
  INVOICE_REFERENCE,
  INVOICE_NOTES,
  INVOICE_VOID_DATE,
  INVOICE_VOID_UNAPPLY,
  INVOICE_COLUMNS
};

enum payment_column {
  PAYMENT_NUMBER,
  PAYMENT_CUSTOMER,
  PAYMENT_JOB,
  PAYMENT_DATE,
  PAYMENT_VALUE_DATE,
  PAYMENT_AMOUNT,
  PAYMENT_CURRENCY,
  PAYMENT_METHOD,
  PAYMENT_TRANSACTION_ID,
  PAYMENT_REFERENCE,
  PAYMENT_NOTES,
  PAYMENT_APPLICATIONS,
  PAYMENT_REVERSAL_DATE,
  PAYMENT_REVERSAL_KIND,
  PAYMENT_FEE,
  PAYMENT_FEE_NUMBER,
  PAYMENT_FEE_DUE,
  PAYMENT_COLUMNS
};

enum credit_column {
  CREDIT_NUMBER,
  CREDIT_KIND,
  CREDIT_CUSTOMER,
  CREDIT_JOB,
  CREDIT_DATE,
  CREDIT_AMOUNT,
  CREDIT_CURRENCY,
  CREDIT_ITEM_KIND,
  CREDIT_ITEM,
  CREDIT_DISPLACE,
  CREDIT_REFERENCE,
  CREDIT_NOTES,
  CREDIT_REVERSAL_DATE,
  CREDIT_COLUMNS
};

/* Payment terms as the ledger takes them. */
typedef struct terms {
  oi_terms_portion *portions; /* NULL: none */
  size_t count;
} terms;

typedef struct customer_row {
  const csv_field *fields; /* CUSTOMER_COLUMNS of them */
  uint64_t id;             /* what the ledger calls it; set when it is posted, here and below */
  int32_t status;
  int32_t partial_payments;
  int32_t established;
  oi_currency currency;
  oi_money credit_limit;
  struct customer_row *parent;
  terms terms;
  uint32_t shown; /* bits: which kinds of business it has had */
  size_t document_count;
} customer_row;

typedef struct job_row {
  const csv_field *fields;
  uint64_t id;
  customer_row *customer;
  int32_t status;
} job_row;

typedef struct invoice_row {
  const csv_field *fields;
  uint64_t id;
  int32_t kind;
  customer_row *customer;
  job_row *job; /* NULL: none */
  int32_t date;
  int32_t document_date; /* 0: none, as below */
  int32_t due;
  terms terms;
  oi_money total;
  int32_t void_date;
  bool void_unapply;
} invoice_row;

/* What a payment is said to settle. */
typedef struct payment_target {
  const char *text; /* in its field */
  int32_t kind;
  const char *number; /* in its field too */
  size_t number_size;
  oi_money amount;
} payment_target;

typedef struct payment_row {
  const csv_field *fields;
  uint64_t id;
  customer_row *customer;
  job_row *job;
  int32_t date;
  int32_t value_date;
  oi_money amount;
  bool oldest_first;
  payment_target *targets;
  size_t target_count;
  int32_t reversal_date;
  int32_t reversal_kind;
  oi_money fee;
  int32_t fee_due;
} payment_row;

typedef struct credit_row {
  const csv_field *fields;
  uint64_t id;
  int32_t kind; /* credit memo, account credit, write-off, refund */
  customer_row *customer;
  job_row *job;
  int32_t date;
  oi_money amount; /* all zero: none */
  int32_t item_kind;
  bool displace;
  int32_t reversal_date;
} credit_row;

typedef struct data_set {
  customer_row *customers;
  size_t customer_count;
  job_row *jobs;
  size_t job_count;
  invoice_row *invoices;
  size_t invoice_count;
  payment_row *payments;
  size_t payment_count;
  credit_row *credits;
  size_t credit_count;
  int32_t first_date; /* of all events; 0: there are none */
  int32_t last_date;
  struct data_memory *memory;
} data_set;

/* Reads customers.csv, jobs.csv, invoices.csv, payments.csv and credits.csv of a folder. False: the reason
 * stands on standard error. Free it in either case. */
bool load_data(data_set *data, const char *folder);

void free_data(data_set *data);

/* The customer with the most kinds of business, of those the one with most of it; NULL: there are no
 * customers. */
const customer_row *most_telling_customer(const data_set *data);

#endif
