#!/usr/bin/env python3
"""The wheel, built and installed without any package index: packaging_test.py LIBRARY

Builds the wheel of bindings/python around the library, twice, and installs it into a clean environment, by pip from the
folder and from the file; there a program finds the library inside the package.
"""
import os
import pathlib
import subprocess
import sys
import tempfile
import zipfile

FOLDER = pathlib.Path(__file__).resolve().parent.parent
SMOKE = """
import pathlib, openitem
from datetime import date
from openitem import CommandInfo, Customer, Invoice, Ledger, Money, _library
with Ledger() as ledger:
    info = CommandInfo(effective=date(2026, 1, 1))
    acme = ledger.create_customer(Customer(code="ACME", currency="USD"), info).id
    ledger.issue_invoice(Invoice(customer=acme, total=Money("100.00", "USD")), info)
    print(ledger.account_balance(acme, date(2026, 2, 15))[0].balance)
package = pathlib.Path(openitem.__file__).parent
assert pathlib.Path(_library.lib._name).parent == package, _library.lib._name
assert (package / "py.typed").exists()
"""


def run(*command, **more):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, **more)
    if done.returncode != 0:
        raise SystemExit(f"{' '.join(map(str, command))}\n{done.stdout}{done.stderr}")
    return done.stdout


def smoke(python, work):
    plain = {key: value for key, value in os.environ.items()
             if key not in ("OPENITEM_LIBRARY", "PYTHONPATH", "LD_LIBRARY_PATH")}
    found = run(python, "-I", "-c", SMOKE, cwd=work, env=plain)
    assert found == "100.00 USD\n", found


def main():
    os.environ["OPENITEM_LIBRARY"] = str(pathlib.Path(sys.argv[1]).resolve())
    try:
        import ensurepip  # noqa: F401  a Debian without python3-venv has none
        import venv  # noqa: F401
    except ImportError as missing:
        print(f"SKIPPED: the environment for the wheel cannot be made: {missing} (Debian, Ubuntu: python3-venv)")
        return 77
    with tempfile.TemporaryDirectory() as work:
        work = pathlib.Path(work)
        wheels = []
        for again in ("first", "second"):
            printed = run(sys.executable, FOLDER / "build_wheel.py", work / again)
            wheels.append(pathlib.Path(printed.strip()))
        assert wheels[0].read_bytes() == wheels[1].read_bytes(), "two builds of one source differ"
        names = zipfile.ZipFile(wheels[0]).namelist()
        assert any("libopenitem" in name or name.endswith(".dll") for name in names), names
        for licence in ("LICENSE", "LICENSE_THIRD_PARTY"):
            assert any(name.endswith(f".dist-info/{licence}") for name in names), names
        run(sys.executable, "-m", "venv", work / "python")
        python = work / "python" / ("Scripts" if os.name == "nt" else "bin") / "python"
        for source in (wheels[0], FOLDER):
            run(python, "-m", "pip", "install", "--no-index", "--disable-pip-version-check", source)
            smoke(python, work)
            run(python, "-m", "pip", "uninstall", "-y", "openitem")
    print("built twice alike, installed from the file and from the folder")
    return 0


if __name__ == "__main__":
    sys.exit(main())
