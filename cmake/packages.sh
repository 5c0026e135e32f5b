#!/bin/sh
# packages.sh build|test|all|bench: sees to it that the Debian or Ubuntu packages for a purpose are installed.
# Installs missing ones with apt when it may (root, or sudo without a password); otherwise says what to install
# and exits 3. What no such package has comes by npm, into build/tools. The only place that lists packages.
set -u

purpose=${1:-build}

# Compiler, build tools, and the three header-only libraries the core is built with.
build="g++ cmake ninja-build libboost-dev libmsgsl-dev libxxhash-dev"
# Benchmarks, SQLite to measure against, and the language of what compares the languages, with what its own module is made with.
bench="libbenchmark-dev libsqlite3-dev python3-dev"
# Test frameworks, the tool one of the packaged consumers uses, the language of a few checking scripts and what its extension
# module is made with, and SQLite for the example host that keeps its ledger in it.
test="libsqlite3-dev libgtest-dev librapidcheck-dev pkg-config python3-dev"
# Tests without these are skipped by name: a second compiler and its sanitizers, the formatter of exactly the version we
# format with, an environment to install the Python package in, what checks its types and takes its columns, what compares
# two libraries' interfaces, what makes the C reference, what compiles for another processor and runs that, Unicode's files and
# a second opinion on them. What is compiled twice costs no time with a cache.
test_optional="ccache clang libclang-rt-14-dev clang-format-14 python3-venv mypy python3-numpy python3-pandas abigail-tools doxygen"
test_optional="$test_optional g++-aarch64-linux-gnu qemu-user unicode-data libicu-dev"
# A type checker that is no such package, of exactly this version.
npm_optional=pyright@1.1.414
# test.sh --all without these skips another system by name: what compiles for it and what runs that.
all_optional="g++-mingw-w64-x86-64-posix wine64"

optional=
case $purpose in
  build) wanted=$build npm_optional= ;;
  bench) wanted="$build $bench" npm_optional= ;;
  test) wanted="$build $test" optional=$test_optional ;;
  all) wanted="$build $test" optional="$test_optional $all_optional" ;;
  *)
    echo "usage: packages.sh build|test|all|bench" >&2
    exit 2
    ;;
esac

# Into the build folder, for those who have npm: a test without it is skipped by name.
tools=$(cd "$(dirname "$0")/.." && pwd)/build/tools
by_npm() {
  [ -n "$npm_optional" ] && command -v npm >/dev/null 2>&1 || return 0
  for package in $npm_optional; do
    present=$(sed -n 's/^ *"version": "\(.*\)",*$/\1/p' "$tools/node_modules/${package%@*}/package.json" 2>/dev/null)
    [ "$present" != "${package#*@}" ] || continue
    mkdir -p "$tools" && echo "installing: $package" >&2
    npm install --silent --no-audit --no-fund --prefix "$tools" "$package" </dev/null >/dev/null 2>&1 ||
      echo "npm could not install: $package (optional)" >&2
  done
}
by_npm

if ! command -v dpkg-query >/dev/null 2>&1; then
  echo "Not a Debian or Ubuntu system. What these packages hold must be installed: $wanted $optional" >&2
  exit 0
fi

installed() {
  [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}
missing_of() {
  missing=
  for package in $1; do
    installed "$package" || missing="$missing $package"
  done
  echo "${missing# }"
}

missing=$(missing_of "$wanted")
missing_optional=$(missing_of "$optional")
[ -n "$missing$missing_optional" ] || exit 0

if [ "$(id -u)" -eq 0 ]; then
  as_root=
elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
  as_root="sudo -n"
else
  if [ -n "$missing" ]; then
    echo "Packages are missing, and without root or sudo they cannot be installed from here. Please run:" >&2
    echo "  apt-get install $missing $missing_optional" | sed 's/ *$//' >&2
    exit 3
  fi
  exit 0
fi

log=$(mktemp)
trap 'rm -f "$log"' EXIT
apt() {
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300 "$@" </dev/null >>"$log" 2>&1
}
install() {
  # shellcheck disable=SC2086
  apt install -y --no-install-recommends $1
}

printf 'installing: %s\n' "$(echo "$missing $missing_optional" | sed 's/^ *//')" >&2
apt update || true # an unreachable list need not matter: the install tells
if [ -n "$missing" ] && ! install "$missing"; then
  cat "$log" >&2
  echo "apt could not install: $missing" >&2
  exit 3
fi
# One by one, so that one package that cannot be had does not keep the others away.
for package in $missing_optional; do
  install "$package" || echo "apt could not install: $package (optional)" >&2
done
exit 0
