#!/bin/sh
# packaging.sh CARGO shared|archive|pkg-config|build: a crate outside this tree depends on openitem by its path, is built
# without a registry, and runs the README's example: on the shared library, on the archive, on what pkg-config finds, or
# on what openitem-sys builds itself. OPENITEM_LIB_DIR tells where the library is. Exit status 77
# and a line "SKIPPED: why" where something is missing.
set -u

cargo=$1
how=${2-}
here=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
library=$OPENITEM_LIB_DIR

mkdir -p "$work/host/src"
cat >"$work/host/Cargo.toml" <<TOML
[package]
name = "host"
version = "0.1.0"
edition = "2021"

[dependencies]
openitem = { path = "$here/openitem" }

[profile.dev]
debug = false
incremental = false

[workspace]
TOML
sed -n '/^```rust$/,/^```$/p' "$here/openitem/README.md" | sed '/^```/d' >"$work/host/src/main.rs"
lines=$(sed -n '/fn main/,/^}/p' "$work/host/src/main.rs" | grep -c .)
if [ "$lines" -eq 0 ] || [ "$lines" -gt 15 ]; then
  echo "FAILED: the README's example has $lines lines"
  exit 1
fi

skip() {
  echo "SKIPPED: $1"
  exit 77
}

# With the environment as it is.
prints_the_balance() {
  CARGO_TARGET_DIR=$work/target-$how
  export CARGO_TARGET_DIR
  if ! (cd "$work/host" && "$cargo" run --offline --quiet) >"$work/out"; then
    echo "FAILED: $how: it is not built, or fails"
    exit 1
  elif [ "$(cat "$work/out")" != "100.00 USD 100.00 USD" ]; then
    echo "FAILED: $how: it prints $(cat "$work/out")"
    exit 1
  fi
  echo "$how: 100.00 USD 100.00 USD"
}

case $how in
  shared)
    for crate in openitem-sys openitem; do
      if ! (cd "$here/$crate" && "$cargo" package --list --allow-dirty --offline) >"$work/files" ||
        [ "$(grep -c -x -e LICENSE -e LICENSE_THIRD_PARTY "$work/files")" -ne 2 ]; then
        echo "FAILED: a licence is missing in the crate $crate"
        exit 1
      fi
    done
    ;;
  archive)
    [ -f "$library/libopenitem_c.a" ] || skip "the archive libopenitem_c.a is not built here"
    unset LD_LIBRARY_PATH
    export OPENITEM_STATIC=1
    ;;
  pkg-config)
    pkg-config --version >/dev/null 2>&1 || skip "pkg-config is not installed"
    version=$(sed -n 's/^version = "\(.*\)"$/\1/p' "$here/openitem-sys/Cargo.toml")
    printf 'Name: openitem\nDescription: as installed\nVersion: %s\nLibs: -L%s -lopenitem\n' "$version" "$library" >"$work/openitem.pc"
    unset OPENITEM_LIB_DIR
    export PKG_CONFIG_PATH="$work"
    ;;
  build)
    unset OPENITEM_LIB_DIR LD_LIBRARY_PATH
    export OPENITEM_NO_PKG_CONFIG=1
    ;;
  *)
    echo "usage: packaging.sh CARGO shared|archive|pkg-config|build"
    exit 2
    ;;
esac
prints_the_balance
