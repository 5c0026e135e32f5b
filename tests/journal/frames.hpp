// Records taken apart and put together again, for tests that damage them.
#pragma once

#include "journal/crc32c.hpp"
#include "journal/frame.hpp"

#include <cstring>
#include <vector>

namespace openitem::testing_support {

using ByteVector = std::vector<std::byte>;

// Positions of the frames, and the end of the last.
[[nodiscard]] inline std::vector<std::size_t> frame_edges(Bytes bytes) {
  std::vector<std::size_t> edges{0};
  while (edges.back() != bytes.size()) {
    const auto frame = read_frame(bytes.subspan(edges.back()), edges.back());
    if (!frame) break;
    edges.push_back(edges.back() + frame->head.frame_size());
  }
  return edges;
}

[[nodiscard]] inline std::vector<ByteVector> split_frames(Bytes bytes) {
  std::vector<ByteVector> frames;
  const auto edges = frame_edges(bytes);
  for (std::size_t i = 0; i + 1 < edges.size(); ++i) {
    const Bytes frame = bytes.subspan(edges[i], edges[i + 1] - edges[i]);
    frames.emplace_back(frame.begin(), frame.end());
  }
  return frames;
}
[[nodiscard]] inline ByteVector join(const std::vector<ByteVector> &frames) {
  ByteVector bytes;
  for (const ByteVector &frame : frames) bytes.insert(bytes.end(), frame.begin(), frame.end());
  return bytes;
}

// One frame with right checksums, whatever it says.
[[nodiscard]] inline ByteVector frame_of(FrameHead head, Bytes body, Bytes personal = {}) {
  ByteVector bytes(FrameHead::size + body.size() + personal.size());
  if (!body.empty()) std::memcpy(bytes.data() + FrameHead::size, body.data(), body.size());
  if (!personal.empty())
    std::memcpy(bytes.data() + FrameHead::size + body.size(), personal.data(), personal.size());
  head.body_size = static_cast<std::uint32_t>(body.size());
  head.personal_size = static_cast<std::uint32_t>(personal.size());
  head.payload_crc = crc32c(Bytes(bytes).subspan(FrameHead::size));
  head.write(bytes.data());
  return bytes;
}
// Frames whose chain is made right from the front: as somebody would who knows the format.
inline void rechain(std::vector<ByteVector> &frames) {
  Digest chain{};
  for (ByteVector &bytes : frames) {
    const auto frame = read_frame(bytes, 0);
    FrameHead head = frame->head;
    if (head.kind == FrameKind::anchor || head.kind == FrameKind::snapshot_head) chain = {};
    chain = chain_after(chain, head, frame->body);
    head.chain = head.ends() ? chain : Digest{};
    head.write(bytes.data());
  }
}

} // namespace openitem::testing_support
