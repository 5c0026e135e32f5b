// Values as compact bytes inside the ledger: what is kept with an item but never touched by a rule. Not a
// storage format: it never leaves the process.
#pragma once

#include "ledger/fields.hpp"
#include "ledger/tables/scratch.hpp"

#include <memory_resource>
#include <span>
#include <string_view>
#include <vector>

namespace openitem {

class Packer {
 public:
  explicit Packer(std::pmr::memory_resource *memory)
      : bytes_(memory) {}

  void clear() noexcept { bytes_.clear(); }
  [[nodiscard]] std::string_view bytes() const noexcept { return {bytes_.data(), bytes_.size()}; }

  template <class T>
  requires std::is_integral_v<T> || std::is_enum_v<T>
  void put(T value) {
    // Zigzag, so that small negative numbers stay short.
    const auto wide = static_cast<std::int64_t>(value);
    put_varint((static_cast<std::uint64_t>(wide) << 1) ^ static_cast<std::uint64_t>(wide >> 63));
  }
  void put(int128 value) {
    put(static_cast<std::int64_t>(value >> 64));
    put(static_cast<std::int64_t>(value));
  }
  void put(std::string_view text) {
    put_varint(text.size());
    bytes_.insert(bytes_.end(), text.begin(), text.end());
  }
  void put(Date date) { put(date.day_number()); }
  template <class Tag> void put(Id<Tag> id) { put(id.value()); }
  void put(const ItemRef &ref) {
    put(ref.kind);
    put(ref.id);
  }
  void put(const Currency &currency) {
    put(currency.code());
    put(currency.digits());
  }
  void put(const Money &money) {
    put(money.currency());
    if (money) put(money.minor_units());
  }
  void put(const Decimal &decimal) {
    put(decimal.coefficient());
    put(decimal.scale());
  }
  void put(const Percent &percent) { put(percent.value); }
  template <class T> void put(std::span<const T> list) {
    put_varint(list.size());
    for (const T &element : list) put(element);
  }
  template <HasFields T> void put(const T &value) {
    std::apply([this](const auto &...field) { (this->put(field), ...); }, fields(value));
  }

 private:
  void put_varint(std::uint64_t value) {
    while (value >= 0x80) {
      bytes_.push_back(static_cast<char>(value | 0x80));
      value >>= 7;
    }
    bytes_.push_back(static_cast<char>(value));
  }

  std::pmr::vector<char> bytes_;
};

// Reads what a Packer wrote. Texts are views of the bytes, lists are made in the scratch memory.
class Unpacker {
 public:
  Unpacker(std::string_view bytes, Scratch &scratch) noexcept
      : at_(bytes.data())
      , scratch_(scratch) {}

  template <class T>
  requires std::is_integral_v<T> || std::is_enum_v<T>
  void get(T &value) {
    const std::uint64_t bits = get_varint();
    const std::int64_t wide = static_cast<std::int64_t>(bits >> 1) ^ -static_cast<std::int64_t>(bits & 1);
    if constexpr (std::same_as<T, bool>) {
      value = wide != 0;
    } else {
      value = static_cast<T>(wide);
    }
  }
  void get(int128 &value) {
    std::int64_t high = 0;
    std::int64_t low = 0;
    get(high);
    get(low);
    value = static_cast<int128>((static_cast<uint128>(static_cast<std::uint64_t>(high)) << 64) |
                                static_cast<std::uint64_t>(low));
  }
  void get(std::string_view &text) {
    const std::size_t size = get_varint();
    text = {at_, size};
    at_ += size;
  }
  void get(Date &date) {
    std::int32_t number = 0;
    get(number);
    date = Date::unchecked(number);
  }
  template <class Tag> void get(Id<Tag> &id) {
    std::uint64_t value = 0;
    get(value);
    id = Id<Tag>(value);
  }
  void get(ItemRef &ref) {
    get(ref.kind);
    get(ref.id);
  }
  void get(Currency &currency) {
    std::string_view code;
    unsigned digits = 0;
    get(code);
    get(digits);
    currency = code.empty() ? Currency{} : Currency::custom(code, digits).value();
  }
  void get(Money &money) {
    Currency currency;
    get(currency);
    int128 units = 0;
    if (currency) get(units);
    money = currency ? Money::of_minor(units, currency) : Money{};
  }
  void get(Decimal &decimal) {
    int128 coefficient = 0;
    unsigned scale = 0;
    get(coefficient);
    get(scale);
    decimal = Decimal::of(coefficient, scale).value();
  }
  void get(Percent &percent) { get(percent.value); }
  template <class T> void get(std::span<const T> &list) {
    const std::size_t size = get_varint();
    std::span<T> elements = scratch_.make<T>(size);
    for (T &element : elements) get(element);
    list = elements;
  }
  template <HasFields T> void get(T &value) {
    std::apply([this](auto &...field) { (this->get(field), ...); }, fields(value));
  }

 private:
  std::uint64_t get_varint() noexcept {
    std::uint64_t value = 0;
    for (unsigned shift = 0;; shift += 7) {
      const auto byte = static_cast<unsigned char>(*at_++);
      value |= static_cast<std::uint64_t>(byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  }

  const char *at_;
  Scratch &scratch_;
};

} // namespace openitem
