/* Steps that go wrong on purpose, to show that a host stands it. Each step has a number, from 1; as the
 * options say, some of them fail, or the process ends in the midst of one. */
#ifndef OPENITEM_EXAMPLES_FAULTS_H
#define OPENITEM_EXAMPLES_FAULTS_H

#include <stdint.h>

typedef struct faults {
  uint64_t fail_step;  /* the first that fails; 0: none */
  uint64_t fail_count; /* how many in a row do */
  uint64_t die_step;   /* the one the process does not survive; 0: none */
  uint64_t power_step; /* the same, and the disk forgets what it was not told to keep; 0: none */
  uint64_t step;       /* the last one begun */
} faults;

typedef enum fault { FAULT_NONE, FAULT_FAIL, FAULT_DIE, FAULT_POWER } fault;

/* What becomes of the step that begins now. */
fault next_fault(faults *of);

/* SIGKILL: nothing is flushed, nothing is tidied up. */
void die(void);

#endif
