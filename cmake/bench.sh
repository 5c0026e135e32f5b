#!/bin/sh
# bench.sh [S|M|L] [--json FILE]: builds the benchmarks for release and runs them; see bench/run for what is
# measured. bench/run finds the built programs below $OPENITEM_BUILD_DIR.
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)
sh "$root/cmake/packages.sh" bench
. "$root/cmake/quietly.sh"

OPENITEM_BUILD_DIR=$root/build/bench
export OPENITEM_BUILD_DIR
quietly "configure" configure release -B "$OPENITEM_BUILD_DIR" \
  -DOPENITEM_BUILD_TESTS=OFF -DOPENITEM_BUILD_BENCH=ON -DOPENITEM_BUILD_EXAMPLES=ON
quietly "build" cmake --build "$OPENITEM_BUILD_DIR" -j "$jobs"
exec sh "$root/bench/run" "$@"
