#!/usr/bin/env python3
"""sqlite_host: keeps a ledger in an SQLite database, and imports customers, invoices and payments from CSV files into it.

    python3 bindings/python/examples/sqlite_host.py books.sqlite january.csv

The first line of a file names the columns: kind (customer, invoice or payment), number, customer, date, due, amount,
currency, reference. What a row needs must stand above it. A row that is accepted is on the disk before the next is read; one
that is refused is told with its line and the ledger's reason, and the others stand. A file may be imported again at any
time, after a crash in the middle of it, say: rows that are in the books already change nothing. Exit status 2: some rows were
refused.
"""
import collections
import csv
import hashlib
import sqlite3
import sys
import uuid

from openitem import (CommandInfo, Customer, Invoice, Journaling, Ledger, Money, OpenItemError, Payment, Settlement, Strategy,
                      dates)

COLUMNS = ["kind", "number", "customer", "date", "due", "amount", "currency", "reference"]
SNAPSHOT_EVERY = 100  # transactions

# WAL with FULL: what was committed is on the disk. The checkpoint puts there what a host that was killed in its commit may
# have left in the computer's memory only. EXCLUSIVE keeps a second host out.
PREPARE = """
    PRAGMA locking_mode = EXCLUSIVE;
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    CREATE TABLE IF NOT EXISTS snapshot (bytes BLOB NOT NULL);
    CREATE TABLE IF NOT EXISTS journal (id INTEGER PRIMARY KEY, records BLOB NOT NULL);
    PRAGMA wal_checkpoint(TRUNCATE);
"""


class Books:
    """A ledger and the database that brings it back: a snapshot, and the journal since, a row a transaction."""

    def __init__(self, path):
        self.database = sqlite3.connect(path, isolation_level=None)  # each statement commits, unless we say BEGIN
        self.database.executescript(PREPARE)
        snapshot = self.database.execute("SELECT bytes FROM snapshot").fetchone()
        journal = self.database.execute("SELECT records FROM journal ORDER BY id").fetchall()
        # What is loaded says whose books these are; new ones get a name.
        self.ledger = Ledger() if snapshot or journal else Ledger(identity=uuid.uuid4().int)
        if snapshot:
            self.ledger.load_snapshot(snapshot[0])
        for records, in journal:
            if self.ledger.replay_journal(records).torn:
                raise ValueError(f"{path}: a row of the journal is cut off")
        self.ledger.set_journal(Journaling.PUSH, self.store)
        self.since_snapshot = len(journal)

    def store(self, records, first_sequence):
        """The ledger hands each transaction over before it becomes permanent: when this raises, nothing has happened."""
        self.database.execute("INSERT INTO journal (records) VALUES (?)", (records,))
        self.since_snapshot += 1

    def snapshot_now_and_then(self):
        """Not from `store`: there the ledger is in the middle of a command and answers nothing."""
        if self.since_snapshot < SNAPSHOT_EVERY:
            return
        self.database.execute("BEGIN IMMEDIATE")
        self.database.execute("DELETE FROM snapshot")
        self.database.execute("INSERT INTO snapshot (bytes) VALUES (?)", (self.ledger.snapshot(),))
        self.database.execute("DELETE FROM journal")
        self.database.execute("COMMIT")
        self.since_snapshot = 0

    def close(self):
        self.ledger.close()
        self.database.close()


class BadRow(Exception):
    """What the ledger is not asked, because the row is none."""


def post(ledger, row, key):
    """One row, as one command. Texts of rows go to the ledger as they are: it says what is wrong with them."""
    if None in row:
        raise BadRow(f"the row has more fields than the {len(COLUMNS)} columns")
    info = CommandInfo(dates.parse(row["date"]), actor="import", idempotency_key=key)
    if row["kind"] == "customer":
        return ledger.create_customer(Customer(code=row["customer"], currency=row["currency"]), info)
    customer = ledger.find_customer_code(row["customer"])
    amount = Money(row["amount"], row["currency"])
    if row["kind"] == "invoice":
        due = dates.parse(row["due"]) if row["due"] else None
        return ledger.issue_invoice(Invoice(customer=customer, number=row["number"], total=amount, due=due,
                                            reference=row["reference"]), info)
    if row["kind"] == "payment":
        return ledger.record_payment(Payment(customer=customer, number=row["number"], amount=amount,
                                             reference=row["reference"],
                                             settlement=Settlement(Strategy.OLDEST_FIRST)), info)
    raise BadRow(f'kind: "{row["kind"]}" is none of customer, invoice, payment')


def import_file(books, path):
    """Prints what was refused and a line of counts; whether all was accepted."""
    seen, counts = collections.Counter(), collections.Counter()
    # Bytes that are no UTF-8 stay in their row as what no text may hold, so that the ledger refuses that row alone.
    with open(path, encoding="utf-8-sig", errors="surrogateescape", newline="") as file:
        rows = csv.DictReader(file, restval="")
        if rows.fieldnames is None or sorted(rows.fieldnames) != sorted(COLUMNS):
            sys.exit(f"{path}:1: the columns are not {' '.join(COLUMNS)}")
        for row in rows:
            if not any(row.values()):
                continue  # a line of nothing but commas; csv leaves out those of nothing
            # A row is known by what it says; the second of two equal ones is another.
            said = repr(row)
            seen[said] += 1
            key = hashlib.sha256(f"{seen[said]} {said}".encode()).hexdigest()
            try:
                outcome = post(books.ledger, row, key)
                counts["in already" if outcome.repeated else "new"] += 1
            except (OpenItemError, BadRow) as error:
                print(f"{path}:{rows.line_num}: {error}")
                counts["refused"] += 1
            books.snapshot_now_and_then()
    print(", ".join(f"{counts[what]} {what}" for what in ("new", "in already", "refused")))
    return counts["refused"] == 0


def main(database, *paths):
    books = Books(database)
    done = [import_file(books, path) for path in paths]
    books.close()
    return 0 if all(done) else 2


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit("usage: sqlite_host.py DATABASE FILE...")
    sys.exit(main(*sys.argv[1:]))
