// Which periods are closed, and who may write into them all the same.
#pragma once

#include "openitem/ledger/ledger.hpp"

#include <memory_resource>
#include <vector>

namespace openitem {

struct PeriodLockRow {
  CommandClass of = CommandClass::all;
  Date through{};
  Sequence locked = 0; // when it became known
};
// As known through a sequence (0: now); classes that are not locked are left out. By class.
[[nodiscard]] Result<std::pmr::vector<PeriodLockRow>> list_period_locks(const Ledger &ledger,
                                                                        Sequence known_through = 0);

struct LockExceptionRow {
  Sequence granted = 0;
  Sequence withdrawn = 0;   // 0: not, as known
  std::string_view actor{}; // "": anybody; borrowed from the ledger
  CommandClass of = CommandClass::all;
  Date from{};
  Date to{};
  std::int64_t expires_micros = 0;
};
// In the order they were granted, withdrawn and expired ones too.
[[nodiscard]] Result<std::pmr::vector<LockExceptionRow>> list_lock_exceptions(const Ledger &ledger,
                                                                              Sequence known_through = 0);

} // namespace openitem
