// How a ledger takes back what it did: old bytes of the cells it changed, newest first.
//
// Every change of a table goes through here before it happens. Rolling back costs what was changed, not what
// there is. Refusals half way through a command, failed allocations, a sink that says no and what-if all end
// in rollback().
#pragma once

#include "base/wipe.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory_resource>
#include <new>
#include <type_traits>

namespace openitem {

class UndoLog {
 public:
  using Action = void (*)(void *owner, std::uint64_t a, std::uint64_t b) noexcept;

  explicit UndoLog(std::pmr::memory_resource *memory) noexcept
      : memory_(memory) {}
  ~UndoLog() {
    while (newest_ != nullptr) drop_newest();
  }
  UndoLog(const UndoLog &) = delete;
  UndoLog &operator=(const UndoLog &) = delete;

  // Remember a cell of a table with stable addresses as it now is: a few words, copied without a call.
  template <class T> void save(T &cell) {
    static_assert(std::is_trivially_copyable_v<T>);
    log(&cell, sizeof(T));
  }
  void save_bytes(void *address, std::size_t size) { log(address, size); }
  // What lives in a container that moves is taken back by a function instead.
  void on_rollback(Action action, void *owner, std::uint64_t a = 0, std::uint64_t b = 0) {
    std::byte *entry = reserve(2 * sizeof(std::uint64_t) + sizeof(Trailer));
    std::memcpy(entry, &a, sizeof a);
    std::memcpy(entry + sizeof a, &b, sizeof b);
    const Trailer trailer{owner, 2 * sizeof(std::uint64_t), action};
    std::memcpy(entry + 2 * sizeof(std::uint64_t), &trailer, sizeof trailer);
  }
  // Before something is appended to a vector.
  template <class Vector> void save_size(Vector &vector) {
    on_rollback(
        [](void *owner, std::uint64_t size, std::uint64_t) noexcept {
          auto &v = *static_cast<Vector *>(owner);
          v.erase(v.begin() + static_cast<std::ptrdiff_t>(size), v.end());
        },
        &vector, vector.size());
  }

  [[nodiscard]] std::size_t mark() const noexcept {
    return newest_ == nullptr ? 0 : newest_->base + newest_->used;
  }
  void rollback(std::size_t mark) noexcept {
    while (this->mark() > mark) {
      if (newest_->used == 0) {
        drop_newest();
      } else {
        undo_last();
      }
    }
  }
  // Counts how often what was logged became permanent.
  [[nodiscard]] std::uint64_t generation() const noexcept { return generation_; }
  // It is permanent. The newest block is the largest: it stays for the next command.
  void clear() noexcept {
    ++generation_;
    if (newest_ == nullptr) return;
    while (newest_->before != nullptr) {
      Block *const oldest = newest_->before;
      newest_->before = oldest->before;
      free(oldest);
    }
    newest_->base = newest_->used = 0;
    if (newest_->capacity > largest_block) drop_newest();
  }
  // After clear(): what was logged is zeros in the memory that stays.
  void wipe() noexcept {
    if (newest_ != nullptr) openitem::wipe(bytes_of(newest_), newest_->capacity);
  }

 private:
  struct Trailer {
    void *address;
    std::size_t size;
    Action action;
  };

  // Entries lie in blocks, so that a long transaction neither copies what it has logged nor keeps its memory.
  struct alignas(std::max_align_t) Block {
    Block *before;
    std::size_t base; // bytes in the blocks before
    std::size_t used;
    std::size_t capacity;
  };
  static constexpr std::size_t first_block = 1024;
  static constexpr std::size_t largest_block = std::size_t{1} << 20;

  [[nodiscard]] static std::byte *bytes_of(Block *block) noexcept {
    return reinterpret_cast<std::byte *>(block + 1);
  }
  [[gnu::always_inline]] void log(void *address, std::size_t size) {
    const std::size_t padded = (size + 7) & ~std::size_t{7};
    std::byte *entry = reserve(padded + sizeof(Trailer));
    std::memcpy(entry, address, size);
    const Trailer trailer{address, size, nullptr};
    std::memcpy(entry + padded, &trailer, sizeof trailer);
  }
  [[gnu::always_inline]] std::byte *reserve(std::size_t bytes) {
    if (newest_ == nullptr || newest_->used + bytes > newest_->capacity) [[unlikely]]
      add_block(bytes);
    std::byte *at = bytes_of(newest_) + newest_->used;
    newest_->used += bytes;
    return at;
  }
  [[gnu::noinline]] void add_block(std::size_t bytes) {
    std::size_t capacity = newest_ == nullptr ? first_block : std::min(newest_->capacity * 2, largest_block);
    capacity = std::max(capacity, bytes);
    void *memory = memory_->allocate(sizeof(Block) + capacity, alignof(Block));
    newest_ = ::new (memory) Block{newest_, mark(), 0, capacity};
  }
  void free(Block *block) noexcept {
    memory_->deallocate(block, sizeof(Block) + block->capacity, alignof(Block));
  }
  void drop_newest() noexcept {
    Block *const dropped = newest_;
    newest_ = dropped->before;
    free(dropped);
  }
  void undo_last() noexcept {
    std::byte *const bytes = bytes_of(newest_);
    Trailer trailer{};
    std::memcpy(&trailer, bytes + newest_->used - sizeof trailer, sizeof trailer);
    newest_->used -= sizeof trailer + ((trailer.size + 7) & ~std::size_t{7});
    const std::byte *const entry = bytes + newest_->used;
    if (trailer.action == nullptr) {
      std::memcpy(trailer.address, entry, trailer.size);
      return;
    }
    std::uint64_t a = 0;
    std::uint64_t b = 0;
    std::memcpy(&a, entry, sizeof a);
    std::memcpy(&b, entry + sizeof a, sizeof b);
    trailer.action(trailer.address, a, b);
  }

  std::pmr::memory_resource *memory_;
  Block *newest_ = nullptr;
  std::uint64_t generation_ = 0;
};

} // namespace openitem
