#!/bin/sh
# other_targets.sh INCLUDE_DIR GCC [CLANG]: openitem.h compiles here, and for no target of 32 bits and no big-endian one.
# Without a C library of theirs (-ffreestanding): the header says no before it needs one.
set -u
include_dir=$1 gcc=$2 clang=${3:-}
export LC_ALL=C

count=0 failed=0
complain() {
  failed=$((failed + 1))
  printf 'FAILED: %s\n%s\n' "$1" "$2"
}
compile() { # compiler and options
  # shellcheck disable=SC2086
  echo '#include <openitem.h>' | $1 -x c -fsyntax-only -I "$include_dir" - 2>&1
}
refused() { # compiler and options, message
  count=$((count + 1))
  said=$(compile "$1") && complain "$1: compiles" "$said"
  case $said in
    *"$2"*) ;;
    *) complain "$1: does not say \"$2\"" "$said" ;;
  esac
}

said=$(compile "$gcc") || complain "$gcc: does not compile" "$said"

bits="openitem.h is for targets of 64 bits"
order="openitem.h is for little-endian targets"
case $("$gcc" -dumpmachine) in
  x86_64-*)
    refused "$gcc -m32 -ffreestanding" "$bits"
    refused "$gcc -mx32 -ffreestanding" "$bits"
    ;;
esac
refused "$gcc -U__BYTE_ORDER__ -D__BYTE_ORDER__=__ORDER_BIG_ENDIAN__" "$order"
if [ -n "$clang" ]; then
  refused "$clang --target=i686-linux-gnu -ffreestanding" "$bits"
  refused "$clang --target=arm-linux-gnueabihf -ffreestanding" "$bits"
  refused "$clang --target=powerpc64-linux-gnu -ffreestanding" "$order"
  refused "$clang --target=s390x-linux-gnu -ffreestanding" "$order"
fi

echo "$count targets refused, $failed failed"
[ $failed -eq 0 ]
