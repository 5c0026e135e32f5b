#include "ledger/issued_document.hpp"

#include "ledger/used_tax_scope.hpp"

namespace openitem {

Result<DocumentTotals> issued_totals(const State &state, const DocumentFacts &facts, Currency currency,
                                     Sequence before, std::pmr::memory_resource *memory) {
  const Settings &settings = state.settings_before(before);
  const TaxScope scope = used_tax_scope(settings, facts.tax_scope);
  auto totals = document_totals(facts.lines, currency, scope, settings.rounding, memory);
  if (!totals || facts.taxes.empty()) return totals;
  totals->taxes.clear(); // a memo's taxes are what it says
  for (const TaxTotal &tax : facts.taxes) totals->taxes.push_back(tax);
  return totals;
}

} // namespace openitem
