#include "openitem/money/currency.hpp"

#include <gtest/gtest.h>

#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace openitem::currency_test {
namespace {

std::span<const IsoCurrency> table() {
  std::size_t count = 0;
  const IsoCurrency *rows = iso4217(count);
  return {rows, count};
}

TEST(Iso4217, GivesTheMinorUnitsOfEachClass) {
  const std::pair<std::string_view, unsigned> expected[] = {
      {"JPY", 0}, {"CLP", 0}, {"ISK", 0}, {"XOF", 0}, {"USD", 2}, {"EUR", 2}, {"CHF", 2},
      {"KWD", 3}, {"BHD", 3}, {"TND", 3}, {"CLF", 4}, {"UYW", 4}, {"AED", 2}, {"ZWG", 2},
  };
  for (const auto &[code, digits] : expected) {
    const Result<Currency> currency = Currency::iso(code);
    ASSERT_TRUE(currency) << code;
    EXPECT_EQ(currency->code(), code);
    EXPECT_EQ(currency->digits(), digits) << code;
  }
}

TEST(Iso4217, IsOfFebruary2026) {
  EXPECT_EQ(iso4217_date(), "2026-02");
  EXPECT_EQ(table().size(), 178u);
  for (const std::string_view in : {"XCG", "XAD", "ZWG", "SLE", "VED"}) EXPECT_TRUE(Currency::iso(in)) << in;
  for (const std::string_view withdrawn : {"HRK", "ANG", "BGN", "SLL", "ZWL", "DEM", "CUC"})
    EXPECT_EQ(Currency::iso(withdrawn).code(), Errc::unknown_currency) << withdrawn;
}

TEST(Iso4217, KeepsCodesWithoutMinorUnitsOutOfMoney) {
  for (const std::string_view code : {"XAU", "XAG", "XPT", "XPD", "XDR", "XTS", "XXX", "XBA", "XSU", "XUA"}) {
    const auto row =
        std::find_if(table().begin(), table().end(), [&](const IsoCurrency &r) { return r.code == code; });
    ASSERT_NE(row, table().end()) << code;
    EXPECT_EQ(row->digits, -1) << code;
    EXPECT_EQ(Currency::iso(code).code(), Errc::unknown_currency) << code;
  }
}

TEST(Iso4217, FindsEveryRowAndNothingBetween) {
  for (const IsoCurrency &row : table()) {
    const Result<Currency> currency = Currency::iso(row.code);
    EXPECT_EQ(currency.has_value(), row.digits >= 0) << row.code;
    if (currency) {
      EXPECT_EQ(currency->digits(), static_cast<unsigned>(row.digits)) << row.code;
    }
  }
  std::set<std::string, std::less<>> money;
  for (const IsoCurrency &row : table())
    if (row.digits >= 0) money.emplace(row.code);
  for (char a = 'A'; a <= 'Z'; ++a)
    for (char b = 'A'; b <= 'Z'; ++b)
      for (char c = 'A'; c <= 'Z'; ++c) {
        const std::string code{a, b, c};
        EXPECT_EQ(Currency::iso(code).has_value(), money.contains(code)) << code;
      }
}

TEST(Iso4217, KnowsItsOwnCurrenciesByCodeAndDigits) {
  for (const IsoCurrency &row : table()) {
    for (unsigned digits = 0; digits <= Currency::max_digits; ++digits) {
      const Currency currency = Currency::custom(row.code, digits).value();
      EXPECT_EQ(currency.is_iso(), row.digits == static_cast<int>(digits)) << row.code << digits;
    }
  }
  EXPECT_FALSE(Currency().is_iso());
  EXPECT_FALSE(Currency::custom("ABC", 2).value().is_iso());
  EXPECT_FALSE(Currency::custom("USDX", 2).value().is_iso());
  EXPECT_FALSE(Currency::custom("U2D", 2).value().is_iso());
}

TEST(Iso4217, RefusesWhatIsNoCode) {
  const std::string_view texts[] = {"",    "U",    "US",   "USDX", "usd",          "Usd",
                                    "U D", " USD", "USD ", "US\0", "\xff\xff\xff", "840"};
  for (const std::string_view text : texts) {
    EXPECT_EQ(Currency::iso(text).code(), Errc::unknown_currency) << text;
  }
  EXPECT_EQ(Currency::iso(std::string_view("USD\0", 4)).code(), Errc::unknown_currency);
}

TEST(Iso4217, StandsInOrderOfCodeWithUniqueNumbers) {
  std::set<unsigned> numbers;
  std::string_view previous;
  for (const IsoCurrency &row : table()) {
    EXPECT_LT(previous, row.code);
    EXPECT_TRUE(numbers.insert(row.numeric).second) << row.code;
    EXPECT_TRUE(row.numeric > 0 && row.numeric <= 999) << row.code;
    EXPECT_TRUE(row.digits >= -1 && row.digits <= 4) << row.code;
    previous = row.code;
  }
  EXPECT_EQ(table().front().numeric, 784); // AED
  EXPECT_EQ(table()[2].numeric, 8);        // ALL, 008: no octal number
}

TEST(CustomCurrency, TakesThreeToSevenLettersAndDigits) {
  struct Case {
    std::string_view code;
    unsigned digits;
  };
  for (const Case &c : {Case{"HRK", 2}, {"DEM", 2}, {"MILES", 0}, {"A1B2C3D", 18}, {"USD", 5}, {"P00", 1}}) {
    const Result<Currency> currency = Currency::custom(c.code, c.digits);
    ASSERT_TRUE(currency) << c.code;
    EXPECT_EQ(currency->code(), c.code);
    EXPECT_EQ(currency->digits(), c.digits);
  }
}

TEST(CustomCurrency, RefusesOtherCodesAndMoreThan18Digits) {
  for (const std::string_view code : {"", "AB", "ABCDEFGH", "abc", "1AB", "AB-", "A B",
                                      "\xc3\x84"
                                      "BC",
                                      "AB_"}) {
    const Result<Currency> currency = Currency::custom(code, 2);
    EXPECT_EQ(currency.code(), Errc::invalid_argument) << code;
    EXPECT_STREQ(currency.error().field, "code");
  }
  EXPECT_EQ(Currency::custom(std::string_view("AB\0", 3), 2).code(), Errc::invalid_argument);
  const Result<Currency> digits = Currency::custom("ABC", 19);
  EXPECT_EQ(digits.code(), Errc::invalid_argument);
  EXPECT_STREQ(digits.error().field, "digits");
}

TEST(Currency, IsNoneUntilGiven) {
  constexpr Currency none;
  static_assert(!none);
  EXPECT_EQ(none.code(), "");
  EXPECT_EQ(none.digits(), 0u);
  EXPECT_TRUE(Currency::iso("USD").value());
}

TEST(Currency, SortsByCodeThenDigits) {
  const auto currency = [](std::string_view code, unsigned digits) {
    return Currency::custom(code, digits).value();
  };
  const std::vector<Currency> ascending{Currency{},          currency("ABC", 0),   currency("ABC", 2),
                                        currency("ABC1", 0), currency("ABCD", 18), currency("ABD", 0),
                                        currency("XYZ", 0)};
  for (std::size_t i = 0; i < ascending.size(); ++i)
    for (std::size_t j = 0; j < ascending.size(); ++j) {
      EXPECT_EQ(ascending[i] <=> ascending[j], i <=> j) << i << ' ' << j;
      EXPECT_EQ(ascending[i] == ascending[j], i == j) << i << ' ' << j;
    }
}

} // namespace
} // namespace openitem::currency_test
