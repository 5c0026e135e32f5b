// An invoice: what the customer owes for work or goods, by lines or as a bare total, due in one or more
// portions. Debit notes have the same shape.
#pragma once

#include "openitem/base/id.hpp"
#include "openitem/base/list_view.hpp"
#include "openitem/documents/document_line.hpp"
#include "openitem/documents/number_range.hpp"
#include "openitem/documents/payment_terms.hpp"

#include <cstdint>
#include <string_view>

namespace openitem {

// Where a document stands that is not in the books yet. A draft counts nowhere.
enum class DraftState : std::uint8_t {
  none = 0, // not a draft: posted
  unapproved = 1,
  unposted_draw = 2,
  unposted_receivable = 3, // approved, to be posted to A/R
  pending = 4,             // a payment not yet collected
};

struct Invoice {
  InvoiceId id{};            // 0: the next
  std::string_view number{}; // unique among invoices (voided ones stay taken); may be empty
  CustomerId customer{};
  JobId job{};
  ContractId contract{};
  Currency currency{};  // none: the total's, else the customer's
  Date document_date{}; // terms and aging by document; none: the effective date
  Date delivery_date{}; // for terms that count from delivery

  // Either lines, or a bare total. With both the total must equal what the lines add up to.
  ListView<DocumentLine> lines{};
  TaxScope tax_scope = TaxScope::document;
  Money total{}; // >= 0

  // When it is due: portions as given, or one portion on `due`, or terms, or those it begins with
  // (reports/customer_defaults.hpp), or on receipt, in this order.
  ListView<DuePortion> portions{};
  Date due{};
  ListView<TermsPortion> terms{};

  std::string_view salesperson{}; // none: the customer's
  std::string_view series{};      // recurring invoices that belong together
  std::string_view reference{};   // personal: the customer's order number, say
  std::string_view notes{};       // personal
  std::string_view external_ref{};
  NumberRangeId
      number_range{}; // that gives the number, when it is posted; 0: the automatic one, where none is given
};

} // namespace openitem
