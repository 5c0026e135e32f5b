// Aging sums what is open today and takes later records back. Here the same is done the slow way, item by
// item by the one formula, for books made by chance at dates and points of knowledge drawn by chance.
#include "openitem/reports/aging_calculator.hpp"
#include "openitem/reports/customer_summary.hpp"
#include "random_books.hpp"
#include "report_text.hpp"
#include "reports/standpoint.hpp"

#include <gtest/gtest.h>

#include <map>

namespace openitem::aging_random_test {
namespace {

using namespace testing_support;

// (customer, currency) -> cells, the last two disputed and unapplied; only rows with an amount.
using Cells = std::vector<int128>;
using Table = std::map<std::pair<std::uint64_t, Currency>, Cells>;

std::int32_t naive_basis(const State &state, PortionSlot slot, AgingBasis basis) {
  const auto &row = state.item(slot);
  if (!row.debit() || basis == AgingBasis::document)
    return state.document_date(state.first_portion(slot)).day_number();
  return basis == AgingBasis::effective ? row.effective : row.due;
}

std::size_t naive_bucket(const std::vector<AgingBucket> &buckets, std::int32_t days) {
  for (std::size_t i = 0; i < buckets.size(); ++i) {
    if (buckets[i].from_days <= days && days <= buckets[i].to_days) return i;
  }
  ADD_FAILURE() << "no bucket for " << days;
  return 0;
}

Table naive_aging(const Ledger &ledger, const AgingCalculator &calculator, const AsOf &as_of) {
  const State &state = LedgerAccess::state(ledger);
  const AgingOptions &options = calculator.options();
  Table table;
  std::map<ItemRef, int128> claimed;
  const auto marks = list_marks(ledger, {}, as_of).value();
  for (const MarkRow &mark : marks) claimed[mark.item] += mark.left.minor_units();
  for (const AccountSlot account : state.account_slots()) {
    const AccountRow &row = state.account(account);
    Cells cells(calculator.buckets().size() + 2);
    state.for_each_item(row, [&](PortionSlot slot) { // an item's portions come from the last to the first
      int128 left = state.remaining(slot, as_of);
      int128 &claim = claimed[state.ref(slot)];
      const int128 disputed = std::min(claim, left);
      claim -= disputed;
      left -= disputed;
      cells[cells.size() - 2] += disputed;
      const bool debit = state.item(slot).debit();
      const std::int32_t days = as_of.date.day_number() - naive_basis(state, slot, options.basis);
      const std::size_t bucket = naive_bucket(calculator.buckets(), days);
      if (debit) {
        cells[bucket] += left;
      } else if (options.credits == AgingCredits::by_own_date) {
        cells[bucket] -= left;
      } else {
        cells.back() += left;
      }
    });
    if (std::any_of(cells.begin(), cells.end(), [](int128 units) { return units != 0; }))
      table[{state.customer(row.customer).id, state.currency(row.currency)}] = cells;
  }
  return table;
}

Table table_of(const AgingReport &report) {
  Table table;
  for (std::size_t i = 0; i < report.size(); ++i) {
    const AgingRow row = report.row(i);
    Cells cells;
    for (std::size_t b = 0; b < report.buckets().size(); ++b)
      cells.push_back(report.bucket(i, b).minor_units());
    cells.push_back(row.disputed.minor_units());
    cells.push_back(row.unapplied.minor_units());
    const bool added = table.emplace(std::pair{row.customer.value(), row.currency}, cells).second;
    EXPECT_TRUE(added) << "two rows of one key";
  }
  return table;
}

void expect_rows_in_order(const AgingReport &report) {
  for (std::size_t i = 1; i < report.size(); ++i) {
    const AgingRow a = report.row(i - 1);
    const AgingRow b = report.row(i);
    EXPECT_TRUE(a.customer < b.customer || (a.customer == b.customer && a.currency < b.currency));
  }
}

class AgingByChance : public testing::TestWithParam<std::uint64_t> {};

TEST_P(AgingByChance, EqualsTheFormulaItemByItem) {
  const bool wide = GetParam() % 3 == 0;
  RandomBooks books(GetParam(), 250, wide);
  ASSERT_GT(books.accepted(), 100U);
  ASSERT_TRUE(books.ledger().verify());
  AgingReport report;
  for (int i = 0; i < 120; ++i) {
    AgingOptions options;
    options.basis =
        books.random().pick({AgingBasis::due, AgingBasis::due, AgingBasis::document, AgingBasis::effective});
    options.credits =
        books.random().pick({AgingCredits::separate, AgingCredits::separate, AgingCredits::by_own_date});
    if (books.random().percent(30)) options.future_edges = {10, 25};
    const auto calculator = AgingCalculator::create(options).value();
    const AsOf at = books.any_standpoint();
    ASSERT_TRUE(calculator.run_into(report, books.ledger(), at));
    ASSERT_EQ(table_of(report), naive_aging(books.ledger(), calculator, at))
        << "seed " << GetParam() << " at " << to_string(at.date) << " known " << at.known_through;
    expect_rows_in_order(report);
  }
}

TEST_P(AgingByChance, SumsToTheSameBalanceHoweverItIsCut) { // L5
  RandomBooks books(GetParam(), 200, GetParam() % 3 == 0);
  for (int i = 0; i < 30; ++i) {
    const AsOf at = books.any_standpoint();
    std::map<Currency, int128> expected;
    const State &state = LedgerAccess::state(books.ledger());
    for (const AccountSlot account : state.account_slots())
      state.for_each_item(state.account(account), [&](PortionSlot slot) {
        const int128 left = state.remaining(slot, at);
        expected[state.currency_of(slot)] += state.item(slot).debit() ? left : -left;
      });
    for (const AgingGroup group : {AgingGroup::customer, AgingGroup::job, AgingGroup::currency,
                                   AgingGroup::salesperson, AgingGroup::parent, AgingGroup::item}) {
      for (const AgingCredits credits :
           {AgingCredits::separate, AgingCredits::by_own_date, AgingCredits::net_oldest}) {
        const auto report =
            AgingCalculator::create({.past_edges = {1, 7, 20, 45}, .credits = credits, .group = group})
                .value()
                .run(books.ledger(), at)
                .value();
        std::map<Currency, int128> rows;
        for (std::size_t r = 0; r < report.size(); ++r)
          rows[report.row(r).currency] += report.row(r).balance.minor_units();
        for (std::size_t t = 0; t < report.total_count(); ++t) {
          const AgingRow total = report.total(t);
          EXPECT_EQ(total.balance.minor_units(), expected[total.currency]);
          EXPECT_EQ(total.balance.minor_units(), rows[total.currency]);
        }
        for (const auto &[currency, units] : expected) {
          ASSERT_EQ(rows[currency], units)
              << "seed " << GetParam() << " group " << static_cast<int>(group) << " credits "
              << static_cast<int>(credits) << " at " << to_string(at.date);
        }
      }
    }
  }
}

TEST_P(AgingByChance, NettingLeavesNoCreditBesideAnOpenAmountOfItsJob) {
  RandomBooks books(GetParam(), 200);
  const auto calculator =
      AgingCalculator::create({.credits = AgingCredits::net_oldest, .group = AgingGroup::job}).value();
  for (int i = 0; i < 30; ++i) {
    const auto report = calculator.run(books.ledger(), books.any_standpoint()).value();
    for (std::size_t r = 0; r < report.size(); ++r) {
      const AgingRow row = report.row(r);
      EXPECT_TRUE(row.unapplied.is_zero() ||
                  (row.not_due.is_zero() && row.past_due.is_zero() && row.disputed.is_zero()));
    }
  }
}

TEST_P(AgingByChance, FiguresOfOneCustomerAreItsRow) {
  RandomBooks books(GetParam(), 200, GetParam() % 3 == 0);
  const auto calculator = AgingCalculator::create({.zero_rows = true}).value();
  for (int i = 0; i < 30; ++i) {
    const AsOf at{books.any_day(), 0};
    const auto report = calculator.run(books.ledger(), at).value();
    for (std::size_t r = 0; r < report.size(); ++r) {
      const AgingRow row = report.row(r);
      CustomerFigures figures;
      ASSERT_TRUE(customer_figures(books.ledger(), row.customer, row.currency, at, calculator, figures));
      ASSERT_EQ(figures.bucket_count, report.buckets().size());
      for (std::size_t b = 0; b < figures.bucket_count; ++b)
        EXPECT_EQ(figures.buckets[b], report.bucket(r, b));
      EXPECT_EQ(figures.disputed, row.disputed);
      EXPECT_EQ(figures.unapplied, row.unapplied);
      EXPECT_EQ(figures.balance, row.balance);
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Seeds, AgingByChance, testing::Range<std::uint64_t>(1, 25));

// One account with more open items than a block, than a leaf and than a page holds.
class BigAccount : public testing::TestWithParam<int> {};

TEST_P(BigAccount, AgesLikeTheFormula) {
  Books books;
  books.customer("ACME");
  Random random(7);
  const Date first = openitem::date("2026-01-01");
  for (int i = 0; i < GetParam(); ++i) {
    const Date day = add_days(first, i * 100 / GetParam()).value();
    books.invoice("I" + std::to_string(i))
        .to("ACME")
        .total(Money::of_minor(1 + static_cast<int128>(random.below(9999)), RandomBooks::usd()))
        .on(day)
        .due(add_days(day, random.between(0, 90)).value());
    if (i % 5 == 4)
      books.payment("P" + std::to_string(i))
          .from("ACME")
          .amount(Money::of_minor(1 + static_cast<int128>(random.below(9999)), RandomBooks::usd()))
          .on(day)
          .by_strategy(i % 10 == 4 ? Strategy::none : Strategy::smallest);
  }
  const auto calculator = AgingCalculator::create({.past_edges = {5, 10, 20, 40, 80}}).value();
  for (const std::int64_t offset : {-1, 0, 1, 30, 50, 99, 100, 150, 300}) {
    for (const Sequence known : {Sequence{0}, Sequence{1000}}) {
      const AsOf at{add_days(first, offset).value(), known};
      EXPECT_EQ(table_of(calculator.run(books.ledger(), at).value()),
                naive_aging(books.ledger(), calculator, at))
          << "day " << offset << " known " << known;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Sizes, BigAccount, testing::Values(65, 700, 6000));

} // namespace
} // namespace openitem::aging_random_test
