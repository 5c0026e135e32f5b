// The one way into the library: every exported function is a call of a guard. It clears the outputs, runs the
// function, turns what it throws into a status and writes the error. Nothing unwinds into the caller.
#pragma once

#include "convert.hpp"

#include <optional>
#include <tuple>

namespace openitem::capi {

// What a body returns when the core refused without throwing.
using Refusal = std::optional<Error>;

// ---- outputs: zero before anything else happens and after a failure

template <class T> struct OutputOf {
  T *at;
  const char *name;
  bool required;

  [[nodiscard]] Fault fault() const noexcept {
    if (at == nullptr) return required ? Fault{Errc::null_argument, name} : Fault{};
    if (!is_aligned(at)) return {Errc::invalid_argument, name};
    if constexpr (SizeFirst<T>) return output_fault(at, name);
    return {};
  }
  void wipe() const noexcept {
    if (at == nullptr || fault().code != Errc::ok) return;
    if constexpr (SizeFirst<T>)
      wipe_structure(at);
    else
      *at = T{};
  }
  void begin() const noexcept { wipe(); }
};

template <class T> [[nodiscard]] OutputOf<T> needed(T *out, const char *name) noexcept {
  return {out, name, true};
}
template <class T> [[nodiscard]] OutputOf<T> optional(T *out, const char *name) noexcept {
  return {out, name, false};
}

// The result of a calculation, which may lie where an operand lies: zero only after a failure.
template <class T> struct ResultOf : OutputOf<T> {
  void begin() const noexcept {}
};
template <class T> [[nodiscard]] ResultOf<T> result_of(T *out) noexcept {
  return {{out, "result", true}};
}

// A caller's array of numbers or frozen structures; one of more than `most` cannot be meant, and is left
// alone.
template <class T> struct ArrayOutput {
  T *first;
  std::size_t count;
  const char *name;
  bool required;
  std::size_t most = max_rows;
  [[nodiscard]] Fault fault() const noexcept {
    if (first == nullptr) return required && count != 0 ? Fault{Errc::null_argument, name} : Fault{};
    if (count > most) return {Errc::limit_exceeded, name};
    if (!is_aligned(first)) return {Errc::invalid_argument, name};
    return {};
  }
  void wipe() const noexcept {
    if (first == nullptr || count == 0 || fault().code != Errc::ok) return;
    std::memset(static_cast<void *>(first), 0, count * sizeof(T));
  }
  void begin() const noexcept { wipe(); }
};
template <class T>
[[nodiscard]] ArrayOutput<T> needed(T *first, std::size_t count, const char *name) noexcept {
  return {first, count, name, true};
}
template <class T>
[[nodiscard]] ArrayOutput<T> optional(T *first, std::size_t count, const char *name,
                                      std::size_t most = max_rows) noexcept {
  return {first, count, name, false, most};
}

template <class... Outputs> class OutputList {
 public:
  explicit OutputList(Outputs... all) noexcept
      : all_(all...) {}
  // All of them are made zero, whatever is wrong with one; the first fault is told.
  [[nodiscard]] Fault begin() const noexcept {
    Fault first{};
    for_each([&](const auto &output) {
      output.begin();
      if (first.code == Errc::ok) first = output.fault();
    });
    return first;
  }
  void wipe() const noexcept {
    for_each([](const auto &output) { output.wipe(); });
  }

 private:
  template <class Visit> void for_each(Visit visit) const noexcept {
    std::apply([&](const auto &...output) { (visit(output), ...); }, all_);
  }
  std::tuple<Outputs...> all_;
};
template <class... Outputs> [[nodiscard]] OutputList<Outputs...> outputs(Outputs... all) noexcept {
  return OutputList<Outputs...>(all...);
}

// ---- errors

[[nodiscard]] Fault error_fault(const oi_error *err) noexcept;
// What the exception being handled means.
[[nodiscard]] Error caught() noexcept;
// Writes an error where the caller wants it, gives its number.
oi_status report(oi_error *err, const Error &error, std::uint64_t row = 0) noexcept;

inline oi_status done(oi_error *err) noexcept {
  if (err != nullptr) err->code = OI_OK;
  return OI_OK;
}

// ---- guards

template <class Outputs, class Body>
oi_status guard(oi_error *err, const Outputs &outputs, Body &&body) noexcept {
  const auto fail = [&](const Error &error) {
    outputs.wipe();
    return report(err, error);
  };
  const Fault fault = outputs.begin();
  if (const Fault own = error_fault(err); own.code != Errc::ok) {
    outputs.wipe();
    return static_cast<oi_status>(own.code);
  }
  if (fault.code != Errc::ok) return fail(Error{.code = fault.code, .field = fault.field});
  try {
    if constexpr (std::is_void_v<decltype(body())>) {
      body();
    } else if (const Refusal refusal = body()) {
      return fail(*refusal);
    }
    return done(err);
  } catch (...) {
    return fail(caught());
  }
}

// For functions that cannot fail: what they return, or `otherwise` should the impossible happen.
template <class T, class Body> T guard_value(T otherwise, Body &&body) noexcept {
  try {
    return body();
  } catch (...) {
    return otherwise;
  }
}

// For functions that free or forget.
template <class Body> void guard_void(Body &&body) noexcept {
  try {
    body();
  } catch (...) { // nobody is there to be told
  }
}

} // namespace openitem::capi
