#!/bin/sh
# short_page.sh DOTNET OUTPUT: builds examples/ShortPage in a folder elsewhere, for .NET 8 on the package that package.sh packed and
# with warnings as errors, and compares what it prints with short_page.txt.
set -u
dotnet=$1
here=$(cd "$(dirname "$0")" && pwd)
unset OPENITEM_LIBRARY
output=$2
. "$here/dotnet.sh"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

case $("$dotnet" --version) in
  8.*) ;;
  *)
    if [ ! -d "$output/packages/microsoft.netcore.app.ref" ]; then # package.sh has asked for them
      echo "SKIPPED: no package source has reference assemblies of .NET 8"
      exit 77
    fi
    ;;
esac
cp "$here/../examples/ShortPage/ShortPage.csproj" "$here/../examples/ShortPage/Program.cs" "$work"
cat >"$work/nuget.config" <<END
<configuration><packageSources><clear /><add key="here" value="$output/package/feed" /></packageSources></configuration>
END
build "$work" -warnaserror -p:UseAppHost=false -p:NuGetAudit=false -o "$work/out"
if ! (cd / && "$dotnet" --roll-forward Major "$work/out/ShortPage.dll") >"$work/printed"; then
  echo "FAILED: it ends with an error"
  exit 1
fi
if ! diff -u "$here/short_page.txt" "$work/printed"; then
  echo "FAILED: it prints something else"
  exit 1
fi
echo "$(wc -l <"$work/Program.cs" | tr -d ' ') lines; 1 passed, 0 failed"
