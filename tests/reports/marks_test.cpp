// Marks at a standpoint: disputes by both axes and of any amount, and kinds that no command places yet.
#include "engine/access.hpp"
#include "engine/event_readback.hpp"
#include "openitem/reports/account_balance.hpp"
#include "openitem/reports/aging_calculator.hpp"
#include "openitem/reports/customer_summary.hpp"
#include "openitem/reports/item_list.hpp"
#include "openitem/reports/marks.hpp"
#include "report_text.hpp"
#include "support/equal_values.hpp"

#include <gtest/gtest.h>

namespace openitem::marks_test {
namespace {

using namespace testing_support;

struct Marks : testing::Test {
  Ledger ledger;
  const Currency usd = Currency::iso("USD").value();
  const ItemRef invoice{ItemKind::invoice, 1};

  template <class Command> Sequence give(std::string_view day, const Command &command) {
    const auto outcome = ledger.execute({.effective = date(day)}, command);
    EXPECT_TRUE(outcome) << describe(outcome.error());
    return outcome ? outcome->last_sequence : 0;
  }
  void bill(const Money &total) {
    give("2026-01-01", CreateCustomer{{.currency = usd}});
    give("2026-01-01", IssueInvoice{{.customer = CustomerId(1), .total = total, .due = date("2026-01-31")}});
  }
  // "bucket 31-60, disputed, unapplied, balance", as an aging and as figures.
  [[nodiscard]] std::string aged(const AsOf &as_of) const {
    const auto calculator = AgingCalculator::create().value();
    const auto report = calculator.run(ledger, as_of).value();
    if (report.size() == 0) return "nothing";
    const AgingRow row = report.row(0);
    CustomerFigures figures;
    EXPECT_TRUE(customer_figures(ledger, CustomerId(1), row.currency, as_of, calculator, figures));
    EXPECT_EQ(figures.buckets[2], report.bucket(0, 2));
    EXPECT_EQ(figures.disputed, row.disputed);
    EXPECT_EQ(figures.balance, row.balance);
    EXPECT_EQ(report.total(0).disputed, row.disputed);
    return amount_text(report.bucket(0, 2)) + ", " + amount_text(row.disputed) + ", " +
           amount_text(row.unapplied) + ", " + amount_text(row.balance);
  }
  // An event that no command gives.
  void let_in(const Event &event) {
    auto &state = const_cast<State &>(LedgerAccess::state(ledger));
    std::visit([&](const auto &of_kind) { state.apply(of_kind); }, event);
    state.commit();
  }
  void expect_verified() const {
    const auto verdict = ledger.verify();
    EXPECT_TRUE(verdict) << describe(verdict.error());
  }
};

TEST_F(Marks, CountByBothAxes) {
  bill(money("1000.00 USD"));
  const Sequence billed = ledger.last_sequence();
  const Sequence disputed = give("2026-02-10", Dispute{invoice, money("200.00 USD")});
  const Sequence early = give("2026-02-05", Dispute{invoice, money("50.00 USD")}); // known later
  const Sequence resolved = give("2026-02-20", ResolveDispute{disputed, MarkOutcome::valid});
  EXPECT_EQ(aged({date("2026-03-05")}), "950.00, 50.00, 0.00, 1000.00");
  EXPECT_EQ(aged({date("2026-03-05"), resolved - 1}), "750.00, 250.00, 0.00, 1000.00");
  EXPECT_EQ(aged({date("2026-03-05"), early - 1}), "800.00, 200.00, 0.00, 1000.00");
  EXPECT_EQ(aged({date("2026-03-05"), billed}), "1000.00, 0.00, 0.00, 1000.00");
  EXPECT_EQ(aged({date("2026-03-05"), billed - 1}), "nothing");
  const AsOf then{date("2026-02-07")};
  EXPECT_EQ(find_item(ledger, invoice, then).value().disputed, money("50.00 USD"));
  EXPECT_EQ(find_item(ledger, invoice, {date("2026-02-15")}).value().disputed, money("250.00 USD"));
  EXPECT_EQ(account_balance(ledger, CustomerId(1), then).value().front().disputed, money("50.00 USD"));
  EXPECT_EQ(find_mark(ledger, disputed, then).code(), Errc::unknown_sequence);
  EXPECT_EQ(list_marks(ledger, {.live_only = true}, {date("2026-02-20"), resolved - 1}).value().size(), 2U);
  expect_verified();
}

// Of a document with very many applications, and where amounts take more than 64 bits.
TEST_F(Marks, CountWhereManyApplicationsAreAndAmountsAreWide) {
  const Money huge = Money::of_minor(Money::limit / 2, usd);
  bill(huge);
  give("2026-02-01", Dispute{.item = invoice, .amount = money("70.00 USD")});
  const Sequence all = give("2026-02-02", Dispute{.item = invoice});
  EXPECT_EQ(find_mark(ledger, all, {Date::last()}).value().amount, huge - money("70.00 USD"));
  EXPECT_EQ(aged({date("2026-03-05")}), "0.00, " + amount_text(huge) + ", 0.00, " + amount_text(huge));
  give("2026-02-03", ResolveDispute{all, MarkOutcome::credited});
  give("2026-02-10", RecordPayment{{.customer = CustomerId(1), .amount = huge}, {}});
  const Target rest{invoice, huge - money("100.00 USD")};
  give("2026-02-10", ApplyCredit{PaymentId(1), {&rest, 1}});
  for (int i = 0; i < 80; ++i) { // a dollar at a time, a day each
    const Target one{invoice, money("1.00 USD")};
    const Date day = Date::unchecked(date("2026-02-11").day_number() + i);
    ASSERT_TRUE(ledger.execute({.effective = day}, ApplyCredit{PaymentId(1), {&one, 1}}));
  }
  EXPECT_EQ(find_item(ledger, invoice, {Date::last()}).value().disputed, money("20.00 USD"));
  const AsOf then{date("2026-03-05")}; // 23 days of them
  EXPECT_EQ(aged(then), "7.00, 70.00, 77.00, 0.00");
  EXPECT_EQ(aged({then.date, ledger.last_sequence() - 70}), "20.00, 70.00, 90.00, 0.00");
  expect_verified();
}

// Their kinds are in the table, and what stands on an account or a credit is kept as a dispute is.
TEST_F(Marks, OfKindsThatNoCommandPlacesYet) {
  bill(money("100.00 USD"));
  give("2026-01-02", RecordPayment{{.customer = CustomerId(1), .amount = money("30.00 USD")}, {}});
  const std::vector<Event> events{MarkPlaced{.kind = MarkKind::promise,
                                             .customer = CustomerId(1),
                                             .amount = money("60.00 USD"),
                                             .effective = date("2026-02-01"),
                                             .until = date("2026-02-15"),
                                             .note = "by telephone"},
                                  MarkPlaced{.kind = MarkKind::promise,
                                             .customer = CustomerId(1),
                                             .amount = money("60.00 EUR"),
                                             .effective = date("2026-02-01"),
                                             .until = date("2026-02-15")},
                                  MarkPlaced{.kind = MarkKind::hold,
                                             .item = invoice,
                                             .amount = money("25.00 USD"),
                                             .effective = date("2026-02-01")},
                                  MarkPlaced{.kind = MarkKind::reservation,
                                             .item = PaymentId(1),
                                             .amount = money("30.00 USD"),
                                             .effective = date("2026-02-02"),
                                             .code = "order 7"}};
  const Sequence before = ledger.last_sequence();
  for (const Event &event : events) let_in(event);
  let_in(MarkEnded{before + 1, MarkOutcome::released, date("2026-02-10")});
  expect_verified();
  EXPECT_EQ(aged({date("2026-03-05")}), "100.00, 0.00, 30.00, 70.00"); // a hold has no column yet
  EXPECT_EQ(find_item(ledger, invoice, {Date::last()}).value().disputed, money("0.00 USD"));

  const auto rows = list_marks(ledger, {.customer = CustomerId(1)}, {date("2026-02-05")}).value();
  ASSERT_EQ(rows.size(), 4U);
  EXPECT_EQ(rows[0].customer, CustomerId(1));
  EXPECT_EQ(rows[0].item, ItemRef{});
  EXPECT_EQ(rows[0].until, date("2026-02-15"));
  EXPECT_EQ(rows[0].note, "by telephone");
  EXPECT_EQ(rows[0].ended, 0U);
  EXPECT_EQ(rows[3].item, ItemRef(PaymentId(1)));
  const MarkFilter promises{.kind = MarkKind::promise, .live_only = true};
  EXPECT_EQ(list_marks(ledger, promises, {Date::last()}).value().size(), 1U);
  const MarkFilter of_payment{.item = PaymentId(1)};
  EXPECT_EQ(list_marks(ledger, of_payment, {Date::last()}).value().front().code, "order 7");

  // They are their own history.
  EventReadback readback(LedgerAccess::state(ledger), std::pmr::get_default_resource());
  for (Sequence s = 1; s <= before; ++s) (void)readback.next();
  for (const Event &event : events) {
    const auto read = readback.next();
    ASSERT_TRUE(read);
    EXPECT_TRUE(equal_values(*read, event));
  }
}

} // namespace
} // namespace openitem::marks_test
