// Laws L1 to L9 (first half): where the money is.
#include "figures.hpp"
#include "openitem/documents/document_line.hpp"
#include "openitem/documents/payment_terms.hpp"
#include "openitem/money/arithmetic.hpp"
#include "openitem/money/split.hpp"
#include "openitem/money/text.hpp"
#include "openitem/reports/account_balance.hpp"
#include "openitem/reports/aging_calculator.hpp"
#include "openitem/reports/application_list.hpp"
#include "openitem/reports/item_list.hpp"
#include "openitem/reports/transaction_history.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <numeric>

namespace openitem::testing_support::laws_money_test {
namespace {

constexpr std::uint64_t commands = 200;

// Lets the steps happen and asks `question` now and then, and at the end.
template <class Question>
Property after_commands(Question question, std::size_t every = 50, const WorldOptions &options = {}) {
  return [=](const SeededRun &run) -> std::string {
    World world(run.seed, options);
    for (std::size_t i = 0; i < run.steps.size(); ++i) {
      (void)world.take(run.steps[i]);
      if (i % every == every - 1) question(world);
    }
    question(world);
    return {};
  };
}

std::vector<AsOf> every_date(const World &world) {
  std::vector<AsOf> all;
  for (const Date date : world.dates()) all.push_back({date, 0});
  return all;
}

std::vector<AsOf> many_points(World &world) {
  std::vector<AsOf> points = every_date(world);
  for (int i = 0; i < 3; ++i) points.push_back(world.some_as_of());
  return points;
}
Money reversed_part(const ItemRow &row) {
  return row.reversal != ReversalKind{} ? row.total : Money::zero(row.currency);
}
void require_in_range(const ItemRow &row, const std::string &what) {
  require(row.remaining.sign() >= 0 && row.remaining <= row.total, what + ": what is left is out of range");
}

void debit_items_are_settled_reversed_or_open(World &world) {
  for (const AsOf &as_of : many_points(world)) {
    for (const ItemRow &row : answered(list_items(world.ledger(), {}, as_of), "list_items").rows) {
      if (!is_debit(row.ref.kind)) continue;
      const std::string what = text(row.ref) + " at " + text(as_of);
      require(row.paid + row.credited + row.written_off + reversed_part(row) + row.remaining == row.total,
              what + ": its parts do not add up to it");
      require_in_range(row, what);
    }
  }
}
TEST(Laws, L01_EveryDebitItemIsSettledReversedOrOpen) {
  expect_holds({80, commands}, after_commands(debit_items_are_settled_reversed_or_open));
}

void credit_items_are_used_reversed_or_unapplied(World &world) {
  for (const AsOf &as_of : many_points(world)) {
    std::map<ItemRef, Money> used;
    ApplicationFilter live;
    live.live_only = true;
    for (const auto &row : answered(list_applications(world.ledger(), live, as_of), "list_applications"))
      used.try_emplace(row.credit, Money::zero(row.amount.currency())).first->second += row.amount;
    for (const ItemRow &row : answered(list_items(world.ledger(), {}, as_of), "list_items").rows) {
      if (!is_credit(row.ref.kind)) continue;
      const auto at = used.find(row.ref);
      const Money applied = at == used.end() ? Money::zero(row.currency) : at->second;
      const std::string what = text(row.ref) + " at " + text(as_of);
      require(applied + reversed_part(row) + row.remaining == row.total,
              what + ": its parts do not add up to it");
      require_in_range(row, what);
    }
  }
}
TEST(Laws, L02_EveryCreditItemIsUsedReversedOrUnapplied) {
  expect_holds({80, commands}, after_commands(credit_items_are_used_reversed_or_unapplied));
}

void balances_are_items_less_reversals(World &world) {
  for (int i = 0; i < 4; ++i) {
    const AsOf as_of = world.some_as_of();
    struct Sum {
      Money left;
      Money issued; // less what was reversed
    };
    std::map<std::pair<std::uint64_t, Currency>, Sum> sums;
    for (const ItemRow &row : answered(list_items(world.ledger(), {}, as_of), "list_items").rows) {
      const Money zero = Money::zero(row.currency);
      Sum &sum = sums.try_emplace({row.customer.value(), row.currency}, Sum{zero, zero}).first->second;
      const Money issued = row.total - reversed_part(row);
      sum.left += is_debit(row.ref.kind) ? row.remaining : -row.remaining;
      sum.issued += is_debit(row.ref.kind) ? issued : -issued;
    }
    for (const auto &[key, sum] : sums) {
      const std::string what = "customer " + std::to_string(key.first) + " at " + text(as_of);
      require(sum.left == sum.issued, what + ": what is left differs from what was issued");
      for (const BalanceRow &row :
           answered(account_balance(world.ledger(), CustomerId(key.first), as_of), "account_balance")) {
        require(row.balance == row.open - row.unapplied, what + ": balance");
        if (row.currency == key.second) require(row.balance == sum.left, what + ": sum of items");
        require(row.balance == row.invoiced + row.other_charges + row.refunded + row.opening - row.paid -
                                   row.credits - row.written_off,
                what + ": sum of the columns");
      }
    }
  }
}
TEST(Laws, L03_ABalanceIsOpenLessUnappliedAndItemsLessReversals) {
  expect_holds({80, commands}, after_commands(balances_are_items_less_reversals));
}

// The customer's balance is asked for apart: a row per job and the customer's beside them may be one sum.
void jobs_make_up_the_customer(World &world) {
  for (const auto &[id, customer] : world.model().customers()) {
    const AsOf as_of{world.some_date(), 0};
    BalanceOptions per_job;
    per_job.per_job = true;
    std::map<Currency, Money> differences;
    const auto add = [&](const BalanceRow &row, const Money &amount) {
      differences.try_emplace(row.currency, Money::zero(row.currency)).first->second += amount;
    };
    for (const BalanceRow &row :
         answered(account_balance(world.ledger(), CustomerId(id), as_of, per_job), "account_balance")) {
      if (row.scope != BalanceRow::Scope::customer) add(row, row.balance);
    }
    for (const BalanceRow &row :
         answered(account_balance(world.ledger(), CustomerId(id), as_of), "account_balance"))
      add(row, -row.balance);
    for (const auto &[currency, difference] : differences)
      require(difference.is_zero(), "jobs of customer " + std::to_string(id) + " at " + text(as_of));
  }
}
TEST(Laws, L04_JobsAndWhatHasNoJobMakeUpTheCustomer) {
  expect_holds({60, commands}, after_commands(jobs_make_up_the_customer));
}

// Sums by currency of the rows of an aging, each row checked on the way.
std::map<Currency, Money> sums_of_rows(const AgingReport &report, const std::string &when) {
  std::map<Currency, Money> sums;
  for (std::size_t k = 0; k < report.size(); ++k) {
    const AgingRow row = report.row(k);
    Money sum = row.retention + row.disputed - row.unapplied;
    for (std::size_t b = 0; b < report.buckets().size(); ++b) sum += report.bucket(k, b);
    require(sum == row.balance, "row " + std::to_string(k) + when);
    require(row.not_due + row.past_due + row.retention + row.disputed - row.unapplied == row.balance,
            "not due and past due of row " + std::to_string(k) + when);
    sums.try_emplace(row.currency, Money::zero(row.currency)).first->second += sum;
  }
  for (std::size_t k = 0; k < report.total_count(); ++k) {
    const AgingRow total = report.total(k);
    Money sum = total.retention + total.disputed - total.unapplied;
    for (std::size_t b = 0; b < report.buckets().size(); ++b) sum += report.total_bucket(k, b);
    require(sum == total.balance && sum == sums[total.currency],
            "total of " + std::string(total.currency.code()) + when);
  }
  return sums;
}
void aging_columns_make_up_the_balance(World &world) {
  for (int i = 0; i < 8; ++i) {
    const AsOf as_of = world.some_as_of();
    AgingOptions options = some_aging(world.random(), world.model());
    options.zero_rows = world.random().one_in(2);
    const auto ran = answered(AgingCalculator::create(options), "create").run(world.ledger(), as_of);
    if (!ran) continue; // a customer or job not known yet
    std::map<Currency, Money> sums = sums_of_rows(*ran, " at " + text(as_of));
    if (options.customer || options.job || options.currency) continue;
    for (const auto &[id, customer] : world.model().customers()) {
      const auto balance = account_balance(world.ledger(), CustomerId(id), as_of);
      if (!balance) continue; // not known yet
      for (const BalanceRow &row : *balance)
        sums.try_emplace(row.currency, Money::zero(row.currency)).first->second -= row.balance;
    }
    for (const auto &[currency, difference] : sums)
      require(difference.is_zero(),
              "aging and balances in " + std::string(currency.code()) + " at " + text(as_of));
  }
}
TEST(Laws, L05_AgingColumnsMakeUpTheBalanceWhateverTheCut) {
  expect_holds({100, commands}, after_commands(aging_columns_make_up_the_balance));
}

// Undoes an application and makes it anew, on the last date on record.
void application_goes_without_a_trace(World &world, std::size_t group) {
  Model &model = world.model();
  Ledger &ledger = world.ledger();
  const ItemRef credit = model.items()[model.groups()[group].credit].ref;
  const ItemRef debit = model.items()[model.groups()[group].debit].ref;
  const Money amount =
      Money::of_minor(model.groups()[group].total(), model.items()[model.groups()[group].debit].currency);
  const auto left_of = [&](const ItemRef &ref) {
    return answered(find_item(ledger, ref, {Date::last(), 0}), "find_item").remaining;
  };
  const Money credit_left = left_of(credit);
  const Money debit_left = left_of(debit);
  CommandInfo info;
  info.effective = world.dates().back();
  if (!ledger.execute(info, Unapply{model.groups()[group].sequence, {}})) return;
  model.apply(world.log()[world.log().size() - 1]);
  const auto require_gone = [&](const ItemRef &ref, ReversalKind kind) { // with its application
    require(answered(find_item(ledger, ref, {Date::last(), 0}), "find_item").reversal == kind &&
                left_of(ref).is_zero(),
            text(ref) + " is not reversed");
  };
  const bool made_debit = debit.kind == ItemKind::refund || debit.kind == ItemKind::debit_adjustment;
  if (made_debit) {
    require_gone(debit, ReversalKind::voided);
  } else {
    require(left_of(debit) == debit_left + amount, text(debit) + " is not open again");
  }
  if (credit.kind == ItemKind::write_off) {
    require_gone(credit, ReversalKind::recovered);
  } else {
    require(left_of(credit) == credit_left + amount, text(credit) + " does not get it back");
  }
  if (made_debit || credit.kind == ItemKind::write_off) return;
  const Target target{debit, amount};
  if (!ledger.execute(info, ApplyCredit{credit, {&target, 1}, false})) return;
  model.apply(world.log()[world.log().size() - 1]);
  require(left_of(credit) == credit_left, text(credit) + " differs when it is applied again");
  require(left_of(debit) == debit_left, text(debit) + " differs when it is applied again");
}
void applications_go_without_a_trace(World &world) {
  for (int i = 0; i < 4; ++i) {
    std::vector<std::size_t> live;
    for (std::size_t k = 0; k < world.model().groups().size(); ++k) {
      if (!world.model().groups()[k].undone) live.push_back(k);
    }
    if (!live.empty()) application_goes_without_a_trace(world, world.random().pick(live));
  }
}
TEST(Laws, L06_AnApplicationIsOneAmountOnBothSidesAndGoesWithoutATrace) {
  expect_holds({80, commands}, after_commands(applications_go_without_a_trace));
}

// A weight in thirds, zero or huge; sums of either sign.
TEST(Laws, L07_SplitPartsMakeUpTheAmountEachWithinOneUnitOfItsShare) {
  Random random(7);
  for (int round = 0; round < 20'000; ++round) {
    const Currency currency = Currency::iso(random.pick({"USD", "JPY", "KWD"})).value();
    const std::uint64_t count = 1 + random.below(random.one_in(20) ? 200 : 6);
    std::vector<Decimal> weights;
    Amount whole = 0;
    for (std::uint64_t i = 0; i < count; ++i) {
      const Amount weight = random.one_in(4) ? 0 : random.between(1, random.one_in(2) ? 10 : 1'000'000'000);
      weights.push_back(Decimal::of(weight, 2).value());
      whole += weight;
    }
    if (whole == 0) continue;
    const Amount units = random.pick<Amount>({0, 1, 2, 100, 9999, random.between(0, 1'000'000'000'000)});
    const Money amount = Money::of_minor(random.one_in(2) ? units : -units, currency);
    const auto remainder = random.pick({SplitRemainder::largest_remainder, SplitRemainder::first,
                                        SplitRemainder::last, SplitRemainder::separate});
    std::vector<Money> parts(count, Money::zero(currency));
    std::vector<Money> negated(count, Money::zero(currency));
    const Money left = split(amount, weights, parts, remainder).value();
    const Money left_negated = split(-amount, weights, negated, remainder).value();
    Money sum = left;
    for (std::size_t i = 0; i < count; ++i) {
      sum += parts[i];
      const Amount weight = weights[i].coefficient();
      ASSERT_EQ(negated[i], -parts[i]);
      if (weight == 0) {
        ASSERT_TRUE(parts[i].is_zero());
      }
      const Amount exact_times_whole = amount.minor_units() * weight; // share = this / whole
      const Amount off = parts[i].minor_units() * whole - exact_times_whole;
      if (remainder == SplitRemainder::largest_remainder) {
        ASSERT_LT(off < 0 ? -off : off, whole) << "part " << i << " of " << to_string(amount);
      }
    }
    ASSERT_EQ(sum, amount);
    ASSERT_EQ(left_negated, -left);
    if (remainder != SplitRemainder::separate) {
      ASSERT_TRUE(left.is_zero());
    }
  }
}

TEST(Laws, L08_InstalmentsMakeUpTheTotalAndDoNotGoBack) {
  Random random(8);
  std::uint64_t accepted = 0;
  for (int round = 0; round < 20'000; ++round) {
    const Currency currency = Currency::iso(random.pick({"USD", "JPY", "KWD"})).value();
    const Money total = Money::of_minor(
        random.pick<Amount>({0, 1, 2, 3, 100, 10'000, random.between(0, 1'000'000)}), currency);
    std::vector<TermsPortion> terms;
    const std::uint64_t count = 1 + random.below(random.one_in(30) ? 100 : 5);
    std::uint16_t days = static_cast<std::uint16_t>(random.below(40));
    for (std::uint64_t i = 0; i < count; ++i) {
      TermsPortion portion = net_days(days);
      if (i + 1 != count) {
        portion.share = random.one_in(6) ? PortionShare::fixed : PortionShare::percent;
        portion.percent = {
            Decimal::of(random.between(1, static_cast<std::int64_t>(12'000 / count)), 2).value()};
        portion.fixed = Money::of_minor(random.between(1, 5'000), currency);
      }
      terms.push_back(portion);
      days = static_cast<std::uint16_t>(days + random.below(30) - (random.one_in(40) && days > 3 ? 3 : 0));
    }
    const DueDateInputs base{.document = date("2026-01-31"), .effective = date("2026-01-31")};
    const auto rounding = random.pick({Rounding::half_up, Rounding::down, Rounding::up, Rounding::half_even});
    const auto portions = due_portions(terms, total, base, {}, rounding);
    if (!portions) {
      ASSERT_TRUE(portions.code() == Errc::terms_incomplete || portions.code() == Errc::dates_go_backwards)
          << describe(portions.error());
      continue;
    }
    ++accepted;
    Money sum = Money::zero(currency);
    for (std::size_t i = 0; i < portions->size(); ++i) {
      sum += (*portions)[i].amount;
      ASSERT_GE((*portions)[i].amount.sign(), total.is_zero() ? 0 : 1);
      if (i != 0) {
        ASSERT_LE((*portions)[i - 1].due, (*portions)[i].due);
      }
    }
    ASSERT_EQ(sum, total);
    // What every earlier portion is: its rounded share; the last has the rest.
    if (std::all_of(terms.begin(), terms.end() - 1,
                    [](const TermsPortion &portion) { return portion.share == PortionShare::percent; }) &&
        portions->size() == terms.size()) {
      for (std::size_t i = 0; i + 1 < terms.size(); ++i) {
        ASSERT_EQ((*portions)[i].amount, percent_of(total, terms[i].percent, rounding).value());
      }
    }
  }
  EXPECT_GT(accepted, 5'000U);
}

TEST(Laws, L09_ADocumentIsItsLinesAndTaxesRoundedWhereTheScopeSays) {
  Random random(9);
  const std::array<std::string_view, 3> codes{"A", "B", "C"};
  for (int round = 0; round < 10'000; ++round) {
    const Currency currency = Currency::iso(random.pick({"USD", "JPY", "KWD"})).value();
    std::vector<std::vector<LineTax>> taxes;
    std::vector<DocumentLine> lines;
    const std::uint64_t count = 1 + random.below(random.one_in(100) ? 300 : 6);
    taxes.reserve(count);
    for (std::uint64_t i = 0; i < count; ++i) {
      DocumentLine line;
      line.quantity = Decimal::of(random.between(-3, 50), static_cast<unsigned>(random.below(3))).value();
      line.unit_price =
          Decimal::of(random.between(0, 1'000'000), static_cast<unsigned>(random.below(5))).value();
      if (random.one_in(3)) line.discount_percent = {Decimal::of(random.between(0, 10'000), 2).value()};
      auto &own = taxes.emplace_back();
      for (std::uint64_t t = random.below(3); t != 0; --t)
        own.push_back({codes[random.below(codes.size())],
                       {Decimal::of(random.pick<std::int64_t>({1900, 700, 725}), 2).value()}});
      line.taxes = own;
      lines.push_back(line);
    }
    for (const TaxScope scope : {TaxScope::document, TaxScope::line}) {
      const auto mode =
          random.pick({Rounding::half_up, Rounding::half_even, Rounding::down, Rounding::ceiling});
      const DocumentTotals totals = document_totals(lines, currency, scope, mode).value();
      ASSERT_EQ(totals.total, totals.lines - totals.discount + totals.tax);
      ASSERT_EQ(totals.line_net.size(), lines.size());
      Money net = Money::zero(currency);
      for (std::size_t i = 0; i < lines.size(); ++i) {
        const Money gross = extend(lines[i].quantity, lines[i].unit_price, currency, mode).value();
        ASSERT_EQ(totals.line_net[i], gross - percent_of(gross, lines[i].discount_percent, mode).value());
        net += totals.line_net[i];
      }
      ASSERT_EQ(net, totals.lines - totals.discount);
      Money tax = Money::zero(currency);
      for (const TaxTotal &row : totals.taxes) {
        tax += row.tax;
        Money base = Money::zero(currency);
        Money by_line = Money::zero(currency);
        for (std::size_t i = 0; i < lines.size(); ++i) {
          for (const LineTax &own : taxes[i]) {
            if (own.code != row.code || own.rate != row.rate) continue;
            base += totals.line_net[i];
            by_line += percent_of(totals.line_net[i], own.rate, mode).value();
          }
        }
        ASSERT_EQ(row.base, base);
        ASSERT_EQ(row.tax, scope == TaxScope::line ? by_line : percent_of(base, row.rate, mode).value());
      }
      ASSERT_EQ(tax, totals.tax);
    }
  }
}

// What the items and reversals of a record say, by customer and currency.
using Moves = std::map<std::pair<std::uint64_t, Currency>, Amount>;
Moves moves_of(const Model &model, const Record &record) {
  Moves moves;
  for (const Event &event : record.events) {
    ItemRef ref{};
    int sign = 1;
    if (const auto *issued = std::get_if<ItemIssued>(&event)) ref = issued->ref;
    if (const auto *reinstated = std::get_if<ReversalUndone>(&event)) ref = reinstated->item;
    if (const auto *reversed = std::get_if<ItemReversed>(&event)) {
      ref = reversed->item;
      sign = -1;
    }
    if (!ref) continue;
    const ModelItem &item = model.items()[model.find(ref)];
    moves[{item.customer, item.currency}] += sign * (item.debit() ? item.total() : -item.total());
  }
  return moves;
}
TEST(Laws, L26_OnlyItemsAndReversalsChangeABalance) {
  expect_holds({70, commands}, [](const SeededRun &run) -> std::string {
    World world(run.seed, {});
    Moves balances;
    for (const Step &step : run.steps) {
      const auto taken = world.take(step);
      if (taken.record == nullptr) continue;
      for (const auto &[key, move] : moves_of(world.model(), *taken.record)) balances[key] += move;
      for (const auto &[id, customer] : world.model().customers()) {
        for (const BalanceRow &row :
             answered(account_balance(world.ledger(), CustomerId(id), {Date::last(), 0}), "account_balance"))
          require(row.balance.minor_units() == balances[std::pair(id, row.currency)],
                  "the balance of customer " + std::to_string(id) + " was moved by something else in\n" +
                      text(taken.built->info, taken.built->command));
      }
    }
    return {};
  });
}

} // namespace
} // namespace openitem::testing_support::laws_money_test
