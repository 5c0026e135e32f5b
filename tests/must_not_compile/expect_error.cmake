# Compiles one file and holds the outcome against the file's first line:
#
#   // expect: text | other text      it must fail, with a message that holds one of them (compilers differ)
#   // expect: no error               it must compile
#
#   cmake -DCOMPILER=c++ "-DINCLUDES=include|src" -DSOURCE=file.cpp -P expect_error.cmake
cmake_minimum_required(VERSION 3.20)

file(STRINGS "${SOURCE}" first_line LIMIT_COUNT 1)
if(NOT first_line MATCHES "^// expect: (.+)$")
  message(FATAL_ERROR "${SOURCE}: the first line must be \"// expect: ...\"")
endif()
set(expected "${CMAKE_MATCH_1}")

string(REGEX REPLACE "([^|]+)[|]?" "-I\\1;" folders "${INCLUDES}")
set(ENV{LC_ALL} C) # messages in English, with plain quotes
execute_process(
  COMMAND "${COMPILER}" -std=c++20 -fsyntax-only -Werror=unused-result ${folders} "${SOURCE}"
  RESULT_VARIABLE status OUTPUT_VARIABLE ignored ERROR_VARIABLE said)

if(expected STREQUAL "no error")
  if(NOT status EQUAL 0)
    message(FATAL_ERROR "${SOURCE} must compile, but:\n${said}")
  endif()
  return()
endif()
if(status EQUAL 0)
  message(FATAL_ERROR "${SOURCE} must not compile, but it does")
endif()
string(REPLACE " | " ";" alternatives "${expected}")
foreach(text IN LISTS alternatives)
  string(FIND "${said}" "${text}" found)
  if(NOT found EQUAL -1)
    return()
  endif()
endforeach()
message(FATAL_ERROR "${SOURCE} fails for another reason than \"${expected}\":\n${said}")
