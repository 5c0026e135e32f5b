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

// The library's own row: sizeof, that of its first version, and what it is aligned to.
struct RowShape {
  std::size_t size;
  std::size_t first_size;
  std::size_t alignment;
};
template <class Row> inline constexpr RowShape shape_of{sizeof(Row), first_size<Row>, alignof(Row)};

// Rows of a type that is known when the program runs.
struct RowPage {
  std::size_t first;
  void *rows;
  std::size_t capacity;
  std::size_t row_size;
  std::size_t stride;
  std::size_t *written;
  PageNames names{};

  [[nodiscard]] Fault fault(const RowShape &shape) const noexcept {
    if (row_size < shape.first_size || row_size > size_limit) return {Errc::bad_struct_size, names.row_size};
    if (rows == nullptr && capacity != 0) return {Errc::null_argument, names.rows};
    if (reinterpret_cast<std::uintptr_t>(rows) % shape.alignment != 0)
      return {Errc::invalid_argument, names.rows};
    const bool overlaps = stride != 0 && stride < row_size;
    if (overlaps || step() % shape.alignment != 0) return {Errc::invalid_argument, names.stride};
    if (capacity > PTRDIFF_MAX / step()) return {Errc::invalid_argument, names.capacity};
    return {};
  }
  void check(const RowShape &shape) const {
    if (const Fault found = fault(shape); found.code != Errc::ok) reject(found.code, found.field);
  }
  // row(index) gives where one of the library's rows lies, until it is called again.
  template <class RowAt> void fill(const RowShape &shape, std::size_t count, RowAt &&row) const {
    const std::size_t rest = first < count ? count - first : 0;
    const std::size_t wanted = std::min(rest, capacity);
    auto *target = static_cast<std::byte *>(rows);
    for (std::size_t i = 0; i < wanted; ++i, target += step()) {
      std::memcpy(target, row(first + i), std::min(row_size, shape.size));
      if (row_size > shape.size) std::memset(target + shape.size, 0, row_size - shape.size);
    }
    *written = wanted;
  }

 private:
  [[nodiscard]] std::size_t step() const noexcept { return stride == 0 ? row_size : stride; }
};

template <class Row> struct Page : RowPage {
  [[nodiscard]] Fault fault() const noexcept { return RowPage::fault(shape_of<Row>); }
  void check() const { RowPage::check(shape_of<Row>); }
  // make(index) gives a row.
  template <class Make> void fill(std::size_t count, Make &&make) const {
    Row row;
    RowPage::fill(shape_of<Row>, count, [&](std::size_t index) {
      row = make(index);
      return &row;
    });
  }
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
