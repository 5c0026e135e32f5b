"""Every scenario file, played through the Python binding: each is one test. SCENARIOS names another folder."""
import functools
import os
import pathlib
import unittest

from scenario import player, text

TESTS = pathlib.Path(__file__).resolve().parents[3] / "tests"
FOLDER = pathlib.Path(os.environ.get("SCENARIOS", TESTS / "scenarios"))
FILES = {path: path.relative_to(FOLDER) for path in sorted(FOLDER.rglob("*.scenario"))}


class Scenario(unittest.TestCase):
    def test_files_are_there(self):
        self.assertGreater(len(FILES), 100)


def play(_, path, name):
    player.Player(name, text.read(path)).play()


for found, called in FILES.items():
    setattr(Scenario, f"test_{'_'.join(called.with_suffix('').parts)}", functools.partialmethod(play, found, called))


if __name__ == "__main__":
    unittest.main()
