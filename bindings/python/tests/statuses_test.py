"""Every status that a function gives while the scenarios and the tests of this folder run is one that its
documentation lists. REPOSITORY names the sources."""
import json
import os
import pathlib
import sys
import unittest

from openitem import _openitem as raw
from openitem._enums import Status

REPOSITORY = pathlib.Path(os.environ.get("REPOSITORY", pathlib.Path(__file__).resolve().parents[3]))
sys.path.insert(0, str(REPOSITORY / "capi" / "generator"))
import statuses  # noqa: E402

PLAYED = ["scenario_test", "ledger_test", "journal_test", "sink_test", "misuse_test", "matrix_test", "values_test"]


def name_of(status):
    return f"OI_{Status(status).name.upper()}"


class Given(unittest.TestCase):
    """(function, status) of every call that this process makes."""
    given = set()

    @classmethod
    def setUpClass(cls):
        cls.manifest = json.loads((REPOSITORY / "capi" / "abi" / "manifest.json").read_text(encoding="utf-8"))
        raw.trace(lambda function, status: cls.given.add((function, status)))
        for played in PLAYED:
            unittest.defaultTestLoader.loadTestsFromName(played).run(unittest.TestResult())
        raw.trace(None)

    def test_are_documented(self):
        missing = sorted(f"{name} gave {name_of(status)}" for name, status in self.given
                         if name_of(status) not in statuses.of_function(self.manifest, name))
        refused = {given for given in self.given if given[1] != Status.OK}
        print(f"{len(self.given)} pairs of function and status given, {len(refused)} of them refusals")
        self.assertGreater(len(refused), 250)
        self.assertEqual([], missing)


if __name__ == "__main__":
    unittest.main()
