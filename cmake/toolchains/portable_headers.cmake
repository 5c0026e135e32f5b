# For a cross build: where the host's headers lie that are the same for every processor (Boost, GSL, xxHash), and
# GoogleTest's sources. They are reached by links in a folder of their own, since /usr/include as a whole holds what
# belongs to the host. Of the target there is its C and C++ library only.
set(portable "${CMAKE_BINARY_DIR}/portable-headers")
if(NOT EXISTS "${portable}")
  file(MAKE_DIRECTORY "${portable}")
  foreach(name IN ITEMS boost gsl xxhash.h xxh3.h)
    file(CREATE_LINK "/usr/include/${name}" "${portable}/${name}" SYMBOLIC)
  endforeach()
endif()
set(Boost_NO_BOOST_CMAKE ON) # Boost's own files name /usr/include
set(Boost_INCLUDE_DIR "${portable}" CACHE PATH "")
set(CMAKE_DISABLE_FIND_PACKAGE_Microsoft.GSL ON)
set(OPENITEM_GSL_INCLUDE_DIR "${portable}" CACHE PATH "")
set(OPENITEM_XXHASH_INCLUDE_DIR "${portable}" CACHE PATH "")

set(OPENITEM_GTEST_SOURCES /usr/src/googletest) # Debian, Ubuntu: googletest

set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)
