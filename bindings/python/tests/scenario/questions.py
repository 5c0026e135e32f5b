"""Questions that have a list of words for an answer."""
from openitem import ItemKind, Money

from .arguments import Arguments
from .calculations import calculate, is_calculation
from .cells import Cell, cell, in_row, selected
from .inputs import instant
from .reports import report, thing
from .text import Malformed, Mismatch
from .world import from_word


def ask(world, last, question):
    """`last`: the last report."""
    figure, arguments = question[0], Arguments(question[1:])
    if is_calculation(figure):
        return [Cell("", word) for word in calculate(world, figure, arguments)]
    if figure in OF_EACH:
        return [OF_EACH[figure](world, figure, one) for one in arguments.each()]
    if figure in OF_REPORT:
        answer = OF_REPORT[figure](last, arguments)
    elif figure in OF_LEDGER:
        answer = OF_LEDGER[figure](world, figure, arguments)
    else:
        raise Malformed(f'"{figure}" is no figure')
    arguments.finish()
    return answer


# ---- of each bare word, with the same options

def of_item(world, figure, one):
    row = thing(world, "item", one)
    is_debit = from_word(ItemKind, in_row(row, "kind").text) < ItemKind.PAYMENT
    if figure != "status" and is_debit != (figure == "open"):
        raise Malformed("debit items are open, credit items unapplied")
    return in_row(row, "status" if figure == "status" else "remaining")


def balance(world, _, one):
    customer, code, job = one.next("a customer"), one.take("currency"), one.take("job")
    one.drop_taken()
    one.set("customer", customer)
    one.set("per_job", "off" if job is None else "on")
    currency = world.ledger.currency(code) if code else world.currency_of_customer(customer)
    scope = {None: "customer", "none": "no_job"}.get(job, "job")
    which = [f"scope={scope}", f"job={job or 'none'}", f"currency={currency.code if currency else 'none'}"]
    rows = report(world, "balance", one).rows
    try:
        return in_row(selected(rows, which), "balance")
    except Mismatch:
        return cell(world, "", currency and Money.zero(currency))


OF_EACH = {"open": of_item, "unapplied": of_item, "status": of_item, "balance": balance}


# ---- of the last report

def column(last, arguments):
    name = arguments.next("a column")
    return [in_row(row, name) for row in last.rows]


OF_REPORT = {"column": column, "rows": lambda last, _: [Cell("", str(len(last.rows)))],
             "totals": lambda last, _: [Cell("", str(len(last.totals)))]}


# ---- of the ledger

def about_item(world, name, arguments):
    """The rows of a report about the item that the bare word names."""
    arguments.set("item", arguments.next("an item"))
    return report(world, name, arguments).rows


def portions(world, _, arguments):
    return [in_row(row, "remaining") for row in about_item(world, "portions", arguments)]


def applications(world, _, arguments):
    """The other item and the amount of each."""
    item = arguments.bare[0] if arguments.bare else "none"
    arguments.set("live_only", "on")
    answer = []
    for row in about_item(world, "applications", arguments):
        credit, debit, amount = (in_row(row, name).text for name in ("credit", "debit", "amount"))
        answer.append(Cell("", f"{debit if credit == item else credit}:{amount}"))
    return answer


def found(world, figure, arguments):
    """What a look-up finds: with a function for its kind, or with that for all kinds of items."""
    kind, words = arguments.next("a kind"), arguments.next("a text")
    of_kind = getattr(world.ledger, f"find_{kind}_{figure}", None)
    if of_kind:
        return [cell(world, kind, of_kind(words))]
    if figure == "code":
        raise Malformed("a code belongs to a customer or a job")
    return [cell(world, "", getattr(world.ledger, f"find_{figure}")(from_word(ItemKind, kind), words))]


def sequence(world, figure, arguments):
    ledger = world.ledger
    found = ledger.last_sequence if figure == "last_sequence" else ledger.known_at(instant(arguments.next("an instant")))
    return [cell(world, "", found)]


OF_LEDGER = {"portions": portions, "applications": applications, "number": found, "code": found, "external_ref": found,
             "last_sequence": sequence, "known_at": sequence}
