// The sequence of commands that a seed means.
#include "support/generator/builder.hpp"

#include <algorithm>

namespace openitem::testing_support {

Settings Generator::first_settings() const {
  Random random = Random::stream(seed_, UINT64_MAX);
  Settings settings;
  if (!profile_.masters) return settings;
  settings.rounding =
      random.pick({Rounding::half_up, Rounding::half_up, Rounding::half_even, Rounding::down});
  settings.new_documents_take_open_credit = profile_.open_credit_settings && random.one_in(4);
  settings.surplus_credit_settles_oldest = profile_.open_credit_settings && random.one_in(4);
  settings.partial_payments = !random.one_in(6);
  settings.unique_numbers = !random.one_in(8);
  return settings;
}

std::shared_ptr<const BuiltCommand> Generator::build(const Model &model, const Step &step) {
  Random random = Random::stream(seed_, step.number);
  const bool keyed = profile_.keys && random.percent(12);
  if (keyed && !keyed_.empty() && random.percent(35)) {
    // A retry: the same command again, perhaps recorded later; or another one under a key that is taken.
    const auto &earlier = random.pick(keyed_);
    auto again = std::make_shared<BuiltCommand>();
    if (random.percent(75)) {
      again->info = earlier->info;
      again->command = earlier->command;
      again->like = earlier;
      if (again->info.recorded_micros != 0)
        again->info.recorded_micros = std::max<std::int64_t>(model.last_instant(), 1);
    } else {
      Builder{*again, model, profile_, random, step}.build();
      again->info.idempotency_key = earlier->info.idempotency_key;
      again->like = earlier;
    }
    return again;
  }
  auto built = std::make_shared<BuiltCommand>();
  Builder{*built, model, profile_, random, step}.build();
  if (keyed) {
    built->info.idempotency_key = built->texts.emplace_back("key-" + std::to_string(step.number));
    keyed_.push_back(built);
  }
  return built;
}

} // namespace openitem::testing_support
