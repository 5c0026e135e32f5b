// Bytes that grow at their end: what is encoded is written to.
#pragma once

#include "base/wipe.hpp"
#include "openitem/base/bytes.hpp"

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <memory_resource>
#include <utility>

namespace openitem {

class ByteBuffer {
 public:
  explicit ByteBuffer(std::pmr::memory_resource *memory) noexcept
      : memory_(memory) {}
  ~ByteBuffer() { release(); }
  ByteBuffer(ByteBuffer &&from) noexcept
      : memory_(from.memory_)
      , data_(std::exchange(from.data_, nullptr))
      , size_(std::exchange(from.size_, 0))
      , capacity_(std::exchange(from.capacity_, 0)) {}
  ByteBuffer(const ByteBuffer &) = delete;
  ByteBuffer &operator=(const ByteBuffer &) = delete;

  [[nodiscard]] std::size_t size() const noexcept { return size_; }
  [[nodiscard]] std::size_t capacity() const noexcept { return capacity_; }
  [[nodiscard]] Bytes bytes() const noexcept { return {data_, size_}; }
  [[nodiscard]] std::byte *data() noexcept { return data_; }

  // Memory for so many bytes in all, and no more than that if it has to be taken.
  void reserve(std::size_t size) {
    if (size > capacity_) move_to(size);
  }
  // Room for `count` more bytes, to be filled and then taken with advance().
  [[nodiscard]] std::byte *room(std::size_t count) {
    if (count > capacity_ - size_) move_to(std::max(size_ + count, capacity_ * 2 + 512));
    return data_ + size_;
  }
  void advance(std::size_t count) noexcept { size_ += count; }
  void append(const void *bytes, std::size_t count) {
    if (count == 0) return;
    std::memcpy(room(count), bytes, count);
    size_ += count;
  }
  void truncate(std::size_t size) noexcept { size_ = size; }
  // What stands there and what stood there behind it is zeros.
  void wipe() noexcept { openitem::wipe(data_, capacity_); }
  // Empty again; memory for more than `keep` bytes is given back.
  void clear(std::size_t keep) noexcept {
    size_ = 0;
    if (capacity_ > keep) release();
  }

 private:
  void release() noexcept {
    if (data_ != nullptr) memory_->deallocate(data_, capacity_, alignment);
    data_ = nullptr;
    capacity_ = 0;
  }
  void move_to(std::size_t capacity) {
    auto *data = static_cast<std::byte *>(memory_->allocate(capacity, alignment));
    if (size_ != 0) std::memcpy(data, data_, size_);
    const std::size_t size = size_;
    release();
    data_ = data;
    size_ = size;
    capacity_ = capacity;
  }

  static constexpr std::size_t alignment = 16;
  std::pmr::memory_resource *memory_;
  std::byte *data_ = nullptr;
  std::size_t size_ = 0;
  std::size_t capacity_ = 0;
};

} // namespace openitem
