"""tests/scenarios/vocabulary: what the words of scenario files stand for. How its lines are written stands in it."""
import functools
import pathlib
import re

PATH = pathlib.Path(__file__).resolve().parents[4] / "tests" / "scenarios" / "vocabulary"


class Meaning:
    """A line: what a verb, a report or a thing calls, and how it differs; or the columns of a row."""

    def __init__(self, function, parts):
        self.function, self.parts = function, parts

    def behind(self, sign):
        """What stands behind a sign: the `invoice:number` of `*invoice:number`."""
        return [part[1:] for part in self.parts if part.startswith(sign)]

    def has(self, rule):
        """Whether ~rule is a part."""
        return rule in self.behind("~")

    def kept_name(self):
        """The FIELD of `~keeps FIELD`: the only part without a sign."""
        return next((part for part in self.parts if re.fullmatch("[a-z_]+", part)), None)

    def _called(self, field, sign):
        """(how it is called, whether it is said the other way round)"""
        found = [re.fullmatch(f"([a-z_]+)([{sign}!])(.+)", part) for part in self.parts]
        return [(one[1], one[2] == "!") for one in found if one and one[3] == field]

    def option(self, field):
        return (self._called(field, ">") or [(field, False)])[0]

    def columns(self, field):
        """The columns of a field; an id has one of its own besides."""
        called = self._called(field, "<")
        own = field == "id" or not (called or field in self.behind("-"))
        return called + [(field, False)] * own


@functools.lru_cache(None)
def lines():
    told = {}
    for line in PATH.read_text(encoding="utf-8").splitlines():
        words = line.split("#")[0].split()
        if words:
            first = 2 if words[0] == "columns" else 3
            told[words[0], words[1]] = Meaning(words[first - 1], words[first:])
    return told


def meaning(kind, name):
    """The line of a command, a report or a thing, or of the columns of a row; None: it has none."""
    return lines().get((kind, name))
