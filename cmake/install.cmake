# What `cmake --install` writes: three libraries, the headers, the CMake package, the pkg-config files and the licences. All
# of it may be moved to another folder afterwards: no file names the folder it was installed to.
include(CMakePackageConfigHelpers)

# The archives need the C++ runtime, of which a project in plain C and a linker called by hand know nothing.
set(openitem_cxx_runtime ${CMAKE_CXX_IMPLICIT_LINK_LIBRARIES})
list(FILTER openitem_cxx_runtime INCLUDE REGEX "^(stdc\\+\\+|c\\+\\+|c\\+\\+abi|m)$")
list(REMOVE_DUPLICATES openitem_cxx_runtime)
set_property(TARGET openitem_capi_static APPEND PROPERTY INTERFACE_LINK_LIBRARIES
  "$<INSTALL_INTERFACE:$<$<LINK_LANGUAGE:C>:${openitem_cxx_runtime}>>")

install(TARGETS openitem openitem_capi openitem_capi_static EXPORT openitem-targets
  LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}
  ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR}
  RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(DIRECTORY ${PROJECT_SOURCE_DIR}/include/openitem
  DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} FILES_MATCHING PATTERN "*.hpp" PATTERN "*.def")
install(DIRECTORY ${PROJECT_SOURCE_DIR}/capi/include/
  DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} FILES_MATCHING PATTERN "*.h")

install(FILES ${PROJECT_SOURCE_DIR}/LICENSE ${PROJECT_SOURCE_DIR}/LICENSE_THIRD_PARTY
  DESTINATION ${CMAKE_INSTALL_DATADIR}/licenses/openitem)

set(openitem_package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/openitem)
install(EXPORT openitem-targets NAMESPACE openitem:: DESTINATION ${openitem_package_dir})
configure_package_config_file(${PROJECT_SOURCE_DIR}/cmake/openitem-config.cmake.in
  ${PROJECT_BINARY_DIR}/openitem-config.cmake INSTALL_DESTINATION ${openitem_package_dir}
  NO_SET_AND_CHECK_MACRO)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/openitem-config-version.cmake
  COMPATIBILITY SameMinorVersion)
install(FILES
  ${PROJECT_BINARY_DIR}/openitem-config.cmake
  ${PROJECT_BINARY_DIR}/openitem-config-version.cmake
  DESTINATION ${openitem_package_dir})

# pkg-config. The prefix is told relative to the .pc file's own folder; an absolute library folder outside the
# prefix cannot be moved anyway and is written as it is.
if(IS_ABSOLUTE "${CMAKE_INSTALL_LIBDIR}" OR IS_ABSOLUTE "${CMAKE_INSTALL_INCLUDEDIR}")
  set(pc_prefix "${CMAKE_INSTALL_PREFIX}")
  set(pc_libdir "${CMAKE_INSTALL_FULL_LIBDIR}")
  set(pc_includedir "${CMAKE_INSTALL_FULL_INCLUDEDIR}")
else()
  file(RELATIVE_PATH pc_up "/${CMAKE_INSTALL_LIBDIR}/pkgconfig" "/")
  string(REGEX REPLACE "/$" "" pc_up "${pc_up}")
  set(pc_prefix "\${pcfiledir}/${pc_up}")
  set(pc_libdir "\${prefix}/${CMAKE_INSTALL_LIBDIR}")
  set(pc_includedir "\${prefix}/${CMAKE_INSTALL_INCLUDEDIR}")
endif()

list(TRANSFORM openitem_cxx_runtime PREPEND "-l" OUTPUT_VARIABLE pc_cxx_runtime)
list(JOIN pc_cxx_runtime " " pc_cxx_runtime)
function(openitem_install_pc pc_name pc_description pc_libs)
  string(JOIN " " pc_cflags "-I\${includedir}" ${ARGN})
  configure_file(${PROJECT_SOURCE_DIR}/cmake/openitem.pc.in ${PROJECT_BINARY_DIR}/${pc_name}.pc @ONLY)
  install(FILES ${PROJECT_BINARY_DIR}/${pc_name}.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
endfunction()
set(pc_static)
if(WIN32)
  set(pc_static -DOI_STATIC)
endif()
openitem_install_pc(openitem "the C ABI, shared library" "-lopenitem")
openitem_install_pc(openitem-static "the C ABI, static archive" "-lopenitem_c ${pc_cxx_runtime}"
  ${pc_static})
openitem_install_pc(openitem-cxx "the C++20 core, static archive" "-lopenitem_cxx ${pc_cxx_runtime}")
