#include "stopwatch.h"

#include <inttypes.h>
#include <stdio.h>

/* Microseconds since some moment. */
#if defined(_WIN32)
#include <windows.h>
static int64_t now(void) {
  LARGE_INTEGER ticks;
  LARGE_INTEGER a_second;
  if (!QueryPerformanceCounter(&ticks) || !QueryPerformanceFrequency(&a_second)) return 0;
  return (int64_t)((double)ticks.QuadPart * 1e6 / (double)a_second.QuadPart);
}
#else
#include <time.h>
static int64_t now(void) {
  struct timespec at;
  if (timespec_get(&at, TIME_UTC) != TIME_UTC) return 0;
  return (int64_t)at.tv_sec * 1000000 + at.tv_nsec / 1000;
}
#endif

stopwatch stopwatch_start(void) {
  return (stopwatch){now()};
}

void stopwatch_lap(stopwatch *watch, const char *step, size_t count, const char *of_what) {
  int64_t end = now();
  int64_t took = end > watch->began ? end - watch->began : 0;
  fprintf(stderr, "%-8s %9zu %-14s %6" PRId64 ".%03" PRId64 " ms\n", step, count, of_what, took / 1000,
          took % 1000);
  watch->began = now();
}
