// The lines of an invoice, debit note or credit memo, and what they add up to.
//
//   line    = round(quantity x unit price) - discount, which lies between 0 and the line
//   tax     = per rate on the document's sum of that rate's lines (or per line: TaxScope)
//   total   = lines + taxes
//
//   3 x 0.335 = 1.01 (half_up). Two lines of 0.02 at 19 %: tax 0.01 by document, 0.00 by line.
#pragma once

#include "openitem/base/list_view.hpp"
#include "openitem/money/decimal.hpp"
#include "openitem/money/money.hpp"
#include "openitem/money/percent.hpp"
#include "openitem/money/rounding.hpp"

#include <cstdint>
#include <memory_resource>
#include <string_view>
#include <vector>

namespace openitem {

struct LineTax {
  std::string_view code{}; // the host's tax code; lines of one code and rate are taxed together
  Percent rate{};
};

struct DocumentLine {
  std::string_view product{};
  std::string_view description{};
  Decimal quantity = 1;
  Decimal unit_price{};
  Percent discount_percent{}; // 0 to 100, of the rounded line amount, rounded; or
  Money discount{};           // an amount between nothing and the line's; giving both is an invalid_argument
  ListView<LineTax> taxes{};
};

// Where tax is rounded.
enum class TaxScope : std::uint8_t { document = 0, line = 1 };

struct TaxTotal {
  std::string_view code{};
  Percent rate{};
  Money base{};
  Money tax{};
};

struct DocumentTotals {
  Money lines{};    // sum of round(quantity x price), before discounts
  Money discount{}; // sum of line discounts
  Money tax{};
  Money total{};                      // lines - discount + tax
  std::pmr::vector<Money> line_net{}; // a line's amount after its discount, in line order
  std::pmr::vector<TaxTotal> taxes{}; // by first appearance; codes borrowed from the lines
};

// Errors: currency_mismatch (a discount in another currency), does_not_go_with (both discounts),
// invalid_argument (one that is more than the line or less than nothing), too_many_decimals, inexact (mode =
// unnecessary), overflow.
[[nodiscard]] Result<DocumentTotals>
document_totals(const ListView<DocumentLine> &lines, Currency currency, TaxScope scope = TaxScope::document,
                Rounding mode = Rounding::half_up,
                std::pmr::memory_resource *memory = std::pmr::get_default_resource());

} // namespace openitem
