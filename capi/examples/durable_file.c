/* durable_file: keeps a ledger in a folder of plain files, by push: the library hands over each transaction's
 * bytes before anything becomes permanent.
 *
 *   journal-P    the records of all transactions, in one or more files; P is the position in the whole
 * journal at which the file begins. Files only grow at the end of the newest. snapshot-P   everything the
 * ledger held when the journal ended at P. lock         keeps a second host out.
 *
 * Opening loads the newest snapshot that is whole and replays the journal from its position on. A snapshot is
 * only a short cut: it changes nothing about which bytes of the journal count, so there is no moment at which
 * a crash would matter. The two newest ones and the journal since the older of them are kept; what lies
 * before may go.
 *
 * A crash may leave a beginning of a transaction at the end of the journal. Nobody was told that it is kept:
 * it is reported and cut off. */
#include "disk.h"
#include "durable.h"
#include "failure.h"

#include <openitem.h>

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct folder {
  disk disk;
  int at; /* the folder */
  int lock;
  int journal;    /* its newest file; -1: the next transaction begins one */
  uint64_t begin; /* where in the journal it begins */
  uint64_t end;   /* of the journal: all before is kept */
  bool listed;    /* the newest file's name is kept, too */
  bool in_doubt;  /* bytes of a transaction that was taken back may come to light again */
  char reason[REASON_SIZE];
  oi_ledger *ledger;
} folder;

static bool failed_at(folder *of, const char *doing) {
  snprintf(of->reason, sizeof of->reason, "%s: %s", doing, strerror(errno));
  return false;
}

static void put_name(char *name, const char *kind, uint64_t position) {
  /* Twenty digits: names sort as positions do. */
  snprintf(name, DISK_NAME_SIZE, "%s-%020" PRIu64, kind, position);
}

/* ---- what there is ---- */

typedef struct positions {
  uint64_t *at; /* ascending */
  size_t count;
} positions;

static int compare_positions(const void *a, const void *b) {
  uint64_t x = *(const uint64_t *)a;
  uint64_t y = *(const uint64_t *)b;
  return x < y ? -1 : x > y;
}

/* The P of all "KIND-P". */
static bool list_positions(folder *of, const char *kind, positions *found) {
  *found = (positions){NULL, 0};
  int copy = openat(of->at, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  DIR *entries = copy < 0 ? NULL : fdopendir(copy);
  if (!entries) return failed_at(of, "the folder");
  size_t size = strlen(kind);
  for (struct dirent *entry = readdir(entries); entry; entry = readdir(entries)) {
    char name[DISK_NAME_SIZE];
    if (strncmp(entry->d_name, kind, size) != 0 || entry->d_name[size] != '-') continue;
    uint64_t position = strtoull(entry->d_name + size + 1, NULL, 10);
    put_name(name, kind, position);
    if (strcmp(name, entry->d_name) != 0) continue;
    uint64_t *more = realloc(found->at, (found->count + 1) * sizeof *more);
    if (!more) {
      closedir(entries);
      errno = ENOMEM;
      return failed_at(of, "the folder");
    }
    found->at = more;
    found->at[found->count++] = position;
  }
  closedir(entries);
  if (found->count > 1) qsort(found->at, found->count, sizeof *found->at, compare_positions);
  return true;
}

/* ---- the journal grows ---- */

static bool begin_journal_file(folder *of) {
  char name[DISK_NAME_SIZE];
  put_name(name, "journal", of->end);
  of->journal = disk_create(&of->disk, of->at, name, O_EXCL | O_APPEND);
  if (of->journal < 0) return failed_at(of, name);
  of->begin = of->end;
  of->listed = false;
  return true;
}

static bool keep_name(folder *of) {
  if (!of->listed) of->listed = disk_sync(&of->disk, of->at);
  return of->listed;
}

/* What stands behind the end of the journal must not be there when it is opened again. */
static void take_back(folder *of) {
  of->in_doubt = !disk_cut(&of->disk, of->journal, of->end - of->begin) || !disk_sync(&of->disk, of->journal);
}

static bool append(folder *of, const uint8_t *bytes, size_t size) {
  if (of->journal < 0 && !begin_journal_file(of)) return false;
  if (disk_write(&of->disk, of->journal, bytes, size) && disk_sync(&of->disk, of->journal) && keep_name(of)) {
    of->end += size;
    return true;
  }
  failed_at(of, "journal");
  take_back(of);
  return false;
}

static void store_records(const uint8_t *bytes, size_t size, uint64_t first_sequence,
                          oi_acknowledgement *acknowledgement, void *user) {
  if (append(user, bytes, size)) oi_acknowledge(acknowledgement, first_sequence);
}

static kept commit(void *self, oi_transaction *transaction, const char *message, char *reason) {
  folder *of = self;
  oi_error err;
  OI_INIT(err);
  (void)message;
  oi_status status = oi_transaction_commit(transaction, &err);
  if (status == OI_OK) return KEPT;
  if (status == OI_SINK_REFUSED) {
    snprintf(reason, REASON_SIZE, "%s", of->reason);
  } else {
    reason_of(reason, "commit", &err);
  }
  return of->in_doubt ? IN_DOUBT : NOT_KEPT;
}

/* ---- snapshots ---- */

typedef struct piece_writer {
  folder *of;
  int file;
} piece_writer;

static void write_piece(const uint8_t *bytes, size_t size, uint64_t position,
                        oi_acknowledgement *acknowledgement, void *user) {
  const piece_writer *to = user;
  if (disk_write(&to->of->disk, to->file, bytes, size)) oi_acknowledge(acknowledgement, position);
}

/* Under a name that nobody looks for, until it is whole and kept. */
static bool write_new_snapshot(folder *of) {
  piece_writer to = {of, disk_create(&of->disk, of->at, "new", 0)};
  oi_error err;
  OI_INIT(err);
  if (to.file < 0) return failed_at(of, "new");
  errno = 0;
  oi_status status = oi_ledger_write_snapshot(of->ledger, write_piece, &to, &err);
  bool done = status == OI_OK && disk_sync(&of->disk, to.file);
  if (status != OI_OK && status != OI_SINK_REFUSED) {
    reason_of(of->reason, "snapshot", &err);
  } else if (!done) {
    failed_at(of, "snapshot");
  }
  close(to.file);
  return done;
}

/* What lies before the last snapshot but one. Any of it that stays does no harm. */
static void remove_old(folder *of) {
  positions snapshots = {NULL, 0};
  positions files = {NULL, 0};
  char name[DISK_NAME_SIZE];
  bool removes = list_positions(of, "snapshot", &snapshots) && list_positions(of, "journal", &files);
  if (removes && snapshots.count >= 2) {
    uint64_t needed_from = snapshots.at[snapshots.count - 2];
    for (size_t i = 0; removes && i + 2 < snapshots.count; ++i) {
      put_name(name, "snapshot", snapshots.at[i]);
      removes = disk_remove(&of->disk, of->at, name);
    }
    for (size_t i = 0; removes && i + 1 < files.count && files.at[i + 1] <= needed_from; ++i) {
      put_name(name, "journal", files.at[i]);
      removes = disk_remove(&of->disk, of->at, name);
    }
    if (!removes) fprintf(stderr, "%s is not needed any more, but stays: %s\n", name, strerror(errno));
  }
  free(snapshots.at);
  free(files.at);
}

static kept snapshot(void *self, char *reason) {
  folder *of = self;
  char name[DISK_NAME_SIZE];
  put_name(name, "snapshot", of->end);
  bool done = write_new_snapshot(of);
  if (done) {
    done = disk_rename(&of->disk, of->at, "new", name) && disk_sync(&of->disk, of->at);
    if (!done) failed_at(of, name);
  }
  if (!done) {
    snprintf(reason, REASON_SIZE, "%s", of->reason);
    return NOT_KEPT;
  }
  if (of->journal >= 0 && of->end != of->begin) { /* what is in this file may go one day */
    close(of->journal);
    of->journal = -1;
  }
  remove_old(of);
  return KEPT;
}

/* ---- opening ---- */

typedef struct contents {
  uint8_t *bytes;
  size_t size;
} contents;

static bool read_file(folder *of, const char *name, contents *to) {
  struct stat status;
  *to = (contents){NULL, 0};
  int file = openat(of->at, name, O_RDONLY | O_CLOEXEC);
  bool done = file >= 0 && fstat(file, &status) == 0;
  if (done) {
    to->bytes = malloc((size_t)status.st_size + 1);
    done = to->bytes != NULL;
  }
  while (done && to->size < (size_t)status.st_size) {
    ssize_t count = read(file, to->bytes + to->size, (size_t)status.st_size - to->size);
    if (count < 0 && errno == EINTR) continue;
    if (count == 0) errno = EIO; /* shorter than it says */
    done = count > 0;
    if (done) to->size += (size_t)count;
  }
  if (!done) failed_at(of, name);
  if (file >= 0) close(file);
  if (!done) free(to->bytes);
  return done;
}

/* The newest snapshot that is whole, or none: the ledger is then new. */
static bool load_newest_snapshot(folder *of, const positions *snapshots, uint64_t *position) {
  for (size_t i = snapshots->count; i-- > 0;) {
    char name[DISK_NAME_SIZE];
    contents bytes;
    oi_error err;
    OI_INIT(err);
    put_name(name, "snapshot", snapshots->at[i]);
    if (!read_file(of, name, &bytes)) return false;
    oi_status status = oi_ledger_load_snapshot(of->ledger, bytes.bytes, bytes.size, &err);
    free(bytes.bytes);
    *position = snapshots->at[i];
    if (status == OI_OK) return true;
    reason_of(of->reason, name, &err);
    if (status != OI_DAMAGED && status != OI_BROKEN_CHAIN && status != OI_BAD_EVENT) return false;
    fprintf(stderr, "%s; going on without it\n", of->reason);
  }
  *position = 0;
  return true;
}

/* A power failure may also leave the newest file as long as it should be, with zeros where bytes were never
 * written: a torn transaction, too, if what stands before them is a beginning of one. */
static oi_status replay_without_zeros(folder *of, const contents *file, size_t from, uint64_t position,
                                      oi_recovery *recovery) {
  size_t size = file->size;
  oi_error err;
  OI_INIT(err);
  while (size > from && file->bytes[size - 1] == 0) --size;
  if (size == file->size) return OI_DAMAGED;
  return oi_ledger_replay_journal(of->ledger, file->bytes + from, size - from, position, recovery, &err);
}

/* Adds one file of the journal to the ledger, which stands at `position`; goes on to where it then stands. */
static bool replay_file(folder *of, const char *name, uint64_t begin, bool newest, uint64_t *position) {
  contents file;
  oi_recovery recovery;
  oi_error err;
  OI_INIT(recovery);
  OI_INIT(err);
  if (!read_file(of, name, &file)) return false;
  size_t from = (size_t)(*position - begin);
  if (from > file.size) from = file.size; /* a snapshot knows more */
  oi_status status =
      oi_ledger_replay_journal(of->ledger, file.bytes + from, file.size - from, *position, &recovery, &err);
  if (status == OI_DAMAGED && newest && replay_without_zeros(of, &file, from, *position, &recovery) == OI_OK)
    status = OI_OK;
  free(file.bytes);
  if (status != OI_OK) return reason_of(of->reason, name, &err);
  uint64_t left = file.size - from - recovery.end;
  *position += recovery.end;
  if (left == 0) return true;
  if (!newest) {
    snprintf(of->reason, sizeof of->reason, "%s: ends inside a transaction, and is not the newest", name);
    return false;
  }
  fprintf(stderr, "%s: cut off a torn transaction, %" PRIu64 " bytes at position %" PRIu64 "\n", name, left,
          *position);
  return true;
}

static bool replay_journal(folder *of, const positions *files, uint64_t *position) {
  for (size_t i = 0; i < files->count; ++i) {
    char name[DISK_NAME_SIZE];
    bool newest = i + 1 == files->count;
    put_name(name, "journal", files->at[i]);
    if (!newest && files->at[i + 1] <= *position) continue;
    if (files->at[i] > *position) {
      snprintf(of->reason, sizeof of->reason, "the journal is missing from position %" PRIu64 " to %" PRIu64,
               *position, files->at[i]);
      return false;
    }
    if (!replay_file(of, name, files->at[i], newest, position)) return false;
  }
  return true;
}

/* The newest file is written on, if it reaches to where the ledger stands. What was read may be in the
 * computer's memory only: it is kept before anybody hears of it. */
static bool go_on_with(folder *of, const positions *files) {
  char name[DISK_NAME_SIZE];
  struct stat status;
  if (files->count == 0) return true;
  of->begin = files->at[files->count - 1];
  put_name(name, "journal", of->begin);
  of->journal = openat(of->at, name, O_WRONLY | O_APPEND | O_CLOEXEC);
  if (of->journal < 0 || fstat(of->journal, &status) != 0) return failed_at(of, name);
  uint64_t size = (uint64_t)status.st_size;
  bool reaches = of->begin + size >= of->end;
  bool cut = !reaches || of->begin + size == of->end || disk_cut(&of->disk, of->journal, of->end - of->begin);
  if (!cut || !disk_sync(&of->disk, of->journal) || !keep_name(of)) return failed_at(of, name);
  if (reaches) return true;
  close(of->journal);
  of->journal = -1;
  return true;
}

static bool lock_folder(folder *of) {
  struct flock whole = {.l_type = F_WRLCK, .l_whence = SEEK_SET};
  of->lock = openat(of->at, "lock", O_RDWR | O_CREAT | O_CLOEXEC, 0666);
  return (of->lock >= 0 && fcntl(of->lock, F_SETLK, &whole) == 0) || failed_at(of, "lock");
}

static bool open_folder(folder *of, const char *path) {
  positions snapshots = {NULL, 0};
  positions files = {NULL, 0};
  oi_journal_options options;
  oi_error err;
  OI_INIT(options);
  OI_INIT(err);
  if (mkdir(path, 0777) != 0 && errno != EEXIST) return failed_at(of, path);
  of->at = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (of->at < 0) return failed_at(of, path);
  bool done = lock_folder(of) && list_positions(of, "snapshot", &snapshots) &&
              list_positions(of, "journal", &files) && load_newest_snapshot(of, &snapshots, &of->end) &&
              replay_journal(of, &files, &of->end) && go_on_with(of, &files);
  free(snapshots.at);
  free(files.at);
  if (!done) return false;
  options.mode = OI_JOURNALING_PUSH;
  options.store = store_records;
  options.user = of;
  return oi_ledger_set_journal(of->ledger, &options, &err) == OI_OK || reason_of(of->reason, path, &err);
}

static void close_folder(folder *of) {
  if (of->journal >= 0) close(of->journal);
  if (of->lock >= 0) close(of->lock);
  if (of->at >= 0) close(of->at);
  oi_ledger_free(of->ledger);
}

/* ---- the program ---- */

static const char program[] = "durable_file";

int main(int argc, char **argv) {
  durable_options options;
  oi_error err;
  OI_INIT(err);
  if (!read_durable_options(&options, argc, argv, program, "FOLDER")) return EXIT_BAD_INPUT;
  if (options.help) {
    print_durable_help(program, "FOLDER", "Keeps a ledger in files of a folder: journals and snapshots.\n");
    return EXIT_DONE;
  }
  folder of = {.disk = {.faults = options.faults}, .at = -1, .lock = -1, .journal = -1};
  int status = EXIT_FAILED;
  if (oi_ledger_create(NULL, &of.ledger, &err) != OI_OK) {
    failed(program, &err);
  } else if (!open_folder(&of, options.place)) {
    fprintf(stderr, "%s: %s\n", program, of.reason);
  } else {
    status = serve(of.ledger, &(keeper){commit, snapshot, &of}, stdin);
  }
  close_folder(&of);
  return status;
}
