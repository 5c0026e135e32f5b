// A memory resource for tests: counts, refuses the n-th allocation, and notices every byte that is not given
// back as it was taken. It takes its memory from malloc, so that a trapped operator new never sees it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory_resource>
#include <string>

namespace openitem::testing_support {

class CountingMemory final : public std::pmr::memory_resource {
 public:
  enum class Failure : std::uint8_t {
    none,
    once,    // the n-th allocation only, the next one works again
    lasting, // the n-th and every later one: memory has run out for good
  };

  CountingMemory() = default;
  ~CountingMemory() override = default;
  CountingMemory(const CountingMemory &) = delete;
  CountingMemory &operator=(const CountingMemory &) = delete;

  // The n-th allocation from now on fails, 1 = the next.
  void fail(std::uint64_t n, Failure failure) noexcept {
    fail_at_ = allocations_ + n;
    failure_ = failure;
  }
  void work() noexcept { failure_ = Failure::none; }

  [[nodiscard]] std::uint64_t allocations() const noexcept { return allocations_; } // failed ones included
  [[nodiscard]] std::uint64_t failures() const noexcept { return failures_; }
  [[nodiscard]] std::uint64_t live_blocks() const noexcept { return live_blocks_; }
  [[nodiscard]] std::uint64_t live_bytes() const noexcept { return live_bytes_; }
  [[nodiscard]] std::uint64_t peak_bytes() const noexcept { return peak_bytes_; }
  // "" or the first thing that was wrong: a block freed twice, with another size, or not ours.
  [[nodiscard]] const std::string &complaint() const noexcept { return complaint_; }

  // What fresh memory is filled with. Two runs with two patterns show a figure that depends on it.
  void fill_with(unsigned char pattern) noexcept { pattern_ = pattern; }

 private:
  void *do_allocate(std::size_t bytes, std::size_t alignment) override;
  void do_deallocate(void *memory, std::size_t bytes, std::size_t alignment) override;
  [[nodiscard]] bool do_is_equal(const std::pmr::memory_resource &other) const noexcept override {
    return this == &other;
  }

  std::uint64_t allocations_ = 0;
  std::uint64_t failures_ = 0;
  std::uint64_t live_blocks_ = 0;
  std::uint64_t live_bytes_ = 0;
  std::uint64_t peak_bytes_ = 0;
  std::uint64_t fail_at_ = 0;
  Failure failure_ = Failure::none;
  unsigned char pattern_ = 0xa5;
  std::string complaint_;
};

} // namespace openitem::testing_support
