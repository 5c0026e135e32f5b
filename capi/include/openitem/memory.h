/* Where a ledger's memory comes from, and where it tells what went wrong. */
#ifndef OPENITEM_MEMORY_H
#define OPENITEM_MEMORY_H

#include "openitem/platform.h"

#ifdef __cplusplus
extern "C" {
#endif

/** Gives memory of at least `size` bytes at a multiple of `alignment` (a power of two), or NULL. */
typedef void *(*oi_allocate_callback)(
    size_t size,
    size_t alignment,
    void *user);

/** Takes a block back, with the size and alignment it was asked for. */
typedef void (*oi_deallocate_callback)(
    void *block,
    size_t size,
    size_t alignment,
    void *user);

/** Says goodbye to what stands behind `user`: called once, when the library needs it no more, on the thread of
 *  the call in which that is so. Not called for what a refused call was given. Does not call into this library. */
typedef void (*oi_destroy_callback)(
    void *user);

/** Where memory comes from. Callbacks do not call into this library; `user` lives until the last handle made
 *  with it is freed. */
typedef struct oi_allocator {
  uint32_t struct_size;                     /**< sizeof(oi_allocator) */
  uint32_t flags;                           /**< 0 */
  oi_allocate_callback allocate;            /**< not NULL */
  oi_deallocate_callback deallocate;        /**< not NULL */
  oi_destroy_callback destroy;              /**< hears when the last handle made with it is freed; may be NULL */
  void *user;                               /**< handed to each call */
} oi_allocator;

/** How much a log message matters. */
typedef int32_t oi_log_level;
enum {
  OI_LOG_LEVEL_NONE = 0,                /**< nothing */
  OI_LOG_LEVEL_ERROR = 1,               /**< a mistake of the library, or a poisoned ledger */
  OI_LOG_LEVEL_WARNING = 2              /**< the environment refused: a sink, an allocator */
};

/** Hears what a developer should know. Called on the caller's thread, during a call, with a text that lives
 *  as long as the callback runs. Calls into the same ledger from here are refused with OI_REENTRANT_CALL. */
typedef void (*oi_log_callback)(
    oi_log_level level,
    const char *text,
    size_t size,
    void *user);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* OPENITEM_MEMORY_H */
