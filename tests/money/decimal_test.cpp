#include "openitem/money/decimal.hpp"
#include "openitem/money/percent.hpp"
#include "openitem/money/text.hpp"

#include "oracle.hpp"
#include "random_cases.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <string>
#include <type_traits>

namespace openitem::decimal_test {
namespace {

TEST(Decimal, IsACoefficientWithAScale) {
  const Decimal value = decimal("1.250");
  EXPECT_TRUE(value.coefficient() == 1250);
  EXPECT_EQ(value.scale(), 3u);
  EXPECT_EQ(to_string(value), "1.250");
  static_assert(std::is_trivially_copyable_v<Decimal> && sizeof(Decimal) == 24);
}

TEST(Decimal, TakesWholeNumbersAsTheyAre) {
  EXPECT_EQ(to_string(Decimal(3)), "3");
  EXPECT_EQ(to_string(Decimal(-3L)), "-3");
  EXPECT_EQ(to_string(Decimal(std::numeric_limits<std::int64_t>::min())), "-9223372036854775808");
  EXPECT_EQ(to_string(Decimal(std::numeric_limits<std::uint64_t>::max())), "18446744073709551615");
  EXPECT_EQ(to_string(Decimal()), "0");
  static_assert(std::is_convertible_v<int, Decimal>);
  static_assert(!std::is_constructible_v<Decimal, double>);
  static_assert(!std::is_constructible_v<Decimal, float>);
  static_assert(!std::is_constructible_v<Decimal, bool>);
}

TEST(Decimal, Holds38DigitsAnd18Decimals) {
  EXPECT_EQ(to_string(Decimal::of(Money::limit, 18).value()), "99999999999999999999.999999999999999999");
  EXPECT_EQ(to_string(Decimal::of(-Money::limit, 0).value()), "-99999999999999999999999999999999999999");
  EXPECT_EQ(Decimal::of(Money::limit + 1, 0).code(), Errc::overflow);
  EXPECT_EQ(Decimal::of(-Money::limit - 1, 0).code(), Errc::overflow);
  constexpr auto smallest = static_cast<int128>(uint128{1} << 127);
  EXPECT_EQ(Decimal::of(smallest, 0).code(), Errc::overflow);
  EXPECT_EQ(Decimal::of(1, 19).code(), Errc::invalid_argument);
  EXPECT_STREQ(Decimal::of(1, 19).error().field, "scale");
}

TEST(Decimal, ComparesByValueWhateverTheScale) {
  const std::string long_nines(38, '9');
  // Each row: texts of one value; rows ascend.
  const std::vector<std::vector<std::string>> rows{
      {"-" + long_nines},
      {"-100000000000000000000", "-100000000000000000000.0", "-100000000000000000000.00000000000000000"},
      {"-99999999999999999999.999999999999999999"},
      {"-1.25", "-1.250", "-1.2500"},
      {"-1.249999999999999999"},
      {"-0.000000000000000001"},
      {"0", "0.0", "-0.00", "0.000000000000000000"},
      {"0.000000000000000001"},
      {"1.249999999999999999"},
      {"1.25", "1.250", "1.2500", "1.250000000000000000"},
      {"1.250000000000000001"},
      {"18446744073709551615", "18446744073709551615.0"},
      {"18446744073709551616", "18446744073709551616.000"},
      {"99999999999999999999.999999999999999999"},
      {"100000000000000000000", "100000000000000000000.00"},
      {long_nines},
  };
  for (std::size_t i = 0; i < rows.size(); ++i)
    for (std::size_t j = 0; j < rows.size(); ++j)
      for (const std::string &a : rows[i])
        for (const std::string &b : rows[j]) {
          EXPECT_EQ(decimal(a) <=> decimal(b), i <=> j) << a << ' ' << b;
          EXPECT_EQ(decimal(a) == decimal(b), i == j) << a << ' ' << b;
        }
  EXPECT_TRUE(decimal("3.00") == 3);
  EXPECT_TRUE(decimal("2.99") < 3);
}

TEST(Decimal, ComparesLikeFractions) {
  RandomCases random("compare");
  for (std::uint64_t i = 0; i < case_count(100'000); ++i) {
    const Decimal a = random.decimal();
    Decimal b = random.decimal();
    if (random.below(2) == 0) { // the same value or a neighbour at another scale
      const unsigned scale = random.scale();
      int128 moved = a.coefficient();
      for (unsigned s = a.scale(); s < scale && moved < Money::limit / 10 && moved > -Money::limit / 10; ++s)
        moved *= 10;
      for (unsigned s = a.scale(); s > scale; --s) moved /= 10;
      const auto near = Decimal::of(moved + static_cast<int>(random.below(3)) - 1, scale);
      if (near) b = *near;
    }
    using oracle::integer;
    using oracle::power_of_ten;
    const auto left = integer(a.coefficient()) * power_of_ten(b.scale());
    const auto right = integer(b.coefficient()) * power_of_ten(a.scale());
    const auto expected = left < right   ? std::strong_ordering::less
                          : right < left ? std::strong_ordering::greater
                                         : std::strong_ordering::equal;
    ASSERT_EQ(a <=> b, expected) << random.replay() << ' ' << to_string(a) << ' ' << to_string(b);
    ASSERT_EQ(a == b, expected == std::strong_ordering::equal) << random.replay();
  }
}

TEST(Decimal, HasASign) {
  EXPECT_EQ(decimal("-0.1").sign(), -1);
  EXPECT_EQ(decimal("-0.0").sign(), 0);
  EXPECT_EQ(decimal("0.1").sign(), 1);
  EXPECT_TRUE(decimal("0.000").is_zero());
  EXPECT_EQ(Decimal::of(int128{1} << 64, 0)->sign(), 1);
  EXPECT_EQ(Decimal::of(-(int128{1} << 64), 0)->sign(), -1);
}

TEST(Percent, IsWrittenAsPeopleWriteIt) {
  EXPECT_EQ(to_string(Percent{19}), "19 %");
  EXPECT_EQ(to_string(Percent{decimal("-7.50")}), "-7.50 %");
  EXPECT_EQ(Percent{decimal("7.50")}, Percent{decimal("7.5")});
}

} // namespace
} // namespace openitem::decimal_test
