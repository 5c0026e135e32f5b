// Credit memos: a document that takes back what was invoiced, with or without naming the invoice.

#include "ledger/credited_amount.hpp"
#include "ledger/disputes.hpp"
#include "ledger/operations.hpp"
#include "ledger/undoing.hpp"

#include <algorithm>

namespace openitem {

namespace {

// Undoes payments of the invoice, newest first, until `needed` is open; what was undone, in the order undone.
Result<std::span<const LiveApplication>> make_room(Decision &decision, PortionSlot invoice, int128 needed) {
  std::pmr::vector<LiveApplication> undone(&decision.scratch());
  LiveApplications all(decision, invoice);
  while (decision.state().fitting_of_item(invoice, decision.effective()) < needed) {
    const LiveApplication *live = all.next();
    if (live == nullptr) break;
    OPENITEM_CHECK(undo_application(decision, *live));
    undone.push_back(*live);
  }
  return decision.scratch().copy(std::span<const LiveApplication>(undone));
}

// What was displaced goes back to the invoice as far as it still has room, oldest first.
Result<void> apply_again(Decision &decision, std::span<const LiveApplication> undone) {
  for (auto it = undone.rbegin(); it != undone.rend(); ++it) {
    LiveApplication anew = *it;
    anew.amount = fitting_anew(decision, *it);
    if (anew.amount > 0) OPENITEM_CHECK(apply_anew(decision, {&anew, 1}));
  }
  return {};
}

// dispute: no_slot where the memo names none.
Result<void> apply_to_invoice(Decision &decision, PortionSlot memo, PortionSlot invoice, bool displace,
                              MarkSlot dispute) {
  const State &state = decision.state();
  const Date date = decision.effective();
  const int128 whole = std::min(state.original(memo), state.original_of_item(invoice));
  std::span<const LiveApplication> undone;
  if (displace) {
    const auto room = make_room(decision, invoice, whole);
    if (!room) return room.error();
    undone = *room;
  }
  const int128 units = std::min(state.original(memo), state.fitting_of_item(invoice, date));
  if (dispute == no_slot) {
    if (units > 0) apply_amount(decision, memo, invoice, units, date);
  } else {
    const int128 claimed = state.marks()[dispute].left;
    if (units > claimed)
      return refuse_fitting(Errc::exceeds_open, state.ref(invoice), money_of(state, invoice, claimed),
                            "dispute");
    if (units > 0) {
      apply_amount(decision, memo, invoice, units, date, PortionOrder::due_last);
      reduce_dispute(decision, dispute, units);
    }
  }
  return apply_again(decision, undone);
}

Result<std::uint64_t> refund_rest(Decision &decision, const ItemRef &memo, const IssueCreditMemo &command) {
  return decide(decision, Refund{.credit = memo, .amount = command.refund, .number = command.refund_number});
}

} // namespace

Result<std::uint64_t> decide(Decision &decision, const IssueCreditMemo &command) {
  const State &state = decision.state();
  const Credit &credit = command.credit;
  OPENITEM_CHECK(check_effective(decision));
  OPENITEM_CHECK(check_content(credit));
  OPENITEM_CHECK(check_code(command.refund_number, "refund_number"));
  const auto customer = known_parties(state, {credit.customer, credit.job, credit.contract});
  if (!customer) return customer.error();
  if (command.invoice) OPENITEM_CHECK(check_exists(state, command.invoice, "invoice"));
  const auto currency = document_currency(state, *customer, credit.currency, credit.amount);
  if (!currency) return currency.error();
  MarkSlot dispute;
  if (command.dispute != 0) {
    if (!command.invoice) return {Errc::missing, "invoice"};
    const auto named = known_dispute(state, command.dispute, command.invoice);
    if (!named) return named.error();
    dispute = *named;
  }
  const auto id = check_new_item(
      state, {ItemKind::credit_memo, credit.id, credit.number, credit.external_ref, credit.number_range});
  if (!id) return id.error();
  OPENITEM_CHECK(check_status(state, *customer, Admission::posting));
  OPENITEM_CHECK(check_range_kind(state, credit.number_range, ItemKind::credit_memo));
  PortionSlot invoice;
  if (command.invoice) {
    const auto named = usable_debit(state, command.invoice, "invoice");
    if (!named) return named.error();
    invoice = *named;
  }
  if (dispute != no_slot) OPENITEM_CHECK(check_unresolved(state, dispute));
  if (invoice != no_slot && state.customer_of(invoice) != credit.customer)
    return refuse(Errc::customer_mismatch, command.invoice, "invoice");
  OPENITEM_CHECK(check_contract(state, *customer, credit.contract));
  OPENITEM_CHECK(check_currency(*currency, credit.amount, credit.lines));
  if (invoice != no_slot && state.currency_of(invoice) != *currency)
    return refuse(Errc::currency_mismatch, command.invoice, "invoice");
  OPENITEM_CHECK(check_job(state, *customer, credit.job));
  if (invoice != no_slot && credit.job && credit.job != state.job_id_of(invoice))
    return refuse(Errc::job_mismatch, command.invoice, "invoice");
  if (invoice != no_slot && decision.effective().day_number() < state.item(invoice).effective)
    return refuse(Errc::date_before_item, command.invoice, "effective");
  if (dispute != no_slot) OPENITEM_CHECK(check_begun(decision, dispute));
  if (credit.amount && credit.amount.sign() <= 0) return {Errc::amount_not_positive, "amount"};
  const auto amount =
      invoice == no_slot ? document_amount(decision, credit.lines, credit.tax_scope, credit.amount, *currency)
                         : credited_amount(decision, invoice, credit, *currency);
  if (!amount) return amount.error();
  if (amount->total.is_zero()) return {Errc::amount_not_positive, "amount"};
  if (invoice != no_slot)
    OPENITEM_CHECK(
        check_creditable(state, invoice, amount->total, credit.lines.empty() ? "amount" : "lines"));
  OPENITEM_CHECK(check_total(credit.amount, *amount));

  const JobId job = credit.job || invoice == no_slot ? credit.job : state.job_id_of(invoice);
  ItemIssued event = single_portion(decision, ItemRef(ItemKind::credit_memo, *id), credit.customer, job,
                                    amount->total, decision.effective());
  event.number = credit.number;
  if (credit.document_date) event.document_date = credit.document_date;
  event.facts.external_ref = credit.external_ref;
  event.facts.contract = credit.contract;
  event.facts.reference = credit.reference;
  if (command.invoice) event.facts.about = command.invoice;
  event.facts.lines = credit.lines;
  event.facts.tax_scope = credit.tax_scope;
  event.facts.tax = amount->tax;
  if (invoice != no_slot) event.facts.taxes = std::span<const TaxTotal>(amount->taxes);
  event.facts.notes = credit.notes;
  event.facts.number_range = credit.number_range;
  decision.emit(event);
  if (invoice != no_slot)
    OPENITEM_CHECK(
        apply_to_invoice(decision, state.find_item(event.ref), invoice, command.displace_payments, dispute));
  if (command.refund) OPENITEM_CHECK(refund_rest(decision, event.ref, command));
  return *id;
}

} // namespace openitem
