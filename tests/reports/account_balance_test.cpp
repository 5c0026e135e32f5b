// What a customer owes, in whole and per job.
#include "openitem/reports/account_balance.hpp"
#include "report_text.hpp"

#include <gtest/gtest.h>

namespace openitem::account_balance_test {
namespace {

using namespace testing_support;

// "USD customer: 70.00 = 100.00 - 30.00": currency, whose, balance = open - unapplied.
std::string text_of(const BalanceRow &row) {
  const std::string scope = row.scope == BalanceRow::Scope::customer ? "customer"
                            : row.scope == BalanceRow::Scope::job ? "job " + std::to_string(row.job.value())
                                                                  : "no job";
  return std::to_string(row.customer.value()) + " " + std::string(row.currency.code()) + " " + scope + ": " +
         amount_text(row.balance) + " = " + amount_text(row.open) + " - " + amount_text(row.unapplied);
}
Texts texts_of(const std::pmr::vector<BalanceRow> &rows) {
  Texts texts;
  for (const BalanceRow &row : rows) texts.push_back(text_of(row));
  return texts;
}
Texts balances(const Books &books, std::string_view customer, const AsOf &at,
               const BalanceOptions &options = {}) {
  return texts_of(account_balance(books.ledger(), books.id_of(customer), at, options).value());
}
Texts listed(const Books &books, const BalanceFilter &filter, const AsOf &at) {
  return texts_of(list_balances(books.ledger(), filter, at).value());
}

// One of everything, in January; 2026-02-01 is past every due date.
void book_everything(Books &books) {
  books.customer("ACME");
  books.invoice("I-1").to("ACME").total("100.00 USD").on("2026-01-01").due("2026-01-20");
  books.invoice("I-2").to("ACME").total("50.00 USD").on("2026-01-01").due("2026-02-20");
  books.invoice("VOID").to("ACME").total("7.00 USD").on("2026-01-01").due("2026-01-20");
  books.voided("VOID").on("2026-01-02");
  books.debit_note("DN").to("ACME").total("10.00 USD").on("2026-01-02").due("2026-01-20");
  books.opening_debit("OD").to("ACME").total("20.00 USD").on("2026-01-02").due("2026-01-20");
  books.opening_credit("OC").to("ACME").total("5.00 USD").on("2026-01-02");
  books.payment("P").from("ACME").amount("60.00 USD").on("2026-01-05").settling("I-1");
  books.payment("NSF").from("ACME").amount("9.00 USD").on("2026-01-05");
  books.payment_reversed("NSF", ReversalKind::insufficient_funds).on("2026-01-06");
  books.credit_memo("CM").to("ACME").amount("8.00 USD").on("2026-01-07");
  books.account_credit("AC").to("ACME").amount("4.00 USD").on("2026-01-08");
  books.account_credit("DA").to("ACME").amount("-3.00 USD").on("2026-01-09");
  books.write_off("W", "I-1", "15.00 USD").on("2026-01-10");
  books.write_off("W-2", "I-2", "50.00 USD").on("2026-01-10");
  books.recovered("W-2").on("2026-01-11");
  books.refund("R", "CM", "2.00 USD").on("2026-01-12");
}

TEST(AccountBalance, ReconcilesWhatCameInWithWhatIsOutstanding) {
  Books books;
  book_everything(books);
  const auto rows = account_balance(books.ledger(), books.id_of("ACME"), as_of("2026-02-01")).value();
  ASSERT_EQ(rows.size(), 1U);
  const BalanceRow &row = rows[0];
  EXPECT_EQ(row.scope, BalanceRow::Scope::customer);
  EXPECT_EQ(amount_text(row.invoiced), "150.00");
  EXPECT_EQ(amount_text(row.paid), "60.00");
  EXPECT_EQ(amount_text(row.credits), "12.00");
  EXPECT_EQ(amount_text(row.written_off), "15.00");
  EXPECT_EQ(amount_text(row.refunded), "2.00");
  EXPECT_EQ(amount_text(row.other_charges), "13.00"); // debit note and debit adjustment
  EXPECT_EQ(amount_text(row.opening), "15.00");
  EXPECT_EQ(amount_text(row.open), "105.00"); // 25 + 50 + 10 + 20
  EXPECT_EQ(amount_text(row.past_due), "55.00");
  EXPECT_EQ(amount_text(row.unapplied), "12.00"); // opening 2 (3 went to the adjustment), memo 6, account 4
  EXPECT_EQ(amount_text(row.balance), "93.00");
  EXPECT_EQ(row.open_items, 4U);
  EXPECT_EQ(row.balance, row.invoiced + row.other_charges + row.refunded + row.opening - row.paid -
                             row.credits - row.written_off);
}

TEST(AccountBalance, StandsAsOfItsDate) {
  Books books;
  book_everything(books);
  const auto at = [&](std::string_view day) {
    return account_balance(books.ledger(), books.id_of("ACME"), as_of(day)).value()[0];
  };
  EXPECT_EQ(amount_text(at("2026-01-01").invoiced), "157.00"); // the void comes the day after
  EXPECT_EQ(amount_text(at("2026-01-05").paid), "69.00");      // the reversal too
  EXPECT_EQ(amount_text(at("2026-01-10").written_off), "65.00");
  EXPECT_EQ(amount_text(at("2026-01-19").past_due), "0.00");
  EXPECT_EQ(balances(books, "ACME", as_of("2025-12-31")), Texts{"1 USD customer: 0.00 = 0.00 - 0.00"});
}

TEST(AccountBalance, WithoutItemsIsZeroInTheOwnCurrency) {
  Books books;
  books.customer("ACME").currency("EUR");
  books.customer("NONE").currency("");
  EXPECT_EQ(balances(books, "ACME", as_of("2026-01-01")), Texts{"1 EUR customer: 0.00 = 0.00 - 0.00"});
  EXPECT_EQ(balances(books, "NONE", as_of("2026-01-01")), Texts{}); // none is not 0
  books.invoice("I").to("ACME").total("1.00 USD").on("2026-01-01").due("2026-01-31");
  EXPECT_EQ(balances(books, "ACME", as_of("2026-01-01")), Texts{"1 USD customer: 1.00 = 1.00 - 0.00"});
}

TEST(AccountBalance, HasARowACurrency) { // X79
  Books books;
  books.customer("ACME");
  books.invoice("U").to("ACME").total("50.00 USD").on("2026-01-01").due("2026-01-31");
  books.invoice("E").to("ACME").total("100.00 EUR").on("2026-01-01").due("2026-01-31");
  EXPECT_EQ(balances(books, "ACME", as_of("2026-01-15")),
            (Texts{"1 EUR customer: 100.00 = 100.00 - 0.00", "1 USD customer: 50.00 = 50.00 - 0.00"}));
}

TEST(AccountBalance, PerJobSumsToTheCustomer) { // L4, and credit of no job that pays a job's invoice
  Books books;
  books.customer("ACME");
  books.job("A").of("ACME").id(20);
  books.job("B").of("ACME").id(10);
  books.invoice("I-A").to("ACME").job("A").total("100.00 USD").on("2026-01-01").due("2026-01-31");
  books.invoice("I-B").to("ACME").job("B").total("50.00 USD").on("2026-01-01").due("2026-01-31");
  books.invoice("I-E").to("ACME").job("B").total("1.00 EUR").on("2026-01-01").due("2026-01-31");
  books.payment("P").from("ACME").amount("30.00 USD").on("2026-01-05").settling("I-A", "20.00 USD");
  EXPECT_EQ(balances(books, "ACME", as_of("2026-01-15"), {.per_job = true}),
            (Texts{"1 EUR customer: 1.00 = 1.00 - 0.00", "1 EUR job 10: 1.00 = 1.00 - 0.00",
                   "1 USD customer: 120.00 = 130.00 - 10.00", "1 USD job 10: 50.00 = 50.00 - 0.00",
                   "1 USD job 20: 80.00 = 80.00 - 0.00", "1 USD no job: -10.00 = 0.00 - 10.00"}));
}

TEST(AccountBalance, ConsolidatesAFamily) { // X73
  Books books;
  books.customer("PARENT");
  books.customer("CHILD").parent("PARENT");
  books.customer("GRANDCHILD").parent("CHILD");
  books.job("A").of("CHILD");
  books.invoice("I-1").to("PARENT").total("1000.00 USD").on("2026-01-01").due("2026-01-31");
  books.invoice("I-2").to("CHILD").job("A").total("500.00 USD").on("2026-01-01").due("2026-01-31");
  books.invoice("I-3").to("GRANDCHILD").total("200.00 USD").on("2026-01-01").due("2026-01-31");
  const BalanceOptions all{.with_children = true};
  EXPECT_EQ(balances(books, "PARENT", as_of("2026-01-15"), all),
            Texts{"1 USD customer: 1700.00 = 1700.00 - 0.00"});
  EXPECT_EQ(balances(books, "CHILD", as_of("2026-01-15"), all),
            Texts{"2 USD customer: 700.00 = 700.00 - 0.00"});
  EXPECT_EQ(balances(books, "PARENT", as_of("2026-01-15")),
            Texts{"1 USD customer: 1000.00 = 1000.00 - 0.00"});
  EXPECT_EQ(balances(books, "PARENT", as_of("2026-01-15"), {.per_job = true, .with_children = true}),
            (Texts{"1 USD customer: 1700.00 = 1700.00 - 0.00", "1 USD job 1: 500.00 = 500.00 - 0.00",
                   "1 USD no job: 1200.00 = 1200.00 - 0.00"}));
}

TEST(AccountBalance, RefusesWhatIsNotKnown) {
  Books books;
  books.customer("ACME");
  books.customer("ZETA");
  EXPECT_EQ(account_balance(books.ledger(), CustomerId(9), as_of("2026-01-15")).code(),
            Errc::unknown_customer);
  EXPECT_EQ(account_balance(books.ledger(), CustomerId(), as_of("2026-01-15")).code(),
            Errc::unknown_customer);
  EXPECT_EQ(account_balance(books.ledger(), books.id_of("ZETA"), as_of("2026-01-15", 1)).code(),
            Errc::unknown_customer);
  EXPECT_EQ(account_balance(books.ledger(), books.id_of("ACME"), {}).code(), Errc::missing);
  EXPECT_STREQ(account_balance(books.ledger(), books.id_of("ACME"), {}).error().field, "as_of");
}

void book_range(Books &books) {
  books.customer("OWES").id(30);
  books.customer("CREDIT").id(20);
  books.customer("SETTLED").id(10);
  books.customer("EMPTY").id(5).currency("EUR");
  books.invoice("O").to("OWES").total("100.00 USD").on("2026-01-01").due("2026-01-31");
  books.invoice("O-E").to("OWES").total("3.00 EUR").on("2026-01-01").due("2026-01-31");
  books.payment("C").from("CREDIT").amount("40.00 USD").on("2026-01-02");
  books.invoice("S").to("SETTLED").total("1.00 USD").on("2026-01-01").due("2026-01-31");
  books.payment("SP").from("SETTLED").amount("1.00 USD").on("2026-01-03").settling("S");
}

TEST(ListBalances, ShowsWhoOwesAndWhoIsInCredit) {
  Books books;
  book_range(books);
  const AsOf at = as_of("2026-01-15");
  const std::string credit = "20 USD customer: -40.00 = 0.00 - 40.00";
  const std::string euro = "30 EUR customer: 3.00 = 3.00 - 0.00";
  const std::string owes = "30 USD customer: 100.00 = 100.00 - 0.00";
  const std::string settled = "10 USD customer: 0.00 = 0.00 - 0.00";
  const std::string empty = "5 EUR customer: 0.00 = 0.00 - 0.00";
  EXPECT_EQ(listed(books, {}, at), (Texts{credit, euro, owes}));
  EXPECT_EQ(listed(books, {.owing = false}, at), Texts{credit});
  EXPECT_EQ(listed(books, {.in_credit = false}, at), (Texts{euro, owes}));
  EXPECT_EQ(listed(books, {.settled = true}, at), (Texts{empty, settled, credit, euro, owes}));
  EXPECT_EQ(listed(books, {.currency = Currency::iso("EUR").value(), .settled = true}, at),
            (Texts{empty, euro}));
  EXPECT_EQ(listed(books, {.at_least = money("40.00 USD")}, at), (Texts{credit, owes}));
  EXPECT_EQ(listed(books, {.at_least = money("40.01 USD")}, at), Texts{owes});
  EXPECT_EQ(listed(books, {.settled = true, .at_least = money("0.01 USD")}, at), (Texts{credit, owes}));
  EXPECT_EQ(listed(books, {}, as_of("2026-01-01")),
            (Texts{"10 USD customer: 1.00 = 1.00 - 0.00", euro, owes}));
  EXPECT_EQ(listed(books, {.settled = true}, as_of("2026-01-01", 1)),
            Texts{"30 USD customer: 0.00 = 0.00 - 0.00"});
}

TEST(ListBalances, RefusesTwoCurrencies) {
  Books books;
  book_range(books);
  const BalanceFilter filter{.currency = Currency::iso("EUR").value(), .at_least = money("1.00 USD")};
  EXPECT_EQ(list_balances(books.ledger(), filter, as_of("2026-01-15")).code(), Errc::does_not_go_with);
  EXPECT_EQ(list_balances(books.ledger(), {}, {}).code(), Errc::missing);
}

} // namespace
} // namespace openitem::account_balance_test
