// The subset of CBOR (RFC 8949) that records are made of, in its deterministic form (4.2.1): integers and
// lengths as short as they can be, definite lengths, no floats, UTF-8 text, bignums only beyond 64 bits.
//
//   writer.unsigned_integer(500)   19 01 f4
//   writer.text("USD")             63 55 53 44
//
// The reader accepts exactly what the writer can have written: anything else is damage, with its position.
#pragma once

#include "encoding/byte_buffer.hpp"
#include "openitem/base/error.hpp"
#include "openitem/base/int128.hpp"

#include <bit>
#include <cstdint>
#include <string_view>

namespace openitem {

namespace cbor {
// The first byte's upper three bits.
enum class Major : std::uint8_t {
  unsigned_integer = 0,
  negative_integer = 1,
  bytes = 2,
  text = 3,
  array = 4,
  map = 5,
  tag = 6,
  simple = 7,
};
inline constexpr std::uint64_t tag_bignum = 2;
inline constexpr std::uint64_t tag_negative_bignum = 3;
inline constexpr std::uint64_t tag_decimal = 4; // [exponent, coefficient]
inline constexpr std::uint64_t tag_date = 100;  // days since 1970-01-01 (RFC 8943)
inline constexpr std::uint64_t simple_true = 21;
inline constexpr std::uint64_t simple_null = 22;
inline constexpr std::size_t longest_head = 9;
} // namespace cbor

class CborWriter {
 public:
  explicit CborWriter(ByteBuffer &out) noexcept
      : out_(out) {}

  void unsigned_integer(std::uint64_t value) { head(cbor::Major::unsigned_integer, value); }
  void integer(std::int64_t value) {
    if (value >= 0) {
      head(cbor::Major::unsigned_integer, static_cast<std::uint64_t>(value));
    } else {
      head(cbor::Major::negative_integer, ~static_cast<std::uint64_t>(value));
    }
  }
  void integer(int128 value) {
    const bool negative = value < 0;
    const auto size = static_cast<uint128>(negative ? ~value : value);
    if (size <= UINT64_MAX) {
      head(negative ? cbor::Major::negative_integer : cbor::Major::unsigned_integer,
           static_cast<std::uint64_t>(size));
    } else {
      bignum(negative, size);
    }
  }
  void bytes(const void *data, std::size_t size) { string(cbor::Major::bytes, data, size); }
  void text(std::string_view text) { string(cbor::Major::text, text.data(), text.size()); }
  void array(std::size_t count) { head(cbor::Major::array, count); }
  void map(std::size_t count) { head(cbor::Major::map, count); }
  void tag(std::uint64_t number) { head(cbor::Major::tag, number); }
  // What a writer wrote elsewhere.
  void encoded(Bytes bytes) { out_.append(bytes.data(), bytes.size()); }
  void true_value() { head(cbor::Major::simple, cbor::simple_true); }
  void null_value() { head(cbor::Major::simple, cbor::simple_null); }
  // How many bytes the head of an array, a text or a number takes.
  [[nodiscard]] static std::size_t head_size(std::uint64_t value) noexcept {
    std::byte head[cbor::longest_head];
    return put_head(head, cbor::Major::array, value);
  }

 private:
  void head(cbor::Major major, std::uint64_t value) {
    out_.advance(put_head(out_.room(cbor::longest_head), major, value));
  }
  static std::size_t put_head(std::byte *at, cbor::Major major, std::uint64_t value) noexcept {
    const auto first = static_cast<unsigned>(major) << 5;
    if (value < 24) {
      at[0] = static_cast<std::byte>(first | value);
      return 1;
    }
    const unsigned log2 = value <= 0xff ? 0 : value <= 0xffff ? 1 : value <= 0xffff'ffff ? 2 : 3;
    at[0] = static_cast<std::byte>(first | (24 + log2));
    const unsigned size = 1U << log2;
    const std::uint64_t big_endian = __builtin_bswap64(value << (64 - 8 * size));
    std::memcpy(at + 1, &big_endian, size);
    return 1 + size;
  }
  void string(cbor::Major major, const void *data, std::size_t size) {
    std::byte *at = out_.room(cbor::longest_head + size);
    const std::size_t head_size = put_head(at, major, size);
    if (size != 0) std::memcpy(at + head_size, data, size);
    out_.advance(head_size + size);
  }
  void bignum(bool negative, uint128 size) {
    std::byte digits[16];
    std::size_t count = 0;
    for (int shift = 120; shift >= 0; shift -= 8) {
      const auto byte = static_cast<std::byte>(size >> shift);
      if (count != 0 || byte != std::byte{0}) digits[count++] = byte;
    }
    tag(negative ? cbor::tag_negative_bignum : cbor::tag_bignum);
    bytes(digits, count);
  }

  ByteBuffer &out_;
};

// Throws Exception damaged, with the offset of the first bad byte from where the reader's bytes begin plus
// `base`.
class CborReader {
 public:
  explicit CborReader(Bytes bytes, std::uint64_t base = 0) noexcept
      : begin_(bytes.data())
      , at_(bytes.data())
      , end_(bytes.data() + bytes.size())
      , base_(base) {}

  [[nodiscard]] bool at_end() const noexcept { return at_ == end_; }
  [[nodiscard]] Bytes rest() const noexcept { return {at_, end_}; }
  [[nodiscard]] std::uint64_t position() const noexcept {
    return base_ + static_cast<std::uint64_t>(at_ - begin_);
  }
  [[noreturn]] void damaged(Errc code = Errc::damaged) const {
    raise(Error{.code = code, .position = position()});
  }
  void require(bool holds) const {
    if (!holds) [[unlikely]]
      damaged();
  }
  void expect_end() const { require(at_end()); }

  [[nodiscard]] std::uint64_t unsigned_integer() { return head_of(cbor::Major::unsigned_integer); }
  [[nodiscard]] std::int64_t integer() {
    if (is_short(cbor::Major::unsigned_integer)) return std::to_integer<std::int64_t>(*at_++);
    const Head head = read_head();
    require(head.major == cbor::Major::unsigned_integer || head.major == cbor::Major::negative_integer);
    require(head.value <= INT64_MAX);
    const auto value = static_cast<std::int64_t>(head.value);
    return head.major == cbor::Major::negative_integer ? ~value : value;
  }
  [[nodiscard]] int128 wide_integer() {
    if (is_short(cbor::Major::unsigned_integer)) return std::to_integer<int>(*at_++);
    const Head head = read_head();
    if (head.major == cbor::Major::unsigned_integer) return head.value;
    if (head.major == cbor::Major::negative_integer) return ~static_cast<int128>(head.value);
    require(head.major == cbor::Major::tag &&
            (head.value == cbor::tag_bignum || head.value == cbor::tag_negative_bignum));
    const Bytes digits = byte_string();
    require(digits.size() > 8 && digits.size() <= 16 && digits[0] != std::byte{0});
    uint128 size = 0;
    for (const std::byte digit : digits) size = (size << 8) | std::to_integer<unsigned>(digit);
    require((size >> 127) == 0);
    return head.value == cbor::tag_bignum ? static_cast<int128>(size) : ~static_cast<int128>(size);
  }
  [[nodiscard]] Bytes byte_string() { return string(cbor::Major::bytes); }
  // The bytes of a text; whether they are UTF-8 is for the caller to see.
  [[nodiscard]] std::string_view text() {
    const Bytes bytes = string(cbor::Major::text);
    return {reinterpret_cast<const char *>(bytes.data()), bytes.size()};
  }
  // Every element takes at least a byte, so that a count needs no trust.
  [[nodiscard]] std::size_t array() { return count_of(cbor::Major::array, 1); }
  [[nodiscard]] std::size_t map() { return count_of(cbor::Major::map, 2); }
  void tag(std::uint64_t number) {
    if (left() > 1 && at_[0] == std::byte{0xd8} && std::to_integer<std::uint64_t>(at_[1]) == number)
        [[likely]] {
      at_ += 2;
    } else {
      require(head_of(cbor::Major::tag) == number);
    }
  }
  void true_value() { require(head_of(cbor::Major::simple) == cbor::simple_true); }
  // Takes it if it is there.
  [[nodiscard]] bool null_value() {
    if (at_end() || *at_ != std::byte{0xf6}) return false;
    ++at_;
    return true;
  }

 private:
  struct Head {
    cbor::Major major;
    std::uint64_t value;
  };
  [[nodiscard]] std::size_t left() const noexcept { return static_cast<std::size_t>(end_ - at_); }
  [[nodiscard]] Head read_head() {
    require(!at_end());
    const auto first = std::to_integer<unsigned>(*at_);
    const auto major = static_cast<cbor::Major>(first >> 5);
    const unsigned small = first & 0x1f;
    if (small < 24) {
      ++at_;
      return {major, small};
    }
    require(small < 28 && major != cbor::Major::simple);
    switch (small - 24) {
    case 0:
      return {major, argument<std::uint8_t>(24)};
    case 1:
      return {major, argument<std::uint16_t>(1ULL << 8)};
    case 2:
      return {major, argument<std::uint32_t>(1ULL << 16)};
    default:
      return {major, argument<std::uint64_t>(1ULL << 32)};
    }
  }
  // What follows a head's first byte. A value below the smallest would fit a shorter one.
  template <class Size> [[nodiscard, gnu::always_inline]] std::uint64_t argument(std::uint64_t smallest) {
    require(left() > sizeof(Size));
    Size big_endian = 0;
    std::memcpy(&big_endian, at_ + 1, sizeof big_endian);
    const std::uint64_t value = __builtin_bswap64(big_endian) >> (64 - 8 * sizeof big_endian);
    require(value >= smallest);
    at_ += 1 + sizeof big_endian;
    return value;
  }
  // Whether the head is one byte of this kind, which most are.
  [[nodiscard]] bool is_short(cbor::Major major) const noexcept {
    return at_ != end_ && std::to_integer<unsigned>(*at_) - (static_cast<unsigned>(major) << 5) < 24;
  }
  [[nodiscard]] std::uint64_t head_of(cbor::Major major) {
    if (is_short(major)) [[likely]]
      return std::to_integer<unsigned>(*at_++) & 0x1f;
    return longer_head_of(major);
  }
  [[nodiscard]] std::uint64_t longer_head_of(cbor::Major major) {
    const std::byte *before = at_;
    const Head head = read_head();
    if (head.major != major) {
      at_ = before;
      damaged();
    }
    return head.value;
  }
  [[nodiscard]] Bytes string(cbor::Major major) {
    const std::uint64_t size = head_of(major);
    require(size <= left());
    const Bytes found(at_, size);
    at_ += size;
    return found;
  }
  [[nodiscard]] std::size_t count_of(cbor::Major major, std::size_t smallest) {
    const std::uint64_t count = head_of(major);
    require(count <= left() / smallest);
    return count;
  }

  const std::byte *begin_;
  const std::byte *at_;
  const std::byte *end_;
  std::uint64_t base_;
};

} // namespace openitem
