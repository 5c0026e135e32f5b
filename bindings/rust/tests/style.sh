#!/bin/sh
# style.sh CARGO: formatted, as the benchmark's program is, and nothing that clippy complains of.
set -u

cargo=$1
if ! "$cargo" fmt --version >/dev/null 2>&1 || ! "$cargo" clippy --version >/dev/null 2>&1; then
  echo "SKIPPED: rustfmt or clippy is not installed"
  exit 77
fi
"$cargo" fmt --all --check &&
  "$cargo" fmt --check --manifest-path ../../bench/languages/rust/Cargo.toml -- --config-path . &&
  "$cargo" clippy --offline --workspace --all-targets -- -D warnings
