#include "memory.hpp"

#include "convert.hpp"

#include <cstring>

namespace openitem::capi {
namespace {

#if defined(_WIN32) // its C library gives back apart what has an alignment of its own
void *allocate_aligned(size_t size, size_t alignment) {
  return _aligned_malloc(size, alignment);
}
void free_aligned(void *block) {
  _aligned_free(block);
}
#else
void *allocate_aligned(size_t size, size_t alignment) {
  return std::aligned_alloc(alignment, (size + alignment - 1) / alignment * alignment);
}
void free_aligned(void *block) {
  std::free(block);
}
#endif

bool is_aligned_enough(size_t alignment) {
  return alignment <= alignof(std::max_align_t);
}

void *allocate_by_malloc(size_t size, size_t alignment, void *) {
  return is_aligned_enough(alignment) ? std::malloc(size) : allocate_aligned(size, alignment);
}

void deallocate_by_free(void *block, size_t, size_t alignment, void *) {
  is_aligned_enough(alignment) ? std::free(block) : free_aligned(block);
}

} // namespace

HostMemory::HostMemory(const oi_allocator *allocator, const char *name) {
  callbacks_.allocate = allocate_by_malloc;
  callbacks_.deallocate = deallocate_by_free;
  if (allocator == nullptr) return;
  const Input given(allocator, name);
  if (given->allocate == nullptr) reject(Errc::null_argument, "allocate");
  if (given->deallocate == nullptr) reject(Errc::null_argument, "deallocate");
  callbacks_ = *given;
}

void *HostMemory::do_allocate(std::size_t size, std::size_t alignment) {
  void *block = callbacks_.allocate(size, alignment, callbacks_.user);
  if (block == nullptr) throw std::bad_alloc();
  return block;
}

void HostMemory::do_deallocate(void *block, std::size_t size, std::size_t alignment) {
  callbacks_.deallocate(block, size, alignment, callbacks_.user);
}

Environment::Environment(const oi_ledger_options &options, const HostMemory &results)
    : state_(options.allocator)
    , results_(results)
    , log_(options.log)
    , log_destroy_(options.log_destroy)
    , log_user_(options.log_user) {}

Environment *Environment::make(const oi_ledger_options &options) {
  HostMemory results(options.result_allocator, "result_allocator");
  return create<Environment>(results, options, results);
}

void Environment::release() noexcept {
  if (users_.fetch_sub(1, std::memory_order_acq_rel) != 1) return;
  HostMemory results = results_;
  Goodbye goodbyes[3];
  if (has_users_) {
    goodbyes[0] = results.goodbye();
    goodbyes[1] = state_.goodbye();
    goodbyes[2] = Goodbye(log_destroy_, log_user_);
  }
  destroy(results, this);
}

void Environment::log(oi_log_level level, const char *text) const noexcept {
  if (log_ != nullptr) log_(level, text, std::strlen(text), log_user_);
}

} // namespace openitem::capi
