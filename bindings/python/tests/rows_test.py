"""Every row that queries and records give, of the ledgers of all scenarios: each field is what its type says, None only
where the type is Optional."""
import typing
import unittest
from datetime import date

import openitem
from events_test import everything
from openitem import (AddressKind, AgingGroup, AgingOptions, BalanceFilter, BalanceOptions, HistoryFilter, ItemFilter,
                      ItemKind, OpenItemError, SearchFilter)
from scenario import player, text
from scenario_test import FILES

LAST = date.max
EARLIER = date(2026, 1, 20)


def holds(value, kind):
    """Whether a value is what an annotation says."""
    if typing.get_origin(kind) is typing.Union:
        return any(holds(value, one) for one in typing.get_args(kind))
    if typing.get_origin(kind) is tuple:
        return isinstance(value, tuple) and all(holds(one, typing.get_args(kind)[0]) for one in value)
    return type(value) is kind or (kind is not int and isinstance(value, kind))


def is_row(one):
    return isinstance(one, tuple)


def asked(ledger, at):
    """Rows of every query."""
    customers = ledger.list_customers()
    yield from customers
    for customer in customers:
        yield from ledger.list_terms(customer.id)
        yield ledger.customer_defaults(customer.id)
        yield from ledger.account_balance(customer.id, at, BalanceOptions(per_job=True))
        page = ledger.customer_summary(customer.id, at)
        yield from [page.head, *page.currencies, *page.buckets]
        try:
            yield from ledger.transaction_history(HistoryFilter(customer=customer.id, applications=True), at).lines
        except OpenItemError:
            pass  # of one currency only
        for row in page.currencies:
            yield ledger.customer_figures(customer.id, row.currency, at)
            yield from ledger.explain_balance(customer.id, row.currency, at).parts
            yield from ledger.explain_aging(customer.id, row.currency, 0, at).parts
    for kept in ("jobs", "contracts", "companies", "customer_groups", "contacts", "addresses", "tax_registrations", "licences",
                 "sites", "notes", "communications", "attachments", "links", "media_types",
                 "number_ranges"):
        yield from getattr(ledger, f"list_{kept}")()
    for customer in ledger.list_customers():
        yield from ledger.customer_address(customer.id, AddressKind.SHIPPING)
    for company in ledger.list_companies():
        yield from ledger.list_company_terms(company.id)
    for contract in ledger.list_contracts():
        yield from ledger.list_contract_terms(contract.id)
        yield ledger.customer_defaults(contract.customer, contract.id)
    for group in ledger.list_customer_groups():
        yield from ledger.list_customer_group_terms(group.id)
    yield from ledger.search(SearchFilter("1"))
    for rows in (ledger.list_marks(at), ledger.list_applications(at), ledger.list_balances(at, BalanceFilter(settled=True)), [ledger.settings()],
                 *ledger.list_period_locks()):
        yield from rows
    for group in AgingGroup:
        aging = ledger.aging(at, AgingOptions(group=group, zero_rows=True))
        yield from [*aging.buckets, *aging.rows, *aging.totals]
    for drafts in (False, True):
        for item in ledger.list_items(at, ItemFilter(drafts=drafts)):
            yield item
            if not drafts:
                yield from ledger.list_portions(item.item, at)
            yield from [*ledger.list_lines(item.item), *ledger.list_taxes(item.item)]
    for kind in set(ItemKind) - {ItemKind.NONE}:
        numbers = ledger.numbering(kind)
        yield from [numbers.head, *numbers.series, *numbers.gaps, *numbers.voided]


def told(log):
    """Rows of every event."""
    for record in log:
        yield record.header
        for event in record:
            yield event.row
            for rows in (event.terms, event.discounts, event.lines, event.taxes, event.portions, event.applied_portions,
                         event.added_portions, event.moved_portions):
                yield from rows


def ledgers():
    """(name, ledger, its log): of all scenarios, and of the story with an event of every kind."""
    for path in FILES:
        played = player.Player(path.name, text.read(path))
        played.play()
        yield path.name, played.world.ledger, played.world.log
    yield ("every event", *everything())


class Rows(unittest.TestCase):
    def test_are_what_their_types_say(self):
        hints, wrong = {}, {}
        for name, ledger, log in ledgers():
            for row in filter(is_row, [*asked(ledger, LAST), *asked(ledger, EARLIER), *told(log)]):
                kind = type(row)
                if kind not in hints:
                    hints[kind] = typing.get_type_hints(kind, localns=vars(openitem))
                for field, wanted in hints[kind].items():
                    if not holds(getattr(row, field), wanted):
                        wrong[f"{kind.__name__}.{field} is {getattr(row, field)!r}"] = name
        self.assertEqual(wrong, {})
        rows = {one for one in vars(openitem).values() if isinstance(one, type) and one.__name__.endswith("Row")}
        self.assertEqual({one.__name__ for one in rows - set(hints)}, {"UnknownRow", "MadeItemRow", "MadeApplicationRow"})


if __name__ == "__main__":
    unittest.main()
