// What must hold between the reports, whatever the books: checked on books made by chance. L... are the laws
// of receivables the library keeps.
#include "openitem/reports/account_balance.hpp"
#include "openitem/reports/customer_summary.hpp"
#include "openitem/reports/explain.hpp"
#include "openitem/reports/item_list.hpp"
#include "openitem/reports/transaction_history.hpp"
#include "random_books.hpp"
#include "report_text.hpp"

#include <gtest/gtest.h>

#include <map>
#include <set>

namespace openitem::laws_test {
namespace {

using namespace testing_support;

class Laws : public testing::TestWithParam<std::uint64_t> {
 protected:
  RandomBooks books{GetParam(), 250, GetParam() % 4 == 0};
  const Ledger &ledger = books.ledger();

  [[nodiscard]] std::vector<CustomerId> customers() const {
    std::vector<CustomerId> ids;
    for (std::uint64_t id = 1; id <= RandomBooks::customer_count; ++id) ids.push_back(CustomerId(id));
    return ids;
  }
  [[nodiscard]] AsOf standpoint() {
    AsOf at = books.any_standpoint();
    if (at.known_through != 0)
      at.known_through = std::max<Sequence>(at.known_through, 20); // everybody is known
    return at;
  }
  [[nodiscard]] std::pmr::vector<BalanceRow> balances(CustomerId customer, const AsOf &at,
                                                      BalanceOptions options = {}) const {
    return account_balance(ledger, customer, at, options).value();
  }
  [[nodiscard]] static Money sum_of_columns(const BalanceRow &row) {
    return row.invoiced + row.other_charges + row.refunded + row.opening - row.paid - row.credits -
           row.written_off;
  }
};

TEST_P(Laws, BalanceIsOpenLessUnappliedAndItemsLessCredits) { // L3
  for (int i = 0; i < 20; ++i) {
    const AsOf at = standpoint();
    for (const CustomerId customer : customers()) {
      for (const BalanceRow &row : balances(customer, at)) {
        EXPECT_EQ(row.balance, row.open - row.unapplied);
        EXPECT_EQ(row.balance, sum_of_columns(row));
        const ItemFilter filter{.customer = customer, .currency = row.currency};
        Money open = Money::zero(row.currency);
        Money unapplied = open;
        Money past_due = open;
        std::uint64_t open_items = 0;
        const ItemList items = list_items(ledger, filter, at).value();
        for (const ItemRow &item : items.rows) {
          (is_debit(item.ref.kind) ? open : unapplied) += item.remaining;
          past_due += item.past_due;
          open_items += is_debit(item.ref.kind) && !item.remaining.is_zero();
        }
        EXPECT_EQ(row.open, open);
        EXPECT_EQ(row.unapplied, unapplied);
        EXPECT_EQ(row.past_due, past_due);
        EXPECT_EQ(row.open_items, open_items);
      }
    }
  }
}

TEST_P(Laws, JobsSumToTheCustomer) { // L4, in every column
  for (int i = 0; i < 20; ++i) {
    const AsOf at = standpoint();
    for (const CustomerId customer : customers()) {
      const auto rows =
          balances(customer, at, {.per_job = true, .with_children = books.random().percent(30)});
      std::map<Currency, std::pair<BalanceRow, std::vector<Money>>> sums;
      const auto columns = [](const BalanceRow &row) {
        return std::vector<Money>{row.balance,  row.open,          row.unapplied, row.past_due,
                                  row.invoiced, row.paid,          row.credits,   row.written_off,
                                  row.refunded, row.other_charges, row.opening,   row.disputed};
      };
      for (const BalanceRow &row : rows) {
        if (row.scope == BalanceRow::Scope::customer) {
          sums[row.currency] = {row, std::vector<Money>(12, Money::zero(row.currency))};
          continue;
        }
        const std::vector<Money> cells = columns(row);
        for (std::size_t c = 0; c < cells.size(); ++c) sums[row.currency].second[c] += cells[c];
      }
      for (const auto &[currency, sum] : sums) {
        if (rows.size() > sums.size()) {
          EXPECT_EQ(columns(sum.first), sum.second);
        }
      }
    }
  }
}

// Never more than is open, item by item; the same in every basis and grouping; and in the items.
TEST_P(Laws, DisputedIsPartOfWhatIsOpenHoweverItIsGrouped) {
  for (int i = 0; i < 10; ++i) {
    const AsOf at = standpoint();
    std::map<Currency, Money> disputed;
    const ItemList items = list_items(ledger, {}, at).value();
    for (const ItemRow &item : items.rows) {
      EXPECT_GE(item.disputed.sign(), 0);
      EXPECT_LE(item.disputed, is_debit(item.ref.kind) ? item.remaining : Money::zero(item.currency));
      disputed.try_emplace(item.currency, Money::zero(item.currency)).first->second += item.disputed;
    }
    for (const auto basis : {AgingBasis::due, AgingBasis::document, AgingBasis::effective}) {
      for (const auto group : {AgingGroup::customer, AgingGroup::job, AgingGroup::currency,
                               AgingGroup::salesperson, AgingGroup::parent, AgingGroup::item}) {
        const auto calculator = AgingCalculator::create({.basis = basis, .group = group}).value();
        const AgingReport report = calculator.run(ledger, at).value();
        for (std::size_t t = 0; t < report.total_count(); ++t)
          EXPECT_EQ(report.total(t).disputed, disputed.at(report.total(t).currency));
        for (std::size_t r = 0; r < report.size(); ++r) {
          const AgingRow row = report.row(r);
          EXPECT_GE(row.disputed.sign(), 0);
          EXPECT_EQ(row.balance, row.not_due + row.past_due + row.retention + row.disputed - row.unapplied);
        }
      }
    }
  }
}

TEST_P(Laws, NothingChangesAfterTheLastDateAndNothingIsThereBeforeTheFirst) { // L11
  const auto calculator = AgingCalculator::create({.past_edges = {}, .group = AgingGroup::item}).value();
  const auto items = [&](const AsOf &at) {
    std::map<ItemRef, Money> balances_of_items;
    const AgingReport report = calculator.run(ledger, at).value();
    for (std::size_t i = 0; i < report.size(); ++i)
      balances_of_items[report.row(i).item] = report.row(i).balance;
    return balances_of_items;
  };
  Date last = Date::first();
  Date first = Date::last();
  for (const CustomerId customer : customers()) {
    for (const BalanceRow &row : balances(customer, {Date::last()})) {
      const auto history = transaction_history(
          ledger, {.customer = customer, .currency = row.currency, .applications = true}, {Date::last()});
      for (const HistoryLine &line : history->lines) {
        last = std::max(last, line.effective);
        first = std::min(first, line.effective);
      }
    }
  }
  EXPECT_EQ(items({last}), items({Date::last()}));
  EXPECT_TRUE(items({add_days(first, -1).value()}).empty());
  EXPECT_EQ(items({last, 0}), items({last, ledger.last_sequence()}));
  EXPECT_EQ(items({last, 0}), items({last, ledger.last_sequence() + 100}));
}

TEST_P(Laws, HistoriesContinueAndRunWithTheBalance) { // L12
  for (int i = 0; i < 6; ++i) {
    const AsOf at = standpoint();
    const Date middle = books.any_day();
    for (const CustomerId customer : customers()) {
      for (const BalanceRow &row : balances(customer, at)) {
        HistoryFilter filter{
            .customer = customer, .currency = row.currency, .applications = books.random().percent(50)};
        const TransactionHistory whole = transaction_history(ledger, filter, at).value();
        EXPECT_EQ(whole.closing, row.balance);
        EXPECT_TRUE(whole.opening.is_zero());
        Money running = whole.opening;
        for (std::size_t l = 0; l < whole.lines.size(); ++l) {
          const HistoryLine &line = whole.lines[l];
          running += line.change;
          ASSERT_EQ(line.balance, running);
          const bool last_of_day =
              l + 1 == whole.lines.size() || whole.lines[l + 1].effective != line.effective;
          if (!last_of_day || !books.random().percent(20)) continue;
          for (const BalanceRow &then : balances(customer, {line.effective, at.known_through})) {
            if (then.currency == row.currency) {
              EXPECT_EQ(then.balance, line.balance);
            }
          }
        }
        if (middle >= at.date) continue;
        HistoryFilter later = filter;
        filter.to = middle;
        later.from = add_days(middle, 1).value();
        const TransactionHistory before = transaction_history(ledger, filter, at).value();
        const TransactionHistory after = transaction_history(ledger, later, at).value();
        EXPECT_EQ(before.closing, after.opening);
        EXPECT_EQ(after.closing, whole.closing);
        EXPECT_EQ(before.lines.size() + after.lines.size(), whole.lines.size());
      }
    }
  }
}

TEST_P(Laws, HistoriesOfJobsRunWithTheirBalance) {
  for (int i = 0; i < 6; ++i) {
    const AsOf at = standpoint();
    for (const CustomerId customer : customers()) {
      for (const BalanceRow &row : balances(customer, at, {.per_job = true})) {
        if (row.scope != BalanceRow::Scope::job) continue;
        const TransactionHistory history =
            transaction_history(ledger, {.customer = customer, .currency = row.currency, .job = row.job}, at)
                .value();
        EXPECT_EQ(history.closing, row.balance);
        EXPECT_EQ(explain_balance(ledger, customer, row.currency, at, row.job)->figure, row.balance);
      }
    }
  }
}

TEST_P(Laws, ABackDatedRecordChangesNothingBeforeItsDate) { // L13
  const auto calculator = AgingCalculator::create({.group = AgingGroup::item}).value();
  for (int i = 0; i < 40; ++i) {
    const Date day = books.any_day();
    const AsOf before{add_days(day, -1).value()};
    const Texts as_it_was = row_texts(calculator.run(ledger, before).value());
    books.step_on(day);
    EXPECT_EQ(row_texts(calculator.run(ledger, before).value()), as_it_was);
  }
}

TEST_P(Laws, WaitingNeverShrinksWhatIsOverdue) { // L14
  for (const CustomerId customer : customers()) {
    for (const BalanceRow &whole : balances(customer, {Date::last()})) {
      std::set<Date> dates;
      const auto history = transaction_history(
          ledger, {.customer = customer, .currency = whole.currency, .applications = true}, {Date::last()});
      for (const HistoryLine &line : history->lines) dates.insert(line.effective);
      const auto marks = list_marks(ledger, {.customer = customer}, {Date::last()}).value();
      for (const MarkRow &mark : marks) dates.insert({mark.effective, mark.ended_on});
      Money overdue = Money::zero(whole.currency);
      for (Date day = openitem::date("2026-01-01"); day < openitem::date("2026-09-30");
           day = add_days(day, 1).value()) {
        Money now = Money::zero(whole.currency);
        for (const BalanceRow &row : balances(customer, {day})) {
          if (row.currency == whole.currency) now = row.past_due;
        }
        if (!dates.contains(day)) {
          EXPECT_GE(now, overdue);
        }
        overdue = now;
      }
    }
  }
}

TEST_P(Laws, ExplanationsSumToTheirFigures) {
  const std::vector<AgingOptions> cuts{{},
                                       {.basis = AgingBasis::document, .credits = AgingCredits::by_own_date}};
  for (int i = 0; i < 8; ++i) {
    const AsOf at = standpoint();
    const auto calculator = AgingCalculator::create(cuts[static_cast<std::size_t>(i) % 2]).value();
    const AgingReport report = calculator.run(ledger, at).value();
    for (std::size_t r = 0; r < report.size(); ++r) {
      const AgingRow row = report.row(r);
      const auto balance = explain_balance(ledger, row.customer, row.currency, at).value();
      Money sum = Money::zero(row.currency);
      for (const ExplainPart &part : balance.parts) sum += part.amount;
      EXPECT_EQ(balance.figure, row.balance);
      EXPECT_EQ(sum, row.balance);
      const auto cell = [&](std::size_t bucket) {
        const auto explained =
            explain_aging(ledger, row.customer, row.currency, bucket, calculator, at).value();
        Money parts = Money::zero(row.currency);
        for (const ExplainPart &part : explained.parts) parts += part.amount;
        EXPECT_EQ(parts, explained.figure);
        return explained.figure;
      };
      for (std::size_t b = 0; b < report.buckets().size(); ++b) EXPECT_EQ(cell(b), report.bucket(r, b));
      EXPECT_EQ(cell(explain_unapplied), row.unapplied);
    }
  }
}

TEST_P(Laws, AnItemIsWhatSettledItAndWhatIsLeft) { // L1, L2
  for (int i = 0; i < 10; ++i) {
    const AsOf at = standpoint();
    const ItemList items = list_items(ledger, {}, at).value();
    for (const ItemRow &item : items.rows) {
      EXPECT_GE(item.remaining.sign(), 0);
      EXPECT_GE(item.total - item.remaining, Money::zero(item.currency));
      if (item.status == ItemStatus::voided) {
        EXPECT_TRUE(item.remaining.is_zero());
        EXPECT_TRUE((item.paid + item.credited + item.written_off).is_zero());
      } else if (is_debit(item.ref.kind)) {
        EXPECT_EQ(item.remaining + item.paid + item.credited + item.written_off, item.total);
      }
      Money portions = Money::zero(item.currency);
      Money applied = Money::zero(item.currency);
      const auto portion_rows = list_portions(ledger, item.ref, at).value();
      for (const PortionRow &portion : portion_rows) portions += portion.remaining;
      EXPECT_EQ(portions, item.remaining);
      const auto applications = list_applications(ledger, {.item = item.ref, .live_only = true}, at).value();
      for (const ApplicationRow &application : applications) applied += application.amount;
      if (item.status != ItemStatus::voided) {
        EXPECT_EQ(applied + item.remaining, item.total);
      }
    }
  }
}

TEST_P(Laws, TheInquiryListAndTheSummaryAgreeWithTheBalances) {
  for (int i = 0; i < 6; ++i) {
    const AsOf at = standpoint();
    Texts expected;
    for (const CustomerId customer : customers()) {
      const auto rows = balances(customer, at);
      const auto summary = customer_summary(ledger, customer, at, AgingCalculator::create().value()).value();
      for (const BalanceRow &row : rows) {
        expected.push_back(std::to_string(customer.value()) + " " + to_string(row.balance));
        bool found = false;
        for (const SummaryCurrency &part : summary.currencies) {
          if (part.currency != row.currency) continue;
          found = true;
          EXPECT_EQ(part.total_balance_due, row.balance);
          EXPECT_EQ(part.past_due, row.past_due);
          EXPECT_EQ(part.invoiced, row.invoiced);
          EXPECT_EQ(part.open_items, row.open_items);
        }
        EXPECT_TRUE(found);
      }
    }
    Texts listed;
    const auto rows = list_balances(ledger, {.settled = true}, at).value();
    for (const BalanceRow &row : rows)
      listed.push_back(std::to_string(row.customer.value()) + " " + to_string(row.balance));
    EXPECT_EQ(listed, expected);
  }
}

INSTANTIATE_TEST_SUITE_P(Seeds, Laws, testing::Range<std::uint64_t>(101, 113));

// The books above are worth little if they lack something.
TEST(RandomBooks, HoldEveryKindOfItemAndEveryStatus) {
  std::set<ItemKind> kinds;
  std::set<ItemStatus> statuses;
  std::set<ReversalKind> reversals;
  bool portions = false;
  bool undone = false;
  for (std::uint64_t seed = 101; seed < 113; ++seed) {
    RandomBooks books(seed, 250);
    const ItemList items = list_items(books.ledger(), {}, {Date::last()}).value();
    for (const ItemRow &item : items.rows) {
      kinds.insert(item.ref.kind);
      statuses.insert(item.status);
      reversals.insert(item.reversal);
      portions = portions || item.portion_count > 1;
    }
    const auto applications = list_applications(books.ledger(), {}, {Date::last()}).value();
    for (const ApplicationRow &row : applications) undone = undone || row.undone;
  }
  for (const ItemKind kind :
       {ItemKind::invoice, ItemKind::debit_note, ItemKind::fee, ItemKind::refund, ItemKind::debit_adjustment,
        ItemKind::opening_debit, ItemKind::payment, ItemKind::credit_memo, ItemKind::account_credit,
        ItemKind::write_off, ItemKind::opening_credit})
    EXPECT_TRUE(kinds.contains(kind)) << name(kind);
  for (const ItemStatus status : {ItemStatus::voided, ItemStatus::paid, ItemStatus::overdue})
    EXPECT_TRUE(statuses.contains(status)) << name(status);
  for (const ReversalKind kind :
       {ReversalKind::voided, ReversalKind::payment_reversed, ReversalKind::recovered})
    EXPECT_TRUE(reversals.contains(kind)) << static_cast<int>(kind);
  EXPECT_TRUE(portions);
  EXPECT_TRUE(undone);
}

} // namespace
} // namespace openitem::laws_test
