"""What a statement of a scenario does: the input and the command info it stands for."""
import dataclasses
import re

from openitem import (AccountCredit, ApplicationFilter, ApplyCredit, CommandClass, CommandInfo, Contract, CreditMemo,
                      Currency, Customer, CustomerStatus, DeleteDraft, DraftState, DropIdempotencyKeys, EntityKind,
                      Invoice, ItemKind, Job, JobStatus, LockException, LockPeriod, MarkPaid, PartialPayments,
                      Payment, PostDraft, RecoverWriteOff, Refund, RegisterCurrency, Reinstate, ReversalKind,
                      ReversePayment, Rounding, Settings, Settle, Settlement, Strategy, Target, TaxScope, Unapply,
                      VoidItem, WithdrawException, WriteOff)

from .text import Arguments, Malformed, list_of
from .world import (LAST, day, from_word, instant, line, on_or_off, portions, targets, terms, to_word, whole)


class Prepared:
    """A command ready to be carried out, and what its names will mean then."""

    def __init__(self, info):
        self.info, self.method, self.input = info, None, None
        self.creates = ("", None)
        self.also_creates = []
        self.forgets = self.remember = ""
        self.said = None


class Reader:
    def __init__(self, world, arguments, prepared, repeats):
        self.world, self.arguments, self.prepared, self.repeats = world, arguments, prepared, repeats

    def text(self, key):
        return self.arguments.take(key) or ""

    def texts(self, *keys):
        return {key: self.text(key) for key in keys}

    def date(self, key):
        value = self.arguments.take(key)
        return None if value is None else day(value)

    def amount(self, key, currency):
        value = self.arguments.take(key)
        return None if value in (None, "none") else self.world.amount(value, currency)

    def id(self):
        value = self.arguments.take("id")
        return None if value is None else whole(value)

    def flag(self, key):
        value = self.arguments.take(key)
        return value is not None and on_or_off(value)

    def word(self, key, otherwise):
        value = self.arguments.take(key)
        return otherwise if value is None else from_word(type(otherwise), value)

    def reference(self, kind):
        name = self.arguments.take(kind)
        return None if name is None else self.world.look_up(kind, name)

    def code(self):
        """(what currency= says, "" without it)"""
        code = self.arguments.take("currency")
        return None if code is None else self.world.currency(code)

    def numbered(self, key, name):
        """number= or code=, or the name itself; none for a record without one."""
        given = self.arguments.take(key)
        return name if given is None else "" if given == "none" else given

    def creates(self, kind):
        name = self.arguments.next(to_word(kind))
        if "#" in name or name == "none":
            raise Malformed(f"{name} cannot be a name")
        self.prepared.creates = (name, kind)
        return name

    def creates_item(self, kind):
        name = self.creates(kind)
        if not self.repeats and name in self.world.items:
            raise Malformed(f"{name} is the name of another item")
        return name

    # ---- master data

    def record(self, kind, change):
        """Creates a customer, job or contract, or changes one: what differs; the rest is as earlier statements said."""
        if change:
            name = self.arguments.next(kind)
            earlier = self.world.said.get(f"{kind} {name}")
            if earlier:
                self.arguments.inherit(earlier)
        else:
            name = self.creates(EntityKind[kind.upper()])
            if not self.repeats and name in self.world.names[kind]:
                raise Malformed(f"{name} is the name of another {kind}")
        self.prepared.remember = f"{kind} {name}"
        self.prepared.said = self.arguments.copy()
        made = getattr(self, kind)(name)
        return dataclasses.replace(made, id=self.world.look_up(kind, name)) if change else made

    def customer(self, name):
        id, code, status = self.id(), self.numbered("code", name), self.word("status", CustomerStatus.ACTIVE)
        currency = self.code()
        word = self.arguments.take("terms")
        parent = self.arguments.take("parent")
        return Customer(
            id=id, code=code, status=status, currency=currency.code if currency else "",
            terms=terms(self.world, word, currency) if word is not None else (),
            credit_limit=self.amount("credit_limit", currency),
            partial_payments=self.word("partial_payments", PartialPayments.INHERIT),
            parent=None if parent is None else self.world.look_up("customer", parent),
            established=self.date("established"), **self.texts("name", "label", "salesperson", "external_ref"))

    def job(self, name):
        return Job(id=self.id(), customer=self.reference("customer"), code=self.numbered("code", name),
                   status=self.word("status", JobStatus.ACTIVE), **self.texts("name", "external_ref"))

    def contract(self, name):
        return Contract(id=self.id(), number=self.numbered("number", name), customer=self.reference("customer"),
                        job=self.reference("job"), starts=self.date("starts"), ends=self.date("ends"),
                        **self.texts("external_ref"))

    def settings(self):
        return "change_settings", settings_of(self.arguments, self.world.ledger.settings())

    def currency(self):
        code, digits = self.arguments.next("a currency code"), whole(self.arguments.need("digits"))
        return "register_currency", RegisterCurrency(Currency.custom(code, digits))

    # ---- documents

    def document(self, name):
        """What invoices and credits share, and the currency of amounts that say none."""
        told = {"id": self.id(), "number": self.numbered("number", name), "customer": self.reference("customer"),
                "job": self.reference("job"), "contract": self.reference("contract")}
        currency = self.code()
        told["currency"] = currency.code if currency else ""
        told["document_date"] = self.date("document")
        told.update(self.texts("reference", "notes", "external_ref"))
        return told, currency or self.world.currency_of_customer(told["customer"])

    def lines(self, currency):
        lines = [line(self.world, word, currency) for word in self.arguments.take_all("line")]
        return {"lines": lines, "tax_scope": self.word("tax_scope", TaxScope.DOCUMENT)}

    def invoice(self, name, **more):
        told, currency = self.document(name)
        cut, agreed = self.arguments.take("portions"), self.arguments.take("terms")
        return Invoice(
            delivery_date=self.date("delivery"), total=self.amount("total", currency), due=self.date("due"),
            portions=portions(self.world, cut, currency) if cut is not None else (),
            terms=terms(self.world, agreed, currency) if agreed is not None else (),
            **self.texts("salesperson", "series"), **told, **self.lines(currency), **more)

    def payment(self, name, otherwise=None, **more):
        told = {"id": self.id(), "number": self.numbered("number", name), "customer": self.reference("customer"),
                "job": self.reference("job")}
        currency = self.code() or self.world.currency_of_customer(told["customer"]) or otherwise
        return Payment(amount=self.amount("amount", currency), value_date=self.date("value_date"),
                       **self.texts("method", "transaction_id", "reference", "notes", "external_ref"), **told, **more)

    def settlement(self, currency):
        chosen = self.arguments.take("targets")
        strategy = Strategy.NONE if chosen is None else Strategy.CHOSEN
        return Settlement(self.word("settle", strategy), targets(self.world, chosen, currency) if chosen else (),
                          cap=self.flag("cap"), only_this_credit=self.flag("only_this_credit"))

    def draft(self, kind, make, **more):
        """A statement about a draft that exists already replaces it."""
        name = self.creates(kind)
        made = make(name, **more)
        if made.id is None and name in self.world.items:
            made = dataclasses.replace(made, id=self.world.item(name).id)
        return made

    def draft_invoice(self):
        state = self.word("state", DraftState.UNAPPROVED)
        return "draft_invoice", self.draft(EntityKind.INVOICE, self.invoice, draft_state=state)

    def draft_payment(self):
        return "draft_payment", self.draft(EntityKind.PAYMENT, self.payment)

    def delete_draft(self):
        self.prepared.forgets = self.arguments.next("a draft")
        return "delete_draft", DeleteDraft(self.world.item(self.prepared.forgets))

    def post_draft(self):
        name = self.arguments.next("a draft")
        return "post_draft", PostDraft(self.world.item(name), self.text("number"),
                                       self.settlement(self.world.currency_of_item(name)))

    def issue_invoice(self):
        return "issue_invoice", self.invoice(self.creates_item(EntityKind.INVOICE))

    def debit_note(self):
        return "issue_debit_note", self.invoice(self.creates_item(EntityKind.DEBIT_NOTE))

    def opening(self):
        kind = from_word(ItemKind, self.arguments.need("kind"))
        return "record_opening", self.invoice(self.creates_item(EntityKind(kind)), kind=kind)

    def record_payment(self):
        made = self.payment(self.creates_item(EntityKind.PAYMENT))
        settlement = self.settlement(made.amount.currency if made.amount else None)
        return "record_payment", dataclasses.replace(made, settlement=settlement)

    def mark_paid(self):
        invoice, name = self.arguments.next("an invoice"), self.arguments.need("payment")
        if not self.repeats and name in self.world.items:
            raise Malformed(f"{name} is the name of another item")
        self.prepared.creates = (name, EntityKind.PAYMENT)
        payment = self.payment(name, self.world.currency_of_item(invoice))
        return "mark_paid", MarkPaid(self.world.item(invoice).id, payment)

    def credit_memo(self):
        told, currency = self.document(self.creates_item(EntityKind.CREDIT_MEMO))
        about, number = self.arguments.take("about"), self.text("refund_number")
        if number:
            self.prepared.also_creates.append((number, ItemKind.REFUND))
        return "issue_credit_memo", CreditMemo(
            amount=self.amount("amount", currency), invoice=None if about is None else self.world.item(about).id,
            displace_payments=self.flag("displace"), refund_number=number,
            refund=self.amount("refund", self.world.currency_of_customer(told["customer"])), **told,
            **self.lines(currency))

    def account_credit(self):
        change = self.arguments.need("change")
        kind = EntityKind.DEBIT_ADJUSTMENT if change.startswith("-") else EntityKind.ACCOUNT_CREDIT
        told, currency = self.document(self.creates_item(kind))
        del told["currency"]  # it goes with the amount
        return "adjust_account_credit", AccountCredit(change=self.world.amount(change.lstrip("+"), currency), **told)

    # ---- use and undo

    def apply(self):
        credit, wanted = self.arguments.next("a credit item"), []
        while self.arguments.bare:
            name = self.arguments.next("a debit item")
            amount = None
            if self.arguments.bare and re.match("[0-9-]", self.arguments.bare[0]):
                amount = self.world.amount(self.arguments.next("an amount"), self.world.currency_of_item(name))
            wanted.append(Target(self.world.item(name), amount))
        return "apply_credit", ApplyCredit(self.world.item(credit), wanted, cap=self.flag("cap"))

    def settle(self):
        customer = self.world.look_up("customer", self.arguments.next("a customer"))
        currency = self.code() or self.world.currency_of_customer(customer)
        credits = self.arguments.take("credits")
        return "settle", Settle(
            customer, self.reference("job"), currency.code if currency else "",
            [self.world.item(name) for name in list_of(credits)] if credits else (), self.settlement(currency),
            self.amount("at_most", currency))

    def application_between(self, credit, debit, which):
        found = [row.application for row in self.world.ledger.list_applications(LAST, ApplicationFilter(credit))
                 if row.credit == credit and row.debit == debit]
        index = -1 if which is None else whole(which) - 1
        if not found or index >= len(found):
            raise Malformed("there is no such application")
        return found[index]

    def unapply(self):
        sequence = self.arguments.take("sequence")
        if sequence is not None:
            return "unapply", Unapply(whole(sequence), self.amount("keep", None))
        credit, debit = self.arguments.next("a credit item"), self.arguments.next("a debit item")
        application = self.application_between(self.world.item(credit), self.world.item(debit),
                                               self.arguments.take("which"))
        return "unapply", Unapply(application, self.amount("keep", self.world.currency_of_item(credit)))

    def void(self):
        return "void_item", VoidItem(
            self.world.item(self.arguments.next("an item")), unapply=self.flag("unapply"), memos=self.flag("memos"))

    def reverse_payment(self):
        name = self.arguments.next("a payment")
        number = self.text("fee_number")
        if number:
            self.prepared.also_creates.append((number, ItemKind.FEE))
        return "reverse_payment", ReversePayment(
            self.world.item(name).id, self.word("kind", ReversalKind.PAYMENT_REVERSED), self.date("fee_due"),
            self.amount("fee", self.world.currency_of_item(name)), number)

    def reinstate(self):
        return "reinstate", Reinstate(self.world.item(self.arguments.next("an item")))

    def refund(self):
        name, credit = self.creates_item(EntityKind.REFUND), self.arguments.need("credit")
        return "refund", Refund(
            id=self.id(), credit=self.world.item(credit), number=self.numbered("number", name),
            amount=self.amount("amount", self.world.currency_of_item(credit)), unapply=self.flag("unapply"),
            **self.texts("method", "transaction_id", "notes"))

    def write_off(self):
        name, item = self.creates_item(EntityKind.WRITE_OFF), self.arguments.need("item")
        return "write_off", WriteOff(self.id(), self.world.item(item),
                                     self.amount("amount", self.world.currency_of_item(item)),
                                     self.numbered("number", name))

    def recover(self):
        return "recover_write_off", RecoverWriteOff(self.world.item(self.arguments.next("a write-off")).id)

    def lock(self):
        return "lock_period", LockPeriod(from_word(CommandClass, self.arguments.next("a class")), self.date("through"))

    def lock_exception(self):
        expires = self.arguments.take("expires")
        return "grant_lock_exception", LockException(
            command_class=from_word(CommandClass, self.arguments.next("a class")), actor=self.text("for"),
            from_=self.date("from"), to=self.date("to"), expires=None if expires is None else instant(expires))

    def withdraw_exception(self):
        sequence = self.world.mark(self.arguments.next("the mark behind the exception"))[0]
        return "withdraw_lock_exception", WithdrawException(sequence)

    def drop_keys(self):
        before = self.arguments.need("before")
        sequence = whole(before) if before.isdigit() else self.world.mark(before)[0]
        return "drop_idempotency_keys", DropIdempotencyKeys(sequence)


def record(kind, change):
    method = f"{'change' if change else 'create'}_{kind}"
    return lambda reader: (method, reader.record(kind, change))


VERBS = {
    "settings": Reader.settings, "currency": Reader.currency, "draft_invoice": Reader.draft_invoice,
    "draft_payment": Reader.draft_payment, "delete_draft": Reader.delete_draft, "post_draft": Reader.post_draft,
    "invoice": Reader.issue_invoice, "debit_note": Reader.debit_note, "opening": Reader.opening,
    "payment": Reader.record_payment, "mark_paid": Reader.mark_paid, "credit_memo": Reader.credit_memo,
    "account_credit": Reader.account_credit, "apply": Reader.apply, "settle": Reader.settle, "unapply": Reader.unapply,
    "void": Reader.void, "reverse_payment": Reader.reverse_payment, "reinstate": Reader.reinstate,
    "refund": Reader.refund, "write_off": Reader.write_off, "recover": Reader.recover, "drop_keys": Reader.drop_keys,
    "lock": Reader.lock, "lock_exception": Reader.lock_exception, "withdraw_exception": Reader.withdraw_exception,
    **{prefix + kind: record(kind, bool(prefix)) for kind in ("customer", "job", "contract") for prefix in ("", "change_")},
}


def settings_of(arguments, settings):
    told = {}
    for key, kind in (("rounding", Rounding), ("tax_scope", TaxScope)):
        word = arguments.take(key)
        if word is not None:
            told[key] = from_word(kind, word)
    flags = {"partial_payments": ("refuse_partial_payments", False), "unique_numbers": ("numbers_not_unique", False),
             "new_documents_take_open_credit": ("new_documents_take_open_credit", True),
             "surplus_credit_settles_oldest": ("surplus_credit_settles_oldest", True),
             "prospects_become_active": ("prospects_stay", False)}
    for key, (name, same) in flags.items():
        word = arguments.take(key)
        if word is not None:
            told[name] = on_or_off(word) == same
    return dataclasses.replace(settings or Settings(), **told)


def prepare(world, dates, words, repeats):
    """`dates` holds the date of the last accepted command, which this one may move."""
    arguments = Arguments(words[1:])
    date = arguments.take("date")
    effective = dates[0] if date is None else day(date)
    if date is not None and effective:
        dates[0] = effective
    recorded = arguments.take("recorded")
    info = CommandInfo(effective, recorded=None if recorded is None else instant(recorded),
                       actor=arguments.take("actor") or "", reason=arguments.take("reason") or "",
                       idempotency_key=arguments.take("key") or "",
                       shift_from_locked=on_or_off(arguments.take("shift") or "off"))
    arguments.drop_taken()
    prepared = Prepared(info)
    prepared.method, prepared.input = VERBS[words[0]](Reader(world, arguments, prepared, repeats))
    arguments.finish()
    return prepared


def name_results(world, prepared, outcome):
    name, kind = prepared.creates
    if kind in (EntityKind.CUSTOMER, EntityKind.JOB, EntityKind.CONTRACT):
        world.names[to_word(kind)][name] = outcome.id
    elif kind is not None:
        world.name_item(name, world_ref(kind, outcome.id))
    for number, item_kind in prepared.also_creates:
        world.name_item(number, world.ledger.find_number(item_kind, number))
    if prepared.forgets:
        world.items.pop(prepared.forgets, None)
    if prepared.remember:
        world.said[prepared.remember] = prepared.said


def world_ref(kind, id):
    from openitem import ItemRef
    return ItemRef(ItemKind(kind), id)
