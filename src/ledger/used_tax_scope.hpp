// Whether the tax of a document is rounded by line or on its sums.
#pragma once

#include "openitem/documents/document_line.hpp"
#include "openitem/ledger/settings.hpp"

namespace openitem {

// By line where the ledger says so; else as the document says itself.
[[nodiscard]] constexpr TaxScope used_tax_scope(const Settings &settings, TaxScope own) noexcept {
  return settings.tax_scope == TaxScope::line ? TaxScope::line : own;
}

} // namespace openitem
