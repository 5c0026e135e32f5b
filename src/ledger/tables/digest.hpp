// The one include of xxHash: digests of commands and states.
#pragma once

#include "openitem/ledger/events.hpp"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <memory_resource>
#include <string_view>
#include <type_traits>

namespace openitem {

[[nodiscard]] inline Digest digest_of(std::string_view bytes) noexcept {
  const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
  return {hash.low64, hash.high64};
}

// Feeds values in a fixed order: little-endian integers, texts with their length.
class Hasher {
 public:
  Hasher() noexcept { XXH3_128bits_reset(&state_); }

  template <class T>
  requires std::is_integral_v<T> || std::is_enum_v<T>
  void add(T value) noexcept {
    const auto wide = static_cast<std::int64_t>(value);
    add_bytes(&wide, sizeof wide);
  }
  void add(int128 value) noexcept { add_bytes(&value, sizeof value); }
  void add(std::string_view text) noexcept {
    add(text.size());
    add_bytes(text.data(), text.size());
  }
  void add(Date date) noexcept { add(date.day_number()); }
  template <class Tag> void add(Id<Tag> id) noexcept { add(id.value()); }
  void add(const Currency &currency) noexcept {
    add(currency.code());
    add(currency.digits());
  }
  void add(const Money &money) noexcept {
    add(money.minor_units());
    add(money.currency());
  }
  void add(const Decimal &decimal) noexcept {
    add(decimal.coefficient());
    add(decimal.scale());
  }
  void add(const Percent &percent) noexcept { add(percent.value); }
  void add(const ItemRef &ref) noexcept {
    add(ref.kind);
    add(ref.id);
  }
  void add(const Digest &digest) noexcept {
    add(digest.low);
    add(digest.high);
  }

  [[nodiscard]] Digest digest() const noexcept {
    const XXH128_hash_t hash = XXH3_128bits_digest(&state_);
    return {hash.low64, hash.high64};
  }

 private:
  void add_bytes(const void *bytes, std::size_t size) noexcept { XXH3_128bits_update(&state_, bytes, size); }

  XXH3_state_t state_;
};

} // namespace openitem
