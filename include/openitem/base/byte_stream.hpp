// Bytes that come and go in pieces: what is too much for memory twice.
#pragma once

#include "openitem/base/bytes.hpp"

#include <cstddef>
#include <optional>
#include <span>

namespace openitem {

// Takes pieces; false stops what gives them.
class ByteSink {
 public:
  virtual ~ByteSink() = default;
  [[nodiscard]] virtual bool write(Bytes piece) = 0;
};

// Gives pieces: fills the front of `room` and tells how many bytes; 0: the end; none: it failed.
class ByteSource {
 public:
  virtual ~ByteSource() = default;
  [[nodiscard]] virtual std::optional<std::size_t> read(std::span<std::byte> room) = 0;
};

} // namespace openitem
