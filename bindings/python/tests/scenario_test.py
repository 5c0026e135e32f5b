"""Every scenario file, played through the Python binding: each is one test. SCENARIOS names another folder."""
import os
import pathlib
import unittest

from scenario import player, text

FOLDER = pathlib.Path(os.environ.get("SCENARIOS", pathlib.Path(__file__).resolve().parents[3] / "tests" / "scenarios"))


class Scenario(unittest.TestCase):
    pass


def test_of(path):
    def test(self):
        player.play(path.relative_to(FOLDER), text.read(path))
    return test


for found in sorted(FOLDER.rglob("*.scenario")):
    name = "_".join(found.relative_to(FOLDER).with_suffix("").parts)
    setattr(Scenario, f"test_{name}", test_of(found))


class Files(unittest.TestCase):
    def test_are_there(self):
        self.assertGreater(sum(name.startswith("test_") for name in dir(Scenario)), 100)


if __name__ == "__main__":
    unittest.main()
