#include "ledger/issued_document.hpp"

namespace openitem {

Result<DocumentTotals> issued_totals(const State &state, const DocumentFacts &facts, Currency currency,
                                     Sequence before, std::pmr::memory_resource *memory) {
  const Settings &settings = state.settings_before(before);
  const TaxScope scope = settings.tax_scope == TaxScope::line ? TaxScope::line : facts.tax_scope;
  auto totals = document_totals(facts.lines, currency, scope, settings.rounding, memory);
  if (!totals || facts.taxes.empty()) return totals;
  totals->taxes.clear(); // a memo's taxes are what it says
  for (const TaxTotal &tax : facts.taxes) totals->taxes.push_back(tax);
  return totals;
}

} // namespace openitem
