#!/bin/sh
# example.sh DOTNET OUTPUT CUSTOMER_PAGE DATA: prints the host in C# what the host in C prints? For the data set and the small
# one, for every option, for several customers; and the same exit status where there is nothing to print.
set -u
dotnet=$1
host=$3
data=$4
here=$(cd "$(dirname "$0")" && pwd)
output=$2
. "$here/dotnet.sh"
small=$here/../../../tests/examples/small
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
passed=0
failed=0

fail() {
  failed=$((failed + 1))
  printf 'FAILED: %s\n' "$1"
}

# same OPTIONS...
same() {
  "$host" "$@" >"$work/c" 2>/dev/null
  expected=$?
  "$dotnet" "$output/page/CustomerPage.dll" "$@" >"$work/net" 2>"$work/err"
  status=$?
  if [ $status -ne $expected ]; then
    fail "$*: exit status $status, expected $expected"
    cat "$work/err"
  elif ! cmp -s "$work/c" "$work/net"; then
    fail "$*: prints something else"
    diff "$work/c" "$work/net" | head -n 5
  elif [ $expected -eq 0 ] && [ ! -s "$work/c" ]; then
    fail "$*: prints nothing"
  else
    passed=$((passed + 1))
  fi
}

same --data "$data"
same --data "$data" --as-of 2024-06-30 --buckets 15,45,120 --customer C1070
same --data "$data" --customer C1098 --as-of 2022-12-31
same --data="$data" --buckets=7
same --data "$data" --summary-json
same --data "$data" --summary-json --customer=C1070 --as-of=2024-06-30 --buckets=15,45,120
same --data "$data" --summary-json --customer C1098 --as-of 2022-12-31
for code in $(sed -n '2,$s/^\([^,]*\),.*/\1/p' "$data/customers.csv" | awk 'NR % 60 == 1'); do
  same --data "$data" --customer "$code"
done
for code in A B C; do
  same --data "$small" --customer "$code"
  same --data "$small" --customer "$code" --summary-json
done
same --data "$small" --customer nobody
same --data "$work/nowhere"
same --as-of 2025-02-29
same --buckets 30,30
same --as-off 2025-01-01
same --as-of

echo "$passed passed, $failed failed"
[ $failed -eq 0 ]
