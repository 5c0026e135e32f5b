// Why a figure is what it is: the items, applications and reversals behind every cent. The parts sum to the
// figure.
#pragma once

#include "openitem/reports/account_balance.hpp"
#include "openitem/reports/aging_calculator.hpp"
#include "openitem/reports/transaction_history.hpp"

#include <memory_resource>
#include <vector>

namespace openitem {

struct ExplainPart {
  HistoryKind kind = HistoryKind::item; // issued, reversed, applied, undone, due otherwise; disputed
  ItemRef item{};                       // the item whose remaining this part moves
  std::uint32_t portion = 0;
  std::string_view number{};
  ItemRef other{}; // what it was applied to, or what was applied to it
  std::string_view other_number{};
  Sequence sequence = 0;
  Date effective{};
  Date basis_date{};     // aging cells: the date that chose the bucket ...
  std::int32_t days = 0; // ... and the days from it to the as-of date
  Money amount{};        // signed: its contribution to the figure
};

struct Explanation {
  Money figure{};
  std::pmr::vector<ExplainPart> parts; // by item (sequence), then the item's own history; sum = figure
};

// The customer's balance in one currency. Errors: unknown_customer, unknown_job, missing.
[[nodiscard]] Result<Explanation> explain_balance(const Ledger &ledger, CustomerId customer,
                                                  Currency currency, const AsOf &as_of, JobId job = {});

// One cell of an aging row: bucket is an index into the calculator's buckets; columns unapplied and disputed
// have values of their own. What is disputed of a portion is a part of both cells: it leaves the bucket.
inline constexpr std::size_t explain_unapplied = static_cast<std::size_t>(-1);
inline constexpr std::size_t explain_disputed = static_cast<std::size_t>(-2);
// Errors: those above; invalid_argument when the bucket does not exist or the aging nets credits.
[[nodiscard]] Result<Explanation> explain_aging(const Ledger &ledger, CustomerId customer, Currency currency,
                                                std::size_t bucket, const AgingCalculator &aging,
                                                const AsOf &as_of, JobId job = {});

} // namespace openitem
