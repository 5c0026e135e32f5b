// Invoices, debit notes and opening balances: what the customer owes from a date on.

#include "ledger/document.hpp"
#include "ledger/operations.hpp"

namespace openitem {

Result<std::uint64_t> issue_invoice(Decision &decision, const Invoice &invoice, bool from_draft) {
  const auto issued = issue_debit(decision, ItemKind::invoice, invoice, from_draft);
  if (!issued) return issued.error();
  const State &state = decision.state();
  if (state.customer(state.customer_slot(invoice.customer)).status == CustomerStatus::prospect &&
      decision.settings().prospects_become_active)
    decision.emit(CustomerActivated{invoice.customer});
  decision.emit(*issued);
  after_invoice(decision, issued->ref);
  return issued->ref.id;
}

Result<std::uint64_t> decide(Decision &decision, const IssueInvoice &command) {
  return issue_invoice(decision, command.invoice, false);
}

Result<std::uint64_t> decide(Decision &decision, const IssueDebitNote &command) {
  const auto issued = issue_debit(decision, ItemKind::debit_note, command.note);
  if (!issued) return issued.error();
  decision.emit(*issued);
  return issued->ref.id;
}

// An opening credit is one portion, whatever terms say: credit is not due.
Result<std::uint64_t> decide(Decision &decision, const RecordOpening &command) {
  if (command.kind != ItemKind::opening_debit && command.kind != ItemKind::opening_credit)
    return Error{.code = Errc::invalid_argument, .field = "kind", .allowed = "opening_debit, opening_credit"};
  Invoice document = command.document;
  if (command.kind == ItemKind::opening_credit) {
    document.portions = {};
    document.terms = {};
    if (!document.due) document.due = document.document_date ? document.document_date : decision.effective();
  }
  const auto issued = issue_debit(decision, command.kind, document);
  if (!issued) return issued.error();
  decision.emit(*issued);
  return issued->ref.id;
}

} // namespace openitem
