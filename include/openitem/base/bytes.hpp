// Bytes that are only read.
#pragma once

#include <cstddef>
#include <span>

namespace openitem {

using Bytes = std::span<const std::byte>;

} // namespace openitem
