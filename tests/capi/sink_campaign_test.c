/* G2 through the C interface: at every event of a long run the host's journal misbehaves in each way that C
 * knows: it never acknowledges, says no, acknowledges something else, or stores and then says no. Nothing has
 * happened, and the next call works. What was acknowledged is, replayed, the same ledger. 1,000 events;
 * OPENITEM_FAULTS=all: 10,000. */
#include "books.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { customers = 20 };

typedef enum manner {
  NEVER_ACKNOWLEDGES,
  SAYS_NO,
  ACKNOWLEDGES_THE_NEXT,
  ACKNOWLEDGES_BY_HALF, /* accepted is neither 0 nor 1 */
  STORES_AND_SAYS_NO,
  MANNERS,
  STORES = MANNERS
} manner;

typedef struct journal {
  manner manner;
  size_t asked;
  uint8_t *bytes; /* of one transaction */
  size_t size;
  uint64_t position; /* where it begins */
} journal;

static void store(const uint8_t *bytes, size_t size, uint64_t first, oi_acknowledgement *acknowledgement,
                  void *user) {
  journal *self = user;
  ++self->asked;
  if (self->manner == STORES || self->manner == STORES_AND_SAYS_NO) {
    uint8_t *grown = realloc(self->bytes, self->size + size);
    if (grown == NULL) abort();
    memcpy(grown + self->size, bytes, size);
    self->bytes = grown;
    self->size += size;
  }
  if (self->manner == NEVER_ACKNOWLEDGES) return;
  acknowledgement->sequence = self->manner == ACKNOWLEDGES_THE_NEXT ? first + 1 : first;
  acknowledgement->accepted = 1;
  if (self->manner == SAYS_NO || self->manner == STORES_AND_SAYS_NO) acknowledgement->accepted = 0;
  if (self->manner == ACKNOWLEDGES_BY_HALF) acknowledgement->accepted = 2;
}

/* ---- what the host asks for, at random but always the same (a linear congruential generator, Knuth's
 * numbers) */

static uint64_t random_state = 1;

static uint64_t below(uint64_t limit) {
  random_state = random_state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
  return (random_state >> 33) % limit;
}

typedef enum command_kind {
  INVOICE,
  PAYMENT,
  SETTLE,
  UNAPPLIED_PAYMENT,
  VOID_INVOICE,
  REVERSE_PAYMENT,
  SEVERAL
} command_kind;

typedef struct command {
  command_kind kind;
  oi_command_info info;
  uint64_t customer;
  uint64_t item;
  oi_money amount;
} command;

static command next_command(uint64_t invoices, uint64_t payments) {
  static const command_kind kinds[16] = {INVOICE,           INVOICE,      INVOICE,         INVOICE,
                                         INVOICE,           INVOICE,      PAYMENT,         PAYMENT,
                                         PAYMENT,           PAYMENT,      SETTLE,          UNAPPLIED_PAYMENT,
                                         UNAPPLIED_PAYMENT, VOID_INVOICE, REVERSE_PAYMENT, SEVERAL};
  command made;
  memset(&made, 0, sizeof made);
  made.kind = kinds[below(16)];
  made.info = at("2026-01-01");
  made.info.effective += (int32_t)below(365);
  made.customer = 1 + below(customers);
  made.item = 1 + below((made.kind == VOID_INVOICE ? invoices : payments) + 1);
  made.amount = money("0.01 USD");
  made.amount.lo = 1 + below(100000);
  return made;
}

static oi_status issue(oi_ledger *ledger, const command *wanted) {
  oi_invoice_input input;
  OI_INIT(input);
  input.customer = wanted->customer;
  input.total = wanted->amount;
  return oi_ledger_issue_invoice(ledger, &wanted->info, &input, NULL, NULL, NULL);
}

static oi_status pay(oi_ledger *ledger, const command *wanted, int settles) {
  oi_payment_input input;
  oi_settlement_input settlement;
  OI_INIT(input);
  OI_INIT(settlement);
  input.customer = wanted->customer;
  input.amount = wanted->amount;
  settlement.strategy = OI_STRATEGY_DUE_DATE;
  if (settles) input.settlement = &settlement;
  return oi_ledger_record_payment(ledger, &wanted->info, &input, NULL, NULL, NULL);
}

static oi_status settle(oi_ledger *ledger, const command *wanted) {
  oi_settle_input input;
  oi_settlement_input settlement;
  OI_INIT(input);
  OI_INIT(settlement);
  settlement.strategy = OI_STRATEGY_LARGEST;
  input.customer = wanted->customer;
  input.settlement = &settlement;
  return oi_ledger_settle(ledger, &wanted->info, &input, NULL, NULL, NULL);
}

static oi_status take_back(oi_ledger *ledger, const command *wanted) {
  oi_void_item_input input;
  OI_INIT(input);
  input.flags = OI_VOID_ITEM_UNAPPLY;
  input.item = item(OI_ITEM_KIND_INVOICE, wanted->item);
  return oi_ledger_void_item(ledger, &wanted->info, &input, NULL, NULL);
}

static oi_status reverse(oi_ledger *ledger, const command *wanted) {
  oi_reverse_payment_input input;
  OI_INIT(input);
  input.payment = wanted->item;
  return oi_ledger_reverse_payment(ledger, &wanted->info, &input, NULL, NULL);
}

static oi_status several(oi_ledger *ledger, const command *wanted) {
  oi_transaction *transaction = NULL;
  oi_status status = oi_ledger_begin(ledger, &transaction, NULL);
  if (status == OI_OK) status = issue(ledger, wanted);
  if (status == OI_OK) status = issue(ledger, wanted);
  if (status == OI_OK) status = pay(ledger, wanted, 1);
  if (status == OI_OK) status = oi_transaction_commit(transaction, NULL);
  oi_transaction_free(transaction);
  return status;
}

static oi_status carry_out(oi_ledger *ledger, const command *wanted) {
  switch (wanted->kind) {
  case INVOICE:
    return issue(ledger, wanted);
  case PAYMENT:
    return pay(ledger, wanted, 1);
  case SETTLE:
    return settle(ledger, wanted);
  case UNAPPLIED_PAYMENT:
    return pay(ledger, wanted, 0);
  case VOID_INVOICE:
    return take_back(ledger, wanted);
  case REVERSE_PAYMENT:
    return reverse(ledger, wanted);
  case SEVERAL:
    break;
  }
  return several(ledger, wanted);
}

/* ---- the campaign */

static uint64_t last_sequence(const oi_ledger *ledger) {
  uint64_t sequence = 0;
  OK(oi_ledger_last_sequence(ledger, &sequence, FRESH));
  return sequence;
}

static oi_ledger *new_ledger(journal *self) {
  oi_ledger *ledger = new_books();
  oi_journal_options options;
  OI_INIT(options);
  options.mode = OI_JOURNALING_PUSH;
  options.store = store;
  options.user = self;
  OK(oi_ledger_set_journal(ledger, &options, FRESH));
  return ledger;
}

/* What the journal got, in the mirror, too. */
static void follow(oi_ledger *mirror, journal *self) {
  oi_recovery recovery;
  OI_INIT(recovery);
  OK(oi_ledger_replay_journal(mirror, self->bytes, self->size, self->position, &recovery, FRESH));
  EQUAL(recovery.torn, 0);
  EQUAL(recovery.end, self->size);
  self->position += self->size;
  self->size = 0;
}

/* Gives how many of the manners were met: none where the command never reaches the journal. */
static size_t misbehave(oi_ledger *ledger, journal *self, const command *wanted) {
  const oi_digest before = digest(ledger);
  const uint64_t sequence = last_sequence(ledger);
  size_t met = 0;
  int how;
  for (how = 0; how < MANNERS; ++how) {
    oi_status status;
    self->manner = (manner)how;
    self->asked = 0;
    status = carry_out(ledger, wanted);
    self->size = 0; /* the host cuts off what it refused */
    if (self->asked == 0) break;
    EQUAL(self->asked, 1);
    EQUAL(status, OI_SINK_REFUSED);
    EQUAL(last_sequence(ledger), sequence);
    CHECK(same_digest(digest(ledger), before));
    ++met;
  }
  return met;
}

static void a_journal_that_misbehaves_at_any_event_leaves_no_trace(void) {
  const char *asked_for = getenv("OPENITEM_FAULTS");
  const uint64_t wanted = asked_for != NULL && strcmp(asked_for, "all") == 0 ? 10000 : 1000;
  journal self;
  oi_ledger *mirror = new_books();
  oi_ledger *ledger;
  uint64_t invoices = 0;
  uint64_t payments = 0;
  size_t misbehaviours = 0;
  size_t transactions = 0;
  size_t taken_back = 0;
  int i;
  memset(&self, 0, sizeof self);
  self.manner = STORES;
  ledger = new_ledger(&self);
  for (i = 0; i < customers; ++i) {
    char code[16];
    (void)snprintf(code, sizeof code, "C%d", i);
    (void)customer(ledger, code);
  }
  follow(mirror, &self);
  while (last_sequence(ledger) < wanted) {
    const command asked = next_command(invoices, payments);
    const oi_digest before = digest(ledger);
    oi_status status;
    misbehaviours += misbehave(ledger, &self, &asked);
    self.manner = STORES;
    self.asked = 0;
    status = carry_out(ledger, &asked);
    CHECK(status != OI_SINK_REFUSED);
    if (status != OI_OK || self.asked == 0) { /* refused by the business, or without effect */
      EQUAL(self.asked, 0);
      EQUAL(self.size, 0);
      CHECK(same_digest(digest(ledger), before));
      continue;
    }
    ++transactions;
    invoices += asked.kind == INVOICE ? 1 : asked.kind == SEVERAL ? 2 : 0;
    payments += asked.kind == PAYMENT || asked.kind == UNAPPLIED_PAYMENT || asked.kind == SEVERAL;
    taken_back += asked.kind == VOID_INVOICE || asked.kind == REVERSE_PAYMENT;
    follow(mirror, &self);
    EQUAL(last_sequence(mirror), last_sequence(ledger));
  }
  CHECK(same_digest(digest(mirror), digest(ledger)));
  OK(oi_ledger_verify(ledger, FRESH));
  EQUAL(misbehaviours, transactions * MANNERS);
  CHECK(taken_back > wanted / 100);
  printf("G2 in C: %llu events in %llu transactions, %llu misbehaviours of %d manners\n",
         (unsigned long long)last_sequence(ledger), (unsigned long long)transactions,
         (unsigned long long)misbehaviours, (int)MANNERS);
  oi_ledger_free(mirror);
  oi_ledger_free(ledger);
  free(self.bytes);
}

int main(int argc, char **argv) {
  static const test_case cases[] = {CASE(a_journal_that_misbehaves_at_any_event_leaves_no_trace)};
  return RUN(cases);
}
