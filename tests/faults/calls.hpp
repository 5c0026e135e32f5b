// Every call a host can make, each on books of three sizes: what the fault tests go through.
#pragma once

#include "openitem/ledger/ledger.hpp"

#include <functional>
#include <memory_resource>
#include <string>
#include <vector>

namespace openitem::faults {

// Books with customers, jobs, contracts, drafts, and `documents` invoices and payments, half of them settled;
// ids of what the calls below name are fixed. The same size gives the same books.
void seed(Ledger &ledger, std::size_t documents);

inline constexpr std::size_t seed_sizes[] = {0, 50, 5'000};

struct CommandCall {
  std::string name;
  std::function<Result<Outcome>(Ledger &)> run;          // accepted on every seed
  std::function<void(Ledger &)> prepare = [](auto &) {}; // what must be true before
};
[[nodiscard]] const std::vector<CommandCall> &command_calls();

// A const call that may take memory for its answer; what it answered, as one code.
struct ReportCall {
  std::string name;
  std::function<Errc(const Ledger &)> run;
  bool host_memory = false; // its interface hands out std::vector or std::string of the host's own
};
[[nodiscard]] const std::vector<ReportCall> &report_calls();

} // namespace openitem::faults
