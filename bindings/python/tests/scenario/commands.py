"""What a statement of a scenario does: the input and the command info it stands for, as its line of the vocabulary says."""
import dataclasses

from openitem import ApplicationFilter, CommandInfo, ItemKind

from .inputs import Reader
from .text import Arguments, Malformed
from .vocabulary import Meaning, hints, line_of
from .world import LAST, from_word, space_of

INFO = Meaning("date>effective", "key>idempotency_key", "shift>shift_from_locked", "-dry_run")


class Command(Reader):
    """A command as its line of the vocabulary says: bare words, and what is marked with "~", become options, and options the
    input of its function.
    """

    def __init__(self, world, words, last, again=False):
        """`last` is the date where the statement says none. `again`: it may be one that was accepted before."""
        super().__init__(world, line_of("command", words), Arguments(words[1:]))
        self.again = again
        self.made = self.name = None  # the kind of what it makes, and how that is called
        self.afterwards = []          # what becomes of names when it is accepted: functions of its outcome
        dated = self.arguments.peek("date") is not None
        self.info = Reader(world, INFO, self.arguments).read_input(CommandInfo, CommandInfo(effective=None if dated else last))
        for part in self.line.parts:  # in the order of the bare words
            if part[0] in "*<":
                (self.what_is_made if part[0] == "*" else self.bare_word)(*part[1:].partition(":")[::2])
        for part in self.line.behind("+"):
            self.is_made_too(*part.split("="))
        if self.line.has("between"):
            self.between()
        kind, _ = hints(self.line.function).values()
        self.input = self.read_input(kind, world.ledger.settings() if self.line.has("settings") else None)
        self.arguments.finish()

    def run(self, dry_run):
        info = dataclasses.replace(self.info, dry_run=dry_run)
        return getattr(self.world.ledger, self.line.function)(self.input, info)

    # ---- *KIND:FIELD, +FIELD=KIND

    def what_is_made(self, kind, field):
        """The bare word names it."""
        name, kind = self.arguments.next("a name"), self.kind_of(kind)
        known = self.world.names.get((space_of(kind), name))
        replaces = known and self.line.has("replaces")
        if "#" in name or name == "none" or (known and not self.again and not replaces):
            raise Malformed(f"{name} cannot be the name of a new {kind}")
        if replaces and self.peek("id") is None:
            self.arguments.set("id", known.id)
        self.made, self.name = kind, name
        self.number_unless_given(field, name)
        self.remember(kind, name)
        self.afterwards.append(lambda outcome: self.world.give_name(name, kind, outcome.id))

    def kind_of(self, kind):
        """(OPTION): what the option says, which stays to be taken."""
        return kind if not kind.startswith("(") else self.peek(kind[1:-1]) or self.arguments.need(kind[1:-1])

    def number_unless_given(self, field, name):
        """The number or code is the name unless given; none: there is none."""
        given = self.peek(field)
        if field:
            self.arguments.set(field, name if given is None else "" if given == "none" else given)

    def is_made_too(self, field, kind):
        """An item that is called as its number: a fee, a refund."""
        number, of_kind = self.peek(field), from_word(ItemKind, kind)
        if number:
            self.afterwards.append(lambda _: self.world.give_name(
                number, kind, self.world.ledger.find_number(of_kind, number).id))

    # ---- <FIELD:KIND

    def bare_word(self, field, kind):
        name, kind = self.arguments.next(field), self.kind_of(kind)
        self.arguments.say(field, self.world.find(space_of(kind), name).id if kind else name)
        if self.line.has("keeps"):  # what is not said is as earlier statements about the record said
            self.arguments.options = {**self.world.said.get((kind, name), {}), **self.arguments.options}
            for part in filter(str.isidentifier, self.line.parts[1:]):  # of "~keeps code"
                self.number_unless_given(part, name)
            self.remember(kind, name)
        if self.line.has("forgets"):
            self.afterwards.append(lambda _: self.world.names.pop(("item", name), None))

    def remember(self, kind, name):
        options = dict(self.arguments.options)
        self.afterwards.append(lambda _: self.world.said.update({(kind, name): options}))

    # ---- ~WORD

    def between(self):
        """The latest application of a credit to a debit item."""
        names = self.arguments.next("a credit item"), self.arguments.next("a debit item")
        items = tuple(map(self.world.item, names))
        found = [row for row in self.world.ledger.list_applications(LAST, ApplicationFilter(items[0]))
                 if (row.credit, row.debit) == items]
        if not found:
            raise Malformed(f"there is no such application of {names[0]} to {names[1]}")
        self.arguments.say("application", found[-1].application)
        self.otherwise = lambda: found[-1].amount.currency
