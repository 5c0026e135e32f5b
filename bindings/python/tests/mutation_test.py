"""Can scenario files fail? In each file some expected words are changed, one at a time: the run must fail there."""
import copy
import re
import unittest

from scenario import player, text
from scenario.commands import Command
from scenario.laws import execute
from scenario.world import World
from scenario_test import FILES

EVERY = 5  # how many changes of a file are tried


def changed(word):
    """Another value of the same shape: another last digit, another day, another word."""
    start = word.find("=") + 1
    start = max(start, word.rfind(":") + 1) if word.rfind(":") + 1 < len(word) else start
    value = word[start:]
    if value in ("on", "off"):
        return word[:start] + ("off" if value == "on" else "on")
    if re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        return word[:start] + value[:8] + ("11" if value[8:] == "10" else "10")
    if re.match(r"[-\d]", value) and re.search(r"\d", value):
        at = max(i for i, c in enumerate(value) if c.isdigit())
        return word[:start] + value[:at] + str((int(value[at]) + 1) % 10) + value[at + 1:]
    return word + "x"


def mutants_of(statements):
    """(line, word, what became of it, statements)"""
    for index, (line, _, words) in enumerate(statements):
        refusal = words[:2] == ["then", "refused"]
        end = words.index(":") if ":" in words else len(words)
        first = 2 if refusal else words.index("=") + 1 if words[0] == "then" and "=" in words[:end] else end
        for at in range(first, end):
            mutant = copy.deepcopy(statements)
            mutant[index].words[at] = changed(words[at])
            yield line, words[at], mutant[index].words[at], mutant


class Runner(unittest.TestCase):
    START = ["customer ACME currency=USD", "invoice INV-1 customer=ACME total=100.00 date=2026-01-01"]
    UNREADABLE = ["tehn open INV-1 = 1.00", "then open INV-2 = 1.00", "void INV-1 unaply=on", "void INV-1 item=INV-1", "mark",
                  "customer B terms=rest", "customer B terms=rest@30x", "customer B terms=rest@1d@2d",
                  "customer B terms=rest@30d:soon", "then due_date 30d/2%10 = none", "then unapplied INV-1 = 1",
                  "invoice I customer=ACME line=3", "invoice I customer=ACME line=3*1;colour=red"]

    def test_tells_what_cannot_be_read(self):
        for line in self.UNREADABLE:
            statements = [text.statement_of(number, words) for number, words in enumerate([*self.START, line], 1)]
            with self.subTest(line), self.assertRaisesRegex(player.Malformed, "^test:3:"):
                player.Player("test", statements).play()

    def test_finds_a_dry_run_out(self):
        """One that does something, and a command that does nothing."""
        for dry_run, told in ((False, "unchanged by a dry run"), (True, "the records with one more")):
            command = Command(World(), ["customer", "ACME"], None)
            command.run = lambda _, run=command.run, dry_run=dry_run: run(dry_run)
            with self.subTest(dry_run), self.assertRaisesRegex(text.Mismatch, told):
                execute(command.world, command)


class Mutants(unittest.TestCase):
    def test_fail_where_they_were_changed(self):
        tried = 0
        for path in FILES:
            mutants = list(mutants_of(text.read(path)))
            for line, was, became, mutant in mutants[::max(1, len(mutants) // EVERY)]:
                tried += 1
                with self.subTest(path.name, line=line, was=was, became=became):
                    with self.assertRaises((player.Failure, player.Malformed)) as failed:
                        player.Player(path.name, mutant).play()
                    self.assertTrue(str(failed.exception).startswith(f"{path.name}:{line}:"), failed.exception)
        self.assertGreater(tried, 300)


if __name__ == "__main__":
    unittest.main()
