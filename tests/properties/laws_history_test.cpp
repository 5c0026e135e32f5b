// Laws L15 to L21: what was recorded, and what it is worth.
#include "figures.hpp"
#include "openitem/ledger/transaction.hpp"
#include "openitem/money/text.hpp"
#include "openitem/reports/account_balance.hpp"
#include "openitem/reports/item_list.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

namespace openitem::testing_support::laws_history_test {
namespace {

constexpr std::uint64_t commands = 200;

TEST(Laws, L15_ReplayGivesTheSameStateAndTwiceIsRefused) {
  expect_holds({120, commands}, [](const SeededRun &run) -> std::string {
    WorldOptions options;
    options.profile.locks = true;
    World world(run.seed, options);
    Ledger follower({.settings = world.first_settings()});
    std::size_t followed = 0;
    for (std::size_t i = 0; i < run.steps.size(); ++i) {
      (void)world.take(run.steps[i]);
      for (; followed < world.log().size(); ++followed) {
        const Record &record = world.log()[followed];
        const auto done = follower.replay(record);
        require(done.has_value(), "record " + std::to_string(followed) +
                                      " is refused: " + (done ? std::string() : describe(done.error())));
        if (record.events.empty() || i % 8 != 0) continue;
        const Digest digest = follower.state_digest();
        require(follower.replay(record).code() == Errc::bad_event, "a record is replayed twice");
        require(follower.state_digest() == digest, "a refused record changed something");
      }
      if (i % 20 == 19)
        require(follower.state_digest() == world.ledger().state_digest(),
                "the replayed state differs after step " + std::to_string(run.steps[i].number));
    }
    require(follower.state_digest() == world.ledger().state_digest(),
            "the replayed state differs at the end");
    require(follower.verify().has_value(), "the replayed ledger does not verify");
    // And it goes on like the original.
    for (std::uint64_t extra = 0; extra < 20; ++extra) {
      const auto taken = world.take(Step{10'000 + extra, false});
      const auto followed_too = execute(follower, taken.built->info, taken.built->command);
      require(followed_too.code() == taken.result.code(), "the replayed ledger decides otherwise");
    }
    require(follower.state_digest() == world.ledger().state_digest(),
            "the replayed ledger goes on differently");
    return {};
  });
}

// A record without events (a command without effect under an idempotency key) must not count twice either.
TEST(Laws, L15_ReplayOfARecordWithoutEventsTwiceCountsOnce) {
  Ledger ledger;
  EventLog log;
  ledger.set_sink(&log);
  CommandInfo info;
  info.effective = date("2026-01-01");
  const Currency points = Currency::custom("PTS", 0).value();
  ASSERT_TRUE(ledger.execute(info, RegisterCurrency{points}));
  info.idempotency_key = "again";
  ASSERT_TRUE(ledger.execute(info, RegisterCurrency{points})); // no effect, but its key is remembered
  ASSERT_EQ(log.size(), 2U);
  Ledger other;
  ASSERT_TRUE(other.replay(log[0]));
  ASSERT_TRUE(other.replay(log[1]));
  EXPECT_EQ(other.state_digest(), ledger.state_digest());
  EXPECT_EQ(other.replay(log[1]).code(), Errc::bad_event);
  EXPECT_EQ(other.state_digest(), ledger.state_digest());
}

// ---- L16, L22: two customers that have nothing to do with each other

Profile one_of_two(std::uint64_t customer) {
  Profile profile;
  profile.customers = 1;
  profile.customer_id = customer;
  profile.id_offset = customer * 1'000'000;
  profile.always_host_ids = true;
  profile.shared_records = false;
  profile.contracts = false;
  profile.unapply = false; // names a sequence, and another order gives others
  profile.keys = false;
  profile.instants = false;
  profile.masters = false;
  profile.mistakes = 0;
  profile.open_credit_settings = false;
  return profile;
}
using Commands = std::vector<std::shared_ptr<const BuiltCommand>>;

Commands commands_of(const SeededRun &run, const Profile &profile) {
  WorldOptions options;
  options.profile = profile;
  World world(run.seed * 2 + profile.customer_id, options);
  Commands all;
  for (const Step &step : run.steps) all.push_back(world.take(step).built);
  return all;
}

TEST(Laws, L16_CommandsOnDifferentCustomersMayComeInAnyOrder) {
  expect_holds({60, commands / 2}, [](const SeededRun &run) -> std::string {
    const Commands first = commands_of(run, one_of_two(1));
    const Commands second = commands_of(run, one_of_two(2));
    Random random(run.seed);
    std::vector<std::string> results;
    for (int order = 0; order < 3; ++order) {
      Ledger ledger;
      std::size_t a = 0;
      std::size_t b = 0;
      while (a < first.size() || b < second.size()) {
        const bool take_first = order == 0   ? a < first.size()
                                : order == 1 ? b >= second.size()
                                             : b >= second.size() || (a < first.size() && random.one_in(2));
        const auto &built = take_first ? first[a++] : second[b++];
        (void)execute(ledger, built->info, built->command);
      }
      require(ledger.verify().has_value(), "the ledger does not verify");
      std::string all;
      Random dates(run.seed);
      for (int i = 0; i < 3; ++i)
        all += figures(ledger, {Date::unchecked(738'850 + static_cast<std::int32_t>(dates.below(150))), 0});
      results.push_back(all + figures(ledger, {Date::last(), 0}));
    }
    require(results[0] == results[1],
            "the one first, or the other first:\n" + results[0] + "\n--\n" + results[1]);
    require(results[0] == results[2],
            "one after the other, or mixed:\n" + results[0] + "\n--\n" + results[2]);
    return {};
  });
}

TEST(Laws, L17_ARefusedCommandLeavesNoTrace) {
  expect_holds({100, commands}, [](const SeededRun &run) -> std::string {
    WorldOptions options;
    options.profile.mistakes = 25;
    options.profile.locks = true;
    World world(run.seed, options);
    for (const Step &step : run.steps) {
      const Digest digest = world.ledger().state_digest();
      const Sequence sequence = world.ledger().last_sequence();
      const std::size_t records = world.log().size();
      const auto taken = world.take(step);
      if (taken.result && !taken.result->repeated) continue;
      const std::string what = text(taken.built->info, taken.built->command);
      require(world.ledger().state_digest() == digest, "the state changed in " + what);
      require(world.ledger().last_sequence() == sequence, "the sequence moved in " + what);
      require(world.log().size() == records, "the sink heard of " + what);
      require(!world.ledger().poisoned(), "poisoned by " + what);
    }
    return {};
  });
}

// What a command would do is undone without a trace, and is what it then does.
TEST(Laws, PreviewLeavesNoTraceAndTellsWhatWillHappen) {
  expect_holds({100, commands}, [](const SeededRun &run) -> std::string {
    World world(run.seed, {});
    for (const Step &step : run.steps) {
      const auto built = world.build(step);
      const std::string what = text(built->info, built->command);
      const Digest digest = world.ledger().state_digest();
      const std::size_t records = world.log().size();
      const auto run_before = preview(world.ledger(), built->info, built->command);
      require(world.ledger().state_digest() == digest, "preview changed the state: " + what);
      require(world.log().size() == records, "the sink heard of a preview: " + what);
      const auto taken = world.take(built);
      require(run_before.code() == taken.result.code(), "preview says otherwise than the command: " + what);
      if (!run_before) continue;
      require(run_before->outcome.id == taken.result->id && run_before->outcome.kind == taken.result->kind &&
                  run_before->outcome.first_sequence == taken.result->first_sequence &&
                  run_before->outcome.last_sequence == taken.result->last_sequence &&
                  run_before->outcome.repeated == taken.result->repeated,
              "preview promises another outcome: " + what);
      if (taken.result->repeated) continue; // told is what the first run made
      const Effect made = taken.record == nullptr ? Effect{} : effect_of(*taken.record);
      require(run_before->items == made.items, "preview promises other items: " + what);
      require(run_before->applications == made.applications, "preview promises other applications: " + what);
    }
    return {};
  });
}

TEST(Laws, CachesEqualTheFormulaAfterEveryCommand) {
  expect_holds({100, commands}, [](const SeededRun &run) -> std::string {
    World world(run.seed, {});
    for (std::size_t i = 0; i < run.steps.size(); ++i) {
      const auto taken = world.take(run.steps[i]);
      if (i % 3 != 0) continue;
      const auto verdict = world.ledger().verify();
      require(verdict.has_value(), "after " + text(taken.built->info, taken.built->command) + ": " +
                                       (verdict ? std::string() : describe(verdict.error())));
    }
    return {};
  });
}

TEST(Laws, L18_AVoidOrReversalLeavesHistoryAndTheFiguresWithoutThePair) {
  expect_holds({80, commands}, [](const SeededRun &run) -> std::string {
    WorldOptions options;
    options.profile.open_credit_settings = false; // a new invoice would take credit that is not its own
    World world(run.seed, options);
    Sequence last = 0;
    for (const Step &step : run.steps) {
      (void)world.take(step);
      require(world.ledger().last_sequence() >= last, "the count of records fell");
      last = world.ledger().last_sequence();
    }
    Ledger &ledger = world.ledger();
    const auto dates = world.dates();
    for (const auto &[id, customer] : world.model().customers()) {
      if (customer.status == CustomerStatus::not_used || dates.empty()) continue;
      CommandInfo info;
      info.effective = dates.back();
      const AsOf now{Date::last(), 0};
      const Currency currency = Currency::iso("USD").value();
      const auto totals = [&, customer_id = CustomerId(id)] {
        std::string all;
        for (const BalanceRow &row : answered(account_balance(ledger, customer_id, now), "account_balance")) {
          if (row.currency != currency) continue;
          for (const Money &cell :
               {row.balance, row.open, row.unapplied, row.past_due, row.invoiced, row.paid, row.credits})
            all += to_string(cell) + " ";
        }
        return all.empty() ? "0.00 USD 0.00 USD 0.00 USD 0.00 USD 0.00 USD 0.00 USD 0.00 USD " : all;
      };
      const std::string before = totals();
      const Sequence sequence = ledger.last_sequence();
      Invoice invoice;
      invoice.customer = CustomerId(id);
      invoice.total = money("123.45 USD");
      const auto issued = ledger.execute(info, IssueInvoice{invoice});
      if (issued) {
        require(ledger.execute(info, VoidItem{InvoiceId(issued->id), true}).has_value(), "void is refused");
        require(totals() == before,
                "an invoice and its void leave " + totals() + " where there was " + before);
      }
      Payment payment;
      payment.customer = CustomerId(id);
      payment.amount = money("7.01 USD");
      const auto paid =
          ledger.execute(info, RecordPayment{payment, {Strategy::oldest_first, {}, false, true}});
      if (paid) {
        const auto reversed =
            ledger.execute(info, ReversePayment{PaymentId(paid->id), ReversalKind::chargeback, {}});
        if (reversed.code() == Errc::already_refunded) continue; // it paid a refund that was open again
        require(reversed.has_value(),
                "reversal is refused: " + (reversed ? std::string() : describe(reversed.error())));
        require(totals() == before,
                "a payment and its reversal leave " + totals() + " where there was " + before);
        require(ledger.execute(info, Reinstate{PaymentId(paid->id)}).has_value(), "reinstatement is refused");
        require(totals() != before, "a reinstated payment does not count");
        require(ledger.execute(info, ReversePayment{PaymentId(paid->id), ReversalKind::payment_reversed, {}})
                    .has_value(),
                "second reversal is refused");
        require(totals() == before, "the payment counts after its second reversal");
      }
      require(!(issued || paid) || ledger.last_sequence() > sequence, "there is no history of it");
    }
    return {};
  });
}

TEST(Laws, L19_TheSameRequestTwiceHasOneEffectAndOneAnswer) {
  expect_holds({80, commands}, [](const SeededRun &run) -> std::string {
    WorldOptions options;
    options.profile.keys = false; // every command gets a key here
    options.profile.locks = true;
    World world(run.seed, options);
    struct Sent {
      std::shared_ptr<const BuiltCommand> built;
      Outcome outcome;
    };
    std::vector<Sent> sent;
    for (std::size_t i = 0; i < run.steps.size(); ++i) {
      const auto built = world.build(run.steps[i]);
      auto keyed = std::make_shared<BuiltCommand>();
      keyed->info = built->info;
      keyed->command = built->command;
      keyed->like = built;
      keyed->info.idempotency_key =
          keyed->texts.emplace_back("request " + std::to_string(run.steps[i].number));
      const auto taken = world.take(keyed);
      const std::string what = text(keyed->info, keyed->command);
      const Digest digest = world.ledger().state_digest();
      CommandInfo retry = keyed->info;
      retry.recorded_micros = world.model().last_instant() + 5; // the instant may be another one
      if (taken.result) {
        sent.push_back({keyed, *taken.result});
        const auto again = perform(world.ledger(), retry, keyed->command);
        require(again.has_value() && again->outcome.repeated && again->outcome.id == taken.result->id &&
                    again->outcome.kind == taken.result->kind &&
                    again->outcome.first_sequence == taken.result->first_sequence &&
                    again->outcome.last_sequence == taken.result->last_sequence,
                "another answer to " + what);
        const Effect made = taken.record == nullptr ? Effect{} : effect_of(*taken.record);
        require(again->items == made.items && again->applications == made.applications,
                "the repeated key tells other things made by " + what);
      }
      if (!sent.empty()) { // much later, and as another command
        const Sent &old = sent[world.random().below(sent.size())];
        const auto again = execute(world.ledger(), old.built->info, old.built->command);
        require(again.has_value() && again->repeated && again->id == old.outcome.id,
                "another answer, later, to " + text(old.built->info, old.built->command));
        CommandInfo other = old.built->info;
        other.actor = "somebody else";
        require(execute(world.ledger(), other, old.built->command).code() == Errc::idempotency_conflict,
                "another command under a used key is let in");
        require(execute(world.ledger(), other, DeleteDraft{InvoiceId(424'242)}).code() ==
                    Errc::idempotency_conflict,
                "another kind of command under a used key is let in");
      }
      require(world.ledger().state_digest() == digest, "a retry changed something: " + what);
    }
    // A ledger that replayed the records remembers the requests too.
    Ledger follower({.settings = world.first_settings()});
    replay_all(follower, world.log());
    const Digest digest = follower.state_digest();
    for (const Sent &old : sent) {
      const auto again = execute(follower, old.built->info, old.built->command);
      require(again.has_value() && again->repeated && again->id == old.outcome.id,
              "a replayed ledger gives another answer to " + text(old.built->info, old.built->command));
    }
    require(follower.state_digest() == digest, "retries changed a replayed ledger");
    return {};
  });
}

// ---- L20

void require_nothing_left_to_settle(World &world, const Settle &settle, const CommandInfo &info, bool whole) {
  const Model &model = world.model();
  for (std::size_t c = 0; c < model.items().size(); ++c) {
    const ModelItem &credit = model.items()[c];
    if (credit.debit() || credit.customer != settle.customer.value() || credit.currency != settle.currency)
      continue;
    if (settle.job && credit.job != 0 && credit.job != settle.job.value()) continue;
    for (std::size_t d = 0; d < model.items().size(); ++d) {
      const ModelItem &debit = model.items()[d];
      if (!debit.debit() || debit.customer != credit.customer || debit.currency != credit.currency) continue;
      if (settle.job && debit.job != settle.job.value()) continue;
      if (credit.job != 0 && credit.job != debit.job) continue;
      const Date date = std::max({info.effective, credit.effective, debit.effective});
      for (std::size_t p = 0; p < debit.portions.size(); ++p) {
        const Amount open = model.fitting(d, p, date);
        const Amount there = std::min(model.fitting(c, 0, date), open);
        if (there <= 0 || (whole && there < model.remaining_now(d, p))) continue;
        throw Broken(text(credit.ref) + " still has " + amount_text(model.fitting(c, 0, date)) + " and " +
                     text(debit.ref) + " is open with " + amount_text(open) + " after\n" +
                     text(info, AnyCommand(settle)));
      }
    }
  }
}

std::string figures_now_and_then(const World &world, Date day) {
  return figures(world.ledger(), {Date::last(), 0}) + figures(world.ledger(), {day, 0});
}

// The figures when what is planned is done by hand, one application after the other. Then it is taken back.
std::string figures_by_hand(World &world, const Effect &plan, Date day) {
  const Digest before = world.ledger().state_digest();
  std::string after;
  {
    Transaction what_if(world.ledger());
    for (const MadeApplication &planned : plan.applications) {
      CommandInfo info;
      info.effective = planned.effective;
      const Target target{planned.debit, planned.amount};
      const auto applied = world.ledger().execute(info, ApplyCredit{planned.credit, {&target, 1}, false});
      require(applied.has_value(),
              "a planned application of " + text(planned.credit) + " to " + text(planned.debit) +
                  " cannot be made by hand: " + (applied ? std::string() : describe(applied.error())));
    }
    after = figures_now_and_then(world, day);
  }
  require(world.ledger().state_digest() == before, "what was done by hand leaves a trace");
  return after;
}

void settle_and_compare(World &world, const ModelCustomer &customer, const Currency &currency,
                        Strategy strategy) {
  auto built = std::make_shared<BuiltCommand>();
  Settle settle;
  settle.customer = CustomerId(customer.id);
  settle.currency = currency;
  settle.settlement.strategy = strategy;
  Date &day = built->info.effective;
  day = world.some_date();
  if (day == Date::last() || world.random().one_in(2)) day = date("2024-06-01");
  built->command = settle;
  const auto plan = preview(world.ledger(), built->info, built->command);
  require(plan.has_value() || customer.status == CustomerStatus::not_used, "settling is refused");
  if (!plan) return;
  const bool whole = world.model().whole_portions_only(customer.id);
  // By hand a portion closed from several payments would be refused where only whole ones are allowed.
  const bool compared = !plan->applications.empty() && !whole;
  const std::string by_hand = compared ? figures_by_hand(world, *plan, day) : std::string();
  (void)world.take(built);
  require_nothing_left_to_settle(world, settle, built->info, whole);
  require(!compared || figures_now_and_then(world, day) == by_hand,
          "settling by hand gives other figures than\n" + text(built->info, built->command));
}

Property settles_all(std::initializer_list<Strategy> strategies) {
  const std::vector<Strategy> all(strategies);
  return [all](const SeededRun &run) -> std::string {
    World world(run.seed, {});
    for (std::size_t i = 0; i < run.steps.size(); ++i) {
      (void)world.take(run.steps[i]);
      if (i % 10 != 9) continue;
      for (const auto &[id, customer] : world.model().customers()) {
        for (const Currency &currency : currencies_of(world.model(), id))
          settle_and_compare(world, customer, currency, world.random().pick(all));
      }
    }
    return {};
  };
}

TEST(Laws, L20_SettlingLeavesNoCreditBesideWhatItCouldPay) {
  expect_holds({60, commands}, settles_all({Strategy::oldest_first, Strategy::due_date, Strategy::smallest,
                                            Strategy::largest}));
}
TEST(Laws, L20_SettlingInProportionLeavesNoCreditBesideWhatItCouldPay) {
  expect_holds({60, commands}, settles_all({Strategy::proportional}));
}

// ---- L21

TEST(Laws, L21_AmountsTimesTenToTheKGiveFiguresTimesTenToTheK) {
  expect_holds({60, commands}, [](const SeededRun &run) -> std::string {
    WorldOptions options;
    options.profile.lines = false; // what rounds does not scale
    options.profile.percent_terms = false;
    options.profile.proportional = false;
    options.profile.huge = 0;
    World world(run.seed, options);
    const unsigned k = 1 + static_cast<unsigned>(run.seed % 6);
    Ledger large({.settings = world.first_settings()});
    Amount factor = 1;
    for (unsigned i = 0; i < k; ++i) factor *= 10;
    for (const Step &step : run.steps) {
      const auto taken = world.take(step);
      BuiltCommand owner;
      const auto result = execute(large, taken.built->info, scaled(taken.built->command, k, owner));
      require(result.code() == taken.result.code(),
              text(taken.built->info, taken.built->command) + "\n is decided otherwise with " +
                  std::to_string(k) + " more zeros: " + std::string(openitem::name(result.code())));
    }
    for (int i = 0; i < 4; ++i) {
      const AsOf as_of = world.some_as_of();
      const ItemList small_items = answered(list_items(world.ledger(), {}, as_of), "list_items");
      const ItemList large_items = answered(list_items(large, {}, as_of), "list_items");
      require(small_items.rows.size() == large_items.rows.size(), "other items at " + text(as_of));
      for (std::size_t r = 0; r < small_items.rows.size(); ++r) {
        const ItemRow &a = small_items.rows[r];
        const ItemRow &b = large_items.rows[r];
        require(a.ref == b.ref && a.status == b.status &&
                    a.total.minor_units() * factor == b.total.minor_units() &&
                    a.remaining.minor_units() * factor == b.remaining.minor_units() &&
                    a.paid.minor_units() * factor == b.paid.minor_units() &&
                    a.past_due.minor_units() * factor == b.past_due.minor_units(),
                text(a.ref) + " does not scale at " + text(as_of));
      }
      const AgingOptions aging = some_aging(world.random(), world.model());
      const auto calculator = answered(AgingCalculator::create(aging), "create");
      const auto small_aging = calculator.run(world.ledger(), as_of);
      const auto large_aging = calculator.run(large, as_of);
      require(small_aging.code() == large_aging.code(), "aging is decided otherwise");
      if (!small_aging) continue;
      require(small_aging->size() == large_aging->size(), "other aging rows at " + text(as_of));
      for (std::size_t r = 0; r < small_aging->size(); ++r) {
        require(small_aging->row(r).unapplied.minor_units() * factor ==
                    large_aging->row(r).unapplied.minor_units(),
                "unapplied does not scale");
        for (std::size_t b = 0; b < small_aging->buckets().size(); ++b)
          require(small_aging->bucket(r, b).minor_units() * factor == large_aging->bucket(r, b).minor_units(),
                  "a bucket does not scale");
      }
    }
    return {};
  });
}

TEST(Laws, L22_OneCustomersDocumentsOverTwoAddUpToTheJointReports) {
  expect_holds({60, commands / 2}, [](const SeededRun &run) -> std::string {
    std::vector<Commands> both;
    for (const std::uint64_t customer : {1U, 2U}) {
      Profile profile = one_of_two(customer);
      profile.strategies = false; // they look at the whole customer
      profile.jobs = false;
      both.push_back(commands_of(run, profile));
    }
    const auto takes_from_the_customer = [](const AnyCommand &command) {
      const auto *adjust = std::get_if<AdjustAccountCredit>(&command);
      return adjust != nullptr && adjust->change.sign() < 0;
    };
    Ledger apart;
    Ledger joint;
    for (std::size_t i = 0; i < both[0].size(); ++i) {
      for (const Commands &own : both) {
        const BuiltCommand &built = *own[i];
        if (takes_from_the_customer(built.command)) continue;
        const auto done = execute(apart, built.info, built.command);
        if (std::holds_alternative<CreateCustomer>(built.command) && &own == &both[1]) continue;
        const auto done_jointly = execute(joint, built.info, with_customer(built.command, CustomerId(1)));
        require(done.code() == done_jointly.code(),
                text(built.info, built.command) + "\n is decided otherwise jointly");
      }
    }
    Random random(run.seed);
    for (int i = 0; i < 5; ++i) {
      const AsOf as_of{Date::unchecked(738'850 + static_cast<std::int32_t>(random.below(200))), 0};
      AgingOptions options;
      options.basis = random.pick({AgingBasis::due, AgingBasis::document, AgingBasis::effective});
      options.credits =
          random.pick({AgingCredits::separate, AgingCredits::by_own_date}); // netting is per customer
      const auto calculator = answered(AgingCalculator::create(options), "create");
      const auto collect = [&](const Ledger &ledger) {
        std::map<std::string, std::vector<Amount>> cells;
        const AgingReport report = answered(calculator.run(ledger, as_of), "aging");
        for (std::size_t r = 0; r < report.size(); ++r) {
          auto &row = cells[std::string(report.row(r).currency.code())];
          row.resize(report.buckets().size() + 1);
          for (std::size_t b = 0; b < report.buckets().size(); ++b)
            row[b] += report.bucket(r, b).minor_units();
          row.back() += report.row(r).unapplied.minor_units();
        }
        std::erase_if(cells, [](const auto &row) {
          return std::all_of(row.second.begin(), row.second.end(), [](Amount cell) { return cell == 0; });
        });
        return cells;
      };
      require(collect(apart) == collect(joint), "aging of two is not the joint aging at " + text(as_of));
      const auto balances = [&](const Ledger &ledger) {
        std::map<Currency, std::array<Amount, 5>> sums;
        for (const std::uint64_t id : {1U, 2U}) {
          const auto rows = account_balance(ledger, CustomerId(id), as_of);
          if (!rows) continue;
          for (const BalanceRow &row : *rows) {
            auto &sum = sums[row.currency];
            const std::array<Money, 5> cells{row.balance, row.open, row.unapplied, row.invoiced, row.paid};
            for (std::size_t c = 0; c < cells.size(); ++c) sum[c] += cells[c].minor_units();
          }
        }
        return sums;
      };
      require(balances(apart) == balances(joint),
              "balances of two are not the joint balance at " + text(as_of));
    }
    return {};
  });
}

TEST(Laws, L23_TwoLedgersInOneProcessDoNotKnowOfEachOther) {
  expect_holds({40, commands}, [](const SeededRun &run) -> std::string {
    const auto alone = [&](std::uint64_t seed, unsigned char pattern) {
      WorldOptions options;
      options.memory_pattern = pattern;
      World world(seed, options);
      for (const Step &step : run.steps) (void)world.take(step);
      return world.ledger().state_digest();
    };
    WorldOptions options;
    options.memory_pattern = 0x00;
    World one(run.seed, options);
    options.memory_pattern = 0xff;
    World other(run.seed + 5'000, options);
    for (const Step &step : run.steps) {
      (void)one.take(step);
      (void)other.take(step);
    }
    require(one.ledger().state_digest() == alone(run.seed, 0xa5),
            "the first ledger differs beside another one");
    require(other.ledger().state_digest() == alone(run.seed + 5'000, 0x5a),
            "the second ledger differs beside another");
    Ledger moved = std::move(one.ledger());
    require(moved.state_digest() == alone(run.seed, 0x11), "a moved ledger differs");
    one.ledger() = std::move(moved);
    return {};
  });
}

} // namespace
} // namespace openitem::testing_support::laws_history_test
