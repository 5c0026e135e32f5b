#!/bin/sh
# header_compile.sh COMPILER INCLUDE_DIR FOLDER EXTENSION "STANDARDS" WARNINGS...
# Compiles each header of INCLUDE_DIR/FOLDER by itself, included twice, under each standard.
set -u
compiler=$1 include_dir=$2 folder=$3 extension=$4 standards=$5
shift 5

cd "$include_dir" || exit 1
count=0 failed=0
for header in $(find "$folder" -name "*.$extension" | sed 's,^\./,,' | LC_ALL=C sort); do
  for standard in $standards; do
    case $standard in
      *++*) language=c++ ;;
      *) language=c ;;
    esac
    count=$((count + 1))
    printf '#include "%s"\n#include "%s"\n' "$header" "$header" |
      "$compiler" -std="$standard" -x $language -fsyntax-only "$@" -Werror -I. - ||
      { failed=$((failed + 1)); echo "FAILED: $header as $standard"; }
  done
done
echo "$((count - failed)) of $count compilations passed"
[ $count -gt 0 ] && [ $failed -eq 0 ]
