// Where the library differs from its rules, as far as the random tests have found. Each is DISABLED so that
// it is counted and not forgotten; with the mistake gone, the word goes, and the switch in support/model.hpp
// with it.
#include "figures.hpp"
#include "openitem/money/text.hpp"
#include "openitem/reports/account_balance.hpp"
#include "openitem/reports/item_list.hpp"

#include <gtest/gtest.h>

namespace openitem::testing_support {
namespace {

const Currency usd = Currency::iso("USD").value();

Property predicts(const KnownDifferences &differences) {
  return [differences](const SeededRun &run) -> std::string {
    WorldOptions options;
    options.predict = true;
    options.differences = differences;
    World world(run.seed, options);
    for (const Step &step : run.steps) (void)world.take(step);
    return {};
  };
}

CommandInfo on(std::string_view day) {
  CommandInfo info;
  info.effective = date(day);
  return info;
}
void accepted(const Result<Outcome> &result) {
  ASSERT_TRUE(result.has_value()) << describe(result.error());
}
void create(Ledger &ledger) {
  accepted(ledger.execute(on("2026-01-01"), CreateCustomer{{.id = CustomerId(1)}}));
}
Invoice invoice_of(std::string_view total) {
  Invoice invoice;
  invoice.customer = CustomerId(1);
  invoice.total = money(total);
  return invoice;
}
Payment payment_of(std::string_view amount) {
  Payment payment;
  payment.customer = CustomerId(1);
  payment.amount = money(amount);
  return payment;
}

// Whether instalments of one invoice are one application must not depend on an unrelated later record:
// undoing "the application" would give back one instalment here and all of them there.
TEST(KnownDifferences, DISABLED_PortionsOfOneItemPaidFromOneCreditAreOneApplication) {
  for (const bool later_record : {false, true}) {
    Ledger ledger;
    create(ledger);
    Invoice invoice = invoice_of("100.00 USD");
    const std::vector<DuePortion> halves{{money("50.00 USD"), date("2026-02-01")},
                                         {money("50.00 USD"), date("2026-03-01")}};
    invoice.portions = halves;
    accepted(ledger.execute(on("2026-01-01"), IssueInvoice{invoice}));
    if (later_record) accepted(ledger.execute(on("2026-12-31"), IssueInvoice{invoice_of("1.00 USD")}));
    const auto plan =
        ledger.preview(on("2026-01-02"), RecordPayment{payment_of("100.00 USD"), {Strategy::oldest_first}});
    ASSERT_TRUE(plan.has_value());
    EXPECT_EQ(plan->applications.size(), 1U) << (later_record ? "with" : "without") << " a later record";
  }
  KnownDifferences differences;
  differences.portions_apart = false;
  expect_holds({50, 200}, predicts(differences));
}

// errc.hpp: of several reasons the one listed first within the positive codes is the one reported.
TEST(KnownDifferences, DISABLED_TheFirstReasonInTheOrderOfErrcIsReported) {
  KnownDifferences differences;
  differences.order_of_refusals = false;
  expect_holds({100, 200}, predicts(differences));
}

// The settle below did nothing when it was first asked; asked again under its key it must not do something.
TEST(KnownDifferences, DISABLED_DroppingOldKeysKeepsTheKeyOfALaterCommandWithoutEffect) {
  Ledger ledger;
  create(ledger);
  accepted(ledger.execute(on("2026-01-01"), RecordPayment{payment_of("10.00 USD"), {}}));
  Settle settle;
  settle.customer = CustomerId(1);
  settle.currency = usd;
  settle.settlement.strategy = Strategy::oldest_first;
  CommandInfo keyed = on("2026-01-01");
  keyed.idempotency_key = "settle once";
  accepted(ledger.execute(keyed, settle)); // nothing is open: no effect, recorded after sequence 2
  accepted(ledger.execute(on("2026-01-01"), IssueInvoice{invoice_of("10.00 USD")}));
  accepted(ledger.execute(on("2026-01-01"), DropIdempotencyKeys{2})); // keys of commands before sequence 2
  const auto again = ledger.execute(keyed, settle);
  ASSERT_TRUE(again.has_value());
  EXPECT_TRUE(again->repeated) << "the retry applied money";
  KnownDifferences differences;
  differences.keys_without_effect = false;
  expect_holds({200, 200}, predicts(differences));
}

// The shares are reckoned on credit that may not pay each item: 60.00 of a job beside 40.00 of no job,
// against 100.00 of the job and 100.00 of no job. 10.00 of the job's credit stays while the job's invoice is
// open.
TEST(KnownDifferences, DISABLED_SettlingInProportionUsesCreditThatIsTiedToAJob) {
  Ledger ledger;
  create(ledger);
  accepted(ledger.execute(on("2026-01-01"), CreateJob{{.id = JobId(1), .customer = CustomerId(1)}}));
  Invoice invoice = invoice_of("100.00 USD");
  accepted(ledger.execute(on("2026-01-01"), IssueInvoice{invoice}));
  invoice.job = JobId(1);
  accepted(ledger.execute(on("2026-01-01"), IssueInvoice{invoice}));
  Payment payment = payment_of("40.00 USD");
  accepted(ledger.execute(on("2026-01-01"), RecordPayment{payment, {}}));
  payment.amount = money("60.00 USD");
  payment.job = JobId(1);
  accepted(ledger.execute(on("2026-01-01"), RecordPayment{payment, {}}));
  Settle settle;
  settle.customer = CustomerId(1);
  settle.currency = usd;
  settle.settlement.strategy = Strategy::proportional;
  accepted(ledger.execute(on("2026-01-01"), settle));
  const BalanceRow row = account_balance(ledger, CustomerId(1), {date("2026-01-01"), 0}).value().front();
  EXPECT_EQ(to_string(row.unapplied), "0.00 USD");
}

// SEMANTICS, terms and model: discount, tolerance and write-off are small credit items made and fully applied
// in the same group; undoing the group reverses them. Else a write-off becomes credit that pays another
// invoice.
TEST(KnownDifferences, DISABLED_UndoingTheApplicationOfAWriteOffReversesIt) {
  Ledger ledger;
  create(ledger);
  accepted(ledger.execute(on("2026-01-01"), IssueInvoice{invoice_of("100.00 USD")}));
  const auto written = ledger.execute(on("2026-01-01"), WriteOff{.item = InvoiceId(1)});
  accepted(written);
  accepted(ledger.execute(on("2026-01-02"), Unapply{written->last_sequence, {}}));
  const BalanceRow row = account_balance(ledger, CustomerId(1), {date("2026-01-02"), 0}).value().front();
  EXPECT_EQ(to_string(row.open), "100.00 USD");
  EXPECT_EQ(to_string(row.unapplied), "0.00 USD");
  EXPECT_EQ(to_string(row.balance), "100.00 USD");
}

// SEMANTICS, customer status: not used = reversals only. A refund and a write-off are no reversals.
TEST(KnownDifferences, DISABLED_ACustomerNotUsedGetsNoRefundAndNoWriteOff) {
  Ledger ledger;
  create(ledger);
  accepted(ledger.execute(on("2026-01-01"), IssueInvoice{invoice_of("100.00 USD")}));
  accepted(ledger.execute(on("2026-01-01"), RecordPayment{payment_of("10.00 USD"), {}}));
  accepted(ledger.execute(on("2026-01-01"),
                          ChangeCustomer{{.id = CustomerId(1), .status = CustomerStatus::not_used}}));
  EXPECT_EQ(
      ledger.execute(on("2026-01-02"), Refund{.credit = PaymentId(1), .amount = money("1.00 USD")}).code(),
      Errc::customer_status_forbids);
  EXPECT_EQ(ledger.execute(on("2026-01-02"), WriteOff{.item = InvoiceId(1)}).code(),
            Errc::customer_status_forbids);
}

} // namespace
} // namespace openitem::testing_support
