#include "support/scenario_laws.hpp"

#include "openitem/money/text.hpp"
#include "openitem/reports/account_balance.hpp"
#include "openitem/reports/aging_calculator.hpp"
#include "openitem/reports/customer_summary.hpp"
#include "openitem/reports/directory.hpp"
#include "openitem/reports/explain.hpp"
#include "openitem/reports/item_list.hpp"
#include "openitem/reports/transaction_history.hpp"

namespace openitem::scenario {
namespace {

// One customer from one standpoint.
class Standpoint {
 public:
  Standpoint(World &world, CustomerId customer, const AsOf &as_of)
      : world_(world)
      , ledger_(world.ledger())
      , customer_(customer)
      , as_of_(as_of) {}

  void check() {
    const auto rows = accepted(account_balance(ledger_, customer_, as_of_, {.per_job = true}));
    for (const auto &row : rows)
      if (row.scope == BalanceRow::Scope::customer) check_currency(row);
    check_jobs(rows);
    check_aging(rows);
  }

 private:
  void same(const char *what, const Money &expected, const Money &actual) const {
    if (expected == actual) return;
    throw Mismatch(std::string(what) + ", " + world_.name_of(customer_) + " at " + text(as_of_.date) +
                       " known " + std::to_string(as_of_.known_through) + ": " + to_string(expected),
                   to_string(actual));
  }

  void check_currency(const BalanceRow &row) const {
    const auto currency = row.currency;
    if (!currency) return; // a customer without currency and without items
    const auto history =
        accepted(transaction_history(ledger_, {.customer = customer_, .currency = currency}, as_of_));
    same("history closes at the balance", row.balance, history.closing);
    if (!history.lines.empty())
      same("history's last line is the balance", row.balance, history.lines.back().balance);
    same("explain_balance is the balance", row.balance,
         accepted(explain_balance(ledger_, customer_, currency, as_of_)).figure);

    const auto aging = accepted(AgingCalculator::create());
    CustomerFigures figures;
    if (const auto done = customer_figures(ledger_, customer_, currency, as_of_, aging, figures); !done)
      throw Refused(done.error());
    same("customer_figures has the balance", row.balance, figures.balance);
    same("customer_figures has what is unapplied", row.unapplied, figures.unapplied);
    same("customer_figures has what is disputed", row.disputed, figures.disputed);
    same("explain_aging is what is disputed", figures.disputed,
         accepted(explain_aging(ledger_, customer_, currency, explain_disputed, aging, as_of_)).figure);
    for (std::size_t i = 0; i < figures.bucket_count; ++i)
      same("explain_aging is the bucket", figures.buckets[i],
           accepted(explain_aging(ledger_, customer_, currency, i, aging, as_of_)).figure);
    check_items(row);
  }

  void check_items(const BalanceRow &row) const {
    const auto items =
        accepted(list_items(ledger_, {.customer = customer_, .currency = row.currency}, as_of_));
    Money open = Money::zero(row.currency);
    Money unapplied = open;
    Money past_due = open;
    Money disputed = open;
    std::uint64_t count = 0;
    for (const auto &item : items.rows) {
      (is_debit(item.ref.kind) ? open : unapplied) += item.remaining;
      past_due += item.past_due;
      disputed += item.disputed;
      if (item.disputed.sign() < 0 || item.disputed > item.remaining)
        throw Mismatch("no more disputed than remains, " + text(item.remaining), text(item.disputed));
      if (is_debit(item.ref.kind) && !item.remaining.is_zero()) ++count;
      if (item.remaining.sign() < 0) throw Mismatch("nothing below zero remains", text(item.remaining));
    }
    same("the items' open is the balance's", row.open, open);
    same("the items' unapplied is the balance's", row.unapplied, unapplied);
    same("the items' past due is the balance's", row.past_due, past_due);
    same("the items' disputed is the balance's", row.disputed, disputed);
    if (count != row.open_items)
      throw Mismatch("open_items=" + std::to_string(row.open_items),
                     std::to_string(count) + " open debit items");
  }

  // Rows of jobs and of no job sum to the customer's; a job's history closes at its balance.
  void check_jobs(const std::pmr::vector<BalanceRow> &rows) const {
    for (const auto &whole : rows) {
      if (whole.scope != BalanceRow::Scope::customer || !whole.currency) continue;
      Money sum = Money::zero(whole.currency);
      for (const auto &part : rows) {
        if (part.scope == BalanceRow::Scope::customer || part.currency != whole.currency) continue;
        sum += part.balance;
        if (part.scope != BalanceRow::Scope::job) continue;
        const auto history = accepted(transaction_history(
            ledger_, {.customer = customer_, .currency = part.currency, .job = part.job}, as_of_));
        same("a job's history closes at its balance", part.balance, history.closing);
        same("a job's explanation is its balance", part.balance,
             accepted(explain_balance(ledger_, customer_, part.currency, as_of_, part.job)).figure);
      }
      same("the jobs' balances sum to the customer's", whole.balance, sum);
    }
  }

  // Every basis, credit mode and grouping has the same balance.
  void check_aging(const std::pmr::vector<BalanceRow> &rows) const {
    for (const auto basis : {AgingBasis::due, AgingBasis::document, AgingBasis::effective})
      for (const auto credits : {AgingCredits::separate, AgingCredits::by_own_date, AgingCredits::net_oldest})
        for (const auto group :
             {AgingGroup::customer, AgingGroup::job, AgingGroup::salesperson, AgingGroup::item}) {
          AgingOptions options;
          options.basis = basis;
          options.credits = credits;
          options.group = group;
          options.customer = customer_;
          const auto report =
              accepted(accepted(AgingCalculator::create(std::move(options))).run(ledger_, as_of_));
          for (const auto &row : rows)
            if (row.scope == BalanceRow::Scope::customer && row.currency) {
              const auto total = total_of(report, row.currency);
              same("an aging's total is the balance", row.balance, total.balance);
              // Netting takes from what is disputed, too, where nothing else is left.
              if (credits != AgingCredits::net_oldest)
                same("an aging's total has what is disputed", row.disputed, total.disputed);
            }
        }
  }
  struct Total {
    Money balance;
    Money disputed;
  };
  [[nodiscard]] static Total total_of(const AgingReport &report, Currency currency) {
    for (std::size_t i = 0; i < report.total_count(); ++i)
      if (report.total(i).currency == currency) return {report.total(i).balance, report.total(i).disputed};
    return {Money::zero(currency), Money::zero(currency)};
  }

  World &world_;
  const Ledger &ledger_;
  CustomerId customer_;
  AsOf as_of_;
};

} // namespace

void require_agreement(World &world, const std::set<Date> &dates) {
  auto points = dates;
  points.insert(Date::last());
  for (const auto known : world.sequences_marked())
    for (const auto &customer : accepted(list_customers(world.ledger(), {}, known)))
      for (const auto date : points) Standpoint(world, customer.customer.id, {date, known}).check();
}

} // namespace openitem::scenario
