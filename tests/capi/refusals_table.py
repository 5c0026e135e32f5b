#!/usr/bin/env python3
"""What each refusal reads like: capi/REFUSALS.md.

    python3 tests/capi/refusals_table.py PROGRAMS            prints the table
    python3 tests/capi/refusals_table.py --check PROGRAMS    is capi/REFUSALS.md this table?

PROGRAMS are tests of the C interface. Each shows the refusals that it met; of one status the table has the text that says
most, the first one of those in the order of the alphabet.
"""
import json
import os
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
TABLE = ROOT / "capi" / "REFUSALS.md"
HEAD = """# Refusals

Every status with its number and what it means, in the order of precedence: of several reasons to refuse a call, the
earlier one is reported. The second line is a refusal as `oi_error_describe` (and the exceptions of the bindings) tell it, of
a call that a test makes: the word of the status, the record, the field, the value, what the status means, what would do.
`tests/capi/refusals_table.py` makes this table.

"""


def met(programs):
    """Status -> the texts of its refusals."""
    texts = {}
    for program in programs:
        ran = subprocess.run([program], env={**os.environ, "OPENITEM_REFUSALS": "1"}, capture_output=True, text=True, check=True)
        for line in ran.stdout.splitlines():
            if line.startswith("refusal "):
                text = line[len("refusal "):]
                texts.setdefault(text.split(":")[0], set()).add(text)
    return texts


def said_most(texts):
    return min(texts, key=lambda text: (-text.count(": ") - text.count(", ") - text.count("; "), -len(text), text))


def table(programs):
    manifest = json.loads((ROOT / "capi" / "abi" / "manifest.json").read_text(encoding="utf-8"))
    statuses = next(e for e in manifest["enumerations"] if e["name"] == "oi_status")["constants"]
    texts = met(programs)
    rows = ["| status | number | meaning, and an example |", "|---|---|---|"]
    for status in statuses:
        word = status["name"][len("OI_"):].lower()
        example = f"<br>`{said_most(texts[word])}`" if word in texts else ""
        rows.append(f"| `{status['name']}` | {status['value']} | {status['doc']}{example} |")
    unknown = set(texts) - {s["name"][len("OI_"):].lower() for s in statuses}
    assert not unknown, unknown
    return HEAD + "\n".join(rows) + "\n", sum(word in texts for word in (s["name"][3:].lower() for s in statuses))


def main():
    check = "--check" in sys.argv[1:]
    text, shown = table([argument for argument in sys.argv[1:] if argument != "--check"])
    if not check:
        print(text, end="")
        return 0
    print(f"{shown} statuses with an example")
    if not TABLE.exists() or TABLE.read_text(encoding="utf-8") != text:
        print("capi/REFUSALS.md is not what tests/capi/refusals_table.py prints")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
