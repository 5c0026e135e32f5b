// What does money cost? Sums, products, texts and splits, narrow (a machine word: nearly every amount there
// is) beside wide (up to 38 digits).
#include "openitem/documents/payment_terms.hpp"
#include "openitem/money/arithmetic.hpp"
#include "openitem/money/split.hpp"
#include "openitem/money/text.hpp"

#include <benchmark/benchmark.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace openitem {
namespace {

constexpr std::size_t sample_size =
    1024; // fits the first cache; more than a branch predictor learns by heart

enum Width : std::int64_t { narrow, wide };

void widths(benchmark::internal::Benchmark *benchmark) {
  benchmark->ArgName("wide")->Arg(narrow)->Arg(wide);
}

Currency usd() {
  return Currency::iso("USD").value();
}

// The same numbers in every run: a linear congruential sequence, upper half.
class Numbers {
 public:
  std::uint64_t below(std::uint64_t bound) {
    state_ = state_ * 6'364'136'223'846'793'005u + 1'442'695'040'888'963'407u;
    return (state_ >> 33) % bound;
  }

 private:
  std::uint64_t state_ = 20'260'301;
};

// Invoice-like amounts from 0.01 to 99,999.99; wide ones lie some 27 digits higher.
std::vector<Money> amounts(std::int64_t width) {
  Numbers numbers;
  std::vector<Money> sample;
  constexpr auto far = static_cast<int128>(1'000'000'000'000'000'000) * 1'000'000'000;
  for (std::size_t i = 0; i < sample_size; ++i) {
    const int128 units = static_cast<std::int64_t>(numbers.below(10'000'000) + 1);
    sample.push_back(Money::of_minor(width == wide ? units * far + units : units, usd()));
  }
  return sample;
}

std::vector<Decimal> decimals(std::int64_t width, std::uint64_t bound, unsigned scale) {
  Numbers numbers;
  std::vector<Decimal> sample;
  constexpr auto far = static_cast<int128>(1'000'000'000'000'000'000);
  for (std::size_t i = 0; i < sample_size; ++i) {
    const int128 units = static_cast<std::int64_t>(numbers.below(bound) + 1);
    sample.push_back(Decimal::of(width == wide ? units * far + units : units, scale).value());
  }
  return sample;
}

// Calls `work` on one sample after the other and reports the time of one call.
template <class Work> void each(benchmark::State &state, Work work) {
  std::size_t i = 0;
  for (auto _ : state) {
    work(i);
    i = (i + 1) % sample_size;
  }
  state.SetItemsProcessed(state.iterations());
}

// One total over all, as a report makes it; the time is that of one addition.
void add_to_total(benchmark::State &state) {
  const std::vector<Money> sample = amounts(state.range(0));
  while (state.KeepRunningBatch(sample_size)) {
    Money total = Money::zero(usd());
    for (const Money &amount : sample) total += amount;
    benchmark::DoNotOptimize(total);
  }
}
BENCHMARK(add_to_total)->Apply(widths);

void add_pairs(benchmark::State &state) {
  const std::vector<Money> sample = amounts(state.range(0));
  std::vector<Money> sums(sample_size);
  while (state.KeepRunningBatch(sample_size)) {
    for (std::size_t i = 0; i < sample_size; ++i) sums[i] = sample[i] + sample[sample_size - 1 - i];
    benchmark::DoNotOptimize(sums.data());
    benchmark::ClobberMemory();
  }
}
BENCHMARK(add_pairs)->Apply(widths);

void extend_rounded(benchmark::State &state) {
  const std::vector<Decimal> quantities = decimals(state.range(0), 1'000, 0);
  const std::vector<Decimal> prices = decimals(state.range(0), 1'000'000, 4);
  const Currency currency = usd();
  each(state, [&](std::size_t i) {
    benchmark::DoNotOptimize(extend(quantities[i], prices[i], currency, Rounding::half_up));
  });
}
BENCHMARK(extend_rounded)->Apply(widths);

void percent_of_amount(benchmark::State &state) {
  const std::vector<Money> sample = amounts(state.range(0));
  const Percent rate{decimal("19.25")};
  each(state,
       [&](std::size_t i) { benchmark::DoNotOptimize(percent_of(sample[i], rate, Rounding::half_even)); });
}
BENCHMARK(percent_of_amount)->Apply(widths);

void proportional_part(benchmark::State &state) {
  const std::vector<Money> sample = amounts(state.range(0));
  each(state, [&](std::size_t i) {
    benchmark::DoNotOptimize(
        proportion(sample[i], sample[sample_size - 1 - i], sample[0], Rounding::half_up));
  });
}
BENCHMARK(proportional_part)->Apply(widths);

void add_decimals(benchmark::State &state) {
  const std::vector<Decimal> a = decimals(state.range(0), 1'000'000, 2);
  const std::vector<Decimal> b = decimals(state.range(0), 1'000'000, 6);
  each(state, [&](std::size_t i) { benchmark::DoNotOptimize(add(a[i], b[i])); });
}
BENCHMARK(add_decimals)->Apply(widths);

void compare_decimals(benchmark::State &state) {
  const std::vector<Decimal> a = decimals(state.range(0), 1'000'000, 2);
  const std::vector<Decimal> b = decimals(state.range(0), 1'000'000, 6);
  each(state, [&](std::size_t i) { benchmark::DoNotOptimize(a[i] < b[sample_size - 1 - i]); });
}
BENCHMARK(compare_decimals)->Apply(widths);

void parse_one_amount(benchmark::State &state) {
  std::vector<std::string> texts;
  for (const Money &amount : amounts(state.range(0))) texts.push_back(amount_text(amount));
  const Currency currency = usd();
  each(state, [&](std::size_t i) { benchmark::DoNotOptimize(parse_amount(texts[i], currency)); });
}
BENCHMARK(parse_one_amount)->Apply(widths);

void parse_money_with_code(benchmark::State &state) {
  std::vector<std::string> texts;
  for (const Money &amount : amounts(state.range(0))) texts.push_back(to_string(amount));
  each(state, [&](std::size_t i) { benchmark::DoNotOptimize(parse_money(texts[i])); });
}
BENCHMARK(parse_money_with_code)->Apply(widths);

void print_one_amount(benchmark::State &state) {
  const std::vector<Money> sample = amounts(state.range(0));
  std::array<char, max_money_text> text{};
  each(state, [&](std::size_t i) {
    benchmark::DoNotOptimize(print_amount_to(text.data(), sample[i]));
    benchmark::ClobberMemory();
  });
}
BENCHMARK(print_one_amount)->Apply(widths);

// Per call; the parts are in the name. 3 is a typical set of instalments, 1000 a large invoice run.
void split_evenly(benchmark::State &state) {
  const std::vector<Money> sample = amounts(state.range(0));
  const auto count = static_cast<std::size_t>(state.range(1));
  const std::vector<Decimal> weights(count, Decimal(1));
  std::vector<Money> parts(count);
  each(state, [&](std::size_t i) {
    benchmark::DoNotOptimize(split(sample[i], weights, parts));
    benchmark::ClobberMemory();
  });
}
BENCHMARK(split_evenly)->ArgNames({"wide", "parts"})->ArgsProduct({{narrow, wide}, {3, 1000}});

void split_by_open_amounts(benchmark::State &state) {
  const std::vector<Money> sample = amounts(state.range(0));
  const auto count = static_cast<std::size_t>(state.range(1));
  const std::span<const Money> weights(sample.data(), count);
  std::vector<Money> parts(count);
  each(state, [&](std::size_t i) {
    benchmark::DoNotOptimize(split(sample[i], weights, parts));
    benchmark::ClobberMemory();
  });
}
BENCHMARK(split_by_open_amounts)->ArgNames({"wide", "parts"})->ArgsProduct({{narrow, wide}, {3, 1000}});

void due_portion_net_30(benchmark::State &state) {
  const std::vector<Money> sample = amounts(narrow);
  const std::array terms{net_days(30)};
  const DueDateInputs base{.document = date("2026-03-01"), .effective = date("2026-03-01")};
  std::array<DuePortion, 1> portions{};
  each(state, [&](std::size_t i) {
    benchmark::DoNotOptimize(due_portions_to(portions, terms, sample[i], base));
    benchmark::ClobberMemory();
  });
}
BENCHMARK(due_portion_net_30);

void due_portions_30_50_20(benchmark::State &state) {
  const std::vector<Money> sample = amounts(narrow);
  std::array terms{net_days(0), net_days(30), net_days(60)};
  terms[0].share = terms[1].share = PortionShare::percent;
  terms[0].percent = Percent{30};
  terms[1].percent = Percent{50};
  const DueDateInputs base{.document = date("2026-03-01"), .effective = date("2026-03-01")};
  std::array<DuePortion, 3> portions{};
  each(state, [&](std::size_t i) {
    benchmark::DoNotOptimize(due_portions_to(portions, terms, sample[i], base));
    benchmark::ClobberMemory();
  });
}
BENCHMARK(due_portions_30_50_20);

void parse_one_date(benchmark::State &state) {
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < sample_size; ++i)
    texts.push_back(
        to_string(Date::unchecked(Date::unix_epoch + static_cast<std::int32_t>(i * 37 % 40'000))));
  each(state, [&](std::size_t i) { benchmark::DoNotOptimize(parse_date(texts[i])); });
}
BENCHMARK(parse_one_date);

void print_one_date(benchmark::State &state) {
  std::array<char, 10> text{};
  each(state, [&](std::size_t i) {
    const Date day = Date::unchecked(Date::unix_epoch + static_cast<std::int32_t>(i * 37 % 40'000));
    benchmark::DoNotOptimize(print_to(text.data(), day));
    benchmark::ClobberMemory();
  });
}
BENCHMARK(print_one_date);

} // namespace
} // namespace openitem
