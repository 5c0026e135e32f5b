"""Plays a scenario: carries out its statements, compares what must be true, and holds every file to the same laws."""
from openitem import ApplicationFilter, OpenItemError, Settings, status_name

from .cells import Row, compare_list, compare_row, named, selected
from .commands import Command
from .inputs import Reader
from .laws import answer_of, execute, preview, require_agreement, require_replay, unchanged, visible
from .questions import Table, ask, report, thing
from .text import Arguments, Malformed, Mismatch, check_of, same
from .vocabulary import is_one, line_of
from .world import LAST, Known, World, one_of, space_of


class Failure(AssertionError):
    """A file and what is so differ: file and line, the statement, what was expected and what was so."""


class Player:
    def __init__(self, path, statements):
        self.path, self.statements = path, statements
        self.world = World()
        self.last_date = None  # of the last command that had one
        self.days = set()
        self.last_outcome = None
        self.last_report = Table()

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
        except (OpenItemError, Mismatch) as error:
            told = error if isinstance(error, Mismatch) else Mismatch("acceptance", f"refused: {error}")
            raise Failure(f"{where}{told}") from error

    # ---- statements

    def carry_out(self, words):
        if words[0] == "then":
            self.check(check_of(words))
        elif words[0] == "report":
            self.last_report = report(self.world, words[1:])
        elif words[0] == "ledger":
            self.begin(words)
        elif words[0] == "mark" and len(words) == 2:
            self.world.marks[words[1]] = visible(self.world)
        else:
            self.do_command(words)
        self.world.ledger.verify()

    def begin(self, words):
        if words is not self.statements[0].words:
            raise Malformed("ledger is the first statement of a file")
        arguments = Arguments(words[1:])
        self.world = World(Reader(self.world, line_of("command", ["settings"]), arguments).read_input(Settings))
        arguments.finish()

    def do_command(self, words):
        command = Command(self.world, words, self.last_date)
        outcome = execute(self.world, command)
        same("the answer to a repeated key", False, outcome.repeated)
        for action in command.afterwards:
            action(outcome)
        self.last_outcome, self.last_date = outcome, command.info.effective or self.last_date
        self.days |= {self.last_date} - {None}

    def check(self, check):
        what, *words = check.question or ["what?"]
        if what in CHECKS:
            CHECKS[what](self, words, check)
        elif what in ("unchanged", "changed") and len(words) == 1:
            actual = "unchanged" if one_of(self.world.marks, words[0])[0] == self.world.ledger.state_digest() else "changed"
            same(f"since {words[0]}", what, actual)
        elif what in ROWS or is_one("thing", check.question):
            compare_row(ROWS[what](self, words) if what in ROWS else thing(self.world, check.question), check.expected)
        else:
            compare_list(ask(self.world, self.last_report, what, words), check.expected)

    def outcome(self, _):
        if self.last_outcome is None:
            raise Malformed("there was no command yet")
        id, _, first, last, repeated = self.last_outcome[:5]
        return Row(id=id or 0, first_sequence=first or 0, last_sequence=last or 0, repeated=repeated)

    # ---- refusals, repetitions, dry runs

    def refused(self, words, check):
        if not words or not check.subject:
            raise Malformed('refused needs a code, " : " and what is refused')
        with unchanged(self.world, "a refusal"):
            refusal = answer_of(self.try_out, check.subject)
            if not isinstance(refusal, OpenItemError):
                raise Mismatch(f"refused {words[0]}", "accepted")
        try:
            compare_row(self.what_it_says(refusal), [f"code={words[0]}", *words[1:]])
        except Mismatch as error:
            raise Mismatch(error.expected, f"{error.actual} ({refusal})") from None

    def try_out(self, words):
        """Does what must be refused."""
        if is_one("command", words):
            execute(self.world, Command(self.world, words, self.last_date))
        elif words[0] == "report":
            report(self.world, words[1:])
        elif words[0] != "then":
            ask(self.world, self.last_report, words[0], words[1:])
        else:
            thing(self.world, words[1:])

    def what_it_says(self, refusal):
        kind, id = refusal.kind, refusal.id
        return Row(code=status_name(refusal.code), about=self.world.name_of(kind, id) if kind and id else kind or None,
                   fitting=refusal.fitting, field=refusal.field, position=refusal.position, related=refusal.related_count,
                   applications=self.related(refusal))

    def related(self, refusal):
        """The applications that stand in the way, as CREDIT>DEBIT."""
        rows = {row.application: row for row in self.world.ledger.list_applications(LAST, ApplicationFilter())}
        return ",".join(self.pair(rows[sequence]) if sequence in rows else "?" for sequence in refusal.related or ())

    def pair(self, row):
        return f"{named(self.world, '', row.credit)}>{named(self.world, '', row.debit)}"

    def repeated(self, _, check):
        with unchanged(self.world, "a repeated command"):
            command = Command(self.world, check.subject, self.last_date, again=True)
            outcome = execute(self.world, command)
        same("the answer to a repeated key", True, outcome.repeated)
        if command.made:
            same("the outcome of the first time", command.name, self.world.name_of(command.made, outcome.id))

    def dry_run(self, _, check):
        command = Command(self.world, check.subject, self.last_date, again=True)
        planned, names = preview(self.world, command), dict(self.world.names)
        if isinstance(planned, OpenItemError):
            raise planned
        if command.made:  # it has its name as long as it is told of
            self.world.names.setdefault((space_of(command.made), command.name), Known(command.made, planned.id))
        answer = [f"{self.pair(row)}:{row.amount.text()}" for row in planned.applications]
        self.world.names = names
        compare_list(answer, check.expected)


CHECKS = {"refused": Player.refused, "repeated": Player.repeated, "dry_run": Player.dry_run}
ROWS = {"row": lambda player, words: selected(player.last_report.rows, words),
        "total": lambda player, words: selected(player.last_report.totals, words),
        "head": lambda player, _: Row(player.last_report.head), "outcome": Player.outcome}
