# Windows for x86-64, compiled by MinGW-w64 and run by Wine.
#
#   Debian, Ubuntu: g++-mingw-w64-x86-64-posix wine64 googletest
set(CMAKE_SYSTEM_NAME Windows)
set(CMAKE_SYSTEM_PROCESSOR x86_64)

set(triple x86_64-w64-mingw32)
set(CMAKE_C_COMPILER ${triple}-gcc-posix)
set(CMAKE_CXX_COMPILER ${triple}-g++-posix)
set(CMAKE_RC_COMPILER ${triple}-windres)
set(CMAKE_FIND_ROOT_PATH /usr/${triple})
find_program(OPENITEM_WINE NAMES wine64 wine64-stable wine PATHS /usr/lib/wine)
mark_as_advanced(OPENITEM_WINE)
set(CMAKE_CROSSCOMPILING_EMULATOR ${OPENITEM_WINE})
include(${CMAKE_CURRENT_LIST_DIR}/portable_headers.cmake)
