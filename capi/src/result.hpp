// The answer to a query: tables of rows with the texts they point to, all in the ledger's result memory. It
// copies what it shows, so it stays as it is when the ledger changes or is freed.
#pragma once

#include "convert.hpp"
#include "memory.hpp"
#include "page.hpp"

#include "openitem/reports/aging_calculator.hpp"

#include <array>
#include <memory>
#include <memory_resource>
#include <optional>
#include <span>

struct oi_result final {
  // One table: rows lie ready, or are made when they are read.
  struct Table {
    oi_table id = OI_TABLE_NONE;
    std::size_t count = 0;
    std::size_t row_size = 0;
    const std::byte *rows = nullptr;
    void (*make)(const oi_result &result, std::size_t index, void *row) = nullptr;
  };

  explicit oi_result(openitem::capi::Environment &environment);
  ~oi_result();
  oi_result(const oi_result &) = delete;
  oi_result &operator=(const oi_result &) = delete;

  [[nodiscard]] const Table *find(oi_table id) const noexcept;
  [[nodiscard]] std::size_t first_count() const noexcept { return tables_.front().count; }

  // ---- while it is being filled

  // Rows of a core list, each turned into a row of the C interface.
  template <class Row, class List, class Convert> void add(oi_table id, const List &list, Convert &&convert) {
    Row *rows = allocate_rows<Row>(id, std::size(list));
    for (const auto &item : list) *rows++ = convert(item);
  }
  // Rows made from a number when they are read.
  template <class Row>
  void add_made(oi_table id, std::size_t count, void (*make)(const oi_result &, std::size_t, void *)) {
    add_table({.id = id, .count = count, .row_size = sizeof(Row), .make = make});
  }
  // Room for rows that the caller fills at once.
  template <class Row> [[nodiscard]] Row *allocate_rows(oi_table id, std::size_t count) {
    Row *rows = std::pmr::polymorphic_allocator<Row>(&rows_).allocate(count);
    add_table({id, count, sizeof(Row), reinterpret_cast<const std::byte *>(rows), nullptr});
    return rows;
  }
  [[nodiscard]] std::pmr::memory_resource &rows() noexcept { return rows_; }
  // A copy of a text, with a NUL behind it.
  [[nodiscard]] oi_text_view keep(std::string_view text);

  openitem::capi::Environment &environment;
  std::optional<std::uint64_t> matching;
  std::optional<openitem::AgingReport> aging;
  oi_text_view *salespeople = nullptr; // of an aging grouped by them: rows, then totals

 private:
  void add_table(const Table &table);

  std::pmr::monotonic_buffer_resource rows_;
  std::pmr::monotonic_buffer_resource texts_;
  std::array<Table, 5> tables_{};
  std::size_t table_count_ = 0;
};

namespace openitem::capi {

void free_result(oi_result *result) noexcept;
struct FreeResult {
  void operator()(oi_result *result) const noexcept { free_result(result); }
};
using ResultOwner = std::unique_ptr<oi_result, FreeResult>;
[[nodiscard]] ResultOwner make_result(Environment &environment);

// The buckets of a calculator or report as rows.
void add_buckets(oi_result &result, std::span<const AgingBucket> buckets);

} // namespace openitem::capi
