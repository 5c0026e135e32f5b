# Writes the ISO 4217 table as a C++ header from its data file:
#
#   cmake -DTABLE=iso4217.csv -DOUTPUT=iso4217_table.hpp -P iso4217_table.cmake
#
# Strict, because nobody looks at the output: a comment "# As of: YYYY-MM", the line of column names, then one
# row a currency "USD,840,2" in ascending order of code, codes and numeric codes unique. Anything else stops
# the build and names the line.
cmake_minimum_required(VERSION 3.20)

foreach(argument TABLE OUTPUT)
  if(NOT ${argument})
    message(FATAL_ERROR "iso4217_table.cmake: -D${argument}= is missing")
  endif()
endforeach()

file(READ "${TABLE}" text)
if(text MATCHES "[;\t\"]|\\[|\\]" OR NOT text MATCHES "\n$") # a semicolon or bracket would also upset the list below
  message(FATAL_ERROR "${TABLE}: a character that does not belong here, or no line end at the end")
endif()
string(REGEX REPLACE "\n$" "" text "${text}")
string(REPLACE "\n" ";" lines "${text}")

set(as_of "")
set(columns_seen FALSE)
set(last_code "")
set(numerics "")
set(rows "")
set(count 0)
set(line_number 0)
foreach(line IN LISTS lines)
  math(EXPR line_number "${line_number} + 1")
  set(here "${TABLE}:${line_number}")
  if(line MATCHES "^#" AND NOT columns_seen)
    if(line MATCHES "^# As of: ([0-9][0-9][0-9][0-9]-(0[1-9]|1[0-2]))$")
      if(as_of)
        message(FATAL_ERROR "${here}: a second date")
      endif()
      set(as_of "${CMAKE_MATCH_1}")
    endif()
  elseif(NOT columns_seen)
    if(NOT line STREQUAL "code,numeric,minor_units")
      message(FATAL_ERROR "${here}: expected the column names code,numeric,minor_units")
    endif()
    set(columns_seen TRUE)
  else()
    if(NOT line MATCHES "^([A-Z][A-Z][A-Z]),([0-9][0-9][0-9]),([0-4]?)$")
      message(FATAL_ERROR "${here}: expected a row like USD,840,2 but found: ${line}")
    endif()
    set(code "${CMAKE_MATCH_1}")
    set(numeric "${CMAKE_MATCH_2}")
    set(digits "${CMAKE_MATCH_3}")
    if(NOT code STRGREATER last_code)
      message(FATAL_ERROR "${here}: ${code} is not after ${last_code}")
    endif()
    if(numeric IN_LIST numerics)
      message(FATAL_ERROR "${here}: the numeric code ${numeric} is taken")
    endif()
    if(digits STREQUAL "")
      set(digits -1)
    endif()
    set(last_code "${code}")
    list(APPEND numerics "${numeric}")
    string(REGEX REPLACE "^0+(.)" "\\1" number "${numeric}") # 008 would be a bad octal number in C++
    string(APPEND rows "    {\"${code}\", ${number}, ${digits}},\n")
    math(EXPR count "${count} + 1")
  endif()
endforeach()

if(NOT as_of)
  message(FATAL_ERROR "${TABLE}: no comment says \"# As of: YYYY-MM\"")
endif()
if(count EQUAL 0)
  message(FATAL_ERROR "${TABLE}: no rows")
endif()

file(WRITE "${OUTPUT}" "// ISO 4217 as of ${as_of}. Made from iso4217.csv by iso4217_table.cmake; edit that.
#pragma once

#include \"openitem/money/currency.hpp\"

#include <array>
#include <string_view>

namespace openitem {

inline constexpr std::string_view iso4217_table_date = \"${as_of}\";

inline constexpr std::array<IsoCurrency, ${count}> iso4217_table{{
${rows}}};

} // namespace openitem
")
