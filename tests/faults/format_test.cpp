// Bytes of a later version: read by nobody, refused by name, so that a host knows what to do.
#include "journal/crc32c.hpp"
#include "journal/frame.hpp"
#include "openitem/journal/journal.hpp"
#include "openitem/ledger/ledger.hpp"

#include <gtest/gtest.h>

#include <cstring>
#include <vector>

namespace openitem::faults::format_test {
namespace {

class Kept final : public JournalSink {
 public:
  [[nodiscard]] bool store(Bytes records, Sequence) override {
    bytes.insert(bytes.end(), records.begin(), records.end());
    return true;
  }
  std::vector<std::byte> bytes;
};

// The first frame with another byte at `offset` of its head, its checksum put right.
std::vector<std::byte> with(std::vector<std::byte> journal, std::size_t offset, std::uint8_t value) {
  constexpr std::size_t checksum = FrameHead::size - 4;
  journal[offset] = std::byte{value};
  const std::uint32_t crc = crc32c(Bytes(journal).first(checksum));
  std::memcpy(&journal[checksum], &crc, sizeof crc);
  return journal;
}

TEST(Format, OfALaterVersionIsRefused) {
  Kept kept;
  Ledger ledger;
  ledger.set_journal({Journaling::push, &kept, {}});
  ASSERT_TRUE(ledger.execute({}, CreateCustomer{{.code = "A"}}));
  struct Change {
    const char *what;
    std::size_t offset;
    std::uint8_t value;
  };
  for (const Change &change :
       {Change{"major version", 5, 2}, Change{"smallest minor a reader must know", 7, 1},
        Change{"kind", 8, 99}, Change{"flag", 9, 0x80}}) {
    Ledger other;
    const Digest digest = other.state_digest();
    EXPECT_EQ(other.replay(Bytes(with(kept.bytes, change.offset, change.value))).code(),
              Errc::unsupported_format)
        << change.what;
    EXPECT_EQ(other.state_digest(), digest) << change.what;
  }
  Ledger same;
  EXPECT_TRUE(same.replay(Bytes(with(kept.bytes, 6, 1))))
      << "a later minor version that old readers may read";
}

} // namespace
} // namespace openitem::faults::format_test
