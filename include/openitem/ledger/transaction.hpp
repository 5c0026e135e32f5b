// Several commands that become permanent together, or not at all.
//
//   Transaction transaction(ledger);
//   ledger.execute(info, IssueInvoice{...});
//   ledger.execute(info, RecordPayment{...});   // sees the invoice
//   transaction.commit();                       // without it nothing has happened
//
// While it is open every command of the ledger belongs to it, later ones see earlier ones, and so do queries:
// what is not committed was what-if. A refused command takes back only itself. One transaction may be opened
// inside another: it commits into the outer one. Rolling back costs what was changed, not what there is.
#pragma once

#include "openitem/ledger/ledger.hpp"

#include <cstdint>

namespace openitem {

class Transaction {
 public:
  // Throws Exception: reentrant_call, ledger_poisoned, out_of_memory. It ends with the ledger, if not before.
  explicit Transaction(Ledger &ledger);
  // Rolls back what was not committed.
  ~Transaction();
  Transaction(const Transaction &) = delete;
  Transaction &operator=(const Transaction &) = delete;

  // For Journaling::pull: the records so far as bytes, to be stored before commit(). They live until the next
  // command or the transaction's end. Errors: no_transaction (it has ended), transaction_open (it lies inside
  // another one, or another one inside it), invalid_argument (journaling is not by pull).
  Result<Bytes> records();
  // Tells the ledger's sink each record in turn, has the journal's sink store them, and makes everything
  // permanent. Errors, after which the transaction is rolled back: sink_refused, ledger_poisoned (a command
  // broke an invariant). And, changing nothing: no_transaction (it has ended), transaction_open (one inside
  // it has not), reentrant_call, invalid_argument (by pull: records() was not asked since the last command).
  Result<void> commit();
  // With it, transactions inside it. Nothing to do when it has ended.
  void rollback() noexcept;
  [[nodiscard]] bool is_open() const noexcept;

 private:
  Ledger::Impl *ledger_; // nullptr: it has ended
  std::uint64_t serial_;
};

} // namespace openitem
