#include "support/counting_memory.hpp"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <new>

namespace openitem::testing_support {

namespace {

// Stands directly before the memory handed out.
struct Header {
  std::uint64_t magic;
  std::size_t bytes;
  std::size_t alignment;
  void *whole;
};
constexpr std::uint64_t alive = 0x6f70'656e'6974'656d;
constexpr std::uint64_t freed = 0xdead'dead'dead'dead;

} // namespace

void *CountingMemory::do_allocate(std::size_t bytes, std::size_t alignment) {
  ++allocations_;
  const bool refused = (failure_ == Failure::once && allocations_ == fail_at_) ||
                       (failure_ == Failure::lasting && allocations_ >= fail_at_);
  if (refused) {
    ++failures_;
    throw std::bad_alloc();
  }
  const std::size_t aligned = std::max(alignment, alignof(std::max_align_t));
  if (bytes > SIZE_MAX - sizeof(Header) - aligned) throw std::bad_alloc();
  auto *whole = static_cast<std::byte *>(std::malloc(bytes + sizeof(Header) + aligned));
  if (whole == nullptr) throw std::bad_alloc();
  const auto address = reinterpret_cast<std::uintptr_t>(whole) + sizeof(Header);
  std::byte *memory = whole + sizeof(Header) + (aligned - address % aligned) % aligned;
  const Header header{alive, bytes, alignment, whole};
  std::memcpy(memory - sizeof header, &header, sizeof header);
  std::memset(memory, pattern_, bytes);
  ++live_blocks_;
  live_bytes_ += bytes;
  peak_bytes_ = std::max(peak_bytes_, live_bytes_);
  return memory;
}

void CountingMemory::do_deallocate(void *memory, std::size_t bytes, std::size_t alignment) {
  auto *at = static_cast<std::byte *>(memory) - sizeof(Header);
  Header header{};
  std::memcpy(&header, at, sizeof header);
  if (header.magic != alive) {
    if (complaint_.empty())
      complaint_ = header.magic == freed ? "a block was freed twice" : "a block was freed that is not ours";
    return;
  }
  if ((header.bytes != bytes || header.alignment != alignment) && complaint_.empty()) {
    complaint_ = "a block of " + std::to_string(header.bytes) + " bytes aligned to " +
                 std::to_string(header.alignment) + " was freed as " + std::to_string(bytes) +
                 " aligned to " + std::to_string(alignment);
  }
  --live_blocks_;
  live_bytes_ -= header.bytes;
  header.magic = freed;
  std::memcpy(at, &header, sizeof header);
  std::free(header.whole);
}

} // namespace openitem::testing_support
