"""Do type checkers see what is there? The package and the programs of the README, strictly."""
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

FOLDER = pathlib.Path(__file__).resolve().parents[1]
# What is never none needs no question.
NEVER_NONE = """
from datetime import date
from openitem import Ledger
with Ledger() as ledger:
    for row in ledger.list_items(date.today()):
        print(row.item.kind, row.total + row.remaining, row.reversed_on and row.reversed_on.year)
    for used in ledger.list_applications(date.today()):
        print(used.credit.id, used.debit.id, used.effective.year, used.amount / 2)
"""
# What isinstance tells of a row of an event.
NARROWED = """
from openitem import CustomerRow, Event, EventLog, UnknownRow
def told(event: Event) -> str:
    if isinstance(event.row, CustomerRow):
        return event.row.code
    if isinstance(event.row, UnknownRow):
        return f"table {event.row.table}"
    return str(event.kind)
print([(told(event), [line.product for line in event.lines]) for record in EventLog() for event in record])
"""
IMPORTS = "from datetime import date\nfrom openitem import CommandInfo, Customer, EventLog, Invoice, Ledger, Money\n"
# What mypy says of it, and the rule of pyright's that it breaks.
WRONG = {
    "Invoice(customer='x')": ('Argument "customer" to "Invoice" has incompatible type "str"', "reportArgumentType"),
    "Invoice(customers=1)": ('Unexpected keyword argument "customers"', "reportCallIssue"),
    "Money(1.5, 'USD')": ('Argument 1 to "Money" has incompatible type "float"', "reportArgumentType"),
    "Ledger().issue_invoice(Customer(), CommandInfo())": (
        'has incompatible type "Customer"; expected "Invoice"', "reportArgumentType"),
    "Ledger().list_items(date.today())[0].nothing": ('"ItemRow" has no attribute "nothing"', "reportAttributeAccessIssue"),
    "Money(1, 'USD') + 1": ("Unsupported operand types", "reportOperatorIssue"),
    "EventLog()[0].event(0).row.code": ('Item "SettingsRow" of "Union[', "reportAttributeAccessIssue"),
    "Ledger().list_items(date.today())[0].about.id": ('Item "None" of "Optional[ItemRef]"', "reportOptionalMemberAccess"),
    "Ledger().find_customer('ACME')": (
        'Argument 1 to "find_customer" of "Ledger" has incompatible type "str"', "reportArgumentType")}


class Types(unittest.TestCase):
    def checked(self, *arguments, **more):
        with tempfile.TemporaryDirectory() as cache:
            return subprocess.run([sys.executable, "-m", "mypy", "--strict", f"--cache-dir={cache}", *map(str, arguments)],
                                  capture_output=True, text=True, env={**os.environ, "MYPYPATH": str(FOLDER / "src")}, **more)

    def test_of_the_package_are_strict(self):
        done = self.checked("-p", "openitem", cwd=FOLDER)
        self.assertEqual(done.returncode, 0, done.stdout)

    def test_of_the_readmes_programs_are_strict(self):
        with tempfile.TemporaryDirectory() as folder:
            program = pathlib.Path(folder) / "program.py"
            texts = re.findall(r"```python\n(.*?)```", (FOLDER / "README.md").read_text(encoding="utf-8"), re.S)
            program.write_text("\n".join(texts), encoding="utf-8")
            done = self.checked(program)
            self.assertEqual(done.returncode, 0, done.stdout)

    def test_of_what_is_right_are_strict(self):
        for right in (NEVER_NONE, NARROWED):
            with self.subTest(right), tempfile.TemporaryDirectory() as folder:
                program = pathlib.Path(folder) / "program.py"
                program.write_text(right, encoding="utf-8")
                done = self.checked(program)
                self.assertEqual(done.returncode, 0, done.stdout)

    def test_of_what_is_wrong_are_refused(self):
        with tempfile.TemporaryDirectory() as folder:
            program = pathlib.Path(folder) / "program.py"
            program.write_text(IMPORTS + "\n".join(WRONG), encoding="utf-8")
            lines = [line for line in self.checked(program).stdout.splitlines() if ": error: " in line]
            for number, (text, (told, _)) in enumerate(WRONG.items(), 3):
                with self.subTest(text):
                    self.assertTrue(any(f"program.py:{number}: error: " in line and told in line for line in lines), lines)


if __name__ == "__main__":
    unittest.main()
