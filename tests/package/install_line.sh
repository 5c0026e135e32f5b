#!/bin/sh
# The line of README.md that installs builds the libraries alone: no test, benchmark or example. It is configured as it
# stands there, in another folder; what it would build is listed.
set -eu

line=$(grep -E '^cmake --preset [a-z-]+ && cmake --build --preset [a-z-]+ && cmake --install ' "$SOURCE_DIR/README.md")
[ "$(echo "$line" | wc -l)" -eq 1 ] || { echo "FAILED: README.md installs in several ways: $line"; exit 1; }
preset=$(echo "$line" | sed 's/cmake --preset \([a-z-]*\).*/\1/')
case $line in
  *" --build --preset $preset "*" --install build/$preset "*) ;;
  *) echo "FAILED: three presets in one line: $line" && exit 1 ;;
esac

rm -rf "$WORK_DIR/install_line"
cd "$SOURCE_DIR"
"$CMAKE" --preset "$preset" -B "$WORK_DIR/install_line" -DCMAKE_C_COMPILER="$CC" -DCMAKE_CXX_COMPILER="$CXX" >/dev/null
"$CMAKE" --build "$WORK_DIR/install_line" -- -n >"$WORK_DIR/install_line.steps"
if grep -E '(tests|bench|examples|bindings)/' "$WORK_DIR/install_line.steps"; then
  echo "FAILED: the line builds more than the libraries"
  exit 1
fi
sources=$(find src capi/src -name '*.cpp' | wc -l)
steps=$(sed -n 's,^\[[0-9]*/\([0-9]*\)\].*,\1,p' "$WORK_DIR/install_line.steps" | tail -n 1)
if [ "$steps" -lt "$sources" ] || [ "$steps" -gt $((sources + 10)) ]; then
  echo "FAILED: $steps steps for $sources sources"
  exit 1
fi
echo "$preset: $steps steps, $sources of them sources of the libraries"
