#!/bin/sh
# golden.sh CUSTOMER_PAGE [--remake]: what customer_page prints for fixed options must be, byte for byte, what the
# files in golden/ hold. After a change of the output that is meant, make them anew and read the difference:
#
#   sh tests/examples/golden.sh build/dev/examples/customer_page --remake && git diff tests/examples/golden
set -u

program=$1
remake=${2:-}
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0

# golden FILE OPTIONS...
golden() {
  file=$1
  shift
  if ! "$program" "$@" >"$work/$file" 2>"$work/err"; then
    printf 'FAILED: %s: customer_page %s\n' "$file" "$*"
    cat "$work/err"
    failures=$((failures + 1))
  elif [ "$remake" = --remake ]; then
    cp "$work/$file" "$here/golden/$file"
  elif ! diff -u "$here/golden/$file" "$work/$file"; then
    printf 'FAILED: %s: customer_page %s prints something else\n' "$file" "$*"
    failures=$((failures + 1))
  fi
}

golden page.txt # the bundled data set, its newest date, the customer that shows most
golden page_past.txt --customer C1070 --as-of 2024-06-30 --buckets 15,45,120
golden page_nothing.txt --customer C1098 --as-of 2022-12-31
golden page_small.txt --data "$here/small" --customer A
golden summary.json --summary-json
golden summary_past.json --summary-json --customer=C1070 --as-of=2024-06-30 --buckets=15,45,120
golden summary_nothing.json --summary-json --customer C1098 --as-of 2022-12-31
golden summary_small.json --summary-json --data="$here/small" --customer C

if [ "$remake" != --remake ] && [ -e "$program" ]; then
  # How long the steps took goes to standard error, and only that.
  "$program" >"$work/out" 2>"$work/err"
  if [ "$(grep -c -v -E '^(read|post|print) +[0-9]+ [a-z]+ +[0-9]+\.[0-9]{3} ms$' "$work/err")" -ne 0 ] ||
    [ "$(wc -l <"$work/err")" -ne 3 ]; then
    echo "FAILED: standard error is not three lines of times:"
    cat "$work/err"
    failures=$((failures + 1))
  fi
fi

echo "$failures failed"
[ $failures -eq 0 ]
