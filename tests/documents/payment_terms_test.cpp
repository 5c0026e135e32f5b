#include "openitem/documents/payment_terms.hpp"
#include "openitem/money/text.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cstdint>
#include <numeric>
#include <string>
#include <string_view>
#include <vector>

namespace openitem::payment_terms_test {
namespace {

DueRule net(unsigned days, unsigned months = 0, unsigned day = 0, unsigned days_after = 0) {
  return {.day = static_cast<std::uint8_t>(day),
          .days = static_cast<std::uint16_t>(days),
          .months = static_cast<std::uint16_t>(months),
          .days_after = static_cast<std::uint16_t>(days_after)};
}

DueRule proximo(int cutoff, unsigned day) {
  return {.kind = DueRuleKind::proximo,
          .day = static_cast<std::uint8_t>(day),
          .cutoff = static_cast<std::int8_t>(cutoff)};
}

DueRule fixed(std::string_view day) {
  return {.kind = DueRuleKind::fixed_date, .fixed = date(day)};
}

DueRule shifted(DueRule rule, BusinessDayShift shift) {
  rule.shift = shift;
  return rule;
}

std::string due(const DueRule &rule, std::string_view base, const BusinessCalendar &calendar = {}) {
  const Result<Date> day = due_date(rule, {.document = date(base)}, calendar);
  if (day) return to_string(*day);
  return std::string(name(day.code())) + ' ' + day.error().field;
}

// The parts of "30 now, 50 later, the rest at last", with dates that do not matter to the amounts.
TermsPortion percent(std::string_view share, DueRule rule = net(0)) {
  return {.share = PortionShare::percent, .percent = Percent{decimal(share)}, .due = rule};
}
TermsPortion amount(std::string_view share, DueRule rule = net(0)) {
  return {.share = PortionShare::fixed, .fixed = money(share), .due = rule};
}
TermsPortion rest(DueRule rule = net(0)) {
  return {.share = PortionShare::remainder, .due = rule};
}

using Terms = std::vector<TermsPortion>;

Result<std::vector<DuePortion>> portions(const Terms &terms, std::string_view total,
                                         Rounding mode = Rounding::half_up) {
  return due_portions(terms, money(total), {.document = date("2026-03-01")}, {}, mode);
}

// "30.00 50.00 20.00", or "terms_incomplete share 1".
std::string text(const Result<std::vector<DuePortion>> &portions) {
  if (!portions)
    return std::string(name(portions.code())) + ' ' + portions.error().field + ' ' +
           std::to_string(portions.error().position);
  std::string text;
  for (const DuePortion &portion : *portions) text += (text.empty() ? "" : " ") + amount_text(portion.amount);
  return text;
}

TEST(DueDate, GivesTheWorkedExamples) {
  struct Case {
    DueRule rule;
    std::string_view base, due;
  };
  using enum BusinessDayShift;
  const Case cases[] = {
      // X56
      {net(45, 0, 31), "2021-09-13", "2021-10-31"},
      {net(0, 0, 31, 45), "2021-09-13", "2021-11-14"},
      // X57
      {proximo(19, 20), "2010-06-14", "2010-07-20"},
      {proximo(19, 20), "2010-06-22", "2010-08-20"},
      // X58
      {net(0, 1, 31), "2020-06-11", "2020-07-31"},
      {net(30, 0, 31), "2024-04-22", "2024-05-31"},
      {net(30, 0, 31, 1), "2024-04-22", "2024-06-01"},
      // X59
      {shifted(net(0), following), "2026-08-01", "2026-08-03"},
      {shifted(net(0), preceding), "2026-08-01", "2026-07-31"},
      {shifted(net(0), modified_following), "2026-05-31", "2026-05-29"},
      // X20's net 30
      {net(30), "2026-01-01", "2026-01-31"},
  };
  for (const Case &c : cases) EXPECT_EQ(due(c.rule, c.base), c.due) << c.base;
}

TEST(DueDate, AppliesDaysMonthsDayAndDaysInThisOrder) {
  // Each step changes what the next one sees: 30 days leave January, a month clips, the day moves, a day
  // passes.
  EXPECT_EQ(due(net(1, 1, 0, 0), "2026-01-30"), "2026-02-28"); // 31 January, then one month
  EXPECT_EQ(due(net(0, 1, 0, 1), "2026-01-30"), "2026-03-01"); // 28 February, then one day
  EXPECT_EQ(due(net(0, 1, 30, 0), "2026-01-31"), "2026-02-28");
  EXPECT_EQ(due(net(0, 2, 15, 3), "2026-01-31"), "2026-03-18");
  EXPECT_EQ(due(net(10, 0, 5, 0), "2026-01-20"), "2026-01-05") << "day D may lie before the base";
  EXPECT_EQ(due(net(0, 12, 0, 0), "2024-02-29"), "2025-02-28");
  EXPECT_EQ(due(net(0, 0, 31, 0), "2024-02-01"), "2024-02-29");
  EXPECT_EQ(due(net(0, 0, 31, 0), "1900-02-01"), "1900-02-28");
}

TEST(DueDate, ShiftsLastWhateverTheRule) {
  using enum BusinessDayShift;
  EXPECT_EQ(due(shifted(net(0, 0, 31, 1), following), "2026-07-15"), "2026-08-03"); // Saturday the 1st
  EXPECT_EQ(due(shifted(proximo(15, 1), following), "2026-07-10"), "2026-08-03");
  EXPECT_EQ(due(shifted(fixed("2026-08-01"), preceding), "2026-07-10"), "2026-07-31");
  const std::vector<Date> holidays{date("2026-08-03")};
  EXPECT_EQ(due(shifted(net(0), following), "2026-08-01", {.holidays = holidays}), "2026-08-04");
  EXPECT_EQ(due(shifted(net(0), following), "2026-08-01", {.weekend_mask = 0x7f}), "no_business_day date");
}

TEST(DueDate, OfProximoCountsFromTheMonthsEndWhenTheCutoffIsNegative) {
  EXPECT_EQ(due(proximo(-1, 10), "2026-02-28"), "2026-03-10"); // the last day is within
  EXPECT_EQ(due(proximo(-2, 10), "2026-02-27"), "2026-03-10");
  EXPECT_EQ(due(proximo(-2, 10), "2026-02-28"), "2026-04-10");
  EXPECT_EQ(due(proximo(-5, 10), "2024-02-25"), "2024-03-10");
  EXPECT_EQ(due(proximo(-5, 10), "2024-02-26"), "2024-04-10");
  EXPECT_EQ(due(proximo(-31, 10), "2026-01-01"), "2026-02-10");
  EXPECT_EQ(due(proximo(-31, 10), "2026-02-01"), "2026-04-10"); // no such day: every day is later
}

TEST(DueDate, OfProximoIsOnTheCutoffDayStillWithin) {
  EXPECT_EQ(due(proximo(19, 20), "2010-06-19"), "2010-07-20");
  EXPECT_EQ(due(proximo(19, 20), "2010-06-20"), "2010-08-20");
  EXPECT_EQ(due(proximo(31, 31), "2026-01-31"), "2026-02-28"); // clipped
  EXPECT_EQ(due(proximo(30, 31), "2026-01-31"), "2026-03-31"); // not clipped twice
  EXPECT_EQ(due(proximo(15, 31), "2026-11-20"), "2027-01-31");
}

TEST(DueDate, StartsFromTheBaseTheRuleNames) {
  const DueDateInputs dates{.document = date("2026-01-01"),
                            .effective = date("2026-01-02"),
                            .delivery = date("2026-01-03"),
                            .receipt = date("2026-01-04")};
  const std::pair<DueBase, std::string_view> expected[] = {{DueBase::document, "2026-01-11"},
                                                           {DueBase::effective, "2026-01-12"},
                                                           {DueBase::delivery, "2026-01-13"},
                                                           {DueBase::receipt, "2026-01-14"}};
  for (const auto &[base, day] : expected) {
    DueRule rule = net(10);
    rule.base = base;
    EXPECT_EQ(to_string(due_date(rule, dates).value()), day);
    const Error refusal = due_date(rule, {}).error();
    EXPECT_EQ(refusal, (Error{.code = Errc::missing, .field = "base"})) << "the base is missing";
  }
  EXPECT_EQ(to_string(due_date(fixed("2026-05-05"), {}).value()), "2026-05-05")
      << "a fixed date needs no base";
}

TEST(DueDate, RefusesFieldsOutsideTheirRange) {
  struct Case {
    DueRule rule;
    std::string_view refusal;
  };
  DueRule unknown_kind;
  unknown_kind.kind = static_cast<DueRuleKind>(9);
  DueRule unknown_base;
  unknown_base.base = static_cast<DueBase>(9);
  DueRule no_fixed_date;
  no_fixed_date.kind = DueRuleKind::fixed_date;
  const Case cases[] = {
      {net(36'501), "invalid_argument days"},
      {net(0, 1'201), "invalid_argument months"},
      {net(0, 0, 32), "invalid_argument day"},
      {net(0, 0, 0, 36'501), "invalid_argument days_after"},
      {proximo(0, 20), "invalid_argument cutoff"},
      {proximo(32, 20), "invalid_argument cutoff"},
      {proximo(-32, 20), "invalid_argument cutoff"},
      {proximo(19, 0), "invalid_argument day"},
      {proximo(19, 32), "invalid_argument day"},
      {shifted(net(0), static_cast<BusinessDayShift>(9)), "invalid_argument shift"},
      {unknown_kind, "invalid_argument kind"},
      {unknown_base, "missing base"},
      {no_fixed_date, "missing fixed"},
  };
  for (const Case &c : cases) EXPECT_EQ(due(c.rule, "2026-03-02"), c.refusal);
  EXPECT_EQ(describe(due_date(net(40'000), {.document = date("2026-03-02")}).error()),
            "invalid_argument: days 40000: outside its range; 0 .. 36500 would do");
}

TEST(DueDate, TakesTermsOfAHundredYearsAndStaysInTheCalendar) {
  EXPECT_EQ(due(net(0), "2026-03-01"), "2026-03-01");
  EXPECT_EQ(due(net(1), "2026-02-28"), "2026-03-01");
  EXPECT_EQ(due(net(36'500), "2026-01-01"), "2125-12-08");
  EXPECT_EQ(due(net(36'500, 1'200, 31, 36'500), "2026-01-01"), "2325-12-07");
  EXPECT_EQ(due(net(1), "9999-12-31"), "date_out_of_range date");
  EXPECT_EQ(due(net(0, 1), "9999-12-31"), "date_out_of_range date");
  EXPECT_EQ(due(net(1, 1, 1, 1), "9999-12-31"), "date_out_of_range date");
  EXPECT_EQ(due(net(0, 0, 0, 1), "9999-12-31"), "date_out_of_range date");
  EXPECT_EQ(due(net(0, 0, 31), "9999-12-01"), "9999-12-31");
  EXPECT_EQ(due(proximo(19, 20), "9999-12-01"), "date_out_of_range date");
  EXPECT_EQ(due(proximo(19, 20), "9999-11-20"), "date_out_of_range date");
}

// The rule over one 400-year cycle, against a plain statement of it that counts day by day.
TEST(DueDate, AgreesWithCountingOverAWholeCycle) {
  const auto last_of = [](int year, unsigned month) {
    const bool leap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0);
    if (month == 2) return leap ? 29u : 28u;
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30u : 31u;
  };
  const int cutoff = 19;
  for (Date base = date("2000-01-01"); base < date("2400-01-01"); base = add_days(base, 1).value()) {
    const CivilDate civil = base.civil();
    const auto day_of = [&](unsigned months, unsigned day) {
      int year = civil.year;
      unsigned month = civil.month;
      for (; months > 0; --months) {
        if (month++ == 12) {
          month = 1;
          ++year;
        }
      }
      return Date::of(year, month, std::min(day, last_of(year, month))).value();
    };
    const DueDateInputs inputs{.document = base};
    ASSERT_EQ(due_date(net(0, 1), inputs).value(), day_of(1, civil.day)) << to_string(base);
    ASSERT_EQ(due_date(net(0, 1, 31), inputs).value(), day_of(1, 31)) << to_string(base);
    ASSERT_EQ(due_date(net(0, 14, 30), inputs).value(), day_of(14, 30)) << to_string(base);
    ASSERT_EQ(due_date(proximo(cutoff, 20), inputs).value(), day_of(civil.day <= cutoff ? 1 : 2, 20))
        << to_string(base);
    ASSERT_EQ(due_date(proximo(-1, 31), inputs).value(), day_of(1, 31)) << to_string(base);
    ASSERT_EQ(due_date(net(30, 0, 0, 15), inputs).value() - base, 45) << to_string(base);
  }
}

TEST(DuePortions, GiveTheWorkedExamples) {
  // X07's terms
  EXPECT_EQ(text(portions({percent("30"), percent("50"), rest()}, "100.00 USD")), "30.00 50.00 20.00");
  // X32: the last absorbs
  EXPECT_EQ(text(portions({percent("33.33"), percent("33.33"), rest()}, "100.00 USD")), "33.33 33.33 33.34");
  EXPECT_EQ(text(portions({rest()}, "100.00 USD")), "100.00");
  // Half a cent in two instalments
  EXPECT_EQ(text(portions({percent("50"), rest()}, "0.03 USD")), "0.02 0.01");
  EXPECT_EQ(text(portions({percent("50"), percent("50")}, "0.03 USD")), "0.02 0.01");
  // 22 parts that no binary fraction sums to 100
  Terms parts(21, percent("4.5454"));
  parts.push_back(percent("4.5466"));
  const auto twenty_two = portions(parts, "1000.00 USD");
  ASSERT_TRUE(twenty_two);
  EXPECT_EQ(twenty_two->size(), 22u);
  EXPECT_EQ(to_string(twenty_two->back().amount), "45.55 USD"); // 1000.00 - 21 x 45.45
}

TEST(DuePortions, MixPercentsFixedAmountsAndTheRest) {
  EXPECT_EQ(text(portions({amount("20.00 USD"), percent("50"), rest()}, "100.00 USD")), "20.00 50.00 30.00");
  EXPECT_EQ(text(portions({percent("80"), amount("20.00 USD")}, "100.00 USD")), "80.00 20.00");
  EXPECT_EQ(text(portions({amount("20.00 USD"), percent("80")}, "100.00 USD")), "20.00 80.00");
  EXPECT_EQ(text(portions({amount("100.00 USD")}, "100.00 USD")), "100.00");
  EXPECT_EQ(text(portions({percent("100")}, "100.00 USD")), "100.00");
  EXPECT_EQ(text(portions({percent("33.3"), rest()}, "10 JPY")), "3 7");
  EXPECT_EQ(text(portions({percent("33.3"), rest()}, "1.000 KWD")), "0.333 0.667");
  EXPECT_EQ(text(portions({percent("50"), rest()}, "999999999999999999999999999999999999.99 USD")),
            "500000000000000000000000000000000000.00 499999999999999999999999999999999999.99");
}

TEST(DuePortions, CarryTheirDueDates) {
  const auto result =
      portions({percent("30", net(0)), percent("50", net(30)), rest(net(0, 1, 31))}, "100.00 USD");
  ASSERT_TRUE(result);
  const std::vector<DuePortion> expected{{money("30.00 USD"), date("2026-03-01")},
                                         {money("50.00 USD"), date("2026-03-31")},
                                         {money("20.00 USD"), date("2026-04-30")}};
  EXPECT_EQ(*result, expected);
}

TEST(DuePortions, OfZeroAreLeftOutUnlessTheTotalIsZero) {
  EXPECT_EQ(text(portions({percent("0"), rest()}, "100.00 USD")), "100.00");
  EXPECT_EQ(text(portions({amount("0.00 USD"), percent("100"), rest()}, "100.00 USD")), "100.00");
  EXPECT_EQ(text(portions({percent("1"), rest()}, "0.01 USD")), "0.01");
  EXPECT_EQ(text(portions({percent("50"), rest()}, "0.01 USD")), "0.01") << "rounded up, nothing is left";
  EXPECT_EQ(text(portions({percent("50"), rest()}, "0.00 USD")), "0.00 0.00");
  EXPECT_EQ(text(portions({rest()}, "0 JPY")), "0");
}

TEST(DuePortions, AreWhatIsLeftWhereRoundingUpAlonePassesTheTotal) {
  EXPECT_EQ(text(portions({percent("25"), percent("25"), percent("25"), percent("25")}, "0.02 USD")),
            "0.01 0.01");
  EXPECT_EQ(text(portions({percent("25"), percent("25"), percent("25"), rest()}, "0.02 USD")), "0.01 0.01");
  EXPECT_EQ(text(portions({percent("1"), percent("1"), percent("1"), rest()}, "0.02 USD", Rounding::up)),
            "0.01 0.01");
  EXPECT_EQ(text(portions({percent("1"), amount("0.01 USD"), rest()}, "0.02 USD", Rounding::up)),
            "0.01 0.01");
}

TEST(DuePortions, RefuseTermsThatDoNotMakeTheTotal) {
  struct Case {
    Terms terms;
    std::string_view refusal;
  };
  const Case cases[] = {
      {{}, "terms_incomplete terms 0"},
      {{percent("30"), percent("50")}, "terms_incomplete share 1"},
      {{percent("60"), percent("50")}, "terms_incomplete percent 1"},
      {{percent("99.999999999999999999")}, "terms_incomplete share 0"},
      {{percent("100.000000000000000001")}, "terms_incomplete percent 0"},
      {{percent("60"), percent("40.000000000000000001"), rest()}, "terms_incomplete percent 1"},
      {{amount("100.01 USD"), rest()}, "terms_incomplete fixed 0"},
      {{amount("60.00 USD"), amount("40.01 USD"), rest()}, "terms_incomplete fixed 1"},
      {{amount("60.00 USD"), percent("40.01"), rest()}, "terms_incomplete percent 1"},
      {{percent("40.01"), amount("60.00 USD"), rest()}, "terms_incomplete fixed 1"},
      {{amount("99.99 USD")}, "terms_incomplete share 0"},
      {{rest(), percent("10")}, "terms_incomplete share 0"},
      {{rest(), rest()}, "terms_incomplete share 0"},
      {{percent("33.33"), percent("33.33"), percent("33.33")}, "terms_incomplete share 2"},
      {{percent("-1"), rest()}, "invalid_argument percent 0"},
      {{rest(), percent("-1")}, "terms_incomplete share 0"},
      {{percent("10"), amount("-0.01 USD"), rest()}, "invalid_argument fixed 1"},
      {{amount("1.00 EUR"), rest()}, "currency_mismatch fixed 0"},
      {{amount("0.00 EUR"), rest()}, "currency_mismatch fixed 0"},
  };
  for (const Case &c : cases) EXPECT_EQ(text(portions(c.terms, "100.00 USD")), c.refusal);
  EXPECT_EQ(text(portions({amount("0.01 USD"), rest()}, "0.00 USD")), "terms_incomplete fixed 0");
  Terms unknown{rest()};
  unknown[0].share = static_cast<PortionShare>(9);
  EXPECT_EQ(text(portions(unknown, "100.00 USD")), "invalid_argument share 0");
}

TEST(DuePortions, RefuseATotalThatIsNegativeOrNone) {
  EXPECT_EQ(text(portions({rest()}, "-0.01 USD")), "total_negative total 0");
  EXPECT_EQ(text(due_portions(Terms{rest()}, Money{}, {.document = date("2026-03-01")})), "missing total 0");
}

TEST(DuePortions, RefuseDatesThatGoBackwards) {
  EXPECT_EQ(text(portions({percent("30", net(30)), rest(net(29))}, "100.00 USD")),
            "dates_go_backwards due 1");
  EXPECT_EQ(text(portions({percent("30", net(30)), rest(net(30))}, "100.00 USD")), "30.00 70.00")
      << "the same day is fine";
  EXPECT_EQ(text(portions({percent("0", net(30)), rest(net(29))}, "100.00 USD")), "dates_go_backwards due 1")
      << "terms are refused as such, even where a portion would be left out";
  EXPECT_EQ(text(portions({percent("30", net(0)), percent("30", net(36'501)), rest(net(60))}, "100.00 USD")),
            "invalid_argument days 1");
}

TEST(DuePortions, ReportTheRefusalThatIsListedFirst) {
  const DueRule late = fixed("9999-12-31");
  DueRule too_late = shifted(late, BusinessDayShift::following);
  const BusinessCalendar closed{.weekend_mask = 0x7f};
  const auto refusal = [&](const Terms &terms, const Money &total) {
    return text(due_portions(terms, total, {.document = date("2026-03-01")}, closed, Rounding::unnecessary));
  };
  EXPECT_EQ(refusal({rest(too_late)}, money("1.00 USD")), "date_out_of_range date 0");
  EXPECT_EQ(refusal({percent("50", too_late)}, money("1.00 USD")), "terms_incomplete share 0");
  EXPECT_EQ(refusal({percent("50", too_late), rest(late)}, money("0.01 USD")), "inexact percent 0");
  EXPECT_EQ(refusal({percent("50", late), rest(net(0))}, money("0.01 USD")), "dates_go_backwards due 1");
  EXPECT_EQ(refusal({amount("1.00 EUR", late), rest(net(0))}, money("1.00 USD")),
            "currency_mismatch fixed 0");
}

TEST(DuePortions, RoundByTheGivenRule) {
  const Terms thirds{percent("33.335"), rest()};
  EXPECT_EQ(text(portions(thirds, "100.00 USD", Rounding::half_up)), "33.34 66.66");
  EXPECT_EQ(text(portions(thirds, "100.00 USD", Rounding::half_down)), "33.33 66.67");
  EXPECT_EQ(text(portions(thirds, "100.00 USD", Rounding::half_even)), "33.34 66.66");
  EXPECT_EQ(text(portions(thirds, "100.00 USD", Rounding::unnecessary)), "inexact percent 0");
  EXPECT_EQ(text(portions(thirds, "200.00 USD", Rounding::unnecessary)), "66.67 133.33");
}

TEST(DuePortions, FillTheCallersOwnRoom) {
  const Terms terms{percent("0"), percent("30"), rest()};
  std::array<DuePortion, 4> room{};
  const DueDateInputs base{.document = date("2026-03-01")};
  const Result<std::size_t> count = due_portions_to(room, terms, money("100.00 USD"), base);
  ASSERT_TRUE(count);
  EXPECT_EQ(*count, 2u);
  EXPECT_EQ(to_string(room[0].amount), "30.00 USD");
  EXPECT_EQ(to_string(room[1].amount), "70.00 USD");
  EXPECT_EQ(room[3], DuePortion{}) << "beyond the terms nothing is written";
  EXPECT_EQ(due_portions_to(std::span(room).first(2), terms, money("100.00 USD"), base).code(),
            Errc::buffer_too_small);
}

// L8: instalments sum to the total, the last takes the remainder, due dates do not go backwards.
TEST(TermsLaws, HoldForRandomTermsAndTotals) {
  std::uint64_t state = 20'260'301;
  const auto below = [&](std::uint64_t bound) {
    state = state * 6'364'136'223'846'793'005u + 1'442'695'040'888'963'407u;
    return (state >> 33) % bound;
  };
  const std::array currencies{Currency::iso("JPY").value(), Currency::iso("USD").value(),
                              Currency::iso("KWD").value()};
  for (int i = 0; i < 20'000; ++i) {
    const Currency currency = currencies[below(3)];
    const int128 units[] = {0,
                            1,
                            2,
                            3,
                            static_cast<std::int64_t>(below(100)),
                            static_cast<std::int64_t>(below(10'000'000)),
                            Money::limit - static_cast<std::int64_t>(below(3)),
                            Money::limit / 3};
    const Money total = Money::of_minor(units[below(8)], currency);
    const auto mode = static_cast<Rounding>(2 + below(7));
    Terms terms;
    std::int64_t left = 1'000'000; // hundredths of a basis point of the percents to give
    unsigned days = 0;
    for (std::uint64_t n = below(6); n > 0; --n) {
      const auto share = static_cast<std::int64_t>(below(static_cast<std::uint64_t>(left) + 1));
      left -= share;
      days += static_cast<unsigned>(below(30));
      terms.push_back({.share = PortionShare::percent,
                       .percent = Percent{Decimal::of(share, 4).value()},
                       .due = net(days)});
    }
    if (below(2) == 0)
      terms.push_back(rest(net(days)));
    else
      terms.push_back({.share = PortionShare::percent,
                       .percent = Percent{Decimal::of(left, 4).value()},
                       .due = net(days)});

    const auto result = due_portions(terms, total, {.document = date("2026-03-01")}, {}, mode);
    ASSERT_TRUE(result) << describe(result.error());
    ASSERT_FALSE(result->empty());
    Money sum = Money::zero(currency);
    for (std::size_t k = 0; k < result->size(); ++k) {
      const DuePortion &portion = (*result)[k];
      ASSERT_GE(portion.amount.sign(), total.is_zero() ? 0 : 1);
      if (k > 0) {
        ASSERT_LE((*result)[k - 1].due, portion.due);
      }
      sum += portion.amount;
    }
    ASSERT_EQ(sum, total);
  }
}

TEST(DiscountDate, IsTheLastDayInclusive) {
  // X20: 2/10 from 1 January ends on the 11th
  EXPECT_EQ(to_string(discount_date({.percent = Percent{2}, .days = 10}, date("2026-01-01")).value()),
            "2026-01-11");
  EXPECT_EQ(to_string(discount_date({.days = 0}, date("2026-01-01")).value()), "2026-01-01");
  EXPECT_EQ(discount_date({.days = 1}, Date::last()).code(), Errc::date_out_of_range);
  EXPECT_EQ(discount_date({.days = 1}, Date{}).code(), Errc::date_out_of_range);
}

TEST(NetDays, IsOnePortionOfAll) {
  const TermsPortion terms = net_days(30);
  EXPECT_EQ(terms.share, PortionShare::remainder);
  EXPECT_EQ(terms.due, net(30));
  EXPECT_EQ(text(portions({net_days(0)}, "100.00 USD")), "100.00");
}

} // namespace
} // namespace openitem::payment_terms_test
