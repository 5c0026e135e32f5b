// A value or a refusal. Code that can decide looks (`if (!r) return r.error();`), code that cannot throws
// (`r.value()`).
#pragma once

#include "openitem/base/error.hpp"

#include <optional>
#include <type_traits>
#include <utility>
#include <variant>

namespace openitem {

// A refusal inside a result. It is not copied as mere bytes: a result that has a value would copy the room for a
// refusal along with it.
class HeldError {
 public:
  explicit HeldError(const Error &error) noexcept
      : error_(error) {}
  HeldError(const HeldError &other) noexcept;
  HeldError &operator=(const HeldError &) noexcept = default;
  ~HeldError() = default;
  [[nodiscard]] const Error &operator*() const noexcept { return error_; }

 private:
  Error error_;
};

template <class T> class [[nodiscard]] Result {
 public:
  Result(T value) noexcept(std::is_nothrow_move_constructible_v<T>)
      : state_(std::in_place_index<0>, std::move(value)) {}
  Result(const Error &error) noexcept
      : state_(std::in_place_index<1>, error) {}
  Result(Errc code, const char *field = "") noexcept
      : state_(std::in_place_index<1>, Error{.code = code, .field = field}) {}

  [[nodiscard]] bool has_value() const noexcept { return state_.index() == 0; }
  [[nodiscard]] explicit operator bool() const noexcept { return has_value(); }
  [[nodiscard]] Errc code() const noexcept { return has_value() ? Errc::ok : error().code; }

  // Precondition: has_value() is false.
  [[nodiscard]] const Error &error() const noexcept { return **std::get_if<1>(&state_); }

  // Throws Exception when there is none: `r.value();` alone says that a refusal would be a bug.
  T &value() & {
    if (!has_value()) raise(error());
    return *std::get_if<0>(&state_);
  }
  const T &value() const & {
    if (!has_value()) raise(error());
    return *std::get_if<0>(&state_);
  }
  T &&value() && {
    if (!has_value()) raise(error());
    return std::move(*std::get_if<0>(&state_));
  }
  // Precondition: has_value().
  [[nodiscard]] T &operator*() &noexcept { return *std::get_if<0>(&state_); }
  [[nodiscard]] const T &operator*() const &noexcept { return *std::get_if<0>(&state_); }
  [[nodiscard]] T &&operator*() &&noexcept { return std::move(*std::get_if<0>(&state_)); }
  [[nodiscard]] T *operator->() noexcept { return std::get_if<0>(&state_); }
  [[nodiscard]] const T *operator->() const noexcept { return std::get_if<0>(&state_); }

 private:
  std::variant<T, HeldError> state_;
};

// A refusal or nothing to say: what a check or a command without an answer returns.
template <> class [[nodiscard]] Result<void> {
 public:
  Result() noexcept {} // were it defaulted, `return {};` would fill the whole of it with zeros first
  Result(const Error &error) noexcept
      : error_(std::in_place, error) {}
  Result(Errc code, const char *field = "") noexcept
      : error_(std::in_place, Error{.code = code, .field = field}) {}

  [[nodiscard]] bool has_value() const noexcept { return !error_.has_value(); }
  [[nodiscard]] explicit operator bool() const noexcept { return has_value(); }
  [[nodiscard]] Errc code() const noexcept { return error_ ? error().code : Errc::ok; }
  // Precondition: has_value() is false.
  [[nodiscard]] const Error &error() const noexcept { return **error_; }
  void value() const {
    if (error_) raise(error());
  }

 private:
  std::optional<HeldError> error_{};
};

} // namespace openitem
