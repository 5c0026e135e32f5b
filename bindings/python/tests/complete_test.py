"""Does the safe layer use every function of the interface, and is all of it documented and typed?"""
import ast
import contextlib
import inspect
import io
import json
import pathlib
import re
import typing
import unittest

import openitem
from openitem import _openitem as raw

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
            if not member.startswith("_") and (inspect.isroutine(value) or inspect.isdatadescriptor(value)):
                yield f"{name}.{member}", value


class TheSafeLayer(unittest.TestCase):
    def setUp(self):
        self.manifest = json.loads(MANIFEST.read_text(encoding="utf-8"))
        self.source = "".join(path.read_text(encoding="utf-8") for path in PACKAGE.glob("*.py"))
        self.module = "".join(path.read_text(encoding="utf-8") for path in (FOLDER / "src" / "module").glob("*.c"))

    def test_uses_every_function(self):
        used = set(re.findall(r"\boi_\w+", self.module))
        unused = {function["name"] for function in self.manifest["functions"]} - used
        self.assertEqual(sorted(unused), [])

    def test_uses_what_the_module_has(self):
        """Functions of the module that are named as the library's, methods of its ledger that are for this package."""
        wanted = {name for name in vars(raw) if name.startswith("oi_") and not isinstance(vars(raw)[name], type)}
        called = set(re.findall(r"\b_?raw\.(oi_\w+)\(", self.source))
        self.assertEqual(sorted(wanted - called), [])
        hidden = {name for name in vars(raw.Ledger) if re.match("_[a-z]", name)}
        self.assertEqual(sorted(hidden - set(re.findall(r"self\.(_\w+)\(", self.source))), [])

    def test_has_every_structure(self):
        unused = {s["name"] for s in self.manifest["structures"]} - set(re.findall(r"\boi_\w+", self.module))
        self.assertEqual(unused, {"oi_allocator"})  # memory comes from malloc

    def test_has_every_flag_and_enumeration(self):
        for structure in self.manifest["structures"]:
            for flag in structure["flags"]:
                self.assertIn(flag, self.module)
        for enumeration in self.manifest["enumerations"]:
            name = "".join(word.capitalize() for word in enumeration["name"].split("_")[1:])
            self.assertEqual({c["value"] for c in enumeration["constants"]}, {int(m) for m in getattr(openitem, name)})

    def test_has_every_column_of_an_aging(self):
        start = "OI_EXPLAIN_"
        columns = {c["name"][len(start):]: c["value"] for c in self.manifest["constants"] if c["name"].startswith(start)}
        self.assertEqual(columns, {column.name: int(column) for column in openitem.AgingColumn})

    def test_is_documented(self):
        for name, thing in public_things():
            with self.subTest(name):
                told = inspect.getdoc(thing)
                self.assertTrue(told)
                self.assertFalse(told.startswith((f"{name.split('.')[-1]}(", "An enumeration.")), "made by Python")

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
    def test_has_programs_that_run(self):
        text = (FOLDER / "README.md").read_text(encoding="utf-8")
        programs = re.findall(r"```python\n(.*?)```", text, re.S)
        self.assertLessEqual(len(programs[0].splitlines()), 15)
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            exec("".join(programs), {})
        self.assertEqual(printed.getvalue(), "100.00 USD 100.00 USD\nACME Acme\n"
                         "INV-1 100.00 USD [datetime.date(2026, 1, 1)]\nACME Acme Ltd\n")


class TheHandshake(unittest.TestCase):
    """Of a module that is linked to a library: with the library inside it is not needed."""

    def test_knows_every_structure(self):
        self.assertEqual(raw.misfits(raw.places(), raw.places()), [])
        names = {structure for structure, _, _, _ in raw.places()}
        manifest = json.loads(MANIFEST.read_text(encoding="utf-8"))
        self.assertEqual(names, {structure["name"] for structure in manifest["structures"]})

    OURS = [("oi_point", "", 0, 16), ("oi_point", "x", 0, 8), ("oi_point", "y", 8, 8),
            ("oi_input", "", 0, 8), ("oi_input", "struct_size", 0, 4), ("oi_input", "flags", 4, 4),
            ("oi_point_row", "", 0, 24), ("oi_point_row", "point", 0, 16), ("oi_point_row", "count", 16, 8)]

    def test_takes_a_library_that_has_grown(self):
        for more in ([], [("oi_new", "", 0, 8)], [("oi_input", "", 0, 16), ("oi_input", "more", 8, 8)],
                     [("oi_point_row", "", 0, 32), ("oi_point_row", "more", 24, 8)]):
            with self.subTest(more):
                self.assertEqual(raw.misfits(self.instead(*more), self.OURS), [])

    def instead(self, *lines):
        """Ours, with other lines in the place of theirs."""
        found = {line[:2]: line for line in [*self.OURS, *lines]}
        return list(found.values())

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
                self.assertEqual(raw.misfits(self.instead(line), self.OURS), [told])
        self.assertEqual(raw.misfits(self.OURS[:-1], self.OURS), ["oi_point_row.count"])
        self.assertEqual(len(raw.misfits(self.OURS[:6], self.OURS)), 3)

    def test_wants_level_0_to_be_equal_and_lets_later_ones_be_newer(self):
        for theirs, ours, fits in ((0, 0, True), (1, 1, True), (2, 1, True), (9, 1, True),
                                   (1, 0, False), (0, 1, False), (1, 2, False)):
            with self.subTest(theirs=theirs, ours=ours):
                self.assertEqual(raw.level_fits(theirs, ours), fits)


if __name__ == "__main__":
    unittest.main()
