#!/bin/sh
# The growth table in instructions, counted by callgrind (Debian: valgrind), on any machine:
#   sh tests/faults/growth.sh [build/dev [FILTER]]
# Counts are exact, so a quarter of the usual n tells as much. OPENITEM_GROWTH=1 takes the usual n.
set -eu
build=${1:-build/dev}
filter=${2:-*}
files=$(mktemp -d)
trap 'rm -rf "$files"' EXIT
OPENITEM_GROWTH=${OPENITEM_GROWTH:-0.25} OPENITEM_GROWTH_CALLGRIND=$files/out \
  valgrind -q --tool=callgrind --instr-atstart=no --callgrind-out-file="$files/out" \
  "$build/tests/faults/openitem_test_growth" --gtest_brief=1 --gtest_filter="Growth.$filter"
