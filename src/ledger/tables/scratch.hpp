// Memory for the length of one command or one report: taken in chunks, given back all at once, kept for the
// next. Serves as a memory resource too, for containers that live no longer.
#pragma once

#include "base/wipe.hpp"
#include "openitem/base/list_view.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <memory_resource>
#include <span>
#include <string_view>
#include <vector>

namespace openitem {

class Scratch final : public std::pmr::memory_resource {
 public:
  explicit Scratch(std::pmr::memory_resource *memory)
      : chunks_(memory) {}
  ~Scratch() override {
    for (const Chunk &chunk : chunks_) resource()->deallocate(chunk.memory, chunk.bytes, alignment);
  }
  Scratch(const Scratch &) = delete;
  Scratch &operator=(const Scratch &) = delete;

  // Default-initialised values; T needs no destructor.
  template <class T> [[nodiscard]] std::span<T> make(std::size_t count) {
    static_assert(std::is_trivially_destructible_v<T> && alignof(T) <= alignment);
    if (count == 0) return {};
    T *first = static_cast<T *>(take(count * sizeof(T)));
    std::uninitialized_value_construct_n(first, count);
    return {first, count};
  }
  template <class T> [[nodiscard]] std::span<const T> copy(std::span<const T> values) {
    std::span<T> own = make<T>(values.size());
    std::copy(values.begin(), values.end(), own.begin());
    return own;
  }
  template <class T> [[nodiscard]] std::span<const T> copy(const ListView<T> &values) {
    std::span<T> own = make<T>(values.size());
    std::size_t index = 0;
    for (const T &value : values) own[index++] = value;
    return own;
  }
  [[nodiscard]] std::string_view copy(std::string_view text) {
    if (text.empty()) return {};
    char *own = static_cast<char *>(take(text.size()));
    std::memcpy(own, text.data(), text.size());
    return {own, text.size()};
  }

  // What was made, and is given back, is zeros.
  void wipe() noexcept {
    for (const Chunk &chunk : chunks_) openitem::wipe(chunk.memory, chunk.bytes);
  }
  // Everything made so far is gone; the largest chunk stays.
  void clear() noexcept {
    while (chunks_.size() > 1) {
      resource()->deallocate(chunks_.front().memory, chunks_.front().bytes, alignment);
      chunks_.erase(chunks_.begin());
    }
    used_ = 0;
  }

 private:
  static constexpr std::size_t alignment = 16;
  static constexpr std::size_t first_chunk = 1024;
  struct Chunk {
    std::byte *memory;
    std::size_t bytes;
  };

  void *do_allocate(std::size_t bytes, std::size_t) override { return take(bytes); }
  void do_deallocate(void *, std::size_t, std::size_t) override {}
  [[nodiscard]] bool do_is_equal(const std::pmr::memory_resource &other) const noexcept override {
    return this == &other;
  }

  void *take(std::size_t bytes) {
    bytes = (bytes + alignment - 1) & ~(alignment - 1);
    if (chunks_.empty() || used_ + bytes > chunks_.back().bytes) add_chunk(bytes);
    void *at = chunks_.back().memory + used_;
    used_ += bytes;
    return at;
  }
  void add_chunk(std::size_t bytes) {
    const std::size_t size = std::max(bytes, chunks_.empty() ? first_chunk : chunks_.back().bytes * 2);
    chunks_.reserve(chunks_.size() + 1);
    auto *memory = static_cast<std::byte *>(resource()->allocate(size, alignment));
    chunks_.push_back({memory, size});
    used_ = 0;
  }
  [[nodiscard]] std::pmr::memory_resource *resource() const noexcept {
    return chunks_.get_allocator().resource();
  }

  std::pmr::vector<Chunk> chunks_;
  std::size_t used_ = 0;
};

} // namespace openitem
