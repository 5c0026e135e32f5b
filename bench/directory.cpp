// How long does a screen wait for a page of 50 out of n customers (100,000 unless a number is given), in the order
// of id, code and name, from the first on and from the last on; and for the same page of those whose name has a
// word in it?
#include "openitem/reports/directory.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

namespace {

using namespace openitem;
using Clock = std::chrono::steady_clock;

// The least of several runs, in microseconds.
double microseconds(const Ledger &ledger, const CustomerFilter &filter) {
  double least = 1e9;
  for (int run = 0; run < 50; ++run) {
    const auto begin = Clock::now();
    const auto rows = list_customers(ledger, filter).value();
    const std::chrono::duration<double, std::micro> took = Clock::now() - begin;
    if (rows.empty()) std::abort();
    least = std::min(least, took.count());
  }
  return least;
}

} // namespace

int main(int argc, char **argv) {
  const std::uint64_t customers = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 100'000;
  Ledger ledger;
  for (std::uint64_t i = 0; i < customers; ++i) {
    const std::uint64_t mixed = i * 2'654'435'761 % customers;
    const std::string code = "C-" + std::to_string(mixed);
    const std::string name = "Customer " + std::to_string(mixed) + " of a street";
    (void)ledger.execute({}, CreateCustomer{{.code = code, .name = name}}).value();
  }
  const std::vector<std::pair<const char *, CustomerOrder>> orders{
      {"id", CustomerOrder::id}, {"code", CustomerOrder::code}, {"name", CustomerOrder::name}};
  std::printf("a page of 50 out of %llu customers, microseconds\n",
              static_cast<unsigned long long>(customers));
  for (const auto &[word, order] : orders)
    std::printf("  by %-5s first %8.1f   last %8.1f   of those with a word in the name %8.1f\n", word,
                microseconds(ledger, {.limit = 50, .order = order}),
                microseconds(ledger, {.offset = customers - 50, .limit = 50, .order = order}),
                microseconds(ledger, {.text = "street", .limit = 50, .order = order}));
}
