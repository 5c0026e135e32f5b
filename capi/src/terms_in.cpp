#include "terms_in.hpp"

#include <gsl/util>

namespace openitem::capi {
namespace {

std::span<const Date> dates(std::pmr::memory_resource &memory, const std::int32_t *given, std::size_t count,
                            const char *field) {
  if (count == 0) return {};
  if (count > Date::last_day_number) reject(Errc::limit_exceeded, field); // each once
  if (given == nullptr) reject(Errc::null_argument, field);
  if (!is_aligned(given)) reject(Errc::invalid_argument, field);
  Date *first = std::pmr::polymorphic_allocator<Date>(&memory).allocate(count);
  for (std::size_t i = 0; i < count; ++i) {
    ::new (first + i) Date(some_date(given[i], field));
    if (i != 0 && first[i] <= first[i - 1]) reject(Errc::not_ascending, field, i);
  }
  return {first, count};
}

std::uint8_t weekend(const oi_business_calendar &given) {
  constexpr std::uint32_t whole_week = 0x7f;
  if (given.weekend_mask > whole_week) reject(Errc::invalid_argument, "weekend_mask");
  const bool none = (given.flags & OI_BUSINESS_CALENDAR_NO_WEEKEND) != 0;
  if (none && given.weekend_mask != 0) raise(does_not_go_with("weekend_mask", "flags"));
  if (none || given.weekend_mask != 0) return static_cast<std::uint8_t>(given.weekend_mask);
  return BusinessCalendar{}.weekend_mask;
}

TermsPortion terms_portion(std::pmr::memory_resource &memory, const oi_terms_portion &given) {
  const Strided discounts(given.discounts, given.discount_count, given.discount_stride, "discounts",
                          max_portions);
  return {.share = enumerator(given.share, PortionShare::fixed, "share"),
          .percent = percent(given.percent, "percent"),
          .fixed = money(given.fixed, "fixed"),
          .due = due_rule(given),
          .discounts = list<DiscountTier>(memory, discounts, discount_tier)};
}

LineTax line_tax(const oi_line_tax &given) {
  return {.code = text(given.code, "code"), .rate = percent(given.percent, "percent")};
}

// An all-zero quantity means one, unless the caller says that it means zero.
Decimal quantity(const oi_line_input &given) {
  const Decimal value = decimal(given.quantity, "quantity");
  const bool not_given = value.is_zero() && value.scale() == 0 && (given.flags & OI_LINE_ZERO_QUANTITY) == 0;
  return not_given ? Decimal(1) : value;
}

DocumentLine line(std::pmr::memory_resource &memory, const oi_line_input &given) {
  const Strided taxes(given.taxes, given.tax_count, given.tax_stride, "taxes", max_taxes);
  return {.product = text(given.product, "product"),
          .description = notes(given.description, "description"),
          .quantity = quantity(given),
          .unit_price = decimal(given.unit_price, "unit_price"),
          .discount_percent = percent(given.discount_percent, "discount_percent"),
          .discount = money(given.discount, "discount"),
          .taxes = list<LineTax>(memory, taxes, line_tax)};
}

} // namespace

BusinessCalendar calendar(std::pmr::memory_resource &memory, const oi_business_calendar *given) {
  const OptionalInput input(given, "calendar");
  return {.weekend_mask = weekend(*input),
          .holidays = dates(memory, input->holidays, input->holiday_count, "holidays"),
          .extra_workdays =
              dates(memory, input->extra_workdays, input->extra_workday_count, "extra_workdays")};
}

DueRule due_rule(const oi_terms_portion &given) {
  constexpr std::int32_t most_days = 36'500;
  return {.kind = enumerator(given.kind, DueRuleKind::fixed_date, DueRuleKind::net, "kind"),
          .base = enumerator(given.base, DueBase::receipt, "base"),
          .shift = enumerator(given.shift, BusinessDayShift::modified_following, "shift"),
          .day = bounded<std::uint8_t>(given.day, 0, 31, "day"),
          .cutoff = bounded<std::int8_t>(given.cutoff, -31, 31, "cutoff"),
          .days = bounded<std::uint16_t>(given.days, 0, most_days, "days"),
          .months = bounded<std::uint16_t>(given.months, 0, 1'200, "months"),
          .days_after = bounded<std::uint16_t>(given.days_after, 0, most_days, "days_after"),
          .fixed = date(given.fixed_date, "fixed_date")};
}

DueDateInputs due_inputs(const oi_due_inputs *given) {
  const Input input(given, "base");
  return {.document = date(input->document, "document"),
          .effective = date(input->effective, "effective"),
          .delivery = date(input->delivery, "delivery"),
          .receipt = date(input->receipt, "receipt")};
}

DiscountTier discount_tier(const oi_discount_tier &given) {
  return {.percent = percent(given.percent, "percent"),
          .days = bounded<std::uint16_t>(given.days, 0, 36'500, "days")};
}

std::span<const TermsPortion> terms(std::pmr::memory_resource &memory, const oi_terms_portion *first,
                                    std::size_t count, std::size_t stride) {
  return list<TermsPortion>(memory, Strided(first, count, stride, "terms", max_portions),
                            [&](const oi_terms_portion &given) { return terms_portion(memory, given); });
}

std::span<const DocumentLine> lines(std::pmr::memory_resource &memory, const oi_line_input *first,
                                    std::size_t count, std::size_t stride) {
  return list<DocumentLine>(memory, Strided(first, count, stride, "lines", max_lines),
                            [&](const oi_line_input &given) { return line(memory, given); });
}

oi_terms_row terms_row(std::size_t index, const TermsPortion &portion) noexcept {
  const DueRule &due = portion.due;
  return {
      .portion = gsl::narrow_cast<std::uint32_t>(index),
      .share = out(portion.share),
      .kind = out(due.kind),
      .base = out(due.base),
      .shift = out(due.shift),
      .days = due.days,
      .months = due.months,
      .day = due.day,
      .days_after = due.days_after,
      .cutoff = due.cutoff,
      .fixed_date = out(due.fixed),
      .discount_count = gsl::narrow_cast<std::uint32_t>(portion.discounts.size()),
      .percent = out(portion.percent.value),
      .fixed = out(portion.fixed),
  };
}

} // namespace openitem::capi
