// Rows going out in pages: into the caller's array, at the caller's distance, as much of each row as the
// caller knows.
#pragma once

#include "guard.hpp"

#include <algorithm>

namespace openitem::capi {

// The parameters, where they are called otherwise.
struct PageNames {
  const char *rows = "rows";
  const char *capacity = "capacity";
  const char *row_size = "row_size";
  const char *stride = "stride";
};

template <class Row> struct Page {
  std::size_t first;
  Row *rows;
  std::size_t capacity;
  std::size_t row_size;
  std::size_t stride;
  std::size_t *written;
  PageNames names{};

  [[nodiscard]] Fault fault() const noexcept {
    if (row_size < first_size<Row> || row_size > size_limit) return {Errc::bad_struct_size, names.row_size};
    if (rows == nullptr && capacity != 0) return {Errc::null_argument, names.rows};
    if (!is_aligned(rows)) return {Errc::invalid_argument, names.rows};
    const bool overlaps = stride != 0 && stride < row_size;
    if (overlaps || step() % alignof(Row) != 0) return {Errc::invalid_argument, names.stride};
    if (capacity > PTRDIFF_MAX / step()) return {Errc::invalid_argument, names.capacity};
    return {};
  }
  void check() const {
    if (const Fault found = fault(); found.code != Errc::ok) reject(found.code, found.field);
  }
  // make(index) gives a row.
  template <class Make> void fill(std::size_t count, Make &&make) const {
    const std::size_t rest = first < count ? count - first : 0;
    const std::size_t wanted = std::min(rest, capacity);
    auto *target = reinterpret_cast<std::byte *>(rows);
    for (std::size_t i = 0; i < wanted; ++i, target += step()) {
      const Row row = make(first + i);
      std::memcpy(target, &row, std::min(row_size, sizeof(Row)));
      if (row_size > sizeof(Row)) std::memset(target + sizeof(Row), 0, row_size - sizeof(Row));
    }
    *written = wanted;
  }

 private:
  [[nodiscard]] std::size_t step() const noexcept { return stride == 0 ? row_size : stride; }
};

// body(page) fills it.
template <class Row, class Body>
oi_status guard_page(oi_error *err, const Page<Row> &page, Body &&body) noexcept {
  return guard(err, outputs(needed(page.written, "written")), [&] {
    page.check();
    body(page);
  });
}

} // namespace openitem::capi
