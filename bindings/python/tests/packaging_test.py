#!/usr/bin/env python3
"""The wheel, built and installed without any package index: packaging_test.py MODULE

Builds the wheel of bindings/python around the module, twice, and installs it into a clean environment, by pip from the
folder, from the file and from a source archive; there a program finds the module inside the package.
"""
import os
import pathlib
import subprocess
import sys
import tempfile
import zipfile

FOLDER = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(FOLDER))
import build_wheel  # noqa: E402

SMOKE = """
import pathlib, openitem
from datetime import date
from openitem import CommandInfo, Customer, Invoice, Ledger, Money, _openitem
with Ledger() as ledger:
    info = CommandInfo(effective=date(2026, 1, 1))
    acme = ledger.create_customer(Customer(code="ACME", currency="USD"), info).id
    ledger.issue_invoice(Invoice(customer=acme, total=Money("100.00", "USD")), info)
    print(ledger.account_balance(acme, date(2026, 2, 15))[0].balance)
package = pathlib.Path(openitem.__file__).parent
assert pathlib.Path(_openitem.__file__).parent == package, _openitem.__file__
assert (package / "py.typed").exists() and (package / "_openitem.pyi").exists()
"""


def run(*command, **more):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, **more)
    if done.returncode != 0:
        raise SystemExit(f"{' '.join(map(str, command))}\n{done.stdout}{done.stderr}")
    return done.stdout


def smoke(python, work):
    plain = {key: value for key, value in os.environ.items()
             if key not in ("OPENITEM_MODULE", "PYTHONPATH", "LD_LIBRARY_PATH")}
    found = run(python, "-I", "-c", SMOKE, cwd=work, env=plain)
    assert found == "100.00 USD\n", found


def main():
    os.environ["OPENITEM_MODULE"] = str(pathlib.Path(sys.argv[1]).resolve())
    try:
        import ensurepip  # noqa: F401  a Debian without python3-venv has none
        import venv  # noqa: F401
    except ImportError as missing:
        print(f"SKIPPED: the environment for the wheel cannot be made: {missing} (Debian, Ubuntu: python3-venv)")
        return 77
    with tempfile.TemporaryDirectory() as work:
        work = pathlib.Path(work)
        wheels = []
        (work / "again").mkdir()
        for again in ("first", "second"):
            printed = run(sys.executable, FOLDER / "build_wheel.py", work / again)
            wheels.append(pathlib.Path(printed.strip()))
        assert wheels[0].read_bytes() == wheels[1].read_bytes(), "two builds of one source differ"
        names = zipfile.ZipFile(wheels[0]).namelist()
        assert any(name.startswith("openitem/_openitem.") and name.endswith((".abi3.so", ".pyd")) for name in names), names
        assert "-cp39-abi3-" in wheels[0].name, wheels[0].name
        archive = work / build_wheel.build_sdist(work)
        assert archive.read_bytes() == (work / "again" / build_wheel.build_sdist(work / "again")).read_bytes()
        for licence in ("LICENSE", "LICENSE_THIRD_PARTY"):
            assert any(name.endswith(f".dist-info/{licence}") for name in names), names
        run(sys.executable, "-m", "venv", work / "python")
        python = work / "python" / ("Scripts" if os.name == "nt" else "bin") / "python"
        for source in (wheels[0], FOLDER, archive):
            run(python, "-m", "pip", "install", "--no-index", "--disable-pip-version-check", source)
            smoke(python, work)
            run(python, "-m", "pip", "uninstall", "-y", "openitem")
    print("built twice alike, installed from the file, the folder and the source archive")
    return 0


if __name__ == "__main__":
    sys.exit(main())
