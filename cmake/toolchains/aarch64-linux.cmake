# 64-bit Arm with Linux, compiled on another processor and run by qemu-user. GCC unless OPENITEM_CROSS_CLANG.
#
#   Debian, Ubuntu: g++-aarch64-linux-gnu qemu-user googletest; clang
set(CMAKE_SYSTEM_NAME Linux)
set(CMAKE_SYSTEM_PROCESSOR aarch64)

set(triple aarch64-linux-gnu)
list(APPEND CMAKE_TRY_COMPILE_PLATFORM_VARIABLES OPENITEM_CROSS_CLANG)
if(OPENITEM_CROSS_CLANG)
  set(CMAKE_C_COMPILER clang)
  set(CMAKE_CXX_COMPILER clang++)
  set(CMAKE_C_COMPILER_TARGET ${triple})
  set(CMAKE_CXX_COMPILER_TARGET ${triple})
else()
  set(CMAKE_C_COMPILER ${triple}-gcc)
  set(CMAKE_CXX_COMPILER ${triple}-g++)
endif()
set(CMAKE_FIND_ROOT_PATH /usr/${triple})
set(CMAKE_CROSSCOMPILING_EMULATOR qemu-aarch64;-L;/usr/${triple})
include(${CMAKE_CURRENT_LIST_DIR}/portable_headers.cmake)
