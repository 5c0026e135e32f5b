#!/bin/sh
# Instructions of each kind of work, counted by callgrind (Debian: valgrind): the same on any machine with one compiler.
#   sh bench/instructions.sh [build/bench]
# To compare with another tree, build this program in both: it uses the public headers alone.
set -eu
program=${1:-build/bench}/bench/instructions
command -v valgrind >/dev/null || { echo "instructions.sh: valgrind is not installed" >&2; exit 1; }
[ -x "$program" ] || { echo "instructions.sh: $program is not built: sh cmake/bench.sh --help builds it" >&2; exit 1; }
for question in $("$program"); do
  count=$(valgrind --tool=callgrind --collect-atstart=no --toggle-collect=measured --callgrind-out-file=/dev/null \
    "$program" "$question" 2>&1 | sed -n 's/.*Collected : \([0-9]*\)$/\1/p')
  printf '%-14s %13s\n' "$question" "$count"
done
