"""crash.py KILLS SEED REFERENCE_HOST HOST: kills a host with SIGKILL, over and over, and opens its ledger again.

Nothing that was acknowledged may be lost, nothing half done or never sent be there, and the next commands must work.
Each ledger gets a stream of commands; the host is killed after some answers and a moment more, or while it opens, and
whoever sent the commands goes on: from where the ledger stands, or (streams with keys) with everything that got no
answer once more.

The tests run 100 kills on each host. This runs 5,000 in about four minutes:

  cmake --build build/dev --target crash

Exit status 0: nothing lost, no phantoms; 1: something is wrong, and how to see it again is printed.
"""
import collections
import contextlib
import pathlib
import random
import sqlite3
import sys
import time

from hosts import Host, Problem, Reference, Stream, require, scratch


class Life:
    """One ledger from its first command to its last, with every crash between."""

    def __init__(self, reference_host, host, seed, counts):
        self.random = random.Random(seed)
        self.host, self.counts = host, counts
        self.stream = Stream(seed, self.random.randint(20, 45), keys=self.random.random() < 0.5)
        self.reference = Reference(reference_host, self.stream)
        self.answered = 0  # units that were answered
        self.told = 0  # units that are known to be kept: answered, or seen in the state of an opened ledger
        self.sent = 0  # units that were sent at all, whole or in part
        self.sqlite = host.endswith("sqlite")

    def live(self, place, kills):
        while self.answered < len(self.stream.units):
            if self.counts["kills"] == kills:
                return
            self.run_once(place)
            if self.sqlite and self.random.random() < 0.25:
                self.check_outbox(place)
        if self.sqlite:
            self.check_outbox(place)

    def run_once(self, place):
        host = Host(self.host, place)
        if self.random.random() < 0.1:
            time.sleep(self.random.random() * 0.02)
            self.kill(host, "kills while opening")
            return
        host.send("digest\n")
        opened, state = host.answer(), host.answer()
        if not (opened or "").startswith("open ") or state is None:
            host.rest()
            raise Problem(f"does not open: {opened}: {host.complaints}")
        begin = self.find(state)
        end = min(len(self.stream.units), begin + self.random.choice([1, 1, 2, 3, 5, 8, 100]))
        lines = self.stream.text(begin, end)
        self.sent = max(self.sent, end)
        host.send(lines)
        for unit in range(begin, begin + self.random.randint(0, end - begin)):
            self.take(unit, host.answer())
        time.sleep(self.random.choice([0, self.random.random() * 0.002, self.random.random() * 0.02]))
        if self.answered == len(self.stream.units):
            host.send("digest\n")
            require(host.answer() == self.reference.state[-1], "another state at the end")
        for unit, answer in enumerate(self.kill(host, "kills"), start=self.next):
            self.take(unit, answer)
        if self.answered < self.sent:
            self.counts["kills with commands under way"] += 1

    def take(self, unit, answer):
        require(answer is not None and self.reference.is_as_expected(unit, answer),
                f"unit {unit + 1} {self.stream.units[unit]}: expected {self.reference.answers[unit]}, got {answer}")
        self.answered = max(self.answered, unit + 1)
        self.told = max(self.told, self.answered)
        self.next = unit + 1
        self.counts["answers"] += 1

    def find(self, state):
        """Where the ledger stands, which is where to go on."""
        k = self.reference.where(state, self.told, self.sent)
        if k is None:
            before = self.reference.where(state, 0, self.told)
            after = self.reference.where(state, self.sent, len(self.stream.units))
            self.counts["lost acknowledged events"] += before is not None
            self.counts["phantom events"] += before is None
            what = f"stands after unit {before if after is None else after}" if (before, after) != (None, None) else \
                "stands where no prefix leads"
            raise Problem(f"{what}; {self.told} were acknowledged, {self.sent} sent")
        self.counts["kept without an answer"] += k > self.told
        self.told = k
        if not self.stream.keys:
            self.answered = k
        self.next = self.answered
        return self.next

    def kill(self, host, what):
        host.kill()
        answers = host.rest()
        require(host.status == -9, f"ended by itself with status {host.status}: {host.complaints}")
        self.counts["kills"] += 1
        if what != "kills":
            self.counts[what] += 1
        return answers if what == "kills" else []

    def check_outbox(self, place):
        """The host's own rows agree with the ledger's: they were stored together."""
        with contextlib.closing(sqlite3.connect(place)) as database:
            if not database.execute("SELECT 1 FROM sqlite_master WHERE name = 'outbox'").fetchall():
                return
            rows = database.execute("SELECT last_sequence FROM outbox ORDER BY id").fetchall()
            ends = database.execute("SELECT last_sequence FROM snapshot UNION SELECT last_sequence FROM journal "
                                    "ORDER BY 1 DESC LIMIT 1").fetchall()
        least, most = self.reference.accepted(self.told), self.reference.accepted(self.sent)
        require(least <= len(rows) <= most and rows[-1:] == ends,
                f"the outbox has {len(rows)} rows, expected {least} to {most}; it ends with {rows[-1:]}, the ledger {ends}")
        self.counts["outboxes compared"] += 1


def main(kills, seed, reference_host, host):
    counts = collections.Counter()
    began = time.monotonic()
    problems = 0
    while counts["kills"] < kills:
        with scratch(fast=False) as folder:
            try:
                Life(reference_host, host, seed, counts).live(str(pathlib.Path(folder) / "ledger"), kills)
            except Problem as problem:
                problems += 1
                print(f"FAILED: seed {seed}: {problem}")
                if problems == 10:
                    break
        counts["ledgers"] += 1
        seed += 1
    more = ["ledgers", "kills while opening", "kills with commands under way", "answers", "kept without an answer"]
    more += ["outboxes compared"] if counts["outboxes compared"] else []
    print(f"{pathlib.Path(host).name}: {counts['kills']} kills, {counts['lost acknowledged events']} lost acknowledged "
          f"events, {counts['phantom events']} phantom events, {problems} problems; "
          f"{', '.join(f'{counts[name]} {name}' for name in more)}; {time.monotonic() - began:.1f} s")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3], sys.argv[4]))
