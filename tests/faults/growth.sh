#!/bin/sh
# The growth table in instructions, counted by callgrind (Debian: valgrind), on any machine:
#   sh tests/faults/growth.sh [build/dev [FILTER]]
# OPENITEM_GROWTH=4 takes four times the n.
set -eu
build=${1:-build/dev}
filter=${2:-*}
files=$(mktemp -d)
trap 'rm -rf "$files"' EXIT
OPENITEM_GROWTH_CALLGRIND=$files/out \
  valgrind -q --tool=callgrind --instr-atstart=no --callgrind-out-file="$files/out" \
  "$build/tests/faults/openitem_test_growth" --gtest_brief=1 --gtest_filter="Growth.$filter"
