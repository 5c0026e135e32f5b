"""tie_out.py CUSTOMER_PAGE DATA: adds up what customer_page prints, with whole numbers and nothing of the library.

On the pages of many customers, today and in the past: every table lines up, every column sums to its total, every
row to its balance; what the sections say of one thing agrees. The portfolio's balances are those that the maker of
the data set kept in books of its own (balances.csv).
"""
import csv
import json
import pathlib
import subprocess
import sys

program, data = sys.argv[1], pathlib.Path(sys.argv[2])
problems = []


def problem(where, text):
    problems.append(f"{where}: {text}")


def run(*options):
    done = subprocess.run([program, *options], capture_output=True, check=True, env={"LC_ALL": "C"})
    return done.stdout.decode("utf-8")


def units(cell):
    """'-1,234.50' -> -123450; '-' and '' -> 0"""
    return int(cell.replace(",", "").replace(".", "") or 0) if cell != "-" else 0


class Table:
    """Cells by heading; the line of dashes under the headings tells where each column begins and ends."""

    def __init__(self, where, lines):
        spans, at = [], 0
        for dashes in lines[1].split():
            begin = lines[1].index(dashes, at)
            spans.append((begin, begin + len(dashes)))
            at = begin + len(dashes)
        self.headings = [lines[0][begin:end].strip() for begin, end in spans]
        self.rows, self.total = [], None
        for line in lines[:1] + lines[2:]:
            between = [line[:spans[0][0]]] + [line[a[1]:b[0]] for a, b in zip(spans, spans[1:])] + [line[spans[-1][1]:]]
            if "".join(between).strip():
                problem(where, f"does not line up: {line}")
            if line != line.rstrip():
                problem(where, f"ends with spaces: {line}")
        rows = [line for line in lines[2:] if set(line) - set("- ")]
        cells = [dict(zip(self.headings, (line[begin:end].strip() for begin, end in spans))) for line in rows]
        if any(not set(line) - set("- ") for line in lines[2:]):
            self.total = cells.pop()
        self.rows = cells

    def sum(self, heading):
        return sum(units(row[heading]) for row in self.rows) if heading in self.headings else 0

    def has(self, *headings):
        return [heading for heading in headings if heading in self.headings]


def sections(text):
    """The tables by their titles: {"Invoices and other charges, USD": Table, ...}"""
    found, title, lines = {}, None, []
    for line in text.split("\n") + ["end"]:
        if line.startswith("  "):
            lines.append(line)
        elif line:
            if title and len(lines) > 1 and not set(lines[1]) - set("- "):
                found[title] = Table(title, lines)
            title, lines = line, []
    return found


def check_columns(where, table, headings):
    for heading in table.has(*headings):
        if table.sum(heading) != units(table.total[heading]):
            problem(where, f"{heading} sums to {table.sum(heading)}, the total says {table.total[heading]}")


def check_rows(where, table, parts, whole):
    for row in table.rows + [table.total]:
        if sum(units(row[part]) for part in table.has(*parts)) != units(row[whole]):
            problem(where, f"a row does not add up to {whole}: {row}")


def check_aging(where, table):
    amounts = table.headings[2:]
    check_columns(where, table, amounts)
    check_rows(where, table, amounts[:-1], amounts[-1])


def check_charges(where, table):
    parts = ["Paid", "Credited", "Written off", "Voided", "Open"]
    check_columns(where, table, ["Total"] + parts)
    check_rows(where, table, parts, "Total")


def check_credits(where, table):
    parts = ["Applied", "Reversed", "Unapplied"]
    check_columns(where, table, ["Amount"] + parts)
    whole = None
    for row in table.rows + [{"Number": "end"}]:
        if row["Number"]:  # the rows under it, without a number, tell more of what it settled
            if whole and whole[0] != whole[1]:
                problem(where, f"{whole[2]}: amount {whole[0]}, parts {whole[1]}")
            whole = [units(row.get("Amount", "")), 0, row["Number"]]
        whole[1] += sum(units(row.get(part, "")) for part in parts)


def check_history(where, table):
    balance = 0
    for row in table.rows:
        balance += units(row["Change"])
        if balance != units(row["Balance"]):
            problem(where, f"the running balance should be {balance}: {row}")
    if balance != units(table.total["Balance"]):
        problem(where, f"closes with {table.total['Balance']}, not {balance}")


CHECKS = {
    "Invoices and other charges": check_charges,
    "Payments and other credits, with what they settled": check_credits,
    "Aging per job": check_aging,
    "Transaction history": check_history,
    "Portfolio aging": check_aging,
}


def check_page(code, options):
    where = " ".join([code, *options])
    found = sections(run("--customer", code, *options))
    for title, table in found.items():
        kind, _, _ = title.rpartition(", ")
        if kind in CHECKS:
            CHECKS[kind](f"{where}: {title}", table)
    outstanding = found["Outstanding"]
    if not {title.rpartition(", ")[0] for title in found} & CHECKS.keys():
        problem(where, "there are no tables")
    summary = json.loads(run("--customer", code, "--summary-json", *options))
    if len(outstanding.rows) != len(summary["currencies"]):
        problem(where, "the JSON summary has other currencies")
    for row, money in zip(outstanding.rows, summary["currencies"]):
        check_currency(code, f"{where}: {row['Currency']}", row, money, found)


def check_currency(code, where, row, money, found):
    """The same balance, whoever says it."""
    def section(title):
        return found.get(f"{title}, {row['Currency']}")

    balance = units(row["Total balance due"])
    charges, credits = section("Invoices and other charges"), section("Payments and other credits, with what they settled")
    jobs, history = section("Aging per job"), section("Transaction history")
    portfolio = section("Portfolio aging")
    listed = [line for line in (portfolio.rows if portfolio else []) if line["Code"] == code]
    says = {
        "buckets less unapplied": sum(units(row[h]) for h in list(row)[1:-4]) + units(row["Unapplied"]),
        "total current due and retention": units(row["Total current due"]) + units(row["Retention"]),
        "items": (charges.sum("Open") if charges else 0) - (credits.sum("Unapplied") if credits else 0),
        "aging per job": units(jobs.total["Balance"]) if jobs else 0,
        "history": units(history.total["Balance"]) if history else 0,
        "portfolio": units(listed[0]["Balance"]) if listed else 0,
        "JSON": units(money["total_balance_due"]),
    }
    for name, other in says.items():
        if other != balance:
            problem(where, f"total balance due {balance}, but {name}: {other}")
    cells = [units(row[h]) for h in list(row)[1:-4]]
    if cells != [units(cell) for cell in money["buckets"]]:
        problem(where, f"buckets {cells}, JSON {money['buckets']}")
    for value in money.values():
        if not isinstance(value, (str, list, int)) or (isinstance(value, list) and not all(isinstance(v, str) for v in value)):
            problem(where, f"an amount that is no text: {value!r}")


def check_portfolio():
    """Every customer's balance and unapplied credit, as the data set's maker knows them."""
    with open(data / "balances.csv", encoding="utf-8", newline="") as file:
        expected = {(r["customer"], r["currency"]): (units(r["balance"]), units(r["unapplied"])) for r in csv.DictReader(file)}
    printed = {}
    for title, table in sections(run()).items():
        if title.startswith("Portfolio aging, "):
            for row in table.rows:
                printed[row["Code"], title.split(", ")[1]] = (units(row["Balance"]), -units(row["Unapplied"]))
    for key in sorted(expected.keys() | printed.keys()):
        if printed.get(key, (0, 0)) != expected.get(key, (0, 0)):
            problem(f"portfolio {key}", f"printed {printed.get(key)}, expected {expected.get(key)}")
    return len(expected)


with open(data / "customers.csv", encoding="utf-8", newline="") as customers:
    codes = [row["code"] for row in csv.DictReader(customers)]
accounts = check_portfolio()
chosen = codes[::24] + ["C1070"]
for code in chosen:
    check_page(code, [])
    check_page(code, ["--as-of", "2024-05-17", "--buckets", "10,20,200"])

print("\n".join(problems) if problems else f"{accounts} balances and {2 * len(chosen)} pages tie out")
sys.exit(1 if problems else 0)
