// Payment terms, one rule after the other in the order in which they are written down: first when, then how
// much.
#include "openitem/documents/payment_terms.hpp"

#include "documents/refused_at.hpp"
#include "openitem/money/arithmetic.hpp"

#include <algorithm>

namespace openitem {
namespace {

constexpr unsigned max_term_days = 36'500;
constexpr unsigned max_term_months = 1'200;
constexpr int last_month_day = 31;

Date base_date(DueBase base, const DueDateInputs &dates) noexcept {
  switch (base) {
  case DueBase::document:
    return dates.document;
  case DueBase::effective:
    return dates.effective;
  case DueBase::delivery:
    return dates.delivery;
  case DueBase::receipt:
    return dates.receipt;
  }
  return {};
}

// Days, months, day of the month, days: in this order, and clipped to the month's end before the last.
Result<Date> net(const DueRule &rule, Date base) noexcept {
  if (rule.days > max_term_days) return out_of_range("days", rule.days, "0 .. 36500");
  if (rule.months > max_term_months) return out_of_range("months", rule.months, "0 .. 1200");
  if (rule.days_after > max_term_days) return out_of_range("days_after", rule.days_after, "0 .. 36500");
  if (rule.day > last_month_day) return out_of_range("day", rule.day, "0 .. 31");
  Result<Date> due = add_days(base, rule.days);
  if (due && rule.months != 0) due = add_months(*due, rule.months);
  if (due && rule.day != 0) due = with_day(*due, rule.day);
  if (due && rule.days_after != 0) due = add_days(*due, rule.days_after);
  return due;
}

Result<Date> proximo(const DueRule &rule, Date base) noexcept {
  if (rule.day < 1 || rule.day > last_month_day) return out_of_range("day", rule.day, "1 .. 31");
  if (rule.cutoff < -last_month_day || rule.cutoff == 0 || rule.cutoff > last_month_day)
    return out_of_range("cutoff", rule.cutoff, "1 .. 31, or -31 .. -1");
  const CivilDate civil = base.civil();
  const int month_end = static_cast<int>(days_in_month(civil.year, civil.month));
  const int cutoff = rule.cutoff > 0 ? rule.cutoff : month_end + 1 + rule.cutoff;
  const Result<Date> month = add_months(base, static_cast<int>(civil.day) <= cutoff ? 1 : 2);
  return month ? with_day(*month, rule.day) : month;
}

Result<Date> unshifted_due_date(const DueRule &rule, const DueDateInputs &dates) noexcept {
  if (rule.kind == DueRuleKind::fixed_date) {
    if (!rule.fixed) return {Errc::missing, "fixed"};
    return rule.fixed;
  }
  const Date base = base_date(rule.base, dates);
  if (!base) return {Errc::missing, "base"};
  switch (rule.kind) {
  case DueRuleKind::net:
    return net(rule, base);
  case DueRuleKind::proximo:
    return proximo(rule, base);
  case DueRuleKind::fixed_date:
    break;
  }
  return {Errc::invalid_argument, "kind"};
}

Result<void> set_due_dates(const ListView<TermsPortion> &terms, const DueDateInputs &base,
                           const BusinessCalendar &calendar, std::span<DuePortion> portions) noexcept {
  Date previous{};
  std::size_t i = 0;
  for (const TermsPortion &term : terms) {
    const Result<Date> due = due_date(term.due, base, calendar);
    if (!due) return refused_at(i, due.code(), due.error().field);
    if (*due < previous) return refused_at(i, Errc::dates_go_backwards, "due");
    portions[i++].due = previous = *due;
  }
  return {};
}

// What terms claim of a total, free of rounding: percents and fixed amounts are summed apart and compared
// with the total as they are, because three rounded thirds may well pass it.
class Claims {
 public:
  explicit Claims(const Money &total) noexcept
      : total_(total)
      , fixed_(Money::zero(total.currency())) {}

  // Errors: terms_incomplete when the total is passed; those of a field outside its range.
  Result<void> add(const TermsPortion &portion) noexcept {
    switch (portion.share) {
    case PortionShare::remainder:
      return {};
    case PortionShare::percent: {
      if (portion.percent.value.sign() < 0)
        return Error{.code = Errc::invalid_argument, .field = "percent", .allowed = "0 or more"};
      const Result<Decimal> rest = subtract(rest_.value, portion.percent.value);
      if (!rest) return {rest.code(), "percent"};
      rest_.value = *rest;
      return within_total("percent");
    }
    case PortionShare::fixed:
      if (portion.fixed.currency() != total_.currency()) return {Errc::currency_mismatch, "fixed"};
      if (portion.fixed.sign() < 0)
        return Error{.code = Errc::invalid_argument, .field = "fixed", .allowed = "0 or more"};
      if (portion.fixed > total_ - fixed_) return {Errc::terms_incomplete, "fixed"};
      fixed_ += portion.fixed;
      return within_total("fixed");
    }
    return {Errc::invalid_argument, "share"};
  }

  [[nodiscard]] bool complete() const noexcept {
    const Result<Money> rest = percent_of(total_, rest_);
    return rest && *rest == fixed_;
  }

 private:
  [[nodiscard]] Result<void> within_total(const char *field) const noexcept {
    const Result<Money> rest = percent_of(total_, rest_, Rounding::floor);
    if (rest_.value.sign() < 0 || !rest || *rest < fixed_) return {Errc::terms_incomplete, field};
    return {};
  }

  Money total_;
  Money fixed_;       // sum of the fixed parts
  Percent rest_{100}; // what the percents have not claimed
};

Result<Money> rounded_part(const TermsPortion &portion, const Money &total, const Money &left,
                           Rounding mode) noexcept {
  switch (portion.share) {
  case PortionShare::percent:
    return percent_of(total, portion.percent, mode);
  case PortionShare::fixed:
    return portion.fixed;
  case PortionShare::remainder:
    break;
  }
  return left;
}

Result<void> set_amounts(const ListView<TermsPortion> &terms, const Money &total, Rounding mode,
                         std::span<DuePortion> portions) noexcept {
  if (!total) return {Errc::missing, "total"};
  if (total.sign() < 0) return {Errc::total_negative, "total"};
  if (terms.empty()) return {Errc::terms_incomplete, "terms"};
  Claims claims(total);
  Money left = total;
  const std::size_t last = terms.size() - 1;
  std::size_t i = 0;
  for (const TermsPortion &term : terms) {
    if (const Result<void> claim = claims.add(term); !claim)
      return refused_at(i, claim.code(), claim.error().field);
    const bool remainder = term.share == PortionShare::remainder;
    if (remainder ? i != last : i == last && !claims.complete())
      return refused_at(i, Errc::terms_incomplete, "share");
    const Result<Money> part = i == last ? left : rounded_part(term, total, left, mode);
    if (!part) return refused_at(i, part.code(), "percent");
    portions[i].amount = min(*part, left); // earlier portions may have been rounded up
    left -= portions[i].amount;
    ++i;
  }
  return {};
}

std::size_t leave_out_zeros(std::span<DuePortion> portions) noexcept {
  const auto end = std::remove_if(portions.begin(), portions.end(),
                                  [](const DuePortion &portion) { return portion.amount.is_zero(); });
  return static_cast<std::size_t>(end - portions.begin());
}

} // namespace

Result<Date> due_date(const DueRule &rule, const DueDateInputs &base,
                      const BusinessCalendar &calendar) noexcept {
  Result<Date> due = unshifted_due_date(rule, base);
  if (due && rule.shift != BusinessDayShift::none) due = shift(*due, rule.shift, calendar);
  return due;
}

Result<std::size_t> due_portions_to(std::span<DuePortion> portions, const ListView<TermsPortion> &terms,
                                    const Money &total, const DueDateInputs &base,
                                    const BusinessCalendar &calendar, Rounding mode) noexcept {
  if (portions.size() < terms.size()) return {Errc::buffer_too_small, "portions"};
  const std::span<DuePortion> given = portions.first(terms.size());
  const Result<void> dates = set_due_dates(terms, base, calendar, given);
  const Result<void> amounts = set_amounts(terms, total, mode, given);
  if (!dates && (amounts || comes_before(dates.code(), amounts.code()))) return dates.error();
  if (!amounts) return amounts.error();
  return total.is_zero() ? terms.size() : leave_out_zeros(given);
}

Result<std::vector<DuePortion>> due_portions(const ListView<TermsPortion> &terms, const Money &total,
                                             const DueDateInputs &base, const BusinessCalendar &calendar,
                                             Rounding mode) {
  std::vector<DuePortion> portions(terms.size());
  const Result<std::size_t> count = due_portions_to(portions, terms, total, base, calendar, mode);
  if (!count) return count.error();
  portions.resize(*count);
  return portions;
}

Result<Date> discount_date(const DiscountTier &tier, Date base) noexcept {
  return add_days(base, tier.days);
}

TermsPortion net_days(std::uint16_t days) noexcept {
  TermsPortion portion;
  portion.due.days = days;
  return portion;
}

} // namespace openitem
