#include "openitem/base/error.hpp"

#include <gtest/gtest.h>

#include <cstring>
#include <limits>
#include <string>
#include <string_view>
#include <type_traits>

namespace openitem::error_test {
namespace {

FittingAmount eur(std::int64_t cents) {
  return {.low = static_cast<std::uint64_t>(cents),
          .high = cents < 0 ? -1 : 0,
          .code = {'E', 'U', 'R'},
          .digits = 2};
}

FittingAmount words(std::int64_t high, std::uint64_t low, std::string_view code, std::uint8_t digits) {
  FittingAmount amount{.low = low, .high = high, .digits = digits};
  code.copy(amount.code.data(), amount.code.size());
  return amount;
}

TEST(Error, IsAPlainValueThatNeedsNoMemory) {
  static_assert(std::is_trivially_copyable_v<Error>);
  static_assert(std::is_nothrow_default_constructible_v<Error>);
  EXPECT_EQ(Error{}.code, Errc::ok);
}

TEST(Error, ComparesTheFieldByItsText) {
  const std::string same = "amount";
  const Error a{.code = Errc::overflow, .field = "amount"};
  const Error b{.code = Errc::overflow, .field = same.c_str()};
  EXPECT_EQ(a, b);
  EXPECT_NE(a, (Error{.code = Errc::overflow, .field = "total"}));
}

TEST(Error, DiffersInEachOfItsParts) {
  const Error error{.code = Errc::exceeds_open,
                    .kind = EntityKind::invoice,
                    .id = 17,
                    .field = "amount",
                    .position = 3,
                    .fitting = eur(6000),
                    .related_count = 1,
                    .related = {5}};
  EXPECT_EQ(error, Error(error));
  const auto differs = [&](auto change) {
    Error other = error;
    change(other);
    return other != error;
  };
  EXPECT_TRUE(differs([](Error &e) { e.code = Errc::exceeds_unapplied; }));
  EXPECT_TRUE(differs([](Error &e) { e.kind = EntityKind::payment; }));
  EXPECT_TRUE(differs([](Error &e) { e.id = 18; }));
  EXPECT_TRUE(differs([](Error &e) { e.field = "total"; }));
  EXPECT_TRUE(differs([](Error &e) { e.position = 4; }));
  EXPECT_TRUE(differs([](Error &e) { e.fitting.low = 1; }));
  EXPECT_TRUE(differs([](Error &e) { e.related_count = 2; }));
  EXPECT_TRUE(differs([](Error &e) { e.related[0] = 6; }));
}

TEST(Describe, SaysWhatWasRefusedAndWhatWouldHaveFitted) {
  struct Case {
    Error error;
    std::string_view text;
  };
  const Case cases[] = {
      {{.code = Errc::exceeds_open,
        .kind = EntityKind::invoice,
        .id = 17,
        .field = "amount",
        .fitting = eur(6000)},
       "exceeds_open: invoice 17, amount: more than is open; 60.00 EUR would have fitted"},
      {{.code = Errc::out_of_memory}, "out_of_memory: out of memory"},
      {{.code = Errc::division_by_zero, .field = "divisor"}, "division_by_zero: divisor: division by zero"},
      {{.code = Errc::unknown_customer, .kind = EntityKind::customer, .id = 9},
       "unknown_customer: customer 9: there is no such customer"},
      {{.code = Errc::number_taken, .kind = EntityKind::credit_memo},
       "number_taken: credit memo: the number is taken"},
      {{.code = Errc::id_taken, .id = 3}, "id_taken: 3: the id is taken"},
      {{.code = Errc::syntax, .position = 0}, "syntax: the text does not follow the grammar; at byte 0"},
      {{.code = Errc::too_many_decimals, .position = 4},
       "too_many_decimals: more decimals than the currency or the scale has; at byte 4"},
      {{.code = Errc::dates_go_backwards, .field = "due", .position = 2},
       "dates_go_backwards: due: the dates go backwards; at index 2"},
      {{.code = Errc::damaged, .position = 20},
       "damaged: the bytes are not as they were written; at byte 20"},
      {{.code = Errc::period_locked, .field = "effective", .position = 738'945},
       "period_locked: effective: the effective date lies in a locked period; 2024-02-29 or later would do"},
      {{.code = Errc::period_locked}, "period_locked: the effective date lies in a locked period"},
      {not_found(Errc::unknown_customer, EntityKind::customer, "code", "ACNE"),
       "unknown_customer: customer, code ACNE: there is no such customer"},
      {{.code = Errc::has_applications,
        .kind = EntityKind::invoice,
        .id = 1002,
        .related_count = 2,
        .related = {7, 9}},
       "has_applications: invoice 1002: live applications stand in the way; see 7, 9"},
      {{.code = Errc::in_use, .related_count = 6, .related = {1, 2, 3, 4}},
       "in_use: something refers to it, or it has a past; see 1, 2, 3, 4 and 2 more"},
      {{.code = static_cast<Errc>(4711), .kind = static_cast<EntityKind>(255)},
       "unknown: a code this version does not know"},
  };
  for (const Case &c : cases) EXPECT_EQ(describe(c.error), c.text);
}

TEST(Describe, ALockedPeriodTellsItsFirstOpenDay) {
  const auto tells = [](std::uint64_t day) {
    return std::string(open_days({.code = Errc::period_locked, .position = day}).view());
  };
  EXPECT_EQ(tells(1), "0001-01-01 or later");
  EXPECT_EQ(tells(693'655), "1900-03-01 or later");
  EXPECT_EQ(tells(730'179), "2000-02-29 or later");
  EXPECT_EQ(tells(739'616), "2025-12-31 or later");
  EXPECT_EQ(tells(739'617), "2026-01-01 or later");
  EXPECT_EQ(tells(3'652'059), "9999-12-31 or later");
  EXPECT_EQ(open_days({.code = Errc::damaged, .position = 7}), ShortText());
}

TEST(Describe, HasAWordForEveryKindOfRecord) {
  const std::pair<EntityKind, std::string_view> words_of_kinds[] = {
      {EntityKind::invoice, "invoice"},
      {EntityKind::debit_note, "debit note"},
      {EntityKind::finance_charge, "finance charge"},
      {EntityKind::fee, "fee"},
      {EntityKind::refund, "refund"},
      {EntityKind::debit_adjustment, "debit adjustment"},
      {EntityKind::tolerance_gain, "tolerance gain"},
      {EntityKind::opening_debit, "opening debit"},
      {EntityKind::payment, "payment"},
      {EntityKind::credit_memo, "credit memo"},
      {EntityKind::account_credit, "account credit"},
      {EntityKind::discount, "discount"},
      {EntityKind::tolerance_loss, "tolerance loss"},
      {EntityKind::write_off, "write-off"},
      {EntityKind::opening_credit, "opening credit"},
      {EntityKind::customer, "customer"},
      {EntityKind::job, "job"},
      {EntityKind::contract, "contract"},
      {EntityKind::application, "application"},
      {EntityKind::reversal, "reversal"},
      {EntityKind::currency, "currency"},
      {EntityKind::record, "record"},
  };
  for (const auto &[kind, word] : words_of_kinds)
    EXPECT_EQ(describe({.code = Errc::in_use, .kind = kind, .id = 1}),
              "in_use: " + std::string(word) + " 1: something refers to it, or it has a past");
}

TEST(Describe, PrintsAFittingAmountOfAnySizeAndCurrency) {
  struct Case {
    FittingAmount amount;
    std::string_view text;
  };
  constexpr std::uint64_t all_bits = std::numeric_limits<std::uint64_t>::max();
  const Case cases[] = {
      {eur(0), "0.00 EUR"},
      {eur(5), "0.05 EUR"},
      {eur(-5), "-0.05 EUR"},
      {eur(123456), "1234.56 EUR"},
      {words(0, 100, "JPY", 0), "100 JPY"},
      {words(0, 0, "JPY", 0), "0 JPY"},
      {words(0, 10, "KWD", 3), "0.010 KWD"},
      {words(0, 1, "POINTS7", 18), "0.000000000000000001 POINTS7"},
      // 2^64 and its neighbours: the carry between the two words
      {words(0, all_bits, "EUR", 2), "184467440737095516.15 EUR"},
      {words(1, 0, "EUR", 2), "184467440737095516.16 EUR"},
      {words(-1, 0, "EUR", 2), "-184467440737095516.16 EUR"},
      {words(-2, all_bits, "EUR", 2), "-184467440737095516.17 EUR"},
      // 10^38 - 1 and its negative
      {words(0x4b3b'4ca8'5a86'c47a, 0x098a'223f'ffff'ffff, "EUR", 2),
       "999999999999999999999999999999999999.99 EUR"},
      {words(-0x4b3b'4ca8'5a86'c47b, 0xf675'ddc0'0000'0001, "JPY", 0),
       "-99999999999999999999999999999999999999 JPY"},
  };
  for (const Case &c : cases)
    EXPECT_EQ(describe({.code = Errc::exceeds_open, .fitting = c.amount}),
              "exceeds_open: more than is open; " + std::string(c.text) + " would have fitted");
}

TEST(Exception, CarriesTheRefusalAndItsSentence) {
  const Error error{.code = Errc::currency_mismatch, .field = "currency"};
  try {
    raise(error);
    FAIL();
  } catch (const std::exception &caught) {
    EXPECT_STREQ(caught.what(), "the amounts are in different currencies");
    const auto *exception = dynamic_cast<const Exception *>(&caught);
    ASSERT_NE(exception, nullptr);
    EXPECT_EQ(exception->error(), error);
    EXPECT_EQ(exception->code(), Errc::currency_mismatch);
  }
}

TEST(Exception, IsRaisedFromACodeAndAField) {
  try {
    raise(Errc::overflow, "amount");
    FAIL();
  } catch (const Exception &caught) {
    EXPECT_EQ(caught.error(), (Error{.code = Errc::overflow, .field = "amount"}));
  }
}

} // namespace
} // namespace openitem::error_test
