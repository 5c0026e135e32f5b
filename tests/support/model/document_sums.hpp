// What the lines of a document come to.
#pragma once

#include "openitem/documents/document_line.hpp"
#include "openitem/documents/payment_terms.hpp"
#include "support/model/rows.hpp"

#include <optional>
#include <vector>

namespace openitem::testing_support {

// Lines added up exactly and rounded once each; taxes by code and rate on the document, or line by line.
struct Sums {
  Amount net = 0;
  ModelItem::Taxes taxes;

  [[nodiscard]] Amount total() const;
};
// none: something must not be rounded and does not come out even.
[[nodiscard]] std::optional<Sums> added_up(const ListView<DocumentLine> &lines, unsigned digits,
                                           Rounding mode, TaxScope scope);
// Terms as the model keeps them.
[[nodiscard]] std::vector<ModelTerm> terms_of(const ListView<TermsPortion> &terms);

} // namespace openitem::testing_support
