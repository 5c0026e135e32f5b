#!/bin/sh
# package.sh DOTNET OUTPUT LIBRARY: packs the binding with the native library, and lets a program elsewhere use the package from a
# folder, without any package index and without OPENITEM_LIBRARY. The program is the quick start of README.md.
set -u
dotnet=$1
here=$(cd "$(dirname "$0")" && pwd)
unset OPENITEM_LIBRARY
output=$2
. "$here/dotnet.sh"
work=$output/package
rm -rf "$work" "$output/packages/openitem"
mkdir -p "$work/native" "$work/feed" "$work/app"

case $(uname -s) in
  Darwin) system=osx name=libopenitem.dylib ;;
  *) system=linux name=libopenitem.so ;;
esac
case $(uname -m) in
  aarch64 | arm64) runtime=$system-arm64 ;;
  *) runtime=$system-x64 ;;
esac
cp -L "$3" "$work/native/$name"
# shellcheck disable=SC2086
if ! "$dotnet" pack $quiet "$here/../src/OpenItem" -c Release "-p:OpenItemOutput=$work/build" \
  "-p:OpenItemLibrary=$work/native/$name" "-p:OpenItemRuntime=$runtime" -o "$work/feed" >"$work/log" 2>&1; then
  cat "$work/log"
  exit 1
fi

# The quick start of the README: at most 15 lines.
awk '/^```csharp$/ { inside = 1; next } /^```$/ { inside = 0 } inside' "$here/../README.md" >"$work/app/Program.cs"
lines=$(wc -l <"$work/app/Program.cs" | tr -d ' ')
if [ "$lines" -lt 5 ] || [ "$lines" -gt 15 ]; then
  echo "FAILED: the quick start has $lines lines"
  exit 1
fi
major=$("$dotnet" --version | sed 's/\..*//')
cat >"$work/app/App.csproj" <<END
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net$major.0</TargetFramework>
    <Nullable>enable</Nullable>
    <UseAppHost>false</UseAppHost>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="OpenItem" Version="0.1.0" />
  </ItemGroup>
</Project>
END
cat >"$work/app/nuget.config" <<END
<configuration><packageSources><clear /><add key="here" value="../feed" /></packageSources></configuration>
END
# The app is no part of this repository's build.
echo '<Project />' >"$work/app/Directory.Build.props"
build "$work/app" -o "$work/app/out"
for licence in LICENSE LICENSE_THIRD_PARTY; do
  if [ ! -e "$output/packages/openitem/0.1.0/$licence" ]; then
    echo "FAILED: the package has no $licence"
    exit 1
  fi
done
if [ ! -e "$work/app/out/runtimes/$runtime/native/$name" ]; then
  echo "FAILED: the library does not come with the package"
  exit 1
fi
printed=$(cd / && "$dotnet" "$work/app/out/App.dll" 2>&1)
if [ "$printed" != "100.00 USD owed, 100.00 USD past due" ]; then
  printf 'FAILED: the quick start prints:\n%s\n' "$printed"
  exit 1
fi
echo "packed, restored from a folder, run; 1 passed, 0 failed"
