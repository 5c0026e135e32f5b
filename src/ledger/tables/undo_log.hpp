// How a ledger takes back what it did: old bytes of the cells it changed, newest first.
//
// Every change of a table goes through here before it happens. Rolling back costs what was changed, not what
// there is. Refusals half way through a command, failed allocations, a sink that says no and what-if all end
// in rollback().
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory_resource>

namespace openitem {

class UndoLog {
 public:
  using Action = void (*)(void *owner, std::uint64_t a, std::uint64_t b) noexcept;

  explicit UndoLog(std::pmr::memory_resource *memory) noexcept
      : memory_(memory) {}
  ~UndoLog() {
    if (buffer_ != nullptr) memory_->deallocate(buffer_, capacity_, alignof(std::max_align_t));
  }
  UndoLog(const UndoLog &) = delete;
  UndoLog &operator=(const UndoLog &) = delete;

  // Remember a cell of a table with stable addresses as it now is.
  template <class T> void save(T &cell) {
    static_assert(std::is_trivially_copyable_v<T>);
    save_bytes(&cell, sizeof(T));
  }
  void save_bytes(void *address, std::size_t size) {
    const std::size_t padded = (size + 7) & ~std::size_t{7};
    std::byte *entry = reserve(padded + sizeof(Trailer));
    std::memcpy(entry, address, size);
    const Trailer trailer{address, size, nullptr};
    std::memcpy(entry + padded, &trailer, sizeof trailer);
  }
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

  [[nodiscard]] std::size_t mark() const noexcept { return size_; }
  void rollback(std::size_t mark) noexcept {
    while (size_ > mark) {
      Trailer trailer{};
      std::memcpy(&trailer, buffer_ + size_ - sizeof trailer, sizeof trailer);
      const std::size_t padded = (trailer.size + 7) & ~std::size_t{7};
      size_ -= sizeof trailer + padded;
      if (trailer.action == nullptr) {
        std::memcpy(trailer.address, buffer_ + size_, trailer.size);
      } else {
        std::uint64_t a = 0;
        std::uint64_t b = 0;
        std::memcpy(&a, buffer_ + size_, sizeof a);
        std::memcpy(&b, buffer_ + size_ + sizeof a, sizeof b);
        trailer.action(trailer.address, a, b);
      }
    }
  }
  void clear() noexcept { size_ = 0; }

 private:
  struct Trailer {
    void *address;
    std::size_t size;
    Action action;
  };

  std::byte *reserve(std::size_t bytes) {
    if (size_ + bytes > capacity_) grow(bytes);
    std::byte *at = buffer_ + size_;
    size_ += bytes;
    return at;
  }
  void grow(std::size_t bytes) {
    const std::size_t capacity = (capacity_ + bytes) * 2 + 1024;
    auto *buffer = static_cast<std::byte *>(memory_->allocate(capacity, alignof(std::max_align_t)));
    if (size_ != 0) std::memcpy(buffer, buffer_, size_);
    if (buffer_ != nullptr) memory_->deallocate(buffer_, capacity_, alignof(std::max_align_t));
    buffer_ = buffer;
    capacity_ = capacity;
  }

  std::pmr::memory_resource *memory_;
  std::byte *buffer_ = nullptr;
  std::size_t size_ = 0;
  std::size_t capacity_ = 0;
};

} // namespace openitem
