// Rows of reports as short texts, so that a test reads like the report.
#pragma once

#include "openitem/money/text.hpp"
#include "openitem/reports/aging_calculator.hpp"
#include "support/ledger_builder.hpp"

#include <string>
#include <vector>

namespace openitem::testing_support {

using Texts = std::vector<std::string>;

[[nodiscard]] inline AgingReport aging(const Books &books, std::string_view day, AgingOptions options = {},
                                       Sequence known_through = 0) {
  return AgingCalculator::create(std::move(options))
      .value()
      .run(books.ledger(), as_of(day, known_through))
      .value();
}

// "0.00 100.00 0.00 0.00 0.00 - 30.00 = 70.00": the buckets, unapplied, balance.
template <class BucketOf>
std::string figures_text(const AgingReport &report, const AgingRow &row, const BucketOf &bucket_of) {
  std::string text;
  for (std::size_t i = 0; i < report.buckets().size(); ++i) text += amount_text(bucket_of(i)) + " ";
  return text + "- " + amount_text(row.unapplied) + " = " + amount_text(row.balance);
}
[[nodiscard]] inline std::string figures_text(const AgingReport &report, std::size_t index) {
  return figures_text(report, report.row(index), [&](std::size_t b) { return report.bucket(index, b); });
}
[[nodiscard]] inline std::string total_text(const AgingReport &report, std::size_t index) {
  const AgingRow row = report.total(index);
  return std::string(row.currency.code()) + " " +
         figures_text(report, row, [&](std::size_t b) { return report.total_bucket(index, b); });
}
// "1/0 USD 0.00 ...": customer id / job id before the figures.
[[nodiscard]] inline Texts row_texts(const AgingReport &report) {
  Texts texts;
  for (std::size_t i = 0; i < report.size(); ++i) {
    const AgingRow row = report.row(i);
    texts.push_back(std::to_string(row.customer.value()) + "/" + std::to_string(row.job.value()) + " " +
                    std::string(row.currency.code()) + " " + figures_text(report, i));
  }
  return texts;
}
[[nodiscard]] inline Texts total_texts(const AgingReport &report) {
  Texts texts;
  for (std::size_t i = 0; i < report.total_count(); ++i) texts.push_back(total_text(report, i));
  return texts;
}

} // namespace openitem::testing_support
