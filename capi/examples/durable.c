#include "durable.h"

#include "failure.h"

#include <openitem.h>

#include <errno.h>
#include <inttypes.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>

bool reason_of(char *reason, const char *doing, const oi_error *err) {
  char why[REASON_SIZE / 2];
  if (oi_error_describe(err, why, sizeof why, NULL, NULL) != OI_OK)
    snprintf(why, sizeof why, "%s", err->message);
  snprintf(reason, REASON_SIZE, "%s: %s", doing, why);
  return false;
}

/* ---- lines ---- */

enum { MOST_WORDS = 6 };

typedef struct line {
  char *text;
  size_t capacity;
  const char *key; /* of "@KEY"; NULL: none */
  char *words[MOST_WORDS];
  size_t count;
} line;

typedef struct host {
  oi_ledger *ledger;
  const keeper *by;
  FILE *input;
  line now;
  char message[128];
  unsigned long line; /* of a batch, the one that is refused; 0: no batch */
  char reason[REASON_SIZE];
} host;

static bool because(host *of, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(of->reason, sizeof of->reason, format, arguments);
  va_end(arguments);
  return false;
}

typedef enum reading { READ_COMMAND, READ_NOTHING, READ_BAD, READ_END } reading;

static reading split(host *of) {
  line *now = &of->now;
  now->key = NULL;
  now->count = 0;
  snprintf(of->message, sizeof of->message, "%s", now->text);
  for (char *word = strtok(now->text, " "); word; word = strtok(NULL, " ")) {
    if (now->count == 0 && !now->key && word[0] == '@') {
      now->key = word + 1;
    } else if (now->count == MOST_WORDS) {
      because(of, "too many words");
      return READ_BAD;
    } else {
      now->words[now->count++] = word;
    }
  }
  if (now->count == 0 && now->key) because(of, "a key without a command");
  if (now->count == 0) return now->key ? READ_BAD : READ_NOTHING;
  return now->words[0][0] == '#' ? READ_NOTHING : READ_COMMAND;
}

static reading read_line(host *of) {
  ssize_t size = getline(&of->now.text, &of->now.capacity, of->input);
  if (size <= 0) return READ_END;
  if (of->now.text[size - 1] != '\n') {
    because(of, "the line does not end");
    return READ_BAD;
  }
  of->now.text[--size] = '\0';
  if (strlen(of->now.text) != (size_t)size) {
    because(of, "a zero byte");
    return READ_BAD;
  }
  return split(of);
}

/* ---- what words mean ---- */

static bool take_date(host *of, const char *word, int32_t *date) {
  oi_error err;
  OI_INIT(err);
  return oi_date_parse(word, OI_NUL_TERMINATED, date, &err) == OI_OK || reason_of(of->reason, word, &err);
}

static bool take_amount(host *of, const char *digits, const char *currency, oi_money *amount) {
  char text[OI_MONEY_TEXT_SIZE];
  oi_error err;
  OI_INIT(err);
  if (snprintf(text, sizeof text, "%s %s", digits, currency) >= (int)sizeof text)
    return because(of, "%s: too long", digits);
  return oi_money_parse(text, OI_NUL_TERMINATED, amount, &err) == OI_OK || reason_of(of->reason, text, &err);
}

static bool take_customer(host *of, const char *word, uint64_t *customer) {
  oi_error err;
  OI_INIT(err);
  return oi_ledger_find_customer_code(of->ledger, word, OI_NUL_TERMINATED, customer, &err) == OI_OK ||
         reason_of(of->reason, word, &err);
}

/* ---- commands: false means refused ---- */

static oi_command_info info_of(const host *of, int32_t date) {
  oi_command_info info;
  OI_INIT(info);
  info.effective = date;
  if (of->now.key) info.idempotency_key = oi_text_of(of->now.key);
  return info;
}

static bool create_customer(host *of, char **words, oi_outcome *outcome, oi_error *err) {
  oi_command_info info = info_of(of, 0);
  oi_customer_input input;
  OI_INIT(input);
  input.code = oi_text_of(words[1]);
  return oi_ledger_create_customer(of->ledger, &info, &input, outcome, err) == OI_OK ||
         reason_of(of->reason, words[0], err);
}

static bool issue_invoice(host *of, char **words, oi_outcome *outcome, oi_error *err) {
  oi_command_info info = info_of(of, 0);
  oi_invoice_input input;
  OI_INIT(input);
  input.number = oi_text_of(words[1]);
  return take_customer(of, words[2], &input.customer) && take_amount(of, words[3], words[4], &input.total) &&
         take_date(of, words[5], &info.effective) &&
         (oi_ledger_issue_invoice(of->ledger, &info, &input, outcome, NULL, err) == OI_OK ||
          reason_of(of->reason, words[0], err));
}

static bool record_payment(host *of, char **words, oi_outcome *outcome, oi_error *err) {
  oi_command_info info = info_of(of, 0);
  oi_payment_input input;
  oi_settlement_input oldest_first;
  OI_INIT(input);
  OI_INIT(oldest_first);
  oldest_first.strategy = OI_STRATEGY_OLDEST_FIRST;
  input.settlement = &oldest_first;
  return take_customer(of, words[1], &input.customer) && take_amount(of, words[2], words[3], &input.amount) &&
         take_date(of, words[4], &info.effective) &&
         (oi_ledger_record_payment(of->ledger, &info, &input, outcome, NULL, err) == OI_OK ||
          reason_of(of->reason, words[0], err));
}

static bool void_invoice(host *of, char **words, oi_outcome *outcome, oi_error *err) {
  oi_command_info info = info_of(of, 0);
  oi_void_item_input input;
  OI_INIT(input);
  input.flags = OI_VOID_ITEM_UNAPPLY;
  if (oi_ledger_find_number(of->ledger, OI_ITEM_KIND_INVOICE, words[1], OI_NUL_TERMINATED, &input.item,
                            err) != OI_OK)
    return reason_of(of->reason, words[1], err);
  return take_date(of, words[2], &info.effective) &&
         (oi_ledger_void_item(of->ledger, &info, &input, outcome, err) == OI_OK ||
          reason_of(of->reason, words[0], err));
}

typedef struct command {
  const char *usage; /* its first word is the name */
  size_t words;
  bool (*perform)(host *of, char **words, oi_outcome *outcome, oi_error *err);
} command;

static const command commands[] = {
    {"customer NAME", 2, create_customer},
    {"invoice NUMBER CUSTOMER AMOUNT CURRENCY DATE", 6, issue_invoice},
    {"payment CUSTOMER AMOUNT CURRENCY DATE", 5, record_payment},
    {"void NUMBER DATE", 3, void_invoice},
};

static bool is_named(const char *usage, const char *name) {
  size_t size = strlen(name);
  return strncmp(usage, name, size) == 0 && (usage[size] == ' ' || usage[size] == '\0');
}

/* The line that was read, inside the open transaction. */
static bool perform(host *of, oi_outcome *outcome) {
  for (size_t i = 0; i < sizeof commands / sizeof *commands; ++i) {
    oi_error err;
    if (!is_named(commands[i].usage, of->now.words[0])) continue;
    if (of->now.count != commands[i].words) return because(of, "usage: %s", commands[i].usage);
    OI_INIT(err);
    OI_INIT(*outcome);
    return commands[i].perform(of, of->now.words, outcome, &err);
  }
  return because(of, "%s: no such command here", of->now.words[0]);
}

/* ---- answers ---- */

/* False: nobody listens any more. */
static bool answered(void) {
  return putchar('\n') != EOF && fflush(stdout) == 0;
}

static bool answer(const char *word, const char *reason) {
  return printf("%s %s", word, reason) > 0 && answered();
}

static bool answer_refused(host *of) {
  if (of->line == 0) return answer("refused", of->reason);
  bool listens = printf("refused line %lu: %s", of->line, of->reason) > 0 && answered();
  of->line = 0;
  return listens;
}

static uint64_t last_sequence(const host *of) {
  uint64_t sequence = 0;
  (void)oi_ledger_last_sequence(of->ledger, &sequence, NULL);
  return sequence;
}

static bool answer_ok(const host *of, const oi_outcome *outcome) {
  bool repeated = outcome && outcome->repeated;
  uint64_t sequence = repeated ? outcome->last_sequence : last_sequence(of);
  return printf("ok %" PRIu64 "%s", sequence, repeated ? " repeated" : "") > 0 && answered();
}

/* False: the host ends. */
static bool answer_kept(const host *of, kept what, const oi_outcome *outcome) {
  if (what == KEPT) return answer_ok(of, outcome);
  if (what == NOT_KEPT) return answer("failed", of->reason);
  answer("unknown", of->reason);
  return false;
}

/* ---- one command, and several as one ---- */

static bool answer_command(host *of) {
  oi_transaction *transaction = NULL;
  oi_outcome outcome;
  oi_error err;
  OI_INIT(err);
  if (oi_ledger_begin(of->ledger, &transaction, &err) != OI_OK) {
    reason_of(of->reason, "begin", &err);
    return answer_refused(of);
  }
  bool accepted = perform(of, &outcome);
  kept what = accepted ? of->by->commit(of->by->self, transaction, of->message, of->reason) : NOT_KEPT;
  oi_transaction_free(transaction); /* takes it back unless it was committed */
  return accepted ? answer_kept(of, what, &outcome) : answer_refused(of);
}

/* Reads all lines, also behind one that is refused: what follows them is the next command. */
static bool perform_lines(host *of, unsigned long count, oi_outcome *last) {
  bool accepted = true;
  for (unsigned long i = 1; i <= count; ++i) {
    reading what = read_line(of);
    if (what == READ_END) return because(of, "the input ends inside the batch");
    if (!accepted) continue;
    of->line = i;
    if (what == READ_NOTHING) because(of, "an empty line");
    accepted = what == READ_COMMAND && perform(of, last);
  }
  if (accepted) of->line = 0;
  return accepted;
}

static bool answer_batch(host *of) {
  enum { MOST_LINES = 100000 };
  char message[sizeof of->message];
  char *end = NULL;
  unsigned long count = of->now.count == 2 ? strtoul(of->now.words[1], &end, 10) : 0;
  if (count == 0 || count > MOST_LINES || *end != '\0') {
    because(of, "usage: batch N");
    return answer_refused(of);
  }
  memcpy(message, of->message, sizeof message);
  oi_transaction *transaction = NULL;
  oi_outcome outcome;
  oi_error err;
  OI_INIT(err);
  if (oi_ledger_begin(of->ledger, &transaction, &err) != OI_OK) {
    reason_of(of->reason, "begin", &err);
    return answer_refused(of);
  }
  bool accepted = perform_lines(of, count, &outcome);
  kept what = accepted ? of->by->commit(of->by->self, transaction, message, of->reason) : NOT_KEPT;
  oi_transaction_free(transaction);
  return accepted ? answer_kept(of, what, &outcome) : answer_refused(of);
}

/* ---- questions ---- */

static bool answer_snapshot(host *of) {
  return answer_kept(of, of->by->snapshot(of->by->self, of->reason), NULL);
}

static bool answer_sequence(host *of) {
  return printf("sequence %" PRIu64, last_sequence(of)) > 0 && answered();
}

static bool answer_digest(host *of) {
  oi_digest digest;
  oi_error err;
  OI_INIT(err);
  if (oi_ledger_state_digest(of->ledger, &digest, &err) != OI_OK ||
      oi_ledger_verify(of->ledger, &err) != OI_OK) {
    reason_of(of->reason, "digest", &err);
    return answer_refused(of);
  }
  return printf("digest %016" PRIx64 "%016" PRIx64, digest.hi, digest.lo) > 0 && answered();
}

/* "balance ACME 80.00 USD, 3.00 EUR" */
static bool put_balances(host *of, const oi_result *balances) {
  oi_error err;
  OI_INIT(err);
  printf("balance %s", of->now.words[1]);
  for (size_t i = 0; i < oi_result_count(balances, OI_TABLE_BALANCES); ++i) {
    oi_balance_row row;
    char text[OI_MONEY_TEXT_SIZE];
    size_t written = 0;
    if (oi_result_read_balances(balances, i, &row, 1, &written, &err) != OI_OK ||
        oi_money_print(&row.balance, text, sizeof text, NULL, &err) != OI_OK)
      break;
    printf("%s %s", i == 0 ? "" : ",", text);
  }
  return answered();
}

static bool answer_balance(host *of) {
  uint64_t customer = 0;
  oi_result *balances = NULL;
  oi_as_of as_of;
  oi_error err;
  OI_INIT(as_of);
  OI_INIT(err);
  if (of->now.count != 3) {
    because(of, "usage: balance CUSTOMER DATE");
    return answer_refused(of);
  }
  if (!take_customer(of, of->now.words[1], &customer) || !take_date(of, of->now.words[2], &as_of.date))
    return answer_refused(of);
  if (oi_ledger_account_balance(of->ledger, customer, &as_of, NULL, &balances, &err) != OI_OK) {
    reason_of(of->reason, "balance", &err);
    return answer_refused(of);
  }
  bool goes_on = put_balances(of, balances);
  oi_result_free(balances);
  return goes_on;
}

static bool answer_line(host *of) {
  static const struct {
    const char *name;
    bool (*answer)(host *of);
  } others[] = {
      {"batch", answer_batch},   {"snapshot", answer_snapshot}, {"sequence", answer_sequence},
      {"digest", answer_digest}, {"balance", answer_balance},
  };
  for (size_t i = 0; i < sizeof others / sizeof *others; ++i) {
    if (strcmp(others[i].name, of->now.words[0]) == 0) return others[i].answer(of);
  }
  return answer_command(of);
}

int serve(oi_ledger *ledger, const keeper *by, FILE *input) {
  host of;
  memset(&of, 0, sizeof of);
  of.ledger = ledger;
  of.by = by;
  of.input = input;
  bool goes_on = printf("open %" PRIu64, last_sequence(&of)) > 0 && answered();
  reading what = READ_NOTHING;
  while (goes_on && (what = read_line(&of)) != READ_END) {
    if (what == READ_BAD) goes_on = answer_refused(&of);
    if (what == READ_COMMAND) goes_on = answer_line(&of);
  }
  free(of.now.text);
  return goes_on ? EXIT_DONE : EXIT_FAILED;
}

/* ---- the command line ---- */

static bool mistake(const char *program, const char *place, const char *what, const char *about) {
  fprintf(
      stderr,
      "%s: %s%s\nusage: %s %s [--help] [--fail-step N] [--fail-count N] [--die-step N] [--power-step N]\n",
      program, what, about, program, place);
  return false;
}

static bool take_number(const char *text, uint64_t *number) {
  char *end = NULL;
  errno = 0;
  *number = strtoull(text, &end, 10);
  return *text >= '0' && *text <= '9' && *end == '\0' && errno == 0;
}

bool read_durable_options(durable_options *options, int argc, char **argv, const char *program,
                          const char *place) {
  *options = (durable_options){.faults = {.fail_count = 1}};
  const struct {
    const char *name;
    uint64_t *number;
  } numbers[] = {
      {"--fail-step", &options->faults.fail_step},
      {"--fail-count", &options->faults.fail_count},
      {"--die-step", &options->faults.die_step},
      {"--power-step", &options->faults.power_step},
  };
  for (int at = 1; at < argc; ++at) {
    uint64_t *number = NULL;
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; ++i) {
      if (strcmp(argv[at], numbers[i].name) == 0) number = numbers[i].number;
    }
    if (number) {
      if (at + 1 == argc) return mistake(program, place, "a value is missing after ", argv[at]);
      if (!take_number(argv[++at], number)) return mistake(program, place, "not a number: ", argv[at]);
    } else if (strcmp(argv[at], "--help") == 0) {
      options->help = true;
    } else if (argv[at][0] == '-' || options->place) {
      return mistake(program, place, "unknown option ", argv[at]);
    } else {
      options->place = argv[at];
    }
  }
  return options->help || options->place || mistake(program, place, "missing: ", place);
}

void print_durable_help(const char *program, const char *place, const char *what) {
  printf("usage: %s %s [--help] [--fail-step N] [--fail-count N] [--die-step N] [--power-step N]\n\n%s",
         program, place, what);
  fputs(
      "\n"
      "Commands on standard input, one a line, each answered by a line on standard output:\n"
      "\n"
      "  customer NAME                         a new customer\n"
      "  invoice NUMBER CUSTOMER AMOUNT DATE   AMOUNT is like 100.00 USD, DATE like 2026-01-31\n"
      "  payment CUSTOMER AMOUNT DATE          settles the oldest invoices first\n"
      "  void NUMBER DATE                      an invoice withdrawn\n"
      "  batch N                               the next N lines as one transaction\n"
      "  @KEY COMMAND                          is done once, however often it is sent\n"
      "  snapshot                              so that opening replays less\n"
      "  sequence, digest                      where the ledger stands\n"
      "  balance CUSTOMER DATE                 what a customer owes\n"
      "\n"
      "Answers: \"ok SEQUENCE\" (it is kept), \"refused WHY\" (the books say no), \"failed WHY\" (the disk "
      "says no;\n"
      "nothing has happened), \"unknown WHY\" (opening the ledger again will tell; the host ends).\n"
      "\n"
      "To try it, each step on the disk has a number, from 1:\n"
      "\n"
      "  --fail-step N    this one fails\n"
      "  --fail-count N   so many in a row fail; default: 1\n"
      "  --die-step N     the process is killed in the midst of this one\n"
      "  --power-step N   and what is written but not yet safe is gone, too (files only)\n"
      "\n"
      "Exit status: 0 the input ended; 1 the ledger cannot be opened or kept; 2 a mistake in the options.\n",
      stdout);
}
