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
    for (const LockException &exception : at.state.locks().exceptions()) {
      if (!at.knows(exception.granted)) continue;
      rows.push_back({.granted = exception.granted,
                      .withdrawn = at.knows(exception.withdrawn) ? exception.withdrawn : 0,
                      .actor = at.state.text(exception.actor),
                      .of = exception.of,
                      .from = exception.from,
                      .to = exception.to,
                      .expires_micros = exception.expires_micros});
    }
    return rows;
  });
}

} // namespace openitem
