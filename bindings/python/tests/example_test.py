#!/usr/bin/env python3
"""Prints the host in Python what the host in C prints? example_test.py CUSTOMER_PAGE DATA

For the data set and the small one, for every option, for each customer.
"""
import csv
import pathlib
import subprocess
import sys
import unittest

PROGRAM, DATA = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
FOLDER = pathlib.Path(__file__).resolve().parent.parent
SMALL = FOLDER.parent.parent / "tests" / "examples" / "small"


def printed(*command):
    return subprocess.run(list(map(str, command)), capture_output=True)


class Hosts(unittest.TestCase):
    maxDiff = None

    def same(self, *options):
        with self.subTest(options):
            wanted = printed(PROGRAM, *options)
            found = printed(sys.executable, "-B", FOLDER / "examples" / "customer_page.py", *options)
            self.assertEqual(wanted.returncode, 0, wanted.stderr)
            self.assertEqual(found.returncode, 0, found.stderr)
            self.assertEqual(found.stdout.decode().splitlines(True), wanted.stdout.decode().splitlines(True))
            self.assertGreater(len(found.stdout), 100)

    def test_print_the_same_page(self):
        self.same()
        self.same("--as-of", "2024-06-30", "--buckets", "15,45,120", "--customer", "C1070")
        self.same("--customer", "C1098", "--as-of", "2022-12-31")
        self.same("--buckets=7")

    def test_print_the_same_summary(self):
        self.same("--summary-json")
        self.same("--summary-json", "--customer=C1070", "--as-of=2024-06-30", "--buckets=15,45,120")
        self.same("--summary-json", "--customer", "C1098", "--as-of", "2022-12-31")

    def test_print_the_same_of_every_kind_of_customer(self):
        with open(DATA / "customers.csv", encoding="utf-8") as file:
            codes = [row["code"] for row in csv.DictReader(file)]
        for code in codes[::len(codes) // 5]:
            self.same("--data", DATA, "--customer", code)

    def test_print_the_same_of_the_small_data_set(self):
        for code in "ABC":
            self.same("--data", SMALL, "--customer", code)
            self.same("--data", SMALL, "--customer", code, "--summary-json")

    def test_refuse_the_same(self):
        for options in (["--as-of", "2025-02-29"], ["--buckets", "30,30"], ["--buckets", ""], ["--customer", "nobody"],
                        ["--data", "/nowhere"], ["--as-off", "2025-01-01"], ["--as-of"]):
            with self.subTest(options):
                wanted = printed(PROGRAM, *options)
                found = printed(sys.executable, "-B", FOLDER / "examples" / "customer_page.py", *options)
                self.assertEqual((found.returncode, found.stdout), (wanted.returncode, wanted.stdout), found.stderr)
                self.assertTrue(found.stderr)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
