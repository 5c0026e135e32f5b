# Windows for x86-64, compiled by MinGW-w64 and run by Wine. Programs and the DLL hold the C++ runtime.
#
#   Debian, Ubuntu: g++-mingw-w64-x86-64-posix wine64 googletest
set(CMAKE_SYSTEM_NAME Windows)
set(CMAKE_SYSTEM_PROCESSOR x86_64)

set(triple x86_64-w64-mingw32)
set(CMAKE_C_COMPILER ${triple}-gcc-posix)
set(CMAKE_CXX_COMPILER ${triple}-g++-posix)
set(CMAKE_RC_COMPILER ${triple}-windres)
set(CMAKE_EXE_LINKER_FLAGS_INIT -static)
set(CMAKE_SHARED_LINKER_FLAGS_INIT -static)
set(CMAKE_FIND_ROOT_PATH /usr/${triple})
set(CMAKE_CROSSCOMPILING_EMULATOR sh;${CMAKE_CURRENT_LIST_DIR}/wine.sh;/usr/lib/wine/wine64;${CMAKE_BINARY_DIR})
include(${CMAKE_CURRENT_LIST_DIR}/portable_headers.cmake)
