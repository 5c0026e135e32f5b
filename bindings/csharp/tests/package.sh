#!/bin/sh
# package.sh DOTNET OUTPUT LIBRARY: packs the binding with the native library, and lets programs elsewhere use the package from a
# folder, without OPENITEM_LIBRARY: for .NET 8, the oldest it is for, and for what the SDK is of. The program is the quick start of
# README.md, and one more line.
#
# A newer SDK needs packages for .NET 8: its reference assemblies, and its runtime to run a program on it (else the SDK's own
# runs it). They come from the package source that the SDK knows by itself; what cannot be had is told, and the test skipped.
set -u
dotnet=$1
here=$(cd "$(dirname "$0")" && pwd)
unset OPENITEM_LIBRARY
output=$2
. "$here/dotnet.sh"
work=$output/package
rm -rf "$work" "$output/packages/openitem"
mkdir -p "$work/native" "$work/feed"

case $(uname -s) in
  Darwin) system=osx name=libopenitem.dylib ;;
  *) system=linux name=libopenitem.so ;;
esac
case $(uname -m) in
  aarch64 | arm64) runtime=$system-arm64 ;;
  *) runtime=$system-x64 ;;
esac
cp -L "$3" "$work/native/$name"
newest=net$("$dotnet" --version | sed 's/\..*//').0

fail() {
  echo "FAILED: $1"
  [ ! -s "$work/log" ] || cat "$work/log"
  exit 1
}

# project FOLDER FRAMEWORK ITEMS...: a program that is no part of this repository's build.
project() {
  mkdir -p "$1"
  echo '<Project />' >"$1/Directory.Build.props"
  {
    echo '<Project Sdk="Microsoft.NET.Sdk">'
    echo "  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>$2</TargetFramework><Nullable>enable</Nullable>"
    echo '    <UseAppHost>false</UseAppHost><NuGetAudit>false</NuGetAudit><AnalysisLevel>latest-recommended</AnalysisLevel>'
    echo '    <EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild><TreatWarningsAsErrors>true</TreatWarningsAsErrors></PropertyGroup>'
    shift 2
    printf '  %s\n' "$@"
    echo '</Project>'
  } >"$1/App.csproj"
}

# ---- what .NET 8 needs, once for all builds of this folder

export NUGET_ENHANCED_MAX_NETWORK_TRY_COUNT=2 NUGET_ENHANCED_NETWORK_RETRY_DELAY_MILLISECONDS=500
frameworks=$newest
missing=
if [ "$newest" != net8.0 ]; then
  # The runtime comes with the reference assemblies when it can be had; where it cannot, they come alone.
  project "$work/fetch" net8.0
  # shellcheck disable=SC2086
  if "$dotnet" restore $quiet -r "$runtime" -p:SelfContained=true "$work/fetch" >"$work/fetch.log" 2>&1; then
    frameworks="net8.0 $newest"
  elif "$dotnet" restore $quiet "$work/fetch" >"$work/fetch.log" 2>&1; then
    frameworks="net8.0 $newest"
    missing="a runtime of .NET 8: the program for it has run on $newest"
  else
    missing="reference assemblies of .NET 8: the package was made and tested for $newest alone"
  fi
fi

# ---- the package

for_package=true
[ "${frameworks#net8.0}" != "$frameworks" ] || for_package=false
# shellcheck disable=SC2086
"$dotnet" pack $quiet $analysed "$here/../src/OpenItem" -c Release "-p:OpenItemOutput=$work/build" "-p:OpenItemForPackage=$for_package" \
  "-p:OpenItemLibrary=$work/native/$name" "-p:OpenItemRuntime=$runtime" -o "$work/feed" >"$work/log" 2>&1 || fail "it cannot be packed"
python=$(command -v python3) || python=$(command -v python)
listed=$("$python" -c 'import sys, zipfile; print("\n".join(sorted(zipfile.ZipFile(sys.argv[1]).namelist())))' "$work/feed/OpenItem.0.1.0.nupkg")
for framework in $frameworks; do
  echo "$listed" | grep -q "^lib/$framework/OpenItem.dll$" || fail "the package has no lib/$framework: $listed"
  echo "$listed" | grep -q "^lib/$framework/OpenItem.xml$" || fail "the package documents nothing for $framework"
done
for licence in LICENSE LICENSE_THIRD_PARTY; do
  echo "$listed" | grep -q "^$licence$" || fail "the package has no $licence"
done
echo "$listed" | grep -q "^runtimes/$runtime/native/$name$" || fail "the package has no native library"

# ---- programs that use it

quick_start=$(awk '/^```csharp$/ { inside = 1; next } /^```$/ { inside = 0 } inside' "$here/../README.md")
lines=$(echo "$quick_start" | wc -l | tr -d ' ')
if [ "$lines" -lt 5 ] || [ "$lines" -gt 15 ]; then fail "the quick start has $lines lines"; fi

passed=0
for framework in $frameworks; do
  app=$work/$framework
  project "$app" "$framework" '<ItemGroup><PackageReference Include="OpenItem" Version="0.1.0" /></ItemGroup>'
  {
    echo "$quick_start"
    echo 'Console.WriteLine(System.Text.Json.JsonSerializer.Serialize(ledger.AccountBalance(acme, due)[0].Balance));'
    echo 'Console.Error.WriteLine($"ran on {Environment.Version}, made for {typeof(Ledger).Assembly'
    echo '    .GetCustomAttributes(typeof(System.Runtime.Versioning.TargetFrameworkAttribute), false)'
    echo '    .Cast<System.Runtime.Versioning.TargetFrameworkAttribute>().Single().FrameworkName}");'
  } | sed 's/^using System;$/using System;\nusing System.Linq;/' >"$app/Program.cs"
  cat >"$app/nuget.config" <<END
<configuration><packageSources><clear /><add key="here" value="../feed" /></packageSources></configuration>
END
  if [ "$framework" = net8.0 ] && [ "$newest" != net8.0 ] && [ -z "$missing" ]; then
    # On .NET 8 itself, which goes along with the program.
    # shellcheck disable=SC2086
    "$dotnet" publish $quiet "$app" -r "$runtime" --self-contained -p:UseAppHost=true -o "$app/out" >"$work/log" 2>&1 ||
      fail "a program for $framework cannot be built"
    run="$app/out/App"
    native="$app/out/$name"
  else
    # shellcheck disable=SC2086
    "$dotnet" build $quiet "$app" -o "$app/out" >"$work/log" 2>&1 || fail "a program for $framework cannot be built"
    run="$dotnet --roll-forward Major $app/out/App.dll"
    native="$app/out/runtimes/$runtime/native/$name"
  fi
  [ -e "$native" ] || fail "the library does not come with the package for $framework"
  # shellcheck disable=SC2086
  printed=$(cd / && $run 2>"$work/log")
  [ "$printed" = "100.00 USD owed, 100.00 USD past due
\"100.00 USD\"" ] || fail "the quick start for $framework prints: $printed"
  grep -q "made for .NETCoreApp,Version=v${framework#net}$" "$work/log" || fail "a program for $framework takes another build"
  cat "$work/log"
  passed=$((passed + 1))
done

if [ -n "$missing" ]; then
  echo "SKIPPED: no package source has $missing"
  exit 77
fi
echo "packed, restored from a folder, run; $passed passed, 0 failed"
