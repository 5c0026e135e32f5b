# The source is the tree this port lies in: an overlay port. A registry's copy takes a release instead, with
# vcpkg_from_github or the like, and is the same below.
get_filename_component(SOURCE_PATH "${CMAKE_CURRENT_LIST_DIR}/../../../.." ABSOLUTE)

# The package holds the C ABI both as a shared library and as an archive, and the C++ core as an archive, whatever
# the triplet prefers: which one is linked is told by the target.
set(VCPKG_POLICY_DLLS_IN_STATIC_LIBRARY enabled)

vcpkg_cmake_configure(
  SOURCE_PATH "${SOURCE_PATH}"
  OPTIONS
    -DOPENITEM_BUILD_TESTS=OFF
    -DOPENITEM_BUILD_BENCH=OFF
    -DOPENITEM_BUILD_EXAMPLES=OFF
    -DOPENITEM_BUILD_BINDINGS=OFF
    -DOPENITEM_INSTALL=ON)
vcpkg_cmake_install()
vcpkg_cmake_config_fixup(CONFIG_PATH lib/cmake/openitem)
vcpkg_fixup_pkgconfig()

file(REMOVE_RECURSE "${CURRENT_PACKAGES_DIR}/debug/include" "${CURRENT_PACKAGES_DIR}/debug/share")
file(INSTALL "${CMAKE_CURRENT_LIST_DIR}/usage" DESTINATION "${CURRENT_PACKAGES_DIR}/share/${PORT}")
file(REMOVE_RECURSE "${CURRENT_PACKAGES_DIR}/share/licenses") # vcpkg has a place of its own for them
vcpkg_install_copyright(FILE_LIST "${SOURCE_PATH}/LICENSE" "${SOURCE_PATH}/LICENSE_THIRD_PARTY")
