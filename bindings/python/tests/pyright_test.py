"""Does a second type checker see what mypy sees? What editors run: pyright, of the path or where cmake/packages.sh puts it."""
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

import openitem
import types_test

REPOSITORY = types_test.FOLDER.parents[1]
TOOLS = REPOSITORY / "build" / "tools" / "node_modules" / ".bin"
PYRIGHT = shutil.which("pyright", path=os.pathsep.join([str(TOOLS), os.environ.get("PATH", os.defpath)]))
PACKAGE = pathlib.Path(openitem.__file__).parent


@unittest.skipUnless(PYRIGHT, "there is no pyright (npm install pyright)")
class Types(unittest.TestCase):
    def run_pyright(self, *arguments):
        return subprocess.run([PYRIGHT, "--outputjson", "--pythonpath", sys.executable, *map(str, arguments)],
                              capture_output=True, text=True, env={**os.environ, "PYTHONPATH": str(PACKAGE.parent)})

    def complaints(self, where, mode, *programs):
        """(program, line, rule, message) of all that is said, warnings too."""
        with tempfile.TemporaryDirectory() as folder:
            names = [f"program{index}.py" for index in range(len(programs))]
            for name, program in zip(names, programs):
                (pathlib.Path(folder) / name).write_text(program, encoding="utf-8")
            settings = {"typeCheckingMode": mode, "pythonVersion": "3.9", "extraPaths": [str(PACKAGE.parent)],
                        "include": [os.path.relpath(where or folder, os.path.realpath(folder))],
                        "reportMissingModuleSource": False}  # the extension module lies in the build tree
            (pathlib.Path(folder) / "pyrightconfig.json").write_text(json.dumps(settings), encoding="utf-8")
            done = self.run_pyright("--project", folder)
        told = json.loads(done.stdout)
        self.assertGreaterEqual(told["summary"]["filesAnalyzed"], max(1, len(programs)), done.stdout)
        return [(pathlib.Path(one["file"]).name, one["range"]["start"]["line"] + 1, one.get("rule"), one["message"])
                for one in told["generalDiagnostics"]]

    def test_of_the_package_are_right(self):
        self.assertEqual(self.complaints(types_test.FOLDER / "src" / "openitem", "standard"), [])

    def test_of_the_package_are_complete(self):
        told = json.loads(self.run_pyright("--verifytypes", "openitem", "--ignoreexternal").stdout)["typeCompleteness"]
        unknown = [(one["name"], [it["message"] for it in one["diagnostics"]]) for one in told["symbols"]
                   if one["isExported"] and not (one["isTypeKnown"] and not one["isTypeAmbiguous"])]
        self.assertEqual(unknown, [])
        self.assertGreater(told["exportedSymbolCounts"]["withKnownType"], 300)

    def test_of_the_readmes_programs_are_strict(self):
        for readme in (types_test.FOLDER, REPOSITORY):
            with self.subTest(readme):
                texts = re.findall(r"```python\n(.*?)```", (readme / "README.md").read_text(encoding="utf-8"), re.S)
                self.assertTrue(texts)
                self.assertEqual(self.complaints(None, "strict", "\n".join(texts)), [])

    def test_of_what_is_right_are_strict(self):
        self.assertEqual(self.complaints(None, "strict", types_test.NEVER_NONE, types_test.NARROWED), [])

    def test_of_what_is_wrong_are_refused(self):
        program = types_test.IMPORTS + "\n".join(types_test.WRONG)
        found = {(line, rule) for _, line, rule, _ in self.complaints(None, "standard", program)}
        for number, (text, (_, rule)) in enumerate(types_test.WRONG.items(), 3):
            with self.subTest(text):
                self.assertIn((number, rule), found)


if __name__ == "__main__":
    unittest.main()
