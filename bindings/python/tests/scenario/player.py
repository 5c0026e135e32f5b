"""Plays a scenario: carries out its statements, compares what must be true, and holds every file to the same laws."""
from openitem import ApplicationFilter, OpenItemError, Settings, status_name

from .arguments import Arguments
from .cells import Cell, cells, compare_list, compare_row, selected
from .commands import is_command, name_results, prepare
from .inputs import Reader
from .laws import require_agreement
from .questions import ask
from .reports import Table, is_thing, report, thing
from .text import Malformed, Mismatch, check_of
from .trial import execute, preview, require_replay, require_unchanged, visible
from .vocabulary import meaning
from .world import LAST, Known, World, space_of


class Failure(AssertionError):
    """A file and what is so differ: file and line, the statement, what was expected and what was so."""


class Player:
    def __init__(self, path, statements):
        self.path, self.statements = path, statements
        self.world = World()
        self.last = [None]  # the date of the last command that had one
        self.days = set()
        self.last_outcome = None
        self.report = Table()

    def play(self):
        for statement in self.statements:
            self.located(statement.line, statement.text, self.carry_out, statement.words)
        self.located(0, "at the end: all reports agree", require_agreement, self.world, self.days)
        self.located(0, "at the end: replay of all records", require_replay, self.world)

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

    # ---- statements

    def carry_out(self, words):
        verb, arguments = words[0], Arguments(words[1:])
        if verb == "then":
            self.check(check_of(words))
        elif is_command(verb):
            self.do_command(words)
        elif verb == "report":
            self.report = report(self.world, arguments.next("a report"), arguments)
        elif verb == "ledger":
            self.begin(arguments)
        elif verb == "mark":
            digest, sequence, _ = visible(self.world)
            self.world.marks[arguments.next("a name")] = (sequence, digest)
            arguments.finish()
        else:
            raise Malformed(f'"{verb}" is no statement')
        self.world.ledger.verify()

    def begin(self, arguments):
        if self.world.started is not None:
            raise Malformed("ledger is the first statement of a file")
        settings = Reader(self.world, meaning("command", "settings"), arguments).read_input(Settings)
        arguments.finish()
        self.world.start(settings)

    def do_command(self, words):
        command = prepare(self.world, self.last, words)
        outcome = execute(self.world, command)
        if command.info.effective:
            self.days.add(command.info.effective)
        if outcome.repeated:
            raise Mismatch("a command done now", "the answer to a repeated key")
        name_results(self.world, command, outcome)
        self.last_outcome = outcome

    def check(self, check):
        if not check.question:
            raise Malformed("then what?")
        what, *words = check.question
        if what == "refused":
            self.refused(words, check.subject)
        elif what == "repeated":
            self.repeated(check.subject)
        elif what == "dry_run":
            self.dry_run(check)
        elif what in ("unchanged", "changed"):
            name = Arguments(words).next("a mark")
            if (self.world.mark(name)[1] == self.world.ledger.state_digest()) != (what == "unchanged"):
                raise Mismatch(f"{what} since {name}", "the contrary")
        elif what in ("row", "total"):
            compare_row(selected(self.report.rows if what == "row" else self.report.totals, words), check.expected)
        elif what == "head":
            compare_row(self.report.head, check.expected)
        elif what == "outcome":
            compare_row(self.outcome(), check.expected)
        elif is_thing(what):
            compare_row(thing(self.world, what, Arguments(words)), check.expected)
        else:
            compare_list(ask(self.world, self.report, check.question), check.expected)

    def outcome(self):
        if self.last_outcome is None:
            raise Malformed("there was no command yet")
        id, _, first, last, repeated = self.last_outcome[:5]
        return cells(self.world, id=id or 0, first_sequence=first or 0, last_sequence=last or 0, repeated=repeated)

    # ---- refusals, repetitions, dry runs

    def refused(self, words, subject):
        if not words or not subject:
            raise Malformed('refused needs a code, " : " and what is refused')
        before = visible(self.world)
        try:
            self.try_out(subject)
        except OpenItemError as refusal:
            said, told = self.what_it_says(refusal), str(refusal)
        else:
            raise Mismatch(f"refused {words[0]}", "accepted")
        require_unchanged(self.world, before, "a refusal")
        try:
            compare_row(said, [f"code={words[0]}", *words[1:]])
        except Mismatch as error:
            raise Mismatch(error.expected, f"{error.actual} ({told})") from None

    def try_out(self, words):
        """Does what must be refused."""
        verb, *others = words
        if is_command(verb):
            execute(self.world, prepare(self.world, list(self.last), words))
        elif verb == "report":
            arguments = Arguments(others)
            report(self.world, arguments.next("a report"), arguments)
        elif verb != "then":
            ask(self.world, self.report, words)
        elif others and is_thing(others[0]):
            thing(self.world, others[0], Arguments(others[1:]))
        else:
            raise Malformed('what is refused after "then" is a thing: item, customer, settings, ...')

    def what_it_says(self, refusal):
        kind, id = refusal.kind, refusal.id
        about = self.world.name_of(str(kind), id) if kind and id else kind and str(kind)
        return cells(self.world, code=status_name(refusal.code), about=about, fitting=refusal.fitting, field=refusal.field,
                     position=refusal.position, related=refusal.related_count, applications=self.related(refusal))

    def related(self, refusal):
        """The applications that stand in the way, as CREDIT>DEBIT."""
        if not refusal.related:
            return None
        rows = {row.application: row for row in self.world.ledger.list_applications(LAST, ApplicationFilter())}
        return ",".join(self.pair(rows[sequence]) if sequence in rows else "?" for sequence in refusal.related)

    def pair(self, row):
        return f"{self.world.name_of_item(row.credit)}>{self.world.name_of_item(row.debit)}"

    def command_of(self, words, what):
        if not words or not is_command(words[0]):
            raise Malformed(f'{what} needs " : " and a command')
        return prepare(self.world, list(self.last), words, again=True)

    def repeated(self, words):
        before, command = visible(self.world), self.command_of(words, "repeated")
        outcome = execute(self.world, command)
        require_unchanged(self.world, before, "a repeated command")
        if not outcome.repeated:
            raise Mismatch("the answer to a repeated key", outcome)
        if command.made:
            name, kind = command.made
            now = self.world.name_of(kind, outcome.id)
            if now != name:
                raise Mismatch(f"the outcome of the first time, {name}", now)

    def dry_run(self, check):
        command = self.command_of(check.subject, "dry_run")
        planned = preview(self.world, command)
        if isinstance(planned, OpenItemError):
            raise planned
        names = dict(self.world.names)
        if command.made:  # it has its name as long as it is told of
            name, kind = command.made
            self.world.names.setdefault((space_of(kind), name), Known(kind, planned.id, None))
        answer = [Cell("", f"{self.pair(row)}:{row.amount.text()}") for row in planned.applications]
        self.world.names = names
        compare_list(answer, check.expected)


def play(path, statements):
    Player(path, statements).play()
