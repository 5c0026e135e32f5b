"""Every status that a function gives while the scenarios and the tests of this folder run is one that its
documentation lists. REPOSITORY names the sources."""
import json
import os
import pathlib
import unittest

from openitem import _raw as raw
from openitem._enums import Status
from openitem._library import lib

REPOSITORY = pathlib.Path(os.environ.get("REPOSITORY", pathlib.Path(__file__).resolve().parents[3]))
PLAYED = ["scenario_test", "ledger_test", "journal_test", "sink_test", "misuse_test", "values_test"]


class Documented:
    """The statuses in the documentation of each function, its sets written out."""

    def __init__(self):
        manifest = json.loads((REPOSITORY / "capi" / "abi" / "manifest.json").read_text(encoding="utf-8"))
        self.sets = manifest["status_sets"]
        self.functions = {f["name"]: f["statuses"] for f in manifest["functions"] if "statuses" in f}

    def of(self, name):
        return set(self._expanded(self.functions[name]))

    def _expanded(self, statuses):
        for entry in statuses:
            if "as" in entry:
                yield from self._expanded(self.functions[entry["as"]])
            elif entry["status"].startswith("["):
                yield from self._expanded(self.sets[entry["status"]])
            else:
                yield entry["status"]


def name_of(status):
    return f"OI_{Status(status).name.upper()}"


class Given(unittest.TestCase):
    """(function, status) of every call that this process makes."""
    given = set()

    @classmethod
    def setUpClass(cls):
        cls.documented = Documented()

        def note(status, function, _):
            cls.given.add((function.__name__, status))
            return status
        for name in cls.documented.functions:
            getattr(lib, name).errcheck = note
        for played in PLAYED:
            unittest.defaultTestLoader.loadTestsFromName(played).run(unittest.TestResult())
        for name in cls.documented.functions:
            del getattr(lib, name).errcheck

    def test_are_documented(self):
        missing = sorted(f"{name} gave {name_of(status)}" for name, status in self.given
                         if name_of(status) not in self.documented.of(name))
        refused = {given for given in self.given if given[1] != raw.OI_OK}
        print(f"{len(self.given)} pairs of function and status given, {len(refused)} of them refusals")
        self.assertGreater(len(refused), 250)
        self.assertEqual([], missing)


if __name__ == "__main__":
    unittest.main()
