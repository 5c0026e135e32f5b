#!/bin/sh
# format.sh [--fix|--which]: lists the C and C++ files that clang-format 14 would change, and fails if there are any.
# --fix changes them, --which names the clang-format that serves. Other versions of clang-format decide otherwise here
# and there, so exactly 14 it is; exit status 3: there is none.
set -u

cd "$(dirname "$0")/.." || exit 1
for name in clang-format-14 clang-format; do
  case $("$name" --version 2>/dev/null) in
    *"version 14."*)
      clang_format=$name
      break
      ;;
  esac
done
if [ -z "${clang_format-}" ]; then
  echo "clang-format 14 is not installed (Debian, Ubuntu: clang-format-14)" >&2
  exit 3
fi

if [ "${1-}" = --which ]; then
  echo "$clang_format"
  exit
fi

# capi/include has a .clang-format of its own: the C header is laid out by hand.
sources() {
  find include src capi tests bench cmake bindings/python/src/module \
    \( -name '*.hpp' -o -name '*.cpp' -o -name '*.h' -o -name '*.c' \) -print0
}

if [ "${1-}" = --fix ]; then
  sources | xargs -0 "$clang_format" -i
  exit
fi
# Many files a run: starting it takes longer than what it does to one.
if ! said=$(sources | xargs -0 -n 32 -P "$(nproc 2>/dev/null || echo 1)" "$clang_format" --dry-run -Werror 2>&1); then
  echo "Not formatted (sh cmake/format.sh --fix does it):"
  echo "$said" | sed -n 's/^\([^ :]*\):[0-9]*:[0-9]*: error: .*clang-format.*/\1/p' | sort -u | grep . || echo "$said"
  exit 1
fi
