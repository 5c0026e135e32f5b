/* durable_sqlite: keeps a ledger in an SQLite database, by pull: the host takes the records of a transaction
 * and stores them in a transaction of its own, together with whatever else of its data must agree with them.
 *
 *   journal    the records, a row a transaction
 *   snapshot   everything the ledger held after a sequence; at most one row
 *   outbox     what the host has yet to tell others: a row a transaction, written with it or not at all
 *
 * Opening loads the snapshot and replays the rows. There are no torn records: either the database has a row,
 * or it has none. */
#include "durable.h"
#include "failure.h"

#include <openitem.h>

#include <sqlite3.h>

#include <inttypes.h>
#include <string.h>

typedef struct database {
  faults faults;
  sqlite3 *sql;
  oi_ledger *ledger;
  char reason[REASON_SIZE];
} database;

static bool failed_sql(database *of, const char *doing) {
  snprintf(of->reason, sizeof of->reason, "%s: %s", doing, sqlite3_errmsg(of->sql));
  return false;
}

static bool failed_call(database *of, const char *doing, const oi_error *err) {
  return reason_of(of->reason, doing, err);
}

/* ---- statements; each is a step ---- */

static bool begins(database *of, const char *doing) {
  fault what = next_fault(&of->faults);
  if (what == FAULT_DIE || what == FAULT_POWER) die();
  if (what == FAULT_FAIL) snprintf(of->reason, sizeof of->reason, "%s: made to fail", doing);
  return what == FAULT_NONE;
}

static bool run(database *of, const char *text) {
  if (!begins(of, text)) return false;
  return sqlite3_exec(of->sql, text, NULL, NULL, NULL) == SQLITE_OK || failed_sql(of, text);
}

/* One with a number, and bytes or a text or neither. */
typedef struct values {
  uint64_t number;
  const void *bytes;
  size_t size;
  const char *text;
} values;

static bool run_with(database *of, const char *text, values with) {
  sqlite3_stmt *statement = NULL;
  if (!begins(of, text)) return false;
  bool done = sqlite3_prepare_v2(of->sql, text, -1, &statement, NULL) == SQLITE_OK &&
              sqlite3_bind_int64(statement, 1, (sqlite3_int64)with.number) == SQLITE_OK;
  if (done && with.bytes)
    done = sqlite3_bind_blob64(statement, 2, with.bytes, with.size, SQLITE_STATIC) == SQLITE_OK;
  if (done && with.text) done = sqlite3_bind_text(statement, 2, with.text, -1, SQLITE_STATIC) == SQLITE_OK;
  done = (done && sqlite3_step(statement) == SQLITE_DONE) || failed_sql(of, text);
  sqlite3_finalize(statement);
  return done;
}

/* A COMMIT that failed may have worked: only opening the database again tells. Before it, nothing has
 * happened. */
static kept end_sql(database *of, bool all_done) {
  if (all_done) return run(of, "COMMIT") ? KEPT : IN_DOUBT;
  char why[REASON_SIZE];
  memcpy(why, of->reason, sizeof why);
  bool taken_back = sqlite3_get_autocommit(of->sql) || run(of, "ROLLBACK");
  memcpy(of->reason, why, sizeof why);
  return taken_back ? NOT_KEPT : IN_DOUBT;
}

/* ---- a transaction ---- */

static kept store(database *of, const oi_buffer *records, const char *message) {
  uint64_t sequence = 0; /* a transaction sees itself: this is where it ends */
  oi_error err;
  OI_INIT(err);
  if (oi_ledger_last_sequence(of->ledger, &sequence, &err) != OI_OK) {
    failed_call(of, "sequence", &err);
    return NOT_KEPT;
  }
  values record = {.number = sequence, .bytes = oi_buffer_data(records), .size = oi_buffer_size(records)};
  values told = {.number = sequence, .text = message};
  if (!run(of, "BEGIN IMMEDIATE")) return NOT_KEPT;
  return end_sql(of, run_with(of, "INSERT INTO journal (last_sequence, records) VALUES (?1, ?2)", record) &&
                         run_with(of, "INSERT INTO outbox (last_sequence, message) VALUES (?1, ?2)", told));
}

static kept commit(void *self, oi_transaction *transaction, const char *message, char *reason) {
  database *of = self;
  oi_buffer *records = NULL;
  oi_error err;
  OI_INIT(err);
  kept what = KEPT;
  if (oi_transaction_records(transaction, &records, &err) != OI_OK) {
    failed_call(of, "records", &err);
    what = NOT_KEPT;
  } else if (oi_buffer_size(records) != 0) { /* 0: repeated keys only */
    what = store(of, records, message);
  }
  if (what == KEPT && oi_transaction_commit(transaction, &err) != OI_OK) {
    failed_call(of, "commit", &err);
    what = oi_buffer_size(records) == 0 ? NOT_KEPT : IN_DOUBT; /* the database has it */
  }
  oi_buffer_free(records);
  if (what != KEPT) snprintf(reason, REASON_SIZE, "%s", of->reason);
  return what;
}

/* ---- snapshots ---- */

static kept snapshot(void *self, char *reason) {
  database *of = self;
  oi_buffer *bytes = NULL;
  values row = {.number = 0};
  oi_error err;
  OI_INIT(err);
  kept what = NOT_KEPT;
  if (oi_ledger_last_sequence(of->ledger, &row.number, &err) != OI_OK ||
      oi_ledger_snapshot(of->ledger, &bytes, &err) != OI_OK) {
    failed_call(of, "snapshot", &err);
  } else if (run(of, "BEGIN IMMEDIATE")) {
    values all_before = row;
    row.bytes = oi_buffer_data(bytes);
    row.size = oi_buffer_size(bytes);
    what = end_sql(of, run(of, "DELETE FROM snapshot") &&
                           run_with(of, "INSERT INTO snapshot (last_sequence, bytes) VALUES (?1, ?2)", row) &&
                           run_with(of, "DELETE FROM journal WHERE last_sequence <= ?1", all_before));
  }
  oi_buffer_free(bytes);
  if (what != KEPT) snprintf(reason, REASON_SIZE, "%s", of->reason);
  return what;
}

/* ---- opening ---- */

/* WAL with FULL: a COMMIT that returns is on the disk. The checkpoint puts there what a host that was killed
 * in its COMMIT may have left in the computer's memory only. EXCLUSIVE keeps a second host out. */
static const char *const preparing[] = {
    "PRAGMA locking_mode = EXCLUSIVE",
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "CREATE TABLE IF NOT EXISTS journal (last_sequence INTEGER PRIMARY KEY, records BLOB NOT NULL)",
    "CREATE TABLE IF NOT EXISTS snapshot (last_sequence INTEGER PRIMARY KEY, bytes BLOB NOT NULL)",
    ("CREATE TABLE IF NOT EXISTS outbox (id INTEGER PRIMARY KEY, last_sequence INTEGER NOT NULL, "
     "message TEXT NOT NULL)"),
    "PRAGMA wal_checkpoint(TRUNCATE)",
};

/* What to do with the bytes of a row. */
typedef bool (*take_row)(database *of, uint64_t last_sequence, const uint8_t *bytes, size_t size);

static bool load_snapshot(database *of, uint64_t last_sequence, const uint8_t *bytes, size_t size) {
  oi_error err;
  OI_INIT(err);
  (void)last_sequence; /* the snapshot knows it */
  return oi_ledger_load_snapshot(of->ledger, bytes, size, &err) == OI_OK || failed_call(of, "snapshot", &err);
}

static bool replay_records(database *of, uint64_t last_sequence, const uint8_t *bytes, size_t size) {
  oi_recovery recovery;
  oi_error err;
  OI_INIT(recovery);
  OI_INIT(err);
  if (oi_ledger_replay_journal(of->ledger, bytes, size, 0, &recovery, &err) != OI_OK)
    return failed_call(of, "journal", &err);
  if (!recovery.torn && recovery.transactions == 1 && recovery.last_sequence == last_sequence) return true;
  snprintf(of->reason, sizeof of->reason, "journal: the row of %" PRIu64 " is not one transaction",
           last_sequence);
  return false;
}

/* Rows of a sequence and bytes. */
static bool for_each(database *of, const char *query, take_row take) {
  sqlite3_stmt *rows = NULL;
  bool done = sqlite3_prepare_v2(of->sql, query, -1, &rows, NULL) == SQLITE_OK || failed_sql(of, query);
  while (done) {
    int step = sqlite3_step(rows);
    if (step == SQLITE_DONE) break;
    done = step == SQLITE_ROW || failed_sql(of, query);
    if (done)
      done = take(of, (uint64_t)sqlite3_column_int64(rows, 0), sqlite3_column_blob(rows, 1),
                  (size_t)sqlite3_column_bytes(rows, 1));
  }
  sqlite3_finalize(rows);
  return done;
}

static bool open_database(database *of, const char *path) {
  oi_journal_options options;
  oi_error err;
  OI_INIT(options);
  OI_INIT(err);
  options.mode = OI_JOURNALING_PULL;
  if (sqlite3_open(path, &of->sql) != SQLITE_OK) return failed_sql(of, path);
  for (size_t i = 0; i < sizeof preparing / sizeof *preparing; ++i) {
    if (!run(of, preparing[i])) return false;
  }
  return for_each(of, "SELECT last_sequence, bytes FROM snapshot", load_snapshot) &&
         for_each(of, "SELECT last_sequence, records FROM journal ORDER BY last_sequence", replay_records) &&
         (oi_ledger_set_journal(of->ledger, &options, &err) == OI_OK || failed_call(of, path, &err));
}

/* ---- the program ---- */

static const char program[] = "durable_sqlite";

int main(int argc, char **argv) {
  durable_options options;
  oi_error err;
  OI_INIT(err);
  if (!read_durable_options(&options, argc, argv, program, "DATABASE")) return EXIT_BAD_INPUT;
  if (options.help) {
    print_durable_help(program, "DATABASE",
                       "Keeps a ledger in an SQLite database, beside other data of the host.\n");
    return EXIT_DONE;
  }
  database of = {.faults = options.faults};
  int status = EXIT_FAILED;
  if (oi_ledger_create(NULL, &of.ledger, &err) != OI_OK) {
    failed(program, &err);
  } else if (!open_database(&of, options.place)) {
    fprintf(stderr, "%s: %s\n", program, of.reason);
  } else {
    status = serve(of.ledger, &(keeper){commit, snapshot, &of}, stdin);
  }
  sqlite3_close(of.sql);
  oi_ledger_free(of.ledger);
  return status;
}
