// A fuzzer cannot guess checksums and digests. Its bytes are read as frames, with whatever lengths they claim
// cut to what is there, and everything that guards them is made right, so that what lies behind is reached.
#pragma once

#include "journal/crc32c.hpp"
#include "journal/frame.hpp"
#include "ledger/codec.hpp"

#include <algorithm>
#include <cstring>
#include <vector>

namespace openitem::fuzz {

inline std::vector<std::byte> frames_made_right(Bytes bytes) {
  std::vector<std::byte> out;
  Digest chain{};
  while (bytes.size() >= FrameHead::size) {
    const auto get = [&](std::size_t at, auto value) {
      std::memcpy(&value, bytes.data() + at, sizeof value);
      return value;
    };
    const std::size_t left = bytes.size() - FrameHead::size;
    FrameHead head;
    head.kind = static_cast<FrameKind>(get(8, std::uint8_t{}));
    head.flags = get(9, std::uint8_t{});
    head.body_size = static_cast<std::uint32_t>(std::min<std::size_t>(get(12, std::uint32_t{}), left));
    head.personal_size =
        static_cast<std::uint32_t>(std::min<std::size_t>(get(16, std::uint32_t{}), left - head.body_size));
    head.first_sequence = get(20, std::uint64_t{});
    const Bytes payload = bytes.subspan(FrameHead::size, head.body_size + head.personal_size);
    head.payload_crc = crc32c(payload);
    if (head.kind == FrameKind::anchor || head.kind == FrameKind::snapshot_head) chain = {};
    chain = chain_after(chain, head, payload.first(head.body_size));
    if (head.ends()) head.chain = chain;
    const std::size_t at = out.size();
    out.resize(at + head.frame_size());
    head.write(out.data() + at);
    if (!payload.empty()) std::memcpy(out.data() + at + FrameHead::size, payload.data(), payload.size());
    bytes = bytes.subspan(head.frame_size());
  }
  return out;
}

// What must never be: ends the program, so that the fuzzer keeps the input.
inline void require(bool holds) {
  if (!holds) __builtin_trap();
}

} // namespace openitem::fuzz
