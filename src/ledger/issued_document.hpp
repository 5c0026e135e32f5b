// A document added up as it was when it was issued: by its own lines and the rules of then.
#pragma once

#include "ledger/state.hpp"

namespace openitem {

// `before`: the sequence it was issued (or kept as a draft) at. Errors: overflow, as of document_totals.
[[nodiscard]] Result<DocumentTotals> issued_totals(const State &state, const DocumentFacts &facts,
                                                   Currency currency, Sequence before,
                                                   std::pmr::memory_resource *memory);

} // namespace openitem
