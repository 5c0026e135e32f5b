#include "openitem/money/money.hpp"
#include "openitem/money/text.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <string>
#include <type_traits>

namespace openitem::money_test {
namespace {

const Currency usd = Currency::iso("USD").value();
const Currency eur = Currency::iso("EUR").value();

Money cents(int128 units) {
  return Money::of_minor(units, usd);
}

Errc code_thrown_by(auto call) {
  try {
    (void)call();
  } catch (const Exception &caught) {
    return caught.code();
  }
  return Errc::ok;
}

TEST(Money, IsACountOfMinorUnitsOfACurrency) {
  const Money amount = money("12.34 USD");
  EXPECT_TRUE(amount.minor_units() == 1234);
  EXPECT_EQ(amount.currency(), usd);
  EXPECT_EQ(amount.sign(), 1);
  EXPECT_FALSE(amount.is_zero());
  static_assert(std::is_trivially_copyable_v<Money> && sizeof(Money) == 24);
}

TEST(Money, OfNoCurrencyWasNotGiven) {
  EXPECT_FALSE(Money{});
  EXPECT_TRUE(Money{}.is_zero());
  EXPECT_TRUE(Money::zero(usd));
  EXPECT_NE(Money{}, Money::zero(usd));
  EXPECT_EQ(code_thrown_by([] { return Money{} + cents(1); }), Errc::currency_mismatch);
}

TEST(Money, AddsAndSubtracts) {
  struct Case {
    const char *a, *b, *sum, *difference;
  };
  const Case cases[] = {
      {"0.00 USD", "0.00 USD", "0.00 USD", "0.00 USD"},
      {"0.01 USD", "0.01 USD", "0.02 USD", "0.00 USD"},
      {"1.00 USD", "-0.01 USD", "0.99 USD", "1.01 USD"},
      {"-5.25 USD", "5.25 USD", "0.00 USD", "-10.50 USD"},
      {"184467440737095516.15 USD", "0.01 USD", "184467440737095516.16 USD", "184467440737095516.14 USD"},
      {"-184467440737095516.15 USD", "-0.01 USD", "-184467440737095516.16 USD", "-184467440737095516.14 USD"},
      {"999999999999999999999999999999999999.98 USD", "0.01 USD",
       "999999999999999999999999999999999999.99 USD", "999999999999999999999999999999999999.97 USD"},
      {"100 JPY", "1 JPY", "101 JPY", "99 JPY"},
  };
  for (const Case &c : cases) {
    EXPECT_EQ(to_string(money(c.a) + money(c.b)), c.sum);
    EXPECT_EQ(to_string(money(c.b) + money(c.a)), c.sum);
    EXPECT_EQ(to_string(money(c.a) - money(c.b)), c.difference);
    EXPECT_EQ(to_string(money(c.b) - money(c.a)), to_string(-money(c.difference)));
    Money running = money(c.a);
    running += money(c.b);
    EXPECT_EQ(to_string(running), c.sum);
    running -= money(c.b);
    EXPECT_EQ(running, money(c.a));
  }
}

TEST(Money, HoldsTheLimitAndNoUnitMore) {
  const Money limit = cents(Money::limit);
  EXPECT_EQ(amount_text(limit), "999999999999999999999999999999999999.99");
  EXPECT_EQ(amount_text(-limit), "-999999999999999999999999999999999999.99");
  EXPECT_EQ(-(-limit), limit);
  EXPECT_TRUE((limit + -limit).is_zero());
  EXPECT_EQ(limit - limit + limit, limit);

  constexpr int128 beyond = Money::limit + 1;
  constexpr auto largest = static_cast<int128>(~uint128{0} >> 1);
  for (const int128 units : {beyond, -beyond, largest, -largest, -largest - 1})
    EXPECT_EQ(code_thrown_by([&] { return cents(units); }), Errc::overflow);
  EXPECT_EQ(code_thrown_by([&] { return limit + cents(1); }), Errc::overflow);
  EXPECT_EQ(code_thrown_by([&] { return -limit + cents(-1); }), Errc::overflow);
  EXPECT_EQ(code_thrown_by([&] { return -limit - cents(1); }), Errc::overflow);
  EXPECT_EQ(code_thrown_by([&] { return limit + limit; }), Errc::overflow); // beyond 128 bits as well
  EXPECT_EQ(code_thrown_by([&] { return -limit - limit; }), Errc::overflow);
  EXPECT_EQ(code_thrown_by([&] { return limit - -limit; }), Errc::overflow);
}

// One decision for sums that pass the limit and come back: refused at the step, with the total untouched.
TEST(Money, RefusesASumAtTheStepThatPassesTheLimit) {
  Money total = cents(Money::limit);
  EXPECT_EQ(code_thrown_by([&] { return total += cents(1); }), Errc::overflow);
  EXPECT_EQ(total, cents(Money::limit));
  EXPECT_EQ(code_thrown_by([&] { return total += Money::of_minor(1, eur); }), Errc::currency_mismatch);
  EXPECT_EQ(total, cents(Money::limit));
  total -= cents(1);
  EXPECT_EQ(total, cents(Money::limit - 1));
}

TEST(Money, NeverMixesCurrencies) {
  const Money dollars = money("1.00 USD");
  const Money euros = money("1.00 EUR");
  const Money other_digits = Money::of_minor(100, Currency::custom("USD", 3).value());
  for (const Money &other : {euros, other_digits, Money{}}) {
    EXPECT_EQ(code_thrown_by([&] { return dollars + other; }), Errc::currency_mismatch);
    EXPECT_EQ(code_thrown_by([&] { return dollars - other; }), Errc::currency_mismatch);
    EXPECT_EQ(code_thrown_by([&] { return dollars < other; }), Errc::currency_mismatch);
    EXPECT_EQ(code_thrown_by([&] { return min(dollars, other); }), Errc::currency_mismatch);
    EXPECT_EQ(code_thrown_by([&] { return max(dollars, other); }), Errc::currency_mismatch);
    EXPECT_FALSE(dollars == other);
  }
}

TEST(Money, OrdersAmountsOfOneCurrency) {
  const Money ascending[] = {
      cents(-Money::limit),         cents(-(int128{1} << 64)), cents(-1),          cents(0), cents(1),
      cents((int128{1} << 64) - 1), cents(int128{1} << 64),    cents(Money::limit)};
  for (std::size_t i = 0; i < std::size(ascending); ++i)
    for (std::size_t j = 0; j < std::size(ascending); ++j) {
      EXPECT_EQ(ascending[i] <=> ascending[j], i <=> j) << i << ' ' << j;
      EXPECT_EQ(min(ascending[i], ascending[j]), ascending[std::min(i, j)]);
      EXPECT_EQ(max(ascending[i], ascending[j]), ascending[std::max(i, j)]);
    }
}

TEST(Money, HasASignAndASize) {
  EXPECT_EQ(cents(-5).sign(), -1);
  EXPECT_EQ(cents(0).sign(), 0);
  EXPECT_EQ(cents(5).sign(), 1);
  EXPECT_EQ(cents(-(int128{1} << 64)).sign(), -1); // low word zero
  EXPECT_EQ(cents(int128{1} << 64).sign(), 1);
  EXPECT_FALSE(cents(int128{1} << 64).is_zero());
  EXPECT_EQ(abs(cents(-5)), cents(5));
  EXPECT_EQ(abs(cents(5)), cents(5));
  EXPECT_EQ(abs(cents(-Money::limit)), cents(Money::limit));
  EXPECT_EQ(-cents(0), cents(0));
  EXPECT_TRUE((-cents(0)).minor_units() == 0);
}

TEST(Money, KnowsConstantsAtCompileTime) {
  constexpr Money none;
  static_assert(none.is_zero() && !none);
  static_assert((Money::zero({}) + Money::of_minor(3, {})).minor_units() == 3);
}

TEST(FittingAmount, IsTheSameAmountOneLayerBelow) {
  const Currency points = Currency::custom("POINTS7", 18).value();
  for (const Money &amount : {money("60.00 EUR"), money("-60.00 EUR"), money("0 JPY"), cents(Money::limit),
                              cents(-Money::limit), Money::of_minor(1, points), Money{}}) {
    EXPECT_EQ(money_of(fitting(amount)), amount) << to_string(amount);
  }
  const FittingAmount eur60 = fitting(money("60.00 EUR"));
  EXPECT_EQ(eur60.low, 6000u);
  EXPECT_EQ(eur60.high, 0);
  EXPECT_EQ(eur60.code, (std::array<char, 7>{'E', 'U', 'R'}));
  EXPECT_EQ(eur60.digits, 2);
}

TEST(FittingAmount, ThatNobodyFilledInIsNoAmount) {
  EXPECT_EQ(money_of(FittingAmount{}), Money{});
  EXPECT_EQ(money_of(FittingAmount{.low = 1, .code = {'e', 'u', 'r'}, .digits = 2}), Money{});
  EXPECT_EQ(money_of(FittingAmount{.low = 1, .code = {'E', 'U', 'R'}, .digits = 19}), Money{});
  EXPECT_EQ(
      money_of(FittingAmount{.high = std::numeric_limits<std::int64_t>::min(), .code = {'E', 'U', 'R'}}),
      Money{});
  EXPECT_EQ(
      money_of(FittingAmount{.high = std::numeric_limits<std::int64_t>::max(), .code = {'E', 'U', 'R'}}),
      Money{});
}

} // namespace
} // namespace openitem::money_test
