#include "openitem/ledger/transaction.hpp"

#include "ledger/ledger_impl.hpp"

#include <algorithm>

namespace openitem {

std::uint64_t Ledger::Impl::begin() {
  if (busy) raise(Errc::reentrant_call);
  if (poisoned) raise(Errc::ledger_poisoned);
  try {
    transactions.push_back({last_serial + 1, state.mark(), waiting ? waiting->size() : 0});
  } catch (const std::bad_alloc &) {
    raise(Errc::out_of_memory);
  }
  return ++last_serial;
}

bool Ledger::Impl::is_open(std::uint64_t serial) const noexcept {
  return std::any_of(transactions.begin(), transactions.end(),
                     [&](const Open &open) { return open.serial == serial; });
}

Result<void> Ledger::Impl::commit(std::uint64_t serial) noexcept {
  if (busy) return Errc::reentrant_call;
  if (!is_open(serial)) return Errc::no_transaction;
  if (transactions.back().serial != serial) return Errc::transaction_open;
  Errc refusal = Errc::ok;
  if (poisoned) {
    refusal = Errc::ledger_poisoned;
  } else if (transactions.size() == 1 && !tell_waiting()) {
    refusal = Errc::sink_refused;
  }
  if (refusal != Errc::ok) {
    rollback(serial);
    return refusal;
  }
  end(transactions.size() - 1);
  return {};
}

void Ledger::Impl::rollback(std::uint64_t serial) noexcept {
  const auto open = std::find_if(transactions.begin(), transactions.end(),
                                 [&](const Open &candidate) { return candidate.serial == serial; });
  if (busy || open == transactions.end()) return;
  state.rollback(open->mark);
  if (waiting) waiting->truncate(open->records);
  end(static_cast<std::size_t>(open - transactions.begin()));
}

// Transactions from this depth on have ended; the last one to end leaves nothing provisional behind.
void Ledger::Impl::end(std::size_t depth) noexcept {
  transactions.resize(depth);
  if (depth != 0) return;
  state.commit();
  waiting.reset();
}

bool Ledger::Impl::tell_waiting() noexcept {
  const std::size_t count = waiting && sink != nullptr ? waiting->size() : 0;
  for (std::size_t i = 0; i < count; ++i) {
    if (!tell((*waiting)[i], count - 1 - i)) return false;
  }
  return true;
}

Transaction::Transaction(Ledger &ledger)
    : ledger_(ledger.impl_)
    , serial_(ledger_->begin()) {}

Transaction::~Transaction() {
  rollback();
}

Result<void> Transaction::commit() {
  return ledger_->commit(serial_);
}
void Transaction::rollback() noexcept {
  ledger_->rollback(serial_);
}
bool Transaction::is_open() const noexcept {
  return ledger_->is_open(serial_);
}

} // namespace openitem
