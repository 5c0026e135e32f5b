#!/bin/sh
# build.sh DOTNET OUTPUT: builds the binding, its tests and the example host into the folder OUTPUT.
set -u
dotnet=$1
here=$(cd "$(dirname "$0")" && pwd)
output=$2
. "$here/dotnet.sh"
build "$here/OpenItem.Tests" "-p:OpenItemOutput=$output"
mkdir -p "$output/tests" "$output/page"
cp -R "$output"/bin/OpenItem.Tests/Debug/*/. "$output/tests" && cp -R "$output"/bin/CustomerPage/Debug/*/. "$output/page"
