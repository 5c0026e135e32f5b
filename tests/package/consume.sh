#!/bin/sh
# consume.sh CONSUMER: builds and runs one program of a host against the moved package or the source folder.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
consumer=$1
prefix="$WORK_DIR/moved/elsewhere"
work="$WORK_DIR/$consumer"
case $consumer in
  add_subdirectory | fetch_content) work="$WORK_DIR/embedded" ;; # kept: it holds the compiled library
  *) rm -rf "$work/build" ;;
esac
mkdir -p "$work"

configured() { # FOLDER CONFIGURE_ARGUMENTS...
  folder=$1
  shift
  "$CMAKE" -S "$here/$folder" -B "$work/build" -G "$GENERATOR" \
    -DCMAKE_C_COMPILER="$CC" -DCMAKE_CXX_COMPILER="$CXX" -DEXPECTED_VERSION="$VERSION" "$@"
}
# Against the package. The private dependencies must not even be looked for.
configured_with_package() { # FOLDER CONFIGURE_ARGUMENTS...
  configured "$@" -DCMAKE_PREFIX_PATH="$prefix" -DCMAKE_DISABLE_FIND_PACKAGE_Boost=ON \
    -DCMAKE_DISABLE_FIND_PACKAGE_Microsoft.GSL=ON
}
built_and_run() {
  "$CMAKE" --build "$work/build" --target consumer
  "$work/build/consumer"
}
installed_consumer() {
  configured_with_package "$@"
  built_and_run
}
pkg_config() {
  PKG_CONFIG_PATH=$(dirname "$(find "$prefix" -name openitem.pc)") "$PKG_CONFIG" "$@"
}
# pc_consumer PACKAGE COMPILER STANDARD SOURCE: a program by the flags pkg-config gives and nothing else.
pc_consumer() {
  mkdir -p "$work/build"
  # shellcheck disable=SC2046
  "$2" -std="$3" -DEXPECTED_VERSION="\"$VERSION\"" $(pkg_config --cflags "$1") "$here/$4" \
    -o "$work/build/consumer" $(pkg_config --libs "$1")
  [ "$(pkg_config --modversion "$1")" = "$VERSION" ]
  LD_LIBRARY_PATH=$(pkg_config --variable=libdir "$1") "$work/build/consumer"
}

case $consumer in
  installed_headers)
    # Everything that each installed header draws in, itself included: all of it the prefix's own or the compiler's.
    cd "$prefix/include"
    count=0
    for header in $(find . -name '*.hpp' -o -name '*.h'); do
      count=$((count + 1))
      echo "#include \"$header\"" | "$CXX" -std=c++20 -x c++ -I. -M - >"$work/included"
      if grep -n -i -E '/(boost|gsl)/|xxh' "$work/included"; then
        echo "FAILED: $header includes a private dependency"
        exit 1
      fi
    done
    echo "$count headers include nothing of Boost, GSL or xxHash"
    ;;
  # Each alone and all of them; one that is not there is named when it is needed, and told when it is only wished for.
  components)
    for wanted in capi capi_static cxx "capi;capi_static;cxx"; do
      installed_consumer components "-DWANTED=$wanted" -DWISHED=orders
    done
    if configured_with_package components "-DWANTED=capi;orders" -DWISHED= >"$work/refused" 2>&1; then
      echo "FAILED: the component orders was found"
      exit 1
    fi
    tr -s '\n ' ' ' <"$work/refused" >"$work/said"
    if ! grep -q 'openitem has no component "orders"; it has capi, capi_static, cxx' "$work/said"; then
      cat "$work/refused"
      echo "FAILED: the component that is not there is not named"
      exit 1
    fi
    ;;
  cxx_find_package) # and the example, which says what it says in this build
    installed_consumer cxx_find_package
    "$work/build/what_if" >"$work/what_if.txt"
    diff -u "$here/../examples/golden/what_if.txt" "$work/what_if.txt"
    ;;
  c_find_package) installed_consumer c_find_package ;;
  c_static_find_package) installed_consumer c_static_find_package ;;
  c_pkg_config) pc_consumer openitem "$CC" c11 consumer.c ;;
  c_static_pkg_config) pc_consumer openitem-static "$CC" c11 consumer.c ;;
  cxx_pkg_config) pc_consumer openitem-cxx "$CXX" c++20 consumer.cpp ;;
  # Built from source, so that only what a host asks for may be needed: no GoogleTest, no benchmarks. The host compiles
  # all sources of a library at once, which is allowed: no two of them use one name for two things.
  add_subdirectory | fetch_content)
    configured embedded -DEMBED_BY="$consumer" -DOPENITEM_FOLDER="$SOURCE_DIR" \
      -DCMAKE_UNITY_BUILD=ON -DCMAKE_UNITY_BUILD_BATCH_SIZE=0 \
      -DCMAKE_BUILD_TYPE=Debug -DCMAKE_CXX_FLAGS_DEBUG=-O0 -DCMAKE_C_FLAGS_DEBUG=-O0 \
      -DCMAKE_DISABLE_FIND_PACKAGE_GTest=ON -DCMAKE_DISABLE_FIND_PACKAGE_benchmark=ON
    built_and_run
    "$work/build/consumer_capi"
    "$work/build/consumer_capi_static"
    ;;
  *)
    echo "unknown consumer: $consumer"
    exit 2
    ;;
esac
