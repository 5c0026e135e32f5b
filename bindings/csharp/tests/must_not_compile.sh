#!/bin/sh
# must_not_compile.sh DOTNET OUTPUT: every line of MustNotCompile/Wrong.cs that names an error must be refused with it, and
# nothing else; Right.cs compiles.
set -u
dotnet=$1
here=$(cd "$(dirname "$0")" && pwd)
output=$2
. "$here/dotnet.sh"
project=$here/MustNotCompile
built="$analysed -p:OpenItemOutput=$output/wrong -p:OpenItemAssembly=$output/tests/OpenItem.dll"
# shellcheck disable=SC2086
build "$project" $built -p:Right=true
awk '/\/\/ CS[0-9]+$/ { print FNR ": " $NF }' "$project/Wrong.cs" >"$output/wrong/expected"
# shellcheck disable=SC2086
"$dotnet" build $quiet "$project" $built >"$output/wrong/log" 2>&1 && echo "FAILED: it compiles"
sed -n 's/.*Wrong\.cs(\([0-9]*\),[0-9]*): error \(CS[0-9]*\):.*/\1: \2/p' "$output/wrong/log" | sort -nu >"$output/wrong/found"
if diff "$output/wrong/expected" "$output/wrong/found"; then
  echo "$(wc -l <"$output/wrong/expected" | tr -d ' ') passed, 0 failed"
else
  echo "FAILED: < must be refused, > is refused"
  grep -o 'Wrong.cs.*' "$output/wrong/log" | sort -u
  exit 1
fi
