#include "openitem/money/arithmetic.hpp"
#include "openitem/money/text.hpp"

#include "oracle.hpp"
#include "random_cases.hpp"

#include <gtest/gtest.h>

#include <string>

namespace openitem::arithmetic_test {
namespace {

const Currency usd = Currency::iso("USD").value();

template <class T> std::string text(const Result<T> &result) {
  return result ? to_string(*result) : std::string(name(result.code()));
}

// X78: a line of 3 x 0.335; two lines of 0.02 with 19 % tax by rate and by line.
TEST(Extend, RoundsALineOnce) {
  EXPECT_EQ(text(extend(3, decimal("0.335"), usd, Rounding::half_up)), "1.01 USD");
  EXPECT_EQ(text(extend(3, decimal("0.335"), usd, Rounding::half_even)), "1.00 USD");
  EXPECT_EQ(text(extend(1, decimal("1.015"), usd, Rounding::half_even)), "1.02 USD");
  EXPECT_EQ(text(extend(1, decimal("1.025"), usd, Rounding::half_even)), "1.02 USD");
  EXPECT_EQ(text(extend(3, decimal("0.335"), usd)), "inexact");
}

TEST(PercentOf, GivesX78TaxByRateAndByLine) {
  const Percent rate{19};
  const Money line = money("0.02 USD");
  EXPECT_EQ(text(percent_of(line + line, rate, Rounding::half_up)), "0.01 USD");
  EXPECT_EQ(text(percent_of(line, rate, Rounding::half_up)), "0.00 USD");
}

// X27: one per cent of the whole invoice, not of its four lines.
TEST(PercentOf, GivesX27DiscountOfTheWholeInvoice) {
  const Money line = money("4.76 USD");
  const Percent rate{1};
  EXPECT_EQ(text(percent_of(line + line + line + line, rate, Rounding::half_up)), "0.19 USD");
  EXPECT_EQ(text(percent_of(line, rate, Rounding::half_up)), "0.05 USD");
}

TEST(Products, KeepTheCurrencyAndNameTheFieldTheyRefuse) {
  const Money limit = Money::of_minor(Money::limit, usd);
  EXPECT_EQ(multiply(limit, 1)->currency(), usd);
  for (const Result<Money> &refused :
       {multiply(limit, 2), percent_of(limit, Percent{101}, Rounding::down), divide(limit, decimal("0.1")),
        extend(Decimal::of(Money::limit, 0).value(), 1, usd)}) {
    EXPECT_EQ(refused.code(), Errc::overflow);
    EXPECT_STREQ(refused.error().field, "amount");
  }
  EXPECT_STREQ(divide(limit, 0).error().field, "divisor");
  EXPECT_STREQ(proportion(limit, limit, Money::zero(usd)).error().field, "denominator");
  EXPECT_STREQ(rescale(1, 19).error().field, "scale");
}

TEST(Proportion, TakesAmountsOfOneCurrency) {
  const Money dollars = money("1.00 USD");
  const Money euros = money("1.00 EUR");
  EXPECT_EQ(text(proportion(money("100.00 USD"), money("50.00 USD"), money("350.00 USD"), Rounding::half_up)),
            "14.29 USD");
  EXPECT_EQ(text(proportion(dollars, euros, dollars)), "currency_mismatch");
  EXPECT_EQ(text(proportion(dollars, dollars, euros)), "currency_mismatch");
  EXPECT_EQ(text(proportion(euros, dollars, dollars)), "currency_mismatch");
  EXPECT_EQ(text(proportion(dollars, euros, Money::zero(usd))),
            "currency_mismatch"); // listed before division
}

TEST(RoundToStep, NeedsAPositiveStepOfTheCurrency) {
  const Money amount = money("13.31 CHF");
  EXPECT_EQ(text(round_to_step(amount, money("0.05 CHF"), Rounding::half_up)), "13.30 CHF");
  EXPECT_EQ(text(round_to_step(amount, money("0.00 CHF"), Rounding::half_up)), "invalid_argument");
  EXPECT_EQ(text(round_to_step(amount, money("-0.05 CHF"), Rounding::half_up)), "invalid_argument");
  EXPECT_EQ(text(round_to_step(amount, money("0.05 EUR"), Rounding::half_up)), "currency_mismatch");
}

TEST(Quotient, TakesTheWholeRangeOfWholeNumbers) {
  constexpr auto smallest = static_cast<int128>(uint128{1} << 127);
  EXPECT_EQ(text(quotient(smallest, smallest, 18, Rounding::unnecessary)), "1.000000000000000000");
  EXPECT_EQ(text(quotient(smallest, 10, 0, Rounding::half_up)), "-17014118346046923173168730371588410573");
  EXPECT_EQ(text(quotient(smallest, -10, 0, Rounding::down)), "17014118346046923173168730371588410572");
  EXPECT_EQ(text(quotient(smallest, 1, 0, Rounding::down)), "overflow");
  EXPECT_EQ(text(quotient(1, smallest, 18, Rounding::floor)), "-0.000000000000000001");
}

TEST(DecimalSums, KeepTheLargerScale) {
  struct Case {
    const char *a, *b, *sum, *difference, *product;
  };
  const Case cases[] = {
      {"1.250", "1.25", "2.500", "0.000", "1.56250"},
      {"0", "0.00", "0.00", "0.00", "0.00"},
      {"1", "-0.001", "0.999", "1.001", "-0.001"},
      {"-1.5", "-1.5", "-3.0", "0.0", "2.25"},
      {"-1.5", "1.50", "0.00", "-3.00", "-2.250"},
      {"18446744073709551615", "1", "18446744073709551616", "18446744073709551614", "18446744073709551615"},
      // 38 digits are full: zeros at the end give way
      {"99999999999999999999999999999999999999", "0.000", "99999999999999999999999999999999999999",
       "99999999999999999999999999999999999999", "0.000"},
  };
  for (const Case &c : cases) {
    EXPECT_EQ(text(add(decimal(c.a), decimal(c.b))), c.sum) << c.a << ' ' << c.b;
    EXPECT_EQ(text(add(decimal(c.b), decimal(c.a))), c.sum) << c.a << ' ' << c.b;
    EXPECT_EQ(text(subtract(decimal(c.a), decimal(c.b))), c.difference) << c.a << ' ' << c.b;
    EXPECT_EQ(text(multiply(decimal(c.a), decimal(c.b))), c.product) << c.a << ' ' << c.b;
    EXPECT_EQ(text(multiply(decimal(c.b), decimal(c.a))), c.product) << c.a << ' ' << c.b;
  }
}

TEST(DecimalSums, AreRefusedWhereNoDecimalHoldsThem) {
  const Decimal most = Decimal::of(Money::limit, 0).value();
  const Decimal least = decimal("0.000000000000000001");
  EXPECT_EQ(text(add(most, 1)), "overflow");
  EXPECT_EQ(text(add(most, most)), "overflow"); // beyond 128 bits as well
  EXPECT_EQ(text(subtract(-1, most)), "overflow");
  EXPECT_EQ(text(add(most, decimal("0.1"))), "overflow"); // 39 digits
  EXPECT_EQ(text(add(most, least)), "overflow");
  EXPECT_EQ(text(subtract(most, most)), "0");
  EXPECT_EQ(text(add(decimal("9999999999999999999999999999999999999"), decimal("0.90"))),
            "9999999999999999999999999999999999999.9"); // one zero gives way
  EXPECT_STREQ(add(most, 1).error().field, "value");
}

TEST(DecimalProducts, DropZerosBeforeTheyRefuse) {
  struct Case {
    const char *a, *b, *product;
  };
  const Case cases[] = {
      {"0.000000000000000001", "1.0", "0.000000000000000001"}, // scale 19 gives way
      {"0.000000000000000001", "0.1", "inexact"},              // 19 decimals are needed
      {"0.000000000000000000", "0.000000000000000000", "0.000000000000000000"},
      {"0.0000000000", "-0.0000000001", "0.000000000000000000"},
      {"1000000000", "0.000000000000000001", "0.000000001000000000"},
      {"0.5000000000", "0.2000000000", "0.100000000000000000"},
      {"10000000000000000000", "1000000000000000000", "10000000000000000000000000000000000000"},
      {"10000000000000000000", "10000000000000000000", "overflow"},
      {"10000000000000000000.0", "1000000000000000000.0", "10000000000000000000000000000000000000"},
      {"99999999999999999999999999999999999999", "1.1", "overflow"},
      {"99999999999999999999999999999999999999", "99999999999999999999999999999999999999", "overflow"},
      {"99999999999999999999.999999999999999999", "99999999999999999999.999999999999999999", "inexact"},
      {"-99999999999999999999.999999999999999999", "1.000", "-99999999999999999999.999999999999999999"},
  };
  for (const Case &c : cases) {
    EXPECT_EQ(text(multiply(decimal(c.a), decimal(c.b))), c.product) << c.a << ' ' << c.b;
    EXPECT_EQ(text(multiply(decimal(c.b), decimal(c.a))), c.product) << c.a << ' ' << c.b;
  }
}

// Exact or refused, and refused only where no decimal holds the exact result.
std::string held(oracle::Integer coefficient, unsigned scale) {
  const auto fits = [&] { return abs(coefficient) < oracle::power_of_ten(38); };
  while ((scale > 18 || !fits()) && scale > 0 && coefficient % 10 == 0) {
    coefficient /= 10;
    --scale;
  }
  if (scale > 18) return "inexact";
  if (!fits()) return "overflow";
  return coefficient.str() + " e-" + std::to_string(scale);
}

std::string held(const Result<Decimal> &result) {
  if (!result) return std::string(name(result.code()));
  return oracle::integer(result->coefficient()).str() + " e-" + std::to_string(result->scale());
}

TEST(DecimalSums, AgreeWithIntegersOfAnySize) {
  RandomCases random("sums");
  for (std::uint64_t i = 0; i < case_count(100'000); ++i) {
    const Decimal a = random.decimal();
    const Decimal b = random.decimal();
    const unsigned scale = std::max(a.scale(), b.scale());
    const oracle::Integer left = oracle::integer(a.coefficient()) * oracle::power_of_ten(scale - a.scale());
    const oracle::Integer right = oracle::integer(b.coefficient()) * oracle::power_of_ten(scale - b.scale());
    ASSERT_EQ(held(add(a, b)), held(left + right, scale))
        << to_string(a) << " + " << to_string(b) << random.replay();
    ASSERT_EQ(held(subtract(a, b)), held(left - right, scale))
        << to_string(a) << " - " << to_string(b) << random.replay();
    ASSERT_EQ(held(multiply(a, b)), held(oracle::integer(a.coefficient()) * oracle::integer(b.coefficient()),
                                         a.scale() + b.scale()))
        << to_string(a) << " x " << to_string(b) << random.replay();
  }
}

} // namespace
} // namespace openitem::arithmetic_test
