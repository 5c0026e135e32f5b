#!/bin/sh
# peers.sh S|M|L [FOLDER]: portfolio_aging (in FOLDER; build/release/examples unless told) against figures made by
# others. Builds the workload's generator, makes the data, and wants, byte for byte: the aging of every customer at
# two dates, and every application that a replay of the documents makes by itself. All comparisons are by SHA-256
# with oracle/SHA256SUMS, the inputs too; for S the expected files themselves are there and differences are shown.
#
# The workload is looked for in folders beside the checkout (PEERS names another place). CXX is the C++ compiler,
# WORK a folder to keep the data in. S takes a second, M half a minute, L some minutes and 4 GB of memory:
#
#   cmake --preset release && cmake --build --preset release && sh tests/examples/peers.sh L
#
# Exit status 0: the same; 1: something differs; 77: skipped, the reason is printed.
set -u

size=${1:-S}
root=$(cd "$(dirname "$0")/../.." && pwd)
folder=${2:-$root/build/release/examples}
for beside in "$root"/../*/peers; do
  [ ! -f "$beside/gen_ar.cpp" ] || PEERS=${PEERS:-$beside}
done
peers=${PEERS:-beside $root}
program=$folder/portfolio_aging

case $size in
  S | M | L) ;;
  *)
    echo "usage: peers.sh S|M|L [FOLDER]" >&2
    exit 2
    ;;
esac
if [ ! -f "$peers/gen_ar.cpp" ] || [ ! -f "$peers/oracle/SHA256SUMS" ]; then
  echo "SKIPPED: the workload and its oracle are not there: $peers"
  exit 77
fi
if [ ! -x "$program" ]; then
  echo "$program is not built"
  exit 1
fi

if [ -n "${WORK:-}" ]; then
  mkdir -p "$WORK"
  work=$WORK
else
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
fi
oracle=$peers/oracle

# Contraction off: the data are the same bytes from every compiler.
"${CXX:-c++}" -O2 -std=c++20 -ffp-contract=off "$peers/gen_ar.cpp" -o "$work/gen_ar" &&
  "$work/gen_ar" --size "$size" --out "$work/$size" || exit 1

failures=0
fail() {
  failures=$((failures + 1))
  echo "FAILED: $size: $1"
}

# same FILE NAME: FILE has the sum that SHA256SUMS gives for NAME
same() {
  expected=$(sed -n "s| *$size/$2\$||p" "$oracle/SHA256SUMS")
  got=$(sha256sum <"$1" | cut -d ' ' -f 1)
  if [ -z "$expected" ]; then
    fail "SHA256SUMS has no $size/$2"
  elif [ "$expected" != "$got" ]; then
    fail "$2 is not what it should be"
    [ ! -f "$oracle/$size/$2" ] || diff "$oracle/$size/$2" "$1" | head -n 20
  else
    echo "$size/$2: same bytes"
  fi
}

for input in customers invoices payments applications; do
  same "$work/$size/$input.csv" "$input.csv"
done
[ $failures -eq 0 ] || exit 1 # the generator is at fault, not we

# check NAME OPTIONS...
check() {
  name=$1
  shift
  echo "portfolio_aging $*"
  if "$program" --data "$work/$size" "$@" >"$work/$name"; then
    same "$work/$name" "$name"
    [ ! -f "$oracle/$size/$name" ] || cmp "$oracle/$size/$name" "$work/$name" || fail "$name: cmp"
  else
    fail "portfolio_aging $*"
  fi
}

check expected_today.csv --as-of 2025-12-31
check expected_past.csv --as-of 2025-06-30
check applications.csv --replay

[ $failures -eq 0 ]
