#include "openitem/ledger/transaction.hpp"

#include "engine/ledger_impl.hpp"

#include <algorithm>

namespace openitem {

std::uint64_t Ledger::Impl::begin(Impl *&owner) {
  if (busy) raise(Errc::reentrant_call);
  if (poisoned) raise(Errc::ledger_poisoned);
  try {
    transactions.push_back({last_serial + 1, mark(), &owner});
  } catch (const std::bad_alloc &) {
    raise(Errc::out_of_memory);
  }
  return ++last_serial;
}

Result<Bytes> Ledger::Impl::records() noexcept {
  if (busy) return Errc::reentrant_call;
  if (transactions.size() != 1) return Errc::transaction_open;
  if (journal.options.mode != Journaling::pull) return does_not_go_with("records", "journaling");
  journal.taken = true;
  return journal.writer.seal(journal.chain.value_or(Digest{}));
}

Result<void> Ledger::Impl::commit(std::uint64_t serial) noexcept {
  if (busy) return Errc::reentrant_call;
  if (transactions.back().serial != serial) return Errc::transaction_open;
  const bool outermost = transactions.size() == 1;
  if (outermost && journal.options.mode == Journaling::pull && !journal.writer.empty() && !journal.taken)
    return {Errc::missing, "records"};
  Errc refusal = Errc::ok;
  if (poisoned) {
    refusal = Errc::ledger_poisoned;
  } else if (outermost && !(tell_waiting() && store_records())) {
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
  take_back(open->before);
  end(static_cast<std::size_t>(open - transactions.begin()));
}

// Transactions from this depth on have ended; the last one to end leaves nothing provisional behind.
void Ledger::Impl::end(std::size_t depth) noexcept {
  forget(depth);
  journal.taken = false;
  if (depth != 0) return;
  make_permanent();
  waiting.reset();
}

void Ledger::Impl::forget(std::size_t depth) noexcept {
  for (std::size_t i = depth; i < transactions.size(); ++i) {
    if (transactions[i].owner != nullptr) *transactions[i].owner = nullptr;
  }
  transactions.erase(transactions.begin() + static_cast<std::ptrdiff_t>(depth), transactions.end());
}

void Ledger::Impl::abandon(std::uint64_t serial) noexcept {
  for (Open &open : transactions) {
    if (open.serial == serial) open.owner = nullptr;
  }
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
    , serial_(ledger_->begin(ledger_)) {}

Transaction::~Transaction() {
  rollback();
  if (is_open()) ledger_->abandon(serial_); // from inside its own commit, by a sink
}

Result<Bytes> Transaction::records() {
  if (!is_open()) return Errc::no_transaction;
  return ledger_->records();
}
Result<void> Transaction::commit() {
  if (!is_open()) return Errc::no_transaction;
  return ledger_->commit(serial_);
}
void Transaction::rollback() noexcept {
  if (is_open()) ledger_->rollback(serial_);
}
bool Transaction::is_open() const noexcept {
  return ledger_ != nullptr;
}

} // namespace openitem
