// What does a call through the C interface cost above the work it does, and does reading allocate?
//
// Beside each C call stands the C++ call that does the work. One customer of a small ledger again and again,
// so that everything is in the first cache and only the call remains.
#include "allocations.hpp"
#include "c_host.hpp"
#include "core_host.hpp"
#include "workload.hpp"

#include <benchmark/benchmark.h>

#include <cstdint>

namespace openitem::bench {
namespace {

const Workload &workload() {
  static const Workload made = make_workload({100, 1'000});
  return made;
}

// Never taken down: Google Benchmark's own end is the program's end.
template <class Host> Host &books() {
  static Host &host = *[] {
    auto *made = new Host(workload(), Keys::ledgers);
    made->create_customers();
    made->post_all();
    return made;
  }();
  return host;
}

template <class Work> void each(benchmark::State &state, Work work) {
  work();
  const std::uint64_t before = allocations();
  for (auto _ : state) work();
  state.counters["allocations"] = benchmark::Counter(static_cast<double>(allocations() - before));
}

void c_version(benchmark::State &state) {
  each(state, [] { benchmark::DoNotOptimize(oi_version()); });
}
BENCHMARK(c_version);

void core_last_sequence(benchmark::State &state) {
  const Ledger &ledger = books<CoreHost>().ledger();
  each(state, [&] { benchmark::DoNotOptimize(ledger.last_sequence()); });
}
BENCHMARK(core_last_sequence);

void c_last_sequence(benchmark::State &state) {
  const oi_ledger *ledger = books<CHost>().ledger();
  std::uint64_t sequence = 0;
  each(state, [&] {
    oi_ledger_last_sequence(ledger, &sequence, nullptr);
    benchmark::DoNotOptimize(sequence);
  });
}
BENCHMARK(c_last_sequence);

void core_customer_figures(benchmark::State &state) {
  CoreHost &host = books<CoreHost>();
  each(state, [&] {
    host.ask(0, last_day);
    benchmark::ClobberMemory();
  });
}
BENCHMARK(core_customer_figures);

void c_customer_figures(benchmark::State &state) {
  CHost &host = books<CHost>();
  each(state, [&] {
    host.ask(0, last_day);
    benchmark::ClobberMemory();
  });
}
BENCHMARK(c_customer_figures);

void core_money_add(benchmark::State &state) {
  const Currency usd = Currency::iso("USD").value();
  Money a = Money::of_minor(12'345, usd);
  Money b = Money::of_minor(678, usd);
  each(state, [&] {
    benchmark::DoNotOptimize(a);
    benchmark::DoNotOptimize(b);
    benchmark::DoNotOptimize(a + b);
  });
}
BENCHMARK(core_money_add);

void c_money_add(benchmark::State &state) {
  oi_money a{12'345, 0, {'U', 'S', 'D'}, 2};
  oi_money b{678, 0, {'U', 'S', 'D'}, 2};
  oi_money sum{};
  each(state, [&] {
    oi_money_add(&a, &b, &sum, nullptr);
    benchmark::DoNotOptimize(sum);
  });
}
BENCHMARK(c_money_add);

} // namespace
} // namespace openitem::bench
