// Memory of a fixed size for the lists of one event: most are short, and looked at several times, which is
// quicker in an array than in their encoding. What does not fit stays encoded.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <type_traits>

namespace openitem {

class ShortLists {
 public:
  ShortLists() = default;
  ShortLists(const ShortLists &) = delete;
  ShortLists &operator=(const ShortLists &) = delete;

  // Room for so many values, made with their defaults; empty: there is none.
  template <class T> [[nodiscard]] std::span<T> make(std::size_t count) noexcept {
    static_assert(std::is_trivially_destructible_v<T> && alignof(T) <= alignment);
    if (count > (size - used_) / sizeof(T)) return {};
    T *first = reinterpret_cast<T *>(memory_ + used_);
    std::uninitialized_value_construct_n(first, count);
    used_ += (count * sizeof(T) + alignment - 1) & ~(alignment - 1);
    return {first, count};
  }
  // For the next event.
  void clear() noexcept { used_ = 0; }

 private:
  static constexpr std::size_t alignment = 16;
  static constexpr std::size_t size = 2048;
  std::size_t used_ = 0;
  alignas(alignment) std::byte memory_[size];
};

} // namespace openitem
