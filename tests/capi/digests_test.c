/* The kept files of tests/journal/golden hold the same books whoever compiled the library, and how:
 * digests.txt has a line for each, with its state digest, its books digest and its last sequence number. */
#include "books.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define FOLDER OPENITEM_SOURCE_DIR "/tests/journal/golden/"

/* With a zero behind it. */
static uint8_t *file(const char *name, size_t *size) {
  enum { most = 1 << 20 };
  char path[1024];
  FILE *in;
  uint8_t *bytes = malloc(most + 1);
  (void)snprintf(path, sizeof path, FOLDER "%s", name);
  in = fopen(path, "rb");
  if (in == NULL || bytes == NULL) abort();
  *size = fread(bytes, 1, most, in);
  if (fgetc(in) != EOF) abort(); /* there is more */
  bytes[*size] = 0;
  (void)fclose(in);
  return bytes;
}

static void load(oi_ledger *ledger, const char *name) {
  size_t size;
  uint8_t *bytes = file(name, &size);
  OK(oi_ledger_load_snapshot(ledger, bytes, size, FRESH));
  free(bytes);
}

static void replay(oi_ledger *ledger, const char *name) {
  size_t size;
  uint8_t *bytes = file(name, &size);
  oi_recovery recovery;
  OI_INIT(recovery);
  OK(oi_ledger_replay_journal(ledger, bytes, size, 0, &recovery, FRESH));
  EQUAL(recovery.torn, 0);
  free(bytes);
}

static void kept_files_hold_the_books_they_were_written_from(void) {
  size_t size;
  char *lines = (char *)file("digests.txt", &size);
  char *line;
  int seen = 0;
  for (line = strtok(lines, "\n"); line != NULL; line = strtok(NULL, "\n")) {
    char name[64];
    char found[256];
    oi_digest books;
    oi_digest state;
    uint64_t last;
    oi_ledger *ledger = new_books();
    if (sscanf(line, "%63s", name) != 1) abort();
    if (strstr(name, ".snapshot") != NULL) {
      load(ledger, name);
    } else {
      if (strcmp(name, "later.journal") == 0) load(ledger, "later.snapshot");
      replay(ledger, name);
    }
    OK(oi_ledger_state_digest(ledger, &state, FRESH));
    OK(oi_ledger_books_digest(ledger, &books, FRESH));
    OK(oi_ledger_last_sequence(ledger, &last, FRESH));
    (void)snprintf(found, sizeof found,
                   "%s %016" PRIx64 "%016" PRIx64 " %016" PRIx64 "%016" PRIx64 " %" PRIu64, name, state.hi,
                   state.lo, books.hi, books.lo, last);
    TEXT(found, line);
    (void)puts(found);
    oi_ledger_free(ledger);
    ++seen;
  }
  EQUAL(seen, 15);
  free(lines);
}

static const test_case cases[] = {
    CASE(kept_files_hold_the_books_they_were_written_from),
};

int main(int argc, char **argv) {
  return RUN(cases);
}
