#!/bin/sh
# dll_exports.sh OBJDUMP DLL SYMBOLS: the DLL lets out the names of capi/abi/symbols.txt and nothing else, and needs what
# every Windows has.
set -u
told=$("$1" -p "$2") || exit 1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

echo "$told" | sed -n '/^\[Ordinal\/Name Pointer\] Table/,/^$/s/^[[:space:]]*\[ *[0-9]*\].* //p' | LC_ALL=C sort >"$work/exports"
LC_ALL=C sort "$3" >"$work/symbols"
if ! diff -u "$work/symbols" "$work/exports"; then
  echo "FAILED: the DLL lets out something else"
  exit 1
fi
others=$(echo "$told" | sed -n 's/.*DLL Name: //p' | grep -v -i -x -e kernel32.dll -e msvcrt.dll -e 'api-ms-win-crt-.*')
if [ -n "$others" ]; then
  echo "FAILED: the DLL needs $others"
  exit 1
fi
echo "$(wc -l <"$work/exports") exports"
