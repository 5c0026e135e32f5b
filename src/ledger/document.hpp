// What invoices, debit notes, openings and credit memos have in common: parties, lines, totals, due portions.
#pragma once

#include "ledger/checks.hpp"

namespace openitem {

// What is in a document of itself: texts, lists, enumerators. Errors: invalid_text, limit_exceeded,
// invalid_argument.
[[nodiscard]] Result<void> check_content(const Invoice &invoice);
[[nodiscard]] Result<void> check_content(const Payment &payment);
[[nodiscard]] Result<void> check_content(const Credit &credit);
[[nodiscard]] Result<void> check_lines(const ListView<DocumentLine> &lines);
// Terms of a customer, and of a draft, whose shares are not looked at before it is posted. Errors:
// invalid_argument, limit_exceeded.
[[nodiscard]] Result<void> check_terms(const ListView<TermsPortion> &terms);
[[nodiscard]] Result<void> check_draft_terms(const ListView<TermsPortion> &terms);

// Customer, job and contract exist; slot of the customer. Errors: unknown_customer, unknown_job,
// unknown_contract.
struct Parties {
  CustomerId customer{};
  JobId job{};
  ContractId contract{};
};
[[nodiscard]] Result<Slot<Customer>> known_parties(const State &state, const Parties &parties);

// Currency as said, else the total's, else the customer's. Errors: unknown_currency.
[[nodiscard]] Result<Currency> document_currency(const State &state, Slot<Customer> customer, Currency said,
                                                 const Money &total);
// Total and discounts of lines are in the document's currency. Errors: currency_mismatch.
[[nodiscard]] Result<void> check_currency(const Currency &currency, const Money &total,
                                          const ListView<DocumentLine> &lines);
// Portions of a draft: what it says is in its currency (errors: currency_mismatch) and not below nothing
// (errors: amount_not_positive).
[[nodiscard]] Result<void> check_portion_currencies(const ListView<DuePortion> &portions,
                                                    const Currency &currency);
[[nodiscard]] Result<void> check_portion_signs(const ListView<DuePortion> &portions);

struct DocumentAmount {
  Money total{};
  Money tax{};                 // none: a bare total
  std::span<TaxTotal> taxes{}; // by first appearance, in scratch memory
};
// From lines or a bare total. Errors: missing (neither), total_negative, and of document_totals.
[[nodiscard]] Result<DocumentAmount> document_amount(Decision &decision, const ListView<DocumentLine> &lines,
                                                     TaxScope scope, const Money &total, Currency currency);
// A total said beside lines is what they add up to. Errors: portions_differ.
[[nodiscard]] Result<void> check_total(const Money &said, const DocumentAmount &amount);

// An invoice, debit note or opening debit as an event, everything checked. from_draft: it may replace its
// draft.
[[nodiscard]] Result<ItemIssued> issue_debit(Decision &decision, ItemKind kind, const Invoice &invoice,
                                             bool from_draft = false);
// Prospect active, open credit taken: what follows an invoice.
void after_invoice(Decision &decision, const ItemRef &invoice);
[[nodiscard]] Result<std::uint64_t> issue_invoice(Decision &decision, const Invoice &invoice,
                                                  bool from_draft);
[[nodiscard]] Result<std::uint64_t> record_payment(Decision &decision, const Payment &payment,
                                                   const Settlement &settlement, bool from_draft);
// One item of one portion: payments, credits, fees, refunds, write-offs.
[[nodiscard]] ItemIssued single_portion(Decision &decision, const ItemRef &ref, CustomerId customer,
                                        JobId job, const Money &amount, Date due);

} // namespace openitem
