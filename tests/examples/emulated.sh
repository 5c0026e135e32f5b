#!/bin/sh
# emulated.sh EMULATOR... PROGRAM ARGUMENTS...: what the program prints, with the line ends of this system, and its exit
# status.
[ /dev/stdout -ef /dev/full ] && exec "$@"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$@" >"$work/out" 2>"$work/err"
status=$?
tr -d '\r' <"$work/out"
tr -d '\r' <"$work/err" >&2
exit $status
