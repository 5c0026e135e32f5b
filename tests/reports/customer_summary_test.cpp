// One customer's page, and its figures alone.
#include "openitem/reports/customer_summary.hpp"
#include "report_text.hpp"

#include <gtest/gtest.h>

namespace openitem::customer_summary_test {
namespace {

using namespace testing_support;

AgingCalculator usual() {
  return AgingCalculator::create().value();
}
CustomerSummary summary_of(const Books &books, std::string_view customer, const AsOf &at,
                           const AgingCalculator &aging = usual()) {
  return customer_summary(books.ledger(), books.id_of(customer), at, aging).value();
}
// "75 / 2": sum of days over closed invoices.
std::string days_text(const Average &average) {
  return to_string(Decimal::of(average.numerator, 0).value()) + " / " + std::to_string(average.count);
}

TEST(Average, IsRoundedOnceHalfUp) {
  EXPECT_EQ(to_string(Average{105, 3}.at_scale(1)), "35.0");
  EXPECT_EQ(to_string(Average{7, 3}.at_scale(2)), "2.33");
  EXPECT_EQ(to_string(Average{5, 2}.at_scale(0)), "3");
  EXPECT_EQ(to_string(Average{-5, 2}.at_scale(0)), "-3");
}

TEST(CustomerSummary, SaysWhoTheCustomerIs) {
  Books books;
  {
    CustomerSentence customer(books, books.keep("ACME"), false);
    customer.name("Acme Ltd").salesperson("Ann").on("2025-11-05");
    customer.record().label = "gold";
    customer.record().credit_limit = money("500.00 USD");
  }
  const Sequence before = books.now();
  books.customer_changed("ACME").status(CustomerStatus::inactive);
  const CustomerSummary now = summary_of(books, "ACME", as_of("2026-01-01"));
  EXPECT_EQ(now.customer, books.id_of("ACME"));
  EXPECT_EQ(now.status, CustomerStatus::inactive);
  EXPECT_FALSE(now.credit_limit);
  const CustomerSummary then = summary_of(books, "ACME", as_of("2026-01-01", before));
  EXPECT_EQ(then.code, "ACME");
  EXPECT_EQ(then.name, "Acme Ltd");
  EXPECT_EQ(then.status, CustomerStatus::active);
  EXPECT_EQ(then.label, "gold");
  EXPECT_EQ(then.salesperson, "Ann");
  EXPECT_EQ(to_string(then.credit_limit), "500.00 USD");
  EXPECT_EQ(then.established, date("2025-11-05"));
  ASSERT_EQ(then.currencies.size(), 1U); // at least its own
  EXPECT_EQ(amount_text(then.currencies[0].total_balance_due), "0.00");
  EXPECT_EQ(then.currencies[0].buckets.size(), 5U);
}

TEST(CustomerSummary, AgesWhatIsOutstanding) {
  Books books;
  books.customer("ACME").currency("EUR");
  books.invoice("I").to("ACME").total("100.00 USD").on("2026-01-01").due("2026-01-20");
  books.invoice("J").to("ACME").total("50.00 USD").on("2026-01-01").due("2026-02-20");
  books.credit_memo("C").to("ACME").amount("9.00 USD").on("2026-01-02");
  books.payment("P").from("ACME").amount("30.00 USD").on("2026-01-25").settling("I", "10.00 USD");
  const CustomerSummary summary = summary_of(books, "ACME", as_of("2026-02-01"));
  ASSERT_EQ(summary.currencies.size(), 2U);
  EXPECT_EQ(summary.currencies[0].currency.code(), "EUR");
  const SummaryCurrency &usd = summary.currencies[1];
  EXPECT_EQ(amount_text(usd.buckets[0]), "50.00");
  EXPECT_EQ(amount_text(usd.buckets[1]), "90.00");
  EXPECT_EQ(amount_text(usd.not_due), "50.00");
  EXPECT_EQ(amount_text(usd.past_due), "90.00");
  EXPECT_EQ(amount_text(usd.unapplied), "29.00");
  EXPECT_EQ(amount_text(usd.total_current_due), "111.00");
  EXPECT_EQ(amount_text(usd.retention), "0.00");
  EXPECT_EQ(amount_text(usd.total_balance_due), "111.00");
  EXPECT_EQ(amount_text(usd.invoiced), "150.00");
  EXPECT_EQ(amount_text(usd.paid), "30.00");
  EXPECT_EQ(amount_text(usd.credits), "9.00");
  EXPECT_EQ(amount_text(usd.available_credit), "29.00");
  EXPECT_EQ(usd.open_items, 2U);
}

TEST(CustomerSummary, TakesTheCalculatorsBasisAndCreditsOnly) {
  Books books;
  books.customer("ACME");
  books.customer("ZETA");
  books.invoice("I").to("ACME").total("100.00 USD").on("2026-01-01").due("2026-01-31");
  books.payment("P").from("ACME").amount("30.00 USD").on("2026-01-25");
  const auto calculator = AgingCalculator::create({.basis = AgingBasis::document,
                                                   .past_edges = {10},
                                                   .credits = AgingCredits::net_oldest,
                                                   .group = AgingGroup::item,
                                                   .customer = books.id_of("ZETA"),
                                                   .currency = Currency::iso("EUR").value()})
                              .value();
  const CustomerSummary summary = summary_of(books, "ACME", as_of("2026-01-31"), calculator);
  ASSERT_EQ(summary.currencies.size(), 1U);
  EXPECT_EQ(amount_text(summary.currencies[0].buckets[2]), "70.00");
  EXPECT_EQ(amount_text(summary.currencies[0].unapplied), "0.00");
  EXPECT_EQ(amount_text(summary.currencies[0].available_credit), "30.00");
  EXPECT_EQ(amount_text(summary.currencies[0].total_balance_due), "70.00");
}

TEST(CustomerSummary, KnowsTheLastBillAndTheLastPayment) {
  Books books;
  books.customer("ACME");
  const auto dates = [&](std::string_view day) {
    const CustomerSummary summary = summary_of(books, "ACME", as_of(day));
    return to_string(summary.last_bill_date) + " " + to_string(summary.last_payment_date);
  };
  EXPECT_EQ(dates("2026-01-01"), " ");
  books.invoice("I").to("ACME").total("1.00 USD").on("2026-01-10").documented("2026-01-05").due("2026-01-31");
  books.invoice("J").to("ACME").total("1.00 USD").on("2026-01-11").documented("2026-01-03").due("2026-01-31");
  books.invoice("VOID").to("ACME").total("1.00 USD").on("2026-01-12").due("2026-01-31");
  books.voided("VOID").on("2026-01-13");
  books.debit_note("D").to("ACME").total("1.00 USD").on("2026-01-14").due("2026-01-31");
  books.payment("P").from("ACME").amount("1.00 USD").on("2026-01-08");
  books.payment("NSF").from("ACME").amount("1.00 USD").on("2026-01-09");
  books.payment_reversed("NSF").on("2026-01-20");
  EXPECT_EQ(dates("2026-01-12"), "2026-01-12 2026-01-09");
  EXPECT_EQ(dates("2026-01-13"), "2026-01-05 2026-01-09");
  EXPECT_EQ(dates("2026-01-20"), "2026-01-05 2026-01-08");
  EXPECT_EQ(dates("2026-01-08"), " 2026-01-08");
}

TEST(DaysToPay, AreNoneUntilAnInvoiceIsClosed) { // X64
  Books books;
  books.customer("ACME");
  for (const auto &[number, total, paid] :
       {std::tuple("A", "100.00 USD", "2026-01-21"), std::tuple("B", "300.00 USD", "2026-02-10"),
        std::tuple("C", "600.00 USD", "2026-02-15")}) {
    books.invoice(number).to("ACME").total(total).on("2026-01-01").due("2026-01-31");
    books.payment(books.keep(std::string("P-") + number))
        .from("ACME")
        .amount(total)
        .on(paid)
        .settling(number);
  }
  EXPECT_EQ(days_text(summary_of(books, "ACME", as_of("2026-01-20")).days_to_pay), "0 / 0");
  EXPECT_EQ(days_text(summary_of(books, "ACME", as_of("2026-02-10")).days_to_pay), "60 / 2");
  EXPECT_EQ(days_text(summary_of(books, "ACME", as_of("2026-02-15")).days_to_pay), "105 / 3");
}

TEST(DaysToPay, CountTheLastClosingOnly) {
  Books books;
  books.customer("ACME");
  books.invoice("I").to("ACME").total("100.00 USD").on("2026-01-01").due("2026-01-31");
  books.payment("P").from("ACME").amount("100.00 USD").on("2026-01-11").settling("I");
  const Sequence application = books.last_application();
  books.application_undone(application).on("2026-01-20");
  EXPECT_EQ(days_text(summary_of(books, "ACME", as_of("2026-01-11")).days_to_pay), "10 / 1");
  EXPECT_EQ(days_text(summary_of(books, "ACME", as_of("2026-01-20")).days_to_pay), "0 / 0"); // open again
  books.apply("P").to("I").on("2026-02-05");
  EXPECT_EQ(days_text(summary_of(books, "ACME", as_of("2026-02-05")).days_to_pay), "35 / 1");
}

TEST(DaysToPay, CountPortionsTogetherAndLeaveOutZeroAndVoidedInvoices) {
  Books books;
  books.customer("ACME");
  books.invoice("I")
      .to("ACME")
      .total("100.00 USD")
      .on("2026-01-01")
      .portion("50.00 USD", "2026-01-10")
      .portion("50.00 USD", "2026-02-10");
  books.invoice("ZERO").to("ACME").total("0.00 USD").on("2026-01-01").due("2026-01-31");
  books.invoice("VOID").to("ACME").total("1.00 USD").on("2026-01-01").due("2026-01-31");
  books.voided("VOID").on("2026-01-05");
  books.debit_note("D").to("ACME").total("1.00 USD").on("2026-01-01").due("2026-01-31");
  books.payment("PD").from("ACME").amount("1.00 USD").on("2026-01-03").settling("D"); // no invoice
  books.payment("P").from("ACME").amount("60.00 USD").on("2026-01-08").settling("I");
  EXPECT_EQ(days_text(summary_of(books, "ACME", as_of("2026-01-31")).days_to_pay), "0 / 0");
  books.credit_memo("C").to("ACME").amount("40.00 USD").on("2026-02-08").about("I");
  EXPECT_EQ(days_text(summary_of(books, "ACME", as_of("2026-02-08")).days_to_pay), "38 / 1");
}

TEST(CustomerSummary, RefusesWhatIsNotKnown) {
  Books books;
  books.customer("ACME");
  EXPECT_EQ(customer_summary(books.ledger(), CustomerId(7), as_of("2026-01-01"), usual()).code(),
            Errc::unknown_customer);
  EXPECT_EQ(customer_summary(books.ledger(), books.id_of("ACME"), {}, usual()).code(), Errc::missing);
}

// ---- figures alone

std::string figures_text(const Books &books, std::string_view customer, std::string_view currency,
                         const AsOf &at, const AgingCalculator &aging = usual()) {
  CustomerFigures figures;
  EXPECT_TRUE(customer_figures(books.ledger(), books.id_of(customer), Currency::iso(currency).value(), at,
                               aging, figures));
  std::string text(figures.currency.code());
  for (std::size_t i = 0; i < figures.bucket_count; ++i) text += " " + amount_text(figures.buckets[i]);
  return text + " - " + amount_text(figures.unapplied) + " = " + amount_text(figures.balance);
}

TEST(CustomerFigures, AreTheAgingOfOneCurrency) {
  Books books;
  books.customer("ACME");
  books.invoice("I").to("ACME").total("100.00 USD").on("2026-01-01").due("2026-01-20");
  books.payment("P").from("ACME").amount("30.00 USD").on("2026-01-25").settling("I", "10.00 USD");
  EXPECT_EQ(figures_text(books, "ACME", "USD", as_of("2026-02-01")),
            "USD 0.00 90.00 0.00 0.00 0.00 - 20.00 = 70.00");
  EXPECT_EQ(figures_text(books, "ACME", "USD", as_of("2026-01-24")),
            "USD 0.00 100.00 0.00 0.00 0.00 - 0.00 = 100.00");
  EXPECT_EQ(figures_text(books, "ACME", "USD", as_of("2026-02-01", 3)),
            "USD 0.00 100.00 0.00 0.00 0.00 - 30.00 = 70.00");
  EXPECT_EQ(figures_text(books, "ACME", "EUR", as_of("2026-02-01")),
            "EUR 0.00 0.00 0.00 0.00 0.00 - 0.00 = 0.00");
}

TEST(CustomerFigures, HoldAmountsOfAnyWidth) {
  Books books;
  books.customer("ACME");
  const std::string huge = "10000000000000000000000000000.00"; // 10^30 minor units
  books.invoice("H").to("ACME").total(huge + " USD").on("2026-01-01").due("2026-01-31");
  books.payment("P").from("ACME").amount("1.00 USD").on("2026-01-20");
  EXPECT_EQ(figures_text(books, "ACME", "USD", as_of("2026-01-10")),
            "USD " + huge + " 0.00 0.00 0.00 0.00 - 0.00 = " + huge);
  EXPECT_EQ(figures_text(books, "ACME", "USD", as_of("2026-01-20")),
            "USD " + huge + " 0.00 0.00 0.00 0.00 - 1.00 = 9999999999999999999999999999.00");
}

TEST(CustomerFigures, RefuseWhatTheyCannotShow) {
  Books books;
  books.customer("ACME");
  CustomerFigures figures;
  const Currency usd = Currency::iso("USD").value();
  const auto refused = [&](AgingOptions options) {
    const auto result = customer_figures(books.ledger(), books.id_of("ACME"), usd, as_of("2026-01-01"),
                                         AgingCalculator::create(std::move(options)).value(), figures);
    return std::string(name(result.code())) + " " + result.error().field;
  };
  EXPECT_EQ(refused({.credits = AgingCredits::net_oldest}), "invalid_argument credits");
  EXPECT_EQ(refused({.basis = AgingBasis::document}), "invalid_argument basis");
  EXPECT_EQ(refused({.past_edges = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15}}),
            "limit_exceeded past_edges");
  EXPECT_TRUE(customer_figures(
      books.ledger(), books.id_of("ACME"), usd, as_of("2026-01-01"),
      AgingCalculator::create({.past_edges = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14}}).value(),
      figures));
  EXPECT_EQ(
      customer_figures(books.ledger(), CustomerId(7), usd, as_of("2026-01-01"), usual(), figures).code(),
      Errc::unknown_customer);
  EXPECT_EQ(customer_figures(books.ledger(), books.id_of("ACME"), usd, {}, usual(), figures).code(),
            Errc::missing);
  EXPECT_EQ(
      customer_figures(books.ledger(), books.id_of("ACME"), {}, as_of("2026-01-01"), usual(), figures).code(),
      Errc::missing);
}

} // namespace
} // namespace openitem::customer_summary_test
