#!/bin/sh
# test.sh [--all | LEG...]: builds everything and runs every test: the format; GCC for debugging; Clang with the address
# and undefined-behaviour sanitizers; threads under the thread sanitizer, without optimisation; what a platform may change
# (scenarios, C tests, digests, journals) with Clang as released (-O3) on 64-bit Arm, emulated. --all adds the other
# combinations: Clang and GCC as released, GCC with the sanitizers, the digests of every compiler and level, Arm with GCC,
# Windows. Legs can be named instead: those alone, in the order given. Quiet when all is well; a failing step prints all it
# has. What cannot be had here is named at the end as SKIPPED. Each part can be repeated by hand: cmake --preset dev,
# cmake --build --preset dev, ctest --preset dev.
set -u

usual="format dev clang-asan-ubsan clang-tsan clang-arm64"
every="format dev clang-release clang-asan-ubsan clang-tsan release asan-ubsan arm64 clang-arm64 windows digests"

packages=all
case ${1:-} in
  "")
    legs=$usual
    packages=test
    ;;
  --all) legs=$every ;;
  *)
    legs=$*
    for leg in $legs; do
      case " $every " in
        *" $leg "*) ;;
        *)
          echo "test.sh: there is no leg $leg; usage: sh cmake/test.sh [--all | LEG...]; legs: $every" >&2
          exit 2
          ;;
      esac
    done
    ;;
esac

root=$(cd "$(dirname "$0")/.." && pwd)
sh "$root/cmake/packages.sh" "$packages" || exit $?
. "$root/cmake/quietly.sh"

skipped=
failed=
tests_run=0
tests_failed=0

skip() {
  skipped="${skipped:+$skipped
}SKIPPED: $1"
}

run_ctest() { # preset, ctest arguments...
  # GCC 12's sanitizers do not know the address layout of kernels that randomise more than they did then.
  if [ -n "$fixed_addresses" ]; then
    (cd "$root" && setarch "$(uname -m)" -R ctest --preset "$@")
  else
    (cd "$root" && ctest --preset "$@")
  fi
}

# Tests that found something missing, each with its own words for it ("SKIPPED: why").
skipped_tests() { # preset; reads $log
  for name in $(sed -n 's/^[[:space:]]*[0-9]* - \(.*\) (Skipped)$/\1/p' "$log"); do
    why=$(awk -v name="$name" '/^[0-9]+\/[0-9]+ Test: / { here = ($3 == name) } here && sub(/^SKIPPED: /, "") { print; exit }' \
      "$root/build/$1/Testing/Temporary/LastTest.log")
    skip "$1: test $name${why:+ ($why)}"
  done
}

# suite PRESET "CMAKE OPTIONS" "TARGETS" CTEST_ARGUMENTS...: one configuration, built (all of it without targets) and
# tested.
suite() {
  preset=$1
  options=$2
  targets=${3:+--target $3}
  shift 3
  # shellcheck disable=SC2086
  if ! quietly "$preset: configure" configure "$preset" $options ||
    ! quietly "$preset: build" cmake --build "$root/build/$preset" -j "$jobs" $targets; then
    failed="$failed $preset"
    return
  fi
  # One more than there are processors: some tests wait for a disk, or for one step after another.
  if quietly "$preset: test" run_ctest "$preset" -j $((jobs + 1)) --no-label-summary "$@"; then
    sed -n '/tests passed, .* tests* failed out of/,$p' "$log"
  else
    failed="$failed $preset"
  fi
  skipped_tests "$preset"
  counts=$(sed -n 's/.*tests passed, \([0-9]*\) tests* failed out of \([0-9]*\).*/\1 \2/p' "$log" | tail -n 1)
  [ -n "$counts" ] || return
  tests_failed=$((tests_failed + ${counts% *}))
  tests_run=$((tests_run + ${counts#* }))
}

# available "WHAT" COMMANDS...: are they all here? Otherwise WHAT is skipped by name.
available() {
  what=$1
  shift
  for command; do
    command -v "$command" >/dev/null 2>&1 && continue
    skip "$what ($command is not installed)"
    return 1
  done
}

# other_platform PRESET COMMAND...: scenarios, C tests, digests and the example host; and COMMAND, which runs a program of
# PRESET's, writes the journals and snapshots that the leg dev's writes, to the byte, and each reads the other's.
other_platform() {
  on=$1
  shift
  suite "$on" "$quick" platform -L '^platform$'
  if ! quietly "$on: build here" here openitem_exchange; then
    failed="$failed $on-exchange"
    return
  fi
  quietly "$on: exchange" sh "$root/tests/journal/exchange.sh" "$root/build/$on/exchange" \
    "$root/build/dev/tests/journal/openitem_exchange" -- "$@" || failed="$failed $on-exchange"
}

# here TARGET: a target of the leg dev, which may not have run.
here() {
  # shellcheck disable=SC2086
  configure dev $gcc $quick && cmake --build "$root/build/dev" -j "$jobs" --target "$1"
}

fixed_addresses=
case $(uname -m) in
  x86_64) setarch "$(uname -m)" -R true 2>/dev/null && fixed_addresses=yes ;;
esac

quick="-DOPENITEM_QUICK_BUILD=ON -DOPENITEM_BUILD_BENCH=OFF"
gcc="-DCMAKE_C_COMPILER=gcc -DCMAKE_CXX_COMPILER=g++"
# No optimisation, and lines for a stack trace.
lean="-DCMAKE_C_FLAGS_DEBUG=-g1 -DCMAKE_CXX_FLAGS_DEBUG=-g1 -DCMAKE_CXX_FLAGS=-D_GLIBCXX_ASSERTIONS"
# Builds other than dev leave out what it has shown: tests that do not depend on compiler or flags.
# Bindings see the same library through the same C functions, whoever compiled it.
elsewhere="once|python"
instrumented="once|must_not_compile"
arm="aarch64-linux-gnu-g++ qemu-aarch64"
wine=/usr/lib/wine/wine64

# Sanitized builds: Clang's where it has what they need, as it compiles them in less time.
sanitized_clang=
sanitized=$gcc
if ! command -v clang++ >/dev/null 2>&1; then
  skip "all tests with Clang (clang++ is not installed)"
elif ! echo 'int main() {}' | clang++ -x c++ -fsanitize=address,undefined - -o /dev/null 2>/dev/null; then
  skip "Clang's sanitizers (its runtime libraries are not installed): GCC's instead"
else
  sanitized_clang=clang-
  sanitized= # the preset names Clang
fi

# shellcheck disable=SC2086
run_leg() {
  case $1 in
    format)
      # format.sh knows which clang-format serves.
      if sh "$root/cmake/format.sh" --which >/dev/null 2>&1; then
        quietly "format" sh "$root/cmake/format.sh" || failed="$failed format"
      else
        skip "format check (clang-format 14 is not installed)"
      fi
      ;;
    dev) suite dev "$gcc $quick" "" ;;
    clang-release)
      ! command -v clang++ >/dev/null 2>&1 ||
        suite clang-release "$quick -DOPENITEM_WARNINGS_AS_ERRORS=ON" "" -LE "$elsewhere"
      ;;
    clang-asan-ubsan) suite ${sanitized_clang}asan-ubsan "$sanitized $quick" "" -LE "$instrumented" ;;
    clang-tsan)
      suite ${sanitized_clang}tsan "$sanitized $lean $quick -DOPENITEM_BUILD_EXAMPLES=OFF" \
        "openitem_test_capi_threads openitem_test_capi_digests" -R "^capi_(threads|digests)$"
      ;;
    # GCC 12 at -O3 warns of bounds inside std::string that it misjudges: not errors here. Each source is compiled by itself,
    # so that a missing include is noticed.
    release) suite release "$gcc -DOPENITEM_BUILD_BENCH=OFF" "" -LE "$elsewhere" ;;
    asan-ubsan)
      # Where Clang's are missing, the leg clang-asan-ubsan was this one.
      if [ -z "$sanitized_clang" ] && [ "$legs" != "${legs#*clang-asan-ubsan}" ]; then
        return
      fi
      suite asan-ubsan "$gcc $quick" "" -LE "$instrumented"
      ;;
    arm64 | clang-arm64)
      if ! available "64-bit Arm, $1: scenarios, C tests, exchange" $arm $([ $1 = arm64 ] || echo clang++); then
        # Clang as released on this processor, unless its own leg has it.
        [ "$legs" != "$usual" ] || ! command -v clang++ >/dev/null 2>&1 ||
          suite clang-release "$quick -DOPENITEM_WARNINGS_AS_ERRORS=ON" platform -L '^platform$' -LE "$elsewhere"
        return
      fi
      other_platform $1 qemu-aarch64 -L /usr/aarch64-linux-gnu "$root/build/$1/tests/journal/openitem_exchange"
      ;;
    windows)
      available "Windows: scenarios, C tests, exchange" x86_64-w64-mingw32-g++-posix $wine || return
      other_platform windows sh "$root/cmake/toolchains/wine.sh" $wine "$root/build/windows" \
        "$root/build/windows/tests/journal/openitem_exchange.exe"
      ;;
    digests) quietly "digests" here digests || failed="$failed digests" ;;
  esac
}

for leg in $legs; do
  run_leg $leg
done

echo
echo "${skipped:-SKIPPED: nothing}"
if [ -n "$failed" ]; then
  echo "FAILED:$failed"
fi
passed=$((tests_run - tests_failed))
percent=0
[ $tests_run -eq 0 ] || percent=$((passed * 100 / tests_run))
echo "$percent% tests passed, $tests_failed tests failed out of $tests_run"
[ -z "$failed" ]
