#!/bin/sh
# header_compile.sh COMPILER INCLUDE_DIR FOLDER EXTENSION "ALONE" "TOGETHER" WARNINGS...
# Compiles each header of INCLUDE_DIR/FOLDER by itself, included twice, under each standard of ALONE: a header that needs
# another one first fails under any. Under each standard of TOGETHER, which may add words and warnings, all of them in one
# file, included twice.
set -u
compiler=$1 include_dir=$2 folder=$3 extension=$4 alone=$5 together=$6
shift 6

cd "$include_dir" || exit 1
headers=$(find "$folder" -name "*.$extension" | sed 's,^\./,,' | LC_ALL=C sort)
count=0 failed=0

includes() { # HEADERS...
  printf '#include "%s"\n' "$@"
}

compiles() { # WHAT STANDARD WARNINGS..., the source on standard input
  what=$1 standard=$2
  shift 2
  case $standard in
    *++*) language=c++ ;;
    *) language=c ;;
  esac
  count=$((count + 1))
  "$compiler" -std="$standard" -x $language -fsyntax-only "$@" -Werror -I. - ||
    { failed=$((failed + 1)); echo "FAILED: $what as $standard"; }
}

for standard in $alone; do
  for header in $headers; do
    compiles "$header" "$standard" "$@" <<END
$(includes "$header" "$header")
END
  done
done
for standard in $together; do
  # shellcheck disable=SC2086
  compiles "all headers" "$standard" "$@" <<END
$(includes $headers $headers)
END
done
echo "$((count - failed)) of $count compilations passed"
[ $count -gt 0 ] && [ $failed -eq 0 ]
