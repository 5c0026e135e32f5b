// The host's memory, given back as zeros: what a ledger held of anybody is nowhere when it is gone.
#pragma once

#include "base/wipe.hpp"

#include <cstddef>
#include <memory_resource>

namespace openitem {

class WipingMemory final : public std::pmr::memory_resource {
 public:
  explicit WipingMemory(std::pmr::memory_resource *host) noexcept
      : host_(host) {}
  [[nodiscard]] std::pmr::memory_resource *host() const noexcept { return host_; }

 private:
  void *do_allocate(std::size_t bytes, std::size_t alignment) override {
    return host_->allocate(bytes, alignment);
  }
  void do_deallocate(void *memory, std::size_t bytes, std::size_t alignment) override {
    wipe(memory, bytes);
    host_->deallocate(memory, bytes, alignment);
  }
  [[nodiscard]] bool do_is_equal(const std::pmr::memory_resource &other) const noexcept override {
    return this == &other;
  }

  std::pmr::memory_resource *host_;
};

} // namespace openitem
