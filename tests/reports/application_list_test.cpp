// What a payment settled, what settled an invoice.
#include "openitem/reports/application_list.hpp"
#include "report_text.hpp"

#include <gtest/gtest.h>

namespace openitem::application_list_test {
namespace {

using namespace testing_support;

struct TwoPayments : testing::Test {
  Books books;
  Sequence first = 0;
  Sequence second = 0;
  TwoPayments() {
    books.customer("ACME");
    books.customer("ZETA");
    books.job("A").of("ACME");
    books.invoice("I")
        .to("ACME")
        .job("A")
        .total("100.00 USD")
        .on("2026-01-01")
        .portion("50.00 USD", "2026-01-31")
        .portion("50.00 USD", "2026-02-28");
    books.invoice("J").to("ACME").total("10.00 USD").on("2026-01-01").due("2026-01-31");
    books.payment("P").from("ACME").amount("60.00 USD").on("2026-01-10").settling("I");
    first = books.last_application();
    books.payment("Q")
        .from("ACME")
        .amount("50.00 USD")
        .on("2026-01-12")
        .settling("I", "40.00 USD")
        .settling("J");
    second = books.last_application() - 1;
    books.invoice("Z").to("ZETA").total("1.00 USD").on("2026-01-01").due("2026-01-31");
    books.payment("ZP").from("ZETA").amount("1.00 USD").on("2026-01-13").settling("Z");
  }
  [[nodiscard]] Texts list(const ApplicationFilter &filter, const AsOf &at) const {
    Texts texts;
    const auto answer = list_applications(books.ledger(), filter, at).value();
    for (const ApplicationRow &row : answer)
      texts.push_back(std::string(row.credit_number) + " " + std::string(row.debit_number) + " " +
                      amount_text(row.amount) + (row.undone ? " undone " + to_string(row.undone_on) : ""));
    return texts;
  }
};

using ListApplications = TwoPayments;

TEST_F(ListApplications, OfAnItemOnEitherSide) {
  const AsOf at = as_of("2026-01-31");
  EXPECT_EQ(list({.item = books.item("I")}, at),
            (Texts{"P I 60.00", "Q I 40.00"})); // 50.00 + 10.00 is one application
  EXPECT_EQ(list({.item = books.item("Q")}, at), (Texts{"Q I 40.00", "Q J 10.00"}));
  EXPECT_EQ(list({.item = books.item("I")}, as_of("2026-01-11")), Texts{"P I 60.00"});
  EXPECT_EQ(list({.item = books.item("I")}, as_of("2026-01-09")), Texts{});
}

TEST_F(ListApplications, OfACustomerOrOfAll) {
  const AsOf at = as_of("2026-01-31");
  EXPECT_EQ(list({.customer = books.id_of("ACME")}, at), (Texts{"P I 60.00", "Q I 40.00", "Q J 10.00"}));
  EXPECT_EQ(list({}, at), (Texts{"P I 60.00", "Q I 40.00", "Q J 10.00", "ZP Z 1.00"}));
  EXPECT_EQ(list({}, as_of("2026-01-31", first)), Texts{"P I 60.00"});
  EXPECT_EQ(list({.item = books.item("I"), .customer = books.id_of("ZETA")}, at), Texts{});
}

TEST_F(ListApplications, TellWhatWasUndoneAndWhen) {
  books.application_undone(first).on("2026-01-20");
  EXPECT_EQ(list({.item = books.item("I")}, as_of("2026-01-19")), (Texts{"P I 60.00", "Q I 40.00"}));
  EXPECT_EQ(list({.item = books.item("I")}, as_of("2026-01-20")),
            (Texts{"P I 60.00 undone 2026-01-20", "Q I 40.00"}));
  EXPECT_EQ(list({.item = books.item("I"), .live_only = true}, as_of("2026-01-20")), Texts{"Q I 40.00"});
  EXPECT_EQ(list({.item = books.item("I"), .live_only = true}, as_of("2026-01-19")),
            (Texts{"P I 60.00", "Q I 40.00"}));
}

TEST_F(ListApplications, NameGroupPartiesAndJob) {
  const auto rows = list_applications(books.ledger(), {.item = books.item("P")}, as_of("2026-01-31")).value();
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_EQ(rows[0].application, first);
  EXPECT_EQ(rows[0].credit, books.item("P"));
  EXPECT_EQ(rows[0].debit, books.item("I"));
  EXPECT_EQ(rows[0].customer, books.id_of("ACME"));
  EXPECT_EQ(rows[0].debit_job, books.job_id("A"));
  EXPECT_EQ(rows[0].effective, date("2026-01-10"));
}

TEST_F(ListApplications, RefuseWhatIsNotKnown) {
  const auto code = [&](const ApplicationFilter &filter, const AsOf &at) {
    return list_applications(books.ledger(), filter, at).code();
  };
  EXPECT_EQ(code({}, {}), Errc::missing);
  EXPECT_EQ(code({.item = {ItemKind::invoice, 77}}, as_of("2026-01-31")), Errc::unknown_item);
  EXPECT_EQ(code({.customer = CustomerId(77)}, as_of("2026-01-31")), Errc::unknown_customer);
  books.invoice("D").to("ACME").total("1.00 USD").on("2026-01-01").due("2026-01-31").as_draft();
  EXPECT_EQ(list({.item = books.item("D")}, as_of("2026-01-31")), Texts{});
}

} // namespace
} // namespace openitem::application_list_test
