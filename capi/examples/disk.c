#include "disk.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

/* ---- what a power failure takes ---- */

static void note_bytes(disk *of, int file) {
  struct stat status;
  unkept_bytes *free_place = NULL;
  if (of->faults.power_step == 0) return;
  for (size_t i = 0; i < MOST_UNKEPT; ++i) {
    if (of->bytes[i].there && of->bytes[i].file == file) return;
    if (!of->bytes[i].there) free_place = &of->bytes[i];
  }
  if (free_place && fstat(file, &status) == 0)
    *free_place = (unkept_bytes){true, file, dup(file), (uint64_t)status.st_size};
}

/* Another file gets the number of one that was closed, which is not safer for that. */
static void note_new_number(disk *of, int file) {
  for (size_t i = 0; i < MOST_UNKEPT; ++i) {
    if (of->bytes[i].file == file) of->bytes[i].file = -1;
  }
}

static void note_name(disk *of, int folder, const char *from, const char *to) {
  if (of->faults.power_step == 0) return;
  for (size_t i = 0; i < MOST_UNKEPT; ++i) {
    unkept_name *name = &of->names[i];
    if (name->there) continue;
    *name = (unkept_name){.there = true, .folder = folder};
    snprintf(name->from, sizeof name->from, "%s", from);
    snprintf(name->to, sizeof name->to, "%s", to);
    return;
  }
}

static void note_kept(disk *of, int file_or_folder) {
  for (size_t i = 0; i < MOST_UNKEPT; ++i) {
    if (of->names[i].folder == file_or_folder) of->names[i].there = false;
    if (!of->bytes[i].there || of->bytes[i].file != file_or_folder) continue;
    close(of->bytes[i].copy);
    of->bytes[i].there = false;
  }
}

static void power_failure(disk *of) {
  for (size_t i = 0; i < MOST_UNKEPT; ++i) {
    if (of->bytes[i].there && ftruncate(of->bytes[i].copy, (off_t)of->bytes[i].kept) != 0)
      perror("power failure");
  }
  for (size_t i = MOST_UNKEPT; i-- > 0;) {
    const unkept_name *name = &of->names[i];
    if (!name->there) continue;
    if (name->from[0] == '\0') {
      unlinkat(name->folder, name->to, 0);
    } else {
      renameat(name->folder, name->to, name->folder, name->from);
    }
  }
  die();
}

/* ---- steps ---- */

static void end(disk *of, fault what) {
  if (what == FAULT_DIE) die();
  if (what == FAULT_POWER) power_failure(of);
}

/* Whether a step may begin that is done whole or not at all. */
static bool begins(disk *of) {
  fault what = next_fault(&of->faults);
  end(of, what);
  if (what == FAULT_FAIL) errno = EIO;
  return what == FAULT_NONE;
}

int disk_create(disk *of, int folder, const char *name, int flags) {
  if (!begins(of)) return -1;
  bool is_new = faccessat(folder, name, F_OK, 0) != 0;
  int file = openat(folder, name, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | flags, 0666);
  if (file < 0) return -1;
  note_new_number(of, file);
  if (is_new) note_name(of, folder, "", name);
  return file;
}

static bool write_all(int file, const unsigned char *bytes, size_t size) {
  while (size != 0) {
    ssize_t count = write(file, bytes, size);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return false;
    bytes += count;
    size -= (size_t)count;
  }
  return true;
}

bool disk_write(disk *of, int file, const void *bytes, size_t size) {
  fault what = next_fault(&of->faults);
  note_bytes(of, file);
  /* Half of it gets there: a torn write. */
  if (!write_all(file, bytes, what == FAULT_NONE ? size : size / 2)) return false;
  end(of, what);
  if (what == FAULT_FAIL) errno = ENOSPC;
  return what == FAULT_NONE;
}

bool disk_sync(disk *of, int file_or_folder) {
  if (!begins(of) || fsync(file_or_folder) != 0) return false;
  note_kept(of, file_or_folder);
  return true;
}

bool disk_cut(disk *of, int file, uint64_t size) {
  return begins(of) && ftruncate(file, (off_t)size) == 0;
}

bool disk_rename(disk *of, int folder, const char *from, const char *to) {
  if (!begins(of) || renameat(folder, from, folder, to) != 0) return false;
  note_name(of, folder, from, to);
  return true;
}

bool disk_remove(disk *of, int folder, const char *name) {
  return begins(of) && unlinkat(folder, name, 0) == 0;
}
