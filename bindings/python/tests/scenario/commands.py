"""What a statement of a scenario does: the input and the command info it stands for, as its line of the vocabulary says."""
import dataclasses
import re

from openitem import ApplicationFilter, CommandInfo, ItemKind

from .arguments import Arguments
from .declared import alternatives, parameters
from .inputs import Reader
from .text import Malformed
from .vocabulary import Meaning, meaning
from .world import LAST, from_word, space_of, whole

INFO = Meaning("", ["date>effective", "key>idempotency_key", "shift>shift_from_locked"])


def is_command(verb):
    return meaning("command", verb) is not None


def prepare(world, last, words, again=False):
    """`last` holds the date of the last accepted command, which this one may move. `again`: it may be one that was
    accepted before.
    """
    command = Command(world, meaning("command", words[0]), Arguments(words[1:]))
    command.info = command.read_info(last)
    command.what_is_made(again)
    command.bare_words()
    command.other_words()
    (kind, _), *_ = parameters(command.line.function).values()
    command.input = command.read_input(alternatives(kind)[0], world.ledger.settings() if command.has("settings") else None)
    command.arguments.finish()
    return command


class Command(Reader):
    """A command as its line of the vocabulary says: what it takes besides options, and what its names will mean when it is
    accepted.
    """

    info = input = None
    made = None       # (name, kind) of what it makes
    forgotten = None  # the name of a draft
    said = None       # ((kind, name), arguments) about a record

    def __init__(self, world, line, arguments):
        super().__init__(world, line, arguments)
        self.made_too = []  # (number, kind): a fee, a refund

    def run(self, dry_run):
        info = dataclasses.replace(self.info, dry_run=dry_run)
        return getattr(self.world.ledger, self.line.function)(self.input, info)

    def has(self, rule):
        return self.line.has(rule)

    def read_info(self, last):
        """What every command takes; the other options stay."""
        dated = self.arguments.peek("date") is not None
        info = Reader(self.world, INFO, self.arguments).read_input(CommandInfo, without=("dry_run",))
        info = info if dated else dataclasses.replace(info, effective=last[0])
        last[0] = info.effective or last[0]
        self.arguments.drop_taken()
        return info

    # ---- *KIND:FIELD

    def what_is_made(self, again):
        """The first bare word names it; of ~paid an option does."""
        part, name = next(iter(self.line.behind("*")), None), None
        if self.has("paid"):
            part, name = "payment:number", self.arguments.need("payment")
        if part is None:
            return
        name = name or self.arguments.next("a name")
        kind, _, field = part.partition(":")
        if kind.startswith("("):
            kind = self.kind_by_sign(kind[1:-1]) if self.has("signed") else self.arguments.need(kind[1:-1])
        known = self.world.names.get((space_of(kind), name))
        if "#" in name or name == "none" or (known and not again and not self.has("replaces")):
            raise Malformed(f"{name} cannot be the name of a new {kind}")
        if field:
            self.number_unless_given(field, name)
        if self.has("replaces") and known and self.peek("id") is None:
            self.arguments.set("id", known.id)
        self.made = (name, kind)
        self.said = ((kind, name), self.arguments.copy())

    def kind_by_sign(self, option):
        amount = self.arguments.need(option)
        self.arguments.set(option, amount.lstrip("+"))
        return "debit_adjustment" if amount.startswith("-") else "account_credit"

    def number_unless_given(self, field, name):
        """The number or code is the name unless given; none: there is none."""
        given = self.peek(field)
        self.arguments.set(field, name if given is None else "" if given == "none" else given)

    # ---- <FIELD:KIND, @FIELD, +FIELD=KIND

    def bare_words(self):
        for part in self.line.behind("<"):
            field, _, kind = part.partition(":")
            name = self.arguments.next(field)
            self.arguments.set(field, self.world.find(kind, name).id if kind else name)
            if self.has("keeps"):
                self.keep((kind, name))
            if self.has("forgets"):
                self.forgotten = name
        for field in self.line.behind("@"):
            self.currency = self.world.currency_of_item(self.peek(field))
        for part in self.line.behind("+"):
            field, _, kind = part.partition("=")
            if self.peek(field):
                self.made_too.append((self.peek(field), kind))

    def keep(self, record):
        """What is not said is as earlier statements about the record said."""
        if record in self.world.said:
            self.arguments.inherit(self.world.said[record])
        if self.line.kept_name():
            self.number_unless_given(self.line.kept_name(), record[1])
        self.said = (record, self.arguments.copy())

    # ---- ~WORD

    def other_words(self):
        if self.has("targets"):
            self.arguments.set("targets", self.targets())
        if self.has("between"):
            sequence = self.arguments.take("sequence")
            self.arguments.set("application", self.application_between() if sequence is None else whole(sequence))
        if self.has("erase"):
            self.whose_texts()

    def targets(self):
        """ "INV-1 10.00 INV-2" -> "INV-1:10.00,INV-2" """
        words, self.arguments.bare = self.arguments.bare, []
        return "".join((":" if re.match("[0-9-]", word) else ",") + word for word in words).lstrip(",:")

    def application_between(self):
        """The latest application of a credit to a debit item, or the one that which= counts."""
        names = self.arguments.next("a credit item"), self.arguments.next("a debit item")
        self.currency = self.world.currency_of_item(names[0])
        between = tuple(map(self.world.item, names))
        found = [row.application for row in self.world.ledger.list_applications(LAST, ApplicationFilter(between[0]))
                 if (row.credit, row.debit) == between]
        which = self.arguments.take("which")
        index = len(found) if which is None else whole(which)
        if not 1 <= index <= len(found):
            raise Malformed(f"there is no such application of {names[0]} to {names[1]}")
        return found[index - 1]

    def whose_texts(self):
        """Those of a customer with all that is theirs, or of one record."""
        name, space = self.arguments.next("what is erased"), self.arguments.take("kind")
        if space is None:
            self.arguments.set("customer", name)
        else:
            found = self.world.find(space, name)
            self.arguments.set("kind", found.kind)
            self.arguments.set("id", found.id)


def name_results(world, command, outcome):
    """An accepted command has given its names."""
    if command.made:
        world.give_name(*command.made, outcome.id)
    for number, kind in command.made_too:
        world.give_name(number, kind, world.ledger.find_number(from_word(ItemKind, kind), number).id)
    if command.forgotten:
        world.names.pop(("item", command.forgotten), None)
    if command.said:
        world.said.update([command.said])
