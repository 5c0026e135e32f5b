#include "ledger/credited_amount.hpp"

#include "ledger/used_tax_scope.hpp"
#include "openitem/money/arithmetic.hpp"

#include <algorithm>

namespace openitem {

namespace {

// What is credited of a tax lies between nothing and what the invoice has left of it.
Money within(const CreditedTax &invoice, const Money &left, const Money &tax) {
  const Money nothing = Money::zero(tax.currency());
  return invoice.tax.sign() < 0 ? std::min(std::max(tax, left), nothing)
                                : std::max(std::min(tax, left), nothing);
}

// `own`: the memo's base, and its tax added up by itself.
Result<Money> credited_tax(const CreditedTaxes &taxes, const TaxTotal &own, TaxScope scope, Rounding mode) {
  const Money nothing = Money::zero(own.base.currency());
  const auto found = taxes.by_key.find({own.code, own.rate});
  const CreditedTax known =
      found == taxes.by_key.end() ? CreditedTax{nothing, nothing, nothing, nothing} : found->second;
  const Money base = own.base + known.credited_base;
  Money tax = own.tax;
  if (scope == TaxScope::document) {
    const auto in_all = percent_of(base, own.rate, mode);
    if (!in_all) return in_all;
    tax = *in_all - known.credited_tax;
  }
  if (known.base.is_zero()) return std::max(tax, nothing); // the invoice does not have this tax
  const Money left = known.tax - known.credited_tax;
  return within(known, left, base == known.base ? left : tax);
}

} // namespace

Result<void> check_creditable(const State &state, PortionSlot invoice, const Money &amount,
                              const char *field) {
  const CreditedInvoice *credited = state.credited(invoice);
  const int128 before = credited == nullptr ? 0 : credited->live.total;
  const int128 left = std::max<int128>(state.original_of_item(invoice) - before, 0);
  if (amount.minor_units() <= left) return {};
  return refuse_fitting(Errc::exceeds_open, state.ref(invoice), money_of(state, invoice, left), field);
}

Result<DocumentAmount> credited_amount(Decision &decision, PortionSlot invoice, const Credit &credit,
                                       Currency currency) {
  if (credit.lines.empty())
    return document_amount(decision, credit.lines, credit.tax_scope, credit.amount, currency);
  CreditedTaxes temporary(&decision.scratch());
  const CreditedTaxes &taxes = decision.credited_taxes(invoice, temporary);
  // As the invoice was, whatever the ledger says today: only then nothing is left over.
  const TaxScope scope = taxes.of_lines ? taxes.scope : used_tax_scope(decision.settings(), credit.tax_scope);
  auto amount = document_amount(decision, credit.lines, scope, credit.amount, currency);
  if (!amount) return amount;
  const Money net = amount->total - amount->tax;
  amount->tax = Money::zero(currency);
  for (TaxTotal &tax : amount->taxes) {
    const auto part = credited_tax(taxes, tax, scope, decision.settings().rounding);
    if (!part) return Error{.code = part.code(), .field = "taxes"};
    tax.tax = *part;
    amount->tax += *part;
  }
  amount->total = net + amount->tax;
  if (amount->total.sign() < 0) return {Errc::total_negative, "lines"};
  return amount;
}

} // namespace openitem
