// Rounding, from a table of cases and against an independent implementation.
#include "openitem/money/arithmetic.hpp"
#include "openitem/money/text.hpp"

#include "money/rounding_rule.hpp"
#include "oracle.hpp"
#include "random_cases.hpp"

#include <gtest/gtest.h>

#include <array>
#include <fstream>
#include <set>
#include <string>
#include <vector>

namespace openitem::rounding_test {
namespace {

constexpr std::array<std::pair<std::string_view, Rounding>, 8> modes{{{"unnecessary", Rounding::unnecessary},
                                                                      {"half_up", Rounding::half_up},
                                                                      {"half_down", Rounding::half_down},
                                                                      {"half_even", Rounding::half_even},
                                                                      {"up", Rounding::up},
                                                                      {"down", Rounding::down},
                                                                      {"floor", Rounding::floor},
                                                                      {"ceiling", Rounding::ceiling}}};

Rounding mode_named(const std::string &name) {
  for (const auto &[word, mode] : modes)
    if (word == name) return mode;
  throw std::runtime_error("no rounding is called " + name);
}

// Words apart by spaces; 'quoted words' are one.
std::vector<std::string> words_of(const std::string &line) {
  std::vector<std::string> words;
  std::size_t i = 0;
  while ((i = line.find_first_not_of(' ', i)) != std::string::npos) {
    const char end = line[i] == '\'' ? '\'' : ' ';
    if (end == '\'') ++i;
    const std::size_t after = std::min(line.find(end, i), line.size());
    words.push_back(line.substr(i, after - i));
    i = after + 1;
    if (i >= line.size()) break;
  }
  return words;
}

template <class T> std::string text(const Result<T> &result) {
  return result ? to_string(*result) : "? " + std::string(name(result.code()));
}

int128 whole(const std::string &text) {
  return decimal(text).coefficient();
}

unsigned scale(const std::string &text) {
  return static_cast<unsigned>(std::stoul(text));
}

std::string evaluate(const std::string &operation, const std::vector<std::string> &a, Rounding mode) {
  if (operation == "rescale") return text(rescale(decimal(a.at(0)), scale(a.at(1)), mode));
  if (operation == "quotient") return text(quotient(whole(a.at(0)), whole(a.at(1)), scale(a.at(2)), mode));
  if (operation == "extend")
    return text(extend(decimal(a.at(0)), decimal(a.at(1)), Currency::iso(a.at(2)).value(), mode));
  if (operation == "multiply") return text(multiply(money(a.at(0)), decimal(a.at(1)), mode));
  if (operation == "percent") return text(percent_of(money(a.at(0)), Percent{decimal(a.at(1))}, mode));
  if (operation == "divide") return text(divide(money(a.at(0)), decimal(a.at(1)), mode));
  if (operation == "proportion")
    return text(proportion(money(a.at(0)), money(a.at(1)), money(a.at(2)), mode));
  if (operation == "step") return text(round_to_step(money(a.at(0)), money(a.at(1)), mode));
  throw std::runtime_error("no operation is called " + operation);
}

TEST(RoundingCases, OfTheTableComeOutAsWritten) {
  std::ifstream file(OPENITEM_SOURCE_DIR "/tests/money/rounding.decTest");
  ASSERT_TRUE(file);
  const std::string rounding = "rounding: ";
  Rounding mode = Rounding::unnecessary;
  std::set<std::string> ids;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line.starts_with("--")) continue;
    if (line.starts_with(rounding)) {
      mode = mode_named(line.substr(rounding.size()));
      continue;
    }
    const std::vector<std::string> words = words_of(line);
    const auto arrow = std::find(words.begin(), words.end(), "->");
    ASSERT_TRUE(words.size() >= 4 && arrow != words.end() && arrow + 1 != words.end()) << line;
    EXPECT_TRUE(ids.insert(words[0]).second) << "two cases are called " << words[0];
    std::string expected = arrow[1];
    if (arrow + 2 != words.end()) expected += ' ' + arrow[2];
    EXPECT_EQ(evaluate(words[1], {words.begin() + 2, arrow}, mode), expected) << line;
  }
  EXPECT_EQ(ids.size(), 659u);
}

// The comment of money/rounding.hpp as a table.
TEST(Rounding, OfTwoAndAHalfIsAsDocumented) {
  struct Case {
    Rounding mode;
    const char *positive, *negative;
  };
  for (const Case &c : {Case{Rounding::half_up, "3", "-3"},
                        {Rounding::half_down, "2", "-2"},
                        {Rounding::half_even, "2", "-2"},
                        {Rounding::up, "3", "-3"},
                        {Rounding::down, "2", "-2"},
                        {Rounding::floor, "2", "-3"},
                        {Rounding::ceiling, "3", "-2"}}) {
    EXPECT_EQ(to_string(rescale(decimal("2.5"), 0, c.mode).value()), c.positive);
    EXPECT_EQ(to_string(rescale(decimal("-2.5"), 0, c.mode).value()), c.negative);
  }
}

TEST(Rounding, OfAnUnknownRuleDropsNoDigit) {
  for (const int number : {0, 9, 10, 128, 255}) {
    const auto mode = static_cast<Rounding>(number);
    EXPECT_EQ(rescale(decimal("2.5"), 0, mode).code(), Errc::inexact) << number;
    EXPECT_EQ(to_string(rescale(decimal("2.0"), 0, mode).value()), "2") << number;
    EXPECT_EQ(divide(money("1.00 USD"), 3, mode).code(), Errc::inexact) << number;
    EXPECT_EQ(to_string(divide(money("1.00 USD"), 4, mode).value()), "0.25 USD") << number;
  }
}

TEST(Rounding, GivesTheSameByTableAsByRule) {
  for (const auto &[word, mode] : modes) {
    if (!may_drop_digits(mode)) continue;
    for (unsigned i = 0; i < 16; ++i) {
      const auto cut = static_cast<CutOff>(i % 4);
      const bool odd = (i & 4) != 0;
      const bool negative = (i & 8) != 0;
      EXPECT_EQ(growth(mode, cut, odd, negative) == 1, rule(mode, cut, odd, negative)) << word << ' ' << i;
    }
  }
}

// Every rule for every tenth from -4.0 to 4.0, against the definition of the rule.
TEST(Rounding, FollowsItsDefinitionAroundZero) {
  for (const auto &[word, mode] : modes)
    for (int tenths = -40; tenths <= 40; ++tenths) {
      const oracle::Answer expected = oracle::round({tenths, 10}, mode);
      const Result<Decimal> rounded = rescale(Decimal::of(tenths, 1).value(), 0, mode);
      ASSERT_EQ(rounded.code(), expected.code) << word << ' ' << tenths;
      if (rounded) {
        EXPECT_EQ(oracle::integer(rounded->coefficient()), expected.value) << word << ' ' << tenths;
      }
    }
}

// Random cases against fractions of unbounded size.

class AgainstFractions : public testing::Test {
 protected:
  RandomCases random{testing::UnitTest::GetInstance()->current_test_info()->name()};
  const std::uint64_t cases = case_count(100'000);

  static oracle::Answer answer(const Result<Money> &result) {
    if (!result) return {.code = result.code()};
    return {.value = oracle::integer(result->minor_units())};
  }
  static oracle::Answer answer(const Result<Decimal> &result) {
    if (!result) return {.code = result.code()};
    return {.value = oracle::integer(result->coefficient())};
  }
  template <class T>
  void expect(const Result<T> &actual, const oracle::Fraction &exact, Rounding mode,
              const std::string &inputs) {
    const oracle::Answer expected = oracle::round(exact, mode);
    ASSERT_EQ(oracle::text(answer(actual)), oracle::text(expected))
        << inputs << " by " << modes[static_cast<std::size_t>(mode) - 1].first << "; " << random.replay();
  }
};

using oracle::integer;
using oracle::power_of_ten;

TEST_F(AgainstFractions, Extend) {
  for (std::uint64_t i = 0; i < cases; ++i) {
    const Decimal quantity = random.decimal();
    const Decimal price = random.decimal();
    const Currency currency = random.currency();
    const Rounding mode = random.rounding();
    const oracle::Fraction exact{integer(quantity.coefficient()) * integer(price.coefficient()) *
                                     power_of_ten(currency.digits()),
                                 power_of_ten(quantity.scale() + price.scale())};
    const Result<Money> actual = extend(quantity, price, currency, mode);
    expect(actual, exact, mode,
           to_string(quantity) + " x " + to_string(price) + " " + std::string(currency.code()));
    if (HasFatalFailure()) return;
    if (actual) {
      ASSERT_EQ(actual->currency(), currency);
    }
  }
}

TEST_F(AgainstFractions, Multiply) {
  for (std::uint64_t i = 0; i < cases; ++i) {
    const Money amount = random.money();
    const Decimal factor = random.decimal();
    const Rounding mode = random.rounding();
    expect(multiply(amount, factor, mode),
           {integer(amount.minor_units()) * integer(factor.coefficient()), power_of_ten(factor.scale())},
           mode, to_string(amount) + " x " + to_string(factor));
    if (HasFatalFailure()) return;
  }
}

TEST_F(AgainstFractions, PercentOf) {
  for (std::uint64_t i = 0; i < cases; ++i) {
    const Money amount = random.money();
    const Percent percent{random.decimal()};
    const Rounding mode = random.rounding();
    expect(percent_of(amount, percent, mode),
           {integer(amount.minor_units()) * integer(percent.value.coefficient()),
            power_of_ten(percent.value.scale() + 2)},
           mode, to_string(percent) + " of " + to_string(amount));
    if (HasFatalFailure()) return;
  }
}

TEST_F(AgainstFractions, Proportion) {
  for (std::uint64_t i = 0; i < cases; ++i) {
    const Money amount = random.money();
    const Money numerator = Money::of_minor(random.signed_size(), amount.currency());
    const Money denominator = Money::of_minor(random.signed_size(), amount.currency());
    const Rounding mode = random.rounding();
    const Result<Money> actual = proportion(amount, numerator, denominator, mode);
    if (denominator.is_zero()) {
      ASSERT_EQ(actual.code(), Errc::division_by_zero);
      continue;
    }
    const oracle::Integer sign = denominator.sign();
    expect(actual,
           {sign * integer(amount.minor_units()) * integer(numerator.minor_units()),
            sign * integer(denominator.minor_units())},
           mode, to_string(amount) + " x " + to_string(numerator) + " / " + to_string(denominator));
    if (HasFatalFailure()) return;
  }
}

TEST_F(AgainstFractions, Divide) {
  for (std::uint64_t i = 0; i < cases; ++i) {
    const Money amount = random.money();
    const Decimal divisor = random.decimal();
    const Rounding mode = random.rounding();
    const Result<Money> actual = divide(amount, divisor, mode);
    if (divisor.is_zero()) {
      ASSERT_EQ(actual.code(), Errc::division_by_zero);
      continue;
    }
    const oracle::Integer sign = divisor.sign();
    expect(actual,
           {sign * integer(amount.minor_units()) * power_of_ten(divisor.scale()),
            sign * integer(divisor.coefficient())},
           mode, to_string(amount) + " / " + to_string(divisor));
    if (HasFatalFailure()) return;
  }
}

TEST_F(AgainstFractions, RoundToStep) {
  for (std::uint64_t i = 0; i < cases; ++i) {
    const Money amount = random.money();
    const Money step = abs(Money::of_minor(random.signed_size(), amount.currency()));
    const Rounding mode = random.rounding();
    const Result<Money> actual = round_to_step(amount, step, mode);
    if (step.is_zero()) {
      ASSERT_EQ(actual.code(), Errc::invalid_argument);
      continue;
    }
    oracle::Answer expected =
        oracle::round({integer(amount.minor_units()), integer(step.minor_units())}, mode);
    expected.value *= integer(step.minor_units());
    if (abs(expected.value) >= power_of_ten(38)) expected = {.code = Errc::overflow};
    ASSERT_EQ(oracle::text(answer(actual)), oracle::text(expected))
        << to_string(amount) << " by " << to_string(step) << "; " << random.replay();
  }
}

TEST_F(AgainstFractions, Rescale) {
  for (std::uint64_t i = 0; i < cases; ++i) {
    const Decimal value = random.decimal();
    const unsigned scale = random.scale();
    const Rounding mode = random.rounding();
    const Result<Decimal> actual = rescale(value, scale, mode);
    expect(actual, {integer(value.coefficient()) * power_of_ten(scale), power_of_ten(value.scale())}, mode,
           to_string(value) + " at scale " + std::to_string(scale));
    if (HasFatalFailure()) return;
    if (actual) {
      ASSERT_EQ(actual->scale(), scale);
    }
  }
}

TEST_F(AgainstFractions, Quotient) {
  for (std::uint64_t i = 0; i < cases; ++i) {
    // The whole range of the type, beyond the 38 digits of decimals.
    const auto any = [&] {
      return random.below(2) == 0 ? static_cast<int128>(random.two_words()) : random.signed_size();
    };
    const int128 numerator = any();
    const int128 denominator = any();
    const unsigned scale = random.scale();
    const Rounding mode = random.rounding();
    const Result<Decimal> actual = quotient(numerator, denominator, scale, mode);
    if (denominator == 0) {
      ASSERT_EQ(actual.code(), Errc::division_by_zero);
      continue;
    }
    const oracle::Integer sign = denominator < 0 ? -1 : 1;
    expect(actual, {sign * integer(numerator) * power_of_ten(scale), sign * integer(denominator)}, mode,
           integer(numerator).str() + " / " + integer(denominator).str());
    if (HasFatalFailure()) return;
  }
}

} // namespace
} // namespace openitem::rounding_test
