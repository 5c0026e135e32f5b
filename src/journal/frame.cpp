#include "journal/frame.hpp"

#include "journal/crc32c.hpp"
#include "ledger/codec.hpp"
#include "ledger/tables/digest.hpp"

#include <array>

namespace openitem {

namespace {

constexpr std::array<char, 4> magic{'O', 'I', 'J', 'R'};
constexpr std::uint8_t major_version = 1;
constexpr std::uint8_t minor_version = 0;
constexpr std::uint8_t smallest_reader = 0;
constexpr std::size_t crc_at = 48;

template <class T> void put(std::byte *head, std::size_t offset, T value) noexcept {
  std::memcpy(head + offset, &value, sizeof value);
}
template <class T> T get(const std::byte *head, std::size_t offset) noexcept {
  T value;
  std::memcpy(&value, head + offset, sizeof value);
  return value;
}

void require(bool holds, std::uint64_t position) {
  if (!holds) raise(Error{.code = Errc::damaged, .position = position});
}

} // namespace

FrameHead read_head(const std::byte *at, std::uint64_t position) {
  require(std::memcmp(at, magic.data(), magic.size()) == 0, position);
  require(crc32c({at, crc_at}) == get<std::uint32_t>(at, crc_at), position);
  if (get<std::uint8_t>(at, 5) != major_version || get<std::uint8_t>(at, 7) > minor_version)
    raise(Error{.code = Errc::unsupported_format, .position = position});
  require(get<std::uint8_t>(at, 4) == FrameHead::size && get<std::uint16_t>(at, 10) == 0, position);
  FrameHead head;
  head.kind = static_cast<FrameKind>(get<std::uint8_t>(at, 8));
  head.flags = get<std::uint8_t>(at, 9);
  head.body_size = get<std::uint32_t>(at, 12);
  head.personal_size = get<std::uint32_t>(at, 16);
  head.first_sequence = get<std::uint64_t>(at, 20);
  head.payload_crc = get<std::uint32_t>(at, 28);
  head.chain = Encoder::load(at + 32);
  require(head.body_size <= FrameHead::largest_part && head.personal_size <= FrameHead::largest_part,
          position);
  constexpr std::uint8_t known = FrameHead::ends_transaction | FrameHead::personal_erased;
  if ((head.flags & ~known) != 0) raise(Error{.code = Errc::unsupported_format, .position = position});
  return head;
}

void FrameHead::write(std::byte *at) const noexcept {
  std::memset(at, 0, size);
  std::memcpy(at, magic.data(), magic.size());
  put(at, 4, static_cast<std::uint8_t>(size));
  put(at, 5, major_version);
  put(at, 6, minor_version);
  put(at, 7, smallest_reader);
  put(at, 8, kind);
  put(at, 9, flags);
  put(at, 12, body_size);
  put(at, 16, personal_size);
  put(at, 20, first_sequence);
  put(at, 28, payload_crc);
  Encoder::store(chain, at + 32);
  put(at, crc_at, crc32c({at, crc_at}));
}

std::optional<Frame> read_frame(Bytes bytes, std::uint64_t position) {
  if (bytes.size() < FrameHead::size) return {};
  Frame frame;
  frame.head = read_head(bytes.data(), position);
  frame.position = position;
  if (bytes.size() < frame.head.frame_size()) return {};
  frame.body = bytes.subspan(FrameHead::size, frame.head.body_size);
  frame.personal = bytes.subspan(FrameHead::size + frame.head.body_size, frame.head.personal_size);
  const Bytes payload = bytes.subspan(FrameHead::size, frame.body.size() + frame.personal.size());
  require(crc32c(payload) == frame.head.payload_crc, position);
  return frame;
}

Digest digest_of_bytes(Bytes bytes) noexcept {
  return digest_of({reinterpret_cast<const char *>(bytes.data()), bytes.size()});
}

Digest chain_after(const Digest &before, const FrameHead &head, Bytes body) noexcept {
  std::array<std::byte, 48> link{};
  Encoder::store(before, link.data());
  put(link.data(), 16, head.kind);
  put(link.data(), 17, static_cast<std::uint8_t>(head.flags & FrameHead::ends_transaction));
  put(link.data(), 24, head.first_sequence);
  Encoder::store(digest_of_bytes(body), link.data() + 32);
  return digest_of_bytes(link);
}

} // namespace openitem
