#!/usr/bin/env python3
"""How many scenario files each language plays, as the README's table.

    python3 tests/scenarios/table.py BUILD_FOLDER           runs every language's runner, folder by folder, and prints it
    python3 tests/scenarios/table.py --check BUILD_FOLDER   does every runner play every file, and does the README say so?

The number in a cell is what that runner says it has played and found as written; where it says anything else, the
table is not printed. BUILD_FOLDER is one whose tests are built; what cannot be run is named and has no number.
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
SCENARIOS = ROOT / "tests" / "scenarios"
HEAD = "| scenario files | on disk | C++ | Python | Rust | C# |\n|---|---|---|---|---|---|\n"


def folders():
    """Folder -> how many files it has."""
    files = sorted(path.relative_to(SCENARIOS).parts[0] for path in SCENARIOS.rglob("*.scenario"))
    return {name: files.count(name) for name in sorted(set(files))}


# ---- the runners: command, environment and folder to run a folder's files in, and how they tell the number

def runners(build):
    library = build / "capi" / "libopenitem.so"
    cargo = shutil.which("cargo") or pathlib.Path.home() / ".cargo" / "bin" / "cargo"
    yield ("C++", lambda name: [build / "tests/scenarios/openitem_test_scenarios", f"--gtest_filter=Files/*/{name}_*"],
           {}, ROOT, r"\[  PASSED  \] (\d+) tests?\.")
    yield ("Python", lambda name: [sys.executable, "-B", "-m", "unittest", "discover", "-s", "tests", "-p",
                                   "scenario_test.py", "-k", f"*.test_{name}_*"],
           {"PYTHONPATH": build / "bindings/python/package"}, ROOT / "bindings/python",
           r"Ran (\d+) tests? in .*\n\nOK$")
    yield ("Rust", lambda name: [cargo, "test", "--offline", "--quiet", "--package", "openitem", "--test", "scenario",
                                 "--", f"{name}/"],
           {"OPENITEM_LIB_DIR": library.parent, "LD_LIBRARY_PATH": library.parent,
            "CARGO_TARGET_DIR": build / "bindings/rust/target"},
           ROOT / "bindings/rust", r"^(\d+) scenario files, 0 mutants, 0 failed$")
    yield ("C#", lambda name: ["dotnet", build / "bindings/csharp/tests/OpenItem.Tests.dll", "--root", ROOT,
                               f"Scenario.{name}/"],
           {"OPENITEM_LIBRARY": library}, ROOT, r"^(\d+) passed, 0 failed$")


class Missing(Exception):
    """The runner, or what runs it, is not here."""


class Failed(Exception):
    """A runner does not say that all went as written."""


def played(command, environment, folder, pattern):
    for word in command:
        absent = isinstance(word, pathlib.Path) and word.is_absolute() and not word.exists()
        if absent or (word is command[0] and not shutil.which(str(word))):
            raise Missing(f"{word} is not there")
    done = subprocess.run([str(word) for word in command], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          env={**os.environ, **{name: str(value) for name, value in environment.items()}},
                          encoding="utf-8", check=False)
    told = re.findall(pattern, done.stdout.strip(), re.M)
    if done.returncode != 0 or len(told) != 1:
        raise Failed(f"{' '.join(map(str, command))}: exit status {done.returncode}\n{done.stdout}")
    return int(told[0])


def rows(counts, columns):
    lines = [[f"`{name}/`", str(count), *(str(column.get(name, "-")) for column in columns)]
             for name, count in counts.items()]
    lines.append(["all", str(sum(counts.values())), *(str(sum(column.values()) or "-") for column in columns)])
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def columns_of(build, counts):
    """What each language plays, folder by folder; nothing for one that cannot be run, which is named."""
    columns = []
    for language, command, environment, folder, pattern in runners(build):
        try:
            columns.append({name: played(command(name), environment, folder, pattern) for name in counts})
        except Missing as missing:
            print(f"SKIPPED: {language}: {missing}")
            columns.append({})
    return columns


def check(build):
    counts = folders()
    columns = columns_of(build, counts)
    if any(column not in ({}, counts) for column in columns):
        raise Failed(f"not every runner plays every file:\n{HEAD}{rows(counts, columns)}")
    if HEAD + rows(counts, [counts] * len(columns)) not in (ROOT / "README.md").read_text(encoding="utf-8"):
        raise Failed("the README's table is about other files; table.py BUILD_FOLDER prints the one of today")
    print(f"{sum(counts.values())} files in {len(counts)} folders, as the README says")
    return 0 if all(columns) else 77


def main():
    try:
        if len(sys.argv) == 3 and sys.argv[1] == "--check":
            return check(pathlib.Path(sys.argv[2]).resolve())
        if len(sys.argv) == 2:
            counts = folders()
            print(HEAD + rows(counts, columns_of(pathlib.Path(sys.argv[1]).resolve(), counts)), end="")
            return 0
    except Failed as failed:
        print(f"FAILED: {failed}", file=sys.stderr)
        return 1
    print(__doc__, file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main())
