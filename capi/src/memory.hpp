// Where the memory of the C layer comes from: the host's callbacks, or malloc. Never operator new, so that a
// test can make every single allocation fail.
#pragma once

#include "known.hpp"
#include "openitem.h"

#include <atomic>
#include <cstdint>
#include <cstdlib>
#include <memory_resource>
#include <new>
#include <utility>

namespace openitem::capi {

// Says goodbye to what stands behind a host's `user`, once.
class Goodbye {
 public:
  Goodbye() noexcept = default;
  Goodbye(oi_destroy_callback destroy, void *user) noexcept
      : destroy_(destroy)
      , user_(user) {}
  ~Goodbye() {
    if (destroy_ != nullptr) destroy_(user_);
  }
  Goodbye(Goodbye &&other) noexcept
      : destroy_(std::exchange(other.destroy_, nullptr))
      , user_(other.user_) {}
  Goodbye &operator=(Goodbye &&other) noexcept {
    std::swap(destroy_, other.destroy_);
    std::swap(user_, other.user_);
    return *this;
  }

 private:
  oi_destroy_callback destroy_ = nullptr;
  void *user_ = nullptr;
};

// An oi_allocator as the standard library wants it.
class HostMemory final : public std::pmr::memory_resource {
 public:
  // nullptr: malloc. Throws Exception where the structure is malformed.
  explicit HostMemory(const oi_allocator *allocator, const char *name = "allocator");
  HostMemory(const HostMemory &) = default;
  // For when the last handle made with it has been freed.
  [[nodiscard]] Goodbye goodbye() const noexcept { return {callbacks_.destroy, callbacks_.user}; }

 private:
  void *do_allocate(std::size_t size, std::size_t alignment) override;
  void do_deallocate(void *block, std::size_t size, std::size_t alignment) override;
  bool do_is_equal(const memory_resource &other) const noexcept override { return this == &other; }

  oi_allocator callbacks_{};
};

template <class T, class... Args> T *create(std::pmr::memory_resource &memory, Args &&...args) {
  void *block = memory.allocate(sizeof(T), alignof(T));
  try { // what takes memory comes before what would have to be taken down
    if constexpr (checked_handles && handle_type<T> != 0) note_made(block, handle_type<T>);
    return ::new (block) T(std::forward<Args>(args)...);
  } catch (...) {
    if constexpr (checked_handles && handle_type<T> != 0) note_gone(block);
    memory.deallocate(block, sizeof(T), alignof(T));
    throw;
  }
}

template <class T> void destroy(std::pmr::memory_resource &memory, T *object) noexcept {
  if constexpr (checked_handles && handle_type<T> != 0) note_gone(object);
  object->~T();
  memory.deallocate(object, sizeof(T), alignof(T));
}

// Handles that bring their own allocator keep it as their member `memory`.
template <class Handle, class... Args> Handle *make_handle(const oi_allocator *allocator, Args &&...args) {
  HostMemory host(allocator);
  return create<Handle>(host, host, std::forward<Args>(args)...);
}
template <class Handle> void free_handle(Handle *handle) noexcept {
  if (!usable(handle)) return;
  HostMemory host = handle->memory; // it outlives the handle it lies in
  const Goodbye goodbye = host.goodbye();
  destroy(host, handle);
}

// What a ledger shares with its results: they may outlive it, and be freed on any thread.
class Environment {
 public:
  static Environment *make(const oi_ledger_options &options);
  void keep() noexcept { users_.fetch_add(1, std::memory_order_relaxed); }
  void release() noexcept;
  // From now on their goodbyes are said: the call that was given them is not refused.
  void take_users() noexcept { has_users_ = true; }

  [[nodiscard]] HostMemory &state() noexcept { return state_; }
  [[nodiscard]] HostMemory &results() noexcept { return results_; }
  void log(oi_log_level level, const char *text) const noexcept;

  Environment(const oi_ledger_options &options, const HostMemory &results);

 private:
  std::atomic<std::uint32_t> users_{1};
  HostMemory state_;
  HostMemory results_;
  oi_log_callback log_;
  oi_destroy_callback log_destroy_;
  void *log_user_;
  bool has_users_ = false;
};

// Scratch for one call: a piece of the stack, and the results' memory when that is not enough.
template <std::size_t StackBytes = 2048> class Workplace {
 public:
  explicit Workplace(std::pmr::memory_resource &upstream) noexcept
      : memory_(stack_, sizeof stack_, &upstream) {}
  [[nodiscard]] std::pmr::memory_resource &memory() noexcept { return memory_; }

 private:
  alignas(std::max_align_t) std::byte stack_[StackBytes];
  std::pmr::monotonic_buffer_resource memory_;
};

} // namespace openitem::capi
