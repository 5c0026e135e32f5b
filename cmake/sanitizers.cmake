# OPENITEM_SANITIZE: a list for -fsanitize=, "address;undefined" or "thread". Everything built below the root is
# instrumented, because a program and the library it runs must agree. A finding ends the test: nothing recovers.
set(OPENITEM_SANITIZE "" CACHE STRING "Sanitizers to build with: address;undefined, or thread")

if(OPENITEM_SANITIZE)
  list(JOIN OPENITEM_SANITIZE "," openitem_sanitize)
  add_compile_options(-fsanitize=${openitem_sanitize} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  if("address" IN_LIST OPENITEM_SANITIZE) # it finds what object-size would, which takes a quarter of the time to compile
    add_compile_options(-fno-sanitize=object-size)
  endif()
  add_link_options(-fsanitize=${openitem_sanitize})
  # Clang links the checks for C++ into C++ programs only, yet a C program may run our instrumented library.
  add_link_options($<$<LINK_LANG_AND_ID:C,Clang>:-fsanitize-link-c++-runtime>)
  link_libraries($<$<LINK_LANG_AND_ID:C,Clang>:stdc++>)
endif()
