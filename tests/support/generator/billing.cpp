// Invoices, debit notes and openings.
#include "support/generator/builder.hpp"

namespace openitem::testing_support {

AnyCommand Builder::issue_invoice() {
  return IssueInvoice{invoice("INV-")};
}

AnyCommand Builder::issue_debit_note() {
  return IssueDebitNote{invoice("DN-")};
}

AnyCommand Builder::record_opening() {
  return RecordOpening{r.one_in(2) ? ItemKind::opening_debit : ItemKind::opening_credit, invoice("OB-")};
}

} // namespace openitem::testing_support
