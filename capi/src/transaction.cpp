// Commands that become permanent together.
#include "command.hpp"

using namespace openitem;
using namespace openitem::capi;

namespace {

oi_ledger *ledger_of(oi_transaction *transaction) {
  return &known(transaction, "transaction").ledger;
}

} // namespace

oi_status oi_ledger_begin(oi_ledger *ledger, oi_transaction **transaction, oi_error *err) {
  return guard(err, outputs(needed(transaction, "transaction")), [&] {
    const Exclusive alone(ledger);
    *transaction = create<oi_transaction>(ledger->environment->state(), *ledger);
  });
}

oi_status oi_transaction_records(oi_transaction *transaction, oi_buffer **records, oi_error *err) {
  return guard(err, outputs(needed(records, "records")), [&] {
    const Exclusive alone(ledger_of(transaction));
    Environment &environment = *transaction->ledger.environment;
    const Bytes bytes = take(transaction->core.records());
    *records = create<oi_buffer>(environment.results(), environment, bytes);
  });
}

oi_status oi_transaction_commit(oi_transaction *transaction, oi_error *err) {
  return guard(err, outputs(), [&]() -> Refusal {
    const Exclusive alone(ledger_of(transaction));
    const auto committed = transaction->core.commit();
    if (committed) return {};
    log_refusal(transaction->ledger, committed.error());
    return committed.error();
  });
}

oi_status oi_transaction_rollback(oi_transaction *transaction, oi_error *err) {
  return guard(err, outputs(), [&] {
    const Exclusive alone(ledger_of(transaction));
    transaction->core.rollback();
  });
}

void oi_transaction_free(oi_transaction *transaction) {
  guard_void([&] {
    if (usable(transaction)) free_transaction(transaction);
  });
}
