// Payments.
#include "support/generator/builder.hpp"

namespace openitem::testing_support {

AnyCommand Builder::record_payment() {
  RecordPayment command{payment(), {}};
  command.settlement = settlement(command.payment);
  return command;
}

AnyCommand Builder::mark_paid() {
  MarkPaid command;
  const ItemRef ref = pick_ref([&](const ModelItem &row, std::size_t i) {
    return row.ref.kind == ItemKind::invoice && m.remaining_now(i) > 0;
  });
  command.invoice = InvoiceId(ref.id);
  come_after(ref);
  command.payment = payment();
  command.payment.customer = {};
  command.payment.job = {};
  command.payment.amount = {};
  if (r.one_in(4)) command.payment.amount = amount(currency_of(ref), open_of(ref));
  command.payment.method = wrong() ? "" : "cash";
  return command;
}

} // namespace openitem::testing_support
