#include "journal/crc32c.hpp"

#include "support/generator_random.hpp"

#include <boost/crc.hpp>
#include <gtest/gtest.h>

#include <string_view>
#include <vector>

namespace openitem::crc32c_test {
namespace {

Bytes bytes_of(std::string_view text) {
  return std::as_bytes(std::span(text.data(), text.size()));
}
std::uint32_t by_boost(Bytes bytes) {
  boost::crc_optimal<32, 0x1edc6f41, 0xffffffff, 0xffffffff, true, true> crc;
  crc.process_bytes(bytes.data(), bytes.size());
  return crc.checksum();
}

// RFC 3720, B.4, and the check value of the catalogues.
TEST(Crc32c, HasTheKnownValues) {
  EXPECT_EQ(crc32c({}), 0U);
  EXPECT_EQ(crc32c(bytes_of("123456789")), 0xe3069283U);
  std::vector<std::byte> data(32, std::byte{0});
  EXPECT_EQ(crc32c(data), 0x8a9136aaU);
  data.assign(32, std::byte{0xff});
  EXPECT_EQ(crc32c(data), 0x62a8ab43U);
  for (unsigned i = 0; i < 32; ++i) data[i] = static_cast<std::byte>(i);
  EXPECT_EQ(crc32c(data), 0x46dd794eU);
  for (unsigned i = 0; i < 32; ++i) data[i] = static_cast<std::byte>(31 - i);
  EXPECT_EQ(crc32c(data), 0x113fdb5cU);
}

TEST(Crc32c, IsTheSameByInstructionByTableAndByBoostForEveryLengthAndAlignment) {
  testing_support::Random random(1);
  std::vector<std::byte> data(600);
  for (std::byte &byte : data) byte = static_cast<std::byte>(random.next());
  for (std::size_t from = 0; from < 9; ++from) {
    for (std::size_t size = 0; size + from <= data.size(); ++size) {
      const Bytes piece = Bytes(data).subspan(from, size);
      const std::uint32_t expected = by_boost(piece);
      ASSERT_EQ(crc32c(piece), expected) << from << "+" << size;
      ASSERT_EQ(crc32c_by_table(piece), expected) << from << "+" << size;
    }
  }
}

TEST(Crc32c, GoesOnFromPieceToPiece) {
  testing_support::Random random(2);
  std::vector<std::byte> data(300);
  for (std::byte &byte : data) byte = static_cast<std::byte>(random.next());
  const std::uint32_t whole = crc32c(data);
  for (std::size_t cut = 0; cut <= data.size(); ++cut) {
    const Bytes front = Bytes(data).first(cut);
    const Bytes rest = Bytes(data).subspan(cut);
    ASSERT_EQ(crc32c(rest, crc32c(front)), whole) << cut;
    ASSERT_EQ(crc32c_by_table(rest, crc32c_by_table(front)), whole) << cut;
  }
}

TEST(Crc32c, NoticesEveryBitAndEveryPairOfBytesExchanged) {
  std::vector<std::byte> data(64);
  for (unsigned i = 0; i < 64; ++i) data[i] = static_cast<std::byte>(i * 7 + 1);
  const std::uint32_t whole = crc32c(data);
  for (std::size_t bit = 0; bit < data.size() * 8; ++bit) {
    data[bit / 8] ^= static_cast<std::byte>(1U << (bit % 8));
    ASSERT_NE(crc32c(data), whole) << bit;
    data[bit / 8] ^= static_cast<std::byte>(1U << (bit % 8));
  }
  for (std::size_t i = 0; i + 1 < data.size(); ++i) {
    std::swap(data[i], data[i + 1]);
    ASSERT_NE(crc32c(data), whole) << i;
    std::swap(data[i], data[i + 1]);
  }
}

} // namespace
} // namespace openitem::crc32c_test
