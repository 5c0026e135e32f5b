# openitem_internal: what code of ours sees besides the public headers, that is the private headers in src/ and
# three header-only libraries. Only object libraries and tests link it, and none of those is installed, so
# that no consumer of an installed openitem ever needs Boost, GSL or xxHash.
#
#   Debian, Ubuntu: libboost-dev libmsgsl-dev libxxhash-dev

add_library(openitem_internal INTERFACE)
target_include_directories(openitem_internal INTERFACE
  ${PROJECT_SOURCE_DIR}/src
  ${PROJECT_SOURCE_DIR}/include)

if(NOT TARGET Boost::headers)
  find_package(Boost 1.74 REQUIRED)
endif()
target_link_libraries(openitem_internal INTERFACE Boost::headers)

# Not every packager of GSL ships its CMake files.
if(NOT TARGET Microsoft.GSL::GSL)
  find_package(Microsoft.GSL CONFIG QUIET)
endif()
if(TARGET Microsoft.GSL::GSL)
  target_link_libraries(openitem_internal INTERFACE Microsoft.GSL::GSL)
else()
  find_path(OPENITEM_GSL_INCLUDE_DIR gsl/gsl REQUIRED)
  mark_as_advanced(OPENITEM_GSL_INCLUDE_DIR)
  target_include_directories(openitem_internal SYSTEM INTERFACE ${OPENITEM_GSL_INCLUDE_DIR})
endif()

# xxHash is used from its header alone; "=" gives an empty value, the same as a plain #define in a source.
find_path(OPENITEM_XXHASH_INCLUDE_DIR xxhash.h REQUIRED)
mark_as_advanced(OPENITEM_XXHASH_INCLUDE_DIR)
target_include_directories(openitem_internal SYSTEM INTERFACE ${OPENITEM_XXHASH_INCLUDE_DIR})
target_compile_definitions(openitem_internal INTERFACE "XXH_INLINE_ALL="
  # It insists on inlining, which GCC cannot do at -Og; of the other build types we know that they optimise.
  $<$<NOT:$<CONFIG:Release,RelWithDebInfo,MinSizeRel>>:XXH_NO_INLINE_HINTS=1>)

if(OPENITEM_CHECKED_HANDLES) # in every program alike: they share the library
  target_compile_definitions(openitem_internal INTERFACE OPENITEM_CHECKED_HANDLES=1)
endif()
