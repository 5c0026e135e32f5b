// A refusal, complete and cheap: a plain value without allocation, so that it works when memory has run out.
#pragma once

#include "openitem/base/errc.hpp"
#include "openitem/base/id.hpp"

#include <array>
#include <cstdint>
#include <exception>
#include <string>
#include <string_view>

namespace openitem {

// What would have fitted: a count of minor units of a currency. Money (money/money.hpp) converts from and to
// it; it stands here because refusals lie below money.
struct FittingAmount {
  std::uint64_t low = 0;
  std::int64_t high = 0;
  std::array<char, 7> code{}; // all zero: no amount belongs to this refusal
  std::uint8_t digits = 0;
  friend bool operator==(const FittingAmount &, const FittingAmount &) = default;
};

// A text as far as it fits, for a refusal to tell what was given.
class ShortText {
 public:
  constexpr ShortText() noexcept = default;
  // What does not fit is left out, whole characters of UTF-8 at a time.
  explicit ShortText(std::string_view text) noexcept;
  [[nodiscard]] std::string_view view() const noexcept { return {bytes_.data(), size_}; }
  [[nodiscard]] bool empty() const noexcept { return size_ == 0; }
  friend bool operator==(const ShortText &, const ShortText &) = default;

 private:
  std::array<char, 47> bytes_{};
  std::uint8_t size_ = 0;
};

struct Error {
  Errc code = Errc::ok;
  EntityKind kind = EntityKind::none; // what the refusal is about ...
  std::uint64_t id = 0;               // ... and which one; 0 when it has no id yet
  const char *field = "";             // the input's field, a static string; "" when none is to blame
  // Of a text or journal the offset of a byte, of a list the index of an element, of a locked period the first
  // open day.
  std::uint64_t position = 0;
  FittingAmount fitting{};
  std::uint32_t related_count = 0; // how many records stand in the way (live applications of a void, say) ...
  std::array<std::uint64_t, 4> related{}; // ... and the first of them
  const char *other = "";                 // does_not_go_with: what the field does not go with
  const char *allowed = "";               // what would do: "1 .. 31"; "" where the message says it
  ShortText value{};                      // what was given, where it is neither an id nor an amount

  friend bool operator==(const Error &, const Error &);
};

// Of a locked period, what would do: "2026-02-01 or later". Empty: of another refusal, or no day is open.
[[nodiscard]] ShortText open_days(const Error &error) noexcept;

// "exceeds_open: invoice 17, amount: more than is open; 60.00 EUR would have fitted"
[[nodiscard]] std::string describe(const Error &error);

// Thrown where a value is misused (USD + EUR, overflow) and by Result::value(). Never crosses the C layer.
class Exception : public std::exception {
 public:
  explicit Exception(Error error) noexcept
      : error_(error) {}
  [[nodiscard]] const Error &error() const noexcept { return error_; }
  [[nodiscard]] Errc code() const noexcept { return error_.code; }
  [[nodiscard]] const char *what() const noexcept override; // message(code)

 private:
  Error error_;
};

// One field excludes another.
[[nodiscard]] Error does_not_go_with(const char *field, const char *other) noexcept;
// Nothing is called so.
[[nodiscard]] Error not_found(Errc code, EntityKind kind, const char *field, std::string_view given) noexcept;
// A number outside its range.
[[nodiscard]] Error out_of_range(const char *field, std::int64_t given, const char *allowed) noexcept;
// A number above 9,223,372,036,854,775,807, as far as ids and sizes of files go.
[[nodiscard]] Error too_large(const char *field, std::uint64_t given) noexcept;

[[noreturn]] void raise(const Error &error);
[[noreturn]] void raise(Errc code, const char *field = "");

} // namespace openitem
