#!/bin/sh
# wine.sh WINE BUILD_DIR PROGRAM ARGUMENTS...: runs a program of a Windows build, which finds openitem.dll; what Wine keeps
# lies in the build folder.
wine=$1
build=$2
shift 2
export WINEPREFIX="$build/wine" WINEPATH="$build/capi" WINEDEBUG=-all
exec "$wine" "$@"
