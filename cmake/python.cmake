# The Python of tests and generators: 3.9 or newer, its standard library is enough.
#
# Some machines have a launcher in front of the interpreter (pyenv's takes longer than many a test): it is asked for
# the interpreter once, here.
find_package(Python3 3.9 REQUIRED COMPONENTS Interpreter)
execute_process(
  COMMAND ${Python3_EXECUTABLE} -c "import sys; print(sys.executable)"
  OUTPUT_VARIABLE openitem_interpreter OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
set(Python3_EXECUTABLE "${openitem_interpreter}")
unset(openitem_interpreter)
