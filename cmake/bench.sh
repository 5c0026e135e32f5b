#!/bin/sh
# bench.sh --languages: what a call costs from C++, C, Python, Rust and C#.
# bench.sh [S|M|L] [--json FILE] [--repetitions N] [--only TEXT]...: builds the benchmarks for release and runs them,
# each measurement in a process of its own, in turns with SQLite and the limit loop. What is measured stands in
# bench/driver/plan.cpp; --help tells more.
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)
sh "$root/cmake/packages.sh" bench
. "$root/cmake/quietly.sh"

folder=$root/build/bench
quietly "configure" configure release -B "$folder" \
  -DOPENITEM_BUILD_TESTS=OFF -DOPENITEM_BUILD_BENCH=ON -DOPENITEM_BUILD_EXAMPLES=OFF -DOPENITEM_PYTHON_MODULE=ON
quietly "build" cmake --build "$folder" -j "$jobs"
if [ "${1-}" = --languages ]; then
  exec python3 "$root/bench/languages/run.py" "$folder/capi" "$folder/bench"
fi
exec "$folder/bench/run" "$@"
