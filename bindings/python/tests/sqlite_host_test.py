"""The host on SQLite: what it says of a file full of mistakes, and that being killed over and over costs it nothing."""
import contextlib
import multiprocessing
import os
import pathlib
import random
import signal
import subprocess
import sys
import tempfile
import time
import unittest
from datetime import date

HOST = pathlib.Path(__file__).resolve().parents[1] / "examples" / "sqlite_host.py"
sys.path.insert(0, str(HOST.parent))
from sqlite_host import Books, main  # noqa: E402

KILLS, SEED = 70, 1
COMPLETE = 2  # the exit status at the end of a file with rows that were refused

# As files come: a byte order mark, lines that end with CR LF, empty ones, Latin-1 among the UTF-8.
MESSY = "\r\n".join([
    "\ufeffkind,number,customer,date,due,amount,currency,reference",
    "customer,,ACME,2026-01-01,,,USD,",
    "customer,,MÜLLER,2026-01-01,,,EUR,",
    "customer,,ACME,2026-01-02,,,USD,it has an account",
    "invoice,INV-1,ACME,2026-01-05,2026-02-04,1000.00,USD,order 7",
    "",
    "invoice,INV-2,ACME,,2026-02-04,10.00,USD,no date",
    "invoice,INV-3,ACME,2026-02-30,,10.00,USD,30 February",
    "invoice,INV-4,ACME,5.1.2026,,10.00,USD,another way to write dates",
    "invoice,INV-5,NOBODY,2026-01-05,,10.00,USD,unknown customer",
    "invoice,INV-6,ACME,2026-01-05,,-10.00,USD,negative",
    "invoice,INV-1,ACME,2026-01-05,2026-02-04,20.00,USD,the number is taken",
    'invoice,INV-7,ACME,2026-01-05,,"1,234.50",USD,thousands separator',
    "invoice,INV-8,ACME,2026-01-05,,1,234.50,USD,the same without quotes",
    "invoice,INV-9,ACME,2026-01-05,,10.00,US$,wrong currency",
    "invoice,INV-10,ACME,2026-01-05,,10.005,USD,half a cent",
    "invoice,INV-11,ACME,2026-01-05",
    ",,,,,,,",
    "invoice,INV-12,MÜLLER,2026-01-06,2026-01-20,99.90,EUR,Bestellung für März",
    "invoice,INV-13,M\udcdcLLER,2026-01-06,,10.00,EUR,Latin-1",
    "payment,,ACME,2026-01-20,,250.00,USD,two payments",
    "payment,,ACME,2026-01-20,,250.00,USD,two payments",
    "payment,,ACME,2026-01-21,,0.00,USD,nothing",
    "payment,,MÜLLER,2026-01-21,,-5.00,EUR,negative",
    "payment,P-1,MÜLLER,2026-01-22,,60.00,EUR,Stra\udcdfe",
    "payment,P-1,MÜLLER,2026-01-22,,60.00,EUR,Straße",
    "credit,C-1,ACME,2026-01-22,,5.00,USD,unknown kind",
    ""]).encode("utf-8", "surrogateescape")

SAID = """\
messy.csv:4: number_taken: customer, code ACME: the number is taken; see 1
messy.csv:7: syntax: date: the text does not follow the grammar; at byte 0
messy.csv:8: no_such_day: date 2026-02-30: there is no such day
messy.csv:9: syntax: date 5.1.2026: the text does not follow the grammar; at byte 1
messy.csv:10: unknown_customer: customer, code NOBODY: there is no such customer
messy.csv:11: total_negative: total: the total is negative
messy.csv:12: number_taken: invoice, number INV-1: the number is taken; see 1
messy.csv:13: syntax: 1,234.50: the text does not follow the grammar; at byte 1
messy.csv:14: the row has more fields than the 8 columns
messy.csv:15: unknown_currency: currency US$: the currency is neither ISO 4217 money nor registered with these digits
messy.csv:16: too_many_decimals: 10.005: more decimals than the currency or the scale has; at byte 5
messy.csv:17: unknown_currency: currency: the currency is neither ISO 4217 money nor registered with these digits
messy.csv:20: invalid_text: code: the text is not UTF-8, or holds a character it may not; at byte 1
messy.csv:23: amount_not_positive: amount: the amount is not positive
messy.csv:24: amount_not_positive: amount: the amount is not positive
messy.csv:25: invalid_text: reference: the text is not UTF-8, or holds a character it may not; at byte 4
messy.csv:27: kind: "credit" is none of customer, invoice, payment
7 new, 0 in already, 17 refused
"""


def long_file():
    """The same mess with some hundred documents behind it, and more mistakes between them."""
    draw, lines = random.Random(SEED), []
    for number in range(100, 600):
        day = f"2026-{1 + number % 12:02}-{1 + number % 28:02}"
        lines.append(f"invoice,INV-{number},ACME,{day},,{draw.randint(1, 900)}.{draw.randint(0, 99):02},USD,")
        lines.append(f"payment,,ACME,{day},,{draw.randint(1, 9)}00.00,USD,")  # some of them are equal
        lines += draw.choice([[], [f"invoice,INV-{number},ACME,{day},,1.00,USD,taken"], [f"payment,,ACME,{day},,-1,USD,"]])
    return MESSY + "\r\n".join(lines).encode()


def host(folder):
    os.chdir(folder)
    with open("said", "w", encoding="utf-8") as sys.stdout:
        sys.exit(main("books.sqlite", "messy.csv"))


def run_host(folder):
    """In a process of its own that need not begin with loading everything: it is killed while it works."""
    process = multiprocessing.get_context("fork").Process(target=host, args=[folder])
    process.start()
    return process


@contextlib.contextmanager
def scratch(content):
    memory = "/dev/shm"  # a killed host needs no disk, and is killed sooner without
    with tempfile.TemporaryDirectory(dir=memory if os.path.isdir(memory) else None) as name:
        folder = pathlib.Path(name)
        (folder / "messy.csv").write_bytes(content)
        yield folder


@contextlib.contextmanager
def opened(folder):
    """What a host would find: the ledger, in order."""
    books = Books(str(folder / "books.sqlite"))
    books.ledger.verify()
    yield books.ledger
    books.close()


class SqliteHost(unittest.TestCase):
    maxDiff = None

    def test_takes_the_good_rows_and_tells_what_is_wrong_with_the_others(self):
        with scratch(MESSY) as folder:
            done = subprocess.run([sys.executable, "-B", HOST, "books.sqlite", "messy.csv"], cwd=folder,
                                  stdout=subprocess.PIPE, encoding="utf-8")
            self.assertEqual((done.stdout, done.returncode), (SAID, COMPLETE))
            with opened(folder) as ledger:
                self.assertEqual([str(row.balance) for row in ledger.list_balances(date(2026, 12, 31))],
                                 ["500.00 USD", "39.90 EUR"])

    def test_takes_nothing_twice(self):
        with scratch(MESSY) as folder:
            run_host(folder).join()
            with opened(folder) as ledger:
                before = ledger.state_digest()
            run_host(folder).join()
            self.assertEqual((folder / "said").read_text(encoding="utf-8"),
                             SAID.replace("7 new, 0 in already", "0 new, 7 in already"))
            with opened(folder) as ledger:
                self.assertEqual(ledger.state_digest(), before)

    def test_ends_with_the_same_books_however_often_it_is_killed(self):
        draw, kills, further, completed = random.Random(SEED), 0, 0, 0
        with scratch(long_file()) as folder:
            began = time.monotonic()
            host = run_host(folder)
            host.join()
            takes = time.monotonic() - began
            self.assertEqual(host.exitcode, COMPLETE)
            undisturbed = (folder / "said").read_text(encoding="utf-8").splitlines()
            with opened(folder) as ledger:
                digest, items = ledger.books_digest(), len(ledger.list_items(date.max))
        while kills < KILLS:
            with scratch(long_file()) as folder:
                kept, host = 0, None
                while host is None or host.exitcode != COMPLETE:
                    host = run_host(folder)
                    host.join(timeout=draw.random() * takes if kills < KILLS else None)
                    host.kill()
                    host.join()
                    self.assertIn(host.exitcode, (COMPLETE, -signal.SIGKILL))
                    kills += host.exitcode != COMPLETE
                    with opened(folder) as ledger:
                        self.assertGreaterEqual(ledger.last_sequence, kept, "what was kept is lost")
                        further += kept < ledger.last_sequence and host.exitcode != COMPLETE
                        kept = ledger.last_sequence
                with opened(folder) as ledger:
                    self.assertEqual((ledger.books_digest(), len(ledger.list_items(date.max))), (digest, items))
                said = (folder / "said").read_text(encoding="utf-8").splitlines()
                self.assertEqual(said[:-1], undisturbed[:-1])
                completed += 1
        print(f"{kills} kills, {further} of them in the middle of a file, {completed} files completed")


if __name__ == "__main__":
    unittest.main()
