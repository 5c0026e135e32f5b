#include "convert.hpp"

#include <algorithm>
#include <array>

namespace openitem::capi {
namespace {

// Offset of the first byte that is not UTF-8, or is a NUL; the size when there is none.
std::size_t first_bad_byte(std::string_view text) noexcept {
  std::size_t at = 0;
  while (at < text.size()) {
    const auto byte =
        static_cast<unsigned char>(text[at]); // a char is signed on one processor, not on the next
    if (byte != 0 && byte < 0x80) {           // nearly every byte of nearly every text
      ++at;
      continue;
    }
    const std::size_t length = byte == 0 ? 0 : first_character(text.substr(at)).length;
    if (length == 0) break;
    at += length;
  }
  return at;
}

// Bytes before the NUL, if it is among the first `most`.
std::size_t length_up_to(const char *data, std::size_t most) noexcept {
  const auto *end = static_cast<const char *>(std::memchr(data, '\0', most));
  return end == nullptr ? most : static_cast<std::size_t>(end - data);
}

// A field of characters: a code, then zeros to its end.
std::string_view padded_code(const char *code, std::size_t capacity, const char *field) {
  const char *end = std::find(code, code + capacity, '\0');
  if (!std::all_of(end, code + capacity, [](char c) { return c == '\0'; }))
    reject(Errc::invalid_argument, field);
  return {code, static_cast<std::size_t>(end - code)};
}

bool in_range(std::uint64_t low, std::int64_t high) noexcept {
  const auto units =
      static_cast<int128>((static_cast<uint128>(static_cast<std::uint64_t>(high)) << 64) | low);
  return units <= Money::limit && units >= -Money::limit;
}

Currency well_formed(std::string_view code, unsigned digits, const char *field) {
  const auto currency = Currency::custom(code, digits);
  if (!currency) reject(Errc::invalid_argument, field);
  return *currency;
}

// Without a ledger, ISO 4217 is the only authority on digits.
void check_iso_digits(const Currency &currency, const char *field) {
  const auto iso = Currency::iso(currency.code());
  if (iso && *iso != currency)
    raise(Error{.code = Errc::unknown_currency, .field = field, .value = ShortText(currency.code())});
}

} // namespace

const char *up_to(std::int32_t last) noexcept {
  static constexpr auto texts = [] {
    std::array<std::array<char, 8>, 100> all{};
    for (std::size_t i = 0; i < all.size(); ++i) {
      auto *at = std::copy_n("0 .. ", 5, all[i].begin());
      if (i >= 10) *at++ = static_cast<char>('0' + i / 10);
      *at = static_cast<char>('0' + i % 10);
    }
    return all;
  }();
  return last >= 0 && static_cast<std::size_t>(last) < texts.size()
             ? texts[static_cast<std::size_t>(last)].data()
             : "";
}

Fault head_fault(const void *structure, std::uint32_t struct_size, std::size_t first, std::size_t known,
                 bool zero_tail, const char *name) noexcept {
  if (struct_size < first || struct_size > size_limit) return {Errc::bad_struct_size, name};
  // No older version ended inside a field.
  const bool cuts_a_field = struct_size < known && struct_size % sizeof(struct_size) != 0;
  if (cuts_a_field) return {Errc::bad_struct_size, name};
  if (!zero_tail || struct_size <= known) return {};
  const auto *bytes = static_cast<const unsigned char *>(structure);
  const bool zero =
      std::all_of(bytes + known, bytes + struct_size, [](unsigned char byte) { return byte == 0; });
  return zero ? Fault{} : Fault{Errc::bad_struct_size, name};
}

std::string_view text(const char *data, std::size_t size, const char *field, std::size_t most) {
  if (size == 0) return {};
  if (data == nullptr) reject(Errc::null_argument, field);
  if (size == OI_NUL_TERMINATED) size = length_up_to(data, most + 1);
  if (size > most) raise(beyond_limit(field, most));
  const std::string_view given(data, size);
  const std::size_t bad = first_bad_byte(given);
  if (bad != size) reject(Errc::invalid_text, field, bad);
  return given;
}

ItemRef item_ref(const oi_item_ref &given, const char *field) {
  if (given.reserved != 0) reject(Errc::invalid_argument, field);
  if (given.id > max_id) raise(too_large(field, given.id));
  return {enumerator(given.kind, ItemKind::opening_credit, field), given.id};
}

Money money(const oi_money &given, const char *field) {
  if (given.currency[0] == '\0') {
    const bool none = given.lo == 0 && given.hi == 0 && given.digits == 0;
    if (!none || !padded_code(given.currency, sizeof given.currency, field).empty())
      reject(Errc::invalid_argument, field);
    return {};
  }
  (void)well_formed(padded_code(given.currency, sizeof given.currency, field), given.digits, field);
  if (!in_range(given.lo, given.hi)) reject(Errc::overflow, field);
  return std::bit_cast<Money>(given);
}

Money some_money(const oi_money *given, const char *field) {
  if (given == nullptr) reject(Errc::null_argument, field);
  if (!is_aligned(given)) reject(Errc::invalid_argument, field);
  const auto bits = std::bit_cast<Money>(*given);
  if (bits.currency().is_iso()) { // nearly every amount; its code is well-formed, its digits are right
    if (!in_range(given->lo, given->hi)) reject(Errc::overflow, field);
    return bits;
  }
  const Money amount = money(*given, field);
  if (!amount) reject(Errc::missing, field);
  check_iso_digits(amount.currency(), field);
  return amount;
}

Money like(const Money &other, const oi_money *given, const char *field) {
  if (given == nullptr || !is_aligned(given) || std::bit_cast<Money>(*given).currency() != other.currency())
    return some_money(given, field);
  if (!in_range(given->lo, given->hi)) reject(Errc::overflow, field);
  return std::bit_cast<Money>(*given);
}

Currency currency(const oi_currency &given, const char *field) {
  const std::string_view code = padded_code(given.code, sizeof given.code, field);
  if (!code.empty()) return well_formed(code, given.digits, field);
  if (given.digits != 0) reject(Errc::invalid_argument, field);
  return {};
}

Currency some_currency(const oi_currency *given, const char *field) {
  if (given == nullptr) reject(Errc::null_argument, field);
  if (!is_aligned(given)) reject(Errc::invalid_argument, field);
  const Currency result = currency(*given, field);
  if (!result) reject(Errc::missing, field);
  check_iso_digits(result, field);
  return result;
}

Decimal decimal(const oi_decimal &given, const char *field) {
  const auto most = static_cast<std::int32_t>(Decimal::max_scale);
  if (given.scale < 0 || given.scale > most || given.reserved != 0) reject(Errc::invalid_argument, field);
  if (!in_range(given.lo, given.hi)) reject(Errc::overflow, field);
  return std::bit_cast<Decimal>(given);
}

std::string_view currency_code(const char (&code)[8], const char *field) {
  return padded_code(code, sizeof code, field);
}

} // namespace openitem::capi
