#include "openitem/reports/aging_calculator.hpp"

#include "reports/aging_run.hpp"

#include <algorithm>

namespace openitem {

namespace {

Result<void> check_edges(const std::vector<std::int32_t> &edges, const char *field) {
  for (std::size_t i = 0; i < edges.size(); ++i) {
    if (edges[i] <= 0 || edges[i] > Date::last_day_number) {
      Error error = out_of_range(field, edges[i], "1 .. 3652059");
      error.position = i;
      return error;
    }
    if (i != 0 && edges[i] <= edges[i - 1])
      return Error{.code = Errc::not_ascending, .field = field, .position = i};
  }
  return {};
}

Result<void> check(const AgingOptions &options) {
  if (options.basis > AgingBasis::effective) return {Errc::invalid_argument, "basis"};
  if (options.credits > AgingCredits::net_oldest) return {Errc::invalid_argument, "credits"};
  if (options.group > AgingGroup::item) return {Errc::invalid_argument, "group"};
  if (options.past_edges.size() + options.future_edges.size() > max_edges)
    return {Errc::limit_exceeded, "past_edges"};
  OPENITEM_CHECK(check_edges(options.past_edges, "past_edges"));
  OPENITEM_CHECK(check_edges(options.future_edges, "future_edges"));
  return {};
}

} // namespace

Result<AgingCalculator> AgingCalculator::create(AgingOptions options) {
  if (const auto valid = check(options); !valid) return valid.error();
  try {
    AgingCalculator calculator;
    calculator.buckets_ = std::make_shared<const std::vector<AgingBucket>>(
        make_buckets(options.future_edges, options.past_edges));
    calculator.options_ = std::move(options);
    return calculator;
  } catch (...) {
    return Errc::out_of_memory;
  }
}

std::optional<std::size_t> AgingCalculator::bucket(std::string_view label) const noexcept {
  const auto found = std::find_if(buckets_->begin(), buckets_->end(),
                                  [&](const AgingBucket &bucket) { return bucket.label == label; });
  if (found == buckets_->end()) return std::nullopt;
  return static_cast<std::size_t>(found - buckets_->begin());
}

AgingCut AgingCut::of(const AgingCalculator &calculator) {
  const AgingOptions &options = calculator.options_;
  return {.buckets = calculator.buckets_,
          .not_due_count = options.future_edges.size() + 1,
          .basis = options.basis,
          .credits = options.credits,
          .group = options.group,
          .customer = options.customer,
          .job = options.job,
          .currency = options.currency,
          .zero_rows = options.zero_rows};
}

Result<AgingReport> AgingCalculator::run(const Ledger &ledger, const AsOf &as_of) const {
  return answer_as_of(ledger, as_of, [&](const Standpoint &at) -> Result<AgingReport> {
    AgingReport report(at.memory);
    const auto aged = age(at, AgingCut::of(*this), report);
    if (!aged) return aged.error();
    return report;
  });
}

Result<void> AgingCalculator::run_into(AgingReport &report, const Ledger &ledger, const AsOf &as_of) const {
  return answer_as_of(ledger, as_of, [&](const Standpoint &at) -> Result<void> {
    return age(at, AgingCut::of(*this), report);
  });
}

} // namespace openitem
