"""The words behind a verb: bare words in order, and options key=value."""
import re

from .text import Malformed

OPTION = re.compile(r"([a-z][a-z0-9_]*)=(.*)", re.S)


class Arguments:
    """Whoever reads a word takes it; what is left was misspelt."""

    def __init__(self, words=()):
        found = [OPTION.fullmatch(word) for word in words]
        self.bare = [word for word, option in zip(words, found) if not option]
        self.options = [option.groups() for option in found if option]
        self.taken = set()

    def copy(self):
        made = Arguments()
        made.bare, made.options, made.taken = list(self.bare), list(self.options), set(self.taken)
        return made

    def each(self):
        """The same options with one bare word each."""
        for word in self.bare:
            one = self.copy()
            one.bare = [word]
            yield one

    def peek(self, key):
        """The last value of an option, which stays to be taken."""
        return next((value for name, value in reversed(self.options) if name == key), None)

    def take(self, key):
        self.taken.add(key)
        return self.peek(key)

    def take_all(self, key):
        self.taken.add(key)
        return [value for name, value in self.options if name == key]

    def need(self, key):
        value = self.take(key)
        if value is None:
            raise Malformed(f"{key}= is missing")
        return value

    def next(self, what):
        if not self.bare:
            raise Malformed(f"{what} is missing")
        return self.bare.pop(0)

    def set(self, key, value):
        """Says an option, whatever was said before; somebody else is to take it."""
        self.options = [option for option in self.options if option[0] != key] + [(key, str(value))]
        self.taken.discard(key)

    def inherit(self, earlier):
        """What is not said is as earlier arguments say."""
        self.options += [option for option in earlier.options if self.peek(option[0]) is None]

    def drop_taken(self):
        """What was taken was for others than those who take from now on."""
        self.options = [option for option in self.options if option[0] not in self.taken]
        self.taken = set()

    def finish(self):
        left = self.bare + [key + "=" for key, _ in self.options if key not in self.taken]
        if left:
            raise Malformed(f'"{left[0]}" has no place here')
