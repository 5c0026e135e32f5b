#include "support/scenario_laws.hpp"

#include "support/effect_of.hpp"

namespace openitem::scenario {
namespace {

// ---- a command and its preview

std::string told(const World &world, const Effect &effect) {
  Words words;
  for (const auto &[item, total] : effect.items)
    words.push_back(world.name_of(item) + ":" + to_string(total));
  for (const auto &[application, credit, debit, effective, amount] : effect.applications)
    words.push_back(std::to_string(application) + "=" + world.name_of(credit) + ">" + world.name_of(debit) +
                    "@" + text(effective) + ":" + to_string(amount));
  return joined(words);
}

void require_as_planned(World &world, const Command &command, const Effect &planned, const Outcome &outcome,
                        const Visible &before) {
  require_same("the preview's outcome", joined(words_of(planned.outcome)), joined(words_of(outcome)));
  if (outcome.repeated || (outcome.last_sequence == 0 && command.info.idempotency_key.empty()))
    return require_unchanged(world, before, "a command that does nothing");
  const auto now = visible(world);
  require_same("one more record", before.records + 1, now.records);
  require_same("what the preview would make", told(world, planned),
               told(world, testing_support::effect_of(world.log()[before.records])));
  if (outcome.last_sequence == 0) return; // nothing but its key is remembered
  require_same("a first sequence without a gap", before.last_sequence + 1, outcome.first_sequence);
  require_same("the ledger's last sequence", now.last_sequence, outcome.last_sequence);
}

// ---- reports

// One customer from one standpoint.
class Standpoint {
 public:
  Standpoint(World &world, CustomerId customer, const AsOf &as_of)
      : ledger_(world.ledger())
      , customer_(customer)
      , as_of_(as_of)
      , where_(", " + world.name_of(customer) + " at " + text(as_of.date) + " known " +
               std::to_string(as_of.known_through)) {}

  void check() const {
    const auto rows = accepted(account_balance(ledger_, customer_, as_of_, {.per_job = true}));
    for (const auto &row : rows) {
      if (!row.currency) continue; // a customer without currency and without items
      if (row.scope != BalanceRow::Scope::no_job) check_figure(row);
      if (row.scope != BalanceRow::Scope::customer) continue;
      check_buckets(row);
      check_items(row);
      Money sum = Money::zero(row.currency);
      for (const auto &part : rows)
        if (part.scope != BalanceRow::Scope::customer && part.currency == row.currency) sum += part.balance;
      same("the jobs' balances sum to the customer's", row.balance, sum);
    }
    check_agings(rows);
  }

 private:
  template <class Value>
  void same(const std::string &what, const Value &expected, const Value &actual) const {
    require_same(what + where_, expected, actual);
  }

  // Of the customer, or of a job.
  void check_figure(const BalanceRow &row) const {
    const HistoryFilter filter{.customer = customer_, .currency = row.currency, .job = row.job};
    const auto history = accepted(transaction_history(ledger_, filter, as_of_));
    same("history closes at the balance", row.balance, history.closing);
    if (!history.lines.empty())
      same("history's last line is the balance", row.balance, history.lines.back().balance);
    const auto explained = accepted(explain_balance(ledger_, customer_, row.currency, as_of_, row.job));
    same("explain_balance is the balance", row.balance, explained.figure);
  }

  void check_buckets(const BalanceRow &row) const {
    const auto aging = accepted(AgingCalculator::create());
    CustomerFigures figures;
    accepted(customer_figures(ledger_, customer_, row.currency, as_of_, aging, figures));
    same("customer_figures has the balance", row.balance, figures.balance);
    same("customer_figures has what is unapplied", row.unapplied, figures.unapplied);
    same("customer_figures has what is disputed", row.disputed, figures.disputed);
    const auto explained = [&](std::size_t bucket) {
      return accepted(explain_aging(ledger_, customer_, row.currency, bucket, aging, as_of_)).figure;
    };
    same("explain_aging is what is disputed", figures.disputed, explained(explain_disputed));
    for (std::size_t i = 0; i < figures.bucket_count; ++i)
      same("explain_aging is the bucket", figures.buckets[i], explained(i));
  }

  void check_items(const BalanceRow &row) const {
    BalanceRow sum;
    sum.open = sum.unapplied = sum.past_due = sum.disputed = Money::zero(row.currency);
    const auto items = list_items(ledger_, {.customer = customer_, .currency = row.currency}, as_of_);
    for (const auto &item : accepted(items).rows) {
      const bool debit = is_debit(item.ref.kind);
      (debit ? sum.open : sum.unapplied) += item.remaining;
      sum.past_due += item.past_due;
      sum.disputed += item.disputed;
      if (debit && !item.remaining.is_zero()) ++sum.open_items;
      if (item.remaining.sign() < 0) throw Mismatch("nothing below zero remains", text(item.remaining));
      if (item.disputed.sign() < 0 || item.disputed > item.remaining)
        throw Mismatch("no more disputed than remains, " + text(item.remaining), text(item.disputed));
    }
    same("the items' open is the balance's", row.open, sum.open);
    same("the items' unapplied is the balance's", row.unapplied, sum.unapplied);
    same("the items' past due is the balance's", row.past_due, sum.past_due);
    same("the items' disputed is the balance's", row.disputed, sum.disputed);
    same("as many open debit items as the balance says", row.open_items, sum.open_items);
  }

  // Every basis, credit mode and grouping has the same balance.
  template <class Rows> void check_agings(const Rows &rows) const {
    AgingOptions options;
    options.customer = customer_;
    for (const auto basis : {AgingBasis::due, AgingBasis::document, AgingBasis::effective})
      for (const auto credits : {AgingCredits::separate, AgingCredits::by_own_date, AgingCredits::net_oldest})
        for (const auto group :
             {AgingGroup::customer, AgingGroup::job, AgingGroup::salesperson, AgingGroup::item}) {
          options.basis = basis;
          options.credits = credits;
          options.group = group;
          const auto aging = accepted(AgingCalculator::create(options));
          check_totals(rows, accepted(aging.run(ledger_, as_of_)), credits);
        }
  }

  template <class Rows>
  void check_totals(const Rows &rows, const AgingReport &report, AgingCredits credits) const {
    for (const auto &row : rows) {
      if (row.scope != BalanceRow::Scope::customer || !row.currency) continue;
      AgingRow total;
      total.balance = total.disputed = Money::zero(row.currency);
      for (std::size_t i = 0; i < report.total_count(); ++i)
        if (report.total(i).currency == row.currency) total = report.total(i);
      same("an aging's total is the balance", row.balance, total.balance);
      // Netting takes from what is disputed, too, where nothing else is left.
      if (credits != AgingCredits::net_oldest)
        same("an aging's total has what is disputed", row.disputed, total.disputed);
    }
  }

  const Ledger &ledger_;
  CustomerId customer_;
  AsOf as_of_;
  std::string where_;
};

} // namespace

Visible visible(World &world) {
  return {world.ledger().state_digest(), world.ledger().last_sequence(), world.log().size()};
}

void require_unchanged(World &world, const Visible &before, const std::string &by) {
  const auto now = visible(world);
  if (now == before) return;
  throw Mismatch("digest, last sequence and records unchanged by " + by,
                 now.digest != before.digest                 ? "another digest"
                 : now.last_sequence != before.last_sequence ? "another last sequence"
                                                             : "another record");
}

void require_verified(const Ledger &ledger) {
  const auto sound = ledger.verify();
  if (!sound) throw Mismatch("verify() finds every cached figure right", describe(sound.error()));
}

void require_replay(World &world) {
  Ledger again({.settings = world.first_settings()});
  for (std::size_t i = 0; i < world.log().size(); ++i)
    if (const auto result = again.replay(world.log()[i]); !result)
      throw Mismatch("record " + std::to_string(i) + " replays", describe(result.error()));
  if (again.state_digest() != world.ledger().state_digest())
    throw Mismatch("an equal digest after replay", "another");
  require_same("the last sequence after replay", world.ledger().last_sequence(), again.last_sequence());
  require_verified(again);
}

Result<Effect> try_command(World &world, const Command &command) {
  const auto before = visible(world);
  const auto try_one = [&](const auto &one) { return world.ledger().preview(command.info, one); };
  auto run = std::visit(try_one, command.command);
  require_unchanged(world, before, "a preview");
  return run;
}

Outcome execute(World &world, const Command &command) {
  const auto planned = try_command(world, command);
  const auto before = visible(world);
  const auto execute_one = [&](const auto &one) { return world.ledger().execute(command.info, one); };
  const auto outcome = std::visit(execute_one, command.command);
  if (!outcome) {
    require_unchanged(world, before, "a refusal");
    if (planned) throw Mismatch("a preview that is refused like its command", "an accepted preview");
    if (!(planned.error() == outcome.error()))
      throw Mismatch("the preview's refusal, " + describe(planned.error()), describe(outcome.error()));
    throw Refused(outcome.error());
  }
  if (!planned) throw Mismatch("an accepted preview", describe(planned.error()));
  require_as_planned(world, command, *planned, *outcome, before);
  return *outcome;
}

Words words_of(const Outcome &outcome) {
  return {"id=" + std::to_string(outcome.id), "first_sequence=" + std::to_string(outcome.first_sequence),
          "last_sequence=" + std::to_string(outcome.last_sequence), "repeated=" + text(outcome.repeated)};
}

void require_agreement(World &world, const std::set<Date> &dates) {
  auto points = dates;
  points.insert(Date::last());
  for (const auto known : world.sequences_marked())
    for (const auto &customer : accepted(list_customers(world.ledger(), {}, known)))
      for (const auto date : points) Standpoint(world, customer.customer.id, {date, known}).check();
}

} // namespace openitem::scenario
