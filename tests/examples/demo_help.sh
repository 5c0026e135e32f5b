#!/bin/sh
# demo_help.sh CUSTOMER_PAGE: demo.sh --help says what the host says, and neither installs nor builds anything.
set -u

host=$1
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0

fail() {
  failures=$((failures + 1))
  echo "FAILED: $1"
}

# A program that is called instead of the one that builds or installs.
for name in cmake ninja dpkg-query apt-get; do
  printf '#!/bin/sh\necho "$0 is called" >&2\nexit 1\n' >"$work/$name"
  chmod +x "$work/$name"
done

"$host" --help >"$work/expected" || fail "customer_page --help"
for options in --help "--data nowhere --help"; do
  # shellcheck disable=SC2086
  PATH=$work:$PATH sh "$here/../../cmake/demo.sh" $options >"$work/out" 2>"$work/err" </dev/null ||
    fail "demo.sh $options: exit status $?"
  diff "$work/expected" "$work/out" || fail "demo.sh $options: something else"
  [ ! -s "$work/err" ] || { cat "$work/err"; fail "demo.sh $options: standard error"; }
done
echo "$failures failed"
[ $failures -eq 0 ]
