#include "post.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- what every command has ---- */

typedef struct posting {
  oi_ledger *ledger;
  data_set *data;
  size_t command_count;
} posting;

/* Who and when. The library reads no clock: the business date comes from the row. */
static oi_command_info on_date(int32_t date) {
  oi_command_info info;
  OI_INIT(info);
  info.effective = date;
  info.actor = oi_text_of("customer_page");
  return info;
}

static oi_text text_of(const csv_field *field) {
  return (oi_text){field->text, field->size};
}

/* How a column of ours is called in the ledger's inputs. */
typedef struct field_name {
  const char *input;
  size_t column;
} field_name;

typedef struct reason {
  char text[512];
} reason;

static reason describe(const oi_error *err) {
  reason made;
  if (oi_error_describe(err, made.text, sizeof made.text, NULL, NULL) != OI_OK)
    snprintf(made.text, sizeof made.text, "%s", err->message);
  return made;
}

/* Tells why the ledger refused a row: at the column its error names, else at the row's first. */
static bool refused(const csv_field *fields, const field_name *names, const oi_error *err) {
  const csv_field *field = fields;
  for (; names->input; ++names) {
    if (strcmp(names->input, err->field) == 0) field = &fields[names->column];
  }
  size_t offset = err->code == OI_INVALID_TEXT ? (size_t)err->position : 0; /* else of an element of a list */
  return csv_complain(field, offset, "the ledger refuses \"%s\": %s", field->text, describe(err).text);
}

/* ---- customers and jobs ---- */

static oi_customer_input customer_input(const customer_row *row, int32_t status) {
  oi_customer_input customer;
  OI_INIT(customer);
  customer.id = row->id;
  customer.code = text_of(&row->fields[CUSTOMER_CODE]);
  customer.name = text_of(&row->fields[CUSTOMER_NAME]);
  customer.label = text_of(&row->fields[CUSTOMER_LABEL]);
  customer.salesperson = text_of(&row->fields[CUSTOMER_SALESPERSON]);
  customer.status = status;
  customer.partial_payments = row->partial_payments;
  memcpy(customer.currency, row->currency.code, sizeof row->currency.code);
  customer.parent = row->parent ? row->parent->id : 0;
  customer.credit_limit = row->credit_limit;
  customer.established = row->established;
  customer.terms = row->terms.portions;
  customer.terms_count = row->terms.count;
  return customer;
}

static const field_name customer_names[] = {{"code", CUSTOMER_CODE},
                                            {"name", CUSTOMER_NAME},
                                            {"label", CUSTOMER_LABEL},
                                            {"salesperson", CUSTOMER_SALESPERSON},
                                            {"currency", CUSTOMER_CURRENCY},
                                            {"parent", CUSTOMER_PARENT},
                                            {"credit_limit", CUSTOMER_CREDIT_LIMIT},
                                            {"terms", CUSTOMER_TERMS},
                                            {NULL, 0}};

/* Inactive customers take no new invoices, so they become inactive only after the last: see post_statuses. */
static bool post_customer(posting *to, customer_row *row) {
  bool prospect = row->status == OI_CUSTOMER_STATUS_PROSPECT;
  oi_customer_input customer =
      customer_input(row, prospect ? OI_CUSTOMER_STATUS_PROSPECT : OI_CUSTOMER_STATUS_ACTIVE);
  oi_command_info info = on_date(to->data->first_date);
  oi_outcome outcome;
  oi_error err;
  OI_INIT(outcome);
  OI_INIT(err);
  ++to->command_count;
  if (oi_ledger_create_customer(to->ledger, &info, &customer, &outcome, &err) != OI_OK)
    return refused(row->fields, customer_names, &err);
  row->id = outcome.id;
  return true;
}

static oi_job_input job_input(const job_row *row, int32_t status) {
  oi_job_input job;
  OI_INIT(job);
  job.id = row->id;
  job.customer = row->customer->id;
  job.code = text_of(&row->fields[JOB_CODE]);
  job.name = text_of(&row->fields[JOB_NAME]);
  job.status = status;
  return job;
}

static const field_name job_names[] = {
    {"code", JOB_CODE}, {"customer", JOB_CUSTOMER}, {"name", JOB_NAME}, {NULL, 0}};

static bool post_job(posting *to, job_row *row) {
  oi_job_input job = job_input(row, OI_JOB_STATUS_ACTIVE);
  oi_command_info info = on_date(to->data->first_date);
  oi_outcome outcome;
  oi_error err;
  OI_INIT(outcome);
  OI_INIT(err);
  ++to->command_count;
  if (oi_ledger_create_job(to->ledger, &info, &job, &outcome, &err) != OI_OK)
    return refused(row->fields, job_names, &err);
  row->id = outcome.id;
  return true;
}

/* ---- invoices ---- */

static const field_name invoice_names[] = {{"number", INVOICE_NUMBER},
                                           {"customer", INVOICE_CUSTOMER},
                                           {"job", INVOICE_JOB},
                                           {"effective", INVOICE_DATE},
                                           {"document_date", INVOICE_DOCUMENT_DATE},
                                           {"due", INVOICE_DUE},
                                           {"terms", INVOICE_TERMS},
                                           {"total", INVOICE_TOTAL},
                                           {"currency", INVOICE_CURRENCY},
                                           {"salesperson", INVOICE_SALESPERSON},
                                           {"series", INVOICE_SERIES},
                                           {"reference", INVOICE_REFERENCE},
                                           {"notes", INVOICE_NOTES},
                                           {NULL, 0}};

static oi_invoice_input invoice_input(const invoice_row *row) {
  oi_invoice_input invoice;
  OI_INIT(invoice);
  invoice.customer = row->customer->id;
  invoice.job = row->job ? row->job->id : 0;
  invoice.number = text_of(&row->fields[INVOICE_NUMBER]);
  invoice.document_date = row->document_date;
  invoice.due = row->due;
  if (row->due == 0) { /* a due date comes before terms */
    invoice.terms = row->terms.portions;
    invoice.terms_count = row->terms.count;
  }
  invoice.total = row->total;
  invoice.salesperson = text_of(&row->fields[INVOICE_SALESPERSON]);
  invoice.series = text_of(&row->fields[INVOICE_SERIES]);
  invoice.reference = text_of(&row->fields[INVOICE_REFERENCE]);
  invoice.notes = text_of(&row->fields[INVOICE_NOTES]);
  return invoice;
}

static oi_status issue(oi_ledger *ledger, const oi_command_info *info, int32_t kind,
                       const oi_invoice_input *invoice, oi_outcome *outcome, oi_error *err) {
  switch (kind) {
  case OI_ITEM_KIND_DEBIT_NOTE:
    return oi_ledger_issue_debit_note(ledger, info, invoice, outcome, NULL, err);
  case OI_ITEM_KIND_OPENING_DEBIT:
    return oi_ledger_record_opening(ledger, info, invoice, outcome, NULL, err);
  default:
    return oi_ledger_issue_invoice(ledger, info, invoice, outcome, NULL, err);
  }
}

static bool post_invoice(posting *to, invoice_row *row) {
  oi_invoice_input invoice = invoice_input(row);
  oi_command_info info = on_date(row->date);
  oi_outcome outcome;
  oi_error err;
  OI_INIT(outcome);
  OI_INIT(err);
  if (issue(to->ledger, &info, row->kind, &invoice, &outcome, &err) != OI_OK)
    return refused(row->fields, invoice_names, &err);
  row->id = outcome.id;
  return true;
}

static bool post_void(posting *to, const invoice_row *row) {
  static const field_name names[] = {{"effective", INVOICE_VOID_DATE}, {NULL, 0}};
  oi_void_item_input item;
  OI_INIT(item);
  item.item = (oi_item_ref){row->id, row->kind, 0};
  item.flags = row->void_unapply ? OI_VOID_ITEM_UNAPPLY : 0;
  oi_command_info info = on_date(row->void_date);
  oi_error err;
  OI_INIT(err);
  if (oi_ledger_void_item(to->ledger, &info, &item, NULL, &err) == OI_OK) return true;
  return refused(row->fields, names, &err);
}

/* ---- payments ---- */

static const field_name payment_names[] = {{"number", PAYMENT_NUMBER},
                                           {"customer", PAYMENT_CUSTOMER},
                                           {"job", PAYMENT_JOB},
                                           {"effective", PAYMENT_DATE},
                                           {"value_date", PAYMENT_VALUE_DATE},
                                           {"method", PAYMENT_METHOD},
                                           {"transaction_id", PAYMENT_TRANSACTION_ID},
                                           {"reference", PAYMENT_REFERENCE},
                                           {"notes", PAYMENT_NOTES},
                                           {NULL, 0}};

/* What the ledger says about an amount may be about the payment's, or about one of its targets: those it
 * names by their place in the list. */
static bool refused_payment(const payment_row *row, const oi_error *err) {
  bool settling = err->code == OI_EXCEEDS_OPEN || err->code == OI_EXCEEDS_UNAPPLIED ||
                  err->code == OI_PARTIAL_PAYMENT_REFUSED || strcmp(err->field, "targets") == 0;
  if (!settling || err->position >= row->target_count) return refused(row->fields, payment_names, err);
  const csv_field *field = &row->fields[PAYMENT_APPLICATIONS];
  const char *target = row->targets[err->position].text;
  return csv_complain(field, (size_t)(target - field->text), "the ledger refuses \"%.*s\": %s",
                      (int)strcspn(target, ";"), target, describe(err).text);
}

/* The item a number names. Commands take ids; look-ups give ids for numbers. */
static bool find_item(const posting *to, const csv_field *field, int32_t kind, const char *number,
                      size_t size, oi_item_ref *item) {
  oi_error err;
  OI_INIT(err);
  if (oi_ledger_find_number(to->ledger, kind, number, size, item, &err) == OI_OK) return true;
  if (err.code != OI_UNKNOWN_ITEM)
    return csv_complain(field, 0, "\"%s\": %s", field->text, describe(&err).text);
  return csv_complain(field, (size_t)(number - field->text), "no %s \"%.*s\" is in the books on this date",
                      oi_item_kind_name(kind), (int)size, number);
}

/* The targets as the ledger takes them; to be freed. */
static oi_target_input *target_inputs(const posting *to, const payment_row *row) {
  oi_target_input *targets = calloc(row->target_count, sizeof *targets);
  if (!targets) {
    fputs("out of memory\n", stderr);
    return NULL;
  }
  for (size_t i = 0; i < row->target_count; ++i) {
    const payment_target *target = &row->targets[i];
    OI_INIT(targets[i]);
    targets[i].amount = target->amount;
    if (!find_item(to, &row->fields[PAYMENT_APPLICATIONS], target->kind, target->number, target->number_size,
                   &targets[i].item)) {
      free(targets);
      return NULL;
    }
  }
  return targets;
}

static bool record_payment(posting *to, payment_row *row, const oi_settlement_input *settlement) {
  oi_payment_input payment;
  OI_INIT(payment);
  payment.customer = row->customer->id;
  payment.job = row->job ? row->job->id : 0;
  payment.number = text_of(&row->fields[PAYMENT_NUMBER]);
  payment.amount = row->amount;
  payment.value_date = row->value_date;
  payment.method = text_of(&row->fields[PAYMENT_METHOD]);
  payment.transaction_id = text_of(&row->fields[PAYMENT_TRANSACTION_ID]);
  payment.reference = text_of(&row->fields[PAYMENT_REFERENCE]);
  payment.notes = text_of(&row->fields[PAYMENT_NOTES]);
  payment.settlement = settlement;
  oi_command_info info = on_date(row->date);
  oi_outcome outcome;
  oi_error err;
  OI_INIT(outcome);
  OI_INIT(err);
  if (oi_ledger_record_payment(to->ledger, &info, &payment, &outcome, NULL, &err) != OI_OK)
    return refused_payment(row, &err);
  row->id = outcome.id;
  return true;
}

static bool post_payment(posting *to, payment_row *row) {
  oi_settlement_input settlement;
  OI_INIT(settlement);
  oi_target_input *targets = NULL;
  if (row->oldest_first) {
    settlement.strategy = OI_STRATEGY_OLDEST_FIRST;
  } else if (row->target_count > 0) {
    targets = target_inputs(to, row);
    if (!targets) return false;
    settlement.strategy = OI_STRATEGY_CHOSEN;
    settlement.targets = targets;
    settlement.target_count = row->target_count;
  }
  bool done = record_payment(to, row, &settlement);
  free(targets);
  return done;
}

static bool post_payment_reversal(posting *to, const payment_row *row) {
  static const field_name names[] = {{"effective", PAYMENT_REVERSAL_DATE},
                                     {"kind", PAYMENT_REVERSAL_KIND},
                                     {"fee", PAYMENT_FEE},
                                     {"fee_number", PAYMENT_FEE_NUMBER},
                                     {"number", PAYMENT_FEE_NUMBER},
                                     {"fee_due", PAYMENT_FEE_DUE},
                                     {"amount", PAYMENT_FEE},
                                     {NULL, 0}};
  oi_reverse_payment_input reversal;
  OI_INIT(reversal);
  reversal.payment = row->id;
  reversal.kind = row->reversal_kind;
  reversal.fee = row->fee;
  reversal.fee_number = text_of(&row->fields[PAYMENT_FEE_NUMBER]);
  reversal.fee_due = row->fee_due;
  oi_command_info info = on_date(row->reversal_date);
  oi_error err;
  OI_INIT(err);
  if (oi_ledger_reverse_payment(to->ledger, &info, &reversal, NULL, &err) == OI_OK) return true;
  return refused(row->fields, names, &err);
}

/* ---- credits ---- */

static const field_name credit_names[] = {{"number", CREDIT_NUMBER},
                                          {"customer", CREDIT_CUSTOMER},
                                          {"job", CREDIT_JOB},
                                          {"effective", CREDIT_DATE},
                                          {"amount", CREDIT_AMOUNT},
                                          {"change", CREDIT_AMOUNT},
                                          {"currency", CREDIT_CURRENCY},
                                          {"invoice", CREDIT_ITEM},
                                          {"item", CREDIT_ITEM},
                                          {"credit", CREDIT_ITEM},
                                          {"reference", CREDIT_REFERENCE},
                                          {"notes", CREDIT_NOTES},
                                          {NULL, 0}};

static oi_status issue_memo(const posting *to, const credit_row *row, const oi_command_info *info,
                            oi_item_ref item, oi_outcome *outcome, oi_error *err) {
  oi_credit_memo_input memo;
  OI_INIT(memo);
  memo.customer = row->customer->id;
  memo.job = row->job ? row->job->id : 0;
  memo.invoice = item.id;
  memo.number = text_of(&row->fields[CREDIT_NUMBER]);
  memo.amount = row->amount;
  memo.reference = text_of(&row->fields[CREDIT_REFERENCE]);
  memo.notes = text_of(&row->fields[CREDIT_NOTES]);
  memo.flags = row->displace ? OI_CREDIT_MEMO_DISPLACE_PAYMENTS : 0;
  return oi_ledger_issue_credit_memo(to->ledger, info, &memo, outcome, NULL, err);
}

static oi_status adjust_account_credit(const posting *to, const credit_row *row, const oi_command_info *info,
                                       oi_outcome *outcome, oi_error *err) {
  oi_account_credit_input credit;
  OI_INIT(credit);
  credit.customer = row->customer->id;
  credit.number = text_of(&row->fields[CREDIT_NUMBER]);
  credit.change = row->amount;
  credit.reference = text_of(&row->fields[CREDIT_REFERENCE]);
  credit.notes = text_of(&row->fields[CREDIT_NOTES]);
  return oi_ledger_adjust_account_credit(to->ledger, info, &credit, outcome, NULL, err);
}

static oi_status write_off(const posting *to, const credit_row *row, const oi_command_info *info,
                           oi_item_ref item, oi_outcome *outcome, oi_error *err) {
  oi_write_off_input loss;
  OI_INIT(loss);
  loss.item = item;
  loss.amount = row->amount; /* all zero: all that is open */
  loss.number = text_of(&row->fields[CREDIT_NUMBER]);
  return oi_ledger_write_off(to->ledger, info, &loss, outcome, NULL, err);
}

static oi_status refund(const posting *to, const credit_row *row, const oi_command_info *info,
                        oi_item_ref item, oi_outcome *outcome, oi_error *err) {
  oi_refund_input paid_out;
  OI_INIT(paid_out);
  paid_out.credit = item;
  paid_out.amount = row->amount;
  paid_out.number = text_of(&row->fields[CREDIT_NUMBER]);
  paid_out.transaction_id = text_of(&row->fields[CREDIT_REFERENCE]);
  paid_out.notes = text_of(&row->fields[CREDIT_NOTES]);
  return oi_ledger_refund(to->ledger, info, &paid_out, outcome, NULL, err);
}

static oi_status issue_credit(const posting *to, const credit_row *row, const oi_command_info *info,
                              oi_item_ref item, oi_outcome *outcome, oi_error *err) {
  switch (row->kind) {
  case OI_ITEM_KIND_CREDIT_MEMO:
    return issue_memo(to, row, info, item, outcome, err);
  case OI_ITEM_KIND_ACCOUNT_CREDIT:
    return adjust_account_credit(to, row, info, outcome, err);
  case OI_ITEM_KIND_WRITE_OFF:
    return write_off(to, row, info, item, outcome, err);
  default:
    return refund(to, row, info, item, outcome, err);
  }
}

static bool post_credit(posting *to, credit_row *row) {
  const csv_field *number = &row->fields[CREDIT_ITEM];
  oi_item_ref item = {0, 0, 0};
  if (number->size > 0 && !find_item(to, number, row->item_kind, number->text, number->size, &item))
    return false;
  oi_command_info info = on_date(row->date);
  oi_outcome outcome;
  oi_error err;
  OI_INIT(outcome);
  OI_INIT(err);
  if (issue_credit(to, row, &info, item, &outcome, &err) != OI_OK)
    return refused(row->fields, credit_names, &err);
  row->id = outcome.id;
  return true;
}

static bool post_recovery(posting *to, const credit_row *row) {
  static const field_name names[] = {{"effective", CREDIT_REVERSAL_DATE}, {NULL, 0}};
  oi_recover_write_off_input recovery;
  OI_INIT(recovery);
  recovery.write_off = row->id;
  oi_command_info info = on_date(row->reversal_date);
  oi_error err;
  OI_INIT(err);
  if (oi_ledger_recover_write_off(to->ledger, &info, &recovery, NULL, &err) == OI_OK) return true;
  return refused(row->fields, names, &err);
}

/* ---- the stream of events ---- */

/* What comes first on one day has the smaller number. */
typedef enum event_kind { INVOICE, PAYMENT, CREDIT, PAYMENT_REVERSAL, RECOVERY, VOID } event_kind;

typedef struct event {
  int32_t date;
  event_kind kind;
  size_t row;
} event;

static int compare_events(const void *a, const void *b) {
  const event *x = a;
  const event *y = b;
  if (x->date != y->date) return x->date < y->date ? -1 : 1;
  if (x->kind != y->kind) return x->kind < y->kind ? -1 : 1;
  return x->row < y->row ? -1 : x->row > y->row;
}

static void add_event(event *events, size_t *count, int32_t date, event_kind kind, size_t row) {
  if (date != 0) events[(*count)++] = (event){date, kind, row};
}

static event *sorted_events(const data_set *data, size_t *count) {
  size_t most = 2 * (data->invoice_count + data->payment_count + data->credit_count);
  event *events = malloc((most + 1) * sizeof *events);
  if (!events) {
    fputs("out of memory\n", stderr);
    return NULL;
  }
  *count = 0;
  for (size_t i = 0; i < data->invoice_count; ++i) {
    add_event(events, count, data->invoices[i].date, INVOICE, i);
    add_event(events, count, data->invoices[i].void_date, VOID, i);
  }
  for (size_t i = 0; i < data->payment_count; ++i) {
    add_event(events, count, data->payments[i].date, PAYMENT, i);
    add_event(events, count, data->payments[i].reversal_date, PAYMENT_REVERSAL, i);
  }
  for (size_t i = 0; i < data->credit_count; ++i) {
    add_event(events, count, data->credits[i].date, CREDIT, i);
    add_event(events, count, data->credits[i].reversal_date, RECOVERY, i);
  }
  qsort(events, *count, sizeof *events, compare_events);
  return events;
}

static bool post_event(posting *to, const event *one) {
  ++to->command_count;
  switch (one->kind) {
  case INVOICE:
    return post_invoice(to, &to->data->invoices[one->row]);
  case PAYMENT:
    return post_payment(to, &to->data->payments[one->row]);
  case CREDIT:
    return post_credit(to, &to->data->credits[one->row]);
  case PAYMENT_REVERSAL:
    return post_payment_reversal(to, &to->data->payments[one->row]);
  case RECOVERY:
    return post_recovery(to, &to->data->credits[one->row]);
  case VOID:
    return post_void(to, &to->data->invoices[one->row]);
  }
  return false;
}

static bool post_events(posting *to) {
  size_t count = 0;
  event *events = sorted_events(to->data, &count);
  bool done = events != NULL;
  for (size_t i = 0; done && i < count; ++i) done = post_event(to, &events[i]);
  free(events);
  return done;
}

/* ---- masters, documents, statuses ---- */

static bool post_masters(posting *to) {
  for (size_t i = 0; i < to->data->customer_count; ++i) {
    if (!post_customer(to, &to->data->customers[i])) return false;
  }
  for (size_t i = 0; i < to->data->job_count; ++i) {
    if (!post_job(to, &to->data->jobs[i])) return false;
  }
  return true;
}

static bool change_job(posting *to, const job_row *row) {
  oi_job_input job = job_input(row, row->status);
  oi_command_info info = on_date(to->data->last_date);
  oi_error err;
  OI_INIT(err);
  ++to->command_count;
  if (oi_ledger_change_job(to->ledger, &info, &job, NULL, &err) == OI_OK) return true;
  return refused(row->fields, job_names, &err);
}

static bool change_customer(posting *to, const customer_row *row) {
  oi_customer_input customer = customer_input(row, row->status);
  oi_command_info info = on_date(to->data->last_date);
  oi_error err;
  OI_INIT(err);
  ++to->command_count;
  if (oi_ledger_change_customer(to->ledger, &info, &customer, NULL, &err) == OI_OK) return true;
  return refused(row->fields, customer_names, &err);
}

/* Customers that are inactive or not used, jobs that are not active. A prospect has become active with its
 * first invoice by itself. */
static bool post_statuses(posting *to) {
  for (size_t i = 0; i < to->data->job_count; ++i) {
    const job_row *row = &to->data->jobs[i];
    if (row->status != OI_JOB_STATUS_ACTIVE && !change_job(to, row)) return false;
  }
  for (size_t i = 0; i < to->data->customer_count; ++i) {
    const customer_row *row = &to->data->customers[i];
    bool later = row->status == OI_CUSTOMER_STATUS_INACTIVE || row->status == OI_CUSTOMER_STATUS_NOT_USED;
    if (later && !change_customer(to, row)) return false;
  }
  return true;
}

bool post_data(oi_ledger *ledger, data_set *data, size_t *command_count) {
  posting to = {ledger, data, 0};
  bool done = post_masters(&to) && post_events(&to) && post_statuses(&to);
  *command_count = to.command_count;
  return done;
}
