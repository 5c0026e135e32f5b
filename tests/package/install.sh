#!/bin/sh
# Installs the build to one folder and moves it to another, where the consumers find it. Whatever still names
# the first folder, or a folder of the build, breaks there.
set -eu

rm -rf "$WORK_DIR/installed" "$WORK_DIR/moved"
"$CMAKE" --install "$BUILD_DIR" --prefix "$WORK_DIR/installed" >/dev/null
mkdir -p "$WORK_DIR/moved"
mv "$WORK_DIR/installed" "$WORK_DIR/moved/elsewhere"
cd "$WORK_DIR/moved/elsewhere"

fail() {
  echo "FAILED: $1"
  exit 1
}
package_files=$(find . -name '*.cmake' -o -name '*.pc')
[ -n "$package_files" ] || fail "no package files were installed"

# An absolute path begins behind a quote, an equals sign or the like; "${prefix}/openitem" is none.
for folder in "$WORK_DIR" "$BUILD_DIR" "$SOURCE_DIR"; do
  # shellcheck disable=SC2086
  if grep -n -E "(^|[^A-Za-z0-9_.})/-])$folder(/|[\"; >]|$)" $package_files; then
    fail "package files name a folder of the build"
  fi
done
# What we use privately is no consumer's business.
# shellcheck disable=SC2086
if grep -n -i -E 'boost|gsl|xxhash|openitem_internal|openitem_core' $package_files; then
  fail "package files name a private dependency"
fi
for licence in LICENSE LICENSE_THIRD_PARTY; do
  cmp "$SOURCE_DIR/$licence" "share/licenses/openitem/$licence" || fail "the licence was not installed: $licence"
done
headers=$(find include -type f | wc -l)
sources=$(cd "$SOURCE_DIR" && find include -name '*.hpp' -o -name '*.def' | wc -l)
sources=$((sources + $(cd "$SOURCE_DIR/capi/include" && find . -name '*.h' | wc -l)))
[ "$headers" -eq "$sources" ] || fail "$headers headers installed, $sources in the sources"
echo "installed and moved: $headers headers, $(echo "$package_files" | wc -l) package files"
