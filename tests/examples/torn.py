"""torn.py DURABLE_FILE [DURABLE_SQLITE]: ledgers as crashes, full disks and mistakes leave them.

A journal that ends anywhere inside its last transaction, with and without zeros behind, is cut off, reported, and
written on. What is not a beginning of a transaction is refused with its position, and the files stay as they are. A
damaged snapshot is passed over while there is an older one, and what is missing is named.
"""
import pathlib
import random
import resource
import shutil
import sys

from hosts import Host, Problem, Reference, Stream, require, run, scratch

program = sys.argv[1]
cases = problems = 0


def case(name, check, *arguments):
    global cases, problems
    cases += 1
    try:
        check(*arguments)
    except Problem as problem:
        problems += 1
        print(f"FAILED: {name}: {problem}")


def files(place, kind):
    return sorted(place.glob(f"{kind}-*"))


def opens(place, state, next_line, complaint):
    """It opens in this state, says so, takes a command, and has it when opened again."""
    answers, complaints, status = run(program, place, f"digest\n{next_line}\ndigest\n")
    require(status == 0, f"status {status}: {complaints}")
    require(answers[1] == state, "another state")
    require(answers[2].startswith("ok "), f"the next command: {answers[2]}")
    require(complaint in complaints if complaint else complaints == "", f"said: {complaints}")
    again, complaints, status = run(program, place, "digest\n")
    require(status == 0 and again[1] == answers[3] and complaints == "", f"opened again: {complaints}")


def refuses(place, complaint):
    """It does not open, tells why, and leaves the files alone."""
    before = {file.name: file.read_bytes() for file in place.iterdir()}
    answers, complaints, status = run(program, place, "digest\n")
    require(status == 1 and answers == [], f"opens: {answers}: {complaints}")
    require(complaint in complaints, f"said: {complaints}")
    require(before == {file.name: file.read_bytes() for file in place.iterdir()}, "changed a file")


class Ends:
    """A ledger without snapshots and where in its only journal file each transaction ends."""

    def __init__(self, folder):
        self.place = pathlib.Path(folder) / "ledger"
        self.lines = ["customer A", "invoice I-1 A 100.00 USD 2026-01-01", "payment A 30.00 USD 2026-01-02",
                      "batch 3\ninvoice I-2 A 1.00 EUR 2026-01-03\ninvoice I-3 A 2.00 EUR 2026-01-03\n"
                      "payment A 2.50 EUR 2026-01-04"]
        host = Host(program, str(self.place))
        host.answer()
        self.ends, self.states = [0], [host.ask("digest")]
        for line in self.lines:
            require(host.ask(line).startswith("ok "), line)
            self.journal = files(self.place, "journal")[0]
            self.ends.append(self.journal.stat().st_size)
            self.states.append(host.ask("digest"))
        host.rest()
        self.bytes = self.journal.read_bytes()
        self.next_line = "customer B"

    def put(self, content):
        self.journal.write_bytes(content)
        for file in files(self.place, "journal")[1:]:
            file.unlink()


def journals_that_end_early():
    with scratch(fast=True) as folder:
        ledger = Ends(folder)
        last, whole = ledger.ends[-2], len(ledger.bytes)
        for length in range(last, whole + 1):
            for zeros in [0, 1, whole - length, 4096] if length % 4 == 0 else [0]:
                ledger.put(ledger.bytes[:length] + bytes(zeros))
                kept = len(ledger.lines) if length == whole else len(ledger.lines) - 1
                # One zero more may be the byte that was cut off.
                if zeros and ledger.bytes.startswith((ledger.bytes[:length] + bytes(zeros))[:whole]):
                    kept = len(ledger.lines) if length + zeros >= whole else kept
                end = ledger.ends[kept]
                left = length + zeros - end
                complaint = f"{left} bytes at position {end}" if left else ""
                case(f"cut at {length} of {whole}, {zeros} zeros behind", opens, ledger.place, ledger.states[kept],
                     ledger.next_line, complaint)


def journals_with_garbage_behind():
    """Less than a head is a beginning for all anybody can tell; more is no record."""
    chance = random.Random(1)
    with scratch(fast=True) as folder:
        ledger = Ends(folder)
        for size in [1, 2, 10, 51, 52, 53, 100, 1000, 70000]:
            garbage = bytes(chance.randrange(1, 256) for _ in range(size))
            ledger.put(ledger.bytes + garbage)
            if size < 52:
                case(f"{size} bytes of garbage", opens, ledger.place, ledger.states[-1], ledger.next_line,
                     f"{size} bytes at position {len(ledger.bytes)}")
            else:
                case(f"{size} bytes of garbage", refuses, ledger.place, "damaged")


def journals_with_damage_inside():
    with scratch(fast=True) as folder:
        ledger = Ends(folder)
        for position in range(0, ledger.ends[-2], 7):
            content = bytearray(ledger.bytes)
            content[position] ^= 1 << position % 8
            ledger.put(bytes(content))
            case(f"a bit of byte {position}", refuses, ledger.place, f"{ledger.journal.name}: ")
        for gone in range(len(ledger.lines) - 1):
            ledger.put(ledger.bytes[:ledger.ends[gone]] + ledger.bytes[ledger.ends[gone + 1]:])
            case(f"transaction {gone + 1} missing", refuses, ledger.place, "broken_chain")
            ledger.put(ledger.bytes[:ledger.ends[gone + 1]] + ledger.bytes[ledger.ends[gone]:])
            case(f"transaction {gone + 1} twice", refuses, ledger.place, "broken_chain")


def snapshots():
    """Three snapshots, of which two are kept, and commands behind."""
    with scratch(fast=True) as folder:
        made = pathlib.Path(folder) / "made"
        stream = Stream(11, 30, keys=False)
        for at in (24, 16, 8):
            stream.units[at:at] = [["snapshot"]]
        reference = Reference(program, stream)
        answers, complaints, status = run(program, str(made), stream.text(0, len(stream.units)))
        require(status == 0, complaints)
        older, newest = [int(file.name.split("-")[1]) for file in files(made, "snapshot")[-2:]]
        require(all(int(file.name.split("-")[1]) >= older for file in files(made, "*[lt]")), "something old stays")
        place = pathlib.Path(folder) / "ledger"

        def changed(change):
            shutil.rmtree(place, ignore_errors=True)
            shutil.copytree(made, place)
            change()

        def damage(file):
            content = bytearray(file.read_bytes())
            content[len(content) // 2] ^= 4
            file.write_bytes(bytes(content))

        state, next_line = reference.state[-1], "customer NEXT"
        changed(lambda: damage(files(place, "snapshot")[-1]))
        case("the newest snapshot damaged", opens_with_older, place, state)
        changed(lambda: files(place, "snapshot")[-1].write_bytes(b""))
        case("the newest snapshot empty", opens_with_older, place, state)
        changed(lambda: files(place, "snapshot")[-1].unlink())
        case("the newest snapshot gone", opens, place, state, next_line, "")
        changed(lambda: [damage(file) for file in files(place, "snapshot")])
        case("both snapshots damaged", refuses, place, f"the journal is missing from position 0 to {older}")
        changed(lambda: [file.unlink() for file in files(place, "snapshot")])
        case("both snapshots gone", refuses, place, f"the journal is missing from position 0 to {older}")
        changed(lambda: (place / "new").write_bytes(b"half a snapshot"))
        case("a snapshot that was being written", opens, place, state, next_line, "")
        changed(lambda: (place / f"snapshot-{10**19}").write_bytes(b"") or (place / "journal-x").write_bytes(b""))
        case("names that are none of ours", opens_with_older, place, state)

        # The journal behind the newest snapshot is a file of its own. Without it nobody can tell that it was there.
        at_newest = max(k for k, unit in enumerate(stream.units) if unit == ["snapshot"])
        changed(lambda: files(place, "journal")[-1].unlink())
        case("the journal since the newest snapshot gone", opens, place, reference.state[at_newest], next_line, "")
        changed(lambda: [file.unlink() for file in files(place, "journal")])
        case("no journal at all", opens, place, reference.state[at_newest], next_line, "")
        # A snapshot knows more than the journal file it was made of: the disk has lost the file's end.
        def shorten():
            files(place, "journal")[-1].unlink()
            last = files(place, "journal")[-1]
            last.write_bytes(last.read_bytes()[:-1])
        changed(shorten)
        case("a snapshot that knows more", opens, place, reference.state[at_newest], next_line, "")


def opens_with_older(place, state):
    answers, complaints, status = run(program, str(place), "digest\n")
    require(status == 0 and answers[1] == state and "going on without it" in complaints, f"{answers} {complaints}")


def two_hosts(which):
    with scratch(fast=True) as folder:
        place = pathlib.Path(folder) / "ledger"
        first = Host(which, str(place))
        require(first.ask("sequence") == "open 0", "does not open")
        answers, complaints, status = run(which, str(place), "digest\n")
        require(status == 1 and answers == [] and "lock" in complaints, f"a second host opens: {complaints}")
        first.send("customer A\n")
        require(first.rest()[-1] == "ok 1", "the first one suffers")


def full_disk(which):
    """A real limit of the system instead of --fail-step: no file beyond so many bytes."""
    with scratch(fast=False) as folder:
        place = pathlib.Path(folder) / "ledger"
        limit = 4000 if which == program else 60000

        def no_larger_files():
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

        # SIGXFSZ is ignored here, as Python does, and in the host: the write fails instead.
        host = Host(which, str(place), preexec_fn=no_larger_files, restore_signals=False)
        host.answer()
        host.ask("customer A")
        state, answer, failed = host.ask("digest"), "ok", 0
        for number in range(400):
            answer = host.ask(f"invoice I-{number} A {number}.00 USD 2026-01-01")
            if answer is None or answer.startswith("unknown "):
                break
            if answer.startswith("failed "):
                failed += 1
                require(host.ask("digest") == state, "failed, and has changed something")
                if failed == 3:
                    break
            else:
                state = host.ask("digest")
        host.rest()
        require(failed == 3 and host.status == 0 or which != program and host.status == 1,
                f"{failed} failed, then {answer}, status {host.status}: {host.complaints}")
        answers, complaints, status = run(which, str(place), "digest\ncustomer B\n")
        require(status == 0 and answers[2].startswith("ok ") and complaints == "", f"{answers} {complaints}")
        require(answers[1] == state or failed < 3, "another state")


def half_a_line():
    """Whoever sent it may have meant 100.00."""
    with scratch(fast=True) as folder:
        place = pathlib.Path(folder) / "ledger"
        answers, _, status = run(program, str(place), "customer A\npayment A 10")
        require(answers == ["open 0", "ok 1", "refused the line does not end"] and status == 0, f"{answers}")
        answers, _, status = run(program, str(place), "batch 2\ncustomer B\n")
        require(answers[1].startswith("refused ") and status == 0, f"{answers}")
        answers, _, _ = run(program, str(place), "a\0b\n@k\nbatch\nbatch 0\nbatch x\nbalance A\nbalance Z 2026-01-01\n"
                            "batch 1\n\n\n# a remark\ncustomer B\n")
        require([answer.split()[0] for answer in answers] == ["open"] + ["refused"] * 8 + ["ok"], f"{answers}")


journals_that_end_early()
journals_with_garbage_behind()
journals_with_damage_inside()
snapshots()
case("half a line", half_a_line)
for each in sys.argv[1:]:
    case("two hosts", two_hosts, each)
    case("a full disk", full_disk, each)
print(f"{cases} cases, {problems} failed")
sys.exit(1 if problems else 0)
