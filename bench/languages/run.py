#!/usr/bin/env python3
"""What a call costs, in five languages side by side. Usage: run.py LIBRARY_FOLDER PROGRAM_FOLDER

LIBRARY_FOLDER holds libopenitem.so, PROGRAM_FOLDER the programs calls_cpp and calls_c; Rust and C# are built here, with
their own tools, where these are installed. The programs take turns three times; the table shows the best. What is missing
is named.
"""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
LIBRARY, PROGRAMS = (pathlib.Path(word).resolve() for word in sys.argv[1:3])
ROUNDS = 3
ENVIRONMENT = dict(os.environ, OPENITEM_LIBRARY=str(LIBRARY / "libopenitem.so"), OPENITEM_LIB_DIR=str(LIBRARY),
                   LD_LIBRARY_PATH=str(LIBRARY), PYTHONPATH=str(LIBRARY.parent / "bindings" / "python" / "package"),
                   DOTNET_CLI_TELEMETRY_OPTOUT="1", DOTNET_NOLOGO="1")


def run(command, **more):
    return subprocess.run([str(word) for word in command], env=ENVIRONMENT, check=True, capture_output=True, text=True, **more)


def rust(folder):
    cargo = shutil.which("cargo") or shutil.which("cargo", path=str(pathlib.Path.home() / ".cargo" / "bin"))
    if not cargo:
        return "there is no cargo"
    run([cargo, "build", "--release", "--offline", "--manifest-path", HERE / "rust" / "Cargo.toml", "--target-dir", folder])
    return [folder / "release" / "openitem-calls"]


def csharp(folder):
    dotnet = shutil.which("dotnet")
    if not dotnet:
        return "there is no dotnet"
    script = '. "$0"; build "$1" -c Release "-p:OpenItemOutput=$output"'
    more = {"dotnet": dotnet, "output": str(folder)}
    subprocess.run(["sh", "-c", script, ROOT / "bindings" / "csharp" / "tests" / "dotnet.sh", HERE / "csharp"],
                   env={**ENVIRONMENT, **more}, check=True, capture_output=True, text=True)
    return [dotnet, next((folder / "bin" / "Calls" / "Release").glob("*/Calls.dll"))]


def figures_of(command):
    return {name: float(value) for name, value in (line.split() for line in run(command).stdout.splitlines())}


def shown(nanoseconds):
    return f"{nanoseconds:.0f} ns" if nanoseconds < 10_000 else f"{nanoseconds / 1000:.1f} us"


def main():
    commands, missing, best = {}, {}, {}
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        made = {"C++": [PROGRAMS / "calls_cpp"], "C": [PROGRAMS / "calls_c"], "Python": [sys.executable, HERE / "calls.py"],
                "Rust": rust(folder / "rust"), "C#": csharp(folder / "csharp")}
        for language, command in made.items():
            (missing if isinstance(command, str) else commands)[language] = command
        for _ in range(ROUNDS):
            for language, command in commands.items():
                for what, value in figures_of(command).items():
                    key = language, what
                    best[key] = min(value, best.get(key, value))
    print("| a call | " + " | ".join(commands) + " |")
    print("|---|" + "---|" * len(commands))
    for what, words in (("empty", "nothing (`last_sequence`)"), ("summary", "a customer's summary"), ("post", "posting an invoice"),
                        ("made", "making the input of an invoice"), ("batch", "posting it in a batch of 100,000"),
                        ("rows", "reading a row of 100,000 items, in Python as columns")):
        told = [shown(best[language, what]) if (language, what) in best else "-" for language in commands]
        print(f"| {words} | " + " | ".join(told) + " |")
    for language, why in missing.items():
        print(f"SKIPPED: {language} ({why})")


if __name__ == "__main__":
    try:
        main()
    except subprocess.CalledProcessError as error:
        sys.exit(f"{error}\n{error.stdout}\n{error.stderr}")
