// Why a figure is what it is.
#include "openitem/reports/explain.hpp"
#include "report_text.hpp"

#include <gtest/gtest.h>

namespace openitem::explain_test {
namespace {

using namespace testing_support;

const Currency usd = Currency::iso("USD").value();

// "I 100.00; I<P -40.00": number, other side, contribution.
std::string text_of(const Explanation &explanation) {
  std::string text;
  Money sum = Money::zero(explanation.figure.currency());
  for (const ExplainPart &part : explanation.parts) {
    if (!text.empty()) text += "; ";
    text += std::string(part.number);
    if (part.portion != 0) text += "." + std::to_string(part.portion);
    if (part.kind == HistoryKind::reversal) text += "*";
    if (part.kind == HistoryKind::application_undone) text += "!";
    if (part.other) text += "<" + std::string(part.other_number);
    text += " " + amount_text(part.amount);
    sum += part.amount;
  }
  EXPECT_EQ(sum, explanation.figure);
  return text + " = " + amount_text(explanation.figure);
}

struct Explained : testing::Test {
  Books books;
  Explained() {
    books.customer("ACME");
    books.job("A").of("ACME");
    books.invoice("I")
        .to("ACME")
        .job("A")
        .total("100.00 USD")
        .on("2026-01-01")
        .portion("60.00 USD", "2026-01-10")
        .portion("40.00 USD", "2026-01-20");
    books.invoice("VOID").to("ACME").total("7.00 USD").on("2026-01-02").due("2026-01-10");
    books.payment("P").from("ACME").amount("50.00 USD").on("2026-01-05").settling("I", "20.00 USD");
    books.voided("VOID").on("2026-01-06");
    books.credit_memo("C").to("ACME").amount("9.00 USD").on("2026-01-07");
  }
  [[nodiscard]] std::string balance(std::string_view day, JobId job = {}) const {
    return text_of(explain_balance(books.ledger(), books.id_of("ACME"), usd, as_of(day), job).value());
  }
  [[nodiscard]] Explanation cell(std::size_t bucket, std::string_view day, AgingOptions options = {},
                                 JobId job = {}) const {
    return explain_aging(books.ledger(), books.id_of("ACME"), usd, bucket,
                         AgingCalculator::create(std::move(options)).value(), as_of(day), job)
        .value();
  }
};
using ExplainBalance = Explained;
using ExplainAging = Explained;

TEST_F(ExplainBalance, ListsItemsAndReversals) {
  EXPECT_EQ(balance("2026-01-31"), "I 100.00; VOID 7.00; VOID* -7.00; P -50.00; C -9.00 = 41.00");
  EXPECT_EQ(balance("2026-01-05"), "I 100.00; VOID 7.00; P -50.00 = 57.00");
  EXPECT_EQ(balance("2025-12-31"), " = 0.00");
}

TEST_F(ExplainBalance, OfAJobShowsCreditFromOutside) {
  EXPECT_EQ(balance("2026-01-31", books.job_id("A")), "I 100.00; I<P -20.00 = 80.00");
  books.application_undone(books.last_application()).on("2026-01-08");
  EXPECT_EQ(balance("2026-01-31", books.job_id("A")), "I 100.00; I<P -20.00; I!<P 20.00 = 100.00");
}

TEST_F(ExplainBalance, NamesRecordsAndDates) {
  const Explanation explanation =
      explain_balance(books.ledger(), books.id_of("ACME"), usd, as_of("2026-01-31")).value();
  EXPECT_EQ(explanation.parts[2].kind, HistoryKind::reversal);
  EXPECT_EQ(explanation.parts[2].item, books.item("VOID"));
  EXPECT_EQ(explanation.parts[2].effective, date("2026-01-06"));
  EXPECT_GT(explanation.parts[2].sequence, explanation.parts[1].sequence);
}

TEST_F(ExplainAging, ShowsEachPortionWithWhatWasTaken) {
  EXPECT_EQ(text_of(cell(1, "2026-01-31")), "I 60.00; I<P -20.00; I.1 40.00 = 80.00");
  const Explanation explanation = cell(1, "2026-01-31");
  EXPECT_EQ(explanation.parts[0].basis_date, date("2026-01-10"));
  EXPECT_EQ(explanation.parts[0].days, 21);
  EXPECT_EQ(explanation.parts[1].kind, HistoryKind::application);
  EXPECT_EQ(explanation.parts[1].other, books.item("P"));
  EXPECT_EQ(explanation.parts[1].basis_date, date("2026-01-10")); // of the portion it moves
  EXPECT_EQ(explanation.parts[2].days, 11);
  EXPECT_EQ(text_of(cell(1, "2026-01-15")), "I 60.00; I<P -20.00 = 40.00");
  EXPECT_EQ(text_of(cell(0, "2026-01-15")), "I.1 40.00 = 40.00");
  EXPECT_EQ(text_of(cell(0, "2026-01-03")), "I 60.00; I.1 40.00; VOID 7.00 = 107.00"); // as of then
  EXPECT_EQ(text_of(cell(4, "2026-01-31")), " = 0.00");
}

TEST_F(ExplainAging, ShowsUnappliedCredit) {
  EXPECT_EQ(text_of(cell(explain_unapplied, "2026-01-31")), "P 50.00; P<I -20.00; C 9.00 = 39.00");
  EXPECT_EQ(text_of(cell(explain_unapplied, "2026-01-31", {}, books.job_id("A"))), " = 0.00");
}

TEST_F(ExplainAging, PutsCreditByItsOwnDateIntoItsBucket) {
  const AgingOptions own{.past_edges = {10, 25}, .credits = AgingCredits::by_own_date};
  EXPECT_EQ(text_of(cell(2, "2026-01-31", own)), "I 60.00; I<P -20.00; I.1 40.00; C -9.00 = 71.00");
  EXPECT_EQ(text_of(cell(3, "2026-01-31", own)), "P -50.00; P<I 20.00 = -30.00");
  EXPECT_EQ(text_of(cell(explain_unapplied, "2026-01-31", own)), " = 0.00");
}

TEST_F(ExplainAging, ShowsWhatWasUndone) {
  books.application_undone(books.last_application()).on("2026-01-08");
  EXPECT_EQ(text_of(cell(1, "2026-01-31")), "I 60.00; I<P -20.00; I!<P 20.00; I.1 40.00 = 100.00");
  books.voided("I").on("2026-01-09");
  EXPECT_EQ(text_of(cell(1, "2026-01-31")), " = 0.00"); // nothing is left of it
  books.invoice("E").to("ACME").total("1.00 EUR").on("2026-01-01").due("2026-01-31");
  books.payment("Q").from("ACME").amount("5.00 USD").on("2026-01-10");
  books.payment_reversed("Q").on("2026-01-11");
  books.reinstated("Q").on("2026-01-12");
  EXPECT_EQ(text_of(cell(explain_unapplied, "2026-01-31")),
            "P 50.00; P<I -20.00; P!<I 20.00; C 9.00; Q 5.00; Q* -5.00; Q* 5.00 = 64.00");
}

TEST_F(Explained, RefusesWhatIsNotKnown) {
  const AsOf at = as_of("2026-01-31");
  const auto calculator = AgingCalculator::create().value();
  const CustomerId acme = books.id_of("ACME");
  books.customer("ZETA");
  books.job("Z").of("ZETA");
  EXPECT_EQ(explain_balance(books.ledger(), CustomerId(9), usd, at).code(), Errc::unknown_customer);
  EXPECT_EQ(explain_balance(books.ledger(), acme, usd, at, JobId(9)).code(), Errc::unknown_job);
  EXPECT_EQ(explain_balance(books.ledger(), acme, usd, at, books.job_id("Z")).code(), Errc::job_mismatch);
  EXPECT_EQ(explain_balance(books.ledger(), acme, {}, at).code(), Errc::missing);
  EXPECT_EQ(explain_balance(books.ledger(), acme, usd, {}).code(), Errc::missing);
  EXPECT_EQ(explain_aging(books.ledger(), CustomerId(9), usd, 0, calculator, at).code(),
            Errc::unknown_customer);
  EXPECT_EQ(explain_aging(books.ledger(), acme, usd, 0, calculator, at, JobId(9)).code(), Errc::unknown_job);
  EXPECT_EQ(explain_aging(books.ledger(), acme, usd, 5, calculator, at).code(), Errc::invalid_argument);
  EXPECT_STREQ(explain_aging(books.ledger(), acme, usd, 5, calculator, at).error().field, "bucket");
  const auto netting = AgingCalculator::create({.credits = AgingCredits::net_oldest}).value();
  EXPECT_STREQ(explain_aging(books.ledger(), acme, usd, 0, netting, at).error().field, "credits");
  EXPECT_EQ(explain_aging(books.ledger(), acme, {}, 0, calculator, at).code(), Errc::missing);
  EXPECT_EQ(explain_aging(books.ledger(), acme, usd, 0, calculator, {}).code(), Errc::missing);
  const Currency eur = Currency::iso("EUR").value();
  EXPECT_EQ(to_string(explain_balance(books.ledger(), acme, eur, at)->figure), "0.00 EUR");
  EXPECT_EQ(to_string(explain_aging(books.ledger(), acme, eur, 0, calculator, at)->figure), "0.00 EUR");
}

} // namespace
} // namespace openitem::explain_test
