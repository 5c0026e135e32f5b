#include "openitem/money/split.hpp"
#include "openitem/money/text.hpp"

#include "oracle.hpp"
#include "random_cases.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <string>
#include <vector>

namespace openitem::split_test {
namespace {

std::vector<Decimal> weights_of(const std::vector<std::string> &texts) {
  std::vector<Decimal> weights;
  for (const std::string &text : texts) weights.push_back(decimal(text));
  return weights;
}

// "57.14 28.57 14.29", with "| 0.01" behind when something is left over.
std::string text(const Money &amount, const std::vector<Decimal> &weights, SplitRemainder remainder) {
  std::vector<Money> parts(weights.size());
  const Result<Money> left = split(amount, weights, parts, remainder);
  if (!left) return std::string(name(left.code()));
  std::string text;
  for (const Money &part : parts) text += (text.empty() ? "" : " ") + amount_text(part);
  return left->is_zero() ? text : text + " | " + amount_text(*left);
}

TEST(Split, GivesTheWorkedExamples) {
  struct Case {
    const char *amount;
    std::vector<std::string> weights;
    SplitRemainder remainder;
    const char *parts;
  };
  using enum SplitRemainder;
  const Case cases[] = {
      // X06
      {"100.00 USD", {"200.00", "100.00", "50.00"}, largest_remainder, "57.14 28.57 14.29"},
      {"100.00 USD", {"300", "300", "100"}, largest_remainder, "42.86 42.86 14.28"},
      {"0.01 USD", {"100", "100"}, largest_remainder, "0.01 0.00"},
      {"100.01 USD", {"1", "1"}, largest_remainder, "50.01 50.00"},
      // X32
      {"100 JPY", {"1", "1", "1"}, largest_remainder, "34 33 33"},
      {"10.000 KWD", {"1", "1", "1"}, largest_remainder, "3.334 3.333 3.333"},
      {"1.0000 CLF", {"1", "1", "1"}, largest_remainder, "0.3334 0.3333 0.3333"},
      {"100.00 USD", {"1", "1", "1"}, last, "33.33 33.33 33.34"},
      // Half a cent for each of two (a fault that instalments of other systems showed)
      {"0.03 USD", {"1", "1"}, largest_remainder, "0.02 0.01"},
      {"0.03 USD", {"1", "1"}, last, "0.01 0.02"},
      // 22 parts of equal weight sum to the whole
      {"1.00 USD", std::vector<std::string>(22, "4.5454"), largest_remainder,
       "0.05 0.05 0.05 0.05 0.05 0.05 0.05 0.05 0.05 0.05 0.05 0.05 0.04 0.04 0.04 0.04 0.04 0.04 0.04 0.04 "
       "0.04 0.04"},
  };
  for (const Case &c : cases) EXPECT_EQ(text(money(c.amount), weights_of(c.weights), c.remainder), c.parts);
}

TEST(Split, SendsTheRemainderWhereItIsTold) {
  const std::vector<Decimal> weights = weights_of({"0", "1", "1", "1", "0.0"});
  const Money amount = money("0.05 USD");
  EXPECT_EQ(text(amount, weights, SplitRemainder::largest_remainder), "0.00 0.02 0.02 0.01 0.00");
  EXPECT_EQ(text(amount, weights, SplitRemainder::first), "0.00 0.03 0.01 0.01 0.00");
  EXPECT_EQ(text(amount, weights, SplitRemainder::last), "0.00 0.01 0.01 0.03 0.00");
  EXPECT_EQ(text(amount, weights, SplitRemainder::separate), "0.00 0.01 0.01 0.01 0.00 | 0.02");
  EXPECT_EQ(text(-amount, weights, SplitRemainder::separate), "0.00 -0.01 -0.01 -0.01 0.00 | -0.02");
}

TEST(Split, OfNothingIsNothingForEveryone) {
  for (const auto remainder : {SplitRemainder::largest_remainder, SplitRemainder::first, SplitRemainder::last,
                               SplitRemainder::separate})
    EXPECT_EQ(text(money("0.00 USD"), weights_of({"1", "2"}), remainder), "0.00 0.00");
}

TEST(Split, GoesToTheLimitOnBothSides) {
  const Money limit = Money::of_minor(Money::limit, Currency::iso("JPY").value());
  const Decimal most = Decimal::of(Money::limit, 0).value();
  EXPECT_EQ(text(limit, {most}, SplitRemainder::largest_remainder), amount_text(limit));
  EXPECT_EQ(text(-limit, {1, 1, 1}, SplitRemainder::largest_remainder),
            "-33333333333333333333333333333333333333 -33333333333333333333333333333333333333 "
            "-33333333333333333333333333333333333333");
  EXPECT_EQ(text(limit, {1, 1}, SplitRemainder::largest_remainder),
            "50000000000000000000000000000000000000 49999999999999999999999999999999999999");
  const Decimal half = Decimal::of(Money::limit / 2, 0).value();
  EXPECT_EQ(text(limit, {half, 1}, SplitRemainder::largest_remainder),
            "99999999999999999999999999999999999997 2");
}

TEST(Split, RefusesWeightsThatAreNone) {
  const Money amount = money("1.00 USD");
  const auto refusal = [&](const std::vector<Decimal> &weights) {
    std::vector<Money> parts(weights.size());
    return split(amount, weights, parts).error();
  };
  const Decimal most = Decimal::of(Money::limit, 0).value();
  EXPECT_EQ(describe(refusal({})), "invalid_argument: weights: outside its range; one above 0 would do");
  EXPECT_EQ(describe(refusal({0, decimal("0.00")})), describe(refusal({})));
  EXPECT_EQ(describe(refusal({1, -1})),
            "invalid_argument: weights: outside its range; 0 or more would do; at index 1");
  EXPECT_EQ(refusal({most, 1}), (Error{.code = Errc::overflow, .field = "weights", .position = 1}));
  EXPECT_EQ(refusal({most, most}), (Error{.code = Errc::overflow, .field = "weights", .position = 1}));
  EXPECT_EQ(refusal({most, decimal("0.1")}),
            (Error{.code = Errc::overflow, .field = "weights", .position = 0}));
  EXPECT_EQ(refusal({decimal("0.1"), most}),
            (Error{.code = Errc::overflow, .field = "weights", .position = 1}));
}

TEST(Split, RefusesListsOfTwoLengths) {
  const std::vector<Decimal> weights(3, Decimal(1));
  std::vector<Money> parts(2);
  EXPECT_EQ(split(money("1.00 USD"), weights, parts).error(), does_not_go_with("parts", "weights"));
}

TEST(Split, LeavesPartsAloneWhenItRefuses) {
  const std::vector<Money> before(2, money("7.00 EUR"));
  std::vector<Money> parts = before;
  const std::vector<std::vector<Decimal>> refused{{0, 0}, {1, -1}, {1}, {}};
  for (const auto &weights : refused) {
    EXPECT_FALSE(split(money("1.00 USD"), weights, parts));
    EXPECT_EQ(parts, before);
  }
  EXPECT_EQ(
      split(money("1.00 USD"), std::vector<Decimal>{1, 1}, parts, static_cast<SplitRemainder>(9)).error(),
      (Error{.code = Errc::invalid_argument, .field = "remainder"}));
  EXPECT_EQ(parts, before);
}

TEST(Split, TakesOpenAmountsAsWeights) {
  const std::vector<Money> open{money("200.00 USD"), money("100.00 USD"), money("50.00 USD")};
  std::vector<Money> parts(3);
  ASSERT_TRUE(split(money("100.00 USD"), open, parts));
  EXPECT_EQ(amount_text(parts[0]) + ' ' + amount_text(parts[1]) + ' ' + amount_text(parts[2]),
            "57.14 28.57 14.29");
  ASSERT_TRUE(split(money("100 JPY"), open, parts)); // the amount may be in another currency
  EXPECT_EQ(to_string(parts[0]) + ' ' + to_string(parts[2]), "57 JPY 14 JPY");

  const std::vector<Money> mixed{money("1.00 USD"), money("1.00 EUR")};
  parts.assign(2, money("7.00 EUR"));
  EXPECT_EQ(split(money("1.00 USD"), mixed, parts).error(),
            (Error{.code = Errc::currency_mismatch, .field = "weights", .position = 1}));
  EXPECT_EQ(to_string(parts[0]), "7.00 EUR");
  EXPECT_EQ(
      split(money("1.00 USD"), std::vector<Money>{money("1.00 USD"), money("-0.01 USD")}, parts).error(),
      (Error{.code = Errc::invalid_argument, .field = "weights", .position = 1, .allowed = "0 or more"}));
}

// L7, and the parts themselves, from shares as exact fractions.

struct RandomSplit {
  Money amount;
  std::vector<Decimal> weights;
  std::vector<oracle::Integer> sizes; // the weights at one scale
  oracle::Integer total;

  explicit RandomSplit(RandomCases &random)
      : amount(random.money())
      , weights(1 + random.below(12)) {
    const unsigned kind = random.below(4);
    for (Decimal &weight : weights) {
      if (kind == 0) weight = Decimal(random.below(4)); // many ties and zeros
      if (kind == 1) weight = Decimal::of(static_cast<int128>(random.size() >> 60), random.below(3)).value();
      if (kind == 2) weight = Decimal::of(static_cast<int128>(random.size() >> 8), 0).value();
      if (kind == 3) weight = Decimal::of(random.below(100'000), random.scale()).value();
    }
    if (std::all_of(weights.begin(), weights.end(), [](const Decimal &w) { return w.is_zero(); }))
      weights[0] = 1;
    for (const Decimal &weight : weights)
      sizes.push_back(oracle::integer(weight.coefficient()) * oracle::power_of_ten(18 - weight.scale()));
    for (const oracle::Integer &size : sizes) total += size;
  }

  std::vector<oracle::Integer> largest_remainder() const {
    const oracle::Integer units = abs(oracle::integer(amount.minor_units()));
    std::vector<oracle::Integer> parts;
    std::vector<oracle::Integer> lost;
    oracle::Integer left = units;
    for (const oracle::Integer &size : sizes) {
      parts.push_back(units * size / total);
      lost.push_back(units * size % total);
      left -= parts.back();
    }
    std::vector<std::size_t> order(sizes.size());
    std::iota(order.begin(), order.end(), 0u);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return lost[a] > lost[b]; });
    for (std::size_t i = 0; i < left; ++i) ++parts[order[i]];
    if (amount.sign() < 0)
      for (oracle::Integer &part : parts) part = -part;
    return parts;
  }
};

TEST(SplitLaws, HoldForRandomAmountsAndWeights) {
  RandomCases random("split");
  for (std::uint64_t i = 0; i < case_count(30'000); ++i) {
    const RandomSplit given(random);
    const std::size_t n = given.weights.size();
    std::vector<Money> parts(n);
    const Result<Money> left = split(given.amount, given.weights, parts);
    if (!left) { // the common scale makes a weight too long
      ASSERT_EQ(left.code(), Errc::overflow);
      continue;
    }
    ASSERT_EQ(*left, Money::zero(given.amount.currency()));
    ASSERT_EQ(std::accumulate(parts.begin(), parts.end(), Money::zero(given.amount.currency())), given.amount)
        << random.replay();
    const std::vector<oracle::Integer> expected = given.largest_remainder();
    for (std::size_t k = 0; k < n; ++k)
      ASSERT_EQ(oracle::integer(parts[k].minor_units()), expected[k])
          << "part " << k << "; " << random.replay();

    std::vector<Money> negated(n);
    ASSERT_TRUE(split(-given.amount, given.weights, negated));
    for (std::size_t k = 0; k < n; ++k) {
      ASSERT_EQ(negated[k], -parts[k]) << random.replay();
      if (given.weights[k].is_zero()) {
        ASSERT_TRUE(parts[k].is_zero()) << random.replay();
      }
    }
  }
}

TEST(SplitLaws, HoldForTheOtherRemainders) {
  RandomCases random("split remainders");
  for (std::uint64_t i = 0; i < case_count(20'000); ++i) {
    const RandomSplit given(random);
    const std::size_t n = given.weights.size();
    std::vector<Money> parts(n);
    const Result<Money> left = split(given.amount, given.weights, parts, SplitRemainder::separate);
    if (!left) continue;
    std::vector<Money> first(n);
    std::vector<Money> last(n);
    ASSERT_EQ(*split(given.amount, given.weights, first, SplitRemainder::first),
              Money::zero(given.amount.currency()));
    ASSERT_EQ(*split(given.amount, given.weights, last, SplitRemainder::last),
              Money::zero(given.amount.currency()));
    for (std::size_t k = 0; k < n; ++k) {
      const oracle::Integer units = oracle::integer(given.amount.minor_units());
      ASSERT_EQ(oracle::integer(parts[k].minor_units()), units * given.sizes[k] / given.total)
          << random.replay();
    }
    std::vector<Money> expected = parts;
    const auto has_weight = [](const Decimal &w) { return !w.is_zero(); };
    const auto at =
        std::find_if(given.weights.begin(), given.weights.end(), has_weight) - given.weights.begin();
    expected[static_cast<std::size_t>(at)] += *left;
    ASSERT_EQ(first, expected) << random.replay();
    expected = parts;
    const auto after =
        std::find_if(given.weights.rbegin(), given.weights.rend(), has_weight) - given.weights.rbegin();
    expected[n - 1 - static_cast<std::size_t>(after)] += *left;
    ASSERT_EQ(last, expected) << random.replay();
  }
}

TEST(SplitLaws, OrderOfEqualWeightsDecidesOnlyWhoGetsTheExtraUnit) {
  RandomCases random("split order");
  for (std::uint64_t i = 0; i < case_count(5'000); ++i) {
    const RandomSplit given(random);
    std::vector<Money> parts(given.weights.size());
    if (!split(given.amount, given.weights, parts)) continue;
    std::vector<Decimal> reversed(given.weights.rbegin(), given.weights.rend());
    std::vector<Money> parts_reversed(parts.size());
    ASSERT_TRUE(split(given.amount, reversed, parts_reversed));
    const auto multiset = [](const std::vector<Decimal> &weights, std::vector<Money> p) {
      std::vector<std::pair<std::string, std::string>> pairs;
      for (std::size_t k = 0; k < p.size(); ++k) pairs.emplace_back(to_string(weights[k]), to_string(p[k]));
      std::sort(pairs.begin(), pairs.end());
      return pairs;
    };
    // Equal remainders of unequal weights may trade the extra unit too; so compare sums of parts per weight
    // only where the remainder is decided by weight alone.
    if (std::adjacent_find(given.weights.begin(), given.weights.end(), std::not_equal_to<>()) ==
        given.weights.end()) {
      ASSERT_EQ(multiset(given.weights, parts), multiset(reversed, parts_reversed)) << random.replay();
    }
    for (std::size_t k = 0; k < parts.size(); ++k) {
      const int128 difference = parts[k].minor_units() - parts_reversed[parts.size() - 1 - k].minor_units();
      ASSERT_TRUE(difference >= -1 && difference <= 1) << random.replay();
    }
  }
}

TEST(SplitLaws, HoldForALargeRun) {
  const std::size_t n = 10'000;
  std::vector<Decimal> weights;
  for (std::size_t i = 0; i < n; ++i)
    weights.push_back(Decimal::of(static_cast<int128>(i * 7919 % 10'007), 2).value());
  std::vector<Money> parts(n);
  const Money amount = money("1234567.89 USD");
  ASSERT_TRUE(split(amount, weights, parts));
  EXPECT_EQ(std::accumulate(parts.begin(), parts.end(), Money::zero(amount.currency())), amount);
}

} // namespace
} // namespace openitem::split_test
