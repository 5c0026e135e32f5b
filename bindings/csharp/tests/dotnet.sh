# What every script here sets before it calls dotnet: nothing is sent, asked of an index, or left running or behind.
# $dotnet and $output, a folder to build in, are set.
mkdir -p "$output/home" || exit 1
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1 DOTNET_GENERATE_ASPNET_CERTIFICATE=false
export HOME="$output/home" DOTNET_CLI_HOME="$output/home" NUGET_PACKAGES="$output/packages"
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0
quiet="-nologo -v:quiet -p:UseSharedCompilation=false"
# What build.sh has had analysed is not analysed again.
analysed="-p:RunAnalyzersDuringBuild=false"

# build PROJECT OPTIONS...: prints what the compiler says only when it fails.
build() {
  # shellcheck disable=SC2086
  if ! "$dotnet" build $quiet "$@" >"$output/build.$$.log" 2>&1; then
    cat "$output/build.$$.log"
    exit 1
  fi
  rm -f "$output/build.$$.log"
}
