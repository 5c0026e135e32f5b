// The library against the naive model: what a command may do, what it does, and every figure afterwards.
#include "figures.hpp"

#include <gtest/gtest.h>

#include <array>
#include <type_traits>

namespace openitem::testing_support::laws_model_test {
namespace {

void require_reports_equal(World &world) {
  for (int i = 0; i < 3; ++i) {
    const AsOf as_of = i == 0 ? AsOf{Date::last(), 0} : world.some_as_of();
    require_items_equal(world, as_of);
    require_balances_equal(world, as_of);
    require_history_equal(world, as_of);
    require_applications_equal(world, as_of);
    for (int k = 0; k < 3; ++k) require_aging_equal(world, some_aging(world.random(), world.model()), as_of);
  }
}

// A command that the generator never makes so that it is accepted would be tried by nobody.
struct Accepted {
  std::array<std::size_t, std::variant_size_v<AnyCommand>> times{};
  void count(const World::Taken &taken) {
    if (taken.result && !taken.result->repeated) ++times[taken.built->command.index()];
  }
  template <class... C> void expect_all(std::type_identity<std::variant<C...>>) const {
    std::size_t index = 0;
    const auto expect = [&](std::string_view name) {
      EXPECT_NE(times[index++], 0U) << name << ": tests/support/generator makes none that is accepted";
    };
    (expect(CommandTraits<C>::name), ...);
  }
};

TEST(Model, PredictsEveryCommandAndEveryFigure) {
  Accepted accepted;
  expect_holds({400, 200}, [&](const SeededRun &run) -> std::string {
    WorldOptions options;
    options.predict = true;
    options.profile.locks = true;
    World world(run.seed, options);
    for (std::size_t i = 0; i < run.steps.size(); ++i) {
      accepted.count(world.take(run.steps[i]));
      if (i % 50 == 49) require_reports_equal(world);
    }
    require_reports_equal(world);
    return {};
  });
  accepted.expect_all(std::type_identity<AnyCommand>{});
}

// Amounts up to the limit: every sum that leaves the range is refused at the step that would make it.
TEST(Model, PredictsEveryCommandUpToTheLimitOfAmounts) {
  expect_holds({60, 200}, [](const SeededRun &run) -> std::string {
    WorldOptions options;
    options.predict = true;
    options.profile.locks = true;
    options.profile.huge = 40;
    World world(run.seed, options);
    for (const Step &step : run.steps) (void)world.take(step);
    const auto verdict = world.ledger().verify();
    require(verdict.has_value(), verdict ? std::string() : describe(verdict.error()));
    return {};
  });
}

} // namespace
} // namespace openitem::testing_support::laws_model_test
