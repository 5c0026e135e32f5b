// A document added up where the amounts of its lines are not asked for: it takes memory for its taxes alone.
#pragma once

#include "openitem/documents/document_line.hpp"

namespace openitem {

// As document_totals; line_net stays empty.
[[nodiscard]] Result<DocumentTotals> document_sum(const ListView<DocumentLine> &lines, Currency currency,
                                                  TaxScope scope, Rounding mode,
                                                  std::pmr::memory_resource *memory);

} // namespace openitem
