#!/usr/bin/env python3
"""Does a quick start of README.md do what it says? Usage: quick_start.py LANGUAGE REPOSITORY FOLDER LIBRARY TOOL

Takes the fenced block under the language's heading in "Quick starts", builds it with TOOL in FOLDER on LIBRARY (and the
binding of the repository), runs it, and compares what it prints with what the section says all of them print. At most
15 lines. Exit status 77 and a line "SKIPPED: why" where TOOL is missing.
"""
import os
import pathlib
import re
import subprocess
import sys

LANGUAGE, REPOSITORY, FOLDER, LIBRARY, TOOL = sys.argv[1], *(pathlib.Path(word) for word in sys.argv[2:6])
HEADINGS = {"c": "C", "cpp": "C++", "python": "Python", "rust": "Rust", "csharp": "C#"}
MOST_LINES = 15

CARGO_TOML = """[package]
name = "quick_start"
version = "0.0.0"
edition = "2021"

[dependencies]
openitem = {{ path = "{bindings}/rust/openitem" }}

[workspace]
"""
PROJECT = """<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net$([System.Environment]::Version.Major).0</TargetFramework>
    <Nullable>enable</Nullable>
    <UseAppHost>false</UseAppHost>
    <AnalysisLevel>latest-recommended</AnalysisLevel>
    <EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild>
    <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
  </PropertyGroup>
  <ItemGroup>
    <ProjectReference Include="{bindings}/csharp/src/OpenItem/OpenItem.csproj" />
  </ItemGroup>
</Project>
"""


class Wrong(Exception):
    """The README, or the program in it, is not as it should be."""


class Missing(Exception):
    """What builds or runs this language is not here."""


def section():
    text = (REPOSITORY / "README.md").read_text(encoding="utf-8")
    found = re.search(r"^## Quick starts\n(.*?)^## ", text, re.M | re.S)
    if not found:
        raise Wrong("README.md has no section 'Quick starts'")
    return found.group(1)


def program_and_output(text):
    stated = re.findall(r"\bprints `([^`]+)`", text)
    if len(stated) != 1:
        raise Wrong(f"the section says {len(stated)} times what they print")
    heading = re.escape(HEADINGS[LANGUAGE])
    found = re.search(rf"^### {heading}\n\n```{LANGUAGE}\n(.*?)^```$", text, re.M | re.S)
    if not found:
        raise Wrong(f"no block ```{LANGUAGE} follows the heading {HEADINGS[LANGUAGE]}")
    lines = found.group(1).count("\n")
    if lines > MOST_LINES:
        raise Wrong(f"{lines} lines, more than {MOST_LINES}")
    return found.group(1), stated[0]


def output_of(*command, **environment):
    done = subprocess.run([str(word) for word in command], cwd=FOLDER, env={**os.environ, **environment},
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", check=False)
    if done.returncode != 0:
        raise Wrong(f"{' '.join(map(str, command))}: exit status {done.returncode}\n{done.stdout}")
    return done.stdout


def written(name, text):
    path = FOLDER / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


# ---- one function a language: builds and runs, gives what was printed

def c(program):
    source, binary = written("quick_start.c", program), FOLDER / "quick_start"
    output_of(TOOL, "-std=c99", "-Wall", "-Wextra", "-Wpedantic", "-Werror",
              f"-I{REPOSITORY}/capi/include", source, "-o", binary, f"-L{LIBRARY.parent}", "-lopenitem")
    return output_of(binary, LD_LIBRARY_PATH=str(LIBRARY.parent), DYLD_LIBRARY_PATH=str(LIBRARY.parent))


def cpp(program):
    source, binary = written("quick_start.cpp", program), FOLDER / "quick_start"
    output_of(TOOL, "-std=c++20", "-Wall", "-Wextra", "-Wpedantic", "-Werror",
              f"-I{REPOSITORY}/include", source, "-o", binary, LIBRARY)
    return output_of(binary)


def python(program):
    source = written("quick_start.py", program)
    return output_of(TOOL, "-B", source, PYTHONPATH=str(LIBRARY.parent.parent))  # the package is what the module lies in


def rust(program):
    written("Cargo.toml", CARGO_TOML.format(bindings=REPOSITORY / "bindings"))
    written("src/main.rs", program)
    folder = str(LIBRARY.parent)
    output_of(TOOL, "build", "--offline", "--quiet", OPENITEM_LIB_DIR=folder, CARGO_TARGET_DIR="target")
    return output_of(FOLDER / "target" / "debug" / "quick_start", LD_LIBRARY_PATH=folder, DYLD_LIBRARY_PATH=folder)


def csharp(program):
    version = subprocess.run([TOOL, "--version"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, encoding="utf-8",
                             check=False).stdout
    if int((re.match(r"\d+", version) or "0")[0]) < 8:
        raise Missing("there is no .NET SDK 8 or newer (dotnet)")
    # In a folder of its own: the SDK compiles every source below a project, also what it made for the binding.
    project = written("program/QuickStart.csproj", PROJECT.format(bindings=REPOSITORY / "bindings"))
    written("program/Program.cs", program)
    written("program/Directory.Build.props", "<Project />\n")  # a host's project: none of ours
    written("program/nuget.config", "<configuration><packageSources><clear /></packageSources></configuration>\n")
    # Nothing is sent, asked of an index, or left running or behind.
    quiet = {name: "1" for name in ("DOTNET_CLI_TELEMETRY_OPTOUT", "DOTNET_NOLOGO", "MSBUILDDISABLENODEREUSE",
                                    "DOTNET_SKIP_FIRST_TIME_EXPERIENCE")}
    quiet.update({name: str(FOLDER / "home") for name in ("HOME", "DOTNET_CLI_HOME", "NUGET_PACKAGES")})
    output_of(TOOL, "build", project, "-nologo", "-v:quiet", "-p:UseSharedCompilation=false", "-p:NuGetAudit=false",
              f"-p:OpenItemOutput={FOLDER}/binding", "-o", FOLDER / "out",
              DOTNET_GENERATE_ASPNET_CERTIFICATE="false", DOTNET_CLI_USE_MSBUILD_SERVER="0", **quiet)
    return output_of(TOOL, FOLDER / "out" / "QuickStart.dll", OPENITEM_LIBRARY=str(LIBRARY), **quiet)


def main():
    try:
        program, stated = program_and_output(section())
        if not TOOL.is_file():
            raise Missing(f"what builds or runs {HEADINGS[LANGUAGE]} is not installed")
        FOLDER.mkdir(parents=True, exist_ok=True)
        printed = {"c": c, "cpp": cpp, "python": python, "rust": rust, "csharp": csharp}[LANGUAGE](program)
        if printed != stated + "\n":
            raise Wrong(f"it prints {printed!r}, and not {stated!r}")
    except Missing as missing:
        print(f"SKIPPED: {missing}")
        return 77
    except Wrong as wrong:
        print(f"FAILED: {HEADINGS[LANGUAGE]}: {wrong}", file=sys.stderr)
        return 1
    print(f"{HEADINGS[LANGUAGE]}: {program.count(chr(10))} lines, prints {stated}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
