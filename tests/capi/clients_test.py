#!/usr/bin/env python3
"""Do programs that know this header work with that library? Usage:

    clients_test.py REPOSITORY C_COMPILER INCLUDE_FOLDER LIBRARY LIBRARY_INCLUDE_FOLDER VERSION TEST...

Compiles the C tests of this folder and the example host customer_page with the compiler and the openitem.h of the
folder, and runs them on the library, which another compiler or another version of the header may have made. The host
must print its golden pages byte for byte. Needs the standard library of Python 3, and sh.
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile

REPOSITORY, COMPILER, INCLUDE, LIBRARY, LIBRARY_INCLUDE = (pathlib.Path(word) for word in sys.argv[1:6])
VERSION, TESTS = sys.argv[6], sys.argv[7:]
HERE = REPOSITORY / "tests" / "capi"
EXAMPLES = REPOSITORY / "capi" / "examples"
WITH_TABLES = {"misuse", "reentry"}  # tests that call every function
FLAGS = ["-std=c11", f"-I{INCLUDE}", f"-I{REPOSITORY / 'capi' / 'src'}",
         f'-DOPENITEM_SOURCE_DIR="{REPOSITORY}"', f'-DEXPECTED_VERSION="{VERSION}"',
         f'-DOPENITEM_EXAMPLE_DATA="{EXAMPLES / "data"}"'] + (["-DANOTHER_HEADER"] if INCLUDE != LIBRARY_INCLUDE else [])


def output_of(*command, **more):
    done = subprocess.run([str(word) for word in command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                          check=False, **more)
    return done.returncode, done.stdout


def page_sources():
    """customer_page's sources, as the examples' CMakeLists.txt lists them."""
    text = (EXAMPLES / "CMakeLists.txt").read_text(encoding="utf-8")
    shared = re.search(r"set\(shared_by_both ([^)]*)\)", text)[1]
    own = re.search(r"openitem_add_example\(customer_page\s([^)]*?)\$\{shared_by_both\}\)", text)[1]
    return [EXAMPLES / name for name in (own + " " + shared).split()]


def sources_of_every_call():
    """What tests that call every function are made of, as the CMakeLists.txt of this folder lists it."""
    return re.search(r"set\(every_call ([^)]*)\)", (HERE / "CMakeLists.txt").read_text(encoding="utf-8"))[1].split()


class Clients:
    def __init__(self, folder):
        self.folder = folder
        # By its SONAME and by the name that -l looks for.
        for name in ("libopenitem.so", "libopenitem.so.0"):
            (folder / name).symlink_to(LIBRARY)
        self.environment = {**os.environ, "LD_LIBRARY_PATH": str(folder)}
        self.objects = {}

    def compiled(self, source):
        if source not in self.objects:
            target = self.folder / f"{len(self.objects)}.o"
            status, said = output_of(COMPILER, *FLAGS, "-c", source, "-o", target)
            if status != 0:
                raise RuntimeError(f"{source.name} does not compile:\n{said}")
            self.objects[source] = target
        return self.objects[source]

    def program(self, name, sources):
        target = self.folder / name
        status, said = output_of(COMPILER, *map(self.compiled, sources), f"-L{self.folder}", "-lopenitem", "-o", target)
        if status != 0:
            raise RuntimeError(f"{name} does not link:\n{said}")
        return target

    def test(self, name):
        helpers = sources_of_every_call() if name in WITH_TABLES else ["books.c", "check.c"]
        parts = sorted(path.name for path in HERE.glob(f"{name}_*.c")) if name == "misuse" else [f"{name}_test.c"]
        sources = parts + ([] if name == "layout" else helpers)
        return output_of(self.program(name, [HERE / source for source in sources]), env=self.environment)

    def pages(self):
        page = self.program("customer_page", page_sources())
        return output_of("sh", REPOSITORY / "tests" / "examples" / "golden.sh", page, env=self.environment)


def main():
    failed = 0
    with tempfile.TemporaryDirectory() as name:
        clients = Clients(pathlib.Path(name))
        for what, run in [(test, lambda test=test: clients.test(test)) for test in TESTS] + [("customer_page", clients.pages)]:
            status, said = run()
            print(f"{what}: {said.strip().splitlines()[-1] if said.strip() else 'silent'}")
            if status != 0:
                failed += 1
                print(said, file=sys.stderr)
    print(f"{len(TESTS)} tests and a host of {COMPILER.name}, {failed} failed")
    return 1 if failed or not TESTS else 0


if __name__ == "__main__":
    sys.exit(main())
