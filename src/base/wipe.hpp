// Bytes that nobody shall find again.
#pragma once

#include <cstddef>
#include <cstring>

namespace openitem {

// Zeros that stay, whatever the compiler knows of what becomes of the memory.
inline void wipe(void *memory, std::size_t bytes) noexcept {
  if (bytes == 0) return;
  std::memset(memory, 0, bytes);
  __asm__ __volatile__("" : : "r"(memory) : "memory");
}

} // namespace openitem
