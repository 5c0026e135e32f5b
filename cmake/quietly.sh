# Read by demo.sh, test.sh and bench.sh, which set $root: silent steps, complete output when one fails.

# The same messages everywhere: they are searched below.
LC_ALL=C
export LC_ALL

jobs=${OPENITEM_JOBS:-$(nproc 2>/dev/null || echo 2)}
logs=$root/build/logs
mkdir -p "$logs"

# quietly "name of the step" command...: one line on standard error; on failure everything the command printed.
# The output stays in the file $log.
quietly() {
  step=$1
  shift
  log=$logs/$(printf '%s' "$step" | tr -c 'A-Za-z0-9' '-').log
  printf '%-34s' "$step" >&2
  began=$(date +%s)
  if "$@" >"$log" 2>&1 </dev/null; then
    printf 'ok %5d s\n' $(($(date +%s) - began)) >&2
  else
    status=$?
    printf 'FAILED\n' >&2
    cat "$log" >&2
    return $status
  fi
}

# presets are looked up in the current folder
configure() {
  (cd "$root" && cmake --preset "$@")
}
