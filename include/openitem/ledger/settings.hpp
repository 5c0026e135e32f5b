// What the host decides once for the whole ledger. A rule reads its setting when it decides; what it used is
// written into its event, so that a later change of settings never changes history.
#pragma once

#include "openitem/documents/document_line.hpp"
#include "openitem/money/rounding.hpp"

#include <cstdint>

namespace openitem {

struct Settings {
  Rounding rounding = Rounding::half_up; // of every ledger rule; unnecessary = refuse inexact documents
  TaxScope tax_scope =
      TaxScope::document;       // of documents that do not say (document); line makes it line for all
  bool partial_payments = true; // company default; a customer may override

  // Open credit and new documents. Both off: credit waits until somebody applies it.
  bool new_documents_take_open_credit =
      false; // a new invoice first eats what credit is open, first in, first out
  bool surplus_credit_settles_oldest = false; // and what credit is then left goes to the oldest open items

  bool prospects_become_active = true; // by their first invoice
  bool unique_numbers =
      true; // off: numbers are kept but neither indexed nor required to be unique; look-ups scan
  bool unique_transaction_ids = false; // of payments of one method: a second one is refused

  // The fiscal year, by its last day (fiscal_year.hpp), and what it is called after.
  std::uint8_t fiscal_year_end_month = 0; // 1 .. 12; 0: December
  std::uint8_t fiscal_year_end_day = 0;   // 1 .. 31; 0: the month's last
  bool fiscal_year_by_start = false;      // called after the year in which it begins, not ends

  friend bool operator==(const Settings &, const Settings &) = default;
};

} // namespace openitem
