/* Memory of an alignment for allocators in tests, in C and C++. Windows takes it back by a function of its
 * own. */
#ifndef OPENITEM_TESTS_ALIGNED_BLOCK_H
#define OPENITEM_TESTS_ALIGNED_BLOCK_H

#include <stddef.h>
#include <stdlib.h>
#if defined(_WIN32)
#include <malloc.h>
#endif

static inline void *aligned_block(size_t size, size_t alignment) {
#if defined(_WIN32)
  return _aligned_malloc(size, alignment);
#else
  return aligned_alloc(alignment, (size + alignment - 1) / alignment * alignment);
#endif
}

static inline void free_aligned_block(void *block) {
#if defined(_WIN32)
  _aligned_free(block);
#else
  free(block);
#endif
}

#endif
