"""run.py NAME PACKAGE...: runs NAME_test.py where the packages are, in this Python or in another one of the machine.

One extension module serves every Python since 3.9, so that packages may belong to whichever. Exit status 77 and a line
"SKIPPED: why": no Python has them, or a test found something else missing."""
import os
import pathlib
import re
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent


def pythons():
    """This one, what the user calls python3, and the system's."""
    found = [sys.executable, shutil.which("python3"), shutil.which("python3", path=os.defpath)]
    return list(dict.fromkeys(path for path in found if path))


def serves(python, packages):
    imports = "import sys; assert sys.version_info >= (3, 9)" + "".join(f"; import {name}" for name in packages)
    return subprocess.run([python, "-c", imports], capture_output=True).returncode == 0


def skipped(why):
    print("SKIPPED:", why)
    return 77


def main(name, packages):
    python = next((python for python in pythons() if serves(python, packages)), None)
    if python is None:
        return skipped(f"no Python here has {' and '.join(packages)}")
    done = subprocess.run([python, "-B", "-m", "unittest", "discover", "-v", "-s", str(HERE), "-p", f"{name}_test.py"],
                          stderr=subprocess.PIPE, text=True)
    print(done.stderr)
    reasons = sorted(set(re.findall(r" \.\.\. skipped ['\"](.*)['\"]$", done.stderr, re.M)))
    return skipped("; ".join(reasons)) if reasons and done.returncode == 0 else done.returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
