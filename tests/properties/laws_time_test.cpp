// Laws L11 to L14: two axes of time.
#include "figures.hpp"
#include "openitem/reports/account_balance.hpp"
#include "openitem/reports/aging_calculator.hpp"
#include "openitem/reports/item_list.hpp"
#include "openitem/reports/transaction_history.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

namespace openitem::testing_support::laws_time_test {
namespace {

constexpr std::uint64_t commands = 200;

TEST(Laws, L11_AsOfTheLastDateIsNowAndBeforeTheFirstIsNothing) {
  expect_holds({60, commands}, [](const SeededRun &run) -> std::string {
    World world(run.seed, {});
    for (const Step &step : run.steps) (void)world.take(step);
    const auto dates = world.dates();
    if (dates.empty()) return {};
    const Ledger &ledger = world.ledger();
    const auto left_at = [&](const AsOf &as_of) {
      std::map<ItemRef, Money> left;
      for (const ItemRow &row : answered(list_items(ledger, {}, as_of), "list_items").rows)
        left[row.ref] = row.remaining;
      return left;
    };
    require(left_at({dates.back(), 0}) == left_at({Date::last(), 0}), "the last date on record is not now");
    require(left_at({dates.back(), ledger.last_sequence()}) == left_at({Date::last(), 0}),
            "all sequences are not now");
    const Date before = Date::unchecked(dates.front().day_number() - 1);
    require(left_at({before, 0}).empty(), "there are items before the first date");
    for (const auto &[id, customer] : world.model().customers()) {
      for (const BalanceRow &row : answered(account_balance(ledger, CustomerId(id), {before, 0}), "balance"))
        require(row.balance.is_zero() && row.open.is_zero() && row.invoiced.is_zero() && row.paid.is_zero(),
                "customer " + std::to_string(id) + " has something before the first date");
    }
    // What counts only grows with the date: every item that counts on a day counts on every later day.
    for (std::size_t i = 1; i < dates.size(); ++i) {
      const auto earlier = left_at({dates[i - 1], 0});
      const auto later = left_at({dates[i], 0});
      for (const auto &[ref, left] : earlier)
        require(later.count(ref) != 0, text(ref) + " no longer counts on " + text(dates[i]));
    }
    return {};
  });
}

// Knowing the records up to one of them is having only those records.
TEST(Laws, L11_WhatWasKnownIsWhatALedgerWithOnlyThoseRecordsSays) {
  expect_holds({60, commands}, [](const SeededRun &run) -> std::string {
    World world(run.seed, {});
    for (const Step &step : run.steps) (void)world.take(step);
    if (world.log().size() == 0) return {};
    for (int i = 0; i < 3; ++i) {
      const std::size_t count = 1 + world.random().below(world.log().size());
      const Record &last = world.log()[count - 1];
      const Sequence known = last.first_sequence + last.events.size() - 1;
      if (known == 0) continue;
      Ledger then({.settings = world.first_settings()});
      replay_all(then, world.log(), count);
      require(then.last_sequence() == known, "a replayed ledger has another last sequence");
      for (int k = 0; k < 3; ++k) {
        const Date date = world.some_date();
        FigureOptions with_sequences;
        with_sequences.sequences = true;
        std::string full = figures(world.ledger(), {date, known}, with_sequences);
        std::string part = figures(then, {date, 0}, with_sequences);
        full.erase(0, full.find('\n'));
        part.erase(0, part.find('\n'));
        require(full == part, "known through " + std::to_string(known) + " on " + text(date) + "\n" + full +
                                  "\n-- with only those records\n" + part);
      }
    }
    return {};
  });
}

TEST(Laws, L12_HistoryOpensWhereItClosedAndItsBalanceIsTheAsOfBalance) {
  expect_holds({80, commands}, [](const SeededRun &run) -> std::string {
    World world(run.seed, {});
    for (const Step &step : run.steps) (void)world.take(step);
    const Ledger &ledger = world.ledger();
    for (const auto &[id, customer] : world.model().customers()) {
      for (const Currency &currency : currencies_of(world.model(), id)) {
        const Sequence known =
            world.random().one_in(2) ? 0 : 1 + world.random().below(ledger.last_sequence());
        if (known != 0 && customer.created > known) continue;
        std::vector<Date> cuts{world.some_date(), world.some_date(), world.some_date()};
        std::sort(cuts.begin(), cuts.end());
        const auto window = [&, customer_id = CustomerId(id)](Date from, Date to) {
          HistoryFilter filter;
          filter.customer = customer_id;
          filter.currency = currency;
          filter.from = from;
          filter.to = to;
          return answered(transaction_history(ledger, filter, {Date::last(), known}), "transaction_history");
        };
        const auto next = [](Date date) {
          return Date::unchecked(std::min(date.day_number() + 1, Date::last_day_number));
        };
        const auto balance_on = [&, customer_id = CustomerId(id)](Date date) {
          for (const BalanceRow &row :
               answered(account_balance(ledger, customer_id, {date, known}), "balance")) {
            if (row.currency == currency) return row.balance;
          }
          return Money::zero(currency);
        };
        const std::string what = "customer " + std::to_string(id) + " " + std::string(currency.code()) +
                                 " known " + std::to_string(known);
        Money closing = Money::zero(currency);
        for (std::size_t i = 0; i < cuts.size(); ++i) {
          const Date from = i == 0 ? Date::first() : next(cuts[i - 1]);
          if (cuts[i] < from) continue;
          const TransactionHistory part = window(from, cuts[i]);
          require(part.opening == closing,
                  what + ": opening on " + text(from) + " is not the closing before it");
          Money running = part.opening;
          for (std::size_t k = 0; k < part.lines.size(); ++k) {
            const HistoryLine &line = part.lines[k];
            running += line.change;
            require(line.balance == running, what + ": running balance on " + text(line.effective));
            const bool last_of_day =
                k + 1 == part.lines.size() || part.lines[k + 1].effective != line.effective;
            if (last_of_day)
              require(line.balance == balance_on(line.effective),
                      what + ": as-of balance on " + text(line.effective));
          }
          require(part.closing == running, what + ": opening and lines do not make the closing");
          require(part.closing == balance_on(cuts[i]), what + ": closing is not the as-of balance");
          closing = part.closing;
        }
        // Another order and the applications among the lines change no balance.
        HistoryFilter all;
        all.customer = CustomerId(id);
        all.currency = currency;
        all.applications = true;
        all.sort = world.random().pick(
            {HistorySort::date, HistorySort::sequence, HistorySort::amount, HistorySort::number});
        all.descending = world.random().one_in(2);
        const auto plain = window({}, {});
        std::map<Sequence, Money> balances;
        for (const HistoryLine &line : plain.lines) balances[line.sequence] = line.balance;
        for (const HistoryLine &line :
             answered(transaction_history(ledger, all, {Date::last(), known}), "transaction_history").lines) {
          if (line.kind == HistoryKind::application || line.kind == HistoryKind::application_undone) {
            require(line.change.is_zero(), what + ": an application changes the balance");
          } else {
            require(balances.count(line.sequence) != 0 && balances[line.sequence] == line.balance,
                    what + ": another order changes the running balance");
          }
        }
      }
    }
    return {};
  });
}

TEST(Laws, L13_ABackDatedRecordChangesNothingBeforeItsDate) {
  expect_holds({80, commands}, [](const SeededRun &run) -> std::string {
    World world(run.seed, {});
    for (std::size_t i = 0; i < run.steps.size(); ++i) {
      const auto built = world.build(run.steps[i]);
      if (!built->info.effective || i % 4 != 0) {
        (void)world.take(built);
        continue;
      }
      const AsOf before{Date::unchecked(built->info.effective.day_number() - 1), 0};
      FigureOptions options;
      options.sequences = true;
      const std::string figures_before = figures(world.ledger(), before, options);
      const auto taken = world.take(built);
      if (taken.record == nullptr) continue;
      for (const Event &event : taken.record->events) {
        const auto dated = [&](Date date) {
          require(date >= built->info.effective, "a record is dated before its command in\n" +
                                                     text(built->info, built->command) + "\n" + text(event));
        };
        if (const auto *issued = std::get_if<ItemIssued>(&event)) dated(issued->effective);
        if (const auto *applied = std::get_if<CreditApplied>(&event)) dated(applied->effective);
        if (const auto *undone = std::get_if<ApplicationUndone>(&event)) dated(undone->effective);
        if (const auto *reversed = std::get_if<ItemReversed>(&event)) dated(reversed->effective);
        if (const auto *reinstated = std::get_if<ReversalUndone>(&event)) dated(reinstated->effective);
        if (const auto *moved = std::get_if<PortionsMoved>(&event)) dated(moved->effective);
      }
      const std::string figures_after = figures(world.ledger(), before, options);
      require(figures_after == figures_before, "the past changed by\n" + text(built->info, built->command) +
                                                   "\n" + figures_before + "\n-- is now\n" + figures_after);
    }
    return {};
  });
}

TEST(Laws, L14_WhatIsOverdueStaysSoWhileNothingHappens) {
  expect_holds({60, commands}, [](const SeededRun &run) -> std::string {
    World world(run.seed, {});
    for (const Step &step : run.steps) (void)world.take(step);
    const auto dates = world.dates();
    for (int i = 0; i < 6 && !dates.empty(); ++i) {
      const Date from = world.some_date();
      const auto later = std::upper_bound(dates.begin(), dates.end(), from);
      const std::int32_t free_days =
          later == dates.end() ? 1'000 : later->day_number() - from.day_number() - 1;
      if (free_days <= 0 || from == Date::last()) continue;
      const Date to = Date::unchecked(
          from.day_number() + 1 +
          static_cast<std::int32_t>(world.random().below(static_cast<std::uint64_t>(free_days))));
      if (to > Date::last()) continue;
      std::map<ItemRef, Money> past_due;
      for (const ItemRow &row : answered(list_items(world.ledger(), {}, {from, 0}), "list_items").rows)
        past_due[row.ref] = row.past_due;
      for (const ItemRow &row : answered(list_items(world.ledger(), {}, {to, 0}), "list_items").rows) {
        require(past_due.count(row.ref) != 0 && row.past_due >= past_due[row.ref],
                text(row.ref) + " is less overdue on " + text(to) + " than on " + text(from));
      }
    }
    return {};
  });
}

} // namespace
} // namespace openitem::testing_support::laws_time_test
