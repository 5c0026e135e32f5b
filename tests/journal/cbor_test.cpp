#include "encoding/cbor.hpp"
#include "openitem/money/money.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <string>
#include <vector>

namespace openitem::cbor_test {
namespace {

std::string hex(Bytes bytes) {
  static constexpr char digits[] = "0123456789abcdef";
  std::string text;
  for (const std::byte byte : bytes) {
    text += digits[std::to_integer<unsigned>(byte) >> 4];
    text += digits[std::to_integer<unsigned>(byte) & 15];
  }
  return text;
}
std::vector<std::byte> unhex(const std::string &text) {
  std::vector<std::byte> bytes;
  for (std::size_t i = 0; i + 1 < text.size(); i += 2)
    bytes.push_back(static_cast<std::byte>(std::stoi(text.substr(i, 2), nullptr, 16)));
  return bytes;
}
std::string written(const std::function<void(CborWriter &)> &write) {
  ByteBuffer buffer(std::pmr::get_default_resource());
  CborWriter writer(buffer);
  write(writer);
  return hex(buffer.bytes());
}
std::string written(int128 value) {
  return written([&](CborWriter &w) { w.integer(value); });
}

int128 two_to(unsigned exponent) {
  return static_cast<int128>(static_cast<uint128>(1) << exponent);
}

// RFC 8949, appendix A, where it lies in our subset.
TEST(Cbor, WritesTheExamplesOfTheStandard) {
  const std::pair<std::int64_t, const char *> integers[] = {{0, "00"},
                                                            {1, "01"},
                                                            {10, "0a"},
                                                            {23, "17"},
                                                            {24, "1818"},
                                                            {25, "1819"},
                                                            {100, "1864"},
                                                            {255, "18ff"},
                                                            {256, "190100"},
                                                            {1000, "1903e8"},
                                                            {65'535, "19ffff"},
                                                            {65'536, "1a00010000"},
                                                            {1'000'000, "1a000f4240"},
                                                            {0xffff'ffff, "1affffffff"},
                                                            {0x1'0000'0000, "1b0000000100000000"},
                                                            {1'000'000'000'000, "1b000000e8d4a51000"},
                                                            {INT64_MAX, "1b7fffffffffffffff"},
                                                            {-1, "20"},
                                                            {-10, "29"},
                                                            {-24, "37"},
                                                            {-25, "3818"},
                                                            {-100, "3863"},
                                                            {-1000, "3903e7"},
                                                            {INT64_MIN, "3b7fffffffffffffff"}};
  for (const auto &[value, expected] : integers) {
    EXPECT_EQ(written([&, v = value](CborWriter &w) { w.integer(v); }), expected) << value;
    EXPECT_EQ(written(int128{value}), expected) << value;
  }
  EXPECT_EQ(written(two_to(64) - 1), "1bffffffffffffffff");
  EXPECT_EQ(written(two_to(64)), "c249010000000000000000");
  EXPECT_EQ(written(-two_to(64)), "3bffffffffffffffff");
  EXPECT_EQ(written(-two_to(64) - 1), "c349010000000000000000");
  EXPECT_EQ(written([](CborWriter &w) { w.bytes("\1\2\3\4", 4); }), "4401020304");
  EXPECT_EQ(written([](CborWriter &w) { w.text("IETF"); }), "6449455446");
  EXPECT_EQ(written([](CborWriter &w) { w.text(""); }), "60");
  EXPECT_EQ(written([](CborWriter &w) { w.text(std::string(24, 'a')); }),
            "7818616161616161616161616161616161616161616161616161");
  EXPECT_EQ(written([](CborWriter &w) { w.array(25); }), "9819");
  EXPECT_EQ(written([](CborWriter &w) { w.map(0); }), "a0");
  EXPECT_EQ(written([](CborWriter &w) { w.tag(100); }), "d864");
  EXPECT_EQ(written([](CborWriter &w) { w.true_value(); }), "f5");
  EXPECT_EQ(written([](CborWriter &w) { w.null_value(); }), "f6");
}

TEST(Cbor, ReadsEveryIntegerItWrites) {
  for (unsigned bit = 0; bit < 127; ++bit) {
    for (const int near : {-1, 0, 1}) {
      for (const bool negative : {false, true}) {
        const int128 size = two_to(bit) + near;
        const int128 value = negative ? -size : size;
        const auto bytes = unhex(written(value));
        CborReader reader(bytes);
        ASSERT_TRUE(reader.wide_integer() == value) << bit << " " << near;
        ASSERT_TRUE(reader.at_end());
        if (value < INT64_MIN || value > INT64_MAX) continue;
        CborReader narrow(bytes);
        ASSERT_EQ(narrow.integer(), static_cast<std::int64_t>(value));
      }
    }
  }
  const int128 limit = Money::limit;
  for (const int128 value : {limit, -limit}) {
    const auto bytes = unhex(written(value));
    CborReader reader(bytes);
    EXPECT_TRUE(reader.wide_integer() == value);
  }
}

// What somebody might write instead, and the byte where it is noticed.
struct Wrong {
  const char *bytes;
  void (*read)(CborReader &);
  std::uint64_t position;
  const char *why;
};
void read_unsigned(CborReader &r) {
  (void)r.unsigned_integer();
}
void read_integer(CborReader &r) {
  (void)r.integer();
}
void read_wide(CborReader &r) {
  (void)r.wide_integer();
}
void read_text(CborReader &r) {
  (void)r.text();
}
void read_bytes(CborReader &r) {
  (void)r.byte_string();
}
void read_array(CborReader &r) {
  (void)r.array();
}
void read_map(CborReader &r) {
  (void)r.map();
}
void read_two(CborReader &r) {
  (void)r.unsigned_integer();
  (void)r.unsigned_integer();
}
const Wrong wrongs[] = {
    {"", read_unsigned, 0, "nothing there"},
    {"1817", read_unsigned, 0, "23 in two bytes"},
    {"1900ff", read_unsigned, 0, "255 in three bytes"},
    {"1a0000ffff", read_unsigned, 0, "65535 in five bytes"},
    {"1b00000000ffffffff", read_unsigned, 0, "2^32-1 in nine bytes"},
    {"3817", read_integer, 0, "-24 in two bytes"},
    {"18", read_unsigned, 0, "cut off"},
    {"19ff", read_unsigned, 0, "cut off"},
    {"1bffffffffffffff", read_unsigned, 0, "cut off"},
    {"1c", read_unsigned, 0, "reserved"},
    {"1d", read_unsigned, 0, "reserved"},
    {"1e", read_unsigned, 0, "reserved"},
    {"1f", read_unsigned, 0, "indefinite"},
    {"20", read_unsigned, 0, "a negative number"},
    {"0120", read_two, 1, "the second is negative"},
    {"1b8000000000000000", read_integer, 9, "beyond 63 bits"},
    {"3b8000000000000000", read_integer, 9, "beyond 63 bits"},
    {"60", read_integer, 1, "a text"},
    {"f90000", read_integer, 0, "a half float"},
    {"fa00000000", read_integer, 0, "a float"},
    {"fb0000000000000000", read_integer, 0, "a double"},
    {"f818", read_integer, 0, "a simple value in two bytes"},
    {"5f4101ff", read_bytes, 0, "indefinite bytes"},
    {"7f6161ff", read_text, 0, "indefinite text"},
    {"9f01ff", read_array, 0, "indefinite array"},
    {"bf0101ff", read_map, 0, "indefinite map"},
    {"6261", read_text, 1, "text cut off"},
    {"4201", read_bytes, 1, "bytes cut off"},
    {"6161", read_bytes, 0, "text for bytes"},
    {"4161", read_text, 0, "bytes for text"},
    {"7b7fffffffffffffff", read_text, 9, "a text of 2^63-1"},
    {"7a80000000", read_text, 5, "a text of 2^31"},
    {"9a80000000", read_array, 5, "an array of 2^31"},
    {"9bffffffffffffffff", read_array, 9, "an array of 2^64-1"},
    {"8200", read_array, 1, "an array with less bytes than elements"},
    {"a20000", read_map, 1, "a map with less bytes than members"},
    {"bb8000000000000000", read_map, 9, "a map of 2^63"},
    {"c2480100000000000000", read_wide, 10, "a bignum that fits in 64 bits"},
    {"c24900ffffffffffffffff", read_wide, 11, "a bignum with a leading zero"},
    {"c2518000000000000000000000000000000000", read_wide, 19, "a bignum of 17 bytes"},
    {"c25080000000000000000000000000000000", read_wide, 18, "a bignum of 128 bits"},
    {"c4820000", read_wide, 1, "another tag"},
    {"c2820000", read_wide, 1, "a bignum that is no bytes"},
};

TEST(Cbor, RefusesWhatTheWriterNeverWritesAndSaysWhere) {
  for (const Wrong &wrong : wrongs) {
    const auto bytes = unhex(wrong.bytes);
    CborReader reader(bytes, 1'000);
    try {
      wrong.read(reader);
      FAIL() << wrong.bytes << ": " << wrong.why << " is accepted";
    } catch (const Exception &refusal) {
      EXPECT_EQ(refusal.code(), Errc::damaged) << wrong.bytes;
      EXPECT_EQ(refusal.error().position, 1'000 + wrong.position) << wrong.bytes << ": " << wrong.why;
    }
  }
}

TEST(Cbor, ReadsTagsFlagsAndNothingElseInTheirPlace) {
  const auto refused = [](const char *bytes, const std::function<void(CborReader &)> &read) {
    const auto data = unhex(bytes);
    CborReader reader(data);
    EXPECT_THROW(read(reader), Exception) << bytes;
  };
  const auto tag = unhex("d864");
  CborReader reader(tag);
  reader.tag(100);
  EXPECT_TRUE(reader.at_end());
  refused("c4", [](CborReader &r) { r.tag(100); });
  refused("f4", [](CborReader &r) { r.true_value(); });
  refused("f7", [](CborReader &r) { r.true_value(); });
  refused("00", [](CborReader &r) { r.expect_end(); });
  const auto null = unhex("f600");
  CborReader maybe(null);
  EXPECT_TRUE(maybe.null_value());
  EXPECT_FALSE(maybe.null_value());
  EXPECT_EQ(maybe.position(), 1U);
}

} // namespace
} // namespace openitem::cbor_test
