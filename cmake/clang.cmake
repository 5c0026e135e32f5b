# Clang, where it is installed: OPENITEM_CLANG and OPENITEM_CLANGXX. Tests compile with it what is the same with any compiler:
# without optimisation it takes half of GCC's time.
find_program(OPENITEM_CLANG NAMES clang clang-14)
find_program(OPENITEM_CLANGXX NAMES clang++ clang++-14)
mark_as_advanced(OPENITEM_CLANG OPENITEM_CLANGXX)
