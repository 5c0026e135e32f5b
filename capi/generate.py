#!/usr/bin/env python3
"""Writes everything that follows from openitem.h: manifest, symbol list, version script and its like for Windows, tables for the
compiler and for tests, and of the bindings the raw layers and what repeats in the others.

    python3 capi/generate.py            writes the files that changed
    python3 capi/generate.py --check    names the files that are not what the header says, and fails

Needs nothing but the standard library of Python 3.9.
"""
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "capi" / "generator"))
import emit_c  # noqa: E402
import emit_calls  # noqa: E402
import emit_csharp  # noqa: E402
import emit_csharp_changes  # noqa: E402
import emit_csharp_events  # noqa: E402
import emit_csharp_ids  # noqa: E402
import emit_csharp_queries  # noqa: E402
import emit_csharp_types  # noqa: E402
import emit_python_module  # noqa: E402
import emit_python_types  # noqa: E402
import emit_rust  # noqa: E402
import emit_rust_by_name  # noqa: E402
import header  # noqa: E402
import manifest  # noqa: E402
import queries  # noqa: E402


def generated(path):
    """Path below the root -> text."""
    meaning = manifest.build(header.read(path))
    queries.know(meaning)
    files = {"capi/abi/manifest.json": manifest.dump(meaning) + "\n"}
    for emitter in (emit_c, emit_calls, emit_python_module, emit_python_types, emit_rust, emit_rust_by_name, emit_csharp,
                    emit_csharp_types, emit_csharp_changes, emit_csharp_events, emit_csharp_ids, emit_csharp_queries):
        files.update(emitter.files(meaning))
    return files


def main():
    check = "--check" in sys.argv[1:]
    try:
        files = generated(ROOT / "capi" / "include" / "openitem.h")
    except header.Refused as refused:
        print(refused, file=sys.stderr)
        return 1
    stale = [name for name, text in files.items()
             if not (ROOT / name).exists() or (ROOT / name).read_text(encoding="utf-8") != text]
    for name in stale:
        if check:
            print(f"{name} is not what openitem.h says: run python3 capi/generate.py", file=sys.stderr)
        else:
            (ROOT / name).parent.mkdir(parents=True, exist_ok=True)
            (ROOT / name).write_text(files[name], encoding="utf-8")
    print(f"{len(files)} files, {len(stale)} {'stale' if check else 'written'}")
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
