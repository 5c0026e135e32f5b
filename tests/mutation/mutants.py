#!/usr/bin/env python3
"""Whether the tests notice a fault: one token of deciding code is changed, and some fast test must fail.

    cmake --build build/dev                                    # once: the tests whose objects are used here
    python3 tests/mutation/mutants.py build/dev --sample 300   # seconds a mutant; goes on where it was stopped
    python3 tests/mutation/mutants.py build/dev --files 'src/ledger/operations/*.cpp'
    python3 tests/mutation/mutants.py build/dev --list --files src/ledger/texts.cpp

A mutant is one of: another comparison (< <=, > >=, == !=), && for || and back, + for - and back, a whole number
plus and minus one, true for false, a condition that is always or never true where it refuses, a refusal or check
taken out (OPENITEM_CHECK, a refusing return behind its if, invariant, holds and require), a member that is not set.

How it is quick: the core and the C layer are compiled once, each source alone and unoptimised, into one shared
library; the test programs are linked to that from the objects of the build. A mutant compiles one source, links the
library, and runs the fast tests until one fails, beginning with the one that noticed the last mutant of the file.
A mutant that compiles to the same code as the source is no mutant. Nor is an invariant that asks less outside
recorded*.cpp: it says again what was refused before, and nobody gets to it (one that asks more is a mutant); nor how
much memory is taken ahead; nor what stands in equivalent.txt, a line each:

    path | the line as it stands | the line changed | why nobody can tell them apart

A sample takes one mutant of each file, then from each file in proportion.

What was found is kept in WORK/results.jsonl, by the text of the line and not by its number, until the source of the
line, or --again (what survived), or --fresh (all of it), asks again. A crash, a wrong exit or a test that takes ten times as long is a mutant noticed.

Exit status: 0 when at least --goal percent (95) were noticed. Not part of CI: it takes seconds a mutant.
"""
import argparse
import fnmatch
import hashlib
import json
import os
import re
import resource
import shlex
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
EQUIVALENT = Path(__file__).resolve().parent / "equivalent.txt"

# Code that decides: what is accepted, what a figure is, what a conversion lets through.
DECIDING = ["src/ledger/*.cpp", "src/ledger/operations/*.cpp", "src/ledger/modules/*.cpp", "src/engine/*.cpp",
            "src/reports/*.cpp", "src/reports/*.hpp", "src/money/*.cpp", "src/documents/*.cpp", "src/calendar/*.cpp",
            "capi/src/*.cpp"]  # not src/money/*.hpp: the tests compile these themselves, and would not see a mutant
LEFT_OUT = ["src/reports/account_stream.hpp"]  # asks memory ahead: speed only

# Compiled beforehand: what nearly every source of the core, and of the C layer, includes.
PRECOMPILED = {
    "openitem_core.dir": ["ledger/document.hpp", "ledger/operations.hpp", "ledger/reversal.hpp",
                          "ledger/settlement.hpp", "reports/standpoint.hpp", "<algorithm>", "<functional>", "<string>"],
    "openitem_capi_objects.dir": ["handles.hpp", "query.hpp", "terms_in.hpp", "text_out.hpp", "<algorithm>"],
}
# A header's mutant compiles every source that includes it; one that more include is left out.
MOST_INCLUDERS = 8

# Program and arguments, in the order they are tried; only tests that take a second or two.
TESTS = [
    ("scenarios/openitem_test_scenarios", "--gtest_filter=Files/*"),
    ("documents/openitem_test_documents", ""),
    ("calendar/openitem_test_calendar", ""),
    ("base/openitem_test_base", ""),
    ("money/openitem_test_money", ""),
    ("reports/openitem_test_reports", ""),
    ("capi/openitem_test_capi_rules", ""),
    ("capi/openitem_test_capi_commands", ""),
    ("capi/openitem_test_capi_queries", ""),
    ("capi/openitem_test_capi_values", ""),
    ("capi/openitem_test_capi_events", ""),
    ("capi/openitem_test_capi_every_event", ""),
    ("capi/openitem_test_capi_batches", ""),
    ("capi/openitem_test_capi_ledger", ""),
    ("capi/openitem_test_capi_journal", ""),
    ("capi/openitem_test_capi_misuse", ""),
    ("capi/openitem_test_capi_memory", ""),
    ("capi/openitem_test_capi_layout", ""),
    ("capi/openitem_test_capi_border", ""),
    ("capi/openitem_test_capi_digests", ""),
    ("capi/openitem_test_capi_reentry", ""),
    ("properties/openitem_test_tables", "--gtest_filter=-*Memory*"),
    ("faults/openitem_test_faults", "--gtest_filter=-*Growth*:*Memory*:*Allocation*:Limits.*Credits*:ChangedRecords.*"),
    ("journal/openitem_test_journal", "--gtest_filter=-Campaign*:*Memory*:*EveryAllocation*"),
    ("properties/openitem_test_properties", "--gtest_filter=*Model*"),
]
# Includes point downwards only: these tests know nothing of the ledger, of reports and of the C layer.
LOW_TESTS = ("documents", "calendar", "base", "money")
LOW_SOURCES = ("src/documents", "src/calendar", "src/base", "src/money")


def may_notice(test, path):
    return not test[0].startswith(LOW_TESTS) or path.startswith(LOW_SOURCES)


# ---- mutants of a line

def blanked(text):
    """The text with comments, literals of text and preprocessor lines as blanks, so that only code is looked at."""
    pattern = re.compile(r'//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'|^[ \t]*#(?:[^\n]*\\\n)*[^\n]*',
                         re.S | re.M)
    # A ' inside a number is no literal: 1'000.
    text = re.sub(r"(?<=[0-9a-fA-F])'(?=[0-9a-fA-F])", "_", text)
    return pattern.sub(lambda match: re.sub(r"[^\n]", " ", match.group()), text)


EXCHANGED = [(r" < ", " <= "), (r" <= ", " < "), (r" > ", " >= "), (r" >= ", " > "), (r" == ", " != "), (r" != ", " == "),
             (r" && ", " || "), (r" \|\| ", " && "), (r" \+ ", " - "), (r"(?<=[\w)\]]) - ", " + "), (r" \+= ", " -= "),
             (r" -= ", " += "), (r"\btrue\b", "false"), (r"\bfalse\b", "true"), (r"(?<=[( ])!(?=[\w(*])", "")]
REFUSING = re.compile(r"return \{Errc::|return refuse\(|return Error\{|return [\w.>()*-]*error\(\);|\breject\(|\brefuse\(")
SETTING = re.compile(r"^\s*\*?[a-z_]\w*(\.|->)[\w.]+ [-+|]?= ")
CHECK = re.compile(r"^\s*(OPENITEM_CHECK|invariant|holds|cbor_\.require|require|is_id|is_date\w*|are_names|are_codes"
                   r"|is_free|check_\w+)\(")


class Mutant:
    def __init__(self, path, start, end, new, text):
        self.path, self.start, self.end, self.new = path, start, end, new
        self.line = text.count("\n", 0, start) + 1
        begin = text.rfind("\n", 0, start) + 1
        stop = text.find("\n", end)
        stop = len(text) if stop < 0 else stop
        self.was = " ".join(text[begin:stop].split())
        self.now = " ".join((text[begin:start] + new + text[end:stop]).split()) or "(taken out)"

    def key(self, again):
        """Of the text, not of its place; `again` counts equal ones."""
        return f"{self.path}|{self.was}|{self.now}|{again}"


def statement_end(code, start):
    """Behind the `;` that ends the statement beginning at start."""
    depth = 0
    for at in range(start, len(code)):
        if code[at] in "([{":
            depth += 1
        elif code[at] in ")]}":
            depth -= 1
        elif code[at] == ";" and depth <= 0:
            return at + 1
    return len(code)


def condition_of(code, start):
    """The condition of the if that begins at start: (first, last)."""
    first = code.index("(", start)
    depth = 0
    for at in range(first, len(code)):
        depth += {"(": 1, ")": -1}.get(code[at], 0)
        if depth == 0:
            return first + 1, at
    return first + 1, len(code)


def mutants_of(path, text):
    code = blanked(text)
    found = []
    skipped = [(m.start(), statement_end(code, m.start())) for m in re.finditer(r"\bstatic_assert\b", code)]
    skipped += [m.span() for m in re.finditer(r"\btemplate <[^>]*>|^.*prefetch.*$|\bWorkplace<\d+>", code, re.M)]
    # Where two differ, less is less or equal: if (a.due != b.due) return a.due < b.due;
    no_less = [m.span(4) for m in re.finditer(r"if \(([^\n]+) != ([^\n]+)\) return (\1)( < )\2;", code)]
    reminders = [] if "/record" in path else [(m.start(), statement_end(code, m.start()))
                                              for m in re.finditer(r"\binvariant(?=\()", code)]

    def add(start, end, new):
        asks_less = new == ";" or (new == " || " and code[start:end] == " && ")
        if any(a <= start < b for a, b in skipped) or (new == " <= " and (start, end) in no_less):
            return
        if not (asks_less and any(a <= start < b for a, b in reminders)):
            found.append(Mutant(path, start, end, new, text))

    for pattern, new in EXCHANGED:
        for match in re.finditer(pattern, code):
            add(match.start(), match.end(), new)
    for match in re.finditer(r"(?<![\w.])(\d[\d_]*)(U|UL|ULL)?(?![\w.])", code):
        number = int(match.group(1).replace("_", ""))
        for other in ([number + 1] if number == 0 else [number - 1, number + 1]):
            add(match.start(1), match.end(1), str(other))
    for match in re.finditer(r"\bif (?=\()", code):
        first, last = condition_of(code, match.start())
        body = code[last + 1:statement_end(code, last + 1)]
        if REFUSING.search(body) and not code[first:last].startswith("const auto"):
            add(first, last, "false")
    for match in re.finditer(r"^[ \t]*(?=\S)", code, re.M):
        line_end = code.find("\n", match.end())
        line = code[match.start():line_end if line_end >= 0 else len(code)]
        if CHECK.match(line) or SETTING.match(line):
            end = statement_end(code, match.end())
            if code[match.end():end].count("\n") < 6:
                add(match.end(), end, ";")
    return found


# ---- the build

def all_headers():
    return [p for folder in ("src", "include", "capi/src", "capi/include") for p in (ROOT / folder).rglob("*.h*")]


def all_sources():
    return sorted(p for folder in ("src", "capi/src") for p in (ROOT / folder).rglob("*.cpp"))


INCLUDED = {}


def included_by(path):
    """Headers of ours that a file includes, also through others."""
    if path not in INCLUDED:
        INCLUDED[path] = set()
        for name in re.findall(r'^#include ["<]([^">]+)[">]', path.read_text(), re.M):
            for folder in (path.parent, ROOT / "src", ROOT / "include", ROOT / "capi/src", ROOT / "capi/include"):
                header = folder / name
                if header.exists():
                    INCLUDED[path] |= {header, *included_by(header)}
                    break
    return INCLUDED[path]


def includers(header):
    return [s for s in all_sources() if ROOT / header in included_by(s)]


class Bench:
    def __init__(self, build, work):
        self.build, self.work = build, work
        work.mkdir(parents=True, exist_ok=True)
        self.core = {}
        commands = json.loads((build / "compile_commands.json").read_text())
        self.flags = {}
        for entry in commands:
            for name in ("openitem_core.dir", "openitem_capi_objects.dir"):
                if name in entry["command"]:
                    self.flags.setdefault(name, self.kept_flags(entry["command"]))
        self.sources = all_sources()
        if not all(len(v) for v in self.flags.values()) or len(self.flags) != 2:
            sys.exit(f"{build} has no compile commands of the core and the C layer")

    @staticmethod
    def kept_flags(command):
        words = shlex.split(command)
        kept = [w for w in words if re.match(r"-D|-I|-std=|-isystem", w)]
        return kept + ["-O0", "-g0", "-fPIC", "-w"]

    def object_of(self, source):
        return self.work / "objects" / (str(source.relative_to(ROOT)).replace("/", "_") + ".o")

    def target_of(self, source):
        return "openitem_capi_objects.dir" if "capi/src" in str(source) else "openitem_core.dir"

    def compile(self, source, target, text_from=None, overlay=None):
        """True when it compiles. text_from: the file compiled in the source's place; overlay: headers in place of ours."""
        of = self.target_of(source)
        target.parent.mkdir(parents=True, exist_ok=True)
        ahead = ["-include", str(self.precompiled(of))] if overlay is None else [f"-I{overlay}"]
        command = ["g++", *ahead, *self.flags[of], "-iquote", str(source.parent), "-c", str(text_from or source), "-o",
                   str(target)]
        return subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0

    def precompiled(self, of):
        return self.work / "precompiled" / of / "all.hpp"

    def precompile(self):
        newest = max(p.stat().st_mtime for p in all_headers())
        for of, names in PRECOMPILED.items():
            source = self.precompiled(of)
            made = Path(str(source) + ".gch")
            text = "".join(f"#include {name}\n" if name[0] == "<" else f'#include "{name}"\n' for name in names)
            if made.exists() and made.stat().st_mtime > newest and source.read_text() == text:
                continue
            source.parent.mkdir(parents=True, exist_ok=True)
            source.write_text(text)
            subprocess.run(["g++", *self.flags[of], "-x", "c++-header", str(source), "-o", str(made)], check=True)

    def is_fresh(self, source):
        target = self.object_of(source)
        if not target.exists():
            return False
        made = target.stat().st_mtime
        return all(p.stat().st_mtime < made for p in [source, *included_by(source)])

    def prepare(self):
        self.precompile()
        stale = [s for s in self.sources if not self.is_fresh(s)]
        for number, source in enumerate(stale, 1):
            print(f"\r{number} of {len(stale)} sources compiled", end="", file=sys.stderr, flush=True)
            if not self.compile(source, self.object_of(source)):
                sys.exit(f"{source} does not compile")
        if stale:
            print(file=sys.stderr)
        self.link({})
        self.tests = [test for test in TESTS if self.link_test(test[0])]
        missing = [test[0] for test in TESTS if test not in self.tests]
        if missing:
            print("not built, so left out: " + ", ".join(missing), file=sys.stderr)

    def link(self, instead):
        objects = [str(instead.get(s, self.object_of(s))) for s in self.sources]
        library = self.work / "libmutant.so"
        # Symbolic: functions of headers are those of the library, not those that a test program has of them, too.
        command = ["g++", "-shared", "-fuse-ld=gold", "-Wl,-Bsymbolic", "-o", str(library), *objects]
        return subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0

    def link_test(self, name):
        target = self.build / "tests" / name
        if not target.exists():
            return False
        told = subprocess.run(["ninja", "-C", str(self.build), "-t", "commands", f"tests/{name}"], capture_output=True,
                              text=True).stdout.strip().splitlines()
        if not told:
            return False
        command = told[-1]
        command = re.sub(r"^: && ", "", re.sub(r" && :$", "", command))
        words = []
        for word in shlex.split(command):
            if re.search(r"libopenitem_cxx\.a$|libopenitem(_c)?\.(so[\d.]*|a)$", word):
                word = str(self.work / "libmutant.so")
            words.append(word)
        out = words.index("-o")
        self.program(name).parent.mkdir(parents=True, exist_ok=True)
        words[out + 1] = str(self.program(name))
        words += [f"-Wl,-rpath,{self.work}", "-fuse-ld=gold"]
        done = subprocess.run(words, cwd=self.build, capture_output=True, text=True)
        if done.returncode != 0:
            sys.exit(f"{name} does not link to the library of mutants:\n{done.stderr[-3000:]}")
        return True

    def program(self, name):
        return self.work / "tests" / name

    def run(self, test, seconds):
        """How it failed, or nothing. Seconds are the processor's: other work on the machine counts for nothing."""
        name, arguments = test
        environment = dict(os.environ, GTEST_FAIL_FAST="1", GTEST_BRIEF="1")
        environment.pop("OPENITEM_LAWS", None)
        try:
            done = subprocess.run([str(self.program(name)), *arguments.split()], cwd=self.work, env=environment,
                                  stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=60 * seconds,
                                  preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds)))
        except subprocess.TimeoutExpired:
            return "takes too long"
        if done.returncode == 0:
            return ""
        told = done.stdout.decode(errors="replace")
        failed = re.search(r"\[  FAILED  \] (\S+)", told)
        return failed.group(1) if failed else f"exit {done.returncode}"

    def baseline(self):
        def seconds():
            used = resource.getrusage(resource.RUSAGE_CHILDREN)
            return used.ru_utime + used.ru_stime
        self.limits = {}
        for test in self.tests:
            before = seconds()
            told = self.run(test, 600)
            if told:
                sys.exit(f"{test[0]} fails without a mutant: {told}")
            self.limits[test] = int(10 * (seconds() - before)) + 10
            print(f"{test[0]}: {seconds() - before:.1f} s", file=sys.stderr)

    def judge(self, mutant, text, first):
        """(what became of it, which test noticed)."""
        overlay = self.work / "mutant"
        changed = overlay / Path(mutant.path).relative_to(*Path(mutant.path).parts[:1])
        if mutant.path.startswith("capi"):
            changed = overlay / Path(mutant.path).name
        changed.parent.mkdir(parents=True, exist_ok=True)
        changed.write_text(text[:mutant.start] + mutant.new + text[mutant.end:])
        try:
            source = ROOT / mutant.path
            instead = {}
            same = True
            for compiled in [source] if source.suffix == ".cpp" else includers(mutant.path):
                target = self.work / "changed" / self.object_of(compiled).name
                from_text = changed if compiled == source else None
                if not self.compile(compiled, target, from_text, overlay if from_text is None else None):
                    return "does not compile", ""
                same = same and self.code_of(target) == self.code_of(self.object_of(compiled))
                instead[compiled] = target
            if same:
                return "same code", ""
            if not self.link(instead):
                return "does not compile", ""
            able = [test for test in self.tests if may_notice(test, mutant.path)]
            for test in sorted(able, key=lambda t: t != first):
                told = self.run(test, self.limits[test])
                if told:
                    return "noticed", f"{test[0].split('_test_')[1]}: {told}"
            return "survived", ""
        finally:
            changed.unlink()

    def code_of(self, target):
        """What the object holds but the name of its source."""
        out = self.work / "code.bin"
        subprocess.run(["objcopy", "--strip-all", str(target), str(out)], check=True)
        return hashlib.sha256(out.read_bytes()).hexdigest()


# ---- which, and what became of them

def chosen_mutants(patterns, sample, seed):
    files = sorted({str(p.relative_to(ROOT)) for pattern in patterns for p in ROOT.glob(pattern)})
    files = [f for f in files if not any(fnmatch.fnmatch(f, left) for left in LEFT_OUT)]
    files = [f for f in files if f.endswith(".cpp") or len(includers(f)) <= MOST_INCLUDERS]
    every = []
    for path in files:
        text = (ROOT / path).read_text()
        count = {}
        for mutant in mutants_of(path, text):
            again = count[mutant.was, mutant.now] = count.get((mutant.was, mutant.now), 0) + 1
            mutant.name = mutant.key(again)
            mutant.source = text
            every.append(mutant)
    if sample and sample < len(every):
        every = drawn(every, seed)[:sample]
    return sorted(every, key=lambda m: (m.path, m.start, m.new))


def drawn(every, seed):
    """In the order of a draw: one of each file, then from each file in proportion to what it has.

    By a digest of each one's name, so that a change elsewhere leaves the choice as it is."""
    of_file = {}
    for mutant in sorted(every, key=lambda m: hashlib.sha256(f"{seed}|{m.name}".encode()).digest()):
        of_file.setdefault(mutant.path, []).append(mutant)
    places = [(0 if place == 0 else place / len(mutants), path, mutant)
              for path, mutants in of_file.items() for place, mutant in enumerate(mutants)]
    return [mutant for _, _, mutant in sorted(places, key=lambda p: p[:2])]


def equivalents():
    known = {}
    if EQUIVALENT.exists():
        for line in EQUIVALENT.read_text().splitlines():
            if line.strip() and not line.startswith("#"):
                path, was, now, why = (part.strip() for part in line.split(" | "))
                known[path, was, now] = why
    return known


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("build", type=Path, help="a build folder with its tests built")
    parser.add_argument("--files", nargs="+", default=DECIDING, help="sources, as patterns below the repository")
    parser.add_argument("--sample", type=int, default=0, help="so many of them (default: all)")
    parser.add_argument("--seed", type=int, default=1, help="of the sample")
    parser.add_argument("--work", type=Path, help="where it compiles (default: BUILD/mutants)")
    parser.add_argument("--goal", type=float, default=95.0, help="percent that must be noticed")
    parser.add_argument("--list", action="store_true", help="only name them")
    parser.add_argument("--fresh", action="store_true", help="forget what was found before")
    parser.add_argument("--again", action="store_true", help="try once more what survived")
    parser.add_argument("--share", default="1/1", help="K/N: of those that are left, each N-th from the K-th on, for a "
                        "process of its own with another --work; what they found is put together by cat")
    parser.add_argument("--report", action="store_true", help="only print what was found before")
    options = parser.parse_args()
    share = re.fullmatch(r"(\d+)/(\d+)", options.share)
    first, shares = map(int, share.groups()) if share else (0, 0)
    if not 1 <= first <= shares:
        parser.error(f"--share is K/N with K from 1 to N, and not {options.share}")
    mutants = chosen_mutants(options.files, options.sample, options.seed)
    if options.list:
        for mutant in mutants:
            print(f"{mutant.path}:{mutant.line}: {mutant.was}  ->  {mutant.now}")
        print(len(mutants), "mutants")
        return 0
    work = (options.work or options.build / "mutants").resolve()
    work.mkdir(parents=True, exist_ok=True)
    results = work / "results.jsonl"
    if options.fresh:
        results.unlink(missing_ok=True)
    found = {}
    if results.exists():
        for line in results.read_text().splitlines():
            result = json.loads(line)
            found[result["name"]] = result
    if options.again:
        found = {name: result for name, result in found.items() if result["became"] != "survived"}
    known = equivalents()
    left = [m for m in mutants if m.name not in found and (m.path, m.was, m.now) not in known]
    left = left[first - 1::shares]
    if left and not options.report:
        bench = Bench(options.build.resolve(), work)
        bench.prepare()
        bench.baseline()
        last = {}
        for number, mutant in enumerate(left, 1):
            begun = time.monotonic()
            became, by = bench.judge(mutant, mutant.source, last.get(mutant.path))
            if became == "noticed":
                last[mutant.path] = next(t for t in bench.tests if t[0].split("_test_")[1] == by.split(":")[0])
            found[mutant.name] = {"name": mutant.name, "became": became, "by": by}
            with results.open("a") as out:
                out.write(json.dumps(found[mutant.name]) + "\n")
            print(f"{number}/{len(left)} {mutant.path}:{mutant.line}: {mutant.was}  ->  {mutant.now}: {became} {by} "
                  f"({time.monotonic() - begun:.0f} s)", flush=True)
    return tell(mutants, found, known, options.goal)


def tell(mutants, found, known, goal):
    became = {}
    for mutant in mutants:
        equivalent = (mutant.path, mutant.was, mutant.now) in known
        outcome = "equivalent" if equivalent else found.get(mutant.name, {}).get("became", "not tried")
        became.setdefault(outcome, []).append(mutant)
    print()
    for mutant in became.get("survived", []):
        print(f"survived {mutant.path}:{mutant.line}: {mutant.was}  ->  {mutant.now}")
    noticed, survived = len(became.get("noticed", [])), len(became.get("survived", []))
    rate = 100 * noticed / max(1, noticed + survived)
    print(f"{noticed} of {noticed + survived} mutants noticed: {rate:.1f} %; "
          + ", ".join(f"{len(v)} {k}" for k, v in sorted(became.items()) if k not in ("noticed", "survived")))
    return 0 if rate >= goal and noticed else 1


if __name__ == "__main__":
    sys.exit(main())
