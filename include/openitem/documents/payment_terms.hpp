// When an amount falls due, and in which portions: "30 % now, 50 % in 30 days, the rest at the end of next
// month".
//
// One due rule (SEMANTICS: payment terms): base + N days, + K months, day D of that month (0 keeps the day,
// 31 = last), + M days, in this order. Or proximo: cut-off C, day D: a base day <= C is due on day D of the
// next month, a later one on day D of the month after; a negative C counts from the month's end (-1 = last
// day). Or a fixed date. On receipt = 0 days. The business-day shift comes last, whatever the rule.
//
//   2021-09-13, 45 days then end of month -> 2021-10-31 (days 45, day 31)
//   2020-06-11, 1 month, day 31 -> 2020-07-31
//   proximo cut-off 19 day 20: 2010-06-14 -> 2010-07-20, 2010-06-22 -> 2010-08-20
#pragma once

#include "openitem/base/list_view.hpp"
#include "openitem/calendar/business_calendar.hpp"
#include "openitem/calendar/date.hpp"
#include "openitem/money/money.hpp"
#include "openitem/money/percent.hpp"
#include "openitem/money/rounding.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace openitem {

enum class DueRuleKind : std::uint8_t { net = 1, proximo = 2, fixed_date = 3 };
enum class DueBase : std::uint8_t { document = 0, effective = 1, delivery = 2, receipt = 3 };

struct DueRule {
  DueRuleKind kind = DueRuleKind::net;
  DueBase base = DueBase::document;
  BusinessDayShift shift = BusinessDayShift::none;
  std::uint8_t day = 0;         // D: 0 keep, 1..31 (clipped to the month's end); proximo: 1..31
  std::int8_t cutoff = 0;       // proximo's C: 1..31, or -1..-31 from the month's end
  std::uint16_t days = 0;       // N: 0..36500
  std::uint16_t months = 0;     // K: 0..1200
  std::uint16_t days_after = 0; // M: 0..36500
  Date fixed{};                 // fixed_date only
  friend bool operator==(const DueRule &, const DueRule &) = default;
};

// An early-payment discount: percent of the portion when paid within `days` of the base date. Its place in
// the model; granting it belongs to a later version, a document may carry it already.
struct DiscountTier {
  Percent percent{};
  std::uint16_t days = 0;
  friend bool operator==(const DiscountTier &, const DiscountTier &) = default;
};

enum class PortionShare : std::uint8_t { remainder = 0, percent = 1, fixed = 2 };

struct TermsPortion {
  PortionShare share = PortionShare::remainder;
  Percent percent{}; // percent: of the document's total
  Money fixed{};     // fixed: this much
  DueRule due{};
  ListView<DiscountTier> discounts{};
};

struct DueDateInputs {
  Date document{};
  Date effective{};
  Date delivery{}; // may be none unless the rule asks for it
  Date receipt{};
};

// One portion of a document: an amount with its due date. A portion without due date (retention) is never
// aged.
struct DuePortion {
  Money amount{};
  Date due{};
  friend bool operator==(const DuePortion &, const DuePortion &) = default;
};

// Errors: invalid_argument (a field outside its range), missing (the base date that the rule asks for),
// date_out_of_range, no_business_day.
[[nodiscard]] Result<Date> due_date(const DueRule &rule, const DueDateInputs &base,
                                    const BusinessCalendar &calendar = {}) noexcept;

// The due portions of a total. Each percent or fixed part is rounded by `mode`; the last portion takes what
// is left, so the portions sum to the total exactly. A portion of zero is left out unless the total is zero.
// Whether the parts exceed or complete the total is judged before rounding; where rounding up alone would
// pass it (four times 25 % of 0.02), a part is what is left. Errors, with the portion's index as position:
// those of due_date; terms_incomplete (no portions; the parts exceed the total; a remainder before the last;
// the last is neither remainder nor completes the total), dates_go_backwards, currency_mismatch,
// total_negative, inexact, invalid_argument (a percent or fixed part is negative, the total has no currency).
[[nodiscard]] Result<std::vector<DuePortion>> due_portions(const ListView<TermsPortion> &terms,
                                                           const Money &total, const DueDateInputs &base,
                                                           const BusinessCalendar &calendar = {},
                                                           Rounding mode = Rounding::half_up);
// The same without allocation: writes them into `portions`, which must have room for one per term
// (buffer_too_small else), and returns how many there are. On an error `portions` holds nothing of use.
[[nodiscard]] Result<std::size_t> due_portions_to(std::span<DuePortion> portions,
                                                  const ListView<TermsPortion> &terms, const Money &total,
                                                  const DueDateInputs &base,
                                                  const BusinessCalendar &calendar = {},
                                                  Rounding mode = Rounding::half_up) noexcept;

// The last day on which a discount tier may be taken: base date + days (inclusive).
[[nodiscard]] Result<Date> discount_date(const DiscountTier &tier, Date base) noexcept;

// Net N days in one portion: what most customers have.
[[nodiscard]] TermsPortion net_days(std::uint16_t days) noexcept;

} // namespace openitem
