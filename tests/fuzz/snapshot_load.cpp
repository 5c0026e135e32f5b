// Any bytes, as a snapshot: refused without a trace, or sound books whose snapshot is canonical. The first
// byte chooses between the bytes as they are and frames made right.
#include "frames_made_right.hpp"
#include "openitem/journal/snapshot.hpp"
#include "openitem/ledger/ledger.hpp"

namespace openitem::fuzz {
namespace {

// Pieces of one size.
class Pieces final : public ByteSource {
 public:
  Pieces(Bytes bytes, std::size_t piece)
      : left_(bytes)
      , piece_(piece) {}
  std::optional<std::size_t> read(std::span<std::byte> room) override {
    const std::size_t count = std::min({room.size(), left_.size(), piece_});
    if (count != 0) std::memcpy(room.data(), left_.data(), count);
    left_ = left_.subspan(count);
    return count;
  }

 private:
  Bytes left_;
  std::size_t piece_;
};

// What was erased is not written again as it was.
bool has_erased(Bytes bytes) {
  for (std::size_t at = 0; at != bytes.size();) {
    const FrameHead head = read_head(bytes.data() + at, at);
    if ((head.flags & FrameHead::personal_erased) != 0) return true;
    at += head.frame_size();
  }
  return false;
}

void load(Bytes bytes, std::size_t piece) {
  Ledger ledger;
  const Digest before = ledger.state_digest();
  Pieces pieces(bytes, piece);
  const auto loaded = ledger.load(pieces);
  if (!loaded) {
    require(ledger.state_digest() == before && !ledger.poisoned());
    require(loaded.code() == Errc::damaged || loaded.code() == Errc::broken_chain ||
            loaded.code() == Errc::unsupported_format || loaded.code() == Errc::bad_event);
    require(loaded.error().position <= bytes.size());
    return;
  }
  require(ledger.verify().has_value());
  Ledger again;
  const auto taken = snapshot(ledger).value();
  require(again.load(Bytes(taken)).has_value());
  require(again.state_digest() == ledger.state_digest() && snapshot(again).value() == taken);
  require(has_erased(bytes) || std::equal(taken.begin(), taken.end(), bytes.begin(), bytes.end()));
}

} // namespace
} // namespace openitem::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
  using namespace openitem;
  if (size == 0) return 0;
  const Bytes bytes = std::as_bytes(std::span(data + 1, size - 1));
  const std::size_t piece = (data[0] & 2) != 0 ? 7 : 1U << 16;
  if ((data[0] & 1) != 0) {
    fuzz::load(fuzz::frames_made_right(bytes), piece);
  } else {
    fuzz::load(bytes, piece);
  }
  return 0;
}
