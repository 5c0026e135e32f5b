// Figures where amounts are as large as money can be: what a sum passes on its way does not show, and what it
// comes to is exact or refused.
#include "openitem/reports/account_balance.hpp"
#include "openitem/reports/aging_calculator.hpp"
#include "openitem/reports/customer_summary.hpp"
#include "openitem/reports/item_list.hpp"
#include "report_text.hpp"
#include "reports/running_sum.hpp"

#include <gtest/gtest.h>

namespace openitem::limit_test {
namespace {

using namespace testing_support;

const std::string largest(36, '9');
const std::string most = largest + ".99 USD";

// An invoice of the most there can be, void from the 20th. A second one, back-dated into the time before,
// would stand beside it on the 17th, whatever they come to today: no figure could say so.
TEST(FiguresAtTheLimit, TwiceTheMostIsRefusedWhenItIsPostedAndNoQuestionFails) {
  Books books;
  books.customer("ACME");
  books.invoice("I-1").to("ACME").total(most).on("2026-01-10").due("2026-01-12");
  books.voided("I-1").on("2026-01-20");
  books.invoice("I-2")
      .to("ACME")
      .total("0.01 USD")
      .on("2026-01-15")
      .due("2026-01-16")
      .refused_as(Errc::overflow);
  const AsOf then = as_of("2026-01-17");
  const CustomerId acme = books.id_of("ACME");
  const AgingCalculator calculator = AgingCalculator::create().value();
  CustomerFigures figures;
  EXPECT_EQ(account_balance(books.ledger(), acme, then).value().at(0).balance, money(most));
  ASSERT_TRUE(
      customer_figures(books.ledger(), acme, Currency::iso("USD").value(), then, calculator, figures));
  EXPECT_EQ(figures.balance, money(most));
  BalanceFilter owing;
  owing.at_least = money("0.01 USD");
  EXPECT_EQ(list_balances(books.ledger(), owing, then).value().size(), 1U);
  EXPECT_EQ(row_texts(aging(books, "2026-01-17")),
            Texts{"1/0 USD 0.00 " + largest + ".99 0.00 0.00 0.00 - 0.00 = " + largest + ".99"});
  EXPECT_TRUE(account_balance(books.ledger(), acme, as_of("2026-01-20")).value().at(0).balance.is_zero());
}

TEST(FiguresAtTheLimit, ApplyingTheMostAgainAndAgainLeavesExactFigures) {
  Books books;
  books.customer("ACME");
  books.invoice("I").to("ACME").total(most).on("2026-01-01").due("2026-01-31");
  books.payment("P").from("ACME").amount(most).on("2026-01-02");
  for (const char *day : {"2026-01-03", "2026-01-04", "2026-01-05"}) {
    books.apply("P").to("I").on(day);
    books.application_undone(books.last_application()).on(day);
  }
  books.apply("P").to("I", "1.00 USD").on("2026-01-06");
  EXPECT_TRUE(books.ledger().verify());
  const ItemRow row = find_item(books.ledger(), books.item("I"), as_of("2026-02-10")).value();
  EXPECT_EQ(row.paid, money("1.00 USD"));
  EXPECT_EQ(row.remaining, money(most) - money("1.00 USD"));
}

TEST(RunningSum, ComesBackFromBeyondEveryBound) {
  RunningSum sum;
  for (int i = 0; i < 1'000; ++i) sum += Money::limit;
  EXPECT_THROW((void)sum.value(), Exception);
  for (int i = 0; i < 2'000; ++i) sum -= Money::limit;
  EXPECT_THROW((void)sum.value(), Exception);
  for (int i = 0; i < 999; ++i) sum += Money::limit;
  EXPECT_EQ(sum.value(), -Money::limit);
  sum -= RunningSum(1);
  EXPECT_THROW((void)sum.value(), Exception);
}

} // namespace
} // namespace openitem::limit_test
