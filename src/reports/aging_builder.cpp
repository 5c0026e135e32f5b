#include "reports/aging_builder.hpp"

#include "reports/sum.hpp"

#include <algorithm>
#include <numeric>

namespace openitem {

AgingBuilder::AgingBuilder(AgingReport &report, AgingGroup group, Buckets buckets, std::size_t not_due_count)
    : report_(report)
    , group_(group)
    , cell_count_(buckets->size() + cells_beside)
    , more_totals_(report.keys_.get_allocator().resource()) {
  report_.buckets_ = std::move(buckets);
  report_.not_due_count_ = not_due_count;
  clear();
}

AgingBuilder::~AgingBuilder() {
  if (!finished_) clear();
}

void AgingBuilder::clear() noexcept {
  report_.keys_.clear();
  report_.cells_.clear();
  report_.wide_cells_.clear();
  report_.totals_.clear();
  report_.total_cells_.clear();
}

// Order of rows in the report. Items of one customer and currency come in theirs.
std::strong_ordering AgingBuilder::order(const Key &a, const Key &b) const noexcept {
  if (group_ == AgingGroup::salesperson) {
    if (a.salesperson.empty() != b.salesperson.empty())
      return a.salesperson.empty() <=> b.salesperson.empty();
    if (const auto by_name = a.salesperson <=> b.salesperson; by_name != 0) return by_name;
  }
  if (const auto by_customer = a.customer <=> b.customer; by_customer != 0) return by_customer;
  if (group_ == AgingGroup::job) { // none last: 0 - 1
    if (const auto by_job = a.job - 1 <=> b.job - 1; by_job != 0) return by_job;
  }
  return a.currency <=> b.currency;
}

// Each item is a row of its own.
bool AgingBuilder::is_same_row(const Key &a, const Key &b) const noexcept {
  return group_ != AgingGroup::item && order(a, b) == 0;
}

std::size_t AgingBuilder::total_of(const Currency &currency) {
  const auto &totals = report_.totals_;
  if (last_total_ >= totals.size() || totals[last_total_].currency != currency)
    last_total_ = other_total_of(currency);
  return last_total_;
}

std::size_t AgingBuilder::other_total_of(const Currency &currency) {
  auto &totals = report_.totals_;
  for (std::size_t total = 0; total < std::min(totals.size(), partial_count); ++total) {
    if (totals[total].currency == currency) return total;
  }
  if (totals.size() < partial_count) {
    partials_[totals.size()].rows = 0;
    std::fill_n(partials_[totals.size()].cells.begin(), cell_count_, 0);
  } else {
    const auto [known, is_new] = more_totals_.try_emplace(currency, totals.size());
    if (!is_new) return known->second;
  }
  totals.push_back({.customer = 0, .job = 0, .item = {}, .salesperson = {}, .currency = currency});
  report_.total_cells_.resize(totals.size() * cell_count_);
  return totals.size() - 1;
}

// Rows mostly come by customer id, and then there is nothing to sort.
void AgingBuilder::note_key(const Key &key) {
  auto &keys = report_.keys_;
  if (!keys.empty()) {
    const Key &last = keys.back();
    const bool ascending = key.customer > last.customer && group_ != AgingGroup::salesperson;
    in_order_ = in_order_ && (ascending || (order(last, key) <= 0 && !is_same_row(last, key)));
  }
  keys.push_back(key);
}

// Cells of narrow rows come many rows at a time.
std::uint64_t *AgingBuilder::more_cells() {
  if (!keeps_narrow_rows()) {
    std::fill_n(aside_.begin(), cell_count_, 0);
    return &units_of(aside_.front());
  }
  constexpr std::size_t rows_at_once = 64;
  const std::size_t used = report_.keys_.size() * cell_count_;
  report_.cells_.resize(used + rows_at_once * cell_count_);
  return &units_of(report_.cells_[used]);
}

void AgingBuilder::add_next(std::uint64_t customer, const Currency &currency, std::uint64_t bits) {
  const bool narrow = keeps_narrow_rows();
  add_to_total(total_of(currency),
               narrow ? &report_.cells_[report_.keys_.size() * cell_count_] : aside_.data(), bits);
  if (group_ == AgingGroup::currency) return;
  note_key({.customer = customer, .job = 0, .item = {}, .salesperson = {}, .currency = currency});
  if (!narrow)
    report_.wide_cells_.insert(report_.wide_cells_.end(), aside_.begin(),
                               aside_.begin() + static_cast<std::ptrdiff_t>(cell_count_));
}

// Sums of 64 bits as long as they are far from their limit: that is nearly always, and costs a third.
void AgingBuilder::add_to_total(std::size_t total, const std::int64_t *cells, std::uint64_t bits) {
  constexpr std::uint64_t small = std::uint64_t{1} << 40;
  constexpr std::uint32_t rows_at_most = 1U << 20;
  if (total >= partial_count || bits >= small) {
    int128 *sums = &report_.total_cells_[total * cell_count_];
    for (std::size_t i = 0; i < cell_count_; ++i) add_to(sums[i], cells[i]);
    return;
  }
  Partial &partial = partials_[total];
  std::int64_t *__restrict sums = partial.cells.data();
  for (std::size_t i = 0; i < cell_count_; ++i) sums[i] += cells[i];
  if (++partial.rows == rows_at_most) flush(total);
}

void AgingBuilder::flush(std::size_t total) {
  Partial &partial = partials_[total];
  int128 *sums = &report_.total_cells_[total * cell_count_];
  for (std::size_t i = 0; i < cell_count_; ++i) add_to(sums[i], partial.cells[i]);
  std::fill_n(partial.cells.begin(), cell_count_, 0);
  partial.rows = 0;
}

void AgingBuilder::add(const Key &key, const int128 *cells) {
  int128 *total = &report_.total_cells_[total_of(key.currency) * cell_count_];
  for (std::size_t i = 0; i < cell_count_; ++i) add_to(total[i], cells[i]);
  if (group_ == AgingGroup::currency) return;
  note_key(key);
  add_cells(report_, cells);
}

// All cells are narrow until the first that is not. The key stands already.
void AgingBuilder::add_cells(AgingReport &report, const int128 *cells) const {
  const int128 *end = cells + cell_count_;
  if (report.wide_cells_.empty()) {
    report.cells_.resize((report.keys_.size() - 1) * cell_count_);
    const auto is_narrow = [](int128 units) { return units == static_cast<std::int64_t>(units); };
    if (std::all_of(cells, end, is_narrow)) {
      for (; cells != end; ++cells) report.cells_.push_back(static_cast<std::int64_t>(*cells));
      return;
    }
    report.wide_cells_.assign(report.cells_.begin(), report.cells_.end());
    report.cells_.clear();
  }
  report.wide_cells_.insert(report.wide_cells_.end(), cells, end);
}

void AgingBuilder::finish() {
  for (std::size_t total = 0; total < std::min(report_.totals_.size(), partial_count); ++total) flush(total);
  if (report_.wide_cells_.empty()) report_.cells_.resize(report_.keys_.size() * cell_count_);
  sort_totals();
  check_rows(true);
  if (group_ == AgingGroup::currency) {
    report_.keys_ = report_.totals_;
    report_.wide_cells_ = report_.total_cells_;
  } else {
    if (!in_order_) sort_rows();
    if (!report_.wide_cells_.empty()) check_rows(false);
  }
  finished_ = true;
}

void AgingBuilder::sort_totals() {
  auto &totals = report_.totals_;
  auto &cells = report_.total_cells_;
  const auto by_currency = [](const Key &a, const Key &b) { return a.currency < b.currency; };
  if (std::is_sorted(totals.begin(), totals.end(), by_currency)) return;
  auto *memory = totals.get_allocator().resource();
  std::pmr::vector<std::uint32_t> order(totals.size(), memory);
  std::iota(order.begin(), order.end(), 0);
  std::sort(order.begin(), order.end(),
            [&](std::uint32_t a, std::uint32_t b) { return by_currency(totals[a], totals[b]); });
  AgingReport sorted(memory);
  sorted.totals_.reserve(totals.size());
  sorted.total_cells_.reserve(cells.size());
  for (const std::uint32_t total : order) {
    const auto first = cells.begin() + static_cast<std::ptrdiff_t>(total * cell_count_);
    sorted.totals_.push_back(totals[total]);
    sorted.total_cells_.insert(sorted.total_cells_.end(), first,
                               first + static_cast<std::ptrdiff_t>(cell_count_));
  }
  totals.swap(sorted.totals_);
  cells.swap(sorted.total_cells_);
}

void AgingBuilder::sort_rows() {
  auto *memory = report_.keys_.get_allocator().resource();
  std::pmr::vector<std::uint32_t> rows(report_.keys_.size(), memory);
  for (std::uint32_t row = 0; row < rows.size(); ++row) rows[row] = row;
  std::sort(rows.begin(), rows.end(), [this](std::uint32_t a, std::uint32_t b) {
    const auto by_key = order(report_.keys_[a], report_.keys_[b]);
    return by_key != 0 ? by_key < 0 : a < b;
  });
  AgingReport sorted(memory);
  sorted.keys_.reserve(rows.size());
  sorted.cells_.reserve(report_.cells_.size());
  for (auto row = rows.begin(); row != rows.end();) {
    std::array<int128, max_cells> sums{};
    const Key &key = report_.keys_[*row];
    do {
      for (std::size_t i = 0; i < cell_count_; ++i)
        add_to(sums[i], report_.cell(*row * cell_count_ + i, false));
      ++row;
    } while (row != rows.end() && is_same_row(key, report_.keys_[*row]));
    sorted.keys_.push_back(key);
    add_cells(sorted, sums.data());
  }
  report_.keys_.swap(sorted.keys_);
  report_.cells_.swap(sorted.cells_);
  report_.wide_cells_.swap(sorted.wide_cells_);
}

// Every figure a row shows is money: not due, past due, balance.
void AgingBuilder::check_rows(bool total) const {
  const std::size_t rows = total ? report_.totals_.size() : report_.keys_.size();
  for (std::size_t row = 0; row < rows; ++row) {
    int128 not_due = 0;
    int128 past_due = 0;
    for (std::size_t i = 0; i < cell_count_ - cells_beside; ++i)
      add_to(i < report_.not_due_count_ ? not_due : past_due, report_.cell(row * cell_count_ + i, total));
    int128 balance = not_due;
    add_to(balance, past_due);
    for (std::size_t i = cell_count_ - cells_beside; i < cell_count_; ++i) {
      const int128 units = report_.cell(row * cell_count_ + i, total);
      add_to(balance, i + 1 == cell_count_ ? -units : units);
    }
  }
}

} // namespace openitem
