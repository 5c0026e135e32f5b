#include "guard.hpp"

#include <algorithm>
#include <new>

namespace openitem::capi {
namespace {

template <std::size_t N> void copy_text(char (&target)[N], std::string_view text) noexcept {
  const std::size_t size = std::min(text.size(), N - 1);
  std::copy_n(text.data(), size, target);
  target[size] = '\0';
}

void fill(oi_error &err, const Error &error, std::uint64_t row) noexcept {
  err.code = static_cast<std::int32_t>(error.code);
  err.kind = static_cast<std::int32_t>(error.kind);
  err.id = error.id;
  err.row = row;
  err.position = error.position;
  err.fitting = std::bit_cast<oi_money>(error.fitting);
  std::copy(error.related.begin(), error.related.end(), err.related);
  err.related_count = error.related_count;
  copy_text(err.field, error.field);
  copy_text(err.value, error.value.view());
  copy_text(err.other, error.other);
  const ShortText days = open_days(error);
  copy_text(err.allowed, days.empty() ? error.allowed : days.view());
  copy_text(err.message, message(error.code));
}

} // namespace

Fault error_fault(const oi_error *err) noexcept {
  if (err == nullptr) return {};
  if (!is_aligned(err)) return {Errc::invalid_argument, "err"};
  return output_fault(err, "err");
}

Error caught() noexcept {
  try {
    throw;
  } catch (const Exception &refused) {
    return refused.error();
  } catch (const std::bad_alloc &) {
    return Error{.code = Errc::out_of_memory};
  } catch (...) {
    return Error{.code = Errc::internal};
  }
}

oi_status report(oi_error *err, const Error &error, std::uint64_t row) noexcept {
  if (err != nullptr) {
    wipe_structure(err);
    write(err, [&](oi_error &whole) { fill(whole, error, row); });
  }
  return static_cast<oi_status>(error.code);
}

} // namespace openitem::capi
