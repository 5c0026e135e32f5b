// One customer's page in one call: outstanding in aged form, status, last dates, days to pay.
#pragma once

#include "openitem/documents/customer.hpp"
#include "openitem/reports/aging_calculator.hpp"

#include <memory_resource>
#include <optional>
#include <vector>

namespace openitem {

// An exact ratio and its decimal. "None" is a value: nothing closed yet is not 0 days.
struct Average {
  int128 numerator = 0;    // sum of days
  std::uint64_t count = 0; // 0: none
  // At a scale, half up. Precondition: count > 0.
  [[nodiscard]] Decimal at_scale(unsigned scale) const;
};

struct SummaryCurrency {
  Currency currency{};
  std::pmr::vector<Money> buckets; // as in the calculator's buckets: not due first
  Money not_due{};
  Money past_due{};
  Money unapplied{};
  Money total_current_due{}; // not due + past due - unapplied
  Money retention{};
  Money total_balance_due{}; // total current due + retention + disputed = balance
  Money invoiced{};
  Money paid{};
  Money credits{};
  Money available_credit{}; // unapplied and unreserved
  std::uint64_t open_items = 0;
  Money disputed{}; // of what is open: in no bucket and not due for now
};

struct CustomerSummary {
  CustomerId customer{};
  std::string_view code{};
  std::string_view name{};
  CustomerStatus status = CustomerStatus::active;
  std::string_view label{};
  std::string_view salesperson{};
  Money credit_limit{}; // none: no limit
  Date established{};
  Date last_bill_date{};    // document date of the last invoice not voided; none: no invoice
  Date last_payment_date{}; // effective date of the last payment not reversed
  Average days_to_pay{}; // document date to the closing application's date, per closed invoice, equal weight
  std::pmr::vector<SummaryCurrency> currencies; // by code; at least the customer's default
};

// Errors: unknown_customer, missing (as_of without date).
[[nodiscard]] Result<CustomerSummary> customer_summary(const Ledger &ledger, CustomerId customer,
                                                       const AsOf &as_of, const AgingCalculator &aging);

// The money part alone, for one currency, without allocation: what a screen asks for a thousand times.
inline constexpr std::size_t max_figure_buckets = 16;
struct CustomerFigures {
  Currency currency{};
  std::size_t bucket_count = 0;
  Money buckets[max_figure_buckets];
  Money unapplied{};
  Money balance{}; // buckets + disputed - unapplied
  Money disputed{};
};
// Errors: unknown_customer, missing (as_of without date, no currency), invalid_argument (an aging with
// credits not separate, or another basis than due), limit_exceeded (more than 16 buckets). A currency the
// customer does not hold gives zeros.
[[nodiscard]] Result<void> customer_figures(const Ledger &ledger, CustomerId customer, Currency currency,
                                            const AsOf &as_of, const AgingCalculator &aging,
                                            CustomerFigures &figures) noexcept;

} // namespace openitem
