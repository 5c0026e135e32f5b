#!/usr/bin/env python3
"""Does Doxygen find every word it needs in openitem.h? Usage: reference_test.py REPOSITORY FOLDER DOXYGEN

First the check itself: of copies of the header that each lack something, every one must be complained of. Then the C
reference is made in FOLDER, without any complaint. Exit status 77 and "SKIPPED: why" where Doxygen is not installed.
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

REPOSITORY, FOLDER, DOXYGEN = (pathlib.Path(word) for word in sys.argv[1:4])
CAPI = REPOSITORY / "capi"
sys.path.insert(0, str(CAPI / "generator"))
import header  # noqa: E402

HEADER = header.one_text(CAPI / "include" / "openitem.h")

# what is wrong, pattern, replacement, what Doxygen says of it
WRONG = [
    ("a parameter without its words", r" \*  @param\[out\] units    the count; not NULL\n", "", "units"),
    ("words for another parameter", r"@param\[out\] units    the count", "@param[out] count    the count", "count"),
    ("a function without words", r"/\*\* -amount\.\n(?: \*.*\n)+(?=OI_API)", "", "oi_money_negate"),
    ("a field without words", r"(  int32_t scale; +)/\*\*<.*", r"\1", "scale"),
    ("a constant without words", r"/\* Largest id; .*\n", "", "OI_MAX_ID"),
    ("a tag that nobody knows", "@threads any   ", "@thread any   ", "thread"),
]


def complaints(capi, into):
    done = subprocess.run([DOXYGEN, "Doxyfile"], cwd=capi, env={**os.environ, "OPENITEM_REFERENCE": str(into)},
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", check=False)
    # What an older Doxygen says, whatever its exit status.
    return done.stdout or ("" if done.returncode == 0 else f"exit status {done.returncode}")


def complaints_of_copy(text):
    with tempfile.TemporaryDirectory() as name:
        capi = pathlib.Path(name) / "capi"
        (capi / "include").mkdir(parents=True)
        shutil.copytree(CAPI / "generator", capi / "generator")
        shutil.copy(CAPI / "Doxyfile", capi)
        (capi / "include" / "openitem.h").write_text(text, encoding="utf-8")
        return complaints(capi, name)


def problems():
    for what, pattern, replacement, word in WRONG:
        text, count = re.subn(pattern, replacement, HEADER, count=1)
        if count != 1:
            yield f"the header has no {pattern!r}"
        elif word not in complaints_of_copy(text):
            yield f"not noticed: {what}"
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    found = complaints(CAPI, FOLDER)
    if found:
        yield found
    text = "".join(page.read_text(encoding="utf-8") for page in (FOLDER / "html").glob("*_8h.html"))
    functions = re.findall(r"^OI_API .*\b(oi_\w+)\(", HEADER, re.M)
    yield from (f"not in the reference: {name}" for name in functions if name not in text)


def main():
    if not DOXYGEN.is_file():
        print("SKIPPED: Doxygen is not installed (Debian, Ubuntu: doxygen)")
        return 77
    found = list(problems())
    for line in found:
        print(line, file=sys.stderr)
    print(f"{len(WRONG)} mistakes noticed, {len(found)} problems; {FOLDER}/html")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
