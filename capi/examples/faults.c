#include "faults.h"

#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

fault next_fault(faults *of) {
  ++of->step;
  if (of->step == of->die_step) return FAULT_DIE;
  if (of->step == of->power_step) return FAULT_POWER;
  if (of->fail_step != 0 && of->step >= of->fail_step && of->step - of->fail_step < of->fail_count)
    return FAULT_FAIL;
  return FAULT_NONE;
}

void die(void) {
  kill(getpid(), SIGKILL);
  abort();
}
