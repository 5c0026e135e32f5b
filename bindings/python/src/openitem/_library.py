"""Finds the shared library, and checks at import that it lays out structures as this package does."""
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
    if library.oi_abi_level() != raw.OI_ABI_LEVEL:
        raise ImportError(f"{path} has level {library.oi_abi_level()} of the interface, "
                          f"this package was made for {raw.OI_ABI_LEVEL}")
    differences = layout_differences(library)
    if differences:
        raise ImportError(f"{path} was made from another openitem.h: {', '.join(differences[:5])}")
    return library


def _lines(library):
    rows = (raw.oi_layout_row * library.oi_layout_count())()
    written = ctypes.c_size_t()
    status = library.oi_layout_read(0, rows, len(rows), ctypes.sizeof(raw.oi_layout_row), 0, ctypes.byref(written), None)
    if status != raw.OI_OK or written.value != len(rows):
        raise ImportError("the layout table cannot be read")
    for row in rows:
        structure, field = (ctypes.string_at(view.data, view.size).decode() for view in (row.structure, row.field))
        yield structure, field, row.offset, row.size


def layout_differences(library, structures=raw.STRUCTURES):
    """Structures and fields that lie elsewhere than here. A structure with a size of its own may have grown."""
    theirs = {(structure, field): (offset, size) for structure, field, offset, size in _lines(library)}
    found = []
    for structure in structures:
        name, size = structure.__name__, ctypes.sizeof(structure)
        told = theirs.get((name, ""), (0, 0))[1]
        may_grow = structure._fields_[0][0] == "struct_size" or name.endswith("_row")
        if told < size or (told > size and not may_grow):
            found.append(f"{name} has {told} bytes there and {size} here")
        for field, *_ in structure._fields_:
            place = getattr(structure, field)
            if theirs.get((name, field.rstrip("_"))) != (place.offset, place.size):
                found.append(f"{name}.{field}")
    return found


lib = _load()
