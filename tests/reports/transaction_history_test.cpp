// Everything that changed a balance, line by line.
#include "openitem/reports/account_balance.hpp"
#include "openitem/reports/transaction_history.hpp"
#include "report_text.hpp"

#include <gtest/gtest.h>

namespace openitem::transaction_history_test {
namespace {

using namespace testing_support;

// "I +100.00 = 100.00": number, change, balance after it; applications "P>I (40.00) = 60.00".
std::string text_of(const HistoryLine &line) {
  const std::string sign = line.change.sign() > 0 ? "+" : "";
  std::string text(line.number);
  if (line.kind == HistoryKind::reversal) text += "*";
  if (line.other) text += ">" + std::string(line.other_number) + " (" + amount_text(line.applied) + ")";
  if (!line.other || !line.change.is_zero()) text += " " + sign + amount_text(line.change);
  return text + " = " + amount_text(line.balance);
}
TransactionHistory history_of(const Books &books, const HistoryFilter &filter, const AsOf &at) {
  return transaction_history(books.ledger(), filter, at).value();
}
Texts lines(const Books &books, const HistoryFilter &filter, const AsOf &at) {
  const TransactionHistory history = history_of(books, filter, at);
  Texts texts;
  for (const HistoryLine &line : history.lines) texts.push_back(text_of(line));
  return texts;
}

struct OneCustomer : testing::Test {
  Books books;
  HistoryFilter acme;
  OneCustomer() {
    books.customer("ACME");
    acme.customer = books.id_of("ACME");
    books.invoice("I").to("ACME").total("100.00 USD").on("2026-01-10").due("2026-01-31");
    books.payment("P").from("ACME").amount("40.00 USD").on("2026-01-20").settling("I");
    books.invoice("EARLIER").to("ACME").total("7.00 USD").on("2026-01-05").due("2026-01-31"); // back-dated
    books.credit_memo("C").to("ACME").amount("9.00 USD").on("2026-01-20");
    books.voided("EARLIER").on("2026-01-25");
  }
};
using History = OneCustomer;

TEST_F(History, RunsInOrderOfDateAndSequence) {
  EXPECT_EQ(lines(books, acme, as_of("2026-02-01")),
            (Texts{"EARLIER +7.00 = 7.00", "I +100.00 = 107.00", "P -40.00 = 67.00", "C -9.00 = 58.00",
                   "EARLIER* -7.00 = 51.00"}));
  EXPECT_EQ(lines(books, acme, as_of("2026-01-15")), (Texts{"EARLIER +7.00 = 7.00", "I +100.00 = 107.00"}));
  EXPECT_EQ(lines(books, acme, as_of("2026-01-15", 4)), Texts{"I +100.00 = 100.00"});
}

TEST_F(History, ListsApplicationsWithoutEffect) { // L26
  books.application_undone(books.last_application()).on("2026-01-22");
  HistoryFilter filter = acme;
  filter.applications = true;
  EXPECT_EQ(lines(books, filter, as_of("2026-02-01")),
            (Texts{"EARLIER +7.00 = 7.00", "I +100.00 = 107.00", "P -40.00 = 67.00", "P>I (40.00) = 67.00",
                   "C -9.00 = 58.00", "P>I (-40.00) = 58.00", "EARLIER* -7.00 = 51.00"}));
  EXPECT_EQ(history_of(books, filter, as_of("2026-02-01")).lines[5].kind, HistoryKind::application_undone);
  EXPECT_EQ(history_of(books, filter, as_of("2026-02-01")).lines[5].reversal, ReversalKind{});
}

TEST_F(History, OpensAndCloses) { // L12
  HistoryFilter filter = acme;
  filter.from = date("2026-01-10");
  filter.to = date("2026-01-20");
  const TransactionHistory history = history_of(books, filter, as_of("2026-02-01"));
  EXPECT_EQ(to_string(history.opening), "7.00 USD");
  EXPECT_EQ(to_string(history.closing), "58.00 USD");
  EXPECT_EQ(history.matching, 3U);
  EXPECT_EQ(lines(books, filter, as_of("2026-02-01")),
            (Texts{"I +100.00 = 107.00", "P -40.00 = 67.00", "C -9.00 = 58.00"}));
  filter.from = date("2026-01-21");
  filter.to = {};
  EXPECT_EQ(to_string(history_of(books, filter, as_of("2026-02-01")).opening), "58.00 USD");
  EXPECT_EQ(to_string(history_of(books, filter, as_of("2026-02-01")).closing), "51.00 USD");
  filter.from = date("2026-03-01");
  EXPECT_EQ(transaction_history(books.ledger(), filter, as_of("2026-02-01")).code(),
            Errc::dates_go_backwards);
}

TEST_F(History, KeepsTheRunningBalanceWhateverIsShownInWhichOrder) {
  HistoryFilter filter = acme;
  filter.descending = true;
  EXPECT_EQ(lines(books, filter, as_of("2026-01-20")),
            (Texts{"C -9.00 = 58.00", "P -40.00 = 67.00", "I +100.00 = 107.00", "EARLIER +7.00 = 7.00"}));
  filter.descending = false;
  filter.sort = HistorySort::sequence;
  EXPECT_EQ(lines(books, filter, as_of("2026-01-20")),
            (Texts{"I +100.00 = 107.00", "P -40.00 = 67.00", "EARLIER +7.00 = 7.00", "C -9.00 = 58.00"}));
  filter.sort = HistorySort::amount;
  EXPECT_EQ(lines(books, filter, as_of("2026-01-20")),
            (Texts{"P -40.00 = 67.00", "C -9.00 = 58.00", "EARLIER +7.00 = 7.00", "I +100.00 = 107.00"}));
  filter.sort = HistorySort::number;
  EXPECT_EQ(lines(books, filter, as_of("2026-01-20")),
            (Texts{"C -9.00 = 58.00", "EARLIER +7.00 = 7.00", "I +100.00 = 107.00", "P -40.00 = 67.00"}));
  filter.sort = HistorySort::date;
  filter.kinds = 1U << static_cast<unsigned>(ItemKind::invoice);
  EXPECT_EQ(lines(books, filter, as_of("2026-02-01")),
            (Texts{"EARLIER +7.00 = 7.00", "I +100.00 = 107.00", "EARLIER* -7.00 = 51.00"}));
  filter.kinds = 0;
  filter.offset = 1;
  filter.limit = 2;
  EXPECT_EQ(lines(books, filter, as_of("2026-02-01")), (Texts{"I +100.00 = 107.00", "P -40.00 = 67.00"}));
  EXPECT_EQ(history_of(books, filter, as_of("2026-02-01")).matching, 5U);
}

TEST_F(History, SaysWhoWhenAndWhy) {
  {
    PaymentSentence payment(books, "Q");
    payment.from("ACME")
        .amount("1.00 USD")
        .on("2026-02-01")
        .by("ann")
        .because("at the counter")
        .recorded(1'000'000);
    payment.record().method = "cash";
    payment.record().reference = "R-1";
  }
  books.payment_reversed("Q", ReversalKind::chargeback).on("2026-02-02").by("bob").recorded(2'000'000);
  const TransactionHistory history = history_of(books, acme, as_of("2026-02-02"));
  const HistoryLine &paid = history.lines[5];
  EXPECT_EQ(paid.kind, HistoryKind::item);
  EXPECT_EQ(paid.item, books.item("Q"));
  EXPECT_EQ(paid.actor, "ann");
  EXPECT_EQ(paid.reason, "at the counter");
  EXPECT_EQ(paid.recorded_micros, 1'000'000);
  EXPECT_EQ(paid.method, "cash");
  EXPECT_EQ(paid.reference, "R-1");
  EXPECT_EQ(paid.customer, books.id_of("ACME"));
  EXPECT_EQ(paid.effective, date("2026-02-01"));
  const HistoryLine &returned = history.lines[6];
  EXPECT_EQ(returned.kind, HistoryKind::reversal);
  EXPECT_EQ(returned.reversal, ReversalKind::chargeback);
  EXPECT_EQ(returned.actor, "bob");
  EXPECT_EQ(returned.reason, "");
  EXPECT_EQ(amount_text(returned.change), "1.00");
}

TEST(JobHistory, RunsWithTheJobsBalance) {
  Books books;
  books.customer("ACME");
  books.job("A").of("ACME");
  books.invoice("I").to("ACME").job("A").total("100.00 USD").on("2026-01-01").due("2026-01-31");
  books.invoice("OTHER").to("ACME").total("7.00 USD").on("2026-01-01").due("2026-01-31");
  books.payment("OWN").from("ACME").job("A").amount("10.00 USD").on("2026-01-02").settling("I");
  books.payment("FREE").from("ACME").amount("30.00 USD").on("2026-01-03").settling("I");
  HistoryFilter filter{.customer = books.id_of("ACME"), .job = books.job_id("A")};
  // Credit of no job that pays the job's invoice moves the job's balance: it is listed, asked for or not.
  EXPECT_EQ(lines(books, filter, as_of("2026-01-31")),
            (Texts{"I +100.00 = 100.00", "OWN -10.00 = 90.00", "FREE>I (30.00) -30.00 = 60.00"}));
  filter.applications = true;
  EXPECT_EQ(lines(books, filter, as_of("2026-01-31")),
            (Texts{"I +100.00 = 100.00", "OWN -10.00 = 90.00", "OWN>I (10.00) = 90.00",
                   "FREE>I (30.00) -30.00 = 60.00"}));
  const TransactionHistory history = history_of(books, filter, as_of("2026-01-31"));
  EXPECT_EQ(history.lines[3].job, books.job_id("A"));
  const auto rows =
      account_balance(books.ledger(), books.id_of("ACME"), as_of("2026-01-31"), {.per_job = true}).value();
  EXPECT_EQ(rows[1].balance, history.closing);
}

TEST(HistoryCurrency, IsTheOnlyOneOrTheOneSaid) {
  Books books;
  books.customer("ACME").currency("EUR");
  books.customer("NONE").currency("");
  const HistoryFilter acme{.customer = books.id_of("ACME")};
  EXPECT_EQ(to_string(history_of(books, acme, as_of("2026-01-01")).closing), "0.00 EUR"); // its own
  books.invoice("U").to("ACME").total("1.00 USD").on("2026-01-01").due("2026-01-31");
  EXPECT_EQ(to_string(history_of(books, acme, as_of("2026-01-01")).closing), "1.00 USD"); // its only one
  books.invoice("E").to("ACME").total("2.00 EUR").on("2026-01-02").due("2026-01-31");
  EXPECT_EQ(to_string(history_of(books, acme, as_of("2026-01-01")).closing), "1.00 USD"); // as of that day
  EXPECT_EQ(transaction_history(books.ledger(), acme, as_of("2026-01-02")).code(), Errc::missing);
  HistoryFilter euro = acme;
  euro.currency = Currency::iso("EUR").value();
  EXPECT_EQ(to_string(history_of(books, euro, as_of("2026-01-02")).closing), "2.00 EUR");
  const TransactionHistory none = history_of(books, {.customer = books.id_of("NONE")}, as_of("2026-01-02"));
  EXPECT_FALSE(none.currency);
  EXPECT_FALSE(none.closing);
  EXPECT_TRUE(none.lines.empty());
}

TEST(HistoryRefusals, NameWhatIsWrong) {
  Books books;
  books.customer("ACME");
  books.customer("ZETA");
  books.job("Z").of("ZETA");
  const auto code = [&](const HistoryFilter &filter) {
    return transaction_history(books.ledger(), filter, as_of("2026-01-31")).code();
  };
  EXPECT_EQ(code({}), Errc::unknown_customer);
  EXPECT_EQ(code({.customer = books.id_of("ACME"), .job = JobId(9)}), Errc::unknown_job);
  EXPECT_EQ(code({.customer = books.id_of("ACME"), .job = books.job_id("Z")}), Errc::job_mismatch);
  EXPECT_EQ(code({.customer = books.id_of("ACME"), .from = date("2026-01-02"), .to = date("2026-01-01")}),
            Errc::dates_go_backwards);
  EXPECT_EQ(code({.customer = books.id_of("ACME"), .sort = static_cast<HistorySort>(4)}),
            Errc::invalid_argument);
  EXPECT_EQ(transaction_history(books.ledger(), {.customer = books.id_of("ACME")}, {}).code(), Errc::missing);
}

} // namespace
} // namespace openitem::transaction_history_test
