// What credit memos take back of the invoices they are about.

#include "ledger/issued_document.hpp"

namespace openitem {

namespace {

// The row of a tax, made where there was none.
CreditedTax &row_for(CreditedTaxes &taxes, const TaxTotal &tax) {
  const Money nothing = Money::zero(tax.base.currency());
  return taxes.by_key.try_emplace({tax.code, tax.rate}, CreditedTax{nothing, nothing, nothing, nothing})
      .first->second;
}

} // namespace

template <class Visit> void State::for_each_tax_of(PortionSlot document, Visit &&visit) const {
  const DocumentFacts facts = facts_of(document);
  if (facts.lines.empty()) return;
  const auto totals =
      issued_totals(*this, facts, currency_of(document), items_[document].sequence(), store_.memory);
  if (!totals) raise(totals.error());
  for (const TaxTotal &tax : totals->taxes) visit(tax);
}

void State::sum_up_taxes(PortionSlot invoice, CreditedTaxes &taxes) const {
  const DocumentFacts facts = facts_of(invoice);
  taxes.of_lines = !facts.lines.empty();
  taxes.scope = facts.tax_scope;
  for_each_tax_of(invoice, [&](const TaxTotal &tax) {
    CreditedTax &row = row_for(taxes, tax);
    row.base += tax.base;
    row.tax += tax.tax;
  });
  taxes.added_up = true;
  const CreditedInvoice *credited = this->credited(invoice);
  if (credited == nullptr) return;
  for (const PortionSlot memo : credited->memos) {
    if ((items_[memo].flags & StoredPortion::reversed) != 0) continue;
    for_each_tax_of(memo, [&](const TaxTotal &tax) {
      CreditedTax &row = row_for(taxes, tax);
      row.credited_base += tax.base;
      row.credited_tax += tax.tax;
    });
  }
}

const CreditedTaxes &State::credited_taxes(PortionSlot invoice, CreditedTaxes &temporary) {
  const auto found = credited_.find(invoice);
  if (found == credited_.end()) {
    sum_up_taxes(invoice, temporary);
    return temporary;
  }
  CreditedTaxes &kept = found->second.taxes;
  if (kept.added_up) return kept;
  try {
    sum_up_taxes(invoice, kept);
  } catch (...) {
    kept.clear();
    throw;
  }
  return kept;
}

PortionSlot State::invoice_of_memo(PortionSlot memo) const {
  const ItemRef about = facts_of(memo).about;
  return about ? find_item(about) : no_slot;
}

void State::note_memo(PortionSlot memo, const ItemIssued &event) {
  const PortionSlot invoice = find_item(event.facts.about);
  invariant(invoice != no_slot);
  const auto [at, is_new] = credited_.try_emplace(invoice, store_.memory);
  if (is_new) {
    store_.undo.on_rollback(
        [](void *owner, std::uint64_t the_invoice, std::uint64_t) noexcept {
          static_cast<State *>(owner)->credited_.erase(PortionSlot::kept(the_invoice));
        },
        this, invoice.number());
  }
  store_.undo.save_size(at->second.memos);
  at->second.memos.push_back(memo);
  count_memo(memo, true);
}

// A memo about an invoice counts from now on, or no more.
void State::count_memo(PortionSlot memo, bool live) {
  const PortionSlot invoice = invoice_of_memo(memo);
  if (invoice == no_slot) return;
  CreditedInvoice &credited = credited_.find(invoice)->second;
  store_.undo.save(credited.live);
  const int128 units = original(memo);
  credited.live.count += live ? 1 : std::uint64_t{0} - 1;
  credited.live.total += live ? units : -units;
  store_.undo.on_rollback( // with this memo as it is now they may be added up before
      [](void *owner, std::uint64_t, std::uint64_t) noexcept {
        static_cast<CreditedInvoice *>(owner)->taxes.clear(); // again when they are asked for
      },
      &credited);
  if (!credited.taxes.added_up) return;
  for_each_tax_of(memo, [&](const TaxTotal &tax) {
    CreditedTax &row = row_for(credited.taxes, tax);
    row.credited_base += live ? tax.base : -tax.base;
    row.credited_tax += live ? tax.tax : -tax.tax;
  });
}

} // namespace openitem
