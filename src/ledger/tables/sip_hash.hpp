// SipHash, by Aumasson and Bernstein: who does not know the secret can't choose keys that meet in a table.
// SipHash-2-4 is what was published first, 1-3 its faster form for tables.
#pragma once

#include "openitem/base/digest.hpp"

#include <bit>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace openitem {

template <unsigned Rounds, unsigned LastRounds> class SipHash {
 public:
  explicit SipHash(const Digest &secret) noexcept
      : v0_(secret.low ^ 0x736f'6d65'7073'6575)
      , v1_(secret.high ^ 0x646f'7261'6e64'6f6d)
      , v2_(secret.low ^ 0x6c79'6765'6e65'7261)
      , v3_(secret.high ^ 0x7465'6462'7974'6573) {}

  [[nodiscard]] static std::uint64_t of(const Digest &secret, std::string_view text) noexcept {
    SipHash hash(secret);
    return hash.end(hash.add_text(text));
  }
  // The eight bytes of a number, the sixteen of a digest.
  [[nodiscard]] static std::uint64_t of(const Digest &secret, std::uint64_t number) noexcept {
    SipHash hash(secret);
    hash.add(number);
    return hash.end(std::uint64_t{8} << 56);
  }
  [[nodiscard]] static std::uint64_t of(const Digest &secret, const Digest &digest) noexcept {
    SipHash hash(secret);
    hash.add(digest.low);
    hash.add(digest.high);
    return hash.end(std::uint64_t{16} << 56);
  }
  // The form of 128 bits, the first eight bytes low: who does not know the secret sees nothing but chance.
  [[nodiscard]] static Digest wide_of(const Digest &secret, std::string_view text) noexcept {
    SipHash hash(secret);
    hash.v1_ ^= 0xee;
    return hash.end_wide(hash.add_text(text));
  }
  template <std::same_as<Digest>... Digests>
  [[nodiscard]] static Digest wide_of(const Digest &secret, const Digests &...digests) noexcept {
    SipHash hash(secret);
    hash.v1_ ^= 0xee;
    const auto add = [&](const Digest &digest) {
      hash.add(digest.low);
      hash.add(digest.high);
    };
    (add(digests), ...);
    return hash.end_wide(std::uint64_t{16 * sizeof...(digests)} << 56);
  }

 private:
  static std::uint64_t word(const char *bytes) noexcept {
    std::uint64_t value = 0;
    std::memcpy(&value, bytes, sizeof value);
    return value;
  }
  // Up to seven bytes, the first one lowest.
  static std::uint64_t last_bytes(const char *bytes, std::size_t count) noexcept {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < count; ++i)
      value |= std::uint64_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
    return value;
  }
  void round() noexcept {
    v0_ += v1_;
    v2_ += v3_;
    v1_ = std::rotl(v1_, 13) ^ v0_;
    v3_ = std::rotl(v3_, 16) ^ v2_;
    v0_ = std::rotl(v0_, 32) + v3_;
    v2_ += v1_;
    v1_ = std::rotl(v1_, 17) ^ v2_;
    v3_ = std::rotl(v3_, 21) ^ v0_;
    v2_ = std::rotl(v2_, 32);
  }
  void add(std::uint64_t word) noexcept {
    v3_ ^= word;
    for (unsigned i = 0; i < Rounds; ++i) round();
    v0_ ^= word;
  }
  // Gives the last word: what is left, and the length.
  std::uint64_t add_text(std::string_view text) noexcept {
    std::size_t at = 0;
    for (; at + 8 <= text.size(); at += 8) add(word(text.data() + at));
    return last_bytes(text.data() + at, text.size() % 8) | std::uint64_t{text.size()} << 56;
  }
  std::uint64_t end(std::uint64_t last_word) noexcept {
    add(last_word);
    v2_ ^= 0xff;
    return mixed();
  }
  Digest end_wide(std::uint64_t last_word) noexcept {
    add(last_word);
    v2_ ^= 0xee;
    const std::uint64_t low = mixed();
    v1_ ^= 0xdd;
    return {low, mixed()};
  }
  std::uint64_t mixed() noexcept {
    for (unsigned i = 0; i < LastRounds; ++i) round();
    return v0_ ^ v1_ ^ v2_ ^ v3_;
  }

  std::uint64_t v0_;
  std::uint64_t v1_;
  std::uint64_t v2_;
  std::uint64_t v3_;
};

// What the tables use.
using TableHash = SipHash<1, 3>;
// What keeps a secret.
using SecretHash = SipHash<2, 4>;

} // namespace openitem
