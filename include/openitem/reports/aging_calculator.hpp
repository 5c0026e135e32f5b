// Aging: how old what is owed is, by customer, for any past date, as known at any past point.
//
//   days = as-of date - basis date; <= 0 is not due; bucket edges are inclusive at the upper end.
//   Edges 30/60/90: days 0 -> not due; 1 and 30 -> 1-30; 31 -> 31-60; 90 -> 61-90; 91 -> 91+.
//
// The law of every row: not due + buckets + retention + disputed - unapplied = balance.
#pragma once

#include "openitem/ledger/as_of.hpp"
#include "openitem/ledger/ledger.hpp"

#include <cstdint>
#include <memory>
#include <memory_resource>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace openitem {

enum class AgingBasis : std::uint8_t { due = 0, document = 1, effective = 2 };

enum class AgingCredits : std::uint8_t {
  separate = 0,    // unapplied credit in its own column
  by_own_date = 1, // each credit, negative, in the bucket of its own document date
  net_oldest =
      2, // taken from the oldest open items of its row (customer, job, currency); the rest stays unapplied
};

enum class AgingGroup : std::uint8_t {
  customer = 0,
  job = 1,         // (customer, job); items without a job have a row of their own
  currency = 2,    // one row a currency: the portfolio
  salesperson = 3, // the item's, frozen at issue
  parent = 4,      // a customer together with its children, and theirs
  item = 5,        // one row an open item: the detail
};

struct AgingOptions {
  AgingBasis basis = AgingBasis::due;
  std::vector<std::int32_t> past_edges{30, 60, 90}; // ascending, > 0: buckets 1-30, 31-60, 61-90, 91+
  // Ascending, > 0, on the not-yet-due side: {30} splits it into "due in more than 30 days" and "due within
  // 30 days"; the day itself belongs to the nearer bucket. Empty: one column, not due.
  std::vector<std::int32_t> future_edges{};
  AgingCredits credits = AgingCredits::separate;
  AgingGroup group = AgingGroup::customer;
  CustomerId customer{}; // only this one
  JobId job{};
  Currency currency{};
  bool zero_rows = false; // also rows without any amount (customers without items in their own currency)
};

// A column of the report, in printing order: not-due buckets from the farthest to the nearest, then past due
// from the youngest to the oldest. Labels are "not due", "1-30", "31-60", "91+"; with future edges "due in
// 31+", "due in 0-30".
struct AgingBucket {
  std::int32_t from_days; // smallest days past due, INT32_MIN when open
  std::int32_t to_days;   // largest, INT32_MAX when open
  std::string label;
};

struct AgingRow {
  CustomerId customer{}; // none when grouped by currency or salesperson
  JobId job{};
  ItemRef item{}; // grouped by item
  std::string_view salesperson{};
  Currency currency{};
  Money not_due{};   // sum of the not-due buckets
  Money past_due{};  // sum of the past-due buckets
  Money retention{}; // withheld, not aged (none is withheld yet)
  Money disputed{};  // of what is open: in no bucket
  Money unapplied{}; // positive; subtracted in the balance
  Money balance{};
};

// Rows in a defined order: customer id, job id (none last), currency code; salesperson, currency; item by due
// date.
class AgingReport {
 public:
  explicit AgingReport(std::pmr::memory_resource *memory = std::pmr::get_default_resource());

  [[nodiscard]] const std::vector<AgingBucket> &buckets() const noexcept;
  [[nodiscard]] std::size_t size() const noexcept { return keys_.size(); }
  [[nodiscard]] AgingRow row(std::size_t index) const;
  [[nodiscard]] Money bucket(std::size_t row, std::size_t bucket) const;
  // One row a currency: sums of the rows above, in code order.
  [[nodiscard]] std::size_t total_count() const noexcept { return totals_.size(); }
  [[nodiscard]] AgingRow total(std::size_t index) const;
  [[nodiscard]] Money total_bucket(std::size_t index, std::size_t bucket) const;

 private:
  friend class AgingBuilder; // src/reports/aging_builder.hpp
  struct Key {
    std::uint64_t customer;
    std::uint64_t job;
    ItemRef item;
    std::string_view salesperson;
    Currency currency;
  };
  // Cells of a row: one per bucket, then retention, disputed, unapplied; counts of minor units. Narrow while
  // every amount of the report fits 64 bits.
  [[nodiscard]] AgingRow make_row(const Key &key, std::size_t first_cell, bool total) const;
  [[nodiscard]] int128 cell(std::size_t index, bool total) const noexcept;

  std::shared_ptr<const std::vector<AgingBucket>> buckets_; // the calculator's
  std::size_t not_due_count_ = 1;
  std::pmr::vector<Key> keys_;
  std::pmr::vector<std::int64_t> cells_;
  std::pmr::vector<int128> wide_cells_; // instead of cells_ when an amount needs it
  std::pmr::vector<Key> totals_;
  std::pmr::vector<int128> total_cells_;
};

class AgingCalculator {
 public:
  // Errors: not_ascending, invalid_argument (edges not positive), limit_exceeded (more than 62).
  [[nodiscard]] static Result<AgingCalculator> create(AgingOptions options = {});

  // Cost: today O(open items, disputes not resolved); a past date adds O(what has changed since).
  // Errors: missing (as_of without date), unknown_customer, unknown_job, overflow.
  [[nodiscard]] Result<AgingReport> run(const Ledger &ledger, const AsOf &as_of) const;
  // The same into a report whose memory is used again.
  Result<void> run_into(AgingReport &report, const Ledger &ledger, const AsOf &as_of) const;

  [[nodiscard]] const AgingOptions &options() const noexcept { return options_; }
  [[nodiscard]] const std::vector<AgingBucket> &buckets() const noexcept { return *buckets_; }
  // The index of a bucket by its label, "61-90"; none is called so.
  [[nodiscard]] std::optional<std::size_t> bucket(std::string_view label) const noexcept;

 private:
  friend struct AgingCut; // src/reports/aging_run.hpp
  AgingCalculator() = default;
  AgingOptions options_;
  std::shared_ptr<const std::vector<AgingBucket>> buckets_;
};

} // namespace openitem
