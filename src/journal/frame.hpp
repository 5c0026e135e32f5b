// The envelope of every record and every piece of a snapshot: a head of 52 bytes, little-endian, then the
// body, then the personal part.
//
//    0  4  "OIJR"
//    4  1  bytes of this head: 52
//    5  3  format: major 1, minor 0; smallest minor a reader must know: 0
//    8  1  kind
//    9  1  flags: 1 ends a transaction, 2 personal texts were erased
//   10  2  0
//   12  4  bytes of the body
//   16  4  bytes of the personal part
//   20  8  first sequence
//   28  4  CRC-32C of body and personal part
//   32 16  chain digest (only where a transaction ends)
//   48  4  CRC-32C of the 48 bytes before
//
// The chain digest covers everything since the ledger began, except what may be erased: see Chain.
#pragma once

#include "encoding/byte_buffer.hpp"
#include "openitem/ledger/events.hpp"

#include <cstdint>
#include <optional>

namespace openitem {

enum class FrameKind : std::uint8_t {
  anchor = 1, // where a chain begins
  record = 2, // one accepted command
  snapshot_head = 16,
  snapshot_events = 17,
  snapshot_audit = 18,
  snapshot_keys = 19,
  snapshot_end = 20,
};

struct FrameHead {
  static constexpr std::size_t size = 52;
  static constexpr std::uint8_t ends_transaction = 1;
  static constexpr std::uint8_t personal_erased = 2;
  // A frame is never larger; a bigger length is damage, whatever the bytes say.
  static constexpr std::uint32_t largest_part = 1U << 30;

  FrameKind kind = FrameKind::record;
  std::uint8_t flags = 0;
  std::uint32_t body_size = 0;
  std::uint32_t personal_size = 0;
  Sequence first_sequence = 0;
  std::uint32_t payload_crc = 0;
  Digest chain{};

  [[nodiscard]] std::size_t frame_size() const noexcept { return size + body_size + personal_size; }
  [[nodiscard]] bool ends() const noexcept { return (flags & ends_transaction) != 0; }
  void write(std::byte *at) const noexcept;
};

// A frame whose checksums hold. Its parts are views.
struct Frame {
  FrameHead head{};
  Bytes body{};
  Bytes personal{};
  std::uint64_t position = 0; // of its head
};

// The head in the first FrameHead::size bytes. Throws Exception damaged or unsupported_format with the
// position.
[[nodiscard]] FrameHead read_head(const std::byte *at, std::uint64_t position);
// The frame at the front of the bytes; none when they end before it does. `position` is where they begin.
// Throws Exception damaged or unsupported_format with the position.
[[nodiscard]] std::optional<Frame> read_frame(Bytes bytes, std::uint64_t position);

// Each frame's digest covers the one before: c' = H(c, kind, ends, first sequence, H(body)). Personal texts are
// covered by their digests in the body, so that the chain still holds when they are erased.
[[nodiscard]] Digest chain_after(const Digest &before, const FrameHead &head, Bytes body) noexcept;

[[nodiscard]] Digest digest_of_bytes(Bytes bytes) noexcept;

} // namespace openitem
