#include "openitem/reports/period_locks.hpp"

#include "reports/standpoint.hpp"

namespace openitem {

Result<std::pmr::vector<PeriodLockRow>> list_period_locks(const Ledger &ledger, Sequence known_through) {
  using Rows = std::pmr::vector<PeriodLockRow>;
  return answer(ledger, {{}, known_through}, [&](const Standpoint &at) -> Result<Rows> {
    Rows rows(at.memory);
    for (auto of = CommandClass::all; of <= CommandClass::settlement;
         of = static_cast<CommandClass>(static_cast<int>(of) + 1)) {
      const LockRow *newest = nullptr;
      for (const LockRow &row : at.state.locks().rows()) {
        if (row.of == of && at.knows(row.sequence)) newest = &row;
      }
      if (newest != nullptr && newest->through) rows.push_back({of, newest->through, newest->sequence});
    }
    return rows;
  });
}

Result<std::pmr::vector<LockExceptionRow>> list_lock_exceptions(const Ledger &ledger,
                                                                Sequence known_through) {
  using Rows = std::pmr::vector<LockExceptionRow>;
  return answer(ledger, {{}, known_through}, [&](const Standpoint &at) -> Result<Rows> {
    Rows rows(at.memory);
    const auto &exceptions = at.state.records<LockException>();
    for (const Slot<LockException> slot : exceptions.slots()) {
      const auto &row = exceptions[slot];
      if (!at.knows(row.created)) continue;
      const LockException granted = exceptions.newest(slot);
      rows.push_back({.granted = row.created,
                      .withdrawn = at.knows(row.deleted) ? row.deleted : 0,
                      .actor = granted.actor,
                      .of = granted.of,
                      .from = granted.from,
                      .to = granted.to,
                      .expires_micros = granted.expires_micros});
    }
    return rows;
  });
}

} // namespace openitem
