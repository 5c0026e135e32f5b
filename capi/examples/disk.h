/* The steps on a disk that a host takes to keep something: each either is done, or fails with errno set.
 *
 * Written is not yet kept: bytes are safe after disk_sync of their file, a file's new name (created, renamed)
 * after disk_sync of its folder. Before that a power failure may take them, in any order. */
#ifndef OPENITEM_EXAMPLES_DISK_H
#define OPENITEM_EXAMPLES_DISK_H

#include "faults.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { MOST_UNKEPT = 4, DISK_NAME_SIZE = 64 };

/* Bytes of a file behind its first `kept`. */
typedef struct unkept_bytes {
  bool there;
  int file; /* -1: closed meanwhile */
  int copy; /* the same, still open */
  uint64_t kept;
} unkept_bytes;

/* A name of a file in a folder, and the one it had before; "": it is new. */
typedef struct unkept_name {
  bool there;
  int folder;
  char from[DISK_NAME_SIZE];
  char to[DISK_NAME_SIZE];
} unkept_name;

/* All zero: nothing goes wrong. What is not kept is known only to be lost in a power failure on purpose. */
typedef struct disk {
  faults faults;
  unkept_bytes bytes[MOST_UNKEPT];
  unkept_name names[MOST_UNKEPT];
} disk;

/* A new file in a folder, or an old one emptied, with open flags such as O_APPEND; -1 after a failure. */
int disk_create(disk *of, int folder, const char *name, int flags);

/* All the bytes, or false: some of them may be there. */
bool disk_write(disk *of, int file, const void *bytes, size_t size);

bool disk_sync(disk *of, int file_or_folder);

/* Makes a file shorter. */
bool disk_cut(disk *of, int file, uint64_t size);

/* What had the new name is gone in the same instant. */
bool disk_rename(disk *of, int folder, const char *from, const char *to);

bool disk_remove(disk *of, int folder, const char *name);

#endif
