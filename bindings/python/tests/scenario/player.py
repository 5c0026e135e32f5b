"""Plays a scenario: carries out its statements, compares what must be true, and holds every file to the same laws."""
import dataclasses

from openitem import (ApplicationFilter, BalanceOptions, BalanceScope, EntityKind, EventKind, ItemKind, Ledger, Money,
                      OpenItemError, status_name)

from . import commands, values
from .laws import require_agreement
from .tables import Cell, Table, cell, report, thing, THINGS
from .text import Arguments, Malformed, Mismatch, check_of, labelled
from .world import LAST, World, from_word, instant, means, on_or_off, text, to_word, whole


class Failure(AssertionError):
    """A file and what is so differ: file and line, the statement, what was expected and what was so."""


def agrees(actual, expected):
    return actual.text == expected or (actual.with_currency and actual.with_currency == expected)


def is_zero(one):
    return not one.text.strip("0.")


def told(refusal):
    """Everything a refusal says, to be compared."""
    return (refusal.code, refusal.kind, refusal.id, refusal.field, refusal.position, refusal.fitting, refusal.related,
            refusal.related_count)


class Player:
    def __init__(self, path, statements):
        self.path, self.statements = path, statements
        self.world = World()
        self.dates = [None]
        self.days = set()
        self.last_outcome = None
        self.table = Table()

    def play(self):
        for statement in self.statements:
            self.located(statement.line, statement.text, self.carry_out, statement.words)
        self.located(0, "at the end: all reports agree", require_agreement, self.world, self.days)
        self.located(0, "at the end: replay of all records", self.require_replay)

    def located(self, line, words, action, *arguments):
        where = f"{self.path}:{line}: {words}\n  "
        try:
            action(*arguments)
        except Malformed as error:
            raise Malformed(where + str(error)) from error
        except OpenItemError as refusal:
            raise Failure(f"{where}expected acceptance\n  actual   refused: {refusal}") from refusal
        except Mismatch as error:
            raise Failure(where + str(error)) from None

    # ---- laws every file is held to

    def visible(self):
        ledger = self.world.ledger
        return ledger.state_digest(), ledger.last_sequence, len(self.world.log)

    def require_unchanged(self, before, by):
        for name, was, now in zip(("digest", "last sequence", "records"), before, self.visible()):
            if was != now:
                raise Mismatch(f"digest, last sequence and records unchanged by {by}", f"another {name}")

    def require_replay(self):
        again = Ledger(self.world.first_settings)
        for record in self.world.log:
            again.replay(record)
        ledger = self.world.ledger
        if (again.state_digest(), again.last_sequence) != (ledger.state_digest(), ledger.last_sequence):
            raise Mismatch("an equal digest and last sequence after replay", "another")
        again.verify()

    def run(self, prepared, **info):
        call = getattr(self.world.ledger, prepared.method)
        return call(prepared.input, dataclasses.replace(prepared.info, **info))

    def preview(self, prepared):
        """(outcome, refusal) of a dry run, which changes nothing."""
        before = self.visible()
        try:
            return self.run(prepared, dry_run=True), None
        except OpenItemError as refusal:
            return None, refusal
        finally:
            self.require_unchanged(before, "a dry run")

    def execute(self, prepared):
        planned, refused = self.preview(prepared)
        before = self.visible()
        try:
            outcome = self.run(prepared)
        except OpenItemError as refusal:
            self.require_unchanged(before, "a refusal")
            if refused is None:
                raise Mismatch("a dry run that is refused like its command", "an accepted dry run") from None
            if told(refused) != told(refusal):
                raise Mismatch(f"the dry run's refusal, {refused}", str(refusal)) from None
            raise
        if refused is not None:
            raise Mismatch("an accepted dry run", str(refused))
        self.require_as_planned(prepared, planned, outcome, before)
        return outcome

    def require_as_planned(self, prepared, planned, outcome, before):
        if planned[:4] != outcome[:4]:
            raise Mismatch(f"the dry run's outcome, {planned[:4]}", str(outcome[:4]))
        now = self.visible()
        if outcome.repeated or (outcome.last_sequence is None and not prepared.info.idempotency_key):
            self.require_unchanged(before, "a command that does nothing")
            return
        if now[2] != before[2] + 1:
            raise Mismatch("one record", f"{now[2] - before[2]} records")
        made = [(event.item, event.other, event.amount, event.effective) for event in self.world.log[before[2]]
                if event.kind == EventKind.CREDIT_APPLIED]
        if made != [tuple(row) for row in planned.applications]:
            raise Mismatch(f"the dry run's applications, {planned.applications}", str(made))
        if outcome.last_sequence is not None and (outcome.first_sequence != before[1] + 1
                                                  or outcome.last_sequence != now[1]):
            raise Mismatch("sequences that go on without a gap", str(outcome))

    # ---- statements

    def carry_out(self, words):
        verb = words[0]
        if verb == "then":
            self.check(check_of(words))
        elif verb in commands.VERBS:
            self.command(words)
        elif verb == "report":
            self.table = report(self.world, words[1:])
        else:
            arguments = Arguments(words[1:])
            if verb == "ledger":
                if self.world.started is not None:
                    raise Malformed("ledger is the first statement of a file")
                self.world.start(commands.settings_of(arguments, None))
            elif verb == "mark":
                digest, sequence, _ = self.visible()
                self.world.marks[arguments.next("a name")] = (sequence, digest)
            else:
                raise Malformed(f'"{verb}" is no statement')
            arguments.finish()
        self.world.ledger.verify()

    def command(self, words):
        prepared = commands.prepare(self.world, self.dates, words, False)
        self.last_outcome = self.execute(prepared)
        if prepared.info.effective:
            self.days.add(prepared.info.effective)
        if self.last_outcome.repeated:
            raise Mismatch("a command done now", "the answer to a repeated key")
        commands.name_results(self.world, prepared, self.last_outcome)

    def check(self, check):
        if not check.question:
            raise Malformed("then what?")
        figure = check.question[0]
        if figure == "refused":
            self.refused(check)
        elif figure == "repeated":
            self.repeated(check.subject)
        elif figure == "dry_run":
            self.dry_run(check)
        elif figure in ("unchanged", "changed"):
            same = self.world.mark(check.question[1])[1] == self.world.ledger.state_digest()
            if same != (figure == "unchanged"):
                raise Mismatch(f"{figure} since {check.question[1]}", "the contrary")
        elif figure in ("row", "total"):
            rows = self.table.rows if figure == "row" else self.table.totals
            compare_row(selected(rows, check.question), check.expected)
        elif figure == "head":
            compare_row(self.table.head, check.expected)
        elif figure in THINGS:
            compare_row(thing(self.world, check.question), check.expected)
        elif figure == "outcome":
            id, first, last, again = self.last_outcome[:4]
            compare_row([cell("id", str(id or 0)), cell("first_sequence", str(first or 0)),
                         cell("last_sequence", str(last or 0)), cell("repeated", again)], check.expected)
        else:
            compare_list(self.ask(check.question), check.expected)

    # ---- figures

    def ask(self, question):
        """The answer to a question that has a list of words for an answer."""
        figure = question[0]
        if figure in values.VERBS:
            return [cell("", word) for word in values.calculate(self.world, question)]
        if figure not in FIGURES:
            raise Malformed(f'"{figure}" is no figure')
        arguments = Arguments(question[1:])
        answer = FIGURES[figure](self, arguments)
        arguments.finish()
        return answer

    def of_items(self, figure):
        def answers(arguments):
            at, found = self.world.as_of(arguments), []
            while arguments.bare:
                row = self.world.ledger.find_item(self.world.item(arguments.next("an item")), at)
                if figure != "status" and (row.item.kind < ItemKind.PAYMENT) != (figure == "open"):
                    raise Malformed("debit items are open, credit items unapplied")
                found.append(cell("", to_word(row.status) if figure == "status" else row.remaining))
            return found
        return answers

    def balances(self, arguments):
        code, job, children = (arguments.take(key) for key in ("currency", "job", "with_children"))
        at = self.world.as_of(arguments)
        options = BalanceOptions(per_job=job is not None, with_children=children is not None and on_or_off(children))
        scope = {None: BalanceScope.CUSTOMER, "none": BalanceScope.NO_JOB}.get(job, BalanceScope.JOB)
        id = None if job is None else self.world.look_up("job", job)
        found = []
        while arguments.bare:
            customer = self.world.look_up("customer", arguments.next("a customer"))
            currency = self.world.currency(code) if code else self.world.currency_of_customer(customer)
            balance = Money.zero(currency) if currency else None
            for row in self.world.ledger.account_balance(customer or 0, at, options):
                if row.currency == currency and row.scope == scope and row.job == id:
                    balance = row.balance
            found.append(cell("", balance))
        return found

    def portions(self, arguments):
        item = self.world.item(arguments.next("an item"))
        return [cell("", row.remaining) for row in self.world.ledger.list_portions(item, self.world.as_of(arguments))]

    def applications(self, arguments):
        item = self.world.item(arguments.next("an item"))
        rows = self.world.ledger.list_applications(self.world.as_of(arguments), ApplicationFilter(item, live_only=True))
        return [cell("", f"{self.world.name_of_item(row.debit if row.credit == item else row.credit)}:{text(row.amount)}")
                for row in rows]

    def found(self, figure):
        def answers(arguments):
            kind, words = arguments.next("a kind"), arguments.next("a text")
            ledger, world = self.world.ledger, self.world
            finds = {("code", "customer"): ledger.find_customer_code, ("code", "job"): ledger.find_job_code,
                     ("number", "contract"): ledger.find_contract_number,
                     ("external_ref", "customer"): ledger.find_customer_external_ref}
            if (figure, kind) in finds:
                return [cell("", world.name_in(kind, finds[figure, kind](words)))]
            if figure == "code":
                raise Malformed("a code belongs to a customer or a job")
            find = ledger.find_number if figure == "number" else ledger.find_external_ref
            return [cell("", world.name_of_item(find(from_word(ItemKind, kind), words)))]
        return answers

    def known_at(self, arguments):
        return [cell("", str(self.world.ledger.known_at(instant(arguments.next("an instant")))))]

    def column(self, arguments):
        name = arguments.next("a column")
        return [in_row(row, name) for row in self.table.rows]

    # ---- refusals, repetitions, dry runs

    def refused(self, check):
        if not check.subject:
            raise Malformed('refused needs " : " and what is refused')
        arguments = Arguments(check.question[1:])
        code, before = arguments.next("a code"), self.visible()
        refusal = self.refusal_of(check.subject)
        if refusal is None:
            raise Mismatch(f"refused {code}", "accepted")
        self.require_unchanged(before, "a refusal")
        if status_name(refusal.code) != code:
            raise Mismatch(f"refused {code}", str(refusal))
        fitting = arguments.take("fitting")
        if fitting is not None and not means(fitting, refusal.fitting):
            raise Mismatch(f"fitting={fitting}", f"fitting={text(refusal.fitting)}")
        for key, actual in (("about", lambda: self.world.name_of_entity(refusal.kind, refusal.id)),
                            ("field", lambda: refusal.field or "none"), ("position", lambda: str(refusal.position)),
                            ("related", lambda: str(refusal.related_count)),
                            ("applications", lambda: self.related(refusal))):
            expected = arguments.take(key)
            if expected is not None and expected != actual():
                raise Mismatch(f"{key}={expected}", f"{key}={actual()} ({refusal})")
        arguments.finish()

    def refusal_of(self, words):
        try:
            if words[0] in commands.VERBS:
                self.execute(commands.prepare(self.world, list(self.dates), words, False))
            elif words[0] == "report":
                report(self.world, words[1:])
            elif words[0] != "then":
                self.ask(words)
            elif len(words) > 1 and words[1] in THINGS:
                thing(self.world, words[1:])
            else:
                raise Malformed('what is refused after "then" is item, customer, job, contract or settings')
        except OpenItemError as refusal:
            return refusal
        return None

    def related(self, refusal):
        """The applications that stand in the way, as CREDIT>DEBIT."""
        rows = {row.application: row for row in self.world.ledger.list_applications(LAST)}
        name = self.world.name_of_item
        return ",".join(f"{name(rows[s].credit)}>{name(rows[s].debit)}" if s in rows else "?"
                        for s in refusal.related) or "none"

    def repeated(self, words):
        if not words or words[0] not in commands.VERBS:
            raise Malformed('repeated needs " : " and a command')
        before = self.visible()
        prepared = commands.prepare(self.world, list(self.dates), words, True)
        outcome = self.execute(prepared)
        self.require_unchanged(before, "a repeated command")
        if not outcome.repeated:
            raise Mismatch("the answer to a repeated key", str(outcome))
        created, kind = prepared.creates
        if kind is not None:
            now = self.world.name_of_entity(kind, outcome.id)
            if now != created:
                raise Mismatch(f"the outcome of the first time, {created}", now)

    def dry_run(self, check):
        if not check.subject or check.subject[0] not in commands.VERBS:
            raise Malformed('dry_run needs " : " and a command')
        prepared = commands.prepare(self.world, list(self.dates), check.subject, True)
        planned, refusal = self.preview(prepared)
        if refusal is not None:
            raise refusal
        created, kind = prepared.creates
        new_item = kind is not None and kind < EntityKind.CUSTOMER and created not in self.world.items
        if new_item:
            self.world.items[created] = (commands.world_ref(kind, planned.id), None, None)
        name = self.world.name_of_item
        answer = [cell("", f"{name(row.credit)}>{name(row.debit)}:{text(row.amount)}") for row in planned.applications]
        if new_item:
            del self.world.items[created]
        compare_list(answer, check.expected)


FIGURES = {
    "rows": lambda player, _: [cell("", str(len(player.table.rows)))],
    "totals": lambda player, _: [cell("", str(len(player.table.totals)))],
    "column": Player.column,
    "last_sequence": lambda player, _: [cell("", str(player.world.ledger.last_sequence))],
    "known_at": Player.known_at,
    "balance": Player.balances, "portions": Player.portions, "applications": Player.applications,
    **{name: (lambda name: lambda player, arguments: player.of_items(name)(arguments))(name)
       for name in ("open", "unapplied", "status")},
    **{name: (lambda name: lambda player, arguments: player.found(name)(arguments))(name)
       for name in ("number", "code", "external_ref")},
}


# ---- comparing

def in_row(row, column):
    for one in row:
        if one.column == column:
            return one
    raise Malformed(f"there is no column {column}")


def selected(rows, question):
    """row 2, or row customer=ACME currency=USD: exactly one."""
    if len(question) < 2:
        raise Malformed("which row?")
    if len(question) == 2 and "=" not in question[1]:
        index = whole(question[1])
        if not 1 <= index <= len(rows):
            raise Mismatch(f"row {question[1]}", f"{len(rows)} rows")
        return rows[index - 1]
    wanted = [labelled(word) for word in question[1:]]
    found = [row for row in rows if all(agrees(in_row(row, column), value) for column, value in wanted)]
    if len(found) != 1:
        raise Mismatch(f"one row {' '.join(question)}", f"{len(found)} of {len(rows)}")
    return found[0]


def compare_row(row, expected):
    if not expected:
        raise Malformed('nothing is expected after "="')
    named = set()
    for word in expected:
        column, value = labelled(word)
        named.add(column)
        actual = in_row(row, column)
        if not agrees(actual, value):
            raise Mismatch(word, f"{column}={actual.text}")
    for other in row:
        if other.zero_unless_named and other.column not in named and not is_zero(other):
            raise Mismatch(f"{other.column}=0, because it is not named", f"{other.column}={other.text}")


def compare_list(actual, expected):
    none = expected == ["none"] and not actual
    if not none and (len(actual) != len(expected) or not all(map(agrees, actual, expected))):
        raise Mismatch(" ".join(expected) or "nothing", " ".join(one.text for one in actual) or "nothing")


def play(path, statements):
    Player(path, statements).play()


__all__ = ["play", "Failure", "Malformed", "Cell"]
