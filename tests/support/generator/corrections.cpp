// Items that are taken back, paid out or given up.
#include "support/generator/builder.hpp"

namespace openitem::testing_support {

AnyCommand Builder::void_item() {
  VoidItem command;
  command.item = pick_ref([&](const ModelItem &row, std::size_t) {
    return !row.reversed && row.ref.kind != ItemKind::payment && row.ref.kind != ItemKind::write_off &&
           !(row.ref.kind == ItemKind::refund && r.one_in(2));
  });
  command.unapply = r.percent(60);
  command.memos = r.one_in(5);
  come_after(command.item);
  return command;
}

AnyCommand Builder::reverse_payment() {
  ReversePayment command;
  const ItemRef ref = pick_ref(
      [&](const ModelItem &row, std::size_t) { return row.ref.kind == ItemKind::payment && !row.reversed; });
  command.payment = PaymentId(ref.id);
  come_after(ref);
  command.kind =
      r.pick({ReversalKind::insufficient_funds, ReversalKind::chargeback, ReversalKind::payment_reversed});
  if (r.one_in(2) && !profile.always_host_ids) { // a fee's id is always the ledger's
    command.fee.amount = amount(currency());
    command.fee.number = new_number("FEE-");
    if (r.one_in(2)) command.fee.due = shifted(today(), r.between(0, 30));
  }
  return command;
}

AnyCommand Builder::reinstate() {
  const Reinstate command{pick_ref([&](const ModelItem &row, std::size_t) { return row.reversed; })};
  come_after(command.item);
  return command;
}

AnyCommand Builder::refund() {
  Refund command;
  command.credit = pick_ref([&](const ModelItem &row, std::size_t i) {
    return !row.debit() && (m.remaining_now(i) > 0 || !row.groups.empty());
  });
  come_after(command.credit);
  const std::size_t at = m.find(command.credit);
  command.unapply = r.one_in(2);
  Amount exact = open_of(command.credit);
  if (at != nothing && command.unapply) exact = r.one_in(2) ? m.items()[at].total() : exact + 1;
  command.amount = amount(currency_of(command.credit), exact);
  command.id = new_id();
  command.number = new_number("RF-");
  return command;
}

AnyCommand Builder::write_off() {
  WriteOff command;
  command.item =
      pick_ref([&](const ModelItem &row, std::size_t i) { return row.debit() && m.remaining_now(i) > 0; });
  come_after(command.item);
  if (r.one_in(2)) command.amount = amount(currency_of(command.item), open_of(command.item));
  command.id = new_id();
  command.number = new_number("WO-");
  return command;
}

AnyCommand Builder::recover_write_off() {
  const ItemRef ref = pick_ref([&](const ModelItem &row, std::size_t) {
    return row.ref.kind == ItemKind::write_off && !row.reversed;
  });
  come_after(ref);
  return RecoverWriteOff{ref.id};
}

} // namespace openitem::testing_support
