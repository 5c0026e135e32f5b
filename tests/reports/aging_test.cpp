// Aging by every option, on books small enough to check by hand. Figures of a row: buckets - unapplied =
// balance.
#include "openitem/reports/aging_calculator.hpp"
#include "report_text.hpp"

#include <gtest/gtest.h>

namespace openitem::aging_test {
namespace {

using namespace testing_support;

TEST(Aging, PutsTheEdgeDayIntoTheYoungerBucket) { // X41
  Books books;
  books.customer("ACME");
  const std::pair<const char *, const char *> invoices[] = {
      {"2026-04-01", "1.00 USD"}, {"2026-03-31", "2.00 USD"},  {"2026-03-02", "4.00 USD"},
      {"2026-03-01", "8.00 USD"}, {"2026-01-31", "16.00 USD"}, {"2026-01-01", "32.00 USD"},
      {"2025-12-31", "64.00 USD"}};
  for (const auto &[due, total] : invoices)
    books.invoice(due).to("ACME").total(total).on("2025-12-01").due(due);
  EXPECT_EQ(row_texts(aging(books, "2026-04-01")),
            Texts{"1/0 USD 1.00 6.00 24.00 32.00 64.00 - 0.00 = 127.00"});
}

TEST(Aging, CountsFromTheBasisAskedFor) { // X42, and an effective date between the two
  Books books;
  books.customer("ACME");
  books.invoice("I")
      .to("ACME")
      .total("100.00 USD")
      .on("2026-01-20")
      .documented("2026-01-01")
      .due("2026-01-31");
  const auto by = [&](AgingBasis basis) { return row_texts(aging(books, "2026-03-01", {.basis = basis})); };
  EXPECT_EQ(by(AgingBasis::due), Texts{"1/0 USD 0.00 100.00 0.00 0.00 0.00 - 0.00 = 100.00"});      // 29 days
  EXPECT_EQ(by(AgingBasis::document), Texts{"1/0 USD 0.00 0.00 100.00 0.00 0.00 - 0.00 = 100.00"}); // 59
  EXPECT_EQ(by(AgingBasis::effective), Texts{"1/0 USD 0.00 0.00 100.00 0.00 0.00 - 0.00 = 100.00"}); // 40
  EXPECT_EQ(row_texts(aging(books, "2026-02-19", {.basis = AgingBasis::effective})),
            Texts{"1/0 USD 0.00 100.00 0.00 0.00 0.00 - 0.00 = 100.00"}); // 30
}

TEST(Aging, ShowsWhatWasPaidLaterAsOpen) { // X43
  Books books;
  books.customer("ACME");
  books.invoice("I").to("ACME").total("5500.00 USD").on("2026-01-01").due("2026-01-31");
  books.payment("P").from("ACME").amount("5500.00 USD").on("2026-04-01").settling("I");
  EXPECT_EQ(row_texts(aging(books, "2026-03-07")),
            Texts{"1/0 USD 0.00 0.00 5500.00 0.00 0.00 - 0.00 = 5500.00"});
  EXPECT_EQ(row_texts(aging(books, "2026-04-01")), Texts{});
}

TEST(Aging, TakesBackWhatWasReconciledLater) { // X44
  Books books;
  books.customer("ACME");
  books.invoice("A").to("ACME").total("100000.00 USD").on("2026-02-01").due("2026-03-01");
  books.invoice("B").to("ACME").total("50000.00 USD").on("2026-02-01").due("2026-05-01");
  books.credit_memo("C").to("ACME").amount("1000.00 USD").on("2026-04-20");
  books.apply("C").to("A", "1000.00 USD").on("2026-05-02");
  books.payment("P")
      .from("ACME")
      .amount("149000.00 USD")
      .on("2026-05-03")
      .by_strategy(Strategy::oldest_first);
  EXPECT_EQ(row_texts(aging(books, "2026-04-30")),
            Texts{"1/0 USD 50000.00 0.00 100000.00 0.00 0.00 - 1000.00 = 149000.00"});
  EXPECT_EQ(row_texts(aging(books, "2026-05-03")), Texts{});
}

TEST(Aging, SeesOnlyWhatWasKnown) { // X45
  Books books;
  books.customer("ACME");
  books.invoice("I").to("ACME").total("100.00 USD").on("2026-01-01").due("2026-01-10");
  const Sequence before = books.now();
  books.payment("P").from("ACME").amount("40.00 USD").on("2026-01-20").settling("I");
  EXPECT_EQ(row_texts(aging(books, "2026-01-31", {}, before)),
            Texts{"1/0 USD 0.00 100.00 0.00 0.00 0.00 - 0.00 = 100.00"});
  EXPECT_EQ(row_texts(aging(books, "2026-01-31", {}, books.now())),
            Texts{"1/0 USD 0.00 60.00 0.00 0.00 0.00 - 0.00 = 60.00"});
  // The payment is known, its application is the record after it.
  EXPECT_EQ(row_texts(aging(books, "2026-01-31", {}, before + 1)),
            Texts{"1/0 USD 0.00 100.00 0.00 0.00 0.00 - 40.00 = 60.00"});
}

TEST(Aging, ShowsCreditInThreeWaysWithOneBalance) { // X46
  Books books;
  books.customer("ACME");
  books.invoice("I").to("ACME").total("100.00 USD").on("2026-01-01").due("2026-01-01");
  books.payment("P").from("ACME").amount("30.00 USD").on("2026-02-20");
  const auto by = [&](AgingCredits credits) {
    return row_texts(aging(books, "2026-03-02", {.credits = credits}));
  };
  EXPECT_EQ(by(AgingCredits::separate), Texts{"1/0 USD 0.00 0.00 100.00 0.00 0.00 - 30.00 = 70.00"});
  EXPECT_EQ(by(AgingCredits::by_own_date), Texts{"1/0 USD 0.00 -30.00 100.00 0.00 0.00 - 0.00 = 70.00"});
  EXPECT_EQ(by(AgingCredits::net_oldest), Texts{"1/0 USD 0.00 0.00 70.00 0.00 0.00 - 0.00 = 70.00"});
}

TEST(Aging, AgesPortionsOfAnItemApart) { // X47
  Books books;
  books.customer("ACME");
  books.invoice("I")
      .to("ACME")
      .total("100.00 USD")
      .on("2026-01-01")
      .portion("50.00 USD", "2026-01-31")
      .portion("50.00 USD", "2026-02-28");
  EXPECT_EQ(row_texts(aging(books, "2026-03-05")),
            Texts{"1/0 USD 0.00 50.00 50.00 0.00 0.00 - 0.00 = 100.00"});
  EXPECT_EQ(row_texts(aging(books, "2026-03-05", {.group = AgingGroup::item})),
            Texts{"1/0 USD 0.00 50.00 50.00 0.00 0.00 - 0.00 = 100.00"});
}

void book_two_jobs(Books &books) {
  books.customer("ACME");
  books.job("A").of("ACME");
  books.job("B").of("ACME");
  books.invoice("I-A").to("ACME").job("A").total("100.00 USD").on("2026-01-01").due("2026-01-20");
  books.invoice("I-B").to("ACME").job("B").total("50.00 USD").on("2026-01-01").due("2026-03-31");
}

TEST(Aging, PerJobSumsToTheCustomer) { // X48, L4
  Books books;
  book_two_jobs(books);
  EXPECT_EQ(row_texts(aging(books, "2026-03-01", {.group = AgingGroup::job})),
            (Texts{"1/1 USD 0.00 0.00 100.00 0.00 0.00 - 0.00 = 100.00",
                   "1/2 USD 50.00 0.00 0.00 0.00 0.00 - 0.00 = 50.00"}));
  EXPECT_EQ(row_texts(aging(books, "2026-03-01")),
            Texts{"1/0 USD 50.00 0.00 100.00 0.00 0.00 - 0.00 = 150.00"});
  books.payment("P").from("ACME").amount("7.00 USD").on("2026-02-01");
  EXPECT_EQ(row_texts(aging(books, "2026-03-01", {.group = AgingGroup::job})),
            (Texts{"1/1 USD 0.00 0.00 100.00 0.00 0.00 - 0.00 = 100.00",
                   "1/2 USD 50.00 0.00 0.00 0.00 0.00 - 0.00 = 50.00",
                   "1/0 USD 0.00 0.00 0.00 0.00 0.00 - 7.00 = -7.00"}));
}

TEST(Aging, NetsCreditInsideItsJobOnly) {
  Books books;
  book_two_jobs(books);
  books.invoice("I-0").to("ACME").total("5.00 USD").on("2026-01-01").due("2026-02-20");
  books.payment("P-B").from("ACME").job("B").amount("60.00 USD").on("2026-02-01");
  books.payment("P-0").from("ACME").amount("2.00 USD").on("2026-02-01");
  EXPECT_EQ(
      row_texts(aging(books, "2026-03-01", {.credits = AgingCredits::net_oldest, .group = AgingGroup::job})),
      (Texts{"1/1 USD 0.00 0.00 100.00 0.00 0.00 - 0.00 = 100.00",
             "1/2 USD 0.00 0.00 0.00 0.00 0.00 - 10.00 = -10.00",
             "1/0 USD 0.00 3.00 0.00 0.00 0.00 - 0.00 = 3.00"}));
  // The customer's row is the sum of those, not a netting of its own.
  EXPECT_EQ(row_texts(aging(books, "2026-03-01", {.credits = AgingCredits::net_oldest})),
            Texts{"1/0 USD 0.00 3.00 100.00 0.00 0.00 - 10.00 = 93.00"});
}

TEST(Aging, NetsTheOldestFirstByTheBasis) {
  Books books;
  books.customer("ACME");
  books.invoice("LATE").to("ACME").total("10.00 USD").on("2026-01-01").due("2026-02-20"); // 9 days, 59 by
                                                                                          // document
  books.invoice("SOON").to("ACME").total("10.00 USD").on("2026-01-20").due("2026-01-25"); // 35 days, 40 by
                                                                                          // document
  books.payment("P-1").from("ACME").amount("4.00 USD").on("2026-02-01");
  books.payment("P-2").from("ACME").amount("8.00 USD").on("2026-02-02");
  const auto items = [&](AgingBasis basis) {
    const auto report =
        aging(books, "2026-03-01",
              {.basis = basis, .credits = AgingCredits::net_oldest, .group = AgingGroup::item});
    Texts texts;
    for (std::size_t i = 0; i < report.size(); ++i)
      texts.push_back(std::to_string(report.row(i).item.id) + " " + amount_text(report.row(i).balance));
    return texts;
  };
  EXPECT_EQ(items(AgingBasis::due), Texts{"1 8.00"});      // SOON is gone, LATE has 8.00 left
  EXPECT_EQ(items(AgingBasis::document), Texts{"2 8.00"}); // the other way round
}

TEST(Aging, KeepsTheCreditThatNettingLeavesWithTheNewest) {
  Books books;
  books.customer("ACME");
  books.invoice("I").to("ACME").total("10.00 USD").on("2026-01-01").due("2026-01-25");
  books.payment("P-1").from("ACME").amount("4.00 USD").on("2026-02-01");
  books.payment("P-2").from("ACME").amount("8.00 USD").on("2026-02-02");
  const auto report =
      aging(books, "2026-03-01", {.credits = AgingCredits::net_oldest, .group = AgingGroup::item});
  ASSERT_EQ(report.size(), 1U);
  EXPECT_EQ(report.row(0).item, books.item("P-2"));
  EXPECT_EQ(figures_text(report, 0), "0.00 0.00 0.00 0.00 0.00 - 2.00 = -2.00");
}

TEST(Aging, ByItemComesInOrderOfDueDates) {
  Books books;
  books.customer("ACME");
  books.job("A").of("ACME");
  books.invoice("THIRD").to("ACME").total("3.00 USD").on("2026-01-01").due("2026-02-10");
  books.invoice("FIRST").to("ACME").job("A").total("1.00 USD").on("2026-01-01").due("2026-01-10");
  books.payment("SECOND").from("ACME").amount("2.00 USD").on("2026-01-20");
  books.invoice("ALSO-THIRD").to("ACME").total("4.00 USD").on("2026-01-01").due("2026-02-10");
  const auto report = aging(books, "2026-03-01", {.group = AgingGroup::item});
  ASSERT_EQ(report.size(), 4U);
  EXPECT_EQ(report.row(0).item, books.item("FIRST"));
  EXPECT_EQ(report.row(0).job, books.job_id("A"));
  EXPECT_EQ(report.row(1).item, books.item("SECOND"));
  EXPECT_EQ(report.row(2).item, books.item("THIRD"));
  EXPECT_EQ(report.row(3).item, books.item("ALSO-THIRD"));
}

void book_family(Books &books) {
  books.customer("PARENT");
  books.customer("CHILD-1").parent("PARENT");
  books.customer("GRANDCHILD").parent("CHILD-1");
  books.customer("OTHER");
  books.invoice("I-1").to("PARENT").total("1000.00 USD").on("2026-01-01").due("2026-01-31");
  books.invoice("I-2").to("CHILD-1").total("500.00 USD").on("2026-01-01").due("2026-01-31");
  books.invoice("I-3").to("GRANDCHILD").total("200.00 USD").on("2026-01-01").due("2026-01-31");
  books.invoice("I-4").to("OTHER").total("9.00 USD").on("2026-01-01").due("2026-01-31");
}

TEST(Aging, ConsolidatesFamilies) { // X73
  Books books;
  book_family(books);
  EXPECT_EQ(row_texts(aging(books, "2026-01-15", {.group = AgingGroup::parent})),
            (Texts{"1/0 USD 1700.00 0.00 0.00 0.00 0.00 - 0.00 = 1700.00",
                   "4/0 USD 9.00 0.00 0.00 0.00 0.00 - 0.00 = 9.00"}));
  EXPECT_EQ(row_texts(aging(books, "2026-01-15",
                            {.group = AgingGroup::parent, .customer = books.id_of("CHILD-1")})),
            Texts{"2/0 USD 700.00 0.00 0.00 0.00 0.00 - 0.00 = 700.00"});
  EXPECT_EQ(row_texts(aging(books, "2026-01-15")),
            (Texts{"1/0 USD 1000.00 0.00 0.00 0.00 0.00 - 0.00 = 1000.00",
                   "2/0 USD 500.00 0.00 0.00 0.00 0.00 - 0.00 = 500.00",
                   "3/0 USD 200.00 0.00 0.00 0.00 0.00 - 0.00 = 200.00",
                   "4/0 USD 9.00 0.00 0.00 0.00 0.00 - 0.00 = 9.00"}));
}

TEST(Aging, ReadsParentsAsTheyWereKnown) {
  Books books;
  book_family(books);
  const Sequence before = books.now();
  books.customer_changed("CHILD-1"); // no parent any more
  EXPECT_EQ(aging(books, "2026-01-15", {.group = AgingGroup::parent}).size(), 3U);
  EXPECT_EQ(row_texts(aging(books, "2026-01-15", {.group = AgingGroup::parent}, before)),
            (Texts{"1/0 USD 1700.00 0.00 0.00 0.00 0.00 - 0.00 = 1700.00",
                   "4/0 USD 9.00 0.00 0.00 0.00 0.00 - 0.00 = 9.00"}));
}

TEST(Aging, NeverSumsCurrencies) { // X79
  Books books;
  books.customer("ACME").currency("EUR");
  books.customer("ZETA");
  books.invoice("U").to("ACME").total("50.00 USD").on("2026-01-01").due("2026-01-31");
  books.invoice("E").to("ACME").total("100.00 EUR").on("2026-01-01").due("2026-01-31");
  books.invoice("Z").to("ZETA").total("1.00 USD").on("2026-01-01").due("2026-01-31");
  EXPECT_EQ(row_texts(aging(books, "2026-01-15")),
            (Texts{"1/0 EUR 100.00 0.00 0.00 0.00 0.00 - 0.00 = 100.00",
                   "1/0 USD 50.00 0.00 0.00 0.00 0.00 - 0.00 = 50.00",
                   "2/0 USD 1.00 0.00 0.00 0.00 0.00 - 0.00 = 1.00"}));
  EXPECT_EQ(total_texts(aging(books, "2026-01-15")), (Texts{"EUR 100.00 0.00 0.00 0.00 0.00 - 0.00 = 100.00",
                                                            "USD 51.00 0.00 0.00 0.00 0.00 - 0.00 = 51.00"}));
  EXPECT_EQ(row_texts(aging(books, "2026-01-15", {.group = AgingGroup::currency})),
            (Texts{"0/0 EUR 100.00 0.00 0.00 0.00 0.00 - 0.00 = 100.00",
                   "0/0 USD 51.00 0.00 0.00 0.00 0.00 - 0.00 = 51.00"}));
  EXPECT_EQ(row_texts(aging(books, "2026-01-15", {.currency = Currency::iso("USD").value()})),
            (Texts{"1/0 USD 50.00 0.00 0.00 0.00 0.00 - 0.00 = 50.00",
                   "2/0 USD 1.00 0.00 0.00 0.00 0.00 - 0.00 = 1.00"}));
}

TEST(Aging, GroupsByTheSalespersonFrozenAtIssue) {
  Books books;
  books.customer("ACME").salesperson("Ann");
  books.customer("ZETA").salesperson("Bob");
  books.invoice("A").to("ACME").total("10.00 USD").on("2026-01-01").due("2026-01-31");
  books.invoice("Z").to("ZETA").total("5.00 USD").on("2026-01-01").due("2026-01-31");
  books.customer_changed("ACME").salesperson("Bob");
  books.invoice("B").to("ACME").total("1.00 USD").on("2026-01-01").due("2026-01-31");
  books.payment("P").from("ACME").amount("2.00 USD").on("2026-01-02");
  const auto report = aging(books, "2026-01-15", {.group = AgingGroup::salesperson});
  Texts texts;
  for (std::size_t i = 0; i < report.size(); ++i)
    texts.push_back(std::string(report.row(i).salesperson) + ": " + amount_text(report.row(i).balance));
  EXPECT_EQ(texts, (Texts{"Ann: 10.00", "Bob: 6.00", ": -2.00"}));
  EXPECT_FALSE(report.row(0).customer);
}

TEST(Aging, SplitsWhatIsNotYetDue) {
  Books books;
  books.customer("ACME");
  books.invoice("FAR").to("ACME").total("1.00 USD").on("2026-01-01").due("2026-02-15");  // 31 days to go
  books.invoice("EDGE").to("ACME").total("2.00 USD").on("2026-01-01").due("2026-02-14"); // 30
  books.invoice("TODAY").to("ACME").total("4.00 USD").on("2026-01-01").due("2026-01-15");
  books.invoice("PAST").to("ACME").total("8.00 USD").on("2026-01-01").due("2026-01-14");
  const auto report = aging(books, "2026-01-15", {.past_edges = {30}, .future_edges = {30}});
  EXPECT_EQ(row_texts(report), Texts{"1/0 USD 1.00 6.00 8.00 0.00 - 0.00 = 15.00"});
  EXPECT_EQ(amount_text(report.row(0).not_due), "7.00");
  EXPECT_EQ(amount_text(report.row(0).past_due), "8.00");
}

TEST(Aging, ShowsOneCustomerOrOneJob) {
  Books books;
  book_two_jobs(books);
  books.customer("ZETA");
  books.invoice("Z").to("ZETA").total("1.00 USD").on("2026-01-01").due("2026-01-31");
  EXPECT_EQ(row_texts(aging(books, "2026-01-15", {.customer = books.id_of("ZETA")})),
            Texts{"2/0 USD 1.00 0.00 0.00 0.00 0.00 - 0.00 = 1.00"});
  EXPECT_EQ(row_texts(aging(books, "2026-01-15", {.job = books.job_id("B")})),
            Texts{"1/0 USD 50.00 0.00 0.00 0.00 0.00 - 0.00 = 50.00"});
  EXPECT_EQ(row_texts(aging(books, "2026-01-15", {.group = AgingGroup::job, .job = books.job_id("B")})),
            Texts{"1/2 USD 50.00 0.00 0.00 0.00 0.00 - 0.00 = 50.00"});
  EXPECT_EQ(
      row_texts(aging(books, "2026-01-15", {.customer = books.id_of("ZETA"), .job = books.job_id("B")})),
      Texts{});
}

TEST(Aging, ListsCustomersWithoutAmountsWhenAsked) {
  Books books;
  book_two_jobs(books);
  books.customer("EMPTY").currency("EUR");
  books.customer("PAID");
  books.invoice("P").to("PAID").total("1.00 USD").on("2026-01-01").due("2026-01-31");
  books.payment("PP").from("PAID").amount("1.00 USD").on("2026-01-10").settling("P");
  books.customer("NOTHING").currency("");
  const std::string zeros = "0.00 0.00 0.00 0.00 0.00 - 0.00 = 0.00";
  EXPECT_EQ(
      row_texts(aging(books, "2026-01-15", {.zero_rows = true})),
      (Texts{"1/0 USD 150.00 0.00 0.00 0.00 0.00 - 0.00 = 150.00", "2/0 EUR " + zeros, "3/0 USD " + zeros}));
  EXPECT_EQ(total_texts(aging(books, "2026-01-15", {.zero_rows = true})),
            (Texts{"EUR " + zeros, "USD 150.00 0.00 0.00 0.00 0.00 - 0.00 = 150.00"}));
  EXPECT_EQ(row_texts(aging(books, "2026-01-15", {.group = AgingGroup::job, .zero_rows = true})),
            (Texts{"1/1 USD 100.00 0.00 0.00 0.00 0.00 - 0.00 = 100.00",
                   "1/2 USD 50.00 0.00 0.00 0.00 0.00 - 0.00 = 50.00", "1/0 USD " + zeros, "2/0 EUR " + zeros,
                   "3/0 USD " + zeros}));
  EXPECT_EQ(row_texts(aging(books, "2025-12-31", {.zero_rows = true})), // before the first item
            (Texts{"1/0 USD " + zeros, "2/0 EUR " + zeros, "3/0 USD " + zeros}));
  EXPECT_EQ(aging(books, "2026-01-15", {.zero_rows = true}, 1).size(), 1U); // only one was known
}

TEST(Aging, OrdersRowsByCustomerIdWhateverCameFirst) {
  Books books;
  books.customer("LAST").id(900);
  books.customer("FIRST").id(5);
  books.customer("MIDDLE").id(70);
  for (const char *customer : {"LAST", "MIDDLE", "FIRST"})
    books.invoice(customer).to(customer).total("1.00 USD").on("2026-01-01").due("2026-01-31");
  const auto report = aging(books, "2026-01-15");
  ASSERT_EQ(report.size(), 3U);
  EXPECT_EQ(report.row(0).customer.value(), 5U);
  EXPECT_EQ(report.row(1).customer.value(), 70U);
  EXPECT_EQ(report.row(2).customer.value(), 900U);
}

TEST(Aging, HoldsAmountsOfAnyWidth) {
  Books books;
  books.customer("ACME");
  books.customer("SMALL");
  const std::string huge = "10000000000000000000000000000.00"; // 10^30 minor units
  books.invoice("S-0").to("SMALL").total("1.00 USD").on("2026-01-01").due("2026-01-31");
  books.invoice("H").to("ACME").total(huge + " USD").on("2026-01-01").due("2026-01-31");
  books.payment("P").from("ACME").amount(huge + " USD").on("2026-02-10").settling("H", "1.00 USD");
  books.customer("ZETA");
  books.invoice("Z").to("ZETA").total("2.00 USD").on("2026-01-01").due("2026-01-31");
  EXPECT_EQ(row_texts(aging(books, "2026-02-15")),
            (Texts{"1/0 USD 0.00 9999999999999999999999999999.00 0.00 0.00 0.00 - "
                   "9999999999999999999999999999.00 = 0.00",
                   "2/0 USD 0.00 1.00 0.00 0.00 0.00 - 0.00 = 1.00",
                   "3/0 USD 0.00 2.00 0.00 0.00 0.00 - 0.00 = 2.00"}));
  EXPECT_EQ(row_texts(aging(books, "2026-02-09"))[0],
            "1/0 USD 0.00 " + huge + " 0.00 0.00 0.00 - 0.00 = " + huge);
  EXPECT_EQ(total_texts(aging(books, "2026-02-09")),
            Texts{"USD 0.00 10000000000000000000000000003.00 0.00 0.00 0.00 - 0.00 = "
                  "10000000000000000000000000003.00"});
  EXPECT_EQ(row_texts(aging(books, "2026-02-09", {.group = AgingGroup::item}))[0],
            "1/0 USD 0.00 " + huge + " 0.00 0.00 0.00 - 0.00 = " + huge);
}

TEST(Aging, NeverMeetsASumOutsideTheRangeBecausePostingRefusesIt) {
  Books books;
  const std::string largest(36, '9');
  for (const char *customer : {"A", "B"}) books.customer(customer);
  books.invoice("A").to("A").total(largest + ".98 USD").on("2026-01-01").due("2026-01-31");
  books.invoice("B").to("B").total("0.02 USD").on("2026-01-01").due("2026-01-31").refused_as(Errc::overflow);
  books.invoice("C").to("B").total("0.01 USD").on("2026-01-01").due("2026-01-31");
  for (const AgingGroup group : {AgingGroup::customer, AgingGroup::currency, AgingGroup::item}) {
    const auto report =
        AgingCalculator::create({.group = group}).value().run(books.ledger(), as_of("2026-01-15"));
    ASSERT_TRUE(report);
    EXPECT_EQ(report->total(0).balance, money(largest + ".99 USD"));
  }
}

TEST(Aging, RefusesWhatItDoesNotKnow) {
  Books books;
  book_two_jobs(books);
  const auto code = [&](AgingOptions options, const AsOf &at) {
    return AgingCalculator::create(std::move(options)).value().run(books.ledger(), at).code();
  };
  EXPECT_EQ(code({}, {}), Errc::missing);
  EXPECT_STREQ(AgingCalculator::create().value().run(books.ledger(), {}).error().field, "as_of");
  EXPECT_EQ(code({.customer = CustomerId(77)}, as_of("2026-01-15")), Errc::unknown_customer);
  EXPECT_EQ(code({.job = JobId(77)}, as_of("2026-01-15")), Errc::unknown_job);
  EXPECT_EQ(code({.job = books.job_id("B")}, as_of("2026-01-15", 2)), Errc::unknown_job); // not yet known
}

TEST(Aging, FillsAReportAgain) {
  Books books;
  book_two_jobs(books);
  AgingReport report;
  const auto per_job = AgingCalculator::create({.group = AgingGroup::job}).value();
  const auto per_customer = AgingCalculator::create({.past_edges = {10}}).value();
  ASSERT_TRUE(per_job.run_into(report, books.ledger(), as_of("2026-03-01")));
  EXPECT_EQ(report.size(), 2U);
  ASSERT_TRUE(per_customer.run_into(report, books.ledger(), as_of("2026-03-01")));
  EXPECT_EQ(row_texts(report), Texts{"1/0 USD 50.00 0.00 100.00 - 0.00 = 150.00"});
  ASSERT_TRUE(per_customer.run_into(report, books.ledger(), as_of("2025-03-01")));
  EXPECT_EQ(report.size(), 0U);
}

} // namespace
} // namespace openitem::aging_test
