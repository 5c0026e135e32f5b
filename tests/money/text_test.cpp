#include "openitem/money/text.hpp"

#include "money/digits.hpp"
#include "oracle.hpp"
#include "random_cases.hpp"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <string_view>

namespace openitem::text_test {
namespace {

const Currency jpy = Currency::iso("JPY").value();
const Currency usd = Currency::iso("USD").value();
const Currency kwd = Currency::iso("KWD").value();

// "12.34 USD", or why not: "syntax at 3".
template <class T> std::string text(const Result<T> &result) {
  if (result) return to_string(*result);
  return std::string(name(result.code())) + " at " + std::to_string(result.error().position);
}

struct Case {
  std::string_view text, expected;
};

TEST(ParseAmount, ReadsWhatPrintingWritesAndALittleMore) {
  const Case cases[] = {
      {"0.00", "0.00 USD"},
      {"12.34", "12.34 USD"},
      {"-12.34", "-12.34 USD"},
      {"0.05", "0.05 USD"},
      {"-0.05", "-0.05 USD"},
      {"1234567.89", "1234567.89 USD"},
      {"007", "7.00 USD"},
      {"55.9", "55.90 USD"},
      {"-55.9", "-55.90 USD"},
      {"5", "5.00 USD"},
      {"-0", "0.00 USD"},
      {"-0.00", "0.00 USD"},
      {"00000000000000000000000000000000000000000000001.5", "1.50 USD"},
      {"184467440737095516.15", "184467440737095516.15 USD"},
      {"184467440737095516.16", "184467440737095516.16 USD"},
      {"9999999999999999999", "9999999999999999999.00 USD"},
      {"99999999999999999999", "99999999999999999999.00 USD"},
      {"-999999999999999999999999999999999999.99", "-999999999999999999999999999999999999.99 USD"},
      {"000999999999999999999999999999999999999.99", "999999999999999999999999999999999999.99 USD"},
  };
  for (const Case &c : cases) EXPECT_EQ(text(parse_amount(c.text, usd)), c.expected) << c.text;
}

TEST(ParseAmount, NamesTheFirstByteThatDoesNotFit) {
  const Case cases[] = {
      {"", "syntax at 0"},
      {"-", "syntax at 1"},
      {"+1", "syntax at 0"},
      {".5", "syntax at 0"},
      {"-.5", "syntax at 1"},
      {"1.", "syntax at 2"},
      {"1.x", "syntax at 2"},
      {"1..2", "syntax at 2"},
      {"1.2.3", "syntax at 3"},
      {" 1", "syntax at 0"},
      {"1 ", "syntax at 1"},
      {"1e5", "syntax at 1"},
      {"1E5", "syntax at 1"},
      {"--1", "syntax at 1"},
      {"-+1", "syntax at 1"},
      {"1,5", "syntax at 1"},
      {"1'000.00", "syntax at 1"},
      {"1 000.00", "syntax at 1"},
      {"0x10", "syntax at 1"},
      {"abc", "syntax at 0"},
      {"NaN", "syntax at 0"},
      {"inf", "syntax at 0"},
      {"1.00-", "syntax at 4"},
      {"(1.00)", "syntax at 0"},
      {"$1.00", "syntax at 0"},
      {"1.00 USD", "syntax at 4"},
      {"12.3/", "syntax at 4"},
      {"12.3:", "syntax at 4"},
      {"\xd9\xa1\xd9\xa2", "syntax at 0"}, // Arabic-Indic digits
      {"1\xef\xbc\x92", "syntax at 1"},    // full-width digit
      {std::string_view("1\0", 2), "syntax at 1"},
      {std::string_view("\0", 1), "syntax at 0"},
      {"000000000000000000000000000000000000000000000x", "syntax at 45"}, // a long text, the same grammar
      {"123456789012345678901234567890.12.", "syntax at 33"},
      {"12345678901234567890.", "syntax at 21"},
      {"1.234x", "syntax at 5"}, // syntax is listed before the surplus decimal
      {"99999999999999999999999999999999999999999x", "syntax at 41"}, // and before overflow
  };
  for (const Case &c : cases) EXPECT_EQ(text(parse_amount(c.text, usd)), c.expected) << c.text;
}

TEST(ParseAmount, RefusesMoreDecimalsThanTheCurrencyHas) {
  const Case dollars[] = {{"1.234", "too_many_decimals at 4"},
                          {"1.230", "too_many_decimals at 4"},
                          {"-1.2345", "too_many_decimals at 5"},
                          {"0.001", "too_many_decimals at 4"},
                          {"123456789012345678901234567890123456789.000", "too_many_decimals at 42"}};
  for (const Case &c : dollars) EXPECT_EQ(text(parse_amount(c.text, usd)), c.expected) << c.text;
  EXPECT_EQ(text(parse_amount("10.5", jpy)), "too_many_decimals at 3"); // X32
  EXPECT_EQ(text(parse_amount("10.0", jpy)), "too_many_decimals at 3");
  EXPECT_EQ(text(parse_amount("10.", jpy)), "syntax at 3");
  EXPECT_EQ(text(parse_amount("10", jpy)), "10 JPY");
  EXPECT_EQ(text(parse_amount("1.2345", kwd)), "too_many_decimals at 5");
  EXPECT_EQ(text(parse_amount("1.234", kwd)), "1.234 KWD");
  const std::string long_fraction = "1." + std::string(100, '0');
  EXPECT_EQ(text(parse_amount(long_fraction, usd)), "too_many_decimals at 4");
}

TEST(ParseAmount, RefusesWhatIsBeyondTheLimit) {
  for (const std::string_view beyond :
       {"1000000000000000000000000000000000000.00", "-1000000000000000000000000000000000000",
        "99999999999999999999999999999999999999", "9999999999999999999999999999999999999.9",
        "100000000000000000000000000000000000000000000000000000000000000000000000000"})
    EXPECT_EQ(text(parse_amount(beyond, usd)), "overflow at 0") << beyond;
  EXPECT_EQ(text(parse_amount(std::string(38, '9'), jpy)), std::string(38, '9') + " JPY");
  EXPECT_EQ(text(parse_amount("1" + std::string(38, '0'), jpy)), "overflow at 0");
}

TEST(ParseMoney, ReadsTheCodeBehindOneSpace) {
  const Case cases[] = {
      {"12.34 USD", "12.34 USD"},
      {"100 JPY", "100 JPY"},
      {"-1.5 KWD", "-1.500 KWD"},
      {"1.0000 CLF", "1.0000 CLF"},
      {"", "syntax at 0"},
      {"12.34", "syntax at 5"},
      {"12.34USD", "syntax at 5"},
      {"12.34 ", "syntax at 6"},
      {"12.34  USD", "syntax at 6"},
      {"12.34\tUSD", "syntax at 5"},
      {"12.34 US", "syntax at 8"},
      {"12.34 usd", "syntax at 6"},
      {"12.34 UsD", "syntax at 7"},
      {"12.34 USD ", "syntax at 9"},
      {"12.34 1SD", "syntax at 6"},
      {"12.34 USD-", "syntax at 9"},
      {"12.34 ABCDEFGH", "syntax at 13"},
      {"USD 12.34", "syntax at 0"},
      {"x USD", "syntax at 0"},
      {"1. USD", "syntax at 2"},
      {" USD", "syntax at 0"},
      {"12.34 POINTS7", "unknown_currency at 6"},
      {"12.34 HRK", "unknown_currency at 6"},
      {"1 XAU", "unknown_currency at 2"},
      {"1 XXX", "unknown_currency at 2"},
      {"1.234 HRK", "unknown_currency at 6"}, // listed before the surplus decimal
      {"12.345 USD", "too_many_decimals at 5"},
      {"10.5 JPY", "too_many_decimals at 3"},
      {"1000000000000000000000000000000000000.00 USD", "overflow at 0"},
  };
  for (const Case &c : cases) EXPECT_EQ(text(parse_money(c.text)), c.expected) << c.text;
}

TEST(ParseDecimal, KeepsTheScaleItReads) {
  const Case cases[] = {
      {"0", "0"},
      {"1.250", "1.250"},
      {"-1.250", "-1.250"},
      {"-0.000", "0.000"},
      {"007.50", "7.50"},
      {"0.000000000000000001", "0.000000000000000001"},
      {"0.0000000000000000001", "too_many_decimals at 20"},
      {"-0.0000000000000000000", "too_many_decimals at 21"},
      {"99999999999999999999.999999999999999999", "99999999999999999999.999999999999999999"},
      {"-99999999999999999999.999999999999999999", "-99999999999999999999.999999999999999999"},
      {"000000099999999999999999999.999999999999999999", "99999999999999999999.999999999999999999"},
      {"100000000000000000000.000000000000000000", "overflow at 0"},
      {"99999999999999999999999999999999999999", "99999999999999999999999999999999999999"},
      {"100000000000000000000000000000000000000", "overflow at 0"},
      {"100000000000000000000.0000000000000000000", "too_many_decimals at 40"},
      {"", "syntax at 0"},
      {"1.", "syntax at 2"},
      {"1.5 ", "syntax at 3"},
      {"1.5%", "syntax at 3"},
  };
  for (const Case &c : cases) EXPECT_EQ(text(parse_decimal(c.text)), c.expected) << c.text;
}

TEST(Print, WritesTheCurrencysDecimals) {
  struct PrintCase {
    int128 units;
    Currency currency;
    std::string_view text;
  };
  const Currency tiny = Currency::custom("TINY", 18).value();
  const Currency eighteen_letters = Currency::custom("ABCDEFG", 17).value();
  const PrintCase cases[] = {
      {0, jpy, "0 JPY"},
      {0, usd, "0.00 USD"},
      {0, tiny, "0.000000000000000000 TINY"},
      {1, usd, "0.01 USD"},
      {-1, usd, "-0.01 USD"},
      {10, usd, "0.10 USD"},
      {99, usd, "0.99 USD"},
      {100, usd, "1.00 USD"},
      {-100, jpy, "-100 JPY"},
      {5, kwd, "0.005 KWD"},
      {123456789, usd, "1234567.89 USD"},
      {-1, tiny, "-0.000000000000000001 TINY"},
      {static_cast<int128>(~std::uint64_t{0}), usd, "184467440737095516.15 USD"},
      {int128{1} << 64, usd, "184467440737095516.16 USD"},
      {-(int128{1} << 64), jpy, "-18446744073709551616 JPY"},
      {int128{1} << 64, tiny, "18.446744073709551616 TINY"},
      {Money::limit, usd, "999999999999999999999999999999999999.99 USD"},
      {-Money::limit, jpy, "-99999999999999999999999999999999999999 JPY"},
      {-Money::limit, eighteen_letters, "-999999999999999999999.99999999999999999 ABCDEFG"},
      {static_cast<int128>(10'000'000'000'000'000'000u) * 10, usd,
       "1000000000000000000.00 USD"}, // zeros in the lower 19 digits
      {static_cast<int128>(10'000'000'000'000'000'000u) * 30 + 7, jpy, "300000000000000000007 JPY"},
  };
  for (const PrintCase &c : cases) EXPECT_EQ(to_string(Money::of_minor(c.units, c.currency)), c.text);
}

TEST(Print, OfNoAmountHasNoCode) {
  EXPECT_EQ(to_string(Money{}), "0");
  EXPECT_EQ(amount_text(Money{}), "0");
}

TEST(Print, WritesInsideTheBufferAndNoNul) {
  for (const Money &amount : {Money::of_minor(-Money::limit, Currency::custom("ABCDEFG", 18).value()),
                              money("-0.05 USD"), Money::zero(jpy), Money::of_minor(-Money::limit, usd)}) {
    std::array<char, max_money_text + 8> buffer;
    buffer.fill('#');
    const std::size_t length = print_to(buffer.data(), amount);
    ASSERT_LE(length, max_money_text);
    EXPECT_EQ(std::string_view(buffer.data(), length), to_string(amount));
    EXPECT_EQ(std::string_view(buffer.data() + length, buffer.size() - length),
              std::string(buffer.size() - length, '#'));
    EXPECT_EQ(std::string(buffer.data(), print_amount_to(buffer.data(), amount)), amount_text(amount));
  }
}

// L24: what is printed is read again as the same value at the same scale.
TEST(TextLaws, EveryTextThatIsPrintedIsReadBack) {
  RandomCases random("texts");
  for (std::uint64_t i = 0; i < case_count(100'000); ++i) {
    const Money amount = random.money();
    const Result<Money> read = parse_amount(amount_text(amount), amount.currency());
    ASSERT_TRUE(read && *read == amount) << to_string(amount) << ' ' << random.replay();
    if (amount.currency().code() != "TINY") {
      ASSERT_EQ(money(to_string(amount)), amount) << random.replay();
    }

    const Decimal value = random.decimal();
    const Decimal again = decimal(to_string(value));
    ASSERT_TRUE(again.coefficient() == value.coefficient() && again.scale() == value.scale())
        << to_string(value) << ' ' << random.replay();
  }
}

TEST(TextLaws, PrintingAgreesWithIntegersOfAnySize) {
  RandomCases random("prints");
  for (std::uint64_t i = 0; i < case_count(100'000); ++i) {
    const Decimal value = random.decimal();
    std::string digits = oracle::Integer(abs(oracle::integer(value.coefficient()))).str();
    if (digits.size() <= value.scale()) digits.insert(0, value.scale() + 1 - digits.size(), '0');
    if (value.scale() != 0) digits.insert(digits.size() - value.scale(), 1, '.');
    if (value.sign() < 0) digits.insert(0, 1, '-');
    ASSERT_EQ(to_string(value), digits) << random.replay();
  }
}

// The short and the long way of reading are one grammar: leading zeros send any text the long way.
TEST(TextLaws, ShortAndLongTextsAreReadAlike) {
  constexpr std::string_view alphabet = "0123456789-. 5";
  RandomCases random("grammar");
  const std::string zeros(24, '0');
  std::uint64_t accepted = 0;
  for (std::uint64_t i = 0; i < case_count(200'000); ++i) {
    std::string short_text(1 + random.below(9), '0');
    for (char &c : short_text) c = alphabet[random.below(static_cast<unsigned>(alphabet.size()))];
    const bool negative = short_text.front() == '-';
    const std::string long_text = negative ? "-" + zeros + short_text.substr(1) : zeros + short_text;
    // The zeros are a whole part of their own: a text that lacks one is not comparable.
    const std::size_t first = negative ? 1 : 0;
    if (short_text.size() <= first || short_text[first] < '0' || short_text[first] > '9') continue;
    const Result<Decimal> a = parse_decimal(short_text);
    const Result<Decimal> b = parse_decimal(long_text);
    accepted += a.has_value();
    ASSERT_EQ(a.code(), b.code()) << short_text;
    if (a) {
      ASSERT_EQ(to_string(*a), to_string(*b)) << short_text;
    } else {
      ASSERT_EQ(a.error().position + zeros.size(), b.error().position) << short_text;
    }
  }
  EXPECT_GT(accepted, case_count(200'000) / 20);
}

TEST(TextLaws, ParsingRefusesWhatItWouldNotPrintExceptWhatIsListed) {
  constexpr std::string_view alphabet = "0123456789-. +,e";
  RandomCases random("refusals");
  for (std::uint64_t i = 0; i < case_count(200'000); ++i) {
    std::string given(random.below(7), '0');
    for (char &c : given) c = alphabet[random.below(static_cast<unsigned>(alphabet.size()))];
    const Result<Money> read = parse_amount(given, usd);
    if (!read) continue;
    std::string canonical = amount_text(*read);
    if (given == canonical) continue;
    // Leading zeros, fewer decimals, minus zero: undo them, and nothing may be left.
    if (given.find('.') == std::string::npos) given += ".";
    while (given.size() - given.find('.') <= 2) given += '0';
    bool negative = given.front() == '-';
    if (negative) given.erase(0, 1);
    given.erase(0, std::min(given.find_first_not_of('0'), given.find('.') - 1));
    if (given.front() == '.') given.insert(0, 1, '0');
    negative = negative && given.find_first_not_of("0.") != std::string::npos;
    ASSERT_EQ((negative ? "-" : "") + given, canonical);
  }
}

TEST(DigitCount, IsTheLengthOfTheDigits) {
  EXPECT_EQ(digit_count(0), 1u);
  for (unsigned power = 0; power <= max_word_power_of_ten; ++power) {
    const std::uint64_t value = word_powers_of_ten[power];
    EXPECT_EQ(digit_count(value), power + 1);
    if (power > 0) {
      EXPECT_EQ(digit_count(value - 1), power);
    }
    EXPECT_EQ(digit_count(value + 1), power + 1);
  }
  for (unsigned bit = 0; bit < 64; ++bit)
    for (const std::uint64_t value :
         {(std::uint64_t{1} << bit) - 1, std::uint64_t{1} << bit, (std::uint64_t{1} << bit) + 1})
      EXPECT_EQ(digit_count(value), std::to_string(value).size()) << value;
  EXPECT_EQ(digit_count(~std::uint64_t{0}), 20u);
}

TEST(Literals, ThrowWhereTheTextIsRefused) {
  EXPECT_EQ(money("12.34 USD").minor_units() == 1234, true);
  try {
    (void)money("12.3x USD");
    FAIL();
  } catch (const Exception &refused) {
    EXPECT_EQ(refused.code(), Errc::syntax);
    EXPECT_EQ(refused.error().position, 4u);
  }
  EXPECT_THROW((void)decimal("1,5"), Exception);
}

} // namespace
} // namespace openitem::text_test
