# openitem_set_warnings(target): the warnings we hold ourselves to. They belong to this project's own build: in
# a host's build the host's warnings apply, and its -Werror must not meet ours.
option(OPENITEM_WARNINGS_AS_ERRORS "Turn the compiler's warnings about openitem's own code into errors" OFF)

# Also for tests that call the compiler themselves (tests/header_compile).
set(OPENITEM_WARNINGS_C -Wall -Wextra -Wpedantic -Wconversion -Wshadow)
set(OPENITEM_WARNINGS_CXX ${OPENITEM_WARNINGS_C} -Wnon-virtual-dtor)

function(openitem_set_warnings target)
  if(NOT openitem_IS_TOP_LEVEL)
    return()
  endif()
  target_compile_options(${target} PRIVATE
    "$<$<COMPILE_LANGUAGE:C>:${OPENITEM_WARNINGS_C}>"
    "$<$<COMPILE_LANGUAGE:CXX>:${OPENITEM_WARNINGS_CXX}>"
    # GCC 12 sees overlaps in the library's own std::string operator+ when it optimises (GCC bug 105651).
    $<$<COMPILE_LANG_AND_ID:CXX,GNU>:-Wno-restrict>
    $<$<BOOL:${OPENITEM_WARNINGS_AS_ERRORS}>:-Werror>)
endfunction()
