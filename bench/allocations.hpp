// Counts every allocation of a program that links it, and of the libraries it loads.
#pragma once

#include <cstdint>

namespace openitem::bench {

[[nodiscard]] std::uint64_t allocations() noexcept;

} // namespace openitem::bench
