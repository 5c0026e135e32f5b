// A credit: a credit memo (a document, by lines or as a bare amount, possibly about one invoice) or an
// account credit (money put on the account directly).
#pragma once

#include "openitem/base/id.hpp"
#include "openitem/base/list_view.hpp"
#include "openitem/calendar/date.hpp"
#include "openitem/documents/document_line.hpp"
#include "openitem/documents/number_range.hpp"

#include <string_view>

namespace openitem {

struct Credit {
  std::uint64_t id = 0;      // 0: the next of its kind
  std::string_view number{}; // unique per kind; may be empty
  CustomerId customer{};
  JobId job{};
  ContractId contract{};
  Date document_date{}; // none: the effective date
  Currency currency{};
  ListView<DocumentLine> lines{}; // either lines or a bare amount, as in an invoice
  TaxScope tax_scope = TaxScope::document;
  Money amount{};               // > 0
  std::string_view reference{}; // personal
  std::string_view notes{};     // personal
  std::string_view external_ref{};
  NumberRangeId number_range{}; // as an invoice's
};

} // namespace openitem
