// Random histories with groups in between that no command makes yet: commands on top of them do what the model says,
// and every figure is its.
#include "figures.hpp"
#include "openitem/journal/snapshot.hpp"
#include "support/groups_by_hand.hpp"

#include <gtest/gtest.h>

namespace openitem::testing_support::laws_groups_test {
namespace {

class WithGroups {
 public:
  explicit WithGroups(World &world)
      : world_(world)
      , random_(world.random()) {}

  // A group of some payment and some invoices, where there are any that fit.
  void make_one() {
    const std::size_t payment = some(ItemKind::payment, nothing);
    const std::size_t invoice = payment == nothing ? nothing : some(ItemKind::invoice, payment);
    if (invoice == nothing) return;
    const ModelItem &from = world_.model().items()[payment];
    const ModelItem &to = world_.model().items()[invoice];
    const Date on = std::max(from.effective, to.effective);
    const Amount there = world_.model().fitting(payment, on);
    const Amount open = world_.model().fitting(invoice, 0, on);
    if (there < 1 || open < 2) return;
    const Money paid = money(from, 1 + some_of(std::min(there, open - 1)));
    const Money beside = money(from, 1 + some_of(open - paid.minor_units()));
    GroupsByHand made(world_.ledger(), on);
    const CustomerId owner(to.customer);
    if (from.customer != to.customer) {
      made.transfer(from.ref, CustomerId(from.customer), to.ref, owner, paid);
    } else if (random_.one_in(2)) {
      made.pay_less_withheld(from.ref, to.ref, owner, paid, beside);
    } else {
      made.pay_short(from.ref, to.ref, owner, paid, beside);
    }
    made_ += world_.let_in(made.record()) ? 1 : 0; // its parties may take no part any more
  }
  [[nodiscard]] std::size_t made() const { return made_; }

 private:
  [[nodiscard]] Money money(const ModelItem &of, Amount units) const {
    return Money::of_minor(units, of.currency);
  }
  Amount some_of(Amount most) {
    return most <= 1 ? 0
                     : static_cast<Amount>(
                           random_.below(static_cast<std::uint64_t>(std::min<Amount>(most, 5'000))));
  }
  // One of a kind that is in the books, now and then of another customer than the other item.
  std::size_t some(ItemKind kind, std::size_t other) {
    const auto &items = world_.model().items();
    for (int tries = 0; tries < 20 && !items.empty(); ++tries) {
      const std::size_t at = random_.below(items.size());
      const ModelItem &row = items[at];
      if (row.ref.kind != kind || row.reversed) continue;
      if (other != nothing && row.currency != items[other].currency) continue;
      if (other != nothing && row.customer != items[other].customer && !random_.one_in(4)) continue;
      return at;
    }
    return nothing;
  }

  World &world_;
  Random &random_;
  std::size_t made_ = 0;
};

TEST(GroupLaws, CommandsOnTopOfGroupsDoWhatTheModelSays) {
  std::size_t made = 0;
  expect_holds({60, 200}, [&](const SeededRun &run) -> std::string {
    WorldOptions options;
    options.predict = true;
    World world(run.seed, options);
    WithGroups groups(world);
    for (std::size_t i = 0; i < run.steps.size(); ++i) {
      (void)world.take(run.steps[i]);
      if (i % 4 == 3) groups.make_one();
      if (i % 50 != 49) continue;
      for (const AsOf &as_of : {AsOf{Date::last(), 0}, world.some_as_of()}) {
        require_items_equal(world, as_of);
        require_balances_equal(world, as_of);
        require_history_equal(world, as_of);
        require_applications_equal(world, as_of);
      }
    }
    made += groups.made();
    const auto verdict = world.ledger().verify();
    require(verdict.has_value(), verdict ? std::string() : describe(verdict.error()));
    Ledger replayed({.settings = world.first_settings()});
    replay_all(replayed, world.log());
    require(replayed.state_digest() == world.ledger().state_digest(), "another state after replay");
    require(replayed.books_digest() == world.ledger().books_digest(), "other books after replay");
    const auto bytes = snapshot(world.ledger()).value();
    Ledger loaded;
    const auto load = loaded.load(Bytes(bytes));
    require(load.has_value(), load ? std::string() : "the snapshot is refused: " + describe(load.error()));
    require(loaded.state_digest() == world.ledger().state_digest(), "another state after a snapshot");
    return {};
  });
  EXPECT_GT(made, 100U);
}

} // namespace
} // namespace openitem::testing_support::laws_groups_test
