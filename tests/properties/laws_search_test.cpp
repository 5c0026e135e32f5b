// Searching finds what looking at everything finds: whatever was changed, deleted, erased or taken back since the last time
// that somebody searched.
#include "figures.hpp"
#include "openitem/ledger/transaction.hpp"
#include "openitem/reports/directory.hpp"
#include "openitem/reports/item_list.hpp"
#include "openitem/reports/records.hpp"
#include "openitem/reports/search.hpp"
#include "search/search_key.hpp"

#include <gtest/gtest.h>

#include <map>
#include <set>

namespace openitem::testing_support::laws_search_test {
namespace {

using Name = std::pair<SearchKind, std::uint64_t>;
using Keys = std::map<Name, std::string>;

class Scan {
 public:
  explicit Scan(const Ledger &ledger) {
    for (const CustomerRow &row : answered(list_customers(ledger, {}), "list_customers")) {
      const Customer &c = row.customer;
      add({SearchKind::customer, c.id.value()},
          {c.code, c.name, c.legal_name, c.given_name, c.family_name, c.email, c.phone, c.mobile});
    }
    for (const auto &row : answered(list_records<Contact>(ledger), "contacts")) {
      const Contact &c = row.record;
      add({SearchKind::contact, c.id.value()}, {c.name, c.role, c.email, c.phone, c.mobile});
    }
    for (const JobRow &row : answered(list_jobs(ledger, {}), "list_jobs"))
      add({SearchKind::job, row.job.id.value()}, {row.job.code, row.job.name});
    for (const ItemRow &row : answered(list_items(ledger, {}, {Date::last(), 0}), "list_items").rows) {
      if (row.ref.kind != ItemKind::invoice && row.ref.kind != ItemKind::payment) continue;
      const bool invoice = row.ref.kind == ItemKind::invoice;
      add({invoice ? SearchKind::invoice : SearchKind::payment, row.ref.id},
          {row.number, row.reference, row.transaction_id});
    }
  }
  [[nodiscard]] const Keys &keys() const { return keys_; }
  [[nodiscard]] std::set<Name> with(const std::string &text) const {
    std::set<Name> found;
    const std::pmr::string words = search_key(text, std::pmr::get_default_resource());
    for (const auto &[name, keys] : keys_)
      if (has_each_word(keys, words)) found.insert(name);
    return found;
  }

 private:
  void add(const Name &name, std::initializer_list<std::string_view> texts) {
    std::string &keys = keys_[name];
    for (const std::string_view text : texts) {
      keys += search_key(text, std::pmr::get_default_resource());
      keys += '\n';
    }
  }

  Keys keys_;
};

// A part of a word that stands somewhere, or two; or one that may stand nowhere.
std::string some_text(Random &random, const Keys &keys) {
  static constexpr std::string_view anything = "0123456789abcdefghijklmnopqrstuvwxyz-";
  const auto part = [&]() -> std::string {
    if (keys.empty() || random.one_in(5)) {
      const std::size_t size = 1 + random.below(3);
      std::string made;
      while (made.size() < size) made += anything[random.below(anything.size())];
      return made;
    }
    auto at = keys.begin();
    std::advance(at, static_cast<std::ptrdiff_t>(random.below(keys.size())));
    const std::string &text = at->second;
    std::string cut = text.substr(random.below(text.size() + 1), 1 + random.below(6));
    cut = cut.substr(0, cut.find('\n'));
    return cut.empty() ? std::string("a") : cut;
  };
  return random.one_in(3) ? part() + " " + part() : part();
}

void require_found(const Ledger &ledger, Random &random) {
  const Scan scan(ledger);
  for (int i = 0; i < 6; ++i) {
    const std::string text = some_text(random, scan.keys());
    SearchFilter filter{.text = text};
    const auto all = search(ledger, filter);
    if (!all && all.code() == Errc::missing) continue; // of blanks alone
    std::set<Name> found;
    for (const SearchHit &hit : answered(search(ledger, filter), "search")) {
      require(found.emplace(hit.kind, hit.id).second, "'" + text + "' finds something twice");
    }
    require(found == scan.with(text), "'" + text + "' finds " + std::to_string(found.size()) + " of " +
                                          std::to_string(scan.with(text).size()));
    filter.offset = random.below(4);
    filter.limit = 1 + random.below(3);
    const auto page = answered(search(ledger, filter), "search");
    for (std::size_t at = 0; at < page.size(); ++at)
      require(page[at].id == (*all)[filter.offset + at].id, "a page of '" + text + "' is another one");
  }
}

TEST(Laws, SearchFindsWhatAScanFinds) {
  expect_holds({60, 200}, [](const SeededRun &run) -> std::string {
    WorldOptions options;
    options.profile.customers = 12;
    World world(run.seed, options);
    for (const Step &step : run.steps) {
      (void)world.take(step);
      if (world.random().one_in(12)) require_found(world.ledger(), world.random());
    }
    require_found(world.ledger(), world.random());
    return {};
  });
}

TEST(Laws, SearchFindsInATransactionWhatItMadeAndAfterwardsWhatIsLeft) {
  expect_holds({60, 60}, [](const SeededRun &run) -> std::string {
    World world(run.seed, {});
    for (const Step &step : run.steps) (void)world.take(step);
    Ledger &ledger = world.ledger();
    for (int i = 0; i < 4; ++i) {
      if (world.random().one_in(2)) require_found(ledger, world.random());
      Transaction outer(ledger);
      for (int depth = 0; depth < 2; ++depth) {
        Transaction inner(ledger);
        const auto names = std::to_string(world.random().below(1000));
        CommandInfo info;
        info.effective = Date::last();
        const std::string code = "T-" + names;
        (void)ledger.execute(info, CreateCustomer{{.code = code, .name = "Provisional"}});
        for (const auto &[id, customer] : world.model().customers()) {
          const CustomerStatus status =
              world.random().one_in(3) ? CustomerStatus::inactive : CustomerStatus::active;
          (void)ledger.execute(info, ChangeCustomer{{.id = CustomerId(id), .name = code, .status = status}});
          (void)ledger.execute(info, ErasePersonal{CustomerId(id)}); // of those who are inactive
          Invoice invoice{.number = code, .customer = CustomerId(id)};
          invoice.total = Money::of_minor(100, Currency::iso("USD").value());
          (void)ledger.execute(info, IssueInvoice{invoice});
        }
        if (world.random().one_in(2)) require_found(ledger, world.random());
        if (world.random().one_in(2)) (void)inner.commit();
      }
      if (world.random().one_in(2)) require_found(ledger, world.random());
      outer.rollback();
      require_found(ledger, world.random());
    }
    return {};
  });
}

} // namespace
} // namespace openitem::testing_support::laws_search_test
