// Notices memory that is taken behind the ledger's back: from global operator new, which this program
// replaces, or from the default memory resource.
#pragma once

#include <cstdint>

namespace openitem::faults {

class MemoryTrap {
 public:
  MemoryTrap(); // counts from here ...
  ~MemoryTrap();
  MemoryTrap(const MemoryTrap &) = delete;
  MemoryTrap &operator=(const MemoryTrap &) = delete;

  // ... how often operator new was called, and how often the default resource.
  [[nodiscard]] std::uint64_t operator_new() const noexcept;
  [[nodiscard]] std::uint64_t default_resource() const noexcept;
};

} // namespace openitem::faults
