"""Does the safe layer use every function of the interface, and does the handshake notice another layout?"""
import ast
import contextlib
import ctypes
import inspect
import io
import json
import pathlib
import re
import typing
import unittest

import openitem
from openitem import _library, _raw

PACKAGE = pathlib.Path(openitem.__file__).parent
FOLDER = pathlib.Path(__file__).resolve().parents[1]
MANIFEST = FOLDER.parents[1] / "capi" / "abi" / "manifest.json"


def public_things():
    """Names and things of the package: modules, classes, functions, and the methods and properties of the classes."""
    modules = [openitem, *(thing for thing in vars(openitem).values() if inspect.ismodule(thing))]
    for module in modules:
        if module.__name__.startswith("openitem") and not module.__name__.split(".")[-1].startswith("_"):
            yield module.__name__, module
            for name in module.__all__:
                thing = getattr(module, name)
                if inspect.isclass(thing) or inspect.isfunction(thing):
                    yield f"{module.__name__}.{name}", thing
                    yield from members(f"{module.__name__}.{name}", thing)


def members(name, thing):
    for owner in inspect.getmro(thing) if inspect.isclass(thing) else ():
        for member, value in vars(owner).items() if owner.__module__.startswith("openitem") else ():
            value = value.__func__ if isinstance(value, (classmethod, staticmethod)) else value
            if not member.startswith("_") and (inspect.isfunction(value) or isinstance(value, property)):
                yield f"{name}.{member}", value


class TheSafeLayer(unittest.TestCase):
    def setUp(self):
        self.manifest = json.loads(MANIFEST.read_text(encoding="utf-8"))
        self.source = "".join(path.read_text(encoding="utf-8") for path in PACKAGE.glob("*.py") if path.name != "_raw.py")

    def test_uses_every_function(self):
        used = set(re.findall(r"\b_?(?:lib|library)\.(oi_\w+)", self.source)) | set(re.findall(r'"(oi_\w+)"', self.source))
        wanted = {function["name"] for function in self.manifest["functions"]}
        self.assertEqual(sorted(wanted - used), [])
        self.assertEqual(sorted(used - wanted), [])

    def test_uses_every_structure(self):
        unused = [s["name"] for s in self.manifest["structures"] if f"raw.{s['name']}" not in self.source]
        # reached through others, but for allocators: memory comes from malloc
        self.assertEqual(unused, ["oi_text_view", "oi_allocator", "oi_acknowledgement"])

    def test_has_every_flag_and_enumeration(self):
        for structure in self.manifest["structures"]:
            for flag in structure["flags"]:
                self.assertIn(f"raw.{flag}", self.source)
        for enumeration in self.manifest["enumerations"]:
            name = "".join(word.capitalize() for word in enumeration["name"].split("_")[1:])
            self.assertEqual({c["value"] for c in enumeration["constants"]}, {int(m) for m in getattr(openitem, name)})

    def test_is_documented(self):
        for name, thing in public_things():
            with self.subTest(name):
                self.assertTrue(thing.__doc__)
                self.assertFalse(thing.__doc__.startswith((f"{name.split('.')[-1]}(", "An enumeration.")), "made by Python")

    def test_is_written_for_the_oldest_python_it_promises(self):
        self.assertIn('requires-python = ">=3.9"', (FOLDER / "pyproject.toml").read_text(encoding="utf-8"))
        self.assertIn("Python 3.9 or newer", (FOLDER / "README.md").read_text(encoding="utf-8"))
        files = sorted(PACKAGE.rglob("*.py"))
        self.assertIn(PACKAGE / "ledger.py", files)
        for path in files:
            with self.subTest(path.name):
                ast.parse(path.read_text(encoding="utf-8"), path.name, feature_version=(3, 9))

    def test_has_types_that_resolve(self):
        for name in openitem.__all__:
            thing = getattr(openitem, name)
            for one in [thing, *vars(thing).values()] if isinstance(thing, type) else [thing]:
                if str(getattr(one, "__module__", "")).startswith("openitem") and (isinstance(one, type) or callable(one)):
                    typing.get_type_hints(one, localns=vars(openitem))


class TheReadme(unittest.TestCase):
    def test_begins_with_a_program_that_runs(self):
        text = (FOLDER / "README.md").read_text(encoding="utf-8")
        program = re.search(r"```python\n(.*?)```", text, re.S)[1]
        self.assertLessEqual(len(program.splitlines()), 15)
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            exec(program, {})
        self.assertEqual(printed.getvalue(), "100.00 USD 100.00 USD\n")


class TheHandshake(unittest.TestCase):
    def changed(self, structure, change):
        fields = list(structure._fields_)
        change(fields)
        return type(structure.__name__, (ctypes.Structure,), {"_fields_": fields})

    def differences(self, *structures):
        return _library.layout_differences(_library.lines_of(_library.lib), _library.lines_here(structures))

    def test_finds_nothing(self):
        self.assertEqual(self.differences(*_raw.STRUCTURES), [])

    def test_finds_a_moved_a_wider_and_a_missing_field(self):
        def wider(fields):
            fields[-1] = (fields[-1][0], ctypes.c_uint64 * 3)

        for structure in (_raw.oi_money, _raw.oi_item_row, _raw.oi_invoice_input):
            for change in (list.reverse, wider, lambda fields: fields.insert(2, ("new", ctypes.c_uint64))):
                with self.subTest(structure):
                    self.assertTrue(self.differences(self.changed(structure, change)))

    def test_lets_structures_with_a_size_grow(self):
        shorter = self.changed(_raw.oi_item_row, lambda fields: fields.pop())
        self.assertEqual(self.differences(shorter), [])
        frozen = self.changed(_raw.oi_digest, lambda fields: fields.pop())
        self.assertTrue(self.differences(frozen))

    OURS = [("oi_point", "", 0, 16), ("oi_point", "x", 0, 8), ("oi_point", "y", 8, 8),
            ("oi_input", "", 0, 8), ("oi_input", "struct_size", 0, 4), ("oi_input", "flags", 4, 4),
            ("oi_point_row", "", 0, 24), ("oi_point_row", "point", 0, 16), ("oi_point_row", "count", 16, 8)]

    def test_takes_a_library_that_has_grown(self):
        for more in ([], [("oi_new", "", 0, 8)], [("oi_input", "", 0, 16), ("oi_input", "more", 8, 8)],
                     [("oi_point_row", "", 0, 32), ("oi_point_row", "more", 24, 8)]):
            with self.subTest(more):
                self.assertEqual(_library.layout_differences(self.OURS + more, self.OURS), [])

    def test_refuses_a_library_that_lies_otherwise(self):
        for line, told in ((("oi_point", "", 0, 8), "oi_point has 8 bytes there and 16 here"),
                           (("oi_point", "", 0, 24), "oi_point has 24 bytes there and 16 here"),
                           (("oi_input", "", 0, 4), "oi_input has 4 bytes there and 8 here"),
                           (("oi_point_row", "", 0, 16), "oi_point_row has 16 bytes there and 24 here"),
                           (("oi_point_row", "count", 8, 8), "oi_point_row.count"),
                           (("oi_point_row", "count", 16, 4), "oi_point_row.count"),
                           (("oi_point", "z", 16, 8), "oi_point.z"),  # frozen
                           (("oi_point_row", "z", 16, 8), "oi_point_row.z")):  # among the old ones
            with self.subTest(line):
                self.assertEqual(_library.layout_differences([*self.OURS, line], self.OURS), [told])
        self.assertEqual(_library.layout_differences(self.OURS[:-1], self.OURS), ["oi_point_row.count"])
        self.assertEqual(len(_library.layout_differences(self.OURS[:6], self.OURS)), 3)

    def test_wants_level_0_to_be_equal_and_lets_later_ones_be_newer(self):
        for theirs, ours, fits in ((0, 0, True), (1, 1, True), (2, 1, True), (9, 1, True),
                                   (1, 0, False), (0, 1, False), (1, 2, False)):
            with self.subTest(theirs=theirs, ours=ours):
                self.assertEqual(_library.level_fits(theirs, ours), fits)


if __name__ == "__main__":
    unittest.main()
