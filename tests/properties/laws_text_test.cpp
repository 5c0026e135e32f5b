// Law L24: text in and out, the same on every machine and in every locale.
#include "openitem/calendar/date.hpp"
#include "openitem/money/text.hpp"
#include "support/generator_random.hpp"
#include "support/model.hpp"

#include <gtest/gtest.h>

#include <clocale>
#include <string>

namespace openitem::testing_support::laws_text_test {
namespace {

Amount some_units(Random &random) {
  Amount units = 0;
  for (std::uint64_t digits = random.below(39); digits != 0; --digits)
    units = units * 10 + static_cast<Amount>(random.below(10));
  return random.one_in(2) ? units : -units;
}

// By hand: digits, point, decimals.
std::string printed(Amount units, unsigned decimals) {
  std::string digits = amount_text(units < 0 ? -units : units);
  while (digits.size() <= decimals) digits.insert(digits.begin(), '0');
  if (decimals != 0) digits.insert(digits.size() - decimals, ".");
  return (units < 0 ? "-" : "") + digits;
}

TEST(Laws, L24_ParsingWhatWasPrintedGivesItBack) {
  for (const char *locale : {"C", "de_DE.UTF-8", "tr_TR.UTF-8", "ar_EG.UTF-8", ""}) {
    std::setlocale(LC_ALL, locale); // where the machine has it
    Random random(24);
    for (int round = 0; round < 20'000; ++round) {
      const Currency currency = Currency::iso(random.pick({"USD", "JPY", "KWD", "CLF"})).value();
      const Amount units = some_units(random);
      const Money amount = Money::of_minor(units, currency);
      ASSERT_EQ(amount_text(amount), printed(units, currency.digits()));
      ASSERT_EQ(to_string(amount), printed(units, currency.digits()) + " " + std::string(currency.code()));
      ASSERT_EQ(parse_money(to_string(amount)).value(), amount);
      ASSERT_EQ(parse_amount(amount_text(amount), currency).value(), amount);

      const auto scale = static_cast<unsigned>(random.below(Decimal::max_scale + 1));
      const Decimal decimal = Decimal::of(some_units(random), scale).value();
      const Decimal back = parse_decimal(to_string(decimal)).value();
      ASSERT_EQ(to_string(decimal), printed(decimal.coefficient(), scale));
      ASSERT_EQ(back, decimal);
      ASSERT_EQ(back.scale(), decimal.scale());

      const Date day =
          Date::from_day_number(static_cast<std::int32_t>(1 + random.below(Date::last_day_number))).value();
      ASSERT_EQ(parse_date(to_string(day)).value(), day);
    }
  }
  std::setlocale(LC_ALL, "C");
}

// What it would not print it refuses, but for leading zeros, missing decimals and the minus of a zero.
TEST(Laws, L24_ParsingAcceptsOnlyWhatItsGrammarSays) {
  Random random(25);
  const Currency usd = Currency::iso("USD").value();
  const std::string letters = "0123456789.-+ ,eE'$x";
  std::uint64_t accepted = 0;
  for (int round = 0; round < 200'000; ++round) {
    std::string text;
    for (std::uint64_t i = random.below(9); i != 0; --i)
      text += random.percent(70) ? letters[random.below(10)] : letters[random.below(letters.size())];
    const auto parsed = parse_amount(text, usd);
    // number = ["-"] digits ["." digits], at most two decimals
    std::size_t at = !text.empty() && text[0] == '-' ? 1 : 0;
    const auto digits = [&] {
      const std::size_t first = at;
      while (at < text.size() && text[at] >= '0' && text[at] <= '9') ++at;
      return at - first;
    };
    bool right = digits() != 0;
    if (right && at < text.size() && text[at] == '.') {
      ++at;
      const std::size_t decimals = digits();
      right = decimals == 1 || decimals == 2;
    }
    right = right && at == text.size();
    ASSERT_EQ(parsed.has_value(), right) << "'" << text << "'";
    if (!parsed) {
      ASSERT_TRUE(parsed.code() == Errc::syntax || parsed.code() == Errc::too_many_decimals) << text;
      ASSERT_LE(parsed.error().position, text.size()) << text;
      continue;
    }
    ++accepted;
    ASSERT_EQ(parse_amount(amount_text(*parsed), usd).value(), *parsed) << text;
  }
  EXPECT_GT(accepted, 10'000U);
}

} // namespace
} // namespace openitem::testing_support::laws_text_test
