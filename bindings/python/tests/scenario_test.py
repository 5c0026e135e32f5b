"""Every scenario file, played through the Python binding: each is one test. SCENARIOS names another folder."""
import os
import pathlib
import unittest

from scenario import player, text

TESTS = pathlib.Path(__file__).resolve().parents[3] / "tests"
FOLDER = pathlib.Path(os.environ.get("SCENARIOS", TESTS / "scenarios"))
FILES = {path: path.relative_to(FOLDER) for path in sorted(FOLDER.rglob("*.scenario"))}


class Scenario(unittest.TestCase):
    pass


def test_of(path, name):
    def test(self):
        player.play(name, text.read(path))
    return test


for found, called in FILES.items():
    setattr(Scenario, f"test_{'_'.join(called.with_suffix('').parts)}", test_of(found, called))


class Files(unittest.TestCase):
    def test_are_there(self):
        self.assertGreater(sum(name.startswith("test_") for name in dir(Scenario)), 100)


if __name__ == "__main__":
    unittest.main()
