"""Reports and single things as rows of cells, in the columns that tests/scenarios/README.md gives them."""
from collections import namedtuple

from openitem import (AgingBasis, AgingCalculator, AgingCredits, AgingGroup, AgingOptions, ApplicationFilter, BalanceFilter,
                      BalanceOptions, CustomerFilter, CustomerStatus, DueBase, BusinessDayShift, DueRuleKind, HistoryFilter,
                      HistorySort, ItemFilter, ItemKind, ItemSort, ItemStatus, Money, PortionShare, Rounding, exact)
from openitem import _openitem as raw

from .text import Arguments, Malformed, Mismatch, list_of
from .world import day, from_word, on_or_off, signed_whole, text, to_word, whole

Cell = namedtuple("Cell", "column text with_currency zero_unless_named")
Table = namedtuple("Table", "head rows totals", defaults=((), (), ()))


def cell(column, value, zero_unless_named=False):
    with_currency = value.text() + value.code if isinstance(value, Money) else ""
    return Cell(column, value if isinstance(value, str) and value else text(value), with_currency, zero_unless_named)


def count(value):
    return str(value or 0)


def require(law, expected, actual):
    if not law:
        raise Mismatch(expected, text(actual))


class Reader:
    def __init__(self, world, arguments):
        self.world, self.arguments, self.ledger = world, arguments, world.ledger

    def take(self, key, make, otherwise=None):
        word = self.arguments.take(key)
        return otherwise if word is None else make(word)

    def customer(self, key="customer"):
        return self.take(key, lambda name: self.world.look_up("customer", name))

    def job(self):
        return self.take("job", lambda name: self.world.look_up("job", name))

    def item(self):
        return self.take("item", self.world.item)

    def currency(self):
        return self.take("currency", self.world.currency)

    def code(self):
        currency = self.currency()
        return currency.code if currency else ""

    def flag(self, key, otherwise=False):
        return self.take(key, on_or_off, otherwise)

    def date(self, key):
        return self.take(key, day)

    def count(self, key):
        return self.take(key, whole, 0)

    def word(self, key, otherwise):
        return self.take(key, lambda word: from_word(type(otherwise), word), otherwise)

    def words(self, key, kind):
        return self.take(key, lambda words: [from_word(kind, word) for word in list_of(words)], ())

    def as_of(self):
        return self.world.as_of(self.arguments)

    def known(self):
        return self.world.known(self.arguments)

    def calculator(self):
        def edges(word):
            return () if word == "none" else [signed_whole(edge) for edge in list_of(word)]
        return AgingCalculator(AgingOptions(
            self.word("basis", AgingBasis.DUE), self.word("credits", AgingCredits.SEPARATE),
            self.word("group", AgingGroup.CUSTOMER), self.take("edges", edges), self.take("future_edges", edges, ()),
            self.customer(), self.job(), self.currency(), zero_rows=self.flag("zero_rows")))

    # ---- cells

    def names(self, **ids):
        return [cell(kind, self.world.name_in("customer" if kind == "parent" else "job" if kind == "debit_job" else kind,
                                              id)) for kind, id in ids.items()]

    def item_cell(self, column, ref):
        return cell(column, self.world.name_of_item(ref))


def cells(row, *columns, **renamed):
    """Columns that are called as the fields are, and others: column=field."""
    pairs = [(column, column) for column in columns] + list(renamed.items())
    made = []
    for column, field in pairs:
        value = getattr(row, field)
        made.append(cell(column, to_word(value) if hasattr(value, "name") else value))
    return made


def column_of(bucket):
    return bucket.label.replace(" ", "_")


# ---- balances

def balance_row(read, row):
    require(row.balance == row.open - row.unapplied, "balance = open - unapplied", row.balance)
    return (read.names(customer=row.customer, job=row.job)
            + cells(row, "scope", "currency", "balance", "open", "unapplied", "past_due", "invoiced", "paid", "credits",
                    "written_off", "refunded", "other_charges", "opening")
            + [cell("open_items", count(row.open_items))])


def balance(read):
    options = BalanceOptions(per_job=read.flag("per_job"), with_children=read.flag("with_children"))
    rows = read.ledger.account_balance(read.customer() or 0, read.as_of(), options)
    return Table(rows=[balance_row(read, row) for row in rows])


def balances(read):
    currency = read.currency()
    chosen = BalanceFilter(currency.code if currency else "",
                           read.take("at_least", lambda word: read.world.amount(word, currency)),
                           omit_owing=not read.flag("owing", True), omit_in_credit=not read.flag("in_credit", True),
                           settled=read.flag("settled"))
    return Table(rows=[balance_row(read, row) for row in read.ledger.list_balances(read.as_of(), chosen)])


# ---- aging

def bucket_cells(buckets, amounts):
    return [cell(column_of(bucket), amount, True) for bucket, amount in zip(buckets, amounts)]


def aging_row(read, buckets, row, amounts):
    total = sum(amounts[1:], amounts[0])
    require(total == row.not_due + row.past_due, f"not_due + past_due = the buckets, {total}", row.not_due + row.past_due)
    together = total + row.retention + row.disputed - row.unapplied
    require(together == row.balance, f"balance = all columns together, {together}", row.balance)
    return (read.names(customer=row.customer, job=row.job) + [read.item_cell("item", row.item)]
            + cells(row, "salesperson", "currency") + bucket_cells(buckets, amounts)
            + (cells(row, "not_due") if buckets[0].label != "not due" else []) + cells(row, "past_due")
            + [cell(name, getattr(row, name), True) for name in ("retention", "disputed", "unapplied")]
            + cells(row, "balance"))


def aging(read):
    report = read.ledger.aging(calculator=read.calculator(), at=read.as_of())
    sums = {}
    for row in report.rows:
        sums[row.currency] = sums[row.currency] + row.balance if row.currency in sums else row.balance
    for row in report.totals:
        if row.currency in sums:
            require(sums[row.currency] == row.balance, f"a total of the rows, {sums[row.currency]}", row.balance)
    made = [[aging_row(read, report.buckets, row, amounts) for row, amounts in part]
            for part in (report, zip(report.totals, report.total_cells))]
    return Table([cell("buckets", ",".join(map(column_of, report.buckets)))], *made)


# ---- a customer's page

def summary(read):
    customer, calculator = read.customer() or 0, read.calculator()
    page = read.ledger.customer_summary(customer, read.as_of(), calculator)
    head = page.head
    counted = head.days_to_pay_count
    days = exact.text(exact.quotient(head.days_to_pay_sum, counted, 1, Rounding.HALF_UP)) if counted else "none"
    table = Table(read.names(customer=head.customer) + cells(
        head, "code", "name", "status", "label", "salesperson", "credit_limit", "established", "last_bill_date",
        "last_payment_date", "days_to_pay_sum") + [cell("days_to_pay", days), cell("days_to_pay_count", count(counted))],
        [])
    for row, amounts in page:
        require(row.total_current_due == row.not_due + row.past_due - row.unapplied,
                "total current due = not due + past due - unapplied", row.total_current_due)
        require(row.total_balance_due == row.total_current_due + row.retention,
                "total balance due = total current due + retention", row.total_balance_due)
        table.rows.append(
            cells(row, "currency") + bucket_cells(page.buckets, amounts)
            + (cells(row, "not_due") if page.buckets[0].label != "not due" else [])
            + cells(row, "past_due", "total_current_due", "total_balance_due", "invoiced", "paid", "credits",
                    "available_credit")
            + [cell(name, getattr(row, name), True) for name in ("unapplied", "retention")]
            + [cell("open_items", count(row.open_items))])
    return table


def figures(read):
    customer, code, calculator = read.customer() or 0, read.code(), read.calculator()
    found = read.ledger.customer_figures(customer, code, read.as_of(), calculator)
    return Table(rows=[cells(found, "currency") + bucket_cells(calculator.buckets, found.buckets)
                       + [cell("unapplied", found.unapplied, True)] + cells(found, "balance")])


def history(read):
    chosen = HistoryFilter(
        read.customer(), read.job(), read.code(), read.words("kinds", ItemKind), read.word("sort", HistorySort.DATE),
        read.date("from"), read.date("to"), read.count("offset"), read.count("limit"),
        applications=read.flag("applications"), descending=read.flag("descending"))
    found = read.ledger.transaction_history(chosen, read.as_of())
    rows = []
    for line in found.lines:
        rows.append([*cells(line, "kind", "number", "other_number", "reversal", "change", "applied", "balance", "method",
                            "reference", "actor", "reason", "sequence", date="effective"),
                     read.item_cell("item", line.item), read.item_cell("other", line.other),
                     cell("recorded", micros(line.recorded)), *read.names(customer=line.customer, job=line.job)])
    currency = None if found.closing is None else found.closing.currency
    return Table([cell("currency", currency), cell("opening", found.opening), cell("closing", found.closing),
                  cell("matching", count(found.lines.matching))], rows)


def micros(recorded):
    return str(raw.instant(recorded))


# ---- items and applications

def item_row(read, row):
    return ([read.item_cell("item", row.item), cell("kind", to_word(row.item.kind)), cell("id", count(row.item.id)),
             read.item_cell("about", row.about), cell("portions", count(row.portion_count))]
            + read.names(customer=row.customer, job=row.job, contract=row.contract)
            + cells(row, "number", "currency", "due", "total", "remaining", "past_due", "paid", "credited", "written_off",
                    "status", "overdue", "days_overdue", "reversal", "reversed_on", "salesperson", "series", "reference",
                    "method", "transaction_id", "notes", "external_ref", "value_date", "sequence", date="effective",
                    document="document_date", draft="draft_state"))


def items(read):
    currency = read.currency()
    amounts = {key: read.take(key, lambda word: read.world.amount(word, currency)) for key in ("at_least", "at_most")}
    flags = {key: read.flag(key) for key in ("with_children", "drafts", "only_open", "only_cancelled_jobs", "descending")}
    chosen = ItemFilter(
        read.customer(), read.job(), read.take("contract", lambda name: read.world.look_up("contract", name)),
        currency.code if currency else "", read.words("kinds", ItemKind), read.words("statuses", ItemStatus),
        read.date("from"), read.date("to"), read.take("series", str, ""), read.take("number_contains", str, ""),
        sort=read.word("sort", ItemSort.EFFECTIVE), offset=read.count("offset"), limit=read.count("limit"), **amounts,
        **flags)
    found = read.ledger.list_items(read.as_of(), chosen)
    return Table([cell("matching", count(found.matching))], [item_row(read, row) for row in found])


def applications(read):
    chosen = ApplicationFilter(read.item(), read.customer(), live_only=read.flag("live_only"))
    return Table(rows=[
        [read.item_cell("credit", row.credit), read.item_cell("debit", row.debit)]
        + read.names(customer=row.customer, debit_job=row.debit_job)
        + cells(row, "credit_number", "debit_number", "amount", "undone", "undone_on", date="effective",
                sequence="application") for row in read.ledger.list_applications(read.as_of(), chosen)])


def portions(read):
    item = read.item()
    return Table(rows=[cells(row, "portion", "amount", "due", "remaining")
                       for row in read.ledger.list_portions(item, read.as_of())])


def lines(read):
    return Table(rows=[cells(row, "product", "description", "quantity", "unit_price", "discount", "net")
                       for row in read.ledger.list_lines(read.item())])


def taxes(read):
    return Table(rows=[cells(row, "code", "percent", "base", "tax") for row in read.ledger.list_taxes(read.item())])


# ---- explanations

def explained(read, found):
    total = Money.zero(found.figure.currency)
    rows = []
    for part in found.parts:
        total += part.amount
        rows.append([read.item_cell("item", part.item), read.item_cell("other", part.other)]
                    + cells(part, "kind", "portion", "number", "other_number", "basis_date", "days", "amount", "sequence",
                            date="effective"))
    require(total == found.figure, f"the parts sum to the figure, {total}", found.figure)
    return Table([cell("figure", found.figure)], rows)


def explained_customer(read):
    customer = read.customer() or 0
    currency = read.currency() or read.world.currency_of_customer(customer)
    return customer, currency, read.job()


def explain_balance(read):
    customer, currency, job = explained_customer(read)
    return explained(read, read.ledger.explain_balance(customer, currency or "", read.as_of(), job))


def explain_aging(read):
    customer, currency, job = explained_customer(read)
    label, calculator = read.arguments.need("bucket"), read.calculator()
    labels = [column_of(bucket) for bucket in calculator.buckets]
    bucket = None if label == "unapplied" else labels.index(label) if label in labels else len(labels)
    return explained(read, read.ledger.explain_aging(customer, currency or "", bucket, read.as_of(), calculator, job))


# ---- directory

def customer_row(read, row):
    return (read.names(customer=row.id, parent=row.parent)
            + cells(row, "id", "code", "name", "status", "label", "currency", "salesperson", "credit_limit",
                    "partial_payments", "established", "external_ref"))


def job_row(read, row):
    return (read.names(job=row.id, customer=row.customer)
            + cells(row, "id", "code", "name", "status", "external_ref"))


def contract_row(read, row):
    return (read.names(contract=row.id, customer=row.customer, job=row.job)
            + cells(row, "id", "number", "starts", "ends", "external_ref"))


def customers(read):
    chosen = CustomerFilter(read.take("text", str, ""), read.take("salesperson", str, ""), read.customer("parent"),
                            read.count("offset"), read.count("limit"), read.words("statuses", CustomerStatus))
    return Table(rows=[customer_row(read, row) for row in read.ledger.list_customers(chosen, read.known())])


def jobs(read):
    customer = read.customer()
    return Table(rows=[job_row(read, row) for row in read.ledger.list_jobs(customer, read.known())])


def contracts(read):
    customer = read.customer()
    return Table(rows=[contract_row(read, row) for row in read.ledger.list_contracts(customer, read.known())])


def written(portion):
    """A due rule as a file writes it: "30d+day31+1d:following"."""
    if portion.kind == DueRuleKind.PROXIMO:
        rule = f"proximo{portion.cutoff}:{portion.day}"
    elif portion.kind == DueRuleKind.FIXED_DATE:
        rule = "fixed" + text(portion.fixed_date)
    else:
        rule = f"{portion.days}d" + (f"+{portion.months}m" if portion.months else "")
        rule += (f"+day{portion.day}" if portion.day else "") + (f"+{portion.days_after}d" if portion.days_after else "")
    rule += f":{to_word(portion.base)}" if portion.base != DueBase.DOCUMENT else ""
    return rule + (f":{to_word(portion.shift)}" if portion.shift != BusinessDayShift.NONE else "")


def share(portion):
    if portion.share == PortionShare.PERCENT:
        return text(portion.percent) + "%"
    return text(portion.fixed) if portion.share == PortionShare.FIXED else "rest"


def terms(read):
    return Table(rows=[
        [cell("share", share(portion)), cell("rule", written(portion)),
         cell("discounts", ",".join(f"{text(tier.percent)}%{tier.days}" for tier in portion.discounts))]
        for portion in read.ledger.list_terms(read.customer() or 0, read.known())])


REPORTS = {"balance": balance, "balances": balances, "aging": aging, "summary": summary, "figures": figures,
           "history": history, "items": items, "applications": applications, "portions": portions, "lines": lines,
           "taxes": taxes, "explain_balance": explain_balance, "explain_aging": explain_aging, "customers": customers,
           "terms": terms, "jobs": jobs, "contracts": contracts}


# ---- single things

def one_of(kind, find, row_of):
    def one(read):
        id = read.world.look_up(kind, read.arguments.next(kind))
        return row_of(read, getattr(read.ledger, find)(id or 0, read.known()))
    return one


def one_item(read):
    ref = read.world.item(read.arguments.next("an item"))
    return item_row(read, read.ledger.find_item(ref, read.as_of()))


def settings(read):
    found = read.ledger.settings(read.known())
    return cells(found, "rounding", "tax_scope", "new_documents_take_open_credit", "surplus_credit_settles_oldest") + [
        cell("partial_payments", not found.refuse_partial_payments),
        cell("prospects_become_active", not found.prospects_stay), cell("unique_numbers", not found.numbers_not_unique)]


THINGS = {"customer": one_of("customer", "find_customer", customer_row), "job": one_of("job", "find_job", job_row),
          "contract": one_of("contract", "find_contract", contract_row), "item": one_item, "settings": settings}


def made_by(table, world, words):
    if not words or words[0] not in table:
        raise Malformed("there is no such report")
    arguments = Arguments(words[1:])
    made = table[words[0]](Reader(world, arguments))
    arguments.finish()
    return made


def report(world, words):
    return made_by(REPORTS, world, words)


def thing(world, words):
    return made_by(THINGS, world, words)
