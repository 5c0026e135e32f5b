# What only somebody who works on openitem needs; a host that embeds the folder never reads this file.

# A plain `cmake -B build` should give something useful.
if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
  set(CMAKE_BUILD_TYPE RelWithDebInfo)
endif()

# A build from nothing in half the time: many sources of the library, or of a test program, are compiled at once (each of a
# program's tests has a namespace of its own, named after the file), and what a debugger would want to know is left out
# (sanitizers have the lines that they tell).
# It hides includes that are missing: the leg release of cmake/test.sh --all compiles without.
option(OPENITEM_QUICK_BUILD "Compile many sources at once" OFF)
if(OPENITEM_QUICK_BUILD)
  if(NOT OPENITEM_SANITIZE)
    add_compile_options($<$<CONFIG:Debug>:-g0>)
  endif()
endif()

# ccache saves time where it happens to be: what was compiled before is not compiled again, in a new build or another clone.
# Hence __FILE__ does not tell the clone's folder; what asks for OPENITEM_SOURCE_DIR is compiled anew in each.
find_program(OPENITEM_CCACHE ccache)
mark_as_advanced(OPENITEM_CCACHE)
if(OPENITEM_CCACHE)
  set(launcher ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${PROJECT_SOURCE_DIR} CCACHE_NOHASHDIR=1
    CCACHE_SLOPPINESS=time_macros,include_file_mtime,include_file_ctime ${OPENITEM_CCACHE})
  add_compile_options(-fmacro-prefix-map=${PROJECT_SOURCE_DIR}/=)
  foreach(language C CXX)
    if(NOT DEFINED CMAKE_${language}_COMPILER_LAUNCHER)
      set(CMAKE_${language}_COMPILER_LAUNCHER ${launcher})
    endif()
  endforeach()
endif()

# cmake --build <folder> --target tidy      the checks of .clang-tidy; minutes, hence not part of the test command
# cmake --build <folder> --target format    rewrites what cmake/format.sh complains of
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
find_program(OPENITEM_RUN_CLANG_TIDY NAMES run-clang-tidy-14 run-clang-tidy)
mark_as_advanced(OPENITEM_RUN_CLANG_TIDY)
if(OPENITEM_RUN_CLANG_TIDY)
  add_custom_target(tidy
    COMMAND ${OPENITEM_RUN_CLANG_TIDY} -quiet -p ${PROJECT_BINARY_DIR} "${PROJECT_SOURCE_DIR}/(src|capi)/.*"
    VERBATIM USES_TERMINAL)
endif()
add_custom_target(format
  COMMAND sh ${PROJECT_SOURCE_DIR}/cmake/format.sh --fix
  VERBATIM USES_TERMINAL)

# cmake --build <folder> --target reference    the C reference as web pages: <folder>/reference/html/openitem_8h.html
find_program(OPENITEM_DOXYGEN doxygen)
mark_as_advanced(OPENITEM_DOXYGEN)
if(OPENITEM_DOXYGEN)
  add_custom_target(reference
    COMMAND ${CMAKE_COMMAND} -E make_directory ${PROJECT_BINARY_DIR}/reference
    COMMAND ${CMAKE_COMMAND} -E env OPENITEM_REFERENCE=${PROJECT_BINARY_DIR}/reference ${OPENITEM_DOXYGEN} Doxyfile
    WORKING_DIRECTORY ${PROJECT_SOURCE_DIR}/capi
    VERBATIM USES_TERMINAL)
endif()
