/* The package as a C host uses it: the library that runs is the one of the header. */
#include <openitem.h>

#include <stdio.h>
#include <string.h>

int main(void) {
  oi_money owed;
  char text[OI_MONEY_TEXT_SIZE];
  if (oi_money_parse("70.00 USD", OI_NUL_TERMINATED, &owed, NULL) != OI_OK) return 1;
  if (oi_money_print(&owed, text, sizeof text, NULL, NULL) != OI_OK) return 1;
  printf("openitem %s: %s\n", oi_version(), text);
  return strcmp(oi_version(), OI_VERSION) != 0;
}
