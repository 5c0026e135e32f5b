// The answer to a query: tables of rows with the texts they point to, all in the ledger's result memory. It
// copies what it shows, so it stays as it is when the ledger changes or is freed.
#pragma once

#include "convert.hpp"
#include "memory.hpp"
#include "tables.hpp"

#include "openitem/reports/aging_calculator.hpp"

#include <memory>
#include <memory_resource>
#include <optional>
#include <span>
#include <vector>

struct oi_result final {
  // One table: rows lie ready, or are made when they are read.
  struct Table {
    oi_table id = OI_TABLE_NONE;
    std::size_t count = 0;
    const std::byte *rows = nullptr;
    void (*make)(const oi_result &result, std::size_t index, void *row) = nullptr;
  };

  explicit oi_result(openitem::capi::Environment &environment);
  ~oi_result();
  oi_result(const oi_result &) = delete;
  oi_result &operator=(const oi_result &) = delete;

  [[nodiscard]] const Table *find(oi_table id) const noexcept;
  [[nodiscard]] std::size_t first_count() const noexcept {
    return tables_.empty() ? 0 : tables_.front().count;
  }

  // ---- while it is being filled

  template <oi_table table> using RowOf = openitem::capi::RowOf<table>;
  // Rows of a core list, each turned into a row of the C interface.
  template <oi_table table, class List, class Convert> void add(const List &list, Convert &&convert) {
    auto *rows = allocate_rows<table>(std::size(list));
    for (const auto &item : list) *rows++ = convert(item);
  }
  // Rows made from a number when they are read.
  template <oi_table table>
  void add_made(std::size_t count, void (*make)(const oi_result &, std::size_t, void *)) {
    tables_.push_back({.id = table, .count = count, .make = make});
  }
  // Room for rows that the caller fills at once.
  template <oi_table table> [[nodiscard]] RowOf<table> *allocate_rows(std::size_t count) {
    RowOf<table> *rows = std::pmr::polymorphic_allocator<RowOf<table>>(&rows_).allocate(count);
    tables_.push_back({table, count, reinterpret_cast<const std::byte *>(rows), nullptr});
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
  std::pmr::monotonic_buffer_resource rows_;
  std::pmr::monotonic_buffer_resource texts_;
  std::pmr::vector<Table> tables_;
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
