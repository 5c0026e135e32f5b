#include "memory_trap.hpp"

#include "capi/aligned_block.h"

#include <algorithm>
#include <cstddef>
#include <memory_resource>
#include <new>

namespace {

bool armed = false;
std::uint64_t news = 0;
std::uint64_t defaults = 0;

void *take(std::size_t bytes, std::size_t alignment) {
  if (armed) ++news;
  void *memory = aligned_block(bytes == 0 ? 1 : bytes, std::max(alignment, alignof(std::max_align_t)));
  if (memory == nullptr) throw std::bad_alloc();
  return memory;
}

class CountingDefault final : public std::pmr::memory_resource {
  void *do_allocate(std::size_t bytes, std::size_t alignment) override {
    if (armed) ++defaults;
    const bool was = armed; // what it takes from operator new itself is counted once
    armed = false;
    void *memory = std::pmr::new_delete_resource()->allocate(bytes, alignment);
    armed = was;
    return memory;
  }
  void do_deallocate(void *memory, std::size_t bytes, std::size_t alignment) override {
    std::pmr::new_delete_resource()->deallocate(memory, bytes, alignment);
  }
  [[nodiscard]] bool do_is_equal(const std::pmr::memory_resource &other) const noexcept override {
    return this == &other;
  }
};
CountingDefault counting_default;

} // namespace

void *operator new(std::size_t bytes) {
  return take(bytes, 1);
}
void *operator new[](std::size_t bytes) {
  return take(bytes, 1);
}
void *operator new(std::size_t bytes, std::align_val_t alignment) {
  return take(bytes, static_cast<std::size_t>(alignment));
}
void *operator new[](std::size_t bytes, std::align_val_t alignment) {
  return take(bytes, static_cast<std::size_t>(alignment));
}
void operator delete(void *memory) noexcept {
  free_aligned_block(memory);
}
void operator delete[](void *memory) noexcept {
  free_aligned_block(memory);
}
void operator delete(void *memory, std::size_t) noexcept {
  free_aligned_block(memory);
}
void operator delete[](void *memory, std::size_t) noexcept {
  free_aligned_block(memory);
}
void operator delete(void *memory, std::align_val_t) noexcept {
  free_aligned_block(memory);
}
void operator delete[](void *memory, std::align_val_t) noexcept {
  free_aligned_block(memory);
}
void operator delete(void *memory, std::size_t, std::align_val_t) noexcept {
  free_aligned_block(memory);
}
void operator delete[](void *memory, std::size_t, std::align_val_t) noexcept {
  free_aligned_block(memory);
}

namespace openitem::faults {

MemoryTrap::MemoryTrap() {
  std::pmr::set_default_resource(&counting_default);
  news = 0;
  defaults = 0;
  armed = true;
}
MemoryTrap::~MemoryTrap() {
  armed = false;
}
std::uint64_t MemoryTrap::operator_new() const noexcept {
  return news;
}
std::uint64_t MemoryTrap::default_resource() const noexcept {
  return defaults;
}

} // namespace openitem::faults
