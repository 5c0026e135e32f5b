/* A workload of any size in four CSV files, as arrays.
 *
 *   customers.csv      customer_id,name,terms_days,currency,credit_limit
 *   invoices.csv       invoice_id,customer_id,invoice_date,due_date,total,currency,void_date
 *   payments.csv       payment_id,customer_id,payment_date,amount,kind        kind: P payment, C credit memo
 *   applications.csv   payment_id,invoice_id,amount,application_date
 *
 * Ids count 1, 2, 3, ... in each file, payments and credit memos together; invoices and payments stand in
 * date order. */
#ifndef OPENITEM_EXAMPLES_WORKLOAD_H
#define OPENITEM_EXAMPLES_WORKLOAD_H

#include <openitem.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct workload_customer {
  oi_currency currency;
  oi_money credit_limit;
  int32_t terms_days;
  size_t name; /* where it begins in `names`; a NUL ends it */
} workload_customer;

typedef struct workload_invoice {
  oi_money total;
  uint64_t customer;
  int32_t date;
  int32_t due;
  int32_t void_date; /* 0: never */
} workload_invoice;

typedef struct workload_payment {
  oi_money amount;
  uint64_t customer;
  int32_t date;
  bool credit_memo;
} workload_payment;

typedef struct workload_application {
  oi_money amount;
  uint64_t payment;
  uint64_t invoice;
  int32_t date;
} workload_application;

/* The row with id N is element N - 1. */
typedef struct workload {
  workload_customer *customers;
  size_t customer_count;
  char *names;
  size_t names_size;
  workload_invoice *invoices;
  size_t invoice_count;
  workload_payment *payments;
  size_t payment_count;
  workload_application *applications;
  size_t application_count;
} workload;

/* Reads the files of a folder; the applications only if asked. False: the reason stands on standard error.
 * Free it in either case. */
bool load_workload(workload *data, const char *folder, bool with_applications);

void free_workload(workload *data);

#endif
