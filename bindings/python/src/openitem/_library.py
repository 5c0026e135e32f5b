"""Finds the shared library, and checks at import that it is one this package runs on (capi/ABI.md)."""
import ctypes
import ctypes.util
import os
import pathlib
import sys

from . import _raw as raw

NAMES = {"win32": ["openitem.dll"], "darwin": ["libopenitem.0.dylib", "libopenitem.dylib"]}.get(
    sys.platform, ["libopenitem.so.0", "libopenitem.so"])


def _candidates():
    """Inside the package, then what OPENITEM_LIBRARY says, then the system's."""
    here = pathlib.Path(__file__).resolve().parent
    for name in NAMES:
        if (here / name).exists():
            yield str(here / name)
    if os.environ.get("OPENITEM_LIBRARY"):
        yield os.environ["OPENITEM_LIBRARY"]
    found = ctypes.util.find_library("openitem")
    yield from [found] if found else []
    yield NAMES[0]


def _load():
    tried = []
    for path in _candidates():
        try:
            return _declare(ctypes.CDLL(path), path)
        except OSError as error:
            tried.append(f"{path}: {error}")
    raise ImportError("there is no openitem library; OPENITEM_LIBRARY can name it; tried: " + "; ".join(tried))


def _declare(library, path):
    for name, (returned, parameters) in raw.FUNCTIONS.items():
        try:
            function = getattr(library, name)
        except AttributeError:
            raise ImportError(f"{path} has no {name}: it is older than this package") from None
        function.restype, function.argtypes = returned, parameters
    if not level_fits(library.oi_abi_level(), raw.OI_ABI_LEVEL):
        raise ImportError(f"{path} has level {library.oi_abi_level()} of the interface, "
                          f"this package was made for {raw.OI_ABI_LEVEL}")
    differences = layout_differences(lines_of(library), lines_here())
    if differences:
        raise ImportError(f"{path} was made from another openitem.h: {', '.join(differences[:5])}")
    return library


def level_fits(theirs, ours):
    """Level 0 must be equal, since it may still change; from 1 on a library of the same or a newer level is taken."""
    return theirs == ours or theirs > ours > 0


def lines_of(library):
    """Structure, field ("" for the structure itself), offset, size, as the library has them."""
    rows = (raw.oi_layout_row * library.oi_layout_count())()
    written = ctypes.c_size_t()
    status = library.oi_layout_read(0, rows, len(rows), ctypes.sizeof(raw.oi_layout_row), 0, ctypes.byref(written), None)
    if status != raw.OI_OK or written.value != len(rows):
        raise ImportError("the layout table cannot be read")
    for row in rows:
        structure, field = (ctypes.string_at(view.data, view.size).decode() for view in (row.structure, row.field))
        yield structure, field, row.offset, row.size


def lines_here(structures=raw.STRUCTURES):
    """The same as this package has them."""
    for structure in structures:
        yield structure.__name__, "", 0, ctypes.sizeof(structure)
        for field, *_ in structure._fields_:
            place = getattr(structure, field)
            yield structure.__name__, field.rstrip("_"), place.offset, place.size


def layout_differences(theirs, ours):
    """Structures and fields that lie elsewhere than here. What is new to us may stand behind ours, in a structure that may
    grow: one with a size of its own, or a row.
    """
    there = {(structure, field): (offset, size) for structure, field, offset, size in theirs}
    here = {(structure, field): (offset, size) for structure, field, offset, size in ours}

    def grows(structure):
        return structure.endswith("_row") or (structure, "struct_size") in here

    found = []
    for (structure, field), (offset, size) in here.items():
        at, length = there.get((structure, field), (None, 0))
        grown = field == "" and length > size and grows(structure)
        if at != offset or (length != size and not grown):
            found.append(f"{structure}.{field}" if field else f"{structure} has {length} bytes there and {size} here")
    for (structure, field), (offset, _) in there.items():
        if (structure, field) in here or (structure, "") not in here:
            continue
        if not grows(structure) or offset < here[(structure, "")][1]:
            found.append(f"{structure}.{field}")
    return found


lib = _load()
