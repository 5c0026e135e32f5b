#!/bin/sh
# digests_everywhere.sh SOURCE_DIR WORK_DIR: the library compiled by GCC and by Clang, without and with all optimisation,
# opens the kept files and finds the same digests. Prints what each found. About two minutes.
set -eu
source=$1 work=$2

for pair in "gcc g++" "clang clang++"; do
  cc=${pair% *} cxx=${pair#* }
  if ! command -v "$cxx" >/dev/null 2>&1; then
    echo "SKIPPED: $cxx is not installed"
    continue
  fi
  for level in -O0 -O3; do
    build="$work/$cc$level"
    cmake -S "$source" -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=None -DCMAKE_C_COMPILER="$cc" \
      -DCMAKE_CXX_COMPILER="$cxx" -DCMAKE_C_FLAGS=$level -DCMAKE_CXX_FLAGS=$level -DOPENITEM_QUICK_BUILD=ON \
      -DOPENITEM_BUILD_BENCH=OFF -DOPENITEM_BUILD_EXAMPLES=OFF -DOPENITEM_BUILD_BINDINGS=OFF >/dev/null
    cmake --build "$build" --target openitem_test_capi_digests >/dev/null
    echo "== $("$cxx" --version | head -n 1) $level"
    "$build/tests/capi/openitem_test_capi_digests"
  done
done
