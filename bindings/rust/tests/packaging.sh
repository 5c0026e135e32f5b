#!/bin/sh
# packaging.sh CARGO [--build]: a crate outside this tree depends on openitem by its path, is built without a registry,
# and runs the README's example: on the shared library, on the archive, and on what pkg-config finds. --build also lets
# openitem-sys build the library itself, which takes minutes. OPENITEM_LIB_DIR tells where the library is.
set -u

cargo=$1
here=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
library=$OPENITEM_LIB_DIR
failures=0

mkdir -p "$work/host/src"
cat >"$work/host/Cargo.toml" <<TOML
[package]
name = "host"
version = "0.1.0"
edition = "2021"

[dependencies]
openitem = { path = "$here/openitem" }

[workspace]
TOML
sed -n '/^```rust$/,/^```$/p' "$here/openitem/README.md" | sed '/^```/d' >"$work/host/src/main.rs"
lines=$(sed -n '/fn main/,/^}/p' "$work/host/src/main.rs" | grep -c .)
if [ "$lines" -eq 0 ] || [ "$lines" -gt 15 ]; then
  echo "FAILED: the README's example has $lines lines"
  exit 1
fi

# prints_the_balance HOW: with the environment as it is
prints_the_balance() {
  how=$1
  CARGO_TARGET_DIR=$work/target-$how
  export CARGO_TARGET_DIR
  if ! (cd "$work/host" && "$cargo" run --offline --quiet) >"$work/out"; then
    echo "FAILED: $how: it is not built, or fails"
    failures=$((failures + 1))
  elif [ "$(cat "$work/out")" != "100.00 USD 100.00 USD" ]; then
    echo "FAILED: $how: it prints $(cat "$work/out")"
    failures=$((failures + 1))
  else
    echo "$how: 100.00 USD 100.00 USD"
  fi
}

prints_the_balance shared

if [ -f "$library/libopenitem_c.a" ]; then
  (
    unset LD_LIBRARY_PATH
    export OPENITEM_STATIC=1
    prints_the_balance archive
    exit $failures
  ) || failures=$((failures + 1))
else
  echo "the archive is not built here: not tried"
fi

if pkg-config --version >/dev/null 2>&1; then
  version=$(sed -n 's/^version = "\(.*\)"$/\1/p' "$here/openitem-sys/Cargo.toml")
  printf 'Name: openitem\nDescription: as installed\nVersion: %s\nLibs: -L%s -lopenitem\n' "$version" "$library" >"$work/openitem.pc"
  (
    unset OPENITEM_LIB_DIR
    export PKG_CONFIG_PATH="$work"
    prints_the_balance pkg-config
    exit $failures
  ) || failures=$((failures + 1))
else
  echo "pkg-config is not installed: not tried"
fi

if [ "${2:-}" = --build ]; then
  (
    unset OPENITEM_LIB_DIR LD_LIBRARY_PATH
    export OPENITEM_NO_PKG_CONFIG=1
    prints_the_balance build
    exit $failures
  ) || failures=$((failures + 1))
fi

echo "$failures failed"
[ $failures -eq 0 ]
