#!/usr/bin/env python3
"""What does the shared library let out? Usage: symbols_test.py REPOSITORY COMPILER LIBRARY [OBJECT...]

The exported symbols are those of capi/abi/symbols.txt and nothing else; the library needs the C and C++ runtimes only;
the objects of the C layer run nothing when they are loaded. First these checks are tried on a small stand-in with the
same symbols, which must pass, and on stand-ins that break each rule, which must not. Needs the standard library of
Python 3, nm, readelf and a C++ compiler.
"""
import pathlib
import re
import subprocess
import sys
import tempfile

REPOSITORY, COMPILER = (pathlib.Path(word) for word in sys.argv[1:3])
SYMBOLS = (REPOSITORY / "capi" / "abi" / "symbols.txt").read_text(encoding="utf-8").split()
RUNTIMES = re.compile(r"(lib(c|m|stdc\+\+|gcc_s|c\+\+|c\+\+abi|unwind|pthread|(a|t|ub)san)|ld-linux[\w-]*)\.so")


def output_of(*command):
    return subprocess.run([str(word) for word in command], check=True, capture_output=True, text=True).stdout


def symbol_problems(library):
    wanted = set(SYMBOLS)
    found = {}
    for line in output_of("nm", "-D", "--defined-only", library).splitlines():
        kind, name = line.split()[-2:]
        found[name.split("@")[0]] = kind
    yield from (f"not exported: {name}" for name in sorted(wanted - set(found)))
    yield from (f"exported, but not in symbols.txt: {name}" for name in sorted(set(found) - wanted))
    yield from (f"exported as {kind}, not as a function: {name}" for name, kind in sorted(found.items()) if kind != "T")


def needed_problems(library):
    for name in re.findall(r"\(NEEDED\).*\[(.*)\]", output_of("readelf", "-d", library)):
        if not RUNTIMES.match(name):
            yield f"needs {name}"


def initialiser_problems(objects):
    for path in objects:
        if re.search(r"\.(init_array|ctors)\b", output_of("readelf", "-SW", path)):
            yield f"runs something when it is loaded: {pathlib.Path(path).name}"


def problems_of(library, objects):
    return [*symbol_problems(library), *needed_problems(library), *initialiser_problems(objects)]


# ---- stand-ins

FIRST, SECOND = SYMBOLS[:2]
WHOLE = "".join(f'extern "C" void {name}() {{}}\n' for name in SYMBOLS)


def without(name):
    return WHOLE.replace(f'extern "C" void {name}() {{}}\n', "")


# what, source, what is then said
LEAKS = [
    ("a symbol is missing", without(FIRST), f"not exported: {FIRST}"),
    ("a symbol is hidden",
     WHOLE.replace(f"void {SECOND}()", f'__attribute__((visibility("hidden"))) void {SECOND}()'),
     f"not exported: {SECOND}"),
    ("one more function", WHOLE + 'extern "C" void oi_more() {}\n', "exported, but not in symbols.txt: oi_more"),
    ("a function of C++", WHOLE + "int more() { return 1; }\n", "exported, but not in symbols.txt: _Z4morev"),
    ("what a template leaves",
     WHOLE + "template <class T> struct Of { static int of; };\ntemplate <class T> int Of<T>::of = 1;\n"
     "int *more() { return &Of<int>::of; }\n", "exported, but not in symbols.txt: _ZN2OfIiE2ofE"),
    ("a variable in a function's place", without(FIRST) + f'extern "C" {{ int {FIRST} = 1; }}\n',
     f"exported as D, not as a function: {FIRST}"),
    ("a weak function", without(FIRST) + f'extern "C" __attribute__((weak)) void {FIRST}() {{}}\n',
     f"exported as W, not as a function: {FIRST}"),
    ("a static initialiser", WHOLE + "extern \"C\" void *malloc(unsigned long);\nstatic void *volatile kept = malloc(1);\n",
     "runs something when it is loaded: stand_in.o"),
    ("a destructor at the end", WHOLE + "struct Last { ~Last(); };\n__attribute__((visibility(\"hidden\"))) Last::~Last() {}\n"
     "static Last last;\n", "runs something when it is loaded: stand_in.o"),
    ("a constructor of the object file", WHOLE + "__attribute__((constructor)) static void first() {}\n",
     "runs something when it is loaded: stand_in.o"),
]
# Libraries that are no runtimes; the last two begin as some do.
OTHERS = ["libother.so", "libcurl.so", "libcrypto.so"]


def stand_in(folder, source, *more):
    """A library and its object file."""
    (folder / "stand_in.cpp").write_text(source, encoding="utf-8")
    output_of(COMPILER, "-std=c++20", "-w", "-fPIC", "-c", folder / "stand_in.cpp", "-o", folder / "stand_in.o")
    output_of(COMPILER, "-shared", folder / "stand_in.o", *more, "-o", folder / "libstand_in.so")
    return folder / "libstand_in.so", [folder / "stand_in.o"]


def blindness():
    """What the checks would not notice."""
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for line in problems_of(*stand_in(folder, WHOLE)):
            yield f"said of a stand-in that is as it should be: {line}"
        for what, source, said in LEAKS:
            found = problems_of(*stand_in(folder, source))
            if said not in found:
                yield f"not noticed: {what}: {found}"
        (folder / "other.cpp").write_text("int other() { return 1; }\n", encoding="utf-8")
        for other in OTHERS:
            output_of(COMPILER, "-shared", "-fPIC", folder / "other.cpp", f"-Wl,-soname,{other}.1", "-o", folder / other)
            found = problems_of(*stand_in(folder, WHOLE, "-Wl,--no-as-needed", folder / other))
            if f"needs {other}.1" not in found:
                yield f"not noticed: another library is needed: {found}"


def main():
    library, objects = sys.argv[3], sys.argv[4:]
    blind = list(blindness())
    problems = blind + problems_of(library, objects)
    for line in problems:
        print(line, file=sys.stderr)
    print(f"{len(LEAKS) + len(OTHERS) - len(blind)} leaks noticed; {library}: {len(SYMBOLS)} symbols, {len(objects)} objects, "
          f"{len(problems)} problems")
    return 1 if problems or not objects else 0


if __name__ == "__main__":
    sys.exit(main())
