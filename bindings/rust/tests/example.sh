#!/bin/sh
# example.sh CARGO CUSTOMER_PAGE: the example host prints, byte for byte, what the C host prints, and ends as it does.
set -u

cargo=$1
theirs=$2
small=$(cd "$(dirname "$0")/../../../tests/examples/small" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0

"$cargo" build --offline --quiet --package openitem --example customer_page || exit 1
ours=${CARGO_TARGET_DIR:-target}/debug/examples/customer_page

# same OPTIONS...
same() {
  "$theirs" "$@" >"$work/theirs" 2>/dev/null
  expected=$?
  "$ours" "$@" >"$work/ours" 2>"$work/err"
  got=$?
  if [ $got -ne $expected ] || ! cmp "$work/theirs" "$work/ours"; then
    echo "FAILED: customer_page $*: exit status $got, not $expected, or another page"
    diff "$work/theirs" "$work/ours" | head -n 10
    cat "$work/err"
    failures=$((failures + 1))
  fi
}

same
same --customer C1070 --as-of 2024-06-30 --buckets 15,45,120
same --customer C1098 --as-of 2022-12-31
same --data "$small" --customer A
same --data "$small" --customer=B --buckets=7
same --summary-json
same --summary-json --customer=C1070 --as-of=2024-06-30 --buckets=15,45,120
same --summary-json --customer C1098 --as-of 2022-12-31
same --summary-json --data="$small" --customer C
same --customer nobody
same --as-of yesterday
same --buckets 30,20
same --data "$work/nowhere"
same --colour

# A page for many customers: every kind of business is on one of them.
for number in 001 017 042 111 123 200 222 263 300 350; do
  same --customer "C1$number" --as-of 2025-06-30
done

echo "$failures failed"
[ $failures -eq 0 ]
