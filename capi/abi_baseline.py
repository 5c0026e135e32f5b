#!/usr/bin/env python3
"""What hosts were promised, kept: capi/abi/baseline.abi and capi/abi/level-N.json.

    python3 capi/abi_baseline.py [--check] [LIBRARY]   compares, tells what differs, and fails if anything does
    python3 capi/abi_baseline.py --save [LIBRARY]      takes today's interface as the promise

LIBRARY is the shared library with its debug information; build/dev/capi/libopenitem.so unless told.

baseline.abi is abidw's description of the library as compiled: functions, parameters, structures. level-N.json is
what a binary does not tell, read from the header: the numbers of enumerations and constants, where each field of each
structure stood at that ABI level, and which functions there were. Additions differ too: whoever adds saves anew in the
same change, and the diff of these two files is what a reviewer looks at. ABI.md tells what is promised. Needs Python
3.9; for baseline.abi also abidw and abidiff (Debian, Ubuntu: abigail-tools).
"""
import json
import pathlib
import platform
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
ABI = ROOT / "capi" / "abi"
BASELINE = ABI / "baseline.abi"
INCLUDE = ROOT / "capi" / "include"
sys.path.insert(0, str(ROOT / "capi" / "generator"))
import header  # noqa: E402
import manifest  # noqa: E402


class CannotTell(Exception):
    """Something is missing here; its text says what."""


# ---- the library as compiled

def output_of(*command, accepted=(0,)):
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True, check=False)
    if done.returncode not in accepted:
        raise RuntimeError(f"{' '.join(map(str, command))}: {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


def needs():
    """Raises CannotTell where the two descriptions cannot be made or compared."""
    if not (shutil.which("abidw") and shutil.which("abidiff")):
        raise CannotTell("abidw and abidiff are not installed (Debian, Ubuntu: abigail-tools)")
    if platform.machine() != "x86_64":
        raise CannotTell(f"the baseline is one for x86_64, not {platform.machine()}")


def describe(library, include, into):
    """Source locations stay: without them, or without debug information, every comparison would say 'no change'."""
    if ".debug_info" not in output_of("readelf", "-SW", library):
        raise CannotTell(f"{library} has no debug information")
    output_of("abidw", "--headers-dir", include, "--drop-private-types", "--exported-interfaces-only",
              "--no-corpus-path", "--no-comp-dir-path", "--no-elf-needed", "--type-id-style", "hash",
              library, "--out-file", into)
    if not re.search(r"\bopenitem(?:/\w+)?\.h\b", into.read_text(encoding="utf-8")):
        raise RuntimeError(f"{library}: its description does not name the headers")


def differences(described):
    """abidiff's own words; empty when the description is what the baseline says."""
    # 1 and 2 are failures, 4 a change, 8 an incompatible one.
    return output_of("abidiff", "--no-show-locs", BASELINE, described, accepted=(0, 4, 12))


def library_problems(library, include=INCLUDE):
    with tempfile.TemporaryDirectory() as folder:
        described = pathlib.Path(folder) / "now.abi"
        describe(library, include, described)
        return differences(described)


# ---- the numbers, from the header

def numbers(meaning):
    return {
        "level": meaning["abi_level"],
        "numbers": {**{c["name"]: c["value"] for c in meaning["constants"] if not c["name"].startswith("OI_VERSION")},
                    **{c["name"]: c["value"] for e in meaning["enumerations"] for c in e["constants"]}},
        "structures": {s["name"]: {"kind": s["kind"], "size": s["size"],
                                   "fields": {f["name"]: f"{f['offset']}+{f['size']}" for f in s["fields"]}}
                       for s in meaning["structures"]},
        "functions": [f["name"] for f in meaning["functions"]],
    }


def level_file(level):
    return ABI / f"level-{level}.json"


def level_problems(meaning):
    """Today's level is exactly as saved; what earlier ones had is still there, in its place."""
    today = numbers(meaning)
    if not level_file(today["level"]).exists():
        yield f"{level_file(today['level']).name} is missing"
    for path in sorted(ABI.glob("level-*.json")):
        then = json.loads(path.read_text(encoding="utf-8"))
        where = path.name
        if then["level"] == today["level"] and then != today:
            yield from (f"{where}: {what}" for what in additions(then, today))
        for name, value in then["numbers"].items():
            if name != "OI_ABI_LEVEL" and today["numbers"].get(name) != value:
                yield f"{where}: {name} was {value}, now {today['numbers'].get(name)}"
        yield from (f"{where}: {name} is gone" for name in then["functions"] if name not in today["functions"])
        for name, structure in then["structures"].items():
            yield from (f"{where}: {name}: {what}" for what in moved(structure, today["structures"].get(name)))


def additions(then, today):
    for part in ("numbers", "structures", "functions"):
        yield from (f"{name} is new" for name in today[part] if name not in then[part])
    for name, structure in today["structures"].items():
        before = then["structures"].get(name, structure)
        yield from (f"{name}: {field} is new" for field in structure["fields"] if field not in before["fields"])


def moved(then, now):
    if now is None:
        yield "is gone"
        return
    if now["size"] < then["size"] or (then["kind"] == "frozen" and now["size"] != then["size"]):
        yield f"had {then['size']} bytes, now {now['size']}"
    for field, place in then["fields"].items():
        if now["fields"].get(field) != place:
            yield f"{field} (offset+size) was {place}, now {now['fields'].get(field)}"


# ---- the command

def save(library):
    meaning = manifest.build(header.read(INCLUDE / "openitem.h"))
    level_file(meaning["abi_level"]).write_text(json.dumps(numbers(meaning), indent=1) + "\n", encoding="utf-8")
    needs()
    describe(library, INCLUDE, BASELINE)
    text = BASELINE.read_text(encoding="utf-8")
    # the folders of this machine and of this build are nobody's business
    text = re.sub(rf"(?:{re.escape(str(ROOT))}/|(?:\.\./)+)(?=(?:capi|src|include)/)", "", text)
    BASELINE.write_text(text, encoding="utf-8")


def main():
    words = [word for word in sys.argv[1:] if not word.startswith("--")]
    library = pathlib.Path(words[0]) if words else ROOT / "build" / "dev" / "capi" / "libopenitem.so"
    try:
        if "--save" in sys.argv[1:]:
            save(library)
            return 0
        problems = list(level_problems(manifest.build(header.read(INCLUDE / "openitem.h"))))
        for line in problems:
            print(line)
        needs()
        found = library_problems(library)
        print(found, end="")
    except CannotTell as missing:
        print(f"SKIPPED: {missing}")
        return 1 if "--save" in sys.argv[1:] or problems else 77
    if problems or found:
        print("The interface is not what was promised. If that is meant: python3 capi/abi_baseline.py --save")
    return 1 if problems or found else 0


if __name__ == "__main__":
    sys.exit(main())
