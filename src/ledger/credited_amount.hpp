// What a credit memo about an invoice comes to.
//
// Its tax is what makes the credited tax right in all, so that nothing is left over at the end: of each tax
// round(rate x base credited so far) - tax credited before, over the memos that are live. Three lines of 0.01
// at 20 % are 0.04; credited one by one they are 0.01, 0.01 and 0.02 (X19, X81).
#pragma once

#include "ledger/document.hpp"

namespace openitem {

// Errors: as of document_amount; exceeds_open when the live memos would credit more than the invoice's total,
// with what would have fitted.
[[nodiscard]] Result<DocumentAmount> credited_amount(Decision &decision, PortionSlot invoice,
                                                     const Credit &credit, Currency currency);

// Whether an amount more may be credited. Errors: exceeds_open.
[[nodiscard]] Result<void> check_creditable(const State &state, PortionSlot invoice, const Money &amount,
                                            const char *field);

} // namespace openitem
