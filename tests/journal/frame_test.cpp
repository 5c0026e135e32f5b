#include "journal/frames.hpp"

#include <gtest/gtest.h>

#include <string>

namespace openitem::frame_test {
namespace {

using namespace testing_support;

Bytes bytes_of(std::string_view text) {
  return std::as_bytes(std::span(text.data(), text.size()));
}
ByteVector sample() {
  FrameHead head;
  head.kind = FrameKind::record;
  head.flags = FrameHead::ends_transaction;
  head.first_sequence = 0x0102'0304'0506'0708;
  head.chain = {0x1122'3344'5566'7788, 0x99aa'bbcc'ddee'ff00};
  return frame_of(head, bytes_of("body"), bytes_of("person"));
}
template <class T> void put(ByteVector &bytes, std::size_t at, T value) {
  std::memcpy(bytes.data() + at, &value, sizeof value);
}
// With a right checksum of the head.
void seal_head(ByteVector &bytes) {
  put(bytes, 48, crc32c(Bytes(bytes).first(48)));
}
struct Refusal {
  Errc code = Errc::ok;
  std::uint64_t position = 0;
};
Refusal reading(Bytes bytes, std::uint64_t position = 0) {
  try {
    (void)read_frame(bytes, position);
    return {};
  } catch (const Exception &refusal) {
    return {refusal.code(), refusal.error().position};
  }
}

TEST(Frame, HasItsFieldsWhereTheFormatSays) {
  const auto bytes = sample();
  ASSERT_EQ(bytes.size(), 52U + 4 + 6);
  EXPECT_EQ(std::memcmp(bytes.data(), "OIJR\x34\x01\x00\x00\x02\x01\x00\x00", 12), 0);
  EXPECT_EQ(std::memcmp(bytes.data() + 12, "\x04\x00\x00\x00\x06\x00\x00\x00", 8), 0);
  EXPECT_EQ(std::memcmp(bytes.data() + 20, "\x08\x07\x06\x05\x04\x03\x02\x01", 8), 0);
  EXPECT_EQ(
      std::memcmp(bytes.data() + 32, "\x99\xaa\xbb\xcc\xdd\xee\xff\x00\x11\x22\x33\x44\x55\x66\x77\x88", 16),
      0);
  EXPECT_EQ(std::memcmp(bytes.data() + 52, "bodyperson", 10), 0);
}

TEST(Frame, IsReadAsItWasWritten) {
  const auto bytes = sample();
  const auto frame = read_frame(bytes, 500);
  ASSERT_TRUE(frame.has_value());
  EXPECT_EQ(frame->head.kind, FrameKind::record);
  EXPECT_TRUE(frame->head.ends());
  EXPECT_EQ(frame->head.first_sequence, 0x0102'0304'0506'0708U);
  EXPECT_EQ(frame->head.chain, (Digest{0x1122'3344'5566'7788, 0x99aa'bbcc'ddee'ff00}));
  EXPECT_EQ(frame->position, 500U);
  EXPECT_EQ(frame->body.size(), 4U);
  EXPECT_EQ(frame->personal.size(), 6U);
}

TEST(Frame, IsNotThereUntilItsLastByteIs) {
  const auto bytes = sample();
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    std::optional<Frame> frame;
    EXPECT_NO_THROW(frame = read_frame(Bytes(bytes).first(size), 0));
    EXPECT_FALSE(frame.has_value()) << size;
  }
}

TEST(Frame, WithAnyBitChangedIsDamagedAtItsPosition) {
  auto bytes = sample();
  for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
    bytes[bit / 8] ^= static_cast<std::byte>(1U << (bit % 8));
    const Refusal refusal = reading(bytes, 77);
    EXPECT_EQ(refusal.code, Errc::damaged) << bit;
    EXPECT_EQ(refusal.position, 77U);
    bytes[bit / 8] ^= static_cast<std::byte>(1U << (bit % 8));
  }
}

TEST(Frame, OfANewerFormatIsNotReadButNamed) {
  const auto with = [](std::size_t at, std::uint8_t value) {
    auto bytes = sample();
    put(bytes, at, value);
    seal_head(bytes);
    return reading(bytes).code;
  };
  EXPECT_EQ(with(5, 2), Errc::unsupported_format); // major
  EXPECT_EQ(with(5, 0), Errc::unsupported_format);
  EXPECT_EQ(with(6, 9), Errc::ok);                 // a newer minor that older readers may read
  EXPECT_EQ(with(7, 1), Errc::unsupported_format); // and one that they may not
  EXPECT_EQ(with(9, 4), Errc::unsupported_format); // a flag
  EXPECT_EQ(with(4, 56), Errc::damaged);
  EXPECT_EQ(with(10, 1), Errc::damaged);
  EXPECT_EQ(with(11, 1), Errc::damaged);
  EXPECT_EQ(with(9, 2), Errc::ok); // of several texts some are erased
}

TEST(Frame, TrustsNoLength) {
  for (const std::size_t at : {12U, 16U}) {
    auto bytes = sample();
    put(bytes, at, FrameHead::largest_part);
    seal_head(bytes);
    EXPECT_EQ(reading(bytes).code, Errc::ok); // more is to come
    for (const std::uint32_t size : {FrameHead::largest_part + 1, 0x8000'0000U, UINT32_MAX}) {
      put(bytes, at, size);
      seal_head(bytes);
      EXPECT_EQ(reading(bytes).code, Errc::damaged) << size;
    }
  }
}

TEST(Chain, DependsOnAllThatCountsAndNotOnThePersonalPart) {
  const FrameHead head{.kind = FrameKind::record, .first_sequence = 7};
  const Digest before{1, 2};
  const Digest chain = chain_after(before, head, bytes_of("body"));
  FrameHead other = head;
  other.kind = FrameKind::anchor;
  EXPECT_NE(chain_after(before, other, bytes_of("body")), chain);
  other = head;
  other.flags = FrameHead::ends_transaction;
  EXPECT_NE(chain_after(before, other, bytes_of("body")), chain);
  other = head;
  other.first_sequence = 8;
  EXPECT_NE(chain_after(before, other, bytes_of("body")), chain);
  EXPECT_NE(chain_after({1, 3}, head, bytes_of("body")), chain);
  EXPECT_NE(chain_after({2, 1}, head, bytes_of("body")), chain);
  EXPECT_NE(chain_after(before, head, bytes_of("bodz")), chain);
  other = head;
  other.flags = FrameHead::personal_erased;
  EXPECT_EQ(chain_after(before, other, bytes_of("body")), chain);
}

// A published value of XXH3, 128 bits: of no bytes at all.
TEST(Chain, UsesTheStandardHash) {
  EXPECT_EQ(digest_of_bytes({}), (Digest{0x6001'c324'468d'497f, 0x99aa'06d3'0147'98d8}));
}

} // namespace
} // namespace openitem::frame_test
