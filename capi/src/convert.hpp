// What crosses the border inwards is checked here, once, in the same way for every function; what goes out is
// copied here. A refusal is thrown as Exception and becomes a status in guard.hpp.
#pragma once

#include "openitem.h"

#include "openitem/base/digest.hpp"
#include "openitem/documents/document_line.hpp"
#include "openitem/ledger/item.hpp"

#include "ledger/texts.hpp"

#include <bit>
#include <concepts>
#include <cstring>
#include <string_view>

namespace openitem::capi {

[[noreturn]] inline void reject(Errc code, const char *field, std::uint64_t position = 0) {
  raise(Error{.code = code, .field = field, .position = position});
}

// The value, or the core's refusal.
template <class T> T take(Result<T> result) {
  if (!result) raise(result.error());
  return std::move(*result);
}

// ---- structures with a head

template <class T>
concept SizeFirst = requires(T t) {
  { t.struct_size } -> std::same_as<std::uint32_t &>;
  { t.flags } -> std::same_as<std::uint32_t &>;
};

// Size of the structure in the first version that had it. When one grows, its first size is written down
// here, from the first release on: until then program and library are of one header (ABI level 0 must be equal).
template <class T> inline constexpr std::size_t first_size = sizeof(T);

// The flag bits a caller may set.
template <class T> inline constexpr std::uint32_t known_flags = 0;
#define OI_KNOWN_FLAGS(Structure, flags)                                                                     \
  template <> inline constexpr std::uint32_t known_flags<Structure> = flags;
#include "known_flags.inc"
#undef OI_KNOWN_FLAGS

inline constexpr std::size_t head_size = 2 * sizeof(std::uint32_t);

// No structure comes near this size: a larger one is an uninitialised struct_size, not a newer caller.
inline constexpr std::uint32_t size_limit = 4096;

struct Fault {
  Errc code = Errc::ok;
  const char *field = "";
};

template <class T> [[nodiscard]] bool is_aligned(const T *pointer) noexcept {
  return std::bit_cast<std::uintptr_t>(pointer) % alignof(T) == 0;
}

// What is wrong with the head of a structure. `whole` beyond the known size must be zero in inputs.
[[nodiscard]] Fault head_fault(const void *structure, std::uint32_t struct_size, std::size_t first,
                               std::size_t known, bool zero_tail, const char *name) noexcept;

template <SizeFirst T> [[nodiscard]] Fault input_fault(const T *given, const char *name) noexcept {
  if (given == nullptr) return {Errc::null_argument, name};
  if (!is_aligned(given)) return {Errc::invalid_argument, name};
  if (given->struct_size != sizeof(T)) [[unlikely]] {
    const Fault fault = head_fault(given, given->struct_size, first_size<T>, sizeof(T), true, name);
    if (fault.code != Errc::ok) return fault;
  }
  if ((given->flags & ~known_flags<T>) != 0) return {Errc::unknown_flag, name};
  return {};
}

// A structure as if its caller knew all of today's fields. Copied only when it is shorter.
template <SizeFirst T> class Input {
 public:
  Input(const T *given, const char *name)
      : read_(given) {
    if (const Fault fault = input_fault(given, name); fault.code != Errc::ok) reject(fault.code, fault.field);
    if (given->struct_size < sizeof(T)) [[unlikely]] {
      std::memset(&copy_, 0, sizeof copy_);
      std::memcpy(&copy_, given, given->struct_size);
      read_ = &copy_;
    }
    if constexpr (requires { read_->reserved; }) {
      if (read_->reserved != 0) raise(out_of_range("reserved", read_->reserved, "0"));
    }
  }
  Input(const Input &) = delete;
  Input &operator=(const Input &) = delete;
  [[nodiscard]] const T &operator*() const noexcept { return *read_; }
  [[nodiscard]] const T *operator->() const noexcept { return read_; }

 private:
  const T *read_;
  T copy_; // filled when it is needed
};

// The same where NULL stands for all defaults.
template <SizeFirst T> class OptionalInput {
 public:
  OptionalInput(const T *given, const char *name)
      : input_(given == nullptr ? &defaults : given, name) {}
  [[nodiscard]] const T &operator*() const noexcept { return *input_; }
  [[nodiscard]] const T *operator->() const noexcept { return &*input_; }

 private:
  static constexpr T make_defaults() noexcept {
    T all_zero{};
    all_zero.struct_size = sizeof(T);
    return all_zero;
  }
  static constexpr T defaults = make_defaults();
  Input<T> input_;
};

// An array of structures as far apart as their caller says; `most` of them.
template <SizeFirst T> class Strided {
 public:
  Strided(const T *first, std::size_t count, std::size_t stride, const char *name, std::size_t most)
      : first_(reinterpret_cast<const std::byte *>(first))
      , count_(count)
      , stride_(stride)
      , name_(name) {
    if (count == 0) return;
    if (count > most) raise(beyond_limit(name, most));
    if (first == nullptr) reject(Errc::null_argument, name);
    if (!is_aligned(first)) reject(Errc::invalid_argument, name);
    if (stride == 0) {
      if (const Fault fault = input_fault(first, name); fault.code != Errc::ok)
        reject(fault.code, fault.field);
      stride_ = first->struct_size;
    }
    const bool overlaps = stride_ < first_size<T> || stride_ % alignof(T) != 0;
    if (overlaps || count > PTRDIFF_MAX / stride_) reject(Errc::invalid_argument, name);
  }
  [[nodiscard]] std::size_t size() const noexcept { return count_; }
  [[nodiscard]] const T *at(std::size_t index) const noexcept {
    return reinterpret_cast<const T *>(first_ + index * stride_);
  }
  [[nodiscard]] Input<T> operator[](std::size_t index) const { return Input<T>(at(index), name_); }

 private:
  const std::byte *first_;
  std::size_t count_;
  std::size_t stride_;
  const char *name_;
};

// ---- output structures with a head: filled as far as the caller knows them

template <SizeFirst T> [[nodiscard]] Fault output_fault(const T *at, const char *name) noexcept {
  const Fault fault = head_fault(at, at->struct_size, first_size<T>, sizeof(T), false, name);
  if (fault.code != Errc::ok) return fault;
  return (at->flags & ~known_flags<T>) == 0 ? Fault{} : Fault{Errc::unknown_flag, name};
}

template <SizeFirst T> void wipe_structure(T *at) noexcept {
  at->flags = 0;
  std::memset(reinterpret_cast<std::byte *>(at) + head_size, 0, at->struct_size - head_size);
}

template <SizeFirst T, class Fill> void write(T *out, Fill &&fill) {
  if (out == nullptr) return;
  if (out->struct_size >= sizeof(T)) {
    fill(*out);
    return;
  }
  T whole{};
  fill(whole);
  out->flags = whole.flags;
  std::memcpy(reinterpret_cast<std::byte *>(out) + head_size,
              reinterpret_cast<const std::byte *>(&whole) + head_size, out->struct_size - head_size);
}

// ---- values going in

// At most so many bytes: of a name, unless something else is told. Nothing behind them is looked at.
[[nodiscard]] std::string_view text(const char *data, std::size_t size, const char *field,
                                    std::size_t most = max_name);
[[nodiscard]] inline std::string_view text(const oi_text &given, const char *field,
                                           std::size_t most = max_name) {
  if (given.size == 0) return {};
  return text(given.data, given.size, field, most);
}
[[nodiscard]] inline std::string_view notes(const oi_text &given, const char *field) {
  return text(given, field, max_notes);
}

// "0 .. 5", of numbers below 100.
[[nodiscard]] const char *up_to(std::int32_t last) noexcept;
// A number of the enumeration, 0 .. last.
template <class E> [[nodiscard]] E enumerator(std::int32_t number, E last, const char *field) {
  const auto most = static_cast<std::int32_t>(last);
  if (number < 0 || number > most) [[unlikely]]
    raise(out_of_range(field, number, up_to(most)));
  return static_cast<E>(number);
}
// The same for enumerations that start with 1: 0 is the default.
template <class E> [[nodiscard]] E enumerator(std::int32_t number, E last, E otherwise, const char *field) {
  return number == 0 ? otherwise : enumerator(number, last, field);
}
// 0 .. most, as the core keeps it; most is below 100.
[[nodiscard]] inline std::uint8_t small_number(std::uint32_t number, std::uint8_t most, const char *field) {
  if (number > most) raise(out_of_range(field, number, up_to(most)));
  return static_cast<std::uint8_t>(number);
}
// A whole number within bounds, as the core keeps it.
template <class T>
[[nodiscard]] T bounded(std::int32_t number, std::int32_t least, std::int32_t most, const char *field) {
  if (number < least || number > most) reject(Errc::invalid_argument, field);
  return static_cast<T>(number);
}

// 0 = none is allowed; the second form wants a day.
[[nodiscard]] inline Date date(std::int32_t number, const char *field) {
  if (number < 0 || number > Date::last_day_number) reject(Errc::date_out_of_range, field);
  return Date::unchecked(number);
}
[[nodiscard]] inline Date some_date(std::int32_t number, const char *field) {
  if (number == 0) reject(Errc::date_out_of_range, field);
  return date(number, field);
}

template <class IdType = std::uint64_t> [[nodiscard]] IdType id(std::uint64_t number, const char *field) {
  if (number > max_id) [[unlikely]]
    raise(too_large(field, number));
  return IdType(number);
}

[[nodiscard]] ItemRef item_ref(const oi_item_ref &given, const char *field);

// An amount, or none (all zero). The core knows whether the ledger knows its currency.
[[nodiscard]] Money money(const oi_money &given, const char *field);
// For functions without a ledger: an amount, by pointer, whose digits agree with ISO 4217.
[[nodiscard]] Money some_money(const oi_money *given, const char *field);
// The same; nearly always in the currency of another one, which has been checked.
[[nodiscard]] Money like(const Money &other, const oi_money *given, const char *field);
[[nodiscard]] Currency some_currency(const oi_currency *given, const char *field);
[[nodiscard]] Currency currency(const oi_currency &given, const char *field);

[[nodiscard]] Decimal decimal(const oi_decimal &given, const char *field);
[[nodiscard]] inline Decimal decimal(const oi_decimal *given, const char *field) {
  if (given == nullptr) reject(Errc::null_argument, field);
  if (!is_aligned(given)) reject(Errc::invalid_argument, field);
  return decimal(*given, field);
}
[[nodiscard]] inline Percent percent(const oi_decimal &given, const char *field) {
  return Percent{decimal(given, field)};
}

// The code in a field of eight characters; empty: none.
[[nodiscard]] std::string_view currency_code(const char (&code)[8], const char *field);

[[nodiscard]] inline Rounding rounding(std::int32_t number, Rounding otherwise) {
  return enumerator(number, Rounding::ceiling, otherwise, "rounding");
}

// ---- values going out: the same bytes

static_assert(sizeof(oi_money) == sizeof(Money) && sizeof(oi_decimal) == sizeof(Decimal) &&
              sizeof(oi_currency) == sizeof(Currency));

[[nodiscard]] inline oi_money out(const Money &amount) noexcept {
  return std::bit_cast<oi_money>(amount);
}
[[nodiscard]] inline oi_decimal out(const Decimal &value) noexcept {
  return std::bit_cast<oi_decimal>(value);
}
[[nodiscard]] inline oi_currency out(const Currency &currency) noexcept {
  return std::bit_cast<oi_currency>(currency);
}
[[nodiscard]] inline oi_item_ref out(const ItemRef &item) noexcept {
  return {.id = item.id, .kind = static_cast<std::int32_t>(item.kind), .reserved = 0};
}
[[nodiscard]] inline oi_digest digest(const Digest &value) noexcept {
  return {.lo = value.low, .hi = value.high};
}
[[nodiscard]] inline Digest digest(const oi_digest &given) noexcept {
  return {.low = given.lo, .high = given.hi};
}
[[nodiscard]] inline std::int32_t out(Date date) noexcept {
  return date.day_number();
}
template <class Tag> [[nodiscard]] std::uint64_t out(Id<Tag> id) noexcept {
  return id.value();
}
template <class E>
requires std::is_enum_v<E>
[[nodiscard]] std::int32_t out(E value) noexcept {
  return static_cast<std::int32_t>(value);
}
// Static texts and texts that live as long as what they come from.
[[nodiscard]] inline oi_text_view view(std::string_view text) noexcept {
  return {.data = text.empty() ? "" : text.data(), .size = text.size()};
}

} // namespace openitem::capi
