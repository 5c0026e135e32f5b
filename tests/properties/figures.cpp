#include "figures.hpp"

#include "openitem/reports/account_balance.hpp"
#include "openitem/reports/aging_calculator.hpp"
#include "openitem/reports/application_list.hpp"
#include "openitem/reports/item_list.hpp"
#include "openitem/reports/transaction_history.hpp"

#include <algorithm>
#include <set>

namespace openitem::testing_support {

namespace {

std::string units(const Money &money) {
  return amount_text(money.minor_units());
}
void require_equal(Amount expected, const Money &actual, const std::string &what) {
  if (actual.minor_units() == expected) return; // the text is built only when it is needed
  throw Broken(what + " is " + units(actual) + ", the model says " + amount_text(expected));
}

} // namespace

std::string text(const AsOf &as_of) {
  return text(as_of.date) + (as_of.known_through == 0 ? "" : " known " + std::to_string(as_of.known_through));
}

std::vector<Currency> currencies_of(const Model &model, std::uint64_t customer) {
  std::set<Currency> found;
  for (const ModelItem &item : model.items()) {
    if (item.customer == customer) found.insert(item.currency);
  }
  return {found.begin(), found.end()};
}

std::string figures(const Ledger &ledger, const AsOf &as_of, const FigureOptions &options) {
  std::string out = text(as_of) + "\n";
  ItemFilter filter;
  filter.customer = CustomerId(options.customer);
  const ItemList list = answered(list_items(ledger, filter, as_of), "list_items");
  std::vector<std::string> lines;
  std::set<std::uint64_t> customers;
  for (const ItemRow &row : list.rows) {
    customers.insert(row.customer.value());
    std::string line = text(row.ref) + " of " + std::to_string(row.customer.value()) + " job " +
                       std::to_string(row.job.value()) + " " + units(row.total) +
                       std::string(row.currency.code()) + " left " + units(row.remaining) + " past due " +
                       units(row.past_due) + " disputed " + units(row.disputed) + " paid " + units(row.paid) +
                       " credited " + units(row.credited) + " written off " + units(row.written_off) +
                       " status " + std::to_string(static_cast<int>(row.status)) + " due " + text(row.due) +
                       " days " + std::to_string(row.days_overdue);
    if (options.numbers) line += " " + std::string(row.number);
    if (options.sequences) line += " known " + std::to_string(row.sequence);
    lines.push_back(std::move(line));
  }
  std::sort(lines.begin(), lines.end()); // the list's own order depends on sequences
  for (const std::string &line : lines) out += line + "\n";
  for (const std::uint64_t customer : customers) {
    BalanceOptions per_job;
    per_job.per_job = true;
    for (const BalanceRow &row :
         answered(account_balance(ledger, CustomerId(customer), as_of, per_job), "account_balance")) {
      out += "balance " + std::to_string(row.customer.value()) + " job " + std::to_string(row.job.value()) +
             " scope " + std::to_string(static_cast<int>(row.scope)) + " " + std::string(row.currency.code());
      for (const Money &cell :
           {row.balance, row.open, row.unapplied, row.past_due, row.invoiced, row.paid, row.credits,
            row.written_off, row.refunded, row.other_charges, row.opening, row.disputed})
        out += " " + units(cell);
      out += "\n";
    }
  }
  AgingOptions aging;
  aging.customer = filter.customer;
  aging.group = AgingGroup::job;
  const AgingReport report =
      answered(answered(AgingCalculator::create(aging), "aging").run(ledger, as_of), "aging");
  for (std::size_t i = 0; i < report.size(); ++i) {
    const AgingRow row = report.row(i);
    out += "aging " + std::to_string(row.customer.value()) + " job " + std::to_string(row.job.value()) + " " +
           std::string(row.currency.code());
    for (std::size_t k = 0; k < report.buckets().size(); ++k) out += " " + units(report.bucket(i, k));
    out += " disputed " + units(row.disputed) + " unapplied " + units(row.unapplied) + "\n";
  }
  return out;
}

// What is due when, portion by portion, and what follows of it for the item.
void require_portions_equal(const World &world, std::size_t item, const ItemRow &row, const AsOf &as_of) {
  const Model &model = world.model();
  const ModelItem &expected = model.items()[item];
  const std::string what = " of " + text(row.ref) + " at " + text(as_of);
  std::vector<PortionRow> portions;
  Amount past_due = 0;
  Date due{};
  Date last_due{};
  bool open = false;
  std::vector<Amount> contested(expected.portions.size()); // in the portions due last; not past due
  Amount claims = expected.debit() ? model.claimed(item, as_of) : 0;
  for (const std::uint32_t i : expected.by_due_last()) {
    contested[i] = std::min(claims, model.remaining(item, i, as_of));
    claims -= contested[i];
  }
  for (const std::uint32_t i : expected.by_due()) {
    const Date day = expected.portions[i].due;
    const Amount held = model.held(item, i, as_of);
    const Amount left = model.remaining(item, i, as_of);
    if (held == 0 && i >= expected.issued) continue;
    portions.push_back({i, Money::of_minor(held, row.currency), day, Money::of_minor(left, row.currency)});
    if (left != 0 && !open) due = day;
    open = open || left != 0;
    if (held != 0 || expected.total() == 0) last_due = day;
    if (day && day < as_of.date) past_due += left - contested[i];
  }
  const auto shown = answered(list_portions(world.ledger(), row.ref, as_of), "list_portions");
  require(std::equal(shown.begin(), shown.end(), portions.begin(), portions.end(),
                     [](const PortionRow &a, const PortionRow &b) {
                       return a.portion == b.portion && a.due == b.due && a.amount == b.amount &&
                              a.remaining == b.remaining;
                     }),
          "portions" + what);
  require(portions.size() == row.portion_count, "portion count" + what);
  if (!expected.debit()) {
    require(row.past_due.is_zero() && !row.overdue, "past due" + what);
    return;
  }
  require((open ? due : last_due) == row.due, "due date" + what);
  require_equal(past_due, row.past_due, "past due" + what);
  require(row.overdue == (past_due > 0), "overdue flag" + what);
}

void require_items_equal(const World &world, const AsOf &as_of) {
  const Model &model = world.model();
  const ItemList list = answered(list_items(world.ledger(), {}, as_of), "list_items");
  std::size_t seen = 0;
  for (const ItemRow &row : list.rows) {
    const std::size_t item = model.find(row.ref);
    require(item != nothing, "list_items shows " + text(row.ref) + ", which the model does not know");
    const ModelItem &expected = model.items()[item];
    require(model.counts(expected, as_of),
            "list_items shows " + text(row.ref) + " at " + text(as_of) + " too early");
    ++seen;
    require_equal(model.remaining(item, as_of), row.remaining,
                  text(row.ref) + " remaining at " + text(as_of));
    require_equal(expected.total(), row.total, text(row.ref) + " total");
    require(row.customer.value() == expected.customer && row.job.value() == expected.job &&
                row.effective == expected.effective && row.document_date == expected.document &&
                row.sequence == expected.sequence && row.number == expected.number &&
                row.about == expected.about,
            text(row.ref) + " has other facts than the model's");
    require_portions_equal(world, item, row, as_of);
    if (expected.debit())
      require_equal(model.disputed(item, as_of), row.disputed, text(row.ref) + " disputed at " + text(as_of));
    // How the rest was settled, from the model's own applications.
    Amount paid = 0;
    Amount written_off = 0;
    Amount credited = 0;
    for (const ModelPortion &portion : expected.portions) {
      for (const ModelDetail &detail : portion.details) {
        if (detail.group == nothing || detail.date > as_of.date ||
            (as_of.known_through != 0 && detail.sequence > as_of.known_through))
          continue;
        const ItemKind kind = model.items()[detail.other].ref.kind;
        (kind == ItemKind::payment     ? paid
         : kind == ItemKind::write_off ? written_off
                                       : credited) += detail.taken;
      }
    }
    if (!expected.debit()) continue;
    require_equal(paid, row.paid, text(row.ref) + " paid at " + text(as_of));
    require_equal(credited, row.credited, text(row.ref) + " credited at " + text(as_of));
    require_equal(written_off, row.written_off, text(row.ref) + " written off at " + text(as_of));
  }
  std::size_t counting = 0;
  for (const ModelItem &item : model.items()) counting += model.counts(item, as_of) ? 1 : 0;
  require(seen == counting, "list_items shows " + std::to_string(seen) + " items at " + text(as_of) +
                                ", the model has " + std::to_string(counting));
}

void require_balances_equal(const World &world, const AsOf &as_of) {
  const Model &model = world.model();
  for (const auto &[id, customer] : model.customers()) {
    const std::string who = "customer " + std::to_string(id) + " at " + text(as_of);
    if (as_of.known_through != 0 && customer.created > as_of.known_through) {
      require(account_balance(world.ledger(), CustomerId(id), as_of).code() == Errc::unknown_customer,
              who + " is not known yet");
      continue;
    }
    BalanceOptions per_job;
    per_job.per_job = true;
    const auto rows =
        answered(account_balance(world.ledger(), CustomerId(id), as_of, per_job), "account_balance");
    std::set<std::pair<std::string, std::optional<std::uint64_t>>> shown;
    for (const BalanceRow &row : rows) {
      std::optional<std::uint64_t> job;
      if (row.scope == BalanceRow::Scope::job) job = row.job.value();
      if (row.scope == BalanceRow::Scope::no_job) job = 0;
      const Model::Balance expected = model.balance(id, row.currency, as_of, job);
      const std::string what = who + " " + std::string(row.currency.code()) +
                               (job ? " job " + std::to_string(*job) : std::string()) + " ";
      require(shown.insert({std::string(row.currency.code()), job}).second, what + "has two rows");
      require_equal(expected.total(), row.balance, what + "balance");
      require_equal(expected.open, row.open, what + "open");
      require_equal(expected.unapplied, row.unapplied, what + "unapplied");
      require_equal(expected.disputed, row.disputed, what + "disputed");
      require(row.open_items == expected.open_items, what + "number of open items");
    }
    for (const Currency &currency : currencies_of(model, id)) {
      const Model::Balance expected = model.balance(id, currency, as_of);
      require(shown.count({std::string(currency.code()), std::nullopt}) != 0 ||
                  (expected.open == 0 && expected.unapplied == 0),
              who + " has no row in " + std::string(currency.code()));
    }
  }
}

AgingOptions some_aging(Random &random, const Model &model) {
  AgingOptions options;
  options.basis = random.pick({AgingBasis::due, AgingBasis::document, AgingBasis::effective});
  options.credits =
      random.pick({AgingCredits::separate, AgingCredits::by_own_date, AgingCredits::net_oldest});
  options.group = random.pick({AgingGroup::customer, AgingGroup::job, AgingGroup::currency,
                               AgingGroup::salesperson, AgingGroup::parent, AgingGroup::item});
  options.past_edges.clear();
  std::int32_t edge = 0;
  for (std::uint64_t i = random.below(6); i != 0; --i)
    options.past_edges.push_back(edge += random.pick({1, 7, 30, 29}));
  edge = 0;
  for (std::uint64_t i = random.one_in(3) ? random.below(4) : 0; i != 0; --i)
    options.future_edges.push_back(edge += random.pick({1, 7, 30}));
  if (random.one_in(4) && !model.customers().empty())
    options.customer = CustomerId(model.customers().begin()->first);
  if (random.one_in(6) && !model.jobs().empty() && !options.customer)
    options.job = JobId(model.jobs().begin()->first);
  if (random.one_in(5)) options.currency = Currency::iso("USD").value();
  return options;
}

void require_aging_equal(const World &world, const AgingOptions &options, const AsOf &as_of) {
  const Model &model = world.model();
  const auto calculator = answered(AgingCalculator::create(options), "AgingCalculator::create");
  const auto ran = calculator.run(world.ledger(), as_of);
  if (!ran) { // asked for what was not known yet
    require(as_of.known_through != 0 &&
                (ran.code() == Errc::unknown_customer || ran.code() == Errc::unknown_job),
            "aging is refused: " + describe(ran.error()));
    return;
  }
  std::string what = "aging at " + text(as_of) + " group " + std::to_string(static_cast<int>(options.group)) +
                     " basis " + std::to_string(static_cast<int>(options.basis)) + " credits " +
                     std::to_string(static_cast<int>(options.credits)) + " edges";
  for (const std::int32_t edge : options.past_edges) what += " " + std::to_string(edge);
  for (const std::int32_t edge : options.future_edges) what += " -" + std::to_string(edge);
  auto expected = model.aging(options, as_of);
  for (std::size_t i = 0; i < ran->size(); ++i) {
    const AgingRow row = ran->row(i);
    const bool shows_job = options.group == AgingGroup::job || options.group == AgingGroup::item;
    const std::uint64_t job = !shows_job ? 0 : row.job ? row.job.value() : UINT64_MAX;
    const ModelAgingKey key{row.customer.value(), job, std::string(row.salesperson), row.item,
                            std::string(row.currency.code())};
    const auto at = expected.find(key);
    const std::string where =
        what + ", row " + std::to_string(i) + " (customer " + std::to_string(row.customer.value()) + " job " +
        std::to_string(row.job.value()) + " " + text(row.item) + " " + std::string(row.currency.code()) + ")";
    if (at == expected.end()) throw Broken(where + " is not in the model's");
    for (std::size_t k = 0; k < at->second.buckets.size(); ++k)
      require_equal(at->second.buckets[k], ran->bucket(i, k), where + " bucket " + std::to_string(k));
    require_equal(at->second.disputed, row.disputed, where + " disputed");
    require_equal(at->second.unapplied, row.unapplied, where + " unapplied");
    require_equal(at->second.balance(), row.balance, where + " balance");
    expected.erase(at);
  }
  for (const auto &[key, row] : expected) {
    const bool empty =
        row.unapplied == 0 && row.disputed == 0 &&
        std::all_of(row.buckets.begin(), row.buckets.end(), [](Amount bucket) { return bucket == 0; });
    if (empty) continue; // zero rows are the caller's choice
    throw Broken(what + " lacks a row of customer " + std::to_string(std::get<0>(key)) + " job " +
                 std::to_string(std::get<1>(key)) + " " + text(std::get<3>(key)) + " " + std::get<4>(key));
  }
}

void require_history_equal(const World &world, const AsOf &as_of) {
  const Model &model = world.model();
  for (const auto &[id, customer] : model.customers()) {
    if (as_of.known_through != 0 && customer.created > as_of.known_through) continue;
    for (const Currency &currency : currencies_of(model, id)) {
      HistoryFilter filter;
      filter.customer = CustomerId(id);
      filter.currency = currency;
      const auto history =
          answered(transaction_history(world.ledger(), filter, as_of), "transaction_history");
      const auto expected = model.history(id, currency, as_of);
      const std::string what = "history of customer " + std::to_string(id) + " " +
                               std::string(currency.code()) + " at " + text(as_of);
      require(history.lines.size() == expected.size(), what + " has " + std::to_string(history.lines.size()) +
                                                           " lines, the model " +
                                                           std::to_string(expected.size()));
      for (std::size_t i = 0; i < expected.size(); ++i) {
        const HistoryLine &line = history.lines[i];
        require(line.sequence == expected[i].sequence && line.effective == expected[i].date &&
                    line.item == expected[i].item &&
                    (line.kind == HistoryKind::reversal) == expected[i].reversal,
                what + ", line " + std::to_string(i) + " is another record");
        require_equal(expected[i].change, line.change, what + ", line " + std::to_string(i) + " change");
        require_equal(expected[i].balance, line.balance, what + ", line " + std::to_string(i) + " balance");
      }
    }
  }
}

void require_applications_equal(const World &world, const AsOf &as_of) {
  const Model &model = world.model();
  const auto rows = answered(list_applications(world.ledger(), {}, as_of), "list_applications");
  std::size_t at = 0;
  for (const ModelGroup &group : model.groups()) {
    if (group.date > as_of.date || (as_of.known_through != 0 && group.sequence > as_of.known_through))
      continue;
    const std::string what = "application " + std::to_string(group.sequence) + " at " + text(as_of);
    require(at < rows.size() && rows[at].application == group.sequence, what + " is missing");
    const ApplicationRow &row = rows[at++];
    const bool undone = group.undone && group.undone_on <= as_of.date &&
                        (as_of.known_through == 0 || group.undone_sequence <= as_of.known_through);
    require(row.credit == model.items()[group.credit].ref && row.debit == model.items()[group.debit].ref &&
                row.effective == group.date,
            what + " has other parties");
    require_equal(group.total(), row.amount, what + " amount");
    require(row.undone == undone && (!undone || row.undone_on == group.undone_on), what + " undone");
  }
  require(at == rows.size(), "list_applications shows more than there are at " + text(as_of));
}

} // namespace openitem::testing_support
