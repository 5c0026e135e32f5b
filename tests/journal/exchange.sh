#!/bin/sh
# exchange.sh WORK_DIR ONE -- OTHER: two commands that run openitem_exchange, built for two processors or systems, write
# the same journals, snapshots and figures to the byte, and each opens what the other wrote.
set -eu

work=$1
shift
one=
while [ "$1" != -- ]; do
  one="$one $1"
  shift
done
shift
other=$*

rm -rf "$work"
mkdir -p "$work/one" "$work/other"
$one write "$work/one"
$other write "$work/other"
for file in "$work"/one/*; do
  cmp "$file" "$work/other/${file##*/}"
done
[ "$(ls "$work/one" | wc -l)" -eq "$(ls "$work/other" | wc -l)" ]
$one read "$work/other"
$other read "$work/one"
echo "$(ls "$work/one" | wc -l) files, $(cat "$work"/one/* | wc -c) bytes: the same, and read by both"
