/* A C host: the smallest program that proves headers, linking and the library at run time belong together. */
#include <openitem.h>

#include <stdio.h>
#include <string.h>

int main(void) {
  printf("openitem %s, ABI level %u\n", oi_version(), (unsigned)oi_abi_level());
  /* One version in three places: the package, the header, the library at run time. */
  if (strcmp(oi_version(), EXPECTED_VERSION) != 0 || strcmp(oi_version(), OI_VERSION) != 0) {
    fprintf(stderr, "package %s, header %s\n", EXPECTED_VERSION, OI_VERSION);
    return 1;
  }
  return oi_abi_level() == OI_ABI_LEVEL ? 0 : 1;
}
