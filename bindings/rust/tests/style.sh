#!/bin/sh
# style.sh CARGO: formatted, as the benchmark's program is, and nothing that clippy complains of in the libraries, tests and
# examples. What is not installed is named, and the rest is checked all the same.
set -u

cargo=$1
skipped=
if "$cargo" fmt --version >/dev/null 2>&1; then
  "$cargo" fmt --all --check || exit 1
  "$cargo" fmt --check --manifest-path ../../bench/languages/rust/Cargo.toml -- --config-path . || exit 1
else
  skipped="rustfmt"
fi
if "$cargo" clippy --version >/dev/null 2>&1; then
  "$cargo" clippy --offline --workspace --all-targets -- -D warnings || exit 1
else
  skipped="${skipped:+$skipped, }clippy"
fi
if [ -n "$skipped" ]; then
  echo "SKIPPED: not installed: $skipped"
  exit 77
fi
