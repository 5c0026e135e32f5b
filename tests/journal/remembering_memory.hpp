// A memory resource that can be searched: every live block, and every block at the moment it is given back.
#pragma once

#include <cstddef>
#include <cstring>
#include <map>
#include <memory_resource>
#include <new>
#include <string>
#include <string_view>
#include <vector>

namespace openitem::testing_support {

class RememberingMemory final : public std::pmr::memory_resource {
 public:
  [[nodiscard]] bool holds(std::string_view text) const {
    for (const auto &[block, bytes] : live_) {
      if (view(block, bytes).find(text) != std::string_view::npos) return true;
    }
    return false;
  }
  // Everything that lives, block after block.
  [[nodiscard]] std::vector<std::byte> bytes() const {
    std::vector<std::byte> all;
    for (const auto &[block, size] : live_) {
      const auto *first = static_cast<const std::byte *>(block);
      all.insert(all.end(), first, first + size);
    }
    return all;
  }
  // What must not be in a block that comes back.
  std::vector<std::string> watched;
  std::vector<std::string> came_back; // of these

 private:
  static std::string_view view(const void *block, std::size_t bytes) {
    return {static_cast<const char *>(block), bytes};
  }
  void *do_allocate(std::size_t bytes, std::size_t alignment) override {
    void *block = ::operator new(bytes, std::align_val_t(alignment));
    std::memset(block, 0xa5, bytes);
    live_[block] = bytes;
    return block;
  }
  void do_deallocate(void *block, std::size_t bytes, std::size_t alignment) override {
    for (const std::string &text : watched) {
      if (view(block, bytes).find(text) != std::string_view::npos) came_back.push_back(text);
    }
    live_.erase(block);
    ::operator delete(block, std::align_val_t(alignment));
  }
  [[nodiscard]] bool do_is_equal(const std::pmr::memory_resource &other) const noexcept override {
    return this == &other;
  }

  std::map<void *, std::size_t> live_;
};

} // namespace openitem::testing_support
