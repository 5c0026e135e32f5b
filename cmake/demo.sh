#!/bin/sh
# demo.sh [options of customer_page]: builds the example host and shows a customer's page and the portfolio from
# the data set in the repository, or from your own files with --data DIR. --help lists the host's options and builds
# nothing.
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)
for argument; do
  if [ "$argument" = --help ]; then
    # what print_help() prints
    sed -n -e '/usage\[\] =/,/^}/!d' -e "s,\" OPENITEM_EXAMPLE_DATA \",$root/capi/examples/data," \
      -e 's/^ *\(fputs(\)\{0,1\}"\(.*\)\\n"[;,]\{0,1\}$/\2/p' "$root/capi/examples/options.c"
    exit
  fi
done
sh "$root/cmake/packages.sh" build
. "$root/cmake/quietly.sh"

folder=$root/build/demo
quietly "configure" configure release -B "$folder" \
  -DOPENITEM_BUILD_TESTS=OFF -DOPENITEM_BUILD_BENCH=OFF -DOPENITEM_BUILD_EXAMPLES=ON
quietly "build" cmake --build "$folder" -j "$jobs"

for argument; do
  case $argument in
    --data | --data=*) exec "$folder/examples/customer_page" "$@" ;;
  esac
done
exec "$folder/examples/customer_page" --data "$root/capi/examples/data" "$@"
