// Many commands in one call: all or nothing, or each row for itself.
#pragma once

#include "command.hpp"

#include <optional>

namespace openitem::capi {

// Whose statuses and ids these are, and how the caller wants the rows decided.
struct Batch {
  std::size_t count;
  std::uint32_t flags;
  oi_status *statuses;
  std::uint64_t *ids;
  std::size_t *refused;

  [[nodiscard]] bool each_row() const noexcept { return (flags & OI_BATCH_EACH_ROW) != 0; }
  void check() const;
  // Gives false when the row was refused.
  bool note(std::size_t row, const Result<Outcome> &outcome) const noexcept;
};

// Like an output, but what it tells of the rows survives a refusal.
template <class Output> struct Lasting : Output {
  void wipe() const noexcept {}
};

// Misuse of a row is that row's refusal. run(row) executes it.
template <class Run> Result<Outcome> run_row(std::size_t row, Run &run) noexcept {
  try {
    return run(row);
  } catch (...) {
    return caught();
  }
}

// Gives the refusal of the whole and the row it came from.
template <class Run> Refusal run_batch(oi_ledger &ledger, const Batch &batch, std::size_t &row, Run &run) {
  std::optional<Transaction> whole;
  if (!batch.each_row()) whole.emplace(ledger.core);
  for (row = 0; row < batch.count; ++row) {
    const auto outcome = run_row(row, run);
    if (batch.note(row, outcome)) continue;
    log_refusal(ledger, outcome.error());
    if (whole) return outcome.error();
  }
  row = 0;
  if (!whole) return {};
  const auto committed = whole->commit();
  if (committed) return {};
  log_refusal(ledger, committed.error());
  return committed.error();
}

// One info for all rows (stride 0), or one for each.
class Infos {
 public:
  Infos(const oi_command_info *first, std::size_t stride, std::size_t count)
      : each_(first, stride == 0 && count != 0 ? 1 : count, stride, "info", max_rows)
      , shared_(stride == 0) {}
  [[nodiscard]] CommandInfo at(std::size_t row) const;

 private:
  Strided<oi_command_info> each_;
  bool shared_;
};

// make(making, input) gives the core's command of a row.
template <class Given, class Make>
oi_status guard_batch(oi_ledger *ledger, const oi_command_info *info, std::size_t info_stride,
                      const Given *first, std::size_t stride, const char *name, const Batch &batch,
                      oi_error *err, Make &&make) noexcept {
  const auto all = outputs(Lasting<ArrayOutput<oi_status>>{{batch.statuses, batch.count, "statuses", false}},
                           optional(batch.ids, batch.count, "ids"),
                           Lasting<OutputOf<std::size_t>>{{batch.refused, "refused", false}});
  std::size_t row = 0;
  const oi_status status = guard(err, all, [&]() -> Refusal {
    const Exclusive alone(ledger);
    batch.check();
    const Infos infos(info, info_stride, batch.count);
    const Strided<Given> rows(first, batch.count, stride, name, max_rows);
    const auto run = [&](std::size_t at) -> Result<Outcome> {
      CommandWork work(ledger->environment->results());
      const Making making{ledger->core, work.memory()};
      const Input<Given> input = rows[at];
      return ledger->core.execute(infos.at(at), make(making, *input));
    };
    return run_batch(*ledger, batch, row, run);
  });
  if (status != OI_OK && err != nullptr && error_fault(err).code == Errc::ok) err->row = row;
  return status;
}

} // namespace openitem::capi
