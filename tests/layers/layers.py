#!/usr/bin/env python3
"""Includes point one way: no arrow up, no circle.

    python3 tests/layers/layers.py            the whole of include/ and src/
    python3 tests/layers/layers.py --draw     the arrows between folders, with how many includes each stands for

A folder may include itself and what stands before it in LAYERS; public headers include public ones only. What it is
worth is shown first: it must find an arrow up, a circle, a private header in a public one and a folder without a place
in includes that were planted.
"""
import re
import sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
# README, "Layers", from below.
LAYERS = ["base", "search", "money", "calendar", "documents", "encoding", "ledger", "journal", "engine", "reports"]
INCLUDE = re.compile(r'^\s*#\s*include "([^"]+)"', re.MULTILINE)
MADE = {"iso4217_table.hpp"}  # by the build


def read():
    """Path below the root -> what it includes, as it is written."""
    return {path.relative_to(ROOT).as_posix(): INCLUDE.findall(path.read_text(encoding="utf-8"))
            for folder in ("include", "src") for path in sorted((ROOT / folder).rglob("*"))
            if path.suffix in (".hpp", ".cpp", ".def", ".inc")}


def folder_of(path):
    parts = path.split("/")
    return parts[2] if parts[0] == "include" else parts[1]


def resolve(files, path, include):
    """The file that is meant; None: it is made by the build."""
    beside = path.rsplit("/", 1)[0] + "/" + include
    for candidate in ("include/" + include, "src/" + include, beside):
        if candidate in files:
            return candidate
    if include in MADE:
        return None
    raise SystemExit(f"{path} includes {include}, which is nowhere")


def arrows(files):
    return {path: [target for target in (resolve(files, path, include) for include in includes) if target]
            for path, includes in files.items()}


def circle(graph):
    """Files that include each other in a ring; []: none does."""
    state, way = {}, []

    def visit(path):
        state[path] = "open"
        way.append(path)
        for target in graph[path]:
            if state.get(target) == "open":
                return way[way.index(target):] + [target]
            if target not in state:
                found = visit(target)
                if found:
                    return found
        way.pop()
        state[path] = "done"
        return []

    for path in graph:
        if path not in state:
            found = visit(path)
            if found:
                return found
    return []


def faults(files):
    graph = arrows(files)
    found = [f"{path}: the folder has no place in LAYERS" for path in files if folder_of(path) not in LAYERS]
    if found:
        return found
    for path, targets in graph.items():
        for target in targets:
            if LAYERS.index(folder_of(target)) > LAYERS.index(folder_of(path)):
                found.append(f"{path} includes {target}: an arrow up")
            if path.startswith("include/") and target.startswith("src/"):
                found.append(f"{path} includes {target}: a public header needs a private one")
    ring = circle(graph)
    return found + (["a circle: " + " -> ".join(ring)] if ring else [])


def expect_planted_faults_are_found(files):
    planted = [
        ("an arrow up", "src/money/text.cpp", "openitem/reports/item_list.hpp"),
        ("a circle", "include/openitem/base/id.hpp", "openitem/base/id.hpp"),
        ("a public header", "include/openitem/ledger/ledger.hpp", "ledger/state.hpp"),
    ]
    for what, path, include in planted:
        changed = {**files, path: files[path] + [include]}
        if not any(what in fault for fault in faults(changed)):
            raise SystemExit(f"not found although planted: {what} ({path} includes {include})")
    if not any("no place" in fault for fault in faults({**files, "src/helpers/all.cpp": []})):
        raise SystemExit("not found although planted: a folder without a place")


def main():
    sys.setrecursionlimit(10_000)
    files = read()
    expect_planted_faults_are_found(files)
    if "--draw" in sys.argv[1:]:
        count = Counter((folder_of(path), folder_of(target)) for path, targets in arrows(files).items()
                        for target in targets if folder_of(path) != folder_of(target))
        for layer in reversed(LAYERS):
            below = [f"{target} {n}" for (source, target), n in sorted(count.items()) if source == layer]
            print(f"{layer:10} -> {', '.join(below) or 'nothing'}")
    found = faults(files)
    for fault in found:
        print(fault)
    print(f"{len(files)} files, {len(found)} faults")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
