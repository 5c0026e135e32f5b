#include "support/effect_of.hpp"
#include "support/scenario_commands.hpp"

#include "openitem/reports/account_balance.hpp"
#include "openitem/reports/customer_summary.hpp"

namespace openitem::scenario {
namespace {

// One customer from one standpoint.
struct Standpoint {
  const Ledger &ledger;
  CustomerId customer;
  AsOf as_of;
  std::string where;

  void check() const {
    const auto rows = accepted(account_balance(ledger, customer, as_of, {.per_job = true}));
    std::vector<BalanceRow> wholes;
    for (const auto &row : rows) {
      if (!row.currency) continue; // a customer without currency and without items
      if (row.scope != BalanceRow::Scope::no_job) check_figure(row);
      if (row.scope != BalanceRow::Scope::customer) continue;
      wholes.push_back(row);
      check_buckets(row);
      check_items(row);
      Money sum = Money::zero(row.currency);
      for (const auto &part : rows)
        if (part.scope != BalanceRow::Scope::customer && part.currency == row.currency) sum += part.balance;
      same("the jobs' balances sum to the customer's", row.balance, sum);
    }
    check_agings(wholes);
  }

  template <class Value>
  void same(const std::string &what, const Value &expected, const Value &actual) const {
    require_same(what + where, expected, actual);
  }

  // Of the customer, or of a job.
  void check_figure(const BalanceRow &row) const {
    const HistoryFilter filter{.customer = customer, .currency = row.currency, .job = row.job};
    const auto history = accepted(transaction_history(ledger, filter, as_of));
    same("history closes at the balance", row.balance, history.closing);
    if (!history.lines.empty())
      same("history's last line is the balance", row.balance, history.lines.back().balance);
    const auto explained = accepted(explain_balance(ledger, customer, row.currency, as_of, row.job));
    same("explain_balance is the balance", row.balance, explained.figure);
  }

  void check_buckets(const BalanceRow &row) const {
    const auto aging = accepted(AgingCalculator::create());
    CustomerFigures figures;
    accepted(customer_figures(ledger, customer, row.currency, as_of, aging, figures));
    same("customer_figures has the balance", row.balance, figures.balance);
    same("customer_figures has what is unapplied", row.unapplied, figures.unapplied);
    same("customer_figures has what is disputed", row.disputed, figures.disputed);
    const auto explained = [&](std::size_t bucket) {
      return accepted(explain_aging(ledger, customer, row.currency, bucket, aging, as_of)).figure;
    };
    same("explain_aging is what is disputed", figures.disputed, explained(explain_disputed));
    for (std::size_t i = 0; i < figures.bucket_count; ++i)
      same("explain_aging is the bucket", figures.buckets[i], explained(i));
  }

  void check_items(const BalanceRow &row) const {
    BalanceRow sum;
    sum.open = sum.unapplied = sum.past_due = sum.disputed = Money::zero(row.currency);
    const auto items = list_items(ledger, {.customer = customer, .currency = row.currency}, as_of);
    for (const auto &item : accepted(items).rows) {
      const bool debit = is_debit(item.ref.kind);
      (debit ? sum.open : sum.unapplied) += item.remaining;
      sum.past_due += item.past_due;
      sum.disputed += item.disputed;
      if (debit && !item.remaining.is_zero()) ++sum.open_items;
      same("nothing below zero remains", abs(item.remaining), item.remaining);
      same("no less than zero is disputed", abs(item.disputed), item.disputed);
      same("no more is disputed than remains", min(item.disputed, item.remaining), item.disputed);
    }
    for (const auto figure :
         {&BalanceRow::open, &BalanceRow::unapplied, &BalanceRow::past_due, &BalanceRow::disputed})
      same("open, unapplied, past due and disputed of the items are the balance's", row.*figure, sum.*figure);
    same("as many open debit items as the balance says", row.open_items, sum.open_items);
  }

  // Every basis, credit mode and grouping has the same balance.
  void check_agings(const std::vector<BalanceRow> &wholes) const {
    AgingOptions options;
    options.customer = customer;
    for (const auto basis : {AgingBasis::due, AgingBasis::document, AgingBasis::effective})
      for (const auto credits : {AgingCredits::separate, AgingCredits::by_own_date, AgingCredits::net_oldest})
        for (const auto group :
             {AgingGroup::customer, AgingGroup::job, AgingGroup::salesperson, AgingGroup::item}) {
          options.basis = basis;
          options.credits = credits;
          options.group = group;
          const auto report = accepted(accepted(AgingCalculator::create(options)).run(ledger, as_of));
          for (const auto &row : wholes) check_total(row, report, credits);
        }
  }

  void check_total(const BalanceRow &row, const AgingReport &report, AgingCredits credits) const {
    AgingRow total;
    total.balance = total.disputed = Money::zero(row.currency);
    for (std::size_t i = 0; i < report.total_count(); ++i)
      if (report.total(i).currency == row.currency) total = report.total(i);
    same("an aging's total is the balance", row.balance, total.balance);
    // Netting takes from what is disputed, too, where nothing else is left.
    if (credits != AgingCredits::net_oldest)
      same("an aging's total has what is disputed", row.disputed, total.disputed);
  }
};

} // namespace

void require_unchanged(const World &world, const Visible &before, const std::string &by) {
  if (world.visible() != before)
    throw Mismatch("digest, last sequence and records unchanged by " + by, "others");
}

void require_verified(const Ledger &ledger) {
  const auto sound = ledger.verify();
  if (!sound) throw Mismatch("verify() finds every cached figure right", describe(sound.error()));
}

void require_replay(const World &world) {
  Ledger again({.settings = world.first_settings});
  for (std::size_t i = 0; i < world.log.size(); ++i)
    if (const auto result = again.replay(world.log[i]); !result)
      throw Mismatch("record " + std::to_string(i) + " replays", describe(result.error()));
  if (again.state_digest() != world.ledger->state_digest())
    throw Mismatch("an equal digest after replay", "another");
  require_same("the last sequence after replay", world.ledger->last_sequence(), again.last_sequence());
  require_verified(again);
}

Result<Effect> try_command(World &world, const Command &command) {
  const auto before = world.visible();
  const auto try_one = [&](const auto &one) { return world.ledger->preview(command.info, one); };
  auto effect = std::visit(try_one, command.command);
  require_unchanged(world, before, "a preview");
  return effect;
}

Outcome execute(World &world, const Command &command) {
  const auto planned = try_command(world, command);
  const auto before = world.visible();
  const auto execute_one = [&](const auto &one) { return world.ledger->execute(command.info, one); };
  const auto outcome = std::visit(execute_one, command.command);
  if (!outcome) {
    require_unchanged(world, before, "a refusal");
    if (planned || !(planned.error() == outcome.error()))
      throw Mismatch("the preview's answer, " + (planned ? "accepted" : describe(planned.error())),
                     describe(outcome.error()));
    throw Refused(outcome.error());
  }
  if (!planned) throw Mismatch("an accepted preview", describe(planned.error()));
  require_same("the preview's outcome", joined(words_of(planned->outcome)), joined(words_of(*outcome)));
  if (outcome->repeated || (outcome->last_sequence == 0 && command.info.idempotency_key.empty())) {
    require_unchanged(world, before, "a command that does nothing");
    return *outcome;
  }
  const auto now = world.visible();
  require_same("one more record", before.records + 1, now.records);
  const auto made = testing_support::effect_of(world.log[before.records]);
  if (planned->items != made.items || planned->applications != made.applications)
    throw Mismatch("the items and applications that the preview would make", "others");
  if (outcome->last_sequence == 0) return *outcome; // nothing but its key is remembered
  require_same("a first sequence without a gap", before.last_sequence + 1, outcome->first_sequence);
  require_same("the ledger's last sequence", now.last_sequence, outcome->last_sequence);
  return *outcome;
}

Words words_of(const Outcome &outcome) {
  return {"id=" + std::to_string(outcome.id), "first_sequence=" + std::to_string(outcome.first_sequence),
          "last_sequence=" + std::to_string(outcome.last_sequence), "repeated=" + text(outcome.repeated)};
}

void require_agreement(const World &world, const std::set<Date> &dates) {
  auto points = dates;
  points.insert(Date::last());
  std::set<Sequence> known{0};
  for (const auto &[name, mark] : world.marks) known.insert(mark.last_sequence);
  for (const auto sequence : known)
    for (const auto &customer : accepted(list_customers(*world.ledger, {}, sequence)))
      for (const auto date : points) {
        const auto id = customer.customer.id;
        const auto where = ", " + world.name_of(id) + " at " + text(date) + " known " + text(sequence);
        Standpoint{*world.ledger, id, {date, sequence}, where}.check();
      }
}

} // namespace openitem::scenario
